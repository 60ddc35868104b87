"""How far reported words go by quotation marks and layout, where the tree alone cannot say."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Quotation as QuotationKind
from dragoman.reading import Span
from dragoman.statements import blocks
from dragoman.statements.cues import Cue
from dragoman.statements.quotations import Quotation
from dragoman.statements.stretches import trimmed
from dragoman.statements.tree import Content

_STOPS = (".", "!", "?", ":", "…", "\n")
_NEAR = 16
_QUIET = frozenset({"PUNCT", "ADV", "CCONJ", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Page:
    """A report's grammar with its quotations, its lines and the places of its cues."""

    annotation: Annotation
    quotations: list[Quotation]
    lines: list[Span]
    cues: tuple[int, ...]

    def _near(self, place: int) -> list[Quotation]:
        """The quotations around a character: not so many that a long report takes long."""
        at = bisect_right(self.quotations, place, key=lambda quotation: quotation.start)
        return self.quotations[max(0, at - _NEAR) : at + _NEAR]

    def quotation_at(self, place: int) -> Quotation | None:
        """The outermost quotation that holds a character."""
        return next((quotation for quotation in self._near(place) if quotation.holds(place)), None)

    def outside(self, cue: Cue) -> list[Quotation]:
        """The quotations that a cue can report: those around it that do not hold it."""
        place = cue.span.start
        return [quotation for quotation in self._near(place) if not quotation.holds(place)]

    def another_cue(self, cue: Cue, end: int) -> bool:
        """Whether a further cue stands between a cue and a later character."""
        following = bisect_right(self.cues, cue.token.i)
        if following == len(self.cues):
            return False
        return cue.span.end <= self.annotation.tokens[self.cues[following]].start < end


def stretched(
    page: Page, cue: Cue, found: Content | None, content: list[Span]
) -> tuple[list[Span], QuotationKind]:
    """Content stretched over the quotations that it touches, and how much of it is quoted."""
    touched = [q for q in page.outside(cue) if any(q.outer.overlaps(span) for span in content)]
    touched = [q for q in touched if not q.nested] or touched
    if found is None or not touched:
        return content, "indirect"
    text = page.annotation.text
    content = _without_earlier_sentence(text, content, touched)
    if _quotes_clause(page.annotation, found, touched) or not _words_outside(text, content, touched):
        return _pieces(text, touched), "mixed" if _fragment(page.annotation, found, touched) else "direct"
    end = content[-1].end
    further = [piece for piece in touched[-1].pieces if piece.start > end]
    return [*content, *(trimmed(text, piece) for piece in further)], "mixed"


def set_off(page: Page, cue: Cue, content: list[Span]) -> list[Span]:
    """Unquoted words right after a cue and a colon: the rest of the line and the lines after it."""
    text = page.annotation.text
    gap = text[cue.span.end : max(cue.span.end, content[0].start)]
    if gap.strip() != ":" or "\n" in gap:
        return []
    rest = blocks.from_place(text, page.lines, content[0].start)
    return [trimmed(text, line) for line in rest]


def _without_earlier_sentence(text: str, content: list[Span], touched: list[Quotation]) -> list[Span]:
    """Content without a whole sentence that the tree joins to the quotation after it."""
    opening = touched[0].outer.start
    if not text[max(0, opening - 8) : opening].rstrip(" ").endswith((".", "!", "?", "\n")):
        return content
    kept = [Span(max(span.start, opening), span.end) for span in content if span.end > opening]
    return [trimmed(text, span) for span in kept] or content


def _quotes_clause(annotation: Annotation, found: Content, touched: list[Quotation]) -> bool:
    """Whether quotations hold the reported clause with its subject, so that the tree adds too much."""
    root = found.root
    if not any(q.holds(root.start) for q in touched):
        return False
    subject = annotation.child(root, "nsubj", "csubj", "expl")
    first = annotation.tokens[found.words[0]] if subject is None else subject
    if not any(q.holds(first.start) for q in touched):
        return False
    return all(any(q.holds(other.start) for q in touched) for other in annotation.children(root, "conj"))


