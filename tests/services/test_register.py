"""A dossier that starts from the register holds its record and no answer that counts."""

from datetime import date, datetime
from pathlib import Path

import pytest

from dossier.assessment import Assessment
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Dossier
from dossier.scores import scores
from exchange.algorithm_register import Register, UsableRecord, read_register
from language.messages import speech
from language.model import Language
from questionnaire.routing import progress, visible_questions
from services import assessments
from services.naming import free_name
from services.projects import Fate, export_dossier, import_dossier
from services.register import dossier_files, dossier_from_record, rejected_file, start_project
from storage.store import Store

FOLDER = Path(__file__).parents[1] / "exchange" / "register"
TODAY = date(2026, 11, 25)
SAY = speech(Language.ENGLISH)


def register(name: str = "v0_1.json") -> Register:
    return read_register((FOLDER / name).read_bytes(), TODAY)


def made_of(found: UsableRecord) -> Dossier:
    return dossier_from_record(found, language=Language.DUTCH, today=TODAY)


@pytest.mark.parametrize("name", ["v0_1.json", "v0_3.json", "v0_4.json", "v1_0.json"])
def test_a_dossier_from_the_register_scores_and_asks_as_an_empty_one(name: str) -> None:
    for found in register(name).usable:
        dossier = made_of(found)
        assert dossier.answers
        empty = dossier.model_copy(update={"answers": {}, "register_record": None})
        asked = assessments.instrument(dossier)
        assert scores(Assessment(dossier, asked), SAY) == scores(Assessment(empty, asked), SAY)
        visible = visible_questions(asked, dossier.answers)
        assert visible == visible_questions(asked, empty.answers)
        assert progress(visible, dossier.answers).open == len(visible)


def test_a_project_is_kept_with_its_record_and_goes_out_and_in_again_whole(store: Store, now: datetime) -> None:
    found = register().usable[0]
    made = start_project(store, found, language=Language.DUTCH, by="Ans", now=now)
    kept = store.dossier(made).dossier
    assert kept.project.name == found.record.name
    assert kept.register_record == found.record
    assert kept.answers == found.answers
    file = export_dossier(store, made)
    assert dossier_from_bytes(file.data) == kept
    store.remove(made, by="", now=now)
    assert import_dossier(store, file.data, by="", now=now).fate is Fate.NEW
    assert store.dossier(made).dossier.register_record == found.record


def test_files_have_names_of_their_own_and_never_take_one_that_is_there() -> None:
    found = register("v0_4.json").usable
    there = ["ONZE-DATA-Inzicht-Verlicht-2026-11-25.json"]
    files = list(dossier_files([*found, *found], language=Language.DUTCH, today=TODAY, taken=there))
    names = [file.name.lower() for file in files]
    assert len({*names, there[0].lower()}) == len(files) + 1
    assert "onze-data-inzicht-verlicht-2026-11-25-2.json" in names
    assert len({dossier_from_bytes(file.data).id for file in files}) == len(files)
    assert all(dossier_bytes(dossier_from_bytes(file.data)) == file.data for file in files)


def test_a_free_name_counts_on_from_two() -> None:
    assert free_name("a.json", ()) == "a.json"
    assert free_name("a.json", {"a.json", "a-2.json"}) == "a-3.json"


def test_the_list_of_rejected_rows_tells_the_reason_and_starts_no_formula() -> None:
    found = read_register(b'[{"name": "=1+1"}, 3, {"name": "Model", "goal": "x1"}]', TODAY)
    lines = rejected_file(found.rejected, SAY).data.decode("utf-8-sig").splitlines()
    assert lines == [
        "row;name;reason",
        "1;'=1+1;This record says nothing but a name.",
        "2;;This is not a record: there are no fields in it.",
    ]
