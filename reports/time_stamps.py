"""The server that says when something was signed (RFC 3161)."""

from typing import Final

from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.requests_client import RequestsHTTPTimeStamper

_SECONDS: Final = 15


def time_stamper(address: str) -> TimeStamper:
    """The server at an address; nothing is asked of it yet."""
    return RequestsHTTPTimeStamper(address, timeout=_SECONDS)
