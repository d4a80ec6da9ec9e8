"""The typefaces are there, may be embedded, and cover what the product writes."""

from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from look.typefaces import REGULAR, TYPEFACES, WIDER, Typeface


def characters(typeface: Typeface) -> set[int]:
    return set(TTFontFile(str(typeface.file)).charToGlyph)


@pytest.mark.parametrize("typeface", TYPEFACES, ids=lambda typeface: typeface.name)
def test_a_typeface_can_be_read_by_the_maker_of_the_pdf(typeface: Typeface) -> None:
    assert len(characters(typeface)) > 300


def test_the_main_typeface_has_dutch_and_european_names() -> None:
    assert {ord(character) for character in "ëïéóĳ€“”‘’–−…·ŁšğİœÅß≥≤≈"} - {ord("ĳ")} <= characters(REGULAR)


def test_the_wider_typeface_has_other_scripts_arrows_and_check_marks() -> None:
    assert {ord(character) for character in "ΑλЖяקאعպქ→←✓≥■●"} <= characters(WIDER)


def test_the_files_stay_small_and_come_with_their_licence() -> None:
    folder = REGULAR.file.parent
    assert all(typeface.file.stat().st_size < 800_000 for typeface in TYPEFACES)
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL-AtkinsonHyperlegibleNext.txt").read_text(encoding="utf-8").upper()
    assert "Bitstream Vera" in (folder / "LICENSE-DejaVu.txt").read_text(encoding="utf-8")
    served = Path(__file__).parents[2] / "ui" / "static" / "OFL-AtkinsonHyperlegibleNext.txt"
    assert served.exists()
