"""What the tests of forms and confirmations share: a project with two groups, and its questions."""

from collections.abc import Iterator

import pytest

from dossier.consistency import dossier_fault
from questionnaire.answers import (
    ChoiceAnswer,
)
from questionnaire.load import load_instrument
from questionnaire.model import Instrument
from tests.ui.form_walk import GIVEN, GROUPS
from tests.ui.walk import Visitor, visiting


@pytest.fixture
def instrument() -> Instrument:
    return load_instrument()


@pytest.fixture
def visitor(instrument, tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        someone.answers("PF-03", GROUPS)
        someone.answers("PF-01.phase", ChoiceAnswer(standing=GIVEN, chosen="design"))
        yield someone
        assert dossier_fault(someone.store.dossier(someone.project).dossier, instrument) is None
