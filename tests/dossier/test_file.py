"""A dossier file is taken in whole or not at all, and every reason not to says what to mend."""

import json
from string import Formatter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.fault import MESSAGES, PROBLEMS, DossierFileError, FaultCode
from dossier.file import LARGEST_FILE, dossier_bytes, dossier_from_bytes
from dossier.model import Dossier
from language.messages import speech
from language.model import Language
from tests.dossier.strategies import dossiers

SAY = speech(Language.ENGLISH)
LENIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def plain(**changed: Any) -> dict[str, Any]:
    return {
        "format": "onze-data/dossier",
        "format_version": "1.0",
        "id": "een",
        "project": {"name": "Sensoren"},
        "questionnaire": "2026.1",
        "method": "2026.1",
        "created": "2026-11-20",
        "dated": "2026-11-24",
        **changed,
    }


def file(**changed: Any) -> bytes:
    return json.dumps(plain(**changed)).encode()


def answers(**bodies: Any) -> bytes:
    return file(answers={name.replace("_", "-"): body for name, body in bodies.items()})


def fault_in(data: bytes) -> DossierFileError:
    with pytest.raises(DossierFileError) as caught:
        dossier_from_bytes(data)
    return caught.value


def message_on(data: bytes) -> str:
    return fault_in(data).message(SAY)


@LENIENT
@given(dossiers())
def test_a_dossier_comes_back_from_its_file_as_it_was(dossier: Dossier) -> None:
    assert dossier_from_bytes(dossier_bytes(dossier)) == dossier


@LENIENT
@given(dossiers())
def test_the_same_dossier_gives_the_same_bytes_whatever_the_order_of_its_answers(dossier: Dossier) -> None:
    turned = dossier.model_copy(update={"answers": dict(reversed(dossier.answers.items()))})
    assert dossier_bytes(turned) == dossier_bytes(dossier)


@LENIENT
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_anything_else_is_refused_with_a_message(data: bytes) -> None:
    assert message_on(data)


@LENIENT
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists), st.data())
def test_any_value_anywhere_in_a_dossier_gives_a_message_or_a_dossier(value: Any, data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(sorted(plain(answers={}, actions=[], language="nl"))))
    changed = json.dumps(plain(**{field: value})).encode()
    try:
        outcome: object = dossier_from_bytes(changed)
    except DossierFileError as error:
        outcome = error.message(SAY)
    assert outcome


def test_a_file_ends_with_a_newline_and_keeps_letters_readable() -> None:
    written = dossier_bytes(dossier_from_bytes(file(project={"name": "Één café"})))
    assert written.endswith(b"}\n")
    assert "Één café".encode() in written


def test_a_file_that_windows_marked_as_utf_8_opens() -> None:
    assert dossier_from_bytes(b"\xef\xbb\xbf" + file()).id == "een"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", FaultCode.EMPTY),
        (b" \n", FaultCode.EMPTY),
        (b" " * (LARGEST_FILE + 1), FaultCode.TOO_LARGE),
        (b"\xff\xfe{\x00}\x00", FaultCode.NOT_UTF8),
        (b"%PDF-1.7", FaultCode.NOT_JSON),
        (b'{"a": 1,}', FaultCode.NOT_JSON),
        (b'{"a": "\x01"}', FaultCode.NOT_JSON),
        (b"[" * 100_000, FaultCode.TOO_DEEP),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, FaultCode.TOO_DEEP),
        (file().replace(b'"Sensoren"', b"[" * 500 + b"]" * 500), FaultCode.TOO_DEEP),
        (b'{"a": 1, "a": 2}', FaultCode.REPEATED_FIELD),
        (b'{"a": NaN}', FaultCode.NOT_A_NUMBER),
        (b'{"a": -Infinity}', FaultCode.NOT_A_NUMBER),
        (b'{"a": 1e999}', FaultCode.NOT_A_NUMBER),
        (b'{"a": ' + b"9" * 5000 + b"}", FaultCode.NUMBER_TOO_LARGE),
        (file(project={"name": "\ud800"}), FaultCode.HALF_A_CHARACTER),
        (file(project={"name": "   "}), FaultCode.WRONG_FIELD),
        (file(project={"name": "\u200b\u2066\u200d"}), FaultCode.WRONG_FIELD),
        (b"[]", FaultCode.NOT_A_DOSSIER),
        (b'{"format": "something else"}', FaultCode.NOT_A_DOSSIER),
        (file(format_version="1.1"), FaultCode.NEWER_VERSION),
        (file(format_version="12.0"), FaultCode.NEWER_VERSION),
        (file(format_version="0.9"), FaultCode.WRONG_FIELD),
        (file(format_version=2), FaultCode.WRONG_FIELD),
        (file(format_version=None), FaultCode.WRONG_FIELD),
        (file(questionnaire="2031.2"), FaultCode.UNKNOWN_QUESTIONNAIRE),
        (answers(XX_01={"kind": "level"}), FaultCode.UNKNOWN_QUESTION),
        (answers(DB_01={"kind": "text"}), FaultCode.WRONG_KIND),
        (file(answers={"PF-01.phase": {"kind": "choice", "chosen": "never"}}), FaultCode.UNKNOWN_OPTION),
        (file(answers={"PF-02.product": {"kind": "choices", "chosen": ["never"]}}), FaultCode.UNKNOWN_OPTION),
        (file(actions=[{"id": "a", "what": "x"}, {"id": "a", "what": "y"}]), FaultCode.REPEATED_ACTION),
        (
            answers(BT_02={"kind": "rungs", "cells": [{"row": "patients"}, {"row": "patients"}]}),
            FaultCode.REPEATED_ENTRY,
        ),
        (
            answers(BT_09={"kind": "council", "cells": [{"phase": "agenda"}, {"phase": "agenda"}]}),
            FaultCode.REPEATED_ENTRY,
        ),
        (
            answers(BT_06={"kind": "own_rungs", "cells": [{"row": "a", "phase": "agenda", "counts": [0] * 6}] * 2}),
            FaultCode.REPEATED_ENTRY,
        ),
        (
            answers(CD_09={"kind": "bridging", "cells": [{"item": "discussed", "done": "yes"}] * 2}),
            FaultCode.REPEATED_ENTRY,
        ),
        (
            answers(CD_02={"kind": "estimate", "groups": [{"row": "a", "counts": [0] * 7}] * 2}),
            FaultCode.REPEATED_ENTRY,
        ),
        (answers(PF_03={"kind": "groups", "groups": [{"id": "a", "name": "A"}] * 2}), FaultCode.REPEATED_ENTRY),
        (
            answers(PF_03={"kind": "groups", "groups": [{"id": "companies", "name": "A"}]}),
            FaultCode.RESERVED_GROUP,
        ),
    ],
    ids=lambda value: value.value if isinstance(value, FaultCode) else repr(value[:30]),
)
def test_each_kind_of_bad_file_is_told_apart(data: bytes, code: FaultCode) -> None:
    error = fault_in(data)
    assert error.code is code
    assert error.message(SAY)


