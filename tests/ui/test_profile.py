"""The profile on screen: what a project is called, the answers that route the rest, and what follows from them."""

from collections.abc import Iterator
from datetime import date

import pytest

from questionnaire.answer import Confirmation, Standing, Truth
from questionnaire.answers import ChoiceAnswer, ChoicesAnswer, Group, GroupsAnswer, LevelAnswer
from questionnaire.routing import Scope
from questionnaire.taking_part import RungCell, RungsAnswer, Voice
from tests.ui.walk import Visitor, field, open_row, rows_of, set_radio, visiting, words
from ui.components.answer_groups import group_id
from ui.components.answer_rungs import PART_OF_GROUPS

GIVEN = Standing.GIVEN


GROUPS = GroupsAnswer(standing=Standing.GIVEN, groups=(Group(id="tenants", name="Tenants", is_vulnerable=Truth.NO),))

LIGHT_GROUPS = GroupsAnswer(
    standing=Standing.GIVEN, groups=(Group(id="group_passers", name="Passers-by", is_vulnerable=Truth.NO),)
)
LIGHT = {
    "PF-03": LIGHT_GROUPS,
    "PF-06.data": ChoicesAnswer(standing=Standing.GIVEN, chosen=("personal",)),
    "PF-07.decisions": ChoiceAnswer(standing=Standing.GIVEN, chosen="no"),
    "PF-07.signal": ChoicesAnswer(standing=Standing.GIVEN, chosen=("nothing",)),
    "PF-08.people": ChoiceAnswer(standing=Standing.GIVEN, chosen="under_10000"),
}


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch, Scope.QUICK_SCAN) as someone:
        yield someone


def tick(at, *parts, on=True):
    field(at, "checkbox", *parts).set_value(on).run()
    assert not at.exception


def test_the_profile_begins_with_the_names_and_has_a_handful_of_questions_a_step(visitor):
    at = visitor.opens("profile")
    page = words(at)

    assert "What is the project called?" in page
    assert 'id="step-title">Your project (1 of 3)' in page
    assert page.count("Why this question?") == 4
    assert field(at, "button", "next-step").label == "Next: Your project (2 of 3)"


def test_an_option_is_saved_at_once(visitor):
    at = visitor.opens("profile")

    set_radio(at, "experiment", "PF-01.phase", "choice")

    assert visitor.kept("PF-01.phase").chosen == "experiment"
    assert "<li>Experiment</li>" in words(at)


def test_none_excludes_the_others_and_they_exclude_none(visitor):
    at = visitor.opens("profile", "profile-2")
    tick(at, "PF-06.data", "choices/special")
    tick(at, "PF-06.data", "choices/personal")
    assert visitor.kept("PF-06.data").chosen == ("special", "personal")

    tick(at, "PF-06.data", "choices/none")
    assert visitor.kept("PF-06.data").chosen == ("none",)
    assert not field(at, "checkbox", "PF-06.data", "choices/special").value

    tick(at, "PF-06.data", "choices/group")
    assert visitor.kept("PF-06.data").chosen == ("group",)


def test_i_dont_know_hides_what_was_ticked_until_it_is_taken_away(visitor):
    at = visitor.opens("profile", "profile-3")
    tick(at, "PF-07.signal", "choices/check")
    tick(at, "PF-07.signal", "choices/unknown")
    assert visitor.kept("PF-07.signal").standing is Standing.UNKNOWN
    assert not field(at, "checkbox", "PF-07.signal", "choices/check").value

    tick(at, "PF-07.signal", "choices/unknown", on=False)
    assert (visitor.kept("PF-07.signal").standing, visitor.kept("PF-07.signal").chosen) == (GIVEN, ("check",))
    assert field(at, "checkbox", "PF-07.signal", "choices/check").value


def test_another_tick_takes_the_place_of_i_dont_know_and_nothing_ticked_is_open(visitor):
    at = visitor.opens("profile", "profile-3")
    tick(at, "PF-07.signal", "choices/check")
    tick(at, "PF-07.signal", "choices/unknown")

    tick(at, "PF-07.signal", "choices/offer")
    assert visitor.kept("PF-07.signal").chosen == ("offer",)
    tick(at, "PF-07.signal", "choices/offer", on=False)
    assert visitor.kept("PF-07.signal").standing is Standing.OPEN


def test_a_group_is_added_told_about_and_removed(visitor):
    at = visitor.opens("profile", PART_OF_GROUPS)
    new = field(at, "text_input", "new-group")
    new.set_value("  <b>Tenants</b>  in arrears ").run()
    group = visitor.kept("PF-03").groups[0]
    assert (group.name, group.id) == ("<b>Tenants</b> in arrears", "group_b_tenants_b_in_arrears")
    assert field(at, "text_input", "new-group").value == ""

    set_radio(at, "vulnerable", "PF-03", group.id)
    assert visitor.kept("PF-03").groups[0].is_vulnerable is Truth.YES

    field(at, "button", "remove-", group.id).click().run()
    assert visitor.kept("PF-03").groups == ()
    assert visitor.kept("PF-03").standing is Standing.OPEN
    assert "“&lt;b&gt;Tenants&lt;/b&gt; in arrears” was removed." in words(at)


