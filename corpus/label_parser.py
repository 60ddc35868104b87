"""Labels read from their words."""

from __future__ import annotations

import re
from typing import cast

from corpus.labels import (
    AccordLabel,
    ChannelLabel,
    CueLabel,
    DateLabel,
    EntityLabel,
    EventLabel,
    FigureLabel,
    Label,
    NoteLabel,
    PartLabel,
)
from corpus.values import date_range, figure_range
from corpus.vocabulary import (
    AGREEMENT_STATUSES,
    ATTRIBUTIONS,
    CHANNELS,
    FORMS,
    KINDS,
    NOTES,
    vocabulary,
)
from dragoman.reading import AgreementStatus, Attribution, ChannelKind, EntityKind, Form, NoteKind, Status

_KEY = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_EVENT_OPTIONS = {"a", "r", "t", "at", "on", "ctx", "voice"}


def parse_label(written: str) -> Label:
    """A label from its words. Raises ValueError saying which word is wrong."""
    head, equals, name = written.partition(" = ")
    words = head.split()
    if not words:
        raise ValueError("an empty label")
    first, rest = words[0], words[1:]
    if equals and not (first.startswith("@") or first == "accord"):
        raise ValueError(f"{first!r} takes no name")
    if first.startswith("@"):
        return _entity(first[1:], rest, name.strip() or None)
    if first.startswith("="):
        return _date(first[1:], rest)
    if first[0].isupper():
        return _event(first, rest)
    match first:
        case "cue":
            return _cue(rest)
        case "source" | "content" | "reason":
            return PartLabel(first, _number(first, _only(first, rest)))
        case "channel":
            return _channel(rest)
        case "figure":
            return _figure(rest)
        case "accord":
            return _accord(rest, name.strip() or None)
        case "note":
            return NoteLabel(cast(NoteKind, _one_of("note", _only(first, rest), NOTES)))
    raise ValueError(f"no label {first!r}")


def _entity(keys: str, words: list[str], name: str | None) -> EntityLabel:
    said: dict[str, str] = {}
    sectors = []
    for word in words:
        if word in vocabulary().sectors:
            sectors.append(word)
            continue
        what = (
            "kind"
            if word in KINDS
            else "form"
            if word in FORMS
            else "country"
            if word in vocabulary().countries
            else None
        )
        if what is None:
            raise ValueError(f"neither a kind, a country, a sector nor a form: {word!r}")
        if what in said:
            raise ValueError(f"a second {what}: {word!r}")
        said[what] = word
    label = EntityLabel(
        tuple(_key(key) for key in keys.split("+")),
        cast(EntityKind | None, said.get("kind")),
        said.get("country"),
        tuple(sectors),
        cast(Form | None, said.get("form")),
        name,
    )
    if len(label.keys) > 1 and label.declares:
        raise ValueError(f"words for several ({keys}) declare none of them")
    return label


def _event(first: str, words: list[str]) -> EventLabel:
    kind, _, mode = first.partition("/")
    modes = vocabulary().modes
    if kind not in modes:
        raise ValueError(f"no type {kind!r}")
    if mode and mode not in modes[kind]:
        raise ValueError(f"{kind} has no mode {mode!r}; it has {', '.join(sorted(modes[kind])) or 'none'}")
    status, key, mutual = None, None, False
    bare, given = _options(kind, words, _EVENT_OPTIONS)
    for word in bare:
        if word in vocabulary().statuses and status is None:
            status = word
        elif word.startswith("#") and key is None:
            key = _key(word[1:])
        elif word == "mutual":
            mutual = True
        else:
            raise ValueError(f"{kind}: neither a status, a #key nor `mutual`: {word!r}")
    for role in ("a", "r"):
        if role not in given:
            raise ValueError(f"{kind}: {role}= is missing; write {role}=- where the text names nobody")
    contexts = _keys(given.get("ctx", "-"))
    for context in contexts:
        _one_of("ctx", context, vocabulary().contexts)
    if "on" in given:
        date_range(given["on"])
    return EventLabel(
        kind,
        mode or None,
        cast(Status, status or "occurred"),
        _keys(given["a"]),
        _keys(given["r"]),
        _keys(given.get("t", "-")),
        _key(given["at"]) if "at" in given else None,
        given.get("on"),
        contexts,
        key,
        mutual or (kind == "CONSULT" and mode in {"", "phone", "multilateral"}),
        given.get("voice"),
    )


