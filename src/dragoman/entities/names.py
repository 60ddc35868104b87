"""Names: phrases of the gazetteer and names that the model finds, each led to one entity of the report.

Known phrases come first; what the model calls a name and the gazetteer does not know becomes an
entity of this report's own. Short forms, acronyms and misspelt repeats go to the entity that the report names
in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.entities.gazetteer import Target
from dragoman.entities.metonyms import is_place
from dragoman.entities.phrases import fold
from dragoman.entities.scene import Scene
from dragoman.language.annotation import Name, Token
from dragoman.reading import EntityKind, Form

_NO_NAMES = frozenset({"PRON", "AUX", "DET", "ADP", "VERB", "SCONJ", "CCONJ", "PART", "ADV", "INTJ"})
_NO_ENDS = frozenset({"PUNCT", "CCONJ", "DET", "ADP", "PART", "PRON", "AUX", "SCONJ", "SYM"})
_KINDS: dict[str, EntityKind] = {"PER": "person", "ORG": "body", "LOC": "place"}
_SHORTEST_MISSPELT = 6


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
        if one.targets:
            _known(scene, one)
        elif one.label != "PER" or len(scene.words(one.start, one.end)) > 1:
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
        if not known and around[1] - around[0] > end - start:
            continue
        taken.update(range(start, end))
        yield _Found(start, end, targets)
    for start, end, label in trimmed:
        inside = sum(i in taken for i in range(start, end))
        if start < end and (not inside or (label == "ORG" and inside < end - start)):
            yield _Found(start, end, [], label)


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
    target = _choose(scene, one)
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
        _remember_person(scene, words, entity)
    elif kind in {"body", "group"}:
        scene.called.setdefault(words, entity)
        _remember_nouns(scene, words, entity)
        _acronym_after(scene, one.end, entity)


def _choose(scene: Scene, one: _Found) -> Target | None:
    """The one target that fits the report's date and what it has named so far, if there is one."""
    targets = one.targets
    if len(targets) > 1:
        targets = _of_its_time(scene, targets)
    if len(targets) > 1:
        order = {"name": 0, "acronym": 0, "adjective": 1, "people": 2, "seat": 3, "capital": 4}
        best = min(order[target.aspect] for target in targets)
        targets = [target for target in targets if order[target.aspect] == best]
    if len(targets) > 1:
        here = [target for target in targets if target.entity in scene.cast.entities]
        near = here or [t for t in targets if _country_before(scene, one.start, t.entity)]
        targets = near if len(near) == 1 else _in_office(scene, targets)
    return targets[0] if len(targets) == 1 else None


def _of_its_time(scene: Scene, targets: list[Target]) -> list[Target]:
    """A former state's words are its own in reports of its time, and another's otherwise."""
    states = scene.gazetteer.knowledge.states
    former = [t for t in targets if t.entity[:6] == "state:" and states[t.entity[6:]].until]
    living = [
        t for t in former if scene.dated and int(scene.earliest[:4]) <= (states[t.entity[6:]].until or 0)
    ]
    return living or [target for target in targets if target not in former] or targets


def _country_before(scene: Scene, start: int, entity: str) -> bool:
    """Whether the country of a known entity stands right before its name."""
    country = scene.gazetteer.entities[entity].country
    for i in range(start - 1, max(start - 4, -1), -1):
        mention = scene.cast.at(scene.annotation.tokens[i])
        if mention is not None:
            return country is not None and scene.country_of(mention.entities[0]) == country
    return False


def _in_office(scene: Scene, targets: list[Target]) -> list[Target]:
    persons = [target for target in targets if scene.gazetteer.person(target.entity)]
    return [target for target in persons if serves(scene, target.entity)] if scene.dated else persons


def serves(scene: Scene, entity: str) -> bool:
    """Whether a known person holds any office at the report's date."""
    person = scene.gazetteer.person(entity)
    return person is not None and any(
        term.start <= scene.latest and scene.earliest <= (term.end or scene.latest) for term in person.terms
    )


def _seat(scene: Scene, target: Target, text: str) -> str:
    """The place that a capital or another seat is."""
    country = scene.gazetteer.entities[target.entity].country
    state = scene.gazetteer.knowledge.states.get(country or "")
    if target.aspect == "capital" and state is not None and state.capital is not None:
        text = state.capital.name
    return place(scene, text, country, known=True)


def place(scene: Scene, name: str, country: str | None, known: bool = False) -> str:
    """The place entity of a name in this report."""
    key = ("place", *name.lower().split())
    if key not in scene.called:
        scene.called[key] = scene.cast.new_entity(name, "place", known=known).id
    entity = scene.called[key]
    if country is not None and scene.country_of(entity) is None:
        scene.update(entity, country=country)
    return entity


def _remember_person(scene: Scene, words: tuple[str, ...], entity: str) -> None:
    """Let the full name and the last word of it lead to a person."""
    scene.called.setdefault(words, entity)
    scene.called[words[-1:]] = entity
    person = scene.gazetteer.person(entity)
    if person is not None:
        if person.gender:
            scene.gender[entity] = person.gender
        for short, holders in ((s, scene.gazetteer.surnames.get(s, ())) for s in words):
            if entity in holders:
                scene.called[short,] = entity


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
    known = scene.called.get(words) or _misspelt(scene, words)
    if known is None and _is_place_name(scene, one):
        scene.mention(one.start, one.end, place(scene, _text(scene, one), None), "name")
        return
    if known is None and one.label == "PER":
        known = scene.called.get(words[-1:]) if _same_person(scene, words) else None
    if known is None:
        entity = scene.cast.new_entity(_text(scene, one), _KINDS[one.label])
        known = entity.id
        if one.label == "ORG":
            country, sectors = _of_words(scene, one)
            scene.update(known, country=country, sectors=sectors)
    scene.mention(one.start, one.end, known, "name")
    if one.label == "PER":
        _remember_person(scene, words, known)
    else:
        scene.called.setdefault(words, known)
        _remember_nouns(scene, words, known)
        _acronym_after(scene, one.end, known)


