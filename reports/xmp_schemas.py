"""How PDF/A wants to be told of metadata that it does not know by itself: extension schemas (ISO 19005-3, 6.6.2.3)."""

from dataclasses import dataclass
from typing import Final

TEXT: Final = "Text"


@dataclass(frozen=True)
class Field:
    """A property, or a part of one: its name, the type of its value, and what it says."""

    name: str
    about: str
    value: str = TEXT


@dataclass(frozen=True)
class ValueType:
    """A value that has parts."""

    name: str
    about: str
    parts: tuple[Field, ...]


@dataclass(frozen=True)
class Schema:
    """The properties of one namespace."""

    about: str
    namespace: str
    prefix: str
    properties: tuple[Field, ...]
    types: tuple[ValueType, ...] = ()


def extension_schemas(*schemas: Schema) -> str:
    """The schemas as a description for the metadata of a file."""
    return (
        '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
        'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" '
        'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" '
        'xmlns:pdfaType="http://www.aiim.org/pdfa/ns/type#" xmlns:pdfaField="http://www.aiim.org/pdfa/ns/field#">'
        f"<pdfaExtension:schemas><rdf:Bag>{''.join(map(_schema, schemas))}</rdf:Bag></pdfaExtension:schemas>"
        "</rdf:Description>"
    )


def _schema(schema: Schema) -> str:
    types = "".join(_type(schema, made) for made in schema.types)
    return _resource(
        pdfaSchema__schema=schema.about,
        pdfaSchema__namespaceURI=schema.namespace,
        pdfaSchema__prefix=schema.prefix,
        pdfaSchema__property=_sequence("".join(map(_property, schema.properties))),
        pdfaSchema__valueType=_sequence(types),
    )


def _property(field: Field) -> str:
    return _resource(
        pdfaProperty__name=field.name,
        pdfaProperty__valueType=field.value,
        pdfaProperty__category="external",
        pdfaProperty__description=field.about,
    )


def _type(schema: Schema, made: ValueType) -> str:
    return _resource(
        pdfaType__type=made.name,
        pdfaType__namespaceURI=schema.namespace,
        pdfaType__prefix=schema.prefix,
        pdfaType__description=made.about,
        pdfaType__field=_sequence("".join(map(_field, made.parts))),
    )


def _field(field: Field) -> str:
    return _resource(pdfaField__name=field.name, pdfaField__valueType=field.value, pdfaField__description=field.about)


def _sequence(items: str) -> str:
    return f"<rdf:Seq>{items}</rdf:Seq>" if items else ""


def _resource(**values: str) -> str:
    """An item with these values; two underscores stand for the colon of a name, and what is empty is left out."""
    named = ((name.replace("__", ":"), value) for name, value in values.items() if value)
    return f'<rdf:li rdf:parseType="Resource">{"".join(f"<{name}>{value}</{name}>" for name, value in named)}</rdf:li>'
