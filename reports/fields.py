"""The empty signature fields of a report, tagged, so that whoever hears the page hears where to sign and as what."""

from collections.abc import Mapping
from itertools import islice
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from reports.canvas import FieldPlaces
from reports.structure_tree import Nodes, referred

_PRINTED: Final = 4
_APPEND_ONLY: Final = 3
"""The file has signatures, and later changes are only added behind them."""
_NOTHING_MORE: Final = 1
"""After the last signature nothing may change any more (ISO 32000-2, 12.7.5.5)."""


def add_fields(pdf: Pdf, places: FieldPlaces, nodes: Nodes, names: Mapping[str, str]) -> None:
    """Makes a signature field at each of these places; its name is that of the role that signs there.

    The signature in the last one closes the report.

    Args:
        pdf: The file.
        places: For each field its page and its bounds.
        nodes: The structure of the file; the node of a field names it in `form_field`.
        names: What each field is called for whoever hears it.
    """
    if not places:
        return
    elements = {node.form_field: element for node, element in nodes.items() if node.form_field}
    empty = _empty_appearance(pdf)
    made = [_field(pdf, name, place, names[name], elements[name]) for name, place in places.items()]
    for field in made:
        field.AP = Dictionary(N=empty)
    made[-1].Lock = Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=_NOTHING_MORE)
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(made), SigFlags=_APPEND_ONLY))


def _empty_appearance(pdf: Pdf) -> Object:
    """What an unsigned field looks like: nothing. All fields share it, and a link of the report has it too.

    A program built upon poppler throws away an appearance that nobody else has, and gives its number to something new
    in the same breath. Then the table of the file contradicts itself, and the signature cannot be checked.
    """
    empty = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]))
    links = (note for page in pdf.pages for note in page.obj.get("/Annots", ()) if note.Subtype == Name.Link)
    for link in islice(links, 1):
        link.AP = Dictionary(N=empty)
    return empty


def _field(pdf: Pdf, name: str, place: tuple[int, tuple[float, ...]], spoken: str, element: Object) -> Object:
    index, box = place
    page = pdf.pages[index].obj
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(name),
            TU=String(spoken),
            Contents=String(spoken),
            F=_PRINTED,
            Rect=Array(list(box)),
            P=page,
        )
    )
    annotations = page.get("/Annots", Array())
    annotations.append(widget)
    page.Annots = annotations
    # Not in an array: where it stands by itself, a program that compares revisions sees that signing changed only this.
    element.K = referred(pdf.Root.StructTreeRoot, widget, page, element)
    element.Pg = page
    return widget
