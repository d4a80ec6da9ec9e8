"""The crosswalk, the ladders, the glossary and the method, as tables and lists that can be searched and printed."""

from collections.abc import Iterable
from itertools import groupby

from language.formats import spoken_date
from language.messages import Speech
from language.model import Language, LocalisedText
from principles.load import Principles
from principles.model import GlossaryTerm, Ladder, PrincipleSet, Source, Theme
from scoring.parameters import Basis, Norm, norms
from ui.components.explained.pieces import link
from ui.components.html import Html, element, joined
from ui.components.norm_words import NORMS, RECORDS, value_words
from ui.components.principle_sets import citation, citations, in_order, reading, reading_key
from ui.components.table import Group, Row, grouped_table, table


def crosswalk(known: Principles, say: Speech) -> Html:
    """Which principles of which set speak of the same concern, and the law that does."""
    sets = list(in_order(known))
    heads = [say("Concern"), *(found.title.into(say.language) for found in sets), say("Law")]
    rows = [_theme(known, theme, sets, say) for theme in known.crosswalk.themes]
    shown = table(heads, rows, caption=say("Which principles speak of the same concern"))
    return element("div", reading_key(say), shown, class_="od-roomy")


def ladder(known: Principles, found: Ladder, say: Speech, level: str = "h3") -> Html:
    """A ladder, the lowest rung first."""
    rows: list[Row] = [
        [f"{rung.level}. {rung.title.into(say.language)}", _about(rung.about, say)] for rung in found.rungs
    ]
    title = found.title.into(say.language)
    return joined(
        [
            element(level, title),
            element("p", found.note.into(say.language)),
            table([say("Rung"), say("What it means")], rows, caption=title),
            citations(known, found.sources, say),
        ]
    )


def glossary(known: Principles, say: Speech) -> Html:
    """The words of the product, in the order of the alphabet."""
    terms = [_term(known, term, say) for term in known.glossary(say.language)]
    return element("dl", *terms, class_="od-glossary")


def method(known: Principles, say: Speech) -> Html:
    """Every norm of the method with its value, since when, and the policy record with the reasons."""
    current = norms()
    by_record = sorted(current.entries().items(), key=lambda entry: entry[1].policy_record)
    groups = [
        Group(f"{record}: {say(RECORDS[record])}", [_norm(known, name, norm, say) for name, norm in entries])
        for record, entries in groupby(by_record, key=lambda entry: entry[1].policy_record)
    ]
    heads = [say("Norm"), say("Value"), say("Rests on"), say("Since")]
    return grouped_table(heads, groups, caption=say("Norms of the method"))


def method_sources(known: Principles, say: Speech) -> Html:
    """The documents on which forms in the method rest, and how far they were read."""
    names = dict.fromkeys(name for norm in norms().entries().values() for name in norm.sources)
    return element("ul", *(element("li", _source(known.sources[name], say)) for name in names), class_="od-list")


def _theme(known: Principles, theme: Theme, sets: Iterable[PrincipleSet], say: Speech) -> Row:
    name = joined(
        [theme.title.into(say.language), element("span", theme.about.into(say.language), class_="od-explanation")]
    )
    cells = [_of_set(theme, found, say) for found in sets]
    law = [element("li", citation(known, cited, say, short=True)) for cited in theme.law]
    return [name, *cells, element("ul", *law, class_="od-list od-sources") if law else _none(say)]


def _of_set(theme: Theme, found: PrincipleSet, say: Speech) -> Html:
    titles = [
        element(
            "li", element("a", _numbered(principle.number, principle.title.into(say.language)), href=f"#{principle.id}")
        )
        for principle in found.principles
        if principle.id in theme.principles
    ]
    return element("ul", *titles, class_="od-list") if titles else _none(say)


def _numbered(number: int | None, title: str) -> str:
    return f"{number}. {title}" if number else title


def _none(say: Speech) -> Html:
    return element("span", say("nothing found"), class_="od-quiet")


def _about(about: LocalisedText | None, say: Speech) -> str:
    return about.into(say.language) if about else ""


def _term(known: Principles, term: GlossaryTerm, say: Speech) -> Html:
    other = Language.ENGLISH if say.language is Language.DUTCH else Language.DUTCH
    beside = element("span", f" ({term.name.into(other)})", class_="od-quiet", lang=other.value)
    source = element("span", citation(known, term.source, say), class_="od-small od-block") if term.source else None
    return element(
        "div",
        element("dt", term.name.into(say.language), beside),
        element("dd", term.definition.into(say.language), source),
    )


def _norm(known: Principles, name: str, norm: Norm[object], say: Speech) -> Row:
    rests = "; ".join(known.sources[source].title.into(say.language) for source in norm.sources)
    basis = rests if norm.basis is Basis.SOURCE and rests else say("a decision of the makers")
    return [say(NORMS[name]), value_words(norm.value, say), basis, _since(norm, say)]


def _since(norm: Norm[object], say: Speech) -> str:
    """Since when a norm holds, where that is another day than that of the method."""
    return say("as the method") if norm.since == norms().since else spoken_date(norm.since, say.language)


def _source(source: Source, say: Speech) -> Html:
    title = source.title.into(say.language)
    named = link(source.url, title) if source.url else title
    note = element("span", source.note.into(say.language), class_="od-small od-block") if source.note else None
    return joined([named, ". ", reading(source.read, say), note])
