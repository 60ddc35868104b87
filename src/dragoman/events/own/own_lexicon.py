"""The user's own: ontology files and verb dictionaries over the shipped lexicon, as one value."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dragoman.errors import StopRun
from dragoman.events.lexicon import Lexicon, load
from dragoman.events.ontology import VERSION, Ontology
from dragoman.events.own.definitions import Definition, Definitions, read_definitions
from dragoman.events.own.dictionaries import verbs_of
from dragoman.events.own.extending import with_senses, with_types, with_words

_SHOWN = 8
"""Digits of the files' hash that a version shows."""


@dataclass(frozen=True, slots=True)
class Unused:
    """A line of a dictionary that is not used, or not wholly, and why."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Own:
    """A lexicon with what the user's files say.

    `definitions` are those of the ontology files, `unused` the lines of dictionaries that say more than our
    frames can; `verbs` and `patterns` count those that are used.
    """

    lexicon: Lexicon
    definitions: tuple[Definition, ...] = ()
    unused: tuple[Unused, ...] = ()
    verbs: int = 0
    patterns: int = 0


def own_lexicon(ontologies: Sequence[Path] = (), dictionaries: Sequence[Path] = ()) -> Own:
    """The shipped lexicon with ontology files (docs/ontologies.md) and PETRARCH's verb dictionaries over it.

    Of the senses of one word those of ontology files are tried first, then those of dictionaries, then the
    shipped ones; a later file's before an earlier one's. Raises StopRun with file, type and reason.
    """
    shipped = load()
    read = [(path, read_definitions(path, shipped.ontology, shipped.classes)) for path in ontologies]
    lexicon = shipped
    for _, definitions in read:
        lexicon = with_types(lexicon, definitions)
    _check_names(read, lexicon.ontology)
    own = Own(lexicon)
    for path in dictionaries:
        own = _with_dictionary(own, path)
    lexicon = own.lexicon
    for _, definitions in read:
        lexicon = with_words(lexicon, definitions)
    files = [*ontologies, *dictionaries]
    if files:
        lexicon = replace(lexicon, version=f"{VERSION}+{_digest(files)}")
    return replace(own, lexicon=lexicon, definitions=tuple(one for _, d in read for one in d.types))


def _with_dictionary(own: Own, path: Path) -> Own:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise StopRun(f"{path}: {error.strerror or error}") from error
    if "\0" in text:
        raise StopRun(f"{path}: not a text file: it has a null character at {text.index(chr(0))}")
    found = verbs_of(text, str(path), own.lexicon)
    senses = {lemma: tuple(listed) for lemma, listed in found.senses.items()}
    return replace(
        own,
        lexicon=with_senses(own.lexicon, senses, {}, found.forms),
        unused=(*own.unused, *(Unused(str(path), one.line, one.reason) for one in found.problems)),
        verbs=own.verbs + len(senses),
        patterns=own.patterns + found.patterns,
    )


def _check_names(read: Sequence[tuple[Path, Definitions]], types: Ontology) -> None:
    """No type is defined twice, and words are added only to types that are not left out."""
    seen: dict[str, Path] = {}
    for path, definitions in read:
        for one in definitions.types:
            name = one.type.name
            if one.adds:
                if name not in types.types:
                    raise StopRun(f"{path}: {name}: is left out by `only: true` of another file")
            elif name in seen:
                raise StopRun(f"{path}: {name}: is defined in {seen[name]} already")
            else:
                seen[name] = path


def _digest(files: Sequence[Path]) -> str:
    """The beginning of the SHA-256 of the files' contents, in their order."""
    whole = hashlib.sha256()
    for path in files:
        content = path.read_bytes()
        whole.update(f"{len(content)}:".encode() + content)
    return whole.hexdigest()[:_SHOWN]
