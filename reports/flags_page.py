"""What stands out, what it rests on and what to do next; other instruments; and what was agreed, in full."""

from language.formats import enumeration, spoken_date
from reports import theme
from reports.answer_terms import state_words
from reports.council_page import AGREED, FLAGS
from reports.figures import status_icon
from reports.findings import Findings
from reports.flowables import columns, heading, paragraph, paragraphs, section_break, space, together
from reports.instruments import instruments
from reports.pieces import Story
from reports.sources import source_titles
from reports.unprinted import unprinted
from reports.wording import Text, bold, joined, rich
from scoring.advice import next_steps
from scoring.flags import Flag
from scoring.words import words


def flags_page(told: Findings) -> Story:
    """Every flag with its grounds, the next steps, the instruments that come up, and the agreements."""
    say = told.say
    story: Story = [*section_break(), heading(say("What stands out"), 1, FLAGS)]
    if not told.flags:
        story.append(paragraph(say("Nothing stands out by the rules of the method.")))
    for flag in told.flags:
        story += _flag(told, flag)
    return [*story, *_next_steps(told), *instruments(told), *_agreements(told)]


def _flag(told: Findings, flag: Flag) -> Story:
    say, text = told.say, flag.text
    severity = told.word(words().severities, flag.severity.value)
    questions = [
        f"{told.instrument.question(question_id).title.into(told.language)} ({question_id})"
        for question_id in flag.rests_on
    ]
    share = 16 / theme.CONTENT_WIDTH
    title = paragraph(rich(bold(told.title(flag, told.language)), f" ({severity}, {flag.id})"), theme.TIGHT)
    details: list[Text] = [
        told.explanation(flag, told.language),
        rich(bold(say("Next step:")), " ", text.next_step.into(told.language)),
    ]
    rests_on = say("Rests on: {questions}.", questions=enumeration(questions, told.language)) if questions else ""
    source = say("Source: {sources}.", sources=source_titles(told, text.sources)) if text.sources else ""
    whole = [
        columns([[space(2), status_icon(flag.severity.value, 11)], [title]], [share, 1 - share], gap=0),
        *(paragraph(detail, theme.INDENTED) for detail in details),
        paragraph(" ".join(filter(None, (rests_on, source))), theme.INDENTED_NOTE),
    ]
    return [together(whole), space(8)]


def _next_steps(told: Findings) -> Story:
    found = next_steps(told.card, told.flags, told.instrument, told.say)
    if not found:
        return []
    story: Story = [heading(told.say("What has to happen first"), 2, "next-steps")]
    for place, step in enumerate(found, start=1):
        story.append(paragraph(rich(f"{place}. ", bold(step.title)), theme.TIGHT))
        story.append(paragraph(step.text, theme.INDENTED))
    return story


def _agreements(told: Findings) -> Story:
    say = told.say
    story: Story = [heading(say("What was agreed, in full"), 2, AGREED)]
    if not told.dossier.actions:
        return [*story, paragraph(say("Nothing has been agreed yet."))]
    for action in told.dossier.actions:
        due = spoken_date(action.due, told.language) if action.due else say("no date")
        about = say("About: {what}", what=_about(told, action.about)) if action.about.strip() else ""
        facts = [action.who.strip() or say("nobody named"), due, state_words(say, action.state), about]
        story += paragraphs(action.what, theme.TIGHT)
        story.append(paragraph(joined([fact for fact in facts if fact], " · "), theme.NOTE))
        story += unprinted(say, [action.what, *facts])
    return story


def _about(told: Findings, about: str) -> str:
    is_question = told.instrument.has(about)
    return f"{told.instrument.question(about).title.into(told.language)} ({about})" if is_question else about
