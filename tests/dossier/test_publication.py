"""What leaves the house: everything follows from it, and nobody who answered is in it."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dossier.assessment import Assessment
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Action, Dossier
from dossier.publication import (
    Publication,
    dossier_of,
    publication,
    readable_edition,
    recomputed,
    texts_that_name,
)
from dossier.publication_file import publication_bytes, publication_from_bytes
from dossier.redaction import BLACKED_OUT, BlackedOut, NothingToRedactError, black_too, path_of, texts_in
from dossier.review import Finding, Review, State, SubjectViews
from dossier.review_steps import Advise, Condition, Decide, Outcome, Pass, Role, Submit, Verdict
from dossier.scores import scores
from language.messages import speech
from language.model import Language
from questionnaire.answer import Standing, Truth
from questionnaire.answers import Group, ImpactClassAnswer, LevelAnswer, StartingPoint
from questionnaire.load import load_instrument
from questionnaire.model import Feed
from questionnaire.profile import profile
from questionnaire.taking_part import CouncilAnswer
from tests.dossiers.changes import PUBLIC
from tests.dossiers.variants import VARIANTS, full_dossier, variant

INSTRUMENT = load_instrument()
EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/**/*.json"))
DIRECTORY = [("file", str(file)) for file in EXAMPLES] + [("variant", name) for name in VARIANTS]


def dossier_from(kind: str, name: str) -> Dossier:
    return dossier_from_bytes(Path(name).read_bytes()) if kind == "file" else variant(name)


def published(dossier: Dossier) -> Publication:
    return publication(dossier, INSTRUMENT)


def full_with(**answers: object) -> Dossier:
    full = full_dossier()
    changed = {name.replace("_", "-"): answer for name, answer in answers.items()}
    return full.model_copy(update={"answers": {**full.answers, **changed}})


@pytest.mark.parametrize(("kind", "name"), DIRECTORY)
def test_every_score_flag_change_and_unknown_follows_from_what_is_published(kind: str, name: str) -> None:
    dossier = dossier_from(kind, name)
    edition = publication_from_bytes(publication_bytes(published(dossier)))
    before, after = Assessment(dossier, INSTRUMENT), recomputed(edition, INSTRUMENT)
    for language in Language:
        say = speech(language)
        assert scores(after, say) == scores(before, say)
    assert after.card.involvement == before.card.involvement
    assert after.card.proportionality == before.card.proportionality
    assert after.card.images == before.card.images
    assert (after.flags, after.changes, after.recommendations) == (before.flags, before.changes, before.recommendations)


@pytest.mark.parametrize(("kind", "name"), DIRECTORY)
def test_nobody_who_answered_or_confirmed_is_in_the_file(kind: str, name: str) -> None:
    dossier = dossier_from(kind, name)
    file = publication_bytes(published(dossier)).decode()
    for answer in dossier.answers.values():
        confirmed = answer.confirmed_by.name if answer.confirmed_by else ""
        by = answer.answered_by if answer.answered_by != dossier.project.organisation else ""
        assert not by or f'"{by}"' not in file
        assert not confirmed or confirmed not in file
    assert "answered_by" not in file
    assert "answered_at" not in file


def test_the_role_and_the_day_of_a_confirmation_stay() -> None:
    confirmed = published(full_dossier()).answers["PF-03"].confirmed_by
    assert confirmed is not None
    assert (confirmed.name, confirmed.role, confirmed.on.isoformat()) == ("", "privacy_officer", "2026-09-21")


def test_somebody_who_answered_is_blacked_out_where_an_agreement_names_them() -> None:
    edition = published(full_dossier())
    assert [action.who for action in full_dossier().actions].count("Sam Verzonnen") == 1
    assert "Sam Verzonnen" not in publication_bytes(edition).decode()
    assert edition.redactions == ("/actions/2/who",)
    assert edition.actions[2].who == BLACKED_OUT
    assert "Griffie" in [action.who for action in edition.actions]


def test_a_text_that_still_names_somebody_is_told() -> None:
    dossier = full_with(**{"DB-01": LevelAnswer(standing=Standing.GIVEN, points=2, note="Vraag het Sam Verzonnen.")})
    edition = published(dossier)
    assert texts_that_name(edition, dossier) == ("/answers/DB-01/note",)
    assert "Sam Verzonnen" not in publication_bytes(published(choosing(dossier, "/answers/DB-01/note"))).decode()


def test_what_was_begun_and_not_answered_stays_in_the_house() -> None:
    begun = LevelAnswer(points=3, note="Wij twijfelen nog.", evidence=PUBLIC)
    assert "DB-01" not in published(full_with(**{"DB-01": begun})).answers


def test_what_was_typed_before_i_dont_know_stays_in_the_house() -> None:
    unknown = LevelAnswer(standing=Standing.UNKNOWN, points=3, reason="de jurist")
    answer = published(full_with(**{"DB-01": unknown})).answers["DB-01"]
    assert answer == LevelAnswer(standing=Standing.UNKNOWN, reason="de jurist")


def test_a_hidden_answer_and_a_phase_after_the_projects_own_stay_in_the_house() -> None:
    edition = published(variant("guarantors-absent-from-an-idea"))
    council = edition.answers["BT-09"]
    assert isinstance(council, CouncilAnswer)
    assert [cell.phase.value for cell in council.cells] == ["agenda"]
    assert "BT-05" not in edition.answers


def test_of_what_was_settled_before_answering_no_name_leaves_but_how_many_groups_are_gone() -> None:
    listed = profile(full_dossier().answers).groups
    groups = (*listed, Group(id="gone", name="Jan van de Kerkstraat"))
    settled = StartingPoint(impact_class="high", on=full_dossier().created, by="Sam Verzonnen", groups=groups)
    answer = published(full_with(**{"PF-08.class": ImpactClassAnswer(starting_point=settled)})).answers
    assert answer.get("PF-08.class", ImpactClassAnswer()) == ImpactClassAnswer()
    question = next(question for question in INSTRUMENT.questions if question.kind.value == "impact_class")
    kept = published(full_with(**{question.id: ImpactClassAnswer(starting_point=settled)})).answers[question.id]
    assert isinstance(kept, ImpactClassAnswer)
    assert kept.starting_point == settled.model_copy(update={"by": "", "groups": listed, "taken_out": 1})


def test_own_questions_leave_only_where_they_are_asked() -> None:
    answers = {"EV-1.waterveen": LevelAnswer(standing=Standing.GIVEN, points=1, answered_by="Sam Verzonnen")}
    dossier = full_dossier().model_copy(update={"answers": {**full_dossier().answers, **answers}})
    assert "EV-1.waterveen" not in published(dossier).answers
    own = INSTRUMENT.question("DB-01").model_copy(update={"id": "EV-1.waterveen", "feeds": (Feed.OWN,), "gate": None})
    whole = INSTRUMENT.model_copy(update={"questions": (*INSTRUMENT.questions, own)})
    assert publication(dossier, whole).answers[own.id] == LevelAnswer(standing=Standing.GIVEN, points=1)


def test_a_dossier_comes_back_from_what_is_published_and_keeps_what_was_put_together() -> None:
    edition = published(full_dossier())
    restored = dossier_from_bytes(dossier_bytes(dossier_of(edition)))
    assert published(restored) == edition
    pool = next(group for group in recomputed(edition, INSTRUMENT).card.images.groups if group.is_pool)
    assert pool.members == ("borgen", "huisgenoten")
    assert "borgen" in restored.answers["CD-01"].model_dump_json()


def choosing(dossier: Dossier, *places: str) -> Dossier:
    texts = dict(texts_in(readable_edition(dossier, INSTRUMENT)))
    chosen = tuple(BlackedOut.of(place, texts[place]) for place in places)
    return dossier.model_copy(update={"blacked_out": chosen})


def test_every_text_can_be_blacked_out_without_changing_a_score() -> None:
    dossier = full_dossier()
    edition = published(dossier)
    texts = [place for place, _ in texts_in(edition) if place.startswith("/answers")]
    black = published(choosing(dossier, *texts))
    say = speech(Language.DUTCH)
    assert scores(recomputed(black, INSTRUMENT), say) == scores(recomputed(edition, INSTRUMENT), say)
    assert set(black.redactions) >= {*texts, *edition.redactions}
    assert publication_from_bytes(publication_bytes(black)) == black
    assert published(dossier_of(black)) == black


def test_a_place_is_read_as_steps() -> None:
    assert path_of("/answers/DB-01/evidence/0/title") == ("answers", "DB-01", "evidence", 0, "title")


@pytest.mark.parametrize(
    "place",
    ["/answers/DB-01/points", "/answers/XX-99", "/project/name", "/answers/PF-03/groups/0/id", "/answers/P"],
)
def test_what_is_no_free_text_cannot_be_blacked_out(place: str) -> None:
    with pytest.raises(NothingToRedactError):
        black_too(published(full_dossier()), (), place)


def reviewed() -> Dossier:
    """The full dossier, reviewed and decided upon."""
    step = {"by": "Noor Bedacht", "at": datetime(2026, 11, 24, 9, 0, tzinfo=UTC), "content": "a" * 64}
    steps = (
        Submit(role=Role.PROJECT_LEAD, note="Klaar, zie mijn mail.", **step),
        Pass(role=Role.PRIVACY_OFFICER, note="Goed gelezen.", **step),
        Advise(
            role=Role.DPO,
            verdict=Verdict.WITH_CONDITIONS,
            text="Wis de cijfers.",
            conditions=(Condition(id="wis", what="Wis ze."),),
            **step,
        ),
        Decide(role=Role.ACCOUNTABLE_OWNER, outcome=Outcome.ADOPT, **step),
    )
    findings = (Finding(id="een", about="DB-01", text="Te kort.", is_from=Role.PRIVACY_OFFICER),)
    views = SubjectViews(sought=Truth.YES, how="Een avond.", said="Bel eerst.")
    agreed = Action(id="wis", what="Wis ze.", who="Noor Bedacht")
    review = Review(version=2, steps=steps, findings=findings, views=views)
    return full_dossier().model_copy(update={"review": review, "actions": (agreed,)})


def test_of_a_review_advice_decision_and_views_leave_and_no_names_notes_or_findings() -> None:
    edition = published(reviewed())
    assert edition.review is not None
    assert (edition.review.version, edition.review.state) == (2, State.DECIDED)
    assert edition.review.advice is not None
    assert (edition.review.advice.text, edition.review.advice.conditions[0].what) == ("Wis de cijfers.", "Wis ze.")
    assert edition.review.decision is not None
    assert edition.review.decision.on.isoformat() == "2026-11-24"
    file = publication_bytes(edition).decode()
    for hidden in ("Noor Bedacht", "zie mijn mail", "Goed gelezen", "Te kort", "a" * 64):
        assert hidden not in file
    assert publication_from_bytes(publication_bytes(edition)) == edition


def test_without_a_review_none_is_published_and_a_restored_one_starts_anew() -> None:
    assert published(full_dossier()).review is None
    restored = dossier_of(published(reviewed())).review
    assert (restored.version, restored.steps, restored.findings) == (2, (), ())
    assert restored.views.said == "Bel eerst."


def test_no_fingerprint_of_the_dossier_is_in_what_is_published() -> None:
    assert not re.search(r"[0-9a-f]{64}", publication_bytes(published(reviewed())).decode())
