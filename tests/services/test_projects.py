"""Projects are made, taken in and handed out, and none ever replaces another."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.difference import answered_since
from dossier.fault import DossierFileError
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Dossier, Origin
from language.messages import speech
from language.model import Language
from questionnaire.answer import Standing
from questionnaire.answers import ChoiceAnswer, LevelAnswer
from services.assessments import dossier, save_answer
from services.examples import copy_example, examples, examples_in
from services.naming import file_name
from services.projects import (
    Fate,
    Imported,
    export_dossier,
    import_dossier,
    new_project,
    projects,
    remove_project,
    rename_project,
)
from services.refusal import RefusalCode, Refused
from services.reports import report
from storage.failure import NotFound
from storage.store import Store, open_store

LEVEL = LevelAnswer(standing=Standing.GIVEN, points=2)
PHASE = ChoiceAnswer(standing=Standing.GIVEN, chosen="idea")


@pytest.fixture
def project(store: Store, now: datetime) -> str:
    """The id of a new project."""
    return new_project(
        store, name=" Sensoren\n in\x00 de stad ", organisation="Enschede", language=Language.DUTCH, by="Jan", now=now
    )


def test_a_new_project_has_an_empty_dossier_of_its_own(store: Store, project: str, now: datetime) -> None:
    kept = dossier(store, project).dossier
    assert kept.project.name == "Sensoren in de stad"
    assert (kept.project.origin, kept.answers, kept.created) == (Origin.OWN, {}, now.date())
    assert [(summary.id, summary.organisation) for summary in projects(store)] == [(project, "Enschede")]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", RefusalCode.NO_NAME),
        (" \n\x07", RefusalCode.NO_NAME),
        ("\u200b\u0301", RefusalCode.NO_NAME),
        ("x" * 301, RefusalCode.NAME_TOO_LONG),
    ],
)
def test_a_project_without_a_usable_name_is_not_made(store: Store, now: datetime, name: str, code: RefusalCode) -> None:
    with pytest.raises(Refused) as caught:
        new_project(store, name=name, organisation="", language=Language.DUTCH, by="", now=now)
    assert caught.value.code is code
    assert "{" not in caught.value.message(speech(Language.DUTCH))
    assert projects(store) == ()


def test_a_project_can_be_renamed_and_removed(store: Store, project: str, example: Dossier, now: datetime) -> None:
    rename_project(store, project, name="Anders", organisation="", by="Jan", now=now)
    assert [summary.name for summary in projects(store)] == ["Anders"]
    remove_project(store, project, by="Jan", now=now)
    assert projects(store) == ()
    with pytest.raises(NotFound):
        dossier(store, project)
    with pytest.raises(Refused):
        remove_project(store, example.id, by="", now=now)
    with pytest.raises(Refused):
        rename_project(store, example.id, name="Anders", organisation="", by="", now=now)


def test_a_dossier_travels_to_another_computer_and_opens_there_once(
    store: Store, project: str, now: datetime, tmp_path: Path
) -> None:
    save_answer(store, project, "DB-01", LEVEL, by="Jan", now=now)
    file = export_dossier(store, project)
    there = open_store(f"sqlite:///{(tmp_path / 'there.sqlite3').as_posix()}")
    assert import_dossier(there, file.data, by="Fatima", now=now + timedelta(days=9)) == Imported(project, Fate.NEW)
    assert export_dossier(there, project) == file
    assert import_dossier(there, file.data, by="Fatima", now=now) == Imported(project, Fate.SAME)
    assert [summary.id for summary in projects(there)] == [project]
    there.close()


def test_hidden_answers_stay_home_and_opening_the_file_again_leaves_them_there(
    store: Store, project: str, now: datetime
) -> None:
    save_answer(store, project, "PF-01.phase", PHASE, by="", now=now)
    save_answer(store, project, "ST-1", LEVEL, by="", now=now)
    file = export_dossier(store, project)
    assert set(dossier_from_bytes(file.data).answers) == {"PF-01.phase"}
    assert import_dossier(store, file.data, by="", now=now) == Imported(project, Fate.SAME)
    assert set(dossier(store, project).dossier.answers) == {"PF-01.phase", "ST-1"}


def test_a_file_with_other_content_becomes_a_copy_and_overwrites_nothing(
    store: Store, project: str, now: datetime
) -> None:
    file = export_dossier(store, project)
    save_answer(store, project, "DB-01", LEVEL, by="Jan", now=now)
    imported = import_dossier(store, file.data, by="Fatima", now=now)
    assert imported.fate is Fate.COPIED
    assert imported.dossier_id != project
    assert set(dossier(store, project).dossier.answers) == {"DB-01"}
    copy = dossier(store, imported.dossier_id).dossier
    assert copy.answers == {}
    assert copy.project.name == speech(Language.DUTCH)("Copy of {name}", name="Sensoren in de stad")


def test_a_bad_file_leaves_nothing_behind(store: Store, now: datetime) -> None:
    with pytest.raises(DossierFileError):
        import_dossier(store, b'{"format": "onze-data/dossier", "format_version": "1.0"}', by="", now=now)
    assert projects(store) == ()


def test_the_file_of_an_example_opens_the_example(store: Store, example: Dossier, now: datetime) -> None:
    for language in Language:
        file = export_dossier(store, example.id, language)
        assert import_dossier(store, file.data, by="", now=now) == Imported(example.id, Fate.SAME)
    assert projects(store) == ()


def test_a_changed_file_of_an_example_becomes_an_own_project(store: Store, example: Dossier, now: datetime) -> None:
    changed = example.model_copy(update={"answers": {"PF-01.phase": PHASE}})
    imported = import_dossier(store, dossier_bytes(changed), by="", now=now)
    assert imported.fate is Fate.COPIED
    save_answer(store, imported.dossier_id, "DB-01", LEVEL, by="", now=now)


def test_the_file_of_an_example_that_is_no_longer_shipped_becomes_an_own_project(
    store: Store, example: Dossier, now: datetime
) -> None:
    gone = example.model_copy(update={"id": "example-gone"})
    imported = import_dossier(store, dossier_bytes(gone), by="", now=now)
    assert [summary.id for summary in projects(store)] == [imported.dossier_id]


def test_a_copy_of_an_example_can_be_changed_and_says_that_it_is_a_copy(
    store: Store, example: Dossier, now: datetime
) -> None:
    copied = copy_example(store, example.id, Language.DUTCH, by="Jan", now=now)
    save_answer(store, copied, "DB-01", LEVEL, by="Jan", now=now + timedelta(days=1))
    copy = dossier(store, copied).dossier
    assert copy.project.name.endswith("Bezoekers")
    assert copy.project.name != "Bezoekers"
    assert copy.project.origin is Origin.INVENTED
    assert (copy.created, copy.dated) == (date(2026, 11, 24), date(2026, 11, 25))
    assert dossier(store, example.id).dossier == example


def test_nothing_changed_since_a_copy_was_made_of_an_example_that_is_told_in_a_year_to_come(
    store: Store, now: datetime
) -> None:
    copied = copy_example(store, "example-waterveen-2027", Language.DUTCH, by="Jan", now=now)
    to_come = answered_since(dossier(store, "example-waterveen-2027").dossier, now)
    copy = dossier(store, copied).dossier
    assert "BT-02" in to_come
    assert {copy.answers[name].answered_at for name in to_come} == {now}
    assert answered_since(copy, now) == ()


def test_a_name_that_is_as_long_as_can_be_still_fits_as_a_copy(store: Store, example: Dossier, now: datetime) -> None:
    long = example.project.model_copy(update={"name": "x" * 300})
    data = dossier_bytes(example.model_copy(update={"project": long}))
    copy = import_dossier(store, data, by="", now=now)
    assert len(dossier(store, copy.dossier_id).dossier.project.name) == 300


def test_examples_are_found_in_their_folder(example: Dossier) -> None:
    dutch, english = ([(one.id, one.name, one.organisation) for one in examples(language)] for language in Language)
    assert dutch == [(example.id, "Bezoekers", "Een stad")]
    assert english == [(example.id, "Visitors", "A city")]


def test_an_example_is_read_handed_out_reported_and_copied_in_the_language_of_the_reader(
    store: Store, example: Dossier, now: datetime
) -> None:
    assert dossier(store, example.id, Language.ENGLISH).dossier.project.name == "Visitors"
    assert export_dossier(store, example.id, Language.ENGLISH).name == "onze-data-visitors-2026-11-02.json"
    assert report(store, example.id, Language.ENGLISH).name == "onze-data-visitors-2026-11-02-en.pdf"
    copy = dossier(store, copy_example(store, example.id, Language.ENGLISH, by="", now=now)).dossier
    assert (copy.project.name, copy.language) == ("Copy of Visitors", Language.ENGLISH)


def test_an_example_with_an_id_of_a_project_is_a_mistake(example: Dossier, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(dossier_bytes(example.model_copy(update={"id": "stad"})))
    with pytest.raises(ValueError, match="stad"):
        examples_in(tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.text(min_size=1, max_size=120) | st.sampled_from(["CON", "a/b\\c:d*?", "..", "Één café", "\u202egpj.exe"])
)
def test_a_file_name_can_be_used_on_every_system(example: Dossier, name: str) -> None:
    project = example.project.model_copy(update={"name": name})
    made = file_name(example.model_copy(update={"project": project}))
    assert made.startswith("onze-data-")
    assert made.endswith("-2026-11-02.json") or made == "onze-data-2026-11-02.json"
    assert len(made) < 100
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
