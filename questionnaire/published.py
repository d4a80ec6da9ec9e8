"""What is published of answers that many people gave, in the place of their counts: no more than may be shown.

A dossier that was taken from a published report knows nothing else of them. Groups that were put together stay so, and
of a group that was hidden only the name is known.
"""

import operator
from typing import Annotated, Final

from pydantic import Field

from questionnaire.answer import ImageCounts, Piece, Placement
from questionnaire.model import Phase
from questionnaire.text import Code

IF_ANY: Final = Field(exclude_if=operator.not_)
"""A dossier in which the counts themselves are known does not speak of what is published."""
Members = Annotated[tuple[Code, ...], Field(min_length=1, max_length=50)]


class PublishedGroup(Piece):
    """A group, or small groups as one, and how many people gave each answer from -3 to +3."""

    members: Members
    counts: ImageCounts


class PublishedEstimate(Piece):
    """What officials think that a group, or small groups as one, will answer: counts, or of few only a rounded mean."""

    members: Members
    counts: ImageCounts | None = None
    mean: Placement | None = None


class PublishedImages(Piece):
    """What is published of the two images: of officials counts, or of few only a rounded mean; of groups counts.

    In the groups that are `hidden` people answered, too few to show.
    """

    officials: ImageCounts | None = None
    officials_mean: Placement | None = None
    groups: Annotated[tuple[PublishedGroup, ...], Field(max_length=50)] = ()
    hidden: Annotated[tuple[Code, ...], Field(max_length=50)] = ()

    @property
    def has_officials(self) -> bool:
        """Whether officials answered."""
        return self.officials is not None or self.officials_mean is not None

    @property
    def rows(self) -> frozenset[str]:
        """The groups in which somebody answered."""
        return frozenset(self.hidden).union(*(group.members for group in self.groups))


class PublishedRung(Piece):
    """The lower median of the rungs at which enough people of a group rated their own part in a phase."""

    row: Code
    phase: Phase
    median: Annotated[int, Field(ge=0, le=5, strict=True)]
