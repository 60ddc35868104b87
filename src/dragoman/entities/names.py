"""Names: phrases of the gazetteer and names that the model finds, each led to one entity of the report.

Known phrases come first; what the model calls a name and the gazetteer does not know becomes an
entity of this report's own. Short forms, acronyms and misspelt repeats go to the entity that the report names
in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.entities.aliases import (
    acronym_after,
    misspelt,
    place,
    remember_nouns,
    remember_person,
    same_person,
)
from dragoman.entities.candidates import choose, famous
from dragoman.entities.metonyms import is_place
from dragoman.entities.scene import Scene
from dragoman.gazetteer.index import Target
from dragoman.gazetteer.phrases import fold
from dragoman.language.annotation import Name, Token
from dragoman.places.gazetteer import lookup
from dragoman.reading import EntityKind, Form

_NO_NAMES = frozenset({"PRON", "AUX", "DET", "ADP", "VERB", "SCONJ", "CCONJ", "PART", "ADV", "INTJ"})
_NO_ENDS = frozenset({"PUNCT", "CCONJ", "DET", "ADP", "PART", "PRON", "AUX", "SCONJ", "SYM"})
_KINDS: dict[str, EntityKind] = {"PER": "person", "ORG": "body", "LOC": "place"}


@dataclass(slots=True)
class _Found:
    """A name at tokens `[start, end)`: known targets, or the model's label."""

    start: int
    end: int
    targets: list[Target]
    label: str = ""


def find_names(scene: Scene) -> None:
    """Add every name of the report to its cast."""
    found = sorted(_both(scene), key=lambda one: one.start)
    late: list[_Found] = []
    for one in found:
        if one.targets and one.targets[0].aspect != "surname":
            _known(scene, one)
        elif not one.targets and (one.label != "PER" or len(scene.words(one.start, one.end)) > 1):
            _new(scene, one)
        else:
            late.append(one)
    for one in late:
        _short_person(scene, one)
    _bare_surnames(scene)


def _both(scene: Scene) -> Iterator[_Found]:
    """Known phrases, and the model's names where none stands; persons are not cut up by other names."""
    tokens = scene.annotation.tokens
    trimmed = [(*_trimmed(scene, name), name.label) for name in scene.annotation.names]
    persons = {i: (start, end) for start, end, label in trimmed if label == "PER" for i in range(start, end)}
    taken: set[int] = set()
    for start, end, targets in scene.gazetteer.names.find(tokens, scene.folded):
        if end - start == 1 and (tokens[start].upos in _NO_NAMES or not _is_written_as_name(tokens[start])):
            continue
        around = persons.get(start, (0, 0))
        known = any(scene.gazetteer.person(target.entity) for target in targets)
        if targets[0].aspect == "surname" and _goes_on(scene, start, end, around):
            continue
        if not known and around[1] - around[0] > end - start:
            continue
        taken.update(range(start, end))
        yield _Found(start, end, targets)
    for start, end, label in trimmed:
        inside = sum(i in taken for i in range(start, end))
        if label == "PER" and end - start == 1 and _is_of_office(scene, start):
            continue
        if start < end and (not inside or (label == "ORG" and inside < end - start)):
            yield _Found(start, end, [], label)


def _is_of_office(scene: Scene, i: int) -> bool:
    """Whether a word is in the midst of an office: "State" in "Secretary of State"."""
    for first in range(max(i - 3, 0), i):
        office = scene.gazetteer.offices.at(scene.annotation.tokens, scene.folded, first)
        if office and office[0] > i:
            return True
    return False


def _goes_on(scene: Scene, start: int, end: int, around: tuple[int, int]) -> bool:
    """Whether a surname is a part of somebody's full name, whom the gazetteer does not know."""
    before = scene.annotation.tokens[start - 1] if start else None
    whole = around[1] - around[0] > end - start
    return whole or (before is not None and before.upos == "PROPN" and start <= before.head < end)


def _is_written_as_name(token: Token) -> bool:
    return token.form[0].isupper() or not token.form[0].isalpha()


def _trimmed(scene: Scene, name: Name) -> tuple[int, int]:
    """A name without what the model took in by mistake: marks, small words, titles of a person."""
    tokens, start, end = scene.annotation.tokens, name.start, name.end
    while end > start and tokens[end - 1].upos in _NO_ENDS:
        end -= 1
    while start < end and (step := _before_name(scene, start, end, name.label)) is not None:
        start = step
    if name.label == "PER" and start < end and not _is_persons(tokens[start:end]):
        return start, start
    return (start, end) if start < end and _is_written_as_name(tokens[start]) else (start, start)


