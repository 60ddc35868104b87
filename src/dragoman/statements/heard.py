"""Cues that the heads hear where no rule has one: any word may report words, only the frame must be there.

Which of its frames holds the words that are reported, the heads decide too, by how likely each word is part
of something said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dragoman.language.acts import CUES, ROLES, Acts
from dragoman.language.annotation import Annotation, Token
from dragoman.statements.content import framed
from dragoman.statements.cues import Cue, Kind
from dragoman.statements.lexicon import Frame

CLEAR_CUE = 0.7
"""How likely a word must be a cue."""
CLEAR_WORDS = 0.5
"""How likely reported words must be part of something said, on average."""
SURE_CUE, SURE_WORDS, FEWEST_WORDS = 0.9, 0.7, 3
"""How likely a cue and its words must be where the tree gives it none, and how many they must be."""
CLEAR_SPEAKER = 0.5
"""How likely a word must name the speaker of a cue."""
_FRAMES = ("clause", "to", "ing", "as", "for", "+for", "of", "about", "on", "over", "against", "at", "object")
_KINDS: dict[str, Kind] = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective", "NOUN": "noun"}
_NONE, _ATTITUDE = CUES.index("none"), CUES.index("attitude")


def heard(annotation: Annotation, known: Collection[Cue]) -> Iterator[Cue]:
    """The cues that the heads alone hear, in order; `known` are those of the rules."""
    acts = annotation.acts
    if acts is None:
        return
    taken = {cue.token.i for cue in known} | {cue.part.i for cue in known if cue.part}
    for token, none in zip(annotation.tokens, acts.cues[:, _NONE].tolist(), strict=True):
        kind, likely = _KINDS.get(token.upos), 1.0 - none
        if kind is None or likely < CLEAR_CUE or token.i in taken:
            continue
        if any(cue.span.overlaps(token.span) for cue in known):
            continue
        attitude = bool(acts.cues[token.i].argmax() == _ATTITUDE)
        bare = Cue(token, token.span, Frame(_FRAMES, attitude=attitude, sure=round(likely, 2)), kind)
        frame = _best_frame(annotation, bare, acts)
        if frame is not None:
            yield Cue(token, token.span, Frame((frame,), attitude=attitude, sure=bare.frame.sure), kind)


def _best_frame(annotation: Annotation, cue: Cue, acts: Acts) -> str | None:
    """The frame whose words are the likeliest to be said."""
    best, most = None, CLEAR_WORDS
    for frame in _FRAMES:
        found = framed(annotation, cue, frame)
        if found is None:
            continue
        share = float(acts.contents[list(found.words)].mean())
        if share > most:
            best, most = frame, share
    return best


def words_of(annotation: Annotation, cue: Cue) -> tuple[int, ...]:
    """The words of a cue's sentence that are heard as said, where it is heard as a cue: the nearest run."""
    acts = annotation.acts
    if acts is None or 1.0 - float(acts.cues[cue.token.i, _NONE]) < SURE_CUE:
        return ()
    sentence = annotation.sentences[cue.token.sentence]
    said = [i for i in range(sentence.start, sentence.end) if acts.contents[i] >= SURE_WORDS]
    runs: list[list[int]] = []
    for i in said:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    at = cue.token.i
    apart = [run for run in runs if len(run) >= FEWEST_WORDS and not run[0] <= at <= run[-1]]
    nearest = min(apart, key=lambda run: min(abs(i - at) for i in run), default=list[int]())
    return tuple(nearest)


def speaker_of(annotation: Annotation, cue: Cue) -> Token | None:
    """The word of a cue's sentence that the heads take to name its speaker."""
    acts, sentence = annotation.acts, annotation.sentences[cue.token.sentence]
    if acts is None:
        return None
    words = [i for i in range(sentence.start, sentence.end) if i in annotation.mentions and i != cue.token.i]
    shares = acts.roles(cue.token.i, words)[:, ROLES.index("speaker")]
    if not words or shares.max() < CLEAR_SPEAKER:
        return None
    return annotation.tokens[words[int(shares.argmax())]]
