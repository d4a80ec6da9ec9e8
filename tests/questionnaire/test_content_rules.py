"""Each rule of the content finds what is wrong, exactly there; and in our own content it finds nothing."""

import shutil

import pytest

from language.model import LocalisedText
from principles.content import ContentError
from principles.folder import Place
from principles.load import CONTENT as PRINCIPLES
from principles.load import checked_folder, principles
from questionnaire.content_rules import READ_FROM, principle_faults, question_faults
from questionnaire.load import CONTENT, CURRENT_VERSION, MANIFEST, load_instrument
from questionnaire.model import Feed
from questionnaire.plain_language import plain_language, vocabulary
from questionnaire.text import QuestionText
from questionnaire.text_rules import part_text_faults, question_text_faults
from tests.questionnaire.breaking import Break, apply, place

QUESTIONS = CONTENT / CURRENT_VERSION
LONG_NL = "Dit is een titel van een vraag die zo lang is dat niemand haar nog in een keer kan lezen vandaag."
LONG_EN = (
    "This is the title of a question that is so long that nobody can read it in one go any more, "
    "not even on a quiet day at home."
)
HARD_TO_READ = "Bestuurders beoordelen overwegingen. " * 24


ENGLISH = {1: "Somebody wrote down a plan", 2: "They asked three people in the street"}


def level(points: int, label: str, caption: str = "Vraag het na.") -> str:
    told = " ".join([f"{ENGLISH[points]}, we heard."] * caption.count("."))
    return (
        f"        - points: {points}\n"
        f'          label: {{nl: "{label}", en: "{ENGLISH[points]}"}}\n'
        f'          caption: {{nl: "{caption}", en: "{told}"}}\n'
    )


def title(nl: str, en: str = "A title") -> str:
    return f'    title: {{nl: "{nl}", en: "{en}"}}\n'


