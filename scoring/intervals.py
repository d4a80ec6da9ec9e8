"""How sure we can be of the distance between two groups that answered on the scale from control to service.

The draws are fixed: the same counts give the same interval on every machine, today and later. NumPy keeps the stream
of its legacy generator unchanged between versions, which it does not promise for the newer one; the bounds are rounded
so that the last digits of a processor do not matter.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scoring.model import POINTS, TOLERANCE, Counts, Quadrant, mean_point, reaches
from scoring.parameters import norms

DECIMALS = 4
OFFICIALS_STREAM, GROUP_STREAM = 20261, 20262

Means = NDArray[np.float64]
Range = tuple[float, float]


@dataclass(frozen=True)
class Interval:
    """The gap between officials and a group (-6 to +6) with the interval around it and around both means.

    `quadrant` is where the pair stands on the map, `uncertain` if no place has enough of the posterior mass.
    """

    gap: float
    low: float
    high: float
    officials: Range
    group: Range
    quadrant: Quadrant
    quadrant_mass: float

    @property
    def excludes_zero(self) -> bool:
        """The interval leaves no room for the absence of a gap."""
        return self.low > TOLERANCE or self.high < -TOLERANCE

    @property
    def states_a_gap(self) -> bool:
        """The gap is large and sure enough to be stated, provided that enough people answered."""
        return self.excludes_zero and reaches(abs(self.gap), norms().image_distance.stated_from.value)


@lru_cache(maxsize=512)
def interval(officials: Counts, group: Counts) -> Interval:
    """The interval of the gap between two distributions, from a Dirichlet posterior on each side.

    The prior of 1/7 on each point keeps the interval wide where everybody agrees, which resampling would not. It is
    widened where needed to contain the gap that was observed.
    """
    officials_means, group_means = _means(officials, OFFICIALS_STREAM), _means(group, GROUP_STREAM)
    officials_mean, group_mean = mean_point(officials), mean_point(group)
    gap = officials_mean - group_mean
    low, high = _range(officials_means - group_means, gap)
    quadrant, mass = _quadrant(officials_means, group_means)
    return Interval(
        gap=gap,
        low=low,
        high=high,
        officials=_range(officials_means, officials_mean),
        group=_range(group_means, group_mean),
        quadrant=quadrant,
        quadrant_mass=mass,
    )


@lru_cache(maxsize=512)
def _means(counts: Counts, stream: int) -> Means:
    parameters = norms().image_distance
    posterior = np.asarray(counts, dtype=np.float64) + parameters.prior.value
    draws = np.random.RandomState(stream).dirichlet(posterior, size=parameters.draws.value)
    return np.asarray((draws * np.asarray(POINTS, dtype=np.float64)).sum(axis=1))


def _range(means: Means, observed: float) -> Range:
    tail = (1 - norms().image_distance.interval.value) / 2
    low, high = (round(float(bound), DECIMALS) for bound in np.quantile(means, [tail, 1 - tail]))
    return min(low, observed), max(high, observed)


def _quadrant(officials: Means, group: Means) -> tuple[Quadrant, float]:
    neutral = norms().image_distance.neutral_band.value
    serve, control = officials > neutral, officials < -neutral
    feel_served, feel_controlled = group > neutral, group < -neutral
    places = {
        Quadrant.SHARED_SERVICE: serve & feel_served,
        Quadrant.IMAGE_GAP: serve & feel_controlled,
        Quadrant.OPEN_CONTROL: control & feel_controlled,
        Quadrant.UNDERESTIMATED_SERVICE: control & feel_served,
    }
    masses = {place: round(float(where.mean()), DECIMALS) for place, where in places.items()}
    masses[Quadrant.UNCLEAR] = round(1 - sum(masses.values()), DECIMALS)
    place = max(masses, key=lambda name: masses[name])
    sure = reaches(masses[place], norms().image_distance.quadrant_mass.value)
    return (place if sure else Quadrant.UNCERTAIN), masses[place]
