"""The cover: the mark at full size with the two quotes, the project, and its facts in a ruled list."""

from reportlab.pdfgen.canvas import Canvas

from dossier.model import Origin
from language.formats import enumeration, spoken_date
from look.typefaces import BOLD
from questionnaire.answers import ChoiceAnswer, ChoicesAnswer
from questionnaire.profile import chosen
from questionnaire.routing import Scope
from reports import shapes, theme
from reports.figures import hero
from reports.findings import Findings
from reports.flowables import Story, facts, paragraph, space
from reports.wording import shortened
from scoring.disclosure import smallest_shown
from scoring.images import OfficialsForm

_HERO_BOTTOM, _HERO_SIDE = 0.575, 176.0
_LONGEST_NAME, _LONGEST_FACT = 90, 280


def draw_cover(canvas: Canvas, told: Findings) -> None:
    """What lies behind the words of the cover."""
    top = theme.PAGE_HEIGHT * 0.505
    shapes.solid(canvas, (0, top, theme.PAGE_WIDTH, theme.PAGE_HEIGHT - top), theme.PAPER)
    baseline, right = theme.PAGE_HEIGHT - 1.25 * theme.MARGIN, theme.PAGE_WIDTH - theme.MARGIN
    shapes.text(canvas, theme.MARGIN, baseline, told.say("Our Data"), font=BOLD.name, size=12)
    subject = told.say("Self-assessment of responsible data use")
    shapes.text(canvas, right, baseline, subject, size=9.5, ink=theme.SOFT, anchor=shapes.RIGHT)
    hero(canvas, theme.MARGIN, theme.PAGE_HEIGHT * _HERO_BOTTOM, _HERO_SIDE, told.say)
    if told.origin:
        y = theme.PAGE_HEIGHT * 0.52
        shapes.text(canvas, right, y, told.origin, font=BOLD.name, size=10.5, ink=theme.ONZE, anchor=shapes.RIGHT)
    note = told.say("Every answer on which the scores rest is in this report. Small groups are only shown together.")
    shapes.text(canvas, theme.MARGIN, theme.FOOTER_LINE, note, size=theme.NOTE_SIZE, ink=theme.SOFT)


def cover(told: Findings) -> Story:
    """The words of the cover."""
    project = told.dossier.project
    about = " · ".join(part for part in (shortened(project.organisation, _LONGEST_NAME), *_kind(told)) if part)
    return [
        paragraph(shortened(project.name, _LONGEST_NAME), theme.TITLE),
        space(4),
        paragraph(shortened(about, 2 * _LONGEST_NAME), theme.SUBTITLE),
        space(14),
        facts([(label, shortened(value, _LONGEST_FACT)) for label, value in _facts(told)]),
    ]


def _kind(told: Findings) -> list[str]:
    """Field, product and phase of the project, as far as they were answered."""
    found = []
    for question_id in ("PF-01.domain", "PF-02.product", "PF-01.phase"):
        answer = told.dossier.answers.get(question_id)
        codes = chosen(told.dossier.answers, question_id) or frozenset()
        text = told.instrument.question(question_id).text if told.instrument.has(question_id) else None
        if text and isinstance(answer, ChoiceAnswer | ChoicesAnswer):
            labels = [option.label.into(told.language) for option in text.options if option.code in codes]
            found += [enumeration(labels, told.language)] if labels else []
    return found


def _facts(told: Findings) -> list[tuple[str, str]]:
    say = told.say
    origins = {
        Origin.OWN: say("Filled in by the organisation itself"),
        Origin.ARTICLE: say("Example from an article. The organisation did not confirm it."),
        Origin.INVENTED: say("Invented example. Neither the project nor the figures exist."),
        Origin.SELF: say("The makers of Onze Data assessed their own work. Nobody from outside checked it."),
    }
    is_quick = told.card.scope is Scope.QUICK_SCAN
    extent = say("Quick scan: not every question was put") if is_quick else say("All questions were put")
    extent = say("Only what the article says") if told.is_from_article else extent
    versions = say(
        "Questionnaire {questionnaire}, method {method}",
        questionnaire=told.card.questionnaire,
        method=told.card.method,
    )
    return [
        (say("Status"), say("Draft: not reviewed and not signed")),
        (say("Date"), spoken_date(told.dossier.dated, told.language)),
        (say("Origin"), origins[told.dossier.project.origin]),
        (say("Extent"), extent),
        (say("Made with"), versions),
        (say("Who took part"), _who_took_part(told)),
    ]


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
