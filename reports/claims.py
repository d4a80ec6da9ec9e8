"""What a signer claims about a signature: the role, and in which way it was given.

Both stand in the signature itself, as claimed roles (`signer-attributes-v2`, ETSI EN 319 122-1), so that nobody can
change them afterwards. They are claims: that a certificate is of an organisation is seen from the certificate.
"""

from typing import Final

from asn1crypto.cms import AttCertAttribute
from pyhanko.sign.ades.api import CAdESSignedAttrSpec, SignerAttrSpec
from pyhanko.sign.validation.status import CAdESSignerAttributeAssertions

from dossier.review_steps import Role, Way

_ROLE: Final = "urn:onze-data:role:"
_WAY: Final = "urn:onze-data:way:"


def claims(role: Role, way: Way) -> CAdESSignedAttrSpec:
    """The claims of a signature that is about to be made."""
    names = [f"{_ROLE}{role.value}", f"{_WAY}{way.value}"]
    values = [{"role_name": {"uniform_resource_identifier": name}} for name in names]
    claimed = AttCertAttribute({"type": "role", "values": values})
    return CAdESSignedAttrSpec(signer_attributes=SignerAttrSpec(claimed_attrs=[claimed], certified_attrs=[]))


def claimed_way(assertions: CAdESSignerAttributeAssertions | None) -> Way | None:
    """In which way a signature says that it was given; none if it does not say so."""
    if assertions is None or "role" not in assertions.claimed_attrs:
        return None
    names = {str(value["role_name"].native) for value in assertions.claimed_attrs["role"].attr_values}
    return next((way for way in Way if f"{_WAY}{way.value}" in names), None)
