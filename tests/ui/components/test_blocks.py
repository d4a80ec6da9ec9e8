"""Building blocks escape what they are given, and say in words what they draw."""

import re
from html.parser import HTMLParser

import pytest

from language.messages import speech
from language.model import Language
from ui.components import text
from ui.components.badge import badge, verdict
from ui.components.band import band, band_without_number
from ui.components.facts import facts
from ui.components.flags_list import FlagLine, flags_list
from ui.components.hero import hero
from ui.components.html import Html, element, joined
from ui.components.images_line import images_key, images_line
from ui.components.progress import cell_kinds, progress
from ui.components.rungs import COUNCIL_CELLS, rungs, rungs_not_due, rungs_unknown
from ui.components.steps import Gate, Step, gates, steps
from ui.components.table import Column, Group, grouped_table, table

SAY = speech(Language.ENGLISH)
HOSTILE = """<script>alert("1")</script><img src=x onerror='x'>&amp;"' onmouseover="x"""

BLOCKS_WITH_HOSTILE_TEXT = {
    "badge": badge("stopped", HOSTILE),
    "verdict": verdict("fully", HOSTILE),
    "facts": facts([HOSTILE], badge("signed", HOSTILE)),
    "steps": steps([Step(HOSTILE, HOSTILE)]),
    "gates": gates(
        [Gate(HOSTILE, "tenable", HOSTILE, HOSTILE), Gate(HOSTILE, "tenable", "", HOSTILE, reachable=False)]
    ),
    "flags": flags_list(SAY, [FlagLine("red", HOSTILE, HOSTILE, HOSTILE)]),
    "table": table([HOSTILE, Column(HOSTILE, HOSTILE)], [[HOSTILE, HOSTILE]], caption=HOSTILE),
    "grouped table": grouped_table([HOSTILE, HOSTILE], [Group(HOSTILE, [[HOSTILE, HOSTILE]])], caption=HOSTILE),
    "rungs": rungs(SAY, rung=1, required=2, words=HOSTILE),
    "progress": progress(SAY, answered=1, unknown=1, still_open=1, words=HOSTILE),
    "lead": text.lead(HOSTILE),
    "introduction": text.introduction(HOSTILE),
    "overline": text.overline(HOSTILE),
    "quiet": text.quiet(HOSTILE),
    "reason": text.reason(HOSTILE, HOSTILE),
    "note": text.note(HOSTILE, HOSTILE),
    "quotation": text.quotation(HOSTILE, HOSTILE),
    "saved": text.saved(HOSTILE),
    "figures": text.figures([text.Figure(HOSTILE, HOSTILE, HOSTILE, HOSTILE)]),
}


