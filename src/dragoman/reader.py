"""Reader: documents in, readings out; the one place where the stages are put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from dragoman.dating.report import date_report
from dragoman.entities.cast import Cast
from dragoman.entities.resolution import resolve
from dragoman.events.assembly import assemble
from dragoman.events.coded import Coded
from dragoman.events.coding import code
from dragoman.events.contexts import contexts_of
from dragoman.events.lexicon import Lexicon, load
from dragoman.events.when import Timeline
from dragoman.events.where import Map
from dragoman.first_person import FirstPersons
from dragoman.gazetteer import index
from dragoman.gazetteer.collecting import no_collection
from dragoman.gazetteer.index import Gazetteer
from dragoman.language.annotation import Annotation
from dragoman.language.model import LanguageModel
from dragoman.reading import Document, EventMention, MadeBy, Note, Published, Reading, Statement
from dragoman.sources.cleaning import notes
from dragoman.statements.extract import extract
from dragoman.voices import Voices


@dataclass(frozen=True, slots=True)
class Setting:
    """A report's grammar, cast and statements, on which its events are read."""

    notes: list[Note]
    published: Published
    annotation: Annotation
    cast: Cast
    said: list[Statement]
    voices: Voices
    first_persons: FirstPersons


class Reader:
    """Reads reports. Make one and keep it: the weights are loaded once, on the first reading.

    A reading depends on the report, its date, the weights, the gazetteer and the lexicon, and on nothing
    else: not on other reports, the record or the machine's load.
    """

    def __init__(
        self,
        weights: Path | None = None,
        threads: int = 1,
        gazetteer: Gazetteer | None = None,
        lexicon: Lexicon | None = None,
    ) -> None:
        """`weights` is a folder of weights other than the shipped ones; `threads` are the encoder's;
        `gazetteer` is one with entries of the user's own (`dragoman.gazetteer.index.gazetteer(folder)`),
        `lexicon` one with types and words of the user's own (`dragoman.events.own.own_lexicon`)."""
        self._model = LanguageModel.load(weights, threads)
        self._known = gazetteer or index.gazetteer()
        self._lexicon = lexicon or load()
        self._made_by = MadeBy(
            version("dragoman"), self._model.version, self._known.version, self._lexicon.version
        )

    def read(self, document: Document) -> Reading:
        """One report, read."""
        with no_collection():  # what a reading drops goes at once: it hardly makes cycles
            return self._read(document)

    def _read(self, document: Document) -> Reading:
        setting = self.setting(document)
        annotation, cast, voices = setting.annotation, setting.cast, setting.voices
        coding = code(annotation, cast, setting.first_persons.participants, self._lexicon)
        timeline, places = Timeline(annotation, setting.published), Map(cast)
        mentions = [_mention(c, annotation, voices, timeline, places) for c in coding.coded]
        contexts = [contexts_of(c, annotation, self._lexicon) for c in coding.coded]
        entities, types = cast.freeze(), self._lexicon.ontology
        return Reading(
            made_by=self._made_by,
            document=replace(document, published=setting.published),
            entities=entities,
            events=assemble(mentions, contexts, cast.document_id, entities, document.text, types=types),
            statements=tuple(setting.said),
            dates=timeline.mentions(),
            things=cast.things,
            abstained=tuple(coding.abstained),
            notes=tuple(setting.notes),
        )

    def setting(self, document: Document) -> Setting:
        """What is known of a report before its events are coded."""
        noted = notes(document.text, document.title)
        published = date_report(document, noted)
        annotation = self._model.annotate(document.text, [note.span for note in noted])
        cast = resolve(annotation, published, document.id, self._known)
        said = extract(annotation, cast, cast.document_id)
        voices = Voices(said)
        first_persons = FirstPersons(cast, voices, self._known)
        first_persons.enter()
        return Setting(noted, published, annotation, cast, said, voices, first_persons)

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Reports one by one, each read when it is asked for."""
        for document in documents:
            yield self.read(document)


def _mention(
    coded: Coded, annotation: Annotation, voices: Voices, timeline: Timeline, places: Map
) -> EventMention:
    """What the sentence says of an event, with date, place and voice."""
    when = timeline.date(coded)
    vouching = voices.vouch(coded.trigger.span)
    return EventMention(
        trigger=coded.trigger.span,
        sentence=annotation.sentence_span(coded.trigger.sentence),
        type=coded.type,
        mode=coded.mode,
        status=timeline.status(coded, when),
        voice=vouching.voice,
        actors=coded.actors,
        recipients=coded.recipients,
        third_parties=coded.third_parties,
        date=when,
        place=places.place(coded),
        confidence=coded.confidence,
        statement=vouching.statement,
        why=coded.why,
    )
