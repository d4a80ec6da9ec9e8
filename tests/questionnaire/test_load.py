"""Question files that are broken: the message says where, what, and how to mend it."""

import shutil

import pytest
from ruamel.yaml import YAML

from principles.content import ContentError
from questionnaire.load import CONTENT, CURRENT_VERSION, load_instrument
from tests.questionnaire.breaking import Break, apply, place

SCALE = "{code: a, ask: {nl: N, en: E}}"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(CONTENT / CURRENT_VERSION, tmp_path / CURRENT_VERSION)


def replace(folder, name, old, new):
    """Change the first `old` in a file; its line number."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def only_fault(folder):
    with pytest.raises(ContentError) as error:
        load_instrument(folder)
    (fault,) = error.value.faults
    assert fault.mend
    place = f"{fault.file}:{fault.line}: {fault.field}" if fault.line else f"{fault.file}"
    assert str(fault).startswith(f"{place}: {fault.problem}")
    return fault


def test_an_unchanged_copy_is_sound(folder):
    assert load_instrument(folder) == load_instrument()


def test_an_unknown_theme_is_named_with_those_that_exist(folder):
    line = replace(folder, "suitability.yaml", "themes: [remedy]", "themes: [remedies]")
    fault = only_fault(folder)
    assert (fault.file.name, fault.line, fault.field) == ("suitability.yaml", line, "questions.0.themes")
    assert "'remedies'" in fault.problem
    assert "remedy" in fault.mend


def test_an_unknown_source_is_named(folder):
    replace(folder, "suitability.yaml", "{source: awb,", "{source: abw,")
    fault = only_fault(folder)
    assert (fault.file.name, fault.field) == ("suitability.yaml", "questions.1.sources")
    assert "'abw'" in fault.problem


def test_an_unknown_part_is_named(folder):
    line = replace(folder, "necessity.yaml", "part: necessity", "part: less")
    fault = only_fault(folder)
    assert (fault.line, fault.field) == (line, "questions.0.part")
    assert "necessity" in fault.mend


def test_an_unknown_option_in_a_condition_is_named(folder):
    line = replace(folder, "knock_outs.yaml", "is_any_of: [special, criminal]", "is_any_of: [secret, criminal]") - 1
    fault = only_fault(folder)
    assert (fault.file.name, fault.line, fault.field) == ("knock_outs.yaml", line, "questions.2.shown_when")
    assert fault.problem == "PF-06.data has no option ['secret']."


def test_a_condition_on_an_unknown_question_is_named(folder):
    replace(folder, "knock_outs.yaml", "{question: PF-01.phase,", "{question: PF-99,")
    assert only_fault(folder).problem == "There is no question 'PF-99'."


def test_a_condition_on_an_answer_that_is_no_choice_is_named(folder):
    replace(folder, "knock_outs.yaml", "{question: PF-01.phase,", "{question: PF-05,")
    assert only_fault(folder).problem == "The answer to PF-05 is not a choice."


def test_an_id_that_stands_twice_is_named(folder):
    line = replace(folder, "balancing.yaml", "id: AF-02", "id: AF-01")
    fault = only_fault(folder)
    assert (fault.file.name, fault.line, fault.field) == ("balancing.yaml", line, "questions.1.id")
    assert "AF-01" in fault.problem


def test_a_missing_language_is_named(folder):
    line = replace(
        folder,
        "necessity.yaml",
        'nl: "Vergelijking met andere manieren", en: "Comparison with other ways"',
        'nl: "Anders"',
    )
    fault = only_fault(folder)
    assert (fault.file.name, fault.line, fault.field) == ("necessity.yaml", line, "questions.0.title.en")
    assert fault.mend == "Add this field."


MISFITS = {
    "questions.0.text.levels": ("necessity.yaml", "- points: 3", "- points: 4", "0, 1, 2, 3"),
    "questions.0.text.options": ("knock_outs.yaml", '- code: "no"', "- code: nope", "yes, no, unknown"),
    "questions.0.text.scales": ("balancing.yaml", "- code: weight", "- code: mass", "importance, weight, certainty"),
    "questions.0.text.scales.0.steps": ("balancing.yaml", "- code: heavy", "- code: grave", "light, middle, heavy"),
    "questions.1.text.scales.0.steps": ("balancing.yaml", "- code: other", "- code: rest", "other as the last"),
    "questions.2.text.scales": ("balancing.yaml", "- code: severity", "- code: harm", "severity, likelihood"),
    "questions.3.text.scales": (
        "balancing.yaml",
        "      levels:",
        f"      scales: [{SCALE}]\n      levels:",
        "Remove it.",
    ),
    "questions.5.text.scales": ("involvement.yaml", "- code: agenda", "- code: start", "agenda, design, execution"),
    "questions.8.text.scales": ("images.yaml", "- code: discussed", "- code: talked", "discussed, explanation_changed"),
}


@pytest.mark.parametrize("field", MISFITS)
def test_a_text_that_does_not_fit_the_form_of_its_answer_is_named(folder, field):
    name, old, new, needed = MISFITS[field]
    replace(folder, name, old, new)
    fault = only_fault(folder)
    assert (fault.file.name, fault.field) == (name, field)
    assert fault.line > 1
    assert needed in fault.mend


@pytest.mark.parametrize(
    ("name", "question"),
    [("suitability.yaml", "GE-01"), ("suitability.yaml", "GE-02"), ("profile.yaml", "PF-06.data")],
)
def test_a_question_without_text_is_named_once_though_others_wait_for_it(folder, name, question):
    change = Break(name, question, "text:", r"\Z", "", "text", "This question has no text, so nobody can answer it.")
    apply(folder, change)
    fault = only_fault(folder)
    assert (fault.file, fault.line, fault.field) == place(folder, change)
    assert (fault.problem, fault.mend) == (change.problem, "Write its text.")


def test_a_choice_without_options_is_named(folder):
    file = folder / "profile.yaml"
    questions = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))["questions"]
    place, free = next((place, one) for place, one in enumerate(questions) if one["id"] == "PF-02.product")
    free["text"]["options"] = []
    with file.open("w", encoding="utf-8") as stream:
        YAML().dump({"questions": questions}, stream)
    with pytest.raises(ContentError) as error:
        load_instrument(folder)
    assert f"questions.{place}.text.options" in {fault.field for fault in error.value.faults}


def test_a_misspelt_field_is_named(folder):
    line = replace(folder, "images.yaml", "quick_scan: true", "quickscan: true")
    fault = only_fault(folder)
    assert (fault.line, fault.field) == (line, "questions.0.quickscan")
    assert "Remove this field" in fault.mend


def test_broken_yaml_is_named_with_its_file(folder):
    replace(folder, "images.yaml", "questions:\n", "questions: [\n")
    fault = only_fault(folder)
    assert fault.file.name == "images.yaml"
    assert "not valid YAML" in fault.problem


def test_a_folder_without_a_manifest_is_named(folder):
    (folder / "instrument.yaml").unlink()
    fault = only_fault(folder)
    assert fault.file.name == "instrument.yaml"
    assert "cannot be opened" in fault.problem
