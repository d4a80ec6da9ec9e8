"""The norms of the scoring method in words: what each sets, and the policy record that gives the reasons."""

from typing import Final

from pydantic import BaseModel

from language.formats import number
from language.messages import Speech, message_id
from scoring.words import words

RECORDS: Final = {
    "PDR-0001": message_id("What evidence is worth, and when a number is shown"),
    "PDR-0002": message_id("Ladder, phases and the rung that is needed"),
    "PDR-0003": message_id("How much a project can do to people"),
    "PDR-0004": message_id("Who spoke, and what was reported back"),
    "PDR-0005": message_id("The group that was left out decides"),
    "PDR-0006": message_id("Four steps of proportionality"),
    "PDR-0007": message_id("Weighing, and precaution"),
    "PDR-0008": message_id("The distance between two images"),
    "PDR-0009": message_id("How sure a difference is"),
    "PDR-0010": message_id("Small groups"),
    "PDR-0011": message_id("No total and no league table"),
    "PDR-0025": message_id("What makes something stand out"),
}

NORMS: Final = {
    "items.completeness_needed": message_id("Share of the answers that is needed for a number"),
    "items.confidence_needed": message_id("Share of the answers that can be relied on, needed for a number"),
    "items.narrow_band": message_id("A band this narrow gives a number after all"),
    "items.not_applicable_limit": message_id("Largest share of “not applicable” that is accepted"),
    "items.evidence": message_id("Evidence: only said, a document, public or verified"),
    "involvement.phase_weights": message_id("Weight of each phase"),
    "involvement.required_rungs": message_id("Rung that is needed in each phase, by impact class"),
    "involvement.required_council": message_id("Level that is needed of the council, by impact class"),
    "involvement.points_for_medium": message_id("Points for impact class medium"),
    "involvement.points_for_high": message_id("Points for impact class high"),
    "involvement.many_people": message_id("Number of people that counts as many"),
    "involvement.caps": message_id(
        "Highest rung that counts: people themselves, a representative, officials, not known"
    ),
    "involvement.report_back_from": message_id("From this rung on, people must be told what their input changed"),
    "involvement.rung_without_report": message_id("Rung that counts as long as they were not told"),
    "involvement.data_subjects_power": message_id(
        "How many times data subjects weigh against council and other citizens"
    ),
    "involvement.public_floor": message_id("Least that council and other citizens count for"),
    "involvement.fully_from": message_id("Fully involved from"),
    "involvement.partly_from": message_id("Partly involved from"),
    "proportionality.failed_below": message_id("A step does not hold below"),
    "proportionality.tenable_from": message_id("Tenable from"),
    "proportionality.intensities": message_id("Light, moderate, heavy"),
    "proportionality.certainties": message_id("Uncertain, plausible, certain"),
    "proportionality.precaution_evidence": message_id("Evidence that is needed to call a loss uncertain"),
    "proportionality.open_from": message_id("The weighing is a political choice from"),
    "proportionality.open_to": message_id("The weighing is a political choice up to"),
    "image_distance.under_share": message_id("How much less weighs when people feel more service than was said"),
    "image_distance.talk_closes": message_id("Share of the distance that talking can close at most"),
    "image_distance.bridging_evidence": message_id("Evidence that is needed to count a step as taken"),
    "image_distance.not_believed_from": message_id("Officials do not believe the claim from this many points"),
    "image_distance.close_from": message_id("Images close from"),
    "image_distance.differ_from": message_id("Images differ from"),
    "image_distance.stated_from": message_id("A difference is stated from this many points"),
    "image_distance.interval": message_id("Certainty of the interval"),
    "image_distance.prior": message_id("Answers that are assumed beforehand, on each point of the scale"),
    "image_distance.draws": message_id("Number of draws for the interval"),
    "image_distance.neutral_band": message_id("Neither control nor service, up to this many points from the middle"),
    "image_distance.quadrant_mass": message_id("Certainty that is needed to name a place on the map"),
    "image_distance.divided_below": message_id("A group is divided if its agreement is below"),
    "disclosure.smallest_group": message_id("Fewest answers of a group that may be shown"),
    "disclosure.smallest_vulnerable_group": message_id("Fewest answers of a vulnerable group that may be shown"),
    "disclosure.unanimous_above": message_id("A group agrees almost entirely above"),
    "disclosure.class_only_below": message_id("Then only the side is shown, with fewer answers than"),
    "comparison.weight_concentration": message_id(
        "How equally the three scores are weighted when projects are compared"
    ),
    "comparison.share_needed": message_id("Share of weightings in which one project has to come out higher"),
    "comparison.draws": message_id("Number of weightings that are tried"),
    "flags.level_at_most": message_id("What was not done stands out up to this level"),
    "flags.views_from": message_id("Rung from which people were asked for their views"),
    "flags.service_from": message_id("Residents are told of a service from this point of the scale"),
    "flags.majority_above": message_id("Share of a group above which most of it sees control"),
}


def value_words(value: object, say: Speech) -> str:
    """A norm's value as people read it: a number, a row of numbers, or numbers with their names."""
    if isinstance(value, BaseModel):
        pairs = [(name, part) for name, part in value]
        return "; ".join(f"{_part_words(name, say)} {value_words(part, say)}" for name, part in pairs)
    if isinstance(value, tuple):
        return ", ".join(value_words(part, say) for part in value)
    return _figure(float(str(value)), say)


def _figure(value: float, say: Speech) -> str:
    decimals = next(places for places in range(5) if places == 4 or abs(value - round(value, places)) < 1e-9)  # noqa: PLR2004
    return number(value, say.language, decimals)


def _part_words(name: str, say: Speech) -> str:
    tables = words()
    for table in (tables.phases, tables.impact_classes):
        if name in table:
            return table[name].into(say.language).lower()
    return {
        "asserted": say("only said"),
        "document": say("a document"),
        "verified": say("public or verified"),
        "self_": say("people themselves"),
        "representative": say("a representative"),
        "officials": say("officials"),
        "unknown": say("not known who"),
    }[name]
