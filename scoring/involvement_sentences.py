"""How far people took part, in sentences: who was involved least, who falls short, and why an answer counts lower."""

from collections.abc import Iterable

from language.formats import enumeration
from language.messages import Speech
from questionnaire.model import Instrument
from scoring.cells import Lowering
from scoring.flags import name_of
from scoring.involvement import InvolvementScore, People, RowResult
from scoring.matrix import CellResult, RowKind
from scoring.model import TOLERANCE, Standing
from scoring.scorecard import Scorecard
from scoring.words import word, words


def involvement_sentence(card: Scorecard, instrument: Instrument, say: Speech, *, from_article: bool) -> str:
    """Which group was involved least, and in which phase; or that all took part as far as is needed."""
    groups = _rows(card, RowKind.DATA_SUBJECTS) if card.profile.groups else []
    if not groups:
        return _no_group(card.involvement, say)
    groups.sort(key=lambda row: row.name != card.involvement.weakest_group)
    name, worst = name_of(groups[0].name, card, instrument, say.language), _worst_cell(groups[0])
    if worst is None:
        return say("It is not known yet how far this group took part: {group}.", group=name)
    if from_article and not worst.rung_counted:
        return say("According to the article this group seems to have had no part in the set-up: {group}.", group=name)
    short = _first_short(groups)
    if short is None:
        return " ".join(filter(None, (_all_took_part(groups, say), _public_short(card, instrument, say))))
    row, cell = short
    return say(
        "Least involved: {group}. In the phase “{phase}” their rung is {rung} ({word}); {required} is needed.",
        group=name_of(row.name, card, instrument, say.language),
        phase=word(words().phases, cell.phase.value, say.language),
        rung=cell.rung_counted,
        word=word(words().rungs, cell.rung_counted or 0, say.language),
        required=cell.required,
    )


def lowering_words(cell: CellResult, say: Speech) -> str:
    """Why less counts of a cell than was said; empty where nothing is taken off."""
    reasons = {
        Lowering.REPRESENTED: say("others spoke for them"),
        Lowering.OFFICIALS: say("officials put themselves in their place"),
        Lowering.SPEAKER_UNKNOWN: say("it is not known who spoke"),
        Lowering.OWN_RATING: say("they say {rung} themselves", rung=cell.own_median),
        Lowering.NOT_REPORTED_BACK: say("what changed was not reported back"),
        Lowering.REPORT_UNKNOWN: say("it is not known whether it was reported back what changed"),
    }
    return enumeration([reasons[why] for why in cell.lowered_by], say.language)


def _no_group(score: InvolvementScore, say: Speech) -> str:
    """Why nothing is told of any group of people in the data."""
    if score.nobody_named:
        return say("It is not said who the people in the data are, so nobody can have taken part.")
    if score.people is People.NONE:
        return say("There are no people in the data, so only the council and other citizens count.")
    return say("It is not known yet whether the people in the data took part.")


def _rows(card: Scorecard, *kinds: RowKind) -> list[RowResult]:
    return [row for row in card.involvement.rows if row.kind in kinds]


def _worst_cell(row: RowResult) -> CellResult | None:
    known = [cell for cell in row.cells if cell.standing is Standing.GIVEN and cell.attainment is not None]
    return min(known, key=lambda cell: cell.attainment or 0.0, default=None)


def _first_short(rows: Iterable[RowResult]) -> tuple[RowResult, CellResult] | None:
    """The first row that reaches less than is needed, with the cell that falls short most."""
    worst = ((row, _worst_cell(row)) for row in rows)
    short = ((row, cell) for row, cell in worst if cell and (cell.attainment or 0.0) < 1 - TOLERANCE)
    return next(short, None)


def _all_took_part(groups: Iterable[RowResult], say: Speech) -> str:
    if any(cell.standing is Standing.UNKNOWN for row in groups for cell in row.cells):
        return say("As far as is known, all groups took part as far as is needed.")
    return say("All groups took part as far as is needed.")


def _public_short(card: Scorecard, instrument: Instrument, say: Speech) -> str:
    """Whether it is the council or other citizens who fall short; empty where neither does."""
    short = _first_short(_rows(card, RowKind.COUNCIL, RowKind.OTHER_CITIZENS))
    if short is None:
        return ""
    row, cell = short
    table = words().council_levels if row.kind is RowKind.COUNCIL else words().rungs
    return say(
        "What falls short: {row}. In the phase “{phase}” it is {rung} ({word}); {required} is needed.",
        row=name_of(row.name, card, instrument, say.language),
        phase=word(words().phases, cell.phase.value, say.language),
        rung=cell.rung_counted,
        word=word(table, cell.rung_counted or 0, say.language),
        required=cell.required,
    )
