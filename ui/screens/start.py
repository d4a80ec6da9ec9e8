"""The first screen: what this is, how to begin, the projects that are here, and examples."""

from functools import partial

import streamlit as st

from dossier.model import Origin
from language.messages import Speech
from services import assessments, projects
from services.examples import examples
from services.own_content import own
from storage.store import Store
from ui import state
from ui.components import example_card, new_project, open_dossier, project_row, role_cards, start_from_register
from ui.components.fields import escaped
from ui.components.hero import hero
from ui.components.html import element, joined
from ui.components.images_line import images_key
from ui.components.role_cards import NEW, OPEN, OPENED, REGISTER, open_part
from ui.components.text import introduction, quiet
from ui.outcome import Outcome
from ui.resources import store, told_on_screen


def show() -> None:
    """Show the first screen."""
    say = state.voice()
    with told_on_screen(say, say("Your projects cannot be shown")):
        opened = store()
        mine = [Outcome.of(assessments.dossier(opened, known.id).dossier, say) for known in projects.projects(opened)]
        shown = [Outcome.of(example.dossier, say) for example in examples(say.language)]
        _show_faults(say)
        _show_opening(opened, say)
        st.html(element("h2", say("What can you do here?")))
        role_cards.show(mine, shown, say)
        _show_projects(opened, mine, say)
        _show_examples(shown, say)


def _show_faults(say: Speech) -> None:
    """Tell why the own content of this organisation is not used, if it is not; all else works."""
    faults = own().faults
    if faults:
        told = say("The own content of your organisation cannot be used. Everything else works. Mend this:")
        st.error("\n\n".join([told, *(escaped(str(fault)) for fault in faults)]))


def _show_opening(opened: Store, say: Speech) -> None:
    words, mark = st.columns([3, 2], gap="large", vertical_alignment="center")
    with words:
        sentence = say(
            "With Our Data you look at a data project from two sides: what the municipality means by it, and what the "
            "people whose data it uses notice of it."
        )
        title = element("h1", say("Does this project also belong to the people in the data?"))
        st.html(joined([title, introduction(sentence)]))
        with st.container(horizontal=True):
            begin, take_in = partial(open_part, NEW), partial(open_part, OPEN)
            st.button(say("New project"), key="new", type="primary", icon=":material/add:", on_click=begin)
            st.button(say("Open a dossier"), key="open", icon=":material/upload_file:", on_click=take_in)
            from_register, label = partial(open_part, REGISTER), say("Begin with a record of the algorithm register")
            st.button(label, key="register", icon=":material/list_alt:", on_click=from_register)
    mark.html(hero(say))
    part = state.note(OPENED, str)
    if part == NEW:
        new_project.show(opened, say)
    if part == OPEN:
        open_dossier.show(opened, say)
    if part == REGISTER:
        start_from_register.show(opened, say)


def _show_projects(opened: Store, mine: list[Outcome], say: Speech) -> None:
    st.html(element("h2", say("My projects")))
    with st.container(key="card-projects"):
        if not mine:
            empty = say("There is no project here yet. Begin a new one, or open a dossier that somebody sent you.")
            st.html(joined([quiet(empty), quiet(say("Or look at an example first."))]))
            return
        for place, outcome in enumerate(mine):
            project_row.show(opened, outcome, first=place == 0)
        with st.container(key="row-key"):
            st.html(images_key(say))


def _show_examples(shown: list[Outcome], say: Speech) -> None:
    article = [outcome for outcome in shown if outcome.is_from_article]
    invented = [outcome for outcome in shown if outcome.dossier.project.origin is Origin.INVENTED]
    if article:
        told = say(
            "Real projects, with only what the article “Datadrang” says of them. According to the article the "
            "municipality calls it service. The people in the data were not on the list of partners: their image is "
            "missing."
        )
        st.html(joined([element("h2", say("Examples from the article")), introduction(told)]))
        _show_cards("article", article)
    own_work = [outcome for outcome in shown if outcome.dossier.project.origin is Origin.SELF]
    if invented:
        told = say("Invented projects that show what a complete assessment looks like.")
        st.html(joined([element("h2", say("Invented examples")), introduction(told)]))
        _show_cards("invented", invented)
    if own_work:
        told = say("We laid our own questions beside our own work. What we do not know, stands there as such.")
        st.html(joined([element("h2", say("Onze Data, assessed by itself")), introduction(told)]))
        _show_cards("self", own_work)


def _show_cards(kind: str, outcomes: list[Outcome]) -> None:
    with st.container(key=f"examples-{kind}", horizontal=True, gap="small"):
        for outcome in outcomes:
            example_card.show(outcome)


show()
