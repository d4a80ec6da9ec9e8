"""The two images on the result page: keys, charts, figures and table; or which image is missing."""

import streamlit as st

from language.formats import enumeration
from scoring.disclosure import smallest_shown
from ui.charts.dumbbell import dumbbell
from ui.charts.frame import show, theme
from ui.charts.place_map import place_map
from ui.components.html import Html, element, joined
from ui.components.image_rows import on_map, points, rows_by_group, short_title
from ui.components.image_tables import aspect_table, image_tables
from ui.components.image_words import dumbbell_alt, group_words, map_alt, missing_words, pooled_words
from ui.components.images_line import images_key, images_line
from ui.components.score_card import officials_words, subjects_words
from ui.components.text import quiet
from ui.outcome import Outcome


def two_images(outcome: Outcome) -> None:
    """Show the two images of a project."""
    images = outcome.card.images
    with st.container(key="card-two-images"):
        if images.groups and images.officials:
            _show_both(outcome)
        else:
            _show_missing(outcome)


def line_of(outcome: Outcome, *, with_ends: bool = True) -> Html:
    """Both images on one line: measured, only claimed, or not asked."""
    images = outcome.card.images
    measured = None if images.officials is None else images.officials.mean
    weakest = next((group for group in images.groups if group.name == images.weakest_group), None)
    felt = weakest or next(iter(images.groups), None)
    return images_line(
        outcome.say,
        municipality=images.claim if measured is None else measured,
        subjects=felt.mean if felt else None,
        only_claimed=measured is None and images.claim is not None,
        with_ends=with_ends,
    )


def _show_both(outcome: Outcome) -> None:
    say = outcome.say
    for group in outcome.card.images.groups:
        st.html(group_words(outcome, group))
    for sentence in (*pooled_words(outcome), *missing_words(outcome)):
        st.html(element("p", sentence))
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.html(joined([element("h3", say("What is this project for in practice?")), _keys(outcome)]))
        for number, (name, rows) in enumerate(rows_by_group(outcome)):
            if name and len(outcome.card.images.groups) > 1:
                st.html(element("h4", name))
            show(dumbbell(rows, say, theme()), alt=dumbbell_alt(outcome), key=f"dumbbell-{number}")
    with right:
        st.html(element("h3", say("Where does this project lie?")))
        if outcome.is_quick_scan:
            st.html(quiet(say("There is no place on the map yet: for that every question has to be answered.")))
        elif placed := points(outcome):
            show(place_map(placed, say, theme()), alt=map_alt(outcome), key="map")
            _show_letters(outcome)
        else:
            st.html(quiet(say("People are divided, so there is no single place on the map.")))
    with st.expander(say("The same figures in a table"), icon=":material/table:"):
        st.html(joined([image_tables(outcome), aspect_table(outcome)]))
    st.html(quiet(say("Indicative: whoever answers chose to take part. No interval can mend that.")))


def _show_letters(outcome: Outcome) -> None:
    named = [
        f"{point.letter}: {short_title(outcome, group)}"
        for point, group in zip(points(outcome), on_map(outcome), strict=True)
    ]
    if len(named) > 1:
        st.html(quiet(" · ".join(named)))


def _keys(outcome: Outcome) -> Html:
    say, images = outcome.say, outcome.card.images
    marks = [
        ("municipality", say("municipality ({people})", people=officials_words(outcome))),
        ("subjects", say("data subjects ({people})", people=subjects_words(outcome))),
    ]
    if any(group.distance and group.distance.estimate for group in images.groups):
        marks.append(("estimate", say("what the municipality thought that they would say")))
    if images.claim is not None:
        marks.append(("only-claimed", say("what residents are told")))
    keys = [
        element("span", element("span", class_=f"od-mark od-mark-{kind}", aria_hidden="true"), words, class_="od-key")
        for kind, words in marks
    ]
    whiskers = images.officials is not None and images.officials.has_distribution
    told = element("p", say("Lines: the mean lies here with 95% certainty."), class_="od-small") if whiskers else None
    return joined([element("div", *keys, class_="od-keys"), told])


def _show_missing(outcome: Outcome) -> None:
    say, images = outcome.say, outcome.card.images
    left, right = st.columns(2, gap="large", vertical_alignment="center")
    with left:
        st.html(joined([line_of(outcome), element("div", images_key(say), class_="od-above")]))
    with right:
        both = images.officials is None and images.claim is None and not images.groups
        heading = say("Both images are missing") if both else say("One image is missing")
        sentences = [_told(outcome), *missing_words(outcome), _invitation(outcome)]
        body = [element("p", sentence) for sentence in sentences if sentence]
        st.html(joined([element("h3", heading), *body]))


def _told(outcome: Outcome) -> str:
    say, images = outcome.say, outcome.card.images
    if images.officials is not None:
        return say("The image of the municipality is known. What the people in the data notice of it, we do not know.")
    if images.claim is not None and images.claim > 0:
        return _called_service(outcome)
    if images.claim is not None:
        return say("What residents are told is known. What the people in the data notice of it, we do not know.")
    return ""


def _called_service(outcome: Outcome) -> str:
    """That it is called service: by the municipality, or, in an example, by the municipality as the article tells."""
    say = outcome.say
    if outcome.is_from_article:
        return say(
            "According to the article the municipality calls this service. What the people in the data notice of it, "
            "we do not know."
        )
    return say("The municipality calls this service. What the people in the data notice of it, we do not know.")


def _invitation(outcome: Outcome) -> str:
    say, images = outcome.say, outcome.card.images
    groups = {group.id: group for group in outcome.card.profile.groups}
    wanted = [groups[name] for name in images.not_measured if name in groups]
    if not groups:
        return say("First name the people in the data. Then ask them.")
    if not wanted:
        return say("Ask the officials, each by themselves.")
    least = max(smallest_shown(vulnerable=group.is_vulnerable.value != "no") for group in wanted)
    names = enumeration([group.name for group in wanted], outcome.language)
    return say("Go and ask at least {n} people of: {names}.", n=least, names=names)
