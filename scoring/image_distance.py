"""The distance between two images of a project: what officials say that it is for, and what people in the data feel.

Control or service is neither good nor bad by itself. What counts is the distance between what is said and what is
felt, and what was done about it. Everything is computed from distributions that may be shown, so that whoever holds
the report can compute it again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from questionnaire.answer import Truth
from questionnaire.answers import BridgingItem
from scoring.agreement import consensus, is_divided
from scoring.disclosure import Pooling, shows_class_only
from scoring.images import CUT_POINTS, OfficialsImage, lifted, officials_image, over_and_under
from scoring.intervals import Interval, interval
from scoring.model import Bounds, Counts, Quadrant, Status, mean_point, reaches
from scoring.parameters import norms
from scoring.shown_images import GroupAnswers, ShownEstimate, ShownGroup, ShownImages, shown_images

POOL_JOINT = "+"


@dataclass(frozen=True)
class Bridging:
    """Whether something was done, and how well that is proven (0 to 1)."""

    done: Truth = Truth.UNKNOWN
    evidence: float = 0.0


@dataclass(frozen=True)
class Estimate:
    """How well officials know what a group feels: the gap that they know, and their blind spot (-6 to +6)."""

    counts: Counts
    mean: float
    known_gap: float
    blind_spot: float
    interval: Interval | None
    blind_spot_stated: bool


@dataclass(frozen=True)
class Distance:
    """How far the two images lie apart for one group.

    `gap` (-6 to +6) compares the officials' own mean; `over` and `under` (0 to 6), `agreement` and the bounds (0 to 1)
    count each official at the claim or above.
    """

    gap: float
    over: float
    under: float
    agreement: float
    bounds: Bounds
    interval: Interval | None
    stated: bool
    quadrant: Quadrant
    estimate: Estimate | None

    @property
    def size(self) -> float:
        """How large the gap is, whichever of the two sees more service (0 to 6)."""
        return abs(self.gap)

    @property
    def size_range(self) -> tuple[float, float] | None:
        """Between which bounds the size lies for 95%; below zero the other sees more service. `None` if not known."""
        if self.interval is None:
            return None
        low, high = sorted((self.beside_size(self.interval.low), self.beside_size(self.interval.high)))
        return low, high

    def beside_size(self, gap: float) -> float:
        """A gap, or a part of one, as it stands beside the size: negative if it goes the other way."""
        return -gap if self.gap < 0 else gap


@dataclass(frozen=True)
class GroupImage:
    """A group, or the pool of small groups, whose answers may be shown; `distance` is there if officials answered."""

    name: str
    members: tuple[str, ...]
    answered: int
    threshold: int
    counts: Counts
    class_only: bool
    mean: float
    consensus: float | None
    divided: bool
    distance: Distance | None

    @property
    def is_pool(self) -> bool:
        """Several groups are shown as one."""
        return len(self.members) > 1

    @property
    def estimators(self) -> int:
        """How many officials estimated this group, or each group of the pool, where that may be shown; otherwise 0."""
        estimate = self.distance.estimate if self.distance else None
        return ceil(sum(estimate.counts) / len(self.members)) if estimate and estimate.interval else 0


@dataclass(frozen=True)
class ImageDistanceScore:
    """The distance between the images over all groups: the worst group counts, each is shown."""

    bounds: Bounds
    status: Status
    claim: int | None
    officials: OfficialsImage | None
    groups: tuple[GroupImage, ...]
    pooling: Pooling
    not_measured: tuple[str, ...]
    bridging: Bounds
    weakest_group: str | None

    @property
    def is_measured(self) -> bool:
        """The distance of every group is known."""
        return bool(self.groups) and self.officials is not None and not self.not_measured

    @property
    def not_believed(self) -> bool:
        """Officials themselves place the project well under what residents are told."""
        return self.officials is not None and self.officials.not_believed


def image_distance(
    claim: int | None,
    officials: Counts,
    groups: Sequence[GroupAnswers],
    bridging: Mapping[BridgingItem, Bridging],
    team_answer: int | None = None,
) -> ImageDistanceScore:
    """The distance between what officials say a project is for and what the people in the data feel.

    Args:
        claim: what residents are told, from -3 to +3; `None` if nobody knows.
        officials: how many officials gave each answer, each by themselves.
        groups: the groups of data subjects with their answers.
        bridging: what was done about the distance; what is absent is unknown.
        team_answer: one answer on behalf of the team, used only if no official answered.
    """
    return distance_of_shown(claim, shown_images(officials, groups, team_answer), bridging)


def distance_of_shown(
    claim: int | None, shown: ShownImages, bridging: Mapping[BridgingItem, Bridging]
) -> ImageDistanceScore:
    """The distance, from nothing but what may be shown of the answers."""
    image = officials_image(shown.officials, claim) if shown.officials else None
    bridged, pools = bridging_bounds(bridging), shown.pooling
    groups = tuple(
        _group_image(group, shown.estimates.get(group.members), image, claim, bridged) for group in shown.groups
    )
    unmeasured = tuple(sorted((*pools.hidden, *pools.unanswered))) if image else shown.names
    distances = {group.name: group.distance for group in groups if group.distance}
    is_whole = bool(distances) and not unmeasured
    bounds = _worst([distance.bounds for distance in distances.values()], is_whole=is_whole)
    return ImageDistanceScore(
        bounds=bounds,
        status=_status(bounds, is_whole=is_whole),
        claim=claim,
        officials=image,
        groups=groups,
        pooling=pools,
        not_measured=unmeasured,
        bridging=bridged,
        weakest_group=min(distances, key=lambda name: (distances[name].bounds.proven, name), default=None),
    )


def bridging_bounds(bridging: Mapping[BridgingItem, Bridging]) -> Bounds:
    """The share, 0 to 1, of the four steps that were taken: claimed, proven by evidence, and still possible."""
    steps = [bridging.get(item, Bridging()) for item in BridgingItem]
    needed = norms().image_distance.bridging_evidence.value
    done = [step for step in steps if step.done is Truth.YES]
    return Bounds(
        claimed=len(done) / len(steps),
        proven=sum(reaches(step.evidence, needed) for step in done) / len(steps),
        possible=sum(step.done is not Truth.NO for step in steps) / len(steps),
    )


def _group_image(
    group: ShownGroup, expected: ShownEstimate | None, image: OfficialsImage | None, claim: int | None, bridged: Bounds
) -> GroupImage:
    agreed = consensus(group.counts)
    return GroupImage(
        name=POOL_JOINT.join(group.members),
        members=group.members,
        answered=sum(group.counts),
        threshold=group.threshold,
        counts=group.counts,
        class_only=shows_class_only(group.counts),
        mean=mean_point(group.counts),
        consensus=agreed,
        divided=is_divided(agreed),
        distance=_distance(group.counts, expected, image, claim, bridged) if image else None,
    )


def _distance(
    felt: Counts, expected: ShownEstimate | None, image: OfficialsImage, claim: int | None, bridged: Bounds
) -> Distance:
    over, under = over_and_under(lifted(image.counts, claim), felt)
    agreement = 1 - over / CUT_POINTS - under * norms().image_distance.under_share.value / CUT_POINTS
    sureness = interval(image.counts, felt) if image.has_distribution else None
    return Distance(
        gap=image.mean - mean_point(felt),
        over=over,
        under=under,
        agreement=agreement,
        bounds=Bounds(
            claimed=_bridged(agreement, bridged.claimed or 0.0),
            proven=_bridged(agreement, bridged.proven),
            possible=_bridged(agreement, bridged.possible),
        ),
        interval=sureness,
        stated=sureness is not None and sureness.states_a_gap,
        quadrant=sureness.quadrant if sureness else Quadrant.UNCERTAIN,
        estimate=_estimate(expected, felt, image) if expected else None,
    )


def _estimate(expected: ShownEstimate, felt: Counts, image: OfficialsImage) -> Estimate:
    mean = mean_point(expected.counts)
    sureness = interval(expected.counts, felt) if expected.has_distribution else None
    return Estimate(
        counts=expected.counts,
        mean=mean,
        known_gap=image.mean - mean,
        blind_spot=mean - mean_point(felt),
        interval=sureness,
        blind_spot_stated=sureness is not None and sureness.states_a_gap,
    )


def _bridged(agreement: float, bridging: float) -> float:
    return agreement + (1 - agreement) * bridging * norms().image_distance.talk_closes.value


def _worst(measured: Sequence[Bounds], *, is_whole: bool) -> Bounds:
    """The bounds of the worst group; a group that was not measured proves nothing and leaves no claim."""
    possible = min((bounds.possible for bounds in measured), default=1.0)
    if not is_whole:
        return Bounds(claimed=None, proven=0.0, possible=possible)
    claims = [bounds.claimed for bounds in measured if bounds.claimed is not None]
    return Bounds(claimed=min(claims), proven=min(bounds.proven for bounds in measured), possible=possible)


def _status(bounds: Bounds, *, is_whole: bool) -> Status:
    bands = norms().image_distance
    if not is_whole:
        return Status.NOT_MEASURED if reaches(bounds.possible, bands.differ_from.value) else Status.IMAGE_GAP
    if reaches(bounds.proven, bands.close_from.value):
        return Status.CLOSE
    return Status.DIFFER if reaches(bounds.proven, bands.differ_from.value) else Status.IMAGE_GAP
