"""What may change in a report after it was signed: signatures in the places made for them, and nothing else.

The rules are pyHanko's, made stricter: no field is added or removed, no appearance is overwritten, and the metadata say
the same after a signature as before it, apart from when a program saved it and which program that was.
"""

from collections.abc import Iterable
from typing import Final

from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.generic import DictionaryObject, Reference, StreamObject
from pyhanko.pdf_utils.misc import IndirectObjectExpected
from pyhanko.pdf_utils.reader import HistoricalResolver, RawPdfPath
from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    DocInfoRule,
    DSSCompareRule,
    FieldComparisonContext,
    FieldMDPRule,
    FormUpdate,
    FormUpdatingRule,
    ModificationLevel,
    ObjectStreamRule,
    ReferenceUpdate,
    SigFieldModificationRule,
    StandardDiffPolicy,
    SuspiciousModification,
    WhitelistRule,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.constants import VALUE_UPDATE_KEYS
from pyhanko.sign.diff_analysis.rules_api import Context

from reports.metadata import OF_THE_PROGRAM, xmp_values
from reports.pdf_reading import entry

_CATALOGUE: Final = frozenset({"/AcroForm", "/DSS", "/Extensions", "/Metadata", "/Version"})
_FORM: Final = frozenset({"/Fields", "/DR", "/DA"})
_INFO: Final = frozenset({"/ModDate", "/Producer"})
_WHEN_CHANGED: Final = frozenset({"/M"})
"""When a place to sign was last changed: poppler writes it at the place, as well as in the signature."""


class SameFields(FieldMDPRule):
    """The fields are those that were there: none was added, and none was removed."""

    def apply(self, context: FieldComparisonContext) -> Iterable[tuple[ModificationLevel, FormUpdate]]:
        """Nothing is permitted by this rule; it only refuses."""
        for name, field in context.field_specs.items():
            if field.old_field_ref is None or field.new_field_ref is None:
                raise SuspiciousModification(f"The field {name} was added or removed.")
        return ()


class SameMetadata(WhitelistRule):
    """The XMP metadata may be written anew, as long as they say the same."""

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterable[ReferenceUpdate]:
        """The new metadata, if they say what the old ones say."""
        before, after = _metadata(old), _metadata(new)
        if before is None and after is None:
            return
        if before is None or after is None or _said(before) != _said(after):
            raise SuspiciousModification("The metadata were changed.")
        if after == before or old.is_ref_unassignable(after):
            place = Context.from_absolute(old, RawPdfPath("/Root", "/Metadata"))
            yield ReferenceUpdate(after, context_checked=place)


class SameInformation(DocInfoRule):
    """The document information may get another date and producer, and nothing else."""

    def apply(self, old: HistoricalResolver, new: HistoricalResolver) -> Iterable[ReferenceUpdate]:
        """The new information, if it says what the old says."""
        if _information(old) != _information(new):
            raise SuspiciousModification("The document information was changed.")
        yield from super().apply(old, new)


SIGNATURES_ONLY: Final = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(_CATALOGUE),
        SameInformation().as_qualified(ModificationLevel.LTA_UPDATES),
        XrefStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        ObjectStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        DSSCompareRule().as_qualified(ModificationLevel.LTA_UPDATES),
        SameMetadata().as_qualified(ModificationLevel.LTA_UPDATES),
    ],
    form_rule=FormUpdatingRule(
        field_rules=[
            SameFields(),
            SigFieldModificationRule(
                allow_in_place_appearance_stream_changes=False, value_update_keys=VALUE_UPDATE_KEYS | _WHEN_CHANGED
            ),
        ],
        ignored_acroform_keys=_FORM,
    ),
)
"""What is judged after each signature."""


def _metadata(revision: HistoricalResolver) -> Reference | None:
    try:
        return revision.root.get_value_as_reference("/Metadata", optional=True)
    except IndirectObjectExpected:
        raise SuspiciousModification("The metadata are no stream.") from None


def _said(metadata: Reference) -> dict[str, tuple[str, ...]]:
    stream = metadata.get_object()
    if not isinstance(stream, StreamObject):
        raise SuspiciousModification("The metadata are no stream.")
    try:
        values = xmp_values(stream.read_data(DecodePurpose.XMP_METADATA))
    except ValueError:
        raise SuspiciousModification("The metadata are no XMP.") from None
    return {name: value for name, value in values.items() if name not in OF_THE_PROGRAM}


def _information(revision: HistoricalResolver) -> dict[str, object]:
    found = entry(revision.trailer_view, "/Info")
    if not isinstance(found, DictionaryObject):
        return {}
    return {str(name): value for name, value in found.items() if name not in _INFO}