def test_a_group_that_is_removed_and_added_again_finds_its_answers_back(visitor):
    at = visitor.opens("profile", PART_OF_GROUPS)
    field(at, "text_input", "new-group").set_value("Tenants").run()
    row = visitor.kept("PF-03").groups[0].id
    said = RungCell(row=row, standing=GIVEN, voices=(Voice(rung=4),))
    visitor.answers("BT-02", RungsAnswer(standing=GIVEN, cells=(said,)))

    field(at, "button", "remove-", row).click().run()
    assert row not in rows_of(visitor.opens("questions", "involvement"), "BT-02")
    field(at, "text_input", "new-group").set_value("tenants").run()

    again = visitor.opens("questions", "involvement")
    open_row(again, "BT-02", row)
    assert field(again, "radio", "BT-02", f"{row}/rung").value == "4"


def test_the_same_group_is_not_named_twice_and_that_is_said(visitor):
    at = visitor.opens("profile", PART_OF_GROUPS)
    for name in ("Tenants", "TENANTS "):
        field(at, "text_input", "new-group").set_value(name).run()
    assert len(visitor.kept("PF-03").groups) == 1
    assert "There is a group with this name already." in words(at)
    assert field(at, "text_input", "new-group").value == "TENANTS "

    field(at, "text_input", "new-group").set_value("Youths").run()
    assert "There is a group with this name already." not in words(at)


@pytest.mark.parametrize("name", ["Ouders", "Huurders (65+)", "住民", "'; drop table --", "x" * 300])
def test_an_id_of_a_group_is_plain_and_new(name):
    first = group_id(name, set())
    second = group_id(name, {first})

    assert Group(id=first, name=name).id == first
    assert Group(id=second, name=name).id != first


def test_the_impact_follows_from_the_profile_in_words(visitor):
    visitor.answers("PF-03", GroupsAnswer(standing=GIVEN, groups=(Group(id="a", name="A", is_vulnerable=Truth.NO),)))
    visitor.answers("PF-06.data", ChoicesAnswer(standing=GIVEN, chosen=("personal",)))
    visitor.answers("PF-07.signal", ChoicesAnswer(standing=GIVEN, chosen=("offer",)))
    visitor.answers("PF-07.decisions", ChoiceAnswer(standing=GIVEN, chosen="no"))
    visitor.answers("PF-08.people", ChoiceAnswer(standing=GIVEN, chosen="under_10000"))
    at = visitor.opens("profile", "profile-3")
    assert "Impact of the project: low." in words(at)
    assert "Nothing here adds to the weight." in words(at)

    set_radio(at, "yes", "PF-07.decisions")
    assert "Impact of the project: medium." in words(at)

    set_radio(at, "unknown", "PF-08.people")
    assert "Impact of the project: high." in words(at)
    assert "10,000 people or more: not known yet, so it counts" in words(at)


def test_the_phases_and_questions_that_follow_are_named(visitor):
    visitor.answers("PF-01.phase", ChoiceAnswer(standing=GIVEN, chosen="idea"))
    page = words(visitor.opens("profile", "profile-3"))
    assert "<li>Agenda: Should it be there?</li>" in page
    assert "Evaluation" not in page.split("Phases that count")[1]
    assert "<li>Who took part: 2 questions</li>" in page


def test_a_question_that_the_profile_hides_leaves_and_comes_back(visitor):
    visitor.answers("PF-08.dpia", ChoicesAnswer(standing=GIVEN, chosen=("scoring",), note="See the prescan."))
    officer = Confirmation(name="Pieter", role="privacy_officer", on=date(2026, 11, 1))
    visitor.answers("PF-06.data", ChoicesAnswer(standing=GIVEN, chosen=("none",), confirmed_by=officer))
    hidden = visitor.opens("profile", "profile-3")
    assert not [one for one in hidden.checkbox if "PF-08.dpia" in one.key]
    assert "Part 1 of 7 · 1 of 11 answered" in words(hidden)

    visitor.answers("PF-06.data", ChoicesAnswer(standing=GIVEN, chosen=("bsn",)))
    shown = visitor.opens("profile", "profile-3")
    assert field(shown, "checkbox", "PF-08.dpia", "choices/scoring").value
    assert visitor.kept("PF-08.dpia").note == "See the prescan."