LEVEL = {"kind": "level"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (answers(DB_01={**LEVEL, "points": 2.0}), ["the answer to DB-01, field “points”", "whole number"]),
        (answers(DB_01={**LEVEL, "points": 7}), ["“points”", "at most 3"]),
        (answers(DB_01={**LEVEL, "points": -1}), ["“points”", "at least 0"]),
        (answers(DB_01={**LEVEL, "standing": "sure"}), ["“standing”", "open, given, unknown, not_applicable"]),
        (answers(DB_01={**LEVEL, "pionts": 2}), ["field “pionts”", "does not belong here"]),
        (answers(DB_01={**LEVEL, "note": "x" * 100_000}), ["field “note”", "longer than 10000"]),
        (answers(DB_01={**LEVEL, "note": 3}), ["field “note”", "write a text"]),
        (answers(DB_01={**LEVEL, "answered_at": "gisteren"}), ["“answered_at”", "date and time"]),
        (
            answers(DB_01={**LEVEL, "evidence": [{"title": "a"}, {"title": "b", "is_public": "yes"}]}),
            ["field “evidence 2 › is_public”", "true or false"],
        ),
        (answers(DB_01={**LEVEL, "evidence": "a"}), ["“evidence”", "square brackets"]),
        (answers(DB_01={}), ["the answer to DB-01:", "“kind”"]),
        (answers(DB_01={"kind": "guess"}), ["the answer to DB-01:", "“kind”"]),
        (answers(DB_01=[]), ["the answer to DB-01:", "curly brackets"]),
        (file(answers={"not an id": LEVEL}), ["the answer to not an id:", "does not belong here"]),
        (answers(AF_01={"kind": "purpose_weighing", "weight": 3}), ["field “weight”", "1, 2, 4"]),
        (answers(CD_01={"kind": "counts", "officials": [1, 2]}), ["field “officials”", "shorter than 7"]),
        (file(actions=[{"id": "a"}]), ["action 1, field “what”", "missing"]),
        (file(actions=[{"id": "a", "what": "x", "due": 20261124}]), ["action 1, field “due”", "2026-11-24"]),
        (file(project={}), ["the project, field “name”", "missing"]),
        (file(project={"name": "\x01"}), ["the project, field “name”", "shorter than 1"]),
        (file(id="../../etc"), ["the dossier, field “id”", "right form"]),
        (file(created="2026-12-31"), ["the dossier:", "“created”"]),
        (file(colour="red"), ["the dossier, field “colour”", "does not belong here"]),
    ],
    ids=lambda value: value[-1] if isinstance(value, list) else "",
)
def test_a_wrong_field_is_told_with_its_place_and_how_to_mend_it(data: bytes, words: list[str]) -> None:
    said = message_on(data)
    for word in words:
        assert word in said


def test_a_syntax_error_names_line_and_character() -> None:
    assert "line 2, character 8" in message_on(b'{\n"a": 1 2}')


def test_unknown_questions_are_named_but_not_by_the_hundred() -> None:
    strange = {f"XX-{number:02}": LEVEL for number in range(50)}
    said = message_on(file(answers=strange))
    assert "XX-00, XX-01" in said
    assert "XX-10" not in said


def test_a_name_in_the_file_cannot_flood_or_break_the_message() -> None:
    said = message_on(file(**{"x\n" * 5000: 1}))
    assert "\n" not in said
    assert len(said) < 200


def test_a_row_of_a_group_that_is_not_named_is_kept() -> None:
    body = {"kind": "rungs", "cells": [{"row": "left_out_earlier", "reason": "typed once"}]}
    dossier = dossier_from_bytes(answers(BT_02=body))
    assert dossier.answers["BT-02"].model_dump()["cells"][0]["reason"] == "typed once"


def test_a_text_in_a_script_that_grows_when_composed_still_fits_when_read_again() -> None:
    body = {**LEVEL, "note": "\u0958" * 10_000}
    dossier = dossier_from_bytes(answers(DB_01=body))
    assert dossier_from_bytes(dossier_bytes(dossier)) == dossier


@pytest.mark.parametrize("language", Language)
def test_every_message_can_be_said(language: Language) -> None:
    say = speech(language)
    for message in [*MESSAGES.values(), *PROBLEMS.values()]:
        blanks = {blank for _, blank, _, _ in Formatter().parse(message) if blank}
        assert "{" not in say(message, **dict.fromkeys(blanks, "x"))
