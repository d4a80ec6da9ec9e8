"""A fault: why a dossier file or an answer cannot be taken in, and what the user can do about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from dossier.place import place_words
from language.messages import Speech, message_id


class FaultCode(StrEnum):
    """What is wrong."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    REPEATED_FIELD = "repeated_field"
    NOT_A_NUMBER = "not_a_number"
    NUMBER_TOO_LARGE = "number_too_large"
    HALF_A_CHARACTER = "half_a_character"
    NOT_A_DOSSIER = "not_a_dossier"
    NEWER_VERSION = "newer_version"
    UNKNOWN_QUESTIONNAIRE = "unknown_questionnaire"
    WRONG_FIELD = "wrong_field"
    UNKNOWN_QUESTION = "unknown_question"
    WRONG_KIND = "wrong_kind"
    UNKNOWN_OPTION = "unknown_option"
    REPEATED_ENTRY = "repeated_entry"
    RESERVED_GROUP = "reserved_group"
    REPEATED_ACTION = "repeated_action"
    TOO_MANY_OWN = "too_many_own"
    NOT_A_REVIEW = "not_a_review"
    REPEATED_IN_REVIEW = "repeated_in_review"
    STRANGE_STEP = "strange_step"
    STRANGE_CONDITION = "strange_condition"
    NOT_AS_REVIEWED = "not_as_reviewed"
    NOT_A_PUBLICATION = "not_a_publication"
    UNKNOWN_METHOD = "unknown_method"
    NOT_PUBLISHABLE = "not_publishable"
    NOT_CANONICAL = "not_canonical"


MESSAGES: Final[Mapping[FaultCode, str]] = {
    FaultCode.EMPTY: message_id("The file is empty. Choose the dossier file that was saved from Our Data."),
    FaultCode.TOO_LARGE: message_id(
        "The file is larger than {megabytes} MB. A dossier file is much smaller: choose another file."
    ),
    FaultCode.NOT_UTF8: message_id("The file is not UTF-8 text. Choose a dossier file, or save it again as UTF-8."),
    FaultCode.NOT_JSON: message_id(
        "The file is not valid JSON: look at line {line}, character {column}, and mend it there."
    ),
    FaultCode.TOO_DEEP: message_id(
        "The file holds too many brackets inside each other to be a dossier. Choose another file."
    ),
    FaultCode.REPEATED_FIELD: message_id("The field “{name}” stands twice in the same place. Remove one of the two."),
    FaultCode.NOT_A_NUMBER: message_id("The file holds “{text}”, which is not a number. Write a whole number there."),
    FaultCode.NUMBER_TOO_LARGE: message_id("The file holds a number of {digits} digits. Write a smaller number there."),
    FaultCode.HALF_A_CHARACTER: message_id(
        "The file holds half a character (a lone surrogate, such as \\ud800). Remove it."
    ),
    FaultCode.NOT_A_DOSSIER: message_id(
        "This is not a dossier of Our Data. Choose a file that was saved from Our Data."
    ),
    FaultCode.NEWER_VERSION: message_id(
        "The file was made with a newer version of Our Data (format {version}). Install that version to open it."
    ),
    FaultCode.UNKNOWN_QUESTIONNAIRE: message_id(
        "The file was made with questions {version}, which are not on this computer. "
        "Install the newest version of Our Data to open it."
    ),
    FaultCode.UNKNOWN_QUESTION: message_id(
        "The file answers questions that do not exist in version {version}: {questions}. Remove or correct them."
    ),
    FaultCode.WRONG_KIND: message_id(
        "The answer to {question} is of the kind “{found}”, but this question asks for “{expected}”. Correct the kind."
    ),
    FaultCode.UNKNOWN_OPTION: message_id("Question {question} has no option “{option}”. Choose one of: {options}."),
    FaultCode.REPEATED_ENTRY: message_id("The answer to {question} holds “{entry}” twice. Remove one of the two."),
    FaultCode.RESERVED_GROUP: message_id(
        "The answer to {question} names a group with the id “{entry}”, which has another meaning. Give it another id."
    ),
    FaultCode.REPEATED_ACTION: message_id("Two actions have the id “{entry}”. Give one of them another id."),
    FaultCode.TOO_MANY_OWN: message_id(
        "The file holds {found} answers to questions that organisations added themselves, and at most {most} fit. "
        "Remove those that you do not need."
    ),
    FaultCode.NOT_A_REVIEW: message_id("This is no review of Our Data. Choose the file that a reviewer handed back."),
    FaultCode.REPEATED_IN_REVIEW: message_id("The review in the file holds “{entry}” twice. Remove one of the two."),
    FaultCode.STRANGE_STEP: message_id(
        "Step {number} of the review cannot follow the steps before it. The file was changed: ask for it again."
    ),
    FaultCode.STRANGE_CONDITION: message_id(
        "The review in the file says that a condition was met which the decision does not hold: “{condition}”. "
        "The file was changed: ask for it again."
    ),
    FaultCode.NOT_AS_REVIEWED: message_id(
        "The content of this file is not what was reviewed. It was changed afterwards: ask for the file again."
    ),
    FaultCode.NOT_A_PUBLICATION: message_id(
        "This is not a publication dossier of Our Data. Choose a report that was made with Our Data."
    ),
    FaultCode.UNKNOWN_METHOD: message_id(
        "The scores were computed with method {version}, which is not on this computer. "
        "Install the newest version of Our Data to compute them again."
    ),
    FaultCode.NOT_PUBLISHABLE: message_id(
        "The publication dossier holds a name or a count that may not leave the house, in the answer to {question}. "
        "Our Data did not make it like this: do not pass it on."
    ),
    FaultCode.NOT_CANONICAL: message_id(
        "The publication dossier was changed after it was made. Ask for the report as it was published."
    ),
}

