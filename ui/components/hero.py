"""The mark at full size: the square and the circle, each with what that side says, and where they overlap: ours."""

from language.messages import Speech
from ui.components.html import Html, element


def hero(say: Speech) -> Html:
    """The mark with its two quotes, which a screen reader hears as text."""
    municipality = _image(say("Municipality"), say("“We want to help people.”"), "od-hero-square")
    subjects = _image(say("Data subjects"), say("“Mostly, I get checked.”"), "od-hero-circle")
    lens = element("span", class_="od-hero-lens")
    ours = element("span", say("ours"), class_="od-hero-ours")
    return element("div", municipality, subjects, lens, ours, class_="od-hero")


def _image(name: str, quote: str, kind: str) -> Html:
    words = element("span", element("b", name), element("span", quote), class_="od-hero-words")
    return element("div", words, class_=kind)
