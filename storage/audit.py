"""The audit log: what an entry says, how it is chained to the one before it, and where a chain is broken.

Everything here is pure. An entry names acts, never content: which question was answered, not what the answer is. Who
acted stands in it as a key. The name behind a key is kept apart and can be removed; the chain still holds then.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, Final

import rfc8785

from language.messages import Speech, message_id
from questionnaire.answer import plain_text

NOTHING_BEFORE: Final = "0" * 64


class What(StrEnum):
    """What somebody did."""

    CREATED = "created"
    ARRIVED = "arrived"
    FROM_REPORT = "from_report"
    PROJECT_SAVED = "project_saved"
    SCOPE_SAVED = "scope_saved"
    ANSWER_SAVED = "answer_saved"
    ACTIONS_SAVED = "actions_saved"
    REVIEW_SAVED = "review_saved"
    BLACKED_OUT_SAVED = "blacked_out_saved"
    VERSION_OPENED = "version_opened"
    REPORT_KEPT = "report_kept"
    FILE_SIGNED = "file_signed"
    REMOVED = "removed"
    SETTING_SAVED = "setting_saved"


WHAT: Final[Mapping[str, str]] = {
    What.CREATED: message_id("project made or taken in"),
    What.ARRIVED: message_id("project taken in to be read"),
    What.FROM_REPORT: message_id("project taken from a report"),
    What.PROJECT_SAVED: message_id("name of the project saved"),
    What.SCOPE_SAVED: message_id("choice of how much is asked saved"),
    What.ANSWER_SAVED: message_id("answer saved"),
    What.ACTIONS_SAVED: message_id("agreements saved"),
    What.REVIEW_SAVED: message_id("review saved"),
    What.BLACKED_OUT_SAVED: message_id("choice of what is blacked out saved"),
    What.VERSION_OPENED: message_id("new version opened"),
    What.REPORT_KEPT: message_id("report made ready to sign"),
    What.FILE_SIGNED: message_id("signed report kept"),
    What.REMOVED: message_id("project removed"),
    What.SETTING_SAVED: message_id("setting saved"),
}


@dataclass(frozen=True)
class Act:
    """Something that was done, before it is in the log; `by` is the name, which may be empty."""

    what: What
    by: str
    at: datetime
    dossier_id: str = ""
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """An entry as it stands in the log, letter for letter; `by` is the key of a name, or empty."""

    number: int
    at: str
    by: str
    what: str
    dossier_id: str
    detail: str
    previous: str
    hash: str


@dataclass(frozen=True)
class KeptName:
    """The name behind a key. Without the salt, nobody can find the name again from the key."""

    key: str
    salt: str
    name: str


class ChainFaultCode(StrEnum):
    """What is wrong with a log."""

    CHANGED = "changed"
    OUT_OF_PLACE = "out_of_place"
    CUT_OFF = "cut_off"
    NAME_CHANGED = "name_changed"


CHAIN_FAULTS: Final[Mapping[ChainFaultCode, str]] = {
    ChainFaultCode.CHANGED: message_id("Entry {number} was changed after it was written."),
    ChainFaultCode.OUT_OF_PLACE: message_id(
        "Entry {number} does not follow the one before it: entries were removed, added or put in another order."
    ),
    ChainFaultCode.CUT_OFF: message_id(
        "The head that was named is not in the log. Is it typed right? Then the log was cut off or written anew, or it "
        "is another one."
    ),
    ChainFaultCode.NAME_CHANGED: message_id("The name “{name}” was changed after it was written."),
}


@dataclass(frozen=True)
class ChainFault:
    """The first thing that is wrong with a log, at the entry with this number or with this name."""

    code: ChainFaultCode
    number: int = 0
    name: str = ""

    def message(self, say: Speech) -> str:
        """What is wrong, for the user."""
        return say(CHAIN_FAULTS[self.code], number=self.number, name=self.name)


def chained(act: Act, key: str, last: Entry | None) -> Entry:
    """The entry of an act, by somebody whose name has this key, chained to the last entry."""
    unsealed = Entry(
        number=last.number + 1 if last else 1,
        at=act.at.astimezone(UTC).isoformat(),
        by=key,
        what=act.what.value,
        dossier_id=act.dossier_id,
        detail=rfc8785.dumps(dict(act.detail)).decode(),
        previous=last.hash if last else NOTHING_BEFORE,
        hash="",
    )
    return Entry(**{**asdict(unsealed), "hash": entry_hash(unsealed)})


def entry_hash(entry: Entry) -> str:
    """The SHA-256 of an entry, with the hash of the one before it, in canonical JSON (RFC 8785), in hexadecimal."""
    plain = asdict(entry)
    del plain["hash"]
    return sha256(rfc8785.dumps(plain)).hexdigest()


def chain_fault(entries: Iterable[Entry], head: str | None = None) -> ChainFault | None:
    """The first fault in a log, read from its beginning; none if it is sound.

    Args:
        entries: All entries, in the order of their numbers.
        head: The hash of an entry as it was once written down elsewhere, such as in a report. Only this shows that the
            end of a log was cut off, or that all of it was written anew.
    """
    previous, is_found = NOTHING_BEFORE, head in {None, NOTHING_BEFORE}
    for number, entry in enumerate(entries, start=1):
        if not _is_as_written(entry):
            return ChainFault(ChainFaultCode.CHANGED, number)
        if (entry.number, entry.previous) != (number, previous):
            return ChainFault(ChainFaultCode.OUT_OF_PLACE, number)
        previous, is_found = entry.hash, is_found or entry.hash == head
    return None if is_found else ChainFault(ChainFaultCode.CUT_OFF)


def name_key(salt: str, name: str) -> str:
    """The key under which a name stands in the log."""
    return sha256(f"{salt}{name}".encode()).hexdigest()


def name_fault(names: Iterable[KeptName]) -> ChainFault | None:
    """The first name that is not the one of its key; none if all are. A name that was removed is no fault."""
    wrong = next((one for one in names if name_key(one.salt, one.name) != one.key), None)
    return ChainFault(ChainFaultCode.NAME_CHANGED, name=wrong.name) if wrong else None


def entry_words(entry: Entry, names: Mapping[str, str], say: Speech) -> str:
    """An entry on one line: number, moment, who, what, and where."""
    who = names.get(entry.by) or (say("name removed") if entry.by else say("no name"))
    what = say(WHAT[entry.what]) if entry.what in WHAT else entry.what
    parts = (entry.number, entry.at, who, what, entry.dossier_id, _detail_words(entry.detail))
    return "  ".join(part for part in (" ".join(plain_text(str(part)).split()) for part in parts) if part)


def _is_as_written(entry: Entry) -> bool:
    try:
        return entry.hash == entry_hash(entry)
    except ValueError:
        # Somebody put something there that canonical JSON cannot hold, such as bytes.
        return False


def _detail_words(detail: str) -> str:
    try:
        values = dict(json.loads(detail))
    except (ValueError, TypeError):
        return detail
    return " ".join(f"{name}={_value_words(value)}" for name, value in values.items())


def _value_words(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)
