"""The appendix: what differs from the version before this one."""

from collections.abc import Iterator
from typing import Final

from dossier.assessment import Assessment
from dossier.difference import Difference, difference
from language.formats import score
from reports import theme
from reports.findings import Findings
from reports.flowables import bullets, heading, new_page, paragraph, table
from reports.pieces import Story
from reports.wording import Text
from scoring.scorecard import Verdict
from scoring.words import words

CHANGES: Final = "changes"
_WIDTHS: Final = (0.5, 0.14, 0.36)


def changes_page(told: Findings) -> Story:
    """The part on what changed; nothing for a first version."""
    if told.former is None:
        return []
    say, before = told.say, Assessment(told.former, told.instrument)
    found = difference(before, told)
    title = say("Changed since version {n}", n=told.former.review.version)
    story: Story = [new_page(), heading(title, 1, CHANGES)]
    if found.is_empty:
        return [*story, paragraph(say("Nothing differs."))]
    lines = [*_scores(told, found), *_flags(told, found, before)]
    story += bullets(lines) if lines else [paragraph(say("No score and no flag changed."))]
    if found.answers:
        rows = [[told.name(one.question), one.question, _kind(told, one.before, one.after)] for one in found.answers]
        head = [say("Question"), say("Code"), say("What")]
        story += [heading(say("Answers"), 2), table(head, rows, _WIDTHS, title)]
    if found.actions:
        count = say.plural("{n} agreement changed.", "{n} agreements changed.", len(found.actions))
        story.append(paragraph(count, theme.NOTE))
    return story


def _scores(told: Findings, found: Difference) -> Iterator[Text]:
    for one in found.scores:
        yield told.say(
            "{score}: from {before} to {after}.",
            score=told.word(words().scores, one.score.value),
            before=_verdict(told, one.before),
            after=_verdict(told, one.after),
        )


def _verdict(told: Findings, verdict: Verdict) -> str:
    status = told.word(words().statuses, verdict.status.value)
    if not verdict.number_shown or verdict.bounds is None:
        return f"“{status}”"
    return told.say("“{status}” (proven {n})", status=status, n=score(verdict.bounds.proven, told.language))


def _flags(told: Findings, found: Difference, before: Assessment) -> Iterator[Text]:
    for flag in found.flags_raised:
        yield told.say("New flag: {title}", title=told.title(flag, told.language))
    for flag in found.flags_gone:
        yield told.say("Flag gone: {title}", title=before.title(flag, told.language))


def _kind(told: Findings, before: object, after: object) -> str:
    if before is None:
        return told.say("New")
    return told.say("Gone") if after is None else told.say("Changed")
