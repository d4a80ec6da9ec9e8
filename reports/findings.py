"""What a report tells: the assessment of the dossier as it leaves the house, and the language to tell it in."""

from dataclasses import dataclass, field

from dossier.assessment import Assessment
from dossier.kept import kept_words
from dossier.model import Dossier, Origin
from dossier.publication import Publication, dossier_of, publication, published_texts_of
from language.messages import Speech, speech
from language.model import Language
from questionnaire.model import Instrument, Question
from questionnaire.routing import visible_questions
from reports.canvas import Places
from reports.wording import one_line, shortened
from scoring.flags import name_of
from scoring.image_distance import POOL_JOINT
from scoring.words import Table, word, words

LONGEST_NAME = 100


@dataclass(frozen=True)
class Findings(Assessment):
    """Everything that the pages are made of.

    `edition` is what travels in the file, `places` tells on which page each part came, once that is known. `kept` says
    how many answers cannot be shown here, `former` is the version before this one, `changed_by` how many people changed
    something since, and `audit_head` the hash of the last entry of the audit log. A report `is_copy` if it is not the
    one that is signed, or going to be.
    """

    say: Speech
    edition: Publication
    places: Places = field(default_factory=dict)
    kept: str = ""
    former: Assessment | None = None
    changed_by: int = 0
    audit_head: str = ""
    is_copy: bool = False

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that this project is asked."""
        return visible_questions(self.instrument, self.dossier.answers)

    @property
    def language(self) -> Language:
        """The language of the report."""
        return self.say.language

    def name(self, code: str) -> str:
        """What people call a group, a row, a question or a score."""
        return one_line(name_of(code, self.card, self.instrument, self.language))

    def short_name(self, code: str) -> str:
        """A name for a figure or a table: a pool of small groups without its members, a long name cut short."""
        is_pool = POOL_JOINT in code and not self.instrument.has(code)
        return self.word(words().rows, "remaining") if is_pool else shortened(self.name(code), LONGEST_NAME)

    def word(self, table: Table, code: str | int) -> str:
        """What people read for a code."""
        return word(table, code, self.language)

    def page_of(self, part: str) -> str:
        """The page on which a part begins, for a reference."""
        return str(self.places.get(part, 0))

    @property
    def origin(self) -> str:
        """The mark that every page of an example bears; empty for an organisation's own assessment."""
        return {
            Origin.OWN: "",
            Origin.ARTICLE: self.say("Example from an article"),
            Origin.INVENTED: self.say("Invented example"),
            Origin.SELF: self.say("Self-assessment of Onze Data"),
        }[self.dossier.project.origin]


def findings(dossier: Dossier, instrument: Instrument, language: Language) -> Findings:
    """What there is to tell of a dossier: what may leave the house, with its review.

    Nothing is read but the dossier and the content of the product.
    """
    edition = publication(dossier, instrument)
    review = published_texts_of(dossier.review, dossier, instrument)
    say, beside = speech(language), {"review": review, "register_record": dossier.register_record}
    # What was blacked out stays known, so that a former version is told without it as well.
    shown = dossier_of(edition).model_copy(update={**beside, "blacked_out": dossier.blacked_out})
    return Findings(shown, instrument, say, edition, kept=kept_words(dossier, instrument, say))
