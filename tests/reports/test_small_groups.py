"""Small groups are never shown: not in a figure, a table, an answer or a sentence."""

from language.model import Language
from questionnaire.answers import CountsAnswer, GroupCounts, InfringementWeighingAnswer
from questionnaire.model import Phase
from questionnaire.taking_part import OwnRungCell, OwnRungsAnswer
from tests.reports import invented
from tests.reports.reading import drawn, flat, pages

ENGLISH = Language.ENGLISH


def _counts_rows(found: tuple[str, ...]) -> list[str]:
    return [line for page in found for line in page.splitlines()]


def test_a_small_group_is_only_shown_together_with_another() -> None:
    text = flat(pages("pooled", ENGLISH))
    assert "Other data subjects (Traders and Youths)" in text
    assert "Youths: 2 people" not in text
    assert "Youths 2 0 1 1" not in text
    assert "Other data subjects 8 0 1 2 2 3 0 0" in text


def test_a_group_that_is_too_small_and_alone_is_hidden() -> None:
    found = pages("hidden", ENGLISH)
    text = flat(found)
    assert "Youths: too few to show" in text
    assert "too few answers to show" in text
    own = " ".join(str(count) for count in invented.COUNTS[invented.YOUTHS])
    assert own not in text
    assert not any(line.startswith("Youths 2 ") for line in _counts_rows(found))


def test_a_hidden_group_leaves_no_trace_when_its_counts_change() -> None:
    before = invented.full(groups=(invented.YOUTHS,))
    answers = dict(before.answers)
    asked = answers["CD-01"]
    assert isinstance(asked, CountsAnswer)
    other = GroupCounts(row=invented.YOUTHS, counts=(3, 0, 0, 0, 0, 0, 0), do_not_know=2)
    answers["CD-01"] = asked.model_copy(update={"groups": (other,)})
    assert drawn(before) == drawn(before.model_copy(update={"answers": answers}))


def test_few_officials_are_shown_as_their_rounded_mean_only() -> None:
    dossier = invented.full()
    asked = dossier.answers["CD-01"]
    few = asked.model_copy(update={"officials": (0, 0, 0, 0, 1, 2, 0)})
    text = flat(drawn(dossier.model_copy(update={"answers": {**dossier.answers, "CD-01": few}})))
    assert "fewer than 5 officials" in text
    assert "Municipality: rounded mean +2 < 5" in text
    assert "Municipality 3 0 0 0 0 1 2 0" not in text


def test_own_ratings_of_too_few_people_are_not_shown() -> None:
    dossier = invented.full()
    few = OwnRungsAnswer(
        cells=(OwnRungCell(row=invented.TENANTS, phase=Phase.EXECUTION, counts=(0, 3, 1, 0, 0, 0)),), **invented.GIVEN
    )
    losses = dossier.answers["AF-02"]
    assert isinstance(losses, InfringementWeighingAnswer)
    rated = tuple(loss.model_copy(update={"own_importance": (0, 1, 3)}) for loss in losses.infringements)
    answers = {**dossier.answers, "BT-06": few, "AF-02": losses.model_copy(update={"infringements": rated})}
    shown = flat(pages("full", ENGLISH))
    hidden = flat(drawn(dossier.model_copy(update={"answers": answers})))
    assert "they say 1" in shown
    assert "they say" not in hidden.replace("they themselves say", "")
    assert "The people themselves call it" not in hidden
