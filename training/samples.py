"""Training samples: words with their gold labels, cut into the windows that the reader will use."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.evaluate.conllu import GoldDocument
from dragoman.language.acts import NONE, ActLabels
from dragoman.language.annotation import Annotation
from dragoman.language.lemmas import derive_rule
from dragoman.language.paths import path_class
from dragoman.language.shapes import PARAGRAPH_INITIAL, word_shape
from dragoman.language.terms import TERMS
from dragoman.language.windows import cut_windows

from .acts import MENTIONING, Acts, act_labels
from .coreference import IGNORE, Marked
from .marked import KINDS
from .names import UNKNOWN, Names
from .off_topic import is_off_topic
from .roles import OPEN
from .silver import Tags
from .terms import treebank_terms

RARE_RULE = 3
"""A lemma rule seen less often than this is not learned."""


@dataclass(slots=True)
class Syntax:
    """Gold trees of a document, one value per word; heads are places in it, a root is its own head."""

    rules: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    sentence_ids: list[int] = field(default_factory=list)
    ends: list[bool] = field(default_factory=list)


@dataclass(slots=True)
class Sample:
    """A document's words, with their tags, names, terms, grammar and mentions where they are annotated."""

    forms: list[str] = field(default_factory=list)
    paragraph_starts: list[bool] = field(default_factory=list)
    tags: Tags | None = None
    names: list[str] | None = None
    terms: list[str] | None = None
    syntax: Syntax | None = None
    marked: Marked | None = None
    acts: Acts | None = None
    kinds: list[int] | None = None


def syntax_sample(
    document: GoldDocument, names: list[str] | None = None, marked: Marked | None = None
) -> Sample:
    """A treebank document, with its terms, and its names and mentions where they are annotated."""
    syntax, tags = Syntax(), Tags([], [])
    acts = Acts([], speech=False) if is_off_topic(document.id) else None
    terms = treebank_terms(document)
    sample = Sample(tags=tags, names=names, terms=terms, syntax=syntax, marked=marked, acts=acts)
    for number, sentence in enumerate(document.sentences):
        offset = len(sample.forms)
        for i, word in enumerate(sentence.words):
            sample.forms.append(word.form)
            sample.paragraph_starts.append(i == 0 and sentence.starts_paragraph)
            tags.upos.append(word.upos)
            tags.xpos.append(word.xpos)
            syntax.rules.append(derive_rule(word.form, word.lemma))
            syntax.heads.append(offset + (i if word.head < 0 else word.head))
            syntax.labels.append(word.deprel)
            syntax.sentence_ids.append(number)
            syntax.ends.append(i == len(sentence.words) - 1)
    return sample


def names_sample(annotated: Names) -> Sample:
    """A text with names alone."""
    return Sample(annotated.forms, annotated.paragraph_starts, names=annotated.labels, terms=annotated.terms)


def report_sample(
    annotation: Annotation,
    acts: Acts,
    *,
    names: list[str] | None = None,
    terms: list[str] | None = None,
    kinds: list[int] | None = None,
    marked: Marked | None = None,
    tags: Tags | None = None,
) -> Sample:
    """A text of ours with its acts, its names, terms and the kinds of its mentions where they are marked, and
    its mentions where they make up a report; `tags` are silver."""
    starts = {sentence.start for sentence in annotation.sentences if sentence.starts_paragraph}
    tokens = annotation.tokens
    forms, paragraph_starts = [t.form for t in tokens], [t.i in starts for t in tokens]
    return Sample(forms, paragraph_starts, tags, names, terms, marked=marked, acts=acts, kinds=kinds)


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets of the heads, in the order of their classes."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    deprel: tuple[str, ...]
    rules: tuple[str, ...]
    names: tuple[str, ...]
    kinds: tuple[str, ...] = KINDS
    terms: tuple[str, ...] = TERMS
    acts: ActLabels = field(default_factory=act_labels)


