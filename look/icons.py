"""Status icons as plain path data, drawn once for the stylesheet and for the PDF.

Every icon lives in a box of 24 by 24 with y pointing down. Its paths use the commands M, L, C and Z with absolute
coordinates only, so that a drawing program without arcs or relative moves can follow them. A filled path follows the
even-odd rule: what lies inside two outlines is a hole.
"""

from dataclasses import dataclass
from urllib.parse import quote

BOX = 24
STROKE = 2.0
DASHES = (3.4, 2.25)


@dataclass(frozen=True)
class Outline:
    """One path of an icon: a line of `STROKE` wide, or a filled shape."""

    path: str
    filled: bool = False
    dashed: bool = False


Icon = tuple[Outline, ...]

_RING = "M12 3 C16.97 3 21 7.03 21 12 C21 16.97 16.97 21 12 21 C7.03 21 3 16.97 3 12 C3 7.03 7.03 3 12 3 Z"

ICONS: dict[str, Icon] = {
    "check_circle": (Outline(_RING), Outline("M7.8 12.4 L10.8 15.4 L16.4 9.2")),
    "half_circle": (Outline(_RING), Outline("M12 3 C7.03 3 3 7.03 3 12 C3 16.97 7.03 21 12 21 Z", filled=True)),
    "cross_circle": (Outline(_RING), Outline("M8.8 8.8 L15.2 15.2"), Outline("M15.2 8.8 L8.8 15.2")),
    "octagon_bar": (
        Outline(
            "M8.2 2 L15.8 2 L22 8.2 L22 15.8 L15.8 22 L8.2 22 L2 15.8 L2 8.2 Z "
            "M6.5 10.4 L17.5 10.4 L17.5 13.6 L6.5 13.6 Z",
            filled=True,
        ),
    ),
    "question_circle": (
        Outline(_RING, dashed=True),
        Outline("M9.2 9.8 C9.2 6.2 14.8 6.2 14.8 9.6 C14.8 11.8 12 11.6 12 14"),
        Outline("M11 16 L13 16 L13 18 L11 18 Z", filled=True),
    ),
    "flag": (Outline("M6 22 L6 3"), Outline("M6 3 L19 3 L15.6 7.8 L19 12.6 L6 12.6 Z", filled=True)),
    "part": (
        Outline(_RING),
        Outline("M12 6.6 C14.98 6.6 17.4 9.02 17.4 12 C17.4 14.98 14.98 17.4 12 17.4 L12 12 Z", filled=True),
    ),
    "open": (Outline(_RING),),
    "pencil": (Outline("M4 20 L4 15.8 L15.4 4.4 L19.6 8.6 L8.2 20 Z", filled=True),),
    "info_circle": (
        Outline(_RING),
        Outline("M12 11 L12 17"),
        Outline("M11 6.8 L13 6.8 L13 8.8 L11 8.8 Z", filled=True),
    ),
}


def svg(name: str) -> str:
    """The icon as a small SVG picture in black."""
    drawn = "".join(_svg_path(outline) for outline in ICONS[name])
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BOX} {BOX}">{drawn}</svg>'


def icon_rules() -> str:
    """Stylesheet rules that give each class `od-i-…` its icon as a mask, so that it takes the colour of its text.

    The picture is percent-encoded: a raw `<` inside a style element would make Streamlit drop the whole element.
    """
    rules = (f'.od-i-{name}{{--icon:url("data:image/svg+xml,{quote(svg(name))}")}}' for name in ICONS)
    return "\n".join(rules)


def _svg_path(outline: Outline) -> str:
    if outline.filled:
        return f'<path d="{outline.path}" fill-rule="evenodd"/>'
    dashes = f' stroke-dasharray="{DASHES[0]} {DASHES[1]}"' if outline.dashed else ""
    line = f'fill="none" stroke="#000" stroke-width="{STROKE}" stroke-linecap="butt" stroke-linejoin="round"'
    return f'<path d="{outline.path}" {line}{dashes}/>'
