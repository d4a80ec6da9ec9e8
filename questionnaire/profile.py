"""The profile: what a project is, read from the answers that describe it instead of judging it."""

from collections.abc import Mapping
from dataclasses import dataclass

from questionnaire.answer import Confirmation, Truth
from questionnaire.answers import AnyAnswer, ChoiceAnswer, ChoicesAnswer, ClaimAnswer, Group, GroupsAnswer
from questionnaire.model import Phase

Answers = Mapping[str, AnyAnswer]

PHASES_DUE = {
    "idea": (Phase.AGENDA,),
    "design": (Phase.AGENDA, Phase.DESIGN),
    "experiment": (Phase.AGENDA, Phase.DESIGN, Phase.EXECUTION),
    "pilot": (Phase.AGENDA, Phase.DESIGN, Phase.EXECUTION),
}
SPECIAL_DATA = frozenset({"special", "criminal"})
PEOPLE_IN_DATA = frozenset({"personal", "group", "bsn"}) | SPECIAL_DATA
OPTIONS_READ = {
    "PF-01.phase": frozenset(PHASES_DUE),
    "PF-03": frozenset({"vulnerable", "not_vulnerable"}),
    "PF-05": frozenset[str](),
    "PF-06.data": PEOPLE_IN_DATA,
    "PF-07.decisions": frozenset({"yes"}),
    "PF-07.signal": frozenset({"check", "sanction"}),
    "PF-08.people": frozenset({"from_10000"}),
}
"""The questions from which the profile is read, each with the options that mean something to it."""


@dataclass(frozen=True)
class Profile:
    """What a project is. Everything that is not known stays unknown here: `None`, or `Truth.UNKNOWN`."""

    phase: str | None
    groups: tuple[Group, ...]
    groups_known: bool
    groups_confirmed_by: Confirmation | None
    has_people: Truth
    no_people_confirmed_by: Confirmation | None
    claim: int | None
    is_untold: bool
    has_special_data: Truth
    has_vulnerable_groups: Truth
    decides_on_individuals: Truth
    checks_after_signal: Truth
    reaches_ten_thousand: Truth

    @property
    def phases_due(self) -> tuple[Phase, ...]:
        """The phases in which people should have taken part by now; all of them while the phase is unknown."""
        return PHASES_DUE.get(self.phase or "", tuple(Phase))


def profile(answers: Answers) -> Profile:
    """The profile that the answers describe."""
    groups = answers.get("PF-03")
    named = groups.groups if isinstance(groups, GroupsAnswer) and groups.is_given else ()
    data = answers.get("PF-06.data")
    claim = answers.get("PF-05")
    has_people = _has_people(chosen(answers, "PF-06.data"))
    return Profile(
        phase=next(iter(chosen(answers, "PF-01.phase") or ()), None),
        groups=named,
        groups_known=groups is not None and groups.is_given,
        groups_confirmed_by=groups.confirmed_by if groups else None,
        has_people=has_people,
        no_people_confirmed_by=data.confirmed_by if data and has_people is Truth.NO else None,
        claim=claim.claimed if isinstance(claim, ClaimAnswer) else None,
        is_untold=isinstance(claim, ClaimAnswer) and claim.is_given and claim.untold is not None,
        has_special_data=_any_chosen(answers, "PF-06.data", SPECIAL_DATA),
        has_vulnerable_groups=_has_vulnerable(named),
        decides_on_individuals=_any_chosen(answers, "PF-07.decisions"),
        checks_after_signal=_any_chosen(answers, "PF-07.signal"),
        reaches_ten_thousand=_any_chosen(answers, "PF-08.people"),
    )


def chosen(answers: Answers, question_id: str) -> frozenset[str] | None:
    """The codes that an answer stands for; `None` while it is open, "I don't know", or read from elsewhere.

    A list of groups stands for `vulnerable` or `not_vulnerable`.
    """
    answer = answers.get(question_id)
    if answer is None or not answer.is_given:
        return None
    match answer:
        case ChoiceAnswer(chosen=str() as code):
            return frozenset({code})
        case ChoicesAnswer(chosen=codes) if codes:
            return frozenset(codes)
        case GroupsAnswer(groups=groups):
            return _VULNERABILITY[_has_vulnerable(groups)]
        case _:
            return None


def routing_codes(answers: Answers, question_id: str) -> frozenset[str] | None:
    """The codes by which questions are shown or hidden; that there are no people in the data is not known unconfirmed.

    Otherwise a team would be spared the hardest questions by its own word alone.
    """
    codes, answer = chosen(answers, question_id), answers.get(question_id)
    is_denial = question_id == "PF-06.data" and codes is not None and not codes & PEOPLE_IN_DATA
    return None if is_denial and answer and not answer.confirmed_by else codes


_VULNERABILITY: dict[Truth, frozenset[str] | None] = {
    Truth.YES: frozenset({"vulnerable"}),
    Truth.NO: frozenset({"not_vulnerable"}),
    Truth.UNKNOWN: None,
}


def _has_vulnerable(groups: tuple[Group, ...]) -> Truth:
    if any(group.is_vulnerable is Truth.YES for group in groups):
        return Truth.YES
    if not groups or any(group.is_vulnerable is Truth.UNKNOWN for group in groups):
        return Truth.UNKNOWN
    return Truth.NO


def _has_people(codes: frozenset[str] | None) -> Truth:
    if codes is None:
        return Truth.UNKNOWN
    return Truth.YES if codes & PEOPLE_IN_DATA else Truth.NO


def _any_chosen(answers: Answers, question_id: str, among: frozenset[str] | None = None) -> Truth:
    given, codes = chosen(answers, question_id), among or OPTIONS_READ[question_id]
    if given is None:
        return Truth.UNKNOWN
    return Truth.YES if given & codes else Truth.NO
