"""Ways to tamper with a signed report: what somebody can do to the bytes, or add behind them."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    StreamObject,
    TextStringObject,
    pdf_string,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from reports.pdf_reading import tree_nodes

Change = Callable[["Update"], None]


class Update(IncrementalPdfFileWriter):
    """A revision that somebody adds; the metadata are left as they are, unless they are what is changed."""

    def _update_meta(self) -> None:
        pass

    @property
    def page(self) -> Any:
        """The page on which people sign."""
        return [page for page in tree_nodes(self.root["/Pages"]) if "/Annots" in page][-1]

    @property
    def file(self) -> Any:
        """The specification of the attached dossier."""
        return self.root["/AF"][0]

    def field(self, place: int) -> Any:
        """A field of the form."""
        return self.root["/AcroForm"]["/Fields"][place]

    def set(self, holder: DictionaryObject, key: str, value: object) -> None:
        """Puts a value somewhere, and sees to it that it is written."""
        holder[NameObject(key)] = value
        self.update_container(holder)

    def without(self, holder: DictionaryObject, key: str) -> None:
        """Takes something out."""
        del holder[key]
        self.update_container(holder)

    def replaced(self, stream: StreamObject, data: bytes) -> None:
        """Writes another content under the number of a stream."""
        entries = {key: stream.raw_get(key) for key in stream if key not in ("/Length", "/Filter", "/DecodeParms")}
        reference = stream.container_ref
        self.objects[(reference.generation, reference.idnum)] = StreamObject(entries, stream_data=data)


def updated(pdf: bytes, change: Change) -> bytes:
    """The file with one revision more."""
    writer = Update(BytesIO(pdf))
    change(writer)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def name(word: str) -> NameObject:
    """A name as it stands in a PDF."""
    return NameObject(f"/{word}")


def _annotated(update: Update) -> None:
    box = ArrayObject(FloatObject(edge) for edge in (50, 770, 300, 800))
    note = {"Type": name("Annot"), "Subtype": name("FreeText"), "Contents": pdf_string("Score 99"), "Rect": box}
    annotation = update.add_object(DictionaryObject({name(key): value for key, value in note.items()}))
    update.page["/Annots"].append(annotation)
    update.update_container(update.page["/Annots"])
    update.update_container(update.page)


def _with_text_field(update: Update) -> None:
    box = ArrayObject(FloatObject(edge) for edge in (50, 770, 300, 800))
    parts = {"FT": name("Tx"), "T": pdf_string("extra"), "V": pdf_string("99"), "Rect": box, "Subtype": name("Widget")}
    field = update.add_object(DictionaryObject({name(key): value for key, value in parts.items()}))
    update.root["/AcroForm"]["/Fields"].append(field)
    update.update_container(update.root["/AcroForm"]["/Fields"])


def _with_signature_field(update: Update) -> None:
    box = ArrayObject(FloatObject(edge) for edge in (0, 0, 0, 0))
    parts = {"FT": name("Sig"), "T": pdf_string("extra"), "Rect": box, "Subtype": name("Widget")}
    field = update.add_object(DictionaryObject({name(key): value for key, value in parts.items()}))
    update.root["/AcroForm"]["/Fields"].append(field)
    update.update_container(update.root["/AcroForm"]["/Fields"])


def _without_field(update: Update) -> None:
    update.root["/AcroForm"]["/Fields"].pop(0)
    update.update_container(update.root["/AcroForm"]["/Fields"])


def _other_attachment(update: Update) -> None:
    other = update.add_object(StreamObject({name("Type"): name("EmbeddedFile")}, stream_data=b'{"id":"other"}'))
    update.set(update.file["/EF"], "/F", other)


def _second_attachment(update: Update) -> None:
    other = update.add_object(StreamObject({name("Type"): name("EmbeddedFile")}, stream_data=b'{"id":"other"}'))
    files = DictionaryObject({name("F"): other, name("UF"): other})
    parts = {"Type": name("Filespec"), "F": update.file["/F"], "UF": update.file["/UF"], "EF": files}
    added = update.add_object(DictionaryObject({name(key): value for key, value in parts.items()}))
    update.root["/AF"].insert(0, added)
    update.update_root()


def _other_hash(update: Update) -> None:
    stream = update.root["/Metadata"]
    start = stream.data.index(b"publicationSha256>") + len(b"publicationSha256>")
    update.replaced(stream, stream.data[:start] + b"0" * 64 + stream.data[start + 64 :])


def _other_title(update: Update) -> None:
    stream = update.root["/Metadata"]
    before = b'<rdf:li xml:lang="x-default">'
    assert before in stream.data
    update.replaced(stream, stream.data.replace(before, before + b"Iets anders: ", 1))


def _other_page_tree(update: Update) -> None:
    copy = update.add_object(DictionaryObject({key: update.page.raw_get(key) for key in update.page}))
    update.root["/Pages"]["/Kids"][0] = copy
    update.update_container(update.root["/Pages"])


def _page_twice(update: Update) -> None:
    pages = update.root["/Pages"]
    pages["/Kids"].append(pages["/Kids"].raw_get(0))
    update.set(pages, "/Count", NumberObject(int(pages["/Count"]) + 1))


def _signature_elsewhere(update: Update) -> None:
    """The signature of the first place is shown as that of the last one."""
    update.set(update.field(-1), "/V", update.field(0).raw_get("/V"))


def _other_appearance(update: Update) -> None:
    box = ArrayObject(NumberObject(edge) for edge in (0, 0, 260, 80))
    drawn = StreamObject({name("Subtype"): name("Form"), name("BBox"): box}, stream_data=b"0 0 260 80 re f")
    update.set(update.field(0), "/AP", DictionaryObject({name("N"): update.add_object(drawn)}))


def _appearance_in_place(update: Update) -> None:
    update.replaced(update.field(0)["/AP"]["/N"], b"0 0 260 80 re f")


def _font_replaced(update: Update) -> None:
    fonts = update.page["/Resources"]["/Font"]
    update.set(fonts[min(fonts)], "/BaseFont", name("ZapfDingbats"))
    update.update_container(update.page)


def _structure(update: Update) -> None:
    top = update.root["/StructTreeRoot"]["/K"]
    update.set(top[0] if isinstance(top, ArrayObject) else top, "/Alt", pdf_string("Score 99"))


def _page_object_gone(update: Update) -> None:
    reference = update.page["/Contents"].container_ref
    update.objects[(reference.generation, reference.idnum)] = NullObject()


CHANGES: dict[str, Change] = {
    "content of a page": lambda u: u.replaced(u.page["/Contents"], b"BT /F1 12 Tf 60 780 Td (Score 99) Tj ET"),
    "content of a page in a new place": lambda u: u.set(
        u.page, "/Contents", u.add_object(StreamObject(stream_data=b"BT /F1 12 Tf 60 780 Td (Score 99) Tj ET"))
    ),
    "content of a page gone": _page_object_gone,
    "page turned": lambda u: u.set(u.page, "/Rotate", NumberObject(180)),
    "page cropped": lambda u: u.set(u.page, "/CropBox", ArrayObject(NumberObject(n) for n in (0, 0, 10, 10))),
    "page replaced": _other_page_tree,
    "page twice": _page_twice,
    "font replaced": _font_replaced,
    "annotation added": _annotated,
    "annotations gone": lambda u: u.set(u.page, "/Annots", ArrayObject()),
    "language": lambda u: u.set(u.root, "/Lang", TextStringObject("en")),
    "something done on opening": lambda u: u.set(
        u.root, "/OpenAction", DictionaryObject({name("S"): name("JavaScript"), name("JS"): pdf_string("app.alert(1)")})
    ),
    "outline": lambda u: u.set(u.root, "/Outlines", u.add_object(DictionaryObject())),
    "page mode": lambda u: u.set(u.root, "/PageMode", name("FullScreen")),
    "mark information": lambda u: u.set(u.root, "/MarkInfo", DictionaryObject()),
    "structure": _structure,
    "structure gone": lambda u: u.without(u.root, "/StructTreeRoot"),
    "metadata": _other_title,
    "hash in the metadata": _other_hash,
    "metadata gone": lambda u: u.without(u.root, "/Metadata"),
    "metadata that are no XMP": lambda u: u.replaced(u.root["/Metadata"], b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
    "JSON": lambda u: u.replaced(u.file["/EF"]["/F"], b'{"id":"other"}'),
    "JSON in a new place": _other_attachment,
    "JSON twice": _second_attachment,
    "JSON gone": lambda u: u.without(u.root, "/AF"),
    "names of attachments gone": lambda u: u.without(u.root, "/Names"),
    "description of the JSON": lambda u: u.set(u.file, "/Desc", pdf_string("Something else")),
    "field for text": _with_text_field,
    "field for a signature": _with_signature_field,
    "field gone": _without_field,
    "field renamed": lambda u: u.set(u.field(0), "/T", pdf_string("other")),
    "field moved": lambda u: u.set(u.field(0), "/Rect", ArrayObject(NumberObject(n) for n in (0, 0, 500, 800))),
    "field said otherwise": lambda u: u.set(u.field(0), "/TU", pdf_string("Approved by the DPO")),
    "lock taken off": lambda u: u.without(u.field(-1), "/Lock"),
    "signature taken out": lambda u: u.without(u.field(0), "/V"),
    "signature in another place": _signature_elsewhere,
    "appearance of a signature": _other_appearance,
    "appearance of a signature in place": _appearance_in_place,
    "form gone": lambda u: u.without(u.root, "/AcroForm"),
    "certification taken off": lambda u: u.without(u.root, "/Perms"),
}
"""What somebody can change in a revision of their own."""


def signature_places(pdf: bytes) -> list[tuple[int, int]]:
    """Where the room of each signature begins and ends, in order."""
    found = []
    for embedded in PdfFileReader(BytesIO(pdf)).embedded_signatures:
        _, first, second, _ = embedded.byte_range
        found.append((int(first), int(second)))
    return sorted(found)


def flipped(pdf: bytes, place: int) -> bytes:
    """The file with one bit of one byte changed."""
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


def overwritten(pdf: bytes, place: int, data: bytes) -> bytes:
    """The file with other bytes at a place."""
    return pdf[:place] + data + pdf[place + len(data) :]


def pointed_elsewhere(pdf: bytes, places: Mapping[int, int | None]) -> bytes:
    """The file with a table more that says where objects are, and no object; without a place an object is free."""
    reader = PdfFileReader(BytesIO(pdf))
    root, size = reader.root_ref.idnum, int(reader.trailer["/Size"])
    lines = [b"xref"]
    for number, place in places.items():
        line = "0000000000 00001 f " if place is None else f"{place:010d} 00000 n "
        lines += [f"{number} 1".encode(), line.encode()]
    trailer = b"trailer\n<< /Root %d 0 R /Size %d /Prev %d >>" % (root, size, reader.last_startxref or 0)
    return pdf + b"\n".join([*lines, trailer, b"startxref", b"%d" % len(pdf), b"%%EOF", b""])


def with_hidden_object(pdf: bytes, number: int, data: bytes) -> tuple[bytes, int]:
    """The file with an object that no table names, under a number that is in use, and the place where it is."""
    hidden = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(data), data)
    inside = updated(pdf, lambda update: update.update_root())
    start = inside.rindex(b"xref\n", 0, inside.rindex(b"startxref"))
    moved = inside[:start] + hidden + inside[start:]
    old = b"startxref\n%d" % start
    return moved.replace(old, b"startxref\n%d" % (start + len(hidden))), start
