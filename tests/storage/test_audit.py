"""Whatever is done to the entries of the audit log is found: removed, changed, moved, inserted or cut off."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from language.messages import speech
from language.model import Language
from storage.audit import (
    NOTHING_BEFORE,
    Act,
    ChainFaultCode,
    Entry,
    What,
    chain_fault,
    chained,
    entry_hash,
    entry_words,
)

acts = st.builds(
    Act,
    what=st.sampled_from(What),
    by=st.just(""),
    at=st.datetimes(timezones=st.just(UTC)),
    dossier_id=st.text("abc-", max_size=4),
    detail=st.dictionaries(st.text("abc", max_size=3), st.integers(0, 9) | st.text(max_size=5), max_size=3),
)


def chain_of(done: list[Act]) -> list[Entry]:
    """The entries of these acts."""
    entries: list[Entry] = []
    for act in done:
        entries.append(chained(act, "", entries[-1] if entries else None))
    return entries


chains = st.lists(acts, min_size=2, max_size=6).map(chain_of)


def fault_in(entries: list[Entry], head: str | None = None) -> ChainFaultCode | None:
    fault = chain_fault(entries, head)
    assert fault is None or all(fault.message(speech(language)) for language in Language)
    return fault.code if fault else None


@given(chain=chains)
def test_a_log_as_it_was_written_is_sound(chain: list[Entry]) -> None:
    assert fault_in(chain) is None
    for entry in chain:
        assert fault_in(chain, entry.hash) is None
    assert fault_in([]) is None
    assert fault_in([], NOTHING_BEFORE) is None


@given(chain=chains, data=st.data())
def test_a_removed_entry_is_found(chain: list[Entry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(chain) - 1))
    rest = [*chain[:place], *chain[place + 1 :]]
    assert fault_in(rest, chain[-1].hash) is (
        ChainFaultCode.CUT_OFF if place == len(chain) - 1 else ChainFaultCode.OUT_OF_PLACE
    )


@given(chain=chains, data=st.data())
def test_a_log_that_was_cut_off_is_found_by_a_head_that_was_printed_before(
    chain: list[Entry], data: st.DataObject
) -> None:
    left = data.draw(st.integers(0, len(chain) - 1))
    assert fault_in(chain[:left]) is None
    assert fault_in(chain[:left], chain[-1].hash) is ChainFaultCode.CUT_OFF


@given(chain=chains, data=st.data())
def test_a_changed_entry_is_found(chain: list[Entry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(chain) - 1))
    field = data.draw(st.sampled_from(list(vars(chain[0]))))
    other = data.draw(st.integers() if field == "number" else st.text(max_size=5) | st.binary(max_size=3))
    changed = Entry(**{**vars(chain[place]), field: other})
    forged = [*chain[:place], changed, *chain[place + 1 :]]
    assert (fault_in(forged) is None) == (changed == chain[place])


@given(chain=chains, data=st.data())
def test_a_changed_entry_that_was_given_its_new_hash_is_found_too(chain: list[Entry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(chain) - 1))
    changed = replace(chain[place], by="somebody else")
    forged = [*chain[:place], replace(changed, hash=entry_hash(changed)), *chain[place + 1 :]]
    assert fault_in(forged, chain[-1].hash) is not None


@given(chain=chains, data=st.data())
def test_entries_in_another_order_are_found(chain: list[Entry], data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(chain))))
    moved = [chain[place] for place in order]
    assert (fault_in(moved) is None) == (list(order) == list(range(len(chain))))
    renumbered = [replace(entry, number=number) for number, entry in enumerate(moved, start=1)]
    assert (fault_in(renumbered) is None) == (list(order) == list(range(len(chain))))


@given(chain=chains, act=acts, data=st.data())
def test_an_inserted_entry_is_found(chain: list[Entry], act: Act, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(chain) - 1))
    inserted = chained(act, "", chain[place - 1] if place else None)
    assert fault_in([*chain[:place], inserted, *chain[place:]]) is ChainFaultCode.OUT_OF_PLACE
    assert fault_in([*chain[: place + 1], *chain[place:]]) is ChainFaultCode.OUT_OF_PLACE


@given(chain=chains)
def test_a_log_that_was_written_anew_is_found_by_a_head_that_was_printed_before(chain: list[Entry]) -> None:
    anew: list[Entry] = []
    for entry in chain:
        act = Act(What.REMOVED, "", datetime(2026, 11, 25, tzinfo=UTC), entry.dossier_id)
        anew.append(chained(act, "", anew[-1] if anew else None))
    assert fault_in(anew) is None
    assert fault_in(anew, chain[-1].hash) is ChainFaultCode.CUT_OFF


def test_whatever_stands_in_a_row_is_printed_on_one_line_without_commands_to_the_screen() -> None:
    for detail in ("{", "5", '["a"]', '"abc"', "\x1b[2J", '{"a": {"b": null}, "c": ["d", 1]}', "null"):
        entry = Entry(1, "\x1b[31mnow", "key", "strange\n", "een", detail, "", "")
        told = entry_words(entry, {"key": "Jan\n\x1b[2JJansen"}, speech(Language.DUTCH))
        assert told.isprintable()
        assert told.startswith("1  [31mnow  Jan [2JJansen  strange  een")
