"""The reported words by the tree: which words of the sentence a cue reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Span
from dragoman.statements.channels import addressed, names_channel
from dragoman.statements.cues import Cue
from dragoman.statements.lexicon import lexicon

_CLAUSES = ("ccomp", "csubj")
_CLAUSE_HEADS = ("VERB", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV", "AUX")
_INSERTED = ("parataxis", "discourse", "dep")
_EDGES = frozenset(" \t\n\r.,;:—–-\"“”„«»‘’'`")


@dataclass(frozen=True, slots=True)
class Content:
    """Reported words: their places in the report, in order, the frame that led to them and their head.

    `joined` is a preposition that belongs to the cue.
    """

    words: tuple[int, ...]
    frame: str
    root: Token
    joined: Token | None = None


def content(annotation: Annotation, cue: Cue) -> Content | None:
    """What a cue reports by the first of its frames that the sentence fills; None where the tree names nothing."""
    if cue.kind == "preposition":
        return _vouched(annotation, cue)
    for frame in cue.frame.content:
        found = _framed(annotation, cue, frame)
        if found is not None:
            return found
    return None


def _framed(annotation: Annotation, cue: Cue, frame: str) -> Content | None:
    bearers = (cue.token,) if cue.part is None else (cue.part, cue.token)
    for bearer in bearers:
        if frame == "clause":
            found = _clause(annotation, cue, bearer)
        elif frame in {"to", "ing"}:
            found = _nonfinite(annotation, bearer, frame) if _addresses(annotation, cue) else None
        elif frame == "object":
            found = _object(annotation, cue, bearer)
        elif frame == "as":
            found = _predicated(annotation, bearer)
        else:
            found = _under(annotation, bearer, frame)
        if found is not None:
            return found
    return None


def _clause(annotation: Annotation, cue: Cue, bearer: Token) -> Content | None:
    noun = bearer.upos == "NOUN"
    for child in annotation.children(bearer, *_CLAUSES, *(("acl",) if noun else ())):
        if noun and (child.deprel == "acl:relcl" or not _has_mark(annotation, child, "that")):
            continue
        if child.xpos == "VBG" and not annotation.child(child, "nsubj", "mark", "aux"):
            continue
        if _infinitive(annotation, child):
            continue
        return Content(_below(annotation, child, leave_out=cue.token), "clause", child)
    if noun or cue.kind == "noun":
        return None
    return _interrupted(annotation, cue) or _appended(annotation, bearer)


def _joined_on(annotation: Annotation, cue: Cue, bearer: Token, words: tuple[int, ...]) -> Iterator[int]:
    """Clauses after the reported one that the tree joins to the cue though they go on with the report.

    They have a subject of their own, report nothing themselves and no comma parts them ("said A left and B stayed").
    """
    end = words[-1]
    for child in annotation.children(bearer, "conj"):
        below = _below(annotation, child)
        if below[0] != end + 1 or child.lower in lexicon().forms:
            continue
        if annotation.child(child, "nsubj", "expl") is not None or child.upos in {"NOUN", "PROPN"}:
            yield from below
            end = below[-1]


def _circumstances(annotation: Annotation, cue: Cue, verb: Token, words: tuple[int, ...]) -> Iterator[int]:
    """Where, when and as what the thing is that a verb is about: phrases right after it that the tree gave to the verb."""
    end = words[-1]
    for child in annotation.children(verb):
        below = _below(annotation, child)
        if below[0] != end + 1:
            continue
        case = annotation.child(child, "case", "mark")
        day = child.deprel in {"obl:unmarked", "obl:tmod", "advmod"} and below[-1] + 1 < len(
            annotation.tokens
        )
        if day and annotation.tokens[below[-1] + 1].upos == "ADP":
            yield from below
        elif (
            child.deprel.startswith(("obl", "advcl"))
            and case is not None
            and case.lower in lexicon().circumstances
        ):
            if case.lower in cue.frame.addressee or names_channel(child):
                break
            yield from below
        else:
            break
        end = below[-1]


def _appended(annotation: Annotation, verb: Token) -> Content | None:
    """Words set after the cue without a conjunction: `he said: "It is over."`"""
    for child in annotation.children(verb, "parataxis"):
        if child.i > verb.i and annotation.child(child, "nsubj", "expl", "csubj") is not None:
            between = annotation.text[verb.end : annotation.tokens[min(annotation.subtree(child))].end]
            if any(mark in between for mark in ':"“‘') or "," in between[:12]:
                return Content(_below(annotation, child), "clause", child)
    return None


def _interrupted(annotation: Annotation, cue: Cue) -> Content | None:
    """The sentence that a cue is set into: "The deal, he said, is dead"; also "As he said, the deal is dead"."""
    token = cue.token
    head = annotation.head(token)
    if head is None:
        return None
    inserted = token.deprel.partition(":")[0] in _INSERTED
    as_clause = token.deprel == "advcl" and _has_mark(annotation, token, "as") and token.xpos != "VBG"
    if not inserted and not as_clause:
        return None
    return Content(_below(annotation, head, leave_out=token), "clause", head)


def _addresses(annotation: Annotation, cue: Cue) -> bool:
    """Whether a verb that speaks only where it speaks to somebody does ("called on them to wait", not "called to say")."""
    places = cue.frame.addressee
    if "clause" in cue.frame.content or not places or cue.kind != "verb":
        return True
    return any(next(addressed(annotation, cue.token, place), None) for place in places)


def _nonfinite(annotation: Annotation, bearer: Token, frame: str) -> Content | None:
    for child in annotation.children(bearer, "xcomp", "ccomp", "acl", "advcl"):
        if child.i < bearer.i or child.deprel == "acl:relcl":
            continue
        if frame == "to" and _infinitive(annotation, child):
            return Content(_below(annotation, child), frame, child)
        if frame == "ing" and child.xpos == "VBG" and child.deprel in {"xcomp", "ccomp"}:
            return Content(_below(annotation, child), frame, child)
    return None


def _object(annotation: Annotation, cue: Cue, bearer: Token) -> Content | None:
    if bearer is not cue.token:
        return None
    thing = annotation.child(bearer, "obj")
    if thing is None and annotation.child(bearer, "nsubj:pass", "obl:agent") is not None:
        thing = annotation.child(bearer, "nsubj:pass")
    if thing is None or (cue.frame.objects and thing.lemma not in cue.frame.objects):
        return None
    if thing.upos == "PRON" and thing.i < bearer.i:
        return None
    words = _below(annotation, thing)
    return Content((*words, *_circumstances(annotation, cue, bearer, words)), "object", thing)


def _predicated(annotation: Annotation, verb: Token) -> Content | None:
    """What something is called: the thing and its name, "the raid a crime", "the raid as a crime"."""
    thing = annotation.child(verb, "iobj") or annotation.child(verb, "obj", "nsubj:pass")
    name = annotation.child(verb, "obj")
    if thing is not None and name is not None and thing.deprel == "iobj" and verb.i < thing.i < name.i:
        return Content((*_below(annotation, thing), *_below(annotation, name)), "as", name)
    for child in annotation.children(verb, "xcomp", "obl", "advcl"):
        if child.i < verb.i or annotation.child(child, "nsubj") is not None:
            continue
        named_as = _has_case(annotation, child, "as")
        if not named_as and (
            child.deprel != "xcomp" or _infinitive(annotation, child) or child.xpos == "VBG"
        ):
            continue
        named = _below(annotation, child)
        if named_as:
            named = named[1:] if annotation.tokens[named[0]].lower == "as" else named
        if thing is None or thing.i < verb.i or thing.upos == "PRON":
            return Content(named, "as", child)
        return Content(tuple(sorted({*_below(annotation, thing), *named})), "as", child)
    return None


def _under(annotation: Annotation, bearer: Token, frame: str) -> Content | None:
    joined = frame.startswith("+")
    preposition = frame.removeprefix("+").removeprefix("at:")
    for child in annotation.children(bearer, "obl", "nmod", "advcl", "acl", "xcomp", "ccomp"):
        if child.i < bearer.i or not _has_case(annotation, child, preposition):
            continue
        if preposition == "to" and child.upos == "VERB" and child.xpos != "VBG":
            continue
        words = _below(annotation, child)
        first = annotation.tokens[words[0]]
        if first.lower == preposition:
            words = words[1:]
        if words:
            return Content(words, frame, child, first if joined and first.lower == preposition else None)
    return None


def _vouched(annotation: Annotation, cue: Cue) -> Content | None:
    """The sentence that "according to" vouches for: the widest clause around it that no other cue governs."""
    noun = vouching(annotation, cue)
    if noun is None:
        return None
    head = annotation.head(noun)
    if head is None or head.i in range(cue.token.i, noun.i):
        return None
    while head.deprel in {
        "conj",
        "xcomp",
        "nmod",
        "obj",
        "obl",
        "nsubj",
        "appos",
        "nsubj:pass",
        "acl",
        "amod",
    }:
        above = annotation.head(head)
        if above is None or above.sentence != cue.token.sentence:
            break
        head = above
    return Content(_below(annotation, head, leave_out=noun), "clause", head)


def vouching(annotation: Annotation, cue: Cue) -> Token | None:
    """The noun that "according to" names."""
    token, last = cue.token, cue.part or cue.token
    if token.deprel in {"case", "mark", "fixed"}:
        head = annotation.head(token)
        return head if head is not None and head.i > last.i else None
    below = annotation.child(token, "obl", "nmod", "obj")
    return below if below is not None and below.i > last.i else None


def spans(annotation: Annotation, words: tuple[int, ...]) -> list[Span]:
    """The stretches that places make: unbroken but for marks, without "that" at the head and marks at the edges."""
    tokens = annotation.tokens
    runs: list[list[int]] = []
    for i in words:
        if runs and all(tokens[j].upos == "PUNCT" for j in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    found = []
    for run in runs:
        while run and (
            tokens[run[0]].upos == "PUNCT"
            or (tokens[run[0]].lower == "that" and tokens[run[0]].deprel == "mark")
        ):
            del run[0]
        while run and tokens[run[-1]].upos == "PUNCT" and tokens[run[-1]].form not in ')]?!%"”':
            del run[-1]
        if run and any(tokens[i].upos not in {"PUNCT", "CCONJ", "ADP"} for i in run):
            found.append(trimmed(annotation.text, annotation.span(run[0], run[-1] + 1)))
    return [span for span in found if span.start < span.end]


def trimmed(text: str, span: Span) -> Span:
    """A span without marks and spaces at its edges; a quotation inside that reaches an edge keeps its marks."""
    start, end = span
    while start < end and text[start] in _EDGES and not _paired(text, start, end, start):
        start += 1
    while start < end and text[end - 1] in _EDGES and not _paired(text, start, end, end - 1):
        end -= 1
    if end - start > 2 and text[end - 1] in '"”' and text[end - 2] in ".,":
        end -= 2  # a stop that the quotation takes along: both marks close the sentence
    return Span(start, end)


def _paired(text: str, start: int, end: int, place: int) -> bool:
    """Whether a mark at the edge belongs to a pair that does not hold the whole span."""
    mark = text[place]
    if mark in "'’" and place == end - 1 and end - 2 >= start and text[end - 2] == "s":
        return True
    if mark not in '"“”':
        return False
    inside = [i for i in range(start, end) if text[i] in '"“”']
    if len(inside) % 2 or len(inside) < 2:
        return False
    return not (inside[0] == start and inside[-1] == end - 1 and len(inside) == 2)


def _below(annotation: Annotation, token: Token, leave_out: Token | None = None) -> tuple[int, ...]:
    """The places of a token and all below it, without `leave_out` and what stands below that."""
    found, stack = [], [token.i]
    barred = -1 if leave_out is None else leave_out.i
    while stack:
        i = stack.pop()
        if i != barred:
            found.append(i)
            stack.extend(annotation.tokens[i].children)
    return tuple(sorted(found))


def _infinitive(annotation: Annotation, token: Token) -> bool:
    return any(
        child.lower == "to" and child.upos == "PART" for child in annotation.children(token, "mark", "aux")
    )


def _has_mark(annotation: Annotation, token: Token, mark: str) -> bool:
    return any(child.lower == mark for child in annotation.children(token, "mark"))


def _has_case(annotation: Annotation, token: Token, case: str) -> bool:
    return any(
        child.lower == case and child.i < token.i for child in annotation.children(token, "case", "mark")
    )
