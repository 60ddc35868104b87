"""Names: phrases of the gazetteer and names that the model finds, each led to one entity of the report.

Known phrases come first; what the model calls a name and the gazetteer does not know becomes an
entity of this report's own. Short forms, acronyms and misspelt repeats go to the entity that the report names
in full.
"""

from __future__ import annotations

from dragoman.entities.aliases import (
    acronym_after,
    called_by_first_name,
    misspelt,
    place,
    remember_nouns,
    remember_person,
)
from dragoman.entities.candidates import choose, famous
from dragoman.entities.halves import find_halves
from dragoman.entities.metonyms import is_place
from dragoman.entities.newcomers import newcomer
from dragoman.entities.scene import Scene
from dragoman.entities.spotting import Spotted, spotted
from dragoman.entities.statehood import find_states
from dragoman.gazetteer.index import Target
from dragoman.reading import Form


def find_names(scene: Scene) -> None:
    """Add every name of the report to its cast."""
    found = sorted(spotted(scene), key=lambda one: one.start)
    halves, states = find_halves(scene, found), find_states(scene, found)
    late: list[Spotted] = []
    for one in found:
        if any(target.aspect != "surname" for target in one.targets):
            _known(scene, one)
        elif one.start in halves:
            scene.mention_all(one.start, one.end, halves[one.start], "name")
        elif one.label == "LOC" and (words := scene.words(one.start, one.end)) in states:
            scene.mention(one.start, one.end, states[words], "name")
        elif not one.targets and not _is_surname(scene, one):
            newcomer(scene, one)
        else:
            late.append(one)
    for one in late:
        _short_person(scene, one)
    _bare_surnames(scene)


def _is_surname(scene: Scene, one: Spotted) -> bool:
    """Whether one word names a person, or may be a person's whom the report has named before or who is at the
    head of what is named after him ("the Obama administration")."""
    words = scene.words(one.start, one.end)
    if one.label == "PER":
        return len(words) <= 1
    if len(words) == 1 and _is_at_the_head(scene, one.end - 1) and words[0] in scene.gazetteer.surnames:
        return True
    head = scene.annotation.tokens[scene.head_of(one.start, one.end)]
    named = len(words) == 1 and scene.called.get(words, "").startswith("person:")
    return named and not is_place(scene, head)


def _is_at_the_head(scene: Scene, i: int) -> bool:
    """Whether a word stands before a noun like "government", which it may be the head of."""
    tokens = scene.annotation.tokens
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        after is not None
        and after.sentence == tokens[i].sentence
        and after.form in scene.reference.governments
    )


def _known(scene: Scene, one: Spotted) -> None:
    target = choose(scene, one.targets, one.start)
    if target is None:
        return
    entity, kind = target.entity, target.entity.partition(":")[0]
    form: Form = "name"
    if target.aspect in {"capital", "seat"}:
        head = scene.annotation.tokens[scene.head_of(one.start, one.end)]
        if is_place(scene, head):
            entity = _seat(scene, target, one.text(scene))
        form = "name" if entity != target.entity else "metonym"
    elif target.aspect == "people":
        people = scene.gazetteer.state_actor(entity.partition(":")[2], "people").id
        entity = entity if _is_their_state(scene, one, people) else people
    scene.mention(one.start, one.end, entity, form)
    words = scene.words(one.start, one.end)
    if kind == "person":
        remember_person(scene, words, entity)
        acronym_after(scene, one.end, entity)
    elif kind in {"body", "group"}:
        _states_inside(scene, one)
        scene.called.setdefault(words, entity)
        remember_nouns(scene, words, entity)
        acronym_after(scene, one.end, entity)


def _is_their_state(scene: Scene, one: Spotted, people: str) -> bool:
    """Whether a people stands for its state: "the Americans", but not "Americans", "two Americans", "one of
    the Americans", nor the Americans of whom the report has told before."""
    annotation = scene.annotation
    head = annotation.tokens[scene.head_of(one.start, one.end)]
    first = head
    while first.deprel == "conj":
        first = annotation.tokens[first.head]
    whole = any(t.lower == "the" for t in annotation.children(first, "det"))
    some = any(child.deprel in _PARTICULAR for child in annotation.children(head))
    above = annotation.head(head)
    counted = above is not None and head.deprel == "nmod" and above.upos in {"NUM", "DET", "PRON", "ADJ"}
    return head.xpos in {"NNPS", "NNS"} and whole and not (some or counted or people in scene.cast.entities)


_PARTICULAR = frozenset(
    ["nummod", "amod", "nmod", "acl", "acl:relcl", "compound", "appos", "flat", "advmod", "det:predet"]
)
"""Relations of words that make some of a people out of it, or one within a state."""


def _states_inside(scene: Scene, one: Spotted) -> None:
    """The states that are named within a name: "Pakistani" in "Pakistani Taliban"."""
    tokens, start = scene.annotation.tokens[: one.end - 1], one.start
    while start < len(tokens):
        end, targets = scene.gazetteer.names.at(tokens, scene.folded, start) or (start + 1, [])
        if len(targets) == 1 and targets[0].aspect in {"name", "adjective"}:
            entity = targets[0].entity
            if entity.startswith("state:"):
                scene.mention(start, end, entity, "name")
        start = end


def _seat(scene: Scene, target: Target, text: str) -> str:
    """The place that a capital or another seat is."""
    country = scene.gazetteer.entities[target.entity].country
    state = scene.gazetteer.knowledge.states.get(country or "")
    if target.aspect == "capital" and state is not None and state.capital is not None:
        text = state.capital.name
    return place(scene, text, country, known=True)


def _short_person(scene: Scene, one: Spotted) -> None:
    """One word for a person: somebody named in full in this report, else the one known holder that fits."""
    words = scene.words(one.start, one.end)
    known = (
        scene.called.get(words)
        or misspelt(scene, words)
        or called_by_first_name(scene, words)
        or famous(scene, words, one.start)
    )
    if known is None and one.targets:
        return
    if known is None:
        newcomer(scene, one)
    elif not scene.gazetteer.entities.get(known, scene.cast.entities.get(known)):
        return
    else:
        scene.mention(one.start, one.end, known, "name")
        if known.startswith("person:"):
            remember_person(scene, words, known)


def _bare_surnames(scene: Scene) -> None:
    """Words that the model did not call names, but that name somebody elsewhere in this report, or whoever is
    at the head of a government."""
    for token in scene.annotation.tokens:
        if token.upos != "PROPN" or not token.form[0].isupper() or scene.cast.at(token):
            continue
        words = (scene.folded[token.i],)
        known = scene.called.get(words)
        if known is None and token.deprel != "flat":
            known = misspelt(scene, words)
        if known is None and _is_at_the_head(scene, token.i):
            known = famous(scene, words, token.i)
        if known is not None:
            scene.mention(token.i, token.i + 1, known, "name")
