"""What the record of the algorithm register says beside the questions; nothing of it is an answer."""

from collections.abc import Iterator

from dossier.model import RegisterRecord
from language.formats import spoken_date
from reports import theme
from reports.findings import Findings
from reports.flowables import Cell, heading, paragraph, section_break, table
from reports.pieces import Story
from reports.wording import bold, rich, shortened

REGISTER = "register"
LONGEST_NAME = 120
LONGEST_TEXT = 400


def register_page(told: Findings) -> Story:
    """The municipality's own texts by question, for a dossier that began with a record; otherwise nothing."""
    say, record = told.say, told.dossier.register_record
    rows = list(_rows(told, record)) if record else []
    if record is None or not rows:
        return []
    title = say("What the algorithm register says")
    taken = say(
        "“{name}” in the algorithm register, taken on {date}",
        name=shortened(record.name, LONGEST_NAME),
        date=spoken_date(record.taken_on, told.language),
    )
    return [
        *section_break(),
        heading(title, 1, REGISTER),
        paragraph(say("{record}. This is no answer: nothing of it counts in a score.", record=taken), theme.NOTE),
        table([say("Question"), say("Text of the register")], rows, [0.35, 0.65], title),
    ]


def _rows(told: Findings, record: RegisterRecord) -> Iterator[list[Cell]]:
    hidden = {place.split("/")[2] for place in told.edition.redactions if place.startswith("/answers/")}
    for question in told.questions:
        # An answer often repeats what the register says; where one was blacked out, the text beside it stays away.
        texts = [
            shortened(one.text, LONGEST_TEXT) for one in record.beside(question.id) if hidden.isdisjoint(one.questions)
        ]
        if texts:
            answer = told.dossier.answers.get(question.id)
            is_answered = answer is not None and answer.is_given
            state = told.say("The team's own answer counts.") if is_answered else told.say("Not confirmed yet.")
            quoted = [piece for text in dict.fromkeys(texts) for piece in (f"“{text}”", "\n")]
            yield [rich(question.title.into(told.language), f" ({question.id})"), rich(*quoted, bold(state))]
