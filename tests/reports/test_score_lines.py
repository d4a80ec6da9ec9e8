"""The scores on the pages are found in the file, and are those that follow from the published answers."""

import re
import zlib
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from pikepdf import Name

from dossier.model import Dossier
from dossier.publication import publication, recomputed
from dossier.publication_file import publication_bytes, publication_from_bytes
from language.model import Language
from questionnaire.load import load_instrument
from reports.assessment_report import assessment_report
from reports.computed_pages import prints_what_follows
from reports.pdf_reading import CannotRead, ReadingFault
from reports.printed import MOST_ON_A_PAGE, printed
from reports.score_lines import ScoreLines, score_lines
from services.examples import examples
from tests.dossier.strategies import dossiers
from tests.dossiers.variants import variant
from tests.reports.test_hostile_pdfs import within_limits
from tests.reports.test_hostile_texts import TEXTS, _filled

INSTRUMENT = load_instrument()
EXAMPLES = {example.id: example.dossier for example in examples(Language.DUTCH)}
TOLD = ("example-leiden", "example-onze-data", "example-waterveen-2026", "example-waterveen-2027")
STRANGE = ("markup", "no glyph", "one wide word", "combining")
STATUSES = ("everybody-took-part", "nobody-named", "stopped", "images-close", "quick-scan")


def lines(dossier: Dossier, language: Language, pdf: bytes | None = None) -> ScoreLines:
    """The lines on the pages of a report, beside those that follow from what is published with it."""
    report = pdf or assessment_report(dossier, INSTRUMENT, language)
    return score_lines(printed(report), recomputed(publication(dossier, INSTRUMENT), INSTRUMENT))


def pages_follow(dossier: Dossier, language: Language) -> bool | None:
    """Whether the computed pages of a report are those that follow from what is published with it."""
    report = printed(assessment_report(dossier, INSTRUMENT, language))
    return prints_what_follows(report, recomputed(publication(dossier, INSTRUMENT), INSTRUMENT))


@cache
def leiden() -> tuple[Dossier, bytes]:
    dossier = EXAMPLES["example-leiden"]
    return dossier, assessment_report(dossier, INSTRUMENT, Language.ENGLISH)


@pytest.mark.parametrize("name", TOLD)
def test_the_scores_of_an_example_follow_from_its_answers(name: str) -> None:
    found = lines(EXAMPLES[name], Language.DUTCH)
    assert found.agree, found
    assert len(found.printed) == 1 + 2 * 3
    assert pages_follow(EXAMPLES[name], Language.DUTCH)


@pytest.mark.parametrize("name", STATUSES)
def test_a_score_is_found_whatever_its_verdict(name: str) -> None:
    found = lines(variant(name), Language.ENGLISH)
    assert found.agree, found
    assert pages_follow(variant(name), Language.ENGLISH)


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_text_in_a_report_keeps_nobody_from_finding_its_scores(name: str) -> None:
    found = lines(_filled(TEXTS[name]), Language.ENGLISH)
    assert found.agree, found
    assert pages_follow(_filled(TEXTS[name]), Language.ENGLISH)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b"(Too little known)", b"(Fully involved)"),
        (b"(Citizen involvement )", b"(Citizen enjoyment )"),
        (b"(No number. Could be anything from 0 to 100. )", b"(No number. Could be anything from 90 to 100. )"),
        (b"(Too little is known for a verdict.", b"(All is known, and all is very well."),
    ],
    ids=["status", "name", "figures", "conclusion"],
)
def test_a_line_that_was_changed_on_a_page_does_not_agree(was: bytes, becomes: bytes) -> None:
    dossier, report = leiden()
    with pikepdf.open(BytesIO(report)) as pdf:
        page = next(page for page in pdf.pages if was in page.Contents.read_bytes())
        page.Contents.write(page.Contents.read_bytes().replace(was, becomes, 1))
        changed = BytesIO()
        pdf.save(changed)
    found = lines(dossier, Language.ENGLISH, changed.getvalue())
    assert not found.agree
    assert found.computed == lines(dossier, Language.ENGLISH, report).computed


def test_a_page_that_is_missing_or_there_twice_does_not_agree() -> None:
    dossier, report = leiden()
    for change in (lambda pages: pages.__delitem__(1), lambda pages: pages.append(pages[1])):
        with pikepdf.open(BytesIO(report)) as pdf:
            change(pdf.pages)
            changed = BytesIO()
            pdf.save(changed)
        assert not lines(dossier, Language.ENGLISH, changed.getvalue()).agree


def test_it_reads_what_is_content_in_the_order_of_reading_and_no_header_or_footer() -> None:
    _, report = leiden()
    pieces = printed(report).pieces
    place = pieces.index("Summary for the council")
    assert pieces.index("The three scores explained") > place
    assert not any(re.fullmatch(r"\d+ of \d+", piece) for piece in pieces)


def test_pages_that_hold_too_much_are_not_read_to_the_end() -> None:
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(b"n\n" * MOST_ON_A_PAGE)
        target = BytesIO()
        pdf.save(target)
    with pytest.raises(CannotRead) as refused:
        printed(target.getvalue())
    assert refused.value.fault is ReadingFault.TOO_MUCH


def test_a_tree_of_pages_that_goes_round_is_refused() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        target = BytesIO()
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    round_and_round = re.sub(rb"/Kids \[ \d+ 0 R \]", lambda found: found[0].replace(b"3", b"2"), target.getvalue())
    with pytest.raises(CannotRead):
        printed(round_and_round)


def test_metadata_that_become_very_large_are_not_read_and_name_no_program() -> None:
    _, pdf = leiden()
    with pikepdf.open(BytesIO(pdf)) as changed:
        bomb = zlib.compress(b" " * 300_000_000)
        changed.Root.Metadata = changed.make_stream(bomb, Filter=Name.FlateDecode)
        target = BytesIO()
        changed.save(target, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    with within_limits():
        assert printed(target.getvalue()).made_with == ""


@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
@given(dossiers())
def test_whatever_was_answered_an_honest_report_is_never_called_a_forgery(dossier: Dossier) -> None:
    report = printed(assessment_report(dossier, INSTRUMENT, Language.DUTCH))
    known = recomputed(publication_from_bytes(publication_bytes(publication(dossier, INSTRUMENT))), INSTRUMENT)
    assert score_lines(report, known).agree
    assert prints_what_follows(report, known)
