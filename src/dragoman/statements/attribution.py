"""How openly a speaker is named, and why where he is not."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.entities.cast import Cast
from dragoman.language.annotation import Annotation, Token
from dragoman.reading import Attribution, Span
from dragoman.statements.cues import Cue
from dragoman.statements.speakers import Speaker, data, subject


@dataclass(frozen=True, slots=True)
class Pleas:
    """Where a report says that somebody asked not to be known: the words for it, and whom it is said of."""

    words: tuple[Token, ...] = ()
    by_entity: dict[str, Token] = field(default_factory=dict)


def find_pleas(annotation: Annotation, cast: Cast) -> Pleas:
    """The pleas of a report: "on condition of anonymity", "asked not to be named"."""
    lists = data()
    found: list[Token] = []
    by_entity: dict[str, Token] = {}
    for token in annotation.tokens:
        if token.lower in lists["anonymity"] or (
            token.xpos == "VBN" and _asks_not_to_be_named(annotation, token)
        ):
            found.append(token)
            for verb in annotation.ancestors(token):
                speaker = subject(annotation, verb) if verb.upos == "VERB" else None
                if speaker is not None:
                    by_entity.update((entity, token) for entity, _ in cast.participants(speaker))
                    break
    return Pleas(tuple(found), by_entity)


def _asks_not_to_be_named(annotation: Annotation, token: Token) -> bool:
    lists = data()
    head = annotation.head(token)
    asked = head is not None and head.lemma in lists["asking"] and token.deprel in {"xcomp", "ccomp"}
    return asked and token.lemma in lists["naming"]


def plea_of(annotation: Annotation, cue: Cue, speaker: Speaker | None, pleas: Pleas) -> Token | None:
    """The plea that covers a statement: of the speaker's, or in the cue's own clause."""
    for entity in speaker.entities if speaker else ():
        if entity in pleas.by_entity:
            return pleas.by_entity[entity]
    holders = {cue.token.i} if speaker is None else {cue.token.i, speaker.token.i}
    for plea in pleas.words:
        if plea.sentence == cue.token.sentence and any(
            above.i in holders for above in annotation.ancestors(plea)
        ):
            return plea
    return None


def attribution(cast: Cast, speaker: Speaker | None, plea: Token | None) -> Attribution:
    """How openly a speaker is named."""
    if plea is not None:
        return "anonymous"
    if speaker is None or speaker.token.lemma in data()["sources"]:
        return "unnamed"
    token = speaker.token
    mention = cast.at(token)
    if mention is not None and mention.form == "office" and token.upos != "PROPN":
        return "office"
    entities = [cast.entities[entity] for entity in speaker.entities if entity in cast.entities]
    if token.upos == "PROPN" or any(entity.known or entity.kind != "generic" for entity in entities):
        return "named"
    return "group" if token.xpos in {"NNS", "NNPS"} else "unnamed"


def reason(annotation: Annotation, plea: Token) -> Span | None:
    """Why a speaker asked not to be known: "because …", "due to …"."""
    sentence = annotation.sentences[plea.sentence]
    for token in annotation.tokens[plea.i + 1 : sentence.end]:
        head = annotation.head(token)
        if head is None or token.lower not in data()["reasons"]:
            continue
        if token.deprel in {"mark", "case", "advmod"}:
            last = max(i for i in annotation.subtree(head) if annotation.tokens[i].upos != "PUNCT")
            return annotation.span(token.i, max(last, token.i) + 1)
    return None
