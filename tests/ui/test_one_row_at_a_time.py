"""Questions with a row for each group or phase show one row at a time, and lose nothing when another is opened."""

from collections.abc import Iterator

import pytest

from questionnaire.answer import Evidence, Standing
from questionnaire.answers import ChoiceAnswer, Group, GroupsAnswer
from questionnaire.routing import Scope
from questionnaire.taking_part import RungCell, RungsAnswer, Speaker, Voice
from tests.ui.walk import Visitor, field, open_row, rows_of, set_radio, visiting, words
from ui.components.row_choice import Row, row_after

GIVEN = Standing.GIVEN
TENANTS, YOUTHS = "group_tenants", "group_youths"
GROUPS = GroupsAnswer(
    standing=GIVEN,
    groups=(Group(id=TENANTS, name="<b>Tenants</b> *in* arrears"), Group(id=YOUTHS, name="Youths")),
)
EVERYONE = [TENANTS, YOUTHS, "other_citizens", "knowledge_institutions", "companies", "other_governments"]


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch, Scope.QUICK_SCAN) as someone:
        someone.answers("PF-03", GROUPS)
        yield someone


def forms(at, question: str) -> list[str]:
    """The rows of which the form is on screen."""
    return [
        radio.key.split("/")[-2] for radio in at.radio if radio.key.endswith("/rung") and f"/{question}/" in radio.key
    ]


def label(at, question: str, row: str) -> str:
    return str(field(at, "button", "rows-", f"/{question}/rows/{row}").label)


def test_people_in_the_data_come_first_and_partners_last_under_words_that_say_they_are_not_scored(visitor):
    at = visitor.opens("questions", "involvement")

    assert rows_of(at, "BT-02") == EVERYONE
    assert words(at).count("Does not count in the score") == 2


def test_only_the_form_of_the_first_row_without_an_answer_is_open(visitor):
    visitor.answers("BT-02", RungsAnswer(standing=GIVEN, cells=(RungCell(row=TENANTS, standing=Standing.UNKNOWN),)))

    at = visitor.opens("questions", "involvement")

    assert forms(at, "BT-02") == [YOUTHS]
    assert forms(at, "BT-03") == [TENANTS]


def test_a_row_stays_open_when_it_gets_its_answer_and_then_leads_on(visitor):
    at = visitor.opens("questions", "involvement")
    assert not [button for button in at.button if (button.key or "").startswith("rows-next-")]

    set_radio(at, "2", "BT-02", f"{TENANTS}/rung")
    assert forms(at, "BT-02") == [TENANTS]

    field(at, "button", "rows-next-", "BT-02").click().run()
    assert forms(at, "BT-02") == [YOUTHS]
    assert forms(at, "BT-03") == [TENANTS]


def test_the_list_says_what_was_chosen_for_each_row(visitor):
    voices = (Voice(rung=2), Voice(rung=3))
    cells = (
        RungCell(row=TENANTS, standing=GIVEN, voices=voices),
        RungCell(row=YOUTHS, standing=Standing.UNKNOWN),
        RungCell(row="other_citizens", standing=Standing.NOT_APPLICABLE, reason="There are none."),
    )
    visitor.answers("BT-02", RungsAnswer(standing=GIVEN, cells=cells))
    at = visitor.opens("questions", "involvement")

    assert label(at, "BT-02", TENANTS).endswith("They gave their opinion \\+ They gave advice and got an answer")
    assert label(at, "BT-02", YOUTHS) == "**Youths** · don't know"
    assert label(at, "BT-02", "other_citizens").endswith("· not applicable")
    assert label(at, "BT-02", "knowledge_institutions").endswith("· still open · below")


def test_a_name_in_the_list_is_no_markup(visitor):
    at = visitor.opens("questions", "involvement")

    assert label(at, "BT-02", TENANTS).startswith(r"**\<b\>Tenants\</b\> \*in\* arrears** ·")
    assert "&lt;b&gt;Tenants&lt;/b&gt; *in* arrears" in words(at)


def test_another_row_takes_nothing_from_the_first(visitor):
    report = Evidence(title="Report", location="file 3")
    voice = Voice(rung=3, speaker=Speaker.SELF)
    cell = RungCell(row=TENANTS, standing=GIVEN, voices=(voice,), evidence=(report,))
    visitor.answers("BT-02", RungsAnswer(standing=GIVEN, cells=(cell,)))
    at = visitor.opens("questions", "involvement")

    open_row(at, "BT-02", YOUTHS)
    set_radio(at, "0", "BT-02", f"{YOUTHS}/rung")
    open_row(at, "BT-02", TENANTS)

    assert field(at, "radio", "BT-02", f"{TENANTS}/rung").value == "3"
    assert field(at, "radio", "BT-02", f"{TENANTS}/0/speaker").value == "self"
    assert "Counts for three quarters." in words(at)
    assert visitor.kept("BT-02").cells[0] == cell


def test_only_other_citizens_can_be_not_applicable(visitor):
    at = visitor.opens("questions", "involvement")
    for row in EVERYONE:
        open_row(at, "BT-02", row)
        options = field(at, "radio", "BT-02", f"{row}/rung").options
        assert any("Not applicable" in option for option in options) is (row == "other_citizens")


def test_a_second_way_can_be_added_and_given_up_again_before_anything_is_chosen(visitor):
    at = visitor.opens("questions", "involvement")
    set_radio(at, "2", "BT-02", f"{TENANTS}/rung")

    field(at, "button", "second-", "BT-02", TENANTS).click().run()
    assert not [button for button in at.button if button.key.startswith("second-")]
    field(at, "button", "no-second", "BT-02", TENANTS).click().run()

    assert field(at, "button", "second-", "BT-02", TENANTS)


def test_the_phases_of_the_council_and_the_counts_of_groups_stand_in_a_list_too(visitor):
    visitor.answers("PF-01.phase", ChoiceAnswer(standing=GIVEN, chosen="experiment"))

    at = visitor.opens("questions", "images")
    set_radio(at, "counted", "CD-01", "manner")

    assert rows_of(visitor.opens("questions", "involvement"), "BT-09") == ["agenda", "design", "execution"]
    assert rows_of(at, "CD-01") == ["officials", TENANTS, YOUTHS]
    field(at, "text_input", "CD-01", "officials/6").set_value("4").run()
    assert label(at, "CD-01", "officials") == "**Staff** · 4 people · below"
    assert rows_of(at, "CD-02") == [TENANTS, YOUTHS]


def test_a_single_row_needs_no_list(visitor):
    visitor.answers("PF-01.phase", ChoiceAnswer(standing=GIVEN, chosen="idea"))
    at = visitor.opens("questions", "involvement")

    assert rows_of(at, "BT-09") == []
    assert field(at, "radio", "BT-09", "agenda")


def test_an_example_opens_rows_and_has_no_way_on(visitor):
    at = visitor.opens("questions", "involvement", project="example-leiden")
    rows = rows_of(at, "BT-02")

    open_row(at, "BT-02", rows[-1])

    assert forms(at, "BT-02") == [rows[-1]]
    assert not [button for button in at.button if (button.key or "").startswith(("rows-next-", "second-"))]


def test_the_next_row_is_the_next_one_without_an_answer_and_round():
    rows = [Row(code, code, standing, "") for code, standing in zip("abc", (Standing.OPEN, GIVEN, GIVEN), strict=True)]

    assert row_after(rows, "b").code == "a"
    assert row_after(rows, "a") is None
