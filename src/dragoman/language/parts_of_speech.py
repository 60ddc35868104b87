"""Parts of speech where the two heads that tell them disagree: what both cannot be is corrected."""

from __future__ import annotations

_VERBAL = frozenset({"VBD", "VBN", "VBZ", "VBP", "VB", "VBG"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OF_TAGS = {
    **dict.fromkeys(_VERBAL, "VERB"),
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("JJ", "JJR", "JJS"), "ADJ"),
}
_UNINFLECTED = frozenset({"X", "SYM", "NUM", "DET", "PRON", "ADV", "INTJ", "SCONJ"})
_ENDINGS = (("ed", "VBD"), ("ing", "VBG"), ("s", "VBZ"))


def agreed(form: str, upos: str, xpos: str) -> tuple[str, str]:
    """The universal part of speech and the Penn tag of a word, corrected where they exclude one another.

    No numeral has a tense, and no verb is a determiner: the head that tells of a verb is believed.

    >>> agreed("freed", "X", "VBN"), agreed("deported", "VERB", "PDT"), agreed("was", "AUX", "VBD")
    (('VERB', 'VBN'), ('VERB', 'VBD'), ('AUX', 'VBD'))
    """
    if upos in _UNINFLECTED and xpos in _VERBAL:
        return "VERB", xpos
    if upos in {"NOUN", "ADJ"} and xpos in _FINITE:
        return "VERB", xpos
    if upos == "X" and xpos in _OF_TAGS:
        return _OF_TAGS[xpos], xpos
    ending = next((tag for end, tag in _ENDINGS if form.endswith(end)), None)
    if upos == "VERB" and xpos not in _VERBAL:
        return upos, ending or "VB"
    if upos == "X" and form.islower() and ending in {"VBD", "VBG"}:
        return "VERB", ending
    return upos, xpos
