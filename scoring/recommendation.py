"""A recommendation: whether an instrument beside this one comes up, and which answers say so, in words."""

from dataclasses import dataclass

from language.formats import enumeration
from language.model import Language
from principles.model import Citation
from questionnaire.model import Instrument
from scoring.instrument_texts import (
    Cited,
    InstrumentText,
    NextInstrument,
    RemarkText,
    Urgency,
    VerdictText,
    instrument_texts,
)


@dataclass(frozen=True)
class Ground:
    """An answer that says so: the question, and the code of the option that was chosen."""

    question: str
    option: str


@dataclass(frozen=True)
class Recommendation:
    """Whether one instrument comes up. `unknown` names the questions that would still decide it."""

    instrument: NextInstrument
    verdict_id: str
    because: tuple[Ground, ...] = ()
    unknown: tuple[str, ...] = ()
    remark_ids: tuple[str, ...] = ()

    @property
    def about(self) -> InstrumentText:
        """What people read of the instrument."""
        return instrument_texts().of(self.instrument)

    @property
    def verdict(self) -> VerdictText:
        """Whether it comes up, in words."""
        return next(verdict for verdict in self.about.verdicts if verdict.id == self.verdict_id)

    @property
    def urgency(self) -> Urgency:
        """Whether it comes up."""
        return self.verdict.urgency

    @property
    def remarks(self) -> tuple[RemarkText, ...]:
        """What is told beside the verdict."""
        return tuple(remark for remark in self.about.remarks if remark.id in self.remark_ids)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The places in sources on which this recommendation rests, each once."""
        texts: tuple[Cited, ...] = (self.about, self.verdict, *self.remarks)
        return tuple(dict.fromkeys(citation for text in texts for citation in text.sources))

    @property
    def sources(self) -> dict[str, tuple[str, ...]]:
        """The sources on which it rests, each once, with the places in them."""
        found: dict[str, tuple[str, ...]] = {}
        for citation in self.citations:
            found[citation.source] = (*found.get(citation.source, ()), *([citation.part] if citation.part else []))
        return found

    def title(self, language: Language) -> str:
        """The instrument, and whether it comes up."""
        return f"{self.about.name.into(language)}: {instrument_texts().urgencies[self.urgency].into(language)}"


def because_words(recommendation: Recommendation, instrument: Instrument, language: Language) -> tuple[str, ...]:
    """The answers that say so, question by question, in words."""
    by_question: dict[str, list[str]] = {}
    for ground in recommendation.because:
        by_question.setdefault(ground.question, []).append(_option(ground, instrument, language))
    return tuple(
        f"{instrument.question(question).title.into(language)} ({question}): {enumeration(options, language)}"
        for question, options in by_question.items()
    )


def unknown_words(recommendation: Recommendation, instrument: Instrument, language: Language) -> tuple[str, ...]:
    """The questions that would still decide it, by their titles."""
    return tuple(f"{instrument.question(name).title.into(language)} ({name})" for name in recommendation.unknown)


def _option(ground: Ground, instrument: Instrument, language: Language) -> str:
    text = instrument.question(ground.question).text
    labels = {option.code: option.label.into(language) for option in text.options} if text else {}
    return labels.get(ground.option, ground.option)
