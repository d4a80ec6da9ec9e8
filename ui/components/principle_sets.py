"""The sets of principles: what each says in our words, on which source it rests, and whether that was read."""

from collections.abc import Iterable

from language.messages import Speech
from language.model import Language
from look.statuses import appearance_of, kind_of
from principles.load import Principles
from principles.model import Citation, Principle, PrincipleSet, Quotation, ReadState, Standing
from principles.words import reading_words, standing_words
from ui.components.badge import badge, verdict
from ui.components.explained.pieces import link
from ui.components.html import Html, element, icon, joined, unseen

_READ = {ReadState.YES: "done", ReadState.STORED_COPY: "under_way", ReadState.NO: "not_measured"}
_STANDING = {Standing.OFFICIAL: "signed", Standing.THEMES: "under_way", Standing.READING: "example"}


def set_view(known: Principles, found: PrincipleSet, say: Speech) -> Html:
    """A set with its principles."""
    language = say.language
    facts = [found.adopted, found.scope, found.note]
    told = [element("p", fact.into(language)) for fact in facts]
    translated = _translated(found, language, say)
    parts = [element("li", _principle(known, principle, say)) for principle in found.principles]
    return joined(
        [
            element("h3", found.title.into(language), id=f"set-{found.id}"),
            element("p", badge(_STANDING[found.standing], standing_words(say, found.standing)), class_="od-status"),
            *told,
            element("p", translated, class_="od-small") if translated else None,
            element("p", say("What we say of this set rests on:"), class_="od-small od-above"),
            citations(known, found.sources, say),
            element("ol", *parts, class_="od-principles"),
        ]
    )


def citations(known: Principles, cited: Iterable[Citation], say: Speech) -> Html:
    """The sources, each with the place in it and how far it was read."""
    return element("ul", *(element("li", citation(known, one, say)) for one in cited), class_="od-list od-sources")


def citation(known: Principles, cited: Citation, say: Speech, *, short: bool = False) -> Html:
    """One source with the place in it and how far it was read."""
    source = known.sources[cited.source]
    title = source.title.into(say.language)
    named = link(source.url, title) if source.url else title
    places = [cited.part or "", cited.place.into(say.language) if cited.place else ""]
    where = ", ".join(place for place in places if place)
    state = known.reading(cited)
    told = reading_mark(state, say) if short else reading(state, say)
    return joined([named, f", {where}" if where else None, " ", told])


def reading(state: ReadState, say: Speech) -> Html:
    """How far something was read, with an icon."""
    return verdict(_READ[state], reading_words(say, state))


def reading_mark(state: ReadState, say: Speech) -> Html:
    """How far something was read, as an icon that is explained once, above."""
    code = _READ[state]
    kind = kind_of(code).value.replace("_", "-")
    mark = icon(appearance_of(code).icon)
    return element("span", mark, unseen(reading_words(say, state)), class_=f"od-verdict od-text-{kind}")


def reading_key(say: Speech) -> Html:
    """What the icons for how far something was read mean."""
    return element("div", *(reading(state, say) for state in ReadState), class_="od-keys od-above")


def in_order(known: Principles) -> tuple[PrincipleSet, ...]:
    """The sets as they are shown: the newest in front, and what was adopted by nobody at the end."""
    by_year = sorted(known.sets.values(), key=lambda found: found.id, reverse=True)
    return tuple(sorted(by_year, key=lambda found: found.standing is Standing.READING))


def quotation(quoted: Quotation, say: Speech) -> Html:
    """A passage in its own language, with our translation for whoever reads another."""
    passage = element("blockquote", f"“{quoted.text}”", lang=quoted.language.value)
    ours = None
    if quoted.language is not say.language and quoted.our_translation:
        ours = element("p", say("In our translation: “{text}”", text=quoted.our_translation), class_="od-small")
    place = element("figcaption", quoted.place.into(say.language))
    return element("figure", passage, ours, place, class_="od-quotation")


def _principle(known: Principles, principle: Principle, say: Speech) -> Html:
    language = say.language
    number = f"{principle.number}. " if principle.number else ""
    return joined(
        [
            element("h4", f"{number}{principle.title.into(language)}", id=principle.id),
            element("p", principle.statement.into(language)),
            quotation(principle.quotation, say) if principle.quotation else None,
            element("p", reading(principle.read, say)) if _reads_otherwise(known, principle) else None,
            citations(known, principle.sources, say),
        ]
    )


def _reads_otherwise(known: Principles, principle: Principle) -> bool:
    """Whether the principle was read less or more far than each of its sources."""
    return principle.read not in {known.reading(cited) for cited in principle.sources}


def _translated(found: PrincipleSet, language: Language, say: Speech) -> str:
    if found.standing is Standing.OFFICIAL and language not in found.official_in:
        return say("The official titles are in Dutch. The titles below are our translation.")
    return ""
