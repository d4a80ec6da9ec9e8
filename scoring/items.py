"""An answer that counts in a mean: what it is worth, how well it is proven, and what happens while it is unknown.

Unknown is never zero and never zero risk: it makes the band between what is proven and what is possible wider.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scoring.model import TOLERANCE, Bounds, Standing, reaches
from scoring.parameters import norms


@dataclass(frozen=True)
class Item:
    """One answer in a mean.

    `value` is in [0, 1] and `None` unless the answer was given; `evidence` is in [0, 1]. `best` is the most that the
    answer can still turn out to be worth, where an answer is there but a fact that decides what counts is not, or
    where an unknown is known to stay under a limit. An `exempt` item stays outside the rule on answers that do not
    apply.
    """

    value: float | None
    weight: float = 1.0
    evidence: float = 0.0
    standing: Standing = Standing.GIVEN
    best: float | None = None
    exempt: bool = False

    def __post_init__(self) -> None:
        if (self.value is None) == (self.standing is Standing.GIVEN):
            raise ValueError("An item has a value if its answer was given, and only then.")
        if self.weight < 0 or not all(0 <= part <= 1 for part in (self.value or 0, self.evidence, self.best or 0)):
            raise ValueError("A weight is 0 or more; a value, evidence and a best value lie from 0 to 1.")

    @property
    def is_applicable(self) -> bool:
        """The item counts: it is due and it applies."""
        return self.standing in {Standing.GIVEN, Standing.UNKNOWN}

    @property
    def is_answered(self) -> bool:
        """The answer was given."""
        return self.standing is Standing.GIVEN

    @property
    def proven(self) -> float:
        """What is certain of the value, from 0 to 1."""
        return (self.value or 0.0) * self.evidence

    @property
    def possible(self) -> float:
        """The most that the value can be, from 0 to 1."""
        if self.value is None:
            return 1.0 if self.best is None else self.best
        return max(self.value, self.best or 0.0)

    @property
    def confidence(self) -> float:
        """How far the answer can be relied on, from 0 to 1; an admitted "no" needs no evidence."""
        if not self.is_answered:
            return 0.0
        return 1.0 if self.possible <= TOLERANCE else self.evidence


@dataclass(frozen=True)
class Knowledge:
    """How much is known: completeness and confidence are shares, from 0 to 1, of the weight that applies."""

    completeness: float
    confidence: float
    weight: float
    unknown_items: int
    not_applicable_items: int
    not_applicable_refused: bool = False

    @property
    def lacks_answers(self) -> bool:
        """Too few of the answers are there."""
        return not reaches(self.completeness, norms().items.completeness_needed.value)

    @property
    def lacks_evidence(self) -> bool:
        """Too little of what was answered can be relied on; what was not answered cannot lack evidence."""
        needed = norms().items.confidence_needed.value
        due = 1.0 if not self.lacks_answers else self.completeness
        return not reaches(self.confidence, needed * due)


def mean_of_items(items: Iterable[Item]) -> Bounds | None:
    """The weighted mean of items in [0, 1], each bound by itself; `None` if nothing applies."""
    applicable = [item for item in items if item.is_applicable]
    weight = sum(item.weight for item in applicable)
    if weight <= 0:
        return None
    answered = sum(item.weight for item in applicable if item.is_answered)
    claims = sum(item.weight * item.value for item in applicable if item.value is not None)
    return Bounds(
        claimed=claims / answered if answered > 0 else None,
        proven=sum(item.weight * item.proven for item in applicable) / weight,
        possible=sum(item.weight * item.possible for item in applicable) / weight,
    )


def knowledge(items: Iterable[Item], *, refused: bool = False) -> Knowledge:
    """How much is known about items, pooled by their own weight; zero where nothing applies.

    Args:
        items: the items of a score, after `settled`.
        refused: whether answers that do not apply were counted as unknown.
    """
    everything = list(items)
    applicable = [item for item in everything if item.is_applicable]
    weight = sum(item.weight for item in applicable)
    answered = sum(item.weight for item in applicable if item.is_answered)
    relied_on = sum(item.weight * item.confidence for item in applicable)
    return Knowledge(
        completeness=answered / weight if weight > 0 else 0.0,
        confidence=relied_on / weight if weight > 0 else 0.0,
        weight=weight,
        unknown_items=sum(item.standing is Standing.UNKNOWN for item in everything),
        not_applicable_items=sum(item.standing is Standing.NOT_APPLICABLE for item in everything),
        not_applicable_refused=refused,
    )


def too_much_not_applicable(items: Iterable[Item]) -> bool:
    """Whether answers that do not apply take more of a score's weight than allowed; exempt items stay outside."""
    due = [item for item in items if item.standing is not Standing.NOT_DUE and not item.exempt]
    weight = sum(item.weight for item in due)
    excluded = sum(item.weight for item in due if item.standing is Standing.NOT_APPLICABLE)
    return excluded > norms().items.not_applicable_limit.value * weight + TOLERANCE


def settled(parts: Sequence[Sequence[Item]]) -> tuple[tuple[tuple[Item, ...], ...], bool]:
    """The parts of one score after the rule on answers that do not apply, and whether that rule refused them.

    The rule looks at the score as a whole: with too much not applicable, all of it counts as unknown.
    """
    refused = too_much_not_applicable(item for part in parts for item in part)
    return tuple(tuple(_as_unknown(item) if refused else item for item in part) for part in parts), refused


def number_is_shown(bounds: Bounds | None, known: Knowledge) -> bool:
    """Whether enough is known for a number, or nothing unknown can change it."""
    if bounds is None:
        return False
    enough = not known.lacks_answers and not known.lacks_evidence
    return enough or reaches(norms().items.narrow_band.value, bounds.possible - bounds.proven)


def _as_unknown(item: Item) -> Item:
    refusable = item.standing is Standing.NOT_APPLICABLE and not item.exempt
    return replace(item, standing=Standing.UNKNOWN) if refusable else item
