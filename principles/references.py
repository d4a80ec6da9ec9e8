"""References between content files: what one file names must exist in another, once, and be read as far as it says."""

from collections.abc import Iterator, Mapping

from principles.content import ContentFault, line_of
from principles.folder import Folder, Place
from principles.model import Citation, Crosswalk, ReadState, Source

_DEPTH = {ReadState.NO: 0, ReadState.STORED_COPY: 1, ReadState.YES: 2}


def reference_faults(folder: Folder) -> list[ContentFault]:
    """Everything that does not fit between the files of a folder."""
    return [*citing_faults(folder), *_crosswalk_faults(folder)]


def citing_faults(folder: Folder) -> list[ContentFault]:
    """What does not fit between the files of a folder, apart from which principle stands where in the crosswalk."""
    sources = {source.id: source for _, source in folder.each_source()}
    return [
        *_name_faults(folder),
        *_duplicate_faults(folder),
        *_citation_faults(folder, sources),
        *_reading_faults(folder, sources),
    ]


def reading(sources: Mapping[str, Source], citation: Citation) -> ReadState:
    """How far the cited place was read: the part where one is named, else the source.

    Raises:
        KeyError: there is no such source or part.
    """
    source = sources[citation.source]
    return source.part(citation.part).read if citation.part else source.read


def _name_faults(folder: Folder) -> Iterator[ContentFault]:
    for file, principle_set in folder.sets.items():
        if principle_set.id != file.stem:
            problem = f"The set is called '{principle_set.id}' and its file '{file.name}'."
            yield Place(file, ("id",)).fault(problem, "Give the file the name of the set.")


def _each_id(folder: Folder) -> Iterator[Iterator[tuple[Place, str]]]:
    yield ((place.under("id"), source.id) for place, source in folder.each_source())
    yield ((place.under("id"), principle.id) for place, principle in folder.each_principle())
    yield ((place.under("id"), theme.id) for place, theme in folder.each_theme())
    yield ((place.under("id"), ladder.id) for place, ladder in folder.each_ladder())
    yield ((place.under("id"), term.id) for place, term in folder.each_term())
    yield (
        (place.under("rungs", step, "id"), rung.id)
        for place, ladder in folder.each_ladder()
        for step, rung in enumerate(ladder.rungs)
    )
    for place, source in folder.each_source():
        yield ((place.under("parts", index, "id"), part.id) for index, part in enumerate(source.parts))


def _duplicate_faults(folder: Folder) -> Iterator[ContentFault]:
    for ids in _each_id(folder):
        first: dict[str, Place] = {}
        for place, name in ids:
            if name in first:
                file = first[name].file
                where = f"{file.name}:{line_of(file, first[name].path)}"
                yield place.fault(f"The id '{name}' is used already, in {where}.", "Give one of the two another id.")
            first.setdefault(name, place)


def _citation_faults(folder: Folder, sources: Mapping[str, Source]) -> Iterator[ContentFault]:
    for place, citation in folder.each_citation():
        source = sources.get(citation.source)
        if source is None:
            mend = "Correct the id, or add the source to sources.yaml or law.yaml."
            yield place.under("source").fault(f"There is no source '{citation.source}'.", mend)
        elif citation.part and citation.part not in {part.id for part in source.parts}:
            problem = f"The source '{source.id}' has no part '{citation.part}'."
            yield place.under("part").fault(problem, "Correct the part, or add it to the source.")


def _reading_faults(folder: Folder, sources: Mapping[str, Source]) -> Iterator[ContentFault]:
    for place, principle in folder.each_principle():
        cited = [sources[citation.source].read for citation in principle.sources if citation.source in sources]
        deepest = max((_DEPTH[state] for state in cited), default=_DEPTH[principle.read])
        if _DEPTH[principle.read] > deepest:
            problem = f"The principle says read: {principle.read}, but no source of it was read that far."
            yield place.under("read").fault(problem, "Correct this field, or name the source that was read.")


def _crosswalk_faults(folder: Folder) -> Iterator[ContentFault]:
    known = {principle.id for _, principle in folder.each_principle()}
    for place, name in _each_placement(folder):
        if name not in known:
            yield place.fault(f"There is no principle '{name}'.", "Correct the id, or add the principle to its set.")
    for crosswalk in folder.crosswalk.values():
        yield from _place_faults(folder, crosswalk)


def _each_placement(folder: Folder) -> Iterator[tuple[Place, str]]:
    for place, theme in folder.each_theme():
        for column, name in enumerate(theme.principles):
            yield place.under("principles", column), name
    for file, crosswalk in folder.crosswalk.items():
        for row, unplaced in enumerate(crosswalk.unplaced):
            yield Place(file, ("unplaced", row, "principle")), unplaced.principle


def _place_faults(folder: Folder, crosswalk: Crosswalk) -> Iterator[ContentFault]:
    in_a_row = {name for theme in crosswalk.themes for name in theme.principles}
    left_out = {unplaced.principle for unplaced in crosswalk.unplaced}
    for place, principle in folder.each_principle():
        if (principle.id in in_a_row) == (principle.id in left_out):
            problem = (
                f"The principle '{principle.id}' stands in a theme of the crosswalk and under unplaced."
                if principle.id in in_a_row
                else f"The principle '{principle.id}' stands in no theme of the crosswalk."
            )
            mend = "In crosswalk.yaml, put it in a theme, or under unplaced with the reason; not in both."
            yield place.under("id").fault(problem, mend)
