"""Which instrument next: whether a prescan, DPIA, IAMA or FRIA comes up, why, and where to find it."""

from collections.abc import Iterable, Sequence

from language.messages import Speech
from language.model import Language
from scoring.instrument_texts import Urgency, instrument_texts
from scoring.recommendation import Recommendation, because_words, unknown_words
from ui.components.explained.pieces import link, source
from ui.components.html import Content, Html, element, joined
from ui.components.text import quiet
from ui.outcome import Outcome


def instruments_view(outcome: Outcome) -> Html:
    """Each instrument with its verdict and, opened, the answers that say so, what to find out, and where it is."""
    introduction = quiet(instrument_texts().introduction.into(outcome.language))
    return joined([introduction, *(_instrument(outcome, one) for one in outcome.recommendations)])


def short_list(say: Speech, recommendations: Sequence[Recommendation]) -> Html:
    """Each instrument in one line, and that this product replaces none of them."""
    lines = [
        element("li", element("b", one.title(say.language)), f". {one.verdict.text.into(say.language)}")
        for one in recommendations
    ]
    told = quiet(instrument_texts().introduction.into(say.language))
    return joined([told, element("ul", *lines)])


def _instrument(outcome: Outcome, recommendation: Recommendation) -> Html:
    say, language = outcome.say, outcome.language
    remarks = [element("p", remark.text.into(language)) for remark in recommendation.remarks]
    opened = element(
        "details",
        element("summary", say("What it is, why, and where to find it")),
        *_details(outcome, recommendation),
        class_="od-details od-plain-details",
    )
    verdict = element("p", recommendation.verdict.text.into(language))
    return element("section", element("h3", recommendation.title(language)), verdict, *remarks, opened)


def _details(outcome: Outcome, recommendation: Recommendation) -> Iterable[Html | None]:
    say, language = outcome.say, outcome.language
    not_replaced = instrument_texts().not_replaced.into(language)
    yield element("p", f"{recommendation.about.about.into(language)} ", element("b", not_replaced))
    yield _listed(say("These answers say so"), because_words(recommendation, outcome.instrument, language))
    yield _listed(say("Still to find out"), unknown_words(recommendation, outcome.instrument, language))
    if recommendation.urgency is not Urgency.DOES_NOT_COME_UP:
        yield _listed(say("Where to find it"), _places(recommendation, language))
    cited = [source(name, ", ".join(where), say) for name, where in recommendation.sources.items()]
    yield _listed(say("Sources"), cited)


def _places(recommendation: Recommendation, language: Language) -> list[Content]:
    return [link(place.url, place.title.into(language)) for place in recommendation.about.places]


def _listed(title: str, things: Sequence[Content]) -> Html | None:
    if not things:
        return None
    items = [element("li", thing) for thing in things]
    return joined([element("h4", title), element("ul", *items, class_="od-list")])
