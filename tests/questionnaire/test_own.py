"""What an organisation adds itself: checked as the product's own, shown as its own, and counted in no score."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.assessment import Assessment
from dossier.consistency import MOST_OWN_ANSWERS, dossier_fault
from dossier.export import exported
from dossier.fault import FaultCode
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.kept import kept_words
from dossier.model import Dossier
from dossier.scores import scores
from language.messages import speech
from language.model import Language
from principles.content import ContentError
from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, CountsAnswer, TextAnswer
from questionnaire.content_rules import question_faults
from questionnaire.load import CONTENT, CURRENT_VERSION, load_instrument
from questionnaire.own import is_own, load_own_content, with_own
from questionnaire.own_rules import MOST_QUESTIONS
from tests.dossier.strategies import answers_to, dossiers

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
    "a code that no question can carry": (
        "own.yaml",
        "id: waterveen\n",
        "id: waterveen2\n",
        "id",
        "should match pattern",
    ),
    "a part of somebody else": (
        *("own.yaml", "  - id: waterveen_water\n", "  - id: waterveen_water\n    owner: Rijk\n"),
        *("parts.0.owner", "belongs to the organisation"),
    ),
    "a weight": ("questions/water.yaml", "minutes: 3", "minutes: 3\n    weight: 2", "weight", "has no weight"),
    "the quick scan": (
        "questions/water.yaml",
        "minutes: 3",
        "minutes: 3\n    quick_scan: true",
        "quick_scan",
        "has no",
    ),
    "a gate": (
        *("questions/water.yaml", "feeds: [own]", "feeds: [gate]\n    gate: balancing"),
        *("gate", "has no gate"),
    ),
    "not applicable": (
        *(
            "questions/water.yaml",
            "    text:\n",
            "    text:\n      not_applicable_reasons: [{nl: Nee hoor, en: Surely not}]\n",
        ),
        *("text.not_applicable_reasons", "nobody confirms"),
    ),
    "no source": (
        "questions/water.yaml",
        "    sources: [{source: waterveen-promise}]\n",
        "",
        "sources",
        "rests on no source",
    ),
    "an unknown article": (
        *("questions/water.yaml", "{source: waterveen-promise}", "{source: gdpr, place: '999'}"),
        *("sources.0", "has no part '999'"),
    ),
    "no principle": (
        "questions/water.yaml",
        "    themes: [people_take_part]\n",
        "",
        "themes",
        "belongs to no principle",
    ),
    "a condition on a question that is not there": (
        *(
            "questions/water.yaml",
            "minutes: 2",
            "minutes: 2\n    shown_when: [{question: DB-99, is_any_of: [x], or_unknown: true}]",
        ),
        *("shown_when", "There is no question"),
    ),
    "a source of the product": ("sources.yaml", "id: waterveen-promise", "id: gdpr", "sources.0.id", "used already"),
    "a word of the product": ("glossary.yaml", "id: waterveen-table", "id: data_subject", "terms.0.id", "used already"),
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


def test_the_faults_of_all_files_are_told_at_once(tmp_path):
    folder = shutil.copytree(WATERVEEN, tmp_path / "own")
    for name in ("own.yaml", "sources.yaml", "glossary.yaml", "questions/water.yaml", "principles/waterveen.yaml"):
        (folder / name).write_text("nothing: right\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_own_content(folder, INSTRUMENT)
    assert len({fault.file for fault in caught.value.faults}) == 5


def test_a_question_without_text_is_refused(tmp_path):
    folder = shutil.copytree(WATERVEEN, tmp_path / "own")
    file = folder / "questions" / "water.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.rindex("    text:\n")], encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_own_content(folder, INSTRUMENT)
    problems = [(fault.field, fault.problem) for fault in caught.value.faults]
    assert problems == [("questions.1.text", "This question has no text, so nobody can answer it.")]


def test_a_condition_on_a_question_of_a_later_part_is_a_fault(tmp_path):
    folder = shutil.copytree(WATERVEEN, tmp_path / "own")
    part = (
        "  - id: first\n    title: {nl: Eerst, en: First}\n    introduction: {nl: Dit is eerst., en: This is first.}\n"
    )
    _replace(folder / "own.yaml", "parts:\n", f"parts:\n{part}")
    file = folder / "questions" / "water.yaml"
    start, question = file.read_text(encoding="utf-8").split("  - id: EV-2.waterveen")
    shown = "    shown_when: [{question: EV-1.waterveen, is_any_of: [x], or_unknown: true}]\n"
    question = question.replace("part: waterveen_water", "part: first").replace("    minutes", f"{shown}    minutes")
    file.write_text(f"{start}  - id: EV-2.waterveen{question}", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_own_content(folder, INSTRUMENT)
    assert [fault.problem for fault in caught.value.faults] == ["There is no question 'EV-1.waterveen'."]


def test_a_question_of_the_product_cannot_say_that_it_is_own(tmp_path):
    folder = shutil.copytree(CONTENT / CURRENT_VERSION, tmp_path / CURRENT_VERSION)
    _replace(folder / "safeguards.yaml", "feeds: [gate]\n    gate: balancing\n", "feeds: [own]\n")
    fields = [fault.field for fault in question_faults(folder) if "feeds own" in fault.problem]
    assert fields == ["questions.0.feeds"]


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_folder_without_its_manifest_is_refused(tmp_path):
    with pytest.raises(ContentError):
        load_own_content(tmp_path, INSTRUMENT)


own_answers = st.fixed_dictionaries(
    {},
    optional={
        **{question.id: answers_to(question) for question in OWN.questions},
        "EV-1.elders": answers_to(OWN.questions[0]),
    },
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossiers(), own_answers)
def test_with_any_answers_own_content_changes_nothing_that_is_computed(dossier, own):
    added = dossier.model_copy(update={"answers": {**dossier.answers, **own}})
    told = scores(Assessment(added, WHOLE), speech(Language.ENGLISH))
    assert told == scores(Assessment(dossier, INSTRUMENT), speech(Language.ENGLISH))
    assert Assessment(added, WHOLE).changes == Assessment(dossier, INSTRUMENT).changes


@settings(deadline=None)
@given(own_answers, st.sampled_from(sorted(FULL.answers)))
def test_own_content_changes_nothing_of_a_full_assessment(own, left_out):
    answers = {name: answer for name, answer in FULL.answers.items() if name != left_out}
    before = FULL.model_copy(update={"answers": answers})
    after = FULL.model_copy(update={"answers": {**answers, **own}})
    say = speech(Language.DUTCH)
    assert scores(Assessment(after, WHOLE), say) == scores(Assessment(before, INSTRUMENT), say)


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


def with_answers(answers: dict[str, AnyAnswer]) -> Dossier:
    return FULL.model_copy(update={"answers": {**FULL.answers, **answers}})


def test_kept_answers_are_counted_and_told():
    three: dict[str, AnyAnswer] = {
        f"EV-{number}.elders": TextAnswer(standing=Standing.GIVEN, text="x") for number in (1, 2, 3)
    }
    say = speech(Language.ENGLISH)
    assert kept_words(with_answers(three), WHOLE, say).startswith("3 answers to questions of another organisation")
    assert kept_words(with_answers({"EV-2.waterveen": TextAnswer()}), WHOLE, say) == ""


def test_a_file_comes_back_with_answers_that_nobody_here_can_show():
    dossier = with_answers({"EV-7.elders": TextAnswer(standing=Standing.GIVEN, text="Van een ander.")})
    assert dossier_from_bytes(dossier_bytes(dossier)).answers == dossier.answers


def test_own_answers_are_only_of_the_plain_kinds():
    fault = dossier_fault(with_answers({"EV-1.elders": CountsAnswer()}), WHOLE)
    assert fault
    assert fault.code is FaultCode.WRONG_KIND


def test_so_many_own_answers_that_those_to_the_product_would_not_fit_are_refused():
    exactly: dict[str, AnyAnswer] = {f"EV-{number}.elders": TextAnswer() for number in range(MOST_OWN_ANSWERS)}
    assert dossier_fault(with_answers(exactly), WHOLE) is None
    fault = dossier_fault(with_answers({**exactly, "EV-1.x": TextAnswer()}), WHOLE)
    assert fault
    assert fault.message(speech(Language.ENGLISH)).startswith(
        "The file holds 101 answers to questions that organisations added themselves, and at most 100 fit."
    )
    most = Dossier.model_json_schema()["properties"]["answers"]["maxProperties"]
    assert len(INSTRUMENT.questions) + MOST_OWN_ANSWERS + MOST_QUESTIONS <= most


@pytest.mark.parametrize("name", ["EV-1", "EV-1.", "EV-100.elders", "EV-1._elders", f"EV-1.{'a' * 31}", "DB-1.elders"])
def test_what_is_no_own_id_is_not_taken_for_one(name):
    assert not is_own(name)
