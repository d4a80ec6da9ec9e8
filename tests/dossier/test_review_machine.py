"""Whatever people try, in whatever order: never signed undecided, never decided unread, never a silent departure."""

from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from dossier.confirmations import content_refusal
from dossier.content import fingerprint
from dossier.decision_rules import advice, decision, departs
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.findings import found, marked, with_views
from dossier.model import Dossier
from dossier.review import Finding, FindingState, Role, State, SubjectViews
from dossier.review_refusal import ReviewRefused
from dossier.review_rules import allowed_steps, awaited, first_strange_step, is_frozen, state
from dossier.review_steps import (
    Advise,
    AnyStep,
    Condition,
    Decide,
    Decline,
    Departure,
    Outcome,
    Pass,
    Return,
    Sign,
    StepKind,
    Submit,
    Supersede,
    TakeBack,
    Verdict,
    Way,
    Withdraw,
)
from dossier.review_version import open_new_version, with_step
from dossier.signing_rules import declined, signature
from questionnaire.answer import Confirmation, Truth
from tests.dossier.reviews import FILE, INSTRUMENT, MOMENT, content_of, dossier

TEXTS = st.sampled_from(["Because.", "Because.", "Because.", "{name} <b>%s</b>", "", " "])
OWN_NAME = "somebody with a name of their own in each role"
IDS = st.sampled_from(["one", "two"])
CONDITIONS = st.just(()) | st.lists(
    st.builds(Condition, id=IDS, what=st.just("Do it."), due=st.none() | st.just(MOMENT.date())), max_size=2
).map(tuple)
DEPARTURES = st.just(()) | st.lists(
    st.builds(Departure, condition=IDS, reason=st.sampled_from([" ", "No."])), max_size=2
).map(tuple)
WRITTEN: dict[StepKind, tuple[Any, dict[str, st.SearchStrategy[Any]]]] = {
    StepKind.SUBMIT: (Submit, {"note": TEXTS}),
    StepKind.TAKE_BACK: (TakeBack, {"note": TEXTS}),
    StepKind.RETURN: (Return, {"note": TEXTS}),
    StepKind.PASS: (Pass, {"note": TEXTS}),
    StepKind.ADVISE: (Advise, {"verdict": st.sampled_from(Verdict), "text": TEXTS, "conditions": CONDITIONS}),
    StepKind.DECIDE: (
        Decide,
        {
            "outcome": st.sampled_from(Outcome),
            "reasons": TEXTS,
            "follows_advice": st.booleans(),
            "departs": DEPARTURES,
            "review_on": st.sampled_from([None, None, MOMENT.date(), MOMENT.date() + timedelta(3)]),
        },
    ),
    StepKind.SIGN: (
        Sign,
        {
            "way": st.sampled_from(Way),
            "statement": TEXTS,
            "recorded_by": TEXTS,
            "file_sha256": st.just(FILE),
        },
    ),
    StepKind.DECLINE: (Decline, {"reason": TEXTS, "recorded_by": TEXTS}),
    StepKind.WITHDRAW: (Withdraw, {"reason": TEXTS}),
    StepKind.SUPERSEDE: (Supersede, {}),
}
RARE = {StepKind.WITHDRAW, StepKind.RETURN, StepKind.DECLINE}
ROLES = st.sampled_from(Role)
OFFICER = Confirmation(name="Pieter", role="privacy_officer", on=MOMENT.date())


