"""Who took part and when, of several projects in one table: the phases stay in line, each project has its own part."""

from collections.abc import Sequence

from language.messages import Speech
from scoring.matrix import RowKind
from ui.compared import Compared
from ui.components.html import Html, element
from ui.components.matrix import matrix_heads, matrix_key, matrix_rows
from ui.components.table import Group, grouped_table

KINDS = (RowKind.DATA_SUBJECTS, RowKind.COUNCIL, RowKind.OTHER_CITIZENS)


def matrices(projects: Sequence[Compared], say: Speech) -> Html:
    """The rows that count in the score, project by project."""
    groups = [Group(_title(one), matrix_rows(one.outcome, *KINDS)) for one in projects]
    table = grouped_table(matrix_heads(projects[0].outcome), groups, caption=say("Who took part, project by project"))
    return element("div", table, class_="od-matrices")


def matrices_key(projects: Sequence[Compared], say: Speech) -> str:
    """What the cells mean, and what is left out."""
    left_out = say("Partners do not count in the score, so they do not stand here.")
    return f"{matrix_key(projects[0].outcome)} {left_out}"


def _title(one: Compared) -> Html:
    return element("span", one.mark(), element("span", one.name, lang=one.language), class_="od-key")
