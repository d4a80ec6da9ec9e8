"""What is hidden stays with the team."""

from datetime import date

from hypothesis import HealthCheck, given, settings

from dossier.export import exported
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Dossier, Project
from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, ChoiceAnswer, CountsAnswer, Group, GroupCounts, GroupsAnswer, LevelAnswer
from questionnaire.load import load_instrument
from questionnaire.routing import visible_questions
from questionnaire.taking_part import RungCell, RungsAnswer
from tests.dossier.strategies import dossiers

INSTRUMENT = load_instrument()


def dossier_with(answers: dict[str, AnyAnswer]) -> Dossier:
    return Dossier(
        id="een",
        project=Project(name="Sensoren"),
        questionnaire="2026.1",
        method="2026.1",
        created=date(2026, 11, 24),
        dated=date(2026, 11, 24),
        answers=answers,
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossiers())
def test_only_answers_to_visible_questions_leave_and_what_left_comes_back_as_it_is(dossier: Dossier) -> None:
    leaving = exported(dossier, INSTRUMENT)
    visible = {question.id for question in visible_questions(INSTRUMENT, dossier.answers)}
    assert set(leaving.answers) == visible & set(dossier.answers)
    assert exported(leaving, INSTRUMENT) == leaving
    assert dossier_from_bytes(dossier_bytes(leaving)) == leaving


def test_an_answer_to_a_question_that_is_hidden_now_does_not_leave() -> None:
    secret = {"ST-1": LevelAnswer(standing=Standing.GIVEN, points=3, note="typed when the project was structural")}
    phase = ChoiceAnswer(standing=Standing.GIVEN, chosen="idea")
    leaving = exported(dossier_with({"PF-01.phase": phase, **secret}), INSTRUMENT)
    assert list(leaving.answers) == ["PF-01.phase"]


def test_a_row_of_a_group_that_is_no_longer_named_does_not_leave() -> None:
    named = GroupsAnswer(standing=Standing.GIVEN, groups=(Group(id="patients", name="Patiënten"),))
    rungs = RungsAnswer(cells=tuple(RungCell(row=row) for row in ("patients", "left_out", "other_citizens")))
    counts = CountsAnswer(groups=tuple(GroupCounts(row=row, counts=(0,) * 7) for row in ("left_out", "patients")))
    leaving = exported(dossier_with({"PF-03": named, "BT-02": rungs, "CD-01": counts}), INSTRUMENT).answers
    left, told = leaving["BT-02"], leaving["CD-01"]
    assert isinstance(left, RungsAnswer)
    assert [cell.row for cell in left.cells] == ["patients", "other_citizens"]
    assert isinstance(told, CountsAnswer)
    assert [group.row for group in told.groups] == ["patients"]
