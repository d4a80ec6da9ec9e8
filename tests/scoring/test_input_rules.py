"""Questions, flags and instruments are those that the method reads and chooses; whatever differs is found."""

import shutil
from collections.abc import Iterable

import pytest

from questionnaire.load import CONTENT, CURRENT_VERSION, MANIFEST, placed_questions
from questionnaire.profile import OPTIONS_READ, PEOPLE_IN_DATA, PHASES_DUE
from questionnaire.routing import OTHER_ROWS
from scoring import data_use_flags, instruments
from scoring.cell_states import PARTNERS_QUESTION
from scoring.content_rules import scoring_faults
from scoring.flags import FLAGS_FILE
from scoring.input_rules import input_faults, list_faults
from scoring.instrument_texts import INSTRUMENTS_FILE
from scoring.method_inputs import METHOD_INPUTS_FILE, method_inputs
from scoring.parameters import norms
from scoring.people_flags import PERMANENT
from tests.questionnaire.breaking import Break, apply, place

QUESTIONS = CONTENT / CURRENT_VERSION
LIST = method_inputs()
OPTIONS = {question.id: question.options for question in LIST.questions if question.options}
BY_NAME: list[tuple[str, Iterable[str]]] = [
    ("PF-01.phase", (*PHASES_DUE, *data_use_flags.NOT_RUNNING, PERMANENT)),
    ("PF-06.data", (*PEOPLE_IN_DATA, "none")),
    ("PF-08.dpia", (*instruments.FEATURES, "on_ap_list", "none")),
    ("PF-02.product", ("algorithm",)),
    ("AL-1", (*instruments.FRIA_BY_CLASS, *data_use_flags.HIGH_RISK, data_use_flags.PROHIBITED)),
    (PARTNERS_QUESTION, OTHER_ROWS[1:]),
    *instruments.IMPACT.items(),
    *((name, codes) for name, codes in OPTIONS_READ.items() if name not in {"PF-03", "PF-05"}),
    *((one.question, one.is_any_of) for read in LIST.questions for one in read.shown_when if one.question in OPTIONS),
]
"""The options that a rule, the profile or a condition knows by name."""


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


def without(text, start, end):
    """A text without what stands from one passage up to another."""
    begin = text.index(start)
    return text[:begin] + text[text.index(end, begin + 1) :]


def test_a_flag_that_a_rule_raises_and_that_has_no_text_is_missed(tmp_path):
    file = tmp_path / "flags.yaml"
    text = FLAGS_FILE.read_text(encoding="utf-8")
    file.write_text(without(text, "  - id: F05\n", "  - id: F06\n"), encoding="utf-8")
    problems = [fault.problem for fault in scoring_faults(file)]
    assert problems == ["Flag F05 rated_lower is missing, and the method has it."]


def test_a_flag_that_no_rule_raises_is_found(tmp_path):
    file = tmp_path / "flags.yaml"
    told = FLAGS_FILE.read_text(encoding="utf-8").replace("variant: rated_lower", "variant: rated_higher")
    file.write_text(told, encoding="utf-8")
    assert [fault.problem for fault in scoring_faults(file)] == [
        "Flag F05 rated_lower is missing, and the method has it.",
        "Flag F05 rated_higher is no part of the method.",
    ]


INSTRUMENT_BREAKS = {
    "a verdict is taken out": (
        *("      - id: two_features\n", "      - id: one_feature\n", ""),
        *("instruments.1.verdicts", "Verdict two_features of dpia is missing, and the method has it."),
    ),
    "a verdict says something else": (
        *("        urgency: comes_up\n        text:\n          nl: Het project staat op de lijst", "        text:"),
        "        urgency: not_known\n",
        *("instruments.1.verdicts.1.urgency", "has urgency not_known, and the method has comes_up."),
    ),
    "a remark rests on something else": (
        *("        rests_on: [KO-6]\n", "        sources:", "        rests_on: [KO-1]\n"),
        *("instruments.1.remarks.0.rests_on", "has rests_on KO-1, and the method has KO-6."),
    ),
    "a remark is taken out": (
        *("      - id: high_risk_left\n", "  - id: iama\n", ""),
        *("instruments.1.remarks", "Remark high_risk_left of dpia is missing, and the method has it."),
    ),
    "an instrument is taken out": (
        *("  - id: pre_scan\n", "  - id: dpia\n", ""),
        *("instruments", "Instrument pre_scan is missing, and the method has it."),
    ),
}


@pytest.mark.parametrize("change", INSTRUMENT_BREAKS)
def test_an_instrument_that_is_told_otherwise_than_the_rules_choose_is_found(tmp_path, change):
    start, end, new, field, problem = INSTRUMENT_BREAKS[change]
    text = INSTRUMENTS_FILE.read_text(encoding="utf-8")
    begin = text.index(start)
    file = tmp_path / "instruments.yaml"
    file.write_text(text[:begin] + new + text[text.index(end, begin + 1) :], encoding="utf-8")
    (fault,) = scoring_faults(instruments=file)
    assert (fault.file, fault.field) == (file, field)
    assert fault.problem.endswith(problem)
    assert fault.line > 1
    assert fault.mend


def test_what_the_list_says_of_itself_holds():
    assert list(list_faults(LIST)) == []


