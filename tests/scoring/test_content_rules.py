"""What norms, flags and words name exists; and each rule finds what is wrong, exactly there."""

import pytest

from principles.load import principles
from questionnaire.load import load_instrument
from scoring.content_rules import scoring_faults
from scoring.flags import FLAGS_FILE
from scoring.parameters import PARAMETERS_FILE

FLAG = """\
flags:
  - id: F90
    variant: broken
    severity: info
    title: {nl: Een titel, en: A title}
    explanation: {nl: "Dit gaat over {names}.", en: "This is about GAPS."}
    next_step: {nl: NEXT, en: Ask.}
    rests_on: [RESTS]
    sources: [datadrang, SOURCE]
"""
SOUND = {"GAPS": "{names}", "NEXT": "Vraag het na.", "RESTS": "PF-03", "SOURCE": "gdpr"}


@pytest.fixture
def only_flag(tmp_path):
    """The faults that name a line of a file with one flag, in which these words stand."""

    def faults(**words):
        told = FLAG
        for name, word in {**SOUND, **words}.items():
            told = told.replace(name, word)
        file = tmp_path / "flags.yaml"
        file.write_text(told, encoding="utf-8")
        found = scoring_faults(load_instrument(), file)
        return [(fault.line, fault.field, fault.problem) for fault in found if fault.line > 1 and fault.mend]

    return faults


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
