"""A record proposes only what it says word for word, and nothing that is scored."""

import pytest

from exchange.register_fields import register_fields
from exchange.register_profile import proposed_answers
from questionnaire.answers import ChoiceAnswer
from questionnaire.load import load_instrument


def chosen(question: str, **texts: str) -> str | None:
    answer = proposed_answers(texts, "").get(question)
    assert answer is None or isinstance(answer, ChoiceAnswer)
    return answer.chosen if answer else None


@pytest.mark.parametrize(
    ("status", "phase"),
    [
        ("In gebruik", "structural"),
        (" in  GEBRUIK. ", "structural"),
        ("Actief", "structural"),
        ("In productie", "structural"),
        ("In ontwikkeling", "design"),
        ("Buiten gebruik", "ended"),
        ("Gestopt", "ended"),
        ("pilot", "pilot"),
        ("In gebruik sinds 18-12-2020", None),
        ("Niet in gebruik", None),
        ("Op dit moment worden de laatste kinderziektes uit de tool gehaald", None),
        ("", None),
    ],
)
def test_a_phase_is_proposed_only_for_a_status_that_is_known_as_a_whole(status: str, phase: str | None) -> None:
    assert chosen("PF-01.phase", status=status) == phase


@pytest.mark.parametrize(
    "more", [{"goal": "Het gaat om een pilot."}, {"impact": "Proefproject"}, {"end_date": "2027-01"}]
)
def test_a_record_that_speaks_of_a_pilot_or_an_end_proposes_no_fixed_phase(more: dict[str, str]) -> None:
    assert chosen("PF-01.phase", status="In gebruik", **more) is None
    assert chosen("PF-01.phase", status="Buiten gebruik", **more) == "ended"


@pytest.mark.parametrize(
    ("category", "domain"),
    [
        ("Verkeer", "mobility"),
        ('{"Openbare orde en veiligheid"}', "safety"),
        ('{Werk,"Sociale zekerheid"}', "social"),
        ("Werk\nSociale zekerheid", "social"),
        ('{Werk,Huisvesting,"Ruimte en infrastructuur"}', None),
        ('{"Ruimte en infrastructuur"}', None),
        ("WW, uitkering", None),
        ("{", None),
        ('{"', None),
    ],
)
def test_a_policy_field_is_proposed_only_if_all_that_is_named_is_in_the_same_one(
    category: str, domain: str | None
) -> None:
    assert chosen("PF-01.domain", category=category) == domain


def test_nothing_is_proposed_that_is_not_of_the_profile_or_not_an_option() -> None:
    instrument, table = load_instrument(), register_fields()
    for question, codes in {
        "PF-02.product": table.products,
        "PF-01.phase": (*table.phases, *table.unsure_phases),
        "PF-01.domain": tuple(table.domains),
    }.items():
        asked = instrument.question(question)
        assert asked.is_profile
        assert set(codes) <= {option.code for option in asked.text.options}


def test_a_record_without_goal_proposes_no_claim() -> None:
    assert set(proposed_answers({}, "")) == {"PF-02.product"}
