"""Dossiers that hypothesis makes up: every kind of answer, and texts that want to break something."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from dossier.model import Action, ActionState, Dossier, Origin, Project
from language.model import Language
from questionnaire.answer import Confirmation, Evidence, Quotation, Standing, Truth
from questionnaire.answers import (
    AnyAnswer,
    BridgingAnswer,
    BridgingCell,
    BridgingItem,
    ChoiceAnswer,
    ChoicesAnswer,
    ClaimAnswer,
    CountsAnswer,
    EstimateAnswer,
    Group,
    GroupCounts,
    GroupsAnswer,
    ImpactClassAnswer,
    Infringement,
    InfringementWeighingAnswer,
    KnockOutAnswer,
    LevelAnswer,
    PurposeWeighingAnswer,
    Risk,
    RisksAnswer,
    StartingPoint,
    TextAnswer,
    Untold,
)
from questionnaire.load import load_instrument
from questionnaire.model import AnswerKind, Phase, Question
from questionnaire.published import PublishedEstimate, PublishedGroup, PublishedImages, PublishedRung
from questionnaire.routing import OTHER_ROWS
from questionnaire.taking_part import (
    CouncilAnswer,
    CouncilCell,
    Form,
    OwnRungCell,
    OwnRungsAnswer,
    ReportedBackAnswer,
    ReportedBackCell,
    RungCell,
    RungsAnswer,
    Speaker,
    Voice,
)

HOSTILE = (
    "<script>alert(1)</script> & <b>vet</b>",
    '<para><font size="900">&nbsp;</font><img src="file:///etc/passwd"/></para>',
    '=HYPERLINK("http://x")\n+1\t@SUM(A1)\n-2',
    "'); DROP TABLE answers; --",
    "\u202egniklaats\u202c \u200f\u200e\u2066",
    "\x00\x01\x07\x1b[31m\x7f\x85",
    "👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 \u0958 \ufdfa",
    "{name} %s ${HOME} {{x}}",
    "\u2028\u2029\ufeff\r\n\r",
    "ﬁetsers én ’t IJ " * 15,
)

texts = st.one_of(st.just(""), st.sampled_from(HOSTILE), st.text(max_size=80))
lines = texts.map(lambda text: text[:300])
names = lines.map(lambda line: f"naam {line}"[:300])
groups = st.sampled_from(["patients", "youths", "visitors_2"])
rows = st.one_of(groups, st.sampled_from(OTHER_ROWS), st.just("left_out_earlier"))
days = st.dates(date(2019, 1, 1), date(2100, 1, 1))
moments = st.datetimes(datetime(2019, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
counts = st.integers(0, 1_000_000)
truths = st.sampled_from(Truth)
standings = st.sampled_from(Standing)
grades = st.sampled_from([None, 1, 2, 4])
certainties = st.sampled_from([None, "certain", "plausible", "uncertain"])
confirmations = st.none() | st.builds(
    Confirmation, name=lines, role=st.sampled_from(["privacy_officer", "council"]), on=days
)


def several(piece: st.SearchStrategy[Any], most: int = 2, key: Any = None) -> st.SearchStrategy[Any]:
    """A tuple of a few pieces; with a key, each key stands in it once."""
    return st.lists(piece, max_size=most, unique_by=key).map(tuple)


evidence = several(
    st.builds(
        Evidence,
        title=lines,
        location=lines,
        is_public=st.booleans(),
        from_data_subjects=st.booleans(),
        confirmed_by=confirmations,
    )
)
group_counts = several(
    st.builds(GroupCounts, row=rows, counts=st.tuples(*[counts] * 7), neither=counts, do_not_know=counts),
    3,
    lambda cell: cell.row,
)
image_counts = st.tuples(*[counts] * 7)
published_images = st.builds(
    PublishedImages,
    officials=st.none() | image_counts,
    officials_mean=st.none() | st.integers(-3, 3),
    groups=st.sampled_from(
        [(("patients", "youths"),), (("patients",), ("youths", "visitors_2")), (("youths",),)]
    ).flatmap(
        lambda parts: st.tuples(
            *(st.builds(PublishedGroup, members=st.just(part), counts=image_counts) for part in parts)
        )
    ),
    hidden=st.sampled_from([(), ("left_out_earlier",)]),
)
published_estimates = several(
    st.builds(
        PublishedEstimate,
        members=groups.map(lambda name: (name,)),
        counts=st.none() | image_counts,
        mean=st.none() | st.integers(-3, 3),
    ),
    2,
    lambda one: one.members,
)
classes = st.sampled_from(["low", "medium", "high"])
starting_points = st.none() | st.builds(
    StartingPoint,
    impact_class=classes,
    groups=several(st.builds(Group, id=groups, name=lines, is_vulnerable=truths), 2, lambda group: group.id),
    on=days,
    by=lines,
)
ANSWERED = {
    "standing": standings,
    "reason": texts,
    "note": texts,
    "evidence": evidence,
    "quotations": several(st.builds(Quotation, text=lines, source=st.just("article"), place=lines)),
    "confirmed_by": confirmations,
    "taken_from": st.none() | st.just("register"),
    "answered_by": lines,
    "answered_at": st.none() | moments,
}
VOICES = several(st.builds(Voice, rung=st.integers(0, 5), speaker=st.sampled_from(Speaker), form=st.sampled_from(Form)))
FIELDS: dict[type[Any], dict[str, st.SearchStrategy[Any]]] = {
    LevelAnswer: {"points": st.none() | st.integers(0, 3)},
    RungsAnswer: {
        "cells": several(
            st.builds(
                RungCell,
                row=rows,
                standing=standings,
                voices=VOICES,
                reason=texts,
                evidence=evidence,
                confirmed_by=confirmations,
            ),
            3,
            lambda cell: cell.row,
        )
    },
    CouncilAnswer: {
        "cells": several(
            st.builds(
                CouncilCell,
                phase=st.sampled_from(Phase),
                standing=standings,
                level=st.none() | st.integers(0, 4),
                evidence=evidence,
            ),
            4,
            lambda cell: cell.phase,
        )
    },
    OwnRungsAnswer: {
        "cells": several(
            st.builds(OwnRungCell, row=rows, phase=st.sampled_from(Phase), counts=st.tuples(*[counts] * 6)),
            3,
            lambda cell: (cell.row, cell.phase),
        ),
        "published": several(
            st.builds(PublishedRung, row=rows, phase=st.sampled_from(Phase), median=st.integers(0, 5)),
            3,
            lambda rung: (rung.row, rung.phase),
        ),
    },
    ReportedBackAnswer: {
        "cells": several(st.builds(ReportedBackCell, row=rows, truth=truths), 3, lambda cell: cell.row)
    },
    CountsAnswer: {
        "officials": st.none() | st.tuples(*[counts] * 7),
        "officials_neither": counts,
        "officials_do_not_know": counts,
        "team": st.none() | st.integers(-3, 3),
        "agreed": st.none() | st.integers(-3, 3),
        "minority": texts,
        "groups": group_counts,
        "published": st.none() | published_images,
    },
    EstimateAnswer: {"groups": group_counts, "published": published_estimates},
    BridgingAnswer: {
        "cells": several(
            st.builds(BridgingCell, item=st.sampled_from(BridgingItem), done=truths, evidence=evidence),
            4,
            lambda cell: cell.item,
        )
    },
    PurposeWeighingAnswer: {"importance": grades, "weight": grades, "certainty": certainties},
    InfringementWeighingAnswer: {
        "infringements": several(
            st.builds(
                Infringement,
                right=lines,
                importance=grades,
                weight=grades,
                certainty=certainties,
                reason=texts,
                evidence=evidence,
                own_importance=st.tuples(counts, counts, counts),
                own_importance_published=grades,
            )
        )
    },
    RisksAnswer: {
        "risks": several(
            st.builds(
                Risk,
                what=texts,
                severity=st.none() | st.integers(1, 4),
                likelihood=st.none() | st.integers(1, 4),
                named_by=lines,
            )
        )
    },
    KnockOutAnswer: {"truth": truths},
    ImpactClassAnswer: {"impact_class": st.none() | classes, "starting_point": starting_points},
    GroupsAnswer: {
        "groups": several(st.builds(Group, id=groups, name=lines, is_vulnerable=truths), 3, lambda group: group.id)
    },
    ClaimAnswer: {
        "text": texts,
        "location": lines,
        "placement": st.none() | st.integers(-3, 3),
        "untold": st.none() | st.sampled_from(Untold),
    },
    TextAnswer: {"text": texts},
}
_BY_KIND: dict[AnswerKind, st.SearchStrategy[AnyAnswer]] = {
    model.model_fields["kind"].default: st.builds(model, **ANSWERED, **fields) for model, fields in FIELDS.items()
}


def answers_to(question: Question) -> st.SearchStrategy[AnyAnswer]:
    """Answers of the kind that a question asks for, with options that it has."""
    codes = [option.code for option in question.text.options] if question.text else []
    options = st.sampled_from(codes or ["an_option"])
    if question.kind is AnswerKind.CHOICE:
        return st.builds(ChoiceAnswer, chosen=st.none() | options, **ANSWERED)
    if question.kind is AnswerKind.CHOICES:
        return st.builds(ChoicesAnswer, chosen=st.lists(options, max_size=3, unique=True).map(tuple), **ANSWERED)
    return _BY_KIND[question.kind]


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Dossiers against the current questions, the answers in the order of their ids."""
    questions = load_instrument().questions
    chosen = draw(st.lists(st.sampled_from(questions), max_size=6, unique_by=lambda question: question.id))
    created, dated = sorted([draw(days), draw(days)])
    actions = st.builds(
        Action,
        id=st.sampled_from(["een", "twee", "drie"]),
        what=names,
        who=lines,
        due=st.none() | days,
        state=st.sampled_from(ActionState),
        about=lines,
    )
    return Dossier(
        id=draw(st.uuids()).hex,
        project=draw(st.builds(Project, name=names, organisation=lines, origin=st.sampled_from(Origin), summary=texts)),
        language=draw(st.sampled_from(Language)),
        questionnaire="2026.1",
        method="2026.1",
        created=created,
        dated=dated,
        answers={
            question.id: draw(answers_to(question)) for question in sorted(chosen, key=lambda question: question.id)
        },
        actions=draw(several(actions, 3, lambda action: action.id)),
    )
