"""The report names the instruments that come up, in both languages, with what they rest on and where to find them."""

import pytest

from language.model import Language
from questionnaire.answers import AnyAnswer, ChoiceAnswer, ChoicesAnswer
from scoring.instrument_texts import NextInstrument, Urgency, instrument_texts
from tests.reports import invented
from tests.reports.reading import drawn, flat, pages

BOTH = pytest.mark.parametrize("language", list(Language))


def with_an_algorithm() -> dict[str, AnyAnswer]:
    """The answers of the full dossier, of a project with high-risk AI that has two features of a high risk."""
    return {
        **invented.full().answers,
        "PF-02.product": ChoicesAnswer(chosen=("algorithm",), **invented.GIVEN),
        "AL-1": ChoiceAnswer(chosen="high_risk_deployer", **invented.GIVEN),
        "PF-08.dpia": ChoicesAnswer(chosen=("scoring", "matching"), **invented.GIVEN),
    }


@BOTH
def test_every_instrument_that_comes_up_says_what_it_is_and_that_it_is_not_replaced(language: Language) -> None:
    texts, text = instrument_texts(), flat(drawn(invented.dossier(with_an_algorithm()), language))
    assert texts.introduction.into(language) in text
    for instrument in (NextInstrument.DPIA, NextInstrument.IAMA, NextInstrument.FRIA):
        about = texts.of(instrument)
        assert f"{about.name.into(language)}: {texts.urgencies[Urgency.COMES_UP].into(language)}" in text
        assert f"{about.about.into(language)} {texts.not_replaced.into(language)}" in text
    assert "https://wetten.overheid.nl/BWBR0042812" in text
    assert "(PF-08.dpia)" in text
    assert "2 december 2027" in text or "2 December 2027" in text


@BOTH
def test_a_report_of_which_nothing_is_known_rules_no_instrument_out(language: Language) -> None:
    texts, text = instrument_texts(), flat(pages("unknown", language))
    assert texts.urgencies[Urgency.DOES_NOT_COME_UP].into(language) not in text
    assert f"FRIA: {texts.urgencies[Urgency.NOT_KNOWN].into(language)}" in text
