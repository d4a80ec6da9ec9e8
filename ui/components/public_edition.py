"""Before a report is published: which texts are blacked out in it, and whether it may stand beside an earlier one."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby

import streamlit as st

from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import Role
from language.messages import Speech
from services.public_edition import (
    PublishedText,
    black_out,
    can_black_out,
    obstacle_to_publishing,
    published_texts,
)
from storage.mapping import StoredDossier
from storage.store import Store
from ui import state
from ui.components import group_name
from ui.components.badge import badge
from ui.components.fields import escaped
from ui.components.html import element, joined
from ui.components.text import quiet
from ui.desk import Seat

PLACE = "public-edition"
LONGEST = 160


def show(store: Store, stored: StoredDossier, say: Speech) -> None:
    """Show what whoever publishes has to know, and the texts to choose from."""
    show_obstacle(store, stored, say)
    seat = Seat(store, stored, Role.PROJECT_LEAD, say)
    key = f"public-edition-{stored.dossier.id}"
    title = say("Before you publish: black out texts")
    with st.expander(title, key=key, on_change="rerun", icon=":material/visibility_off:") as opened:
        if opened.open:
            _show_texts(seat)


def show_obstacle(store: Store, stored: StoredDossier, say: Speech) -> bool:
    """Warn if this version may not be published beside an earlier one; gives whether it may not."""
    refusal = obstacle_to_publishing(store, stored.dossier)
    if refusal:
        st.warning(escaped(refusal.message(say)), icon=":material/group_off:")
    return refusal is not None


def _show_texts(seat: Seat) -> None:
    say, texts = seat.say, published_texts(seat.stored.dossier, seat.say)
    is_final = not can_black_out(seat.store, seat.stored.dossier)
    told = [
        say("A blacked-out text is not in the report, nor in the data inside it. It stays in the dossier here."),
        say("No score changes. The report tells at which question a text was blacked out."),
        _count(texts, say),
    ]
    if is_final:
        told.append(ReviewRefused(ReviewCode.REPORT_FINAL).message(say))
    st.html(joined(quiet(words) for words in told))
    seat.show_trouble(PLACE)
    naming = [one for one in texts if one.names_somebody]
    if naming:
        words = say("These texts name somebody who answered or confirmed. Look at them first.")
        st.html(element("h3", words, class_="od-part"))
        _show_parts(seat, naming, "naming", is_final=is_final)
        st.html(element("h3", say("The other texts"), class_="od-part"))
    _show_parts(seat, [one for one in texts if not one.names_somebody], "other", is_final=is_final)


def _count(texts: Sequence[PublishedText], say: Speech) -> str:
    black = sum(one.is_black for one in texts)
    return say.plural(
        "{black} of {n} text is blacked out.", "{black} of {n} texts are blacked out.", len(texts), black=black
    )


def _show_parts(seat: Seat, texts: Sequence[PublishedText], name: str, *, is_final: bool) -> None:
    """The texts question by question."""
    for place, (part, found) in enumerate(groupby(texts, key=lambda one: one.part)):
        key = f"black-{name}-{place}"
        with st.container(key=f"ticks-{key}"):
            st.html(element("p", element("b", part)))
            for one in found:
                _show_text(seat, one, is_final=is_final)
            group_name.show(key, part)


def _show_text(seat: Seat, one: PublishedText, *, is_final: bool) -> None:
    say, line = seat.say, " ".join(one.text.split())
    key = f"black-{seat.stored.dossier.id}-{one.place}"
    state.show_in_field(key, one.is_black)
    short = line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
    st.checkbox(escaped(short), key=key, on_change=partial(_keep, seat, one, key), disabled=is_final, width="stretch")
    if one.names_somebody:
        st.html(badge("returned", say("Names somebody")))
    if short != line:
        summary = element("summary", say("Read the whole text"))
        st.html(element("details", summary, element("p", one.text), class_="od-details"))


def _keep(seat: Seat, one: PublishedText, key: str) -> None:
    """Keep a choice in the dossier as it is now: another was made a moment ago."""
    is_black = state.field(key) is True
    done = seat.say("The text is blacked out.") if is_black else seat.say("The text is readable again.")
    seat.attempt(PLACE, lambda: black_out(seat.fresh().desk(), one.place, is_black=is_black), done)
