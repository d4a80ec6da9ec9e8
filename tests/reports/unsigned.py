"""A small finished report without signatures: tagged, with the published dossier in it and a field for each role."""

import hashlib
from collections.abc import Sequence
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from dossier.review_steps import Role

ROLES = (Role.PRIVACY_OFFICER, Role.DPO, Role.REPRESENTATIVE, Role.ACCOUNTABLE_OWNER)
PUBLICATION = b'{"format":"onze-data/publication","format_version":"1.0","id":"tests"}'
NAME = "onze-data-publication.json"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:onze="urn:onze-data:pdf:1.0#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Afvalkalender</rdf:li></rdf:Alt></dc:title>
<xmp:ModifyDate>2026-03-01T00:00:00Z</xmp:ModifyDate><pdf:Producer>Onze Data</pdf:Producer>
<onze:publicationSha256>{sha256}</onze:publicationSha256>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@cache
def unsigned(roles: Sequence[Role] = ROLES, publication: bytes = PUBLICATION, words: str = "Score 62") -> bytes:
    """The file: one page, as many fields as roles, and the last field closes the file."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Contents = pdf.make_stream(b"/P <</MCID 0>> BDC BT /F1 12 Tf 60 780 Td (" + words.encode() + b") Tj ET EMC")
    page.Resources = Dictionary(
        Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    )
    page.StructParents, page.Tabs = 0, Name.S
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=tree))
    text = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=root, Pg=page.obj, K=0))
    fields = [_field(pdf, page, role, place, is_last=role == roles[-1]) for place, role in enumerate(roles)]
    forms = [
        pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Form, P=root, Pg=page.obj, K=Dictionary(Type=Name.OBJR, Obj=field))
        )
        for field in fields
    ]
    root.K = Array([text, *forms])
    numbers: list[object] = [0, Array([text])]
    for place, form in enumerate(forms, start=1):
        numbers += [place, form]
    tree.K, tree.ParentTree = root, pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    page.Annots = Array(fields)
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(fields), SigFlags=3))
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo, pdf.Root.Lang = tree, Dictionary(Marked=True), String("nl-NL")
    _attach(pdf, publication)
    target = BytesIO()
    pdf.save(target, deterministic_id=True, force_version="1.7", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return target.getvalue()


def _field(pdf: pikepdf.Pdf, page: pikepdf.Page, role: Role, place: int, *, is_last: bool) -> pikepdf.Object:
    box = [60, 600 - 90 * place, 320, 680 - 90 * place]
    look = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 260, 80]))
    field = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T=String(role.value),
        TU=String(role.value),
        F=4,
        Rect=Array(box),
        P=page.obj,
        StructParent=place + 1,
        AP=Dictionary(N=look),
    )
    if is_last:
        field.Lock = pdf.make_indirect(Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1))
    return pdf.make_indirect(field)


def _attach(pdf: pikepdf.Pdf, publication: bytes) -> None:
    sha256 = hashlib.sha256(publication).hexdigest()
    stream = pdf.make_stream(publication, Type=Name.EmbeddedFile, Subtype=Name("/application/json"))
    specification = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(NAME),
            UF=String(NAME),
            Desc=String("Published dossier"),
            AFRelationship=Name.Source,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
    pdf.Root.AF = Array([specification])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String(NAME), specification])))
    metadata = pdf.make_stream(_XMP.format(sha256=sha256).encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = metadata
