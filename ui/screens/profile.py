"""What a project is: its name, whose it is, and the answers that decide which questions follow."""

from functools import partial

from language.messages import Speech
from services import assessments
from storage.mapping import StoredDossier
from storage.store import Store
from ui import state
from ui.components import consequences, project_head, project_names, questionnaire_page, starting_point
from ui.resources import project_at_hand, told_on_screen
from ui.route import Route, Step


def show() -> None:
    """Show a step of the profile; the last one ends with what follows from it."""
    say = state.voice()
    store, stored = project_at_hand(say)
    with told_on_screen(say):
        project_head.show(stored.dossier, "profile", say)
        questionnaire_page.show(
            store,
            stored,
            say,
            of_profile=True,
            before=partial(_show_names, store, stored, say),
            after=partial(_show_consequences, store, stored, say),
        )


def _show_names(store: Store, stored: StoredDossier, say: Speech, step: Step) -> None:
    if step.number == 1:
        project_names.show(store, stored.dossier, say)


def _show_consequences(store: Store, stored: StoredDossier, say: Speech, step: Step, steps: Route) -> None:
    if step.number == step.of:
        consequences.show(say, assessments.instrument(stored.dossier), stored.dossier.answers, steps)
        starting_point.show(store, stored, say)


show()
