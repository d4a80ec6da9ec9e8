"""Variants of the invented full dossier in which something stands out that no verdict tells."""

from collections.abc import Mapping

from questionnaire.answer import Evidence, Truth
from questionnaire.answers import Risk
from questionnaire.taking_part import Speaker
from tests.dossiers.changes import (
    AGENDA,
    DESIGN,
    GUARANTORS,
    PRIVACY_OFFICER,
    Change,
    Variant,
    agreed,
    all_of,
    answered,
    dont_know,
    knock_out,
    phase,
    rungs,
    spoken_for,
    unexplained,
    with_value,
)

GRAVE = Risk(what="Iemand verliest zijn huis.", severity=4, likelihood=3)
CONFIRMED = (Evidence(title="Verzonnen DPIA", location="dpia.pdf", confirmed_by=PRIVACY_OFFICER),)


def with_algorithm(ai_class: str) -> Change:
    """The project uses an algorithm of this class of the AI Act."""
    return all_of(with_value("PF-02.product", chosen=("algorithm",)), answered("AL-1", chosen=ai_class))


PEOPLE: Mapping[str, Variant] = {
    "guarantors-represented": Variant(
        "Only a representative spoke for the guarantors, in every phase.",
        spoken_for(GUARANTORS, Speaker.REPRESENTATIVE),
    ),
    "who-spoke-unknown": Variant("Nobody knows who spoke for the guarantors.", spoken_for(GUARANTORS, Speaker.UNKNOWN)),
    "reach-unknown": Variant("People took part, and nobody knows who was missing.", dont_know("BT-08")),
    "no-support": Variant("Help to take part was thought of and not given.", with_value("KW-2", points=1)),
    "client-council-not-asked": Variant("The client council was only told.", with_value("KW-5", points=1)),
    "figures-chosen-by-others": Variant("The supplier chose what is measured.", with_value("DW-4", points=0)),
    "looked-back-too-late": Variant(
        "The people in the data looked back after the decision.", with_value("ST-1", points=1)
    ),
    "council-unaware-of-the-follow-up": Variant(
        "The council heard nothing of the decision on the follow-up.", with_value("ST-2", points=0)
    ),
    "made-permanent-without-council": Variant(
        "The project became permanent, and the council heard nothing of that.",
        all_of(phase("structural"), with_value("ST-2", points=0)),
    ),
}

DATA_USE: Mapping[str, Variant] = {
    "dpia-due": Variant("Two features point to a DPIA, and the project is in its design.", phase("design")),
    "dpia-confirmed": Variant(
        "The project is in its design, and the privacy officer confirmed its DPIA.",
        all_of(phase("design"), with_value("PF-08.dpia", evidence=CONFIRMED)),
    ),
    "guarantors-not-asked": Variant(
        "A DPIA is due, the guarantors were only told, and nobody wrote why.",
        all_of(rungs(1, [GUARANTORS]), unexplained(AGENDA, DESIGN)),
    ),
    "guarantors-not-asked-for-a-reason": Variant(
        "A DPIA is due, the guarantors were only told, and it says why.",
        all_of(
            rungs(1, [GUARANTORS]), unexplained(AGENDA, DESIGN), with_value(DESIGN, note="Zij hoorden het van de bank.")
        ),
    ),
    "single-remedy": Variant(
        "The project began with data, and no other way was compared.",
        all_of(with_value("GE-01", points=0), with_value("NO-01", points=1)),
    ),
    "red-risk": Variant("A grave and likely risk is left.", with_value("AF-03", risks=(GRAVE,))),
    "ai-class-unknown": Variant(
        "The project uses an algorithm, and nobody said of which class.",
        with_value("PF-02.product", chosen=("algorithm",)),
    ),
    "high-risk-ai-without-assessment": Variant(
        "The algorithm is high-risk AI, and the study of rights stayed within the team.",
        all_of(with_algorithm("high_risk_deployer"), answered("AL-5", points=1)),
    ),
    "high-risk-ai-with-assessment": Variant(
        "The algorithm is high-risk AI, and the study of rights was shared.",
        all_of(with_algorithm("high_risk_provider"), answered("AL-5", points=2)),
    ),
    "prohibited-ai-not-stopped": Variant(
        "The team calls its algorithm prohibited, and the privacy officer does not.", with_algorithm("prohibited")
    ),
    "prohibited-ai-stopped": Variant(
        "The team calls its algorithm prohibited, and so does the privacy officer.",
        all_of(with_algorithm("prohibited"), knock_out("KO-8", Truth.YES)),
    ),
    "changes-not-tested": Variant("Since the trial a source was added, untested.", with_value("ST-3", points=1)),
}

IMAGES: Mapping[str, Variant] = {
    "help-promised-and-checks-follow": Variant(
        "Residents are told of help, and a signal can lead to a check.",
        with_value("PF-07.signal", chosen=("offer", "check")),
    ),
    "agreed-over-the-tenants": Variant("The room agreed on help, which few tenants said.", agreed("CD-01", 3)),
    "agreed-with-the-tenants": Variant("The room agreed on the answer in the middle.", agreed("CD-01", 0)),
    "agreed-over-the-tenants-on-an-aspect": Variant(
        "Of what follows a signal the room agreed on only help.", agreed("CD-03", 3)
    ),
}

FLAGGED: Mapping[str, Variant] = {**PEOPLE, **DATA_USE, **IMAGES}
