"""What has to hold of questions, flags and instruments for the method: they are those that it reads and chooses.

The list of what it reads and chooses is laid beside them. Whatever differs is another method.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from principles.content import ContentFault, Frozen
from principles.folder import Place
from questionnaire.load import MANIFEST, placed_questions
from questionnaire.model import Feed, Question
from scoring.flags import FlagTexts
from scoring.instrument_texts import InstrumentTexts
from scoring.method_inputs import METHOD_INPUTS_FILE, MethodInputs, QuestionRead, method_inputs

ANOTHER_METHOD = "Put it back; whatever changes what is counted is a new method, with a list of inputs of its own."

Named = tuple[str, Frozen]


def input_faults(folder: Path) -> Iterator[ContentFault]:
    """Where the questions in a folder, of which the form is sound, are not those that the method reads.

    Raises:
        ContentError: the form is not sound.
    """
    read = {question.id: question for question in method_inputs().questions}
    asked = placed_questions(folder)
    found_ids = {question.id for _, _, question in asked}
    for missed in (question_id for question_id in read if question_id not in found_ids):
        place = Place(folder / MANIFEST, ("parts",))
        yield place.fault(f"There is no question {missed}, and the method reads it.", ANOTHER_METHOD)
    for file, index, question in asked:
        place, known = Place(file, ("questions", index)), read.get(question.id)
        if known is None:
            problem = f"{question.id} feeds nothing: the method reads no such question."
            yield place.under("feeds").fault(problem, ANOTHER_METHOD)
        else:
            yield from _fields_that_differ(place, question.id, question, known)
            yield from _options_that_differ(place.under("text", "options"), question, known)


def flags_that_differ(file: Path, texts: FlagTexts) -> Iterator[ContentFault]:
    """Flags that a rule raises and that have no text, texts that no rule raises, and flags that are told otherwise."""
    told = [(f"Flag {flag.id} {flag.variant}", flag) for flag in texts.flags]
    listed = {f"Flag {flag.id} {flag.variant}": flag for flag in method_inputs().flags}
    yield from _texts_that_differ(Place(file, ("flags",)), told, listed)


def instruments_that_differ(file: Path, texts: InstrumentTexts) -> Iterator[ContentFault]:
    """Instruments, verdicts and remarks that a rule chooses and that have no text, and the other way round."""
    place, spots = Place(file, ("instruments",)), {text.id: index for index, text in enumerate(texts.instruments)}
    for known in method_inputs().instruments:
        if known.id not in spots:
            yield place.fault(f"Instrument {known.id} is missing, and the method has it.", ANOTHER_METHOD)
            continue
        text, spot = texts.of(known.id), place.under(spots[known.id])
        for field, one in (("verdicts", "Verdict"), ("remarks", "Remark")):
            told = [(f"{one} {each.id} of {known.id}", each) for each in getattr(text, field)]
            listed = {f"{one} {each.id} of {known.id}": each for each in getattr(known, field)}
            yield from _texts_that_differ(spot.under(field), told, listed)


def list_faults(inputs: MethodInputs, file: Path = METHOD_INPUTS_FILE) -> Iterator[ContentFault]:
    """Where the list contradicts itself: what rests on a question that it lacks, and a question that feeds nothing."""
    read = {question.id for question in inputs.questions}
    rests_on = [(Place(file, ("flags", index)), flag.rests_on) for index, flag in enumerate(inputs.flags)]
    used = {question_id for _, questions in rests_on for question_id in questions}
    for index, instrument in enumerate(inputs.instruments):
        remarks = Place(file, ("instruments", index, "remarks"))
        rests_on.extend((remarks.under(row), remark.rests_on) for row, remark in enumerate(instrument.remarks))
    for place, questions in rests_on:
        for question_id in (one for one in questions if one not in read):
            problem = f"The method reads no question '{question_id}'."
            yield place.under("rests_on").fault(problem, "Name a question of this list.")
    for index, question in enumerate(inputs.questions):
        if question.feeds == (Feed.FLAG,) and question.id not in used:
            problem = f"{question.id} feeds only flags, and no flag rests on it: it feeds nothing."
            mend = "Name it under rests_on of a flag, or let it feed something else."
            yield Place(file, ("questions", index, "feeds")).fault(problem, mend)


def _texts_that_differ(place: Place, told: Sequence[Named], listed: Mapping[str, Frozen]) -> Iterator[ContentFault]:
    names = {name for name, _ in told}
    for missed in (name for name in listed if name not in names):
        yield place.fault(f"{missed} is missing, and the method has it.", ANOTHER_METHOD)
    for index, (name, text) in enumerate(told):
        if name in listed:
            yield from _fields_that_differ(place.under(index), name, text, listed[name])
        else:
            yield place.under(index, "id").fault(f"{name} is no part of the method.", ANOTHER_METHOD)


def _fields_that_differ(place: Place, name: str, text: Frozen, listed: Frozen) -> Iterator[ContentFault]:
    for field in (field for field in type(listed).model_fields if field in type(text).model_fields):
        found, expected = getattr(text, field), getattr(listed, field)
        if found != expected:
            problem = f"{name} has {field} {_named(found)}, and the method has {_named(expected)}."
            yield place.under(field).fault(problem, ANOTHER_METHOD)


def _options_that_differ(place: Place, question: Question, known: QuestionRead) -> Iterator[ContentFault]:
    """Options that the method reads and that are not there, and options that it would take for another one."""
    offered = [option.code for option in question.text.options] if question.text else []
    for code in (code for code in known.options if code not in offered):
        yield place.fault(f"{question.id} has no option '{code}', and the method reads it.", ANOTHER_METHOD)
    for index, code in enumerate(offered):
        if known.options and code not in known.options:
            problem = f"{question.id} has an option '{code}', and the method does not know it."
            yield place.under(index, "code").fault(problem, ANOTHER_METHOD)


def _named(value: object) -> str:
    """A field in words: each of a list, and "none" for what is not there."""
    if isinstance(value, bool):
        return str(value).lower()
    listed = value if isinstance(value, tuple) else (value,)
    return ", ".join(str(one) for one in listed if one is not None) or "none"
