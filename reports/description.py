"""What the file says of itself: title, language, conformance, what is inside, and what an archive wants to know.

The names for an archive are those of MDTO, the metadata standard of the Dutch National Archives, in the namespace of
its RDF form, for XMP is RDF. Only what the dossier knows is filled in: how long to keep it, the archive decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

from reports.xmp_schemas import Field, Schema, ValueType, extension_schemas

OUR_NAMESPACE: Final = "urn:onze-data:pdf:1.0#"
HASH_PROPERTY: Final = "publicationSha256"

Value = str | Mapping[str, "Value"]

_UA: Final = Schema(
    "PDF/UA identification",
    "http://www.aiim.org/pdfua/ns/id/",
    "pdfuaid",
    (Field("part", "The part of ISO 14289 that this file conforms to", "Integer"),),
)
_ONZE: Final = Schema(
    "Onze Data",
    OUR_NAMESPACE,
    "onze",
    (Field(HASH_PROPERTY, "SHA-256 of the publication dossier inside, in hexadecimal"),),
)
_MDTO: Final = Schema(
    "MDTO, metadata for sustainably accessible government information",
    "http://www.nationaalarchief.nl/mdto#",
    "mdto",
    (
        Field("naam", "Name of the information object"),
        Field("identificatie", "By what it is identified", "Identificatie"),
        Field("aggregatieniveau", "What kind of whole it is", "Begrip"),
        Field("omschrijving", "What it is about"),
        Field("taal", "Language"),
        Field("event", "What happened to it", "Event"),
        Field("archiefvormer", "The organisation that made it", "Verwijzing"),
        Field("bestandsformaat", "The format of the file", "Begrip"),
    ),
    (
        ValueType(
            "Identificatie",
            "An identifier",
            (Field("identificatieKenmerk", "The identifier"), Field("identificatieBron", "Who gave it")),
        ),
        ValueType(
            "Begrip",
            "A term of a list",
            (
                Field("begripLabel", "The term"),
                Field("begripCode", "Its code"),
                Field("begripBegrippenlijst", "The list", "Verwijzing"),
            ),
        ),
        ValueType("Verwijzing", "A reference by name", (Field("verwijzingNaam", "The name"),)),
        ValueType(
            "Event",
            "Something that happened",
            (Field("eventType", "What happened", "Begrip"), Field("eventTijd", "When")),
        ),
    ),
)
_EXTENSIONS: Final = extension_schemas(_UA, _ONZE, _MDTO)


@dataclass(frozen=True)
class Described:
    """What a report is, in words that stand in the file and on no page.

    `field_names` are the names of the form fields for whoever hears them; `publication_sha256` is that of the
    publication dossier inside.
    """

    title: str
    subject: str
    language: str
    dated: date
    identifier: str
    organisation: str
    product: str
    version: str
    publication_sha256: str
    field_names: Mapping[str, str]


def description(described: Described) -> bytes:
    """The metadata of a report as an XMP packet."""
    title, subject = escape(described.title), escape(described.subject)
    program = f"{described.product} {described.version}"
    stamp = f"{described.dated:%Y-%m-%d}T00:00:00+00:00"
    prefixes = "".join(f' xmlns:{schema.prefix}="{schema.namespace}"' for schema in (_UA, _ONZE, _MDTO))
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"{prefixes}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{described.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{escape(program)}</xmp:CreatorTool>
<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>
<pdf:Producer>{escape(program)}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
{_properties(_ONZE.prefix, {HASH_PROPERTY: described.publication_sha256})}
{_properties(_MDTO.prefix, _archived(described))}
</rdf:Description>
{_EXTENSIONS}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
    return packet.encode()


def _archived(described: Described) -> Mapping[str, Value]:
    """What an archive wants to know, as far as the dossier knows it."""
    return {
        "naam": described.title,
        "identificatie": {
            "identificatieKenmerk": described.identifier,
            "identificatieBron": described.product,
        },
        "aggregatieniveau": _term("Archiefstuk", "Begrippenlijst Aggregatieniveaus MDTO"),
        "omschrijving": described.subject,
        "taal": described.language,
        "event": {
            "eventType": _term("Creatie", "Begrippenlijst EventTypeLijst MDTO"),
            "eventTijd": f"{described.dated:%Y-%m-%d}",
        },
        "archiefvormer": {"verwijzingNaam": described.organisation},
        "bestandsformaat": {
            **_term("Acrobat PDF/A - Portable Document Format 3a", "PRONOM-register"),
            "begripCode": "fmt/479",
        },
    }


def _term(label: str, of: str) -> dict[str, Value]:
    return {"begripLabel": label, "begripBegrippenlijst": {"verwijzingNaam": of}}


def _properties(prefix: str, values: Mapping[str, Value]) -> str:
    """The values that are known, each as an element, with its parts if it has any."""
    return "\n".join(_property(f"{prefix}:{name}", prefix, value) for name, value in values.items() if _is_known(value))


def _property(name: str, prefix: str, value: Value) -> str:
    if isinstance(value, str):
        return f"<{name}>{escape(value)}</{name}>"
    return f'<{name} rdf:parseType="Resource">{_properties(prefix, value)}</{name}>'


def _is_known(value: Value) -> bool:
    return bool(value.strip()) if isinstance(value, str) else any(map(_is_known, value.values()))
