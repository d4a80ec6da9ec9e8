"""The file of a publication: canonical, and refused whole if a stranger made anything else of it."""

import json
from hashlib import sha256
from typing import Any

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from dossier.fault import DossierFileError, FaultCode
from dossier.file import LARGEST_FILE, dossier_bytes, dossier_from_bytes
from dossier.publication import publication, recomputed
from dossier.publication_file import publication_bytes, publication_from_bytes
from dossier.schema import publication_schema
from dossier.scores import scores
from language.messages import speech
from language.model import Language
from questionnaire.load import load_instrument
from tests.dossier.strategies import dossiers
from tests.dossiers.variants import full_dossier

INSTRUMENT = load_instrument()
EDITION = publication(full_dossier(), INSTRUMENT)
FILE = publication_bytes(EDITION)
SAY = speech(Language.ENGLISH)
VALIDATOR = Draft202012Validator(publication_schema())
LENIENT = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


def file(*path: str | int, value: Any = None, gone: bool = False, **changed: Any) -> bytes:
    """The file in which one value is another, or gone."""
    plain = {**json.loads(FILE), **changed}
    inner: Any = plain
    for step in path[:-1]:
        inner = inner[step]
    if path and gone:
        del inner[path[-1]]
    elif path:
        inner[path[-1]] = value
    return rfc8785.dumps(plain)


def fault_in(data: bytes) -> DossierFileError:
    with pytest.raises(DossierFileError) as caught:
        publication_from_bytes(data)
    return caught.value


def test_the_file_is_canonical_json_and_the_same_each_time() -> None:
    assert rfc8785.dumps(json.loads(FILE)) == FILE
    assert publication_bytes(publication_from_bytes(FILE)) == FILE
    assert sha256(publication_bytes(publication(full_dossier(), INSTRUMENT))).digest() == sha256(FILE).digest()


def test_the_file_says_what_it_is_and_holds_no_defaults() -> None:
    plain = json.loads(FILE)
    assert (plain["format"], plain["format_version"]) == ("onze-data/publication", "1.0")
    assert all("kind" in answer for answer in plain["answers"].values())
    assert "note" not in plain["answers"]["PF-03"]


@LENIENT
@given(dossiers())
def test_every_publication_fits_the_schema(dossier: Any) -> None:
    VALIDATOR.validate(json.loads(publication_bytes(publication(dossier, INSTRUMENT))))


