"""What somebody does in a review on screen: as whom, on the dossier as it is before them, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeVar

import streamlit as st

from dossier.fault import DossierFileError
from dossier.review_refusal import ReviewRefused
from dossier.review_rules import awaited
from dossier.review_steps import Role
from dossier.review_taking_in import ReviewMismatch
from language.messages import Speech
from reports.signing_fault import SigningRefused
from services import settings
from services.refusal import Refused
from services.reviews import Desk
from storage.drafts import drafts, forget_drafts, save_draft
from storage.failure import NotFound, SignedMeanwhile, StoreUnavailable
from storage.mapping import StoredDossier
from storage.store import Store
from ui import state
from ui.components import autosave_text
from ui.components.autosave_text import KeepText
from ui.components.fields import escaped
from ui.resources import now

TROUBLE: Final = "review-trouble"
DONE: Final = "review-done"
NAME: Final = "name"
LONG_TEXT: Final = 10_000

Result = TypeVar("Result")

Refusal = (
    DossierFileError,
    NotFound,
    Refused,
    ReviewMismatch,
    ReviewRefused,
    SignedMeanwhile,
    SigningRefused,
    StoreUnavailable,
)


@dataclass(frozen=True)
class Seat:
    """The place of somebody in a review: the dossier as it was read for this run of the page, and in which role."""

    store: Store
    stored: StoredDossier
    role: Role
    say: Speech

    def desk(self, by: str = "") -> Desk:
        """The dossier to act on, at this moment, under the name of whoever acts in this role or another one."""
        return Desk(self.store, self.stored, by.strip() or self.name, now())

    @property
    def name(self) -> str:
        """Who acts in this role: the name that was given for it; for the team the one that stands with its answers."""
        named = self.draft(f"{NAME}/{self.role.value}")
        own = settings.display_name(self.store) if self.role is Role.PROJECT_LEAD else None
        return named or own or ""

    def attempt(
        self, place: str, act: Callable[[], Result], done: str | Callable[[Result], str], *, clears: str = ""
    ) -> None:
        """Do something, and have it told what came of it.

        Args:
            place: Which form of the page asks for it, where trouble is told.
            act: What is done.
            done: What to tell once it is done, or how to tell what came of it.
            clears: How the names of the drafts begin that are not needed any more then.
        """
        try:
            result = act()
            if clears:
                forget_drafts(self.store, self.stored.dossier.id, clears)
        except Refusal as trouble:
            state.keep_note(f"{TROUBLE}-{place}", trouble.message(self.say))
            return
        state.forget_note(f"{TROUBLE}-{place}")
        state.keep_note(DONE, done if isinstance(done, str) else done(result))

    def refuse(self, place: str, why: str) -> None:
        """Have it told in a form why nothing was done."""
        state.keep_note(f"{TROUBLE}-{place}", why)

    def fresh(self) -> "Seat":
        """The same place with the dossier as it is kept at this moment, for what is saved while it is typed."""
        return replace(self, stored=self.store.dossier(self.stored.dossier.id))

    def keep(self, act: Callable[[Desk], object]) -> str | None:
        """Keep something that is typed; says why not, if it cannot be kept."""
        try:
            act(self.desk())
        except Refusal as trouble:
            return trouble.message(self.say)
        return None

    def show_trouble(self, place: str) -> None:
        """Show why the last attempt of a form failed, once."""
        trouble = state.note(f"{TROUBLE}-{place}", str)
        if trouble:
            st.error(escaped(trouble))
            state.forget_note(f"{TROUBLE}-{place}")

    def draft_field(self, name: str, label: str, *, rows: int = 4, longest: int = LONG_TEXT) -> str:
        """A field whose text is kept while it is typed, until the step that it is for is taken; gives the text.

        Args:
            name: Its one name within the review of this dossier.
            label: What it asks.
            rows: Its height in lines.
            longest: How many characters fit in it.
        """
        dossier_id = self.stored.dossier.id

        def keep(text: str) -> str | None:
            try:
                save_draft(self.store, dossier_id, name, text)
            except (NotFound, StoreUnavailable) as trouble:
                return trouble.message(self.say)
            return None

        kept = drafts(self.store, dossier_id).get(name, "")
        return self.text_field(f"draft-{name}", label, kept, keep, rows=rows, longest=longest)

    def text_field(
        self, name: str, label: str, value: str, keep: KeepText, *, rows: int = 4, longest: int = LONG_TEXT
    ) -> str:
        """A field whose text is kept while it is typed; gives what is kept.

        Args:
            name: Its one name within the review of this dossier.
            label: What it asks.
            value: What is kept now.
            keep: Keeps a new text, or says why not.
            rows: Its height in lines.
            longest: How many characters fit in it.
        """
        return autosave_text.show(
            f"review-{self.stored.dossier.id}-{name}",
            label,
            value,
            on_change=keep,
            language=self.say.language,
            max_length=longest,
            rows=rows,
        )

    def draft(self, name: str) -> str:
        """The text of a draft as it is kept now: what somebody typed a moment ago is in it."""
        return drafts(self.store, self.stored.dossier.id).get(name, "").strip()


def show_done() -> None:
    """Show what was done last, once."""
    done = state.note(DONE, str)
    if done:
        st.success(escaped(done), icon=":material/check_circle:")
        state.forget_note(DONE)


def chosen_role(review_role: str | None, stored: StoredDossier) -> Role:
    """The role that the address names; else the one whose turn it is, or the project lead."""
    named = next((role for role in Role if role.value == review_role), None)
    return named or awaited(stored.dossier.review) or Role.PROJECT_LEAD
