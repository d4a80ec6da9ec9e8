"""The appendix: what differs from the version before this one."""

from typing import Final

from dossier.difference import difference
from dossier.difference_words import changed_agreements, changed_evidence, changed_flags, changed_scores
from dossier.publication import publication, recomputed
from reports import theme
from reports.findings import Findings
from reports.flowables import bullets, heading, new_page, paragraph, table
from reports.pieces import Story

CHANGES: Final = "changes"
_WIDTHS: Final = (0.5, 0.14, 0.36)


def changes_page(told: Findings) -> Story:
    """The part on what changed; nothing for a first version."""
    if told.former is None:
        return []
    say, former = told.say, told.former
    # Both as they are published: what only the house knows is no difference here, nor what is blacked out since.
    blacked_out = tuple(dict.fromkeys((*former.dossier.blacked_out, *told.dossier.blacked_out)))
    earlier = former.dossier.model_copy(update={"blacked_out": blacked_out})
    before = recomputed(publication(earlier, former.instrument), former.instrument)
    found = difference(before, told)
    title = say("Changed since version {n}", n=former.dossier.review.version)
    story: Story = [new_page(), heading(title, 1, CHANGES)]
    if found.is_empty:
        return [*story, paragraph(say("Nothing differs."))]
    lines = [*changed_scores(found, say), *changed_flags(found, before, told, say)]
    story += bullets(lines) if lines else [paragraph(say("No score and no flag changed."))]
    if found.answers:
        rows = [[told.name(one.question), one.question, _kind(told, one.before, one.after)] for one in found.answers]
        head = [say("Question"), say("Code"), say("What")]
        story += [heading(say("Answers"), 2), table(head, rows, _WIDTHS, title)]
    if found.evidence:
        story += [heading(say("Evidence"), 2), *bullets(list(changed_evidence(found, say)))]
    if told.changed_by:
        words = say.plural(
            "{n} person changed an answer or confirmed one. The name stays with the organisation.",
            "{n} people changed an answer or confirmed one. Their names stay with the organisation.",
            told.changed_by,
        )
        story.append(paragraph(words, theme.NOTE))
    return [*story, *(paragraph(line, theme.NOTE) for line in changed_agreements(found, say))]


def _kind(told: Findings, before: object, after: object) -> str:
    if before is None:
        return told.say("New")
    return told.say("Gone") if after is None else told.say("Changed")
