"""What raises a flag about who took part: the people in the data, their representatives and the council."""

from collections.abc import Iterator

from questionnaire.answer import Standing, Truth
from questionnaire.model import Phase
from questionnaire.taking_part import Speaker, Voice
from scoring.flags import Flag, raised
from scoring.inputs import Inputs, falls_short, points
from scoring.involvement import People
from scoring.involvement_inputs import rung_cells
from scoring.matrix import CellResult, RowKind
from scoring.scorecard import Scorecard

WHO_IS_MISSING, SUPPORT, CLIENT_COUNCIL, FIGURES = "BT-08", "KW-2", "KW-5", "DW-4"
LOOKED_BACK, COUNCIL_ON_FOLLOW_UP = "ST-1", "ST-2"
PERMANENT = "structural"


def people_flags(card: Scorecard, given: Inputs) -> Iterator[Flag]:
    """The flags F01 to F06."""
    yield from _absent(card)
    yield from _decided_without(given)
    yield from _not_heard(given)
    yield from _rated_lower(card)
    yield from _council(card, given)


def _absent(card: Scorecard) -> Iterator[Flag]:
    if not card.profile.groups and card.involvement.people is not People.NONE:
        yield raised("F01", "no_group_named")
    by_variant: dict[tuple[str, str], list[str]] = {}
    for row in card.involvement.rows:
        rungs = {cell.phase: cell.rung_counted for cell in row.cells}
        if row.kind is RowKind.DATA_SUBJECTS and rungs[Phase.AGENDA] == 0:
            by_variant.setdefault(_absence(rungs[Phase.DESIGN]), []).append(row.name)
    for (flag, variant), names in by_variant.items():
        yield raised(flag, variant, *names)


def _absence(design: int | None) -> tuple[str, str]:
    """The flag for a group that had no part in the agenda, by its rung in the design."""
    if design is None:
        return "F03", "absent_from_the_agenda"
    return ("F03", "agenda_without_data_subjects") if design else ("F02", "absent_from_the_start")


def _decided_without(given: Inputs) -> Iterator[Flag]:
    """Something was decided before the people whom it is about could say anything of it."""
    if falls_short(given, FIGURES):
        yield raised("F03", "figures_chosen_without_residents")
    if falls_short(given, LOOKED_BACK):
        yield raised("F03", "looked_back_without_data_subjects")


def _not_heard(given: Inputs) -> Iterator[Flag]:
    voices = {group.id: _voices(given, group.id) for group in given.profile.groups}
    represented = [name for name, heard in voices.items() if heard and _only_represented(heard)]
    if represented:
        yield raised("F04", "only_represented", *represented)
    # Who was missing is a question about people who were reached; where nobody was, F02 and F03 say more.
    who_is_missing = given.answers.get(WHO_IS_MISSING) if given.asks(WHO_IS_MISSING) else None
    if who_is_missing and who_is_missing.standing is Standing.UNKNOWN and any(voices.values()):
        yield raised("F04", "reach_unknown")
    if falls_short(given, SUPPORT):
        vulnerable = (group.id for group in given.profile.groups if group.is_vulnerable is Truth.YES)
        yield raised("F04", "no_support", *vulnerable)
    if falls_short(given, CLIENT_COUNCIL):
        yield raised("F04", "client_council_not_asked")


def _voices(given: Inputs, row: str) -> list[Voice]:
    """Who was heard in any phase: officials who imagine what people would say count as nobody."""
    cells = rung_cells(given, row).values()
    voices = (voice for cell in cells if cell.standing is Standing.GIVEN for voice in cell.voices)
    return [voice for voice in voices if voice.rung and voice.speaker is not Speaker.OFFICIALS]


def _only_represented(voices: list[Voice]) -> bool:
    return all(voice.speaker is Speaker.REPRESENTATIVE for voice in voices)


def _rated_lower(card: Scorecard) -> Iterator[Flag]:
    rows = (row for row in card.involvement.rows if row.kind is RowKind.DATA_SUBJECTS)
    lower = [row.name for row in rows if any(_is_rated_lower(cell) for cell in row.cells)]
    if lower:
        yield raised("F05", "rated_lower", *lower)


def _is_rated_lower(cell: CellResult) -> bool:
    return cell.own_median is not None and cell.rung_said is not None and cell.own_median < cell.rung_said


def _council(card: Scorecard, given: Inputs) -> Iterator[Flag]:
    is_permanent = card.profile.phase == PERMANENT
    rows = [row for row in card.involvement.rows if row.kind is RowKind.COUNCIL]
    if any(cell.rung_counted == 0 for row in rows for cell in row.cells):
        yield raised("F06", "structural_without_council" if is_permanent else "council_unaware")
    if points(given, COUNCIL_ON_FOLLOW_UP) == 0:
        yield raised("F06", "made_permanent_without_council" if is_permanent else "follow_up_without_council")
