"""From answers to the matrix of involvement: impact class, groups, other citizens, partners and the council."""

from collections.abc import Mapping
from dataclasses import replace

from questionnaire.answer import Standing as Given
from questionnaire.answer import Truth
from questionnaire.answers import ImpactClassAnswer
from questionnaire.model import Feed, Phase
from questionnaire.profile import Profile
from questionnaire.routing import OTHER_ROWS
from questionnaire.taking_part import CouncilAnswer, OwnRungsAnswer, ReportedBackAnswer, RungCell, RungsAnswer
from scoring.cells import Cell, CouncilCell, Voice
from scoring.inputs import Inputs, evidence_value, is_confirmed
from scoring.involvement import People, impact_class
from scoring.matrix import CouncilRow, GroupRow
from scoring.model import Counts, ImpactClass, Standing

_ORDER = list(ImpactClass)
_NOT_DUE = Cell(standing=Standing.NOT_DUE)
_COUNCIL_NOT_DUE = CouncilCell(standing=Standing.NOT_DUE)


def impact(given: Inputs) -> ImpactClass:
    """The impact class: from the profile, raised by anyone, lowered only by the council with a dated decision."""
    for question in given.feeding(Feed.REQUIRED_RUNGS):
        answer = given.answers.get(question.id)
        if isinstance(answer, ImpactClassAnswer):
            return _settled(class_before_answer(given.profile, answer), answer)
    return class_of_profile(given.profile)


def class_of_profile(known: Profile) -> ImpactClass:
    """The class that follows from the profile; what is unknown there counts as yes."""
    return impact_class(**_claims(known))


def class_is_assumed(known: Profile, impact: ImpactClass) -> bool:
    """Whether nobody said that the class is this high: it is so because what is unknown counts as yes."""
    told = {name: Truth.YES if claim is Truth.YES else Truth.NO for name, claim in _claims(known).items()}
    return impact is class_of_profile(known) and impact_class(**told) is not impact


def is_told(known: Profile) -> bool:
    """Whether the profile tells all that the class follows from, and names the people in the data if there are any."""
    has_named = bool(known.groups) or known.has_people is Truth.NO
    return has_named and Truth.UNKNOWN not in _claims(known).values()


def class_before_answer(known: Profile, answer: ImpactClassAnswer) -> ImpactClass:
    """The class of the profile, but never below the one that was settled before answering."""
    classes = [class_of_profile(known)]
    if answer.starting_point:
        classes.append(ImpactClass(answer.starting_point.impact_class))
    return max(classes, key=_ORDER.index)


def people(given: Inputs) -> People:
    """Whether people are in the data; that there are none counts once the privacy officer confirmed it."""
    if given.profile.has_people is Truth.YES:
        return People.PRESENT
    is_sure = given.profile.has_people is Truth.NO and is_confirmed(given.profile.no_people_confirmed_by)
    return People.NONE if is_sure else People.DENIED


def data_subject_rows(given: Inputs) -> tuple[GroupRow, ...]:
    """A row of the matrix for each group of data subjects."""
    return tuple(
        GroupRow(group.id, _cells(given, group.id), vulnerable=group.is_vulnerable is not Truth.NO)
        for group in given.profile.groups
    )


def other_citizens_row(given: Inputs) -> GroupRow:
    """The row of citizens who are not in the data."""
    return GroupRow(OTHER_ROWS[0], _cells(given, OTHER_ROWS[0]))


def partner_rows(given: Inputs) -> tuple[GroupRow, ...]:
    """The rows of partners, which are shown and never scored."""
    return tuple(GroupRow(row, _cells(given, row)) for row in OTHER_ROWS[1:])


def council(given: Inputs) -> CouncilRow:
    """The row of the council."""
    cells = {
        cell.phase: CouncilCell(cell.level, evidence_value(cell.evidence))
        for _, answer in given.given(Feed.COUNCIL_ROW, CouncilAnswer)
        for cell in answer.cells
        if cell.standing is Given.GIVEN
    }
    due = given.profile.phases_due
    return CouncilRow({phase: cells.get(phase, CouncilCell()) if phase in due else _COUNCIL_NOT_DUE for phase in Phase})


def rung_cells(given: Inputs, row: str) -> Mapping[Phase, RungCell]:
    """What was said of the rung of one row, by phase."""
    return {
        question.phase: cell
        for question, answer in given.given(Feed.RUNG, RungsAnswer)
        for cell in answer.cells
        if cell.row == row and question.phase
    }


def _claims(known: Profile) -> dict[str, Truth]:
    return {
        "special_or_criminal_data": known.has_special_data,
        "vulnerable_groups": known.has_vulnerable_groups,
        "decisions_about_individuals": known.decides_on_individuals,
        "check_or_sanction": known.checks_after_signal,
        "many_people": known.reaches_ten_thousand,
    }


def _settled(before: ImpactClass, answer: ImpactClassAnswer) -> ImpactClass:
    if answer.standing is not Given.GIVEN or answer.impact_class is None:
        return before
    chosen = ImpactClass(answer.impact_class)
    is_raised = _ORDER.index(chosen) > _ORDER.index(before)
    is_decided = answer.confirmed_by is not None and answer.confirmed_by.role == "council"
    return chosen if is_raised or is_decided else before


def _cells(given: Inputs, row: str) -> Mapping[Phase, Cell]:
    """The cells of one row in all phases; a phase after the project's own is not due."""
    said = rung_cells(given, row)
    own: dict[Phase, Counts] = {}
    published: dict[Phase, int] = {}
    for _, answer in given.given(Feed.OWN_RUNG, OwnRungsAnswer):
        own |= {cell.phase: cell.counts for cell in answer.cells if cell.row == row}
        published |= {cell.phase: cell.median for cell in answer.published if cell.row == row}
    told = _reported_back(given, row)
    due = given.profile.phases_due
    return {
        phase: replace(_cell(said.get(phase), told), own_ratings=own.get(phase), own_published=published.get(phase))
        if phase in due
        else _NOT_DUE
        for phase in Phase
    }


def _cell(said: RungCell | None, told: Truth) -> Cell:
    """What was said of a cell, without what the people themselves say of it."""
    if said is None or said.standing in {Given.OPEN, Given.UNKNOWN}:
        return Cell(reported_back=told)
    if said.standing is Given.NOT_APPLICABLE:
        leaves = is_confirmed(said.confirmed_by)
        return Cell(standing=Standing.NOT_APPLICABLE if leaves else Standing.GIVEN)
    voices = tuple(Voice(voice.rung, voice.speaker) for voice in said.voices)
    return Cell(voices, told, evidence_value(said.evidence))


def _reported_back(given: Inputs, row: str) -> Truth:
    told = {
        cell.row: cell.truth
        for _, answer in given.given(Feed.REPORTED_BACK, ReportedBackAnswer)
        for cell in answer.cells
    }
    return told.get(row, Truth.UNKNOWN)
