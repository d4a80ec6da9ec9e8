"""How much time tags and finishing take, beside typst and WeasyPrint setting the same words.

Run `uv run --with typst --with weasyprint python -m benchmarks.report`; without the two, only our own are compared.
All times are CPU seconds, the best of some runs in one process, so that the ratios can be compared between machines.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from unittest.mock import patch

from benchmarks.measuring import Make, best, largest_example, table
from benchmarks.same_words import Block, as_html, as_typst, blocks
from dossier.model import Dossier
from language.model import Language
from reports import assessment_report as module
from reports.canvas import ReportCanvas
from reports.findings import Findings
from reports.page import Drawn, document
from reports.pieces import Story
from reports.structure import Node
from services import assessments

MOST: Final = 1.4
"""Tagged and finished takes at most so many times as long as the same story without tags."""
IN_A_ROW, WARM = 40, 5
MOST_GROWN: Final = 10_000
"""How many kilobytes more the process may hold after the last of them than after the first few."""
FONTS: Final = Path(__file__).parents[1] / "look" / "fonts"


class Untagged(ReportCanvas):
    """A canvas that draws and marks nothing."""

    @contextmanager
    def content(self, node: Node) -> Iterator[None]:
        """Only draws."""
        del node
        yield

    @contextmanager
    def artifact(self, *, of_page: bool = False) -> Iterator[None]:
        """Only draws."""
        del of_page
        yield


def tagged(dossier: Dossier) -> bytes:
    """The report as it is."""
    return module.assessment_report(dossier, assessments.instrument(dossier), Language.DUTCH)


def untagged(dossier: Dossier) -> bytes:
    """The same story by the same code, without tags and without finishing."""
    with (
        patch("reports.page.ReportCanvas", Untagged),
        patch.object(module, "finished", lambda drawn, *_rest: drawn.data),
    ):
        return tagged(dossier)


def words_of(dossier: Dossier) -> list[Block]:
    """What the report says, block by block."""
    kept: list[Block] = []

    def listened(told: Findings, cover: Story, pages: Story, draw_cover: Callable[..., None]) -> Drawn:
        kept[:] = blocks([*cover, *pages])
        return document(told, cover, pages, draw_cover)

    with patch.object(module, "document", listened):
        tagged(dossier)
    return kept


def by_typst(source: bytes) -> bytes:
    """The same words set by typst, as PDF/UA-1."""
    made: bytes = import_module("typst").compile(
        source, font_paths=[str(FONTS)], ignore_system_fonts=True, pdf_standards=["ua-1"]
    )
    return made


def by_weasyprint(source: str) -> bytes:
    """The same words set by WeasyPrint, as PDF/UA-1."""
    made: bytes = import_module("weasyprint").HTML(string=source, base_url=str(FONTS)).write_pdf(pdf_variant="pdf/ua-1")
    return made


def ways(dossier: Dossier) -> dict[str, Make]:
    """The ways to make the report that there are on this machine."""
    found: dict[str, Make] = {
        "without tags": partial(untagged, dossier),
        "tagged and finished": partial(tagged, dossier),
    }
    said = words_of(dossier)
    if find_spec("typst"):
        found["typst, same words"] = partial(by_typst, as_typst(said, dossier.project.name))
    if find_spec("weasyprint"):
        found["WeasyPrint, same words"] = partial(by_weasyprint, as_html(said, dossier.project.name))
    return found


def memory() -> int:
    """How many kilobytes this process holds now; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)


def growth(dossier: Dossier) -> tuple[int, int]:
    """What the process holds after the first reports, and after many in a row."""
    held = []
    for place in range(1, IN_A_ROW + 1):
        tagged(dossier)
        if place in (WARM, IN_A_ROW):
            held.append(memory())
    return held[0], held[1]


def main() -> int:
    """Writes the table; the exit code is 1 if tags and finishing take too long, or if the process grows."""
    dossier = largest_example()
    measured = {name: best(make) for name, make in ways(dossier).items()}
    sys.stdout.write(table(dossier.id, measured))
    warm, after = growth(dossier)
    sys.stdout.write(f"memory after {WARM} and {IN_A_ROW} reports: {warm / 1000:.0f} and {after / 1000:.0f} MB\n")
    is_slow = measured["tagged and finished"].seconds > MOST * measured["without tags"].seconds
    return int(is_slow or after - warm > MOST_GROWN)


if __name__ == "__main__":
    sys.exit(main())
