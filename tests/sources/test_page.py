import pytest

from dragoman.errors import SkipReport
from dragoman.reading import Document, Published
from dragoman.sources.page import read_page

FIRST = (
    "The two governments agreed on Thursday to reopen the crossing that has been closed since the spring, "
    "officials on both sides said after the talks."
)
SECOND = "Lorries will be let through first, and buses are to follow within a month, the ministry announced."


def read(body: str, head: str = "") -> Document:
    return read_page(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", "a.html")


def test_article_without_what_stands_around_it() -> None:
    page = read(
        f"""<header><h2>The Paper</h2><nav><a href="/">Home</a></nav></header>
        <div class="site nav-open"><article class="post"><h1>Crossing to
        reopen</h1><p>{FIRST}</p><aside>Sign up now</aside>
        <div class="share-bar">Share this</div><p>Read more: <a href="/x">Another story of the day</a></p>
        <figure><img src="x.jpg"><figcaption>A gate.</figcaption></figure>
        <p>{SECOND.replace("buses", "<a href='/b'>buses</a>").replace("first", "<b>first</b>")}</p>
        <script>let p = "<p>no</p>";</script></article></div>
        <div class="related"><article><h3>Other</h3><p>{FIRST}</p></article></div>
        <footer>Copyright</footer>"""
    )
    assert page.text == f"Crossing to reopen\n\n{FIRST}\n\n{SECOND}"
    assert page.title == "Crossing to reopen"


def test_page_without_marked_article() -> None:
    page = read(
        f"<div><ul><li><a href=1>One</a><li><a href=2>Two</a></ul></div>"
        f"<div><div><p>{FIRST}</p><p>{SECOND}</p></div></div><div>All rights reserved</div>",
        "<title>Gates open - The Paper</title>",
    )
    assert page.text == f"Gates open\n\n{FIRST}\n\n{SECOND}"


def test_breaks_part_lines_and_paragraphs() -> None:
    assert read(f"<div>{FIRST}<br><br>{SECOND}<br>End.</div>").text == f"{FIRST}\n\n{SECOND}\nEnd."


def test_short_article() -> None:
    assert read("<article><p>Talks ended.</p></article>").text == "Talks ended."


def test_class_that_covers_the_story_is_kept() -> None:
    assert FIRST in read(f"<div class='social'><p>{FIRST}</p><p>{SECOND}</p></div>").text


@pytest.mark.parametrize(
    "mark",
    [
        '<meta property="article:published_time" content="2015-04-01T08:00:00Z">',
        '<meta itemprop="datePublished" content="2015-04-01">',
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2015-04-01"}]}</script>',
        '<script type="application/ld+json">[{"datePublished": "2015-04-01T00:00:00.000Z"}]</script>',
        '<script type="application/ld+json">{bad</script><meta name="date" content="2015-04-01">',
        '<meta name="pubdate" content="April fools"><time datetime="2015-04-01">1 April</time>',
    ],
)
def test_date_of_the_page(mark: str) -> None:
    page = read(f"<article><p>{FIRST}</p></article>", mark)
    assert page.published == Published("2015-04-01", "2015-04-01", "page")


def test_page_without_a_date() -> None:
    assert read(f"<p>{FIRST}</p>").published == Published()


def test_outlet_address_and_title_from_metadata() -> None:
    page = read(
        f"<h1>The Paper</h1><p>{FIRST}</p>",
        """<meta property="og:site_name" content="The Paper"><link rel="canonical" href="https://p.example/1">
        <meta property="og:title" content="Gates open - at last | The Paper">""",
    )
    assert (page.outlet, page.url, page.title) == ("The Paper", "https://p.example/1", "Gates open - at last")


@pytest.mark.parametrize(
    "source", ["<html></html>", "<body><nav><a href=1>One</a></nav>", "<!-- -->", "<p></p>"]
)
def test_no_article(source: str) -> None:
    with pytest.raises(SkipReport) as raised:
        read_page(source, "a.html")
    assert raised.value.where == "a.html"


def test_claimed_encoding_does_not_matter() -> None:
    assert "Çankaya" in read_page('<?xml version="1.0" encoding="latin1"?><p>In Çankaya.</p>', "a.html").text
