import pytest

from dragoman.dating import date_report
from dragoman.reading import Document, Published
from dragoman.sources.cleaning import notes

PROSE = "The foreign minister said that the talks would go on until both sides agreed."


UNDATED = Published()


def dated(text: str, published: Published = UNDATED) -> Published:
    return date_report(Document(text, published=published), notes(text))


@pytest.mark.parametrize("method", ["given", "page"])
def test_what_is_known_stays(method: str) -> None:
    known = Published("2019-01-01", "2019-01-31", "given" if method == "given" else "page")
    assert dated(f"date 2018-09-05 {PROSE}", known) == known


@pytest.mark.parametrize(
    ("text", "words", "day", "method"),
    [
        (f" date 2018-09-05 {PROSE}", "2018-09-05", "2018-09-05", "header"),
        (f"Talks go on\nPublished: 5 September 2018\n{PROSE}", "5 September 2018", "2018-09-05", "header"),
        (
            f"Talks go on\nTuesday, September 22, 2015\n{PROSE}",
            "Tuesday, September 22, 2015",
            "2015-09-22",
            "header",
        ),
        (f"MOSCOW, March 3, 2020 (Agency) - {PROSE}", "March 3, 2020", "2020-03-03", "dateline"),
        (f"LIMA, 3 March (Agency) - {PROSE}\n\nCopyright 2020 Agency", "3 March", "2020-03-03", "dateline"),
    ],
)
def test_date_before_the_text(text: str, words: str, day: str, method: str) -> None:
    found = dated(text)
    assert (found.earliest, found.latest, found.method) == (day, day, method)
    assert [span.of(text) for span in found.spans] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "",
        PROSE,
        f"LIMA, March 3 (Agency) - {PROSE}",
        f"LIMA, 3 March (Agency) - {PROSE}\n\nCopyright 2019, 2020 Agency",
        f"date 2018-02-31 {PROSE}",
        "The war that began on 5 May 2011 has driven half a million people from their homes.",
        "The minister said on 5 May 2011 that talks will be held on 9 May 2011.",
        "\n\n".join([PROSE] * 6 + ["The minister said on 5 May 2011 that talks had been held."]),
    ],
)
def test_nothing_is_invented(text: str) -> None:
    assert dated(text) == UNDATED


def test_day_of_the_news() -> None:
    text = "The truce of 2 May 2011 holds, the army said in a statement on Thursday, May 5, 2011, in Lima."
    found = dated(text)
    assert (found.earliest, found.latest, found.method) == ("2011-05-05", "2011-05-06", "content")
    assert found.spans[0].of(text) == "Thursday, May 5, 2011"
