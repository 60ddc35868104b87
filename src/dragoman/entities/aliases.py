"""What else a report calls somebody: last names, acronyms, nouns and misspelt repeats."""

from __future__ import annotations

import re

from dragoman.entities.scene import Scene
from dragoman.gazetteer.lookup import SHORTEST_MISSPELT, one_slip
from dragoman.gazetteer.phrases import fold, words_of
from dragoman.places.gazetteer import Place, lookup


def place(scene: Scene, name: str, country: str | None, known: bool = False) -> str:
    """The place entity of a name in this report; "Idlib" and "Idlib province" are one.

    The gazetteer of places tells its country, unless the text names another: then it is another place.
    """
    listed = lookup(name)
    if listed is not None and listed.country and country not in {None, listed.country}:
        listed = None
    key = ("place", *(listed.name if listed else name).lower().split())
    if key not in scene.called:
        scene.called[key] = scene.cast.new_entity(_title(name, listed), "place", known=known).id
    entity = scene.called[key]
    scene.called.setdefault(("place", *name.lower().split()), entity)
    country = country or (listed.country if listed else None)
    if country is not None and scene.country_of(entity) is None:
        scene.update(entity, country=country)
    return entity


def _title(name: str, listed: Place | None) -> str:
    """What a place is called: as the report has it, without "province" and the like."""
    if listed is None or listed.name not in name:
        return name
    return listed.name


def remember_person(scene: Scene, words: tuple[str, ...], entity: str) -> None:
    """Let the full name lead to a person, and what stands alone for him.

    That is the last word, unless the gazetteer tells that none does ("Godwin Friday").
    """
    scene.called.setdefault(words, entity)
    person = scene.gazetteer.person(entity)
    if person is None or person.surname:
        scene.called[words[-1:]] = entity
    if person is not None:
        if person.gender:
            scene.gender[entity] = person.gender
        for short, holders in ((s, scene.gazetteer.surnames.get(s, ())) for s in words):
            if entity in holders:
                scene.called[short,] = entity
        if person.surname:
            scene.called[tuple(map(fold, words_of(person.surname)))] = entity


def same_person(scene: Scene, words: tuple[str, ...]) -> bool:
    """Whether a person of the same last name has a first name that agrees ("M. Çavuşoğlu")."""
    known = scene.called.get(words[-1:])
    if known is None or not known.startswith("person:"):
        return False
    first = scene.cast.entities[known].name.split()[0].lower()
    return words[0] == first or (len(words[0]) == 1 and first.startswith(words[0]))


def called_by_first_name(scene: Scene, words: tuple[str, ...]) -> str | None:
    """The only person of this report whose full name begins with a word that stands alone: "Isabel"."""
    found = {
        entity.id
        for entity in scene.cast.entities.values()
        if entity.kind == "person" and " " in entity.name and words == (fold(entity.name.split()[0]),)
    }
    return found.pop() if len(found) == 1 else None


def remember_nouns(scene: Scene, words: tuple[str, ...], entity: str) -> None:
    """Let the nouns in the name of a body take it up again: "the ministry"."""
    name = (*words, *(fold(word) for word in scene.cast.entities[entity].name.split()))
    nouns = {role.noun for word in name if (role := scene.gazetteer.roles.role(word))}
    scene.nouns.setdefault(entity, set()).update(nouns)


def acronym_after(scene: Scene, end: int, entity: str) -> None:
    """ "Hayat Tahrir al-Sham (HTS)": the acronym stands for the same.

    Behind a person, in whose brackets his party or agency may stand, it must be his initials ("KSM").
    """
    tokens = scene.annotation.tokens
    found = _BRACKETED.match(scene.annotation.text, tokens[end - 1].end)
    if found is None or not found["short"].replace(".", "").isupper():
        return
    if entity.startswith("person:") and not _are_initials(found["short"], scene.cast.entities[entity].name):
        return
    at = end + (2 if found["quote"] else 1)
    scene.called[scene.words(at, at + 1)] = entity


_BRACKETED = re.compile(r"\s*\(\s*(?P<quote>[\"'“‘]?)\s*(?P<short>[\w.]{2,8})\s*[\"'”’]?\s*\)")


def _are_initials(short: str, name: str) -> bool:
    """Whether letters are the first ones of a name's words; particles may be left out."""
    letters = short.replace(".", "")
    words = [word[0] for word in name.split() if word[0].isupper()]
    return letters in {"".join(words), "".join(word[0].upper() for word in name.split())}


def misspelt(scene: Scene, words: tuple[str, ...]) -> str | None:
    """A name of the report that differs in one letter of a long word."""
    for known, entity in scene.called.items():
        if len(known) == len(words) and known[0] != "place":
            pairs = [(a, b) for a, b in zip(words, known, strict=True) if a != b]
            if len(pairs) == 1 and min(map(len, pairs[0])) >= SHORTEST_MISSPELT and one_slip(*pairs[0]):
                return entity
    return None
