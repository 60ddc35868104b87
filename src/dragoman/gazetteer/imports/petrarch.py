"""Actor dictionaries of PETRARCH (Phoenix.*.actors.txt): names in capitals with CAMEO's codes.

    JOHN_Q._PUBLIC_  ; a remark
    +PRESIDENT_PUBLIC_
        [USAGOV 20090120-20170120] [USAELI]

A code is a state's three letters, or IGO, NGO, IMG and the like in their place, and three letters for each
role; days, `YYMMDD` or `YYYYMMDD`, limit it. The dictionaries do not say what an entry is, so it is inferred,
and left out where that would be a guess:

- codes without a role are a state's: states cannot be added;
- a role that has dates is a person's, where the name has two words or more and none of an organisation's;
- so is an undated one whose name has an initial ("B._LYNN_PASCOE");
- an armed, political or criminal role is otherwise a group's;
- another role is a body's where a word of the name is an organisation's or the name is one word.

A person's dated role in government or parliament becomes a term in an office that says no more than that.
Offices ("UN_SECRETARY_GENERAL"), names of one word and names behind an office ("FOREIGN_MINISTER_GHANI") are
no names of persons here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from dragoman.errors import StopRun
from dragoman.gazetteer.imports.found import Found, FoundTerm, Kind, Skipped, Told, settings
from dragoman.gazetteer.index import Gazetteer
from dragoman.gazetteer.lookup import key_of

_CODE = re.compile(r"\[([^\]]*)\]")
_SHORT_YEARS = 30
"""Two digits from here on are a year of the last century."""
_LONGEST_ACRONYM = 6
_LONGEST_NAME = 5
"""Words of a person's name."""
_IN_BRACKETS = re.compile(r"\(([^)]*)\)?")
_WORD = re.compile(r"[^\W\d_]+")


class Code(NamedTuple):
    """A state's code or None, the sectors of the roles, and the days within which it holds, if any."""

    country: str | None
    sectors: tuple[str, ...]
    since: str | None
    until: str | None

    @property
    def dated(self) -> bool:
        """Whether it holds for a time."""
        return self.since is not None or self.until is not None


@dataclass(slots=True)
class Entry:
    """The names of an entry and its codes, with the line on which it begins."""

    line: int
    names: list[str]
    codes: list[str] = field(default_factory=list)


def read_petrarch(path: Path, known: Gazetteer) -> Iterator[Told]:
    """The persons, bodies and groups of a dictionary. Raises StopRun where the file cannot be read."""
    reader = _Entries(known)
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise StopRun(f"{path}: {error}") from error
    for entry in entries(text):
        yield from reader.read(entry)


def entries(text: str) -> Iterator[Entry]:
    """The entries of a dictionary, as they are written."""
    entry: Entry | None = None
    for number, raw in enumerate(text.splitlines(), 1):
        line = re.split(r"[#;]", raw, maxsplit=1)[0]
        name = line.partition("[")[0].strip()
        if name.startswith("+"):
            if entry:
                entry.names.append(name[1:])
        elif name and not name.startswith("<"):
            if entry:
                yield entry
            entry = Entry(number, [name])
        if entry:
            entry.codes += _CODE.findall(line)
    if entry:
        yield entry


