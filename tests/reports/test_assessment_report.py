"""The report holds everything it promises, in order, and says no more than the answers carry."""

import re
import shutil
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from pikepdf import Pdf

from dossier.model import Action, ActionState
from dossier.start import start_answer
from language.formats import score
from language.messages import speech
from language.model import Language
from look.typefaces import TYPEFACES
from principles.load import principles
from questionnaire.answer import Standing
from questionnaire.answers import Group, StartingPoint
from questionnaire.load import load_instrument
from questionnaire.profile import profile
from reports.findings import findings
from scoring.scorecard import scorecard
from scoring.words import words
from tests.reports import invented
from tests.reports.reading import MADE, drawn, flat, pages, report

ENGLISH, DUTCH = Language.ENGLISH, Language.DUTCH
BOTH = pytest.mark.parametrize("language", list(Language))
PARTS = (
    "Summary for the council",
    "The three scores explained",
    "Who took part, and when",
    "The two images",
    "What stands out",
    "Every answer that counts",
    "What is unknown, and who could know",
    "Principles and sources",
    "Method and words",
)


@BOTH
def test_the_parts_stand_in_their_order(language: Language) -> None:
    text, said = flat(pages("full", language)[1:]), [speech(language)(part) for part in PARTS]
    places = [text.index(said[0])]
    for part in said[1:]:
        places.append(text.index(part, places[-1] + 1))
    assert places == sorted(places)


@BOTH
@pytest.mark.parametrize("kind", MADE)
def test_the_council_has_exactly_one_page(kind: str, language: Language) -> None:
    say, found = speech(language), pages(kind, language)
    assert say("Summary for the council") in found[1]
    assert say("What was agreed") in found[1]
    assert say("The three scores explained") in found[2]


def test_the_council_page_stays_one_page_with_long_texts_and_many_agreements() -> None:
    words_ = "Something long that somebody wants to do about this project " * 40
    actions = tuple(Action(id=f"a{place}", what=words_, who="W" * 300, state=ActionState.BUSY) for place in range(30))
    groups = invented.full(actions=actions)
    found = drawn(groups)
    assert "Summary for the council" in found[1]
    assert "The three scores explained" in found[2]
    assert re.search(r"All agreements in full: page \d+", flat((found[1],)))


def test_a_reference_names_the_page_where_it_stands_in_full() -> None:
    found = pages("full", ENGLISH)
    page = re.search(r"(?:Explained on|more:) page (\d+)", flat((found[1],)))
    assert page
    assert "Next step:" in found[int(page[1]) - 1]


@BOTH
def test_each_page_says_what_it_belongs_to_and_which_one_it_is(language: Language) -> None:
    found, say = pages("full", language), speech(language)
    assert say("Invented example") in found[0]
    for number, page in enumerate(found[1:], start=2):
        assert say("Invented example") in page
        assert say("{page} of {total}", page=number, total=len(found)) in page
        assert "2026.1" in page


def test_the_three_scores_are_printed_as_the_scoring_computes_them() -> None:
    dossier = MADE["full"]()
    card = scorecard(invented.INSTRUMENT, dossier.answers)
    page = pages("full", ENGLISH)[1]
    for verdict in card.verdicts:
        assert verdict.bounds
        assert verdict.number_shown
        proven, claimed, possible = (
            score(value or 0.0, ENGLISH)
            for value in (verdict.bounds.proven, verdict.bounds.claimed, verdict.bounds.possible)
        )
        assert f"proven {proven} · claimed {claimed} · possible {possible} of 100" in page
        assert words().statuses[verdict.status.value].en in page


@BOTH
def test_a_quick_scan_has_bands_and_words_and_no_number(language: Language) -> None:
    say, figure, found = speech(language), words().figures, pages("quick_scan", language)
    before_matrix = next(n for n, page in enumerate(found) if say("Council, other citizens and partners") in page)
    text = flat(found[:before_matrix])
    band = say("No number. Could be anything from {low} to {high}.", low="LOW", high="HIGH")
    pattern = re.escape(band).replace("LOW", r"\d+").replace("HIGH", r"\d+")
    assert len(re.findall(pattern, text)) == 6
    text = re.sub(pattern, "", text)
    assert words().statuses["quick_scan"].into(language) in text
    assert not re.search(rf"{figure['proven'].into(language)} \d", text)
    assert not re.search(r"\d (of|van) 100", text)
    assert not re.search(r"(from|van) \d+ (to|naar|tot) \d+\.", text)


def test_where_no_number_is_shown_the_band_is_told_in_words() -> None:
    page = flat((pages("unknown", ENGLISH)[1],))
    assert page.count("No number. Could be anything from") == 3
    assert "STOP not excluded" in page
    assert "Not measured" in page


