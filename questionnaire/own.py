"""Own content: principles, questions and words that an organisation adds, shown as its own and counted in no score.

A folder holds `own.yaml` (whose it is, and its parts), `questions/*.yaml`, and if need be `principles/*.yaml`,
`sources.yaml` and `glossary.yaml`. Each has the form of the product's own, and is checked by the same rules. Any other
file is refused, because nothing would read it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import StringConstraints

from language.model import Words
from principles.content import ContentError, ContentFault, Frozen
from principles.folder import Folder
from principles.load import sound_contents
from principles.model import Glossary, GlossaryTerm, PrincipleSet, Source, Sources
from questionnaire.model import Instrument, Part, Question, QuestionFile
from questionnaire.own_rules import Asked, own_faults

OWN_MANIFEST: Final = "own.yaml"
SOURCE_FILE: Final = "sources.yaml"
GLOSSARY_FILE: Final = "glossary.yaml"
FOLDERS: Final = ("questions", "principles")
_NOT_CONTENT: Final = frozenset({"README", "LICENSE", "LICENCE"})
_OWN_ID: Final = re.compile(r"EV-\d{1,2}\.[a-z][a-z_]{0,29}")

OwnId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,29}$")]


class OwnManifest(Frozen):
    """Whose content a folder holds, under which code, and in which parts its questions stand."""

    id: OwnId
    organisation: Words
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class OwnContent:
    """What an organisation adds; its questions in the order in which they are asked."""

    manifest: OwnManifest
    questions: tuple[Question, ...]
    sets: tuple[PrincipleSet, ...]
    sources: tuple[Source, ...]
    terms: tuple[GlossaryTerm, ...]


def is_own(question_id: str) -> bool:
    """Whether this is the id of a question that some organisation added."""
    return _OWN_ID.fullmatch(question_id) is not None


def load_own_content(folder: Path, instrument: Instrument) -> OwnContent:
    """The content that an organisation adds to these questions.

    Raises:
        ContentError: it cannot be used; every fault names file, line, field and mend.
    """
    manifest, question_files, files = _read(folder)
    asked = _in_order(manifest, question_files)
    faults = own_faults(folder / OWN_MANIFEST, manifest.id, manifest.parts, asked, files=files, instrument=instrument)
    if faults:
        raise ContentError(faults)
    return OwnContent(
        manifest,
        tuple(question for _, _, question in asked),
        tuple(files.sets.values()),
        tuple(source for _, source in files.each_source()),
        tuple(term for _, term in files.each_term()),
    )


def with_own(instrument: Instrument, own: OwnContent) -> Instrument:
    """The questions with those of an organisation behind them, in parts that name it."""
    parts = tuple(part.model_copy(update={"owner": own.manifest.organisation}) for part in own.manifest.parts)
    manifest = instrument.manifest.model_copy(update={"parts": (*instrument.manifest.parts, *parts)})
    return instrument.model_copy(
        update={
            "manifest": manifest,
            "questions": (*instrument.questions, *own.questions),
            "own_sources": own.sources,
        }
    )


def _read(folder: Path) -> tuple[OwnManifest, dict[Path, QuestionFile], Folder]:
    """What the files hold, each of them sound by itself."""
    faults: list[ContentFault] = []
    manifests = sound_contents(folder, [OWN_MANIFEST], OwnManifest, faults)
    questions = sound_contents(folder, _names(folder, "questions"), QuestionFile, faults)
    files = Folder(
        sources=sound_contents(folder, _present(folder, SOURCE_FILE), Sources, faults),
        sets=sound_contents(folder, _names(folder, "principles"), PrincipleSet, faults),
        crosswalk={},
        ladders={},
        glossary=sound_contents(folder, _present(folder, GLOSSARY_FILE), Glossary, faults),
    )
    if manifests:
        faults.extend(_stray_files(folder))
    if faults:
        raise ContentError(faults)
    (manifest,) = manifests.values()
    return manifest, questions, files


def _stray_files(folder: Path) -> Iterator[ContentFault]:
    """The files that nothing reads, apart from hidden ones and those that tell of the folder itself."""
    read = {folder / name for name in (OWN_MANIFEST, SOURCE_FILE, GLOSSARY_FILE)}
    read.update(folder / name for inside in FOLDERS for name in _names(folder, inside))
    for file in sorted(folder.rglob("*")):
        is_hidden = any(step.startswith(".") for step in file.relative_to(folder).parts)
        if file.is_file() and file not in read and not is_hidden and file.stem.upper() not in _NOT_CONTENT:
            yield ContentFault(file, 0, "", "Nothing reads this file.", _mend(file))


def _mend(file: Path) -> str:
    if file.suffix in {".yml", ".YML", ".YAML"}:
        return f"Call it {file.stem}.yaml."
    names = ", ".join((OWN_MANIFEST, SOURCE_FILE, GLOSSARY_FILE, *(f"{inside}/*.yaml" for inside in FOLDERS)))
    return f"Content stands in {names}. Move it there, or take it out of the folder."


def _names(folder: Path, inside: str) -> list[str]:
    return sorted(f"{inside}/{file.name}" for file in (folder / inside).glob("*.yaml"))


def _present(folder: Path, name: str) -> Iterable[str]:
    return [name] if (folder / name).exists() else []


def _in_order(manifest: OwnManifest, files: dict[Path, QuestionFile]) -> list[Asked]:
    """The questions in the order of their parts; a part that does not exist comes last, and is a fault."""
    asked = [(file, index, one) for file, content in files.items() for index, one in enumerate(content.questions)]
    order = {part.id: place for place, part in enumerate(manifest.parts)}
    return sorted(asked, key=lambda placed: order.get(placed[2].part, len(order)))
