"""Invented dossiers: a full one with every kind of answer, a quick scan, one of which nothing is known, and a STOP."""

from datetime import UTC, date, datetime
from typing import Any

from dossier.model import Action, ActionState, Dossier, Origin, Project
from questionnaire.answer import Confirmation, Evidence, Quotation, Standing, Truth
from questionnaire.answers import (
    AnyAnswer,
    BridgingAnswer,
    BridgingCell,
    BridgingItem,
    ChoiceAnswer,
    ChoicesAnswer,
    ClaimAnswer,
    CountsAnswer,
    EstimateAnswer,
    Group,
    GroupCounts,
    GroupsAnswer,
    ImpactClassAnswer,
    Infringement,
    InfringementWeighingAnswer,
    KnockOutAnswer,
    LevelAnswer,
    PurposeWeighingAnswer,
    Risk,
    RisksAnswer,
    TextAnswer,
    empty_answer,
)
from questionnaire.load import load_instrument
from questionnaire.model import AnswerKind, Phase
from questionnaire.routing import Scope, visible_questions
from questionnaire.taking_part import (
    CouncilAnswer,
    CouncilCell,
    Form,
    OwnRungCell,
    OwnRungsAnswer,
    ReportedBackAnswer,
    ReportedBackCell,
    RungCell,
    RungsAnswer,
    Speaker,
    Voice,
)

INSTRUMENT = load_instrument()
OFFICER = Confirmation(name="P. Officer", role="privacy_officer", on=date(2026, 11, 20))
REPORT = Evidence(title="Minutes of 3 March", location="https://example.org/minutes", is_public=True)
FILE = Evidence(title="Project plan", location="plan.pdf, page 4")
MOMENT = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)
GIVEN: dict[str, Any] = {"standing": Standing.GIVEN, "answered_by": "A. Lead", "answered_at": MOMENT}

TENANTS, TRADERS, YOUTHS = "tenants", "traders", "youths"
COUNTS = {
    TENANTS: (2, 5, 3, 2, 0, 0, 0),
    TRADERS: (0, 0, 1, 2, 3, 0, 0),
    YOUTHS: (0, 1, 1, 0, 0, 0, 0),
}
HIDDEN_NAME = "Youths"


def dossier(answers: dict[str, AnyAnswer], **changes: Any) -> Dossier:
    """A dossier of an invented project with these answers."""
    fields: dict[str, Any] = {
        "id": "early-debts",
        "project": Project(name="Early Debts", organisation="Waterveen", origin=Origin.INVENTED),
        "questionnaire": INSTRUMENT.version,
        "method": "2026.1",
        "created": date(2026, 10, 1),
        "dated": date(2026, 11, 24),
        "answers": answers,
    }
    return Dossier(**{**fields, **changes})


def full(*, groups: tuple[str, ...] = (TENANTS, TRADERS), **changes: Any) -> Dossier:
    """A dossier in which every question that is asked has an answer."""
    answers = {**_profile(groups), **_involvement(groups), **_balance(), **_images(groups)}
    for _ in range(2):
        for question in visible_questions(INSTRUMENT, answers):
            if question.id in answers:
                continue
            if question.kind is AnswerKind.LEVEL:
                points = 2 if len(question.title.en) % 3 else 3
                answers[question.id] = LevelAnswer(points=points, evidence=(REPORT,), reason="We tried it.", **GIVEN)
            elif question.kind is AnswerKind.KNOCK_OUT:
                answers[question.id] = KnockOutAnswer(truth=Truth.NO, confirmed_by=OFFICER, **GIVEN)
            elif question.kind is AnswerKind.TEXT:
                answers[question.id] = TextAnswer(text="Somebody said: mind the letters.", **GIVEN)
            elif question.kind is AnswerKind.CHOICE:
                answers[question.id] = empty_answer(question.kind).model_copy(update={"standing": Standing.UNKNOWN})
    actions = (
        Action(id="letter", what="Rewrite the letter with three tenants", who="Project lead", due=date(2027, 1, 15)),
        Action(id="trial", what="Try without care data", who="Analyst", due=date(2027, 3, 1), state=ActionState.BUSY),
        Action(id="council", what="Bring the weighing to the council", about="AF-02"),
    )
    return dossier(answers, **{"actions": actions, **changes})


def quick_scan() -> Dossier:
    """A dossier in which only the questions of the quick scan were put."""
    whole = full()
    kept = {q.id for q in INSTRUMENT.questions if q.quick_scan or q.is_profile}
    answers = {name: answer for name, answer in whole.answers.items() if name in kept}
    return whole.model_copy(update={"answers": answers, "intended_scope": Scope.QUICK_SCAN})


def unknown() -> Dossier:
    """A dossier in which everything was asked and almost nothing is known: only a claim and an absent group."""
    answers: dict[str, AnyAnswer] = {
        "PF-03": GroupsAnswer(groups=(Group(id=TENANTS, name="Tenants"),), **GIVEN),
        "PF-05": ClaimAnswer(text="We help people early.", location="leaflet", placement=2, **GIVEN),
        "PF-01.phase": ChoiceAnswer(chosen="experiment", **GIVEN),
    }
    quote = Quotation(text="A passage of the source", source="datadrang", place="par. 4")
    absent = RungCell(row=TENANTS, standing=Standing.GIVEN, voices=(Voice(rung=0),))
    for question_id in ("BT-02", "BT-03"):
        answers[question_id] = RungsAnswer(cells=(absent,), quotations=(quote,), **GIVEN)
    for question in visible_questions(INSTRUMENT, answers):
        if question.id not in answers:
            unknown_answer = empty_answer(question.kind).model_copy(update={"standing": Standing.UNKNOWN})
            answers[question.id] = unknown_answer
    project = Project(name="Tenants", organisation="Waterveen", origin=Origin.ARTICLE)
    return dossier(answers, project=project)


