"""Every version of the questions loads, and a newer one keeps the ids, weights and gates of the older."""

from pathlib import Path

import pytest

from questionnaire.load import CONTENT, CURRENT_VERSION, load_instrument
from questionnaire.model import Instrument

FOLDERS = sorted(folder for folder in CONTENT.iterdir() if folder.is_dir())


def skeleton(instrument: Instrument) -> dict[str, object]:
    """What of a question the scoring rests on."""
    return {
        question.id: (question.kind, question.feeds, question.gate, question.weight, question.module, question.phase)
        for question in instrument.questions
    }


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_version_loads_under_its_own_name(folder: Path) -> None:
    assert load_instrument(folder).version == folder.name


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_version_scores_what_the_current_one_scores(folder: Path) -> None:
    assert skeleton(load_instrument(folder)) == skeleton(load_instrument(CONTENT / CURRENT_VERSION))


def test_in_the_version_to_come_every_question_has_its_text() -> None:
    assert all(question.text for question in load_instrument(CONTENT / "2026.2").questions)