class _Entries:
    """Entries made into persons, bodies and groups."""

    def __init__(self, known: Gazetteer) -> None:
        self._states = known.knowledge.states
        self._offices = {
            key_of(name) for one in known.knowledge.offices.values() for name in (one.name, *one.names)
        }
        organisations = known.knowledge.organisations.values()
        self._acronyms = {acronym for one in organisations for acronym in one.acronyms if len(acronym) > 1}
        self._rules = settings()["petrarch"]
        self._organisations = frozenset(settings()["organisations"])
        self._small = frozenset(settings()["small"])
        self._qualifiers = frozenset(settings()["qualifiers"])
        self._offices -= set(settings()["given"])

    def read(self, entry: Entry) -> Iterator[Found | Skipped]:
        """What an entry tells; each code that cannot be read is skipped on its own."""
        codes: list[Code] = []
        for text in entry.codes:
            try:
                codes += self._code(text)
            except ValueError as error:
                yield Skipped(entry.line, f"{entry.names[0]}: {error}")
        if not codes:
            yield Skipped(entry.line, f"{entry.names[0]}: no code that can be read")
        elif not any(code.sectors for code in codes):
            yield Skipped(entry.line, f"{entry.names[0]}: a name of a state; states cannot be added")
        else:
            names = [name for name in entry.names if not self._is_office(name)]
            if names:
                yield self._found(Entry(entry.line, names), codes)
            else:
                yield Skipped(entry.line, f"{entry.names[0]}: an office, and nobody's name")

    def _code(self, text: str) -> list[Code]:
        """The code between two brackets: none for `---`, one that says nothing."""
        code, _, dates = text.strip().partition(" ")
        if not code.strip("-"):
            return []
        place, roles = code[:3], [code[i : i + 3] for i in range(3, len(code), 3)]
        place = self._rules["states"].get(place, place)
        if place in self._states:
            country, sectors = place, list[str]()
        elif place in self._rules["international"]:
            country, sectors = None, [self._rules["international"][place]]
        else:
            country, sectors, roles = None, [], [place, *roles]
        told = [self._rules["roles"].get(role, role) for role in roles]
        sectors += [sector for sector in told if sector in settings()["sectors"]]
        if country is None and not any(sectors) and place not in self._rules["international"]:
            raise ValueError(f"unknown code {code}")
        return [Code(country, tuple(dict.fromkeys(filter(None, sectors))), *_dates(dates.strip()))]

    def _found(self, entry: Entry, codes: list[Code]) -> Found | Skipped:
        kind = self._kind(entry, codes)
        if kind is None:
            return Skipped(
                entry.line, f"{entry.names[0]}: it is not clear if this is a person, body or group"
            )
        country = next((code.country for code in codes if code.country), None)
        if kind == "person":
            name, *names = dict.fromkeys(filter(self._is_personal, map(self._titled, entry.names)))
            return Found(kind, name, tuple(names), country=country, terms=tuple(self._terms(codes)))
        names, acronyms = self._called(entry, kind)
        if not names:
            return Skipped(entry.line, f"{entry.names[0]}: no name")
        sectors = tuple(dict.fromkeys(sector for code in codes for sector in code.sectors))
        return Found(kind, names[0], tuple(names[1:]), tuple(acronyms), country, sectors)

    def _kind(self, entry: Entry, codes: list[Code]) -> Kind | None:
        words = {word.lower() for name in entry.names for word in _WORD.findall(name.replace("_", " "))}
        organised = bool(words & self._organisations)
        if not organised and any(self._is_personal(self._titled(name)) for name in entry.names):
            initial = re.search(r"(?:^|[_ ])[A-Z]\._?[A-Z]", entry.names[0]) is not None
            if any(code.dated for code in codes) or initial:
                return "person"
        if any(code.dated for code in codes) and not organised:
            return None
        sectors = [sector for code in codes for sector in code.sectors]
        if any(sector in self._rules["groups"] for sector in sectors):
            return "group"
        plain = _plain(entry.names[0])
        if any(sector in self._rules["bodies"] for sector in sectors) and (organised or " " not in plain):
            return "body"
        return None

    def _is_personal(self, name: str) -> bool:
        """Whether a name has the form of a person's: two words or more, no office at its head, no digits."""
        words = name.split()
        if not 2 <= len(words) <= _LONGEST_NAME or re.search(r"[\d/()&]", name):
            return False
        return not self._titles(key_of(name).split())

    def _is_office(self, name: str) -> bool:
        """Whether a name is an office of something: "UN_SECRETARY_GENERAL", "PRESIDENT_OF_THE_BANK"."""
        words = key_of(_plain(name)).split()
        if any(" ".join(words[i:]) in self._offices for i in range(len(words))):
            return True
        titles = self._titles(words)
        return 0 < titles < len(words) and words[titles] == "of"

    def _titles(self, words: list[str]) -> int:
        """How many words at the head of a name are an office, with what qualifies it."""
        first = 1 if words and words[0] in self._qualifiers else 0
        ends = (i for i in range(len(words), first, -1) if " ".join(words[first:i]) in self._offices)
        return next(ends, first)

    def _terms(self, codes: list[Code]) -> Iterator[FoundTerm]:
        """The dated roles that are an office's."""
        for code in codes:
            office = next(
                (self._rules["offices"][s] for s in code.sectors if s in self._rules["offices"]), None
            )
            if office and code.dated and code.country:
                yield FoundTerm(office, code.country, code.since, code.until)

    def _called(self, entry: Entry, kind: Kind) -> tuple[list[str], list[str]]:
        """An organisation's names and its acronyms, which are short or stand in brackets."""
        names: list[str] = []
        acronyms: list[str] = []
        several = any(" " in _plain(name) for name in entry.names)
        for raw in entry.names:
            bracketed = _IN_BRACKETS.findall(_plain(raw))
            acronyms += [a for a in bracketed if a.isalpha() and a.isupper() and len(a) <= _LONGEST_ACRONYM]
            whole = _plain(_IN_BRACKETS.sub("", _plain(raw)))
            if several and whole.isalpha() and whole.isupper() and len(whole) < _LONGEST_ACRONYM:
                acronyms.append(whole)
            elif kind == "body" and whole.isalpha() and whole.isupper():
                # UNXY and the like; an armed group of one word has a proper name more often.
                acronyms.append(whole)
                names.append(whole)
            elif key_of(whole):
                names.append(self._titled(whole))
        return list(dict.fromkeys(names)), list(dict.fromkeys(acronyms))

    def _titled(self, raw: str) -> str:
        """A name in capitals as it is written: MOHAMMED_AL-BARADEI_ is Mohammed Al-Baradei."""
        words = _plain(raw).split()
        if not raw.isupper():
            return " ".join(words)
        named: list[str] = []
        for word in words:
            if word in self._acronyms:
                named.append(word)
            elif named and word.lower() in self._small:
                named.append(word.lower())
            else:
                named.append(_WORD.sub(_capital, word))
        return " ".join(named)


