"""A file that leaves the house."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ExportedFile:
    """A name that every system takes, and the content."""

    name: str
    data: bytes
