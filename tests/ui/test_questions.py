"""The questions on screen: every answer is saved as it is given, and what is kept is what is shown."""

import re
from collections.abc import Iterator
from datetime import date
from html import escape

import pytest

from language.model import Language
from questionnaire.answer import Confirmation, Standing, Truth
from questionnaire.answers import ChoiceAnswer, ChoicesAnswer, Group, GroupsAnswer, LevelAnswer
from questionnaire.load import load_instrument
from questionnaire.model import AnswerKind, Phase
from questionnaire.routing import Scope
from questionnaire.taking_part import CouncilAnswer, RungsAnswer
from tests.ui.walk import Visitor, field, open_row, rows_of, set_radio, visiting, words

GROUPS = GroupsAnswer(
    standing=Standing.GIVEN,
    groups=(Group(id="group_tenants", name="<b>Tenants</b> *in* arrears", is_vulnerable=Truth.NO),),
)


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch, Scope.QUICK_SCAN) as someone:
        yield someone


def test_a_level_is_saved_at_once_and_shown_by_the_next_visit(visitor):
    at = visitor.opens("questions", "purpose_and_basis")
    assert field(at, "radio", "DB-01", "level").value is None

    set_radio(at, "2", "DB-01", "level")

    assert visitor.kept("DB-01").points == 2
    assert visitor.kept("DB-01").standing is Standing.GIVEN
    assert "Saved at" in words(at)
    assert field(visitor.opens("questions", "purpose_and_basis"), "radio", "DB-01", "level").value == "2"


def test_i_dont_know_is_an_answer_that_tells_whom_to_ask(visitor):
    at = visitor.opens("questions", "purpose_and_basis")

    set_radio(at, "unknown", "DB-02", "level")

    assert visitor.kept("DB-02").standing is Standing.UNKNOWN
    assert "Who could know this?" in words(at)
    assert "1 time “I don&#x27;t know”" in words(at)


def test_not_applicable_asks_for_a_reason_that_stands_in_both_languages(visitor):
    at = visitor.opens("questions", "necessity")
    set_radio(at, "not_applicable", "NO-01", "level")
    assert "The reason is still missing." in words(at)
    assert "0 of 1 answered" in words(at)
    set_radio(at, "0", "NO-01", "whole/why")
    assert "The reason is still missing." not in words(at)
    assert "1 of 1 answered" in words(at)

    listed = load_instrument().question("NO-01").text.not_applicable_reasons[0]
    assert visitor.kept("NO-01").reason == listed.en
    assert field(visitor.opens("questions", "necessity", lang="nl"), "radio", "NO-01", "whole/why").value == "0"


def test_what_helps_to_choose_and_what_the_law_says_stand_with_their_question(visitor):
    text = load_instrument().question("NO-01").text
    assert text.guidance
    shown = words(visitor.opens("questions", "necessity"))
    assert f"Help with choosing ({len(text.guidance)})" in shown
    assert all(escape(piece.en) in shown for piece in text.guidance)
    assert f"<b>What the law and the sources say</b> {escape(text.background.en)}" in shown


def test_what_helps_with_all_questions_of_a_part_stands_once_with_each_of_its_pages(visitor):
    stop = next(part for part in load_instrument().manifest.parts if part.id == "knock_outs")
    assert stop.guidance
    for page in ("knock_outs", "knock_outs-2"):
        shown = words(visitor.opens("questions", page, project="example-waterveen-2026"))
        assert shown.count(f"Help with all of these questions ({len(stop.guidance)})") == 1
        assert all(escape(piece.en) in shown for piece in stop.guidance)
    assert "Help with all of these questions" not in words(visitor.opens("questions", "necessity"))


def test_the_way_to_the_last_page_of_questions_stops_at_that_page(visitor):
    at = visitor.opens("questions", "knock_outs", project="example-waterveen-2026")
    at = field(at, "button", "next-step").click().run()
    assert not at.exception, at.exception[0].value
    assert "STOP (2 of 2)</h2>" in words(at)
    assert field(at, "button", "to-result").label == "To the result"


