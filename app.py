"""Serves Onze Data: `uv run streamlit run app.py`."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route

from ui.http import OF_THIS_COMPUTER, OwnAddressOnly, PageLanguage, SafeHeaders, health

_HEAVY = ("pandas", "plotly.graph_objects", "storage.store")


def refuse_other_computers() -> None:
    """Stop unless the server listens to this computer only: it has no log-in, so nobody else may reach it."""
    address = st.get_option("server.address")
    if address not in OF_THIS_COMPUTER:
        raise SystemExit(
            f"Onze Data did not start: it would listen on {address or 'every address of this computer'}, and it has no "
            'log-in. Set server.address = "127.0.0.1" in .streamlit/config.toml, or add --server.address 127.0.0.1.'
        )


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[dict[str, Any]]:
    """Load what every screen needs once, and let the garbage collector skip it from then on.

    Streamlit collects garbage after every run of a script; without this, that walks over all loaded modules.
    """
    for module in _HEAVY:
        import_module(module)
    gc.collect()
    gc.freeze()
    yield {}


refuse_other_computers()

app = st.App(
    "ui/main.py",
    routes=[Route("/healthz", health)],
    middleware=[Middleware(OwnAddressOnly), Middleware(SafeHeaders), Middleware(PageLanguage)],
    lifespan=lifespan,
)
