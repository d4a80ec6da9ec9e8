"""The matrix of involvement: groups of people in the rows, the phases of a project in the columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from questionnaire.model import Phase
from scoring.cells import (
    HIGHEST_COUNCIL_LEVEL,
    HIGHEST_RUNG,
    Cell,
    CouncilCell,
    Counted,
    Lowering,
    attainment,
    cell_item,
    counted,
)
from scoring.items import Item
from scoring.model import ImpactClass, Standing
from scoring.parameters import norms


class RowKind(StrEnum):
    """Who stands in a row of the matrix."""

    DATA_SUBJECTS = "data_subjects"
    COUNCIL = "council"
    OTHER_CITIZENS = "other_citizens"
    PARTNER = "partner"


@dataclass(frozen=True)
class GroupRow:
    """A group of people and what is known of it in each phase; a phase that is absent is unknown."""

    name: str
    cells: Mapping[Phase, Cell] = field(default_factory=dict)
    vulnerable: bool = False


@dataclass(frozen=True)
class CouncilRow:
    """What is known of the council in each phase; a phase that is absent is unknown."""

    cells: Mapping[Phase, CouncilCell] = field(default_factory=dict)


@dataclass(frozen=True)
class CellResult:
    """One cell as it is drawn: the rung that was said, what is required, what counts, how far it reaches (0 to 1).

    `lowered_by` tells why less counts than was said.
    """

    phase: Phase
    standing: Standing
    rung_said: int | None
    own_median: int | None
    required: int
    rung_counted: int | None
    rung_possible: int | None
    attainment: float | None
    evidence: float
    lowered_by: tuple[Lowering, ...] = ()


@dataclass(frozen=True)
class MatrixRow:
    """A row before the rule on what does not apply: its cells as drawn and as items."""

    name: str
    kind: RowKind
    cells: tuple[CellResult, ...]
    items: tuple[Item, ...]


def group_row(row: GroupRow, kind: RowKind, impact: ImpactClass) -> MatrixRow:
    """A group against what its impact class requires in each phase."""
    required = norms().involvement.required_rungs.value.of(impact)
    pairs = [
        _cell(
            phase,
            _allowed(cell.standing, kind),
            cell.rung_said,
            _as_said(cell) if kind is RowKind.PARTNER else counted(cell, vulnerable=row.vulnerable),
            required.of(phase),
            exempt=kind is RowKind.OTHER_CITIZENS,
        )
        for phase, cell in ((phase, row.cells.get(phase, Cell())) for phase in Phase)
    ]
    return _row(row.name, kind, pairs)


def council_row(row: CouncilRow, impact: ImpactClass) -> MatrixRow:
    """The council against the one level that its impact class requires in every phase."""
    required = norms().involvement.required_council.value.of(impact)
    cells = {phase: row.cells.get(phase, CouncilCell()) for phase in Phase}
    pairs = [
        _cell(
            phase,
            _allowed(cell.standing, RowKind.COUNCIL),
            cell.level,
            Counted(cell.level, HIGHEST_COUNCIL_LEVEL if cell.level is None else cell.level, cell.evidence),
            required,
        )
        for phase, cell in cells.items()
    ]
    return _row(RowKind.COUNCIL.value, RowKind.COUNCIL, pairs)


def unknown_row(others: Sequence[MatrixRow], impact: ImpactClass) -> MatrixRow:
    """The people who may be in the data after all: unknown in each phase that is due for anybody."""
    due = {cell.phase for row in others for cell in row.cells if cell.standing is not Standing.NOT_DUE} or set(Phase)
    late = Cell(standing=Standing.NOT_DUE)
    cells = {phase: Cell() if phase in due else late for phase in Phase}
    return group_row(GroupRow(RowKind.DATA_SUBJECTS.value, cells), RowKind.DATA_SUBJECTS, impact)


def _cell(
    phase: Phase, standing: Standing, said: int | None, rung: Counted, required: int, *, exempt: bool = False
) -> tuple[CellResult, Item]:
    weight = norms().involvement.phase_weights.value.of(phase)
    item = cell_item(rung, required, weight, standing, exempt=exempt)
    drawn = CellResult(
        phase=phase,
        standing=item.standing,
        rung_said=said if item.is_applicable else None,
        own_median=rung.own_median if item.is_applicable else None,
        required=required,
        rung_counted=rung.surely if item.is_answered else None,
        rung_possible=rung.at_best if item.is_applicable else None,
        attainment=attainment(rung.surely, required) if item.is_answered and rung.surely is not None else None,
        evidence=item.evidence if item.is_applicable else 0.0,
        lowered_by=rung.lowered_by if item.is_answered else (),
    )
    return drawn, item


def _as_said(cell: Cell) -> Counted:
    """The rung of a partner, which is drawn and never scored, so no rule takes anything off."""
    said = cell.rung_said
    return Counted(said, HIGHEST_RUNG if said is None else said, cell.evidence)


def _allowed(standing: Standing, kind: RowKind) -> Standing:
    """Only other citizens can be not applicable; a group or a council that is called so is unknown."""
    refused = standing is Standing.NOT_APPLICABLE and kind in {RowKind.DATA_SUBJECTS, RowKind.COUNCIL}
    return Standing.UNKNOWN if refused else standing


def _row(name: str, kind: RowKind, pairs: Sequence[tuple[CellResult, Item]]) -> MatrixRow:
    return MatrixRow(name, kind, tuple(cell for cell, _ in pairs), tuple(item for _, item in pairs))
