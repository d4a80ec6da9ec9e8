"""The two images as counts: what staff and each group answered; or one answer on behalf of the team."""

from functools import partial

import streamlit as st

from questionnaire.answers import AnyAnswer, CountsAnswer, EstimateAnswer, GroupCounts, Standing
from ui import state
from ui.asked import Asked, changed
from ui.components import counts_field, fields, standing
from ui.components.answer_choice import option_picks
from ui.components.answer_claim import STEPS, placement_code
from ui.components.counts_field import ChangeTally, Tally, same_length
from ui.components.fields import Pick
from ui.components.html import element, joined
from ui.components.text import note, quiet

COUNTED = "counted"
TEAM = "team"


def show(asked: Asked, answer: CountsAnswer) -> Standing:
    """How the answers came about, and then the counts; gives the standing of the answer."""
    say = asked.say
    manner = _manner(asked, answer)
    picks = [
        Pick(COUNTED, say("We asked staff and counted the answers"), say("Each of them answered for themselves.")),
        Pick(TEAM, say("One answer on behalf of the team"), say("Nobody was asked apart. This shows less.")),
        *standing.picks(say, may_not_apply=False),
    ]

    def keep_manner(code: str) -> None:
        state.keep_note(asked.key("manner"), code)
        asked.keep(lambda kept: with_manner(kept, code))

    label = say("How do you know what staff think?")
    fields.one_of(asked, "manner", label, picks, manner, keep=keep_manner, apart=1, shows_label=True)
    if manner == COUNTED:
        _show_officials(asked, answer)
    elif manner == TEAM:
        _show_team(asked, answer)
    if manner != standing.UNKNOWN:
        _show_groups(asked, answer, say("What did this group answer? Leave it empty if nobody asked them."))
    return answer.standing


def show_estimate(asked: Asked, answer: EstimateAnswer) -> Standing:
    """What staff think that each group will answer; gives the standing of the answer."""
    _show_groups(asked, answer, asked.say("How many members of staff expect each answer from this group?"))
    unknown = standing.picks(asked.say, may_not_apply=False)[0]
    fields.yes_or_no(
        asked,
        "unknown",
        unknown,
        is_on=answer.standing is Standing.UNKNOWN,
        keep=lambda on: asked.keep(lambda kept: with_standing(kept, is_unknown=on)),
    )
    return answer.standing


def with_manner(kept: AnyAnswer, code: str) -> AnyAnswer:
    """The answer after somebody told how it came about; the counts stay as they are."""
    update = {"team": None} if code == COUNTED else {}
    return with_standing(changed(kept, **update, reason=""), is_unknown=code == standing.UNKNOWN)


def with_officials(kept: AnyAnswer, change: ChangeTally) -> AnyAnswer:
    """The answer with other counts of staff."""
    if not isinstance(kept, CountsAnswer):
        return kept
    new = change(Tally(same_length(kept.officials), kept.officials_do_not_know))
    officials = new.counts if new.total else None
    return with_standing(changed(kept, officials=officials, officials_do_not_know=new.do_not_know))


def with_group(kept: AnyAnswer, row: str, change: ChangeTally) -> AnyAnswer:
    """The answer with other counts of one group."""
    if not isinstance(kept, (CountsAnswer, EstimateAnswer)):
        return kept
    new = change(tally_of(kept, row))
    others = tuple(group for group in kept.groups if group.row != row)
    added = (GroupCounts(row=row, counts=new.counts, do_not_know=new.do_not_know),) if new.total else ()
    return with_standing(changed(kept, groups=(*others, *added)))


def with_team(kept: AnyAnswer, code: str) -> AnyAnswer:
    """The answer with one place on behalf of the team."""
    return with_standing(changed(kept, team=STEPS.index(code) - 3))


def tally_of(answer: CountsAnswer | EstimateAnswer, row: str) -> Tally:
    """The counts that are kept for one group."""
    found = next((group for group in answer.groups if group.row == row), None)
    return Tally(found.counts, found.do_not_know) if found else Tally()


def with_standing(kept: AnyAnswer, *, is_unknown: bool = False) -> AnyAnswer:
    """The answer is given once there is a number in it."""
    if is_unknown:
        return changed(kept, standing=Standing.UNKNOWN, reason="")
    return changed(kept, standing=Standing.GIVEN if _has_numbers(kept) else Standing.OPEN)


def _has_numbers(answer: AnyAnswer) -> bool:
    if isinstance(answer, CountsAnswer):
        of_staff = answer.officials is not None or bool(answer.officials_do_not_know) or answer.team is not None
        return of_staff or bool(answer.groups)
    return isinstance(answer, EstimateAnswer) and bool(answer.groups)


def _manner(asked: Asked, answer: CountsAnswer) -> str | None:
    if answer.standing is Standing.UNKNOWN:
        return standing.UNKNOWN
    if answer.team is not None:
        return TEAM
    chosen = state.note(asked.key("manner"), str)
    if chosen in {COUNTED, TEAM}:
        return chosen
    return COUNTED if _has_numbers(answer) else None


def _show_officials(asked: Asked, answer: CountsAnswer) -> None:
    say = asked.say
    with st.container(key=f"row-next-{asked.key('officials')}", gap="small"):
        st.html(joined([element("h4", say("Staff")), quiet(say("How many people gave each answer?"))]))
        tally = Tally(same_length(answer.officials), answer.officials_do_not_know)
        counts_field.show(
            asked, "officials", tally, lambda change: asked.keep(lambda kept: with_officials(kept, change))
        )


def _show_team(asked: Asked, answer: CountsAnswer) -> None:
    with st.container(key=f"row-next-{asked.key('team')}", gap="small"):
        st.html(element("h4", asked.say("The team's answer")))
        fields.one_of(
            asked,
            "team",
            asked.say("The team's answer"),
            option_picks(asked),
            placement_code(answer.team),
            keep=lambda code: asked.keep(lambda kept: with_team(kept, code)),
        )


def _show_groups(asked: Asked, answer: CountsAnswer | EstimateAnswer, about: str) -> None:
    say = asked.say
    if not asked.profile.groups:
        words = say("As soon as the groups of people in the data are named, each of them has its own counts here.")
        st.html(note(say("No groups yet."), words))
        state.link_to("screens/profile.py", say("Name the groups"), part="profile-2")
    for group in asked.profile.groups:
        with st.container(key=f"row-next-{asked.key(group.id)}", gap="small"):
            st.html(joined([element("h4", group.name), quiet(about)]))
            counts_field.show(
                asked,
                group.id,
                tally_of(answer, group.id),
                partial(_keep_group, asked, group.id),
            )


def _keep_group(asked: Asked, row: str, change: ChangeTally) -> str | None:
    return asked.keep(lambda kept: with_group(kept, row, change))
