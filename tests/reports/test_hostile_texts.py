"""Whatever somebody typed comes out as plain, readable text: no markup, no crash, nothing fetched from outside."""

from io import BytesIO
from typing import Any

import pdfplumber
import pytest
from pikepdf import Dictionary, Pdf

from dossier.model import Action, Dossier, Project
from language.model import Language
from questionnaire.answer import Answer, Evidence, Quotation, Truth, plain_text
from questionnaire.answers import Group, GroupsAnswer
from reports.assessment_report import PUBLICATION_FILE, assessment_report
from reports.wording import REPLACEMENT
from tests.reports import invented
from tests.reports.conformance import faults
from tests.reports.reading import drawn, pages_of, report

MARKUP = (
    '<b>bold</b> <img src="file:///etc/passwd"/> <a href="https://example.org/x">link</a> &lt;para&gt; <br/> {x} %s'
)
TEXTS = {
    "markup": MARKUP,
    "unclosed": "<font color=red><para align=center> </i></b> <onDraw name='x'/> & &amp; &#60; ]]> <!-- <?x?>",
    "colour that runs code": "<font color=\"[ [ getattr(pow, '__globals__') ] ]\">x</font>",
    "control": "a\x00b\x07c\x1bd\r\ne\tf\x0bg\x85h",
    "turned": "abc \u202e321 \u2066def\u2069 \u200f \u200bghi\u00adjkl \ufeff",
    "half a character": plain_text("before \ud800 after \udfff"),
    "other scripts": "Ωμέγα Борис عربي עברית → ≥ ✓ □ ł ş ő",
    "no glyph": "漢字 日本 😀 👩\u200d👩\u200d👧 \U0001f600 \ue000 \uffff",
    "one word": "x" * 10_000,
    "one wide word": "W" * 10_000,
    "long": "This is a long answer that goes on. " * 280,
    "many lines": "line\n" * 2_000,
    "combining": "e\u0301 a\u0300\u0301\u0302 " + "z" + "\u0301" * 200,
    "formula": "=cmd|' /C calc'!A0",
    "empty": "   ",
}


TYPED_IN = {"PF-03", "PF-05", "BT-02", "BT-08", "BT-09", "DB-01", "AF-01", "KO-1"}


def _filled(text: str) -> Dossier:
    """The full dossier with this text wherever somebody can type, past every check."""
    whole, line = invented.full(), text[:300]
    evidence = Evidence.model_construct(
        title=line, location=line, is_public=True, from_data_subjects=False, confirmed_by=None
    )
    quotation = Quotation.model_construct(text=line, source="datadrang", place=line)
    typed: dict[str, Any] = {"reason": text, "note": text, "answered_by": line}
    answers: dict[str, Answer] = {
        question_id: answer.model_copy(update={**typed, "evidence": (evidence,), "quotations": (quotation,)})
        for question_id, answer in whole.answers.items()
        if question_id in TYPED_IN
    }
    answers = {**whole.answers, **answers}
    for question_id, field in (("PF-05", "text"), ("BT-08", "text")):
        answers[question_id] = answers[question_id].model_copy(update={field: text})
    groups = tuple(Group.model_construct(id=name, name=line, is_vulnerable=Truth.NO) for name in ("tenants", "traders"))
    named = answers["PF-03"]
    assert isinstance(named, GroupsAnswer)
    answers["PF-03"] = named.model_copy(update={"groups": groups})
    action = Action.model_construct(id="a", what=text, who=line, due=None, state=whole.actions[0].state, about=line)
    project = Project.model_construct(name=line, organisation=line, origin=whole.project.origin, summary=text)
    return whole.model_copy(update={"answers": answers, "project": project, "actions": (action,) * 7})


@pytest.mark.parametrize("name", TEXTS)
def test_a_strange_text_becomes_a_report_of_plain_pages(name: str) -> None:
    file = assessment_report(_filled(TEXTS[name]), invented.INSTRUMENT, Language.ENGLISH)
    assert faults(file) == []
    with pdfplumber.open(BytesIO(file)) as opened:
        assert "Summary for the council" in opened.pages[1].extract_text()
        assert "The three scores explained" in opened.pages[2].extract_text()
        assert "Every answer on which" in opened.pages[0].extract_text()


def test_markup_stands_on_the_page_as_it_was_typed() -> None:
    file = assessment_report(_filled(MARKUP), invented.INSTRUMENT, Language.ENGLISH)
    text = " ".join(" ".join(pages_of(file)).split())
    assert f"Why: {MARKUP}" in text
    with Pdf.open(BytesIO(file)) as opened:
        clickable = [annotation for page in opened.pages for annotation in page.get("/Annots", [])]
        assert {str(annotation.A.S) for annotation in clickable} == {"/URI"}
        addresses = {str(annotation.A.URI) for annotation in clickable}
        assert not any("example.org/x" in address or "passwd" in address for address in addresses)
        assert list(opened.attachments) == [PUBLICATION_FILE]
        assert not any("/Image" in str(page.get("/Resources", "")) for page in opened.pages)
        does = {str(found.S) for found in opened.objects if isinstance(found, Dictionary) and "/S" in found}
    assert not does & {"/JavaScript", "/Launch", "/GoToR", "/SubmitForm"}


def test_a_word_without_spaces_stays_within_the_margins() -> None:
    file = assessment_report(_filled("W" * 10_000), invented.INSTRUMENT, Language.ENGLISH)
    with pdfplumber.open(BytesIO(file)) as opened:
        for page in opened.pages[:20]:
            assert max((character["x1"] for character in page.chars), default=0) < page.width - 50


NOTED = "a sign cannot be printed. The dossier holds the text whole."


def test_what_cannot_be_printed_is_told_where_it_is_missing() -> None:
    whole = invented.full()
    answer = whole.answers["BT-08"].model_copy(update={"text": "Zij schreef: 漢字"})
    action = whole.actions[0].model_copy(update={"what": "Bel 😀 terug"})
    changed = {"answers": {**whole.answers, "BT-08": answer}, "actions": (action,)}
    told = " ".join(" ".join(drawn(whole.model_copy(update=changed))).split())
    assert told.count(NOTED) == 2
    assert f"Zij schreef: {REPLACEMENT}{REPLACEMENT}" in told


def test_a_report_without_such_signs_says_nothing_of_them() -> None:
    assert NOTED not in " ".join(" ".join(pages_of(report("full", Language.ENGLISH))).split())
