"""What a checker of PDF/UA-1 and PDF/A-3a finds wrong in a file."""

from io import BytesIO

import page
from pikepdf import Pdf

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
_LENGTH = "PDFA3A-STREAM-LENGTH-001"
"""The checker takes a carriage return that ends compressed data as part of the line end behind it, and then finds the
data one byte short: one in 256 streams. veraPDF and qpdf read as many bytes as the file says, and find them."""


def faults(file: bytes) -> list[str]:
    """What is wrong with a file as PDF/UA-1 and as PDF/A-3a; nothing if it conforms to both."""
    found: list[str] = []
    for profile in PROFILES:
        result = page.validate_pdf_bytes(file, profile=profile)
        assert result.rules.passed > 0
        found += [
            f"{failure.rule_id}: {failure.message}"
            for failure in result.failures
            if failure.rule_id != _LENGTH or not lengths_hold(file)
        ]
    return found


def lengths_hold(file: bytes) -> bool:
    """Whether every stream is as long as it says."""
    with Pdf.open(BytesIO(file)) as pdf:
        return not pdf.check_pdf_syntax()
