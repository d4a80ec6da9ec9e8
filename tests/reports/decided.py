"""A real report of an assessment that was decided upon, ready to be signed."""

from datetime import UTC, datetime
from functools import cache

from dossier.review import DEFAULT_PLAN, Plan, Review
from dossier.review_steps import Advise, Decide, Outcome, Pass, Role, Submit, Verdict
from language.model import Language
from reports.assessment_report import assessment_report
from tests.reports import invented


@cache
def decided(language: Language, plan: Plan = DEFAULT_PLAN) -> bytes:
    """The report in a language, with a place for each role of the plan."""
    step = {"at": datetime(2026, 3, 1, tzinfo=UTC), "content": "0" * 64}
    steps = (
        Submit(by="A. de Boer", role=Role.PROJECT_LEAD, **step),
        Pass(by="Fatima el Amrani", role=Role.PRIVACY_OFFICER, **step),
        Advise(by="Jan de Vries", role=Role.DPO, verdict=Verdict.POSITIVE, text="Akkoord.", **step),
        Decide(by="Wilma Bakker", role=Role.ACCOUNTABLE_OWNER, outcome=Outcome.ADOPT, **step),
    )
    dossier = invented.full().model_copy(update={"review": Review(plan=plan, steps=steps)})
    return assessment_report(dossier, invented.INSTRUMENT, language)
