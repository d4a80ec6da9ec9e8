"""Content that is broken: the message says where, what, and how to mend it."""

import shutil

import pytest

from principles.content import ContentError
from principles.load import CONTENT, principles


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(CONTENT, tmp_path / "content")


def replace(folder, name, old, new):
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def line(folder, name, words, occurrence=1):
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return [number for number, text in enumerate(lines, 1) if words in text][occurrence - 1]


def only_fault(folder):
    with pytest.raises(ContentError) as error:
        principles(folder)
    (fault,) = error.value.faults
    assert fault.mend or ";" in fault.problem
    place = f"{fault.file}:{fault.line}: {fault.field}: " if fault.line else f"{fault.file}: {fault.problem}"
    assert str(fault).startswith(place)
    return fault


def test_an_unchanged_copy_is_sound(folder):
    assert principles(folder) == principles()


def test_broken_yaml_is_named_with_its_line(folder):
    replace(folder, "vng-2019.yaml", "principles:\n", "principles: [\n")
    fault = only_fault(folder)
    assert fault.file.name == "vng-2019.yaml"
    assert "not valid YAML" in fault.problem


def test_a_value_that_holds_itself_is_a_fault_and_no_crash(folder):
    replace(folder, "glossary.yaml", "terms:\n", "base: &b {<<: *b}\nterms:\n")
    fault = only_fault(folder)
    assert (fault.file.name, fault.line, fault.field) == ("glossary.yaml", 1, "base")


def test_a_file_that_is_no_text_is_named(folder):
    (folder / "glossary.yaml").write_bytes(b"\xff\xfa\xff")
    fault = only_fault(folder)
    assert fault.file.name == "glossary.yaml"
    assert "UTF-8" in fault.mend


def test_a_missing_file_is_named(folder):
    (folder / "crosswalk.yaml").unlink()
    fault = only_fault(folder)
    assert fault.file.name == "crosswalk.yaml"
    assert "cannot be opened" in fault.problem


def test_faults_of_several_files_come_together(folder):
    (folder / "crosswalk.yaml").unlink()
    (folder / "ladder.yaml").unlink()
    with pytest.raises(ContentError) as error:
        principles(folder)
    assert {fault.file.name for fault in error.value.faults} == {"crosswalk.yaml", "ladder.yaml"}


def test_a_missing_language_is_named(folder):
    replace(
        folder, "vng-2019.yaml", '{nl: "Partijen verbonden", en: "Parties connected"}', '{nl: "Partijen verbonden"}'
    )
    fault = only_fault(folder)
    assert fault.field == "principles.3.title.en"
    assert fault.line == line(folder, "vng-2019.yaml", "Partijen verbonden")
    assert fault.mend == "Add this field."


def test_an_unknown_source_is_named(folder):
    replace(
        folder, "tada-2017.yaml", "sources: [{source: tada-en}, {source: tada-innovalor}]", "sources: [{source: tadaa}]"
    )
    with pytest.raises(ContentError) as error:
        principles(folder)
    fault = error.value.faults[0]
    assert fault.field == "principles.4.sources.0.source"
    assert fault.line == line(folder, "tada-2017.yaml", "tadaa")
    assert fault.problem == "There is no source 'tadaa'."
    assert "sources.yaml" in fault.mend


@pytest.mark.parametrize(
    ("name", "old", "new", "field"),
    [
        ("glossary.yaml", "{source: gdpr, part", "{source: nobody, part", "terms.0.source.source"),
        ("ladder.yaml", "- source: schiedam-ladder", "- source: nobody", "ladders.0.sources.0.source"),
        ("ladder.yaml", "[{source: schiedam-ladder}]", "[{source: nobody}]", "ladders.0.rungs.1.sources.0.source"),
        ("crosswalk.yaml", "{source: gdpr, part", "{source: nobody, part", "themes.0.law.0.source"),
        ("article-datadrang.yaml", "      source: datadrang", "      source: nobody", "principles.0.quotation.source"),
        ("vng-2019.yaml", "[{source: vng-2019-page}", "[{source: nobody}", "sources.0.source"),
    ],
)
def test_an_unknown_source_is_found_wherever_it_is_cited(folder, name, old, new, field):
    replace(folder, name, old, new)
    assert only_fault(folder).field == field


def test_an_unknown_article_of_law_is_named(folder):
    replace(
        folder,
        "crosswalk.yaml",
        '{source: municipalities-act, part: "147"}',
        '{source: municipalities-act, part: "1470"}',
    )
    fault = only_fault(folder)
    assert fault.field == "themes.1.law.0.part"
    assert fault.line == line(folder, "crosswalk.yaml", "1470")
    assert fault.problem == "The source 'municipalities-act' has no part '1470'."


def test_a_quotation_that_is_too_long_says_how_long_it_may_be(folder):
    replace(folder, "article-datadrang.yaml", "met burgers als de onmisbare vierde partij", "met burgers " * 13)
    fault = only_fault(folder)
    assert fault.field == "principles.2.quotation.text"
    assert fault.line == line(folder, "article-datadrang.yaml", "met burgers met burgers")
    assert "26 words" in fault.problem
    assert "at most 25" in fault.problem
    assert "shorten it" in fault.problem


