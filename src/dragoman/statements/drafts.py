"""A statement in the making: a cue, its speaker, and the words that tree, marks and layout give it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.entities.cast import Cast
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Quotation as QuotationKind
from dragoman.reading import Span
from dragoman.statements import quoting, speakers
from dragoman.statements.content import content as reported
from dragoman.statements.cues import Cue
from dragoman.statements.heard import speaker_of, words_of
from dragoman.statements.quoting import Page
from dragoman.statements.speakers import Speaker
from dragoman.statements.stretches import spans
from dragoman.statements.tree import Content

_NOMINAL = 0.8  # how far a noun is trusted where a verb counts as 1
_BESIDE = 0.8  # … and words or a speaker found beside the cue and not below it in the tree
_SPEAKERLESS = 0.8


@dataclass(slots=True)
class Draft:
    """What is known of a statement so far; `words` are the places in the report that the tree gave."""

    cue: Cue
    span: Span
    content: list[Span]
    quotation: QuotationKind
    speaker: Speaker | None
    sure: float
    words: frozenset[int] = frozenset()


def draft(cast: Cast, page: Page, cue: Cue, raised: dict[int, Token]) -> Draft | None:
    """The statement of a cue, or None where nothing is reported; `raised` as `raised_cues` gives it."""
    annotation = page.annotation
    outer = raised.get(cue.token.i)
    speaker = speakers.speaker(annotation, cast, cue if outer is None else replace(cue, token=outer))
    sure = cue.frame.sure
    found = reported(annotation, cue)
    words = _own_words(annotation, found, raised)
    if found is None and "clause" in cue.frame.content and cue.kind == "verb" and not _is_quoted(page, cue):
        words = words_of(annotation, cue)
    if speaker is None and cue.kind in {"verb", "phrase"}:
        token = quoting.stray_subject(page, cue, words) or speakers.beside(annotation, cue.token)
        token = token or speaker_of(annotation, cue)
        if token is not None:
            speaker = speakers.named_by(annotation, cast, token)
            sure *= _BESIDE
    if speaker is not None:
        words = tuple(i for i in words if not speaker.span.overlaps(annotation.tokens[i].span))
    content, kind = quoting.stretched(page, cue, found, spans(annotation, words))
    if not content and "clause" in cue.frame.content and cue.kind in {"verb", "phrase"}:
        content = quoting.beside(page, cue, speaker.span if speaker else cue.span)
        kind = "direct"
        sure *= _BESIDE
    elif (
        kind == "indirect"
        and cue.kind == "verb"
        and content
        and (rest := quoting.set_off(page, cue, content))
    ):
        content, kind = rest, "direct"
    if not content or not _credible(cast, cue, found, speaker):
        return None
    sure *= _NOMINAL if cue.kind == "noun" else 1
    sure *= _SPEAKERLESS if speaker is None else 1
    return Draft(cue, _span(annotation, cue, found), content, kind, speaker, sure, frozenset(words))


def _is_quoted(page: Page, cue: Cue) -> bool:
    """Whether a cue is itself somebody's quoted word."""
    return page.quotation_at(cue.token.start) is not None


def raised_cues(page: Page, found: list[Cue]) -> dict[int, Token]:
    """Participles that the tree hangs into another cue's words though they go on with that cue.

    In "A said B left, adding that C stayed" it is A who adds: the participle's place leads to that cue.
    """
    annotation = page.annotation
    verbs = {cue.token.i for cue in found if cue.kind == "verb"}
    raised: dict[int, Token] = {}
    for cue in found:
        token = cue.token
        if (
            token.xpos != "VBG"
            or token.deprel not in {"advcl", "xcomp", "conj"}
            or annotation.child(token, "nsubj")
        ):
            continue
        if not token.i or annotation.tokens[token.i - 1].upos not in {"PUNCT", "SCONJ"}:
            continue
        below = token
        for above in annotation.ancestors(token):
            if above.i in verbs and above.i < token.i and below.deprel in {"ccomp", "parataxis"}:
                if page.quotation_at(above.start) is page.quotation_at(token.start):
                    raised[token.i] = above
                break
            below = above
    return raised


def _own_words(annotation: Annotation, found: Content | None, raised: dict[int, Token]) -> tuple[int, ...]:
    """The words that the tree gives to a cue, less those that belong to a cue which goes on with it."""
    if found is None:
        return ()
    gone = {
        i for place in raised if place in found.words for i in annotation.subtree(annotation.tokens[place])
    }
    return tuple(i for i in found.words if i not in gone)


def _credible(cast: Cast, cue: Cue, found: Content | None, speaker: Speaker | None) -> bool:
    """Whether cue and speaker make a statement: words in a clause may go unclaimed, others need a speaker."""
    if cue.frame.documents and (speaker is None or not speakers.is_document(speaker)):
        return False
    if cue.kind != "preposition" and (found is None or found.frame == "clause"):
        return cue.kind == "noun" or speaker is None or speakers.may_speak(cast, speaker)
    return speaker is not None and speakers.is_agent(cast, speaker)


def _span(annotation: Annotation, cue: Cue, found: Content | None) -> Span:
    if found is not None and found.joined is not None and found.joined.i == cue.token.i + 1:
        return annotation.span(cue.token.i, found.joined.i + 1)
    return cue.span