def test_a_sentence_that_is_neither_check_nor_help_has_an_answer_of_its_own(visitor):
    at = visitor.opens("profile", "profile-2")
    claim = field(at, "radio", "PF-05", "placement")
    assert claim.options[-3:] == ["The text says neither", "The municipality tells nothing", "I don't know"]
    set_radio(at, "plus2", "PF-05", "placement")
    set_radio(at, "nothing", "PF-05", "placement")
    kept = visitor.kept("PF-05")
    assert (kept.standing, kept.untold, kept.claimed) == (Standing.GIVEN, "nothing", None)
    set_radio(at, "unknown", "PF-05", "placement")
    assert (visitor.kept("PF-05").standing, visitor.kept("PF-05").untold) == (Standing.UNKNOWN, None)
    visitor.answers("PF-03", GROUPS)
    images = visitor.opens("questions", "images")
    set_radio(images, "counted", "CD-01", "manner")
    open_row(images, "CD-01", "group_tenants")
    field(images, "text_input", "CD-01", "group_tenants/7").set_value("4").run()
    assert field(images, "text_input", "CD-01", "group_tenants/7").label == "Neither of the two"
    assert visitor.kept("CD-01").groups[0].neither == 4


def test_no_reasons_no_not_applicable(visitor):
    at = visitor.opens("questions", "purpose_and_basis")

    for question in ("DB-01", "DB-02"):
        has_reasons = bool(load_instrument().question(question).text.not_applicable_reasons)
        options = field(at, "radio", question, "level").options
        assert any("Not applicable" in option for option in options) is has_reasons


def test_a_step_of_the_address_is_the_step_on_screen(visitor):
    assert "Who took part" in words(visitor.opens("questions"))
    at = visitor.opens("questions", "images")
    assert 'id="step-title">Control or service' in words(at)
    assert 'id="step-title">Who took part' in words(visitor.opens("questions", "<script>"))


def test_the_next_step_has_its_name_and_stands_in_the_address(visitor):
    at = visitor.opens("questions", "involvement")

    next_step = field(at, "button", "next-step")
    assert next_step.label == "Next: Purpose and legal ground"
    next_step.click().run()

    assert at.query_params["part"] == "purpose_and_basis"
    assert 'id="step-title">Purpose and legal ground' in words(at)


def test_the_quick_scan_says_what_it_asks_and_leads_to_all_questions(visitor):
    at = visitor.opens("questions", "involvement")
    assert "It asks 12 questions, and gives no verdict." in words(at)
    assert not [radio for radio in at.radio if "BT-01" in radio.key]

    field(at, "button", "scope-other").click().run()

    assert visitor.store.dossier(visitor.project).dossier.intended_scope is Scope.FULL
    assert [radio for radio in at.radio if "BT-01" in radio.key]


def test_the_clerk_sees_only_the_questions_for_the_council(visitor):
    at = visitor.opens("questions", "involvement")
    field(at, "selectbox", "occasion").select("clerk").run()

    assert words(at).count("Why this question?") == 1
    assert "For the council&#x27;s clerk" in words(at)
    assert at.query_params["for"] == "clerk"


def test_a_hidden_question_is_not_shown_and_comes_back_with_what_was_typed(visitor):
    officer = Confirmation(name="Pieter", role="privacy_officer", on=date(2026, 11, 1))
    data = ChoicesAnswer(standing=Standing.GIVEN, chosen=("none",), confirmed_by=officer)
    visitor.answers("WA-02", LevelAnswer(standing=Standing.GIVEN, points=2, note="With a person."))
    assert field(visitor.opens("questions", "safeguards"), "radio", "WA-02", "level").value == "2"

    visitor.answers("PF-06.data", data)
    hidden = visitor.opens("questions", "safeguards")
    assert not [radio for radio in hidden.radio if "WA-02" in radio.key]
    assert "Part 6 of 7 · 0 of 1 answered" in words(hidden)
    assert "It asks 10 questions, and gives no verdict." in words(hidden)

    visitor.answers("PF-06.data", data.model_copy(update={"chosen": ("personal",)}))
    assert field(visitor.opens("questions", "safeguards"), "radio", "WA-02", "level").value == "2"
    assert visitor.kept("WA-02").note == "With a person."


def test_without_groups_the_question_who_took_part_asks_to_name_them(visitor):
    assert "First name the groups of people." in words(visitor.opens("questions", "involvement"))


