"""Which projects stand side by side: the own ones and the examples to choose from, kept in the address of the page."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from dossier.model import Origin
from language.formats import enumeration, spoken_date
from language.messages import Speech
from scoring.side_by_side import FEWEST
from services.portfolio import Candidate, Selection
from ui import state
from ui.components import group_name
from ui.components.fields import escaped
from ui.components.html import element, joined
from ui.components.text import quiet

OPENED = "compare-opened"


@dataclass(frozen=True)
class _Kind:
    """Projects of one kind to choose from, with what has to be known of them."""

    name: str
    title: str
    told: str
    found: tuple[Candidate, ...]


def show(known: Sequence[Candidate], chosen: Selection, say: Speech) -> None:
    """Show what can be chosen, and what is."""
    with st.container(key="strip-compare", gap="small"):
        st.html(joined([element("b", say("Projects")), element("div", _chosen_words(known, chosen, say))]))
        if chosen.missing:
            st.html(element("p", _missing_words(chosen.missing, say), class_="od-trouble", role="status"))
        with st.expander(say("Choose projects"), icon=":material/checklist:", expanded=_begins_open(chosen)):
            for kind in _kinds(known, say):
                _show_kind(kind, chosen, partial(_change, known), say)


def _begins_open(chosen: Selection) -> bool:
    """Whether the list was open when this visit came here; it stays so, or it would fold under somebody's hand."""
    begins = state.note(OPENED, bool)
    if begins is None:
        begins = len(chosen.ids) < FEWEST
        state.keep_note(OPENED, begins)
    return begins


def _kinds(known: Sequence[Candidate], say: Speech) -> list[_Kind]:
    """The own projects and the examples, as far as there are any."""
    told = say("They hold only what an article says. Nobody of these projects answered.")
    mine = tuple(one for one in known if not one.is_example)
    article = tuple(one for one in known if one.is_example and one.origin is Origin.ARTICLE)
    invented = tuple(one for one in known if one.is_example and one.origin is Origin.INVENTED)
    own_work = tuple(one for one in known if one.is_example and one.origin is Origin.SELF)
    kinds = [
        _Kind("mine", say("My projects"), "", mine),
        _Kind("article", say("Examples from the article"), told, article),
        _Kind("invented", say("Invented examples"), say("These projects are invented."), invented),
        _Kind("self", say("Onze Data, assessed by itself"), "", own_work),
    ]
    return [kind for kind in kinds if kind.found]


def _show_kind(kind: _Kind, chosen: Selection, change: Callable[[], None], say: Speech) -> None:
    with st.container(key=f"ticks-compare-{kind.name}"):
        st.html(joined([element("b", kind.title), quiet(kind.told) if kind.told else None]))
        for one in kind.found:
            state.show_in_field(_key(one), one.id in chosen.ids)
            st.checkbox(escaped(_label(one, say)), key=_key(one), on_change=change, width="stretch")
        group_name.show(f"compare-{kind.name}", kind.title)


def _label(one: Candidate, say: Speech) -> str:
    """The name with whose it is, and its date, since one project can be here twice; those of the article are not."""
    is_of_article = one.is_example and one.origin is Origin.ARTICLE
    parts = [one.name, one.organisation, "" if is_of_article else spoken_date(one.dated, say.language)]
    return " · ".join(part for part in parts if part)


def _change(known: Sequence[Candidate]) -> None:
    """Puts what is ticked in the address.

    The ticks themselves say what is chosen: with a quick second tick the browser still sends the address from before
    the first. Ids in the address that are not here have no tick, and stay.
    """
    ticked = {one.id: state.field(_key(one)) is True for one in known}
    named = [name for name in state.compared_ids() if ticked.get(name, True)]
    state.name_compared([*named, *(name for name, is_ticked in ticked.items() if is_ticked and name not in named)])


def _key(one: Candidate) -> str:
    return f"compare-{one.id}"


def _chosen_words(known: Sequence[Candidate], chosen: Selection, say: Speech) -> str:
    """The chosen projects by their names; two of one name each with its date."""
    here = [one for one in known if one.id in chosen.ids]
    times = Counter(one.name for one in here)
    names = [one.name if times[one.name] == 1 else _label(one, say) for one in here]
    return enumeration(names, say.language) if names else say("Nothing is chosen yet.")


def _missing_words(missing: int, say: Speech) -> str:
    return say.plural(
        "One project of this address is not here. It may have been removed, or be in another installation.",
        "{n} projects of this address are not here. They may have been removed, or be in another installation.",
        missing,
    )
