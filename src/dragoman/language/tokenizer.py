"""Words: text cut into the syntactic words of Universal Dependencies, with their character spans.

Contractions are two words (`do n't`, `Turkey 's`), hyphens between words are words of their own, and an
abbreviation keeps its full stop. https://universaldependencies.org/en/tokenization.html
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from dragoman.data import load_yaml


class Word(NamedTuple):
    """A word and its span `[start, end)` in code points of the text."""

    form: str
    start: int
    end: int


def tokenize(text: str) -> list[Word]:
    """The words of a text in order; no word crosses white space and nothing but white space is left out.

    >>> [w.form for w in tokenize("The U.S.-led talks didn't end Turkey's war.")]
    ['The', 'U.S.', '-', 'led', 'talks', 'did', "n't", 'end', 'Turkey', "'s", 'war', '.']
    """
    pattern, splits = _grammar()
    words: list[Word] = []
    for match in pattern.finditer(text):
        form, (start, end) = match[0], match.span()
        cut = splits.get(form.lower()) if match.lastgroup == "word" else None
        if cut:
            words.append(Word(form[:cut], start, start + cut))
            words.append(Word(form[cut:], start + cut, end))
        else:
            words.append(Word(form, start, end))
    return words


@cache
def _grammar() -> tuple[re.Pattern[str], dict[str, int]]:
    """The pattern of a word, tried from the most to the least particular, and the joined forms."""
    data = load_yaml("dragoman.language", "tokens.yaml", {"abbreviations", "numbered", "prefixes", "splits"})

    def options(words: list[str]) -> str:
        return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))

    abbreviations = options([w for group in data["abbreviations"].values() for w in group])
    letter, apostrophe = r"[^\W\d_]", "['’`]"
    clitic = rf"{apostrophe}(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?!\w)"
    negation = rf"[nN]{apostrophe}[tT](?!\w)"
    alternatives = (
        r"""(?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?()\[\]'’]""",
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        r"(?<!\w)[A-Za-z][\w-]+(?:\.[a-z]\w+)+(?!\w)",
        r"[:;]-?[)(DP](?!\w)",
        rf"(?<![\w@#])[@#]{letter}\w+",
        r"\.{2,}|…|-{2,}|[!?]{2,}|\*{2,}|_{2,}|={2,}",
        rf"(?<!\w)(?:{abbreviations})\.",
        rf"(?<!\w)(?:{options(data['numbered'])})\.(?=\s*\d)",
        rf"(?<!\w)(?:{letter}\.){{2,}}(?!\w)|(?<!\w)(?:[A-Z]\.)+[A-Z](?!\w)",
        r"(?<!\w)[A-Z]\.(?=\s+[A-Z])",
        clitic,
        negation,
        r"(?:US|C|A|NZ|HK)\$",
        r"\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)(?!\w)",
        r"\d+(?:[.,:/]\d+)*",
        r"[.,]\d+",
        rf"(?<![\w-])(?i:{options(data['prefixes'])})-{letter}+(?:{apostrophe}{letter}{{2,}})?(?!{apostrophe}[tT]\b)",
        rf"(?P<word>{letter}+?(?={negation})|{letter}\w*(?:(?!{clitic}){apostrophe}{letter}{{2,}})*)",
        r"\w|\S",
    )
    return re.compile("|".join(alternatives)), data["splits"]
