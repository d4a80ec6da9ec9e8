"""What an answer becomes when somebody changes one thing of it."""

from datetime import date

import pytest

from language.messages import speech
from language.model import Language, LocalisedText
from questionnaire.answer import Confirmation, Evidence, Standing
from questionnaire.answers import CountsAnswer, EstimateAnswer, GroupCounts, LevelAnswer, TextAnswer
from questionnaire.model import Phase
from questionnaire.taking_part import CouncilAnswer, CouncilCell, Form, RungCell, RungsAnswer, Speaker, Voice
from ui.asked import changed, noted
from ui.components import answer_counts, answer_text, cell_voices
from ui.components.answer_council import with_cell as with_council_cell
from ui.components.answer_level import with_level
from ui.components.answer_rungs import with_cell
from ui.components.counts_field import Tally, whole_number
from ui.components.evidence import worth_words
from ui.components.fields import escaped
from ui.components.standing import joined_reason, split_reason

SAY = speech(Language.ENGLISH)
GIVEN = Standing.GIVEN
OFFICER = Confirmation(name="P. Officer", role="privacy_officer", on=date(2026, 11, 1))
REASONS = (LocalisedText(nl="Een wet schrijft het voor.", en="A law prescribes it."),)


def test_a_confirmation_holds_for_what_was_confirmed_and_for_nothing_else():
    confirmed = LevelAnswer(standing=GIVEN, points=2, confirmed_by=OFFICER)

    assert with_level(confirmed, "3").confirmed_by is None
    assert changed(confirmed, points=1).confirmed_by is None
    assert noted(confirmed, note="More.").confirmed_by == OFFICER


def test_a_change_is_checked():
    with pytest.raises(ValueError, match="points"):
        changed(LevelAnswer(), points=4)
    with pytest.raises(ValueError, match="note"):
        noted(LevelAnswer(), note="x" * 10_001)


@pytest.mark.parametrize("own", ["", "Article 5."])
@pytest.mark.parametrize("words", ["Een wet schrijft het voor.", "A law prescribes it."])
def test_a_listed_reason_is_found_back_in_either_language(own, words):
    assert split_reason(joined_reason(words, own), REASONS) == (0, own)


def test_another_reason_is_all_own_words():
    assert split_reason("We have no council.", REASONS) == (None, "We have no council.")
    assert split_reason("", REASONS) == (None, "")


def test_another_cell_leaves_the_rows_that_are_hidden():
    hidden = RungCell(row="group_gone", standing=GIVEN, voices=(Voice(rung=3),))
    kept = RungsAnswer(standing=GIVEN, cells=(hidden,))

    new = with_cell(kept, RungCell(row="group_new", standing=Standing.UNKNOWN))

    assert [cell.row for cell in new.cells] == ["group_gone", "group_new"]
    assert new.cells[0] == hidden


def test_who_did_not_take_part_was_not_heard_in_a_second_way_either():
    two = RungCell(
        row="a", standing=GIVEN, voices=(Voice(rung=3, speaker=Speaker.SELF, form=Form.PANEL), Voice(rung=2))
    )

    assert cell_voices.with_rung(two, 0, "0").voices == (Voice(rung=0),)
    assert cell_voices.with_rung(two, 0, "unknown").voices == ()
    assert cell_voices.with_rung(two, 0, "4").voices[0] == Voice(rung=4, speaker=Speaker.SELF, form=Form.PANEL)


def test_the_words_of_speakers_and_forms_are_complete():
    assert set(cell_voices.speaker_words(SAY)) == set(Speaker)
    assert set(cell_voices.form_words(SAY)) == set(Form)


def test_a_phase_that_is_not_due_does_not_make_the_council_known():
    cell = CouncilCell(phase=Phase.EVALUATION, standing=GIVEN, level=4)
    kept = CouncilAnswer(standing=GIVEN, cells=(cell,))

    new = with_council_cell(kept, CouncilCell(phase=Phase.AGENDA, standing=Standing.UNKNOWN), (Phase.AGENDA,))

    assert new.standing is Standing.UNKNOWN
    assert len(new.cells) == 2


