"""What came out for a report: the verdict and one sentence first, then each signature, then everything else."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import zip_longest

from language.messages import Speech
from reports.score_lines import ScoreLines
from reports.verification import Outcome, Problem, SignatureCheck
from services.verification import Verified
from services.verification_words import (
    MEANINGS,
    OUTCOMES,
    SENTENCES,
    Conclusion,
    conclusion,
    file_words,
    moment_words,
    role_words,
    signature_words,
    verdict_words,
)
from ui.components.badge import badge
from ui.components.html import Html, element, joined
from ui.components.table import Row, table
from ui.components.text import lead, quiet
from ui.resources import zone


def verdict_view(outcome: Outcome, concluded: Conclusion, say: Speech) -> Html:
    """The verdict as a badge, and the report in one sentence."""
    mark = badge(outcome.name.lower(), verdict_words(outcome, concluded, say))
    return element("div", element("p", mark), lead(say(SENTENCES[concluded])), role="status")


def verification_view(pdf: bytes, told: Verified, say: Speech) -> Html:
    """A report that could be read."""
    return joined(
        [
            verdict_view(told.outcome, conclusion(told), say),
            *_signatures(told, say),
            element("h2", say("What was looked at")),
            element("ul", *(element("li", line) for line in file_words(told, say))),
            element(
                "div",
                _scores(told.lines, say) if told.lines else None,
                _details(pdf, told, say),
                class_="od-explanations",
            ),
        ]
    )


def meanings_view(say: Speech) -> Html:
    """What each verdict means, with an example."""
    pairs = ((badge(one.name.lower(), say(OUTCOMES[one])), say(MEANINGS[one])) for one in MEANINGS)
    lines = [element("div", element("dt", term), element("dd", meaning)) for term, meaning in pairs]
    return element("dl", *lines, class_="od-meanings")


def _signatures(told: Verified, say: Speech) -> Iterator[Html]:
    yield element("h2", say("Signatures"))
    if Problem.CHANGED_UNREADABLE in told.found.problems:
        yield quiet(say("The signatures cannot be read any more."))
        return
    if not told.found.signatures:
        yield quiet(say("There is no signature in this file."))
        return
    yield element("ol", *(_signature(one, say) for one in told.found.signatures), class_="od-signatures")


def _signature(one: SignatureCheck, say: Speech) -> Html:
    outcome = Outcome.NOT_SOUND if one.problems else Outcome.SOUND
    mark = badge(outcome.name.lower(), say("Not in order") if one.problems else say("In order"))
    lines = (element("li", line) for line in signature_words(one, say, zone()))
    return element("li", element("b", role_words(one.field, say)), " ", mark, element("ul", *lines))


def _scores(lines: ScoreLines, say: Speech) -> Html:
    """The lines with scores that are printed, beside those that follow from the answers."""
    pairs = zip_longest(lines.computed, lines.printed, fillvalue="–")
    rows = [(str(place), *pair) for place, pair in enumerate(pairs, start=1)]
    heads = [say("Line"), say("Follows from the answers"), say("Stands on the pages")]
    shown = table(heads, rows, caption=say("The scores"))
    summary = element("summary", say("The scores, computed again"))
    return element("details", summary, shown, class_="od-details", open=None if lines.agree else "")


def _details(pdf: bytes, told: Verified, say: Speech) -> Html:
    shown = table([say("What"), say("Value")], list(_facts(pdf, told, say)), caption=say("Details of the file"))
    return element("details", element("summary", say("Details of the file")), shown, class_="od-details")


def _facts(pdf: bytes, told: Verified, say: Speech) -> Iterator[Row]:
    found, edition = told.found, told.edition
    if edition:
        yield say("Project"), edition.project.name
        yield say("Organisation"), edition.project.organisation
        yield say("Questionnaire"), edition.questionnaire
        yield say("Method"), edition.method
    yield say("SHA-256 of the file"), sha256(pdf).hexdigest()
    if found.publication is not None:
        yield say("SHA-256 of the answers in it"), sha256(found.publication).hexdigest()
    for one in found.signatures:
        yield role_words(one.field, say), _certificate(one, say)
    yield say("Certificates that you trust"), str(told.trusted)


def _certificate(one: SignatureCheck, say: Speech) -> str:
    """The name on a certificate, with its organisation and the times that were found."""
    times = []
    if one.claimed:
        times.append(say("claimed: {moment}", moment=moment_words(one.claimed, say, zone())))
    if one.stamped:
        times.append(say("time-stamped: {moment}", moment=moment_words(one.stamped, say, zone())))
    return " · ".join(filter(None, (one.who, one.organisation, *times)))
