"""What came of the review: what the people in the data say, the advice of the DPO whole, and the decision."""

from collections.abc import Iterator, Mapping
from typing import Final

from dossier.decision_rules import advice, decision, kept_conditions
from dossier.review import Review, State, SubjectViews
from dossier.review_rules import state
from dossier.review_steps import Advise, Condition, Decide
from dossier.review_words import OUTCOMES, ROLES, STATES, VERDICTS
from dossier.signing_rules import declined
from language.formats import spoken_date
from language.messages import message_id
from language.model import Language
from questionnaire.answer import Truth
from reports import theme
from reports.findings import Findings
from reports.flowables import bullets, facts, heading, new_page, paragraph, paragraphs
from reports.pieces import Story
from reports.wording import Text, bold, rich

REVIEW: Final = "review"
_COPY: Final[Mapping[Language, str]] = {
    Language.DUTCH: message_id("Decided. This is a copy without signatures. The report to sign is in Dutch."),
    Language.ENGLISH: message_id("Decided. This is a copy without signatures. The report to sign is in English."),
}
"""What the cover of a copy says, by the language of the report that is signed."""


def review_page(told: Findings) -> Story:
    """The part on the review; nothing for a dossier that nobody handed in yet."""
    review, say = told.dossier.review, told.say
    if not review.steps:
        return []
    story: Story = [new_page(), heading(say("Review and decision"), 1, REVIEW), facts(list(_facts(told)))]
    story += [heading(say("What the people in the data say"), 2), *_views(told, review.views)]
    given, decided = advice(review), decision(review)
    if given:
        story += [heading(say("The advice of the data protection officer (DPO)"), 2), *_advice(told, given)]
    if decided:
        story += [heading(say("The decision of the accountable owner"), 2), *_decision(told, decided, given)]
    return story


def state_words(told: Findings) -> str:
    """How far the review of this version is, for the cover and the foot of each page."""
    review, say = told.dossier.review, told.say
    if not review.steps:
        return say("Draft")
    if not _is_decided(review):
        return say(STATES[state(review)])
    # A report does not change once it is signed, so it never says how many have signed.
    return say("Decided (copy without signatures)") if told.is_copy else say("Decided")


def status_words(told: Findings) -> str:
    """The same for somebody who opens the report and sees only the cover."""
    review, say = told.dossier.review, told.say
    if not review.steps:
        return say("Draft: not reviewed and not signed")
    if not _is_decided(review):
        return state_words(told)
    if told.is_copy:
        return say(_COPY[told.dossier.language])
    return say("Decided. The signatures stand in the file and on page {page}.", page=told.page_of("signatures"))


def _is_decided(review: Review) -> bool:
    return state(review) in {State.DECIDED, State.SIGNED}


def _facts(told: Findings) -> Iterator[tuple[str, Text]]:
    review, say = told.dossier.review, told.say
    yield say("Version"), str(review.version)
    yield say("Status"), state_words(told)
    last = review.steps[-1]
    yield say("Last step"), spoken_date(last.at.date(), told.language)
    decided = decision(review)
    if decided and decided.review_on:
        yield say("To be looked at again by"), spoken_date(decided.review_on, told.language)
    for one in review.plan:
        refused = declined(review, one.role)
        if refused:
            yield say("Not signed"), rich(say(ROLES[one.role]), ": ", refused.reason)


def _views(told: Findings, views: SubjectViews) -> Story:
    say = told.say
    if views.sought is Truth.UNKNOWN:
        return [paragraph(say("Nobody wrote down whether they were asked."))]
    if views.sought is Truth.NO:
        why = rich(bold(say("They were not asked.")), " ", views.why_not)
        return [*paragraphs(why)]
    story: Story = [*paragraphs(rich(bold(say("How they were asked:")), " ", views.how))]
    story += paragraphs(rich(bold(say("What they said:")), " ", views.said))
    if views.dissent.strip():
        story += paragraphs(rich(bold(say("Who thought otherwise:")), " ", views.dissent))
    return story


def _advice(told: Findings, given: Advise) -> Story:
    say = told.say
    story: Story = [
        paragraph(say("The DPO advises, and approves nothing (GDPR, articles 38 and 39)."), theme.NOTE),
        paragraph(bold(say(VERDICTS[given.verdict]))),
        *paragraphs(given.text),
    ]
    conditions = [_condition(one, told) for one in given.conditions]
    if conditions:
        story += [paragraph(bold(say("The conditions"))), *bullets(conditions, numbered=True)]
    day = spoken_date(given.at.date(), told.language)
    return [*story, paragraph(say("{name}, {day}", name=given.by, day=day), theme.NOTE)]


def _condition(condition: Condition, told: Findings) -> Text:
    """A condition with its date."""
    if condition.due is None:
        return condition.what
    return rich(condition.what, " ", told.say("(by {day})", day=spoken_date(condition.due, told.language)))


def _decision(told: Findings, decided: Decide, given: Advise | None) -> Story:
    say = told.say
    story: Story = [paragraph(bold(say(OUTCOMES[decided.outcome]))), *paragraphs(decided.reasons)]
    if given:
        follows = say("It follows the advice of the DPO.")
        story.append(paragraph(follows if decided.follows_advice else say("It departs from the advice.")))
        what = {condition.id: condition.what for condition in given.conditions}
        departures = [
            rich(bold(say("Not taken over: {what}", what=what.get(one.condition, ""))), " ", one.reason)
            for one in decided.departs
        ]
        story += bullets(departures)
    agreed = [_condition(one, told) for one in kept_conditions(told.dossier.review)]
    if agreed:
        story += [paragraph(bold(say("What has to be done"))), *bullets(agreed)]
    day = spoken_date(decided.at.date(), told.language)
    return [*story, paragraph(say("{name}, {day}", name=decided.by, day=day), theme.NOTE)]
