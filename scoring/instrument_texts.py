"""The instruments that a project may need next, such as a DPIA: what each is, when it comes up and where to find it.

The words and their sources are in `instruments.yaml`; `scoring.instruments` chooses among them.
"""

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from language.model import LocalisedText
from principles.content import Frozen, read_content
from principles.model import Citation, Id, Url
from questionnaire.model import QuestionId

INSTRUMENTS_FILE = Path(__file__).with_name("instruments.yaml")


class NextInstrument(StrEnum):
    """An instrument beside this one, in the order in which they are told."""

    PRE_SCAN = "pre_scan"
    DPIA = "dpia"
    IAMA = "iama"
    FRIA = "fria"


class Urgency(StrEnum):
    """Whether an instrument comes up. What nobody knows is `not_known`, never `does_not_come_up`."""

    COMES_UP = "comes_up"
    MAY_COME_UP = "may_come_up"
    NOT_KNOWN = "not_known"
    DOES_NOT_COME_UP = "does_not_come_up"


class FindingPlace(Frozen):
    """A place on the web where an instrument can be found."""

    title: LocalisedText
    url: Url


class Cited(Frozen):
    """A text that rests on sources."""

    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]


class VerdictText(Cited):
    """Whether an instrument comes up in one case, in words."""

    id: Id
    urgency: Urgency
    text: LocalisedText


class RemarkText(Cited):
    """Something that is told beside the verdict, with the answers on which it rests."""

    id: Id
    text: LocalisedText
    rests_on: tuple[QuestionId, ...]


class InstrumentText(Cited):
    """What people read of one instrument."""

    id: NextInstrument
    name: LocalisedText
    about: LocalisedText
    places: tuple[FindingPlace, ...]
    verdicts: tuple[VerdictText, ...]
    remarks: tuple[RemarkText, ...]


class InstrumentTexts(Frozen):
    """All instruments, and what holds for each of them."""

    not_replaced: LocalisedText
    introduction: LocalisedText
    urgencies: dict[Urgency, LocalisedText]
    instruments: tuple[InstrumentText, ...]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every place in a source on which these texts rest."""
        texts: list[Cited] = [text for one in self.instruments for text in (one, *one.verdicts, *one.remarks)]
        return tuple(citation for text in texts for citation in text.sources)

    def of(self, instrument: NextInstrument) -> InstrumentText:
        """What people read of this instrument.

        Raises:
            KeyError: the content does not have it.
        """
        return {text.id: text for text in self.instruments}[instrument]


@cache
def instrument_texts() -> InstrumentTexts:
    """The texts of all instruments, read once for each process."""
    return read_content(INSTRUMENTS_FILE, InstrumentTexts)
