"""What is seen of a signature on the page: all of it where there is room, and never outside of its place."""

from io import BytesIO

import pdfplumber
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter

from dossier.review_steps import Role
from reports.signing import Signing, sign
from reports.stamp import stamp_style
from reports.verification import Outcome
from tests.pki.authority import Authority
from tests.reports.signed import judged, key_of, now
from tests.reports.unsigned import unsigned


def stamped(lines: tuple[str, ...], authority: Authority, reason: str = "") -> bytes:
    """A report with a stamp with these lines, in a place of 260 by 80 points."""
    role = Role.DPO
    signing = Signing(role, now(), reason, lines)
    return sign(unsigned(), signing, key_of(authority, role), time_stamper=None, trust=()).pdf


def words_on(pdf: bytes) -> str:
    """What the stamp says: its drawing put on a page of its own and read back."""
    field = PdfFileReader(BytesIO(pdf)).root["/AcroForm"]["/Fields"][1]
    stamp = field["/AP"]["/N"]["/Resources"]["/XObject"]["/Stamp"]
    page = BytesIO()
    writer = PdfFileWriter()
    box = tuple(int(edge) for edge in stamp["/BBox"])
    contents = writer.add_object(writer.import_object(stamp))
    writer.insert_page(
        PageObject(contents=contents, media_box=box, resources=writer.import_object(stamp["/Resources"]))
    )
    writer.write(page)
    with pdfplumber.open(page) as opened:
        return " ".join((opened.pages[0].extract_text() or "").split())


def test_a_long_statement_is_broken_and_stands_there_whole(authority: Authority) -> None:
    statement = "Wij zijn gehoord en staan achter dit verslag, al zagen wij liever minder gegevens. " * 3
    told = words_on(stamped(("Yusuf Demir", "Vertegenwoordiger", statement, "Opgeschreven door Jan"), authority))
    assert told == " ".join(("Yusuf Demir Vertegenwoordiger", statement.strip(), "Opgeschreven door Jan"))


def test_what_does_not_fit_is_cut_short_and_says_so(authority: Authority) -> None:
    told = words_on(stamped(("Yusuf Demir", "woord " * 20_000), authority))
    assert told.startswith("Yusuf Demir woord woord")
    assert told.endswith("…")
    assert len(told) < 1500


@pytest.mark.parametrize(
    "text",
    ["", "\ud800", "\u202eomgekeerd", "a\0b\r\nc", "<b>vet</b> & /Name (x) \\", "漢字 🙂", "x" * 5000, "é" * 300],
)
def test_no_text_breaks_the_signature_or_its_stamp(text: str, authority: Authority) -> None:
    pdf = stamped((text, text), authority, reason=text)
    (one,) = judged(pdf, authority).signatures
    assert one.problems == ()
    assert judged(pdf, authority).outcome is Outcome.UNSIGNED


def test_a_place_can_be_small() -> None:
    for width, height in ((1, 1), (20, 5), (5, 200)):
        assert stamp_style(("Naam", "Rol"), width, height).background is not None
