"""How the benchmarks measure: CPU seconds, the least of some runs in one process, on the example that says most."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import process_time
from typing import Final

from dossier.model import Dossier
from language.model import Language
from services.examples import examples

RUNS: Final = 5
Make = Callable[[], bytes]


@dataclass(frozen=True)
class Measured:
    """The least CPU time of some runs, and the size of the file that came out."""

    seconds: float
    size: int


def largest_example() -> Dossier:
    """The example in Dutch that says most."""
    return max((example.dossier for example in examples(Language.DUTCH)), key=lambda one: len(one.model_dump_json()))


def best(make: Make) -> Measured:
    """The best of some runs, after one that is not counted."""
    size = len(make())
    times = []
    for _ in range(RUNS):
        start = process_time()
        make()
        times.append(process_time() - start)
    return Measured(min(times), size)


def table(title: str, measured: Mapping[str, Measured]) -> str:
    """What was measured, each beside the first."""
    base = next(iter(measured.values())).seconds
    lines = [f"{title}, CPU seconds, best of {RUNS}"]
    for name, one in measured.items():
        lines.append(f"{name:24} {one.seconds:7.3f} s {one.seconds / base:6.2f} x {one.size / 1000:8.1f} kB")
    return "".join(f"{line}\n" for line in lines)
