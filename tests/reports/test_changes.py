"""A second version tells what changed since the first, as both are published: names and small counts are no change."""

from dossier.assessment import Assessment
from dossier.model import Dossier
from dossier.review import Review
from language.messages import speech
from language.model import Language
from questionnaire.answer import Evidence, Standing
from questionnaire.answers import LevelAnswer
from reports.assessment_report import assessment_report
from tests.reports import invented
from tests.reports.reading import flat, pages_of

SAY = speech(Language.ENGLISH)


def second(**changed: LevelAnswer) -> Dossier:
    first = invented.full(groups=(invented.TENANTS, invented.TRADERS, invented.YOUTHS))
    answers = {**first.answers, **{name.replace("_", "-"): answer for name, answer in changed.items()}}
    return first.model_copy(update={"answers": answers, "review": Review(version=2)})


def appendix(later: Dossier) -> str:
    """What the report of a second version says in its last part."""
    former = Assessment(
        invented.full(groups=(invented.TENANTS, invented.TRADERS, invented.YOUTHS)), invented.INSTRUMENT
    )
    file = assessment_report(later, invented.INSTRUMENT, Language.ENGLISH, former=former)
    return flat(pages_of(file)).split("Changed since version 1", 1)[1]


def test_the_same_answers_are_no_difference_although_people_were_named_and_counted() -> None:
    assert "Nothing differs." in appendix(second())


def test_only_the_answer_that_changed_is_named_with_the_score_that_moved() -> None:
    told = appendix(second(DB_01=LevelAnswer(standing=Standing.GIVEN, points=0)))
    assert "DB-01 Changed" in told
    assert "Proportionality: from" in told
    assert "CD-01" not in told


def test_evidence_that_is_public_is_named_and_who_changed_it_is_counted() -> None:
    report = Evidence(title="Report & <b>annex</b>", location="https://example.org/report", is_public=True)
    memo = Evidence(title="Memo of the house", location="Folder 12")
    answer = LevelAnswer(standing=Standing.GIVEN, points=0, evidence=(report, memo), answered_by="Samira Bakkali")
    told = appendix(second(DB_01=answer))
    assert "New at DB-01: “Report & <b>annex</b>”" in told
    assert "1 person changed an answer or confirmed one. The name stays with the organisation." in told
    assert "Samira" not in told


def test_a_first_version_has_no_such_part() -> None:
    file = assessment_report(second(), invented.INSTRUMENT, Language.ENGLISH)
    assert "Changed since version" not in flat(pages_of(file))
