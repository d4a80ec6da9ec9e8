"""The list of flags: what to look at before anyone decides."""

from collections.abc import Sequence
from dataclasses import dataclass

from language.messages import Speech
from look.statuses import appearance_of, kind_of
from scoring.words import word, words
from ui.components.html import Html, element, icon


@dataclass(frozen=True)
class FlagLine:
    """A flag in the words of the page.

    `severity` is "red", "orange" or "info"; `next_step` says what to do about it.
    """

    severity: str
    title: str
    text: str | None = None
    next_step: str | None = None


def flags_list(say: Speech, flags: Sequence[FlagLine]) -> Html:
    """Flags below each other, in the order given."""
    return element("ul", *(_line(say, flag) for flag in flags), class_="od-flags", role="list")


def _line(say: Speech, flag: FlagLine) -> Html:
    text = element("span", flag.text, class_="od-small") if flag.text else None
    step = element("span", flag.next_step, class_="od-small od-next") if flag.next_step else None
    kind = f"od-text-{kind_of(flag.severity).value}"
    urgency = element("b", word(words().severities, flag.severity, say.language), class_=f"od-urgency {kind}")
    mark = element("span", icon(appearance_of(flag.severity).icon), class_=f"od-flag {kind}")
    told = element("span", urgency, element("b", flag.title), text, step, class_="od-step-words")
    return element("li", mark, told)
