"""What shows that an answer is true: pieces of evidence on sand, each with what it counts for."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from language.formats import number
from language.messages import Speech
from questionnaire.answer import Confirmation, Evidence
from scoring.inputs import evidence_value
from scoring.parameters import norms
from ui import state
from ui.asked import Asked, changed
from ui.components import arrival, confirmation, fields
from ui.components.confirmation import Wanted, confirmed_as_seen
from ui.components.fields import Pick
from ui.components.html import element, joined
from ui.components.text import quiet

Pieces = tuple[Evidence, ...]
Change = Callable[[Pieces], Pieces]
KeepPieces = Callable[[Change], str | None]

ATTACH = ":material/attach_file:"
MOST_PIECES = 20


def show(asked: Asked, name: str, pieces: Pieces, keep: KeepPieces) -> None:
    """Show the evidence of an answer, or of a part of it.

    Args:
        asked: The question.
        name: The part of the answer that the evidence belongs to.
        pieces: The evidence that is kept.
        keep: Keeps what a change makes of the evidence.
    """
    for place, piece in enumerate(pieces):
        with st.container(key=_strip(asked, name, place), gap="small"):
            _piece(asked, f"{name}/{place}", place, piece, keep)
    if _is_adding(asked, name):
        with st.container(key=_strip(asked, name, len(pieces)), gap="small"):
            _new_piece(asked, name, len(pieces), keep)


def add_button(asked: Asked, name: str, pieces: Pieces) -> None:
    """The button that opens room for one more piece of evidence."""
    if asked.read_only or _is_adding(asked, name) or len(pieces) >= MOST_PIECES:
        return
    st.button(
        asked.say("Add evidence at question {number}", number=asked.number),
        key=_adder(asked, name),
        icon=ATTACH,
        on_click=partial(_open_new, asked, name, len(pieces)),
    )


def worth_words(say: Speech, piece: Evidence) -> str:
    """What a piece of evidence counts for, and what would make it count for more."""
    value = evidence_value([piece])
    worth = norms().items.evidence.value
    if value >= worth.verified:
        return say("Counts in full.")
    if value <= worth.asserted:
        return say("Does not count yet. Say where one can find it: a web address, or a file and page.")
    share = {0.75: say("three quarters"), 0.5: say("half")}.get(value) or f"{number(value * 100, say.language)} %"
    return say("Counts for {share}. Publish it or let the privacy officer confirm it.", share=share)


def _is_adding(asked: Asked, name: str) -> bool:
    return state.note(asked.key(name, "adding"), bool) is True


def _piece(asked: Asked, name: str, place: int, piece: Evidence, keep: KeepPieces) -> None:
    say = asked.say

    def keep_field(value: object, field: str) -> str | None:
        return keep(lambda kept: _with_piece(kept, place, field, value))

    number_words = say("Evidence {n}", n=place + 1)
    st.html(joined([element("b", number_words), quiet(worth_words(say, piece))]))
    fields.text(asked, f"{name}/title", say("What is it?"), piece.title, keep=partial(keep_field, field="title"))
    where = say("Where can one find it? A web address, or a file and page")
    fields.text(asked, f"{name}/location", where, piece.location, keep=partial(keep_field, field="location"))
    public = Pick("public", say("Public: everyone can open it"))
    fields.yes_or_no(asked, name, public, is_on=piece.is_public, keep=partial(keep_field, field="is_public"))
    theirs = Pick("theirs", say("It comes from the people in the data themselves"))
    fields.yes_or_no(
        asked,
        f"{name}/theirs",
        theirs,
        is_on=piece.from_data_subjects,
        keep=partial(keep_field, field="from_data_subjects"),
    )
    if piece.location.strip():
        why = say("Whoever confirms says: I opened it, and it shows what the answer says.")
        wanted = Wanted("privacy_officer", why)
        confirmation.show(asked, name, wanted, piece.confirmed_by, partial(_confirm, asked, place, piece, keep))
    if not asked.read_only:
        st.button(
            say("Remove evidence {n} at question {number}", n=place + 1, number=asked.number),
            key=f"remove-evidence-{asked.key(name)}",
            type="tertiary",
            icon=":material/delete:",
            on_click=partial(_remove, asked, name, place, keep),
        )


def _new_piece(asked: Asked, name: str, place: int, keep: KeepPieces) -> None:
    """Room for a piece that is kept as soon as it has a title."""
    say = asked.say

    def keep_new(title: str) -> str | None:
        trouble = keep(lambda kept: (*kept, Evidence(title=title)) if len(kept) < MOST_PIECES else kept)
        if trouble is None:
            state.forget_note(asked.key(name, "adding"))
        return trouble

    st.html(element("b", say("Evidence {n}", n=place + 1)))
    hint = asked.text.evidence.into(asked.language) if asked.text.evidence else ""
    fields.text(asked, f"{name}/{place}/title", say("What is it?"), "", keep=keep_new, help=hint)
    st.button(
        say("Do not add"),
        key=f"stop-evidence-{asked.key(name)}",
        type="tertiary",
        on_click=partial(_close_new, asked, name),
    )


def _with_piece(kept: Pieces, place: int, field: str, value: object) -> Pieces:
    if place >= len(kept):
        return kept
    return (*kept[:place], changed(kept[place], **{field: value}), *kept[place + 1 :])


def _confirm(asked: Asked, place: int, seen: Evidence, keep: KeepPieces, given: Confirmation | None) -> str | None:
    """Keep a confirmation of the piece as it was on screen."""
    missed: list[Pieces] = []

    def confirmed(kept: Pieces) -> Pieces:
        new = confirmed_as_seen(kept[place], seen, given) if place < len(kept) else None
        if new is None:
            missed.append(kept)
            return kept
        return (*kept[:place], new, *kept[place + 1 :])

    trouble = keep(confirmed)
    return asked.refuse(asked.say("This evidence was changed while you read it. Read it again.")) if missed else trouble


def _open_new(asked: Asked, name: str, place: int) -> None:
    state.keep_note(asked.key(name, "adding"), note=True)
    arrival.lead_into(asked.key(f"{name}/{place}/title"))


def _close_new(asked: Asked, name: str) -> None:
    state.forget_note(asked.key(name, "adding"))
    arrival.lead_into(_adder(asked, name))


def _remove(asked: Asked, name: str, place: int, keep: KeepPieces) -> None:
    if keep(lambda kept: (*kept[:place], *kept[place + 1 :])) is None:
        arrival.lead_into(_adder(asked, name))


def _strip(asked: Asked, name: str, place: int) -> str:
    # The same for a piece that is being added and for one that is kept, so that its field stays where it is.
    return f"strip-evidence-{asked.key(name, place)}"


def _adder(asked: Asked, name: str) -> str:
    return f"add-evidence-{asked.key(name)}"
