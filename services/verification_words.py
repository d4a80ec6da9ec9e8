"""What came out for a report, in words: one sentence for whoever decides, and then what it rests on."""

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Final

from dossier.review_steps import Role, Way
from dossier.review_words import ROLES
from language.formats import clock_time, enumeration, spoken_date
from language.messages import Speech, message_id
from reports.verification import (
    Outcome,
    Problem,
    SignatureCheck,
    note_words,
    problem_words,
)
from services.verification import Verified


class Conclusion(StrEnum):
    """What a report comes down to; several of these have the same outcome."""

    SOUND = "sound"
    UNSIGNED = "unsigned"
    NOT_CLOSED = "not_closed"
    CHANGED = "changed"
    NO_REPORT = "no_report"
    SCORES_DIFFER = "scores_differ"
    NOT_TRUSTED = "not_trusted"
    NOBODY_TRUSTED = "nobody_trusted"
    OTHER_VERSION = "other_version"
    UNREADABLE = "unreadable"


SENTENCES: Final[Mapping[Conclusion, str]] = {
    Conclusion.SOUND: message_id(
        "This report is signed, was not changed, and its scores follow from the answers in it."
    ),
    Conclusion.UNSIGNED: message_id("Nobody signed this report; its scores do follow from the answers in it."),
    Conclusion.NOT_CLOSED: message_id("This report is sound so far, but the signature that closes it is missing."),
    Conclusion.CHANGED: message_id("Do not rely on this report: it is not as it was made and signed."),
    Conclusion.NO_REPORT: message_id("This is no report of Our Data, or the answers were taken out of it."),
    Conclusion.SCORES_DIFFER: message_id(
        "Do not rely on this report: the scores on its pages do not follow from the answers in it."
    ),
    Conclusion.NOT_TRUSTED: message_id("This report was not changed, but you cannot rely on all who signed it."),
    Conclusion.NOBODY_TRUSTED: message_id(
        "This report was not changed, but who signed it is not known to you: no certificate was given to trust."
    ),
    Conclusion.OTHER_VERSION: message_id(
        "This report cannot be judged here, because it was made with another version of Our Data."
    ),
    Conclusion.UNREADABLE: message_id("This file cannot be judged, because it cannot be read."),
}
"""The one sentence for whoever has to decide."""

OUTCOMES: Final[Mapping[Outcome, str]] = {
    Outcome.SOUND: message_id("Signed and sound"),
    Outcome.NOT_SOUND: message_id("Not sound"),
    Outcome.UNREADABLE: message_id("Cannot be judged"),
    Outcome.UNSIGNED: message_id("Sound, not signed"),
}
_NOT_BY_ALL: Final = message_id("Sound, not yet signed by everybody")
MEANINGS: Final[Mapping[Outcome, str]] = {
    Outcome.SOUND: message_id(
        "The signature that closes the report is there. You trust all certificates, nothing was changed, "
        "and the scores follow from the answers. For example: the report that the council decided on."
    ),
    Outcome.UNSIGNED: message_id(
        "Nothing in it is wrong, but it is not closed by a signature. Anybody can have made it. For example: a draft "
        "that the team printed."
    ),
    Outcome.NOT_SOUND: message_id(
        "Something does not fit: a page, a signature, the answers or a certificate. The list says what. For example: a "
        "report in which a figure was changed after signing."
    ),
    Outcome.UNREADABLE: message_id(
        "The file is damaged or locked, or a newer version of Our Data made it. For example: a download that was cut "
        "off."
    ),
}

_GIVEN: Final[Mapping[Way, str]] = {
    Way.PERSONAL: message_id("{who} signed with a certificate of their own."),
    Way.SEAL: message_id("This is the seal of {who}. A seal stands for an organisation, not for a person."),
    Way.OUTSIDE: message_id("{who} signed in another program."),
    Way.STATEMENT: message_id(
        "Somebody without a certificate stated this. It was written down under the seal of {who}."
    ),
}
_PAGES: Final[Mapping[bool | None, str]] = {
    True: message_id(
        "So were the pages on groups, gates, images and flags: word for word they are those on the pages."
    ),
    False: message_id("On the pages about groups, gates, images or flags something else is printed."),
    None: message_id(
        "The report was made with another version of Our Data, so other figures on its pages were not compared."
    ),
}
_NO_NAME: Final = message_id("somebody without a name")


