"""The questions of a project, step by step."""

from functools import partial

import streamlit as st

from dossier.start import starting_point
from language.messages import Speech
from questionnaire.profile import profile
from scoring.involvement_inputs import is_told
from services import assessments
from storage.mapping import StoredDossier
from ui import state
from ui.components import project_head, questionnaire_page
from ui.components.text import note
from ui.resources import project_at_hand, told_on_screen
from ui.route import Step


def show() -> None:
    """Show the step that the address names; every answer is saved as it is given."""
    say = state.voice()
    store, stored = project_at_hand(say)
    with told_on_screen(say):
        project_head.show(stored.dossier, "questions", say)
        questionnaire_page.show(store, stored, say, of_profile=False, before=partial(_show_start, stored, say))


def _show_start(stored: StoredDossier, say: Speech, _step: Step) -> None:
    """What has to be told first, because what is asked of a project is settled before its first answer here."""
    dossier = stored.dossier
    if assessments.is_read_only(dossier) or is_told(profile(dossier.answers)):
        return
    if starting_point(dossier, assessments.instrument(dossier)) is None:
        words = say(
            "Your answers about the project settle how much is asked of it, before you answer here. What is still open "
            "there counts as yes."
        )
        st.html(note(say("First your project."), words))
        state.link_to("screens/profile.py", say("To your project"))


show()
