"""A table of fields that names what does not exist, or with which no field is found, is refused with its line."""

from pathlib import Path

import pytest

from exchange import algorithm_register
from exchange.algorithm_register import read_register
from exchange.content_rules import register_faults
from exchange.register_fault import RegisterFaultCode, RegisterFileError
from exchange.register_fields import FIELDS_FILE
from language.messages import speech
from language.model import Language
from principles.content import ContentError, ContentFault
from questionnaire.load import load_instrument
from services import content
from tests.exchange.test_algorithm_register import TODAY

TABLE = FIELDS_FILE.read_text(encoding="utf-8")
RECORD = b'[{"name": "Model", "goal": "Plannen"}]'


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of fields for which a test writes the content."""
    return tmp_path / "register_fields.yaml"


def faults(table: Path, old: str, new: str) -> list[ContentFault]:
    """What is wrong if one thing in the table of the product is written otherwise."""
    assert old in TABLE
    table.write_text(TABLE.replace(old, new, 1), encoding="utf-8")
    try:
        return register_faults(load_instrument(), table)
    except ContentError as error:
        return list(error.faults)


def line_with(table: Path, words: str) -> int:
    return next(n for n, line in enumerate(table.read_text(encoding="utf-8").splitlines(), start=1) if words in line)


def test_the_table_of_the_product_is_sound() -> None:
    assert not register_faults(load_instrument())


@pytest.mark.parametrize(
    ("old", "new", "field", "problem"),
    [
        ("questions: [WA-04]", "questions: [WA-99]", "questions.0", "There is no question 'WA-99'."),
        ('title: {nl: "Status", en: "Status"}', 'title: {nl: "Status"}', "title.en", "Field required."),
        ("name: status,", "name: Status,", "name", "A file of the register is read with 'status' as the name."),
        (
            'status, title: {nl: "St',
            'category, title: {nl: "St',
            "name",
            "The field 'category' stands in this table twice.",
        ),
        ("{name: url, ", "{name: link, ", "fields", "There is no field 'url' that is part of the record."),
        ("personal: true", "personal: true, questions: [WA-07]", "questions", "is personal, so it is never taken"),
        ("products: [algorithm]", "products: [algoritme]", "products.0", "PF-02.product has no option 'algoritme'."),
        ("  ended: [", "  over: [", "phases.over", "PF-01.phase has no option 'over'."),
        ("[design, structural]", "[design, over]", "unsure_phases.1", "PF-01.phase has no option 'over'."),
        ("  mobility: [", "  verkeer: [", "domains.verkeer", "PF-01.domain has no option 'verkeer'."),
        ('- "nvt"', '- "-"', "empty_words.1", "There is no letter or digit in this."),
        ('"pilot", "proef", "exp', '"", "proef", "exp', "unsure_words.0", "There is no letter or digit in this."),
        ('["verkeer",', '["",', "domains.mobility.0", "There is no letter or digit in this."),
        ('["verkeer",', '["Wonen.",', "domains.mobility.0", "'Wonen.' stands under another code too."),
    ],
)
def test_what_is_wrong_in_the_table_is_named_with_line_field_and_mend(
    table: Path, old: str, new: str, field: str, problem: str
) -> None:
    (found,) = faults(table, old, new)
    assert found.field.endswith(field)
    assert problem in found.problem
    assert found.mend
    assert found.line == line_with(table, new if field != "fields" else "fields:")


def test_a_spelling_may_stand_under_its_own_code_twice(table: Path) -> None:
    assert not faults(table, '["verkeer",', '["verkeer", "Verkeer.",')


def test_the_codes_of_a_question_that_is_gone_are_no_options() -> None:
    instrument = load_instrument()
    left = tuple(one for one in instrument.questions if not one.id.startswith("PF-"))
    told = register_faults(instrument.model_copy(update={"questions": left}))
    assert "PF-02.product has no option 'algorithm'." in [fault.problem for fault in told]


def test_the_check_of_all_content_looks_at_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    fault = ContentFault(FIELDS_FILE, 52, "fields.31.questions.0", "There is no question 'WA-99'.", "Name another.")
    monkeypatch.setattr(content, "register_faults", lambda _instrument: [fault])
    with pytest.raises(ContentError) as told:
        content.checked_content()
    assert fault in told.value.faults


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("fields: [\n", "register_fields.yaml:2"),
        (TABLE.replace("questions: [WA-04]", "questions: [WA-99]"), "register_fields.yaml:"),
        (None, "register_fields.yaml"),
    ],
)
def test_no_register_is_read_with_a_table_that_does_not_hold_and_the_message_says_whose_fault_it_is(
    table: Path, monkeypatch: pytest.MonkeyPatch, text: str | None, place: str
) -> None:
    if text:
        table.write_text(text, encoding="utf-8")
    monkeypatch.setattr(algorithm_register, "FIELDS_FILE", table)
    algorithm_register._refuse_unsound_content.cache_clear()
    with pytest.raises(RegisterFileError) as refused:
        read_register(RECORD, TODAY)
    assert refused.value.fault.code is RegisterFaultCode.UNSOUND_CONTENT
    assert str(refused.value.fault.values["place"]).startswith(place)
    assert "Het ligt niet aan het bestand" in refused.value.message(speech(Language.DUTCH))
    monkeypatch.undo()
    assert read_register(RECORD, TODAY).usable
