"""What every chart shares: our colours and letters, no toolbar, nothing that moves or zooms."""

from html import escape
from typing import Any, Final

import plotly.graph_objects as go
import streamlit as st

from look.tokens import COLOURS, FONT_STACK, Colour, Theme

CONFIG: Final = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}
LETTER: Final = 14
LARGE_LETTER: Final = 22
LONGEST_NAME: Final = 28


def theme() -> Theme:
    """The theme of whoever looks now; asked anew for each chart, because every visitor has their own."""
    return Theme.DARK if st.context.theme.type == "dark" else Theme.LIGHT


class Canvas:
    """A chart in the making, in the colours of one theme.

    Args:
        height: in pixels.
        theme: light or dark.
        letter: the size of the letters, in pixels.
    """

    def __init__(self, height: int, theme: Theme, *, letter: int = LETTER) -> None:
        self.figure = go.Figure()
        self.theme = theme
        self.letter = letter
        self.figure.update_layout(
            height=height,
            margin={"l": 0, "r": 0, "t": 0, "b": 0},
            paper_bgcolor="rgba(0,0,0,0)",
            plot_bgcolor="rgba(0,0,0,0)",
            font={"family": FONT_STACK, "size": letter, "color": self.paint(COLOURS.ink)},
            showlegend=False,
            dragmode=False,
            hovermode=False,
        )

    def paint(self, colour: Colour) -> str:
        """A colour under the theme of this chart."""
        return colour.under(self.theme)

    def axes(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Bare axes with these ranges."""
        bare = {"visible": False, "fixedrange": True, "automargin": False}
        self.figure.update_xaxes(range=list(x), **bare)
        self.figure.update_yaxes(range=list(y), **bare)

    def box(self, x: tuple[float, float], y: tuple[float, float], colour: Colour) -> None:
        """A plane of one colour behind everything."""
        corners = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
        self.figure.add_shape(type="rect", layer="below", fillcolor=self.paint(colour), line={"width": 0}, **corners)

    def line(
        self, x: tuple[float, float], y: tuple[float, float], colour: Colour, *, width: float = 1, dash: str = "solid"
    ) -> None:
        """A straight line behind the marks."""
        corners = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
        stroke = {"width": width, "color": self.paint(colour), "dash": dash}
        self.figure.add_shape(type="line", layer="below", line=stroke, **corners)

    def mark(self, x: float, y: float, symbol: str, colour: Colour, size: float, *, edge: Colour | None = None) -> None:
        """A mark; with an edge it is hollow or ringed in that colour."""
        ring = {"width": 2 if edge else 0, "color": self.paint(edge or colour)}
        drawn = {"symbol": symbol, "size": size, "color": self.paint(colour), "line": ring}
        self.figure.add_trace(go.Scatter(x=[x], y=[y], mode="markers", marker=drawn, cliponaxis=False))

    def write(self, x: float, y: float, words: str, **look: Any) -> None:  # noqa: ANN401 (whatever Plotly takes)
        """Words that are already safe: `name` makes them so."""
        self.figure.add_annotation(x=x, y=y, text=words, showarrow=False, **look)


def name(words: str, most: int = LONGEST_NAME) -> str:
    """A name as text in a chart: never read as markup, and short enough for a phone."""
    line = " ".join(words.split())
    return escape(line if len(line) <= most else line[: most - 1].rstrip() + "…", quote=False)


def show(figure: go.Figure, *, alt: str, key: str) -> None:
    """Show a chart; `alt` says in words what it shows."""
    st.plotly_chart(figure, theme=None, config=CONFIG, alt=alt, key=key)
