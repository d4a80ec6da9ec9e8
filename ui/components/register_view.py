"""What the algorithm register says beside the questions, on the page of the result; nothing of it is an answer."""

from collections.abc import Iterator

from dossier.model import RegisterRecord
from language.formats import spoken_date
from questionnaire.routing import visible_questions
from ui.components.html import Html, element, joined
from ui.components.register_texts import LONGEST_SHOWN, shortened
from ui.components.table import Row, table
from ui.components.text import quiet
from ui.outcome import Outcome


def register_view(outcome: Outcome) -> Html | None:
    """The municipality's own texts by question, folded; nothing for a dossier that did not begin with a record."""
    say, record = outcome.say, outcome.dossier.register_record
    rows = list(_rows(outcome, record)) if record else []
    if record is None or not rows:
        return None
    day = spoken_date(record.taken_on, outcome.language)
    told = joined(
        [
            quiet(say("Taken from the algorithm register on {day}.", day=day)),
            quiet(say("This is no answer: nothing of it counts in a score.")),
        ]
    )
    heads = [say("Question"), say("Text of the register")]
    listed = element("div", table(heads, rows, caption=say("What the algorithm register says")), class_="od-roomy")
    return element("details", element("summary", record.name), told, listed, class_="od-details")


def _rows(outcome: Outcome, record: RegisterRecord) -> Iterator[Row]:
    say, language = outcome.say, outcome.dossier.language.value
    for question in visible_questions(outcome.instrument, outcome.answers):
        if texts := record.beside(question.id):
            answer = outcome.answers.get(question.id)
            is_answered = answer is not None and answer.is_given
            state = say("The team's own answer counts.") if is_answered else say("Not confirmed yet.")
            begun = dict.fromkeys(shortened(one.text, LONGEST_SHOWN) for one in texts)
            told = [element("p", text, lang=language) for text in begun]
            yield [element("b", question.title.into(outcome.language)), joined([*told, quiet(state)])]
