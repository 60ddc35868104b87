"""The statements of an annotated text, and what events and statements are both made with."""

from __future__ import annotations

import re

from corpus.annotated import Annotated, Marked
from corpus.labels import CueLabel
from corpus.vocabulary import vocabulary
from dragoman.reading import Attribution, Channel, Form, Quotation, Span, Statement, fact_id

_PREPOSITION = re.compile("(?:^| )(?:of|in|at|for|from|to|with|on|by|near|outside|under|against) ")
_QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’", "«": "»"}


def entity_id(text: Annotated, key: str) -> str:
    """The id of an entity: states as in every reading, everything else by kind and key."""
    return f"{text.entities[key].kind}:{key}"


def form(words: str, kind: str | None) -> Form:
    """Pronouns by a list; what ends in a capital is a name, unless it stands for people or things. Of a
    person what a preposition adds does not count ("a trader in Dubai")."""
    if words.lower() in vocabulary().pronouns | vocabulary().other_pronouns:
        return "pronoun"
    if kind == "generic":
        return "nominal"
    own = [_PREPOSITION.split(part)[0] for part in words.split(", ")] if kind == "person" else []
    return "name" if _ends_as_name(words) and (not own or any(map(_ends_as_name, own))) else "nominal"


def _ends_as_name(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1:]
    return any(part[:1].isupper() for word in last for part in word.split("-"))


def statements_of(text: Annotated, document_id: str) -> list[Statement]:
    """The statements in the order of their cues; `document_id` goes into their ids."""
    contents = {
        cue.label.number: tuple(
            p.span for p in text.parts if p.label.part == "content" and p.label.number == cue.label.number
        )
        for cue in text.cues
    }
    ids = {cue.label.number: fact_id(document_id, "statement", cue.span) for cue in text.cues}
    found = []
    for cue in text.cues:
        number = cue.label.number
        around = [
            (span.end - span.start, n)
            for n, spans in contents.items()
            for span in spans
            if n != number and span.covers(cue.span)
        ]
        found.append(
            Statement(
                id=ids[number],
                speakers=tuple(entity_id(text, key) for key in cue.label.speakers),
                speaker_span=_source(text, cue, contents[number]),
                cue=cue.span,
                content=contents[number],
                quotation=_quotation(text.text, contents[number]),
                attitude=cue.label.attitude,
                addressees=tuple(entity_id(text, key) for key in cue.label.addressees),
                within=ids[min(around)[1]] if around else None,
                channel=_channel(text, number),
                attribution=cue.label.attribution or _attribution(text, cue.label),
                reason_span=_part(text, number, "reason"),
            )
        )
    return found


def _source(text: Annotated, cue: Marked[CueLabel], content: tuple[Span, ...]) -> Span | None:
    marked = _part(text, cue.label.number, "source")
    if marked or not cue.label.speakers:
        return marked
    return text.nearest(cue.label.speakers[0], cue, content)


def _part(text: Annotated, number: int, part: str) -> Span | None:
    return next((p.span for p in text.parts if p.label.part == part and p.label.number == number), None)


def _channel(text: Annotated, number: int) -> Channel | None:
    found = next((c for c in text.channels if c.label.number == number), None)
    return Channel(found.label.kind, found.span.of(text.text), found.span) if found else None


def _attribution(text: Annotated, label: CueLabel) -> Attribution:
    """Where the label does not say: by whether the speaker has a name in the text, or at least an article."""
    if not label.speakers:
        return "unnamed"
    key = label.speakers[0]
    kind = text.entities[key].kind
    if kind == "generic":
        return "group"
    mentions = [m for m in text.mentions if key in m.label.keys]
    words = [m.span.of(text.text) for m in mentions]
    if kind != "person" or any(
        (m.label.form or form(w, kind)) == "name" for m, w in zip(mentions, words, strict=True)
    ):
        return "named"
    return "unnamed" if words[0].lower().startswith(("a ", "an ", "one ", "another ")) else "office"


def _quotation(text: str, content: tuple[Span, ...]) -> Quotation:
    """Direct where quotation marks enclose all of it, mixed where some stand inside, else indirect."""
    if content and all(_enclosed(text, span) for span in content):
        return "direct"
    marks = any(_opens(text, i) for span in content for i in range(*span))
    return "mixed" if marks or any(_enclosed(text, span) for span in content) else "indirect"


def _enclosed(text: str, span: Span) -> bool:
    before = text[: span.start].rstrip()[-1:]
    return before in _QUOTES and _opens(text, len(text[: span.start].rstrip()) - 1)


def _opens(text: str, i: int) -> bool:
    """Whether a quotation mark stands there that is no apostrophe and closes nothing."""
    return text[i] in _QUOTES and not text[i - 1 : i].isalnum() and text[i + 1 : i + 2].isalnum()