def label_sets(samples: Sequence[Sample]) -> Labels:
    """All labels of the samples, frequent first; rare lemma rules are left out."""

    def ordered(lists: Iterable[list[str] | None], least: int = 1) -> tuple[str, ...]:
        counts = Counter(value for values in lists for value in values or ())
        return tuple(v for v, n in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if n >= least)

    trees = [s.syntax for s in samples if s.syntax]
    tags = [s.tags for s in samples if s.syntax and s.tags]
    names = [n for n in ordered(s.names for s in samples) if n not in {"O", UNKNOWN}]
    return Labels(
        upos=ordered(t.upos for t in tags),
        xpos=ordered(t.xpos for t in tags),
        deprel=ordered(s.labels for s in trees),
        rules=ordered((s.rules for s in trees), RARE_RULE),
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
    terms: list[int]
    kinds: list[int]
    ends: list[int]
    heads: list[int]
    labels: list[int]
    sentence_ids: list[int]
    triggers: list[int]
    modes: list[int]
    statuses: list[int]
    cues: list[int]
    contents: list[int]
    contexts: list[tuple[int, list[int]]]
    roles: list[tuple[int, int, int, int]]
    """Trigger, word, path class and role, the words by their places in the window."""

    @property
    def size(self) -> int:
        return sum(map(len, self.pieces)) + 2


class Windower:
    """Cuts samples into windows of integers, with `pieces` giving the subwords of a form."""

    def __init__(self, labels: Labels, pieces: dict[str, list[int]]) -> None:
        self.pieces = pieces
        self.relations = {relation: i for i, relation in enumerate(labels.deprel)}
        self.index = {
            name: {value: i for i, value in enumerate(getattr(labels, name))}
            for name in ("upos", "xpos", "deprel", "rules", "names", "terms")
        }

    def windows(self, sample: Sample, limit: int, rng: random.Random) -> list[Window]:
        """The windows of a sample, at most `limit` subwords wide, some paragraphs in another letter case."""
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

        trees = sample.syntax
        rules = column(trees.rules if trees else None, "rules")
        heads = [h - start for h in trees.heads[start:end]] if trees else [IGNORE] * len(forms)
        return Window(
            pieces=[self.pieces[f] for f in forms],
            shapes=shapes,
            upos=column(sample.tags.upos if sample.tags else None, "upos"),
            xpos=column(sample.tags.xpos if sample.tags else None, "xpos"),
            rules=[IGNORE if changed else r for r, changed in zip(rules, rewritten[start:end], strict=True)],
            names=column(sample.names, "names"),
            terms=column(sample.terms, "terms"),
            kinds=sample.kinds[start:end] if sample.kinds else [IGNORE] * len(forms),
            ends=[int(e) for e in trees.ends[start:end]] if trees else [IGNORE] * len(forms),
            heads=[h if 0 <= h < len(forms) else IGNORE for h in heads],
            labels=column(trees.labels if trees else None, "deprel"),
            sentence_ids=trees.sentence_ids[start:end] if trees else [0] * len(forms),
            **self._acts(sample.acts, start, end),
        )

    def _acts(self, acts: Acts | None, start: int, end: int) -> dict[str, Any]:
        size = end - start
        if acts is None:
            names = ("triggers", "modes", "statuses", "cues", "contents")
            unknown = {name: [IGNORE] * size for name in names}
            return {**unknown, "contexts": [], "roles": []}
        here = {i - start: trigger for i, trigger in acts.triggers.items() if start <= i < end}
        return {
            "triggers": [here[i].type if i in here else 0 for i in range(size)],
            "modes": [here[i].mode if i in here else IGNORE for i in range(size)],
            "statuses": [here[i].status if i in here else IGNORE for i in range(size)],
            "cues": [acts.cues.get(i, 0) if acts.speech else IGNORE for i in range(start, end)],
            "contents": [int(i in acts.contents) if acts.speech else IGNORE for i in range(start, end)],
            "contexts": [(i, trigger.contexts) for i, trigger in here.items() if acts.settings],
            "roles": list(self._roles(acts, start, end)),
        }

    def _roles(self, acts: Acts, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
        """Every trigger and cue of a window with every word that may have a role in it."""
        for trigger in sorted({*acts.triggers, *acts.cues}):
            if not start <= trigger < end:
                continue
            for word in acts.tokens[start:end]:
                if word.i != trigger and word.upos in MENTIONING:
                    path = path_class(acts.tokens, trigger, word.i, self.relations)
                    role = acts.roles.get((trigger, word.i), NONE if acts.settings else OPEN)
                    yield trigger - start, word.i - start, path, role


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


@dataclass(slots=True)
class Work:
    """What one step learns from: windows, and the gold mentions of the one document that they make up."""

    windows: list[Window]
    marked: Marked | None = None


_WIDTHS = (1, 32, 64, 96, 96, 128)
_DOCUMENT_WIDTHS = (64, 96, 128, 128)


def epoch_work(windower: Windower, samples: Sequence[Sample], size: int, rng: random.Random) -> list[Work]:
    """One epoch: every sample once, cut at a random width, in random order.

    Documents with mentions are a step each, whole; the windows of the others are mixed, at most `size`
    subwords a step.
    """
    documents = [s for s in samples if s.marked]
    work = [Work(windower.windows(s, rng.choice(_DOCUMENT_WIDTHS), rng), s.marked) for s in documents]
    others = [s for s in samples if not s.marked]
    windows = [w for s in others for w in windower.windows(s, rng.choice(_WIDTHS), rng)]
    work += [Work(batch) for batch in batches(windows, size, rng)]
    rng.shuffle(work)
    return work


def batches(windows: list[Window], size: int, rng: random.Random) -> list[list[Window]]:
    """Windows of like length together, each batch at most `size` subwords with padding."""
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
    return result
