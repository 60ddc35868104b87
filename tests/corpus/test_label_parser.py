"""Labels are read, and wrong ones say which word is wrong."""

from __future__ import annotations

import pytest

from corpus.label_parser import parse_label
from corpus.labels import (
    AccordLabel,
    ChannelLabel,
    CueLabel,
    DateLabel,
    EntityLabel,
    EventLabel,
    FigureLabel,
    Label,
    NoteLabel,
    PartLabel,
)


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("@TUR", EntityLabel(("TUR",))),
        ("@TUR metonym", EntityLabel(("TUR",), form="metonym")),
        ("@fm person TUR GOV = Ad Soyad", EntityLabel(("fm",), "person", "TUR", ("GOV",), None, "Ad Soyad")),
        ("@a+b", EntityLabel(("a", "b"))),
        ("@camp group REB MIL", EntityLabel(("camp",), "group", None, ("REB", "MIL"))),
        ("REJECT a=- r=x", EventLabel("REJECT", None, "occurred", (), ("x",))),
        (
            "ASSAULT/aerial denied a=x,y r=z t=w at=m on=2018-09 ctx=military,legal #raid voice=2 mutual",
            EventLabel(
                "ASSAULT", "aerial", "denied", ("x", "y"), ("z",), ("w",), "m", "2018-09",
                ("military", "legal"), "raid", True, "2",
            ),
        ),
        ("CONSULT/visit a=x r=y", EventLabel("CONSULT", "visit", "occurred", ("x",), ("y",))),
        ("CONSULT a=x r=y", EventLabel("CONSULT", None, "occurred", ("x",), ("y",), mutual=True)),
        ("=2018-W36", DateLabel("2018-W36")),
        ("cue 3 by=x,y to=z attitude anonymous", CueLabel(3, ("x", "y"), ("z",), True, "anonymous")),
        ("cue 1 by=-", CueLabel(1, ())),
        ("content 3", PartLabel("content", 3)),
        ("source 3", PartLabel("source", 3)),
        ("reason 3", PartLabel("reason", 3)),
        ("channel 3 press_conference", ChannelLabel(3, "press_conference")),
        ("figure killed 40..", FigureLabel("killed", 40, None, False)),
        ("figure money ~25 unit=USD who=x of=#raid", FigureLabel("money", 25, 25, False, "USD", "x", "raid")),
        ("figure killed 40", FigureLabel("killed", 40, 40, True)),
        (
            "accord sochi in force 2018-09-17 parties=RUS,TUR = Sochi deal",
            AccordLabel("sochi", "in force", "2018-09-17", ("RUS", "TUR"), "Sochi deal"),
        ),
        ("accord sochi", AccordLabel("sochi")),
        ("note byline", NoteLabel("byline")),
    ],
)  # fmt: skip
def test_labels(written: str, label: Label) -> None:
    assert parse_label(written) == label


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "empty"),
        ("met", "no label 'met'"),
        ("TALK a=x r=y", "no type 'TALK'"),
        ("REQUEST/visit a=x r=y", "REQUEST has no mode 'visit'"),
        ("REQUEST a=x", "r= is missing"),
        ("REQUEST r=x", "a= is missing"),
        ("REQUEST a=x r=y done", "'done'"),
        ("REQUEST a=x r=y planned denied", "'denied'"),
        ("REQUEST a=x a=z r=y", "a= stands there twice"),
        ("REQUEST a=x,x r=y", "twice"),
        ("REQUEST a=x r=", "r= is empty"),
        ("REQUEST a=x r=y by=z", "takes no by="),
        ("REQUEST a=x r=y ctx=war", "no 'war'"),
        ("REQUEST a=x r=y on=soon", "not a date: 'soon'"),
        ("REQUEST a=x r=y = Name", "takes no name"),
        ("@fm minister", "'minister'"),
        ("@fm person state", "a second kind"),
        ("@a+b person", "declare none"),
        ("@", "not a key"),
        ("=2018-13", "month"),
        ("=2018 about", "its value only"),
        ("cue by=x", "the number"),
        ("cue 1", "by= is missing"),
        ("cue 1 by=x loudly", "'loudly'"),
        ("content one", "not a number: 'one'"),
        ("content 1 2", "one word"),
        ("channel 1 pigeon", "no 'pigeon'"),
        ("figure dead 4", "no 'dead'"),
        ("figure killed many", "not a figure"),
        ("figure killed", "a measure and a value"),
        ("accord", "its key"),
        ("accord x dormant", "no 'dormant'"),
        ("note aside", "no 'aside'"),
    ],
)
def test_wrong_labels_say_what_is_wrong(written: str, reason: str) -> None:
    with pytest.raises(ValueError, match="(?i)" + reason.replace("(", "\\(").replace("+", "\\+")):
        parse_label(written)
