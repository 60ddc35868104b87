"""Training samples: words with their gold labels, cut into the windows that the reader will use."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.evaluate.conllu import GoldDocument
from dragoman.language.lemmas import derive_rule
from dragoman.language.shapes import PARAGRAPH_INITIAL, word_shape
from dragoman.language.windows import cut_windows

from .names import Names, gum_names

IGNORE = -100
RARE_RULE = 3
"""A lemma rule seen less often than this is not learned."""


@dataclass(slots=True)
class Sample:
    """A document as parallel lists, one value per word; `None` lists are not annotated."""

    forms: list[str]
    paragraph_starts: list[bool]
    names: list[str] | None = None
    upos: list[str] | None = None
    xpos: list[str] | None = None
    rules: list[str] | None = None
    heads: list[int] | None = None
    """Index of the head word in the document; a root is its own head."""
    labels: list[str] | None = None
    sentence_ids: list[int] | None = None
    ends: list[bool] = field(default_factory=list)


def syntax_sample(document: GoldDocument, with_names: bool) -> Sample:
    """A treebank document; `with_names` reads GUM's `Entity=` annotation as names."""
    sample = Sample([], [], [] if with_names else None, [], [], [], [], [], [])
    assert sample.upos is not None and sample.xpos is not None and sample.rules is not None
    assert sample.heads is not None and sample.labels is not None and sample.sentence_ids is not None
    for number, sentence in enumerate(document.sentences):
        offset = len(sample.forms)
        for i, word in enumerate(sentence.words):
            sample.forms.append(word.form)
            sample.paragraph_starts.append(i == 0 and sentence.starts_paragraph)
            sample.upos.append(word.upos)
            sample.xpos.append(word.xpos)
            sample.rules.append(derive_rule(word.form, word.lemma))
            sample.heads.append(offset + (i if word.head < 0 else word.head))
            sample.labels.append(word.deprel)
            sample.sentence_ids.append(number)
            sample.ends.append(i == len(sentence.words) - 1)
        if sample.names is not None:
            sample.names.extend(gum_names(sentence))
    return sample


def names_sample(annotated: Names) -> Sample:
    """A text with names alone."""
    return Sample(annotated.forms, annotated.paragraph_starts, annotated.labels)


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets of the heads, in the order of their classes."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    deprel: tuple[str, ...]
    rules: tuple[str, ...]
    names: tuple[str, ...]


def label_sets(samples: Sequence[Sample]) -> Labels:
    """All labels of the samples, frequent first; rare lemma rules are left out."""

    def ordered(lists: Iterable[list[str] | None], least: int = 1) -> tuple[str, ...]:
        counts = Counter(value for values in lists for value in values or ())
        return tuple(v for v, n in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if n >= least)

    names = [n for n in ordered(s.names for s in samples) if n != "O"]
    return Labels(
        upos=ordered(s.upos for s in samples),
        xpos=ordered(s.xpos for s in samples),
        deprel=ordered(s.labels for s in samples),
        rules=ordered((s.rules for s in samples), RARE_RULE),
        names=("O", *sorted(names)),
    )


@dataclass(slots=True)
class Window:
    """A window as integers, ready to be padded into a batch."""

    pieces: list[list[int]]
    shapes: list[int]
    upos: list[int]
    xpos: list[int]
    rules: list[int]
    names: list[int]
    ends: list[int]
    heads: list[int]
    labels: list[int]
    sentence_ids: list[int]

    @property
    def size(self) -> int:
        return sum(map(len, self.pieces)) + 2


