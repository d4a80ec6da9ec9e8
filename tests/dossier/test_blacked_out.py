"""What a team chose to black out is black in the publication, and stays so when the dossier changes."""

import pytest

from dossier.content import fingerprint
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Dossier
from dossier.publication import publication, published_texts_of, readable_edition, recomputed
from dossier.publication_file import publication_bytes
from dossier.redaction import (
    BLACKED_OUT,
    BlackedOut,
    NothingToRedactError,
    black_too,
    covered,
    readable_again,
    texts_in,
)
from dossier.review import Review, SubjectViews
from questionnaire.answer import Evidence, Standing, Truth
from questionnaire.answers import LevelAnswer
from questionnaire.load import load_instrument
from tests.dossiers.variants import full_dossier

INSTRUMENT = load_instrument()
REMARK = "Mevrouw Bakker van de Kerkstraat wilde het niet."
NOTE = "/answers/DB-01/note"


def with_answer(note: str = REMARK, titles: tuple[str, ...] = ()) -> Dossier:
    full = full_dossier()
    evidence = tuple(Evidence(title=title, location="Zaak 12") for title in titles)
    answer = LevelAnswer(standing=Standing.GIVEN, points=2, note=note, evidence=evidence)
    return full.model_copy(update={"answers": {**full.answers, "DB-01": answer}})


def choosing(dossier: Dossier, *places: str) -> Dossier:
    edition = readable_edition(dossier, INSTRUMENT)
    chosen = dossier.blacked_out
    for place in places:
        chosen = black_too(edition, chosen, place)
    return dossier.model_copy(update={"blacked_out": chosen})


def redactions(dossier: Dossier) -> tuple[str, ...]:
    return publication(dossier, INSTRUMENT).redactions


def test_a_chosen_text_is_not_in_the_publication_and_its_place_is() -> None:
    before, chosen = with_answer(), choosing(with_answer(), NOTE)
    edition = publication(chosen, INSTRUMENT)
    assert edition.answers["DB-01"].note == BLACKED_OUT
    assert NOTE in edition.redactions
    assert REMARK.encode() not in publication_bytes(edition)
    assert b"blacked_out" not in publication_bytes(edition)
    assert recomputed(edition, INSTRUMENT).card == recomputed(publication(before, INSTRUMENT), INSTRUMENT).card


def test_the_choice_is_no_content_so_a_review_stands() -> None:
    assert fingerprint(choosing(with_answer(), NOTE)) == fingerprint(with_answer())


def test_the_choice_travels_in_the_dossier_file_and_without_one_the_file_is_as_before() -> None:
    chosen = choosing(with_answer(), NOTE)
    assert dossier_from_bytes(dossier_bytes(chosen)).blacked_out == chosen.blacked_out != ()
    assert b"blacked_out" not in dossier_bytes(with_answer())


def test_a_rewritten_text_stays_black() -> None:
    chosen = choosing(with_answer(), NOTE).blacked_out
    assert NOTE in redactions(with_answer(REMARK + " Echt.").model_copy(update={"blacked_out": chosen}))


def test_a_text_that_moves_up_in_its_list_stays_black() -> None:
    before = with_answer(titles=("Verslag", REMARK))
    chosen = choosing(before, "/answers/DB-01/evidence/1/title").blacked_out
    after = with_answer(note="", titles=(REMARK,)).model_copy(update={"blacked_out": chosen})
    assert "/answers/DB-01/evidence/0/title" in redactions(after)


def test_the_same_text_is_black_wherever_it_stands() -> None:
    chosen = choosing(with_answer(titles=(REMARK,)), NOTE)
    assert "/answers/DB-01/evidence/0/title" in redactions(chosen)


def test_making_one_text_readable_keeps_every_other_black() -> None:
    first = choosing(with_answer(titles=("Verslag",)), NOTE, "/answers/DB-01/evidence/0/title")
    # The second place now holds the text of the first, and the first another one: both are black.
    moved = with_answer("Iets nieuws", titles=(REMARK,)).model_copy(update={"blacked_out": first.blacked_out})
    edition = readable_edition(moved, INSTRUMENT)
    kept = readable_again(edition, moved.blacked_out, "/answers/DB-01/evidence/0/title")
    assert NOTE in covered(edition, kept)
    assert "/answers/DB-01/evidence/0/title" not in covered(edition, kept)


def test_a_choice_taken_back_leaves_nothing_behind() -> None:
    chosen = choosing(with_answer(), NOTE)
    edition = readable_edition(chosen, INSTRUMENT)
    assert readable_again(edition, chosen.blacked_out, NOTE) == ()


def test_there_is_nothing_to_choose_where_no_text_stands() -> None:
    edition = readable_edition(with_answer(note=""), INSTRUMENT)
    for change in (black_too, readable_again):
        with pytest.raises(NothingToRedactError):
            change(edition, (), NOTE)


def test_a_choice_of_a_text_that_is_gone_blacks_out_nothing() -> None:
    gone = BlackedOut.of("/answers/DB-99/note", "Weg.")
    dossier = with_answer()
    assert redactions(dossier.model_copy(update={"blacked_out": (gone,)})) == redactions(dossier)


def test_the_review_as_it_is_printed_lacks_what_the_publication_lacks() -> None:
    views = SubjectViews(sought=Truth.YES, how="Op een avond.", said=REMARK)
    dossier = choosing(with_answer("").model_copy(update={"review": Review(views=views)}), "/review/views/said")
    printed = published_texts_of(dossier.review, dossier, INSTRUMENT)
    assert [text for _, text in texts_in(printed)] == ["Op een avond.", BLACKED_OUT]
    assert dossier.review.views.said == REMARK
