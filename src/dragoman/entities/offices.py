"""Offices: who the report says holds them, and who stands behind "Turkey's foreign minister".

An office before a name ("Turkish Foreign Minister Hakan Fidan"), beside it ("Hakan Fidan, the foreign
minister") or said of it ("Fidan is foreign minister") is attached to the person, known or not.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.entities.cast import Mention
from dragoman.entities.holders import choose, held_by, hold, holder
from dragoman.entities.scene import Held, Scene, before

_REMIT = frozenset({"of", "for", "to", "in", "at", "on"})
_OWNING = frozenset({"of", "for", "at"})
_INDEFINITE = frozenset({"a", "an", "any", "no", "another", "some", "each", "every"})
_CLOSE = frozenset({",", ".", ")", "-", "–", "—", ";"})


@dataclass(slots=True)
class OfficePhrase:
    """An office with its owner: tokens `[start, end)` with the office's words at `[core, core_end)`.

    `of` is what the text says it belongs to: a state's code or the id of a body or group; `beside` is said of
    who does not hold the office ("deputy", "incoming", "-designate").
    """

    start: int
    core: int
    core_end: int
    end: int
    head: int
    offices: list[str]
    of: str | None = None
    former: bool = False
    beside: bool = False
    indefinite: bool = False
    definite: bool = False


def find_offices(scene: Scene) -> dict[int, OfficePhrase]:
    """Attach offices to the persons beside them; the other office phrases are given back by their head."""
    bare: dict[int, OfficePhrase] = {}
    tokens = scene.annotation.tokens
    starting = {mention.start: mention for mention in scene.cast.mentions if is_person(scene, mention)}
    ending = {mention.end: mention for mention in starting.values()}
    for core, end, offices in scene.gazetteer.offices.find(tokens, scene.folded):
        head = scene.head_of(core, end)
        inside = scene.cast.at(tokens[head])
        if tokens[head].upos not in {"NOUN", "PROPN"} or (
            inside and not core <= inside.start < inside.end < end
        ):
            continue
        phrase = _with_owner(scene, core, end, head, offices)
        if inside and not is_person(scene, inside):
            phrase.of = _owner(scene, inside)
        person = _titled(scene, phrase, starting) or _beside(scene, phrase, ending) or _said_of(scene, phrase)
        if person is None:
            bare[head] = phrase
        else:
            attach(scene, phrase, person.entities[0])
    return bare


def is_person(scene: Scene, mention: Mention) -> bool:
    """Whether a mention stands for one person."""
    return len(mention.entities) == 1 and scene.cast.entities[mention.entities[0]].kind == "person"


def _with_owner(scene: Scene, core: int, end: int, head: int, offices: list[str]) -> OfficePhrase:
    phrase = OfficePhrase(core, core, end, end, head, offices)
    for token in before(scene.annotation, core):
        mention = scene.cast.at(token)
        if mention is not None:
            if phrase.of is None and mention.start < phrase.start and not is_person(scene, mention):
                phrase.of = _owner(scene, mention)
            if phrase.of is None:
                break
            phrase.start = mention.start
        elif token.upos == "DET" or token.deprel == "nmod:poss":
            phrase.indefinite = token.lower in _INDEFINITE
            phrase.definite = not phrase.indefinite
            phrase.start = token.i
            break
        elif scene.folded[token.i] in scene.reference.former or token.lower.startswith("ex-"):
            phrase.former, phrase.start = True, token.i
        elif scene.folded[token.i] in scene.reference.beside:
            phrase.beside, phrase.start = True, token.i
        elif token.upos in {"ADJ", "NOUN", "PROPN"} and token.deprel in {"amod", "compound", "nmod"}:
            phrase.start = token.i
        elif token.xpos not in {"POS", "HYPH"}:
            break
    _with_suffix(scene, phrase)
    _with_remit(scene, phrase)
    return phrase


def _with_suffix(scene: Scene, phrase: OfficePhrase) -> None:
    """What a hyphen joins behind an office: "prime minister-designate"."""
    tokens, i = scene.annotation.tokens, phrase.core_end
    hyphen = i + 1 < len(tokens) and tokens[i].form in {"-", "–"}
    if hyphen and scene.folded[i + 1] in scene.reference.beside:
        phrase.beside, phrase.core_end = True, i + 2
        phrase.end = max(phrase.end, i + 2)


def _owner(scene: Scene, mention: Mention) -> str | None:
    entity = scene.cast.entities[mention.entities[0]]
    if entity.kind == "place" or (entity.kind == "state" and not entity.known):
        return None
    return entity.id.partition(":")[2]


def _with_remit(scene: Scene, phrase: OfficePhrase) -> None:
    """What follows the office: "of Turkey", "for Syria"; only "of" and the like tell the owner."""
    tokens, i = scene.annotation.tokens, phrase.core_end
    if i + 1 >= len(tokens) or tokens[i].lower not in _REMIT or tokens[i].upos != "ADP":
        return
    owning, i = tokens[i].lower in _OWNING, i + 1
    for _ in range(3):
        if i < len(tokens) and tokens[i].upos in {"DET", "ADJ", "NOUN"} and scene.cast.at(tokens[i]) is None:
            i += 1
    mention = scene.cast.at(tokens[i]) if i < len(tokens) else None
    if mention is None or is_person(scene, mention) or tokens[i].sentence != tokens[phrase.head].sentence:
        return
    if owning and phrase.of is None:
        phrase.of = _owner(scene, mention)
    phrase.end = mention.end
    while phrase.end < len(tokens) and tokens[phrase.end].upos in {"NOUN", "PROPN"}:
        if scene.cast.at(tokens[phrase.end]) or tokens[phrase.end].deprel in {"nsubj", "obj"}:
            break
        phrase.end += 1


def _titled(scene: Scene, phrase: OfficePhrase, starting: dict[int, Mention]) -> Mention | None:
    """The person whose name the office stands before; the mention then takes the title in."""
    tokens = scene.annotation.tokens
    for end in (phrase.core_end, phrase.end):
        person = starting.get(end)
        if (
            person is None
            and end < len(tokens)
            and tokens[end].form == ","
            and _joined(scene, phrase, end + 1)
        ):
            person = starting.get(end + 1)
        if person is not None:
            if tokens[end].form != ",":
                scene.cast.widen(person, phrase.start)
            else:
                scene.cast.add(Mention(phrase.start, phrase.end, phrase.head, person.entities, "office"))
            return person
    return _named_after(scene, phrase)


def _named_after(scene: Scene, phrase: OfficePhrase) -> Mention | None:
    """The person whose name is an apposition: "the commander of the northern army, Ali Demir"."""
    for child in scene.annotation.children(scene.annotation.tokens[phrase.head], "appos"):
        person = scene.cast.at(child)
        if person is not None and person.form == "name" and is_person(scene, person):
            return _office_mention(scene, phrase, person)
    return None


def _joined(scene: Scene, phrase: OfficePhrase, i: int) -> bool:
    """Whether what stands after a comma is the same person as the office: an apposition."""
    tokens = scene.annotation.tokens
    if i >= len(tokens):
        return False
    name = scene.cast.at(tokens[i])
    if name is None:
        return False
    head = tokens[name.head]
    if head.deprel == "appos" and phrase.start <= head.head < phrase.end:
        return True
    closed = name.end < len(tokens) and tokens[name.end].form in _CLOSE
    return ((phrase.definite or phrase.of is not None) and closed) or tokens[
        phrase.head
    ].deprel == "nmod:desc"


def _beside(scene: Scene, phrase: OfficePhrase, ending: dict[int, Mention]) -> Mention | None:
    """The person before a comma: "Hakan Fidan, Turkey's foreign minister,"."""
    tokens = scene.annotation.tokens
    head = tokens[phrase.head]
    if head.deprel == "appos":
        mention = scene.cast.at(tokens[head.head])
        if mention is not None and is_person(scene, mention):
            return _office_mention(scene, phrase, mention)
    i = phrase.start - 1
    while i >= 0 and (tokens[i].upos == "ADV" or tokens[i].lower in {"the", "a"}):
        i -= 1
    person = ending.get(i) if i > 0 and tokens[i].form == "," else None
    if person is None or head.deprel in {"conj", "nsubj"}:
        return None
    closed = phrase.end >= len(tokens) or tokens[phrase.end].form in _CLOSE
    return _office_mention(scene, phrase, person) if closed and (phrase.of or phrase.definite) else None


def _office_mention(scene: Scene, phrase: OfficePhrase, person: Mention) -> Mention:
    scene.cast.add(Mention(phrase.start, phrase.end, phrase.head, person.entities, "office"))
    return person


def _said_of(scene: Scene, phrase: OfficePhrase) -> Mention | None:
    """The subject of "is the foreign minister"."""
    head = scene.annotation.tokens[phrase.head]
    verb = scene.annotation.child(head, "cop")
    subject = scene.annotation.child(head, "nsubj")
    if verb is None or subject is None or verb.xpos == "VBD":
        return None
    mention = scene.cast.at(subject)
    return mention if mention is not None and is_person(scene, mention) else None


def attach(scene: Scene, phrase: OfficePhrase, person: str) -> None:
    """Note that a person has the office of a phrase."""
    if phrase.beside:
        return
    known = scene.gazetteer.person(person)
    of = phrase.of
    has = {term.office: term.of for term in known.terms} if known else {}
    office = next((o for o in phrase.offices if o in has and of in {None, has[o]}), None)
    if office is None:
        office = choose(scene, phrase.offices, of)
    if office is None:
        return
    if of is None:
        of = has.get(office)
    if of is None and scene.gazetteer.office(office).of == "state":
        of = scene.country_of(person)
    hold(scene, person, Held(office, of, phrase.former))
    scene.nouns[person].add(scene.folded[phrase.core_end - 1])
    gender = scene.reference.gendered.get(scene.folded[phrase.core_end - 1])
    if gender:
        scene.gender.setdefault(person, gender)


def bare_office(scene: Scene, phrase: OfficePhrase, linked: tuple[str, ...] = ()) -> str | None:
    """The person that an office with its owner stands for; None without owner.

    Who is known to hold it comes first, then who the words around link it to (`linked`), then a new one.
    """
    if phrase.of is None:
        return None
    office = choose(scene, phrase.offices, phrase.of)
    if office is None:
        return None
    if not phrase.indefinite and not phrase.former and not phrase.beside:
        known = holder(scene, office, phrase.of)
        if known is None and len(linked) == 1 and scene.cast.entities[linked[0]].kind == "person":
            attach(scene, phrase, linked[0])
            return linked[0]
        return held_by(scene, office, phrase.of)
    name = scene.gazetteer.office_name(office, phrase.of)
    if phrase.beside:
        return _beside_holder(scene, phrase)
    entity = scene.cast.new_entity(f"Former {name}" if phrase.former else name, "person").id
    attach(scene, phrase, entity)
    return entity


def _beside_holder(scene: Scene, phrase: OfficePhrase) -> str:
    """Who is called so with an office that another holds: "the incoming Turkish foreign minister"."""
    tokens = scene.annotation.tokens[phrase.start : phrase.end]
    words = tuple(t.form for t in tokens if t.upos != "DET")
    key = ("beside", *words)
    if key not in scene.called:
        country = phrase.of if phrase.of in scene.gazetteer.knowledge.states else None
        scene.called[key] = scene.cast.new_entity(" ".join(words), "person", country=country).id
    return scene.called[key]
