"""Where the lines of a paragraph end: between two words, or within one that was too long for its line."""

from typing import Any

from reportlab.platypus.paragraph import (  # type: ignore[attr-defined]
    Paragraph,
    _HSFrag,
    _InjectedFrag,
    _SplitFrag,
    _SplitWord,
    _SplitWordEnd,
)

# ReportLab tells this only by the private kinds of words into which it breaks a text. The tests hold it to that.


def ends_within_word(paragraph: Paragraph) -> list[bool]:
    """For each line of a paragraph that was laid out, whether its last word goes on at the next line."""
    laid_out: Any = vars(paragraph)["blPara"]
    if laid_out.kind == 0:
        return [bool(words) and _goes_on(words[-1]) for _room, words in laid_out.lines]
    words, lines = vars(paragraph)["frags"], laid_out.lines
    starts = [line.sFW for line in lines[1:]]
    return [not line.lineBreak and _is_cut(words, start) for line, start in zip(lines, starts, strict=False)]


def _goes_on(word: str) -> bool:
    return isinstance(word, _SplitWord) and not isinstance(word, _SplitWordEnd)


def _is_cut(words: list[Any], start: int) -> bool:
    """Whether the line that starts with this word of the text starts within a word."""
    before = words[start - 1]
    return isinstance(words[start], _InjectedFrag) or (
        isinstance(before, _SplitFrag) and not isinstance(before, _HSFrag)
    )