def test_a_stop_has_neither_number_nor_band() -> None:
    page = flat((pages("stopped", ENGLISH)[1],))
    assert "No number and no band: a STOP is outside the arithmetic." in page
    assert page.count("of 100") == 2
    assert "There is no legal ground" in page


def test_an_image_that_nobody_asked_for_is_a_question_mark() -> None:
    text = pages("unknown", ENGLISH)
    page = next(page for page in text if "The two images" in page)
    assert "?" in page
    assert "the article does not say this" in flat((page,))


def test_every_given_answer_stands_with_its_reason_and_its_evidence() -> None:
    dossier, text = MADE["full"](), flat(pages("full", ENGLISH))
    told = findings(dossier, invented.INSTRUMENT, ENGLISH)
    given = [q for q in told.questions if (a := dossier.answers.get(q.id)) and a.standing is Standing.GIVEN]
    assert len(given) > 50
    for question in given:
        assert f"({question.id})" in text
    assert "Minutes of 3 March: https://example.org/minutes (public, counts in full)" in text
    assert "Project plan: plan.pdf, page 4 (counts for three quarters)" in text
    assert "Fewer evictions." in text


@BOTH
def test_nobody_who_answered_or_confirmed_is_named(language: Language) -> None:
    named = {answer.answered_by for answer in invented.full().answers.values()} - {""}
    assert named == {"A. Lead"}
    assert not any(name in page for name in named for page in pages("full", language))


def test_a_quotation_is_marked_and_names_its_source() -> None:
    text = flat(pages("unknown", ENGLISH))
    title = principles().sources["datadrang"].title.en
    assert f"Quotation: “A passage of the source” ({title}, par. 4)" in text


def test_a_hidden_question_never_stands_in_the_report() -> None:
    dossier = invented.full()
    answers = {**dossier.answers, "SM-1": dossier.answers["DB-01"].model_copy(update={"note": "Kept but hidden"})}
    text = flat(drawn(dossier.model_copy(update={"answers": answers})))
    assert "Kept but hidden" not in text
    assert "SM-1" not in text


def test_what_nobody_knows_names_who_could_know() -> None:
    text = flat(pages("unknown", ENGLISH))
    assert "The article does not say this" in text
    who = invented.INSTRUMENT.question("DB-01").who_could_know
    assert who
    assert who.en.split(".")[0] in text


def test_an_unread_source_is_called_unread() -> None:
    assert "Not read: do not take this as established" in flat(pages("full", ENGLISH))


def test_the_file_says_what_it_is_and_names_no_author() -> None:
    with pdfplumber.open(BytesIO(report("full", DUTCH))) as opened:
        facts, catalogue = opened.metadata, opened.doc.catalog
        assert facts["Title"] == "Early Debts · Waterveen"
        assert facts["Author"] == ""
        assert facts["CreationDate"].startswith("D:20261124")
        assert catalogue["Lang"] == b"nl"
        assert "Outlines" in catalogue
        outline = [title for _, title, *_ in opened.doc.get_outlines()]
    assert len(outline) > 20


def test_only_our_own_typefaces_are_in_the_file() -> None:
    with Pdf.open(BytesIO(report("full", DUTCH))) as opened:
        every = {str(font.BaseFont) for sheet in opened.pages for font in sheet.Resources.Font.values()}
    named = {name.partition("+")[2] for name in every}
    assert named
    assert named <= {typeface.file.stem for typeface in TYPEFACES}


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
@pytest.mark.parametrize("kind", MADE)
def test_qpdf_finds_nothing_wrong(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(report(kind, DUTCH))
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    assert checked.returncode == 0, checked.stdout + checked.stderr


@BOTH
def test_the_report_says_whether_what_is_asked_was_settled_before_answering(language: Language) -> None:
    say, dossier = speech(language), invented.full()
    question, answer = start_answer(dossier, load_instrument())
    groups = (*profile(dossier.answers).groups, Group(id="gone", name="People who left"))
    settled = StartingPoint(impact_class="medium", groups=groups, on=date(2026, 9, 14))
    early = {**dossier.answers, question: answer.model_copy(update={"starting_point": settled})}
    late = {**dossier.answers, question: answer.model_copy(update={"starting_point": None})}

    told, untold = (flat(drawn(dossier.model_copy(update={"answers": each}), language)) for each in (early, late))

    assert "People who left" not in told
    gone = (
        "{n} group of people is gone from the list since then.",
        "{n} groups of people are gone from the list since then.",
    )
    assert say.plural(*gone, 1) in told
    assert say("New on the list since then: {names}.", names="").rstrip(".") not in told
    assert say("What is asked of this project was not settled before answering.") in untold
    assert say("What is asked of this project was not settled before answering.") not in told
