"""Choosing two to six projects to lay side by side: own ones and examples."""

import pytest

from dossier.model import Dossier, Origin
from language.messages import speech
from language.model import Language
from services.portfolio import candidates, portfolio, selection
from services.projects import new_project
from services.refusal import RefusalCode, Refused

pytestmark = pytest.mark.usefixtures("example")


@pytest.fixture
def made(store, now):
    """Makes an own project and gives its id."""

    def make(name: str, organisation: str = "Waterveen") -> str:
        return new_project(store, name=name, organisation=organisation, language=Language.DUTCH, by="", now=now)

    return make


def test_own_projects_and_examples_can_be_chosen_in_the_order_of_the_alphabet(store, made):
    made("wonen")
    made("Ágenda")
    found = candidates(store, Language.DUTCH)
    assert [(one.name, one.is_example) for one in found] == [("Ágenda", False), ("Bezoekers", True), ("wonen", False)]
    assert found[1].origin is Origin.INVENTED


def test_an_example_is_told_in_the_language_of_the_reader(store):
    assert [one.name for one in candidates(store, Language.ENGLISH)] == ["Visitors"]


def test_what_an_address_names_is_looked_up_and_what_is_not_here_is_counted(store, made):
    mine = made("Wonen")
    known = candidates(store, Language.DUTCH)
    chosen = selection(known, [mine, "example-stad", mine, "gone", "<script>", "gone"])
    assert chosen.ids == (mine, "example-stad")
    assert chosen.missing == 2


@pytest.mark.parametrize("hostile", ["", "../../etc", "' OR 1=1 --", "x" * 5000, "\x00"])
def test_an_address_that_names_nonsense_names_nothing(store, made, hostile):
    made("Wonen")
    assert selection(candidates(store, Language.DUTCH), [hostile]).ids == ()


def test_the_dossiers_of_two_projects_are_read_each_whole(store, made, example):
    mine = made("Wonen")
    found = portfolio(store, [mine, example.id], Language.ENGLISH)
    assert [one.project.name for one in found] == ["Wonen", "Visitors"]
    assert all(isinstance(one, Dossier) for one in found)


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_projects_are_refused_with_what_to_do(store, made, count):
    ids = [made(f"Project {place}") for place in range(count)]
    with pytest.raises(Refused) as refusal:
        portfolio(store, ids, Language.ENGLISH)
    assert refusal.value.code is RefusalCode.TOO_FEW_TO_COMPARE
    assert "2 projects or more, up to 6" in refusal.value.message(speech(Language.ENGLISH))


def test_more_than_six_projects_are_refused_with_how_many_may_be(store, made):
    ids = [made(f"Project {place}") for place in range(7)]
    with pytest.raises(Refused) as refusal:
        portfolio(store, ids, Language.ENGLISH)
    assert refusal.value.code is RefusalCode.TOO_MANY_TO_COMPARE
    assert refusal.value.message(speech(Language.ENGLISH)).startswith("7 projects are too many")
    assert len(portfolio(store, ids[:6], Language.ENGLISH)) == 6
