"""The scores file holds which other instruments come up, with codes for programs and words for people."""

from dossier.assessment import Assessment
from dossier.scores import scores
from language.messages import speech
from language.model import Language
from tests.reports import invented


def test_the_scores_file_names_the_instruments_with_their_grounds() -> None:
    assessment = Assessment(invented.full(), invented.INSTRUMENT)
    told = scores(assessment, speech(Language.ENGLISH))["instruments"]
    assert [one["instrument"] for one in told] == ["pre_scan", "dpia", "iama", "fria"]
    for one, found in zip(told, assessment.recommendations, strict=True):
        assert one["urgency"] == found.urgency.value
        assert one["because"] == [{"question": ground.question, "option": ground.option} for ground in found.because]
        assert one["to_find_out"] == list(found.unknown)
        assert one["not_replaced"] == "Our Data does not replace this."
        assert one["places"]
        assert one["sources"]
