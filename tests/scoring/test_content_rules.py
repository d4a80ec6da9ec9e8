"""What norms, flags and words name exists; and each rule finds what is wrong, exactly there."""

import shutil

import pytest

from principles.load import principles
from questionnaire.load import CONTENT, CURRENT_VERSION, MANIFEST, load_instrument, placed_questions
from scoring.content_rules import input_faults, scoring_faults
from scoring.flags import FLAGS_FILE
from scoring.method_inputs import method_inputs
from scoring.parameters import PARAMETERS_FILE, norms
from tests.questionnaire.breaking import Break, apply, place

QUESTIONS = CONTENT / CURRENT_VERSION

FLAG = """\
flags:
  - id: F01
    variant: no_group_named
    severity: SEVERITY
    title: {nl: Een titel, en: A title}
    explanation: {nl: "Dit gaat over {names}.", en: "This is about GAPS."}
    next_step: {nl: NEXT, en: Ask.}
    rests_on: [RESTS]
    sources: [datadrang, SOURCE]
"""
SOUND = {"GAPS": "{names}", "NEXT": "Vraag het na.", "RESTS": "PF-03", "SOURCE": "gdpr", "SEVERITY": "red"}


@pytest.fixture
def only_flag(tmp_path):
    """The faults within a file with one flag, in which these words stand; that the others are missing is left out."""

    def faults(**words):
        told = FLAG
        for name, word in {**SOUND, **words}.items():
            told = told.replace(name, word)
        file = tmp_path / "flags.yaml"
        file.write_text(told, encoding="utf-8")
        found = scoring_faults(load_instrument(), file)
        return [(fault.line, fault.field, fault.problem) for fault in found if fault.file == file and fault.line > 2]

    return faults


@pytest.fixture
def questions(tmp_path):
    """A copy of the questions, to change."""
    return shutil.copytree(QUESTIONS, tmp_path / CURRENT_VERSION)


def input_problems(folder, change):
    """The faults that one change to the questions leads to, without their mend; each has one."""
    apply(folder, change)
    found = list(input_faults(folder))
    assert all(fault.mend for fault in found)
    return [(fault.file, fault.line, fault.field, fault.problem) for fault in found]


def test_our_own_norms_flags_and_words_keep_every_rule():
    assert scoring_faults(load_instrument()) == []


def test_a_sound_flag_has_no_fault_of_its_own(only_flag):
    assert only_flag() == []


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ({"SOURCE": "unheard"}, (9, "flags.0.sources.1", "There is no source 'unheard'.")),
        ({"RESTS": "PF-99"}, (8, "flags.0.rests_on", "There is no question 'PF-99'.")),
        (
            {"GAPS": "{groups}"},
            (6, "flags.0.explanation", "What is filled in between braces is not the same in both languages."),
        ),
        ({"SEVERITY": "info"}, (4, "flags.0.severity", "F01 no_group_named is info, and the method raises it as red.")),
        ({"NEXT": "Ask."}, (7, "flags.0.next_step.en", "This text is the same in Dutch and in English.")),
        ({"NEXT": "Vraag het tevens na."}, (7, "flags.0.next_step.nl", "'tevens' is a hard word.")),
    ],
)
def test_a_rule_that_is_broken_is_found_with_line_and_field(only_flag, words, fault):
    assert only_flag(**words) == [fault]


def test_a_question_that_feeds_only_flags_on_which_no_flag_rests_is_found(tmp_path):
    file = tmp_path / "flags.yaml"
    file.write_text(FLAGS_FILE.read_text(encoding="utf-8").replace("BT-08", "PF-03"), encoding="utf-8")
    (fault,) = scoring_faults(load_instrument(), file)
    assert (fault.file, fault.line, fault.field) == (file, 3, "flags")
    assert fault.problem == "BT-08 feeds only flags, and no flag rests on it: it feeds nothing."


