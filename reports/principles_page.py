"""The principles that stand behind the questions, with how far each source was read."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from language.formats import enumeration
from principles.load import principles
from principles.model import Citation, PrincipleSet, ReadState, Source, Theme
from principles.words import reading_words, standing_words
from reports import theme
from reports.findings import Findings
from reports.flowables import Cell, heading, new_page, paragraph, reference, table
from reports.pieces import Story
from reports.sources import source_title, source_words
from reports.wording import Text, bold, joined, rich
from scoring.parameters import norms

PRINCIPLES = "principles"


def principles_page(told: Findings) -> Story:
    """The crosswalk of concerns, the sets of principles, and the sources."""
    say, known = told.say, principles()
    rows: list[list[Cell]] = [_row(told, concern) for concern in known.themes.values()]
    head = [say("Concern"), say("Principles"), say("Law")]
    return [
        new_page(),
        heading(say("Principles and sources"), 1, PRINCIPLES),
        paragraph(known.crosswalk.note.into(told.language)),
        table(head, rows, [0.28, 0.4, 0.32], say("Which principles speak of which concern")),
        heading(say("Where the principles come from"), 2, "principle-sets"),
        *(part for found in known.sets.values() for part in _set(told, found)),
        heading(say("Sources"), 2, "sources"),
        *(_source(told, source) for source in map(told.instrument.source, _cited(told)) if source),
    ]


def _row(told: Findings, concern: Theme) -> list[Cell]:
    about = rich(bold(concern.title.into(told.language)), "\n", concern.about.into(told.language))
    principles_named, law = list(_principles(told, concern)), list(_law(told, concern))
    return [about, joined(principles_named, "\n") if principles_named else "–", joined(law, "\n") if law else "–"]


def _principles(told: Findings, concern: Theme) -> Iterator[Text]:
    """The principles of each set that speak of a concern, and how far they were read."""
    known = principles()
    grouped: dict[tuple[str, ReadState], list[str]] = {}
    for principle_id in concern.principles:
        principle, found = known.principles[principle_id], known.set_of(principle_id)
        number = f"{principle.number}. " if principle.number else ""
        named = f"{number}{principle.title.into(told.language)}"
        grouped.setdefault((found.title.into(told.language), principle.read), []).append(named)
    for (title, state), named_ones in grouped.items():
        yield rich(bold(f"{'; '.join(named_ones)}."), f" {title}. {reading_words(told.say, state)}.")


def _law(told: Findings, concern: Theme) -> Iterator[Text]:
    """The articles of each law, and how far they were read."""
    grouped: dict[tuple[str, ReadState], list[str]] = {}
    for citation in concern.law:
        state = principles().reading(citation)
        place = f" ({citation.place.into(told.language)})" if citation.place else ""
        grouped.setdefault((citation.source, state), []).append(f"{citation.part or ''}{place}".strip())
    for (source, state), parts in grouped.items():
        named = enumeration([part for part in parts if part], told.language)
        yield rich(source_title(told, source), " ", bold(named), f". {reading_words(told.say, state)}.")


def _source(told: Findings, source: Source) -> Flowable:
    words = source_words(told, source)
    return reference(words, source.url, theme.NOTE) if source.url else paragraph(words, theme.NOTE)


def _set(told: Findings, found: PrincipleSet) -> Story:
    title = rich(bold(found.title.into(told.language)), ". ", standing_words(told.say, found.standing), ".")
    about = (found.adopted, found.scope, found.note)
    return [
        paragraph(title, theme.TIGHT),
        paragraph(" ".join(text.into(told.language) for text in about), theme.NOTE),
    ]


def _cited(told: Findings) -> list[str]:
    """The sources on which this report rests, in the order in which they come up."""
    known = principles()
    cited: list[str] = [reference.source for question in told.questions for reference in question.sources]
    cited += [source for flag in told.flags for source in flag.text.sources]
    cited += [citation.source for one in told.recommendations for citation in one.citations]
    citations: list[Citation] = [citation for concern in known.themes.values() for citation in concern.law]
    citations += [citation for found in known.sets.values() for citation in found.sources]
    citations += [citation for principle in known.principles.values() for citation in principle.sources]
    cited += [citation.source for citation in citations]
    cited += [quotation.source for answer in told.dossier.answers.values() for quotation in answer.quotations]
    cited += [source for norm in norms().entries().values() for source in norm.sources]
    return list(dict.fromkeys(cited))
