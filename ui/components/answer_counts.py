"""The two images as counts: what staff and each group answered; or one answer on behalf of the team."""

from functools import partial

import streamlit as st

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, CountsAnswer, EstimateAnswer, GroupCounts
from ui import state
from ui.asked import Asked, changed
from ui.components import counts_field, fields, row_choice, standing
from ui.components.answer_choice import option_picks
from ui.components.answer_claim import STEPS, placement_code
from ui.components.counts_field import ChangeTally, Tally, same_length
from ui.components.fields import Pick
from ui.components.row_choice import Row
from ui.components.text import note

COUNTED = "counted"
TEAM = "team"
OFFICIALS = "officials"
ROWS = "rows"


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
        row_choice.open_next(asked, ROWS, TEAM if code == TEAM else OFFICIALS)
        asked.keep(lambda kept: with_manner(kept, code))

    label = say("How do you know what staff think?")
    fields.one_of(asked, "manner", label, picks, manner, keep=keep_manner, apart=1, shows_label=True)
    if manner != standing.UNKNOWN:
        _show_rows(asked, answer, [*_own_row(asked, answer, manner), *_group_rows(asked, answer)])
    return answer.standing


def show_estimate(asked: Asked, answer: EstimateAnswer) -> Standing:
    """What staff think that each group will answer; gives the standing of the answer."""
    _show_rows(asked, answer, _group_rows(asked, answer))
    standing.show_unknown(asked, lambda kept, *, is_on: with_standing(kept, is_unknown=is_on))
    return answer.standing


def with_manner(kept: AnyAnswer, code: str) -> AnyAnswer:
    """The answer after somebody told how it came about; the counts stay as they are."""
    update = {"team": None} if code == COUNTED else {}
    return with_standing(changed(kept, **update, reason=""), is_unknown=code == standing.UNKNOWN)


def with_officials(kept: AnyAnswer, change: ChangeTally) -> AnyAnswer:
    """The answer with other counts of staff."""
    if not isinstance(kept, CountsAnswer):
        return kept
    new = change(_officials(kept))
    officials = new.counts if new.total else None
    outside = {"officials_neither": new.neither, "officials_do_not_know": new.do_not_know}
    return with_standing(changed(kept, officials=officials, **outside))


def with_group(kept: AnyAnswer, row: str, change: ChangeTally) -> AnyAnswer:
    """The answer with other counts of one group."""
    if not isinstance(kept, (CountsAnswer, EstimateAnswer)):
        return kept
    new = change(tally_of(kept, row))
    others = tuple(group for group in kept.groups if group.row != row)
    told = GroupCounts(row=row, counts=new.counts, neither=new.neither, do_not_know=new.do_not_know)
    return with_standing(changed(kept, groups=(*others, told) if new.total else others))


def with_team(kept: AnyAnswer, code: str) -> AnyAnswer:
    """The answer with one place on behalf of the team."""
    return with_standing(changed(kept, team=STEPS.index(code) - 3))


def tally_of(answer: CountsAnswer | EstimateAnswer, row: str) -> Tally:
    """The counts that are kept for one group."""
    found = next((group for group in answer.groups if group.row == row), None)
    return Tally(found.counts, found.neither, found.do_not_know) if found else Tally()


def with_standing(kept: AnyAnswer, *, is_unknown: bool = False) -> AnyAnswer:
    """The answer is given once there is a number in it."""
    if is_unknown:
        return changed(kept, standing=Standing.UNKNOWN, reason="")
    return changed(kept, standing=Standing.GIVEN if _has_numbers(kept) else Standing.OPEN)


def _has_numbers(answer: AnyAnswer) -> bool:
    if isinstance(answer, CountsAnswer):
        return answer.has_officials or bool(answer.rows)
    return isinstance(answer, EstimateAnswer) and bool(answer.rows)


def _manner(asked: Asked, answer: CountsAnswer) -> str | None:
    if answer.standing is Standing.UNKNOWN:
        return standing.UNKNOWN
    if answer.team is not None:
        return TEAM
    chosen = state.note(asked.key("manner"), str)
    if chosen in {COUNTED, TEAM}:
        return chosen
    return COUNTED if _has_numbers(answer) else None


def _own_row(asked: Asked, answer: CountsAnswer, manner: str | None) -> list[Row]:
    """The row of staff, or of the team as one; none as long as nobody said how staff were asked."""
    say = asked.say
    if manner == COUNTED:
        about = say("How many people gave each answer?")
        return [_row(asked, OFFICIALS, say("Staff"), _officials(answer).total, about)]
    if manner == TEAM:
        code = placement_code(answer.team)
        label = next((pick.label for pick in option_picks(asked) if pick.code == code), say("still open"))
        given = row_choice.given_or_open(is_given=answer.team is not None)
        return [Row(TEAM, say("The team's answer"), given, label)]
    return []


def _group_rows(asked: Asked, answer: CountsAnswer | EstimateAnswer) -> list[Row]:
    say = asked.say
    about = say("What did this group answer? As long as nobody asked them, this stays open.")
    if isinstance(answer, EstimateAnswer):
        about = say("How many members of staff expect each answer from this group?")
    return [
        _row(asked, group.id, group.name, tally_of(answer, group.id).total, about) for group in asked.profile.groups
    ]


def _row(asked: Asked, code: str, name: str, people: int, about: str) -> Row:
    said = asked.say.plural("{n} person", "{n} people", people) if people else asked.say("still open")
    return Row(code, name, row_choice.given_or_open(is_given=people > 0), said, about)


def _show_rows(asked: Asked, answer: CountsAnswer | EstimateAnswer, rows: list[Row]) -> None:
    say = asked.say
    if not asked.profile.groups:
        words = say("As soon as the groups of people in the data are named, each of them has its own counts here.")
        st.html(note(say("No groups yet."), words))
        state.link_to("screens/profile.py", say("Name the groups"), part="profile-2")
    row_choice.show(asked, ROWS, say("Whose answers?"), rows, lambda row: _show_row(asked, answer, row.code))


def _show_row(asked: Asked, answer: CountsAnswer | EstimateAnswer, code: str) -> None:
    if isinstance(answer, CountsAnswer) and code == OFFICIALS:
        counts_field.show(
            asked, code, _officials(answer), lambda change: asked.keep(lambda kept: with_officials(kept, change))
        )
    elif isinstance(answer, CountsAnswer) and code == TEAM:
        _show_team(asked, answer)
    else:
        counts_field.show(asked, code, tally_of(answer, code), partial(_keep_group, asked, code))


def _show_team(asked: Asked, answer: CountsAnswer) -> None:
    fields.one_of(
        asked,
        TEAM,
        asked.say("The team's answer"),
        [pick for pick in option_picks(asked) if pick.code in STEPS],
        placement_code(answer.team),
        keep=lambda code: asked.keep(lambda kept: with_team(kept, code)),
    )


def _officials(answer: CountsAnswer) -> Tally:
    return Tally(same_length(answer.officials), answer.officials_neither, answer.officials_do_not_know)


def _keep_group(asked: Asked, row: str, change: ChangeTally) -> str | None:
    return asked.keep(lambda kept: with_group(kept, row, change))
