"""Variants of the invented full dossier, each with one sentence, so that every verdict and every flag has its case."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dossier.file import dossier_from_bytes
from dossier.model import Dossier
from questionnaire.answer import Truth
from questionnaire.answers import Untold
from questionnaire.taking_part import Speaker
from tests.dossiers.changes import (
    AGENDA,
    ASSERTED,
    COUNCIL,
    DESIGN,
    EVALUATION,
    EXECUTION,
    GUARANTORS,
    HOUSEMATES,
    NOBODY,
    OWN_RUNGS,
    RUNG_QUESTIONS,
    TENANTS,
    Bars,
    Variant,
    all_of,
    bridged,
    claim,
    council,
    dont_know,
    everybody_was_told,
    knock_out,
    levels,
    never_put,
    not_applicable,
    officials_expect,
    officials_say,
    only_groups,
    only_said,
    only_the_quick_scan,
    people_say,
    phase,
    rungs,
    spoken_for,
    unchanged,
    with_value,
)
from tests.dossiers.flagged import FLAGGED

FULL_FILE = Path(__file__).with_name("invented-full.json")
SCORED_ROWS = (TENANTS, HOUSEMATES, GUARANTORS, "other_citizens")
SERVICE: Bars = (0, 0, 0, 0, 2, 6, 2)
CONTROL: Bars = (4, 8, 3, 1, 0, 0, 0)
SAFEGUARDS = tuple(f"WA-0{number}" for number in range(1, 9))


@cache
def full_dossier() -> Dossier:
    """The invented dossier in which every due question was answered."""
    return dossier_from_bytes(FULL_FILE.read_bytes())


@cache
def variant(name: str) -> Dossier:
    """A variant by its name, with an id of its own."""
    full = full_dossier()
    answers = dict(VARIANTS[name].change(full.answers))
    return full.model_copy(update={"id": f"invented-{name}", "answers": answers})


INVOLVEMENT: Mapping[str, Variant] = {
    "everybody-took-part": Variant(
        "Everybody decided in every phase, was told what it changed, and the council decided too.",
        all_of(rungs(5, SCORED_ROWS), everybody_was_told, council(4)),
    ),
    "guarantors-left-out-at-first": Variant(
        "The guarantors had no part in the agenda and the design; later they were told, no more.",
        all_of(rungs(0, [GUARANTORS], [AGENDA, DESIGN]), rungs(1, [GUARANTORS], [EXECUTION, EVALUATION])),
    ),
    "guarantors-came-later": Variant(
        "The guarantors had no part in the agenda, and gave their opinion on the design.",
        rungs(0, [GUARANTORS], [AGENDA]),
    ),
    "guarantors-absent-from-an-idea": Variant(
        "It is only an idea, and nobody asked the guarantors whether it should come.",
        all_of(phase("idea"), rungs(0, [GUARANTORS], [AGENDA])),
    ),
    "guarantors-never-took-part": Variant("The guarantors never had a part in anything.", rungs(0, [GUARANTORS])),
    "officials-spoke-for-guarantors": Variant(
        "Officials imagined what the guarantors would say, which counts as nobody.",
        spoken_for(GUARANTORS, Speaker.OFFICIALS),
    ),
    "nobody-named": Variant("Nobody knows which groups are in the data.", dont_know("PF-03")),
    "taking-part-unknown": Variant("Nobody knows who took part.", dont_know(*RUNG_QUESTIONS, OWN_RUNGS, COUNCIL)),
    "council-unaware": Variant("The council knew nothing of the design.", council(0, "design")),
    "structural-without-council": Variant(
        "The project is permanent, and the council knew nothing of the design.",
        all_of(phase("structural"), council(0, "design")),
    ),
    "structural-with-council": Variant("The project is permanent, and the council knew of it.", phase("structural")),
}

PROPORTIONALITY: Mapping[str, Variant] = {
    "well-substantiated": Variant(
        "Every gate holds, and what the purpose gains is heavy and certain.",
        all_of(
            levels(3, "DB", "GE", "NO", "AF", "WA"),
            with_value("AF-01", importance=4, weight=4, certainty="certain"),
        ),
    ),
    "not-suitable": Variant("The team itself says that data do not help here.", levels(0, "GE")),
    "suitability-asserted": Variant(
        "The team says that data help here, and nothing shows it.", levels(3, "GE", evidence=ASSERTED)
    ),
    "only-said": Variant("All answers are there, and nothing shows that they are true.", only_said),
    "gain-unknown": Variant("What the purpose gains is not known.", dont_know("AF-01")),
    "much-unknown": Variant(
        "The questions that weigh most were answered with “I don't know”.",
        dont_know("DB-01", "DB-02", "GE-01", "NO-01", "WA-01", "WA-02"),
    ),
    "much-not-applicable": Variant(
        "More than 30 % of the questions are said not to apply.", not_applicable(*SAFEGUARDS, "NO-02", "NO-03")
    ),
    "stopped": Variant("A lighter way works as well, and was not chosen.", knock_out("KO-4", Truth.YES)),
    "stop-not-excluded": Variant("Whether there is a legal ground is not known.", knock_out("KO-1", Truth.UNKNOWN)),
    "stop-not-answered": Variant("Nobody answered whether there is a legal ground.", never_put("KO-1")),
    "stopped-and-not-excluded": Variant(
        "One STOP holds, and of another nobody knows.",
        all_of(knock_out("KO-4", Truth.YES), knock_out("KO-1", Truth.UNKNOWN)),
    ),
}

IMAGES: Mapping[str, Variant] = {
    "images-close": Variant(
        "Everybody sees service, as residents are told and as officials expected.",
        all_of(
            officials_say((0, 0, 0, 0, 1, 5, 2)),
            people_say({TENANTS: SERVICE, HOUSEMATES: SERVICE, GUARANTORS: (0, 0, 0, 0, 1, 2, 0)}),
            officials_expect((0, 0, 0, 0, 2, 5, 1)),
        ),
    ),
    "tenants-see-control": Variant(
        "The tenants see control, and nothing was done about it.",
        all_of(people_say({TENANTS: CONTROL}), bridged(Truth.NO)),
    ),
    "tenants-see-control-and-it-was-bridged": Variant(
        "The tenants see control, and everything was done about it.",
        all_of(people_say({TENANTS: CONTROL}), bridged(Truth.YES)),
    ),
    "tenants-see-control-others-silent": Variant(
        "The tenants see control, nothing was done about it, and of the others nobody answered.",
        all_of(people_say({TENANTS: CONTROL, HOUSEMATES: NOBODY, GUARANTORS: NOBODY}), bridged(Truth.NO)),
    ),
    "tenants-silent": Variant("Of the tenants nobody answered.", people_say({TENANTS: NOBODY})),
    "too-few-to-be-shown": Variant(
        "Only the guarantors are in the data, and three answers are too few to be shown.", only_groups(GUARANTORS)
    ),
    "officials-silent": Variant(
        "No official answered, and nobody did on behalf of the team.", with_value("CD-01", officials=None, team=None)
    ),
    "one-answer-of-the-team": Variant(
        "No official answered, and there is one answer on behalf of the team.",
        with_value("CD-01", officials=None, team=2),
    ),
    "service-underestimated": Variant(
        "Residents are told that it is control, officials think so too, and the people in the data see service.",
        all_of(
            claim(-2),
            officials_say((1, 5, 2, 0, 0, 0, 0)),
            officials_expect((0, 0, 0, 0, 2, 5, 1)),
            people_say({TENANTS: SERVICE}),
        ),
    ),
    "claim-not-believed": Variant(
        "Officials see less service than residents are told.", officials_say((0, 0, 1, 3, 3, 1, 0))
    ),
    "residents-told-nothing": Variant("Residents are told nothing.", with_value("PF-05", untold=Untold.NOTHING)),
    "claim-unknown": Variant("Nobody knows what residents are told.", dont_know("PF-05")),
}

QUICK_SCANS: Mapping[str, Variant] = {
    "quick-scan": Variant("Only the profile and the twelve questions of the quick scan were put.", only_the_quick_scan),
    "one-question-never-put": Variant("One core question was never put.", never_put("GE-04")),
    "one-question-never-put-and-stopped": Variant(
        "One core question was never put, and a STOP holds.",
        all_of(never_put("GE-04"), knock_out("KO-4", Truth.YES)),
    ),
    "one-question-never-put-and-tenants-silent": Variant(
        "One core question was never put, and of the tenants nobody answered.",
        all_of(never_put("GE-04"), people_say({TENANTS: NOBODY})),
    ),
}

VARIANTS: Mapping[str, Variant] = {
    "full": Variant("The full dossier itself.", unchanged),
    **INVOLVEMENT,
    **PROPORTIONALITY,
    **IMAGES,
    **QUICK_SCANS,
    **FLAGGED,
}
