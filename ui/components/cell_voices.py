"""How one row was heard in one phase: the rung, who spoke, and the form that it took; at most in two ways."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from language.messages import Speech
from questionnaire.answer import Standing
from questionnaire.taking_part import Form, RungCell, Speaker, Voice
from ui import state
from ui.asked import Asked, changed
from ui.components import arrival, fields, standing
from ui.components.answer_level import level_picks
from ui.components.fields import Pick
from ui.components.html import element

ChangeCell = Callable[[RungCell], RungCell]
KeepCell = Callable[[ChangeCell], str | None]

MOST_VOICES = 2
EXPLAINED = 1


def show(
    asked: Asked, cell: RungCell, name: str, keep: KeepCell, *, may_not_apply: bool, is_brief: bool = False
) -> None:
    """The rung of a row, and below it who spoke and how; then room for a second way.

    Args:
        asked: The question.
        cell: What is kept of the row.
        name: What the row is called; read out as the name of the field.
        keep: Keeps what a change makes of the cell.
        may_not_apply: Whether "not applicable" is an answer for this row.
        is_brief: Leave out what explains each rung, for rows that stand below others.
    """
    below = standing.picks(asked.say, may_not_apply=may_not_apply)
    first = cell.voices[0] if cell.standing is Standing.GIVEN and cell.voices else None
    fields.one_of(
        asked,
        f"{cell.row}/rung",
        f"{asked.text.question.into(asked.language)} {name}",
        [Pick(pick.code, pick.label) if is_brief else pick for pick in (*level_picks(asked), *below)],
        str(first.rung) if first else cell.standing.value,
        keep=lambda code: keep(lambda kept: with_rung(kept, 0, code)),
        apart=len(below),
    )
    if first and first.rung:
        _show_manner(asked, cell, 0, keep)
        _show_second(asked, cell, name, keep)


def second_button(asked: Asked, cell: RungCell) -> None:
    """The button that opens room for a second way, once there is a first."""
    adding = asked.key(cell.row, "second")
    is_heard = len(cell.voices) == 1 and cell.voices[0].rung > 0
    if asked.read_only or not is_heard or state.note(adding, bool):
        return
    st.button(
        asked.say("They were also heard in another way"),
        key=_opener(asked, cell),
        type="tertiary",
        icon=":material/add:",
        on_click=partial(state.keep_note, adding, note=True),
        wrap=True,
    )


def with_rung(kept: RungCell, place: int, code: str) -> RungCell:
    """The cell after a rung, "I don't know" or "not applicable" was chosen for one of its voices."""
    if code in {standing.UNKNOWN, standing.NOT_APPLICABLE}:
        return changed(kept, standing=Standing(code), voices=(), reason="")
    old = kept.voices[place] if place < len(kept.voices) else Voice(rung=0)
    new = old.model_copy(update={"rung": int(code)}) if int(code) else Voice(rung=0)
    # Whoever did not take part was not heard in a second way either.
    voices = (new,) if place == 0 and not int(code) else (*kept.voices[:place], new, *kept.voices[place + 1 :])
    return changed(kept, standing=Standing.GIVEN, voices=voices, reason="")


def with_manner(kept: RungCell, place: int, **manner: object) -> RungCell:
    """The cell after somebody told who spoke, or in which form."""
    if place >= len(kept.voices):
        return kept
    new = changed(kept.voices[place], **manner)
    return changed(kept, voices=(*kept.voices[:place], new, *kept.voices[place + 1 :]))


def speaker_words(say: Speech) -> dict[Speaker, str]:
    """Who can have spoken for the people of a row."""
    return {
        Speaker.SELF: say("They themselves"),
        Speaker.REPRESENTATIVE: say("Somebody on their behalf"),
        Speaker.OFFICIALS: say("Only staff of the municipality"),
        Speaker.UNKNOWN: say("I don't know"),
    }


def form_words(say: Speech) -> dict[Form, str]:
    """The forms in which people can have taken part."""
    return {
        Form.CONVERSATION: say("Conversation or meeting"),
        Form.SURVEY: say("Survey"),
        Form.PANEL: say("Panel or client council"),
        Form.LIVING_LAB: say("Living lab"),
        Form.ATELIER: say("Design workshop (atelier)"),
        Form.NEIGHBOURHOOD_ENTERPRISE: say("Neighbourhood enterprise"),
        Form.RIGHT_TO_CHALLENGE: say("Right to Challenge"),
        Form.OTHER: say("Another form"),
        Form.UNKNOWN: say("I don't know"),
    }


def _show_manner(asked: Asked, cell: RungCell, place: int, keep: KeepCell) -> None:
    say = asked.say
    voice = cell.voices[place]
    fields.one_of(
        asked,
        f"{cell.row}/{place}/speaker",
        # Who only got an explanation did not speak.
        say("Who got the explanation?") if voice.rung == EXPLAINED else say("Who spoke for them?"),
        [Pick(speaker.value, words) for speaker, words in speaker_words(say).items()],
        voice.speaker.value,
        keep=lambda code: keep(lambda kept: with_manner(kept, place, speaker=Speaker(code))),
        shows_label=True,
        horizontal=True,
    )
    fields.one_from_list(
        asked,
        f"{cell.row}/{place}/form",
        say("In which form?"),
        [Pick(form.value, words) for form, words in form_words(say).items()],
        voice.form.value,
        keep=lambda code: keep(lambda kept: with_manner(kept, place, form=Form(code))),
    )


def _show_second(asked: Asked, cell: RungCell, name: str, keep: KeepCell) -> None:
    """A group can be heard in two ways, such as a panel by itself and a council of clients on its behalf."""
    say = asked.say
    adding = asked.key(cell.row, "second")
    has_second = len(cell.voices) == MOST_VOICES
    if not has_second and state.note(adding, bool) is not True:
        return
    second_way = say("The second way in which they were heard")
    st.html(element("h5", second_way))
    second = cell.voices[1] if has_second else None
    fields.one_of(
        asked,
        f"{cell.row}/rung-2",
        f"{second_way}: {name}",
        [pick for pick in level_picks(asked) if pick.code != "0"],
        str(second.rung) if second else None,
        keep=lambda code: keep(lambda kept: with_rung(kept, 1, code)),
    )
    if second:
        _show_manner(asked, cell, 1, keep)
    if not asked.read_only:
        st.button(
            say("Remove the second way"),
            key=f"no-second-{asked.key(cell.row)}",
            type="tertiary",
            icon=":material/delete:",
            on_click=partial(_remove_second, adding, _opener(asked, cell), keep),
        )


def _opener(asked: Asked, cell: RungCell) -> str:
    return f"second-{asked.key(cell.row)}"


def _remove_second(adding: str, opener: str, keep: KeepCell) -> None:
    state.forget_note(adding)
    if keep(lambda kept: changed(kept, voices=kept.voices[:1])) is None:
        arrival.lead_into(opener)
