"""What the blocks of the result page may not claim: answers that nobody gave, proof, and steps nobody can take."""

import re

import pytest

from dossier.model import Dossier
from language.messages import speech
from language.model import Language
from questionnaire.answers import BridgingItem, EstimateAnswer
from questionnaire.model import Feed
from scoring.scorecard import ScoreName
from services.examples import examples
from tests.dossiers.variants import VARIANTS, full_dossier, variant
from tests.ui.texts import quick_scan_instrument
from ui.components.explain import explanations
from ui.components.explained.images import bridging_names
from ui.components.html import Html, joined
from ui.components.image_rows import rows_by_group
from ui.components.image_tables import aspect_table, image_tables
from ui.components.image_words import between_words, difference_sentence, group_words, pooled_words
from ui.components.matrix import matrix
from ui.components.passages import passages
from ui.components.score_card import score_card
from ui.components.what_to_do import flags_view, most_helpful, way_to_verdict
from ui.outcome import Outcome

SAY = speech(Language.ENGLISH)
ARTICLES = [example.dossier for example in examples(Language.ENGLISH) if example.dossier.project.origin == "article"]


def outcome(name: str) -> Outcome:
    return Outcome.of(variant(name), SAY)


def with_answers(**changed: object) -> Outcome:
    full = full_dossier()
    return Outcome.of(full.model_copy(update={"answers": {**full.answers, **changed}}), SAY)


def words_of(html: str | None) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html or "").split())


def groups(shown: Outcome) -> Html:
    return joined(group_words(shown, group) for group in shown.card.images.groups)


def test_what_nobody_answered_is_not_called_unknown() -> None:
    full = full_dossier()
    shown = Outcome.of(full.model_copy(update={"answers": {"PF-03": full.answers["PF-03"]}}), SAY)
    page = words_of(joined([matrix(shown), explanations(shown)]))
    assert "don't know" not in page
    assert "not answered yet" in page


def test_a_question_that_has_no_screen_is_not_asked() -> None:
    whole = full_dossier()
    shown = Outcome(
        whole.model_copy(update={"answers": {"PF-03": whole.answers["PF-03"]}}), quick_scan_instrument(), SAY
    )
    assert "not asked yet" in words_of(explanations(shown))


def test_a_rung_without_evidence_is_hatched() -> None:
    shown = outcome("full")
    cells = [cell for row in shown.card.involvement.rows for cell in row.cells if cell.rung_counted]
    said = sum(cell.rung_counted or 0 for cell in cells if not cell.evidence)
    assert matrix(shown).count("od-rung-said") == said
    assert matrix(outcome("only-said")).count("od-rung-said") > said


def test_a_pool_is_named_once_in_full_and_explained() -> None:
    shown = outcome("full")
    (told,) = pooled_words(shown)
    assert "from 5 answers on" in told
    assert "from 10" in told
    pool = next(group for group in shown.card.images.groups if group.is_pool)
    assert "Other data subjects (" not in difference_sentence(shown, pool)
    assert words_of(group_words(shown, pool)).count("Other data subjects (") == 1


def test_an_expectation_that_a_pool_hides_is_told() -> None:
    shown = outcome("full")
    pool = next(group for group in shown.card.images.groups if group.is_pool)
    asked = next(shown.instrument.feeding(Feed.IMAGE_ESTIMATE)).id
    estimate = shown.answers[asked]
    assert isinstance(estimate, EstimateAnswer)
    rest = tuple(cell for cell in estimate.groups if cell.row != pool.members[0])
    hidden = with_answers(**{asked: estimate.model_copy(update={"groups": rest})})
    assert "groups are put together to protect people" in words_of(groups(hidden))
    assert "Blind spot" in words_of(groups(shown))


def test_a_quick_scan_places_nothing_on_the_map_and_weighs_nothing() -> None:
    shown = outcome("quick-scan")
    assert "Place on the map" not in words_of(groups(shown))
    assert "Gain divided by loss" not in words_of(explanations(shown))
    assert "Gain divided by loss" in words_of(explanations(outcome("full")))


@pytest.mark.parametrize("name", VARIANTS)
def test_what_helps_most_is_told_once_and_can_be_answered_now(name) -> None:
    shown = outcome(name)
    titles = re.findall(r"<b>(.*?)</b>", most_helpful(shown))
    assert len(titles) == len(set(titles)) <= 3
    now = Outcome(shown.dossier, quick_scan_instrument(), SAY)
    assert not any(item in words_of(most_helpful(now)) for item in bridging_names(SAY).values())


def test_all_bridging_items_have_words() -> None:
    assert set(bridging_names(SAY)) == set(BridgingItem)


def test_steps_that_this_version_cannot_ask_are_told() -> None:
    empty = full_dossier().model_copy(update={"answers": {}})
    told = words_of(way_to_verdict(Outcome(empty, quick_scan_instrument(), SAY)))
    assert "This cannot be done in this version yet: the STOP questions and" in told


@pytest.mark.parametrize("dossier", ARTICLES, ids=lambda dossier: dossier.id)
def test_an_example_gives_the_article_the_word(dossier: Dossier) -> None:
    shown = Outcome.of(dossier, SAY)
    assert all("The municipality calls" not in words_of(block) for block in (flags_view(shown), explanations(shown)))
    assert 'lang="nl"' in (passages(shown) or "")


def test_urgency_is_told_in_the_words_of_the_report() -> None:
    told = words_of(flags_view(outcome("stopped")))
    assert "Urgent" in told
    assert "Serious" not in told


def test_an_explanation_can_take_the_focus() -> None:
    page = explanations(outcome("full"))
    assert all(f'id="explained-{score.value}" tabindex="-1"' in page for score in ScoreName)


def shown(name: str) -> Outcome:
    found = next(one.dossier for one in examples(Language.ENGLISH) if one.dossier.id.endswith(name))
    return Outcome.of(found, SAY)


def test_what_the_municipality_knew_and_its_blind_spot_have_their_sign() -> None:
    found = words_of(groups(shown("waterveen-2027")))
    assert re.search(r"Difference 0\.1 of 6 points between −0\.4 and 0\.7 \(95%\)", found)
    assert "The municipality knew this −0.4 points It expected +0.7 of them." in found
    assert "Blind spot +0.6 points They said +1.3 themselves." in found
    assert "The municipality expected a difference in the other direction." in found


def test_the_tables_and_the_figures_tell_the_same_bounds() -> None:
    found = shown("waterveen-2027")
    group = next(group for group in found.card.images.groups if group.name == "huisgenoten")
    assert group.distance
    assert between_words(found, group.distance) == "−0.4 and 0.7"
    assert "0.1 −0.4 and 0.7" in words_of(image_tables(found))


def test_the_explanation_says_why_less_counts_than_was_said() -> None:
    page = words_of(explanations(outcome("full")))
    assert "Counts lower: they say 3 themselves." in page


def test_the_first_row_of_the_images_has_the_name_of_its_question() -> None:
    found = shown("waterveen-2026")
    assert [rows[0].name for name, rows in rows_by_group(found) if name] == ["What it is mainly for"] * 2
    assert "What it is mainly for +1.6 −0.3 1.9" in words_of(aspect_table(found))


def test_a_project_that_is_asked_everything_is_nowhere_called_a_quick_scan() -> None:
    unfinished = outcome("quick-scan")
    page = words_of(joined([*(score_card(unfinished, score) for score in ScoreName), explanations(unfinished)]))
    assert "No verdict yet" in page
    assert "quick scan" not in page.lower()
