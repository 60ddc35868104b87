"""Sentences as CoNLL-U, in the form that `conllu` reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.evaluate.conllu import GoldSentence, GoldWord


def conllu_lines(document_id: str, sentences: Sequence[GoldSentence]) -> Iterator[str]:
    """The lines of a document, without line ends; features and enhanced graphs are empty."""
    for number, sentence in enumerate(sentences, start=1):
        if number == 1:
            yield f"# newdoc id = {document_id}"
        if sentence.starts_paragraph:
            yield f"# newpar id = {document_id}-p{number}"
        yield f"# sent_id = {document_id}-{number}"
        yield f"# text = {' '.join(sentence.text.split())}"
        at = 0
        for form, size in sentence.tokens:
            words = sentence.words[at : at + size]
            if size > 1:
                space = _space(words[-1])
                yield f"{at + 1}-{at + size}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{space}"
            for word in words:
                at += 1
                yield _line(at, word, _space(word) if size == 1 else "_")
        yield ""


def _line(number: int, word: GoldWord, misc: str) -> str:
    cells = (number, word.form, word.lemma, word.upos, word.xpos, "_", word.head + 1, word.deprel, "_", misc)
    return "\t".join(str(cell) for cell in cells)


def _space(word: GoldWord) -> str:
    return "SpaceAfter=No" if "SpaceAfter=No" in word.misc else "_"
