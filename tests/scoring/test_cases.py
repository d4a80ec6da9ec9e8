"""Every scoring case is a test, and a file of cases that cannot be used says where and why."""

from pathlib import Path

import pytest

from scoring.cases import CaseFileError, CaseResult, case_results

FOLDER = Path(__file__).parent / "cases"
RESULTS = [result for file in sorted(FOLDER.glob("*.yaml")) for result in case_results(file)]


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: result.name)
def test_case(result: CaseResult):
    assert result.deviations == ()


def test_no_case_shares_its_name():
    assert len({result.name for result in RESULTS}) == len(RESULTS)


def case(
    about: str = "items", given: str = "{items: [[1, 1, 1]]}", expect: str = "{claimed: 1}", rest: str = ""
) -> str:
    return f"- {{name: one, about: {about}, given: {given}, expect: {expect}{rest}}}"


def results_of(text: str, folder: Path) -> tuple[CaseResult, ...]:
    file = folder / "cases.yaml"
    file.write_text(text, encoding="utf-8")
    return case_results(file)


def test_a_deviation_names_key_expected_and_found(tmp_path):
    (result,) = results_of(case(expect="{claimed: 0.5, proven: 1, number_shown: false}"), tmp_path)
    assert not result.holds
    assert [(each.key, each.expected, each.found) for each in result.deviations] == [
        ("expect.claimed", "0.5", "1.0"),
        ("expect.number_shown", "false", "true"),
    ]


def test_the_tolerance_of_a_case_is_kept(tmp_path):
    given = "{items: [[0.5, 1, 1]]}"
    assert results_of(case(given=given, expect="{claimed: 0.55}", rest=", tolerance: 0.06"), tmp_path)[0].holds
    assert not results_of(case(given=given, expect="{claimed: 0.55}", rest=", tolerance: 0.04"), tmp_path)[0].holds
    assert not results_of(case(given=given, expect="{claimed: 0.500002}"), tmp_path)[0].holds


@pytest.mark.parametrize("expected", ["'1'", "null", "true", "false", "[1]", "{a: 1}", "2026-11-24"])
def test_a_value_of_another_sort_does_not_hold(expected, tmp_path):
    assert not results_of(case(expect=f"{{claimed: {expected}}}"), tmp_path)[0].holds


def test_a_number_does_not_hold_where_yes_or_no_is_found(tmp_path):
    assert not results_of(case(expect="{number_shown: 1}"), tmp_path)[0].holds


def test_names_hold_in_any_order_and_nothing_may_be_missing(tmp_path):
    given = "{groups: {b: [2, false], a: [2, false], c: [1, false]}}"
    assert results_of(case("pooling", given, "{pooled: [c, a, b]}"), tmp_path)[0].holds
    assert not results_of(case("pooling", given, "{pooled: [a, b]}"), tmp_path)[0].holds
    assert not results_of(case("pooling", given, "{pooled: [a, b, [c]]}"), tmp_path)[0].holds
    assert not results_of(case("pooling", given, "{pooled: a}"), tmp_path)[0].holds


IMAGES = "{municipality: [0, 0, 0, 1, 2, 5, 4], groups: {a: {counts: [0, 0, 1, 3, 4, 3, 1]}}}"


@pytest.mark.parametrize(
    "expect",
    ["{measured: {a: {gap: 1}, b: {gap: 1}}}", "{measured: {}}", "{measured: {a: {gap: 2}}}", "{measured: 1}"],
)
def test_groups_must_be_exactly_those_expected(expect, tmp_path):
    assert not results_of(case("image_distance", IMAGES, expect), tmp_path)[0].holds


def test_a_message_is_short_and_holds_no_control_characters(tmp_path):
    text = '- {name: "a\\eb' + "c" * 400 + '", about: items, given: {items: []}, expect: {claimed: {a: 1}}}'
    (result,) = results_of(text, tmp_path)
    assert result.name == "a?b" + "c" * 197 + "…"
    assert result.deviations[0].expected == "1 keys"


ROWS = "{data_subjects: {a: [0, 0, 0, 1]}"


