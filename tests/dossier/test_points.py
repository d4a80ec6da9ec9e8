"""What a privacy officer can judge: the points that ask for it, and every other question and score."""

from datetime import date

from dossier.assessment import Assessment
from dossier.model import Dossier
from dossier.points import PointKind, about_flag, is_about, others, points, title_of
from dossier.review import Finding, FindingState, Review
from dossier.review_steps import Role
from language.model import Language
from scoring.flags import Flag
from scoring.scorecard import ScoreName
from tests.dossiers.variants import full_dossier
from tests.reports import invented

INSTRUMENT = invented.INSTRUMENT
TWO_IMAGES = "F11"


def found(about: str, state: FindingState = FindingState.OPEN) -> Finding:
    return Finding(id="one", about=about, text="Which of the two?", is_from=Role.PRIVACY_OFFICER, state=state)


def assessed(*findings: Finding) -> Assessment:
    """An assessment of which the example raises two flags with one id."""
    dossier: Dossier = full_dossier().model_copy(
        update={"review": Review(findings=findings), "dated": date(2026, 11, 20)}
    )
    return Assessment(dossier, INSTRUMENT)


def twins(assessment: Assessment) -> list[Flag]:
    return [flag for flag in assessment.flags if flag.id == TWO_IMAGES]


def test_two_flags_with_one_id_are_two_points_and_a_finding_stands_with_one_of_them():
    first, second = (about_flag(flag) for flag in twins(assessed()))
    assessment = assessed(found(second))
    judged = {point.about: point.is_settled for point in points(assessment)}
    assert (judged[first], judged[second]) == (False, True)
    titles = {title_of(about, assessment, Language.DUTCH) for about in (first, second)}
    assert len(titles) == 2
    assert " / " not in "".join(titles)


def test_a_finding_that_was_written_with_the_bare_id_is_about_both():
    assessment = assessed(found(TWO_IMAGES))
    both = [about_flag(flag) for flag in twins(assessment)]
    assert all(is_about(assessment.dossier.review.findings[0], about) for about in both)
    assert " / " in title_of(TWO_IMAGES, assessment, Language.ENGLISH)
    assert TWO_IMAGES not in {point.about for point in others(assessment)}


def test_every_question_that_is_asked_and_each_score_can_get_a_finding():
    assessment = assessed()
    named = [point.about for point in (*points(assessment), *others(assessment))]
    assert {score.value for score in ScoreName} <= set(named)
    assert set(assessment.dossier.answers) <= set(named)
    asking = {point.about for point in points(assessment)}
    assert not asking & {point.about for point in others(assessment)}


def test_what_a_finding_was_about_and_is_gone_can_still_be_settled():
    (gone,) = [point for point in others(assessed(found("F99 none"))) if point.kind is PointKind.GONE]
    assert (gone.about, gone.is_settled) == ("F99 none", True)


def test_what_the_team_mended_waits_again():
    about = about_flag(twins(assessed())[0])
    (point,) = [one for one in points(assessed(found(about, FindingState.MENDED))) if one.about == about]
    assert not point.is_settled
