"""What a page says of its article: title, outlet, address and date."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml import html

from dragoman.data import load_yaml
from dragoman.reading import Published
from dragoman.sources.published import parse_published

_SITE_SEPARATOR = re.compile(r"\s+[|–—·•-]+\s+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The page's own word on its article."""

    title: str | None
    outlet: str | None
    url: str | None
    published: Published


def metadata(root: html.HtmlElement) -> Metadata:
    """Title, outlet, address and date of the article on a page, as far as they are told."""
    named = _named(root)
    outlet = named.get("og:site_name")
    link = root.xpath("//link[@rel='canonical']/@href")
    url = (link[0].strip() if link else "") or named.get("og:url")
    return Metadata(_title(root, named, outlet), outlet, url or None, _published(root, named))


def _named(root: html.HtmlElement) -> dict[str, str]:
    """What the meta elements say, by lower-case name, property or itemprop; the first of a name counts."""
    named: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            named.setdefault(name.strip().lower(), content)
    return named


def _title(root: html.HtmlElement, named: dict[str, str], outlet: str | None) -> str | None:
    """The headline: the page's only `<h1>`, else its metadata's or its window's title, less the outlet."""
    headings = [" ".join(element.text_content().split()) for element in root.iter("h1")]
    headings = [heading for heading in headings if heading and heading != outlet]
    if len(headings) == 1:
        return headings[0]
    title = named.get("og:title") or named.get("twitter:title")
    if title is None:
        title = " ".join((root.findtext(".//title") or "").split())
    *kept, last = _SITE_SEPARATOR.split(title)
    if kept and (outlet is None or last.casefold() == outlet.casefold()):
        title = title[: title.rindex(last)].rstrip(" |–—·•-")
    return title or None


def _published(root: html.HtmlElement, named: dict[str, str]) -> Published:
    """The first date that the page gives and that is one."""
    for value in _dates(root, named):
        try:
            return parse_published(value, "page")
        except ValueError:
            continue
    return Published()


def _dates(root: html.HtmlElement, named: dict[str, str]) -> Iterator[str]:
    """Dates of publication on the page, the surest first."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            yield from _linked_data_dates(json.loads(script.text or ""))
        except (ValueError, RecursionError):
            continue
    for name in page_data()["date_names"]:
        if name in named:
            yield named[name]
    for element in root.xpath("//time[@pubdate or @itemprop='datePublished'][@datetime]"):
        yield element.get("datetime") or ""
    for element in root.xpath("(//article | //main)//time[@datetime]") + root.xpath("//time[@datetime]"):
        yield element.get("datetime") or ""


def _linked_data_dates(value: Any) -> Iterator[str]:
    """`datePublished` of the objects of a JSON-LD block, outermost first."""
    if isinstance(value, list):
        for item in value:
            yield from _linked_data_dates(item)
    elif isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield value["datePublished"]
        yield from _linked_data_dates(value.get("@graph"))


@cache
def page_data() -> dict[str, list[str]]:
    """The word lists of `pages.yaml`. Raises StopRun where it has other keys."""
    keys = {"date_names", "blocks", "dropped_elements", "dropped_roles", "dropped_parts"}
    data: dict[str, list[str]] = load_yaml("dragoman.sources", "pages.yaml", keys)
    return data
