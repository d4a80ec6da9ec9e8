"""Proportionality: four gates that a use of data passes one after the other, and the knock-outs that stop it.

The order follows the quick-guide to necessity and proportionality of the European Data Protection Supervisor: purpose
and basis, suitability, necessity, and only then the balance between what is gained and what people lose.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import prod

from questionnaire.answer import Truth
from questionnaire.model import Gate
from scoring.items import Item, Knowledge, knowledge, mean_of_items, number_is_shown, settled
from scoring.model import Bounds, Status, reaches
from scoring.parameters import norms
from scoring.weighing import Right, Triple, Weighing, weighing


class Stop(StrEnum):
    """Whether a knock-out stops the use of data."""

    NONE = "none"
    STOPPED = "stopped"
    NOT_EXCLUDED = "not_excluded"


@dataclass(frozen=True)
class GateItems:
    """The answers of each gate; the safeguards belong to the balancing, beside the weighing."""

    purpose_and_basis: Sequence[Item] = ()
    suitability: Sequence[Item] = ()
    necessity: Sequence[Item] = ()
    safeguards: Sequence[Item] = ()


@dataclass(frozen=True)
class GateResult:
    """One gate: its bounds (0 to 1, `None` if nothing applies), its verdict, and whether its number may be shown.

    A gate `after_failure` comes after one that failed: its number is no comfort and is not shown.
    """

    gate: Gate
    bounds: Bounds | None
    knowledge: Knowledge
    number_shown: bool
    status: Status | None
    failed: bool
    after_failure: bool


@dataclass(frozen=True)
class Weakest:
    """The weakest gate by each bound, from 0 to 1; `claimed` is among the gates that have a claim."""

    claimed: float | None
    proven: float
    possible: float


@dataclass(frozen=True)
class ProportionalityScore:
    """How proportional a use of data is, from 0 to 1, with the gates and everything that hides the number."""

    bounds: Bounds
    knowledge: Knowledge
    number_shown: bool
    status: Status
    status_claimed: Status | None
    stop: Stop
    stop_reasons: tuple[str, ...]
    stop_not_excluded: tuple[str, ...]
    gates: tuple[GateResult, ...]
    weakest: Weakest
    weakest_gate: Gate
    first_failed_gate: Gate | None
    weighing: Weighing
    safeguards: Bounds | None


def proportionality(
    items: GateItems, purpose: Triple, rights: Sequence[Right], knock_outs: Mapping[str, Truth]
) -> ProportionalityScore:
    """The proportionality of a use of data: the geometric mean of its gates, each bound computed through.

    Args:
        items: the answers of each gate.
        purpose: what is gained.
        rights: what people lose, right by right.
        knock_outs: each knock-out that can apply, by its id; name one that nobody answered as unknown.
    """
    parts, refused = settled([items.purpose_and_basis, items.suitability, items.necessity, items.safeguards])
    balance = weighing(purpose, rights)
    gates = _gates(parts, balance)
    applicable = [gate.bounds for gate in gates if gate.bounds]
    known = knowledge((item for part in parts for item in part), refused=refused)
    bounds, weakest, stop = _composite(applicable), _weakest(applicable), _stop(knock_outs)
    failed = next((gate.gate for gate in gates if gate.failed), None)
    shown = number_is_shown(bounds, known) and balance.is_complete and stop is Stop.NONE and failed is None
    return ProportionalityScore(
        bounds=bounds,
        knowledge=known,
        number_shown=shown,
        status=_status(stop, weakest, number_shown=shown),
        status_claimed=None if weakest.claimed is None else _band(weakest.claimed),
        stop=stop,
        stop_reasons=tuple(name for name, answer in knock_outs.items() if answer is Truth.YES),
        stop_not_excluded=tuple(name for name, answer in knock_outs.items() if answer is Truth.UNKNOWN),
        gates=gates,
        weakest=weakest,
        weakest_gate=min((gate.bounds.proven, place, gate.gate) for place, gate in enumerate(gates) if gate.bounds)[2],
        first_failed_gate=failed,
        weighing=balance,
        safeguards=mean_of_items(parts[3]),
    )


def _gates(parts: Sequence[Sequence[Item]], balance: Weighing) -> tuple[GateResult, ...]:
    """The four gates in their order; balancing is the least of the weighing and the safeguards."""
    means = [mean_of_items(part) for part in parts]
    means[3] = _least(balance.bounds, means[3])
    results: list[GateResult] = []
    for gate, part, bounds in zip(Gate, parts, means, strict=True):
        known = knowledge(part)
        enough = number_is_shown(bounds, known) and (gate is not Gate.BALANCING or balance.is_complete)
        after_failure = any(result.failed for result in results)
        results.append(_gate_result(gate, bounds, known, enough=enough, after_failure=after_failure))
    return tuple(results)


def _gate_result(
    gate: Gate, bounds: Bounds | None, known: Knowledge, *, enough: bool, after_failure: bool
) -> GateResult:
    failed = bounds is not None and bounds.claimed is not None and _band(bounds.claimed) is Status.NOT_SUBSTANTIATED
    status = None
    if bounds is not None and failed:
        status = Status.NOT_SUBSTANTIATED
    elif bounds is not None:
        status = _band(bounds.proven) if enough else Status.TOO_LITTLE_KNOWN
    return GateResult(gate, bounds, known, enough and not after_failure, status, failed, after_failure)


def _least(first: Bounds, second: Bounds | None) -> Bounds:
    if second is None:
        return first
    both = first.claimed is not None and second.claimed is not None
    return Bounds(
        claimed=min(first.claimed or 0.0, second.claimed or 0.0) if both else None,
        proven=min(first.proven, second.proven),
        possible=min(first.possible, second.possible),
    )


def _composite(gates: Sequence[Bounds]) -> Bounds:
    """The geometric mean of the gates where something applies; a claim only if each has one."""
    root = 1 / len(gates)
    claims = [gate.claimed for gate in gates if gate.claimed is not None]
    return Bounds(
        claimed=prod(claims) ** root if len(claims) == len(gates) else None,
        proven=prod(gate.proven for gate in gates) ** root,
        possible=prod(gate.possible for gate in gates) ** root,
    )


def _weakest(gates: Sequence[Bounds]) -> Weakest:
    return Weakest(
        claimed=min((gate.claimed for gate in gates if gate.claimed is not None), default=None),
        proven=min(gate.proven for gate in gates),
        possible=min(gate.possible for gate in gates),
    )


def _stop(knock_outs: Mapping[str, Truth]) -> Stop:
    answers = set(knock_outs.values())
    if Truth.YES in answers:
        return Stop.STOPPED
    return Stop.NOT_EXCLUDED if Truth.UNKNOWN in answers else Stop.NONE


def _status(stop: Stop, weakest: Weakest, *, number_shown: bool) -> Status:
    """The first verdict that applies."""
    if stop is not Stop.NONE:
        return Status.STOPPED if stop is Stop.STOPPED else Status.STOP_NOT_EXCLUDED
    if weakest.claimed is not None and _band(weakest.claimed) is Status.NOT_SUBSTANTIATED:
        return Status.NOT_SUBSTANTIATED
    return _band(weakest.proven) if number_shown else Status.TOO_LITTLE_KNOWN


def _band(value: float) -> Status:
    bands = norms().proportionality
    if reaches(value, bands.tenable_from.value):
        return Status.TENABLE
    return Status.UNDER_CONDITIONS if reaches(value, bands.failed_below.value) else Status.NOT_SUBSTANTIATED
