"""What the people in the data say: whether they were asked, how, what they said, and who thought otherwise."""

from functools import partial

import streamlit as st

from dossier.findings import CLOSED
from dossier.review import SubjectViews
from dossier.review_rules import state as review_state
from dossier.review_steps import Role
from language.formats import spoken_date
from language.messages import Speech
from questionnaire.answer import Truth
from services import reviews
from storage.views_writer import views_writer
from ui import state
from ui.components.html import Html, element, joined
from ui.components.text import quiet
from ui.desk import Seat
from ui.resources import local

PLACE = "views"
FIELD = "views-sought"
WRITERS = frozenset({Role.PROJECT_LEAD, Role.REPRESENTATIVE})
"""The team asks the people in the data, and their representative speaks for them; the other roles read it."""


def show(seat: Seat) -> None:
    """Show the views, with fields as long as nothing was decided."""
    say, review = seat.say, seat.stored.dossier.review
    with st.container(key="card-review-views", gap="small"):
        title = element(
            "h2", element("span", class_="od-subjects-dot", aria_hidden="true"), say("What the people in the data say")
        )
        law = say("The law asks for their view where that is fitting (GDPR, article 35, paragraph 9).")
        st.html(joined([title, quiet(law)]))
        seat.show_trouble(PLACE)
        is_open = review_state(review) not in CLOSED
        if is_open and seat.role in WRITERS:
            _show_fields(seat, review.views)
        else:
            st.html(told(review.views, say))
        if is_open and seat.role not in WRITERS:
            st.html(quiet(say("The project lead or the representative of the data subjects writes this down.")))
        if review.views != SubjectViews():
            st.html(_writer(seat))


def _writer(seat: Seat) -> Html:
    """Who wrote it down here last. The role is not kept with it, so none is named."""
    say, last = seat.say, views_writer(seat.store, seat.stored.dossier.id)
    if last is None:
        return quiet(say("It came with the dossier. Who wrote it down is not known here."))
    on = spoken_date(local(last.at).date(), say.language)
    if not last.by.strip():
        return quiet(say("Last written down on {day}, without a name.", day=on))
    return quiet(say("Last written down by {name} on {day}.", name=last.by, day=on))


def told(views: SubjectViews, say: Speech) -> Html:
    """What was written down of what the people in the data say."""
    written = {
        say("How they were asked"): views.how,
        say("What they said"): views.said,
        say("Why they were not asked"): views.why_not,
        say("Who thought otherwise"): views.dissent,
    }
    lines = [element("p", element("b", f"{name}:"), f" {words}") for name, words in written.items() if words.strip()]
    return joined(lines or [quiet(say("Nothing was written down."))])


def _show_fields(seat: Seat, views: SubjectViews) -> None:
    say = seat.say
    key = f"{FIELD}-{seat.stored.dossier.id}"
    state.show_in_field(key, views.sought)
    words = {Truth.YES: say("Yes"), Truth.NO: say("No"), Truth.UNKNOWN: say("Not known yet")}
    st.radio(
        say("Were the people in the data asked what they think of it?"),
        list(words),
        key=key,
        format_func=words.__getitem__,
        horizontal=True,
        on_change=partial(_keep_sought, seat, key),
    )
    if views.sought is Truth.YES:
        _text(seat, views, "how", say("How, and how many people?"))
        _text(seat, views, "said", say("What did they say? Use their words."))
        _text(seat, views, "dissent", say("Who thought otherwise? It stands apart and is never averaged away."))
    elif views.sought is Truth.NO:
        _text(seat, views, "why_not", say("Why were they not asked?"))


def _text(seat: Seat, views: SubjectViews, name: str, label: str) -> None:
    def keep(text: str) -> str | None:
        changed = seat.fresh().stored.dossier.review.views.model_copy(update={name: text})
        return seat.fresh().keep(lambda desk: reviews.save_views(desk, changed))

    seat.text_field(f"views-{name}", label, getattr(views, name), keep)


def _keep_sought(seat: Seat, key: str) -> None:
    chosen = state.field(key)
    if isinstance(chosen, Truth):
        changed = seat.stored.dossier.review.views.model_copy(update={"sought": chosen})
        seat.attempt(PLACE, lambda: reviews.save_views(seat.desk(), changed), seat.say("Kept."))
