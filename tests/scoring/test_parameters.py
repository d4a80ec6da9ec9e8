"""The norms: each has a date, a basis and a policy record, and a wrong one is refused."""

from pathlib import Path

import pytest

from principles.content import ContentError
from principles.load import principles
from scoring.parameters import PARAMETERS_FILE, norms, read_norms


def test_every_norm_names_its_policy_record_and_its_date():
    entries = norms().entries()
    assert len(entries) > 40
    assert all(norm.policy_record.startswith("PDR-") and norm.since >= norms().since for norm in entries.values())


def test_the_method_is_named():
    assert norms().method == "2026.1"


def changed(folder: Path, old: str, new: str) -> Path:
    text = PARAMETERS_FILE.read_text(encoding="utf-8")
    assert old in text
    file = folder / "parameters.yaml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("agenda: 0.3,", "agenda: 0.4,", "add up to 1"),
        ("completeness_needed: {value: 0.8", "completeness_needed: {value: 1.8", "less than or equal to 1"),
        ("policy_record: PDR-0001", "policy_record: mine", "pattern"),
        ("sources: [alexy-weight-formula], ", "", "names at least one"),
        ("narrow_band:", "broad_band:", "Field required"),
    ],
)
def test_a_norm_that_does_not_fit_is_refused_with_the_reason(old, new, problem, tmp_path):
    with pytest.raises(ContentError, match=problem):
        read_norms(changed(tmp_path, old, new))


def test_every_source_of_a_norm_is_known():
    cited = {source for norm in norms().entries().values() for source in norm.sources}
    assert cited
    assert cited <= set(principles().sources)