class ReviewOfADossier(RuleBasedStateMachine):
    """People who try everything; what the rules refuse does not happen."""

    def __init__(self) -> None:
        super().__init__()
        self.dossier: Dossier = dossier()

    @rule(data=st.data(), name=st.sampled_from([OWN_NAME, OWN_NAME, OWN_NAME, "Pieter", " "]), stray=st.integers(0, 20))
    def somebody_takes_a_step(self, data: st.DataObject, name: str, stray: int) -> None:
        review = self.dossier.review
        possible = [(kind, role) for role in Role for kind in allowed_steps(review, role)]
        onwards = [(kind, role) for kind, role in possible if role is awaited(review) and kind not in RARE]
        any_pair = st.tuples(st.sampled_from(StepKind), ROLES)
        kind, role = data.draw(st.sampled_from(onwards) if onwards and stray > 1 else any_pair)
        model, written = WRITTEN[kind]
        content = content_of(self.dossier) if stray else FILE
        fields = {field: data.draw(values) for field, values in written.items()}
        step: AnyStep = model(
            by=name if name != OWN_NAME else role.value, role=role, at=MOMENT, content=content, **fields
        )
        try:
            self.dossier = with_step(self.dossier, step, INSTRUMENT)
        except ReviewRefused:
            return
        assert (kind, role) in possible
        assert content != FILE

    @rule(role=ROLES, points=st.integers(0, 3), confirms=st.booleans())
    def somebody_changes_an_answer(self, role: Role, points: int, *, confirms: bool) -> None:
        answer = self.dossier.answers["NO-01"]
        changed = answer.model_copy(update={"confirmed_by": OFFICER} if confirms else {"points": points})
        after = self.dossier.model_copy(update={"answers": {**self.dossier.answers, "NO-01": changed}})
        refusal = content_refusal(self.dossier, after, role)
        differs = fingerprint(after) != fingerprint(self.dossier)
        confirming = confirms and role is Role.PRIVACY_OFFICER and state(self.dossier.review) is State.SUBMITTED
        assert (refusal is None) == (not differs or confirming or not is_frozen(self.dossier.review))
        if refusal is None:
            self.dossier = after

    @rule(data=st.data())
    def somebody_whose_turn_it_is_takes_a_step(self, data: st.DataObject) -> None:
        self.a_reviewer_settles_everything(Role.PRIVACY_OFFICER)
        self.somebody_takes_a_step(data, OWN_NAME, 20)

    @rule(role=ROLES)
    def a_reviewer_settles_everything(self, role: Role) -> None:
        for finding in self.dossier.review.findings:
            if finding.is_from is role:
                self.somebody_writes_or_marks_a_finding(finding.id, role, FindingState.SETTLED, new=False)

    @rule(name=IDS, role=ROLES, now=st.sampled_from(FindingState), new=st.booleans())
    def somebody_writes_or_marks_a_finding(self, name: str, role: Role, now: FindingState, *, new: bool) -> None:
        review = self.dossier.review
        finding = Finding(id=name, about="NO-01", text="Which two?", is_from=role)
        try:
            review = found(review, finding) if new else marked(review, name, now, role)
        except ReviewRefused:
            return
        self.dossier = self.dossier.model_copy(update={"review": review})

    @rule(sought=st.sampled_from([Truth.YES, Truth.NO, Truth.YES, Truth.UNKNOWN]), said=TEXTS)
    def somebody_writes_what_people_say(self, sought: Truth, said: str) -> None:
        views = SubjectViews(sought=sought, how=said, said=said, why_not=said)
        try:
            self.dossier = self.dossier.model_copy(update={"review": with_views(self.dossier.review, views)})
        except ReviewRefused:
            assert decision(self.dossier.review) or state(self.dossier.review) is State.WITHDRAWN

    @rule(really=st.integers(0, 9))
    def the_team_starts_a_new_version(self, really: int) -> None:
        if really:
            return
        before = state(self.dossier.review)
        try:
            new = open_new_version(self.dossier, INSTRUMENT, by="Samira", at=MOMENT)
        except ReviewRefused:
            assert before not in {State.DECIDED, State.SIGNED, State.WITHDRAWN}
            return
        assert state(new.previous.review) in {State.SUPERSEDED, State.WITHDRAWN}
        assert state(new.opened.review) is State.DRAFT
        assert new.opened.review.version == self.dossier.review.version + 1
        assert fingerprint(new.previous) == fingerprint(self.dossier)
        self.dossier = new.opened

    @invariant()
    def never_signed_without_a_decision_and_every_signature(self) -> None:
        review = self.dossier.review
        if state(review) is not State.SIGNED:
            return
        assert decision(review)
        for signatory in review.plan:
            by_refusal = signatory.role is Role.REPRESENTATIVE and declined(review, signatory.role)
            assert signature(review, signatory.role) or by_refusal

    @invariant()
    def never_decided_without_pass_and_advice_on_the_same_content(self) -> None:
        kinds = [step.kind for step in self.dossier.review.steps]
        if StepKind.DECIDE not in kinds:
            return
        before = kinds[: kinds.index(StepKind.DECIDE)]
        last_submit = len(before) - 1 - before[::-1].index(StepKind.SUBMIT)
        assert {StepKind.PASS, StepKind.ADVISE} <= set(before[last_submit:])
        passed = last_submit + before[last_submit:].index(StepKind.PASS)
        assert len({step.content for step in self.dossier.review.steps[passed:]}) == 1

    @invariant()
    def a_departure_from_the_advice_always_has_reasons(self) -> None:
        made, given = decision(self.dossier.review), advice(self.dossier.review)
        if made is None or not departs(given, made):
            return
        assert not made.follows_advice
        assert made.reasons.strip() or [departure for departure in made.departs if departure.reason.strip()]

    @invariant()
    def the_dpo_does_nothing_but_advise_and_sign_for_the_advice(self) -> None:
        kinds = {step.kind for step in self.dossier.review.steps if step.role is Role.DPO}
        assert kinds <= {StepKind.ADVISE, StepKind.SIGN, StepKind.DECLINE}

    @invariant()
    def whoever_advises_does_not_pass_or_decide(self) -> None:
        steps = self.dossier.review.steps
        last_pass = next((step for step in reversed(steps) if step.kind is StepKind.PASS), None)
        given, made = advice(self.dossier.review), decision(self.dossier.review)
        assert not (given and last_pass and given.by == last_pass.by)
        assert not (given and made and given.by == made.by)

    @invariant()
    def every_step_follows_from_those_before_it(self) -> None:
        assert first_strange_step(self.dossier.review) is None

    def teardown(self) -> None:
        assert dossier_from_bytes(dossier_bytes(self.dossier)) == self.dossier


ReviewOfADossier.TestCase.settings = settings(max_examples=120, stateful_step_count=40, deadline=None)
TestReviewOfADossier = ReviewOfADossier.TestCase