class Windower:
    """Cuts samples into windows of integers, with `pieces` giving the subwords of a form."""

    def __init__(self, labels: Labels, pieces: dict[str, list[int]]) -> None:
        self.pieces = pieces
        self.index = {
            name: {value: i for i, value in enumerate(getattr(labels, name))}
            for name in ("upos", "xpos", "deprel", "rules", "names")
        }

    def windows(self, sample: Sample, limit: int, rng: random.Random) -> list[Window]:
        """The windows of a sample at most `limit` subwords long, some of its paragraphs in another letter case."""
        counts = [len(self.pieces[form]) for form in sample.forms]
        shown, rewritten = recased(sample, rng)
        return [
            self._window(sample, start, end, shown, rewritten)
            for start, end in cut_windows(shown, sample.paragraph_starts, counts, limit)
        ]

    def _window(
        self, sample: Sample, start: int, end: int, shown: list[str], rewritten: list[bool]
    ) -> Window:
        forms = sample.forms[start:end]
        shapes = [
            word_shape(f) + PARAGRAPH_INITIAL * sample.paragraph_starts[start + i]
            for i, f in enumerate(shown[start:end])
        ]

        def column(values: list[str] | None, name: str) -> list[int]:
            if values is None:
                return [IGNORE] * len(forms)
            index = self.index[name]
            return [index.get(v, IGNORE) for v in values[start:end]]

        heads, sentences = [IGNORE] * len(forms), [0] * len(forms)
        if sample.heads is not None and sample.sentence_ids is not None:
            sentences = sample.sentence_ids[start:end]
            inside = range(end - start)
            heads = [h - start if h - start in inside else IGNORE for h in sample.heads[start:end]]
        return Window(
            pieces=[self.pieces[f] for f in forms],
            shapes=shapes,
            upos=column(sample.upos, "upos"),
            xpos=column(sample.xpos, "xpos"),
            rules=[
                IGNORE if changed else rule
                for rule, changed in zip(column(sample.rules, "rules"), rewritten[start:end], strict=True)
            ],
            names=column(sample.names, "names"),
            ends=[int(e) for e in sample.ends[start:end]] or [IGNORE] * len(forms),
            heads=heads,
            labels=column(sample.labels, "deprel"),
            sentence_ids=sentences,
        )


_RECASE = {"upper": str.upper, "title": str.capitalize, "lower": str.lower}
HEADLINE_WORDS = 16
"""A paragraph no longer than this may pass for a headline."""


def recased(sample: Sample, rng: random.Random) -> tuple[list[str], list[bool]]:
    """The forms with some paragraphs in another letter case, and which forms were rewritten.

    Headlines come in capitals and in title case, and in posts the case means little. The shares are ours:
    large enough for short paragraphs to teach headlines, small enough to leave ordinary text as it is.
    """
    starts = [i for i, start in enumerate(sample.paragraph_starts) if start or i == 0]
    shown, rewritten = list(sample.forms), [False] * len(sample.forms)
    for start, end in zip(starts, [*starts[1:], len(sample.forms)], strict=True):
        weights = (0.7, 0.08, 0.2, 0.02) if end - start <= HEADLINE_WORDS else (0.97, 0.01, 0.01, 0.01)
        case = rng.choices((None, "upper", "title", "lower"), weights)[0]
        if case:
            shown[start:end] = [_RECASE[case](f) for f in shown[start:end]]
            rewritten[start:end] = [True] * (end - start)
    return shown, rewritten


def epoch_windows(windower: Windower, samples: Sequence[Sample], rng: random.Random) -> list[Window]:
    """One epoch: every sample once, cut at a random width."""
    widths = (1, 32, 64, 96, 96, 128)
    return [window for sample in samples for window in windower.windows(sample, rng.choice(widths), rng)]


def batches(windows: list[Window], size: int, rng: random.Random) -> list[list[Window]]:
    """Windows of like length together, each batch at most `size` subwords with padding, shuffled."""
    ordered = sorted(windows, key=lambda w: (w.size, rng.random()))
    result: list[list[Window]] = []
    batch: list[Window] = []
    for window in ordered:
        if batch and (len(batch) + 1) * window.size > size:
            result.append(batch)
            batch = []
        batch.append(window)
    if batch:
        result.append(batch)
    rng.shuffle(result)
    return result
