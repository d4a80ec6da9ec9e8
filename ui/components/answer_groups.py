"""The groups of people in the data: add one, name it, say whether it is vulnerable, remove it."""

import re
import unicodedata
from collections.abc import Collection
from hashlib import sha256

import streamlit as st

from questionnaire.answer import Standing, Truth
from questionnaire.answers import AnyAnswer, Group, GroupsAnswer
from ui import state
from ui.asked import Asked, changed
from ui.components import arrival, fields, standing
from ui.components.answer_choice import option_picks
from ui.components.fields import Pick
from ui.components.html import element
from ui.components.text import note

MOST_GROUPS = 50
LONGEST_ID = 40
VULNERABLE = {"vulnerable": Truth.YES, "not_vulnerable": Truth.NO, "unknown": Truth.UNKNOWN}


def show(asked: Asked, answer: GroupsAnswer) -> Standing:
    """A block for each group, and a field for one more; gives the standing of the answer."""
    for place, group in enumerate(answer.groups):
        with st.container(key=f"strip-group-{asked.key(group.id)}", gap="small"):
            _show_group(asked, group, place + 1)
    _tell_of_removed(asked)
    if not asked.read_only:
        _show_new(asked, answer)
    if not answer.groups:
        standing.show_unknown(asked)
    return answer.standing


def group_id(name: str, taken: Collection[str]) -> str:
    """The id of a new group, made of its name: who removes a group and adds it again finds its answers back."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = "_".join(re.findall(r"[a-z0-9]+", letters))[:LONGEST_ID].strip("_")
    base = f"group_{words or sha256(name.encode()).hexdigest()[:12]}"
    numbered = (base if number == 1 else f"{base}_{number}" for number in range(1, len(taken) + 2))
    return next(one for one in numbered if one not in taken)


def is_named(answer: AnyAnswer, name: str) -> bool:
    """Whether there is a group with this name, small letters and capitals alike."""
    groups = answer.groups if isinstance(answer, GroupsAnswer) else ()
    return name.casefold() in {group.name.casefold() for group in groups}


def with_new(kept: AnyAnswer, name: str) -> AnyAnswer:
    """The answer with one more group; a name that is there already, or is empty, adds nothing."""
    groups = kept.groups if isinstance(kept, GroupsAnswer) else ()
    line = " ".join(name.split())
    if not line or is_named(kept, line) or len(groups) >= MOST_GROUPS:
        return kept
    new = Group(id=group_id(line, {group.id for group in groups}), name=line)
    return changed(kept, groups=(*groups, new), standing=Standing.GIVEN, reason="")


def with_group(kept: AnyAnswer, group: str, **update: object) -> AnyAnswer:
    """The answer with another name or vulnerability of one group."""
    groups = kept.groups if isinstance(kept, GroupsAnswer) else ()
    return changed(kept, groups=tuple(changed(one, **update) if one.id == group else one for one in groups))


def without_group(kept: AnyAnswer, group: str) -> AnyAnswer:
    """The answer without one group; what was answered about it elsewhere stays kept."""
    groups = kept.groups if isinstance(kept, GroupsAnswer) else ()
    left = tuple(one for one in groups if one.id != group)
    return changed(kept, groups=left, standing=Standing.GIVEN if left else Standing.OPEN)


def _show_group(asked: Asked, group: Group, number: int) -> None:
    say = asked.say

    def keep_name(typed: str) -> str | None:
        line = " ".join(typed.split())
        if not line:
            return say("A group has a name. The old name stays until you type another one.")
        if is_named(without_group(asked.answer, group.id), line):
            return say("There is a group with this name already. Type another name.")
        return asked.keep(lambda kept: with_group(kept, group.id, name=line))

    def remove() -> None:
        if asked.keep(lambda kept: without_group(kept, group.id)) is None:
            state.keep_note(asked.key("removed"), group.name)
            arrival.lead_into(f"add-{asked.key()}")

    st.html(element("b", say("Group {n}", n=number)))
    fields.text(asked, f"{group.id}/name", say("Name of the group"), group.name, keep=keep_name)
    fields.one_of(
        asked,
        f"{group.id}/vulnerable",
        say("Are they vulnerable?"),
        [*option_picks(asked), Pick(standing.UNKNOWN, say("I don't know"))],
        next(code for code, truth in VULNERABLE.items() if truth is group.is_vulnerable),
        keep=lambda code: asked.keep(lambda kept: with_group(kept, group.id, is_vulnerable=VULNERABLE[code])),
        shows_label=True,
    )
    if not asked.read_only:
        label = say("Remove group {n}", n=number)
        key = f"remove-{asked.key(group.id)}"
        st.button(label, key=key, type="tertiary", icon=":material/delete:", on_click=remove)


def _show_new(asked: Asked, answer: GroupsAnswer) -> None:
    say = asked.say
    if len(answer.groups) >= MOST_GROUPS:
        st.html(note(say("No more groups fit."), say("Put groups together that the project treats alike.")))
        return
    key = f"new-group-{asked.key()}"

    def add() -> None:
        typed = " ".join(str(state.field(key) or "").split())
        if len(typed) > fields.LINE:
            asked.refuse(say("This name is too long. Use at most {most} characters.", most=fields.LINE))
        elif is_named(asked.answer, typed):
            asked.refuse(say("There is a group with this name already. Type another name."))
        elif asked.keep(lambda kept: with_new(kept, typed)) is None:
            state.show_in_field(key, "")
            state.forget_note(asked.key("removed"))

    with st.container(horizontal=True, vertical_alignment="bottom", key=f"add-{asked.key()}"):
        label = say("Name a group, such as “tenants in arrears”")
        st.text_input(label, key=key, on_change=add, width=420)
        st.button(say("Add group"), key=f"add-group-{asked.key()}", icon=":material/add:", on_click=add)


def _tell_of_removed(asked: Asked) -> None:
    name = state.note(asked.key("removed"), str)
    if name:
        say = asked.say
        words = say("What was answered about this group is kept. Add it again under the same name and it comes back.")
        st.html(note(say("“{name}” was removed.", name=name), words))