def stopped() -> Dossier:
    """The full dossier with one knock-out."""
    whole = full()
    answers = {**whole.answers, "KO-1": KnockOutAnswer(truth=Truth.YES, **GIVEN)}
    return whole.model_copy(update={"answers": answers})


def _profile(groups: tuple[str, ...]) -> dict[str, AnyAnswer]:
    named = tuple(Group(id=group, name=group.capitalize(), is_vulnerable=Truth.NO) for group in groups)
    return {
        "PF-01.domain": ChoiceAnswer(chosen="social", **GIVEN),
        "PF-01.phase": ChoiceAnswer(chosen="structural", **GIVEN),
        "PF-02.product": ChoicesAnswer(chosen=("algorithm", "warehouse"), **GIVEN),
        "PF-02.sources": ChoicesAnswer(chosen=("own_registers",), **GIVEN),
        "PF-03": GroupsAnswer(groups=named, confirmed_by=OFFICER, **GIVEN),
        "PF-04": ChoicesAnswer(chosen=("companies", "citizens"), **GIVEN),
        "PF-05": ClaimAnswer(text="We help people early.", location="leaflet", placement=1, **GIVEN),
        "PF-06.data": ChoicesAnswer(chosen=("personal", "bsn"), **GIVEN),
        "PF-07.signal": ChoicesAnswer(chosen=("offer",), **GIVEN),
        "PF-07.decisions": ChoiceAnswer(chosen="no", **GIVEN),
        "PF-08.people": ChoiceAnswer(chosen="from_10000", **GIVEN),
        "PF-08.dpia": ChoicesAnswer(chosen=("scoring",), **GIVEN),
    }


def _involvement(groups: tuple[str, ...]) -> dict[str, AnyAnswer]:
    rungs = dict(zip(("BT-02", "BT-03", "BT-04", "BT-05"), ((0, 2), (2, 1), (2, 3), (1, 4)), strict=True))
    answers: dict[str, AnyAnswer] = {}
    for question_id, (first, second) in rungs.items():
        cells = [
            RungCell(
                row=group,
                standing=Standing.GIVEN,
                voices=(Voice(rung=first if place == 0 else second, speaker=Speaker.SELF, form=Form.PANEL),),
                evidence=(REPORT,) if place == 0 else (FILE,),
                reason="They came to the table.",
            )
            for place, group in enumerate(groups)
        ]
        others = ("other_citizens", "companies")
        cells += [RungCell(row=row, standing=Standing.GIVEN, voices=(Voice(rung=2),)) for row in others]
        answers[question_id] = RungsAnswer(cells=tuple(cells), **GIVEN)
    council = [
        CouncilCell(phase=phase, standing=Standing.GIVEN, level=level, evidence=(FILE,))
        for level, phase in enumerate(Phase, start=1)
    ]
    answers["BT-09"] = CouncilAnswer(cells=tuple(council), **GIVEN)
    told = [ReportedBackCell(row=group, truth=Truth.YES) for group in groups]
    answers["BT-07"] = ReportedBackAnswer(cells=tuple(told), **GIVEN)
    own = (OwnRungCell(row=groups[0], phase=Phase.EXECUTION, counts=(0, 6, 1, 0, 0, 0)),)
    answers["BT-06"] = OwnRungsAnswer(cells=own, **GIVEN)
    answers["BT-01"] = ImpactClassAnswer(impact_class="medium", **GIVEN)
    return answers


def _balance() -> dict[str, AnyAnswer]:
    loss = Infringement(
        right="Private life", importance=2, weight=2, certainty="certain", reason="Debts are told.", evidence=(REPORT,)
    )
    risk = Risk(what="A wrong signal", severity=3, likelihood=2, named_by="a tenant")
    return {
        "AF-01": PurposeWeighingAnswer(
            importance=4, weight=2, certainty="plausible", reason="Fewer evictions.", **GIVEN
        ),
        "AF-02": InfringementWeighingAnswer(infringements=(loss,), **GIVEN),
        "AF-03": RisksAnswer(risks=(risk,), **GIVEN),
    }


def _images(groups: tuple[str, ...]) -> dict[str, AnyAnswer]:
    felt = tuple(GroupCounts(row=group, counts=COUNTS[group]) for group in groups)
    expected = tuple(GroupCounts(row=group, counts=(0, 0, 0, 2, 4, 2, 0)) for group in groups)
    bridged = (
        BridgingCell(item=BridgingItem.DISCUSSED, done=Truth.YES, evidence=(REPORT,)),
        BridgingCell(item=BridgingItem.DESIGN_CHANGED, done=Truth.NO),
    )
    answers: dict[str, AnyAnswer] = {
        "CD-01": CountsAnswer(officials=(0, 0, 0, 1, 2, 4, 1), groups=felt, **GIVEN),
        "CD-02": EstimateAnswer(groups=expected, **GIVEN),
        "CD-09": BridgingAnswer(cells=bridged, **GIVEN),
    }
    for question_id in ("CD-03", "CD-04", "CD-05", "CD-06", "CD-07", "CD-08"):
        answers[question_id] = CountsAnswer(officials=(0, 0, 1, 1, 2, 3, 1), groups=felt, **GIVEN)
    return answers
