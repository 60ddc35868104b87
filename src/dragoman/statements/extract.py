"""Statements: who said what, with which words, through what and to whom.

Rules over the tree find a cue, what it reports and who speaks; quotation marks and layout then say how far the
reported words really go. Whatever stays without reported words is no statement.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dragoman.entities.cast import Cast
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Quotation as QuotationKind
from dragoman.reading import Span, Statement, fact_id
from dragoman.statements import blocks, channels, clauses, cues, quotations, speakers
from dragoman.statements.clauses import trimmed
from dragoman.statements.cues import Cue
from dragoman.statements.quotations import Quotation

_NOMINAL = 0.8  # how far a noun is trusted where a verb counts as 1
_STRAY = 0.8  # … and a cue whose words were found beside it and not below it in the tree
_SPEAKERLESS = 0.8


@dataclass(slots=True)
class _Draft:
    """A statement in the making; `words` are the places that the tree gave."""

    cue: Cue
    span: Span
    content: list[Span]
    quotation: QuotationKind
    speaker: speakers.Speaker | None
    sure: float
    words: frozenset[int] = frozenset()


def extract(annotation: Annotation, cast: Cast, document_id: str) -> list[Statement]:
    """The statements of a report in the order of their cues."""
    text = annotation.text
    lines = blocks.paragraphs(text)
    quoted = quotations.find(text)
    found = cues.find(annotation)
    raised = _raised(annotation, found, quoted)
    drafts = []
    for cue in found:
        draft = _draft(annotation, cast, cue, quoted, lines, raised)
        if draft is not None:
            drafts.append(draft)
    _carry_on(annotation, drafts, quoted)
    statements = [_statement(annotation, cast, document_id, draft) for draft in drafts]
    statements += [_turn(annotation, cast, document_id, turn) for turn in blocks.turns(text, lines)]
    return _nested(sorted(statements, key=lambda statement: statement.cue))


def _raised(annotation: Annotation, found: list[Cue], quoted: list[Quotation]) -> dict[int, Token]:
    """Participles that the tree hangs into another cue's words though they go on with that cue.

    In "A said B left, adding that C stayed" it is A who adds.
    """
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
        if token.i == 0 or annotation.tokens[token.i - 1].form not in {",", '"', "”", "while"}:
            continue
        below = token
        for above in annotation.ancestors(token):
            if above.i in verbs and above.i < token.i and below.deprel in {"ccomp", "parataxis"}:
                if not any(q.holds(above.start) != q.holds(token.start) for q in quoted):
                    raised[token.i] = above
                break
            below = above
    return raised


def _draft(
    annotation: Annotation,
    cast: Cast,
    cue: Cue,
    quoted: list[Quotation],
    lines: list[Span],
    raised: dict[int, Token],
) -> _Draft | None:
    outer = raised.get(cue.token.i)
    speaker = speakers.speaker(annotation, cast, cue if outer is None else replace(cue, token=outer))
    seen = [q for q in quoted if not q.holds(cue.span.start)]
    found = clauses.content(annotation, cue)
    span, words, frame, sure = cue.span, tuple[int, ...](), "clause", cue.frame.sure
    if found is not None:
        words, frame = found.words, found.frame
        gone = {i for place in raised if place in words for i in annotation.subtree(annotation.tokens[place])}
        words = tuple(i for i in words if i not in gone)
        if found.joined is not None and found.joined.i == cue.token.i + 1:
            span = annotation.span(cue.token.i, found.joined.i + 1)
        stray = _stray_subject(annotation, cue, words, seen) if speaker is None else None
        if stray is not None:
            below = set(annotation.subtree(stray))
            words = tuple(i for i in words if i not in below)
            speaker = speakers.named_by(annotation, cast, stray)
    content, kind = _with_quotations(annotation, clauses.spans(annotation, words), seen)
    if not content and "clause" in cue.frame.content and cue.kind in {"verb", "phrase"}:
        content, kind = _beside(annotation, cue, speaker, seen, lines)
        sure *= _STRAY
    if not content or not _credible(cast, cue, frame, speaker):
        return None
    if cue.kind == "noun":
        sure *= _NOMINAL
    if speaker is None:
        sure *= _SPEAKERLESS
    return _Draft(cue, span, content, kind, speaker, sure, frozenset(words))


def _credible(cast: Cast, cue: Cue, frame: str, speaker: speakers.Speaker | None) -> bool:
    """Whether cue and speaker make a statement: words in a clause may go unclaimed, the others need a speaker."""
    if cue.kind == "preposition":
        return speaker is not None and speakers.is_agent(cast, speaker)
    if frame == "clause":
        return cue.kind == "noun" or speaker is None or speakers.may_speak(cast, speaker)
    return speaker is not None and speakers.is_agent(cast, speaker)


def _stray_subject(
    annotation: Annotation, cue: Cue, words: tuple[int, ...], quoted: list[Quotation]
) -> Token | None:
    """A subject between a quotation and its cue that the tree has put into the quotation."""
    inside = set(words)
    for quotation in quoted:
        if quotation.outer.end > cue.span.start:
            break
        if any(q.start > quotation.outer.end and q.start < cue.span.start for q in quoted):
            continue
        for i in range(cue.token.i - 1, -1, -1):
            token = annotation.tokens[i]
            if token.start < quotation.outer.end or token.sentence != cue.token.sentence:
                break
            if token.i in inside and token.deprel.startswith("nsubj"):
                return token
    return None


def _with_quotations(
    annotation: Annotation, content: list[Span], quoted: list[Quotation]
) -> tuple[list[Span], QuotationKind]:
    """Content stretched over the quotations that it touches, and whether it is quoted whole, in part or not at all."""
    touched = [q for q in quoted if not q.nested and any(q.outer.overlaps(span) for span in content)]
    touched = touched or [q for q in quoted if any(q.outer.overlaps(span) for span in content)]
    if not touched:
        return content, "indirect"
    if not _words_outside(annotation, content, touched):
        pieces = [trimmed(annotation.text, piece) for q in touched for piece in q.pieces]
        return [piece for piece in pieces if piece.start < piece.end], "direct"
    last = touched[-1]
    if last.end > content[-1].end and any(piece.start > content[-1].end for piece in last.pieces):
        content = [*content, *(piece for piece in last.pieces if piece.start > content[-1].end)]
    return content, "mixed"


def _words_outside(annotation: Annotation, content: list[Span], quoted: list[Quotation]) -> bool:
    """Whether some of the content stands outside the quotations."""
    for span in content:
        rest = span.of(annotation.text)
        kept = list(rest)
        for quotation in quoted:
            start = max(quotation.outer.start, span.start) - span.start
            end = min(quotation.outer.end, span.end) - span.start
            kept[start:end] = " " * max(0, end - start)
        if any(character.isalnum() for character in kept):
            return True
    return False


def _beside(
    annotation: Annotation,
    cue: Cue,
    speaker: speakers.Speaker | None,
    quoted: list[Quotation],
    lines: list[Span],
) -> tuple[list[Span], QuotationKind]:
    """Words that stand beside a cue which has none below it: a quotation right before or after, or lines after a colon."""
    text = annotation.text
    sentence = annotation.sentence_span(cue.token.sentence)
    first = min(cue.span.start, speaker.span.start if speaker else cue.span.start)
    last = max(cue.span.end, speaker.span.end if speaker else cue.span.end)
    pieces: list[Span] = []
    for quotation in quoted:
        before = quotation.outer.end <= first and not _has_words(text[quotation.outer.end : first])
        after = last <= quotation.outer.start and (
            quotation.outer.start < sentence.end or not _has_words(text[sentence.end : quotation.outer.start])
        )
        opens = (
            after
            and not pieces
            and text[last : quotation.outer.start].rstrip().endswith((":", ",", "said", "says"))
        )
        if before or opens or (after and not _has_words(text[last : quotation.outer.start])):
            pieces += [trimmed(text, piece) for piece in quotation.pieces]
    if pieces:
        return [piece for piece in pieces if piece.start < piece.end], "direct"
    return [trimmed(text, line) for line in blocks.following(text, lines, cue.span.start)], "direct"


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _carry_on(annotation: Annotation, drafts: list[_Draft], quoted: list[Quotation]) -> None:
    """Quotations that stand alone, after words of a speaker, are more of his words."""
    taken = [span for draft in drafts for span in draft.content]
    starts = [sentence_start(annotation, number) for number in range(len(annotation.sentences))]
    for quotation in quoted:
        if quotation.nested or any(quotation.outer.overlaps(span) for span in taken):
            continue
        number = _sentence_at(starts, quotation.outer.start)
        sentence = annotation.sentence_span(number)
        head = annotation.text[sentence.start : quotation.outer.start]
        tail = annotation.text[quotation.outer.end : max(sentence.end, quotation.outer.end)]
        if _has_words(head) or (_has_words(tail) and sentence.end > quotation.outer.end):
            continue
        before = [
            draft
            for draft in drafts
            if max(draft.span.end, draft.content[-1].end) <= quotation.outer.start
            and draft.cue.kind in {"verb", "phrase"}
            and "clause" in draft.cue.frame.content
            and not draft.cue.frame.attitude
            and not any(q.holds(draft.span.start) for q in quoted)
        ]
        if not before:
            continue
        last = max(before, key=lambda draft: max(draft.span.end, draft.content[-1].end))
        reach = _sentence_at(starts, max(last.span.start, last.content[-1].start, last.content[-1].end - 1))
        if number - reach <= 1:
            pieces = [trimmed(annotation.text, piece) for piece in quotation.pieces]
            last.content.extend(piece for piece in pieces if piece.start < piece.end)
            last.quotation = "mixed" if last.quotation != "direct" else "direct"


def sentence_start(annotation: Annotation, number: int) -> int:
    """Where a sentence begins, in characters."""
    return annotation.tokens[annotation.sentences[number].start].start


def _sentence_at(starts: list[int], place: int) -> int:
    """The number of the sentence that a character belongs to."""
    low, high = 0, len(starts)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if starts[middle] <= place else (low, middle)
    return low


def _statement(annotation: Annotation, cast: Cast, document_id: str, draft: _Draft) -> Statement:
    cue, speaker = draft.cue, draft.speaker
    channel = channels.channel(annotation, cue, draft.words)
    attribution = speakers.attribution(annotation, cast, cue, speaker)
    return Statement(
        id=fact_id(document_id, "statement", draft.span),
        speakers=speaker.entities if speaker else (),
        speaker_span=speaker.span if speaker else None,
        cue=draft.span,
        content=tuple(sorted(draft.content)),
        quotation=draft.quotation,
        attitude=cue.frame.attitude,
        addressees=channels.addressees(annotation, cast, cue, channel, draft.words),
        channel=channel,
        attribution=attribution,
        reason_span=speakers.reason(annotation, cue, speaker) if attribution == "anonymous" else None,
        confidence=round(draft.sure, 2),
    )


def _turn(annotation: Annotation, cast: Cast, document_id: str, turn: blocks.Turn) -> Statement:
    """A turn of a transcript as a statement, its colon the cue."""
    speaker = speakers.labelled(annotation, cast, turn.label)
    return Statement(
        id=fact_id(document_id, "statement", turn.colon),
        speakers=speaker.entities if speaker else (),
        speaker_span=turn.label,
        cue=turn.colon,
        content=tuple(trimmed(annotation.text, span) for span in turn.content),
        quotation="direct",
        attribution="named" if speaker and speaker.entities else "unnamed",
        confidence=0.9,
    )


def _nested(statements: list[Statement]) -> list[Statement]:
    """Each statement with the innermost other one whose words hold its cue."""
    nested = []
    for statement in statements:
        holders = [
            other
            for other in statements
            if other is not statement and any(span.covers(statement.cue) for span in other.content)
        ]
        inner = min(holders, key=lambda other: sum(end - start for start, end in other.content), default=None)
        nested.append(replace(statement, within=inner.id if inner else None))
    return nested