PROBLEMS: Final[Mapping[str, str]] = {
    "missing": message_id("this field is missing; add it."),
    "extra_forbidden": message_id("this field does not belong here; remove it or correct its name."),
    "no_kind": message_id("the field “kind” is missing or unknown; write the kind of answer there."),
    "text": message_id("write a text here."),
    "whole_number": message_id("write a whole number here, without quotes or decimals."),
    "yes_or_no": message_id("write true or false here."),
    "day": message_id("write a date here, such as 2026-11-24."),
    "moment": message_id("write a date and time here, such as 2026-11-24T14:32:00Z."),
    "object": message_id("there must be an object here, between curly brackets."),
    "list": message_id("there must be a list here, between square brackets."),
    "pattern": message_id("this text does not have the right form; correct it."),
    "too_long": message_id("this is longer than {limit}; shorten it."),
    "invisible": message_id("there is nothing to see in this text; write a name with letters or digits."),
    "too_short": message_id("this is shorter than {limit}; add what is missing."),
    "too_much": message_id("the number may be at most {limit}."),
    "too_little": message_id("the number must be at least {limit}."),
    "one_of": message_id("write one of these here: {limit}."),
    "dates_out_of_order": message_id("the date in “dated” lies before the date in “created”; correct one of them."),
    "plan_stays_open": message_id("whoever signs last may decline here; put somebody last who has to sign."),
    "other": message_id("this value cannot be used; correct it."),
}
WRONG_FIELD: Final = message_id("Something is wrong in the file at {place}: {problem}")


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong. `values` fill in the message; for a wrong field, `path` tells where it is."""

    code: FaultCode
    values: Mapping[str, object] = field(default_factory=dict)
    path: tuple[str | int, ...] = ()
    problem: str = ""

    def message(self, say: Speech) -> str:
        """What is wrong and how to mend it, for the user."""
        if self.code is not FaultCode.WRONG_FIELD:
            return say(MESSAGES[self.code], **self.values)
        problem = say(PROBLEMS[self.problem], **self.values)
        return say(WRONG_FIELD, place=place_words(self.path, say), problem=problem)


class DossierFileError(ValueError):
    """A file cannot be taken in as a dossier; nothing of it was kept."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.code.value} {fault.problem} {list(fault.path)} {dict(fault.values)}")
        self.fault = fault

    @property
    def code(self) -> FaultCode:
        """What is wrong, as a code."""
        return self.fault.code

    def message(self, say: Speech) -> str:
        """What is wrong and how to mend it, for the user."""
        return self.fault.message(say)