IMAGES = ("answers", "CD-01")
RAW = [{"row": "borgen", "counts": [0, 0, 1, 1, 1, 0, 0]}]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", FaultCode.EMPTY),
        (b"%PDF-1.7", FaultCode.NOT_JSON),
        (b" " * (LARGEST_FILE + 1), FaultCode.TOO_LARGE),
        (b"[" * 100_000, FaultCode.TOO_DEEP),
        (FILE[:-1], FaultCode.NOT_JSON),
        (b"[]", FaultCode.NOT_A_PUBLICATION),
        (dossier_bytes(full_dossier()), FaultCode.NOT_A_PUBLICATION),
        (file(format_version="2.0"), FaultCode.NEWER_VERSION),
        (file(questionnaire="2031.1"), FaultCode.UNKNOWN_QUESTIONNAIRE),
        (file(method="2031.1"), FaultCode.UNKNOWN_METHOD),
        (file(fingerprint="a" * 64), FaultCode.WRONG_FIELD),
        (file("answers", "XX-01", value={"kind": "level"}), FaultCode.UNKNOWN_QUESTION),
        (file(*IMAGES, "kind", value="text"), FaultCode.WRONG_FIELD),
        (file("answers", "DB-01", "answered_by", value="Sam"), FaultCode.NOT_PUBLISHABLE),
        (file("answers", "DB-01", "answered_at", value="2026-11-24T09:00:00Z"), FaultCode.NOT_PUBLISHABLE),
        (file("answers", "PF-03", "confirmed_by", "name", value="Sam"), FaultCode.NOT_PUBLISHABLE),
        (file(*IMAGES, "groups", value=RAW), FaultCode.NOT_PUBLISHABLE),
        (file(*IMAGES, "officials", value=[0] * 7), FaultCode.NOT_PUBLISHABLE),
        (file(*IMAGES, "officials_neither", value=1), FaultCode.NOT_PUBLISHABLE),
        (file(*IMAGES, "officials_do_not_know", value=1), FaultCode.NOT_PUBLISHABLE),
        (file("answers", "CD-02", "groups", value=RAW), FaultCode.NOT_PUBLISHABLE),
        (
            file("answers", "BT-06", "cells", value=[{"row": "borgen", "phase": "design", "counts": [1] * 6}]),
            FaultCode.NOT_PUBLISHABLE,
        ),
        (file("answers", "AF-02", "infringements", 0, "own_importance", value=[1, 0, 0]), FaultCode.NOT_PUBLISHABLE),
        (file(redactions=[]), FaultCode.WRONG_FIELD),
        (file(redactions=["/answers/DB-01/note"]), FaultCode.WRONG_FIELD),
        (file(redactions=["not a place"]), FaultCode.WRONG_FIELD),
        (file(*IMAGES, "published", "hidden", value=["borgen"]), FaultCode.REPEATED_ENTRY),
        (file(*IMAGES, "published", "groups", 0, "members", value=[]), FaultCode.WRONG_FIELD),
        (file(*IMAGES, "published", "groups", 0, "counts", value=[1, 2]), FaultCode.WRONG_FIELD),
        (file(*IMAGES, "published", "groups", 0, "counts", value=[-1, 0, 0, 0, 0, 0, 0]), FaultCode.WRONG_FIELD),
        (json.dumps(json.loads(FILE), indent=1).encode(), FaultCode.NOT_CANONICAL),
        (FILE + b"\n", FaultCode.NOT_CANONICAL),
        (b"\xef\xbb\xbf" + FILE, FaultCode.NOT_CANONICAL),
        (file("answers", "DB-01", "note", value=""), FaultCode.NOT_CANONICAL),
        (file("answers", "DB-01", "note", value="e\u0301"), FaultCode.NOT_CANONICAL),
    ],
    ids=lambda value: value.value if isinstance(value, FaultCode) else repr(value[:20]),
)
def test_anything_else_is_refused_as_what_it_is(data: bytes, code: FaultCode) -> None:
    error = fault_in(data)
    assert error.code is code
    assert error.message(SAY)


def test_a_publication_is_no_dossier_file() -> None:
    with pytest.raises(DossierFileError) as caught:
        dossier_from_bytes(FILE)
    assert caught.value.code is FaultCode.NOT_A_DOSSIER


def test_groups_in_which_nobody_answered_cannot_be_smuggled_in() -> None:
    empty = file(*IMAGES, "published", value={"groups": [{"members": ["borgen"], "counts": [0] * 7}]})
    images = recomputed(publication_from_bytes(empty), INSTRUMENT).card.images
    assert images.groups == ()
    assert images.officials is None


def test_a_group_that_is_not_named_counts_nowhere() -> None:
    strange = file(*IMAGES, "published", value={"groups": [{"members": ["zomaar"], "counts": [9] * 7}]})
    assert recomputed(publication_from_bytes(strange), INSTRUMENT).card.images.groups == ()


@LENIENT
@given(st.integers(0, len(FILE) - 1), st.integers(0, 255))
def test_a_changed_byte_is_refused_or_gives_another_publication(place: int, byte: int) -> None:
    changed = FILE[:place] + bytes([byte]) + FILE[place + 1 :]
    try:
        edition = publication_from_bytes(changed)
    except DossierFileError:
        return
    assert (edition == EDITION) is (changed == FILE)
    assert scores(recomputed(edition, INSTRUMENT), SAY)


@LENIENT
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_other_bytes_are_refused_with_a_message(data: bytes) -> None:
    assert fault_in(data).message(SAY)
