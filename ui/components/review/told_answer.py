"""An answer in words, for who reads it: what was chosen, line by line, without the form in which it was given."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from questionnaire.answer import Piece, Standing
from questionnaire.answers import (
    AnyAnswer,
    BridgingAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    ClaimAnswer,
    CountsAnswer,
    EstimateAnswer,
    GroupsAnswer,
    ImpactClassAnswer,
    InfringementWeighingAnswer,
    KnockOutAnswer,
    LevelAnswer,
    PurposeWeighingAnswer,
    RisksAnswer,
    TextAnswer,
)
from questionnaire.forms import GRADED, right_name
from questionnaire.model import Phase
from questionnaire.taking_part import CouncilAnswer, OwnRungsAnswer, ReportedBackAnswer, RungsAnswer, Voice
from reports.answer_terms import (
    form_words,
    placed_words,
    scale_ask,
    speaker_words,
    step_words,
    truth_words,
    vulnerable_words,
)
from scoring.words import word, words
from ui.asked import Asked
from ui.components import answer_reported_back, answer_rungs, row_choice
from ui.components.answer_choice import option_picks
from ui.components.answer_council import cell_of
from ui.components.answer_level import level_picks
from ui.components.counts_field import POINTS
from ui.components.fields import Pick
from ui.components.html import Html, element, joined
from ui.components.scale_field import step_picks


class Line(NamedTuple):
    """A line of an answer: what was chosen, and what belongs to it."""

    said: str
    more: str = ""


Lines = Iterator[Line]


def answer_lines(asked: Asked, answer: AnyAnswer | None) -> list[Line]:
    """The answer in words, its parts in their order."""
    say = asked.say
    if answer is None or answer.standing is Standing.OPEN:
        return [Line(say("No answer yet."))]
    if answer.standing is Standing.UNKNOWN:
        asks = answer.reason.strip()
        unknown = Line(say("Don't know"), say("Will ask: {whom}", whom=asks) if asks else "")
        return [*_sentence(answer), unknown] if isinstance(answer, ClaimAnswer) else [unknown]
    if answer.standing is Standing.NOT_APPLICABLE:
        return [Line(say("Not applicable, because:"), answer.reason.strip())]
    return list(_WAYS[type(answer)](asked, answer))


def answer_view(lines: Iterable[Line]) -> Html:
    """The lines of an answer, what was chosen in bold."""
    return joined(
        element(
            "p", element("b", f"{line.said}{_stop(line)}"), f" {line.more}" if line.more else None, class_="od-kept"
        )
        for line in lines
    )


def _stop(line: Line) -> str:
    """A full stop between two sentences, where the first has none."""
    return "." if line.said and line.more and line.said[-1] not in ".:?!…" and line.more[0] not in "(“" else ""


def _picked(picks: Iterable[Pick], codes: Sequence[str | None]) -> Lines:
    return (Line(pick.label, pick.caption) for pick in picks if pick.code in codes)


def _level(asked: Asked, answer: LevelAnswer) -> Lines:
    return _picked(level_picks(asked), (str(answer.points),))


def _rungs(asked: Asked, answer: RungsAnswer) -> Lines:
    for row in answer_rungs.rows_of(asked, answer):
        cell = answer_rungs.cell_of(answer, row.code)
        spoken = "; ".join(_voice(asked, voice) for voice in cell.voices) if row.standing is Standing.GIVEN else ""
        reason = cell.reason.strip()
        how = f"({spoken})" if spoken else ""
        yield Line(f"{row.name}: {row.said}", f"{how}. {reason}" if how and reason else how or reason)


def _voice(asked: Asked, voice: Voice) -> str:
    if voice.rung == 0:
        return ""
    return ", ".join(filter(None, (speaker_words(asked.say, voice.speaker), form_words(asked.say, voice.form))))


def _council(asked: Asked, answer: CouncilAnswer) -> Lines:
    labels = {pick.code: pick for pick in level_picks(asked)}
    for phase in asked.profile.phases_due:
        cell, name = cell_of(answer, phase), word(words().phases, phase, asked.language)
        chosen = labels.get(str(cell.level)) if cell.standing is Standing.GIVEN else None
        said = chosen.label if chosen else row_choice.standing_words(asked, cell.standing)
        yield Line(f"{name}: {said}", chosen.caption if chosen else "")


def _own_rungs(asked: Asked, answer: OwnRungsAnswer) -> Lines:
    labels, names = [pick.label for pick in level_picks(asked)], _group_names(asked)
    for cell in answer.cells:
        if cell.row in names and cell.phase in asked.profile.phases_due:
            phase = word(words().phases, Phase(cell.phase), asked.language)
            yield Line(f"{names[cell.row]}, {phase}:", _tally(labels, cell.counts))


def _group_names(asked: Asked) -> dict[str, str]:
    return {group.id: group.name for group in asked.profile.groups}


def _tally(labels: Sequence[str], counts: Sequence[int]) -> str:
    """How many people gave each answer, without the answers that nobody gave."""
    return ", ".join(f"{count} × “{label}”" for label, count in zip(labels, counts, strict=False) if count)


def _reported_back(asked: Asked, answer: ReportedBackAnswer) -> Lines:
    return (Line(f"{row.name}: {row.said}") for row in answer_reported_back.rows_of(asked, answer))


def _counts(asked: Asked, answer: CountsAnswer) -> Lines:
    say, labels = asked.say, _image_labels(asked)
    if answer.team is not None:
        yield Line(say("The team's answer"), f"“{labels[answer.team + 3]}”")
    if answer.officials is not None or answer.officials_neither or answer.officials_do_not_know:
        outside = (answer.officials_neither, answer.officials_do_not_know)
        yield Line(say("Staff"), _tally(labels, (*(answer.officials or (0,) * 7), *outside)))
    yield from _of_groups(asked, answer)
    if answer.agreed is not None:
        yield Line(say("Agreed on afterwards:"), f"“{labels[answer.agreed + 3]}”")
    if answer.minority.strip():
        yield Line(say("Who thought otherwise:"), f"“{answer.minority.strip()}”")


def _of_groups(asked: Asked, answer: CountsAnswer | EstimateAnswer) -> Lines:
    labels, names = _image_labels(asked), _group_names(asked)
    for group in answer.groups:
        if group.row in names:
            yield Line(names[group.row], _tally(labels, (*group.counts, group.neither, group.do_not_know)))


def _image_labels(asked: Asked) -> list[str]:
    picks = [pick.label for pick in option_picks(asked)]
    return [*picks[:POINTS], *(picks[POINTS:] or [""]), asked.say("I don't know")]


def _bridging(asked: Asked, answer: BridgingAnswer) -> Lines:
    for cell in answer.cells:
        asks = scale_ask(asked.language, asked.question, cell.item.value)
        yield Line(f"{asks}: {truth_words(asked.say, cell.done)}")


def _grades(asked: Asked, graded: Piece, scales: Iterable[str]) -> Lines:
    for scale in scales:
        chosen = step_words(asked.say, asked.question, scale, getattr(graded, scale))
        yield Line(f"{scale_ask(asked.language, asked.question, scale)} {chosen}")


def _purpose(asked: Asked, answer: PurposeWeighingAnswer) -> Lines:
    return _grades(asked, answer, GRADED)


def _losses(asked: Asked, answer: InfringementWeighingAnswer) -> Lines:
    own = [pick.label for pick in step_picks(asked, "own_importance")]
    for loss in answer.infringements:
        yield Line(right_name(asked.question, loss.right, asked.language), loss.reason.strip())
        yield from _grades(asked, loss, GRADED)
        if any(loss.own_importance):
            yield Line(scale_ask(asked.language, asked.question, "own_importance"), _tally(own, loss.own_importance))


def _risks(asked: Asked, answer: RisksAnswer) -> Lines:
    for risk in answer.risks:
        yield Line(risk.what)
        yield from _grades(asked, risk, ("severity", "likelihood"))
        if risk.named_by.strip():
            yield Line(scale_ask(asked.language, asked.question, "named_by"), risk.named_by.strip())


def _knock_out(asked: Asked, answer: KnockOutAnswer) -> Lines:
    return _picked(option_picks(asked), (answer.truth.value,))


def _impact(asked: Asked, answer: ImpactClassAnswer) -> Lines:
    return _picked(option_picks(asked), (answer.impact_class,))


def _groups(asked: Asked, answer: GroupsAnswer) -> Lines:
    return (Line(group.name, f"({vulnerable_words(asked.say, group.is_vulnerable)})") for group in answer.groups)


def _claim(asked: Asked, answer: ClaimAnswer) -> Lines:
    yield from _sentence(answer)
    if answer.claimed is not None:
        yield Line(placed_words(asked.say, answer.claimed))
    yield from _picked(option_picks(asked), (answer.untold,))


def _sentence(answer: ClaimAnswer) -> Lines:
    if answer.text.strip():
        yield Line(f"“{answer.text.strip()}”", f"({answer.location.strip()})" if answer.location.strip() else "")


def _choice(asked: Asked, answer: ChoiceAnswer) -> Lines:
    return _picked(option_picks(asked), (answer.chosen,))


def _choices(asked: Asked, answer: ChoicesAnswer) -> Lines:
    return _picked(option_picks(asked), answer.chosen)


def _text(_asked: Asked, answer: TextAnswer) -> Lines:
    yield Line("", answer.text.strip())


_WAYS: dict[type, Callable[[Asked, Any], Lines]] = {
    LevelAnswer: _level,
    RungsAnswer: _rungs,
    CouncilAnswer: _council,
    OwnRungsAnswer: _own_rungs,
    ReportedBackAnswer: _reported_back,
    CountsAnswer: _counts,
    EstimateAnswer: _of_groups,
    BridgingAnswer: _bridging,
    PurposeWeighingAnswer: _purpose,
    InfringementWeighingAnswer: _losses,
    RisksAnswer: _risks,
    KnockOutAnswer: _knock_out,
    ImpactClassAnswer: _impact,
    GroupsAnswer: _groups,
    ClaimAnswer: _claim,
    ChoiceAnswer: _choice,
    ChoicesAnswer: _choices,
    TextAnswer: _text,
}
