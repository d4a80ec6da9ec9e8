"""The five projects of the article hold what the article says, and nothing else."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Dossier, Origin
from language.messages import speech
from language.model import Language
from questionnaire.answer import Standing, Truth
from questionnaire.answers import ClaimAnswer, GroupsAnswer
from questionnaire.load import load_instrument
from questionnaire.model import AnswerKind
from questionnaire.routing import Scope, visible_questions
from questionnaire.taking_part import RungsAnswer
from scoring.advice import next_steps
from scoring.flag_rules import flags
from scoring.flags import Flag
from scoring.inputs import inputs
from scoring.model import Status
from scoring.scorecard import Scorecard, scorecard

EXAMPLES = Path(__file__).parents[2] / "examples"
INSTRUMENT = load_instrument()

# The article Datadrang, the passages that the examples quote; a hyphen at the end of a line is joined.
ARTICLE = (
    "Uit de Zaanse, Zoetermeerse, Leidse, Enschedese en Zuid-Hollandse experimenten spreekt een enorme datadrang.",
    (
        "In de voorbeelden zien we dat gemeenten samenwerken met andere overheidsinstanties, kennisinstellingen en "
        "externe experts."
    ),
    "Die laatsten komen van gespecialiseerde internationale consultants, het Nederlandse mkb of zijn zelfstandig.",
    "De gemeentelijke datadrang voltrekt zich vooralsnog zonder dergelijke inbreng van burgers.",
    "Want in veel gevallen gaat het om hùn persoonlijke gegevens.",
    (
        "vertegenwoordiging van burgers in de gemeenteraad als de directbetrokkenen lijken geen deel te hebben gehad "
        "aan de opzet van de experimenten."
    ),
    (
        "Patiënten in Zaanstad, jongeren in Zoetermeer, armen in Zuid-Holland, bezoekers van de Enschedese binnenstad "
        "en scheefwoners in Leiden staan niet op de lijst van partners"
    ),
    "staan niet op de lijst van partners van deze dataprojecten.",
    (
        "Schatten zij bijvoorbeeld ook in dat het project om dienstverlening gaat, zoals de experimenterende gemeentes "
        "claimen, of gaat het vanuit hun perspectief om controle?"
    ),
    "En hoe breng je die twee beelden bij elkaar in één gezamenlijk dataproject?",
)
LONGEST_QUOTATION = 25
GROUPS = {
    "zaanstad": ("Gemeente Zaanstad", "Patiënten in Zaanstad"),
    "zoetermeer": ("Gemeente Zoetermeer", "jongeren in Zoetermeer"),
    "zuid-holland": ("Provincie Zuid-Holland", "armen in Zuid-Holland"),
    "enschede": ("Gemeente Enschede", "bezoekers van de Enschedese binnenstad"),
    "leiden": ("Gemeente Leiden", "scheefwoners in Leiden"),
}
TOLD = {"name", "organisation", "summary", "note", "reason", "place", "language"}
DUTCH = re.compile(
    r"\b(de|het|een|van|niet|voor|wij|dit|alinea|gemeente|provincie|artikel|mensen|weet)\b", re.IGNORECASE
)
QUOTED = re.compile(r"‘[^’]*(?:’(?=\w)[^’]*)*’")
SAID = {"PF-01.phase", "PF-03", "PF-04", "PF-05", "BT-02", "BT-03"}
NOT_IN_THE_ARTICLE = re.compile(r"wifi|wi-fi|boete|\bCBS\b|sensor|toezichthouder|rechtbank|\bAP\b", re.IGNORECASE)

every_example = pytest.mark.parametrize("name", GROUPS)


@cache
def example(name: str) -> Dossier:
    return dossier_from_bytes((EXAMPLES / f"{name}.json").read_bytes())


@cache
def card_of(name: str) -> Scorecard:
    return scorecard(INSTRUMENT, example(name).answers)


def flags_of(name: str) -> tuple[Flag, ...]:
    return flags(card_of(name), inputs(INSTRUMENT, example(name).answers))


@cache
def in_english(name: str) -> Dossier:
    return dossier_from_bytes((EXAMPLES / "en" / f"{name}.json").read_bytes())


def without_texts(value: Any) -> Any:
    """What a dossier says when its names, notes and places are left out; quotations and claims stay."""
    if isinstance(value, dict):
        return {key: without_texts(part) for key, part in value.items() if key not in TOLD}
    return [without_texts(part) for part in value] if isinstance(value, list) else value


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text that is told in the language of the reader, with where it stands."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        if key in TOLD and part:
            yield f"{path}.{key}", part
        yield from texts(part, f"{path}.{key}")


def our_words(dossier: Dossier) -> Iterator[str]:
    yield dossier.project.summary
    for answer in dossier.answers.values():
        yield answer.note
        yield answer.reason


def test_these_five_are_of_the_article_and_no_other() -> None:
    for folder in (EXAMPLES, EXAMPLES / "en"):
        found = {file.stem: dossier_from_bytes(file.read_bytes()) for file in folder.glob("*.json")}
        assert {name for name, one in found.items() if one.project.origin is Origin.ARTICLE} == set(GROUPS)


def test_no_passage_of_the_article_is_longer_than_a_short_quotation() -> None:
    assert all(len(passage.split()) <= LONGEST_QUOTATION for passage in ARTICLE)


@every_example
def test_in_english_it_says_the_same(name: str) -> None:
    dutch, english = example(name).model_dump(mode="json"), in_english(name).model_dump(mode="json")
    assert (dutch["language"], english["language"]) == ("nl", "en")
    assert without_texts(english) == without_texts(dutch)
    assert [path for path, _ in texts(english)] == [path for path, _ in texts(dutch)]


@every_example
def test_in_english_only_what_is_quoted_is_dutch(name: str) -> None:
    told = dict(texts(in_english(name).model_dump(mode="json")))
    dutch = dict(texts(example(name).model_dump(mode="json")))
    for path, text in told.items():
        assert not DUTCH.search(QUOTED.sub("", text)), (path, text)
        assert text != dutch[path], path
    assert all(DUTCH.search(text) for path, text in dutch.items() if path.endswith((".note", ".summary")))


@every_example
def test_in_english_it_calls_our_choices_ours_too(name: str) -> None:
    answers = in_english(name).answers
    assert "our choice" in answers["PF-05"].note
    assert "five projects together" in answers["PF-04"].note
    assert all("‘lijken’ (seem)" in answers[question].note for question in ("BT-02", "BT-03"))
    assert "has confirmed none of it" in in_english(name).project.summary


@every_example
def test_it_is_written_as_the_product_writes_it(name: str) -> None:
    assert (EXAMPLES / f"{name}.json").read_bytes() == dossier_bytes(example(name))
    assert (EXAMPLES / "en" / f"{name}.json").read_bytes() == dossier_bytes(in_english(name))


@every_example
def test_it_says_where_it_comes_from(name: str) -> None:
    dossier = example(name)
    assert dossier.id == f"example-{name}"
    assert dossier.project.origin is Origin.ARTICLE
    assert dossier.project.organisation == GROUPS[name][0]
    assert (dossier.questionnaire, dossier.method) == ("2026.1", "2026.1")


@every_example
def test_every_quotation_stands_in_the_article_word_for_word(name: str) -> None:
    quotations = [quotation for answer in example(name).answers.values() for quotation in answer.quotations]
    assert quotations
    for quotation in quotations:
        assert any(quotation.text in passage for passage in ARTICLE), quotation.text
        assert quotation.source == "datadrang"
        assert re.match(r"alinea [1-5], ‘", quotation.place)


@every_example
def test_every_answer_that_is_given_has_its_passage_and_a_note(name: str) -> None:
    given = {key: answer for key, answer in example(name).answers.items() if answer.standing is Standing.GIVEN}
    assert set(given) == SAID
    assert all(answer.quotations and answer.note for answer in given.values())


@every_example
def test_all_else_is_unknown_and_every_question_was_put(name: str) -> None:
    answers = example(name).answers
    assert {answer.standing for key, answer in answers.items() if key not in SAID} == {Standing.UNKNOWN}
    assert set(answers) == {question.id for question in visible_questions(INSTRUMENT, answers)}
    assert sum(answer.kind is AnswerKind.KNOCK_OUT for answer in answers.values()) == 8
    assert card_of(name).scope is Scope.FULL


@every_example
def test_the_named_group_is_the_only_one_and_nobody_confirmed_it(name: str) -> None:
    answer = example(name).answers["PF-03"]
    assert isinstance(answer, GroupsAnswer)
    (group,) = answer.groups
    assert group.name.lower() == GROUPS[name][1].lower()
    assert group.is_vulnerable is Truth.UNKNOWN
    assert answer.confirmed_by is None
    assert [quotation.text for quotation in answer.quotations] == [GROUPS[name][1]]


@every_example
@pytest.mark.parametrize("question_id", ["BT-02", "BT-03"])
def test_only_the_named_group_has_a_rung_and_the_note_says_that_it_seems_so(name: str, question_id: str) -> None:
    answer = example(name).answers[question_id]
    assert isinstance(answer, RungsAnswer)
    rungs = {cell.row: [voice.rung for voice in cell.voices] for cell in answer.cells if cell.voices}
    assert list(rungs.values()) == [[0]]
    assert "‘lijken’" in answer.note
    assert "niet bevestigd" in answer.note


@every_example
def test_the_place_of_the_claim_is_marked_as_ours(name: str) -> None:
    claim = example(name).answers["PF-05"]
    assert isinstance(claim, ClaimAnswer)
    assert (claim.text, claim.placement) == ("dienstverlening", 2)
    assert "onze keuze" in claim.note


@every_example
def test_the_partners_are_those_of_all_five_together(name: str) -> None:
    assert "vijf projecten samen" in example(name).answers["PF-04"].note


@every_example
def test_what_seems_so_is_no_evidence(name: str) -> None:
    assert '"evidence": [\n' not in (EXAMPLES / f"{name}.json").read_text("utf-8")


@every_example
def test_our_own_words_add_no_fact(name: str) -> None:
    for text in (*our_words(example(name)), *our_words(in_english(name))):
        assert not NOT_IN_THE_ARTICLE.search(text), text
        assert set(re.findall(r"\d+", text)) <= {"2"}, text


@every_example
def test_the_verdicts_are_the_honest_ones(name: str) -> None:
    involvement, proportionality, images = card_of(name).verdicts
    assert involvement.status is Status.TOO_LITTLE_KNOWN
    assert proportionality.status is Status.STOP_NOT_EXCLUDED
    assert images.status is Status.NOT_MEASURED
    assert not any(verdict.number_shown for verdict in card_of(name).verdicts)


@every_example
def test_much_of_the_involvement_can_no_longer_be_reached(name: str) -> None:
    bounds = card_of(name).involvement.bounds
    assert bounds is not None
    assert (bounds.claimed, bounds.proven) == (0, 0)
    assert bounds.possible == pytest.approx((0.15 / 0.75) ** (2 / 3))


@every_example
def test_it_raises_these_flags_and_no_others(name: str) -> None:
    assert {flag.id for flag in flags_of(name)} == {"F02", "F08", "F17"}


@every_example
def test_there_is_something_to_do_next(name: str) -> None:
    assert next_steps(card_of(name), flags_of(name), INSTRUMENT, speech(Language.DUTCH))