BREAKS = {
    "no principle": Break(
        *("suitability.yaml", "GE-01", "themes:", "sources:", "    themes: []\n"),
        *("themes", "GE-01 belongs to no principle."),
    ),
    "no source": Break(
        *("suitability.yaml", "GE-03", "sources:", r"\w+:", "    sources: []\n"),
        *("sources", "GE-03 rests on no source."),
    ),
    "unknown article": Break(
        *("suitability.yaml", "GE-04", "sources:", r"\w+:", '    sources: [{source: gdpr, place: "99"}]\n'),
        *("sources.0", "The source 'gdpr' has no part '99'."),
    ),
    "feeds nothing": Break(
        *("involvement.yaml", "BT-08", "feeds:", r"\w+:", "    feeds: [rung]\n"),
        *("feeds.0", "An answer of the kind text feeds nothing as rung."),
    ),
    "not translated": Break(
        *("balancing.yaml", "AF-01", "title:", "part:", title("Wat dit oplevert", "Wat dit oplevert")),
        *("title.en", "This text is the same in Dutch and in English."),
    ),
    "long sentence in Dutch": Break(
        *("balancing.yaml", "AF-03", "title:", "part:", title(LONG_NL)),
        *("title.nl", f"This sentence has 21 words, and at most 20 are allowed: {LONG_NL}"),
    ),
    "long sentence in English": Break(
        *("balancing.yaml", "AF-04", "title:", "part:", title("Een titel", LONG_EN)),
        *("title.en", f"This sentence has 29 words, and at most 25 are allowed: {LONG_EN}"),
    ),
    "long word": Break(
        *("safeguards.yaml", "WA-01", "title:", "part:", title("Gemeentelijke besluitvormingsprocedure", "A title 2")),
        *("title.nl", "'besluitvormingsprocedure' has 8 syllables, and at most 5 are allowed."),
    ),
    "hard word": Break(
        *("safeguards.yaml", "WA-02", "title:", "part:", title("Inzage conform de wet", "A title 3")),
        *("title.nl", "'conform' is a hard word."),
    ),
    "levels alike": Break(
        *("necessity.yaml", "NO-02", "- points: 1", "- points: 3"),
        level(1, "Wij keken naar alle velden", "Iemand zegt erbij waarom zij nodig zijn.")
        + level(2, "Wij keken naar al de velden", "Iemand zegt erbij waarom die nodig zijn."),
        *("text.levels.2", "In nl the levels 1 and 2 hardly differ."),
    ),
    "vague level": Break(
        *("necessity.yaml", "NO-03", "- points: 1", "- points: 2", level(1, "Wij deden voldoende")),
        *("text.levels.1.label.nl", "'voldoende' leaves open how much is enough."),
    ),
    "level that is its neighbour and a few words": Break(
        *("necessity.yaml", "NO-01", "- points: 1", "- points: 2"),
        level(
            1,
            "Wij keken alleen naar deze ene manier",
            "Wij begonnen met de data. Iets anders kwam die dag niet ter sprake.",
        ),
        *("text.levels.1", "In nl the levels 0 and 1 hardly differ."),
    ),
    "level that counts nothing": Break(
        *("suitability.yaml", "GE-02", "- points: 1", "- points: 2", level(1, "Wij vroegen het vaak")),
        *("text.levels.1.label.nl", "'vaak' leaves open how much is enough."),
    ),
    "learned word": Break(
        *("safeguards.yaml", "WA-03", "title:", "part:", title("De granulariteit van de data", "A title 4")),
        *("title.nl", "'granulariteit' is a hard word."),
    ),
    "told in one language only": Break(
        *("safeguards.yaml", "WA-04", "title:", "part:", title("Een. Twee. Drie.", "One.")),
        *("title", "This text has 3 sentences in Dutch and 1 in English."),
    ),
    "too much before one may answer": Break(
        *("suitability.yaml", "GE-01", "why:", "example:"),
        '      why: {nl: "Een. Twee. Drie. Vier. Vijf.", en: "One. Two. Three. Four."}\n',
        *("text.why.nl", "Here stand 5 sentences, and at most 4 are allowed."),
    ),
    "choices alike": Break(
        *("profile.yaml", "PF-07.decisions", "options:", r"\Z"),
        '      options:\n        - {code: "yes", label: {nl: "Ja", en: "Yes"}}\n'
        '        - {code: "no", label: {nl: "Ja!", en: "No"}}\n\n',
        *("text.options.1.label", "In nl this label is that of choice 1 too."),
    ),
    "no example": Break(
        *("safeguards.yaml", "WA-05", "example:", "evidence:", ""),
        *("text.example", "WA-05 has no example, and every project is asked it."),
    ),
    "no evidence": Break(
        *("safeguards.yaml", "WA-06", "evidence:", "levels:", ""),
        *("text.evidence", "WA-06 does not say what counts as evidence."),
    ),
    "nobody to ask": Break(
        *("safeguards.yaml", "WA-07", "who_could_know:", "text:", ""),
        *("who_could_know", "WA-07 does not say who could know."),
    ),
    "example that looks like a fact": Break(
        *("safeguards.yaml", "WA-08", "example:", "evidence:"),
        '      example: {nl: "Voorbeeld: iemand let op.", en: "Example (invented): somebody watches."}\n',
        *("text.example.nl", "This example does not say that it is invented."),
    ),
    "a way round a STOP": Break(
        *("knock_outs.yaml", "KO-1", "text:", "question:"),
        '    text:\n      not_applicable_reasons: [{nl: "Er zijn geen data.", en: "There are no data."}]\n',
        *("text.not_applicable_reasons", "KO-1 can never be called not applicable."),
    ),
    "a way round the profile": Break(
        *("profile.yaml", "PF-07.signal", "text:", "question:"),
        '    text:\n      not_applicable_reasons: [{nl: "Er is geen signaal.", en: "There is no signal."}]\n',
        *("text.not_applicable_reasons", "PF-07.signal can never be called not applicable."),
    ),
    "level that does not say how often": Break(
        *("purpose_and_basis.yaml", "DB-01", "- points: 1", "- points: 2"),
        level(1, "Wij vragen het geregeld"),
        *("text.levels.1.label.nl", "'geregeld' leaves open how much is enough."),
    ),
    "level that does not say when": Break(
        *("purpose_and_basis.yaml", "DB-03", "- points: 1", "- points: 2"),
        level(1, "Wij vertellen het tijdig"),
        *("text.levels.1.label.nl", "'tijdig' leaves open how much is enough."),
    ),
    "word of managers": Break(
        *("purpose_and_basis.yaml", "DB-04", "title:", "part:", title("De governance van de data", "A title 5")),
        *("title.nl", "'governance' is a hard word."),
    ),
    "hard to read": Break(
        *("necessity.yaml", "NO-04", "- points: 1", "- points: 2", level(1, "Wij kozen", HARD_TO_READ)),
        *("text", "The reading ease in nl is "),
    ),
}
"""Each of these stands in a question of its own, so that all of them fit in one copy."""


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    folder = shutil.copytree(QUESTIONS, tmp_path_factory.mktemp("broken") / CURRENT_VERSION)
    for change in BREAKS.values():
        apply(folder, change)
    return folder


@pytest.fixture(scope="module")
def faults(broken):
    return question_faults(broken)


def test_our_own_questions_keep_every_rule():
    assert question_faults(QUESTIONS) == []


def test_our_own_principles_keep_every_rule():
    assert principle_faults(checked_folder(PRINCIPLES), load_instrument()) == []