def _is_persons(words: list[Token]) -> bool:
    """Whether words can be a person's name: the last is written as one, none is a preposition."""
    return _is_written_as_name(words[-1]) and all(word.upos != "ADP" for word in words)


def _before_name(scene: Scene, start: int, end: int, label: str) -> int | None:
    """Where a name goes on after a word that does not belong to it."""
    token = scene.annotation.tokens[start]
    if token.upos in _NO_ENDS:
        return start + 1
    office = scene.gazetteer.offices.at(scene.annotation.tokens, scene.folded, start)
    if office and (label == "PER" or office[0] == end):
        return office[0]
    if label != "PER":
        return None
    if scene.folded[start] in scene.reference.titles:
        return start + 1
    known = scene.gazetteer.names.at(scene.annotation.tokens, scene.folded, start)
    if (
        known
        and known[1][0].aspect in {"name", "adjective", "acronym"}
        and known[1][0].entity[:6] == "state:"
    ):
        follows = scene.gazetteer.offices.at(scene.annotation.tokens, scene.folded, known[0])
        return known[0] if follows else None
    return None


def _known(scene: Scene, one: _Found) -> None:
    target = choose(scene, one.targets, one.start)
    if target is None:
        return
    entity, kind = target.entity, target.entity.partition(":")[0]
    form: Form = "name"
    if target.aspect in {"capital", "seat"}:
        head = scene.annotation.tokens[scene.head_of(one.start, one.end)]
        if is_place(scene, head):
            entity = _seat(scene, target, _text(scene, one))
        form = "name" if entity != target.entity else "metonym"
    elif target.aspect == "people":
        entity = scene.gazetteer.state_actor(entity.partition(":")[2], "people").id
    scene.mention(one.start, one.end, entity, form)
    words = scene.words(one.start, one.end)
    if kind == "person":
        remember_person(scene, words, entity)
    elif kind in {"body", "group"}:
        scene.called.setdefault(words, entity)
        remember_nouns(scene, words, entity)
        acronym_after(scene, one.end, entity)


def _seat(scene: Scene, target: Target, text: str) -> str:
    """The place that a capital or another seat is."""
    country = scene.gazetteer.entities[target.entity].country
    state = scene.gazetteer.knowledge.states.get(country or "")
    if target.aspect == "capital" and state is not None and state.capital is not None:
        text = state.capital.name
    return place(scene, text, country, known=True)


def _new(scene: Scene, one: _Found) -> None:
    """A name that the gazetteer does not know: somebody of this report."""
    words = scene.words(one.start, one.end)
    if not words:
        return
    if one.label == "LOC":
        scene.mention(
            one.start, one.end, place(scene, _text(scene, one), _country_around(scene, one)), "name"
        )
        return
    known = scene.called.get(words) or misspelt(scene, words)
    if known is None:
        known = _named_before(scene, one, words)
    if known is None and one.label == "ORG" and _is_role(scene, words):
        return
    if known is None and _is_place_name(scene, one):
        scene.mention(one.start, one.end, place(scene, _text(scene, one), None), "name")
        return
    if known is None and one.label == "PER":
        known = scene.called.get(words[-1:]) if same_person(scene, words) else None
    if known is None:
        kind = "group" if _is_people(scene, one) else _KINDS[one.label]
        entity = scene.cast.new_entity(_text(scene, one), kind)
        known = entity.id
        if one.label == "ORG":
            country, sectors = _of_words(scene, one)
            scene.update(known, country=country, sectors=sectors)
    scene.mention(one.start, one.end, known, "name")
    if one.label == "PER":
        remember_person(scene, words, known)
    else:
        scene.called.setdefault(words, known)
        remember_nouns(scene, words, known)
        acronym_after(scene, one.end, known)


def _is_people(scene: Scene, one: _Found) -> bool:
    """Whether what the model calls a person's name is a plural: "the Serbs"."""
    return one.label == "PER" and scene.annotation.tokens[one.end - 1].xpos in {"NNPS", "NNS"}


