"""Citizen involvement: how far the people in the data, other citizens and the council took part in each phase.

The group of data subjects that was involved least decides. Knowledge institutions, companies and other governments are
shown and never scored, so that one more partner cannot raise the result.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from questionnaire.answer import Truth
from questionnaire.model import Phase
from scoring.items import Knowledge, knowledge, mean_of_items, number_is_shown, settled
from scoring.matrix import CellResult, CouncilRow, GroupRow, MatrixRow, RowKind, council_row, group_row, unknown_row
from scoring.model import TOLERANCE, Bounds, ImpactClass, Status, reaches
from scoring.parameters import norms


class People(StrEnum):
    """Whether there are people in the data; `denied` means that it was said and not confirmed that there are none."""

    PRESENT = "present"
    DENIED = "denied"
    NONE = "none"


@dataclass(frozen=True)
class RowResult:
    """One row as it is drawn; `bounds` is `None` where nothing applies or where the row is not scored."""

    name: str
    kind: RowKind
    cells: tuple[CellResult, ...]
    bounds: Bounds | None
    knowledge: Knowledge

    @property
    def is_scored(self) -> bool:
        """The row counts in the score."""
        return self.kind is not RowKind.PARTNER


@dataclass(frozen=True)
class InvolvementScore:
    """How far people were involved, from 0 to 1; `bounds` is `None` if nothing applies."""

    bounds: Bounds | None
    knowledge: Knowledge
    number_shown: bool
    status: Status
    impact: ImpactClass
    people: People
    data_subjects: Bounds | None
    public: Bounds | None
    rows: tuple[RowResult, ...]
    weakest_group: str | None
    agenda_is_zero: bool
    nobody_named: bool


def impact_class(
    *,
    special_or_criminal_data: Truth,
    vulnerable_groups: Truth,
    decisions_about_individuals: Truth,
    check_or_sanction: Truth,
    many_people: Truth,
) -> ImpactClass:
    """The impact class that follows from the profile: a point for each claim that is true or not known to be false."""
    claims = (special_or_criminal_data, vulnerable_groups, decisions_about_individuals, check_or_sanction, many_people)
    points = sum(claim is not Truth.NO for claim in claims)
    if points >= norms().involvement.points_for_high.value:
        return ImpactClass.HIGH
    return ImpactClass.MEDIUM if points >= norms().involvement.points_for_medium.value else ImpactClass.LOW


def involvement(
    impact: ImpactClass,
    data_subjects: Sequence[GroupRow],
    council: CouncilRow | None,
    other_citizens: GroupRow | None,
    *,
    people: People = People.PRESENT,
    partners: Sequence[GroupRow] = (),
) -> InvolvementScore:
    """The involvement in a project: subjects^(2/3) x max(public, 1/8)^(1/3), each bound computed through.

    Args:
        impact: the impact class, which sets what is required.
        data_subjects: the groups whose data are used. With nobody named although people are in the data the score is 0.
        council: the council; `None` leaves its row out.
        other_citizens: citizens who are not in the data; `None` leaves the row out.
        people: whether people are in the data at all; it matters only while no group is named.
        partners: rows that are drawn and never scored.
    """
    people = People.PRESENT if data_subjects else people
    public_rows = [council_row(council, impact)] if council else []
    public_rows += [group_row(other_citizens, RowKind.OTHER_CITIZENS, impact)] if other_citizens else []
    subject_rows = [group_row(row, RowKind.DATA_SUBJECTS, impact) for row in data_subjects]
    nobody_named = not subject_rows and people is People.PRESENT
    if not subject_rows and people is People.DENIED:
        subject_rows = [unknown_row(public_rows, impact)]
    rows, known = _results([*subject_rows, *public_rows])
    subjects = _subjects([row for row in rows if row.kind is RowKind.DATA_SUBJECTS], nobody_named=nobody_named)
    public = _public([row.bounds for row in rows if row.kind in {RowKind.COUNCIL, RowKind.OTHER_CITIZENS}])
    bounds = _composite(subjects, public) if subjects else public if people is People.NONE else None
    shown = number_is_shown(bounds, known)
    return InvolvementScore(
        bounds=bounds,
        knowledge=known,
        number_shown=shown,
        status=_status(bounds) if bounds and shown else Status.TOO_LITTLE_KNOWN,
        impact=impact,
        people=people,
        data_subjects=subjects,
        public=public,
        rows=(*rows, *_partner_rows(partners, impact)),
        weakest_group=_weakest(rows),
        agenda_is_zero=any(_starts_at_zero(row) for row in rows),
        nobody_named=nobody_named,
    )


def _results(rows: Sequence[MatrixRow]) -> tuple[tuple[RowResult, ...], Knowledge]:
    """The scored rows with their bounds, and what is known of all of them together."""
    parts, refused = settled([row.items for row in rows])
    results = tuple(
        RowResult(row.name, row.kind, row.cells, mean_of_items(items), knowledge(items))
        for row, items in zip(rows, parts, strict=True)
    )
    return results, knowledge((item for part in parts for item in part), refused=refused)


def _partner_rows(partners: Sequence[GroupRow], impact: ImpactClass) -> tuple[RowResult, ...]:
    rows = (group_row(row, RowKind.PARTNER, impact) for row in partners)
    return tuple(RowResult(row.name, row.kind, row.cells, None, knowledge(row.items)) for row in rows)


def _subjects(rows: Sequence[RowResult], *, nobody_named: bool) -> Bounds | None:
    """The least involved group; one group with a claim of 0 makes the claim 0, whatever else is unknown."""
    if nobody_named:
        return Bounds(0.0, 0.0, 0.0)
    groups = [row.bounds for row in rows if row.bounds]
    if not groups:
        return None
    claims = [group.claimed for group in groups if group.claimed is not None]
    lowest = min(claims, default=None)
    settles = len(claims) == len(groups) or (lowest is not None and lowest <= TOLERANCE)
    return Bounds(
        claimed=lowest if settles else None,
        proven=min(group.proven for group in groups),
        possible=min(group.possible for group in groups),
    )


def _public(rows: Sequence[Bounds | None]) -> Bounds | None:
    """The mean of the council and the other citizens, as far as they apply."""
    applicable = [row for row in rows if row]
    if not applicable:
        return None
    claims = [row.claimed for row in applicable if row.claimed is not None]
    size = len(applicable)
    return Bounds(
        claimed=sum(claims) / size if len(claims) == size else None,
        proven=sum(row.proven for row in applicable) / size,
        possible=sum(row.possible for row in applicable) / size,
    )


def _composite(subjects: Bounds, public: Bounds | None) -> Bounds:
    if public is None:
        return subjects
    claimed = None
    if subjects.claimed is not None and subjects.claimed <= TOLERANCE:
        claimed = 0.0
    elif subjects.claimed is not None and public.claimed is not None:
        claimed = _weighed(subjects.claimed, public.claimed)
    return Bounds(claimed, _weighed(subjects.proven, public.proven), _weighed(subjects.possible, public.possible))


def _weighed(subjects: float, public: float) -> float:
    """The geometric mean in which the data subjects weigh twice; no involvement of theirs gives 0."""
    power, floor = norms().involvement.data_subjects_power.value, norms().involvement.public_floor.value
    return float(subjects ** (power / (power + 1)) * max(public, floor) ** (1 / (power + 1)))


def _status(bounds: Bounds) -> Status:
    bands = norms().involvement
    if reaches(bounds.proven, bands.fully_from.value):
        return Status.FULLY
    if reaches(bounds.proven, bands.partly_from.value):
        return Status.PARTLY
    return Status.HARDLY if bounds.proven > TOLERANCE else Status.NOT


def _weakest(rows: Sequence[RowResult]) -> str | None:
    """The data subjects who were least involved: by what is proven, then by what is possible, then in their order."""
    groups = [
        (row.bounds.proven, row.bounds.possible, place)
        for place, row in enumerate(rows)
        if row.bounds and row.kind is RowKind.DATA_SUBJECTS
    ]
    return rows[min(groups)[2]].name if groups else None


def _starts_at_zero(row: RowResult) -> bool:
    return row.kind is RowKind.DATA_SUBJECTS and any(
        cell.phase is Phase.AGENDA and cell.rung_counted == 0 for cell in row.cells
    )
