"""Who can sign as whom, and what stands with a signature: what it is for, and who did not sign."""

from datetime import UTC, datetime

import pytest
from pyhanko.sign.signers import SimpleSigner

from dossier.file import dossier_bytes
from dossier.redaction import BLACKED_OUT
from dossier.review import Review, Signatory, SubjectViews
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import Decline, Role, Sign, Way
from dossier.signing_rules import next_signatory
from language.messages import speech
from language.model import Language
from questionnaire.answer import Truth
from reports.signing_fault import SigningFault, SigningRefused
from reports.verification import NOTES, Note, SignatureCheck
from reports.verify import verified
from services.demo_certificates import MARK, PASSWORD, DemoAuthority, demo_authority
from services.projects import import_dossier
from services.public_edition import black_out
from services.reviews import take_step
from services.signing import report_to_sign, sign_by_statement, sign_with_own_key, sign_with_seal, take_signed_in
from services.signing_words import stamp_words
from services.trust import SealFile, TrustSettings
from services.verification_words import signature_words
from storage.store import Store
from tests.dossiers.variants import full_dossier
from tests.reports.telling import signed_freely
from tests.services.desk import desk
from tests.services.test_public_edition import decided, kept, made

FATIMA, JAN = f"{MARK} Fatima el Amrani", f"{MARK} Jan de Vries"
WHY = "Wij konden het verslag\n niet op tijd lezen."
TOLD = "Niet ondertekend door de {role}. De reden: {why}"
DUTCH, ENGLISH = speech(Language.DUTCH), speech(Language.ENGLISH)


@pytest.fixture
def now() -> datetime:
    """The time it is, as another program signs at no other."""
    return datetime.now(UTC)


@pytest.fixture
def authority(now: datetime) -> DemoAuthority:
    """Who gives out certificates."""
    return demo_authority(f"{MARK} Waterveen", now)


def of_all(store: Store, now: datetime) -> str:
    """A decided project whose plan lets everybody decline but the last."""
    plan = tuple(
        Signatory(role=role, is_required=role is Role.ACCOUNTABLE_OWNER)
        for role in (Role.PRIVACY_OFFICER, Role.DPO, Role.REPRESENTATIVE, Role.ACCOUNTABLE_OWNER)
    )
    views = SubjectViews(sought=Truth.YES, how="Op een avond.", said="Het is goed.")
    dossier = full_dossier().model_copy(update={"id": "een", "actions": (), "review": Review(views=views, plan=plan)})
    name = import_dossier(store, dossier_bytes(dossier), by="", now=now).dossier_id
    decided(store, name, now)
    return name


def outside(pdf: bytes, role: Role, file: bytes) -> bytes:
    """Signed in another program with a key file."""
    return signed_freely(pdf, SimpleSigner.load_pkcs12_data(file, (), PASSWORD.encode()), role.value)


def to_sign(store: Store, name: str, now: datetime) -> bytes:
    return report_to_sign(store, kept(store, name), now=now)


def signs_outside(store: Store, name: str, now: datetime, role: Role, authority: DemoAuthority) -> None:
    uploaded = outside(to_sign(store, name, now), role, authority.person(JAN))
    take_signed_in(desk(store, name, now, JAN), role, uploaded, TrustSettings())


def signs(store: Store, name: str, now: datetime, role: Role, authority: DemoAuthority) -> None:
    sign_with_own_key(desk(store, name, now, FATIMA), role, authority.person(FATIMA), PASSWORD, TrustSettings())


def declines(store: Store, name: str, now: datetime, role: Role, why: str = WHY) -> None:
    before = desk(store, name, now, "Noor")
    take_step(before, Decline(by="Noor", role=role, at=now, content=before.content, reason=why))


def signatures(store: Store, name: str, now: datetime) -> dict[str, SignatureCheck]:
    """What stands in the report now, by role."""
    found = verified(to_sign(store, name, now), trust=(), now=now)
    return {one.field: one for one in found.signatures}


def refused_line(role: str) -> str:
    return TOLD.format(role=role, why="Wij konden het verslag niet op tijd lezen.")


def test_nobody_brings_in_the_signature_of_somebody_else(store, now, authority):
    name = made(store, now)
    decided(store, name, now)
    pdf = to_sign(store, name, now)
    uploaded = outside(pdf, Role.PRIVACY_OFFICER, authority.person(JAN))
    before = desk(store, name, now, FATIMA)
    with pytest.raises(SigningRefused) as told:
        take_signed_in(before, Role.PRIVACY_OFFICER, uploaded, TrustSettings())
    assert told.value.message(ENGLISH).startswith(
        f"The certificate is of {JAN}, and the signature would be of {FATIMA}."
    )
    with pytest.raises(SigningRefused) as told:
        sign_with_own_key(before, Role.PRIVACY_OFFICER, authority.person(JAN), PASSWORD, TrustSettings())
    assert told.value.fault is SigningFault.OTHER_NAME
    assert to_sign(store, name, now) == pdf
    turn = next_signatory(kept(store, name).review)
    assert turn is not None
    assert turn.role is Role.PRIVACY_OFFICER


def test_the_history_names_who_signed_in_another_program(store, now, authority):
    name = made(store, now)
    decided(store, name, now)
    signs_outside(store, name, now, Role.PRIVACY_OFFICER, authority)
    step = kept(store, name).review.steps[-1]
    assert isinstance(step, Sign)
    assert (step.by, step.way) == (JAN, Way.OUTSIDE)
    found = signatures(store, name, now)["privacy_officer"]
    assert found.who == JAN
    assert NOTES[Note.ELSEWHERE] in list(signature_words(found, ENGLISH, UTC))


