"""The evidence of an answer and what else of it the privacy officer confirms, each on sand with what it counts for."""

from functools import partial

import streamlit as st

from dossier.confirmable import Path, part_at, parts_to_confirm, with_part
from questionnaire.answer import Confirmation, Evidence
from questionnaire.answers import AnyAnswer, BridgingCell, Infringement
from questionnaire.forms import right_name
from questionnaire.taking_part import CouncilCell, RungCell, RungsAnswer
from reports.answer_terms import scale_ask
from scoring.words import word, words
from ui.asked import Asked
from ui.components import answer_rungs, confirmation, confirmed_answers
from ui.components.confirmation import Wanted, confirmed_as_seen
from ui.components.evidence import worth_words
from ui.components.html import Html, element, joined
from ui.components.text import overline, quiet

_WEB = ("https://", "http://")


def show(asked: Asked, before: AnyAnswer | None) -> None:
    """Show every part that can be confirmed; `before` is the answer as it was read last, if that is known."""
    known = {(one.title, one.location) for _, one in parts_to_confirm(before) if isinstance(one, Evidence)}
    names = _row_names(asked)
    for path, part in parts_to_confirm(asked.answer):
        owner = part if isinstance(part, RungCell) else part_at(asked.answer, path[:2])
        if isinstance(owner, RungCell) and owner.row not in names:
            continue
        with st.container(key=f"strip-read-{asked.key(*path)}", gap="small"):
            name = _name(asked, owner, names)
            st.html(overline(name)) if name else None
            if isinstance(part, RungCell):
                _show_row(asked, path, part)
            else:
                is_new = before is not None and (part.title, part.location) not in known
                _show_evidence(asked, path, part, is_new=is_new)


def _show_evidence(asked: Asked, path: Path, piece: Evidence, *, is_new: bool) -> None:
    say = asked.say
    marks = [
        say("New since your last reading") if is_new else "",
        say("Public") if piece.is_public else say("Not public"),
        say("From the people in the data themselves") if piece.from_data_subjects else "",
        worth_words(say, piece),
    ]
    title = element("b", piece.title.strip() or say("Evidence without a title"))
    st.html(joined([title, _location(piece), quiet(" · ".join(filter(None, marks)))]))
    if piece.location.strip():
        why = say("Whoever confirms says: I opened it, and it shows what the answer says.")
        _show_confirmation(asked, path, piece, Wanted("privacy_officer", why, stands_out=piece.confirmed_by is None))


def _location(piece: Evidence) -> Html | None:
    """Where one can find it; a web address can be opened."""
    place = piece.location.strip()
    if not place.startswith(_WEB) or " " in place:
        return element("p", place, class_="od-kept") if place else None
    return element("p", element("a", place, href=place, target="_blank", rel="noopener noreferrer"), class_="od-kept")


def _show_row(asked: Asked, path: Path, cell: RungCell) -> None:
    reason = element("p", cell.reason.strip(), class_="od-kept")
    st.html(joined([element("b", asked.say("Not applicable, because:")), reason]))
    _show_confirmation(asked, path, cell, confirmed_answers.not_applicable(asked))


def _show_confirmation(asked: Asked, path: Path, seen: Evidence | RungCell, wanted: Wanted) -> None:
    name = "/".join(str(step) for step in path)
    confirmation.show(asked, name, wanted, seen.confirmed_by, partial(_confirm, asked, path, seen))


def _confirm(asked: Asked, path: Path, seen: Evidence | RungCell, given: Confirmation | None) -> str | None:
    """Keep a confirmation of the part as it was on screen."""
    missed: list[AnyAnswer] = []

    def confirmed(kept: AnyAnswer) -> AnyAnswer:
        now = part_at(kept, path)
        new = confirmed_as_seen(now, seen, given) if isinstance(now, Evidence | RungCell) else None
        if new is None:
            missed.append(kept)
            return kept
        after: AnyAnswer = with_part(kept, path, new)
        return after

    trouble = asked.keep(confirmed)
    return asked.refuse(confirmed_answers.changed_meanwhile(asked)) if missed else trouble


def _row_names(asked: Asked) -> dict[str, str]:
    """The rows that are asked about now, by their codes: what is hidden does not count, so nobody confirms it."""
    answer = asked.answer
    rows = answer_rungs.rows_of(asked, answer) if isinstance(answer, RungsAnswer) else []
    return {row.code: row.name for row in rows}


def _name(asked: Asked, owner: object, rows: dict[str, str]) -> str:
    """What the part of the answer is called that a piece of evidence stands with; empty for the answer as a whole."""
    match owner:
        case RungCell(row=row):
            return rows[row]
        case CouncilCell(phase=phase):
            return word(words().phases, phase, asked.language)
        case BridgingCell(item=item):
            return scale_ask(asked.language, asked.question, item.value)
        case Infringement(right=right):
            return right_name(asked.question, right, asked.language)
        case _:
            return ""
