"""The two images on one line from control to service: a blue square, a terracotta circle, and what they share."""

from language.formats import signed
from language.messages import Speech
from ui.components.html import Html, element

# Share of the line's width that lies outside the outermost marks of the scale, on each side.
_MARGIN = 4.5
# Below this the square stands where the question mark would, so the question mark moves to the other side.
_LEFT = -0.8
# A distance on the scale at which the two marks no longer touch on a line of common width.
_APART = 0.75


def images_line(
    say: Speech,
    *,
    municipality: float | None,
    subjects: float | None,
    only_claimed: bool = False,
    with_ends: bool = True,
) -> Html:
    """Where both images lie on the scale from -3 (control) to +3 (service).

    Args:
        say: the speech of the page.
        municipality: the municipality's image, or what it tells residents; None if not known.
        subjects: the data subjects' image; None if nobody asked them, which shows as a dashed capsule over the line.
        only_claimed: the municipality's place is only what it says in public, and was not measured.
        with_ends: print the words "control" and "service" below the line.
    """
    label = _label(say, municipality, subjects, only_claimed=only_claimed)
    parts = [
        element("span", class_="od-images-axis"),
        *(element("span", class_="od-images-tick", style=f"left:{_place(mark):.2f}%") for mark in (-3, 0, 3)),
        _unknown(municipality) if subjects is None else None,
        _distance(municipality, subjects),
        element("span", class_="od-circle", style=f"left:{_place(subjects):.2f}%") if subjects is not None else None,
        _square(municipality, subjects, only_claimed=only_claimed),
    ]
    line = element("div", *parts, class_="od-images-line", role="img", aria_label=label)
    return element("div", line, _ends(say) if with_ends else None, class_="od-images")


def images_key(say: Speech) -> Html:
    """What the marks on the line mean."""
    marks = (
        ("municipality", say("the municipality's image")),
        ("subjects", say("the data subjects' image")),
        ("only-claimed", say("only claimed")),
        ("overlap", say("overlap: ours")),
        ("not-asked", say("not asked yet")),
    )
    keys = (
        element("span", element("span", class_=f"od-mark od-mark-{kind}", aria_hidden="true"), words, class_="od-key")
        for kind, words in marks
    )
    return element("div", *keys, class_="od-keys")


def _place(value: float) -> float:
    """Percentage of the line's width at which a value of -3 to +3 lies."""
    held = min(max(value, -3.0), 3.0)
    return _MARGIN + (held + 3) / 6 * (100 - 2 * _MARGIN)


def _square(municipality: float | None, subjects: float | None, *, only_claimed: bool) -> Html | None:
    if municipality is None:
        return None
    overlap = None
    if subjects is not None and not only_claimed:
        shift = _place(subjects) - _place(municipality)
        overlap = element("span", class_="od-overlap", style=f"left:calc(50% + {shift:.2f}cqw)")
    kind = "od-square od-only-claimed" if only_claimed else "od-square"
    return element("span", overlap, class_=kind, style=f"left:{_place(municipality):.2f}%")


def _distance(municipality: float | None, subjects: float | None) -> Html | None:
    if municipality is None or subjects is None or abs(municipality - subjects) < _APART:
        return None
    start, end = sorted((_place(municipality), _place(subjects)))
    return element("span", class_="od-images-distance", style=f"left:{start:.2f}%;width:{end - start:.2f}%")


def _unknown(municipality: float | None) -> Html:
    on_the_right = municipality is not None and municipality < _LEFT
    mark = element("span", "?", class_="od-images-question", style=f"left:{80 if on_the_right else 20}%")
    return element("span", mark, class_="od-images-unknown")


def _ends(say: Speech) -> Html:
    ends = (element("span", say("control")), element("span", say("service")))
    return element("div", *ends, class_="od-images-ends", aria_hidden="true")


def _label(say: Speech, municipality: float | None, subjects: float | None, *, only_claimed: bool) -> str:
    scale = say("On a line from −3, control, to +3, service.")
    return (
        f"{scale} {_municipality_words(say, municipality, only_claimed=only_claimed)} {_subjects_words(say, subjects)}"
    )


def _municipality_words(say: Speech, municipality: float | None, *, only_claimed: bool) -> str:
    if municipality is None:
        return say("The municipality's image is not known.")
    place = signed(municipality, say.language, 1)
    if only_claimed:
        return say("The municipality says {place}; this was not measured.", place=place)
    return say("The municipality: {place}.", place=place)


def _subjects_words(say: Speech, subjects: float | None) -> str:
    if subjects is None:
        return say("The data subjects' image is not known.")
    return say("The data subjects: {place}.", place=signed(subjects, say.language, 1))
