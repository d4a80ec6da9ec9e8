"""The blocks of the result page on whole dossiers: every verdict, hidden and divided groups, no numbers too many."""

import re

import pytest

from dossier.model import Dossier
from language.messages import speech
from language.model import Language
from questionnaire.answers import CountsAnswer, GroupCounts
from scoring.parameters import norms
from scoring.scorecard import ScoreName
from services.examples import examples
from tests.dossiers.changes import TENANTS
from tests.dossiers.variants import VARIANTS, full_dossier, variant
from ui.components.agreements import day
from ui.components.example_card import short_name
from ui.components.explain import explanations
from ui.components.gates_view import gates_view
from ui.components.html import Html, joined
from ui.components.image_rows import points, rows_by_group
from ui.components.image_tables import aspect_table, image_tables
from ui.components.image_words import group_words, missing_words
from ui.components.matrix import matrix
from ui.components.norm_words import NORMS, RECORDS
from ui.components.passages import passages
from ui.components.score_card import score_card
from ui.components.two_images import line_of
from ui.components.what_to_do import flags_view, most_helpful, way_to_verdict
from ui.outcome import Outcome

SAY = speech(Language.ENGLISH)
EVERY_DOSSIER = [*VARIANTS, *(example.id for example in examples(Language.ENGLISH))]


def dossier_of(name: str) -> Dossier:
    return next((one.dossier for one in examples(Language.ENGLISH) if one.id == name), None) or variant(name)


def outcome(name: str, language: Language = Language.ENGLISH) -> Outcome:
    return Outcome.of(dossier_of(name), speech(language))


def empty() -> Outcome:
    return Outcome.of(full_dossier().model_copy(update={"answers": {}, "actions": ()}), SAY)


def everything(shown: Outcome) -> Html:
    """All blocks of the page after each other."""
    cards = [score_card(shown, score) for score in ScoreName]
    blocks = [matrix(shown), gates_view(shown), explanations(shown), flags_view(shown), most_helpful(shown)]
    groups = [group_words(shown, group) for group in shown.card.images.groups]
    return joined(
        [*cards, *blocks, *groups, image_tables(shown), line_of(shown), way_to_verdict(shown), passages(shown)]
    )


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", EVERY_DOSSIER)
def test_every_dossier_has_a_whole_page_in_both_languages(name, language) -> None:
    shown = outcome(name, language)
    assert words_of(everything(shown))
    assert "{" not in words_of(everything(shown))


def test_a_new_project_tells_what_to_do_instead_of_a_number() -> None:
    page = words_of(everything(empty()))
    assert "No number. Could be anything from 0 to 100." in page
    assert "Name the people in the data" in page


@pytest.mark.parametrize("score", ScoreName)
def test_a_quick_scan_has_no_number_and_no_worked_out_score(score) -> None:
    shown = outcome("quick-scan")
    assert "od-band-key" not in score_card(shown, score)
    assert "There is no score yet, so none is worked out here." in explanations(shown)


def test_a_quick_scan_judges_no_step_and_gives_no_effect_in_figures() -> None:
    shown = outcome("quick-scan")
    assert "Tenable" not in gates_view(shown)
    assert not re.search(r"from \d+ to \d+", words_of(most_helpful(shown)))


def test_a_stop_has_its_reason_and_no_band() -> None:
    card = score_card(outcome("stopped"), ScoreName.PROPORTIONALITY)
    assert "STOP: " in words_of(card)
    assert "od-band" not in card


def test_a_hidden_group_never_shows_a_count() -> None:
    shown = outcome("too-few-to-be-shown")
    assert shown.card.images.pooling.hidden
    assert "too few data subjects to tell how many" in words_of(score_card(shown, ScoreName.IMAGES))
    answers = words_of(image_tables(shown))
    assert all(shown.name(name) not in answers for name in shown.card.images.pooling.hidden)
    assert "to protect them" in " ".join(missing_words(shown))


def test_a_pool_of_small_groups_is_one_group_with_its_members_named() -> None:
    shown = outcome("full")
    pool = next(group for group in shown.card.images.groups if group.is_pool)
    assert "Other data subjects (" in words_of(group_words(shown, pool))


