"""Small changes of a dossier's answers, in the words of the domain. The variants are made of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from questionnaire.answer import Confirmation, Evidence, Standing, Truth
from questionnaire.answers import AnyAnswer, BridgingCell, BridgingItem, GroupCounts, LevelAnswer, empty_answer
from questionnaire.load import load_instrument
from questionnaire.taking_part import RungCell, Speaker, Voice

Answers = Mapping[str, AnyAnswer]
Change = Callable[[Answers], Answers]
Bars = tuple[int, int, int, int, int, int, int]

TENANTS, HOUSEMATES, GUARANTORS = "huurders", "huisgenoten", "borgen"
AGENDA, DESIGN, EXECUTION, EVALUATION = RUNG_QUESTIONS = ("BT-02", "BT-03", "BT-04", "BT-05")
OWN_RUNGS, REPORTED_BACK, COUNCIL = "BT-06", "BT-07", "BT-09"
NOBODY: Bars = (0, 0, 0, 0, 0, 0, 0)
PUBLIC = (Evidence(title="Verzonnen verslag", location="https://waterveen.example/verslag", is_public=True),)
ASSERTED: tuple[Evidence, ...] = ()
PRIVACY_OFFICER = Confirmation(name="Sam Verzonnen, privacy officer", role="privacy_officer", on=date(2026, 11, 5))


@dataclass(frozen=True)
class Variant:
    """What is different from the full dossier: in one sentence, and as a change."""

    tells: str
    change: Change


def unchanged(answers: Answers) -> Answers:
    """Nothing is different."""
    return answers


def all_of(*changes: Change) -> Change:
    """These changes, one after the other."""

    def change(answers: Answers) -> Answers:
        for each in changes:
            answers = each(answers)
        return answers

    return change


def with_value(question_id: str, **values: Any) -> Change:
    """One answer has other values."""
    return lambda answers: {**answers, question_id: answers[question_id].model_copy(update=values)}


def with_each(question_id: str, field: str, of: Callable[[Any], Any]) -> Change:
    """Each entry of a list in one answer is made anew."""

    def change(answers: Answers) -> Answers:
        entries = tuple(of(entry) for entry in getattr(answers[question_id], field))
        return with_value(question_id, **{field: entries})(answers)

    return change


def answered(question_id: str, **values: Any) -> Change:
    """A question that the full dossier is not asked was answered so."""
    answer = empty_answer(load_instrument().question(question_id).kind)
    given = answer.model_copy(update={"standing": Standing.GIVEN, **values})
    return lambda answers: {**answers, question_id: given}


def dont_know(*question_ids: str) -> Change:
    """These were answered with "I don't know"."""
    unknown = {"standing": Standing.UNKNOWN}
    return lambda answers: {
        **answers,
        **{name: empty_answer(answers[name].kind).model_copy(update=unknown) for name in question_ids},
    }


def never_put(*question_ids: str) -> Change:
    """These were never put to anybody."""
    return lambda answers: {name: answer for name, answer in answers.items() if name not in question_ids}


def only_the_quick_scan(answers: Answers) -> Answers:
    """Only the profile and the questions of the quick scan were put."""
    asked = {question.id for question in load_instrument().questions if question.quick_scan or question.is_profile}
    return {name: answer for name, answer in answers.items() if name in asked}


def only_said(answers: Answers) -> Answers:
    """Nothing shows that the answers are true, and the data subjects did not rate their own rung."""
    return dont_know(OWN_RUNGS)({name: _without_evidence(answer) for name, answer in answers.items()})


def _without_evidence(answer: AnyAnswer) -> AnyAnswer:
    values: dict[str, Any] = {"evidence": ()}
    for field in {"cells", "infringements"} & set(type(answer).model_fields):
        values[field] = tuple(
            entry.model_copy(update={"evidence": ()}) if hasattr(entry, "evidence") else entry
            for entry in getattr(answer, field)
        )
    return answer.model_copy(update=values)


def rungs(rung: int, rows: Iterable[str], questions: Iterable[str] = RUNG_QUESTIONS) -> Change:
    """These rows spoke for themselves on this rung, which is public; they did not rate it themselves."""
    voices = (Voice(rung=rung, speaker=Speaker.SELF),)
    given = {row: RungCell(row=row, standing=Standing.GIVEN, voices=voices, evidence=PUBLIC) for row in rows}
    in_each = [with_each(question, "cells", lambda cell: given.get(cell.row, cell)) for question in questions]
    return all_of(dont_know(OWN_RUNGS), *in_each)


def spoken_for(row: str, speaker: Speaker) -> Change:
    """Somebody else spoke for this row, in every phase; the people did not rate their rung themselves."""

    def heard(cell: RungCell) -> RungCell:
        voices = tuple(voice.model_copy(update={"speaker": speaker}) for voice in cell.voices)
        return cell.model_copy(update={"voices": voices}) if cell.row == row else cell

    return all_of(dont_know(OWN_RUNGS), *(with_each(question, "cells", heard) for question in RUNG_QUESTIONS))


def everybody_was_told(answers: Answers) -> Answers:
    """Every row was told what its input changed."""
    return with_each(REPORTED_BACK, "cells", lambda cell: cell.model_copy(update={"truth": Truth.YES}))(answers)


def council(level: int, *phases: str) -> Change:
    """The council stood at this level, in these phases or in all."""

    def raised(cell: Any) -> Any:
        return cell.model_copy(update={"level": level}) if not phases or cell.phase in phases else cell

    return with_each(COUNCIL, "cells", raised)


def unexplained(*question_ids: str) -> Change:
    """Nobody wrote anything beside these answers, nor beside a row of them."""

    def bare(cell: Any) -> Any:
        return cell.model_copy(update={"reason": ""})

    return all_of(
        *(with_value(name, reason="", note="") for name in question_ids),
        *(with_each(name, "cells", bare) for name in question_ids),
    )


def levels(points: int, *prefixes: str, evidence: tuple[Evidence, ...] = PUBLIC) -> Change:
    """All questions with levels whose id starts so have these points."""
    values = {"points": points, "evidence": evidence, "standing": Standing.GIVEN}
    return lambda answers: {
        name: answer.model_copy(update=values)
        if isinstance(answer, LevelAnswer) and name.startswith(prefixes)
        else answer
        for name, answer in answers.items()
    }


def not_applicable(*question_ids: str) -> Change:
    """These do not apply, and the privacy officer confirmed it."""
    values = {"standing": Standing.NOT_APPLICABLE, "reason": "Verzonnen reden.", "confirmed_by": PRIVACY_OFFICER}
    return all_of(*(with_value(name, **values) for name in question_ids))


def knock_out(question_id: str, truth: Truth) -> Change:
    """The privacy officer's answer to something that stops a project."""
    return with_value(question_id, truth=truth)


