"""Complements: what somebody promises, refuses or threatens to do completes the promise, refusal or threat.

"Kyiv refused to meet Moscow" is one act, a refusal, and Moscow, whom the complement names, is refused.
"""

from __future__ import annotations

from dataclasses import replace

from dragoman.events.parties import Parties
from dragoman.events.senses import Bearing
from dragoman.language.annotation import Token

_OF_ACTS = frozenset({"AGREE", "CONCEDE", "REJECT", "THREATEN"})
CHARGES = ("of", "for")
"""Slots of an accusation in which the act stands that somebody is accused of."""
_CONCERNED = ("obj", "with", "against")
"""Slots of a complement that is no event itself ("refused to deal with Moscow")."""


def complete(bearing: Bearing, complement: Token, inner: Bearing | None, parties: Parties) -> Bearing:
    """The bearing with those whom its complement concerns for recipients, where it has none of its own.

    `inner` is what the complement says happens, if that is an event.
    """
    if bearing.recipients or bearing.sense.type not in _OF_ACTS:
        return bearing
    concerned = inner.recipients if inner else parties.fill(complement, _CONCERNED)[0]
    doing = {p.entity for p in bearing.actors}
    return replace(bearing, recipients=tuple(p for p in concerned if p.entity not in doing))


def charge(bearing: Bearing, inner: Bearing) -> Bearing:
    """The act that somebody is accused of, done by whom the accuser names ("accused Rome of an attack")."""
    if inner.actors:
        return inner
    suffering = {p.entity for p in inner.recipients}
    return replace(inner, actors=tuple(p for p in bearing.recipients if p.entity not in suffering))
