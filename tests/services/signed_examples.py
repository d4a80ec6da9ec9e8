"""A report that everybody signed with certificates for a test, and files that somebody made of it."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import pikepdf
from asn1crypto.x509 import Certificate

from dossier.model import Dossier
from dossier.publication import Publication, publication
from dossier.publication_file import publication_bytes
from language.model import Language
from questionnaire.load import load_instrument
from reports.assessment_report import assessment_report
from reports.certificates import certificates_in
from services.demo import signed_files
from services.examples import examples

INSTRUMENT = load_instrument()
NAME = "example-zoetermeer"


@dataclass(frozen=True)
class Signed:
    """The report with all signatures, and the certificate of the authority that its signers have in common."""

    pdf: bytes
    authority: bytes

    @property
    def trust(self) -> tuple[Certificate, ...]:
        """What somebody trusts who knows that authority."""
        return certificates_in([self.authority])

    @property
    def half(self) -> bytes:
        """The report as it was after the second of four signatures."""
        ends = [place for place in range(len(self.pdf)) if self.pdf.startswith(b"%%EOF", place)]
        return self.pdf[: ends[-3] + len(b"%%EOF\n")]

    @property
    def changed(self) -> bytes:
        """The report with one bit turned in a remark at its beginning, which no program shows."""
        place = self.pdf.index(b"\n%") + 3
        return self.pdf[:place] + bytes([self.pdf[place] ^ 1]) + self.pdf[place + 1 :]


def now() -> datetime:
    """The time it is."""
    return datetime.now(UTC)


def example() -> Dossier:
    """The example that is signed, in English."""
    return next(one.dossier for one in examples(Language.ENGLISH) if one.id == NAME)


@cache
def signed_report() -> Signed:
    """The example, decided and signed by all."""
    told = next(one for one in examples(Language.ENGLISH) if one.id == NAME)
    authority, report = signed_files((told,), now())
    return Signed(report.data, authority.data)


@cache
def unsigned_report() -> bytes:
    """The report of the example as anybody can make it."""
    return assessment_report(example(), INSTRUMENT, Language.ENGLISH)


def edition() -> Publication:
    """What is published of the example."""
    return publication(example(), INSTRUMENT)


def with_answers(published: bytes) -> bytes:
    """The report with other answers in it, by somebody who mended the hash as well."""
    was, becomes = (hashlib.sha256(data).hexdigest() for data in (publication_bytes(edition()), published))
    with pikepdf.open(BytesIO(unsigned_report())) as pdf:
        stream = pdf.Root.AF[0].EF.F
        assert stream.read_bytes() == publication_bytes(edition())
        stream.write(published)
        metadata = pdf.Root.Metadata.read_bytes()
        assert was.encode() in metadata
        pdf.Root.Metadata.write(metadata.replace(was.encode(), becomes.encode()))
        target = BytesIO()
        pdf.save(target, fix_metadata_version=False)
    return target.getvalue()
