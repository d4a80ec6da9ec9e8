"""Blacking out texts on the result page, and the warning where two publications would tell too much."""

from collections.abc import Iterator

import pytest

from questionnaire.answer import Standing
from questionnaire.answers import LevelAnswer
from services.projects import import_dossier
from services.signing import report_to_sign
from tests.dossier.counted import IMAGES
from tests.dossier.test_publication_series import with_counts
from tests.dossiers.changes import TENANTS
from tests.dossiers.variants import FULL_FILE
from tests.services import test_public_edition as told
from tests.ui.walk import NOON, Visitor, field, visiting, words

REMARK = "<b>Jan</b> from *Kerkstraat* did not want it."
PLACE = "/answers/DB-01/note"


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        someone.project = import_dossier(someone.store, FULL_FILE.read_bytes(), by="", now=NOON).dossier_id
        someone.answers("DB-01", LevelAnswer(standing=Standing.GIVEN, points=2, note=REMARK), by="Jan")
        yield someone


def opened(visitor: Visitor, lang: str = "en"):
    """The result page with the list of texts open."""
    at = visitor.opens("result", lang=lang)
    at.session_state[f"public-edition-{visitor.project}"] = True
    at.run()
    assert not at.exception, at.exception[0].value
    return at


def test_the_texts_are_not_on_the_page_until_somebody_asks_for_them(visitor):
    assert not [one for one in visitor.opens("result").checkbox if "black-" in (one.key or "")]


def test_a_tick_blacks_out_at_once_and_survives_a_reload(visitor):
    at = opened(visitor)
    assert "These texts name somebody who answered or confirmed." in words(at)
    box = field(at, "checkbox", PLACE)
    assert box.label == r"\<b\>Jan\</b\> from \*Kerkstraat\* did not want it\."
    at = box.check().run()
    assert not at.exception
    assert [one.place for one in visitor.store.dossier(visitor.project).dossier.blacked_out] == [PLACE]
    again = opened(visitor)
    assert field(again, "checkbox", PLACE).value is True
    assert "1 of " in words(again)
    field(again, "checkbox", PLACE).uncheck().run()
    assert visitor.store.dossier(visitor.project).dossier.blacked_out == ()


def test_the_list_is_closed_once_the_report_is_made_ready_to_sign(visitor):
    name = told.made(visitor.store, NOON)
    told.decided(visitor.store, name, NOON)
    report_to_sign(visitor.store, visitor.store.dossier(name).dossier, now=NOON)
    visitor.project = name
    at = opened(visitor)
    boxes = [one for one in at.checkbox if (one.key or "").startswith("black-")]
    assert boxes
    assert all(one.disabled for one in boxes)
    assert "is fixed, and stays as it is." in words(at)


def test_who_may_not_sign_is_told_on_the_result_and_finds_no_way_to_sign_in_the_review(visitor):
    name = told.made(visitor.store, NOON)
    told.decided(visitor.store, name, NOON)
    report_to_sign(visitor.store, visitor.store.dossier(name).dossier, now=NOON)
    told.next_version(visitor.store, name, NOON, with_counts(IMAGES, TENANTS, (2, 3, 4, 3, 2, 2, 1)))
    result = visitor.opens("result", project=name)
    assert "cannot be signed or published yet" in result.warning[0].value
    review = visitor.opens("review", project=name)
    assert "cannot be signed or published yet" in review.warning[0].value
    assert not [one for one in review.button if (one.key or "").startswith("sign-")]
    assert not [one for one in review.get("download_button") if "download-signed" in one.key]


def test_an_example_has_nothing_to_black_out(visitor):
    at = visitor.opens("result", project="example-leiden")
    mine = visitor.opens("result")
    title = "Before you publish: black out texts"
    assert title in [one.label for one in mine.expander]
    assert title not in [one.label for one in at.expander]
