"""The risks in the report: one that is not graded yet stands there as such, and the matrix says which stands where."""

from io import BytesIO

import pikepdf

from dossier.model import Dossier
from language.model import Language
from questionnaire.answer import Standing
from questionnaire.answers import Risk, RisksAnswer
from reports.assessment_report import assessment_report
from tests.reports import invented
from tests.reports.reading import drawn, flat


def with_two_risks() -> Dossier:
    risks = (Risk(what="A wrong letter"), Risk(what="A lost home", severity=4, likelihood=1))
    return invented.dossier({**invented.full().answers, "AF-03": RisksAnswer(standing=Standing.GIVEN, risks=risks)})


def test_a_risk_that_is_not_graded_says_so() -> None:
    text = flat(drawn(with_two_risks()))

    assert "A wrong letter not graded yet not known not known not said" in text
    assert "A lost home yellow: medium risk 4. Beyond repair 1. Hardly any chance not said" in text


def test_who_cannot_see_the_matrix_hears_where_each_risk_stands() -> None:
    report = assessment_report(with_two_risks(), invented.INSTRUMENT, Language.ENGLISH)
    with pikepdf.open(BytesIO(report)) as pdf:
        alts = [str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]

    (alt,) = (one for one in alts if one.startswith("A matrix of four by four"))
    assert "Risk 1: severity “not known”, likelihood “not known”." in alt
    assert alt.endswith("Risk 2: severity “4. Beyond repair”, likelihood “1. Hardly any chance”.")
