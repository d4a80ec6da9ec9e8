"""Two publications of one project differ by nobody, or by enough people."""

from dossier.publication import publication
from dossier.publication_series import too_close
from questionnaire.answers import AnyAnswer, CountsAnswer, GroupCounts
from questionnaire.load import load_instrument
from tests.dossier.counted import ASPECT, IMAGES, counted
from tests.dossiers.changes import GUARANTORS, TENANTS
from tests.dossiers.variants import full_dossier

INSTRUMENT = load_instrument()
FULL = full_dossier()
EARLIER = publication(FULL, INSTRUMENT)


def with_counts(question: str, row: str, counts: tuple[int, ...]) -> dict[str, AnyAnswer]:
    """The answer to a question in which one group answered something else."""
    answer = FULL.answers[question]
    assert isinstance(answer, CountsAnswer)
    others = tuple(group for group in answer.groups if group.row != row)
    return {question: answer.model_copy(update={"groups": (*others, GroupCounts(row=row, counts=counts))})}


def told_by(answers: dict[str, AnyAnswer]) -> tuple[str, ...]:
    return too_close(EARLIER, publication(counted(answers), INSTRUMENT), INSTRUMENT)


def test_the_same_publication_again_tells_nothing() -> None:
    assert told_by({}) == ()


def test_one_more_answer_would_tell_what_that_person_said() -> None:
    assert told_by(with_counts(IMAGES, TENANTS, (2, 3, 4, 3, 2, 2, 1))) == (IMAGES,)
    assert told_by(with_counts(ASPECT, TENANTS, (2, 3, 3, 3, 2, 2, 2))) == (ASPECT,)


def test_enough_people_who_answered_anew_tell_nothing() -> None:
    assert told_by(with_counts(IMAGES, TENANTS, (11, 3, 4, 3, 2, 2, 1))) == ()


def test_a_group_that_leaves_its_pool_would_tell_of_the_rest_of_it() -> None:
    alone = with_counts(IMAGES, GUARANTORS, (0, 0, 0, 0, 0, 0, 0))
    assert told_by(alone) == (IMAGES,)
