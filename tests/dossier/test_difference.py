"""What differs between two versions is told by question, evidence, score and name, and nothing else is."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings

from dossier.assessment import Assessment
from dossier.difference import answered_since, difference
from dossier.difference_words import changed_agreements, changed_evidence
from dossier.model import Action, Dossier
from language.messages import speech
from language.model import Language
from questionnaire.answer import Confirmation, Evidence, Standing
from questionnaire.answers import LevelAnswer
from scoring.scorecard import ScoreName
from tests.dossier.reviews import INSTRUMENT, MOMENT, dossier
from tests.dossier.strategies import dossiers

LATER = MOMENT + timedelta(days=1)
OFFICER = Confirmation(name="Pieter", role="privacy_officer", on=LATER.date())


def assessed(of: Dossier) -> Assessment:
    return Assessment(of, INSTRUMENT)


def changed() -> Dossier:
    """The second version: one answer higher with better evidence, one gone, one new, one agreement."""
    before = dossier()
    memo = before.answers["NO-01"].evidence[0].model_copy(update={"confirmed_by": OFFICER})
    report = Evidence(title="Report", location="https://example.org/report", is_public=True)
    higher = before.answers["NO-01"].model_copy(
        update={"points": 3, "evidence": (memo, report), "answered_by": "Jan", "answered_at": LATER}
    )
    new = LevelAnswer(standing=Standing.GIVEN, points=1, answered_by="Samira", answered_at=LATER)
    project = before.project.model_copy(update={"summary": "We count bicycles."})
    action = Action(id="ask", what="Ask who compared other ways.")
    answers = {"NO-01": higher, "GE-01": new}
    return before.model_copy(update={"answers": answers, "project": project, "actions": (action,)})


def agreed(*actions: Action) -> Dossier:
    return dossier().model_copy(update={"actions": actions})


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossiers())
def test_a_dossier_does_not_differ_from_itself(of: Dossier) -> None:
    assert difference(assessed(of), assessed(of)).is_empty


def test_each_answer_that_is_changed_new_or_gone_is_told_with_what_of_it_differs() -> None:
    told = {one.question: one for one in difference(assessed(dossier()), assessed(changed())).answers}
    assert set(told) == {"NO-01", "DB-01", "GE-01"}
    assert told["NO-01"].fields == ("evidence", "points")
    assert (told["NO-01"].by, told["NO-01"].at) == ("Jan", LATER)
    assert told["DB-01"].after is None
    assert told["GE-01"].before is None


def test_evidence_that_is_new_or_confirmed_is_told() -> None:
    told = difference(assessed(dossier()), assessed(changed())).evidence
    assert [(one.question, one.before is None, one.after is None) for one in told] == [
        ("NO-01", False, False),
        ("NO-01", True, False),
    ]
    assert told[0].after is not None
    assert told[0].after.confirmed_by == OFFICER


def test_scores_that_moved_are_told_from_what_to_what() -> None:
    (told,) = difference(assessed(dossier()), assessed(changed())).scores
    assert told.score is ScoreName.PROPORTIONALITY
    assert (told.before, told.after) == (
        assessed(dossier()).card.verdict(told.score),
        assessed(changed()).card.verdict(told.score),
    )


def test_flags_agreements_the_description_and_names_are_told() -> None:
    told = difference(assessed(dossier()), assessed(changed()))
    back = difference(assessed(changed()), assessed(dossier()))
    assert (told.flags_raised, told.flags_gone) == (back.flags_gone, back.flags_raised)
    assert [one.after.id for one in told.actions if one.after] == ["ask"]
    assert told.about == ("summary",)
    assert told.who == ("Jan", "Pieter", "Samira")


def test_an_agreement_is_told_as_new_as_changed_or_as_gone() -> None:
    one, other = Action(id="ask", what="Ask who compared."), Action(id="ask", what="Ask the council.")
    versions = {(): (one,), (one,): (other,), (other,): ()}
    told = [
        list(changed_agreements(difference(assessed(agreed(*old)), assessed(agreed(*new))), speech(Language.ENGLISH)))
        for old, new in versions.items()
    ]
    assert told == [["1 agreement is new."], ["1 agreement changed."], ["1 agreement is gone."]]


def test_each_piece_of_evidence_is_told_with_what_became_of_it() -> None:
    forth = difference(assessed(dossier()), assessed(changed()))
    back = difference(assessed(changed()), assessed(dossier()))
    say = speech(Language.ENGLISH)
    title = dossier().answers["NO-01"].evidence[0].title
    assert list(changed_evidence(forth, say)) == [f"Confirmed at NO-01: “{title}”", "New at NO-01: “Report”"]
    assert list(changed_evidence(back, say)) == [f"Changed at NO-01: “{title}”", "Gone at NO-01: “Report”"]


def test_who_answered_and_when_is_no_difference_by_itself() -> None:
    before = dossier()
    again = before.answers["DB-01"].model_copy(update={"answered_by": "Jan", "answered_at": LATER})
    after = before.model_copy(update={"answers": {**before.answers, "DB-01": again}})
    assert difference(assessed(before), assessed(after)).is_empty


def test_what_was_answered_since_somebody_last_read_is_known() -> None:
    assert answered_since(dossier(), MOMENT) == ()
    assert answered_since(changed(), MOMENT) == ("GE-01", "NO-01")
    naive = dossier(DB_01=LevelAnswer(points=1, answered_at=LATER.replace(tzinfo=None)))
    assert answered_since(naive, MOMENT) == ("DB-01",)
