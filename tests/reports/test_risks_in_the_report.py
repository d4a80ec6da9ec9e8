"""A risk that was named and not graded yet stands in the report as such."""

from questionnaire.answer import Standing
from questionnaire.answers import Risk, RisksAnswer
from tests.reports import invented
from tests.reports.reading import drawn, flat


def test_a_risk_that_is_not_graded_says_so() -> None:
    risks = (Risk(what="A wrong letter"), Risk(what="A lost home", severity=4, likelihood=1))
    answers = {**invented.full().answers, "AF-03": RisksAnswer(standing=Standing.GIVEN, risks=risks)}

    text = flat(drawn(invented.dossier(answers)))

    assert "A wrong letter Severity and likelihood are not both known yet." in text
    assert "A lost home Severity 4 of 4, likelihood 1 of 4." in text
