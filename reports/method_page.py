"""The method: versions, how the figures are computed, the norms that people chose, and the words explained."""

from collections.abc import Iterator

from language.formats import enumeration, number, score, spoken_date
from principles.load import principles
from questionnaire.model import Phase
from reports import theme
from reports.findings import Findings
from reports.flowables import Cell, bullets, facts, heading, new_page, paragraph, table
from reports.pieces import Story
from reports.wording import Text, bold, rich
from scoring.model import ImpactClass
from scoring.parameters import norms
from scoring.words import words

METHOD = "method"


def method_page(told: Findings) -> Story:
    """Everything needed to compute the scores again."""
    say = told.say
    return [
        new_page(),
        heading(say("Method and words"), 1, METHOD),
        facts(list(_versions(told))),
        heading(say("How proven, claimed and possible are computed"), 2, "computing"),
        *bullets(list(_computing(told))),
        heading(say("The norms that people chose"), 2, "norms"),
        paragraph(
            say(
                "These are decisions, not facts of nature. Each has its reasons in a policy record: {records}.",
                records=enumeration(_records(), told.language),
            )
        ),
        *bullets(list(_norms(told))),
        *_required(told),
        heading(say("Words explained"), 2, "words"),
        *(
            paragraph(rich(bold(term.name.into(told.language)), ": ", term.definition.into(told.language)), theme.NOTE)
            for term in principles().glossary(told.language)
        ),
    ]


def _versions(told: Findings) -> Iterator[tuple[str, Cell]]:
    say, dossier, card = told.say, told.dossier, told.card
    yield say("Dossier"), f"{dossier.id} ({dossier.format} {dossier.format_version})"
    yield say("Begun on"), spoken_date(dossier.created, told.language)
    yield say("Last changed on"), spoken_date(dossier.dated, told.language)
    yield say("Questionnaire"), card.questionnaire
    yield say("Method"), say("{method}, valid since {date}", method=card.method, date=_since(told))
    if dossier.method != card.method:
        yield say("Note"), say("This dossier was begun with method {method}.", method=dossier.method)
    if told.audit_head:
        yield say("Last entry of the audit log (hash)"), told.audit_head


def _since(told: Findings) -> str:
    return spoken_date(norms().since, told.language)


def _records() -> list[str]:
    return sorted({norm.policy_record for norm in norms().entries().values()})


def _computing(told: Findings) -> Iterator[Text]:
    say, values = told.say, norms().items.evidence.value
    yield rich(
        bold(say("Claimed:")),
        " ",
        say("the mean of what was answered, each answer with its weight; what is unknown stays outside."),
    )
    yield rich(
        bold(say("Proven:")),
        " ",
        say(
            "each answer counts for as much as its evidence: only said {asserted}%, a document that can be opened "
            "{document}%, public, confirmed or from the people in the data {verified}%. What is unknown counts as 0.",
            asserted=score(values.asserted, told.language),
            document=score(values.document, told.language),
            verified=score(values.verified, told.language),
        ),
    )
    yield rich(bold(say("Possible:")), " ", say("what is claimed, with everything unknown at its best."))
    yield say(
        "Involvement: the group that took part least, squared, times council and other citizens; then the cube root."
    )
    yield say(
        "Proportionality: the geometric mean of the four steps. A step that fails is not made up for by the others."
    )
    yield say("The two images: how much both distributions agree. Claiming more service than is felt weighs twice.")


def _norms(told: Findings) -> Iterator[str]:
    say, items, taking_part = told.say, norms().items, norms().involvement
    bands, images, limits = norms().proportionality, norms().image_distance, norms().disclosure
    yield say(
        "A number is shown if at least {answered}% was answered and {sure}% can be relied on, "
        "or if proven and possible lie at most {narrow} apart.",
        answered=score(items.completeness_needed.value, told.language),
        sure=score(items.confidence_needed.value, told.language),
        narrow=score(items.narrow_band.value, told.language),
    )
    yield say(
        "If more than {limit}% is called “not applicable”, all of that counts as unknown.",
        limit=score(items.not_applicable_limit.value, told.language),
    )
    yield _bands(told, "fully", taking_part.fully_from.value, "partly", taking_part.partly_from.value)
    yield _bands(told, "tenable", bands.tenable_from.value, "under_conditions", bands.failed_below.value)
    yield _bands(told, "close", images.close_from.value, "differ", images.differ_from.value)
    yield say(
        "A difference between images is stated if it is {points} or more and the {share}% interval leaves out zero.",
        points=number(images.stated_from.value, told.language),
        share=score(images.interval.value, told.language),
    )
    yield say(
        "Groups with fewer than {n} answers are shown together or not at all; vulnerable groups from {m} answers.",
        n=limits.smallest_group.value,
        m=limits.smallest_vulnerable_group.value,
    )


def _bands(told: Findings, high: str, high_from: float, middle: str, middle_from: float) -> str:
    return told.say(
        "“{high}” from {high_from} proven, “{middle}” from {middle_from}.",
        high=told.word(words().statuses, high),
        high_from=score(high_from, told.language),
        middle=told.word(words().statuses, middle),
        middle_from=score(middle_from, told.language),
    )


def _required(told: Findings) -> Story:
    say, taking_part = told.say, norms().involvement
    rows: list[list[Cell]] = []
    for impact in ImpactClass:
        rungs, council = taking_part.required_rungs.value.of(impact), taking_part.required_council.value.of(impact)
        name = told.word(words().impact_classes, impact.value)
        rows.append([name, *(str(rungs.of(phase)) for phase in Phase), str(council)])
    phases = [told.word(words().phases, phase.value) for phase in Phase]
    head = [say("Impact"), *phases, told.word(words().rows, "council")]
    caption = say("The rung that each impact class asks for, by phase")
    return [heading(caption, 3), table(head, rows, [0.2, *[0.16] * 5], caption)]
