"""What stands with a signature: in the visible stamp, and as its reason in a PDF program."""

from dossier.model import Dossier
from dossier.publication import published_texts_of
from dossier.review_steps import Decline, Role, Sign, Way
from dossier.review_words import ROLES, WAYS
from dossier.signing_rules import declined
from language.formats import spoken_date
from language.messages import Speech
from services import assessments
from services.reviews import Desk


def reason(dossier: Dossier, role: Role, name: str, statement: str, say: Speech) -> str:
    """What a signature is for, or who stated what; on lines of their own behind it, who did not sign and why.

    The pages of the report are fixed once it is made ready to sign, so a later refusal can stand in the file only with
    the next signature.
    """
    own = (
        say("{name}: {statement}", name=name, statement=statement)
        if statement
        else say("{role} of {project}", role=say(ROLES[role]), project=dossier.project.name)
    )
    refusals = (
        say("Not signed by the {role}. The reason: {reason}", role=say(ROLES[one.role]), reason=one.reason)
        for one in _refusals(dossier)
        if one.role is not role
    )
    return "\n".join(" ".join(line.split()) for line in (own, *refusals))


def stamp_words(
    desk: Desk, role: Role, way: Way, *, name: str, statement: str, is_time_stamped: bool, say: Speech
) -> list[str]:
    """The lines of the visible signature: who, as what, how, when, and whether the time is only what we say."""
    day = spoken_date(desk.now.date(), say.language)
    role_words = say(ROLES[role])
    lines = [name, role_words[:1].upper() + role_words[1:], say("{way}, {day}", way=say(WAYS[way]), day=day)]
    if not is_time_stamped:
        lines.append(say("No time stamp: the time is that of our computer."))
    if way is Way.STATEMENT:
        lines += [
            say("“{statement}”", statement=" ".join(statement.split())),
            say("Written down by {name}.", name=desk.by),
        ]
    return lines


def _refusals(dossier: Dossier) -> list[Decline]:
    """Who refused since this program last placed a signature, as it is published; another program tells nobody."""
    review = published_texts_of(dossier.review, dossier, assessments.instrument(dossier))
    placed = [n for n, step in enumerate(review.steps) if isinstance(step, Sign) and step.way is not Way.OUTSIDE]
    later = review.steps[placed[-1] + 1 :] if placed else review.steps
    return [step for step in later if isinstance(step, Decline) and step == declined(review, step.role)]
