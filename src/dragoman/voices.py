"""Voices: which statement vouches for which event, and in whose words a place in the text lies."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from dragoman.reading import REPORT_VOICE, Span, Statement


@dataclass(frozen=True, slots=True)
class Vouching:
    """The statements that a trigger's event rests on, outermost first, and the one that it makes itself."""

    voice: tuple[str, ...]
    statement: str | None


class Voices:
    """The statements of one report, looked up by place in the text."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = {s.id: s for s in statements}
        self._cues = sorted({s.cue: s.id for s in reversed(statements)}.items())
        self._cue_ends = [cue.end for cue, _ in self._cues]
        self._contents = sorted(
            ((span, s.id) for s in statements if not s.attitude for span in s.content),
            key=lambda x: (x[0].start, -x[0].end),
        )
        self._starts = [span.start for span, _ in self._contents]
        self._reach = list(accumulate((span.end for span, _ in self._contents), max))

    def vouch(self, trigger: Span) -> Vouching:
        """Who vouches for an event: the innermost statement around its trigger, and those around that.

        A speech act whose trigger is the cue is the outlet's (or the enclosing speaker's), and points at the
        statement that it makes.
        """
        own = self._made_at(trigger)
        inner = self._innermost(trigger, own)
        chain: list[str] = []
        while inner is not None and inner not in chain:
            chain.append(inner)
            inner = self._statements[inner].within
        return Vouching(tuple(reversed(chain)) or REPORT_VOICE, own)

    def speakers(self, span: Span) -> tuple[str, ...]:
        """Whose words a span lies in: the speakers of the innermost statement around it."""
        inner = self._innermost(span, None)
        return () if inner is None else self._statements[inner].speakers

    def _made_at(self, trigger: Span) -> str | None:
        """The statement whose cue shares a character with a trigger."""
        i = bisect_right(self._cue_ends, trigger.start)
        if i < len(self._cues) and self._cues[i][0].overlaps(trigger):
            return self._cues[i][1]
        return None

    def _innermost(self, span: Span, own: str | None) -> str | None:
        """The statement with the latest-beginning content around a span, other than its own."""
        for i in range(bisect_right(self._starts, span.start) - 1, -1, -1):
            if self._reach[i] < span.end:
                return None
            content, id_ = self._contents[i]
            if id_ != own and content.covers(span):
                return id_
        return None
