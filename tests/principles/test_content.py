"""The content that is delivered: whole, honest about what was read, and plain."""

import re
from datetime import date

import pytest

from language.model import Language
from principles.load import CONTENT, principles
from principles.model import LONGEST_QUOTATION, Citation, ReadState, Standing
from principles.references import reading

SETS = ["article-datadrang", "tada-2017", "vng-2019", "vng-2022"]
ARTICLE_THEMES = ["remedy", "images", "structural"]
THEMES = [
    "public_value",
    "council_decides",
    "people_take_part",
    "control_and_rights",
    "human_scale",
    "openness",
    "lawful_and_necessary",
    "fair_and_inclusive",
    "safe_open_technology",
    "parties_and_market",
    "risks_and_account",
    *ARTICLE_THEMES,
]


@pytest.fixture
def content():
    return principles()


def test_the_content_holds_together(content):
    assert list(content.sets) == SETS
    assert list(content.themes) == THEMES


def test_the_set_of_2019_has_its_five_official_titles(content):
    set_of_2019 = content.sets["vng-2019"]
    assert [principle.title.nl for principle in set_of_2019.principles] == [
        "Van maatschappelijke waarde",
        "Rechten over data geregeld",
        "Toegankelijke en veilige digitale infrastructuur",
        "Partijen verbonden",
        "Transparantie centraal",
    ]
    assert set_of_2019.official_in == (Language.DUTCH,)


def test_the_set_of_2022_is_shown_as_themes_and_says_that_its_titles_were_not_found(content):
    set_of_2022 = content.sets["vng-2022"]
    assert set_of_2022.standing is Standing.THEMES
    assert not any(principle.title_official or principle.number for principle in set_of_2022.principles)
    assert "niet gevonden" in set_of_2022.note.nl
    assert "did not find" in set_of_2022.note.en


def test_tada_has_six_titles_in_both_languages(content):
    tada = content.sets["tada-2017"]
    assert [principle.title.nl for principle in tada.principles] == [
        "Inclusief",
        "Zeggenschap",
        "Menselijke maat",
        "Legitiem en gecontroleerd",
        "Open en transparant",
        "Van iedereen – voor iedereen",
    ]
    assert tada.official_in == (Language.DUTCH, Language.ENGLISH)


def test_involving_the_people_in_the_data_is_cited_from_the_article_alone(content):
    article = content.sets["article-datadrang"]
    assert article.standing is Standing.READING
    for principle in article.principles:
        assert {citation.source for citation in principle.sources} == {"datadrang"}
        assert principle.quotation is None or principle.quotation.source == "datadrang"
    assert "niet de VNG" in article.note.nl


def test_every_principle_stands_in_the_crosswalk_or_is_said_not_to(content):
    left_out = {unplaced.principle for unplaced in content.crosswalk.unplaced}
    for name in content.principles:
        assert bool(content.themes_of(name)) != (name in left_out)
    assert left_out == {"vng-2022-no-biometrics"}


def test_the_themes_from_the_article_rest_on_the_article_alone(content):
    assert [theme.id for theme in content.themes.values() if theme.from_article] == ARTICLE_THEMES
    for name in ARTICLE_THEMES:
        sets = {content.set_of(principle).id for principle in content.themes[name].principles}
        assert sets == {"article-datadrang"}


def test_no_principle_is_read_further_than_its_sources(content):
    for principle in content.principles.values():
        states = {content.reading(citation) for citation in principle.sources}
        assert principle.read in states
        assert principle.read.is_read


def test_the_dates_of_reading_stand_only_beside_what_was_read(content):
    for source in content.sources.values():
        assert source.read.is_read == (source.read_on is not None)
        assert source.read_on is None or source.read_on <= date(2026, 11, 27)


@pytest.mark.parametrize("name", ["vng-2019-text", "vng-2022-text", "arnstein-1969"])
def test_what_was_not_read_says_so(content, name):
    assert content.sources[name].read is ReadState.NO


def test_an_article_of_law_can_be_unread_within_a_law_that_was_read(content):
    act = content.sources["municipalities-act"]
    unread = act.part("147").model_copy(update={"read": ReadState.NO})
    sources = {act.id: act.model_copy(update={"parts": (unread, act.part("150"))})}
    assert reading(sources, Citation(source=act.id, part="150")) is ReadState.STORED_COPY
    assert reading(sources, Citation(source=act.id, part="147")) is ReadState.NO


def test_the_revoked_fine_never_stands_without_the_ruling(content):
    assert "ECLI:NL:RBOVE:2024:594" in content.sources["ap-2021-enschede"].note.nl
    assert "vernietigd" in content.sources["overijssel-2024"].note.nl


def test_quotations_are_short_and_translated(content):
    quotations = [principle.quotation for principle in content.principles.values() if principle.quotation]
    assert quotations
    for quotation in quotations:
        assert len(quotation.text.split()) <= LONGEST_QUOTATION
        assert quotation.language is Language.DUTCH
        assert quotation.our_translation


def test_the_ladder_has_six_rungs_and_the_lowest_is_not_taken_from_the_source(content):
    ladder = content.participation_ladder
    assert [rung.level for rung in ladder.rungs] == [0, 1, 2, 3, 4, 5]
    assert ladder.rung(5).title.nl == "Meebeslissen"
    assert [bool(rung.sources) for rung in ladder.rungs] == [False, True, True, True, True, True]


def test_a_level_that_a_ladder_does_not_have_is_an_error(content):
    with pytest.raises(KeyError, match="participation 6"):
        content.participation_ladder.rung(6)


@pytest.mark.parametrize(
    ("name", "dutch"),
    [
        ("data_subject", "betrokkene"),
        ("purpose_limitation", "doelbinding"),
        ("subsidiarity", "subsidiariteit"),
        ("council", "gemeenteraad"),
        ("facilitator", "gespreksleider"),
        ("claimed", "gezegd"),
        ("proven", "bewezen"),
        ("possible", "mogelijk"),
        ("image_gap", "beeldkloof"),
        ("blind_spot", "blinde vlek"),
        ("quick_scan", "snelle scan"),
    ],
)
def test_a_word_has_one_name_in_code_and_one_in_dutch(content, name, dutch):
    assert content.terms[name].nl == dutch


def test_the_glossary_is_in_the_order_of_the_language(content):
    for language in Language:
        names = [term.name.into(language).casefold() for term in content.glossary(language)]
        assert names == sorted(names)
        assert len(names) == len(content.terms)


def test_a_definition_is_plain_and_short(content):
    for term in content.terms.values():
        for sentence in re.split(r"(?<=[.?!])\s", term.definition.nl):
            assert len(sentence.split()) <= 24, f"{term.id}: {sentence}"


def test_the_words_of_the_content_hold_no_markup():
    for file in CONTENT.glob("*.yaml"):
        assert not re.search(r"<[a-z/!]", file.read_text(encoding="utf-8")), file.name


def test_the_content_is_read_once():
    assert principles() is principles()