def test_a_certificate_that_is_not_said_to_be_of_a_person_signs_under_the_seal_only(store, now, authority):
    """The name is right, but everybody who checks the report would read that it is the seal of an organisation."""
    name = made(store, now)
    decided(store, name, now)
    file, before = authority.seal(FATIMA), desk(store, name, now, FATIMA)
    uploaded = outside(to_sign(store, name, now), Role.PRIVACY_OFFICER, file)
    for attempt in (
        lambda: sign_with_own_key(before, Role.PRIVACY_OFFICER, file, PASSWORD, TrustSettings()),
        lambda: take_signed_in(before, Role.PRIVACY_OFFICER, uploaded, TrustSettings()),
    ):
        with pytest.raises(SigningRefused) as told:
            attempt()
        assert told.value.fault is SigningFault.SEEN_AS_SEAL
        assert "would take your signature for a seal" in told.value.message(ENGLISH)
    sign_with_seal(before, Role.PRIVACY_OFFICER, TrustSettings(seal=SealFile(file, PASSWORD)))
    assert signatures(store, name, now)["privacy_officer"].way is Way.SEAL


def test_a_certificate_that_names_no_organisation_is_no_seal_and_a_statement_is_by_somebody(store, now, authority):
    """The statement of a citizen would be told as the signature of the official whose certificate it is."""
    name = of_all(store, now)
    person = TrustSettings(seal=SealFile(authority.person(FATIMA), PASSWORD))
    with pytest.raises(SigningRefused) as told:
        sign_with_seal(desk(store, name, now, FATIMA), Role.PRIVACY_OFFICER, person)
    assert told.value.fault is SigningFault.SEAL_OF_PERSON
    assert "names no organisation" in told.value.message(ENGLISH)
    for role in (Role.PRIVACY_OFFICER, Role.DPO):
        signs(store, name, now, role, authority)
    before = desk(store, name, now, FATIMA)
    with pytest.raises(SigningRefused):
        sign_by_statement(before, Role.REPRESENTATIVE, "Goed zo.", "Noor", person)
    seal = TrustSettings(seal=SealFile(authority.seal(f"{MARK} Waterveen"), PASSWORD))
    with pytest.raises(ReviewRefused) as unnamed:
        sign_by_statement(before, Role.REPRESENTATIVE, "Goed zo.", " ", seal)
    assert unnamed.value.code is ReviewCode.NO_STATEMENT
    assert set(signatures(store, name, now)) == {"privacy_officer", "dpo"}


@pytest.mark.parametrize("is_time_stamped", [True, False])
def test_the_visible_signature_says_when_its_time_is_only_what_we_say(store, now, is_time_stamped):
    before = desk(store, of_all(store, now), now, FATIMA)
    given = {"name": FATIMA, "statement": "", "is_time_stamped": is_time_stamped, "say": ENGLISH}
    told = stamp_words(before, Role.DPO, Way.PERSONAL, **given)
    assert ("No time stamp: the time is that of our computer." in told) is not is_time_stamped


def test_the_next_signature_says_who_did_not_sign_and_why_and_later_ones_do_not(store, now, authority):
    name = of_all(store, now)
    signs(store, name, now, Role.PRIVACY_OFFICER, authority)
    declines(store, name, now, Role.DPO)
    seal = TrustSettings(seal=SealFile(authority.seal(f"{MARK} Waterveen"), PASSWORD))
    sign_by_statement(desk(store, name, now, FATIMA), Role.REPRESENTATIVE, "Goed zo.", "Noor", seal)
    signs(store, name, now, Role.ACCOUNTABLE_OWNER, authority)
    found = signatures(store, name, now)
    statement = found["representative"]
    assert statement.reason.split("\n") == [
        "Noor: Goed zo.",
        refused_line("functionaris gegevensbescherming (FG)"),
    ]
    assert "\n" not in found["privacy_officer"].reason + found["accountable_owner"].reason
    words = list(signature_words(statement, DUTCH, UTC))
    assert words[1:3] == [
        "“Noor: Goed zo.”",
        f"Bij deze handtekening staat: “{refused_line('functionaris gegevensbescherming (FG)')}”",
    ]


def test_another_program_cannot_say_who_did_not_sign_so_the_one_after_it_does(store, now, authority):
    name = of_all(store, now)
    declines(store, name, now, Role.PRIVACY_OFFICER)
    signs_outside(store, name, now, Role.DPO, authority)
    declines(store, name, now, Role.REPRESENTATIVE)
    signs(store, name, now, Role.ACCOUNTABLE_OWNER, authority)
    reason = signatures(store, name, now)["accountable_owner"].reason.split("\n")
    assert reason[1:] == [refused_line("privacy officer"), refused_line("vertegenwoordiger van de betrokkenen")]


def test_who_refused_first_and_signs_after_all_is_not_told_as_who_did_not_sign(store, now, authority):
    name = made(store, now)
    decided(store, name, now)
    declines(store, name, now, Role.PRIVACY_OFFICER)
    signs(store, name, now, Role.PRIVACY_OFFICER, authority)
    signs(store, name, now, Role.DPO, authority)
    assert not any("\n" in one.reason for one in signatures(store, name, now).values())


def test_a_reason_that_was_blacked_out_stands_with_no_signature(store, now, authority):
    name = of_all(store, now)
    declines(store, name, now, Role.PRIVACY_OFFICER, "Mevrouw Jansma was ziek.")
    black_out(desk(store, name, now), "/review/signatures/0/reason", is_black=True)
    signs(store, name, now, Role.DPO, authority)
    assert signatures(store, name, now)["dpo"].reason.split("\n")[1:] == [
        TOLD.format(role="privacy officer", why=BLACKED_OUT)
    ]
    assert b"Jansma" not in to_sign(store, name, now)
