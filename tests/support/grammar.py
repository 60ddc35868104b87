"""Hand-made annotations, so that a stage after the language model is tested without one."""

from __future__ import annotations

from dragoman.language.annotation import Annotation, Name, Sentence, Token

_CLOSING = {".", ",", ";", ":", "!", "?", ")", "]", "”", "'s", "’s", "n't", "%"}
_OPENING = {"(", "[", "“"}


def annotate(lines: str, *names: tuple[str, str]) -> Annotation:
    """An annotation of sentences, given one word a line and an empty line between sentences.

    A line is `form lemma upos xpos head deprel`; heads count from 1 in the sentence, 0 is the root. A form
    that starts with `+` follows the word before it without a space, as do closing marks and hyphens. A
    seventh field makes the word the head of a mention of this kind, an eighth is the place in the text (from
    1) of the word that it takes up. A line `¶` starts a paragraph at the next sentence. `names` are (words,
    label) of names: every place where these words stand one after another.
    """
    text, tokens, sentences = "", list[Token](), list[Sentence]()
    mentions, antecedents = dict[int, str](), dict[int, int]()
    for block in lines.strip().split("\n\n"):
        rows = [row.split() for row in block.strip().split("\n")]
        starts = not sentences or rows[0] == ["¶"]
        rows = [row for row in rows if row != ["¶"]]
        base = len(tokens)
        if text:
            text += "\n" if starts else " "
        glue = True
        for raw, lemma, upos, xpos, head, deprel, *mention in rows:
            form = raw[1:] if len(raw) > 1 and raw[0] == "+" else raw
            close = form != raw or form in _CLOSING or form == "-"
            if not glue and not close:
                text += " "
            start = len(text)
            text += form
            glue = form in _OPENING or form == "-"
            i = len(tokens)
            above = base + int(head) - 1 if int(head) else i
            lower = form.lower()
            if mention:
                mentions[i] = mention[0]
            if len(mention) > 1:
                antecedents[i] = int(mention[1]) - 1
            tokens.append(
                Token(i, form, lower, lemma, upos, xpos, deprel, above, start, len(text), len(sentences))
            )
        sentences.append(Sentence(base, len(tokens), starts))
    for token in tokens:
        if token.head != token.i:
            tokens[token.head].children.append(token.i)
    found = [
        Name(i, i + len(words), label)
        for phrase, label in names
        for words in [phrase.split()]
        for i in range(len(tokens))
        if [t.form for t in tokens[i : i + len(words)]] == words
    ]
    outer = [n for n in found if not any(o is not n and o.start <= n.start and n.end <= o.end for o in found)]
    ordered = sorted(outer, key=lambda name: name.start)
    return Annotation(text, tokens, sentences, ordered, mentions, antecedents)