def test_a_date_beside_an_unread_source_is_refused(folder):
    replace(folder, "sources.yaml", '    read: "no"\n', '    read: "no"\n    read_on: 2026-11-24\n')
    fault = only_fault(folder)
    assert fault.field == "sources.2"
    assert fault.line == line(folder, "sources.yaml", "id: vng-2019-text")
    assert "remove the date" in fault.problem


def test_a_source_that_was_read_needs_the_day(folder):
    replace(folder, "sources.yaml", "    read_on: 2026-11-24\n", "")
    assert "add the day" in only_fault(folder).problem


def test_an_unread_law_has_no_article_that_was_read(folder):
    replace(folder, "law.yaml", "    read: stored_copy\n    read_on: 2026-11-24\n", '    read: "no"\n')
    with pytest.raises(ContentError, match="A part is marked as read but its source is not"):
        principles(folder)


def test_an_address_that_is_no_public_url_is_refused(folder):
    replace(folder, "sources.yaml", "url: https://clubvanwageningen.nl", "url: file:///clubvanwageningen.nl")
    assert only_fault(folder).field == "sources.0.url"


def test_a_principle_may_not_be_read_further_than_its_sources(folder):
    replace(folder, "vng-2019.yaml", "    read: stored_copy\n", '    read: "yes"\n')
    fault = only_fault(folder)
    assert fault.field == "principles.0.read"
    assert "no source of it was read that far" in fault.problem


def test_a_principle_needs_a_source(folder):
    replace(folder, "tada-2017.yaml", "sources: [{source: tada-en}, {source: tada-innovalor}]", "sources: []")
    assert "name at least one" in only_fault(folder).problem


def test_a_theme_of_a_set_may_not_pass_for_an_official_title(folder):
    replace(folder, "vng-2022.yaml", "title_official: false", "title_official: true")
    fault = only_fault(folder)
    assert "title_official: false everywhere" in fault.problem


def test_only_an_official_set_names_the_language_of_its_titles(folder):
    replace(folder, "vng-2022.yaml", "standing: themes\n", "standing: themes\nofficial_in: [nl]\n")
    assert "only for an official set" in only_fault(folder).problem


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("sources.yaml", "id: vng-2019-page", "id: vng-2019-letter"),
        ("law.yaml", 'id: "5(1)(b)"', 'id: "5(1)(a)"'),
        ("vng-2019.yaml", "id: vng-2019-2", "id: vng-2019-1"),
        ("crosswalk.yaml", "id: images", "id: remedy"),
        ("glossary.yaml", "id: controller", "id: partner"),
        ("ladder.yaml", "id: iap2\n", "id: arnstein\n"),
        ("ladder.yaml", "id: advise", "id: consult"),
    ],
)
def test_an_id_is_used_once(folder, name, old, new):
    replace(folder, name, old, new)
    with pytest.raises(ContentError) as error:
        principles(folder)
    fault = next(fault for fault in error.value.faults if "is used already" in fault.problem)
    assert fault.field.endswith(".id")
    assert fault.line == line(folder, name, new.strip(), occurrence=2)
    assert f"{name}:{line(folder, name, new.strip())}" in fault.problem


def test_an_unknown_principle_in_the_crosswalk_is_named(folder):
    replace(folder, "crosswalk.yaml", "principles: [tada-2017-3]", "principles: [tada-2017-3, tada-2017-33]")
    fault = only_fault(folder)
    assert fault.field == "themes.4.principles.1"
    assert fault.problem == "There is no principle 'tada-2017-33'."


def test_an_unknown_principle_under_unplaced_is_named(folder):
    replace(folder, "crosswalk.yaml", "principle: vng-2022-no-biometrics", "principle: vng-2022-biometrics")
    with pytest.raises(ContentError) as error:
        principles(folder)
    assert [fault.field for fault in error.value.faults] == ["unplaced.0.principle", "principles.5.id"]


def test_a_principle_without_a_place_is_named(folder):
    replace(folder, "crosswalk.yaml", "principles: [tada-2017-3]", "principles: []")
    fault = only_fault(folder)
    assert fault.file.name == "tada-2017.yaml"
    assert "stands in no theme" in fault.problem


def test_a_principle_is_not_placed_and_left_out_at_once(folder):
    replace(folder, "crosswalk.yaml", "principles: [tada-2017-3]", "principles: [tada-2017-3, vng-2022-no-biometrics]")
    assert "and under unplaced" in only_fault(folder).problem


def test_a_set_and_its_file_have_one_name(folder):
    (folder / "vng-2019.yaml").rename(folder / "vng.yaml")
    fault = only_fault(folder)
    assert (fault.file.name, fault.field, fault.mend) == ("vng.yaml", "id", "Give the file the name of the set.")


def test_the_levels_of_a_ladder_leave_no_gap(folder):
    replace(folder, "ladder.yaml", "- level: 3", "- level: 4")
    assert "number the rungs in order" in only_fault(folder).problem


def test_a_field_that_the_model_does_not_know_is_refused(folder):
    replace(folder, "glossary.yaml", "    nl: ", "    dutch: ")
    with pytest.raises(ContentError, match=r"terms\.0\.dutch"):
        principles(folder)
