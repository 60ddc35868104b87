"""Verb dictionaries of PETRARCH, PETRARCH2 and UniversalPetrarch, line by line.

    &WEAPONRY            a set of words ...
    +RIFLE
    +FIELD_GUN
    --- HANDOVER [072] ---   a block: verbs of one meaning, with their code
    HAND {HANDED HANDING}    a verb; a code of its own goes before the block's
    +PASS_ON [070]           a verb of several words; + is the verb itself
    - * &WEAPONRY (TO +) [0722]  # a pattern: * is the verb, $ who acts, + on whom, ^ whatever, % both sides

`#` and `<!-- -->` are remarks. A pattern holds for all verbs of its block.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_HEADER = re.compile(r"---\s*(?P<name>[^\[\]]*?)\s*(?:\[(?P<code>[^\[\]]*)\])?\s*---")
_CODE = re.compile(r"\[([^\[\]]*)\]\s*$")
_FORMS = re.compile(r"\{([^{}]*)\}")
_SINGLE = re.compile(r"[^\s_(){}&]+_?")
_VERB = re.compile(r"\+?[A-Z][A-Z0-9_+'-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Problem:
    """A line, or part of one, that is not used, with the reason."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with the words before and after it that belong to it, its irregular forms and its code."""

    line: int
    before: tuple[str, ...]
    lemma: str
    after: tuple[str, ...]
    forms: tuple[str, ...]
    code: str | None


@dataclass(frozen=True, slots=True)
class Pattern:
    """The words around a verb, as they are written, and the code of the verb among them."""

    line: int
    words: str
    code: str


@dataclass(slots=True)
class Block:
    """Verbs of one meaning, with their patterns."""

    code: str | None
    verbs: list[Verb] = field(default_factory=list)
    patterns: list[Pattern] = field(default_factory=list)


@dataclass(slots=True)
class Dictionary:
    """A dictionary's blocks and sets of words, and what was not understood."""

    blocks: list[Block] = field(default_factory=list)
    sets: dict[str, list[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def members(self, name: str, seen: frozenset[str] = frozenset()) -> list[str]:
        """The words of a set, sets within it included; empty where there is none of that name."""
        own = set_name(name)
        if own in seen:
            return []
        found = []
        for member in self.sets.get(own, ()):
            found += self.members(member, seen | {own}) if member.startswith("&") else [member]
        return found


def parse_dictionary(text: str) -> Dictionary:
    """The blocks and sets of a dictionary; each line that cannot be understood is a problem."""
    found = Dictionary()
    block: Block | None = None
    words: list[str] | None = None
    remark = False
    for number, raw in enumerate(text.splitlines(), 1):
        line, remark = _without_remarks(raw, remark)
        if not line:
            continue
        if line.startswith("---"):
            header = _HEADER.fullmatch(line)
            block, words = Block(header["code"] if header else None), None
            if header is None:
                found.problems.append(Problem(number, "no heading of a block: --- NAME [code] ---"))
            found.blocks.append(block)
        elif line.startswith("&"):
            words = found.sets.setdefault(set_name(line.split()[0]), [])
        elif words is not None and line.startswith("+"):
            words.append(line[1:].strip())
            if not is_single(words[-1].removeprefix("&")):
                found.problems.append(Problem(number, f"in a set, a phrase of several words: {words[-1]}"))
        elif line.startswith("-"):
            words = None
            _add(found, block, _pattern(number, line))
        else:
            words = None
            _add(found, block, _verb(number, line))
    return found


def is_single(word: str) -> bool:
    """Whether a pattern's word is one word, and neither a phrase nor the name of a set."""
    return _SINGLE.fullmatch(word) is not None


def set_name(name: str) -> str:
    """A set's name without the signs around it."""
    return name.strip("&_ ").upper()


def _without_remarks(raw: str, inside: bool) -> tuple[str, bool]:
    """A line without its remarks, and whether a remark goes on in the next."""
    kept = ""
    rest = raw
    while rest:
        if inside:
            _, end, rest = rest.partition("-->")
            inside = not end
        else:
            before, start, rest = rest.partition("<!--")
            kept += before
            inside = bool(start)
    return kept.partition("#")[0].strip(), inside


def _add(found: Dictionary, block: Block | None, entry: Verb | Pattern | Problem) -> None:
    if isinstance(entry, Problem):
        found.problems.append(entry)
    elif block is None:
        found.problems.append(Problem(entry.line, "stands in no block"))
    elif isinstance(entry, Verb):
        block.verbs.append(entry)
    else:
        block.patterns.append(entry)


def _pattern(number: int, line: str) -> Pattern | Problem:
    code = _CODE.search(line)
    if code is None:
        return Problem(number, "a pattern without a code")
    return Pattern(number, line[1 : code.start()].strip(), code[1].strip())


def _verb(number: int, line: str) -> Verb | Problem:
    code = _CODE.search(line)
    if code:
        line = line[: code.start()]
    forms = _FORMS.search(line)
    if forms:
        line = line[: forms.start()] + line[forms.end() :]
    name = line.strip()
    if not _VERB.fullmatch(name):
        return Problem(number, f"neither a verb nor a pattern: {name[:40]}")
    parts = [part for part in name.split("_") if part.strip("+")]
    at = next((i for i, part in enumerate(parts) if part.startswith("+")), 0)
    plain = [part.strip("+").lower() for part in parts]
    told = re.split(r"[\s,]+", forms[1].strip()) if forms else []
    return Verb(
        number,
        tuple(plain[:at]),
        plain[at],
        tuple(plain[at + 1 :]),
        tuple(form.lower() for form in told if form and "_" not in form),
        code[1].strip() if code else None,
    )