def test_the_claim_is_placed_on_the_line(visitor):
    at = visitor.opens("profile", "profile-2")
    set_radio(at, "minus2", "PF-05", "placement")
    assert (visitor.kept("PF-05").placement, visitor.kept("PF-05").standing) == (-2, GIVEN)

    set_radio(at, "unknown", "PF-05", "placement")
    assert (visitor.kept("PF-05").placement, visitor.kept("PF-05").standing) == (None, Standing.UNKNOWN)


def test_the_last_step_of_the_profile_leads_to_the_questions(visitor):
    at = visitor.opens("profile", "profile-3")
    field(at, "button", "next-step").click().run()
    assert at.query_params["part"] == "involvement"
    assert 'id="step-title">Who took part' in words(at)


def test_the_second_step_of_the_profile_asks_for_the_groups(visitor):
    assert [one for one in visitor.opens("profile", PART_OF_GROUPS).text_input if "new-group" in one.key]


def test_a_dutch_page_is_dutch(visitor):
    visitor.answers("DB-01", LevelAnswer(standing=GIVEN, points=1))
    page = words(visitor.opens("profile", "profile-3", lang="nl"))
    assert "Zwaarte van het project: hoog." in page
    assert "Onderdeel 1 van 7" in page


@pytest.mark.parametrize("name", ["x" * 301, "x" * 10_001])
def test_a_name_that_is_too_long_is_refused_with_one_message(visitor, name):
    at = visitor.opens("profile", PART_OF_GROUPS)

    field(at, "text_input", "new-group").set_value(name).run()

    assert words(at).count("This name is too long. Use at most 300 characters.") == 1
    assert visitor.kept("PF-03") is None


def test_control_characters_do_not_stay(visitor):
    at = visitor.opens("profile", PART_OF_GROUPS)

    field(at, "text_input", "new-group").set_value("Ten\x00ants\x1b[31m").run()

    assert visitor.kept("PF-03").groups[0].name == "Tenants[31m"


def test_what_is_asked_is_settled_before_answering(visitor):
    visitor.answers("PF-03", GROUPS)
    at = visitor.opens("profile", "profile-3")
    assert "What is asked of this project" in words(at)

    field(at, "button", "settle").click().run()

    settled = visitor.kept("BT-01").starting_point
    assert (settled.impact_class, settled.groups) == ("high", GROUPS.groups)
    assert "Settled on" in words(at)
    assert not [button for button in at.button if button.key == "settle"]


def test_a_group_that_leaves_the_list_after_it_was_settled_is_told(visitor):
    visitor.answers("PF-03", GROUPS)
    field(visitor.opens("profile", "profile-3"), "button", "settle").click().run()
    visitor.answers("PF-03", GROUPS.model_copy(update={"groups": (Group(id="other", name="Others"),)}))

    page = words(visitor.opens("profile", "profile-3"))

    assert "Gone from the list since then:" in page
    assert "New on the list since then: Others." in page
    (told,) = visitor.opens("result").warning
    assert told.value.startswith("Since ")
    assert told.value.endswith(f"{GROUPS.groups[0].name}\\.")


def test_a_list_that_only_grew_is_no_warning_at_the_result(visitor):
    visitor.answers("PF-03", GROUPS)
    field(visitor.opens("profile", "profile-3"), "button", "settle").click().run()
    visitor.answers("PF-03", GROUPS.model_copy(update={"groups": (*GROUPS.groups, Group(id="other", name="Others"))}))
    assert not visitor.opens("result").warning


def test_the_first_answer_settles_what_is_asked_once_the_profile_tells_it(visitor):
    visitor.answers("PF-03", GROUPS)
    asked = visitor.opens("questions", "purpose_and_basis")
    assert "First your project." in words(asked)
    set_radio(asked, "1", "DB-01", "level")
    assert visitor.kept("BT-01") is None

    for question, answer in LIGHT.items():
        visitor.answers(question, answer)
    asked = visitor.opens("questions", "purpose_and_basis")
    assert "First your project." not in words(asked)
    set_radio(asked, "2", "DB-01", "level")

    settled = visitor.kept("BT-01").starting_point
    assert (settled.impact_class, settled.groups) == ("low", LIGHT_GROUPS.groups)
    assert visitor.kept("BT-01").standing is Standing.OPEN


def test_what_was_settled_is_not_settled_again_by_a_later_answer(visitor):
    for question, answer in LIGHT.items():
        visitor.answers(question, answer)
    set_radio(visitor.opens("questions", "purpose_and_basis"), "2", "DB-01", "level")
    visitor.answers("PF-07.signal", ChoicesAnswer(standing=Standing.GIVEN, chosen=("check",)))
    set_radio(visitor.opens("questions", "purpose_and_basis"), "1", "DB-01", "level")
    assert visitor.kept("BT-01").starting_point.impact_class == "low"
