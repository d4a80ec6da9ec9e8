"""What changed since the privacy officer last read the dossier: answers, scores, flags, and what the team mended."""

from collections.abc import Iterator

import streamlit as st

from dossier.difference import difference
from dossier.difference_words import changed_flags, changed_scores
from dossier.points import title_of
from language.formats import spoken_date
from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer
from ui.asked import Asked
from ui.components.html import element, joined
from ui.components.review.reading import Reading
from ui.components.review.told_answer import answer_lines
from ui.components.text import quiet
from ui.resources import local

_MOST, _LONGEST = 12, 120


def show(reading: Reading) -> None:
    """Show what changed since the last step of this role in this version; nothing if it took none."""
    say, since = reading.seat.say, reading.last.since
    if since.step is None or not reading.is_open:
        return
    day = spoken_date(local(since.step.at).date(), say.language)
    title = element("b", say("Changed since your last reading, on {day}", day=day))
    lines = [*_answers(reading), *_results(reading)]
    if since.mended:
        lines.append(say.plural("{n} of your points was mended.", "{n} of your points were mended.", since.mended))
    told = element("ul", *(element("li", line) for line in lines)) if lines else quiet(say("No answer changed."))
    with st.container(key="strip-since-reading", gap="small"):
        st.html(joined([title, told]))


def before_words(asked: Asked, before: AnyAnswer | None, now: AnyAnswer | None) -> str:
    """What stood there before, as far as it says something else than what stands there now; empty if nothing does."""
    if before is None:
        return ""
    said = {line.said for line in answer_lines(asked, now)}
    return _shortened("; ".join(line.said for line in answer_lines(asked, before) if line.said not in said))


def _answers(reading: Reading) -> Iterator[str]:
    order = list(reading.numbers)
    changed = sorted(reading.last.changed, key=lambda name: order.index(name) if name in order else len(order))
    for name in changed[:_MOST]:
        yield _answer(reading, name)
    if len(changed) > _MOST:
        yield reading.seat.say.plural("And {n} more answer.", "And {n} more answers.", len(changed) - _MOST)


def _answer(reading: Reading, name: str) -> str:
    say, asked = reading.seat.say, reading.asked(name)
    if asked is None:
        return say("{title}: changed, and not asked any more.", title=title_of(name, reading.assessment, say.language))
    label = say("{number} {title}", number=asked.number, title=asked.question.title.into(say.language))
    before, now = reading.last.answer(name), asked.answer
    if before is None or before.standing is Standing.OPEN:
        is_known = reading.last.before is not None
        return say("{question}: new.", question=label) if is_known else say("{question}: changed.", question=label)
    old, new = before_words(asked, before, now), before_words(asked, now, before)
    if old and new:
        return say("{question}: from “{before}” to “{after}”.", question=label, before=old, after=new)
    if before.note != now.note:
        return say("{question}: the explanation is another one.", question=label)
    return say("{question}: changed.", question=label)


def _results(reading: Reading) -> Iterator[str]:
    before, say = reading.last.assessment, reading.seat.say
    if before is not None and reading.last.changed:
        found = difference(before, reading.assessment)
        yield from changed_scores(found, say)
        yield from changed_flags(found, before, reading.assessment, say)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
