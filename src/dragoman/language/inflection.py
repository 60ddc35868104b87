"""Regular inflection of English verbs: the forms by which a verb of the lexicon is known in a text."""

from __future__ import annotations

import re

_VOWELS = "aeiou"
_SIBILANT = ("s", "x", "z", "ch", "sh")
_ENDS_LIKE_STOP = re.compile(r"(?:^|[^aeiou])[aeiouy][bcdfgklmnprstvz]$")


def regular_forms(lemma: str) -> frozenset[str]:
    """The forms in -s, -ed and -ing, in both spellings where only stress tells whether a consonant doubles.

    >>> sorted(regular_forms("expel"))
    ['expeled', 'expeling', 'expelled', 'expelling', 'expels']
    >>> sorted(regular_forms("ban")), sorted(regular_forms("deny"))
    (['banned', 'banning', 'bans'], ['denied', 'denies', 'denying'])
    """
    if lemma.endswith("e"):
        ing = lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]
        return frozenset({f"{lemma}s", f"{lemma}d", f"{ing}ing"})
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return frozenset({plural(lemma), f"{lemma[:-1]}ied", f"{lemma}ing"})
    third = plural(lemma)
    stems = {lemma}
    if _ENDS_LIKE_STOP.search(lemma):
        doubled = lemma + ("k" if lemma.endswith("c") else lemma[-1])
        stems = {doubled} if _syllables(lemma) == 1 else {lemma, doubled}
    return frozenset({third, *(f"{stem}ed" for stem in stems), *(f"{stem}ing" for stem in stems)})


def plural(noun: str) -> str:
    """The regular plural of a noun, which is also the -s form of a verb.

    >>> plural("talk"), plural("clash"), plural("ceremony")
    ('talks', 'clashes', 'ceremonies')
    """
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_SIBILANT) else f"{noun}s"


def _syllables(word: str) -> int:
    return len(re.findall(r"[aeiouy]+", word))
