"""The report is read aloud in order: tagged as PDF/UA-1, kept as PDF/A-3a, with what it says inside as data."""

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from io import BytesIO
from itertools import pairwise

import pdfplumber
import pytest
from pikepdf import Array, Dictionary, Object, Pdf, Stream

from dossier.publication_file import publication_from_bytes
from dossier.review_words import ROLES
from language.messages import speech
from language.model import Language
from reports.assessment_report import PUBLICATION_FILE, assessment_report
from tests.dossier import reviews
from tests.reports import invented
from tests.reports.conformance import faults
from tests.reports.reading import MADE, report

BOTH = pytest.mark.parametrize("language", list(Language))
EACH_KIND = pytest.mark.parametrize("kind", MADE)


@cache
def opened(kind: str, language: Language) -> Pdf:
    return Pdf.open(BytesIO(report(kind, language)))


def elements(pdf: Pdf) -> Iterator[Object]:
    """Every structure element in reading order."""
    yield from _below(pdf.Root.StructTreeRoot)


def _below(element: Object) -> Iterator[Object]:
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)


def tags(pdf: Pdf) -> list[str]:
    return [str(element.S).lstrip("/") for element in elements(pdf)]


@EACH_KIND
@BOTH
def test_every_kind_of_report_conforms(kind: str, language: Language) -> None:
    assert faults(report(kind, language)) == []


@pytest.mark.parametrize("text", ["\x00\x07\u202eomgekeerd", "سلام 你好 🙂", "<b>&amp;</b>", "lang " * 1_500])
def test_whatever_somebody_typed_the_report_conforms(text: str) -> None:
    dossier = invented.full()
    project = dossier.project.model_copy(update={"name": text[:200], "summary": text})
    file = assessment_report(dossier.model_copy(update={"project": project}), invented.INSTRUMENT, Language.DUTCH)
    assert faults(file) == []


@BOTH
def test_headings_follow_each_other_without_a_gap(language: Language) -> None:
    levels = [int(tag[1]) for tag in tags(opened("full", language)) if tag in {"H1", "H2", "H3"}]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@BOTH
def test_every_figure_says_what_it_shows_and_where_it_stands(language: Language) -> None:
    figures = [element for element in elements(opened("full", language)) if element.S == "/Figure"]
    assert len(figures) > 10
    for figure in figures:
        assert str(figure.Alt).strip()
        assert len(figure.A.BBox) == 4


def test_a_table_has_headers_for_columns_and_rows_and_each_row_as_many_cells() -> None:
    tables = [element for element in elements(opened("full", Language.DUTCH)) if element.S == "/Table"]
    assert tables
    scopes: Counter[str] = Counter()
    for table in tables:
        rows = [element for element in _below(table) if element.S == "/TR"]
        cells = [[cell for cell in row.K if cell.S in {"/TH", "/TD"}] for row in rows]
        assert len({len(row) for row in cells}) == 1
        scopes.update(str(cell.A.Scope) for row in cells for cell in row if cell.S == "/TH")
    assert scopes["/Column"] > len(tables) / 2
    assert scopes["/Row"] > len(tables)


def test_a_list_has_items_with_a_label_and_a_body() -> None:
    lists = [element for element in elements(opened("full", Language.DUTCH)) if element.S == "/L"]
    assert lists
    for found in lists:
        assert {str(item.S) for item in found.K} == {"/LI"}
        assert all([str(part.S) for part in item.K] == ["/Lbl", "/LBody"] for item in found.K)


def test_what_goes_on_at_the_next_page_is_one_paragraph() -> None:
    dossier = invented.full()
    answer = dossier.answers["DB-01"].model_copy(update={"note": "Dit is een lange toelichting. " * 300})
    long = dossier.model_copy(update={"answers": {**dossier.answers, "DB-01": answer}})
    with Pdf.open(BytesIO(assessment_report(long, invented.INSTRUMENT, Language.DUTCH))) as pdf:
        on_pages = [{mark.Pg.objgen for mark in element.K if "/MCID" in mark} for element in elements(pdf)]
    assert max(len(pages) for pages in on_pages) > 1


def test_each_piece_of_content_on_a_page_belongs_to_one_element_or_is_an_artifact() -> None:
    pdf = opened("full", Language.DUTCH)
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums
    of_page = {int(parents[place]): parents[place + 1] for place in range(0, len(parents), 2)}
    for sheet in pdf.pages:
        contents = sheet.Contents if isinstance(sheet.Contents, Array) else [sheet.Contents]
        drawn = b"\n".join(stream.read_bytes() for stream in contents if isinstance(stream, Stream))
        assert drawn.count(b"/MCID") == len(of_page[int(sheet.StructParents)])
        assert drawn.count(b" BDC") + drawn.count(b" BMC") == drawn.count(b"EMC")


