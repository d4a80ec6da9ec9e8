"""What of an answer somebody can confirm, wherever it stands in it: evidence, and rows that are not applicable."""

from collections.abc import Iterator
from typing import Any

from dossier.assessment import Assessment
from questionnaire.answer import Confirmation, Evidence, Piece, Standing
from questionnaire.taking_part import RungCell

Path = tuple[str | int, ...]
"""The way to a part of an answer: names of fields, and places in a list."""


def parts_to_confirm(value: object, path: Path = ()) -> Iterator[tuple[Path, Evidence | RungCell]]:
    """Every part that can be confirmed apart from the answer as a whole, with the way to it."""
    if isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from parts_to_confirm(part, (*path, place))
        return
    if isinstance(value, Evidence) or (isinstance(value, RungCell) and value.standing is Standing.NOT_APPLICABLE):
        yield path, value
    if isinstance(value, Piece):
        for name in type(value).model_fields:
            yield from parts_to_confirm(getattr(value, name), (*path, name))


def part_at(whole: Any, path: Path) -> Any:  # noqa: ANN401
    """The part at the end of the way; none if there is no such part."""
    for step in path:
        if isinstance(step, str):
            whole = getattr(whole, step, None)
        else:
            whole = whole[step] if isinstance(whole, tuple) and step < len(whole) else None
    return whole


def with_part(whole: Any, path: Path, part: object) -> Any:  # noqa: ANN401
    """The whole with another part at the end of the way."""
    if not path:
        return part
    step, rest = path[0], path[1:]
    if isinstance(step, str):
        return whole.model_copy(update={step: with_part(getattr(whole, step), rest, part)})
    return (*whole[:step], with_part(whole[step], rest, part), *whole[step + 1 :])


def if_confirmed(
    assessment: Assessment, question_id: str, confirmation: Confirmation, *, as_a_whole: bool
) -> Assessment:
    """The assessment once all of an answer that waits for the privacy officer is confirmed.

    Args:
        assessment: The assessment as it is now.
        question_id: The question; it has an answer.
        confirmation: The confirmation that would be given.
        as_a_whole: Whether the answer as a whole waits for one too.
    """
    dossier = assessment.dossier
    answer = dossier.answers[question_id]
    for path, part in tuple(parts_to_confirm(answer)):
        can_be_opened = isinstance(part, RungCell) or bool(part.location.strip())
        if part.confirmed_by is None and can_be_opened:
            answer = with_part(answer, path, part.model_copy(update={"confirmed_by": confirmation}))
    if as_a_whole and answer.confirmed_by is None:
        answer = answer.model_copy(update={"confirmed_by": confirmation})
    answers = {**dossier.answers, question_id: answer}
    return Assessment(dossier.model_copy(update={"answers": answers}), assessment.instrument)