def officials_say(bars: Bars) -> Change:
    """The officials answered so about control or service."""
    return with_value("CD-01", officials=bars)


def people_say(bars: Mapping[str, Bars]) -> Change:
    """These groups answered so about control or service; the others as they did."""

    def said(group: GroupCounts) -> GroupCounts:
        return GroupCounts(row=group.row, counts=bars[group.row]) if group.row in bars else group

    return with_each("CD-01", "groups", said)


def officials_expect(bars: Bars) -> Change:
    """The officials expected of every group that it would answer so."""
    return with_each("CD-02", "groups", lambda group: GroupCounts(row=group.row, counts=bars))


def only_groups(*names: str) -> Change:
    """Only these groups are in the data; what was typed of the others stays, and is hidden."""

    def change(answers: Answers) -> Answers:
        groups = getattr(answers["PF-03"], "groups", ())
        return with_value("PF-03", groups=tuple(group for group in groups if group.id in names))(answers)

    return change


def bridged(truth: Truth) -> Change:
    """All four bridging items were done, or none."""
    cells = tuple(BridgingCell(item=item, done=truth, evidence=PUBLIC) for item in BridgingItem)
    return with_value("CD-09", cells=cells)


def agreed(question_id: str, point: int) -> Change:
    """The room agreed on this answer afterwards."""
    return with_value(question_id, agreed=point)


def claim(placement: int) -> Change:
    """What residents are told stands here on the scale."""
    return with_value("PF-05", placement=placement)


def phase(code: str) -> Change:
    """The project is this far."""
    return with_value("PF-01.phase", chosen=code)
