"""The questions themselves: which there are, what they feed, and whether people can read them."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from language.model import Language, LocalisedText
from principles.load import principles
from questionnaire.load import load_instrument
from questionnaire.model import AnswerKind, Audience, Feed, Gate, Phase, Question
from questionnaire.profile import PEOPLE_IN_DATA, PHASES_DUE

INSTRUMENT = load_instrument()
QUESTIONS = INSTRUMENT.questions
ASKED = [question for question in QUESTIONS if question.text]
QUICK_SCAN = [
    *["BT-02", "BT-03", "BT-09"],
    *["DB-01", "DB-02", "GE-01", "NO-01"],
    *["WA-01", "WA-02", "WA-03"],
    *["CD-02", "CD-01"],
]
CORE = {"BT": 9, "DB": 4, "GE": 4, "NO": 4, "AF": 4, "WA": 8, "CD": 9}
MODULES = {"AL": 5, "SE": 4, "SM": 4, "MI": 4, "KW": 5, "HA": 5, "ST": 5, "DW": 4, "IN": 4}
SAME_WORD = {"STOP", "Experiment", "Partners"}
VAGUE = re.compile(
    r"\b(voldoende|onvoldoende|regelmatig|adequaat|passende|zoveel mogelijk|sufficient|regularly)\b", re.IGNORECASE
)
LONGEST_DUTCH_SENTENCE = 20
MEAN_DUTCH_SENTENCE = 12


def each_text(node: object) -> Iterator[LocalisedText]:
    """Every text that people read in a piece of content."""
    if isinstance(node, LocalisedText):
        yield node
    elif isinstance(node, tuple | list):
        for piece in node:
            yield from each_text(piece)
    elif isinstance(node, BaseModel):
        for name in type(node).model_fields:
            yield from each_text(getattr(node, name))


def sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split(r"(?<=[.?!])['’)]?\s+", text) if sentence]


def family(question: Question) -> str:
    return question.id.split("-")[0]


def options(question_id: str) -> set[str]:
    text = INSTRUMENT.question(question_id).text
    assert text
    return {option.code for option in text.options}


by_id = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
asked = pytest.mark.parametrize("question", ASKED, ids=lambda question: question.id)


def test_there_are_42_core_questions_in_seven_families():
    assert Counter(family(question) for question in QUESTIONS if question.is_core) == CORE
    assert sum(CORE.values()) == 42


def test_the_quick_scan_is_these_twelve():
    assert [question.id for question in QUESTIONS if question.quick_scan] == QUICK_SCAN


def test_every_module_and_every_stop_question_is_there():
    assert Counter(family(question) for question in QUESTIONS if question.module) == MODULES
    stops = [question.id for question in QUESTIONS if question.kind is AnswerKind.KNOCK_OUT]
    assert stops == [f"KO-{number}" for number in range(1, 9)]


def test_only_the_privacy_officer_answers_the_stop_questions():
    assert all((q.kind is AnswerKind.KNOCK_OUT) == (q.audience is Audience.PRIVACY_OFFICER) for q in QUESTIONS)


def test_each_family_of_questions_is_one_part_in_the_order_of_their_numbers():
    numbers = {code: [q.id for q in QUESTIONS if family(q) == code] for code in (*CORE, *MODULES)}
    for code, ids in numbers.items():
        if code == "CD":
            # What the municipality expects comes before the answers that it would otherwise have seen.
            ids[:2] = reversed(ids[:2])
        assert ids == [f"{code}-{n:02}" if code in CORE else f"{code}-{n}" for n in range(1, len(ids) + 1)]
        assert len({INSTRUMENT.question(question_id).part for question_id in ids}) == 1


def test_every_part_has_questions_and_the_profile_comes_first():
    parts = [part.id for part in INSTRUMENT.manifest.parts]
    assert all(INSTRUMENT.of_part(part) for part in parts)
    assert {question.part for question in QUESTIONS if question.is_profile} == {parts[0]}


@pytest.mark.parametrize("feed", Feed)
def test_every_input_of_the_scores_has_a_question(feed):
    assert any(INSTRUMENT.feeding(feed))


@pytest.mark.parametrize("gate", Gate)
def test_every_gate_has_core_questions(gate):
    assert any(question.is_core and question.gate is gate for question in QUESTIONS)


def test_each_phase_has_one_question_on_rungs():
    assert [question.phase for question in INSTRUMENT.feeding(Feed.RUNG)] == list(Phase)
    assert all(question.kind is AnswerKind.RUNGS for question in INSTRUMENT.feeding(Feed.RUNG))


def test_the_heavy_questions_are_these():
    heavy = {question.id: question.weight for question in QUESTIONS if question.weight != 1}
    assert heavy == dict.fromkeys(["DB-01", "DB-02", "GE-01", "NO-01", "WA-01", "WA-02", "WA-03"], 2)


@by_id
def test_a_question_names_its_themes_and_sources_and_who_could_know(question):
    assert question.themes
    assert question.sources
    assert question.who_could_know


@by_id
def test_a_place_in_a_law_is_one_that_the_source_lists(question):
    for reference in question.sources:
        known = {part.id for part in principles().sources[reference.source].parts}
        assert not (known and reference.place) or reference.place in known


def test_titles_are_short_and_stand_once():
    for language in Language:
        titles = [question.title.into(language) for question in QUESTIONS]
        assert len(set(titles)) == len(titles)
        assert max(map(len, titles)) <= 65


def test_titles_of_image_aspects_fit_the_chart():
    titles = [
        question.title.into(language) for question in INSTRUMENT.feeding(Feed.IMAGE_ASPECT) for language in Language
    ]
    assert max(map(len, titles)) <= 22


@asked
def test_the_levels_of_a_question_differ_from_each_other(question):
    for language in Language:
        for choices in (question.text.levels, question.text.options):
            labels = [choice.label.into(language) for choice in choices]
            captions = [choice.caption.into(language) for choice in choices if choice.caption]
            assert len(set(labels)) == len(labels)
            assert len(set(captions)) == len(captions)


def test_rungs_and_council_have_a_level_for_each_value_that_an_answer_can_hold():
    for question in ASKED:
        points = [level.points for level in question.text.levels]
        if question.kind is AnswerKind.RUNGS:
            assert points == [0, 1, 2, 3, 4, 5]
        if question.kind is AnswerKind.COUNCIL:
            assert points == [0, 1, 2, 3, 4]


def test_the_seven_steps_of_an_image_are_worded_alike_everywhere():
    steps = {
        q.id: q.text.options
        for q in ASKED
        if q.kind in {AnswerKind.COUNTS, AnswerKind.ESTIMATE, AnswerKind.CLAIM} and Feed.IMAGE_ASPECT not in q.feeds
    }
    assert set(steps) == {"PF-05", "CD-01", "CD-02"}
    assert len(set(steps.values())) == 1
    assert [option.code for option in steps["CD-01"]] == [
        "minus3",
        "minus2",
        "minus1",
        "zero",
        "plus1",
        "plus2",
        "plus3",
    ]


def test_an_aspect_has_seven_steps_from_control_to_service_in_its_own_words():
    codes = ["minus3", "minus2", "minus1", "zero", "plus1", "plus2", "plus3"]
    for question in INSTRUMENT.feeding(Feed.IMAGE_ASPECT):
        assert question.text
        assert [option.code for option in question.text.options] == codes


def test_every_question_has_its_text():
    assert ASKED == list(QUESTIONS)


@asked
def test_an_asked_question_of_the_core_has_example_and_evidence(question):
    assert question.text.evidence
    if question.is_core:
        assert question.text.example
        assert question.text.example.nl.startswith("Voorbeeld (verzonnen): ")
        assert question.text.example.en.startswith("Example (invented): ")


def test_not_applicable_is_offered_only_where_it_may_be_used():
    reasons = {question.id for question in ASKED if question.text.not_applicable_reasons}
    never = {AnswerKind.COUNCIL, AnswerKind.COUNTS, AnswerKind.ESTIMATE, AnswerKind.KNOCK_OUT}
    assert all(INSTRUMENT.question(question_id).kind not in never for question_id in reasons)
    assert not any(INSTRUMENT.question(question_id).is_profile for question_id in reasons)


def test_the_options_of_the_profile_are_those_that_the_profile_reads():
    assert set(PHASES_DUE) | {"ended", "structural"} == options("PF-01.phase")
    assert PEOPLE_IN_DATA | {"none"} == options("PF-06.data")
    assert {"nothing", "offer", "talk", "check", "sanction"} == options("PF-07.signal")
    assert options("PF-07.decisions") == {"yes", "no"}
    assert options("PF-08.people") == {"under_10000", "from_10000"}
    assert options("PF-03") == {"vulnerable", "not_vulnerable"}


def test_every_text_is_there_in_two_languages():
    for text in each_text((INSTRUMENT.manifest, QUESTIONS)):
        assert text.nl != text.en or text.nl in SAME_WORD


def test_dutch_sentences_are_short():
    found = [sentence for text in each_text((INSTRUMENT.manifest, QUESTIONS)) for sentence in sentences(text.nl)]
    lengths = [len(sentence.split()) for sentence in found]
    assert [sentence for sentence in found if len(sentence.split()) > LONGEST_DUTCH_SENTENCE] == []
    assert sum(lengths) / len(lengths) <= MEAN_DUTCH_SENTENCE


def test_levels_hold_no_vague_words():
    for question in ASKED:
        for text in each_text(question.text.levels):
            assert not VAGUE.search(text.nl)
            assert not VAGUE.search(text.en)
