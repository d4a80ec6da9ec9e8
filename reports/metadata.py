"""What a PDF says of itself in its XMP metadata, read with care: the file may come from anybody."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from lxml import etree

from reports.description import HASH_PROPERTY, OUR_NAMESPACE

_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP: Final = "{http://ns.adobe.com/xap/1.0/}"
_MEDIA: Final = "{http://ns.adobe.com/xap/1.0/mm/}"
OF_THE_PROGRAM: Final = frozenset(
    {
        f"{_XMP}ModifyDate",
        f"{_XMP}MetadataDate",
        f"{_MEDIA}InstanceID",
        f"{_MEDIA}History",
        "{http://ns.adobe.com/pdf/1.3/}Producer",
    }
)
"""What a program that signs a PDF may write anew: when it did, and which program it is."""
_LISTS: Final = frozenset({f"{_RDF}Alt", f"{_RDF}Bag", f"{_RDF}Seq"})
_RESOURCE: Final = f"{_RDF}resource"
"""An address can stand in this attribute or as text."""
_OF_WRITING: Final = frozenset({f"{_RDF}parseType", f"{_RDF}about", _RESOURCE})


def xmp_values(data: bytes) -> Mapping[str, tuple[str, ...]]:
    """The properties by their name with namespace, each with its values in canonical form.

    Raises:
        ValueError: this is no XMP, or it holds what XMP has no need of.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_blank_text=True)
    try:
        root = etree.fromstring(data.strip(b"\0 \r\n\t"), parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from None
    if root.getroottree().docinfo.doctype:
        raise ValueError("XMP with a document type")
    found: dict[str, list[str]] = defaultdict(list)
    for described in root.iter(f"{_RDF}Description"):
        if described.getparent() is None or described.getparent().tag != f"{_RDF}RDF":
            continue
        for name, value in described.attrib.items():
            found[str(name)].append(str(value).strip())
        for child in described.iterchildren(etree.Element):
            found[str(child.tag)].append(_value(child))
    found.pop(f"{_RDF}about", None)
    return {name: tuple(sorted(values)) for name, values in found.items()}


def publication_sha256(data: bytes) -> str:
    """The SHA-256 of the published dossier according to the metadata; empty if it is not there, or there twice."""
    values = xmp_values(data).get(f"{{{OUR_NAMESPACE}}}{HASH_PROPERTY}", ())
    return values[0].lower() if len(values) == 1 else ""


def made_with(data: bytes) -> str:
    """The program that made the file, with its version, according to the metadata; empty if it does not say."""
    values = xmp_values(data).get("{http://ns.adobe.com/xap/1.0/}CreatorTool", ())
    return values[0] if len(values) == 1 else ""


def _value(element: etree._Element) -> str:
    """A value in one form, however it is written: RDF has several ways to write the same structure.

    The parts of a structure can stand as elements or attributes, inside a description or a resource, in any order; the
    items of a list keep their order.
    """
    inside = list(element.iterchildren(etree.Element))
    if len(inside) == 1 and inside[0].tag == f"{_RDF}Description":
        return _value(inside[0])
    if len(inside) == 1 and inside[0].tag in _LISTS:
        return f"{inside[0].tag}{[_value(item) for item in inside[0].iterchildren(etree.Element)]}"
    attributes = [(str(name), str(value).strip()) for name, value in element.attrib.items() if name not in _OF_WRITING]
    text = element.get(_RESOURCE) or (element.text or "").strip()
    if not inside and not attributes:
        return text
    return f"{text}{sorted([*attributes, *((str(part.tag), _value(part)) for part in inside)])}"
