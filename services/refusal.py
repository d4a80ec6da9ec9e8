"""A refusal: something was asked that may not or cannot be done, in words for the user."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from dossier.fault import Fault
from language.messages import Speech, message_id


class RefusalCode(StrEnum):
    """Why it was refused."""

    EXAMPLE = "example"
    NO_NAME = "no_name"
    NAME_TOO_LONG = "name_too_long"
    TOO_FEW_TO_COMPARE = "too_few_to_compare"
    TOO_MANY_TO_COMPARE = "too_many_to_compare"


REFUSALS: Final[Mapping[RefusalCode, str]] = {
    RefusalCode.EXAMPLE: message_id("This is an example and stays as it is. Make a copy of your own to change it."),
    RefusalCode.NO_NAME: message_id("Give the project a name."),
    RefusalCode.NAME_TOO_LONG: message_id("This name is too long. Use at most {most} characters."),
    RefusalCode.TOO_FEW_TO_COMPARE: message_id(
        "Choose {fewest} projects or more, up to {most}, to lay them side by side."
    ),
    RefusalCode.TOO_MANY_TO_COMPARE: message_id("{chosen} projects are too many side by side. Choose at most {most}."),
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


class AnswerRefused(ValueError):  # noqa: N818
    """An answer does not fit its question; what was kept stays."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code.value)
        self.fault = fault

    def message(self, say: Speech) -> str:
        """Why, and what to do, for the user."""
        return self.fault.message(say)
