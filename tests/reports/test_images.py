"""The two images in the cases that are not the common one: a divided group, one team answer, nobody named."""

from questionnaire.answers import CountsAnswer, GroupCounts, GroupsAnswer
from reports.image_rows import camps
from tests.reports import invented
from tests.reports.reading import drawn, flat

DIVIDED = (6, 2, 0, 0, 0, 2, 6)


def test_the_camps_of_a_divided_group_lie_on_either_side() -> None:
    assert camps(DIVIDED) == (-2.75, 2.75)


def test_a_divided_group_has_two_places_and_one_team_answer_no_interval() -> None:
    whole = invented.full()
    felt = tuple(GroupCounts(row=row, counts=DIVIDED) for row in (invented.TENANTS, invented.TRADERS))
    asked = CountsAnswer(team=2, groups=felt, **invented.GIVEN)
    text = flat(drawn(whole.model_copy(update={"answers": {**whole.answers, "CD-01": asked}})))
    assert "This group is divided" in text
    assert "around −2.8" in text or "around −2.7" in text
    assert "one answer on behalf of the team" in text
    assert "no interval: too few officials answered" in text


def test_without_a_named_group_the_report_says_so_and_no_more() -> None:
    whole = invented.full()
    nobody = GroupsAnswer(groups=(), **invented.GIVEN)
    text = flat(drawn(whole.model_copy(update={"answers": {**whole.answers, "PF-03": nobody}})))
    assert "It is not said who the people in the data are" in text
    assert "it is not said who they are" in text
