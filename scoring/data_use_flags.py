"""What raises a flag about the use of data: a DPIA that is due, one remedy, the weighing, risks, AI, new purposes."""

from collections.abc import Iterator, Mapping

from questionnaire.answer import Answer, Standing
from questionnaire.answers import ChoiceAnswer, ChoicesAnswer
from questionnaire.model import Phase
from questionnaire.taking_part import RungCell, RungsAnswer, Speaker
from scoring.flags import Flag, raised
from scoring.inputs import Inputs, falls_short, is_confirmed
from scoring.instrument_texts import NextInstrument
from scoring.instruments import recommendations
from scoring.involvement_inputs import rung_cells
from scoring.parameters import norms
from scoring.risks import Colour
from scoring.scorecard import Scorecard

DPIA_FEATURES, AGENDA, DESIGN = "PF-08.dpia", "BT-02", "BT-03"
PROBLEM_FIRST, OTHER_WAYS, CHANGES = "GE-01", "NO-01", "ST-3"
AI_CLASS, RIGHTS_ASSESSMENT, PROHIBITED_AI = "AL-1", "AL-5", "KO-8"
DPIA_IS_DUE = frozenset({"missing", "on_list", "two_features"})
NOT_RUNNING = frozenset({"idea", "design"})
HIGH_RISK = frozenset({"high_risk_deployer", "high_risk_provider"})
PROHIBITED = "prohibited"
BEFORE_THE_START = (Phase.AGENDA, Phase.DESIGN)


def data_use_flags(card: Scorecard, given: Inputs) -> Iterator[Flag]:
    """The flags F09 and F13 to F16."""
    yield from _dpia(given)
    if falls_short(given, PROBLEM_FIRST) and falls_short(given, OTHER_WAYS):
        yield raised("F13", "single_remedy")
    if card.proportionality.weighing.is_open:
        yield raised("F14", "weighing_open")
    if card.risks.counts[Colour.RED]:
        yield raised("F14", "red_risk")
    yield from _ai_act(card, given)
    if falls_short(given, CHANGES):
        yield raised("F16", "changes_not_tested")


def _dpia(given: Inputs) -> Iterator[Flag]:
    dpia = next(one for one in recommendations(given) if one.instrument is NextInstrument.DPIA)
    if dpia.verdict_id not in DPIA_IS_DUE:
        return
    # A project that runs without its DPIA is a matter for the STOP question on it.
    if given.profile.phase in NOT_RUNNING and not _is_confirmed_by_officer(given.answer(DPIA_FEATURES, ChoicesAnswer)):
        yield raised("F09", "dpia_due")
    not_asked = [group.id for group in given.profile.groups if _views_were_not_sought(rung_cells(given, group.id))]
    if not_asked and not any(_is_explained(given.answer(name, RungsAnswer)) for name in (AGENDA, DESIGN)):
        yield raised("F09", "views_not_sought", *not_asked)


def _is_confirmed_by_officer(features: Answer | None) -> bool:
    """Whether the privacy officer confirmed this answer, or what shows it: the DPIA, or the short check before it."""
    if features is None:
        return False
    return any(map(is_confirmed, (features.confirmed_by, *(piece.confirmed_by for piece in features.evidence))))


def _views_were_not_sought(cells: Mapping[Phase, RungCell]) -> bool:
    """Whether it is known of each phase before the start that a group was not asked for its views."""
    before = [cells.get(phase) for phase in BEFORE_THE_START]
    return all(cell is not None and _is_known_not_asked(cell) for cell in before)


def _is_known_not_asked(cell: RungCell) -> bool:
    """Nobody of the group, nor anybody on its behalf, was asked, and no reason stands there.

    Officials who imagine what people would say do not ask them.
    """
    heard = [voice.rung for voice in cell.voices if voice.speaker is not Speaker.OFFICIALS]
    is_known = cell.standing is Standing.GIVEN and bool(cell.voices) and not cell.reason.strip()
    return is_known and max(heard, default=0) < norms().flags.views_from.value


def _is_explained(answer: Answer | None) -> bool:
    return answer is not None and bool(answer.reason.strip() or answer.note.strip())


def _ai_act(card: Scorecard, given: Inputs) -> Iterator[Flag]:
    if not given.asks(AI_CLASS):
        return
    answer = given.answer(AI_CLASS, ChoiceAnswer)
    ai_class = answer.chosen if answer else None
    if ai_class is None:
        yield raised("F15", "class_unknown")
    elif ai_class in HIGH_RISK and falls_short(given, RIGHTS_ASSESSMENT):
        yield raised("F15", "high_risk_without_assessment")
    elif ai_class == PROHIBITED and PROHIBITED_AI not in card.proportionality.stop_reasons:
        yield raised("F15", "prohibited_without_stop")
