"""The content of this organisation's own, from the folder that the environment names."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from principles.content import ContentError, ContentFault
from questionnaire.load import load_instrument
from questionnaire.own import OwnContent, load_own_content

CONTENT_VARIABLE: Final = "ONZE_DATA_CONTENT"


@dataclass(frozen=True)
class Own:
    """The own content, if there is any; `faults` says why it cannot be used. Without it all else works."""

    content: OwnContent | None = None
    faults: tuple[ContentFault, ...] = ()


@cache
def own() -> Own:
    """The own content of this installation, read once for each process."""
    folder = os.environ.get(CONTENT_VARIABLE, "").strip()
    if not folder:
        return Own()
    try:
        return Own(load_own_content(Path(folder), load_instrument()))
    except ContentError as error:
        return Own(faults=error.faults)
