"""The cover: the mark at full size with the two quotes, the project, and its facts in a ruled list."""

from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from dossier.model import Origin
from language.formats import enumeration, spoken_date
from look.typefaces import BOLD
from questionnaire.answers import ChoiceAnswer, ChoicesAnswer
from questionnaire.profile import chosen
from questionnaire.routing import Scope
from reports import shapes, theme
from reports.figures import hero, hero_box, hero_words
from reports.findings import Findings
from reports.flowables import facts, paragraph, space, title
from reports.pieces import Story
from reports.placed import placed_figure, placed_words
from reports.review_page import status_words
from reports.unprinted import unprinted
from reports.wording import shortened
from scoring.conclusions import unfinished
from scoring.disclosure import smallest_shown
from scoring.images import OfficialsForm
from scoring.unknowns import unknowns

_HERO_BOTTOM, _HERO_SIDE = 0.575, 176.0
_LONGEST_NAME, _LONGEST_FACT = 90, 280
_SOMETHING_ELSE = "other"
"""The option that says nothing by itself; the answer behind says what it is."""


def draw_cover(canvas: Canvas) -> None:
    """The ground behind the mark."""
    top = theme.PAGE_HEIGHT * 0.505
    shapes.solid(canvas, (0, top, theme.PAGE_WIDTH, theme.PAGE_HEIGHT - top), theme.PAPER)


def cover(told: Findings) -> Story:
    """What the cover says, in the order in which it is read."""
    project = told.dossier.project
    about = " · ".join(part for part in (shortened(project.organisation, _LONGEST_NAME), *_kind(told)) if part)
    note = told.say("Every answer on which the scores rest is in this report. Small groups are only shown together.")
    return [
        *_above(told),
        title(shortened(project.name, _LONGEST_NAME)),
        space(4),
        paragraph(shortened(about, 2 * _LONGEST_NAME), theme.SUBTITLE),
        *unprinted(told.say, [project.name, project.organisation]),
        space(14),
        facts([(label, shortened(value, _LONGEST_FACT)) for label, value in _facts(told)]),
        _line(note, theme.MARGIN, theme.FOOTER_LINE, size=theme.NOTE_SIZE, ink=theme.SOFT),
    ]


def _above(told: Findings) -> Story:
    """The name of the product, what the report is, the mark at full size, and what kind of example this is."""
    say, right = told.say, theme.PAGE_WIDTH - theme.MARGIN
    baseline, bottom = theme.PAGE_HEIGHT - 1.25 * theme.MARGIN, theme.PAGE_HEIGHT * _HERO_BOTTOM
    subject, grey = say("Self-assessment of responsible data use"), theme.SOFT
    story = [
        _line(say("Our Data"), theme.MARGIN, baseline, font=BOLD.name, size=12),
        _line(subject, right, baseline, size=9.5, ink=grey, anchor=shapes.RIGHT),
        placed_figure(
            lambda canvas: hero(canvas, theme.MARGIN, bottom, _HERO_SIDE, say),
            hero_box(theme.MARGIN, bottom, _HERO_SIDE),
            hero_words(say),
        ),
    ]
    if told.origin:
        y, ink = theme.PAGE_HEIGHT * 0.52, theme.ONZE
        story.append(_line(told.origin, right, y, font=BOLD.name, size=10.5, ink=ink, anchor=shapes.RIGHT))
    return story


def _line(words: str, x: float, y: float, **look: Any) -> Flowable:  # noqa: ANN401 (as `shapes.text` takes it)
    return placed_words(lambda canvas: shapes.text(canvas, x, y, words, **look))


def _kind(told: Findings) -> list[str]:
    """Field, product and phase of the project, as far as they were answered."""
    found = []
    for question_id in ("PF-01.domain", "PF-02.product", "PF-01.phase"):
        answer = told.dossier.answers.get(question_id)
        codes = chosen(told.dossier.answers, question_id) or frozenset()
        text = told.instrument.question(question_id).text if told.instrument.has(question_id) else None
        if text and isinstance(answer, ChoiceAnswer | ChoicesAnswer):
            chosen_options = [option for option in text.options if option.code in codes - {_SOMETHING_ELSE}]
            found += [option.label.into(told.language) for option in chosen_options]
    return found