def _is_place_name(scene: Scene, one: _Found) -> bool:
    """Whether a name is coordinated with a place ("Idlib and Manbij") or was a place before."""
    if ("place", *_text(scene, one).lower().split()) in scene.called:
        return True
    head = scene.annotation.tokens[scene.head_of(one.start, one.end)]
    mention = scene.cast.at(scene.annotation.tokens[head.head]) if head.deprel == "conj" else None
    return mention is not None and scene.cast.entities[mention.entities[0]].kind == "place"


def _same_person(scene: Scene, words: tuple[str, ...]) -> bool:
    """Whether a person of the same last name has a first name that agrees ("M. Çavuşoğlu")."""
    known = scene.called.get(words[-1:])
    if known is None or not known.startswith("person:"):
        return False
    first = scene.cast.entities[known].name.split()[0].lower()
    return words[0] == first or (len(words[0]) == 1 and first.startswith(words[0]))


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


def _remember_nouns(scene: Scene, words: tuple[str, ...], entity: str) -> None:
    """Let the nouns in the name of a body take it up again: "the ministry"."""
    name = (*words, *(fold(word) for word in scene.cast.entities[entity].name.split()))
    nouns = {role.noun for word in name if (role := scene.gazetteer.roles.role(word))}
    scene.nouns.setdefault(entity, set()).update(nouns)


def _acronym_after(scene: Scene, end: int, entity: str) -> None:
    """ "Hayat Tahrir al-Sham (HTS)": the acronym stands for the same."""
    tokens = scene.annotation.tokens
    if end + 2 < len(tokens) and tokens[end].form == "(" and tokens[end + 2].form == ")":
        short = tokens[end + 1].form
        if short.replace(".", "").isupper() and 2 <= len(short) <= 8:
            scene.called[scene.words(end + 1, end + 2)] = entity


def _misspelt(scene: Scene, words: tuple[str, ...]) -> str | None:
    """A name of the report that differs in one letter of a long word."""
    for known, entity in scene.called.items():
        if len(known) == len(words) and known[0] != "place":
            pairs = [(a, b) for a, b in zip(words, known, strict=True) if a != b]
            if len(pairs) == 1 and min(map(len, pairs[0])) >= _SHORTEST_MISSPELT and one_edit(*pairs[0]):
                return entity
    return None


def one_edit(a: str, b: str) -> bool:
    """Whether one letter added, left out or changed, or two swapped, make one word of the other.

    >>> one_edit("blinekn", "blinken"), one_edit("erdogan", "erdoga"), one_edit("putin", "rutte")
    (True, True, False)
    """
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    if len(a) != len(b):
        longer, shorter = (a, b) if len(a) > len(b) else (b, a)
        return longer[i + 1 :] == shorter[i:]
    return a[i + 1 :] == b[i + 1 :] or (a[i : i + 2] == b[i : i + 2][::-1] and a[i + 2 :] == b[i + 2 :])


def _short_person(scene: Scene, one: _Found) -> None:
    """One word for a person: somebody named in full in this report, else the one known holder that fits."""
    words = scene.words(one.start, one.end)
    known = scene.called.get(words) or _misspelt(scene, words) or _famous(scene, words, one.start)
    if known is None:
        _new(scene, one)
    elif not scene.gazetteer.entities.get(known, scene.cast.entities.get(known)):
        return
    else:
        scene.mention(one.start, one.end, known, "name")
        if known.startswith("person:"):
            _remember_person(scene, words, known)


def _famous(scene: Scene, words: tuple[str, ...], start: int) -> str | None:
    """The only known person of a surname who fits: in office at the report's date, or of a country named
    here, and with the office that stands before the name where one does."""
    holders = scene.gazetteer.surnames.get(words[-1] if words else "", [])
    offices = _offices_before(scene, start)
    if offices:
        holders = [p for p in holders if _has_held(scene, p, offices)]
    countries = {entity.country for entity in scene.cast.entities.values() if entity.country}
    fitting = [p for p in holders if scene.gazetteer.entities[p].country in countries]
    if scene.dated and len(fitting) != 1:
        fitting = [p for p in fitting if serves(scene, p)]
    return fitting[0] if len(fitting) == 1 else None


def _offices_before(scene: Scene, start: int) -> set[str]:
    tokens = scene.annotation.tokens
    for first in range(max(start - 5, 0), start):
        office = scene.gazetteer.offices.at(tokens, scene.folded, first)
        if office and office[0] == start and tokens[first].sentence == tokens[start].sentence:
            return set(office[1])
    return set()


def _has_held(scene: Scene, person: str, offices: set[str]) -> bool:
    known = scene.gazetteer.person(person)
    return known is not None and any(
        term.office in offices and term.start <= scene.latest for term in known.terms
    )


def _bare_surnames(scene: Scene) -> None:
    """Words that the model did not call names, but that name somebody elsewhere in this report."""
    for token in scene.annotation.tokens:
        if token.upos != "PROPN" or not token.form[0].isupper() or scene.cast.at(token):
            continue
        words = (scene.folded[token.i],)
        known = scene.called.get(words)
        if known is None and len(words[0]) >= _SHORTEST_MISSPELT and token.deprel != "flat":
            known = _misspelt(scene, words)
        if known is not None:
            scene.mention(token.i, token.i + 1, known, "name")
