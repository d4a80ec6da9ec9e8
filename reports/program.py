"""The version of this program, which stands in the metadata of each report that it makes."""

from typing import Final

VERSION: Final = "0.3.0"
"""That of `pyproject.toml`; a test holds the two together."""