def conclusion(told: Verified) -> Conclusion:
    """What a report comes down to."""
    if told.outcome is Outcome.UNREADABLE:
        return Conclusion.OTHER_VERSION
    if told.outcome is Outcome.NOT_SOUND:
        return _fault(told)
    if told.outcome is Outcome.SOUND:
        return Conclusion.SOUND
    return Conclusion.NOT_CLOSED if told.found.signatures else Conclusion.UNSIGNED


def _fault(told: Verified) -> Conclusion:
    """The worst of what is wrong; whom one trusts comes last."""
    problems, signatures = set(told.found.problems), told.found.signatures
    if problems == {Problem.NO_PUBLICATION} and not signatures:
        return Conclusion.NO_REPORT
    if problems - {Problem.SCORES_DIFFER} or not all(one.is_as_signed for one in signatures):
        return Conclusion.CHANGED
    if problems:
        return Conclusion.SCORES_DIFFER
    return Conclusion.NOT_TRUSTED if told.trusted else Conclusion.NOBODY_TRUSTED


def verdict_words(outcome: Outcome, concluded: Conclusion, say: Speech) -> str:
    """The verdict in a few words; a report that some have signed is not told as one that nobody signed."""
    return say(_NOT_BY_ALL if concluded is Conclusion.NOT_CLOSED else OUTCOMES[outcome])


def sentence(told: Verified, say: Speech) -> str:
    """The report in one sentence."""
    return say(SENTENCES[conclusion(told)])


def role_words(field: str, say: Speech) -> str:
    """The role to which a place in a report belongs, with a capital."""
    role = next((role for role in Role if role.value == field), None)
    name = say(ROLES[role]) if role else say("a place that a report does not have: {name}", name=field)
    return name[:1].upper() + name[1:]


def signature_words(signature: SignatureCheck, say: Speech, zone: tzinfo | None = None) -> Iterator[str]:
    """Who signed, how and when, whether you trust it, and what is wrong.

    Args:
        signature: The signature.
        say: The language.
        zone: The time zone of the reader; none for that of this computer.
    """
    yield say(_GIVEN[signature.way], who=signature.who or say(_NO_NAME))
    own, _, more = signature.reason.partition("\n")
    if signature.way is Way.STATEMENT and own:
        yield say("“{statement}”", statement=own)
    if more:
        yield say("With this signature stands: “{words}”", words=" ".join(more.split()))
    yield from _time_words(signature, say, zone)
    if signature.is_trusted:
        yield say("The certificate leads to one that you trust.")
    yield from problem_words(signature, say)
    yield from note_words(signature, say)


def _time_words(signature: SignatureCheck, say: Speech, zone: tzinfo | None) -> Iterator[str]:
    if signature.stamped:
        yield say("On {moment}; a time stamp proves it.", moment=moment_words(signature.stamped, say, zone))
    elif signature.claimed:
        yield say("On {moment}.", moment=moment_words(signature.claimed, say, zone))


def moment_words(moment: datetime, say: Speech, zone: tzinfo | None = None) -> str:
    """A moment on the clock of the reader."""
    here = moment.astimezone(zone)
    return say("{day}, {time}", day=spoken_date(here.date(), say.language), time=clock_time(here, say.language))


def file_words(told: Verified, say: Speech) -> Iterator[str]:
    """What there is to say of the file as a whole, line by line."""
    found = told.found
    yield from found.words(say)
    if found.signatures and found.open_fields:
        names = enumeration([role_words(name, say) for name in found.open_fields], say.language)
        yield say("Not signed by: {roles}.", roles=names)
    if found.signatures and not found.problems and all(one.is_as_signed for one in found.signatures):
        yield say("After each signature nothing changed but what may: the signatures that came later.")
    if found.publication is not None:
        yield say("The answers in the file are those that the report was made with.")
    if told.fault:
        yield told.fault.message(say)
    if told.lines and told.lines.agree:
        yield say(
            "The conclusion, and the status and figures of the three scores, were computed again from these answers. "
            "They are those on the pages."
        )
        yield say(_PAGES[told.pages_follow])
