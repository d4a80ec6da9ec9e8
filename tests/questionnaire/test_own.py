"""What an organisation adds itself: checked as the product's own, shown as its own, and counted in no score."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.consistency import dossier_fault
from dossier.export import exported
from dossier.fault import FaultCode
from dossier.file import dossier_from_bytes
from principles.content import ContentError
from questionnaire.answer import Standing
from questionnaire.answers import LevelAnswer, TextAnswer
from questionnaire.load import load_instrument
from questionnaire.own import is_own, load_own_content, with_own
from scoring.flag_rules import flags
from scoring.inputs import inputs
from scoring.scorecard import scorecard

TESTS = Path(__file__).parents[1]
WATERVEEN = TESTS / "own_content" / "waterveen"
INSTRUMENT = load_instrument()
OWN = load_own_content(WATERVEEN, INSTRUMENT)
WHOLE = with_own(INSTRUMENT, OWN)
FULL = dossier_from_bytes((TESTS / "dossiers" / "invented-full.json").read_bytes())


def test_the_own_questions_stand_behind_those_of_the_product_under_their_owner():
    added = WHOLE.questions[len(INSTRUMENT.questions) :]
    assert [question.id for question in added] == ["EV-1.waterveen", "EV-2.waterveen"]
    assert WHOLE.questions[: len(INSTRUMENT.questions)] == INSTRUMENT.questions
    assert WHOLE.manifest.parts[-1].owner == "Gemeente Waterveen (verzonnen)"
    assert all(question.is_own and not question.is_core for question in added)


def test_a_source_of_the_organisation_is_found_beside_those_of_the_product():
    assert WHOLE.source("waterveen-promise")
    assert WHOLE.source("gdpr") == INSTRUMENT.source("gdpr")
    assert INSTRUMENT.source("waterveen-promise") is None


BREAKS = {
    "an id of the product": ("questions/water.yaml", "EV-2.waterveen", "DB-01", "id", "cannot be the id"),
    "an id of another": ("questions/water.yaml", "EV-2.waterveen", "EV-2.elders", "id", "cannot be the id"),
    "counting in a score": ("questions/water.yaml", "feeds: [own]", "feeds: [flag]", "feeds", "counts in no score"),
    "a kind of the scores": ("questions/water.yaml", "kind: text", "kind: knock_out", "kind", "not of the kind"),
    "an unknown source": ("questions/water.yaml", "waterveen-promise", "nowhere", "sources", "is not known"),
    "an unknown theme": ("questions/water.yaml", "people_take_part", "weather", "themes", "is not known"),
    "a part of the product": ("own.yaml", "id: waterveen_water", "id: profile", "parts.0.id", "already"),
    "a set of the product": ("principles/waterveen.yaml", "id: waterveen\n", "id: vng-2019\n", "id", "already"),
    "a principle without source": (
        *(
            "principles/waterveen.yaml",
            "    sources: [{source: waterveen-promise}]",
            "    sources: [{source: nowhere}]",
        ),
        *("sources.0.source", "nowhere"),
    ),
    "a long sentence": (
        *(
            "questions/water.yaml",
            "Zo ziet u wie er nog niet was.",
            f"{'Zo ziet u wie er nog niet was en ' * 4}dat is het.",
        ),
        *("text.why.nl", "This sentence has"),
    ),
    "a missing language": (
        *("glossary.yaml", "    en: water table\n", ""),
        *("terms.0.en", "Field required"),
    ),
}


@pytest.mark.parametrize("broken", BREAKS)
def test_a_fault_in_own_content_names_file_line_field_and_mend(tmp_path, broken):
    file, old, new, field, problem = BREAKS[broken]
    folder = shutil.copytree(WATERVEEN, tmp_path / "own")
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_own_content(folder, INSTRUMENT)
    found = [fault for fault in caught.value.faults if fault.field.endswith(field) and problem in fault.problem]
    assert found, caught.value.faults
    assert all(fault.file.name == Path(file).name and fault.line and fault.mend for fault in found)


def test_a_folder_without_its_manifest_is_refused(tmp_path):
    with pytest.raises(ContentError):
        load_own_content(tmp_path, INSTRUMENT)


@settings(deadline=None)
@given(st.sampled_from(sorted(FULL.answers)), st.integers(0, 3))
def test_own_content_changes_no_score_and_no_flag(left_out: str, points: int):
    answers = {name: answer for name, answer in FULL.answers.items() if name != left_out}
    with_own_answers = {
        **answers,
        "EV-1.waterveen": LevelAnswer(standing=Standing.GIVEN, points=points),
        "EV-2.waterveen": TextAnswer(standing=Standing.UNKNOWN),
    }
    before, after = scorecard(INSTRUMENT, answers), scorecard(WHOLE, with_own_answers)
    assert after == before
    assert flags(after, inputs(WHOLE, with_own_answers)) == flags(before, inputs(INSTRUMENT, answers))


def test_answers_to_questions_of_another_organisation_are_kept_and_travel_on():
    foreign = {**FULL.answers, "EV-1.elders": TextAnswer(standing=Standing.GIVEN, text="Van een ander.")}
    dossier = FULL.model_copy(update={"answers": foreign})
    assert is_own("EV-1.elders")
    assert dossier_fault(dossier, WHOLE) is None
    assert exported(dossier, WHOLE).answers["EV-1.elders"] == foreign["EV-1.elders"]


def test_an_unknown_question_that_is_not_own_is_still_refused():
    dossier = FULL.model_copy(update={"answers": {**FULL.answers, "ZZ-1": TextAnswer()}})
    fault = dossier_fault(dossier, WHOLE)
    assert fault
    assert fault.code is FaultCode.UNKNOWN_QUESTION
