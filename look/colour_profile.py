"""The colour profile that a PDF embeds: what the numbers of its colours mean on every screen and printer, for ever."""

from pathlib import Path
from typing import Final

SRGB_NAME: Final = "sRGB IEC61966-2.1"
SRGB: Final = Path(__file__).parent / "srgb.icc"
"""Made by Little CMS ("No copyright, use freely", says the profile), with a fixed date of making in its header.

It is in the repository because another version of Little CMS makes other bytes, and a report has to stay the same.
"""
