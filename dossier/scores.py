"""The scores of a dossier as plain data, for other programs: codes and numbers, rounded, in a fixed order."""

import json
from typing import Any

from dossier.assessment import Assessment
from language.messages import Speech
from scoring.advice import unknowns
from scoring.conclusions import gates_as_told
from scoring.flags import Flag
from scoring.image_distance import GroupImage
from scoring.instrument_texts import instrument_texts
from scoring.involvement import RowResult
from scoring.model import Bounds
from scoring.proportionality import GateResult
from scoring.recommendation import Recommendation
from scoring.scorecard import Verdict
from scoring.words import word, words

DECIMALS = 6
FORMAT = "onze-data/scores"
FORMAT_VERSION = "1.0"


def scores(assessment: Assessment, say: Speech) -> dict[str, Any]:
    """All that is computed from a dossier; sentences and words in one language, everything else language-free."""
    card, dossier = assessment.card, assessment.dossier
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "dossier": dossier.id,
        "project": dossier.project.name,
        "organisation": dossier.project.organisation,
        "origin": dossier.project.origin.value,
        "dated": dossier.dated.isoformat(),
        "method": card.method,
        "questionnaire": card.questionnaire,
        "language": say.language.value,
        "scope": card.scope.value,
        "impact_class": card.impact.value,
        "conclusion": assessment.headline(say),
        "scores": {verdict.score.value: _verdict(verdict, say) for verdict in card.verdicts},
        "matrix": [_row(row) for row in card.involvement.rows],
        "gates": [_gate(gate) for gate in gates_as_told(card)],
        "stop": {
            "state": card.proportionality.stop.value,
            "reasons": list(card.proportionality.stop_reasons),
            "not_excluded": list(card.proportionality.stop_not_excluded),
        },
        "weighing": {
            "weight": _rounded(card.proportionality.weighing.weight),
            "is_open": card.proportionality.weighing.is_open,
        },
        "images": {
            "claim": card.images.claim,
            "groups": [_group(group) for group in card.images.groups],
            "not_measured": list(card.images.not_measured),
        },
        "flags": [_flag(flag, assessment, say) for flag in assessment.flags],
        "instruments": [_instrument(one, say) for one in assessment.recommendations],
        "unknown": list(
            dict.fromkeys(one.question.id for one in unknowns(assessment.instrument, dossier.answers, say))
        ),
    }


def json_bytes(data: dict[str, Any]) -> bytes:
    """Plain data as a file that a person can read too."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DECIMALS)


def _bounds(bounds: Bounds | None) -> dict[str, float | None] | None:
    if bounds is None:
        return None
    return {
        "claimed": _rounded(bounds.claimed),
        "proven": _rounded(bounds.proven),
        "possible": _rounded(bounds.possible),
    }


def _verdict(verdict: Verdict, say: Speech) -> dict[str, Any]:
    known = verdict.knowledge
    return {
        "status": verdict.status.value,
        "status_words": word(words().statuses, verdict.status.value, say.language),
        "number_shown": verdict.number_shown,
        "bounds": _bounds(verdict.bounds),
        "completeness": _rounded(known.completeness) if known else None,
        "confidence": _rounded(known.confidence) if known else None,
    }


def _row(row: RowResult) -> dict[str, Any]:
    return {
        "row": row.name,
        "kind": row.kind.value,
        "bounds": _bounds(row.bounds),
        "cells": [
            {
                "phase": cell.phase.value,
                "standing": cell.standing.value,
                "rung": cell.rung_said,
                "counted": cell.rung_counted,
                "required": cell.required,
                "evidence": _rounded(cell.evidence),
            }
            for cell in row.cells
        ],
    }


def _gate(gate: GateResult) -> dict[str, Any]:
    return {
        "gate": gate.gate.value,
        "status": gate.status.value if gate.status else None,
        "bounds": _bounds(gate.bounds),
        "failed": gate.failed,
        "after_failure": gate.after_failure,
    }


def _group(group: GroupImage) -> dict[str, Any]:
    distance = group.distance
    return {
        "members": list(group.members),
        "answered": group.answered,
        "counts": list(group.counts),
        "mean": _rounded(group.mean),
        "gap": _rounded(distance.gap) if distance else None,
        "agreement": _rounded(distance.agreement) if distance else None,
        "bounds": _bounds(distance.bounds) if distance else None,
        "interval": [distance.interval.low, distance.interval.high] if distance and distance.interval else None,
        "stated": distance.stated if distance else False,
        "quadrant": distance.quadrant.value if distance else None,
    }


def _flag(flag: Flag, assessment: Assessment, say: Speech) -> dict[str, Any]:
    return {
        "id": flag.id,
        "variant": flag.variant,
        "severity": flag.severity.value,
        "title": assessment.title(flag, say.language),
        "explanation": assessment.explanation(flag, say.language),
        "next_step": flag.text.next_step.into(say.language),
        "names": list(flag.names),
    }


def _instrument(recommendation: Recommendation, say: Speech) -> dict[str, Any]:
    language = say.language
    return {
        "instrument": recommendation.instrument.value,
        "urgency": recommendation.urgency.value,
        "verdict": recommendation.verdict_id,
        "name": recommendation.about.name.into(language),
        "text": recommendation.verdict.text.into(language),
        "not_replaced": instrument_texts().not_replaced.into(language),
        "because": [{"question": ground.question, "option": ground.option} for ground in recommendation.because],
        "to_find_out": list(recommendation.unknown),
        "remarks": [remark.text.into(language) for remark in recommendation.remarks],
        "places": [place.url for place in recommendation.about.places],
        "sources": {name: list(where) for name, where in recommendation.sources.items()},
    }
