"""Fields that show what is kept and hand over each change at once.

What is kept decides what a field shows, also when somebody else changed it or a change was refused. Text of people
never becomes markup here: it stands in headings of our own, never in the label of a Streamlit field.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from ui import state
from ui.asked import Asked
from ui.components import autosave_text, group_name
from ui.components.html import element

LONG_TEXT = 10_000
LINE = 300
_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|$:~&])")
# What stands in front of a web address or mail address that Streamlit would make into a link by itself.
_ADDRESS = re.compile(r"(:(?=//)|www(?=\.)|@)", re.IGNORECASE)
_WORD_JOINER = "\u2060"


@dataclass(frozen=True)
class Pick:
    """One thing that can be chosen; its words come from the content or the code, never from a user."""

    code: str
    label: str
    caption: str = ""


def one_of(
    asked: Asked,
    name: str,
    label: str,
    picks: Sequence[Pick],
    chosen: str | None,
    *,
    keep: Callable[[str], object],
    apart: int = 0,
    shows_label: bool = False,
    horizontal: bool = False,
) -> str | None:
    """Radio buttons; gives what is chosen.

    Args:
        asked: The question to which the field belongs.
        name: The name of the field within the question.
        label: What is chosen here; read out, and shown if `shows_label`.
        picks: What can be chosen.
        chosen: The code that is kept.
        keep: Keeps a new code.
        apart: How many of the last picks stand below a rule, because they are no step of the scale.
        shows_label: Show the label; else something above the field says it.
        horizontal: Beside each other, where there is room.
    """
    key = f"pick{apart}-{asked.key(name)}"
    known = {pick.code: pick for pick in picks}
    state.show_in_field(key, chosen if chosen in known else None)
    captions = [escaped(pick.caption) for pick in picks]
    st.radio(
        escaped(label),
        list(known),
        index=None,
        key=key,
        format_func=lambda code: escaped(known[code].label),
        captions=captions if any(captions) else None,
        on_change=lambda: _hand_over(key, keep),
        disabled=asked.read_only,
        horizontal=horizontal,
        label_visibility="visible" if shows_label else "collapsed",
        width="stretch",
    )
    return chosen


def one_from_list(
    asked: Asked, name: str, label: str, picks: Sequence[Pick], chosen: str, *, keep: Callable[[str], object]
) -> None:
    """A list that folds out, for many short things of which one is always chosen."""
    key = f"list-{asked.key(name)}"
    known = {pick.code: pick for pick in picks}
    state.show_in_field(key, chosen)
    st.selectbox(
        label,
        list(known),
        key=key,
        format_func=lambda code: known[code].label,
        on_change=lambda: _hand_over(key, keep),
        disabled=asked.read_only,
        filter_mode=None,
        width=360,
    )


def any_of(
    asked: Asked,
    name: str,
    label: str,
    picks: Sequence[Pick],
    chosen: Collection[str],
    *,
    toggle: Callable[[str, bool], object],
) -> None:
    """Checkboxes below each other, read out as a group; `toggle` is told which one changed, and into what."""
    with st.container(key=f"ticks-{asked.key(name)}"):
        for pick in picks:
            yes_or_no(asked, f"{name}/{pick.code}", pick, is_on=pick.code in chosen, keep=partial(toggle, pick.code))
        group_name.show(asked.key(name), label)


def yes_or_no(asked: Asked, name: str, pick: Pick, *, is_on: bool, keep: Callable[[bool], object]) -> None:
    """One checkbox."""
    key = f"tick-{asked.key(name)}"
    state.show_in_field(key, is_on)
    # The label is read out as it stands here, so it holds no markup; the caption follows as text of its own.
    st.checkbox(
        pick.label,
        key=key,
        on_change=lambda: _hand_over_tick(key, keep),
        disabled=asked.read_only,
        width="stretch",
    )
    if pick.caption:
        st.html(element("p", pick.caption, class_="od-tick-caption"))


def text(
    asked: Asked,
    name: str,
    label: str,
    value: str,
    *,
    keep: Callable[[str], str | None],
    rows: int = 1,
    max_length: int = LINE,
    help: str = "",  # noqa: A002 - the word that every Streamlit field uses
) -> None:
    """A text that is kept while somebody types; in an example it is only there to be read."""
    if not asked.read_only:
        autosave_text.show(
            asked.key(name),
            label,
            value,
            on_change=keep,
            language=asked.language,
            help=help,
            max_length=max_length,
            rows=rows,
        )
    elif value:
        st.html(element("div", element("b", label), element("p", value, class_="od-kept"), class_="od-read"))


def escaped(words: str) -> str:
    """Words as a label that Streamlit reads neither as markup nor as a link."""
    return _MARKUP.sub(r"\\\1", _ADDRESS.sub(rf"\1{_WORD_JOINER}", words))


def _hand_over(key: str, keep: Callable[[str], object]) -> None:
    chosen = state.field(key)
    if isinstance(chosen, str):
        keep(chosen)


def _hand_over_tick(key: str, keep: Callable[[bool], object]) -> None:
    keep(state.field(key) is True)
