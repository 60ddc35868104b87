"""Statements: who said what, with which words, through what and to whom.

Rules over the tree find a cue, what it reports and who speaks; quotation marks and layout then say how far
the reported words really go. Whatever stays without reported words is no statement.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from dataclasses import replace

from dragoman.entities.cast import Cast
from dragoman.language.annotation import Annotation
from dragoman.reading import Span, Statement, fact_id
from dragoman.statements import blocks, channels, cues, quotations, quoting, speakers
from dragoman.statements.attribution import Pleas, attribution, find_pleas, plea_of, reason
from dragoman.statements.drafts import Draft, draft, raised_cues
from dragoman.statements.heard import heard
from dragoman.statements.quotations import Quotation
from dragoman.statements.quoting import Page
from dragoman.statements.stretches import trimmed

_TRANSCRIPT = 0.9


def extract(annotation: Annotation, cast: Cast, document_id: str) -> list[Statement]:
    """The statements of a report in the order of their cues."""
    text = annotation.text
    lines = blocks.paragraphs(text)
    found = cues.find(annotation)
    found = sorted([*found, *heard(annotation, found)], key=lambda cue: cue.token.i)
    speaking = tuple(cue.token.i for cue in found if cue.kind != "noun")
    page = Page(annotation, quotations.find(text), lines, speaking)
    raised = raised_cues(page, found)
    drafts = [made for cue in found if (made := draft(cast, page, cue, raised)) is not None]
    _carry_on(page, drafts)
    pleas = find_pleas(annotation, cast)
    statements = [_statement(cast, document_id, made, pleas) for made in drafts]
    statements += [_turn(annotation, cast, document_id, turn) for turn in blocks.turns(text, lines)]
    title = blocks.headline(text, lines)
    if title is not None and (said := _turn(annotation, cast, document_id, title)).speakers:
        statements.append(said)
    return _nested(sorted(statements, key=lambda statement: statement.cue))


def _carry_on(page: Page, drafts: list[Draft]) -> None:
    """Quotations that nobody else speaks, right after words of a speaker, are more of his words."""
    annotation = page.annotation
    starts = [annotation.tokens[sentence.start].start for sentence in annotation.sentences]
    speaking = [made for made in drafts if _can_go_on(page, made)]
    taken = bytearray(len(annotation.text))  # the characters that are somebody's words
    for made in drafts:
        _take(taken, made.content)
    for made in speaking:
        quotation = quoting.further(page, made.cue, made.speaker.span if made.speaker else None)
        if quotation is not None and made.quotation != "indirect" and not _is_taken(taken, quotation):
            _add(page, made, quotation, taken)
    waiting = deque(sorted(speaking, key=_reach))
    last: Draft | None = None
    for quotation in page.quotations:
        while waiting and _reach(waiting[0]) <= quotation.outer.start:
            following = waiting.popleft()
            last = following if last is None else max(last, following, key=_reach)
        if last is None or _is_taken(taken, quotation) or not quoting.stands_alone(page, quotation):
            continue
        if bisect_right(starts, quotation.outer.start) - bisect_right(starts, _reach(last) - 1) <= 1:
            _add(page, last, quotation, taken)


def _can_go_on(page: Page, made: Draft) -> bool:
    cue = made.cue
    speech = cue.kind in {"verb", "phrase"} and "clause" in cue.frame.content and not cue.frame.attitude
    return speech and page.quotation_at(made.span.start) is None


def _is_taken(taken: bytearray, quotation: Quotation) -> bool:
    return quotation.nested or taken.find(1, *quotation.outer) >= 0


def _take(taken: bytearray, spans: list[Span]) -> None:
    for start, end in spans:
        taken[start:end] = b"\x01" * (end - start)


def _reach(made: Draft) -> int:
    return max(made.span.end, *(span.end for span in made.content))


def _add(page: Page, made: Draft, quotation: Quotation, taken: bytearray) -> None:
    pieces = quoting.pieces_of(page, quotation)
    made.content.extend(pieces)
    made.quotation = "direct" if made.quotation == "direct" else "mixed"
    _take(taken, pieces)


def _statement(cast: Cast, document_id: str, made: Draft, pleas: Pleas) -> Statement:
    annotation, cue, speaker = cast.annotation, made.cue, made.speaker
    channel = channels.channel(annotation, cue, made.words)
    plea = plea_of(annotation, cue, speaker, pleas)
    return Statement(
        id=fact_id(document_id, "statement", made.span),
        speakers=speaker.entities if speaker else (),
        speaker_span=speaker.span if speaker else None,
        cue=made.span,
        content=tuple(sorted(made.content)),
        quotation=made.quotation,
        attitude=cue.frame.attitude,
        addressees=channels.addressees(annotation, cast, cue, channel, made.words),
        channel=channel,
        attribution=attribution(cast, speaker, plea),
        reason_span=None if plea is None else reason(annotation, plea),
        confidence=round(made.sure, 2),
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
        attribution="named" if speaker else "unnamed",
        confidence=_TRANSCRIPT,
    )


def _nested(statements: list[Statement]) -> list[Statement]:
    """Statements in the order of their cues, each with the innermost other one whose words hold its cue."""
    pieces = deque(sorted((span, n) for n, one in enumerate(statements) for span in one.content))
    sizes = [sum(end - start for start, end in one.content) for one in statements]
    open_pieces: list[tuple[Span, int]] = []
    nested = []
    for number, one in enumerate(statements):
        while pieces and pieces[0][0].start <= one.cue.start:
            open_pieces.append(pieces.popleft())
        open_pieces = [piece for piece in open_pieces if piece[0].end > one.cue.start]
        holders = [n for span, n in open_pieces if n != number and span.covers(one.cue)]
        inner = min(holders, key=sizes.__getitem__, default=None)
        nested.append(one if inner is None else replace(one, within=statements[inner].id))
    return nested
