"""Every dossier has its report, however little is in it, and its pages follow from what is published with it."""

import pytest

from dossier.model import Dossier
from dossier.publication import publication, recomputed
from language.model import Language
from questionnaire.load import load_instrument
from reports.assessment_report import assessment_report
from reports.computed_pages import prints_what_follows
from reports.printed import printed
from services.examples import examples
from tests.dossiers.variants import VARIANTS, full_dossier, variant
from tests.reports.reading import flat, pages_of

EMPTY = full_dossier().model_copy(update={"id": "empty", "answers": {}, "actions": ()})
DOSSIERS = [EMPTY, *(example.dossier for example in examples(Language.DUTCH)), *(variant(name) for name in VARIANTS)]


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda dossier: dossier.id)
def test_a_dossier_has_its_report(dossier: Dossier) -> None:
    report = assessment_report(dossier, load_instrument(), Language.DUTCH)
    assert dossier.project.name in flat(pages_of(report)[:1])
    assert prints_what_follows(printed(report), recomputed(publication(dossier, load_instrument()), load_instrument()))