def test_a_rung_is_kept_for_its_own_row_with_who_spoke_and_in_which_form(visitor):
    visitor.answers("PF-03", GROUPS)
    at = visitor.opens("questions", "involvement")

    set_radio(at, "3", "BT-02", "group_tenants/rung")
    set_radio(at, "self", "BT-02", "group_tenants/0/speaker")
    field(at, "selectbox", "BT-02", "group_tenants/0/form").set_value("right_to_challenge").run()
    open_row(at, "BT-02", "other_citizens")
    set_radio(at, "not_applicable", "BT-02", "other_citizens/rung")

    assert "other_citizens" in rows_of(at, "BT-02")
    assert "but the reason is missing" in field(at, "button", "rows-", "/BT-02/rows/other_citizens").label
    kept = visitor.kept("BT-02")
    assert isinstance(kept, RungsAnswer)
    cells = {cell.row: cell for cell in kept.cells}
    voice = cells["group_tenants"].voices[0]
    assert (voice.rung, voice.speaker, voice.form) == (3, "self", "right_to_challenge")
    assert cells["other_citizens"].standing is Standing.NOT_APPLICABLE
    assert "&lt;b&gt;Tenants&lt;/b&gt; *in* arrears" in words(at)


def test_who_only_got_an_explanation_is_not_asked_who_spoke(visitor):
    visitor.answers("PF-03", GROUPS)
    at = visitor.opens("questions", "involvement")

    set_radio(at, "1", "BT-02", "group_tenants/rung")
    assert field(at, "radio", "BT-02", "group_tenants/0/speaker").label == "Who got the explanation?"
    set_radio(at, "2", "BT-02", "group_tenants/rung")
    assert field(at, "radio", "BT-02", "group_tenants/0/speaker").label == "Who spoke for them?"


def test_i_dont_know_is_counted_apart_in_the_list_of_parts(visitor):
    at = visitor.opens("questions", "purpose_and_basis")
    set_radio(at, "unknown", "DB-02", "level")

    label = field(at, "button", "section-active-purpose_and_basis").label
    assert label.replace("\u00a0", " ").endswith("· 0 of 2, 8 min, 1 time “I don't know”")
    assert "0 of 2 answered · 1 time" in words(at)


def test_a_group_can_be_heard_in_a_second_way(visitor):
    visitor.answers("PF-03", GROUPS)
    at = visitor.opens("questions", "involvement")
    set_radio(at, "2", "BT-02", "group_tenants/rung")

    field(at, "button", "second-", "BT-02", "group_tenants").click().run()
    set_radio(at, "3", "BT-02", "group_tenants/rung-2")
    set_radio(at, "representative", "BT-02", "group_tenants/1/speaker")

    voices = visitor.kept("BT-02").cells[0].voices
    assert [(voice.rung, voice.speaker.value) for voice in voices] == [(2, "unknown"), (3, "representative")]

    field(at, "button", "no-second", "BT-02", "group_tenants").click().run()
    assert len(visitor.kept("BT-02").cells[0].voices) == 1


def test_partners_that_the_project_does_not_have_are_not_asked_about(visitor):
    visitor.answers("PF-04", ChoicesAnswer(standing=Standing.GIVEN, chosen=("companies",)))
    at = visitor.opens("questions", "involvement")

    assert rows_of(at, "BT-02") == ["other_citizens", "companies"]


def test_the_council_is_asked_about_the_phases_that_are_due(visitor):
    visitor.answers("PF-01.phase", ChoiceAnswer(standing=Standing.GIVEN, chosen="design"))
    at = visitor.opens("questions", "involvement")
    assert rows_of(at, "BT-09") == ["agenda", "design"]

    set_radio(at, "unknown", "BT-09", "agenda")
    assert visitor.kept("BT-09").standing is Standing.OPEN
    open_row(at, "BT-09", "design")
    set_radio(at, "unknown", "BT-09", "design")
    assert visitor.kept("BT-09").standing is Standing.UNKNOWN
    set_radio(at, "4", "BT-09", "design")

    kept = visitor.kept("BT-09")
    assert isinstance(kept, CouncilAnswer)
    assert kept.standing is Standing.GIVEN
    assert {cell.phase: cell.level for cell in kept.cells} == {Phase.AGENDA: None, Phase.DESIGN: 4}


def test_labels_that_are_read_out_as_they_stand_hold_no_markup():
    plain = (AnswerKind.CHOICES, AnswerKind.COUNTS, AnswerKind.ESTIMATE, AnswerKind.GROUPS)
    options = [
        option.label.into(language)
        for question in load_instrument().questions
        if question.text and question.kind in plain
        for option in question.text.options
        for language in Language
    ]

    assert options
    assert not [label for label in options if re.search(r"[*_`\[\]<>$#~\\]|:\w", label)]
