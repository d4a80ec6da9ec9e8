"""The questions themselves: which there are and what they feed. What holds of any question stands in the rules."""

from collections import Counter

from language.model import Language, LocalisedText
from principles.folder import Place, placed
from questionnaire.answers import Untold
from questionnaire.forms import NEITHER
from questionnaire.load import CONTENT, load_instrument
from questionnaire.model import AnswerKind, Audience, Feed, Phase, Question
from questionnaire.readability import sentences

INSTRUMENT = load_instrument()
QUESTIONS = INSTRUMENT.questions
QUICK_SCAN = [
    *["BT-02", "BT-03", "BT-09"],
    *["DB-01", "DB-02", "GE-01", "NO-01"],
    *["WA-01", "WA-02", "WA-03"],
    *["CD-02", "CD-01"],
]
CORE = {"BT": 9, "DB": 4, "GE": 4, "NO": 4, "AF": 4, "WA": 8, "CD": 9}
MODULES = {"AL": 5, "SE": 4, "SM": 4, "MI": 4, "KW": 5, "HA": 5, "ST": 6, "DW": 4, "IN": 4}
MEAN_DUTCH_SENTENCE = 12


def family(question: Question) -> str:
    return question.id.split("-")[0]


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


def test_each_phase_has_one_question_on_rungs():
    assert [question.phase for question in INSTRUMENT.feeding(Feed.RUNG)] == list(Phase)
    assert all(question.kind is AnswerKind.RUNGS for question in INSTRUMENT.feeding(Feed.RUNG))


def test_the_heavy_questions_are_these():
    heavy = {question.id: question.weight for question in QUESTIONS if question.weight != 1}
    assert heavy == dict.fromkeys(["DB-01", "DB-02", "GE-01", "NO-01", "WA-01", "WA-02", "WA-03"], 2)


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


def test_the_seven_steps_of_an_image_are_worded_alike_everywhere():
    steps = {
        q.id: tuple(option for option in q.text.options if option.code not in list(Untold))
        for q in QUESTIONS
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
        assert [option.code for option in question.text.options if option.code != NEITHER] == codes


def test_dutch_sentences_are_short_on_average():
    texts = placed(LocalisedText, Place(CONTENT, ()), (INSTRUMENT.manifest, QUESTIONS))
    found = [sentence for _, text in texts for sentence in sentences(text.nl)]
    assert sum(len(sentence.split()) for sentence in found) / len(found) <= MEAN_DUTCH_SENTENCE
