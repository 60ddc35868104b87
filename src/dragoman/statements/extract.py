"""Statements: who said what, with which words, through what and to whom.

Rules over the tree find a cue, what it reports and who speaks; quotation marks and layout then say how far
the reported words really go. Whatever stays without reported words is no statement.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from dragoman.entities.cast import Cast
from dragoman.language.annotation import Annotation
from dragoman.reading import Span, Statement, fact_id
from dragoman.statements import blocks, channels, cues, quotations, quoting, speakers
from dragoman.statements.attribution import Pleas, attribution, find_pleas, plea_of, reason
from dragoman.statements.drafts import Draft, draft, raised_cues
from dragoman.statements.quoting import Page
from dragoman.statements.stretches import trimmed

_TRANSCRIPT = 0.9


def extract(annotation: Annotation, cast: Cast, document_id: str) -> list[Statement]:
    """The statements of a report in the order of their cues."""
    text = annotation.text
    lines = blocks.paragraphs(text)
    found = cues.find(annotation)
    speaking = frozenset(cue.token.i for cue in found if cue.kind != "noun")
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
    taken = [span for made in drafts for span in made.content]
    for made in speaking:
        quotation = quoting.further(page, made.cue, made.speaker.span if made.speaker else None)
        if quotation is not None and made.quotation != "indirect" and not _is_taken(quotation, taken):
            taken += _add(page, made, quotation)
    for quotation in page.quotations:
        if quotation.nested or _is_taken(quotation, taken) or not quoting.stands_alone(page, quotation):
            continue
        before = [made for made in speaking if _reach(made) <= quotation.outer.start]
        if before:
            last = max(before, key=_reach)
            gap = bisect_right(starts, quotation.outer.start) - bisect_right(starts, _reach(last) - 1)
            if gap <= 1:
                _add(page, last, quotation)


def _can_go_on(page: Page, made: Draft) -> bool:
    cue = made.cue
    speech = cue.kind in {"verb", "phrase"} and "clause" in cue.frame.content and not cue.frame.attitude
    return speech and page.quotation_at(made.span.start) is None


def _is_taken(quotation: quotations.Quotation, taken: list[Span]) -> bool:
    return any(quotation.outer.overlaps(span) for span in taken)


def _reach(made: Draft) -> int:
    return max(made.span.end, made.content[-1].end)


def _add(page: Page, made: Draft, quotation: quotations.Quotation) -> list[Span]:
    pieces = quoting.pieces_of(page, quotation)
    made.content.extend(pieces)
    made.quotation = "direct" if made.quotation == "direct" else "mixed"
    return pieces


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
