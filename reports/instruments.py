"""Which instrument next: whether a prescan, DPIA, IAMA or FRIA comes up, why, and where to find it."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from language.formats import enumeration
from reports import theme
from reports.findings import Findings
from reports.flowables import heading, paragraph, reference, space, together
from reports.pieces import Story
from reports.sources import source_title
from reports.wording import Text, bold, rich
from scoring.instrument_texts import Urgency, instrument_texts
from scoring.recommendation import Recommendation, because_words, unknown_words

INSTRUMENTS = "instruments"


def instruments(told: Findings) -> Story:
    """Each instrument with the answers that say so; and that this report replaces none of them."""
    introduction = paragraph(instrument_texts().introduction.into(told.language))
    story: Story = [heading(told.say("Which instrument next?"), 2, INSTRUMENTS), introduction]
    for recommendation in told.recommendations:
        story += _instrument(told, recommendation)
    return story


def _instrument(told: Findings, recommendation: Recommendation) -> Story:
    language, about = told.language, recommendation.about
    body: list[Text] = [recommendation.verdict.text.into(language)]
    body += [remark.text.into(language) for remark in recommendation.remarks]
    if recommendation.urgency is not Urgency.DOES_NOT_COME_UP:
        not_replaced = instrument_texts().not_replaced.into(language)
        body.append(rich(about.about.into(language), " ", bold(not_replaced)))
    story = [
        paragraph(bold(recommendation.title(language)), theme.TIGHT),
        *(paragraph(text, theme.INDENTED) for text in body),
        *(paragraph(note, theme.INDENTED_NOTE) for note in _notes(told, recommendation)),
        *_addresses(told, recommendation),
        paragraph(told.say("Source: {sources}.", sources=_sources(told, recommendation)), theme.INDENTED_NOTE),
    ]
    return [together(story), space(6)]


def _notes(told: Findings, recommendation: Recommendation) -> Iterator[str]:
    """The answers, and what is still to find out; what is empty is left out."""
    because = because_words(recommendation, told.instrument, told.language)
    unknown = unknown_words(recommendation, told.instrument, told.language)
    if because:
        yield told.say("These answers say so: {answers}.", answers="; ".join(because))
    if unknown:
        yield told.say("Still to find out: {questions}.", questions=enumeration(list(unknown), told.language))


def _addresses(told: Findings, recommendation: Recommendation) -> Iterator[Flowable]:
    """Where to find the instrument, if it may come up."""
    if recommendation.urgency is not Urgency.DOES_NOT_COME_UP:
        for place in recommendation.about.places:
            found = told.say("Where to find it: {places}", places=f"{place.title.into(told.language)}, {place.url}")
            yield reference(found, place.url, theme.INDENTED_NOTE)


def _sources(told: Findings, recommendation: Recommendation) -> str:
    """The titles of the sources, each with the places in it."""
    places = {name: f" ({', '.join(where)})" if where else "" for name, where in recommendation.sources.items()}
    return "; ".join(f"{source_title(told, name)}{where}" for name, where in places.items())