def test_an_unknown_source_of_a_norm_is_found_on_its_line(monkeypatch):
    known = {name: source for name, source in principles().sources.items() if name != "smaa-2"}
    monkeypatch.setattr("scoring.content_rules.principles", lambda: type("Known", (), {"sources": known}))
    found = [fault for fault in scoring_faults(load_instrument()) if fault.file == PARAMETERS_FILE]
    lines = PARAMETERS_FILE.read_text(encoding="utf-8").splitlines()
    assert found
    assert all("smaa-2" in lines[fault.line - 1] and fault.problem == "There is no source 'smaa-2'." for fault in found)


def test_a_flag_that_a_rule_raises_and_that_has_no_text_is_missed(tmp_path):
    file = tmp_path / "flags.yaml"
    text = FLAGS_FILE.read_text(encoding="utf-8")
    begin = text.index("  - id: F05\n")
    file.write_text(text[:begin] + text[text.index("  - id: F06\n") :], encoding="utf-8")
    problems = [fault.problem for fault in scoring_faults(load_instrument(), file) if fault.file == file]
    assert problems == ["There is no flag F05 rated_lower, and a rule raises it."]


def test_a_flag_that_no_rule_raises_is_found(tmp_path):
    file = tmp_path / "flags.yaml"
    told = FLAGS_FILE.read_text(encoding="utf-8").replace("variant: rated_lower", "variant: rated_higher")
    file.write_text(told, encoding="utf-8")
    problems = [fault.problem for fault in scoring_faults(load_instrument(), file)]
    assert problems == [
        "There is no flag F05 rated_lower, and a rule raises it.",
        "No rule raises F05 rated_higher.",
    ]


def test_our_own_questions_are_those_that_the_method_reads():
    assert method_inputs().method == norms().method
    assert list(input_faults(QUESTIONS)) == []


@pytest.mark.parametrize("question", method_inputs().questions, ids=lambda question: question.id)
def test_each_question_that_is_taken_out_is_missed(question, monkeypatch):
    kept = tuple(asked for asked in placed_questions(QUESTIONS) if asked[2].id != question.id)
    monkeypatch.setattr("scoring.content_rules.placed_questions", lambda _: kept)
    (fault,) = input_faults(QUESTIONS)
    assert (fault.file, fault.field) == (QUESTIONS / MANIFEST, "parts")
    assert fault.problem == f"There is no question {question.id}, and the method reads it."


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            Break("purpose_and_basis.yaml", "DB-01", "weight:", "themes:", "    weight: 1\n", "weight", ""),
            "DB-01 has weight 1, and the method reads 2.",
        ),
        (
            Break("necessity.yaml", "NO-02", "gate:", "themes:", "    gate: suitability\n", "gate", ""),
            "NO-02 has gate suitability, and the method reads necessity.",
        ),
        (
            Break("involvement.yaml", "BT-02", "feeds:", r"\w+:", "    feeds: [rung]\n", "feeds", ""),
            "BT-02 has feeds rung, and the method reads rung, flag.",
        ),
        (
            Break("involvement.yaml", "BT-02", "phase:", r"\w+:", "    phase: design\n", "phase", ""),
            "BT-02 has phase design, and the method reads agenda.",
        ),
        (
            Break("safeguards.yaml", "WA-03", "shown_when:", r"\w+:", "    shown_when: []\n", "shown_when", ""),
            (
                "WA-03 has shown_when none, and the method reads "
                "PF-06.data in personal, group, special, criminal, bsn or unknown."
            ),
        ),
    ],
)
def test_a_question_that_counts_otherwise_than_the_method_is_found(questions, change, problem):
    assert input_problems(questions, change) == [(*place(questions, change), problem)]


def test_a_question_that_the_method_does_not_read_feeds_nothing(questions):
    file = questions / "profile.yaml"
    asked = file.read_text(encoding="utf-8")
    file.write_text(asked.replace("  - id: PF-01.domain\n", "  - id: PF-09\n"), encoding="utf-8")
    problems = [fault.problem for fault in input_faults(questions)]
    assert problems == [
        "There is no question PF-01.domain, and the method reads it.",
        "PF-09 feeds nothing: the method reads no such question.",
    ]
