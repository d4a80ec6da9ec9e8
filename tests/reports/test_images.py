"""The two images in the cases that are not the common one: a divided group, one team answer, nobody named."""

from language.model import Language
from questionnaire.answers import CountsAnswer, GroupCounts, GroupsAnswer
from reports.image_rows import camps
from services.examples import examples
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


def _example(name: str) -> str:
    """The report of an invented example, as one text."""
    found = next(one.dossier for one in examples(Language.ENGLISH) if one.dossier.id.endswith(name))
    return flat(drawn(found))


def test_of_a_pool_the_officials_who_estimated_are_counted_once() -> None:
    text = _example("waterveen-2026")
    assert (
        "What the municipality expected of Other data subjects (each official estimated 2 groups) 8 0 0 3 5 5 3 0"
        in text
    )


def test_the_bounds_stand_beside_the_size_of_the_difference_and_its_parts_have_a_sign() -> None:
    text = _example("waterveen-2027")
    assert "Difference 0.2 of 6 between −0.4 and 0.9 (95%, indicative) The municipality knew this +0.7" in text
    assert "it expected +0.4 Blind spot −0.5" in text
    assert "The municipality expected a larger difference than there is." in text


def test_the_matrix_says_why_less_counts_than_was_said() -> None:
    assert "said 4, counts as 3: they say" in _example("waterveen-2026")
