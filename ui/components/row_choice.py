"""One row at a time: a list of rows with what was chosen for each, and below it the form of the row that is open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from questionnaire.answer import Standing
from ui import state
from ui.asked import Asked
from ui.components import arrival
from ui.components.fields import escaped
from ui.components.html import element, joined
from ui.components.text import quiet

ICONS = {
    Standing.OPEN: ":material/radio_button_unchecked:",
    Standing.GIVEN: ":material/check_circle:",
    Standing.UNKNOWN: ":material/help:",
    Standing.NOT_APPLICABLE: ":material/do_not_disturb_on:",
}


@dataclass(frozen=True)
class Row:
    """Something that is asked about by itself, such as a group of people or a phase.

    `said` is what was chosen for it, in words; `about` stands under the heading of its form. A row that is `apart`
    stands in the list below a line that says why.
    """

    code: str
    name: str
    standing: Standing
    said: str
    about: str = ""
    apart: bool = False


def show(
    asked: Asked,
    name: str,
    title: str,
    rows: Sequence[Row],
    form: Callable[[Row], None],
    *,
    foot: Callable[[Row], None] | None = None,
    apart_title: str = "",
    level: int = 4,
) -> None:
    """Show the list, and the form of the row that is open; a single row needs no list.

    Args:
        asked: The question.
        name: The name of the list within the question.
        title: What the list lets one choose, such as "For whom?".
        rows: The rows in their order, those apart last.
        form: Shows the form of a row.
        foot: Shows buttons of the row, beside the one that leads to the next row.
        apart_title: What is said of the rows that stand apart.
        level: The level of the headings.
    """
    if not rows:
        return
    shown = _Shown(asked, name, rows, open_row(asked, name, rows))
    if len(rows) > 1:
        st.html(element(f"h{level}", title))
        _show_list(shown, apart_title)
    with st.container(key=f"opened-{asked.key(name)}", gap="small"):
        about = quiet(shown.opened.about) if shown.opened.about else None
        st.html(joined([element(f"h{level}", shown.opened.name, id=shown.heading, class_="od-row-title"), about]))
        form(shown.opened)
        with st.container(horizontal=True, key=f"rows-foot-{asked.key(name)}"):
            if foot:
                foot(shown.opened)
            _show_next(shown)


def open_row(asked: Asked, name: str, rows: Sequence[Row]) -> Row:
    """The row that this visit has open: the one chosen last, else the first without an answer."""
    remembered = state.note(_memory(asked, name), str)
    first_open = next((row for row in rows if row.standing is Standing.OPEN), rows[0])
    opened = next((row for row in rows if row.code == remembered), first_open)
    # Kept at once, so that a row stays where it is when it gets its answer.
    state.keep_note(_memory(asked, name), opened.code)
    return opened


def open_next(asked: Asked, name: str, code: str) -> None:
    """Have this row open in the next run of the page."""
    state.keep_note(_memory(asked, name), code)


def heading_of(asked: Asked, name: str) -> str:
    """The id of the heading of the row that is open."""
    return f"row-title-{asked.question.id}-{name}"


def row_after(rows: Sequence[Row], code: str) -> Row | None:
    """The next row without an answer, from this one on and round; none if all have one."""
    place = next((place for place, row in enumerate(rows) if row.code == code), 0)
    return next((row for row in (*rows[place + 1 :], *rows[:place]) if row.standing is Standing.OPEN), None)


def given_or_open(*, is_given: bool) -> Standing:
    """The standing of a row that can only be filled in, or not."""
    return Standing.GIVEN if is_given else Standing.OPEN


def standing_words(asked: Asked, standing: Standing) -> str:
    """What is said of a row that has no answer of its own."""
    say = asked.say
    return {
        Standing.OPEN: say("still open"),
        Standing.GIVEN: say("filled in"),
        Standing.UNKNOWN: say("don't know"),
        Standing.NOT_APPLICABLE: say("not applicable"),
    }[standing]


@dataclass(frozen=True)
class _Shown:
    """A list of rows as it is on screen, with the row that is open."""

    asked: Asked
    name: str
    rows: Sequence[Row]
    opened: Row

    @property
    def heading(self) -> str:
        """The id of the heading of the open row."""
        return heading_of(self.asked, self.name)

    def open(self, code: str) -> None:
        """Open another row, and take the reader to it."""
        open_next(self.asked, self.name, code)
        arrival.lead_to(self.heading)


def _show_list(shown: _Shown, apart_title: str) -> None:
    first_apart = next((row.code for row in shown.rows if row.apart), None)
    with st.container(key=f"rows-list-{shown.asked.key(shown.name)}", gap=None):
        for row in shown.rows:
            if row.code == first_apart and apart_title:
                st.html(element("p", apart_title, class_="od-overline od-rows-apart"))
            is_open = row.code == shown.opened.code
            st.button(
                _label(shown.asked, row, is_open=is_open),
                key=f"rows-{'active' if is_open else 'other'}-{shown.asked.key(shown.name, row.code)}",
                type="tertiary",
                icon=ICONS[row.standing],
                on_click=partial(shown.open, row.code),
                width="stretch",
                wrap=True,
            )


def _label(asked: Asked, row: Row, *, is_open: bool) -> str:
    """The name and what was chosen; that a row is the open one is said too, for who cannot see the tint."""
    words = f"**{escaped(row.name)}** · {escaped(row.said)}"
    return " · ".join([words, asked.say("below")]) if is_open else words


def _show_next(shown: _Shown) -> None:
    asked, after = shown.asked, row_after(shown.rows, shown.opened.code)
    if asked.read_only or shown.opened.standing is Standing.OPEN or after is None:
        return
    st.button(
        asked.say("Next: {part}", part=escaped(after.name)),
        key=f"rows-next-{asked.key(shown.name)}",
        icon=":material/arrow_downward:",
        on_click=partial(shown.open, after.code),
        wrap=True,
    )


def _memory(asked: Asked, name: str) -> str:
    return asked.key(name, "open-row")
