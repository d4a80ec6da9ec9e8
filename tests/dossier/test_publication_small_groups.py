"""Of small groups only what may be shown is published, and from that everything follows as before."""

import json
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dossier.assessment import Assessment
from dossier.model import Dossier
from dossier.publication import dossier_of, publication, recomputed
from dossier.publication_file import publication_bytes, publication_from_bytes
from dossier.scores import scores
from language.messages import speech
from language.model import Language
from questionnaire.answers import AnyAnswer, CountsAnswer
from questionnaire.load import load_instrument
from scoring.image_aspects import aspects
from tests.dossier.counted import ASPECT, ESTIMATE, GROUPS, IMAGES, counted, counts_of_people, with_other_hidden_counts
from tests.dossier.strategies import dossiers

Answers = dict[str, AnyAnswer]
INSTRUMENT = load_instrument()
SAY = speech(Language.DUTCH)
PATIENT = settings(
    deadline=None, max_examples=60, suppress_health_check=list(HealthCheck), phases=(Phase.reuse, Phase.generate)
)


def published(answers: Answers) -> bytes:
    """The file of the full dossier with these answers, as it is published."""
    return publication_bytes(publication(counted(answers), INSTRUMENT))


def told(assessment: Assessment) -> tuple[Any, ...]:
    """Everything that a report tells of an assessment."""
    answers = assessment.dossier.answers
    return (
        scores(assessment, SAY),
        assessment.card.involvement,
        assessment.card.proportionality,
        assessment.card.images,
        assessment.card.risks,
        assessment.flags,
        assessment.changes,
        assessment.recommendations,
        aspects(INSTRUMENT, answers),
    )


@PATIENT
@given(counts_of_people())
def test_everything_follows_from_what_is_published_of_few_people(answers: Answers) -> None:
    dossier = counted(answers)
    edition = publication(dossier, INSTRUMENT)
    assert told(recomputed(edition, INSTRUMENT)) == told(Assessment(dossier, INSTRUMENT))


@PATIENT
@given(dossiers())
def test_everything_follows_from_what_is_published_of_any_dossier(dossier: Dossier) -> None:
    edition = publication(dossier, INSTRUMENT)
    assert told(recomputed(edition, INSTRUMENT)) == told(Assessment(dossier, INSTRUMENT))


@PATIENT
@given(st.one_of(counts_of_people(), dossiers()))
def test_a_publication_of_a_publication_is_the_same_and_so_is_its_file(given: Answers | Dossier) -> None:
    edition = publication(given if isinstance(given, Dossier) else counted(given), INSTRUMENT)
    assert publication(dossier_of(edition), INSTRUMENT) == edition
    assert publication_from_bytes(publication_bytes(edition)) == edition


@PATIENT
@given(st.data())
def test_other_hidden_counts_give_the_very_same_publication(data: st.DataObject) -> None:
    answers = data.draw(counts_of_people())
    other = data.draw(with_other_hidden_counts(answers))
    assert published(other) == published(answers)


@PATIENT
@given(counts_of_people())
def test_no_counts_are_published_but_those_that_the_report_shows(answers: Answers) -> None:
    dossier = counted(answers)
    edition = publication(dossier, INSTRUMENT)
    assessment = Assessment(dossier, INSTRUMENT)
    shown = [list(group.counts) for group in assessment.card.images.groups]
    officials = assessment.card.images.officials
    if officials and officials.has_distribution:
        shown.append(list(officials.counts))
    answer = json.loads(publication_bytes(edition))["answers"][IMAGES]
    assert sorted(_lists_of_counts(answer)) == sorted(shown)
    assert set(answer) <= {"kind", "standing", "team", "agreed", "published"}


@PATIENT
@given(counts_of_people())
def test_an_estimate_is_published_only_of_whoever_is_shown(answers: Answers) -> None:
    edition = publication(counted(answers), INSTRUMENT)
    images, estimate = edition.answers[IMAGES], edition.answers[ESTIMATE]
    assert isinstance(images, CountsAnswer)
    assert images.published
    members = {group.members for group in images.published.groups}
    assert {one.members for one in getattr(estimate, "published")} <= members  # noqa: B009
    assert not getattr(estimate, "groups")  # noqa: B009


@PATIENT
@given(counts_of_people())
def test_each_group_is_published_once_at_most(answers: Answers) -> None:
    edition = publication(counted(answers), INSTRUMENT)
    for question in (IMAGES, ASPECT):
        answer = edition.answers[question]
        assert isinstance(answer, CountsAnswer)
        assert answer.published
        named = [*answer.published.hidden, *(member for group in answer.published.groups for member in group.members)]
        assert len(named) == len(set(named))
        assert set(named) <= set(GROUPS)


def _lists_of_counts(value: object) -> list[list[int]]:
    if isinstance(value, dict):
        return [found for part in value.values() for found in _lists_of_counts(part)]
    if isinstance(value, list):
        if value and all(isinstance(part, int) for part in value):
            return [value]
        return [found for part in value for found in _lists_of_counts(part)]
    return []
