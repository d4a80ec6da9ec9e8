"""Scoring cases: what goes in and what must come out, in a file that a privacy officer can read and add to.

A file is a list of cases, each with a name, what it is about, what is given and what is expected. Every key that is
expected must hold within the tolerance of the case. Lists hold in any order; where `false` is expected it is enough
that the thing cannot be said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StrictStr, ValidationError
from pydantic_core import ErrorDetails

from principles.content import ContentError, parsed_yaml
from scoring.case_involvement import InvolvementGiven
from scoring.case_kinds import (
    ConsensusGiven,
    Found,
    Given,
    IntervalGiven,
    ItemsGiven,
    Number,
    PairwiseGiven,
    PoolingGiven,
)
from scoring.case_scores import ImageDistanceGiven, ProportionalityGiven
from scoring.image_distance import POOL_JOINT

KINDS: dict[str, type[Given]] = {
    "involvement": InvolvementGiven,
    "items": ItemsGiven,
    "proportionality": ProportionalityGiven,
    "image_distance": ImageDistanceGiven,
    "pooling": PoolingGiven,
    "interval": IntervalGiven,
    "consensus": ConsensusGiven,
    "pairwise": PairwiseGiven,
}
LONGEST_TEXT = 200
LARGEST_NUMBER = 1e12

Model = TypeVar("Model", bound=BaseModel)


class CaseFileError(ValueError):
    """A file of cases cannot be used; it says which file, which case, which key, and what is wrong there."""

    def __init__(self, file: Path, case: str, key: str, problem: str) -> None:
        self.file, self.case, self.key, self.problem = file, _plain(case), _plain(key), _plain(problem)
        where = f'{file}: case "{self.case}"' if case else f"{file}"
        super().__init__(f"{where}: {self.key}: {self.problem}" if key else f"{where}: {self.problem}")


@dataclass(frozen=True)
class Deviation:
    """A key for which something else was found than expected; both as they can be printed."""

    key: str
    expected: str
    found: str


@dataclass(frozen=True)
class CaseResult:
    """What came of one case."""

    name: str
    about: str
    deviations: tuple[Deviation, ...] = ()
    fault: CaseFileError | None = None

    @property
    def holds(self) -> bool:
        """The case is in its form, and everything that was expected was found."""
        return not self.deviations and self.fault is None


class _Case(BaseModel):
    """One case as it stands in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[StrictStr, Field(min_length=1)]
    about: StrictStr
    given: dict[StrictStr, Any]
    expect: Annotated[dict[StrictStr, Any], Field(min_length=1)]
    tolerance: Annotated[Number, Field(ge=0)] = 1e-6


def case_results(file: Path) -> tuple[CaseResult, ...]:
    """The result of every case in a file, in the order of the file.

    A case that is not in the form of a case does not hold, and says why; the others are run.

    Raises:
        CaseFileError: the file cannot be read, or holds no cases.
    """
    raw = _plain_list(file)
    return tuple(_told(file, place, one) for place, one in enumerate(raw, start=1))


def _told(file: Path, place: int, raw: object) -> CaseResult:
    try:
        return _result(file, place, raw)
    except CaseFileError as fault:
        return CaseResult(fault.case, "", fault=fault)


def _plain_list(file: Path) -> list[Any]:
    try:
        raw = parsed_yaml(file)
    except ContentError as error:
        fault = error.faults[0]
        where = f"line {fault.line}" if fault.line else ""
        raise CaseFileError(file, "", where, f"{fault.problem} {fault.mend}") from error
    except (ValueError, TypeError) as error:
        raise CaseFileError(file, "", "", f"This file holds a value that cannot be read: {error}") from error
    if not isinstance(raw, list) or not raw:
        raise CaseFileError(file, "", "", "This file holds no list of cases.")
    return raw


def _result(file: Path, place: int, raw: object) -> CaseResult:
    name = raw.get("name") if isinstance(raw, dict) else None
    title = name if isinstance(name, str) and name else f"number {place}"
    if not isinstance(raw, dict):
        raise CaseFileError(file, title, "", "A case has the keys name, about, given and expect.")
    case = _checked(file, title, _Case, raw, within="")
    if case.about not in KINDS:
        raise CaseFileError(file, title, "about", f"'{case.about}' is not one of: {', '.join(KINDS)}.")
    found = _checked(file, title, KINDS[case.about], case.given, within="given").found()
    deviations = tuple(_Comparison(file, title, case.tolerance).deviations(case.expect, found))
    return CaseResult(_plain(title), case.about, deviations)


