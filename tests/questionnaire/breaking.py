"""Breaking content on purpose: one question at a time, in a copy of a folder."""

import re
from dataclasses import dataclass
from pathlib import Path

from principles.content import line_of


@dataclass(frozen=True)
class Break:
    """What to write into a question instead of one of its fields or levels, and the fault that has to be found.

    `field` is where the fault points, within the question.
    """

    file: str
    question: str
    start: str
    end: str
    new: str
    field: str
    problem: str


def apply(folder: Path, change: Break) -> None:
    """Write the change into the file: from the first line that starts so, up to the next that ends it."""
    file = folder / change.file
    text = file.read_text(encoding="utf-8")
    begin, end = _block(text, change.question)
    block, count = re.subn(
        rf"^ *{re.escape(change.start)}.*?(?=^ *{change.end})",
        lambda _: change.new,
        text[begin:end],
        count=1,
        flags=re.MULTILINE | re.DOTALL,
    )
    assert count == 1, f"{change.question} has no {change.start}"
    file.write_text(text[:begin] + block + text[end:], encoding="utf-8")


def place(folder: Path, change: Break) -> tuple[Path, int, str]:
    """The file, line and field of the fault that has to be found."""
    file = folder / change.file
    text = file.read_text(encoding="utf-8")
    index = re.findall(r"^  - id: (\S+)$", text, re.MULTILINE).index(change.question)
    path = ["questions", index, *(int(step) if step.isdecimal() else step for step in change.field.split("."))]
    return file, line_of(file, path), f"questions.{index}.{change.field}"


def _block(text: str, question: str) -> tuple[int, int]:
    begin = text.index(f"  - id: {question}\n")
    end = text.find("\n  - id: ", begin)
    return begin, len(text) if end < 0 else end + 1
