"""TimeML files: a text with its temporal expressions, and the day from which it speaks.

The text is that of the TEXT element, or of the whole file where there is none. Of the TIMEX3 elements in it,
each with words of its own is an expression, with `type` and `value`; the one with
`functionInDocument="CREATION_TIME"` says when the text appeared, wherever it stands, and is no expression.
Entities cannot be declared: a file is read for what stands in it (https://timeml.github.io).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from dragoman.dates.timex import Timex
from dragoman.errors import StopRun
from dragoman.evaluate.gold import read_gold
from dragoman.reading import Document, Span
from dragoman.sources.published import parse_published

_CREATED = "CREATION_TIME"
_SUFFIX = ".tml"


@dataclass(frozen=True, slots=True)
class TimedText:
    """A text with its expressions in order; those of the reader in `set_aside` are not judged."""

    name: str
    text: str
    created: str
    timexes: tuple[Timex, ...]
    set_aside: tuple[Span, ...] = ()

    @property
    def document(self) -> Document:
        """The text as the reader takes it, with its date where that is one."""
        try:
            return Document(self.text, published=parse_published(self.created, "given"))
        except ValueError:
            return Document(self.text)


def read_timeml(path: Path) -> list[TimedText]:
    """The text of a file, or those of a folder's .tml files in name order.

    Raises StopRun, with file and line, where one is no TimeML.
    """
    files = sorted(path.glob(f"*{_SUFFIX}")) if path.is_dir() else [path]
    if not files:
        raise StopRun(f"{path}: no *{_SUFFIX} files")
    return [_read(file) for file in files]


def timeml(document: TimedText, found: Iterable[Timex]) -> str:
    """A document with other expressions, none overlapping another, as the text of a TimeML file."""
    parts, end = [], 0
    for number, timex in enumerate(sorted(found, key=lambda t: t.span), start=1):
        start = timex.span.start
        attributes = f'tid="t{number}" type={quoteattr(timex.type)} value={quoteattr(timex.value)}'
        words = escape(timex.span.of(document.text))
        parts += [escape(document.text[end:start]), f"<TIMEX3 {attributes}>{words}</TIMEX3>"]
        end = timex.span.end
    text = "".join([*parts, escape(document.text[end:])])
    created = (
        f'<TIMEX3 tid="t0" type="DATE" value={quoteattr(document.created)} functionInDocument="{_CREATED}"/>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{escape(Path(document.name).stem)}</DOCID>\n"
        f"<DCT>{created if document.created else ''}</DCT>\n"
        f"<TEXT>{text}</TEXT>\n</TimeML>\n"
    )


def _read(path: Path) -> TimedText:
    content = read_gold(path)
    if "<!ENTITY" in content:
        line = content[: content.index("<!ENTITY")].count("\n") + 1
        raise StopRun(f"{path}:{line}: declares entities")
    root = _parsed(content, path)
    created = next((e for e in root.iter("TIMEX3") if _is_creation(e)), None)
    body = root.find(".//TEXT")
    walk = _Walk()
    walk.add(root if body is None else body)
    value = "" if created is None else created.get("value", "").strip()
    return TimedText(path.name, walk.text, value, tuple(walk.timexes), tuple(walk.set_aside))


def _parsed(content: str, path: Path) -> etree._Element:
    bare = content.lstrip()
    # What the file says of its encoding no longer holds.
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(bare.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        line = (error.lineno or 1) + content[: len(content) - len(bare)].count("\n")
        raise StopRun(f"{path}:{line}: not XML: {error.msg}") from error


def _is_creation(element: etree._Element) -> bool:
    return element.get("functionInDocument") == _CREATED


class _Walk:
    """Gathers the text of an element, and the places of its temporal expressions."""

    def __init__(self) -> None:
        self.text = ""
        self.timexes: list[Timex] = []
        self.set_aside: list[Span] = []

    def add(self, element: etree._Element) -> None:
        start = len(self.text)
        self.text += element.text or ""
        for child in element:
            self.add(child)
            self.text += child.tail or ""
        if element.tag != "TIMEX3":
            return
        words = self.text[start:]
        span = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        if _is_creation(element):
            self.set_aside.append(span)
        elif span.start < span.end:
            kind, value = element.get("type", ""), element.get("value", "")
            self.timexes.append(Timex(span, kind.strip(), value.strip()))
