"""A report can be signed outside this program by one that shares no code with it: pdfsig of poppler, as in Okular.

It keeps its keys in an NSS database, which is made here with the key of the FG.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from language.model import Language
from reports.signing import accepted
from reports.verification import Note, Outcome
from tests.pki.authority import Authority
from tests.reports.conformance import faults
from tests.reports.decided import decided
from tests.reports.signed import judged, now, signed_as
from tests.reports.test_signed_conformance import THE_WHOLE_FILE
from tests.reports.unsigned import ROLES

NEEDED = ("pdfsig", "certutil", "pk12util")
HOW_TO_INSTALL = "No pdfsig with NSS found. Debian: apt install poppler-utils libnss3-tools"
NAME = "Jan de Vries"

SignElsewhere = Callable[[bytes, str], bytes]


@pytest.fixture(scope="module")
def by_poppler(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> SignElsewhere:
    """Signs a file in the field of this name with pdfsig."""
    if not all(shutil.which(program) for program in NEEDED):
        if os.environ.get("CI") == "true":
            pytest.fail(HOW_TO_INSTALL)
        pytest.skip(HOW_TO_INSTALL)
    folder = tmp_path_factory.mktemp("poppler")
    keys = f"sql:{folder}"
    key, before, after = folder / "key.p12", folder / "before.pdf", folder / "after.pdf"
    key.write_bytes(authority.key_file("dpo"))
    run("certutil", "-N", "-d", keys, "--empty-password")
    run("pk12util", "-i", str(key), "-d", keys, "-W", "geheim")
    listed = run("certutil", "-K", "-d", keys)
    nickname = listed.split("   ")[-1].strip()

    def signed(pdf: bytes, field: str) -> bytes:
        before.write_bytes(pdf)
        # It ends with an error of NSS of its own after the file was written, so its end says nothing.
        subprocess.run(  # noqa: S603
            ["pdfsig", "-nssdir", keys, "-nick", nickname, "-sign", field, str(before), str(after)],  # noqa: S607
            capture_output=True,
            check=False,
        )
        return after.read_bytes()

    return signed


def run(*command: str) -> str:
    """What a program wrote, if it ended well."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603


def test_every_place_can_be_signed_with_poppler(by_poppler: SignElsewhere, authority: Authority) -> None:
    revisions = [decided(Language.DUTCH)]
    for role in ROLES:
        signed = by_poppler(revisions[-1], role.value)
        revisions.append(accepted(revisions[-1], signed, role, name=NAME, trust=(), now=now()).pdf)
    found = judged(revisions[-1], authority)
    assert [Note.NOT_CERTIFYING in one.notes for one in found.signatures] == [True, False, False, False]
    assert [one.who for one in found.signatures] == [NAME] * len(ROLES)
    assert found.outcome is Outcome.SOUND
    assert [fault for fault in faults(revisions[-1]) if not fault.startswith(THE_WHOLE_FILE)] == []
    assert all(later.startswith(earlier) for earlier, later in pairwise(revisions))


def test_poppler_signs_between_and_after_signatures_of_this_program(
    by_poppler: SignElsewhere, authority: Authority, tmp_path: Path
) -> None:
    pdf = decided(Language.ENGLISH)
    for place, role in enumerate(ROLES):
        is_elsewhere = place % 2 == 1
        pdf = (
            accepted(pdf, by_poppler(pdf, role.value), role, name=NAME, trust=(), now=now()).pdf
            if is_elsewhere
            else signed_as(pdf, role, authority)
        )
    found = judged(pdf, authority)
    assert found.outcome is Outcome.SOUND
    assert [one.problems for one in found.signatures] == [()] * len(ROLES)
    assert not any(Note.NOT_CERTIFYING in one.notes for one in found.signatures)
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf)
    assert run("pdfsig", str(file)).count("Signature is Valid") == len(ROLES)
