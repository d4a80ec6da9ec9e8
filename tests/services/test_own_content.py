"""The questions of a dossier with those of this organisation, and a report that tells both."""

from datetime import datetime
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Dossier
from language.model import Language
from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, LevelAnswer, TextAnswer
from reports.assessment_report import assessment_report
from services import assessments, own_content, projects
from services.examples import examples
from services.refusal import AnswerRefused
from storage.store import Store

TESTS = Path(__file__).parents[1]
FULL = dossier_from_bytes((TESTS / "dossiers" / "invented-full.json").read_bytes())
LEVEL = LevelAnswer(standing=Standing.GIVEN, points=2)
TEXT = TextAnswer(standing=Standing.GIVEN, text="Twintig buren.")


@pytest.fixture(autouse=True)
def _waterveen(monkeypatch):
    monkeypatch.setenv(own_content.CONTENT_VARIABLE, str(TESTS / "own_content" / "waterveen"))
    own_content.own.cache_clear()
    yield
    own_content.own.cache_clear()


def dossier_with(answers: dict[str, AnyAnswer]) -> Dossier:
    return FULL.model_copy(update={"id": "one", "answers": {**FULL.answers, **answers}})


def own_asked(dossier: Dossier) -> list[str]:
    return [question.id for question in assessments.instrument(dossier).questions if question.is_own]


def printed(dossier: Dossier) -> str:
    with pdfplumber.open(BytesIO(assessment_report(dossier, assessments.instrument(dossier), Language.ENGLISH))) as pdf:
        return " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)


def test_an_example_is_not_asked_what_an_organisation_added():
    assert own_asked(dossier_with({})) == ["EV-1.waterveen", "EV-2.waterveen"]
    assert own_asked(examples(Language.DUTCH)[0].dossier) == []


def test_a_question_that_was_changed_since_is_not_asked_and_its_answer_is_kept(store: Store, now: datetime):
    kept = projects.import_dossier(store, dossier_bytes(dossier_with({"EV-2.waterveen": LEVEL})), by="", now=now)
    dossier = store.dossier(kept.dossier_id).dossier
    assert own_asked(dossier) == ["EV-1.waterveen"]
    assert dossier.answers["EV-2.waterveen"].kind is LEVEL.kind
    with pytest.raises(AnswerRefused):
        assessments.save_answer(store, dossier.id, "EV-2.waterveen", TEXT, by="", now=now)
    taken_along = dossier_from_bytes(projects.export_dossier(store, dossier.id).data)
    assert taken_along.answers["EV-2.waterveen"] == dossier.answers["EV-2.waterveen"]
    assert "1 answer to a question of another organisation is kept." in printed(dossier)


def test_the_report_tells_own_answers_under_their_owner_with_their_source():
    told = printed(dossier_with({"EV-1.waterveen": LEVEL, "EV-1.elders": TEXT}))
    assert "These questions are of Gemeente Waterveen (verzonnen). They count in no score." in told
    assert "Residents talked about it" in told
    assert "Promise of Waterveen (invented)" in told
    assert "Twintig buren" not in told
    assert "(EV-2.waterveen)" not in told
