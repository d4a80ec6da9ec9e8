"""What norms, flags and words name exists; and each rule finds what is wrong, exactly there."""

import pytest

from principles.content import ContentError
from principles.load import principles
from scoring.content_rules import CODES, scoring_faults
from scoring.flags import FLAGS_FILE
from scoring.instrument_texts import INSTRUMENTS_FILE
from scoring.parameters import PARAMETERS_FILE
from scoring.words import WORDS_FILE, Words

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
SOUND = {"GAPS": "{names}", "NEXT": "Vraag het na.", "RESTS": "PF-03, PF-06.data", "SOURCE": "gdpr", "SEVERITY": "red"}


@pytest.fixture
def only_flag(tmp_path):
    """The faults within a file with one flag, in which these words stand; that the others are missing is left out."""

    def faults(**words):
        told = FLAG
        for name, word in {**SOUND, **words}.items():
            told = told.replace(name, word)
        file = tmp_path / "flags.yaml"
        file.write_text(told, encoding="utf-8")
        found = scoring_faults(file)
        return [(fault.line, fault.field, fault.problem) for fault in found if fault.file == file and fault.line > 2]

    return faults


def test_our_own_norms_flags_and_words_keep_every_rule():
    assert scoring_faults() == []


def test_a_sound_flag_has_no_fault_of_its_own(only_flag):
    assert only_flag() == []


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ({"SOURCE": "unheard"}, (9, "flags.0.sources.1", "There is no source 'unheard'.")),
        (
            {"RESTS": "WA-01"},
            (
                *(8, "flags.0.rests_on"),
                "Flag F01 no_group_named has rests_on WA-01, and the method has PF-03, PF-06.data.",
            ),
        ),
        (
            {"RESTS": ""},
            (
                *(8, "flags.0.rests_on"),
                "Flag F01 no_group_named has rests_on none, and the method has PF-03, PF-06.data.",
            ),
        ),
        (
            {"GAPS": "{groups}"},
            (6, "flags.0.explanation", "What is filled in between braces is not the same in both languages."),
        ),
        (
            {"SEVERITY": "info"},
            (4, "flags.0.severity", "Flag F01 no_group_named has severity info, and the method has red."),
        ),
        ({"NEXT": "Ask."}, (7, "flags.0.next_step.en", "This text is the same in Dutch and in English.")),
        ({"NEXT": "Vraag het tevens na."}, (7, "flags.0.next_step.nl", "'tevens' is a hard word.")),
    ],
)
def test_a_rule_that_is_broken_is_found_with_line_and_field(only_flag, words, fault):
    assert only_flag(**words) == [fault]


def test_a_flag_without_a_source_is_refused(tmp_path):
    file = tmp_path / "flags.yaml"
    file.write_text(FLAGS_FILE.read_text(encoding="utf-8").replace("sources: [datadrang]", "sources: []", 1), "utf-8")
    with pytest.raises(ContentError) as caught:
        scoring_faults(file)
    (fault,) = caught.value.faults
    assert (fault.file, fault.field) == (file, "flags.1.sources")
    assert file.read_text(encoding="utf-8").splitlines()[fault.line - 1] == "    sources: []"
    assert fault.mend == "Name at least one."


def test_each_table_of_words_says_which_codes_it_needs():
    assert set(CODES) == set(Words.model_fields)


@pytest.mark.parametrize(
    ("table", "code"),
    [("statuses", "tenable"), ("figures", "proven"), ("rows", "remaining"), ("rungs", '"5"'), ("severities", "info")],
)
def test_a_word_that_is_looked_up_and_not_there_is_missed(tmp_path, table, code):
    lines = WORDS_FILE.read_text(encoding="utf-8").splitlines(keepends=True)
    start = lines.index(f"{table}:\n")
    missed = next(index for index, line in enumerate(lines) if index > start and line.startswith(f"  {code}:"))
    file = tmp_path / "words.yaml"
    file.write_text("".join(lines[:missed] + lines[missed + 1 :]), encoding="utf-8")
    (fault,) = scoring_faults(words=file)
    assert (fault.file, fault.line, fault.field) == (file, start + 1, table)
    name = code.strip('"')
    assert fault.problem == f"There is no word for '{name}', which a result can hold."
    assert fault.mend


def test_an_urgency_without_words_is_missed(tmp_path):
    text = INSTRUMENTS_FILE.read_text(encoding="utf-8")
    file = tmp_path / "instruments.yaml"
    unknown = '  not_known: {nl: "nog niet bekend", en: "not known yet"}\n'
    assert unknown in text
    file.write_text(text.replace(unknown, ""), encoding="utf-8")
    (fault,) = scoring_faults(instruments=file)
    assert (fault.field, fault.problem) == ("urgencies", "There is no word for 'not_known', which a result can hold.")


def test_an_unknown_source_of_an_instrument_is_found_on_its_line(tmp_path):
    text = INSTRUMENTS_FILE.read_text(encoding="utf-8")
    file = tmp_path / "instruments.yaml"
    file.write_text(text.replace("{source: ai-act-amendment}", "{source: ai-act-unheard}", 1), encoding="utf-8")
    (fault,) = scoring_faults(instruments=file)
    assert fault.problem == "There is no source 'ai-act-unheard'."
    assert "ai-act-unheard" in file.read_text(encoding="utf-8").splitlines()[fault.line - 1]


def test_an_unknown_source_of_a_norm_is_found_on_its_line(monkeypatch):
    known = {name: source for name, source in principles().sources.items() if name != "smaa-2"}
    monkeypatch.setattr("scoring.content_rules.principles", lambda: type("Known", (), {"sources": known}))
    found = [fault for fault in scoring_faults() if fault.file == PARAMETERS_FILE]
    lines = PARAMETERS_FILE.read_text(encoding="utf-8").splitlines()
    assert found
    assert all("smaa-2" in lines[fault.line - 1] and fault.problem == "There is no source 'smaa-2'." for fault in found)
