"""A rung of participation as a row of cells, with a tick at the rung that is required."""

from language.messages import Speech
from ui.components.badge import verdict
from ui.components.html import Html, element, icon

LADDER_CELLS = 5
COUNCIL_CELLS = 4


def rungs(
    say: Speech,
    *,
    rung: int,
    required: int | None,
    words: str,
    cells: int = LADDER_CELLS,
    of_subjects: bool = False,
    is_proven: bool = True,
) -> Html:
    """How far a group came in one phase: solid where it is proven, hatched where it is only said.

    Args:
        say: the speech of the page.
        rung: the rung that was reached, 0 to `cells`.
        required: the rung that is required, or None where nothing is.
        words: the name of the rung, in the language of the page.
        cells: five for the ladder, four for the council's own scale.
        of_subjects: data subjects have the terracotta of their image.
        is_proven: there is evidence for it.
    """
    reached = f"od-rung {'od-rung-subjects' if of_subjects else 'od-rung-filled'}{'' if is_proven else ' od-rung-said'}"
    drawn = [element("span", class_=reached if place <= rung else "od-rung") for place in range(1, cells + 1)]
    tick = element("span", class_="od-rung-tick", style=f"left:{required / cells:.2%}") if required else None
    label = _label(say, rung, required, cells)
    if rung and not is_proven:
        label = f"{label} {say('Only said, without evidence.')}"
    row = element("span", *drawn, tick, class_="od-rung-row", role="img", aria_label=label)
    name = element("span", element("b", str(rung)), f" {words}", class_="od-rung-words")
    return element("span", row, name, _enough(say, rung, required), class_="od-rungs")


def rungs_unknown(words: str) -> Html:
    """It is not known how far this group came in this phase; the words say why."""
    return element(
        "span", icon("question_circle"), element("span", words), class_="od-verdict od-text-unknown od-plain"
    )


def rungs_not_due(say: Speech) -> Html:
    """The project has not reached this phase."""
    return element("span", say("not yet due"), class_="od-quiet")


def _enough(say: Speech, rung: int, required: int | None) -> Html | None:
    if required is None:
        return None
    if rung >= required:
        return verdict("fully", say("enough"))
    return verdict("hardly", say("needs {required}", required=required))


def _label(say: Speech, rung: int, required: int | None, cells: int) -> str:
    if required is None:
        return say("Rung {rung} of {cells}.", rung=rung, cells=cells)
    return say("Rung {rung} of {cells}, required {required}.", rung=rung, cells=cells, required=required)