def _facts(told: Findings) -> list[tuple[str, str]]:
    say = told.say
    origins = {
        Origin.OWN: say("Filled in by the organisation itself"),
        Origin.ARTICLE: say("Example from an article. The organisation did not confirm it."),
        Origin.INVENTED: say("Invented example. Neither the project nor the figures exist."),
        Origin.SELF: say("The makers of Onze Data assessed their own work. Nobody from outside checked it."),
    }
    versions = say(
        "Questionnaire {questionnaire}, method {method}",
        questionnaire=told.card.questionnaire,
        method=told.card.method,
    )
    return [
        (say("Status"), status_words(told)),
        (say("Date"), spoken_date(told.dossier.dated, told.language)),
        (say("Origin"), _nothing_confirmed(told) or origins[told.dossier.project.origin]),
        *_register_record(told),
        (say("Extent"), _extent(told)),
        (say("Made with"), versions),
        (say("Who took part"), _who_took_part(told)),
    ]


def _nothing_confirmed(told: Findings) -> str:
    """That a dossier holds only what a record of the register says; empty if somebody answered anything."""
    if told.dossier.register_record is None or any(answer.is_put for answer in told.dossier.answers.values()):
        return ""
    return told.say("Begun with the algorithm register. The organisation has confirmed nothing yet.")


def _extent(told: Findings) -> str:
    """How many of the questions were put; as long as some were not, whether that was the intention."""
    say = told.say
    if told.is_from_article:
        return say("Only what the article says")
    if told.card.scope is Scope.FULL:
        left = len([one for one in unknowns(told.instrument, told.dossier.answers, say) if not one.is_put])
        return (
            say.plural(
                "All core questions were put, 1 other is still open",
                "All core questions were put, {n} others are still open",
                left,
            )
            if left
            else say("All questions were put")
        )
    is_quick = told.dossier.intended_scope is Scope.QUICK_SCAN
    return say("Quick scan: not every question was put") if is_quick else unfinished(say)


def _register_record(told: Findings) -> list[tuple[str, str]]:
    """The record of the algorithm register with which the dossier began, if it did."""
    say, record = told.say, told.dossier.register_record
    if record is None:
        return []
    taken = say(
        "“{name}” in the algorithm register, taken on {date}",
        name=shortened(record.name, _LONGEST_NAME),
        date=spoken_date(record.taken_on, told.language),
    )
    return [(say("Begun with"), f"{taken} ({record.url})" if record.url else taken)]


def _who_took_part(told: Findings) -> str:
    """Who answered the question about the two images, in counts that may be shown."""
    parts = [*_officials(told), *_groups(told)]
    return ", ".join(parts) if parts else told.say("Not known: nobody was counted")


def _officials(told: Findings) -> list[str]:
    officials = told.card.images.officials
    if officials is None:
        return []
    if officials.form is OfficialsForm.DISTRIBUTION:
        return [told.say.plural("1 official", "{n} officials", officials.answered)]
    if officials.form is OfficialsForm.ROUNDED_MEAN:
        return [told.say("fewer than {n} officials", n=smallest_shown(vulnerable=False))]
    return [told.say("one answer on behalf of the team")]


def _groups(told: Findings) -> list[str]:
    card, say = told.card, told.say
    counted = [(group, say.plural("1 person", "{n} people", group.answered)) for group in card.images.groups]
    shown = [f"{told.name(group.name)}: {people}" for group, people in counted]
    hidden = [told.name(name) for name in card.images.pooling.hidden]
    if hidden:
        shown.append(say("{groups}: too few to show", groups=enumeration(hidden, told.language)))
    return shown
