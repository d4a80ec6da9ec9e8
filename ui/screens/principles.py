"""The principles behind the questions and the scores: sets, crosswalk, ladder, glossary, method and norms."""

from dataclasses import replace

import streamlit as st

from language.formats import spoken_date
from language.messages import Speech
from principles.load import Principles, principles
from scoring.parameters import norms
from services.own_content import own
from ui import state
from ui.components.html import Html, element, joined
from ui.components.principle_sets import in_order, set_view
from ui.components.principle_tables import crosswalk, glossary, ladder, method, method_sources
from ui.components.text import introduction, quiet


def show() -> None:
    """Show the principles on one long page, with a list of contents."""
    say = state.voice()
    known = principles()
    st.html(_opening(known, say))
    st.html(_heading("sets", say("Sets of principles")))
    for found in in_order(known):
        with st.container(key=f"card-set-{found.id}"):
            st.html(set_view(known, found, say))
    _show_own(known, say)
    st.html(_heading("crosswalk", say("Which principles speak of the same concern")))
    with st.container(key="card-crosswalk"):
        st.html(joined([quiet(known.crosswalk.note.into(say.language)), crosswalk(known, say), _unplaced(known, say)]))
    st.html(_heading("ladder", say("The ladder of participation")))
    with st.container(key="card-ladder"):
        st.html(_ladders(known, say))
    st.html(_heading("glossary", say("Words that we use")))
    with st.container(key="card-glossary"):
        st.html(glossary(known, say))
    st.html(_heading("method", say("Method and norms")))
    with st.container(key="card-method"):
        st.html(_method(known, say))


def _show_own(known: Principles, say: Speech) -> None:
    """The principles and words that this organisation added, if it did."""
    added, owner = own().content, _owner()
    if added is None or owner is None:
        return
    together = replace(
        known,
        sources={**known.sources, **{source.id: source for source in added.sources}},
        terms={term.id: term for term in added.terms},
    )
    st.html(_heading("own", say("Of {owner} itself", owner=owner)))
    for found in added.sets:
        with st.container(key=f"card-set-{found.id}"):
            st.html(set_view(together, found, say))
    if added.terms:
        with st.container(key="card-own-words"):
            st.html(glossary(together, say))


def _owner() -> str | None:
    """The organisation that added principles or words of its own; none if nobody did."""
    added = own().content
    return added.manifest.organisation if added and (added.sets or added.terms) else None


def _opening(known: Principles, say: Speech) -> Html:
    told = say(
        "On which principles do the questions and the scores rest? With each stands who adopted it, its source, and "
        "whether we read that source. What we did not read, we do not present as a fact."
    )
    sets = [_link(f"set-{found.id}", found.title.into(say.language)) for found in in_order(known)]
    owner = _owner()
    parts = [
        joined([_link("sets", say("Sets of principles")), element("ul", *(element("li", one) for one in sets))]),
        *([_link("own", say("Of {owner} itself", owner=owner))] if owner else []),
        _link("crosswalk", say("Which principles speak of the same concern")),
        _link("ladder", say("The ladder of participation")),
        _link("glossary", say("Words that we use")),
        _link("method", say("Method and norms")),
    ]
    contents = element("ul", *(element("li", part) for part in parts), class_="od-list")
    heading = element("h2", say("On this page"), class_="od-contents-title")
    title = element("h1", say("Principles"))
    return joined(
        [
            title,
            introduction(told),
            element("nav", heading, contents, class_="od-contents", aria_label=say("On this page")),
        ]
    )


def _link(target: str, words: str) -> Html:
    return element("a", words, href=f"#{target}")


def _heading(target: str, words: str) -> Html:
    return element("h2", words, id=target)


def _unplaced(known: Principles, say: Speech) -> Html | None:
    rows = [
        element("li", f"{known.principles[left.principle].title.into(say.language)}: {left.reason.into(say.language)}")
        for left in known.crosswalk.unplaced
    ]
    title = element("h3", say("Principles without a place in this table"))
    return joined([title, element("ul", *rows, class_="od-list")]) if rows else None


def _ladders(known: Principles, say: Speech) -> Html:
    ours = known.participation_ladder
    others = [ladder(known, found, say, "h4") for found in known.ladders.values() if found is not ours]
    summary = element("summary", say("Other ladders, to compare with"))
    return joined([ladder(known, ours, say), element("details", summary, *others, class_="od-details")])


def _method(known: Principles, say: Speech) -> Html:
    current = norms()
    told = say(
        "Method {method}, since {day}. Every norm was set by people. A released method does not change: another norm "
        "makes a new method, so that an old report can always be worked out again. The policy records (PDR) with the "
        "reasons come with this program, in the folder docs/pdr.",
        method=current.method,
        day=spoken_date(current.since, say.language),
    )
    heading = element("h3", say("Documents on which forms in the method rest"))
    return joined([element("p", told), method(known, say), heading, method_sources(known, say)])


show()
