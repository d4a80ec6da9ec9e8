"""What a visit remembers: language, project, and small notes between two runs of a page.

This is the only file that writes `st.session_state` and the address of the page. A reload starts a new visit, so
nothing that must last belongs here: answers go to the store as they are given.
"""

import re
from collections.abc import Sequence
from html import escape
from io import BytesIO
from typing import TypeVar
from urllib.parse import urlencode

import streamlit as st

from language.messages import Speech, speech
from language.model import Language
from ui.preference import LANGUAGE_COOKIE, LANGUAGE_PARAMETER, preferred_language, spoken_language

PROJECT_PARAMETER = "project"
PART_PARAMETER = "part"
COMPARE_PARAMETER = "compare"
EXPLAIN_PARAMETER = "explain"
OCCASION_PARAMETER = "for"
ROLE_PARAMETER = "as"
POINT_PARAMETER = "point"
_PROJECT_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")

Note = TypeVar("Note")


def language() -> Language:
    """The language of this visit: from the address, else the cookie, else Dutch."""
    return preferred_language(
        spoken_language(st.query_params.get(LANGUAGE_PARAMETER, "")),
        st.context.cookies.get(LANGUAGE_COOKIE, ""),
    )


def voice() -> Speech:
    """The messages of the product in the language of this visit."""
    return speech(language())


def project_id() -> str | None:
    """The project that the address names; none if it names none, or something that cannot be an id."""
    named = st.query_params.get(PROJECT_PARAMETER, "")
    return named if _PROJECT_ID.fullmatch(named) else None


def name_project(project: str | None) -> None:
    """Put a project in the address of this page, or take it out."""
    if project is None:
        st.query_params.pop(PROJECT_PARAMETER, None)
    else:
        st.query_params[PROJECT_PARAMETER] = project


def address(*, project: str | None = None, **more: str) -> dict[str, str]:
    """The parameters of a link that keeps language and project.

    Args:
        project: Another project than the one at hand.
        more: Further parameters, such as the step of the questionnaire.
    """
    kept = {LANGUAGE_PARAMETER: st.query_params.get(LANGUAGE_PARAMETER), PROJECT_PARAMETER: project or project_id()}
    return {name: value for name, value in {**kept, **more}.items() if value}


def link_to(page: str, label: str, *, project: str | None = None, icon: str | None = None, **more: str) -> None:
    """Show a link to a screen, such as "screens/result.py", that keeps language and project."""
    st.page_link(page, label=label, icon=icon, query_params=address(project=project, **more))


def go_to(page: str, *, project: str | None = None, **more: str) -> None:
    """Open a screen at once, keeping language and project. Ends the run."""
    st.switch_page(page, query_params=address(project=project, **more))


def href(screen: str, *, project: str, **more: str) -> str:
    """The address of a screen of a project, for a link inside HTML; it keeps the language."""
    return f"{screen}?{urlencode(address(project=project, **more))}"


def score_to_explain() -> str | None:
    """The score that the address asks to explain."""
    return st.query_params.get(EXPLAIN_PARAMETER)


def language_link() -> str:
    """The HTML of a link to this page in the other language; it loads anew, so that the page says its language."""
    other = Language.ENGLISH if language() is Language.DUTCH else Language.DUTCH
    label = {Language.DUTCH: "Nederlands", Language.ENGLISH: "English"}[other]
    target = urlencode({**st.query_params.to_dict(), LANGUAGE_PARAMETER: other.value})
    return f'<a class="od-language" href="?{escape(target)}" lang="{other.value}" hreflang="{other.value}">{label}</a>'


def name_tab(screen: str, say: Speech) -> None:
    """Name the tab of the browser after the screen or the project that is open."""
    st.set_page_config(page_title=f"{screen} · {say('Our Data')}")


def keep_note(name: str, note: object) -> None:
    """Remember something until the next run of this visit."""
    st.session_state[f"note:{name}"] = note


def note(name: str, kind: type[Note]) -> Note | None:
    """What was remembered under this name, if it is of that kind."""
    kept = st.session_state.get(f"note:{name}")
    return kept if isinstance(kept, kind) else None


def forget_note(name: str) -> None:
    """Remember it no longer."""
    st.session_state.pop(f"note:{name}", None)


def sent(key: str, event: str) -> object:
    """What a component of ours sent with this event. It comes from the browser, so it can be anything."""
    component = st.session_state.get(key)
    return component.get(event) if isinstance(component, dict) else None


def part() -> str | None:
    """The part of the questionnaire that the address names."""
    return st.query_params.get(PART_PARAMETER)


def name_part(named: str) -> None:
    """Put a part of the questionnaire in the address, so that a reload comes back to it."""
    st.query_params[PART_PARAMETER] = named


def occasion() -> str | None:
    """For whom the questions on this page are, as the address names it."""
    return st.query_params.get(OCCASION_PARAMETER)


def name_occasion(named: str | None) -> None:
    """Put in the address for whom the questions are, so that somebody can be sent to just their own; or take it out."""
    if named is None:
        st.query_params.pop(OCCASION_PARAMETER, None)
    else:
        st.query_params[OCCASION_PARAMETER] = named


def review_role() -> str | None:
    """The role in which somebody looks at a review, as the address names it."""
    return st.query_params.get(ROLE_PARAMETER)


def name_review_role(named: str) -> None:
    """Put the role in the address, so that a reload or a link that is sent keeps it."""
    st.query_params[ROLE_PARAMETER] = named


def review_point() -> str | None:
    """The point of a review that the address names."""
    return st.query_params.get(POINT_PARAMETER)


def name_review_point(named: str) -> None:
    """Put the point that is judged in the address, so that a reload comes back to it."""
    st.query_params[POINT_PARAMETER] = named


def compared_ids() -> tuple[str, ...]:
    """The projects that the address lays side by side. Anybody can write an address: they may not exist at all."""
    named = st.query_params.get(COMPARE_PARAMETER, "").split(",")
    return tuple(dict.fromkeys(name.strip() for name in named if name.strip()))


def name_compared(ids: Sequence[str]) -> None:
    """Put the projects that are compared in the address, so that a reload or a shared link keeps them."""
    if ids:
        st.query_params[COMPARE_PARAMETER] = ",".join(ids)
    else:
        st.query_params.pop(COMPARE_PARAMETER, None)


def field(key: str) -> object:
    """What a field of the page holds now; none if it is not there yet."""
    return st.session_state.get(key)


def uploaded(key: str, most: int) -> bytes | None:
    """What stands in the file that a field holds, up to one byte beyond the most that is looked at; none if empty."""
    file = st.session_state.get(key)
    if not isinstance(file, BytesIO):
        return None
    file.seek(0)
    return file.read(most + 1)


def show_in_field(key: str, value: object) -> None:
    """Have a field show what is kept, whatever it showed before. Call it before the field is shown."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
