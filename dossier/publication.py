"""The publication dossier: what may leave the house, and from which everything in a report can be computed again.

It holds what the report prints. Who answered is not in it, nor what was typed and does not count, nor what reviewers
found; of answers that many people gave it holds what may be shown. It carries no fingerprint of the dossier itself:
with that somebody could try out which hidden counts fit.
"""

from collections.abc import Iterable, Set
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from dossier.assessment import Assessment
from dossier.export import exported
from dossier.model import Action, Dossier, DossierId, Project, Version
from dossier.names import nameless, names_in, names_somebody
from dossier.published_review import PublishedReview, published_review
from dossier.redaction import Place, blacked_out, covered, texts_in, without
from dossier.review import Review
from language.model import Language
from questionnaire.answer import Piece
from questionnaire.answers import AnyAnswer, ImpactClassAnswer, StartingPoint
from questionnaire.model import Instrument, QuestionId
from questionnaire.profile import Answers, profile
from questionnaire.routing import Scope
from scoring.parameters import norms
from scoring.publishing import published_answers

PUBLICATION_FORMAT: Final = "onze-data/publication"
PUBLICATION_VERSION: Final = "1.0"
FIELDS_FOR_NAMES: Final = ("who", "named_by")
"""Where a name is asked for: who does what was agreed, and who named a risk."""


class Publication(Piece):
    """One project as it is published. `redactions` says which texts were blacked out, as JSON Pointers."""

    format: Literal["onze-data/publication"] = PUBLICATION_FORMAT
    format_version: Literal["1.0"] = PUBLICATION_VERSION
    id: DossierId
    project: Project
    language: Language = Language.DUTCH
    questionnaire: Version
    method: Version
    created: date
    dated: date
    intended_scope: Scope = Scope.FULL
    answers: Annotated[dict[QuestionId, AnyAnswer], Field(max_length=300, default_factory=dict)]
    actions: Annotated[tuple[Action, ...], Field(max_length=200)] = ()
    review: PublishedReview | None = None
    redactions: Annotated[tuple[Place, ...], Field(max_length=10_000)] = ()


def publication(dossier: Dossier, instrument: Instrument) -> Publication:
    """What of a dossier may leave the house.

    Somebody who answered or confirmed, and is named again where a risk or an agreement asks for a name, is blacked out,
    and so is what the team chose.
    """
    whole = readable_edition(dossier, instrument)
    return _with_blacked_out(whole, covered(whole, dossier.blacked_out))


def readable_edition(dossier: Dossier, instrument: Instrument) -> Publication:
    """The same with every text readable that the team chose to black out: what there is to choose from."""
    visible = exported(dossier, instrument)
    whole = Publication(
        id=dossier.id,
        project=dossier.project,
        language=dossier.language,
        questionnaire=dossier.questionnaire,
        method=norms().method,
        created=dossier.created,
        dated=dossier.dated,
        intended_scope=dossier.intended_scope,
        answers=_impersonal(published_answers(instrument, visible.answers)),
        actions=dossier.actions,
        review=published_review(dossier.review) if dossier.is_in_review else None,
    )
    named = _names_of_people(dossier)
    places = (place for place, text in texts_in(whole) if _asks_for_a_name(place) and names_somebody(text, named))
    return _with_blacked_out(whole, places)


def published_texts_of(review: Review, dossier: Dossier, instrument: Instrument) -> Review:
    """A review in which every text is black that is so in the publication of its dossier; for what is printed of it."""
    whole = readable_edition(dossier, instrument)
    black = covered(whole, dossier.blacked_out)
    hidden = {text for place, text in texts_in(whole) if place in black}
    return without(review, frozenset(place for place, text in texts_in(review) if text in hidden))


def texts_that_name(edition: Publication, dossier: Dossier) -> tuple[str, ...]:
    """Where a free text still names somebody who answered or confirmed: places to think about before publishing."""
    named = _names_of_people(dossier)
    return tuple(place for place, text in texts_in(edition) if names_somebody(text, named))


def dossier_of(edition: Publication) -> Dossier:
    """The dossier that a publication holds.

    What was put together, hidden or blacked out stays so, and nobody knows here who answered. Of the review the
    version, the plan and what the people in the data say go along; its steps stay with the house that took them.
    """
    known = edition.review
    review = Review(version=known.version, plan=known.plan, views=known.views) if known else Review()
    return Dossier(
        id=edition.id,
        project=edition.project,
        language=edition.language,
        questionnaire=edition.questionnaire,
        method=edition.method,
        created=edition.created,
        dated=edition.dated,
        intended_scope=edition.intended_scope,
        answers=edition.answers,
        actions=edition.actions,
        review=review,
    )


def recomputed(edition: Publication, instrument: Instrument) -> Assessment:
    """The assessment as anybody computes it from what was published."""
    return Assessment(dossier_of(edition), instrument)


def _names_of_people(dossier: Dossier) -> frozenset[str]:
    """Who answered and confirmed; an organisation that answered under its own name is not hidden."""
    return names_in(dossier) - {dossier.project.organisation.strip()}


def _impersonal(answers: Answers) -> dict[str, AnyAnswer]:
    """The answers without who gave and confirmed them; of groups that are gone since the start only how many."""
    bare = {name: nameless(answer) for name, answer in answers.items()}
    listed = {group.id for group in profile(answers).groups}
    for name, answer in bare.items():
        if isinstance(answer, ImpactClassAnswer) and answer.starting_point:
            bare[name] = answer.model_copy(update={"starting_point": _published_start(answer.starting_point, listed)})
    return bare


def _published_start(settled: StartingPoint, listed: Set[str]) -> StartingPoint:
    kept = tuple(group for group in settled.groups if group.id in listed)
    gone = settled.taken_out + len(settled.groups) - len(kept)
    return settled.model_copy(update={"groups": kept, "taken_out": gone})


def _asks_for_a_name(place: str) -> bool:
    return place.rsplit("/", 1)[-1] in FIELDS_FOR_NAMES


def _with_blacked_out(edition: Publication, places: Iterable[str]) -> Publication:
    black = without(edition, frozenset(places))
    return black.model_copy(update={"redactions": blacked_out(black)})
