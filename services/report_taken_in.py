"""The report from which a dossier was taken: what was found of it at that moment stays known."""

from dataclasses import dataclass
from datetime import datetime

from language.messages import Speech
from services.verification import Verified
from services.verification_words import SENTENCES, Conclusion, conclusion
from storage.reviews import report_found, save_report_found
from storage.store import Store


@dataclass(frozen=True)
class ReportTakenIn:
    """What a report came down to when a dossier was taken from it. What changed here since is not in that report."""

    conclusion: Conclusion
    at: datetime

    def sentence(self, say: Speech) -> str:
        """The report in one sentence."""
        return say(SENTENCES[self.conclusion])


def save_report_taken_in(store: Store, dossier_id: str, report: Verified, *, by: str, now: datetime) -> None:
    """Keep what a report comes down to, with the dossier that was taken from it.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was kept.
    """
    save_report_found(store, dossier_id, conclusion(report).value, by=by, now=now)


def report_taken_in(store: Store, dossier_id: str) -> ReportTakenIn | None:
    """The report from which a dossier was last taken; none if it came from no report.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    kept = report_found(store, dossier_id)
    if kept is None or kept[0] not in set(Conclusion):
        return None
    return ReportTakenIn(Conclusion(kept[0]), kept[1])