@pytest.mark.parametrize("rule", BREAKS)
def test_a_rule_that_is_broken_is_found_with_file_line_and_field(rule, broken, faults):
    change = BREAKS[rule]
    found = [fault for fault in faults if fault.problem.startswith(change.problem)]
    assert [(fault.file, fault.line, fault.field) for fault in found] == [place(broken, change)]
    assert found[0].line > 1
    assert found[0].mend


def test_nothing_is_found_that_was_not_broken(faults):
    assert len(faults) == len(BREAKS)


def test_a_plainer_word_is_offered_for_a_hard_one(faults):
    assert "Write: volgens." in [fault.mend for fault in faults]


def test_short_questions_are_read_together_with_the_rest_of_their_part():
    instrument = load_instrument(QUESTIONS)
    part = instrument.manifest.parts[0]
    hard = LocalisedText(nl="Bestuurders beoordelen overwegingen.", en="We ask.")
    question = instrument.of_part(part.id)[0]
    asked = question.model_copy(update={"text": QuestionText(question=hard, why=hard)})
    spot = Place(QUESTIONS / MANIFEST, ("parts", 0))
    enough = plain_language().fewest_words_for_reading_ease // 6 + 1
    assert list(part_text_faults(spot, part, [asked] * (enough - 1), vocabulary())) == []
    (fault,) = part_text_faults(spot, part, [asked] * enough, vocabulary())
    assert (fault.file.name, fault.line, fault.field) == (MANIFEST, 8, "parts.0")
    assert fault.problem.startswith("The reading ease in nl is -")


def test_a_case_is_told_in_a_few_sentences():
    question = load_instrument(QUESTIONS).question("BT-09")
    long = LocalisedText(nl="Een. Twee. Drie. Vier. Vijf.", en="One. Two. Three. Four.")
    text = question.text.model_copy(update={"guidance": (long,)})
    place = Place(QUESTIONS / "involvement.yaml", ("questions", 8))
    found = question_text_faults(place, question.model_copy(update={"text": text}), vocabulary())
    assert [(fault.field, fault.problem) for fault in found] == [
        ("questions.8.text.guidance.0.nl", "Here stand 5 sentences, and at most 4 are allowed.")
    ]


def test_a_principle_that_no_question_is_about_is_found_in_its_own_file():
    whole = load_instrument(QUESTIONS)
    rest = tuple(question for question in whole.questions if "human_scale" not in question.themes)
    found = principle_faults(checked_folder(PRINCIPLES), whole.model_copy(update={"questions": rest}))
    about = {fault.field: fault for fault in found}
    fault = about["principles.2.id"]
    assert fault.file.name == "tada-2017.yaml"
    assert "tada-2017-3" in fault.file.read_text(encoding="utf-8").splitlines()[fault.line - 1]
    assert fault.problem == "No question is about the principle 'tada-2017-3'."
    assert "human_scale" in fault.mend


def test_principles_of_others_are_read_by_the_same_rules_and_titles_are_left_alone(tmp_path):
    folder = shutil.copytree(PRINCIPLES, tmp_path / "principles")
    file = folder / "glossary.yaml"
    text = file.read_text(encoding="utf-8")
    term = "  - id: own_term\n    nl: verwerkingsvoorbereidingsregister\n    en: own word\n    definition:\n"
    own = f'{term}      nl: "Zie het verwerkingsvoorbereidingsregister; conform de wet."\n      en: "See there."\n'
    file.write_text(text + own, encoding="utf-8")
    sources = folder / "sources.yaml"
    titled = '    title: {nl: "Datadrang", en: "Datadrang (The urge for data)"}'
    told = sources.read_text(encoding="utf-8").replace(
        titled, '    title: {nl: "Gegevensverzamelingsdrang", en: "Urge"}'
    )
    assert "Gegevensverzamelingsdrang" in told
    sources.write_text(told, encoding="utf-8")
    (fault,) = principle_faults(checked_folder(folder), load_instrument())
    index = len(principles().terms)
    assert (fault.file, fault.line) == (file, (text + own).count("\n") - 1)
    assert (fault.field, fault.problem) == (f"terms.{index}.definition.nl", "'conform' is a hard word.")


def test_an_unsound_form_is_refused_before_any_rule(tmp_path):
    folder = shutil.copytree(QUESTIONS, tmp_path / CURRENT_VERSION)
    change = Break("images.yaml", "CD-09", "feeds:", r"\w+:", "    feeds: []\n", "feeds", "")
    apply(folder, change)
    with pytest.raises(ContentError) as error:
        question_faults(folder)
    (fault,) = error.value.faults
    assert (fault.file, fault.line, fault.field) == place(folder, change)


def test_every_input_of_the_scores_is_read_from_some_kind_of_answer():
    assert set(Feed) - set(READ_FROM) == {Feed.PROFILE, Feed.FLAG, Feed.OWN}
