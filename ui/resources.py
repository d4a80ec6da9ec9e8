"""What every visit shares: the store, opened once for the server; and the clock, which only the screens read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from asn1crypto.x509 import Certificate

from language.messages import Speech
from services import assessments, settings
from services.trust import trust_folder, trusted_in
from storage.failure import NotFound, StoreUnavailable
from storage.mapping import StoredDossier
from storage.store import Store, open_store
from ui import state


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The store of this installation.

    Raises:
        StoreUnavailable: it cannot be opened; the next visit tries again.
    """
    return open_store(settings.database_url(os.environ))


@contextmanager
def told_on_screen(say: Speech, title: str = "") -> Iterator[None]:
    """What goes wrong with the store inside is told in one message, and the run ends there.

    Args:
        say: The speech of the page.
        title: The title above the message, for a page that has none yet.
    """
    try:
        yield
    except (NotFound, StoreUnavailable) as trouble:
        if title:
            st.title(title, anchor=False)
        st.error(trouble.message(say))
        state.link_to("screens/start.py", say("Go to my projects"))
        st.stop()


def project_at_hand(say: Speech) -> tuple[Store, StoredDossier]:
    """The store, and the project that the address names, read once; without one, a message ends the run."""
    named = state.project_id()
    with told_on_screen(say, say("This project cannot be shown")):
        if named is None:
            st.title(say("No project was chosen"), anchor=False)
            state.link_to("screens/start.py", say("Go to my projects"))
            st.stop()
        opened = store()
        return opened, assessments.dossier(opened, named, say.language)


def now() -> datetime:
    """This moment, with its time zone."""
    return datetime.now(UTC)


def trusted(say: Speech) -> tuple[Certificate, ...]:
    """The certificates that this installation trusts; none, and a message, if they cannot be read."""
    folder = trust_folder(os.environ)
    try:
        return trusted_in(folder) if folder else ()
    except OSError:
        st.error(say("The certificates of this installation cannot be read. Ask your administrator."))
        return ()


def zone() -> ZoneInfo | None:
    """The time zone of the reader, if the browser told it."""
    try:
        return ZoneInfo(st.context.timezone or "")
    except (ZoneInfoNotFoundError, ValueError, TypeError):
        return None


def local(moment: datetime) -> datetime:
    """A moment on the clock of the reader, as far as the browser told its time zone."""
    return moment.astimezone(zone())