@pytest.mark.parametrize(
    ("text", "where", "problem"),
    [
        ("", "", "no list of cases"),
        ("a: 1", "", "no list of cases"),
        ("[]", "", "no list of cases"),
        ("- [", "line 1", "not valid YAML"),
        ("- {name: x, name: y}", "line 1", "duplicate key"),
        ("- !!python/object:os.system {}", "line 1", "tag"),
        ("\x00", "line 1", "cannot be read"),
        ("[" * 3000, "line 1", "cannot be read"),
        ("- {a: 2026-13-45}", "", "cannot be read"),
        ("- " + "9" * 5000, "", "cannot be read"),
        ("- 3", "", "A case has the keys"),
        ("- &a [*a]", "", "A case has the keys"),
        ("- {name: x, about: items, given: {items: []}}", "expect", "required"),
        (case(rest=", surprise: 1"), "surprise", "not permitted"),
        (case(rest=", tolerance: -1"), "tolerance", "greater than or equal to 0"),
        (case(rest=", tolerance: .inf"), "tolerance", "finite"),
        (case(expect="{}"), "expect", "at least 1"),
        (case(expect="{surprise: 1}"), "expect.surprise", "no such key"),
        (case(expect="{claimed: .nan}"), "expect.claimed", "finite"),
        (case(expect="{claimed: 1" + "0" * 400 + "}"), "expect.claimed", "finite"),
        (case(about="weather"), "about", "'weather' is not one of"),
        (case(given="{}"), "given.items", "required"),
        (case(given="{items: [], surprise: 1}"), "given.surprise", "not permitted"),
        (case(given="{items: [[1.5, 1, 1]]}"), "given.items.0.0", "less than or equal to 1"),
        (case(given="{items: [[.nan, 1, 1]]}"), "given.items.0.0", "finite"),
        (case(given="{items: [[true, 1, 1]]}"), "given.items.0.0", "valid number"),
        (case(given="{items: [[maybe, 1, 1]]}"), "given.items.0.0", "'?', 'n/a', 'n/a?' or 'later'"),
        (case(given="{items: [[1, -1, 1]]}"), "given.items.0.1", "greater than or equal to 0"),
        (case(given="{items: [[1, 1e308, 1]]}"), "given.items.0.1", "less than or equal to"),
        (case(given="{items: [[1, 1]]}"), "given.items.0.2", "required"),
        (
            case("involvement", "{data_subjects: {a: [0, 0, 0, 6]}}"),
            "given.data_subjects.a.3",
            "less than or equal to 5",
        ),
        (case("involvement", ROWS + ", council: [5, 0, 0, 0]}"), "given.council.0", "less than or equal to 4"),
        (case("involvement", ROWS + ", impact_class: huge}"), "given.impact_class", "'low', 'medium' or 'high'"),
        (case("involvement", ROWS + ", evidence: {b: [1, 1, 1, 1]}}"), "given", "There is no row 'b'"),
        (case("involvement", ROWS + ", vulnerable: [b]}"), "given", "There is no row 'b'"),
        (case("proportionality", "{knock_outs: {a: maybe}}"), "given.knock_outs.a", "'yes', 'no', 'unknown'"),
        (case("proportionality", "{weighing: {purpose: [3, 1, 1]}}"), "given.weighing.purpose.0", "one of [1, 2, 4]"),
        (case("proportionality", "{weighing: {purpose: [1, 1, 0.3]}}"), "given.weighing.purpose.2", "one of [0.25"),
        (
            case("proportionality", "{weighing: {infringement: [1, 1, 1], rights: {}}}"),
            "given.weighing",
            "either one infringement or several",
        ),
        (case("image_distance", "{claim: 4, groups: {}}"), "given.claim", "less than or equal to 3"),
        (case("image_distance", "{groups: {a: {counts: [1, 2]}}}"), "given.groups.a.counts.2", "required"),
        (
            case("image_distance", "{groups: {a: {counts: [0, 0, 0, 0, 0, 0, -1]}}}"),
            "given.groups.a.counts.6",
            "greater than or equal to 0",
        ),
        (case("image_distance", "{groups: {}, bridging: {hope: 1}}"), "given.bridging.hope", "'discussed'"),
        (case("image_distance", IMAGES, "{measured: {a: 1}}"), "expect.measured.a", "keys with values"),
        (case("image_distance", IMAGES, "{measured: {a: {mood: 1}}}"), "expect.measured.a.mood", "no such key"),
        (case("image_distance", "{claim: {a: 1}, groups: {}}"), "given.claim", "valid integer"),
        (case("proportionality", "{weighing: {purpose: {a: 1}}}"), "given.weighing.purpose", "valid tuple"),
        (case("pooling", "{groups: {2: [1, false]}}"), "given.groups.2", "valid string"),
        (case("interval", "{municipality: [0,0,0,0,0,0,0], group: [1,0,0,0,0,0,0]}"), "given", "at least one answer"),
        (case("pairwise", "{a: {proven: [1, 1, 1]}}"), "given.a.possible", "required"),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_why(text, where, problem, tmp_path):
    fault = fault_of(text, tmp_path)
    assert fault.key == where
    assert problem in fault.problem
    assert str(tmp_path / "cases.yaml") in str(fault)


def fault_of(text, tmp_path):
    try:
        (result,) = results_of(text, tmp_path)
    except CaseFileError as fault:
        return fault
    assert not result.holds
    return result.fault


def test_an_error_names_the_case(tmp_path):
    assert 'case "one": given.items: ' in str(fault_of(case(given="{}"), tmp_path))


def test_a_case_that_is_not_in_its_form_does_not_keep_the_others_from_running(tmp_path):
    broken, sound = results_of(f"{case(given='{}')}\n{case()}", tmp_path)
    assert not broken.holds
    assert sound.holds


@pytest.mark.parametrize("name", ["absent.yaml", "."])
def test_a_file_that_cannot_be_opened_is_named(name, tmp_path):
    with pytest.raises(CaseFileError, match="cannot be opened"):
        case_results(tmp_path / name)


def test_a_file_that_is_no_text_is_named(tmp_path):
    file = tmp_path / "cases.yaml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CaseFileError, match="cannot be read"):
        case_results(file)
