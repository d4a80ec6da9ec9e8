"""What the content check says of the product's own content."""

from pathlib import Path

import pytest

from principles.content import ContentError, ContentFault
from services import content

FAULT = ContentFault(Path("profile.yaml"), 7, "text.question", "English is missing.", "Write it.")
OTHER = ContentFault(Path("flags.yaml"), 1, "flags", "A flag is missing.", "Add it.")


def finds(*faults: ContentFault) -> str:
    raise ContentError(list(faults))


def test_a_fault_that_every_check_finds_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "_principles_line", lambda: finds(FAULT))
    monkeypatch.setattr(content, "_questions_line", lambda: finds(FAULT, OTHER))
    monkeypatch.setattr(content, "_scoring_line", lambda: finds(FAULT))
    with pytest.raises(ContentError) as told:
        content.checked_content()
    assert list(told.value.faults) == [FAULT, OTHER]
