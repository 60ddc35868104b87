"""The words that report words, as data: `cues.yaml` read and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.data import load_yaml
from dragoman.errors import StopRun
from dragoman.reading import ChannelKind

PACKAGE = "dragoman.statements"
FRAMES = ("clause", "to", "ing", "object", "as")
CHANNELS: dict[str, ChannelKind] = {"social": "social", "written": "written"}
_SECTIONS = {
    "verbs",
    "phrases",
    "adjectives",
    "nouns",
    "prepositions",
    "unsaid",
    "first_person",
    "carriers",
    "copulas",
    "irregular",
    "circumstances",
}
_FIELDS = {
    "content",
    "addressee",
    "attitude",
    "channel",
    "sure",
    "objects",
    "needs",
    "without",
    "hedge",
    "documents",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """How one word reports words; the fields are those of `cues.yaml`."""

    content: tuple[str, ...]
    addressee: tuple[str, ...] = ()
    attitude: bool = False
    channel: ChannelKind | None = None
    sure: float = 1.0
    objects: frozenset[str] = frozenset()
    needs: str | None = None
    without: str | None = None
    hedge: bool = False
    documents: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every cue; `phrases` maps a verb to the words that make it one, each with its frame.

    `forms` maps the forms of verbs to their bases, so that cues do not hang on the lemma that a model gives.
    """

    verbs: dict[str, Frame]
    phrases: dict[str, dict[str, Frame]]
    adjectives: dict[str, Frame]
    nouns: dict[str, Frame]
    prepositions: dict[str, tuple[str, ...]]
    negations: frozenset[str]
    conditions: frozenset[str]
    modals: frozenset[str]
    gerunds: frozenset[str]
    first_person: frozenset[str]
    first_person_modals: frozenset[str]
    carriers: frozenset[str]
    copulas: frozenset[str]
    circumstances: frozenset[str]
    forms: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The shipped cues. Raises StopRun where the file is not as its head describes."""
    raw = load_yaml(PACKAGE, "cues.yaml", _SECTIONS)
    phrases: dict[str, dict[str, Frame]] = {}
    for entry in raw["phrases"]:
        fields = {key: value for key, value in entry.items() if key not in {"verbs", "with"}}
        frame = _frame(" ".join(entry.get("verbs", ["?"])), fields)
        for verb in words(entry.get("verbs"), "phrases"):
            phrases.setdefault(verb, {}).update(dict.fromkeys(words(entry.get("with"), verb), frame))
    unsaid, first = raw["unsaid"], raw["first_person"]
    carriers, copulas = words(raw["carriers"], "carriers"), words(raw["copulas"], "copulas")
    forms = {
        form: verb for verb in {*raw["verbs"], *phrases, *carriers, *copulas} for form in inflected(verb)
    }
    forms.update({str(form): str(verb) for form, verb in raw["irregular"].items()})
    return Lexicon(
        verbs=_frames(raw["verbs"]),
        phrases=phrases,
        adjectives=_frames(raw["adjectives"]),
        nouns=_frames(raw["nouns"]),
        prepositions={str(first): words(rest, str(first)) for first, rest in raw["prepositions"].items()},
        negations=frozenset(words(unsaid.get("negations"), "negations")),
        conditions=frozenset(words(unsaid.get("conditions"), "conditions")),
        modals=frozenset(words(unsaid.get("modals"), "modals")),
        gerunds=frozenset(words(unsaid.get("gerunds"), "gerunds")),
        first_person=frozenset(words(first.get("pronouns"), "pronouns")),
        first_person_modals=frozenset(words(first.get("modals"), "modals")),
        carriers=frozenset(carriers),
        copulas=frozenset(copulas),
        circumstances=frozenset(words(raw["circumstances"], "circumstances")),
        forms=forms,
    )


def inflected(verb: str) -> Iterator[str]:
    """The forms of a regular verb, with and without its last consonant doubled ("urging", "planned")."""
    yield verb
    if verb.endswith("y") and verb[-2] not in "aeiou":
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
        return
    if verb.endswith("e"):
        yield from (f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
        return
    yield f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    for stem in (verb, verb + verb[-1]):
        yield from (f"{stem}ed", f"{stem}ing")


def words(value: object, where: str) -> tuple[str, ...]:
    """A list of words in a data file of this package. Raises StopRun where it is none."""
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise StopRun(f"{PACKAGE}/data: {where}: a list of words expected, found {value!r}")
    return tuple(value)


def _frames(raw: dict[str, Any]) -> dict[str, Frame]:
    return {str(word): _frame(str(word), fields) for word, fields in raw.items()}


def _frame(word: str, fields: dict[str, Any]) -> Frame:
    where = f"{PACKAGE}/data/cues.yaml: {word}"
    if unknown := set(fields) - _FIELDS:
        raise StopRun(f"{where}: unknown {sorted(unknown)}")
    content = words(fields.get("content"), word)
    if not content:
        raise StopRun(f"{where}: no content frame")
    for name in content:
        if name not in FRAMES and not name.removeprefix("+").removeprefix("at:").isalpha():
            raise StopRun(f"{where}: no frame {name!r}")
    channel = fields.get("channel")
    if channel is not None and channel not in CHANNELS:
        raise StopRun(f"{where}: no channel {channel!r}")
    sure = fields.get("sure", 1.0)
    if not isinstance(sure, int | float) or not 0 < sure <= 1:
        raise StopRun(f"{where}: sure is {sure!r}, not in (0, 1]")
    return Frame(
        content=content,
        addressee=words(fields.get("addressee", []), word),
        attitude=bool(fields.get("attitude", False)),
        channel=CHANNELS[channel] if channel else None,
        sure=float(sure),
        objects=frozenset(words(fields.get("objects", []), word)),
        needs=fields.get("needs"),
        without=fields.get("without"),
        hedge=bool(fields.get("hedge", False)),
        documents=bool(fields.get("documents", False)),
    )
