"""A text field that saves while somebody types.

Streamlit's own text area hands its text over when the reader leaves the field, so a reload before that loses it. This
field hands it over a moment after the last key. Until the server says that the text was kept, the browser holds a
draft; it sends that again after a lost connection, a stopped server or a reload.
"""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from unicodedata import category

import streamlit as st

from language.formats import number
from language.messages import Speech, speech
from language.model import Language
from questionnaire.answer import composed
from ui import state

HERE = Path(__file__).parent
KEEP_WAITING = 600
_LINE_END = re.compile(r"\r\n?")
_MAY_STAY = {"\n", "\t"}

# Called once with each new text. Says nothing when the text was kept, or why it was not.
KeepText = Callable[[str], str | None]

_field = st.components.v2.component(
    "autosave_text",
    html='<div class="field"></div>',
    css=(HERE / "autosave_text.css").read_text("utf-8"),
    js=(HERE / "autosave_text.js").read_text("utf-8"),
)


class RefusedTextError(ValueError):
    """What the browser sent is not a text that may be kept; the message is for the person who typed it."""


@dataclass(frozen=True)
class Receipt:
    """What the server did with one text: kept it, or refused it and says why.

    `answers` counts how often this text was answered: a second receipt must differ, or Streamlit does not deliver it.
    """

    id: str
    kept: bool
    message: str = ""
    answers: int = 1


def show(
    key: str,
    label: str,
    value: str,
    *,
    on_change: KeepText,
    language: Language,
    help: str = "",  # noqa: A002 - the word that every Streamlit field uses
    max_length: int = 2000,
    rows: int = 3,
) -> str:
    """Show the field and return the text that is kept.

    Args:
        key: The one name of this field in the whole product, such as a project's id with a question's id. The draft in
            the browser goes by it, so it must be the same after a restart.
        label: What the field asks.
        value: The text that is kept now. Read it from the store in every run.
        on_change: Keeps a new text. It gets clean text of at most `max_length` characters.
        language: The language of the field's own words.
        help: A sentence under the label.
        max_length: The longest text that is kept, in characters. A longer one stays in the browser with a message.
        rows: The height in lines; 1 gives a field of a single line.
    """
    receipt = state.note(key, Receipt)
    _field(
        key=key,
        data={
            "key": key,
            "label": label,
            "help": help,
            "value": value,
            "maxLength": max_length,
            "rows": rows,
            "wait": KEEP_WAITING,
            "receipt": asdict(receipt) if receipt else None,
            "words": _words(speech(language), language, max_length),
        },
        on_edit_change=lambda: _receive(key, on_change, language, max_length, single_line=rows == 1),
    )
    return value


def clean_text(raw: object, language: Language, max_length: int, *, single_line: bool = False) -> str:
    """The text as it may be kept: composed characters, plain line ends, no control characters.

    Raises:
        RefusedTextError: It is no text, or longer than `max_length` characters.
    """
    say = speech(language)
    if not isinstance(raw, str):
        raise RefusedTextError(say("This is not text, so it was not saved."))
    # Composing makes a text shorter, seldom by more than three quarters; a flood is turned away before that work.
    text = raw if len(raw) > 4 * max_length else composed(_without_controls(raw, single_line=single_line))
    if len(text) > max_length:
        too_many = number(len(text) - max_length, language)
        raise RefusedTextError(
            say("Not saved yet: the text is {n} characters too long. Please shorten it.", n=too_many)
        )
    return text


def _without_controls(text: str, *, single_line: bool) -> str:
    text = _LINE_END.sub("\n", text)
    if single_line:
        text = text.replace("\n", " ").replace("\t", " ")
    return "".join(sign for sign in text if sign in _MAY_STAY or category(sign) not in {"Cc", "Cs"})


def _receive(key: str, keep: KeepText, language: Language, max_length: int, *, single_line: bool) -> None:
    """Take the text that the browser sent, have it kept, and leave a receipt for the next showing of the field."""
    edit = state.sent(key, "edit")
    if not isinstance(edit, dict) or not isinstance(edit.get("id"), str):
        return
    edit_id = edit["id"][:64]
    earlier = state.note(key, Receipt)
    if earlier and earlier.id == edit_id and earlier.kept:
        return
    try:
        message = keep(clean_text(edit.get("text"), language, max_length, single_line=single_line))
    except RefusedTextError as refusal:
        message = str(refusal)
    answers = earlier.answers + 1 if earlier and earlier.id == edit_id else 1
    state.keep_note(key, Receipt(edit_id, kept=not message, message=message or "", answers=answers))


def _words(say: Speech, language: Language, max_length: int) -> dict[str, str]:
    """The field's own words; `{n}` is filled in by the browser."""
    return {
        "left": say("{n} characters left", n="{n}"),
        "lastOne": say("1 character left"),
        "tooLong": say("Not saved yet: the text is {n} characters too long. Please shorten it.", n="{n}"),
        "limit": say("At most {n} characters.", n=number(max_length, language)),
        "waiting": say("Not saved yet. The text stays in this browser and is sent as soon as the server answers."),
        "older": say("You also typed this here, and it was not saved. Meanwhile the text above was changed."),
        "restore": say("Use my text"),
        "discard": say("Throw my text away"),
    }
