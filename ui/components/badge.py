"""The badge that shows a status: icon, words and tint."""

from look.statuses import appearance_of, kind_of
from ui.components.html import Html, element, icon


def badge(code: str, words: str) -> Html:
    """A status as a badge.

    Args:
        code: a status code that `look.statuses` knows.
        words: the status in the language of the page.
    """
    kind = kind_of(code).value.replace("_", "-")
    return element("span", icon(appearance_of(code).icon), element("span", words), class_=f"od-badge od-{kind}")


def verdict(code: str, words: str) -> Html:
    """A status as icon and words without tint, for places where a badge would shout."""
    kind = kind_of(code).value.replace("_", "-")
    return element("span", icon(appearance_of(code).icon), element("span", words), class_=f"od-verdict od-text-{kind}")