def test_what_rests_on_a_question_that_is_not_read_is_found_in_the_list():
    left = tuple(question for question in LIST.questions if question.id not in {"KO-6", "ST-3"})
    found = list(list_faults(LIST.model_copy(update={"questions": left})))
    assert [(fault.file, fault.problem) for fault in found] == [
        (METHOD_INPUTS_FILE, "The method reads no question 'ST-3'."),
        (METHOD_INPUTS_FILE, "The method reads no question 'KO-6'."),
    ]
    lines = METHOD_INPUTS_FILE.read_text(encoding="utf-8").splitlines()
    assert ["changes_not_tested" in lines[found[0].line - 1], "settled" in lines[found[1].line - 1]] == [True, True]


def test_a_question_that_feeds_only_flags_on_which_no_flag_rests_is_found_in_the_list():
    left = tuple(flag for flag in LIST.flags if "BT-08" not in flag.rests_on)
    (fault,) = list_faults(LIST.model_copy(update={"flags": left}))
    assert "BT-08" in METHOD_INPUTS_FILE.read_text(encoding="utf-8").splitlines()[fault.line - 1]
    assert fault.problem == "BT-08 feeds only flags, and no flag rests on it: it feeds nothing."


@pytest.mark.parametrize(("question", "codes"), BY_NAME)
def test_an_option_that_is_known_by_name_stands_in_the_list(question, codes):
    assert set(codes) <= set(OPTIONS[question])


@pytest.mark.parametrize(("name", "codes"), OPTIONS.items())
def test_each_option_that_is_taken_out_is_missed(name, codes, monkeypatch):
    asked = {question.id: (file, index, question) for file, index, question in placed_questions(QUESTIONS)}
    file, index, question = asked[name]
    for code in codes:
        left = tuple(option for option in question.text.options if option.code != code)
        text = question.text.model_copy(update={"options": left})
        asked[name] = (file, index, question.model_copy(update={"text": text}))
        monkeypatch.setattr("scoring.input_rules.placed_questions", lambda _: tuple(asked.values()))
        (fault,) = input_faults(QUESTIONS)
        assert (fault.file, fault.field) == (file, f"questions.{index}.text.options")
        assert file.read_text(encoding="utf-8").splitlines()[fault.line - 1] == "      options:"
        assert fault.problem == f"{name} has no option '{code}', and the method reads it."


def test_an_option_that_the_method_would_take_for_another_is_found(questions):
    new = '        - {code: new_class, label: {nl: "Nieuw", en: "New"}}\n        - code: not_ai\n'
    change = Break("module_algorithm.yaml", "AL-1", "- code: not_ai\n", "label:", new, "text.options.0.code", "")
    problem = "AL-1 has an option 'new_class', and the method does not know it."
    assert input_problems(questions, change) == [(*place(questions, change), problem)]


def test_our_own_questions_are_those_that_the_method_reads():
    assert method_inputs().method == norms().method
    assert list(input_faults(QUESTIONS)) == []


@pytest.mark.parametrize("question", method_inputs().questions, ids=lambda question: question.id)
def test_each_question_that_is_taken_out_is_missed(question, monkeypatch):
    kept = tuple(asked for asked in placed_questions(QUESTIONS) if asked[2].id != question.id)
    monkeypatch.setattr("scoring.input_rules.placed_questions", lambda _: kept)
    (fault,) = input_faults(QUESTIONS)
    assert (fault.file, fault.field) == (QUESTIONS / MANIFEST, "parts")
    assert fault.problem == f"There is no question {question.id}, and the method reads it."


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (
            Break("purpose_and_basis.yaml", "DB-01", "weight:", "themes:", "    weight: 1\n", "weight", ""),
            "DB-01 has weight 1, and the method has 2.",
        ),
        (
            Break("necessity.yaml", "NO-02", "gate:", "themes:", "    gate: suitability\n", "gate", ""),
            "NO-02 has gate suitability, and the method has necessity.",
        ),
        (
            Break("involvement.yaml", "BT-02", "feeds:", r"\w+:", "    feeds: [rung]\n", "feeds", ""),
            "BT-02 has feeds rung, and the method has rung, flag.",
        ),
        (
            Break("involvement.yaml", "BT-02", "phase:", r"\w+:", "    phase: design\n", "phase", ""),
            "BT-02 has phase design, and the method has agenda.",
        ),
        (
            Break("knock_outs.yaml", "KO-1", "audience:", "themes:", "    audience: team\n", "audience", ""),
            "KO-1 has audience team, and the method has privacy_officer.",
        ),
        (
            Break("involvement.yaml", "BT-06", "audience:", r"\w+:", "", "audience", ""),
            "BT-06 has audience team, and the method has data_subjects.",
        ),
        (
            Break("involvement.yaml", "BT-09", "audience:", r"\w+:", "    audience: team\n", "audience", ""),
            "BT-09 has audience team, and the method has council.",
        ),
        (
            Break("involvement.yaml", "BT-02", "setting:", r"\w+:", "", "setting", ""),
            "BT-02 has setting home, and the method has room.",
        ),
        (
            Break("involvement.yaml", "BT-02", "quick_scan:", r"\w+:", "", "quick_scan", ""),
            "BT-02 has quick_scan false, and the method has true.",
        ),
        (
            Break("safeguards.yaml", "WA-03", "shown_when:", r"\w+:", "    shown_when: []\n", "shown_when", ""),
            (
                "WA-03 has shown_when none, and the method has "
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
