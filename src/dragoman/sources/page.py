"""Reports saved as HTML: the article of a page, with what the page says of it."""

from __future__ import annotations

from lxml import etree, html

from dragoman.errors import SkipReport
from dragoman.reading import Document
from dragoman.sources.article import article_text
from dragoman.sources.checks import check_text
from dragoman.sources.metadata import metadata


def read_page(source: str, where: str) -> Document:
    """The article of a page: headline and paragraphs with a blank line between them.

    Title, outlet, address and date are what the page's own metadata says. Raises SkipReport where there is no
    article, or one that cannot be read.
    """
    root = parse(source, where)
    found = metadata(root)
    text = article_text(root, found.title)
    if not text:
        raise SkipReport(where, "no article on the page")
    check_text(text, where)
    return Document(text, found.title, found.outlet, found.url, published=found.published)


def parse(source: str, where: str) -> html.HtmlElement:
    """The tree of a page. Raises SkipReport where there is none."""
    # As bytes: a page may claim another encoding than the one that it was decoded from.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(source.encode("utf-8"), parser=parser)
    except etree.ParserError as error:
        raise SkipReport(where, f"not a page: {error}") from error
