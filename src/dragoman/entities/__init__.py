"""Who: states, persons, bodies and groups; offices and their holders; coreference."""

from __future__ import annotations

from dragoman.entities.cast import Cast
from dragoman.entities.gazetteer import gazetteer
from dragoman.entities.names import find_names
from dragoman.entities.scene import Scene
from dragoman.language.annotation import Annotation
from dragoman.reading import Published

__all__ = ["Cast", "gazetteer", "resolve"]


def resolve(annotation: Annotation, published: Published, document_id: str) -> Cast:
    """The cast of a report: its entities and every mention of them."""
    cast = Cast(annotation, document_id)
    scene = Scene.of(annotation, cast, gazetteer(), published)
    find_names(scene)
    return cast
