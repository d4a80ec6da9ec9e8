"""Reports that were prepared before signing: what was hidden is shown afterwards, or the answers are of another."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NumberObject, StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader

from reports.verification import Problem
from tests.pki.authority import Authority
from tests.reports.signed import signed_as
from tests.reports.tampering import CHANGES, Change, Update, name, pointed_elsewhere, updated, with_hidden_object
from tests.reports.telling import CHANGED, TWO, Case, none_passes, signed_freely, signer
from tests.reports.unsigned import PUBLICATION, unsigned

WRONG = b"BT /F1 12 Tf 60 780 Td (Score 99) Tj ET"


def _prepared(change: Change, authority: Authority) -> bytes:
    """A report that somebody prepared before it was signed, and that both then signed."""
    pdf = updated(unsigned(TWO), change)
    for role in TWO:
        pdf = signed_as(pdf, role, authority)
    return pdf


def _covered(update: Update) -> None:
    """A page on which a white sheet lies over another text."""
    box = ArrayObject(NumberObject(edge) for edge in (0, 0, 595, 842))
    sheet = StreamObject({name("Subtype"): name("Form"), name("BBox"): box}, stream_data=b"1 g 0 0 595 842 re f")
    update.set(update.page["/Resources"], "/XObject", DictionaryObject({name("Sheet"): update.add_object(sheet)}))
    update.update_container(update.page)
    update.replaced(update.page["/Contents"], WRONG + b" /Sheet Do BT /F1 12 Tf 60 780 Td (Score 62) Tj ET")


def _second_page_in_store(update: Update) -> None:
    """A second page that no tree names."""
    copy = {key: update.page.raw_get(key) for key in update.page if key not in ("/Contents", "/Annots")}
    copy[name("Contents")] = update.add_object(StreamObject(stream_data=WRONG))
    update.set(update.root, "/Spare", update.add_object(DictionaryObject(copy)))


def test_shadow_attacks(authority: Authority) -> None:
    """What was hidden before signing is shown after it: by hiding, by replacing, or by both."""

    def cases() -> Iterator[Case]:
        covered = _prepared(_covered, authority)
        sheet = "/Resources", "/XObject", "/Sheet"

        def of(update: Update) -> Any:
            return update.page[sheet[0]][sheet[1]][sheet[2]]

        number = PdfFileReader(BytesIO(covered)).root["/Pages"]["/Kids"][0]["/Resources"]["/XObject"].raw_get("/Sheet")
        yield Case("hide: sheet emptied", updated(covered, lambda u: u.replaced(of(u), b" ")), CHANGED)
        yield Case("hide: sheet freed", pointed_elsewhere(covered, {number.idnum: None}), CHANGED)
        sheets = "/Resources", "/XObject"
        taken_off = updated(covered, lambda u: u.set(u.page[sheets[0]], sheets[1], DictionaryObject()))
        yield Case("hide: sheet taken off", taken_off, CHANGED)

        spare = _prepared(_second_page_in_store, authority)

        def shown(update: Update) -> None:
            update.root["/Pages"]["/Kids"][0] = update.root.raw_get("/Spare")
            update.update_container(update.root["/Pages"])

        yield Case("replace: the other page shown", updated(spare, shown), CHANGED)
        font = updated(spare, CHANGES["font replaced"])
        yield Case("replace: the other font", font, CHANGED)

        hidden, place = with_hidden_object(unsigned(TWO), _content_number(unsigned(TWO)), WRONG)
        both = hidden
        for role in TWO:
            both = signed_as(both, role, authority)
        contents = {_content_number(both): place}
        yield Case("hide and replace: the other object shown", pointed_elsewhere(both, contents), CHANGED)
        first = signed_as(hidden, TWO[0], authority)
        shown_early = pointed_elsewhere(first, contents)
        yield Case("hide and replace between signatures", shown_early, CHANGED)
        closed = signed_freely(shown_early, signer(authority, "owner"), TWO[1].value)
        yield Case("hide and replace, and signed", closed, CHANGED)

    none_passes(cases(), authority, "shadow")


def _content_number(pdf: bytes) -> int:
    return int(PdfFileReader(BytesIO(pdf)).root["/Pages"]["/Kids"][0].raw_get("/Contents").idnum)


def test_the_answers_of_another_project(authority: Authority) -> None:
    """Put in the file before anybody signed, and signed by everybody with a program that asks nothing."""
    other = PUBLICATION.replace(b"tests", b"other")

    def cases() -> Iterator[Case]:
        for change in ("JSON", "hash in the metadata"):
            first, last = (role.value for role in TWO)
            pdf = updated(unsigned(TWO, other), CHANGES[change])
            pdf = signed_freely(pdf, signer(authority, "officer"), first, certify=True)
            pdf = signed_freely(pdf, signer(authority, "owner"), last)
            yield Case(change, pdf, frozenset({Problem.OTHER_PUBLICATION}))

    none_passes(cases(), authority, "other answers")
