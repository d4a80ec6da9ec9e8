"""How far people took part in sentences: nobody is called least involved who did all that is needed."""

import pytest

from dossier.assessment import Assessment
from language.messages import speech
from language.model import Language
from questionnaire.answer import Truth
from questionnaire.load import load_instrument
from questionnaire.model import Phase
from questionnaire.taking_part import Speaker
from scoring.cells import Cell, Lowering, Voice
from scoring.involvement import involvement
from scoring.involvement_sentences import lowering_words
from scoring.matrix import CellResult, GroupRow
from scoring.model import ImpactClass
from scoring.scorecard import ScoreName
from services.examples import examples
from tests.dossiers.changes import AGENDA, Change, all_of, dont_know, unchanged
from tests.dossiers.variants import full_dossier, variant

SAY = speech(Language.ENGLISH)


def told(change: Change = unchanged, name: str = "") -> str:
    dossier = variant(name) if name else full_dossier()
    dossier = dossier.model_copy(update={"answers": change(dossier.answers)})
    return Assessment(dossier, load_instrument()).score_sentence(ScoreName.INVOLVEMENT, SAY)


def cell(*voices: Voice, told_back: Truth = Truth.YES, own: tuple[int, ...] | None = None) -> CellResult:
    """The first phase of a row of which this was said."""
    row = GroupRow("a", {Phase.AGENDA: Cell(voices, told_back, 1.0, own)})
    return involvement(ImpactClass.HIGH, [row], None, None).rows[0].cells[0]


def test_where_all_groups_did_what_is_needed_none_is_called_the_least_involved() -> None:
    example = next(one.dossier for one in examples(Language.ENGLISH) if one.dossier.id.endswith("waterveen-2027"))
    sentence = Assessment(example, load_instrument()).score_sentence(ScoreName.INVOLVEMENT, SAY)
    assert sentence.startswith("All groups took part as far as is needed. What falls short: Other citizens.")
    assert "2 (consulted); 3 is needed." in sentence


def test_where_nobody_falls_short_nobody_is_named() -> None:
    assert told(name="everybody-took-part") == "All groups took part as far as is needed."


def test_what_is_not_known_of_a_group_is_not_called_enough() -> None:
    sentence = told(dont_know(AGENDA), "everybody-took-part")
    assert sentence == "As far as is known, all groups took part as far as is needed."


def test_a_group_that_falls_short_is_the_least_involved() -> None:
    assert told(name="guarantors-came-later").startswith("Least involved: ")


def test_that_nobody_is_named_is_not_called_knowing_nothing() -> None:
    unnamed = all_of(dont_know("PF-03", "PF-06.data"))
    assert told(unnamed) == "It is not known yet whether the people in the data took part."


@pytest.mark.parametrize(
    ("found", "lowered", "words"),
    [
        (cell(Voice(4, Speaker.SELF)), (), ""),
        (cell(Voice(4, Speaker.REPRESENTATIVE)), (Lowering.REPRESENTED,), "others spoke for them"),
        (cell(Voice(2, Speaker.OFFICIALS)), (Lowering.OFFICIALS,), "officials put themselves in their place"),
        (cell(Voice(5)), (Lowering.SPEAKER_UNKNOWN,), "it is not known who spoke"),
        (cell(Voice(4, Speaker.SELF), own=(0, 0, 0, 9, 0, 0)), (Lowering.OWN_RATING,), "they say 3 themselves"),
        (
            cell(Voice(3, Speaker.SELF), told_back=Truth.NO),
            (Lowering.NOT_REPORTED_BACK,),
            "what changed was not reported back",
        ),
        (
            cell(Voice(4, Speaker.REPRESENTATIVE), told_back=Truth.UNKNOWN),
            (Lowering.REPRESENTED, Lowering.REPORT_UNKNOWN),
            "others spoke for them and it is not known whether it was reported back what changed",
        ),
    ],
)
def test_a_cell_says_why_less_counts_than_was_said(
    found: CellResult, lowered: tuple[Lowering, ...], words: str
) -> None:
    assert found.lowered_by == lowered
    assert lowering_words(found, SAY) == words
    assert (found.rung_said != found.rung_counted) is bool(lowered)
