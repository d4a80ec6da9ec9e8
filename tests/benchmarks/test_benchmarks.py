"""The benchmarks can be run, and measure what they say; how long anything takes here is not asked."""

from datetime import UTC, datetime

import pytest

from benchmarks import measuring, report, signing
from benchmarks.measuring import Measured, best, largest_example, table


def test_making_a_report_is_measured_with_tags_and_without() -> None:
    ways = report.ways(largest_example())
    assert list(ways)[:2] == ["without tags", "tagged and finished"]
    assert len(ways["without tags"]()) < len(ways["tagged and finished"]())


def test_forty_reports_in_a_row_do_not_grow_the_process() -> None:
    warm, after = report.growth(largest_example())
    assert after - warm <= report.MOST_GROWN


def test_three_signatures_and_a_check_are_measured_and_each_adds_to_the_file() -> None:
    works = dict(signing.works(largest_example(), datetime.now(UTC)))
    assert list(works) == ["made", "signature 1", "signature 2", "signature 3", "checked"]
    first, second = works["signature 1"](), works["signature 2"]()
    assert len(works["made"]()) < len(first) < len(second)
    assert works["checked"]().startswith(works["made"]())


def test_all_signatures_together_stand_last() -> None:
    told = signing.with_all_signatures(
        {"made": Measured(2.0, 10), "signature 1": Measured(1.0, 11), "signature 2": Measured(3.0, 12)}
    )
    assert list(told)[-1] == "all signatures"
    assert told["all signatures"] == Measured(4.0, 12)


def test_a_table_sets_each_beside_the_first() -> None:
    head, *rows = table("example", {"one": Measured(0.5, 2000), "two": Measured(1.0, 3000)}).splitlines()
    assert head.startswith("example")
    assert [row.split() for row in rows] == [
        ["one", "0.500", "s", "1.00", "x", "2.0", "kB"],
        ["two", "1.000", "s", "2.00", "x", "3.0", "kB"],
    ]


def test_the_best_of_some_runs_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 3.0, 3.0, 4.0, 4.0, 6.0])
    monkeypatch.setattr(measuring, "process_time", lambda: next(clock))
    monkeypatch.setattr(measuring, "RUNS", 3)
    assert best(lambda: b"four") == Measured(1.0, 4)
