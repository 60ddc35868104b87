"""Lemma rules: how a lemma is made from a word form.

A rule is a string. `=be` gives the lemma outright; otherwise it is a case letter (`l` lower-cases the
form, `k` keeps it), the number of characters taken off its end, `|`, and what is put there instead: `l3|y`
makes `country` of `Countries`. (Edit rules as classes: Chrupała et al., LREC 2008; Straka, CoNLL 2018.)
"""

from __future__ import annotations

from functools import cache, lru_cache

from dragoman.data import read_text
from dragoman.errors import StopRun

_INFLECTED = frozenset({"VBD", "VBN", "VBG", "VBZ", "NNS"})
_AFTER_SIBILANT = ("she", "tche", "sse", "xe", "rche", "nche")
_WANTS_E = ("u", "v", "nc", "rc", "uc", "duc")


@lru_cache(maxsize=65_536)
def lemma_of(form: str, xpos: str, rule: str) -> str:
    """The lemma of a form: an irregular verb's from the table, any other by the model's rule.

    >>> lemma_of("struck", "VBD", "l0|"), lemma_of("strikes", "VBZ", "l1|")
    ('strike', 'strike')
    """
    if xpos in {"VBD", "VBN"}:
        irregular = _irregular().get(form.lower())
        if irregular:
            return irregular
    lemma = apply_rule(rule, form)
    return spelt(lemma) if xpos in _INFLECTED and lemma != form else lemma


def spelt(lemma: str) -> str:
    """A lemma as English spells it: no verb ends in `u`, `v` or a `c` that sounds as s; sibilants take `-es`.

    >>> spelt("clashe"), spelt("continu"), spelt("resolv"), spelt("forc"), spelt("strike")
    ('clash', 'continue', 'resolve', 'force', 'strike')
    """
    if lemma.endswith(_AFTER_SIBILANT) and not lemma.endswith("ache"):
        return lemma[:-1]
    if lemma.endswith(_WANTS_E) and len(lemma) > 3:
        return lemma + "e"
    return lemma


@cache
def _irregular() -> dict[str, str]:
    """Past forms of irregular verbs: a line is the lemma, a tab, and its past forms."""
    table: dict[str, str] = {}
    for number, line in enumerate(read_text("dragoman.language", "irregular.tsv").splitlines(), start=1):
        lemma, tab, forms = line.partition("\t")
        if not tab or not forms.split():
            raise StopRun(f"dragoman.language/data/irregular.tsv:{number}: no past forms")
        table.update(dict.fromkeys(forms.split(), lemma))
    return table


def apply_rule(rule: str, form: str) -> str:
    """The lemma that a rule makes of a form; a rule that does not fit leaves the form, lower-cased.

    >>> apply_rule("l3|y", "Countries"), apply_rule("=be", "was"), apply_rule("k0|", "Ankara")
    ('country', 'be', 'Ankara')
    """
    if rule[0] == "=":
        return rule[1:]
    base = form.lower() if rule[0] == "l" else form
    count, _, ending = rule[1:].partition("|")
    cut = int(count)
    if cut >= len(base) and cut:
        return form.lower()
    return (base[:-cut] if cut else base) + ending


def derive_rule(form: str, lemma: str) -> str:
    """The rule that makes this lemma of this form.

    >>> derive_rule("Countries", "country"), derive_rule("went", "go"), derive_rule("Ankara", "Ankara")
    ('l3|y', '=go', 'k0|')
    """
    case = "k" if form == lemma or (lemma[:1].isupper() and form[:1] == lemma[:1]) else "l"
    base = form.lower() if case == "l" else form
    common = 0
    while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
        common += 1
    if common < 2 and base != lemma:
        return f"={lemma}"
    return f"{case}{len(base) - common}|{lemma[common:]}"