def _date(value: str, words: list[str]) -> DateLabel:
    if words:
        raise ValueError(f"a date has its value only: {' '.join(words)!r}")
    date_range(value)
    return DateLabel(value)


def _cue(words: list[str]) -> CueLabel:
    bare, given = _options("cue", words, {"by", "to"})
    if not bare:
        raise ValueError("cue: the number of its statement is missing")
    if "by" not in given:
        raise ValueError("cue: by= is missing; write by=- where the text names nobody")
    attribution = None
    for word in bare[1:]:
        if word in ATTRIBUTIONS and attribution is None:
            attribution = word
        elif word != "attitude":
            raise ValueError(f"cue: neither `attitude` nor a kind of attribution: {word!r}")
    return CueLabel(
        _number("cue", bare[0]),
        _keys(given["by"]),
        _keys(given.get("to", "-")),
        "attitude" in bare,
        cast(Attribution | None, attribution),
    )


def _channel(words: list[str]) -> ChannelLabel:
    if len(words) != 2:
        raise ValueError("channel: the number of its statement and its kind")
    kind = cast(ChannelKind, _one_of("channel", words[1], CHANNELS))
    return ChannelLabel(_number("channel", words[0]), kind)


def _figure(words: list[str]) -> FigureLabel:
    bare, given = _options("figure", words, {"unit", "who", "of"})
    if len(bare) != 2:
        raise ValueError("figure: a measure and a value")
    measure = _one_of("figure", bare[0], vocabulary().measures)
    event = given.get("of")
    return FigureLabel(
        measure,
        *figure_range(bare[1]),
        given.get("unit", "percent" if measure == "percent" else "people"),
        _key(given["who"]) if "who" in given else None,
        _key(event.removeprefix("#")) if event else None,
    )


def _accord(words: list[str], name: str | None) -> AccordLabel:
    """The statuses may be of two words ("in force"), so they are sought in the words joined."""
    bare, given = _options("accord", words, {"parties"})
    if not bare:
        raise ValueError("accord: its key is missing")
    rest = bare[1:]
    when = rest.pop() if rest and rest[-1][0].isdigit() else None
    if when:
        date_range(when)
    status = " ".join(rest) or None
    if status:
        _one_of("accord", status, AGREEMENT_STATUSES)
    known = cast(AgreementStatus | None, status)
    return AccordLabel(_key(bare[0]), known, when, _keys(given.get("parties", "-")), name)


def _options(of: str, words: list[str], allowed: set[str]) -> tuple[list[str], dict[str, str]]:
    """The words without `=`, and the values by their names."""
    bare, given = [], {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            bare.append(word)
        elif name not in allowed:
            raise ValueError(f"{of} takes no {name}=")
        elif name in given:
            raise ValueError(f"{of}: {name}= stands there twice")
        elif not value:
            raise ValueError(f"{of}: {name}= is empty")
        else:
            given[name] = value
    return bare, given


def _keys(value: str) -> tuple[str, ...]:
    if value == "-":
        return ()
    keys = tuple(_key(key) for key in value.split(","))
    if len(set(keys)) < len(keys):
        raise ValueError(f"a key stands twice in {value!r}")
    return keys


def _key(value: str) -> str:
    if not _KEY.fullmatch(value.replace("_", "-")):
        raise ValueError(f"not a key: {value!r}")
    return value


def _number(of: str, value: str) -> int:
    if not value.isascii() or not value.isdigit():
        raise ValueError(f"{of}: not a number: {value!r}")
    return int(value)


def _only(of: str, words: list[str]) -> str:
    if len(words) != 1:
        raise ValueError(f"{of} takes one word, not {len(words)}")
    return words[0]


def _one_of(of: str, value: str, allowed: frozenset[str]) -> str:
    if value not in allowed:
        raise ValueError(f"{of}: no {value!r}; there are {', '.join(sorted(allowed))}")
    return value
