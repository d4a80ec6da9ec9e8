"""What always holds of a recommendation: unknown never makes an instrument needless, and it has grounds and sources."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from language.model import Language
from principles.load import principles
from questionnaire.answer import Standing, Truth
from questionnaire.answers import AnyAnswer, KnockOutAnswer
from questionnaire.routing import visible_questions
from scoring.inputs import inputs
from scoring.instrument_texts import NextInstrument, Urgency, instrument_texts
from scoring.instruments import FEATURES, IMPACT, recommendations
from scoring.recommendation import because_words, unknown_words
from tests.scoring.test_instruments import (
    DPIA,
    FRIA,
    GIVEN,
    IAMA,
    INSTRUMENT,
    OFFICER,
    PRE_SCAN,
    QUIET,
    Answers,
    choice,
    choices,
    groups,
    level,
    told,
)


def test_of_an_empty_project_nothing_is_known_and_the_prescan_comes_first() -> None:
    assert [told(one, {}).urgency for one in NextInstrument] == [
        Urgency.COMES_UP,
        Urgency.NOT_KNOWN,
        Urgency.NOT_KNOWN,
        Urgency.NOT_KNOWN,
    ]


def _any_of(question: str, most: int) -> st.SearchStrategy[AnyAnswer | None]:
    text = INSTRUMENT.question(question).text
    assert text
    codes = st.lists(st.sampled_from([option.code for option in text.options]), min_size=1, max_size=most, unique=True)
    return st.none() | (codes.map(lambda found: choice(found[0]) if most == 1 else choices(*found)))


DECIDING: dict[str, st.SearchStrategy[AnyAnswer | None]] = {
    "PF-01.phase": _any_of("PF-01.phase", 1),
    "PF-02.product": _any_of("PF-02.product", 3),
    "PF-03": st.none() | st.sampled_from(Truth).map(groups),
    "PF-06.data": _any_of("PF-06.data", 3) | st.just(choices("none").model_copy(update={"confirmed_by": OFFICER})),
    "PF-07.decisions": _any_of("PF-07.decisions", 1),
    "PF-07.signal": _any_of("PF-07.signal", 3),
    "PF-08.dpia": _any_of("PF-08.dpia", 3),
    "KO-6": st.none() | st.sampled_from(Truth).map(lambda truth: KnockOutAnswer(standing=GIVEN, truth=truth)),
    "AL-1": _any_of("AL-1", 1),
    "AL-5": st.none() | st.integers(0, 3).map(level),
}
profiles = st.fixed_dictionaries(DECIDING).map(
    lambda found: {question: answer for question, answer in found.items() if answer is not None}
)
MANY = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def is_stop(answer: AnyAnswer | None) -> bool:
    return isinstance(answer, KnockOutAnswer) and answer.is_given and answer.truth is Truth.YES


@MANY
@given(profiles, st.data())
def test_an_answer_that_becomes_unknown_never_makes_an_instrument_needless(
    answers: Answers, data: st.DataObject
) -> None:
    forgotten = data.draw(st.sets(st.sampled_from(sorted(DECIDING))))
    less = {
        question: answer.model_copy(update={"standing": Standing.UNKNOWN}) if question in forgotten else answer
        for question, answer in answers.items()
    }
    # A STOP that is taken back where its question does not fit the project is asked no more, and so is not unknown.
    asked = {question.id for question in visible_questions(INSTRUMENT, less)}
    assume("KO-6" not in forgotten or "KO-6" in asked or not is_stop(answers.get("KO-6")))
    for instrument in (DPIA, IAMA, FRIA):
        if told(instrument, less).urgency is Urgency.DOES_NOT_COME_UP:
            assert told(instrument, answers).urgency is Urgency.DOES_NOT_COME_UP


@MANY
@given(profiles)
def test_the_prescan_is_needless_only_where_it_is_settled_whether_a_dpia_is_needed(answers: Answers) -> None:
    if told(PRE_SCAN, answers).urgency is Urgency.DOES_NOT_COME_UP:
        assert told(DPIA, answers).verdict_id in {"missing", "on_list", "two_features", "no_people"}


@MANY
@given(profiles)
def test_a_verdict_has_its_grounds_or_says_what_is_still_to_find_out(answers: Answers) -> None:
    for found in recommendations(inputs(INSTRUMENT, answers)):
        assert found.because or found.unknown
        assert (found.urgency is not Urgency.NOT_KNOWN) or found.unknown
        assert not (found.urgency is Urgency.DOES_NOT_COME_UP and found.unknown)
        for ground in found.because:
            codes = getattr(answers[ground.question], "chosen", None)
            assert codes is None or ground.option in codes


# Words and sources


def test_grounds_and_questions_are_told_in_words() -> None:
    found = told(DPIA, {**QUIET, "PF-08.dpia": choices("scoring", "matching")})
    assert because_words(found, INSTRUMENT, Language.ENGLISH) == (
        "Features that call for a DPIA (PF-08.dpia): People get a score or profile and Files are matched or combined",
    )
    unclear = told(FRIA, {"PF-02.product": choices("algorithm")})
    assert unknown_words(unclear, INSTRUMENT, Language.DUTCH) == ("Rol van de gemeente en risicoklasse (AL-1)",)


def test_every_citation_is_a_source_and_a_place_that_was_listed_and_read() -> None:
    known = principles()
    unread = {citation.source for citation in instrument_texts().citations if not known.reading(citation).is_read}
    assert unread == set()


def test_every_instrument_says_that_it_is_not_replaced_and_is_found_at_an_official_address() -> None:
    texts = instrument_texts()
    assert [text.id for text in texts.instruments] == list(NextInstrument)
    assert texts.not_replaced.nl == "Onze Data vervangt dit niet."
    assert set(texts.urgencies) == set(Urgency)
    assert all(place.url.startswith("https://") for text in texts.instruments for place in text.places)
    assert all(text.places for text in texts.instruments)


def test_the_codes_in_the_rules_are_options_of_the_questions() -> None:
    for question, codes in {**IMPACT, "PF-08.dpia": (*FEATURES, "on_ap_list", "none")}.items():
        text = INSTRUMENT.question(question).text
        assert text
        assert set(codes) <= {option.code for option in text.options}