class Seen(HTMLParser):
    """Collects the tags and attribute names that a browser would make of a piece of HTML, and checks the nesting."""

    def __init__(self, piece: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""
        self._open: list[str] = []
        self.feed(piece)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._open.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("name", BLOCKS_WITH_HOSTILE_TEXT)
def test_hostile_text_stays_text(name: str) -> None:
    seen = Seen(BLOCKS_WITH_HOSTILE_TEXT[name])
    assert not {"script", "img", "style", "svg"} & set(seen.tags)
    assert not {attribute for attribute in seen.attributes if attribute.startswith("on")}
    assert HOSTILE in seen.words


def test_an_attribute_cannot_be_left_by_a_quote() -> None:
    made = element("span", aria_label=HOSTILE)
    assert Seen(made).attributes == {"aria-label"}


def test_only_html_that_a_block_made_goes_in_unescaped() -> None:
    inner = element("b", "a & b")
    assert element("p", inner, "<i>") == "<p><b>a &amp; b</b>&lt;i&gt;</p>"
    assert joined(["<", None, Html("<br>")]) == "&lt;<br>"
    assert element("br", class_="x") == '<br class="x">'


def test_a_badge_says_its_status_in_words_beside_an_icon_that_is_not_read_out() -> None:
    made = badge("stop_not_excluded", "STOP not excluded")
    assert "od-stop-not-excluded" in made
    assert Seen(made).words == "STOP not excluded"
    assert 'aria-hidden="true"' in made


def label_of(made: str) -> str:
    found = re.search(r'role="img" aria-label="([^"]*)"', made)
    assert found
    return found.group(1)


def test_a_band_says_its_three_figures_aloud_and_in_print() -> None:
    made = band(SAY, proven=0.38, claimed=0.54, possible=0.6)
    assert label_of(made) == "Proven 38, claimed 54, possible 60, on a scale of 0 to 100."
    assert "proven 38" in Seen(made).words
    assert "left:38.00%;width:16.00%" in made
    assert "od-band-tick" in made


def test_a_band_never_draws_backwards_or_outside_its_scale() -> None:
    made = band(SAY, proven=0.6, claimed=0.5, possible=1.2)
    widths = [float(width) for width in re.findall(r"width:(-?[\d.]+)%", made)]
    starts = [float(start) for start in re.findall(r"left:([\d.]+)%;width", made)]
    assert all(width > 0 for width in widths)
    assert all(start + width <= 100 for start, width in zip(starts, widths, strict=True))


def test_a_band_without_a_number_says_what_it_could_be_and_has_no_tick() -> None:
    made = band_without_number(SAY, proven=0.04, possible=0.96)
    assert label_of(made) == "No number. Could be anything from 4 to 96."
    assert "od-band-tick" not in made
    assert "od-band-claimed" not in made


def test_images_that_nobody_asked_for_are_a_question_mark_over_the_whole_line_and_never_a_circle() -> None:
    made = images_line(SAY, municipality=2, subjects=None, only_claimed=True)
    assert "od-images-unknown" in made
    assert "od-circle" not in made
    assert "od-only-claimed" in made
    assert "The data subjects' image is not known.".replace("'", "&#x27;") in label_of(made)
    assert "The municipality says +2.0; this was not measured." in label_of(made)


def test_two_images_stand_where_their_means_are() -> None:
    made = images_line(SAY, municipality=3, subjects=-3)
    assert 'class="od-square" style="left:95.50%"' in made
    assert 'class="od-circle" style="left:4.50%"' in made
    assert "od-images-distance" in made
    assert "The municipality: +3.0. The data subjects: −3.0." in label_of(made)


def test_images_close_together_have_no_dots_between_them() -> None:
    assert "od-images-distance" not in images_line(SAY, municipality=1.6, subjects=1.4)


def test_a_municipality_that_is_not_known_has_no_square() -> None:
    made = images_line(SAY, municipality=None, subjects=1.0, with_ends=False)
    assert "od-square" not in made
    assert "od-images-ends" not in made
    assert "The municipality&#x27;s image is not known." in label_of(made)


def test_the_question_mark_makes_room_for_a_square_on_the_left() -> None:
    assert 'od-images-question" style="left:80%"' in images_line(SAY, municipality=-2, subjects=None)
    assert 'od-images-question" style="left:20%"' in images_line(SAY, municipality=2, subjects=None)


def test_the_key_names_all_five_marks() -> None:
    assert images_key(SAY).count("od-mark ") == 5


def test_a_rung_below_what_is_required_says_what_is_needed() -> None:
    made = rungs(SAY, rung=1, required=3, words="inform", of_subjects=True)
    assert label_of(made) == "Rung 1 of 5, required 3."
    assert made.count("od-rung-subjects") == 1
    assert "left:60.00%" in made
    assert "needs 3" in Seen(made).words


def test_a_rung_that_is_high_enough_says_so() -> None:
    made = rungs(SAY, rung=3, required=3, words="frame set", cells=COUNCIL_CELLS)
    assert label_of(made) == "Rung 3 of 4, required 3."
    assert "enough" in Seen(made).words
    assert made.count("od-rung-filled") == 3


def test_a_rung_that_is_only_said_is_hatched_and_told() -> None:
    made = rungs(SAY, rung=2, required=None, words="consulted", is_proven=False)
    assert made.count("od-rung-said") == 2
    assert label_of(made) == "Rung 2 of 5. Only said, without evidence."
    assert "od-rung-said" not in rungs(SAY, rung=2, required=None, words="consulted")


def test_a_rung_without_a_requirement_has_no_verdict() -> None:
    made = rungs(SAY, rung=0, required=None, words="not involved")
    assert label_of(made) == "Rung 0 of 5."
    assert "od-verdict" not in made
    assert "od-rung-tick" not in made


def test_an_unknown_rung_and_a_phase_to_come_are_said_in_words() -> None:
    assert Seen(rungs_unknown("not answered yet")).words == "not answered yet"
    assert Seen(rungs_not_due(SAY)).words == "not yet due"


def test_progress_counts_what_is_answered_unknown_and_open() -> None:
    made = progress(SAY, answered=4, unknown=2, still_open=3)
    assert label_of(made) == "4 of 9 questions answered, 2 times “I don&#x27;t know”"
    assert [made.count(f"od-step-{kind}") for kind in ("answered", "unknown", "open")] == [4, 2, 3]


def test_progress_without_unknowns_does_not_mention_them() -> None:
    assert label_of(progress(SAY, answered=4, unknown=0, still_open=0)) == "4 of 4 questions answered"


@pytest.mark.parametrize(
    "counts",
    [
        {"answered": 23, "unknown": 4, "open": 14},
        {"answered": 399, "unknown": 1, "open": 0},
        {"answered": 1, "unknown": 1, "open": 398},
        {"answered": 7, "unknown": 7, "open": 7},
    ],
)
def test_many_questions_share_twenty_cells_and_none_of_their_kinds_disappears(counts: dict[str, int]) -> None:
    kinds = cell_kinds(counts)
    assert len(kinds) == 20
    assert set(kinds) == {kind for kind, count in counts.items() if count}


def test_no_questions_have_no_cells() -> None:
    assert cell_kinds({"answered": 0, "unknown": 0, "open": 0}) == []


def test_the_mark_carries_both_quotes_as_text() -> None:
    words = Seen(hero(SAY)).words
    assert "We want to help people." in words
    assert "Mostly, I get checked." in words
    assert "ours" in words


def test_a_table_writes_its_roles_out_and_names_each_cell_for_a_phone() -> None:
    made = table(["What", "When"], [["Letter", "January"]], caption="Agreements", numbers={1})
    for role in ("table", "rowgroup", "row", "columnheader", "rowheader", "cell"):
        assert f'role="{role}"' in made
    assert 'data-head="When"' in made
    assert made.count("od-number") == 2


def test_a_row_that_does_not_fit_its_table_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        table(["What", "When"], [["Letter"]], caption="Agreements")


def test_a_gate_behind_a_failed_one_gives_no_verdict() -> None:
    made = gates([Gate("Weighing", "tenable", "Tenable", "First step 2.", reachable=False)])
    assert "od-badge" not in made
    assert "Tenable" not in made
    assert "First step 2." in made


def test_the_severity_of_a_flag_is_heard() -> None:
    words = Seen(flags_list(SAY, [FlagLine("red", "A"), FlagLine("orange", "B"), FlagLine("info", "C")])).words
    assert words == "UrgentAAttentionBFor informationC"


def test_steps_are_an_ordered_list() -> None:
    seen = Seen(steps([Step("First"), Step("Second", "because")]))
    assert seen.tags.count("li") == 2
    assert seen.tags[0] == "ol"


def test_facts_leave_the_badge_out_when_there_is_none() -> None:
    assert Seen(facts(["a", "b"])).tags == ["ul", "li", "li"]
