"""A question as it is put on screen: what is kept now, and how a change of it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from pydantic import ValidationError

from dossier.review import State
from dossier.review_rules import state as review_state
from dossier.review_steps import Role
from language.formats import clock_time
from language.messages import Speech
from language.model import Language
from questionnaire.answer import Piece
from questionnaire.answers import AnyAnswer, empty_answer
from questionnaire.model import Question
from questionnaire.profile import Profile
from questionnaire.text import QuestionText
from services import assessments, settings
from services.examples import is_example
from services.refusal import AnswerRefused, Refused
from services.starting_point import settle_before_answering
from storage.failure import NotFound, StoreUnavailable
from storage.mapping import AnswerChange, StoredDossier
from storage.store import Store
from ui import state
from ui.resources import local, now

Changed = TypeVar("Changed", bound=Piece)
Change = Callable[[Any], AnyAnswer]
# What says by whom and when an answer was given or confirmed, and nothing of the answer itself.
SIGNATURE = frozenset({"answered_by", "answered_at", "confirmed_by"})


@dataclass(frozen=True)
class Replaced:
    """An answer of somebody else, and the fields of it that were replaced by a change of one's own."""

    answer: AnyAnswer
    fields: frozenset[str]


@dataclass(frozen=True)
class Notice:
    """What somebody has to know about the last change of an answer."""

    title: str
    words: str
    is_trouble: bool
    replaced: Replaced | None = None


@dataclass(frozen=True)
class Asked:
    """A question of a project on screen.

    `profile` is the project's; `stored` was read once for this run of the page; `number` is that of the question on
    the page, such as "2.1".
    """

    store: Store
    stored: StoredDossier
    question: Question
    text: QuestionText
    profile: Profile
    say: Speech
    number: str

    @property
    def dossier_id(self) -> str:
        """The project's dossier."""
        return self.stored.dossier.id

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.say.language

    @property
    def read_only(self) -> bool:
        """An example is there to be read, and so is what its review has frozen."""
        return assessments.is_read_only(self.stored.dossier)

    @property
    def is_being_read(self) -> bool:
        """The privacy officer reads the dossier: nobody changes an answer, and the officer can confirm."""
        return review_state(self.stored.dossier.review) is State.SUBMITTED and not is_example(self.dossier_id)

    @cached_property
    def answer(self) -> AnyAnswer:
        """The answer as it was kept when this run began."""
        return self.stored.dossier.answers.get(self.question.id) or empty_answer(self.question.kind)

    def key(self, *names: object) -> str:
        """The one name of a field of this question, in the whole product."""
        return "/".join([self.dossier_id, self.question.id, *(str(name) for name in names)])

    def keep(self, change: Change) -> str | None:
        """Change the answer as it is kept at this moment; says why not, if it cannot be kept.

        The answer is read again, so that two changes in one run, or of two people, do not undo each other.
        """
        try:
            self._keep(change)
        except (Refused, AnswerRefused, NotFound, StoreUnavailable) as refusal:
            message = refusal.message(self.say)
        except ValidationError:
            message = self.say("This does not fit here, so it was not saved.")
        else:
            return None
        return self.refuse(message)

    def refuse(self, message: str) -> str:
        """Tell why something was not saved; gives the message back."""
        state.keep_note(self.key("notice"), Notice(self.say("Not saved."), message, is_trouble=True))
        return message

    def remember_seen(self) -> None:
        """Remember which form of the answer is on screen, so that somebody else's change is noticed when saving."""
        state.keep_note(self.key("seen"), self.stored.answer_revisions.get(self.question.id, 0))

    @property
    def notice(self) -> Notice | None:
        """What has to be told about the last change."""
        return state.note(self.key("notice"), Notice)

    def dismiss_notice(self) -> None:
        """Tell it no longer."""
        state.forget_note(self.key("notice"))

    def _keep(self, change: Change) -> None:
        dossier = assessments.dossier(self.store, self.dossier_id).dossier
        before = dossier.answers.get(self.question.id) or empty_answer(self.question.kind)
        after = change(before)
        if after == before:
            return
        by, moment = settings.display_name(self.store) or "", now()
        if not self.is_being_read:
            settle_before_answering(self.store, dossier, self.question, by=by, now=moment)
        saved = assessments.save_answer(
            self.store,
            self.dossier_id,
            self.question.id,
            after,
            by=by,
            now=moment,
            seen_revision=state.note(self.key("seen"), int),
            role=Role.PRIVACY_OFFICER if self.is_being_read else Role.PROJECT_LEAD,
        )
        state.keep_note(self.key("seen"), saved.revision)
        if saved.overwrote:
            state.keep_note(self.key("notice"), self._told_of(saved.overwrote, after))
        elif self.notice and self.notice.is_trouble:
            self.dismiss_notice()

    def _told_of(self, other: AnswerChange, after: AnyAnswer) -> Notice:
        time = clock_time(local(other.at), self.language)
        title = self.say("Somebody else changed this answer too.")
        if other.by:
            title = self.say("{name} changed this answer too.", name=other.by)
        words = self.say(
            "That was at {time}, while you had this page open. Your change stands now. What was there before is kept "
            "in the history.",
            time=time,
        )
        fields = frozenset(name for name, value in other.new if value != getattr(after, name, None))
        return Notice(title, words, is_trouble=False, replaced=Replaced(other.new, fields - SIGNATURE))


def changed(piece: Changed, **update: object) -> Changed:
    """The piece with other values, checked anew.

    Whoever confirmed the old values has not confirmed these, and they are no longer those that were read elsewhere.

    Raises:
        ValidationError: a value does not fit.
    """
    unconfirmed = {name: None for name in ("confirmed_by", "taken_from") if name in type(piece).model_fields}
    return type(piece).model_validate({**dict(piece), **unconfirmed, **update})


def noted(piece: Changed, **update: object) -> Changed:
    """The piece with another note or other evidence, which leaves a confirmation as it is.

    Raises:
        ValidationError: a value does not fit.
    """
    return type(piece).model_validate({**dict(piece), **update})
