"""States that no table has: names of places that have what only a state has.

An embassy, a foreign minister and a navy are a state's ("the Varnian ambassador"), and some states say in
their names what they are ("the Kingdom of Lod"). An adjective of the same stem names the same state, and so
does the kind of state alone ("the Kingdom").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from dragoman.entities.scene import Scene
from dragoman.entities.spotting import Spotted
from dragoman.places.gazetteer import lookup

Words = tuple[str, ...]

_STEM, _ENDING = 4, 2
"""Letters that a state's name and its adjective share at least, and those that the name may have besides."""
_ADJECTIVE = frozenset({"n", "an", "ian", "ean", "ese", "i", "ni", "ani", "ish", "er", "ic", "ite"})
_MODIFYING = frozenset({"compound", "amod", "nmod", "nmod:poss", "nmod:desc", "flat"})
_OF = frozenset({"of", "'s", "’s", "'", "’"})


def find_states(scene: Scene, names: Iterable[Spotted]) -> dict[Words, str]:
    """The states among the names of places: a new entity of the cast for each, by the words of its names.

    What the table of places has is none, and neither is what has only what a province has as well.
    """
    told: dict[Words, list[Spotted]] = {}
    for one in names:
        words = scene.words(one.start, one.end)
        listed = (
            one.country or lookup(one.text(scene)) or (words[-1:] and words[-1] in scene.gazetteer.surnames)
        )
        if one.label == "LOC" and not listed:
            told.setdefault(words, []).append(one)
    cores = {words: _core(scene, words) for words in told}
    found: dict[Words, str] = {}
    for core in dict.fromkeys(filter(None, cores.values())):
        if any(_is_adjective(core, other) for other in cores.values()):
            continue
        kin = [words for words, own in cores.items() if own == core or _is_adjective(own, core)]
        if any(cores[words] != words or _has_of_a_state(scene, told[words]) for words in kin):
            first = min((one for words in kin for one in told[words]), key=lambda one: one.start)
            kinds = {(word,) for words in kin for word in words if word in scene.reference.state_kinds}
            entity = scene.cast.new_entity(first.text(scene), "state").id
            found |= dict.fromkeys([*kin, *kinds], entity)
    return found


def _core(scene: Scene, words: Words) -> Words:
    """A name without the words that say what kind of state it is: "Lod" of "Kingdom of Lod"."""
    core = tuple(word for word in words if word not in scene.reference.state_kinds)
    return core[1:] if core[:1] == ("of",) and core != words else core


def _is_adjective(name: Words, noun: Words) -> bool:
    """Whether a word is the adjective of a state's name: "Varnian", "Vashenese"."""
    if len(name) != 1 or len(noun) != 1 or name == noun:
        return False
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(name[0], noun[0], strict=False)))
    return shared >= max(_STEM, len(noun[0]) - _ENDING) and name[0][shared:] in _ADJECTIVE


def _has_of_a_state(scene: Scene, names: Iterable[Spotted]) -> bool:
    return any(thing in scene.reference.statehood for one in names for thing in _possessed(scene, one))


def _possessed(scene: Scene, one: Spotted) -> Iterator[str]:
    """What a place has: the noun that its name modifies, alone and with the word before it."""
    tokens = scene.annotation.tokens
    name = tokens[scene.head_of(one.start, one.end)]
    head, case = scene.annotation.head(name), scene.annotation.child(name, "case")
    owned = case is None or case.lower in _OF
    if head is not None and owned and name.deprel in _MODIFYING:
        yield head.lemma.lower()
        if head.i:
            yield f"{tokens[head.i - 1].lower} {head.lemma.lower()}"
