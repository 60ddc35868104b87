"""The table of places: regions, cities, sites and waters by every name that the news gives them.

`data/places.tsv` has one place a line: its name, its other names with `|` between them, what kind of place
it is, the state that it lies in (ISO 3166-1 alpha-3; empty for waters, continents and what states contest),
latitude and longitude in degrees. A name shared by several places is given to the one that the news mostly
means, or left out; names are compared without case, accents, hyphens, full stops and apostrophes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from anyascii import anyascii

from dragoman.data import load_yaml, read_text
from dragoman.errors import StopRun

Kind = Literal["capital", "region", "city", "area", "site", "water"]

_COLUMNS = ["name", "other_names", "kind", "country", "lat", "lon"]
_MARKS = str.maketrans("", "", ".'’‘ʻ`")
_WORD = re.compile(r"[a-z0-9]+|,")
_COUNTRY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Place:
    """A place: the state that it lies in, if it is one, and its middle in degrees, WGS 84."""

    name: str
    kind: Kind
    country: str | None
    lat: float
    lon: float


Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by the words of their names, and the names by their first word, longest first.

    A name that only shadows those inside it ("South Africa") leads to None. `nouns` say what a place is,
    `openers` may begin a name in small letters.
    """

    places: dict[Words, Place]
    openings: dict[str, list[tuple[Words, Place | None]]]
    nouns: frozenset[str]
    openers: frozenset[str]


@lru_cache(maxsize=1 << 14)
def words_of(name: str) -> Words:
    """The words of a name in the spelling in which names are compared.

    >>> words_of("Deir ez-Zor"), words_of("Sana'a"), words_of("Şanlıurfa")
    (('deir', 'ez', 'zor'), ('sanaa',), ('sanliurfa',))
    """
    plain = name if name.isascii() else anyascii(name)
    return tuple(_WORD.findall(plain.lower().translate(_MARKS)))


def parse(text: str, where: str) -> Iterator[tuple[Place, list[str]]]:
    """The places of a table with all their names. Raises StopRun naming the file and line of a fault."""
    lines = text.splitlines()
    if not lines or lines[0].split("\t") != _COLUMNS:
        raise StopRun(f"{where}:1: the columns must be {', '.join(_COLUMNS)}")
    seen: dict[Words, int] = {}
    for number, line in enumerate(lines[1:], start=2):
        try:
            place, names = _row(line)
        except ValueError as error:
            raise StopRun(f"{where}:{number}: {error}") from error
        for name in names:
            first = seen.setdefault(words_of(name), number)
            if first != number or not words_of(name):
                raise StopRun(f"{where}:{number}: {name!r} stands in line {first} too, or has no letters")
        yield place, names


def _row(line: str) -> tuple[Place, list[str]]:
    """A line's place and names. Raises ValueError with the reason where it is not one."""
    fields = line.split("\t")
    if len(fields) != len(_COLUMNS):
        raise ValueError(f"{len(fields)} columns, expected {len(_COLUMNS)}")
    name, others, kind, country, latitude, longitude = fields
    lat, lon = float(latitude), float(longitude)
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"no such coordinates: {lat}, {lon}")
    if country and not _COUNTRY.fullmatch(country):
        raise ValueError(f"no such country code: {country!r}")
    names = [name, *others.split("|")] if others else [name]
    return Place(name, _kind(kind), country or None, lat, lon), names


def _kind(word: str) -> Kind:
    kinds: tuple[Kind, ...] = get_args(Kind)
    for kind in kinds:
        if word == kind:
            return kind
    raise ValueError(f"kind {word!r}, expected one of {', '.join(kinds)}")


@cache
def gazetteer() -> Gazetteer:
    """The places that ship in the package. Raises StopRun where the data are broken."""
    phrases = load_yaml(__package__, "phrases.yaml", {"nouns", "openers", "others"})
    for key, words in phrases.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise StopRun(f"{__package__}/data/phrases.yaml: {key} must be a list of words")
    rows = parse(read_text(__package__, "places.tsv"), f"{__package__}/data/places.tsv")
    places = {words_of(name): place for place, names in rows for name in names}
    openings: dict[str, list[tuple[Words, Place | None]]] = {}
    for words, place in places.items():
        openings.setdefault(words[0], []).append((words, place))
    for words in map(words_of, phrases["others"]):
        openings.setdefault(words[0], []).append((words, None))
    for names in openings.values():
        names.sort(key=lambda entry: -len(entry[0]))
    return Gazetteer(places, openings, frozenset(phrases["nouns"]), frozenset(phrases["openers"]))


def lookup(name: str) -> Place | None:
    """The place of a name, with or without "the", "the city of" before it or "province" after it.

    >>> lookup("the city of Aleppo") == lookup("aleppo") == lookup("Aleppo province")
    True
    """
    known, words = gazetteer(), words_of(name)
    while words:
        if place := known.places.get(words):
            return place
        if words[0] == "the":
            words = words[1:]
        elif len(words) > 2 and words[1] == "of" and words[0] in known.nouns:
            words = words[2:]
        elif words[-1] in known.nouns:
            words = words[:-1]
        else:
            return None
    return None
