"""Repetition: a noun phrase in the very words of an earlier one takes it up.

So do most definite phrases, bare singulars and bare plurals with modifiers; indefinite phrases, and bare
plurals of one word, are as often new (counted on GUM's training part).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dragoman.language.annotation import Token
from dragoman.language.mentions import phrase_of

_PARTICIPANTS = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "conj"})
_OUTSIDE = frozenset(
    {"det", "case", "punct", "appos", "conj", "cc", "advcl", "advmod", "mark", "parataxis", "nsubj", "cop"}
    | {"acl:relcl", "dep"}
)
"""Relations of what hangs on a noun and does not say which one it is."""


def repeated(tokens: Sequence[Token], heads: Iterable[int], taken: Mapping[int, int]) -> dict[int, int]:
    """What each mention takes up, by head words in order: what it does in `taken`, or else the last one in
    its own words."""
    found, last = dict(taken), dict[tuple[str, ...], int]()
    for i in heads:
        key = _wording(tokens, tokens[i])
        if key is None:
            continue
        if i not in found and key in last:
            found[i] = last[key]
        last[key] = i
    return found


def _wording(tokens: Sequence[Token], head: Token) -> tuple[str, ...] | None:
    """The sort of a noun phrase and its words, without articles; None where repeating it tells nothing."""
    if head.upos != "NOUN" or head.deprel.partition(":")[0] not in _PARTICIPANTS:
        return None
    sort, words = phrase_of(tokens, head), sorted(_inside(tokens, head))
    if sort not in {"definite", "singular"} and (sort != "plural" or len(words) < 2):
        return None
    return sort, head.xpos, *(tokens[i].lemma.lower() for i in words)


def _inside(tokens: Sequence[Token], head: Token) -> list[int]:
    """The words of a noun phrase that say which one it is."""
    found, waiting = [head.i], [i for i in head.children if tokens[i].deprel not in _OUTSIDE]
    while waiting:
        i = waiting.pop()
        found.append(i)
        waiting += tokens[i].children
    return found
