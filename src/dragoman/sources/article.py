"""The text of the article on a page: its headline and paragraphs, without what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree, html

from dragoman.sources.metadata import page_data

_UNSEEN = ("title", "script", "style", "template", "noscript")
_ROOTS = frozenset(("html", "body", "article", "main"))
_PART = re.compile(r"[a-z]+")
_BREAKS = re.compile(r" *\n *\n\s*")
_BREAK = re.compile(r" *\n *")
_SPACE = re.compile(r"\s+")
_BLANKS = re.compile(r" +")

_LINKED = 0.5
"""A block with more of its letters than this in links is a list of links, not prose."""
_PROSE = 80
"""Letters from which a block counts as prose when candidates are weighed: a line or so."""
_ENOUGH = 1 / 3
"""The share of the page's prose that an `<article>` needs to be taken for the report."""
_NEARLY_ALL = 0.7
_DEEPEST = 25
"""Levels that are gone down for it; a page with more of them is not made to be read."""


@dataclass(slots=True)
class _Block:
    """Words of one paragraph and how many of their letters are links."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0

    def add(self, text: str | None, linked: bool) -> None:
        """Add text; its own line breaks are mere blanks."""
        if text:
            self.pieces.append(_SPACE.sub(" ", text))
            self.linked += len(text) * linked

    def paragraphs(self) -> list[str]:
        """The texts of a block that is prose: two breaks in a row part paragraphs."""
        text = _BLANKS.sub(" ", "".join(self.pieces)).strip()
        if not text or self.linked > _LINKED * len(text):
            return []
        return [_BREAK.sub("\n", paragraph) for paragraph in _BREAKS.split(text)]


def article_text(root: html.HtmlElement, title: str | None) -> str:
    """Headline and paragraphs of the article, a blank line between them; empty where the page has none.

    The tree is pruned of navigation and the like on the way.
    """
    _prune(root)
    blocks = _paragraphs(_article(root))
    if not blocks:
        return ""
    return "\n\n".join([title, *(block for block in blocks if block != title)] if title else blocks)


def _prune(root: html.HtmlElement) -> None:
    """Take out what is not an article by its element, role, or class; never what holds half of the text."""
    data = page_data()
    elements, roles = frozenset(data["dropped_elements"]), frozenset(data["dropped_roles"])
    parts = frozenset(data["dropped_parts"])
    for element in list(root.iter(*_UNSEEN)):
        element.drop_tree()
    half = len(root.text_content()) / 2
    for element in list(root.iter(etree.Element)):
        outside = element.tag in elements or _is_outside(element, roles, parts)
        if outside and element is not root and len(element.text_content()) <= half:
            element.drop_tree()


def _is_outside(element: html.HtmlElement, roles: frozenset[str], parts: frozenset[str]) -> bool:
    """Whether an element says of itself that it is not part of the article, or not to be seen."""
    if element.tag in _ROOTS:
        return False
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if (element.get("role") or "").lower() in roles:
        return True
    if element.tag == "header" and not any(
        above.tag in ("article", "main") for above in element.iterancestors()
    ):
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return not parts.isdisjoint(_PART.findall(named))


def _article(root: html.HtmlElement) -> html.HtmlElement:
    """The element that holds the report: the marked body, else the richest `<article>` or `<main>`."""
    needed = _ENOUGH * _prose(root)
    for query in (".//*[@itemprop='articleBody']", ".//article", ".//main | .//*[@role='main']"):
        best = max(root.xpath(query), key=_prose, default=None)
        if best is not None and _prose(best) >= needed and _paragraphs(best):
            return best
    return _richest(root)


def _richest(root: html.HtmlElement) -> html.HtmlElement:
    """The smallest element that holds nearly all the prose of the page."""
    whole = _prose(root)
    for _ in range(_DEEPEST):
        best = max(root.iterchildren(etree.Element), key=_prose, default=None)
        if best is None or not whole or best.tag == "p" or _prose(best) < _NEARLY_ALL * whole:
            break
        root = best
    return root


def _prose(element: html.HtmlElement) -> int:
    """Letters of an element in blocks that read as prose: long and mostly not links."""
    return sum(len(text) for text in _paragraphs(element) if len(text) >= _PROSE)


def _paragraphs(element: html.HtmlElement) -> list[str]:
    """The texts of an element's blocks in order, white space folded, lists of links left out."""
    found: list[str] = []
    block = _Block()
    links = 0
    blocks = frozenset(page_data()["blocks"])
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if part.tag in blocks:
            found += block.paragraphs()
            block = _Block()
        if event == "start":
            links += part.tag == "a"
            if part.tag == "br":
                block.pieces.append("\n")
            block.add(part.text, links > 0)
        else:
            links -= part.tag == "a"
            if part is not element:
                block.add(part.tail, links > 0)
    return found + block.paragraphs()