def _fragment(annotation: Annotation, found: Content, touched: list[Quotation]) -> bool:
    """Whether the quoted words are a phrase of the sentence around them, not a sentence of their own."""
    root = found.root
    noun = root.upos in {"NOUN", "PROPN"} and annotation.child(root, "nsubj", "cop") is None
    return (noun or found.frame != "clause") and len(touched) == 1 and len(touched[0].pieces) == 1


def _words_outside(text: str, content: list[Span], touched: list[Quotation]) -> bool:
    """Whether some of the content stands outside the quotations."""
    for start, end in content:
        place = start
        for quotation in touched:
            if has_words(text[place : max(place, min(quotation.outer.start, end))]):
                return True
            place = max(place, quotation.outer.end)
        if has_words(text[place : max(place, end)]):
            return True
    return False


def stray_subject(page: Page, cue: Cue, words: tuple[int, ...]) -> Token | None:
    """A subject between a quotation and its cue that the tree has put into the quotation."""
    before = [q.outer.end for q in page.outside(cue) if q.outer.end <= cue.span.start]
    if not before:
        return None
    inside = set(words)
    for i in range(cue.token.i - 1, -1, -1):
        token = page.annotation.tokens[i]
        if token.start < max(before) or token.sentence != cue.token.sentence:
            return None
        if token.i in inside and token.deprel.startswith("nsubj"):
            return token
    return None


def beside(page: Page, cue: Cue, speaker: Span) -> list[Span]:
    """Words beside a cue that has none below it: a quotation next to it, or lines after a colon."""
    annotation, text = page.annotation, page.annotation.text
    sentence = annotation.sentence_span(cue.token.sentence)
    first, last = min(cue.span.start, speaker.start), max(cue.span.end, speaker.end)
    found: list[Quotation] = []
    for quotation in page.outside(cue):
        if quotation.outer.end <= first and not has_words(text[quotation.outer.end : first]):
            found.append(quotation)
        elif last <= quotation.outer.start and not page.another_cue(cue, quotation.outer.start):
            gap = text[last : quotation.outer.start]
            near = quotation.outer.start < sentence.end or not has_words(
                text[sentence.end : quotation.outer.start]
            )
            if not has_words(gap) or (near and not found and gap.rstrip().endswith((":", ","))):
                found.append(quotation)
    if found:
        return _pieces(text, found)
    lines = blocks.following(text, page.lines, cue.span.start)
    if not lines or page.another_cue(cue, lines[0].start):
        return []
    return [trimmed(text, line) for line in lines]


def further(page: Page, cue: Cue, speaker: Span | None) -> Quotation | None:
    """A quotation right after a cue whose words came before it: "It is bad," she said. "It is over." """
    tokens, first = page.annotation.tokens, cue.token.i + 1
    after = max(cue.span.end, speaker.end if speaker else 0)
    for quotation in page.outside(cue):
        if quotation.outer.start < after or quotation.nested:
            continue
        i = first
        while i < len(tokens) and tokens[i].start < quotation.outer.start:
            if tokens[i].start >= after and tokens[i].upos not in _QUIET:
                return None
            i += 1
        return quotation
    return None


def stands_alone(page: Page, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence, or several, by itself."""
    text = page.annotation.text
    before = text[max(0, quotation.outer.start - 8) : quotation.outer.start].rstrip(" ")
    inside = text[max(quotation.start, quotation.end - 8) : quotation.end].rstrip()
    after = text[quotation.outer.end : quotation.outer.end + 1]
    opens = not before or before.endswith((*_STOPS, '"', "”"))
    return opens and (inside.endswith(_STOPS) or after in {".", "!", "?"})


def pieces_of(page: Page, quotation: Quotation) -> list[Span]:
    """The words of a quotation, paragraph by paragraph, without marks at the edges."""
    return _pieces(page.annotation.text, [quotation])


def has_words(text: str) -> bool:
    """Whether a stretch of text holds a letter or a digit."""
    return any(character.isalnum() for character in text)


def _pieces(text: str, found: list[Quotation]) -> list[Span]:
    pieces = [trimmed(text, piece) for quotation in found for piece in quotation.pieces]
    return [piece for piece in pieces if piece.start < piece.end]
