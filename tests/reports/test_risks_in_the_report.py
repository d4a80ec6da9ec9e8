"""A risk that was named and not graded yet stands in the report as such."""

from questionnaire.answer import Standing
from questionnaire.answers import Risk, RisksAnswer
from tests.reports import invented
from tests.reports.reading import drawn, flat


def test_a_risk_that_is_not_graded_says_so() -> None:
    risks = (Risk(what="A wrong letter"), Risk(what="A lost home", severity=4, likelihood=1))
    answers = {**invented.full().answers, "AF-03": RisksAnswer(standing=Standing.GIVEN, risks=risks)}

    text = flat(drawn(invented.dossier(answers)))

    assert "A wrong letter not graded yet not known not known not said" in text
    assert "A lost home yellow: medium risk 4. Beyond repair 1. Hardly any chance not said" in text
