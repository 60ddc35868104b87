"""People's judgements on unknown names: made, listed and undone, never deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from dragoman.errors import StopRun
from dragoman.gazetteer.index import Gazetteer
from dragoman.record.filters import fold
from dragoman.record.keys import parse_key
from dragoman.record.presenting import What, active
from dragoman.record.tables import judgements
from dragoman.record.unknown import Suggestion, find_named


@dataclass(frozen=True, slots=True)
class Accepted:
    """Whom a name stands for."""

    name: str
    kind: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody said of a suggestion: `target` and `accepted` say whom it is, and are None for nobody.

    It holds for the folded name and the kind, in readings that give `country`, and if it is `bare` in those
    that give none. `entry` is what was written into a gazetteer folder for it. Times are ISO, UTC.
    """

    number: int
    what: What
    suggestion: str
    folded: str
    kind: str
    country: str | None
    bare: bool
    target: str | None
    accepted: Accepted | None
    entry: Mapping[str, Any] | None
    who: str | None
    note: str | None
    made: str
    undone: str | None


def find_suggestion(connection: Connection, key: str, known: Gazetteer | None) -> Suggestion:
    """The suggestion of a key; `known` says whom it may be, without it nobody does.

    Raises StopRun where there is none, where it is judged already, or where several have the name.
    """
    name = parse_key(key)
    if name is None:
        raise StopRun(f"{key}: not a key of `dragoman entities unknown`, such as ali-demir-person")
    found = find_named(connection, name, known)
    fitting = [one for one in found if one.key == str(name) or (name.country and one.country == name.country)]
    if fitting:
        return fitting[0]
    for one in find_judgements(connection, active(), judgements.c.folded == name.folded):
        if one.kind == name.kind and name.country in {None, one.country}:
            raise StopRun(
                f"{key}: judged already, {told(one)}; `dragoman entities undo {one.number}` takes it back"
            )
    if found:
        raise StopRun(f"{key}: several have this name: {', '.join(one.key for one in found)}")
    raise StopRun(f"{key}: no unknown name of the record; `dragoman entities unknown` lists them")


def judge(
    connection: Connection,
    what: What,
    suggestion: Suggestion,
    *,
    target: str | None = None,
    accepted: Accepted | None = None,
    entry: Mapping[str, Any] | None = None,
    who: str | None = None,
    note: str | None = None,
) -> Judgement:
    """Keep a judgement on a suggestion.

    Raises StopRun where it has been judged since, or where the new id is one that was accepted before.
    """
    now = find_suggestion(connection, suggestion.key, None)
    name = parse_key(now.key)
    assert name is not None
    of_name = (active(), judgements.c.folded == name.folded, judgements.c.kind == name.kind)
    others = find_judgements(connection, *of_name)
    if what == "accept-new":
        for one in find_judgements(connection, active(), judgements.c.target == target):
            raise StopRun(f"{target}: an id that was accepted already, {told(one)}")
    row = {
        "what": what,
        "suggestion": now.key,
        "folded": name.folded,
        "kind": name.kind,
        "country": now.country or _country(now, accepted, others),
        "bare": now.bare and not any(one.bare for one in others),
        "target": target,
        "target_folded": fold(accepted.name) if accepted else None,
        "data": asdict(accepted) if accepted else None,
        "entry": entry,
        "who": who,
        "note": note,
        "made": _now(),
    }
    key = connection.execute(insert(judgements).returning(judgements.c.key), [row]).scalar_one()
    return find_judgement(connection, key)


def _country(suggestion: Suggestion, accepted: Accepted | None, others: Sequence[Judgement]) -> str | None:
    """The country to hold for where no reading gives one yet: that of whom it is, if nobody else has it."""
    if accepted is None or suggestion.ambiguous or any(one.country == accepted.country for one in others):
        return None
    return accepted.country


def undo(connection: Connection, number: int) -> Judgement:
    """Take a judgement back; it stays, with the time.

    Raises StopRun where there is none of the number, it is undone, or another one rests on its new id.
    """
    found = find_judgement(connection, number)
    if found.undone:
        raise StopRun(f"judgement {number} was undone on {found.undone}")
    if found.what == "accept-new":
        others = find_judgements(
            connection, active(), judgements.c.target == found.target, judgements.c.key != number
        )
        if others:
            resting = ", ".join(str(one.number) for one in others)
            raise StopRun(f"{found.target} is whom other judgements name; undo these before: {resting}")
    connection.execute(update(judgements).where(judgements.c.key == number).values(undone=_now()))
    return find_judgement(connection, number)


def find_judgement(connection: Connection, number: int) -> Judgement:
    """The judgement of a number. Raises StopRun where there is none."""
    for found in find_judgements(connection, judgements.c.key == number):
        return found
    raise StopRun(f"no judgement has the number {number}; `dragoman entities judgements` lists them")


def find_judgements(connection: Connection, *conditions: Any) -> Sequence[Judgement]:
    """The judgements that fulfil all conditions, in the order in which they were made."""
    query = select(judgements).where(*conditions).order_by(judgements.c.key)
    return [_judgement(row) for row in connection.execute(query)]


def told(judgement: Judgement) -> str:
    """A judgement in a few words: `judgement 3 (same-as person:ali-demir)`."""
    words = " ".join(filter(None, (judgement.what, judgement.target)))
    return f"judgement {judgement.number} ({words})"


def _judgement(row: Row[Any]) -> Judgement:
    data = row.data and Accepted(**{**row.data, "sectors": tuple(row.data["sectors"])})
    return Judgement(
        row.key,
        row.what,
        row.suggestion,
        row.folded,
        row.kind,
        row.country,
        row.bare,
        row.target,
        data,
        row.entry,
        row.who,
        row.note,
        row.made,
        row.undone,
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
