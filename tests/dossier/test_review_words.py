"""Every role, state, step and refusal has its words, and none of them says that the DPO approves."""

from collections.abc import Mapping
from enum import StrEnum
from string import Formatter
from typing import Any

import pytest

from dossier import review_words
from dossier.review import FindingState, Review, Role, State
from dossier.review_refusal import REFUSALS, ReviewCode, ReviewRefused
from dossier.review_rules import RULES
from dossier.review_steps import AnyStep, Outcome, StepKind, Verdict, Way
from language.messages import speech
from language.model import Language
from tests.dossier.reviews import DPO, OFFICER, advise, decide, decline, refused, sign, statement, submit, supersede

SAY = speech(Language.ENGLISH)
TABLES: list[tuple[type[StrEnum], Mapping[Any, str]]] = [
    (Role, review_words.ROLES),
    (Role, review_words.TASKS),
    (Role, review_words.SIGNS_FOR),
    (State, review_words.STATES),
    (StepKind, review_words.STEPS),
    (Verdict, review_words.VERDICTS),
    (Outcome, review_words.OUTCOMES),
    (Way, review_words.WAYS),
    (FindingState, review_words.FINDING_STATES),
    (ReviewCode, REFUSALS),
]


@pytest.mark.parametrize(("codes", "table"), TABLES)
def test_every_code_has_words(codes: type[StrEnum], table: Mapping[Any, str]) -> None:
    assert set(table) == set(codes)
    assert all(words.strip() for words in table.values())


def test_every_step_has_a_rule() -> None:
    assert set(RULES) == set(StepKind)


@pytest.mark.parametrize(("codes", "table"), TABLES)
def test_nothing_says_that_somebody_approved(codes: type[StrEnum], table: Mapping[Any, str]) -> None:
    claims = [words for words in table.values() if "approve" in words]
    assert all("approves nothing" in words for words in claims), codes


def test_the_signature_of_the_dpo_is_told_as_advice_and_no_approval() -> None:
    assert review_words.SIGNS_FOR[Role.DPO] == "signs for the advice, which is no approval"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (submit(), "Samira, project team, project lead, submitted the dossier."),
        (advise(), "Fatima, data protection officer (DPO), gave advice."),
        (decide(), "Willem, accountable owner (process owner or college), decided. The project goes on."),
        (sign(OFFICER, way=Way.SEAL), "Pieter, privacy officer, signed under the seal of the organisation."),
        (
            statement(),
            (
                "Joke, client council, representative of the data subjects, signed by a statement that was written "
                "down, under the seal of the organisation. Written down by Pieter."
            ),
        ),
        (decline(DPO), "Fatima, data protection officer (DPO), did not sign."),
        (
            decline({"by": "", "role": Role.REPRESENTATIVE}, recorded_by="Pieter"),
            "There is no signature in this role: representative of the data subjects. Written down by Pieter.",
        ),
        (supersede(), "Samira, project team, project lead, started a new version."),
    ],
)
def test_a_step_is_told_in_a_sentence(step: AnyStep, words: str) -> None:
    assert review_words.told(step, SAY) == words


def test_what_a_user_typed_is_never_read_as_part_of_a_message() -> None:
    assert review_words.told(submit(by="{role} <b>"), SAY).startswith("{role} <b>, project lead,")


def test_a_refusal_names_step_state_and_role_in_words() -> None:
    assert refused(Review(), advise()) is ReviewCode.WRONG_STATE
    refusal = ReviewRefused(ReviewCode.WRONG_STATE, step=StepKind.ADVISE, state=State.DRAFT)
    assert refusal.message(SAY) == "“Give advice” is not possible now. The state is: Draft."
    assert "data protection officer" in ReviewRefused(ReviewCode.NOT_IN_PLAN, role=Role.DPO).message(SAY)


def test_the_fields_of_each_refusal_are_ones_that_are_filled_in() -> None:
    known = {"step", "state", "role", "count", "condition", "name"}
    assert {name for words in REFUSALS.values() for _, name, _, _ in Formatter().parse(words) if name} <= known
