"""The row of facts under the title of a project."""

from collections.abc import Sequence

from ui.components.html import Html, element


def facts(things: Sequence[str], state: Html | None = None) -> Html:
    """What is known about a project in a few words, with the badge of its state at the end.

    Args:
        things: facts in the language of the page, such as the organisation, the theme and the phase.
        state: a badge, or nothing.
    """
    items = [element("li", thing) for thing in things]
    if state is not None:
        items.append(element("li", state))
    return element("ul", *items, class_="od-facts", role="list")