def _checked(file: Path, case: str, model: type[Model], raw: object, *, within: str) -> Model:
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        path = _walked(raw, error.errors()[0])
        same = [fault["msg"] for fault in error.errors() if _walked(raw, fault) == path]
        key = ".".join([*([within] if within else []), *path])
        raise CaseFileError(file, case, key, " or: ".join(dict.fromkeys(same))) from error


def _walked(raw: Any, fault: ErrorDetails) -> list[str]:  # noqa: ANN401 (whatever stands in the file)
    """The path in the file to a fault; steps that only name an alternative of the model are left out."""
    steps: list[str] = []
    for step in fault["loc"]:
        children = dict(enumerate(raw)) if isinstance(raw, list) else raw if isinstance(raw, dict) else {}
        if step in children:
            raw = children[step]
        elif fault["type"] != "missing" or step != fault["loc"][-1]:
            continue
        steps.append(str(step))
    return steps


@dataclass(frozen=True)
class _Comparison:
    """The comparison of what one case expects with what was found."""

    file: Path
    case: str
    tolerance: float

    def deviations(self, expected: dict[Any, Any], found: Found, path: str = "expect") -> Iterator[Deviation]:
        """Every key that does not hold.

        Raises:
            CaseFileError: a key is expected that this kind of case does not have.
        """
        for key, value in expected.items():
            where = f"{path}.{key}"
            if key not in found:
                raise CaseFileError(self.file, self.case, where, "A case of this kind has no such key.")
            if isinstance(value, dict) and isinstance(found[key], dict):
                yield from self._groups(value, found[key], where)
            elif not self._same(value, found[key], where):
                yield Deviation(_plain(where), _plain(value), _plain(found[key]))

    def _groups(self, expected: dict[Any, Any], found: Found, path: str) -> Iterator[Deviation]:
        """Groups by name: exactly the expected ones must be there, each with the values that are expected."""
        named, there = {_joint(name): values for name, values in expected.items()}, dict(found)
        there = {_joint(name): values for name, values in there.items()}
        if set(named) != set(there):
            yield Deviation(_plain(path), _plain(sorted(named)), _plain(sorted(there)))
        for name, values in named.items():
            if not isinstance(values, dict):
                raise CaseFileError(self.file, self.case, f"{path}.{name}", "A group is expected as keys with values.")
            if name in there:
                yield from self.deviations(values, there[name], f"{path}.{name}")

    def _same(self, expected: object, found: object, where: str) -> bool:
        if expected is None or isinstance(expected, bool):
            return expected is found or (expected is False and found is None)
        if isinstance(expected, int | float):
            if not abs(expected) < LARGEST_NUMBER:
                raise CaseFileError(self.file, self.case, where, "An expected number is finite and not this large.")
            return isinstance(found, int | float) and not isinstance(found, bool) and self._near(expected, found)
        if isinstance(expected, list):
            return isinstance(found, list) and sorted(map(_joint, expected)) == sorted(map(_joint, found))
        return expected == found

    def _near(self, expected: float, found: float) -> bool:
        return abs(expected - found) <= self.tolerance


def _joint(name: object) -> str:
    """The name of a group or a pool; the members of a pool may stand in any order."""
    return POOL_JOINT.join(sorted(str(name).split(POOL_JOINT))) if isinstance(name, str) else f"{type(name).__name__}"


def _plain(value: object) -> str:
    """A value as it can be printed: on one line, without control characters, and not endless."""
    if isinstance(value, dict):
        return f"{len(value)} keys"
    if isinstance(value, list):
        return "[" + ", ".join(_plain(part) for part in value[:20] if not isinstance(part, list)) + "]"
    text = "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    printable = "".join(sign if sign.isprintable() else "?" for sign in text[: LONGEST_TEXT + 1])
    return printable if len(printable) <= LONGEST_TEXT else printable[:LONGEST_TEXT] + "…"