def divided() -> Outcome:
    """The full dossier, in which the tenants are divided into two camps."""
    full = full_dossier()
    said = full.answers["CD-01"]
    assert isinstance(said, CountsAnswer)
    groups = tuple(
        GroupCounts(row=TENANTS, counts=(8, 0, 0, 0, 0, 0, 8)) if cell.row == TENANTS else cell for cell in said.groups
    )
    answers = {**full.answers, "CD-01": said.model_copy(update={"groups": groups})}
    return Outcome.of(full.model_copy(update={"answers": answers}), SAY)


def test_a_divided_group_shows_both_camps_and_no_mean() -> None:
    shown = divided()
    group = next(group for group in shown.card.images.groups if group.divided)
    assert group.members == (TENANTS,)
    told = words_of(group_words(shown, group))
    assert "One camp answers about −3.0, the other about +3.0" in told
    assert "Difference" not in told
    rows = next(rows for title, rows in rows_by_group(shown) if title == shown.name(TENANTS))
    assert rows[0].subjects is not None
    assert rows[0].subjects.places == (-3.0, 3.0)
    assert len(points(shown)) == len(shown.card.images.groups) - 1


def test_each_chart_has_its_figures_in_a_table() -> None:
    shown = outcome("full")
    told = aspect_table(shown)
    assert told is not None
    names = [row.name for title, rows in rows_by_group(shown) if title for row in rows]
    assert all(name in words_of(told) for name in names)
    assert aspect_table(outcome("quick-scan")) is None


def test_the_article_stands_beside_what_is_read_in_it() -> None:
    shown = outcome("example-enschede")
    quoted = passages(shown)
    assert quoted is not None
    assert "“directbetrokkenen lijken geen deel te hebben gehad" in words_of(quoted)
    assert "0 not involved" in words_of(quoted)
    assert 'lang="nl"' in quoted
    assert way_to_verdict(shown)


def test_a_claim_that_was_not_measured_is_hatched_on_the_line() -> None:
    line = line_of(outcome("example-leiden"))
    assert "od-only-claimed" in line
    assert "od-images-unknown" in line


def test_partners_are_shown_without_a_required_rung() -> None:
    page = matrix(outcome("full"))
    partners = page.split("Partners: shown")[1]
    assert "needs" not in words_of(partners)
    assert "od-rung-tick" not in partners


def test_evidence_links_only_to_the_web() -> None:
    page = explanations(outcome("full"))
    assert 'href="https://' in page
    assert not re.search(r'href="(?!https?://|#)', page)


def test_user_text_stays_text() -> None:
    full = full_dossier()
    project = full.project.model_copy(update={"name": "<script>alert(1)</script>"})
    groups = full.answers["PF-03"].model_dump()
    groups["groups"][0]["name"] = "<img src=x onerror=alert(1)>"
    answers = {**full.answers, "PF-03": type(full.answers["PF-03"]).model_validate(groups)}
    page = everything(Outcome.of(full.model_copy(update={"project": project, "answers": answers}), SAY))
    assert "<img" not in page
    assert "&lt;img src=x" in page


def test_every_norm_and_its_policy_record_have_words() -> None:
    entries = norms().entries()
    assert set(NORMS) == set(entries)
    assert {norm.policy_record for norm in entries.values()} <= set(RECORDS)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("31-12-2027", "2027-12-31"),
        ("1/2/2027", "2027-02-01"),
        ("2027-02-01", "2027-02-01"),
        ("31-02-2027", None),
        ("x", None),
    ],
)
def test_a_date_is_read_as_people_write_it(text, iso) -> None:
    found = day(text)
    assert (found.isoformat() if found else None) == iso


def test_an_example_is_called_by_its_place() -> None:
    assert short_name("Gemeente Leiden") == "Leiden"
    assert short_name("Provincie Zuid-Holland") == "Zuid-Holland"
    assert short_name("Municipality of Leiden") == "Leiden"
    assert short_name("Province of Zuid-Holland") == "Zuid-Holland"
    assert short_name("Waterschap") == "Waterschap"
