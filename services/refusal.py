"""A refusal: something was asked that may not or cannot be done, in words for the user."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import Final

from dossier.fault import Fault
from dossier.review_refusal import ReviewRefused
from language.messages import Speech, message_id


class RefusalCode(StrEnum):
    """Why it was refused."""

    EXAMPLE = "example"
    FROZEN = "frozen"
    NO_NAME = "no_name"
    NOT_HANDED_BACK = "not_handed_back"
    NO_SEAL = "no_seal"
    NAME_TOO_LONG = "name_too_long"
    TOO_FEW_TO_COMPARE = "too_few_to_compare"
    TOO_MANY_TO_COMPARE = "too_many_to_compare"
    TOO_CLOSE = "too_close"


REFUSALS: Final[Mapping[RefusalCode, str]] = {
    RefusalCode.EXAMPLE: message_id("This is an example and stays as it is. Make a copy of your own to change it."),
    RefusalCode.NO_NAME: message_id("Give the project a name."),
    RefusalCode.NOT_HANDED_BACK: message_id(
        "You changed something at this review that you did not hand back yet. Hand it back, or remove the project "
        "here. Then open the file again."
    ),
    RefusalCode.NO_SEAL: message_id("This installation has no seal of the organisation. Ask your administrator."),
    RefusalCode.NAME_TOO_LONG: message_id("This name is too long. Use at most {most} characters."),
    RefusalCode.TOO_FEW_TO_COMPARE: message_id(
        "Choose {fewest} projects or more, up to {most}, to lay them side by side."
    ),
    RefusalCode.TOO_MANY_TO_COMPARE: message_id("{chosen} projects are too many side by side. Choose at most {most}."),
    RefusalCode.TOO_CLOSE: message_id(
        "This version cannot be signed or published yet. Only a few people answered differently than in version {n}. "
        "Whoever has both can work out what they said. It is about: {questions}. Put back the counts of version {n}, "
        "or wait until more people have answered. If the answers are frozen, start a new version first."
    ),
}


class Refused(ValueError):  # noqa: N818 (nothing is broken; the answer is no)
    """What was asked is not done; nothing changed."""

    def __init__(self, code: RefusalCode, **values: object) -> None:
        super().__init__(code.value)
        self.code = code
        self._values = values

    def message(self, say: Speech) -> str:
        """Why, and what to do, for the user."""
        return say(REFUSALS[self.code], **self._values)


class Frozen(Refused):
    """The content cannot change now, because of its review; the rules of the review say why."""

    def __init__(self, why: ReviewRefused) -> None:
        super().__init__(RefusalCode.FROZEN)
        self._why = why

    def message(self, say: Speech) -> str:
        """Why, and what to do, for the user."""
        return self._why.message(say)


@contextmanager
def refused_if_frozen() -> Iterator[None]:
    """Work on the content of a dossier.

    Raises:
        Frozen: its review does not let it change like this.
    """
    try:
        yield
    except ReviewRefused as why:
        raise Frozen(why) from why


class AnswerRefused(ValueError):  # noqa: N818
    """An answer does not fit its question; what was kept stays."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code.value)
        self.fault = fault

    def message(self, say: Speech) -> str:
        """Why, and what to do, for the user."""
        return self.fault.message(say)
