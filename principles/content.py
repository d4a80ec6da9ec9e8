"""A content file: YAML that people write, checked against a model, with errors that name file, line and field.

Everything that is content (principles, questions, parameters, flags) is read through here, so that a person who edits a
file gets the same kind of answer everywhere: where it is, what is wrong, how to mend it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from errno import EFBIG, EISDIR
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

Model = TypeVar("Model", bound=BaseModel)

LARGEST_FILE = 2_000_000
MOST_FAULTS = 50


class Frozen(BaseModel):
    """A piece of content: cannot change after loading and knows no fields beyond its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True)
class ContentFault:
    """One thing that is wrong in a content file; without a line (0) it is about the file or folder as a whole."""

    file: Path
    line: int
    field: str
    problem: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: {self.field}" if self.line else f"{self.file}"
        return f"{place}: {self.problem} {self.mend}".rstrip()


class ContentError(ValueError):
    """A content file cannot be used; `faults` says why, one by one."""

    def __init__(self, faults: Sequence[ContentFault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


def read_content(file: Path, model: type[Model]) -> Model:
    """The content of a YAML file as an instance of `model`.

    Raises:
        ContentError: the file cannot be read, is no YAML, or does not fit the model.
    """
    plain = parsed_yaml(file)
    try:
        return model.model_validate(plain)
    except ValidationError as error:
        raise ContentError(_faults(file, error)) from error


def parsed_yaml(file: Path) -> Any:  # noqa: ANN401 (YAML can hold anything; the model decides)
    """The plain Python value in a YAML 1.2 file.

    Raises:
        ContentError: the file cannot be read or is no YAML.
    """
    try:
        return YAML(typ="safe", pure=True).load(_text(file))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = f"This is not valid YAML: {error.problem}."
        mend = "Check the indentation, quotes and colons on this line and the one before."
        raise ContentError([ContentFault(file, line, "-", problem, mend)]) from error
    except (YAMLError, UnicodeDecodeError, RecursionError) as error:
        mend = "Save the file as UTF-8 text in YAML 1.2."
        raise ContentError([ContentFault(file, 1, "-", "This file cannot be read as YAML.", mend)]) from error
    except (ValueError, TypeError, AttributeError) as error:
        mend = "Check its dates, numbers, keys and tags."
        raise ContentError([ContentFault(file, 0, "", "This file holds a value that cannot be read.", mend)]) from error
    except OSError as error:
        problem = f"This file cannot be opened: {error.strerror}."
        raise ContentError([ContentFault(file, 0, "", problem, "Check that it exists.")]) from error


def _text(file: Path) -> str:
    """The text of an ordinary file of reasonable size; a pipe would keep the reader waiting forever."""
    if file.exists() and not file.is_file():
        raise IsADirectoryError(EISDIR, "it is not a file")
    if file.stat().st_size > LARGEST_FILE:
        raise OSError(EFBIG, f"it is larger than {LARGEST_FILE // 1_000_000} MB")
    return file.read_text(encoding="utf-8")


def line_of(file: Path, path: Sequence[int | str]) -> int:
    """The line (from 1) on which the value at `path` stands; the nearest parent where the value is absent."""
    node, line = _with_lines(file.read_text(encoding="utf-8")), 1
    for step in path:
        try:
            position = node.lc.item(step) if isinstance(step, int) else node.lc.key(step)
            node = node[step]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
        line = int(position[0]) + 1
    return line


@lru_cache(maxsize=8)
def _with_lines(text: str) -> Any:  # noqa: ANN401 (YAML can hold anything)
    """What a YAML text holds, with the line of each value; kept for the next fault in the same file.

    Nothing if this reader, which is another one than that of the content, breaks down on it: on a value that holds
    itself, for instance.
    """
    try:
        return YAML(typ="rt").load(text)
    except Exception:  # noqa: BLE001 (the reader breaks down in many ways; a line in a message is never worth a crash)
        return None


_MENDS = {
    "missing": "Add this field.",
    "extra_forbidden": "Remove this field, or correct its name.",
    "int_type": "Write a whole number without quotes.",
    "string_type": "Write a text; put it in quotes if it looks like a number.",
    "string_too_short": "Write a text here; it may not be empty.",
    "too_short": "Name at least one.",
}


def _faults(file: Path, error: ValidationError) -> list[ContentFault]:
    faults = []
    for found in error.errors()[:MOST_FAULTS]:
        path = [step for step in found["loc"] if not (isinstance(step, str) and "[" in step)]
        field = ".".join(str(step) for step in path) or "-"
        mend = _MENDS.get(found["type"], "Correct the value.")
        faults.append(ContentFault(file, line_of(file, path), field, f"{found['msg']}.", mend))
    return faults
