"""Why an example cannot be changed, and a button that makes a copy that can."""

import streamlit as st

from language.messages import Speech
from services import settings
from services.examples import copy_example, is_example
from storage.failure import NotFound, StoreUnavailable
from storage.store import Store
from ui import state
from ui.components.html import element, joined
from ui.resources import now


def show(store: Store, dossier_id: str, say: Speech) -> None:
    """Show the notice if this is an example."""
    if not is_example(dossier_id):
        return
    with st.container(key="strip-example", gap="small"):
        words = say("You can read everything here, and change nothing.")
        st.html(joined([element("b", say("This is an example.")), element("div", words)]))
        if st.button(say("Make a copy of my own"), key="copy-example", icon=":material/content_copy:"):
            try:
                by = settings.display_name(store) or ""
                copy = copy_example(store, dossier_id, say.language, by=by, now=now())
            except (NotFound, StoreUnavailable) as trouble:
                st.error(trouble.message(say))
            else:
                state.go_to("screens/questions.py", project=copy)
