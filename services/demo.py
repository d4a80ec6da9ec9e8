"""The examples as files: each with its scores and its reports, and one of them reviewed, decided and signed.

The review of that one is invented as the example is, and its signatures are made with certificates for this occasion.
Every name begins with TEST, on the page as well as in the certificate.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from dossier.assessment import Assessment
from dossier.file import dossier_bytes
from dossier.model import Dossier
from dossier.review import Review, SubjectViews
from dossier.review_steps import (
    Advise,
    AnyStep,
    Condition,
    Decide,
    Departure,
    Outcome,
    Pass,
    Role,
    Submit,
    Verdict,
)
from dossier.scores import json_bytes, scores
from language.messages import Speech, speech
from questionnaire.answer import Truth
from reports.assessment_report import assessment_report
from services import assessments
from services.demo_certificates import MARK, PASSWORD, DemoAuthority, demo_authority
from services.examples import PREFIX, Example
from services.exported_file import ExportedFile
from services.reviews import Desk, take_step
from services.signing import report_to_sign, sign_by_statement, sign_with_own_key
from services.trust import SealFile, TrustSettings
from storage.store import Store, open_store

SIGNED_EXAMPLE: Final = f"{PREFIX}waterveen-2026"
AUTHORITY_FILE: Final = "TEST-certificate.pem"
PEOPLE: Final = {
    Role.PROJECT_LEAD: "Noor Verzonnen",
    Role.PRIVACY_OFFICER: "Fatima Verzonnen",
    Role.DPO: "Jan Verzonnen",
    Role.REPRESENTATIVE: "Yusuf Verzonnen",
    Role.ACCOUNTABLE_OWNER: "Wilma Verzonnen",
}


def example_files(in_each_language: tuple[Example, ...]) -> Iterator[ExportedFile]:
    """One example, told in each language, Dutch in front: its dossier and scores in Dutch, its reports in each."""
    dossiers = [example.dossier for example in in_each_language]
    dutch, instrument = dossiers[0], assessments.instrument(dossiers[0])
    name = dutch.id.removeprefix(PREFIX)
    told = scores(Assessment(dutch, instrument), speech(dutch.language))
    yield ExportedFile(f"{name}.json", dossier_bytes(dutch))
    yield ExportedFile(f"{name}.scores.json", json_bytes(told))
    for one in dossiers:
        yield ExportedFile(f"{name}.{one.language.value}.pdf", assessment_report(one, instrument, one.language))


def signed_files(in_each_language: tuple[Example, ...], now: datetime) -> Iterator[ExportedFile]:
    """An example in each language, decided and signed by all, and the certificate that one has to trust for it."""
    organisation = f"{MARK} {in_each_language[0].organisation}"
    authority = demo_authority(organisation, now)
    settings = TrustSettings(seal=SealFile(authority.seal(organisation), PASSWORD))
    yield ExportedFile(AUTHORITY_FILE, authority.file)
    with TemporaryDirectory() as folder, closing(open_store(_address(folder))) as store:
        for example in in_each_language:
            signing = _Signing(store, _unreviewed(example.dossier), authority, settings, now)
            language = example.dossier.language.value
            yield ExportedFile(f"{example.id.removeprefix(PREFIX)}.{language}.signed.pdf", signing.report())


def _address(folder: str) -> str:
    return f"sqlite:///{(Path(folder) / 'demo.sqlite3').as_posix()}"


def _unreviewed(example: Dossier) -> Dossier:
    """A copy of the example with what its data subjects think, which a decision asks for."""
    say = speech(example.language)
    views = SubjectViews(
        sought=Truth.YES,
        how=say("We asked tenants and guarantors on an evening with an interpreter, and by telephone."),
        said=say("Help is welcome. They want to know beforehand who calls, and why."),
        dissent=say("Some of the guarantors think that the municipality should not look at arrears at all."),
    )
    anew = {"id": f"test-{example.id.removeprefix(PREFIX)}-{example.language.value}", "review": Review(views=views)}
    return example.model_copy(update=anew)


@dataclass(frozen=True)
class _Signing:
    """The example on its way from the team to the last signature."""

    store: Store
    dossier: Dossier
    authority: DemoAuthority
    settings: TrustSettings
    now: datetime

    def report(self) -> bytes:
        """The report with all signatures."""
        self.store.create(self.dossier, by=_name(Role.PROJECT_LEAD), now=self.now)
        for step in _steps(self._desk(Role.PROJECT_LEAD).content, self.now, speech(self.dossier.language)):
            take_step(self._desk(step.role), step)
        for signatory in self.dossier.review.plan:
            self._sign(signatory.role)
        return report_to_sign(self.store, self._desk(Role.PROJECT_LEAD).dossier, now=self.now)

    def _desk(self, role: Role) -> Desk:
        return Desk(self.store, self.store.dossier(self.dossier.id), _name(role), self.now)

    def _sign(self, role: Role) -> None:
        if role is not Role.REPRESENTATIVE:
            key = self.authority.person(_name(role))
            sign_with_own_key(self._desk(role), role, key, PASSWORD, self.settings)
            return
        say = speech(self.dossier.language)
        statement = say("The report tells what we said. I stand behind it.")
        sign_by_statement(self._desk(Role.PRIVACY_OFFICER), role, statement, _name(role), self.settings)


def _name(role: Role) -> str:
    return f"{MARK} {PEOPLE[role]}"


def _steps(content: str, now: datetime, say: Speech) -> list[AnyStep]:
    """From handing in to a decision that departs from one condition of the advice."""
    conditions = (
        Condition(
            id="erase-guarantors",
            what=say("Erase the data of the guarantors as soon as the trial has been evaluated."),
            due=(now + timedelta(days=60)).date(),
        ),
        Condition(id="ask-again", what=say("Ask the tenants again before a next trial begins.")),
    )
    departure = Departure(
        condition="ask-again",
        reason=say("A next trial is not planned. If there is one, the council decides first."),
    )
    return [
        Submit(**_by(Role.PROJECT_LEAD, content, now, days=21)),
        Pass(
            **_by(Role.PRIVACY_OFFICER, content, now, days=14),
            note=say("Everything was read, and the documents are there."),
        ),
        Advise(
            **_by(Role.DPO, content, now, days=7),
            verdict=Verdict.WITH_CONDITIONS,
            text=say("The trial helped people without drawing in more data. Two things have to be done first."),
            conditions=conditions,
        ),
        Decide(
            **_by(Role.ACCOUNTABLE_OWNER, content, now, days=1),
            outcome=Outcome.ADOPT_WITH_CHANGES,
            reasons=say("We take over the first condition. We explain below why not the second."),
            follows_advice=False,
            departs=(departure,),
            review_on=(now + timedelta(days=365)).date(),
        ),
    ]


def _by(role: Role, content: str, now: datetime, *, days: int) -> dict[str, object]:
    return {"by": _name(role), "role": role, "at": now - timedelta(days=days), "content": content}
