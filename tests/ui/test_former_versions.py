"""A version that another took the place of stays in sight: what was said, decided and signed, and its report."""

from collections.abc import Iterator

import pytest

from dossier.review_steps import Role, Withdraw
from services import reviews, signing
from services.reports import former_report
from storage.reviews import versions
from tests.services.desk import desk
from tests.ui.test_review_desk import decided
from tests.ui.walk import NOON, Visitor, visiting, words


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        decided(someone)
        yield someone


def test_whoever_reads_the_next_version_finds_the_advice_and_the_report_of_the_one_before(visitor):
    assert "Earlier versions" not in words(visitor.reviews(Role.DPO))
    report = signing.report_to_sign(visitor.store, visitor.store.dossier(visitor.project).dossier, now=NOON)
    reviews.start_new_version(desk(visitor.store, visitor.project, NOON))

    at = visitor.reviews(Role.DPO)

    assert [one.label for one in at.expander if "until" in one.label] == ["Version 1, until 24 November 2026"]
    told = words(at)
    for said in ("Earlier versions", "Put up a sign.", "No time.", "The project goes on.", "Not signed"):
        assert said in told
    assert [one.label for one in at.get("download_button") if "version 1" in one.label] == [
        "Download the report of version 1"
    ]
    kept = former_report(visitor.store, versions(visitor.store, visitor.project)[0].dossier)
    assert kept is not None
    assert kept.data == report


def test_of_a_version_that_nobody_signed_or_that_was_withdrawn_no_report_is_handed_out(visitor):
    store, project = visitor.store, visitor.project
    signing.report_to_sign(store, store.dossier(project).dossier, now=NOON)
    before = desk(store, project, NOON, "Willem")
    step = Withdraw(by="Willem", role=Role.ACCOUNTABLE_OWNER, at=NOON, content=before.content, reason="It was wrong.")
    reviews.take_step(before, step)
    reviews.start_new_version(desk(store, project, NOON))

    at = visitor.reviews(Role.DPO)

    assert former_report(store, versions(store, project)[0].dossier) is None
    assert "No report of this version was made ready to sign, or it was withdrawn." in words(at)
    assert "It was wrong." in words(at)
