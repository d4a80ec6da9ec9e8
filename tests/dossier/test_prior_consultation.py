"""When prior consultation comes up (GDPR 36), and that its absence is never promised."""

import pytest

from dossier.assessment import Assessment
from dossier.prior_consultation import CONSULTATIONS, Consultation, PriorConsultation, prior_consultation
from language.messages import speech
from language.model import Language
from questionnaire.answer import Confirmation, Standing
from questionnaire.answers import AnyAnswer, ChoiceAnswer, ChoicesAnswer, Risk, RisksAnswer
from tests.dossier.reviews import INSTRUMENT, MOMENT, dossier

SAY = speech(Language.ENGLISH)
OFFICER = Confirmation(name="Pieter", role="privacy_officer", on=MOMENT.date())
HIGH, LOW, UNGRADED = (
    Risk(what="A letter reaches the neighbours.", severity=3, likelihood=3),
    Risk(what="A form again.", severity=1, likelihood=2),
    Risk(what="Something else.", severity=4),
)


def told(*risks: Risk, phase: str = "design", standing: Standing = Standing.GIVEN) -> PriorConsultation:
    answers: dict[str, AnyAnswer] = {
        "PF-01.phase": ChoiceAnswer(standing=Standing.GIVEN, chosen=phase),
        "PF-06.data": ChoicesAnswer(standing=Standing.GIVEN, chosen=("ordinary",)),
        "AF-03": RisksAnswer(standing=standing, risks=risks),
    }
    return prior_consultation(Assessment(dossier().model_copy(update={"answers": answers}), INSTRUMENT))


def test_a_risk_that_stays_high_makes_it_come_up_and_is_named() -> None:
    found = told(LOW, HIGH)
    assert found.verdict is Consultation.COMES_UP
    assert [risk.what for risk in found.high] == ["A letter reaches the neighbours."]


@pytest.mark.parametrize("phase", ["trial", "running", "stopped"])
def test_once_a_project_is_past_its_design_it_comes_up_late(phase: str) -> None:
    assert told(HIGH, phase=phase).verdict is Consultation.COMES_UP_LATE


def test_a_high_risk_counts_although_another_is_not_graded() -> None:
    found = told(UNGRADED, HIGH)
    assert found.verdict is Consultation.COMES_UP
    assert [risk.what for risk in found.ungraded] == ["Something else."]


def test_while_risks_are_not_named_or_not_graded_nobody_knows() -> None:
    assert told(UNGRADED, LOW).verdict is Consultation.NOT_KNOWN
    assert told().verdict is Consultation.NOT_KNOWN
    unknown = told(standing=Standing.UNKNOWN)
    assert (unknown.verdict, unknown.open_questions) == (Consultation.NOT_KNOWN, ("AF-03",))


def test_without_a_high_risk_it_does_not_follow_and_the_dpo_can_say_otherwise() -> None:
    found = told(LOW)
    assert found.verdict is Consultation.NOT_FROM_ANSWERS
    assert "can say otherwise" in found.message(SAY)


def test_without_data_about_people_it_does_not_come_up_once_the_officer_confirmed_that() -> None:
    none = ChoicesAnswer(standing=Standing.GIVEN, chosen=("none",))
    confirmed = none.model_copy(update={"confirmed_by": OFFICER})
    of = [dossier().model_copy(update={"answers": {"PF-06.data": answer}}) for answer in (none, confirmed)]
    verdicts = [prior_consultation(Assessment(one, INSTRUMENT)).verdict for one in of]
    assert verdicts == [Consultation.NOT_KNOWN, Consultation.NO_PEOPLE]


def test_each_verdict_has_words_and_none_says_that_no_consultation_is_needed() -> None:
    assert set(CONSULTATIONS) == set(Consultation)
    assert not [words for words in CONSULTATIONS.values() if "not needed" in words or "no need" in words]
