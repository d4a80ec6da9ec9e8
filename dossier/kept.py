"""What a dossier keeps and cannot show here: answers to own questions of an organisation that are not here."""

from dossier.model import Dossier
from language.messages import Speech
from questionnaire.answers import AnyAnswer
from questionnaire.model import Instrument
from questionnaire.own import is_own


def kept_answers(dossier: Dossier, instrument: Instrument) -> dict[str, AnyAnswer]:
    """The answers to own questions that these questions do not hold."""
    return {name: answer for name, answer in dossier.answers.items() if is_own(name) and not instrument.has(name)}


def kept_words(dossier: Dossier, instrument: Instrument, say: Speech) -> str:
    """How many answers are kept and not shown; empty if all are shown."""
    count = len(kept_answers(dossier, instrument))
    if not count:
        return ""
    return say.plural(
        "{n} answer to a question of another organisation is kept. That question is not here, so you do not see it.",
        "{n} answers to questions of another organisation are kept. Those questions are not here, so you do not see "
        "them.",
        count,
    )
