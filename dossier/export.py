"""What leaves the house: the dossier without what is hidden.

An answer to a question that is not asked, and a row of a group that is no longer named, stay with the team: they are
kept, and come back when they are shown again. An answer to a question that another organisation added itself cannot be
shown here, and travels on with the dossier.
"""

from dossier.kept import kept_answers
from dossier.model import Dossier
from questionnaire.answers import AnyAnswer, CountsAnswer, EstimateAnswer
from questionnaire.model import Instrument
from questionnaire.profile import profile
from questionnaire.routing import OTHER_ROWS, visible_answers
from questionnaire.taking_part import OwnRungsAnswer, ReportedBackAnswer, RungsAnswer


def exported(dossier: Dossier, instrument: Instrument) -> Dossier:
    """The dossier with only what is visible now."""
    visible = visible_answers(instrument, dossier.answers)
    rows = {group.id for group in profile(visible).groups} | set(OTHER_ROWS)
    answers = {question_id: _with_rows(answer, rows) for question_id, answer in visible.items()}
    return dossier.model_copy(update={"answers": answers | kept_answers(dossier, instrument)})


def _with_rows(answer: AnyAnswer, rows: set[str]) -> AnyAnswer:
    match answer:
        case OwnRungsAnswer():
            medians = tuple(rung for rung in answer.published if rung.row in rows)
            cells = tuple(cell for cell in answer.cells if cell.row in rows)
            return answer.model_copy(update={"cells": cells, "published": medians})
        case RungsAnswer() | ReportedBackAnswer():
            return answer.model_copy(update={"cells": tuple(cell for cell in answer.cells if cell.row in rows)})
        case CountsAnswer() | EstimateAnswer():
            return answer.model_copy(update={"groups": tuple(count for count in answer.groups if count.row in rows)})
        case _:
            return answer