def _is_role(scene: Scene, words: tuple[str, ...]) -> bool:
    """Whether a name is but a noun with a capital, "the Foreign Ministry": the rest tells whose it is."""
    role = scene.gazetteer.roles.role(" ".join(words))
    return role is not None and role.actor is not None


def _named_before(scene: Scene, one: _Found, words: tuple[str, ...]) -> str | None:
    """The only body or group so far whose name has a word as its noun or its end: "the Coalition", "the
    Tigers"."""
    if len(words) != 1 or not _after_article(scene, one.start):
        return None
    role = scene.gazetteer.roles.role(words[0])
    found = {
        entity.id
        for entity in scene.cast.entities.values()
        if entity.kind in {"group", "body"}
        and (
            (role and role.noun in scene.nouns.get(entity.id, ()))
            or fold(entity.name.split()[-1]) == words[0]
        )
    }
    return found.pop() if len(found) == 1 else None


def _after_article(scene: Scene, i: int) -> bool:
    return i > 0 and scene.annotation.tokens[i - 1].lower == "the"


def _is_place_name(scene: Scene, one: _Found) -> bool:
    """Whether a name is coordinated with a place ("Idlib and Manbij"), was one before or is known."""
    if one.label == "ORG" and one.end - one.start == 1 and lookup(_text(scene, one)) is not None:
        return True
    if ("place", *_text(scene, one).lower().split()) in scene.called:
        return True
    head = scene.annotation.tokens[scene.head_of(one.start, one.end)]
    mention = scene.cast.at(scene.annotation.tokens[head.head]) if head.deprel == "conj" else None
    return mention is not None and scene.cast.entities[mention.entities[0]].kind == "place"


def _text(scene: Scene, one: _Found) -> str:
    return " ".join(scene.annotation.span(one.start, one.end).of(scene.annotation.text).split())


def _of_words(scene: Scene, one: _Found) -> tuple[str | None, tuple[str, ...]]:
    """The country and the sectors that the words of an organisation's name tell."""
    country, sectors = None, tuple[str, ...]()
    for i in range(one.start, one.end):
        mention = scene.cast.at(scene.annotation.tokens[i])
        if mention is not None and country is None:
            country = scene.country_of(mention.entities[0])
        role = scene.gazetteer.roles.role(scene.folded[i])
        if role is not None:
            sectors = role.sectors
    if country is None:
        country = _country_around(scene, one)
    return country, sectors


def _country_around(scene: Scene, one: _Found) -> str | None:
    """The country that is named right before a name ("Syria's Idlib") or after it ("Sochi, Russia")."""
    tokens = scene.annotation.tokens
    i = one.start - 1
    while i >= 0 and tokens[i].xpos == "POS":
        i -= 1
    mention = scene.cast.at(tokens[i]) if i >= 0 else None
    if mention is not None and tokens[i].sentence == tokens[one.start].sentence:
        state = scene.cast.entities[mention.entities[0]]
        if state.kind == "state" and mention.form == "name":
            return state.country
    if one.end + 1 < len(tokens) and tokens[one.end].form == ",":
        after = scene.gazetteer.names.at(tokens, scene.folded, one.end + 1)
        if after and after[1][0].aspect == "name" and after[1][0].entity[:6] == "state:":
            return after[1][0].entity[6:]
    return None


def _short_person(scene: Scene, one: _Found) -> None:
    """One word for a person: somebody named in full in this report, else the one known holder that fits."""
    words = scene.words(one.start, one.end)
    known = scene.called.get(words) or misspelt(scene, words) or famous(scene, words, one.start)
    if known is None and one.targets:
        return
    if known is None:
        _new(scene, one)
    elif not scene.gazetteer.entities.get(known, scene.cast.entities.get(known)):
        return
    else:
        scene.mention(one.start, one.end, known, "name")
        if known.startswith("person:"):
            remember_person(scene, words, known)


def _bare_surnames(scene: Scene) -> None:
    """Words that the model did not call names, but that name somebody elsewhere in this report."""
    for token in scene.annotation.tokens:
        if token.upos != "PROPN" or not token.form[0].isupper() or scene.cast.at(token):
            continue
        words = (scene.folded[token.i],)
        known = scene.called.get(words)
        if known is None and token.deprel != "flat":
            known = misspelt(scene, words)
        if known is not None:
            scene.mention(token.i, token.i + 1, known, "name")
