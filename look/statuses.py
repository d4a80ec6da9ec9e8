"""How each status looks: which kind it is, which icon and which colours, on screen and in the PDF.

A status is never told by colour alone: every kind has an icon of its own shape and always stands beside words.
"""

from dataclasses import dataclass
from enum import StrEnum

from look.tokens import COLOURS, Colour


class Kind(StrEnum):
    """What a status says, apart from its words."""

    OK = "ok"
    LET = "let"
    NEE = "nee"
    STOP = "stop"
    STOP_NOT_EXCLUDED = "stop_not_excluded"
    UNKNOWN = "unknown"
    OURS = "ours"


@dataclass(frozen=True)
class Appearance:
    """The icon, the colours and the edge of one kind of status."""

    icon: str
    text: Colour
    ground: Colour
    dashed: bool = False


APPEARANCES: dict[Kind, Appearance] = {
    Kind.OK: Appearance("check_circle", COLOURS.ok, COLOURS.ok_tint),
    Kind.LET: Appearance("half_circle", COLOURS.let, COLOURS.let_tint),
    Kind.NEE: Appearance("cross_circle", COLOURS.nee, COLOURS.nee_tint),
    Kind.STOP: Appearance("octagon_bar", COLOURS.on_stop, COLOURS.stop),
    Kind.STOP_NOT_EXCLUDED: Appearance("octagon_bar", COLOURS.nee, COLOURS.card, dashed=True),
    Kind.UNKNOWN: Appearance("question_circle", COLOURS.soft, COLOURS.grey_tint, dashed=True),
    Kind.OURS: Appearance("pencil", COLOURS.onze, COLOURS.onze_tint),
}

KINDS: dict[str, Kind] = {
    # Citizen involvement
    "fully": Kind.OK,
    "partly": Kind.LET,
    "hardly": Kind.NEE,
    "not": Kind.NEE,
    # Proportionality
    "tenable": Kind.OK,
    "under_conditions": Kind.LET,
    "not_substantiated": Kind.NEE,
    "stopped": Kind.STOP,
    "stop_not_excluded": Kind.STOP_NOT_EXCLUDED,
    "open_weighing": Kind.LET,
    # Control or service: agreement, and the place on the map. Neither side of the map is good or bad in itself.
    "close": Kind.OK,
    "differ": Kind.LET,
    "image_gap": Kind.NEE,
    "shared_service": Kind.OURS,
    "open_control": Kind.OURS,
    "underestimated_service": Kind.LET,
    "unclear": Kind.UNKNOWN,
    "uncertain": Kind.UNKNOWN,
    # Nothing to conclude yet
    "not_measured": Kind.UNKNOWN,
    "too_little_known": Kind.UNKNOWN,
    "quick_scan": Kind.UNKNOWN,
    # Severity of a flag
    "red": Kind.NEE,
    "orange": Kind.LET,
    "info": Kind.UNKNOWN,
    # Colour of a risk
    "risk_green": Kind.OK,
    "risk_yellow": Kind.LET,
    "risk_red": Kind.NEE,
    "risk_unknown": Kind.UNKNOWN,
    # State of the work
    "draft": Kind.LET,
    "filling_in": Kind.LET,
    "in_review": Kind.OURS,
    "submitted": Kind.OURS,
    "returned": Kind.LET,
    "passed": Kind.OURS,
    "advised": Kind.OURS,
    "decided": Kind.OURS,
    "awaited": Kind.LET,
    "signed": Kind.OK,
    "superseded": Kind.UNKNOWN,
    "withdrawn": Kind.UNKNOWN,
    "expired": Kind.LET,
    "example": Kind.OURS,
    # State of an agreed action
    "not_started": Kind.UNKNOWN,
    "under_way": Kind.LET,
    "done": Kind.OK,
    # Verdict on a report
    "sound": Kind.OK,
    "not_sound": Kind.NEE,
    "unsigned": Kind.LET,
    "unreadable": Kind.UNKNOWN,
}

# An icon that says more than the icon of its kind.
_OWN_ICONS = {"red": "flag", "orange": "flag", "info": "info_circle", "shared_service": "check_circle"}
_OWN_ICONS |= {"open_control": "check_circle", "example": "info_circle", "not_started": "open"}
_OWN_ICONS |= {"superseded": "info_circle", "withdrawn": "info_circle"}


def kind_of(code: str) -> Kind:
    """The kind of a status code.

    Raises:
        KeyError: the code is not a status.
    """
    return KINDS[code]


def appearance_of(code: str) -> Appearance:
    """The icon and colours of a status code.

    Raises:
        KeyError: the code is not a status.
    """
    usual = APPEARANCES[kind_of(code)]
    return Appearance(_OWN_ICONS.get(code, usual.icon), usual.text, usual.ground, usual.dashed)
