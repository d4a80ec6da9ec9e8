"""The review of a project: where it stands, what each role can do now, what was said, and what happened."""

from functools import partial

import streamlit as st

from dossier.assessment import Assessment
from dossier.review_steps import Role
from services import assessments, reviews
from services.examples import is_example
from storage.reviews import versions
from ui import state
from ui.components import example_notice, project_head, review_files, to_mend
from ui.components.html import element, joined
from ui.components.questionnaire_page import LEAVES_FOR, leave
from ui.components.review import advice, decision, former, history, officer, signing, situation, team, views
from ui.components.text import quiet
from ui.desk import Seat, chosen_role, show_done
from ui.resources import project_at_hand, told_on_screen
from ui.route import route


def show() -> None:
    """Show the review of the project that the address names."""
    say = state.voice()
    store, stored = project_at_hand(say)
    leave()
    with told_on_screen(say):
        project_head.show(stored.dossier, "review", say)
        example_notice.show(store, stored.dossier.id, say)
        seat = Seat(store, stored, chosen_role(state.review_role(), stored), say)
        assessment = Assessment(stored.dossier, assessments.instrument(stored.dossier))
        show_done()
        with st.container(key="card-review-situation", gap="small"):
            situation.show(seat, assessment)
            if not is_example(stored.dossier.id):
                situation.show_role(seat)
        if is_example(stored.dossier.id):
            _show_outcome(seat)
            return
        _show_changes(seat, assessment)
        _show_work(seat, assessment)
        _show_outcome(seat)
        review_files.show(seat)


def _show_changes(seat: Seat, assessment: Assessment) -> None:
    """What changed since the version before, for whoever read that one."""
    say, dossier = seat.say, seat.stored.dossier
    found = reviews.changed_since_version_before(seat.store, dossier)
    if found is None:
        return
    last = versions(seat.store, dossier.id)[-1].dossier
    before = Assessment(last, assessments.instrument(last))
    title = say("Changed since version {n}", n=last.review.version)
    with st.container(key="strip-review-changes", gap="small"):
        st.html(joined([element("b", title), history.difference_view(found, before, assessment, say)]))


def _show_work(seat: Seat, assessment: Assessment) -> None:
    if seat.role is Role.PROJECT_LEAD:
        _show_points(seat, assessment)
        team.show(seat)
    elif seat.role is Role.PRIVACY_OFFICER:
        officer.show(seat, assessment)


def _show_points(seat: Seat, assessment: Assessment) -> None:
    """What the team has to mend, each with the way to its question; handing in stands below it."""
    dossier = seat.stored.dossier
    steps = route(assessment.instrument, dossier.answers, dossier.intended_scope)
    to_mend.show_list(seat, steps, partial(state.keep_note, LEAVES_FOR), is_at_review=True)


def _show_outcome(seat: Seat) -> None:
    say = seat.say
    st.html(element("h2", say("What was said and decided"), class_="od-unseen"))
    views.show(seat)
    advice.show(seat)
    decision.show(seat)
    signing.show(seat)
    history.show(seat)
    former.show(seat)
    st.html(quiet(say("Names and roles are what people give here. Signatures in the report are what proves them.")))


show()
