"""What a decision takes over stands in the report, and the council is sent to the page where the weighing stands."""

import re

from language.model import Language
from questionnaire.load import load_instrument
from reports.assessment_report import assessment_report
from services.examples import example
from tests.dossier.reviews import advise_conditions, decide_against_one, decided
from tests.dossiers.variants import full_dossier
from tests.reports.reading import flat, pages_of


def test_the_conditions_that_are_taken_over_stand_under_the_decision_with_their_date() -> None:
    review = decided(advised=advise_conditions(), decision=decide_against_one())
    dossier = full_dossier().model_copy(update={"review": review})
    text = flat(pages_of(assessment_report(dossier, load_instrument(), Language.ENGLISH)))
    below = text.split("It departs from the advice.")[1]
    assert below.index("Not taken over: Keep the data for one month.") < below.index("What has to be done")
    assert "What has to be done Put up a sign. (by 31 January 2027)" in re.sub(r"\s*[•●]\s*", " ", below)


def test_who_is_told_that_the_weighing_is_open_is_sent_to_the_page_of_the_weighing() -> None:
    dossier = example("example-waterveen-2026", Language.ENGLISH).dossier
    pages = pages_of(assessment_report(dossier, load_instrument(), Language.ENGLISH))
    sent = re.search(r"weigh about the same\.\s+See page\s+(\d+)", flat(pages[:2]))
    assert sent
    assert "What is gained against what people lose" in flat((pages[int(sent.group(1)) - 1],))
