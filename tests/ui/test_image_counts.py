"""The two images on screen: how many people gave each answer, and what the municipality expects of them."""

from collections.abc import Iterator

import pytest

from questionnaire.answer import Standing
from questionnaire.load import load_instrument
from questionnaire.routing import Scope
from tests.ui.form_walk import GROUPS
from tests.ui.walk import Visitor, field, open_row, set_radio, visiting, words


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch, Scope.QUICK_SCAN) as someone:
        yield someone


def test_what_the_municipality_expects_is_asked_before_the_answers_are_entered(visitor):
    at = visitor.opens("questions", "images")
    order = [one.id for one in load_instrument().questions if one.id in {"CD-01", "CD-02"}]

    assert order == ["CD-02", "CD-01"]
    assert words(at).index("Which answer do they give most often, do you think?") < words(at).index(
        "In practice, what is this project mainly for?"
    )


def test_counts_are_kept_for_staff_and_for_each_group(visitor):
    visitor.answers("PF-03", GROUPS)
    at = visitor.opens("questions", "images")
    set_radio(at, "counted", "CD-01", "manner")

    field(at, "text_input", "CD-01", "officials/6").set_value("4").run()
    field(at, "text_input", "CD-01", "officials/8").set_value("1").run()
    open_row(at, "CD-01", "group_tenants")
    field(at, "text_input", "CD-01", "group_tenants/0").set_value(" 12 ").run()
    field(at, "text_input", "CD-02", "group_tenants/5").set_value("3").run()

    kept = visitor.kept("CD-01")
    assert kept.officials == (0, 0, 0, 0, 0, 0, 4)
    assert kept.officials_do_not_know == 1
    assert kept.groups[0].counts == (12, 0, 0, 0, 0, 0, 0)
    assert visitor.kept("CD-02").groups[0].counts == (0, 0, 0, 0, 0, 3, 0)
    assert kept.standing is visitor.kept("CD-02").standing is Standing.GIVEN


@pytest.mark.parametrize("typed", ["-1", "2,5", "1e3", "٣", "1000001", "<b>", "9" * 400])
def test_what_is_no_whole_number_is_refused_with_one_message_and_changes_nothing(visitor, typed):
    at = visitor.opens("questions", "images")
    set_radio(at, "counted", "CD-01", "manner")
    field(at, "text_input", "CD-01", "officials/0").set_value("3").run()

    field(at, "text_input", "CD-01", "officials/0").set_value(typed).run()

    assert words(at).count("Type a whole number from 0 to 1,000,000.") == 1
    assert "<b>" not in words(at).split("was not saved")[0].rsplit("<p", 1)[1]
    assert visitor.kept("CD-01").officials[0] == 3


def test_one_answer_on_behalf_of_the_team_stands_beside_the_counts_of_groups(visitor):
    at = visitor.opens("questions", "images")
    set_radio(at, "team", "CD-01", "manner")
    set_radio(at, "plus2", "CD-01", "team")
    assert visitor.kept("CD-01").team == 2

    set_radio(at, "unknown", "CD-01", "manner")
    assert visitor.kept("CD-01").standing is Standing.UNKNOWN