def test_counts_that_are_all_taken_away_leave_the_question_open():
    kept = EstimateAnswer(standing=GIVEN, groups=(GroupCounts(row="a", counts=(1, 0, 0, 0, 0, 0, 0)),))

    new = answer_counts.with_group(kept, "a", lambda tally: tally.with_number(0, 0))

    assert (new.groups, new.standing) == ((), Standing.OPEN)


def test_only_people_who_do_not_know_are_an_answer_too():
    new = answer_counts.with_officials(CountsAnswer(), lambda tally: tally.with_number(8, 2))

    assert (new.officials, new.officials_do_not_know, new.standing) == ((0,) * 7, 2, GIVEN)


def test_who_says_neither_is_counted_apart_from_who_does_not_know():
    asked = answer_counts.with_officials(CountsAnswer(), lambda tally: tally.with_number(8, 2))
    new = answer_counts.with_officials(asked, lambda tally: tally.with_number(7, 3))

    assert (new.officials, new.officials_neither, new.officials_do_not_know) == ((0,) * 7, 3, 2)


def test_a_tally_adds_up_everyone():
    assert Tally((1, 0, 0, 0, 0, 0, 2), 3).total == 6


def test_counting_takes_the_place_of_the_answer_of_the_team():
    team = CountsAnswer(standing=GIVEN, team=1)

    assert answer_counts.with_manner(team, "counted").team is None
    assert answer_counts.with_manner(team, "unknown").team == 1


@pytest.mark.parametrize(("typed", "number"), [("", 0), (" 7 ", 7), ("1000000", 1_000_000), ("007", 7)])
def test_a_whole_number_is_read(typed, number):
    assert whole_number(typed) == number


@pytest.mark.parametrize("typed", ["-1", "1.5", "1 000", "x", "²", "1000001", "\x00", "0" * 30])
def test_anything_else_is_no_whole_number(typed):
    assert whole_number(typed) is None


def test_who_writes_something_no_longer_answers_i_dont_know():
    unknown = answer_text.with_unknown(TextAnswer(standing=GIVEN, text="Asked around."), is_on=True)
    assert (unknown.standing, unknown.text) == (Standing.UNKNOWN, "Asked around.")
    assert answer_text.with_unknown(unknown, is_on=False).standing is GIVEN
    assert answer_text.with_text(unknown, "  ").standing is Standing.OPEN


@pytest.mark.parametrize(
    ("piece", "starts"),
    [
        (Evidence(title="Said"), "Does not count yet."),
        (Evidence(title="Report", location="file 3, page 2"), "Counts for three quarters."),
        (Evidence(title="Report", location="https://example.org", is_public=True), "Counts in full."),
        (Evidence(title="Report", is_public=True), "Does not count yet."),
        (Evidence(title="Theirs", from_data_subjects=True), "Counts in full."),
        (Evidence(title="Report", confirmed_by=OFFICER), "Counts in full."),
    ],
)
def test_evidence_says_what_it_counts_for(piece, starts):
    assert worth_words(SAY, piece).startswith(starts)


def test_words_in_a_label_are_no_markup():
    assert escaped("*a* [b](c) :red[d]") == r"\*a\* \[b\]\(c\) \:red\[d\]"


def test_an_address_in_a_label_is_shown_as_it_was_typed_and_is_no_link():
    label = escaped("https://waterveen.example/a www.waterveen.example jan@waterveen.example")
    shown = label.replace("\\", "").replace("\u2060", "")
    assert shown == "https://waterveen.example/a www.waterveen.example jan@waterveen.example"
    assert not [start for start in ("://", r"\://", "www.", r"www\.", "@w") if start in label]
