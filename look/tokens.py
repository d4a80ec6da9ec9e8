"""Colours, type, spacing and radii: the one source that stylesheet, theme, plots, phone pages and PDF draw from.

A colour has a meaning before it has a value. Blue is the municipality's image, terracotta that of the data subjects,
aubergine is what they share ("onze") and therefore also the colour of action. Green, ochre and crimson are for status
only. Contrast between the pairs that are used together is proven by a test.
"""

from dataclasses import dataclass, fields
from enum import StrEnum


class Theme(StrEnum):
    """Light or dark, by the name the browser uses for it."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Colour:
    """One colour with its value in the light and in the dark theme, as `#RRGGBB`."""

    light: str
    dark: str

    def under(self, theme: Theme) -> str:
        """The value under a theme."""
        return self.dark if theme is Theme.DARK else self.light


@dataclass(frozen=True)
class Colours:
    """Every colour of the product, by what it is for."""

    paper: Colour = Colour("#FBF8F3", "#17161A")
    card: Colour = Colour("#FFFFFF", "#221F27")
    sand: Colour = Colour("#F3EDE3", "#2B2830")
    ink: Colour = Colour("#1B2430", "#F2EEE8")
    soft: Colour = Colour("#505867", "#B9B3AA")
    line: Colour = Colour("#DDD5C8", "#3B3742")
    edge: Colour = Colour("#857E71", "#8B8497")

    municipality: Colour = Colour("#1D4F91", "#8FB8EC")
    municipality_tint: Colour = Colour("#E4EDF8", "#1C2A3D")
    subjects: Colour = Colour("#B8461F", "#F0A17C")
    subjects_text: Colour = Colour("#A03A17", "#F0A17C")
    subjects_tint: Colour = Colour("#FBE8DE", "#3A251B")
    onze: Colour = Colour("#45265A", "#CDB2E0")
    onze_tint: Colour = Colour("#EEE6F2", "#31263B")
    gap: Colour = Colour("#E6DAEC", "#402F4A")
    overlap: Colour = Colour("#45265A", "#F7F1FB")

    action: Colour = Colour("#45265A", "#8B5FB0")
    on_action: Colour = Colour("#FFFFFF", "#FFFFFF")

    ok: Colour = Colour("#1E6B4A", "#8FD3B0")
    ok_tint: Colour = Colour("#E3F2EA", "#1B3227")
    let: Colour = Colour("#7A5600", "#E8C46A")
    let_tint: Colour = Colour("#FBF0D2", "#352B14")
    nee: Colour = Colour("#9B1B3B", "#F29DB1")
    nee_tint: Colour = Colour("#FAE4E9", "#3D1D26")
    stop: Colour = Colour("#9B1B3B", "#9B1B3B")
    on_stop: Colour = Colour("#FFFFFF", "#FFFFFF")
    grey_tint: Colour = Colour("#EDEAE4", "#2B2830")


COLOURS = Colours()

# The hero mark shows its two quotes in white on deep colours under either theme, so its colours do not change.
HERO_MUNICIPALITY, HERO_SUBJECTS, HERO_OVERLAP = "#1D4F91", "#B8461F", "#45265A"

FONT_FAMILY = "Atkinson Hyperlegible Next"
FONT_STACK = f"'{FONT_FAMILY}', Verdana, sans-serif"
ROOT_SIZE = 17

CONTENT_WIDTH = 1120


@dataclass(frozen=True)
class TypeSizes:
    """Sizes of type in rem, relative to `ROOT_SIZE` pixels."""

    h1: float = 2.25
    h1_phone: float = 1.75
    h2: float = 1.625
    h3: float = 1.25
    lead: float = 1.1875
    body: float = 1.0
    small: float = 0.875
    key: float = 0.8125


TYPE = TypeSizes()

SPACES = (4, 8, 12, 16, 24, 32, 48)
RADII = {"badge": 4, "button": 6, "card": 8}


def css_variables() -> str:
    """The `:root` rule that gives the stylesheet every colour, type size, space and radius as a variable.

    A colour becomes `light-dark(...)`, which follows the `color-scheme` that the page has.
    """
    colours = [
        (field.name.replace("_", "-"), f"light-dark({value.light},{value.dark})")
        for field in fields(COLOURS)
        for value in [getattr(COLOURS, field.name)]
    ]
    hero = [("hero-m", HERO_MUNICIPALITY), ("hero-s", HERO_SUBJECTS), ("hero-o", HERO_OVERLAP)]
    sizes = [(f"t-{field.name.replace('_', '-')}", f"{getattr(TYPE, field.name)}rem") for field in fields(TYPE)]
    spaces = [(f"s-{space}", f"{space}px") for space in SPACES]
    radii = [(f"r-{name}", f"{radius}px") for name, radius in RADII.items()]
    declarations = (f"--{name}:{value}" for name, value in [*colours, *hero, *sizes, *spaces, *radii])
    return ":root{" + ";".join(declarations) + "}"
