"""Less than a clause as reported words: infinitives, gerunds, nouns, and what something is called."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.annotation import Annotation, Token
from dragoman.statements.channels import addressed, names_channel
from dragoman.statements.cues import Cue
from dragoman.statements.lexicon import Lexicon, lexicon
from dragoman.statements.tree import Content, below, has_case, is_infinitive


def nonfinite(annotation: Annotation, cue: Cue, bearer: Token, frame: str) -> Content | None:
    """The infinitive (`to`) or gerund (`ing`) below a word of a cue."""
    if not _addresses(annotation, cue):
        return None
    for child in annotation.children(bearer, "xcomp", "ccomp", "acl", "advcl"):
        if child.i < bearer.i or child.deprel == "acl:relcl":
            continue
        if frame == "to" and is_infinitive(annotation, child):
            return Content(below(annotation, child), frame, child)
        if frame == "ing" and child.xpos == "VBG" and child.deprel in {"xcomp", "ccomp"}:
            return Content(below(annotation, child), frame, child)
    return None


def _addresses(annotation: Annotation, cue: Cue) -> bool:
    """Whether a verb that needs a hearer has one ("called on them to wait", not "called to say")."""
    places = cue.frame.addressee
    if "clause" in cue.frame.content or not places or cue.kind != "verb":
        return True
    return any(next(addressed(annotation, cue.token, place), None) for place in places)


def thing(annotation: Annotation, cue: Cue, bearer: Token) -> Content | None:
    """The noun that a verb is about: its object, in the passive its subject."""
    if bearer is not cue.token:
        return None
    about = annotation.child(bearer, "obj")
    if about is None and annotation.child(bearer, "nsubj:pass", "obl:agent") is not None:
        about = annotation.child(bearer, "nsubj:pass")
    if about is None or (cue.frame.objects and about.lemma not in cue.frame.objects):
        return None
    if about.upos == "PRON" and about.i < bearer.i:
        return None
    words = below(annotation, about)
    return Content((*words, *_circumstances(annotation, cue, bearer, words)), "object", about)


def _circumstances(annotation: Annotation, cue: Cue, verb: Token, words: tuple[int, ...]) -> Iterator[int]:
    """Where, when and as what the thing is: phrases right after it that the tree gave to the verb."""
    known = lexicon()
    end = words[-1]
    for child in annotation.children(verb):
        more = below(annotation, child)
        if more[0] != end + 1:
            continue
        if not _is_circumstance(annotation, cue, child, known) and not _is_day(annotation, child, more[-1]):
            return
        yield from more
        end = more[-1]


def _is_circumstance(annotation: Annotation, cue: Cue, phrase: Token, known: Lexicon) -> bool:
    case = annotation.child(phrase, "case", "mark")
    if case is None or not phrase.deprel.startswith(("obl", "advcl")) or names_channel(phrase):
        return False
    return case.lower in known.circumstances and case.lower not in cue.frame.addressee


def _is_day(annotation: Annotation, phrase: Token, end: int) -> bool:
    """Whether a bare adverbial stands before a further phrase ("the raid today in the north")."""
    follows = end + 1 < len(annotation.tokens) and annotation.tokens[end + 1].upos == "ADP"
    return follows and phrase.deprel in {"obl:unmarked", "obl:tmod", "advmod"}


def predicated(annotation: Annotation, verb: Token) -> Content | None:
    """What something is called: the thing and its name, "the raid a crime", "the raid as a crime"."""
    thing = annotation.child(verb, "iobj") or annotation.child(verb, "obj", "nsubj:pass")
    name = annotation.child(verb, "obj")
    if thing is not None and name is not None and thing.deprel == "iobj" and verb.i < thing.i < name.i:
        return Content((*below(annotation, thing), *below(annotation, name)), "as", name)
    for child in annotation.children(verb, "xcomp", "obl", "advcl"):
        if child.i < verb.i or annotation.child(child, "nsubj") is not None:
            continue
        named_as = has_case(annotation, child, "as")
        if not named_as and (
            child.deprel != "xcomp" or is_infinitive(annotation, child) or child.xpos == "VBG"
        ):
            continue
        named = below(annotation, child)
        if named_as:
            named = named[1:] if annotation.tokens[named[0]].lower == "as" else named
        if thing is None or thing.i < verb.i or thing.upos == "PRON":
            return Content(named, "as", child)
        return Content(tuple(sorted({*below(annotation, thing), *named})), "as", child)
    return None


def under(annotation: Annotation, bearer: Token, frame: str) -> Content | None:
    """What stands under the preposition that a frame of `cues.yaml` names."""
    joined = frame.startswith("+")
    preposition = frame.removeprefix("+").removeprefix("at:")
    for child in annotation.children(bearer, "obl", "nmod", "advcl", "acl", "xcomp", "ccomp"):
        if child.i < bearer.i or not has_case(annotation, child, preposition):
            continue
        if preposition == "to" and child.upos == "VERB" and child.xpos != "VBG":
            continue
        words = below(annotation, child)
        first = annotation.tokens[words[0]]
        if first.lower == preposition:
            words = words[1:]
        if words:
            return Content(words, frame, child, first if joined and first.lower == preposition else None)
    return None
