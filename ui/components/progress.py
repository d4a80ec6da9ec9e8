"""How far the questions are: answered solid, "I don't know" hatched, open empty."""

from language.messages import Speech
from ui.components.html import Html, element

_MOST_CELLS = 20


def progress(say: Speech, *, answered: int, unknown: int, still_open: int, words: str | None = None) -> Html:
    """A row of cells for the questions, with a sentence below it.

    Args:
        say: the speech of the page.
        answered: questions with an answer that says something.
        unknown: questions answered with "I don't know".
        still_open: questions without any answer.
        words: another sentence than the usual one.
    """
    label = words or progress_words(say, answered=answered, unknown=unknown, still_open=still_open)
    counts = {"answered": answered, "unknown": unknown, "open": still_open}
    cells = [element("span", class_=f"od-step od-step-{kind}") for kind in cell_kinds(counts)]
    bar = element("div", *cells, class_="od-steps-bar", role="img", aria_label=label)
    return element("div", bar, element("p", label, class_="od-small"), class_="od-progress")


def progress_words(say: Speech, *, answered: int, unknown: int, still_open: int) -> str:
    """The state of the questions in one sentence."""
    parts = [say("{answered} of {total} questions answered", answered=answered, total=answered + unknown + still_open)]
    if unknown:
        parts.append(say.plural("{n} time “I don't know”", "{n} times “I don't know”", unknown))
    return ", ".join(parts)


def cell_kinds(counts: dict[str, int]) -> list[str]:
    """The kind of each cell; many questions share a cell in proportion, and no kind that occurs disappears."""
    total = sum(counts.values())
    if total <= _MOST_CELLS:
        return [kind for kind, count in counts.items() for _ in range(count)]
    shares = {kind: max(1, round(count / total * _MOST_CELLS)) for kind, count in counts.items() if count}
    largest = max(shares, key=lambda kind: counts[kind])
    shares[largest] += _MOST_CELLS - sum(shares.values())
    return [kind for kind, share in shares.items() for _ in range(share)]
