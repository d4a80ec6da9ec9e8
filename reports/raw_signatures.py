"""What the bytes of a file tell of its signatures when the file itself cannot be read.

One changed byte in what is compressed makes a report unreadable, and whoever checks it wants to know that it was
changed. A signature says over which bytes of the file it was given, and what their digest was. That can be held against
the bytes that are there now without reading anything else. It can only show that something was changed: whether a
signature is good is never judged here.

Anybody can have made the file. So there are limits to how many signatures are looked at and how long each may be, and
nothing of the file is copied but the signature itself.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from asn1crypto.cms import ContentInfo

MOST_SIGNATURES: Final = 10
"""A report has at most one for each role."""
MOST_DIGITS: Final = 1024 * 1024
"""The digits of one signature; one with a time stamp and the chain of its certificates has some 30,000."""

_RANGE: Final = re.compile(rb"/ByteRange\s{0,9}\[\s{0,9}0\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{0,99}\]")
_BEFORE: Final = re.compile(rb"/Contents\s{0,9}\Z")
_BEFORE_LENGTH: Final = 20
_DIGESTS: Final = frozenset({"sha256", "sha384", "sha512"})


@dataclass(frozen=True)
class _Place:
    """Where a signature stands, and where the bytes that it was given over end."""

    start: int
    behind: int
    end: int


def is_changed(pdf: bytes) -> bool:
    """Whether a signature was given over other bytes than stand there now; if not, nothing can be told."""
    return any(_differs(pdf, place) for place in islice(_places(pdf), MOST_SIGNATURES))


def _places(pdf: bytes) -> Iterator[_Place]:
    """The signatures that cover all bytes around themselves, as those of a report do."""
    for found in _RANGE.finditer(pdf):
        start, behind, length = (int(number) for number in found.groups())
        is_within = 0 < start < behind <= behind + length <= len(pdf) and behind - start <= MOST_DIGITS
        is_signature = pdf[start : start + 1] == b"<" and pdf[behind - 1 : behind] == b">"
        if is_within and is_signature and _BEFORE.search(pdf[max(0, start - _BEFORE_LENGTH) : start]):
            yield _Place(start, behind, behind + length)


def _differs(pdf: bytes, place: _Place) -> bool:
    stated = _stated(pdf[place.start + 1 : place.behind - 1])
    if stated is None:
        return False
    name, digest = stated
    now, view = hashlib.new(name), memoryview(pdf)
    now.update(view[: place.start])
    now.update(view[place.behind : place.end])
    return now.digest() != digest


def _stated(digits: bytes) -> tuple[str, bytes] | None:
    """The kind of digest and the digest that a signature holds; none if it is no signature over the file itself."""
    try:
        content = ContentInfo.load(bytes.fromhex(digits.decode("ascii")))["content"]
        (signer,) = content["signer_infos"]
        name = signer["digest_algorithm"]["algorithm"].native
        (values,) = (one["values"] for one in signer["signed_attrs"] if one["type"].native == "message_digest")
        (digest,) = values.native
        is_detached = content["encap_content_info"]["content"].native is None
    except Exception:  # noqa: BLE001 (a hostile signature can break its reader in any way there is)
        return None
    return (name, digest) if is_detached and name in _DIGESTS and isinstance(digest, bytes) else None
