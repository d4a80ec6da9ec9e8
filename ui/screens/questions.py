"""The questions of a project, step by step."""

from ui import state
from ui.components import project_head, questionnaire_page
from ui.resources import project_at_hand, told_on_screen


def show() -> None:
    """Show the step that the address names; every answer is saved as it is given."""
    say = state.voice()
    store, stored = project_at_hand(say)
    with told_on_screen(say):
        project_head.show(stored.dossier, "questions", say)
        questionnaire_page.show(store, stored, say, of_profile=False)


show()