def _plain(raw: str) -> str:
    return " ".join(raw.replace("_", " ").replace("|", " ").split())


def _capital(word: re.Match[str]) -> str:
    """A word with a capital; what follows an apostrophe at a word's end is the possessive's."""
    text, before = word[0], word.string[: word.start()]
    return text.lower() if before.endswith("'") and len(text) == 1 else text.capitalize()


def _dates(text: str) -> tuple[str | None, str | None]:
    """The first and last day of a restriction: `<YYMMDD`, `>YYMMDD` or `YYMMDD-YYMMDD`."""
    text = text.replace(" ", "")
    if not text:
        return None, None
    if text[0] in "<>":
        return (None, _day(text[1:])) if text[0] == "<" else (_day(text[1:]), None)
    since, mark, until = text.partition("-")
    if not mark:
        raise ValueError(f"{text} is no restriction to dates")
    start, end = _day(since), _day(until)
    if start > end:
        raise ValueError(f"{text} ends before it begins")
    return start, end


def _day(digits: str) -> str:
    if not re.fullmatch(r"\d{6}(\d\d)?", digits, re.ASCII):
        raise ValueError(f"{digits!r} is not a day")
    if len(digits) == 6:
        digits = ("19" if int(digits[:2]) >= _SHORT_YEARS else "20") + digits
    year, month, day = digits[:4], digits[4:6], digits[6:]
    if not ("01" <= month <= "12" and "01" <= day <= "31"):
        raise ValueError(f"{digits!r} is not a day")
    return f"{year}-{month}-{day}"
