"""The two images: what the municipality says that the project is for, and what the people in the data feel."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from language.formats import number, signed
from look.typefaces import REGULAR
from questionnaire.model import Feed
from reports import theme
from reports.dumbbell import ROWS_ON_A_PAGE, dumbbell
from reports.figures import key_mark
from reports.findings import Findings
from reports.flowables import bullets, columns, heading, new_page, paragraph, space, together
from reports.image_counts import counts_tables
from reports.image_map import image_map, letter_of
from reports.image_rows import AskedImage, ImageRow, asked_images, camps
from reports.pieces import Story
from reports.wording import Text, bold, rich, width_of
from scoring.cell_states import CellState, answer_state, state_words
from scoring.conclusions import judges_nothing, quadrant_words
from scoring.gap_sentences import expectation_sentence, gap_sentence
from scoring.image_aspects import image_question
from scoring.image_distance import Distance, GroupImage
from scoring.images import OfficialsForm
from scoring.parameters import norms

IMAGES = "images"
COUNTS = "image-counts"
_MOST_BESIDE = 0.5
"""How much of a page the words beside the map may take; more of them stand below it."""


def images_page(told: Findings) -> Story:
    """Figures, the same figures in words, and a table of the counts that may be shown."""
    say, asked = told.say, asked_images(told)
    scored, aspects = asked[:1], asked[1:]
    rows = [row for image in asked for row in image.rows]
    return [
        new_page(),
        heading(say("The two images"), 1, IMAGES),
        paragraph(_question(told)),
        _key(told, rows),
        space(4),
        *_dumbbells(told, scored),
        *_three_figures(told),
        *_sentences(told),
        *_claim(told),
        *_map(told),
        *_aspects(told, aspects),
        *_counts(told, asked),
    ]


def _counts(told: Findings, asked: Sequence[AskedImage]) -> Story:
    """The same figures in tables, and what they can carry; or that nobody answered."""
    say = told.say
    title = heading(say("The same figures in a table"), 2, COUNTS)
    if not any(image.score.officials or image.score.groups for image in asked):
        return [title, paragraph(say("Nobody answered, so there are no figures."))]
    first, *others = counts_tables(told, asked)
    return [together([title, *first]), *map(together, others), paragraph(_reserve(told), theme.NOTE)]


def _dumbbells(told: Findings, asked: Sequence[AskedImage]) -> Story:
    """The figure, in as many parts as it needs."""
    rows = [row for image in asked for row in image.rows]
    starts = range(0, len(rows), ROWS_ON_A_PAGE)
    parts = (rows[start : start + ROWS_ON_A_PAGE] for start in starts)
    return [part for drawn in parts for part in (dumbbell(told.say, drawn, theme.CONTENT_WIDTH), space(6))]


def _aspects(told: Findings, asked: Sequence[AskedImage]) -> Story:
    if not asked:
        return []
    say = told.say
    explained = say("These questions show where the images differ. They do not count in the score.")
    opening = [heading(say("The images, aspect by aspect"), 2, "image-aspects"), paragraph(explained, theme.NOTE)]
    return [*opening, *_dumbbells(told, asked)]


def _question(told: Findings) -> Text:
    say = told.say
    question = image_question(told.questions)
    if question is None or question.text is None:
        return say("Everyone is asked the same question, each alone and hidden at first.")
    opening = say("Everyone is asked the same question, each alone and hidden at first:")
    return rich(opening, " ", bold(question.text.question.into(told.language)))


def _key(told: Findings, rows: Sequence[ImageRow]) -> Flowable:
    say = told.say
    kinds = [("municipality", say("the municipality's image")), ("subjects", say("the data subjects' image"))]
    if any(row.group and row.group.distance and row.group.distance.estimate for row in rows):
        kinds.append(("estimate", say("what the municipality expected")))
    if any(row.claim is not None for row in rows):
        article = told.is_from_article
        kinds.append(("claim", say("what is told, by the article") if article else say("what residents are told")))
    if any(row.group is None for row in rows):
        kinds.append(("unknown", say("not known")))
    mark = 16 / theme.CONTENT_WIDTH
    lengths = [width_of(spoken, REGULAR.name, theme.NOTE_SIZE) for _, spoken in kinds]
    parts: list[Story] = []
    widths: list[float] = []
    for (kind, spoken), length in zip(kinds, lengths, strict=True):
        parts += [[space(1), key_mark(kind)], [paragraph(spoken, theme.KEY)]]
        widths += [mark, (1 - len(kinds) * mark) * length / sum(lengths)]
    return columns(parts, widths, gap=0)


def _three_figures(told: Findings) -> Story:
    """Gap, what the municipality knew of it, and its blind spot, for the group that decides."""
    say, images = told.say, told.card.images
    weakest = next((group for group in images.groups if group.name == images.weakest_group), None)
    if weakest is None or weakest.distance is None:
        return []
    parts = [
        _figure(told, say("Difference"), _of_six(told, weakest.distance), _interval_words(told, weakest.distance)),
        _figure(told, say("The municipality knew this"), *_known(told, weakest, weakest.distance)),
        _figure(told, say("Blind spot"), *_blind(told, weakest, weakest.distance)),
    ]
    name = told.name(weakest.name)
    return [paragraph(rich(say("For this group:"), " ", bold(name)), theme.NOTE), columns(parts, [1 / 3] * 3), space(6)]


def _figure(_told: Findings, name: str, value: str, below: str) -> Story:
    return [
        paragraph(name, theme.FIGURE_WORD),
        paragraph(value, theme.FIGURE_NUMBER),
        paragraph(below, theme.FIGURE_WORD),
    ]


def _of_six(told: Findings, distance: Distance) -> str:
    return told.say("{gap} of 6", gap=number(distance.size, told.language, 1))


def _interval_words(told: Findings, distance: Distance) -> str:
    if distance.size_range is None:
        return told.say("no interval: too few officials answered")
    low, high = (number(bound, told.language, 1) for bound in distance.size_range)
    return told.say("between {low} and {high} (95%, indicative)", low=low, high=high)


def _no_estimate(told: Findings, group: GroupImage) -> str:
    """Why it is not told what the municipality expected: a pool is only estimated if each of its groups was."""
    question = next((q for q in told.questions if Feed.IMAGE_ESTIMATE in q.feeds), None)
    if question is None:
        return told.say("not asked yet")
    state = answer_state(question, told.dossier.answers)
    if state is not CellState.GIVEN:
        return state_words(told.say, state)
    if group.is_pool:
        return told.say("not shown: groups were put together to protect people")
    return told.say("not estimated for this group")


def _known(told: Findings, group: GroupImage, distance: Distance) -> tuple[str, str]:
    estimate = distance.estimate
    if estimate is None:
        return "–", _no_estimate(told, group)
    mean = signed(estimate.mean, told.language, 1)
    return signed(distance.beside_size(estimate.known_gap), told.language, 1), told.say("it expected {mean}", mean=mean)


def _blind(told: Findings, group: GroupImage, distance: Distance) -> tuple[str, str]:
    estimate = distance.estimate
    if estimate is None:
        return "–", _no_estimate(told, group)
    felt = signed(group.mean, told.language, 1)
    return signed(distance.beside_size(estimate.blind_spot), told.language, 1), told.say(
        "they themselves say {mean}", mean=felt
    )


def _sentences(told: Findings) -> Story:
    say, images = told.say, told.card.images
    spoken: list[Text] = []
    for group in images.groups:
        sentences = (gap_sentence(group, told.card, told.instrument, say), expectation_sentence(group, say))
        text = " ".join(filter(None, sentences))
        spoken.append(rich(text, " ", _divided(told, group)) if group.divided else text)
    for name in images.pooling.hidden:
        few = say("Of this group too few people answered to show anything: {group}.", group=told.name(name))
        spoken.append(few)
    spoken += [_absent(told, told.name(name)) for name in images.pooling.unanswered]
    return [heading(say("What this says"), 2, "image-words"), *bullets(spoken)] if spoken else []


def _absent(told: Findings, group: str) -> str:
    if told.is_from_article:
        return told.say("The article does not say how this group sees the project: {group}.", group=group)
    return told.say("Of this group nobody was asked, or nobody answered: {group}.", group=group)


def _divided(told: Findings, group: GroupImage) -> str:
    low, high = (signed(camp, told.language, 1) for camp in camps(group.counts))
    return told.say(
        "This group is divided: one part answers around {low}, the other around {high}.", low=low, high=high
    )


def _claim(told: Findings) -> Story:
    say, images = told.say, told.card.images
    if images.claim is None:
        return [paragraph(say("What residents are told that the project is for, is not known."))]
    if told.is_from_article:
        place = signed(images.claim, told.language)
        return [paragraph(say("What is claimed according to the article, we place at {place}.", place=place))]
    placed = say("What residents are told places the project at {place}.", place=signed(images.claim, told.language))
    doubted = say("Officials themselves place it clearly lower.") if images.not_believed else ""
    return [paragraph(f"{placed} {doubted}".strip())]


def _map(told: Findings) -> Story:
    say, images = told.say, told.card.images
    groups = [group for group in images.groups if group.distance]
    if images.officials is None or not groups:
        return []
    lines: Story = []
    for place, group in enumerate(groups):
        name = told.short_name(group.name)
        named = quadrant_words(group, told.card, say)
        lines.append(paragraph(rich(bold(letter_of(place)), f"  {name}: ", bold(named)), theme.TIGHT))
    lines += [
        space(6),
        paragraph(
            say(
                "A place on the map gets its name only if at least {share}% of what is likely lies there. "
                "On the dashed line both images are the same. Neither control nor service is good or bad in itself.",
                share=number(norms().image_distance.quadrant_mass.value * 100, told.language),
            ),
            theme.NOTE,
        ),
    ]
    title = heading(say("Where the project lies"), 2, "image-map")
    drawn = image_map(say, images.officials, groups, is_named=not judges_nothing(told.card))
    beside = columns([[drawn], lines], [0.5, 0.5])
    if beside.wrap(theme.CONTENT_WIDTH, theme.FRAME_HEIGHT)[1] <= _MOST_BESIDE * theme.FRAME_HEIGHT:
        return [together([title, beside])]
    return [together([title, drawn]), *lines]


def _reserve(told: Findings) -> str:
    """What these figures can and cannot carry."""
    say, limits, officials = told.say, norms().disclosure, told.card.images.officials
    parts = [
        say("People chose themselves whether to answer. No interval repairs that: the figures are indicative."),
        say(
            "Groups with fewer than {n} answers are shown together or not at all; vulnerable groups from {m} answers.",
            n=limits.smallest_group.value,
            m=limits.smallest_vulnerable_group.value,
        ),
    ]
    if officials and officials.form is OfficialsForm.ROUNDED_MEAN:
        parts.append(say("Few officials answered: only their rounded mean is shown and used."))
    if officials and officials.form is OfficialsForm.TEAM_ANSWER:
        parts.append(say("The municipality's image is one answer on behalf of the team."))
    return " ".join(parts)
