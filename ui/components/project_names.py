"""What a project is called, and whose it is."""

import streamlit as st

from dossier.model import Dossier
from language.messages import Speech
from services import assessments, projects, settings
from services.refusal import Refused
from storage.failure import NotFound, StoreUnavailable
from storage.store import Store
from ui.components import autosave_text
from ui.components.fields import LINE
from ui.components.html import element, joined
from ui.components.text import overline, quiet
from ui.resources import now


def show(store: Store, dossier: Dossier, say: Speech) -> None:
    """Two fields, kept while somebody types."""
    with st.container(key="card-project-names", gap="small"):
        st.html(joined([overline(say("To begin with")), element("h3", say("What is the project called?"))]))
        if assessments.is_read_only(dossier):
            st.html(joined([element("p", dossier.project.name), element("p", dossier.project.organisation)]))
            return
        _show_field(store, dossier, say, "name", say("Name of the project"))
        _show_field(store, dossier, say, "organisation", say("Organisation, such as a municipality or province"))
        st.html(quiet(say("Do not use the name of a person here: the name stands on every page and in the report.")))


def _show_field(store: Store, dossier: Dossier, say: Speech, field: str, label: str) -> None:
    def keep(typed: str) -> str | None:
        try:
            kept = store.dossier(dossier.id).dossier.project
            names = {"name": kept.name, "organisation": kept.organisation, field: typed}
            by = settings.display_name(store) or ""
            projects.rename_project(store, dossier.id, **names, by=by, now=now())
        except (Refused, NotFound, StoreUnavailable) as refusal:
            return refusal.message(say)
        return None

    autosave_text.show(
        f"{dossier.id}/{field}",
        label,
        str(getattr(dossier.project, field)),
        on_change=keep,
        language=say.language,
        max_length=LINE,
        rows=1,
    )
