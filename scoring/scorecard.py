"""The scorecard: three scores that are never added up, with everything that a page, a PDF or a file shows of them."""

from dataclasses import dataclass, replace
from enum import StrEnum

from questionnaire.model import Instrument
from questionnaire.profile import Answers, Profile
from questionnaire.routing import Scope, scope
from scoring import image_inputs, involvement_inputs, proportionality_inputs
from scoring.image_distance import ImageDistanceScore, distance_of_shown
from scoring.inputs import Inputs, inputs
from scoring.involvement import InvolvementScore, involvement
from scoring.items import Knowledge
from scoring.model import Bounds, ImpactClass, Status
from scoring.parameters import norms
from scoring.proportionality import ProportionalityScore, proportionality
from scoring.risks import RiskPicture, risk_picture


class ScoreName(StrEnum):
    """One of the three scores."""

    INVOLVEMENT = "involvement"
    PROPORTIONALITY = "proportionality"
    IMAGES = "images"


@dataclass(frozen=True)
class Verdict:
    """What is said of one score. `bounds` is `None` if nothing applies; `knowledge` does not exist for the images."""

    score: ScoreName
    status: Status
    bounds: Bounds | None
    number_shown: bool
    knowledge: Knowledge | None


@dataclass(frozen=True)
class Scorecard:
    """The three scores of a project by one method, on one version of the questions."""

    method: str
    questionnaire: str
    scope: Scope
    profile: Profile
    impact: ImpactClass
    involvement: InvolvementScore
    proportionality: ProportionalityScore
    images: ImageDistanceScore
    risks: RiskPicture

    @property
    def verdicts(self) -> tuple[Verdict, Verdict, Verdict]:
        """What is said of each score, in their order."""
        taking_part, proportion, images = self.involvement, self.proportionality, self.images
        return (
            Verdict(
                ScoreName.INVOLVEMENT,
                taking_part.status,
                taking_part.bounds,
                taking_part.number_shown,
                taking_part.knowledge,
            ),
            Verdict(
                ScoreName.PROPORTIONALITY,
                proportion.status,
                proportion.bounds,
                proportion.number_shown,
                proportion.knowledge,
            ),
            Verdict(ScoreName.IMAGES, images.status, images.bounds, self._images_have_number, None),
        )

    def verdict(self, score: ScoreName) -> Verdict:
        """What is said of one score."""
        return next(verdict for verdict in self.verdicts if verdict.score is score)

    @property
    def _images_have_number(self) -> bool:
        return self.images.is_measured and self.scope is Scope.FULL


def scorecard(instrument: Instrument, answers: Answers) -> Scorecard:
    """The scorecard of a project. A quick scan concludes nothing: it has bands, and no number and no verdict."""
    given = inputs(instrument, answers)
    extent = scope(instrument, answers)
    taking_part, proportion, images = involvement_of(given), proportionality_of(given), images_of(given)
    if extent is Scope.QUICK_SCAN:
        taking_part = replace(taking_part, number_shown=False, status=Status.QUICK_SCAN)
        proportion = replace(proportion, number_shown=False, status=_unless(proportion.status, *_STOPS))
        images = replace(images, status=_unless(images.status, Status.NOT_MEASURED))
    return Scorecard(
        method=norms().method,
        questionnaire=instrument.version,
        scope=extent,
        profile=given.profile,
        impact=taking_part.impact,
        involvement=taking_part,
        proportionality=proportion,
        images=images,
        risks=risk_picture(proportionality_inputs.risks(given)),
    )


def involvement_of(given: Inputs) -> InvolvementScore:
    """How far people were involved."""
    return involvement(
        involvement_inputs.impact(given),
        involvement_inputs.data_subject_rows(given),
        involvement_inputs.council(given),
        involvement_inputs.other_citizens_row(given),
        people=involvement_inputs.people(given),
        partners=involvement_inputs.partner_rows(given),
    )


def proportionality_of(given: Inputs) -> ProportionalityScore:
    """Whether the use of data is in proportion."""
    return proportionality(
        proportionality_inputs.gate_items(given),
        proportionality_inputs.purpose(given),
        proportionality_inputs.rights(given),
        proportionality_inputs.knock_outs(given),
    )


def images_of(given: Inputs) -> ImageDistanceScore:
    """How far the two images lie apart."""
    shown = image_inputs.shown_images(given)
    return distance_of_shown(given.profile.claim, shown, image_inputs.bridging(given))


_STOPS = (Status.STOPPED, Status.STOP_NOT_EXCLUDED)


def _unless(status: Status, *says_more: Status) -> Status:
    """`quick_scan`, unless the status says more than that."""
    return status if status in says_more else Status.QUICK_SCAN
