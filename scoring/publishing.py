"""The answers as they may be published: what counts of them, and in the place of every count what may be shown.

It is a function of what a report shows and of nothing else. So nobody can find a hidden count in it, and whoever
computes the scores from it finds those of the report.
"""

from collections.abc import Mapping

from questionnaire.answers import AnyAnswer, CountsAnswer, EstimateAnswer, Infringement, InfringementWeighingAnswer
from questionnaire.model import Instrument
from questionnaire.published import PublishedEstimate, PublishedGroup, PublishedImages, PublishedRung
from questionnaire.routing import visible_questions
from questionnaire.taking_part import CouncilAnswer, OwnRungsAnswer
from scoring.counting import counting_answers
from scoring.image_inputs import shown_images
from scoring.images import OfficialsForm, ShownOfficials
from scoring.inputs import Inputs, inputs
from scoring.model import POINTS, Counts
from scoring.proportionality_inputs import is_careful, right
from scoring.published_images import images_in
from scoring.scorecard import involvement_of
from scoring.shown_images import Members, ShownEstimate
from scoring.weighing import own_importance


def published_answers(instrument: Instrument, answers: Mapping[str, AnyAnswer]) -> dict[str, AnyAnswer]:
    """The answers to the questions that a project is asked, as they may be published."""
    given = inputs(instrument, answers)
    own = {q.id: answers[q.id] for q in visible_questions(instrument, answers) if q.is_own and q.id in answers}
    published = {
        name: _published(given, answer) if answer.is_given else answer for name, answer in given.answers.items()
    }
    return published | counting_answers(own)


def _published(given: Inputs, answer: AnyAnswer) -> AnyAnswer:
    match answer:
        case CountsAnswer():
            return _counts(given, answer)
        case EstimateAnswer():
            return answer.model_copy(update={"groups": (), "published": _estimates(given)})
        case OwnRungsAnswer():
            return answer.model_copy(update={"cells": (), "published": _own_rungs(given)})
        case InfringementWeighingAnswer(infringements=losses):
            return answer.model_copy(update={"infringements": tuple(_loss(given, loss) for loss in losses)})
        case CouncilAnswer(cells=cells):
            due = given.profile.phases_due
            return answer.model_copy(update={"cells": tuple(cell for cell in cells if cell.phase in due)})
        case _:
            return answer


def _counts(given: Inputs, answer: CountsAnswer) -> CountsAnswer:
    """Who did not know is told of nobody; what others kept thinking is a note of the team."""
    shown = images_in(given.profile.groups, answer, EstimateAnswer())
    officials = shown.officials
    is_of_team = officials is not None and officials.form is OfficialsForm.TEAM_ANSWER
    published = PublishedImages(
        officials=officials.counts if officials and officials.form is OfficialsForm.DISTRIBUTION else None,
        officials_mean=_rounded_mean(officials),
        groups=tuple(PublishedGroup(members=group.members, counts=group.counts) for group in shown.groups),
        hidden=shown.pooling.hidden,
    )
    outside = {"officials_neither": 0, "officials_do_not_know": 0}
    nothing = {"officials": None, **outside, "minority": "", "groups": ()}
    update = {**nothing, "team": answer.team if is_of_team else None, "published": published}
    return answer.model_copy(update=update)


def _rounded_mean(officials: ShownOfficials | None) -> int | None:
    is_rounded = officials is not None and officials.form is OfficialsForm.ROUNDED_MEAN
    return _point(officials.counts) if officials and is_rounded else None


def _point(one_answer: Counts) -> int:
    return POINTS[one_answer.index(1)]


def _estimates(given: Inputs) -> tuple[PublishedEstimate, ...]:
    """What a report shows of them: nothing as long as no official answered themselves."""
    shown = shown_images(given)
    return tuple(_estimate(*found) for found in shown.estimates.items() if shown.officials)


def _estimate(members: Members, estimate: ShownEstimate) -> PublishedEstimate:
    if estimate.has_distribution:
        return PublishedEstimate(members=members, counts=estimate.counts)
    return PublishedEstimate(members=members, mean=_point(estimate.counts))


def _own_rungs(given: Inputs) -> tuple[PublishedRung, ...]:
    return tuple(
        PublishedRung(row=row.name, phase=cell.phase, median=cell.own_median)
        for row in involvement_of(given).rows
        for cell in row.cells
        if cell.own_median is not None
    )


def _loss(given: Inputs, loss: Infringement) -> Infringement:
    rated = own_importance(right(loss, vulnerable=is_careful(given)))
    return loss.model_copy(update={"own_importance": (0, 0, 0), "own_importance_published": rated})
