"""Which instrument next: whether a prescan, DPIA, IAMA or FRIA comes up, why, and where to find it."""

from language.formats import enumeration
from reports import theme
from reports.findings import Findings
from reports.flowables import Story, heading, paragraph, space
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
    return [
        paragraph(bold(recommendation.title(language)), theme.TIGHT),
        *(paragraph(text, theme.INDENTED) for text in body),
        *(paragraph(note, theme.INDENTED_NOTE) for note in _notes(told, recommendation)),
        space(6),
    ]


def _notes(told: Findings, recommendation: Recommendation) -> list[str]:
    """The answers, what is still to find out, the addresses and the sources; what is empty is left out."""
    say, language = told.say, told.language
    because = because_words(recommendation, told.instrument, language)
    unknown = unknown_words(recommendation, told.instrument, language)
    notes = [say("These answers say so: {answers}.", answers="; ".join(because))] if because else []
    notes += [say("Still to find out: {questions}.", questions=enumeration(list(unknown), language))] if unknown else []
    if recommendation.urgency is not Urgency.DOES_NOT_COME_UP:
        places = (f"{place.title.into(language)}, {place.url}" for place in recommendation.about.places)
        notes.append(say("Where to find it: {places}", places="; ".join(places)))
    return [*notes, say("Source: {sources}.", sources=_sources(told, recommendation))]


def _sources(told: Findings, recommendation: Recommendation) -> str:
    """The titles of the sources, each with the places in it."""
    places = {name: f" ({', '.join(where)})" if where else "" for name, where in recommendation.sources.items()}
    return "; ".join(f"{source_title(told, name)}{where}" for name, where in places.items())
