"""Whatever goes wrong with a file, the store or a save can be told in Dutch too."""

from string import Formatter

import pytest
from babel.messages.pofile import read_po

from dossier import fault
from language.messages import LOCALES
from services import refusal
from storage import audit, failure

CATALOGUES = sorted((LOCALES / "nl").rglob("*.po"))
MESSAGES = [
    *fault.MESSAGES.values(),
    *fault.PROBLEMS.values(),
    fault.WRONG_FIELD,
    *failure.CAUSES.values(),
    *refusal.REFUSALS.values(),
    *audit.WHAT.values(),
    *audit.CHAIN_FAULTS.values(),
]


@pytest.fixture(scope="module")
def dutch() -> dict[str, str]:
    """Every Dutch message by its English text."""
    found: dict[str, str] = {}
    for file in CATALOGUES:
        with file.open("rb") as content:
            found.update({str(message.id): str(message.string) for message in read_po(content, locale="nl")})
    return found


def test_every_reason_has_its_message() -> None:
    assert set(fault.MESSAGES) == set(fault.FaultCode) - {fault.FaultCode.WRONG_FIELD}
    assert set(failure.CAUSES) == set(failure.Cause)
    assert set(refusal.REFUSALS) == set(refusal.RefusalCode) - {refusal.RefusalCode.FROZEN}
    assert set(audit.WHAT) == set(audit.What)
    assert set(audit.CHAIN_FAULTS) == set(audit.ChainFaultCode)


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_has_a_dutch_text_with_the_same_blanks(dutch: dict[str, str], message: str) -> None:
    assert _blanks(dutch[message]) == _blanks(message)


def _blanks(text: str) -> set[str | None]:
    return {blank for _, blank, _, _ in Formatter().parse(text)} - {None}
