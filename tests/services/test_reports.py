"""The report as a file, and aspects of the two images."""

from io import BytesIO

import pikepdf
import pytest

from dossier.review_steps import Role, Withdraw
from dossier.signing_rules import next_signatory
from language.model import Language
from questionnaire.load import load_instrument
from scoring.image_aspects import aspects
from services.demo_certificates import MARK, PASSWORD, demo_authority
from services.projects import import_dossier
from services.reports import kept_report, report
from services.reviews import take_step
from services.signing import report_to_sign, sign_with_own_key
from services.trust import TrustSettings
from storage.audit_log import audit_head
from storage.reviews import signed_files
from tests.dossiers.variants import FULL_FILE, full_dossier, variant
from tests.reports.reading import flat, pages_of
from tests.services import test_public_edition as reviewed
from tests.services.desk import desk


def test_a_report_is_a_pdf_with_a_name_that_tells_its_language(store, now):
    dossier_id = import_dossier(store, FULL_FILE.read_bytes(), by="", now=now).dossier_id
    made = report(store, dossier_id, Language.ENGLISH)
    assert made.data.startswith(b"%PDF")
    assert made.name == "onze-data-vroeg-erbij-bij-schulden-2026-11-20-en.pdf"


def test_every_report_prints_the_head_of_the_audit_log_with_which_the_log_is_checked_later(store, now):
    dossier_id = import_dossier(store, FULL_FILE.read_bytes(), by="", now=now).dossier_id
    head = audit_head(store)
    said = "".join(flat(pages_of(report(store, dossier_id, Language.ENGLISH).data)).split())
    assert f"Lastentryoftheauditlog(hash){head}" in said


def test_an_example_is_kept_in_no_database_and_prints_no_head(store):
    said = flat(pages_of(report(store, "example-leiden", Language.ENGLISH).data))
    assert "Last entry of the audit log" not in said


def decided(store, now) -> str:
    """A project whose report is in Dutch, and that waits for signatures."""
    name = reviewed.made(store, now)
    reviewed.decided(store, name, now)
    return name


def signs_next(store, name: str, now) -> None:
    """Whoever is next signs with a certificate of their own."""
    person = f"{MARK} Pieter"
    before, key = desk(store, name, now, person), demo_authority(f"{MARK} Waterveen", now).person(person)
    turn = next_signatory(before.dossier.review)
    assert turn is not None
    sign_with_own_key(before, turn.role, key, PASSWORD, TrustSettings())


@pytest.mark.parametrize("is_ready", [False, True])
def test_a_report_beside_the_one_that_is_signed_says_so_and_has_no_room_for_signatures(store, now, is_ready):
    name = decided(store, now)
    if is_ready:
        report_to_sign(store, store.dossier(name).dossier, now=now)
        signs_next(store, name, now)
    copy = report(store, name, Language.ENGLISH)
    pages = pages_of(copy.data)
    assert "This is a copy without signatures. The report to sign is in Dutch." in flat(pages[:1])
    assert "Decided (copy without signatures) · " in flat(pages[1:2])
    assert "Signature of" not in flat(pages)
    assert copy.name == "onze-data-vroeg-erbij-bij-schulden-2026-11-20-unsigned-copy-en.pdf"
    with pikepdf.open(BytesIO(copy.data)) as opened:
        assert "/AcroForm" not in opened.Root


def test_the_report_that_is_signed_is_handed_out_as_it_is_after_each_signature(store, now):
    name = decided(store, now)
    assert kept_report(store, store.dossier(name).dossier) is None
    ready = report_to_sign(store, store.dossier(name).dossier, now=now)
    for signed in range(3):
        kept = kept_report(store, store.dossier(name).dossier)
        assert kept is not None
        assert kept.name == "onze-data-vroeg-erbij-bij-schulden-2026-11-20.pdf"
        assert kept.data == (signed_files(store, name, 1)[-1].pdf if signed else ready)
        assert kept.data.startswith(ready)
        signs_next(store, name, now)


def test_what_was_withdrawn_is_not_handed_out_as_the_report(store, now):
    name = decided(store, now)
    report_to_sign(store, store.dossier(name).dossier, now=now)
    before = desk(store, name, now, "Willem")
    step = Withdraw(by="Willem", role=Role.ACCOUNTABLE_OWNER, at=now, content=before.content, reason="It stopped.")
    take_step(before, step)
    assert kept_report(store, store.dossier(name).dossier) is None
    made = report(store, name, Language.ENGLISH)
    assert made.name.endswith("2026-11-20-en.pdf")
    assert "Withdrawn" in flat(pages_of(made.data)[:1])


def test_aspects_follow_the_rules_on_small_groups():
    found = aspects(load_instrument(), full_dossier().answers)
    assert found
    assert all(group.answered >= group.threshold for aspect in found for group in aspect.images.groups)


def test_aspects_that_nobody_was_asked_about_are_left_out():
    assert aspects(load_instrument(), variant("quick-scan").answers) == ()
