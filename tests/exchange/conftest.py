"""Records of the algorithm register as they really are; see the README beside them."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).with_name("register")


@pytest.fixture
def register_folder() -> Path:
    """The folder with files of the register."""
    return FOLDER