def test_the_lines_of_a_paragraph_are_read_as_separate_words() -> None:
    if not shutil.which("pdfinfo"):
        pytest.skip("apt install poppler-utils")
    ran = subprocess.run(
        ["pdfinfo", "-struct-text", "-"],  # noqa: S607
        input=report("full", Language.ENGLISH),
        capture_output=True,
        check=True,
    )
    told = ran.stdout.decode(errors="replace")
    assert "Every answer that counts" in told
    quoted = [line.strip() for line in told.splitlines() if line.strip().startswith('"')]
    assert max(len(line) for line in quoted) > 100, "a paragraph of several lines is one text"


def test_what_leads_to_an_address_is_a_link_that_says_where() -> None:
    pdf = opened("full", Language.DUTCH)
    links = [element for element in elements(pdf) if element.S == "/Link"]
    assert len(links) > 10
    seen = 0
    for link in links:
        clickable = [part.Obj for part in link.K if "/Obj" in part]
        assert clickable
        assert any("/MCID" in part for part in link.K)
        for annotation in clickable:
            assert str(annotation.Contents) == str(annotation.A.URI)
            assert str(annotation.A.URI).startswith("http")
            assert annotation.F == 4
            seen += 1
    assert seen == sum(len(sheet.get("/Annots", [])) for sheet in pdf.pages)


@BOTH
def test_the_cover_is_read_with_its_mark_and_its_small_print(language: Language) -> None:
    say = speech(language)
    first = [element for element in elements(opened("full", language)) if _is_on(element, 0)]
    figures = [str(element.Alt) for element in first if element.S == "/Figure"]
    assert len(figures) == 1
    assert say("Or do I get checked?") in figures[0]
    with pdfplumber.open(BytesIO(report("full", language))) as drawn:
        marked = [character for character in drawn.pages[0].chars if character["tag"] != "Artifact"]
    assert len(marked) == len(drawn.pages[0].chars), "every letter on the cover belongs to something that is read"


def _is_on(element: Object, index: int) -> bool:
    return "/Pg" in element and element.Pg.StructParents == index


@BOTH
def test_the_file_says_its_language_and_title_and_embeds_its_fonts(language: Language) -> None:
    pdf = opened("full", language)
    assert str(pdf.Root.Lang) == language.value
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as told:
        assert told["dc:title"]
        assert told["pdfuaid:part"] == "1"
        assert told["pdfaid:part"] == "3"
    for sheet in pdf.pages:
        for font in sheet.Resources.Font.values():
            assert "/FontFile2" in font.FontDescriptor


@EACH_KIND
def test_the_publication_dossier_travels_inside_and_its_hash_stands_in_the_metadata(kind: str) -> None:
    pdf = opened(kind, Language.DUTCH)
    data = pdf.attachments[PUBLICATION_FILE].get_file().read_bytes()
    with pdf.open_metadata() as told:
        assert told["{urn:onze-data:pdf:1.0#}publicationSha256"] == sha256(data).hexdigest()
    assert publication_from_bytes(data, lambda _version: invented.INSTRUMENT).id == MADE[kind]().id
    assert str(pdf.Root.AF[0].AFRelationship) == "/Source"


def test_a_draft_has_no_room_to_sign() -> None:
    assert "/AcroForm" not in opened("full", Language.DUTCH).Root


@BOTH
def test_a_decided_report_has_a_field_for_each_signatory_that_says_whose_it_is(language: Language) -> None:
    dossier = invented.full(review=reviews.decided())
    file = assessment_report(dossier, invented.INSTRUMENT, language)
    assert faults(file) == []
    with Pdf.open(BytesIO(file)) as pdf:
        forms = [element.K.Obj for element in elements(pdf) if element.S == "/Form"]
        assert [str(widget.T) for widget in forms] == [one.role.value for one in dossier.review.plan]
        assert [widget.objgen for widget in forms] == [field.objgen for field in pdf.Root.AcroForm.Fields]
        for widget, one in zip(forms, dossier.review.plan, strict=True):
            assert speech(language)(ROLES[one.role]) in str(widget.TU)
            assert "/V" not in widget
