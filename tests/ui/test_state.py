"""What a visit remembers, and the frame around every screen."""

# ruff: noqa: PLC0415 - a page of AppTest.from_function is read on its own, with its imports

from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from language.model import Language
from ui.preference import preferred_language

MAIN = Path(__file__).parents[2] / "ui" / "main.py"


def page_that_tells() -> None:
    import streamlit as st

    from ui import state

    st.session_state["told"] = {
        "language": state.language(),
        "project": state.project_id(),
        "address": state.address(step="2"),
        "link": state.language_link(),
    }
    if "name" in st.session_state:
        state.name_project(st.session_state["name"])
        st.session_state["told"]["project"] = state.project_id()


def told(name: object = ..., **parameters: str) -> dict[str, Any]:
    at = AppTest.from_function(page_that_tells)
    at.query_params.update(parameters)
    if name is not ...:
        at.session_state["name"] = name
    at.run(timeout=20)
    assert not at.exception
    answer: dict[str, Any] = at.session_state["told"]
    return answer


@pytest.mark.parametrize(
    ("chosen", "remembered", "spoken"),
    [
        (None, "", Language.DUTCH),
        (None, "nl", Language.DUTCH),
        (None, "en", Language.ENGLISH),
        (None, "xx", Language.DUTCH),
        (Language.ENGLISH, "nl", Language.ENGLISH),
    ],
)
def test_the_address_goes_before_memory_and_dutch_is_spoken_until_somebody_chose(
    chosen: Language | None, remembered: str, spoken: Language
) -> None:
    assert preferred_language(chosen, remembered) is spoken


def test_a_link_keeps_language_and_project() -> None:
    assert told(lang="en", project="abc-1")["address"] == {"lang": "en", "project": "abc-1", "step": "2"}
    assert told()["address"] == {"step": "2"}


@pytest.mark.parametrize("hostile", ["", "../../etc", "a b", "x" * 65, "<script>", "a\n", "é"])
def test_a_project_that_cannot_exist_is_no_project(hostile: str) -> None:
    assert told(project=hostile)["project"] is None


def test_a_page_can_name_a_project_and_forget_it() -> None:
    assert told(name="abc")["project"] == "abc"
    assert told(name=None, project="abc")["project"] is None


def test_the_language_link_leads_to_this_page_in_the_other_language_and_cannot_be_broken_out_of() -> None:
    links: list[dict[str, str | None]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            links.append({"tag": tag, **dict(attrs)})

    Reader().feed(told(lang="en", project='"><script>alert(1)</script>')["link"])

    assert [link["tag"] for link in links] == ["a"]
    assert links[0]["lang"] == "nl"
    assert parse_qs(str(links[0]["href"])[1:])["lang"] == ["nl"]


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_frame_shows_the_first_screen_in_both_languages(
    code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ONZE_DATA_DATABASE_URL", f"sqlite:///{(tmp_path / 'empty.sqlite3').as_posix()}")
    at = AppTest.from_file(MAIN)
    at.query_params["lang"] = code

    at.run(timeout=30)

    assert not at.exception
    assert any(">English</a>" in part.proto.body for part in at.get("html")) is (code == "nl")
