"""Agents of passives: in `the pact brokered by Rome was signed by Cairo` a parser may give one verb both."""

from __future__ import annotations

from dragoman.language.annotation import Token
from dragoman.language.grafting import graft

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def mend_agents(tokens: list[Token]) -> None:
    """Give participles the agents right behind them; heads and relations change in place.

    What follows a participle with `by` is its agent: neither its subject nor an agent of a verb further on.
    Whom a conjunction joins to a noun before him is not coordinated with one behind.
    """
    for token in tokens:
        if token.upos not in _NOUNS:
            continue
        case = next((tokens[i] for i in token.children if tokens[i].deprel == "case" and i < token.i), None)
        if case is not None and case.lower == "by":
            _give_agent(tokens, token, case)
        elif token.deprel == "conj" and token.head > token.i:
            _join_to_noun_before(tokens, token)


def _give_agent(tokens: list[Token], agent: Token, case: Token) -> None:
    verb = tokens[agent.head]
    if agent.deprel.startswith("nsubj") and verb.xpos == "VBN" and verb.i < case.i:
        agent.deprel = "obl:agent"
    elif agent.deprel.startswith("obl") and verb.i > agent.i and verb.xpos == "VBN":
        before = tokens[max(0, case.i - 2) : case.i]
        participle = next((t for t in before if t.xpos == "VBN" and t.deprel.startswith("acl")), None)
        if participle is not None and participle.head < participle.i:
            graft(tokens, agent, participle, "obl:agent")


def _join_to_noun_before(tokens: list[Token], token: Token) -> None:
    """Coordinate a noun with the one before its conjunction."""
    coordinator = next((tokens[i] for i in token.children if tokens[i].deprel == "cc"), None)
    if coordinator is None or coordinator.i == 0:
        return
    before = tokens[coordinator.i - 1]
    while before.deprel in {"flat", "compound", "nmod:desc"} and before.head < coordinator.i:
        before = tokens[before.head]
    if before.upos in _NOUNS and before.sentence == token.sentence:
        graft(tokens, token, before, "conj")
