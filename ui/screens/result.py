"""The result of a project: the conclusion as a sentence, three scores, the two images, and what to do now."""

import streamlit as st

from dossier.review_steps import Role
from dossier.start import taken_out
from language.messages import Speech
from scoring.advice import council_questions
from scoring.conclusions import groups_sentence, impact_sentence
from scoring.scorecard import ScoreName
from services.examples import is_example
from storage.store import Store
from ui import state
from ui.components import (
    agreements,
    arrival,
    example_notice,
    project_head,
    public_edition,
    to_mend,
    two_images,
    unknowns_view,
)
from ui.components.balancing_view import balancing_view
from ui.components.downloads import dossier_button, dossier_note, report_buttons, report_note
from ui.components.explain import explanations
from ui.components.fields import escaped
from ui.components.gates_view import gates_view
from ui.components.html import Html, element, joined
from ui.components.instruments_view import instruments_view
from ui.components.matrix import matrix, matrix_key
from ui.components.passages import passages
from ui.components.register_view import register_view
from ui.components.score_card import anchor, score_card
from ui.components.steps import Step, steps
from ui.components.text import lead, quiet
from ui.components.what_to_do import flags_view, most_helpful, way_to_verdict
from ui.desk import Seat, show_done
from ui.outcome import Outcome
from ui.resources import project_at_hand, told_on_screen

EXPLAINED = "explained"


def show() -> None:
    """Show the result of the project that the address names."""
    say = state.voice()
    store, stored = project_at_hand(say)
    with told_on_screen(say):
        outcome = Outcome.of(stored.dossier, say)
        project_head.show(stored.dossier, "result", say)
        _show_arrival()
        show_done()
        to_mend.show_at_result(Seat(store, stored, Role.PROJECT_LEAD, say), outcome)
        _show_conclusion(store, outcome)
        if not is_example(stored.dossier.id):
            public_edition.show(store, stored, say)
        _show_scores(outcome)
        _show_council(outcome)
        _show_explanations(outcome)
        _show_what_now(outcome)
        _show_grounds(outcome)
        _show_instruments(outcome)
        _show_passages(outcome)
        _show_follow_up(store, outcome)


def _show_arrival() -> None:
    """Tell once how this dossier came here."""
    told = state.note("arrived", str)
    if told:
        st.success(told)
        state.forget_note("arrived")


def _show_conclusion(store: Store, outcome: Outcome) -> None:
    say, dossier = outcome.say, outcome.dossier
    example_notice.show(store, dossier.id, say)
    with st.container(key="conclusion", horizontal=True, vertical_alignment="center", gap="medium"):
        st.html(lead(outcome.headline(say)))
        with st.container(key="conclusion-files", horizontal=True, width="content"):
            report_buttons(store, dossier, say)
            dossier_button(store, dossier, say, place="result")
    st.html(joined([report_note(store, dossier, say), dossier_note(say)]))
    if gone := taken_out(dossier, outcome.instrument, say):
        st.warning(escaped(gone))
    if dossier.project.summary:
        st.html(element("p", dossier.project.summary, class_="od-small", lang=dossier.language.value))


def _show_scores(outcome: Outcome) -> None:
    say = outcome.say
    st.html(element("h2", say("Three scores"), class_="od-unseen"))
    for column, score in zip(st.columns(len(ScoreName), gap="medium"), ScoreName, strict=True):
        with column, st.container(key=f"card-{score.value}", height="stretch"):
            st.html(score_card(outcome, score))
    st.html(_three_figures(say))


def _three_figures(say: Speech) -> Html:
    """What the three figures of a score mean, and that the scores stay apart."""
    meanings = (
        (say("Proven"), say("with a document, or confirmed by the privacy officer.")),
        (say("Claimed"), say("what the team answers.")),
        (say("Possible"), say("how high the score can still be, if what is unknown turns out well.")),
    )
    told = [joined([" ", element("b", name), f": {meaning}"]) for name, meaning in meanings]
    return element("p", say("The three scores are never added up."), *told, class_="od-small od-wide")


def _show_council(outcome: Outcome) -> None:
    say = outcome.say
    st.html(element("h2", say("Three questions that the council can ask")))
    with st.container(key="card-council"):
        asked = council_questions(outcome.card, outcome.flags, say)
        st.html(steps([Step(question) for question in asked]))


def _show_explanations(outcome: Outcome) -> None:
    st.html(element("h2", outcome.say("How the scores come about")))
    asked = next((score for score in ScoreName if score.value == state.score_to_explain()), None)
    st.html(explanations(outcome, asked))
    if asked:
        _lead_once(f"{outcome.dossier.id}-{asked.value}", anchor(asked))


def _lead_once(asked: str, place: str) -> None:
    """Take whoever asked for an explanation to it, and leave them alone afterwards."""
    if state.note(EXPLAINED, str) != asked:
        state.keep_note(EXPLAINED, asked)
        arrival.lead_to(place)
    arrival.show("result", place)


def _show_what_now(outcome: Outcome) -> None:
    """Both images, and what stands between this project and a verdict."""
    say = outcome.say
    st.html(element("h2", say("The two images")))
    two_images.two_images(outcome)
    if not outcome.has_number and (way := way_to_verdict(outcome)):
        st.html(element("h2", say("This is how there can be a verdict")))
        with st.container(key="card-way"):
            st.html(way)


def _show_grounds(outcome: Outcome) -> None:
    say = outcome.say
    st.html(element("h2", say("Who took part, and when")))
    with st.container(key="card-matrix"):
        told = (matrix_key(outcome), impact_sentence(outcome.card, say), groups_sentence(outcome.card, say))
        st.html(joined([*(quiet(sentence) for sentence in told if sentence), matrix(outcome)]))
    st.html(element("h2", say("Is it in proportion?")))
    with st.container(key="card-gates"):
        st.html(gates_view(outcome))
        st.html(balancing_view(outcome))
    left, right = st.columns(2, gap="large")
    with left:
        st.html(element("h2", say("Take note")))
        with st.container(key="card-flags"):
            st.html(flags_view(outcome))
    with right:
        st.html(element("h2", say("This helps most")))
        with st.container(key="card-changes"):
            st.html(most_helpful(outcome))


def _show_instruments(outcome: Outcome) -> None:
    st.html(element("h2", outcome.say("Which instrument next?")))
    with st.container(key="card-instruments"):
        st.html(instruments_view(outcome))


def _show_passages(outcome: Outcome) -> None:
    """What the source or the register says, folded, for a dossier that rests on quotations or began with a record."""
    say = outcome.say
    if quoted := passages(outcome):
        st.html(element("h2", say("What the source says")))
        summary = element("summary", say("The passages, and what we read them as"))
        told = quiet(say("Only what stands in the source. Everything else is “I don't know”."))
        st.html(element("details", summary, told, quoted, class_="od-details"))
    if registered := register_view(outcome):
        st.html(element("h2", say("What the algorithm register says")))
        st.html(registered)


def _show_follow_up(store: Store, outcome: Outcome) -> None:
    say = outcome.say
    st.html(element("h2", say("What is not known yet, and who could know")))
    unknowns_view.show(store, outcome)
    st.html(element("h2", say("Agreements")))
    agreements.show(store, outcome)
    if trouble := state.note("agreement-trouble", str):
        st.error(trouble)
        state.forget_note("agreement-trouble")


show()
