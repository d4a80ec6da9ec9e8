"""The content of a dossier: what is reviewed, decided and signed."""

from hashlib import sha256

import rfc8785

from dossier.export import exported
from dossier.model import Dossier
from dossier.sparse import sparse
from questionnaire.model import Instrument


def fingerprint(dossier: Dossier) -> str:
    """The SHA-256 of a dossier's content in canonical JSON (RFC 8785), in hexadecimal.

    The review itself does not count, nor the day of the last change: a step of the review changes no content. Nor does
    what is blacked out in the publication: that is chosen until the report is made ready to sign. It never leaves the
    house: whoever knows all but one small count could try out which count gives it.
    """
    return sha256(rfc8785.dumps(sparse(dossier, dossier.answers, "review", "dated", "blacked_out"))).hexdigest()


def shown_fingerprint(dossier: Dossier, instrument: Instrument) -> str:
    """The fingerprint of a dossier as it is handed over: what is hidden stays with the team, and does not count."""
    return fingerprint(exported(dossier, instrument))
