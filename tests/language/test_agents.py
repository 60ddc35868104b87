"""Agents of passives."""

from __future__ import annotations

from dragoman.language.agents import mend_agents
from tests.support.grammar import annotate


def test_what_follows_a_participle_with_by_is_its_agent() -> None:
    tokens = annotate("""
Towns town NOUN NNS 6 nsubj:pass
held hold VERB VBN 1 acl
by by ADP IN 4 case
rebels rebel NOUN NNS 2 nsubj:pass
were be AUX VBD 6 aux:pass
shelled shell VERB VBN 0 root
""").tokens
    mend_agents(tokens)
    assert (tokens[3].head, tokens[3].deprel) == (1, "obl:agent")


def test_and_not_an_agent_of_the_verb_further_on() -> None:
    tokens = annotate("""
Pacts pact NOUN NNS 8 nsubj:pass
brokered broker VERB VBN 1 acl
by by ADP IN 4 case
Rome Rome PROPN NNP 8 obl:agent
and and CCONJ CC 6 cc
Paris Paris PROPN NNP 10 conj
were be AUX VBD 8 aux:pass
signed sign VERB VBN 0 root
by by ADP IN 10 case
Cairo Cairo PROPN NNP 8 obl:agent
""").tokens
    mend_agents(tokens)
    _, brokered, _, rome, _, paris, _, signed, _, cairo = tokens
    assert (rome.head, rome.deprel) == (brokered.i, "obl:agent")
    assert paris.head == rome.i
    assert (cairo.head, cairo.children) == (signed.i, [8])
    assert rome.i in brokered.children
    assert rome.i not in signed.children


def test_an_agent_before_its_own_verb_stays() -> None:
    tokens = annotate("""
By by ADP IN 2 case
envoys envoy NOUN NNS 4 obl
was be AUX VBD 4 aux:pass
signed sign VERB VBN 0 root
""").tokens
    mend_agents(tokens)
    assert (tokens[1].head, tokens[1].deprel) == (3, "obl")


def test_nobody_is_coordinated_with_a_noun_below_him() -> None:
    tokens = annotate("""
Rome Rome PROPN NNP 3 nmod
and and CCONJ CC 3 cc
Paris Paris PROPN NNP 4 conj
agreed agree VERB VBD 0 root
""").tokens
    mend_agents(tokens)
    assert [token.head for token in tokens] == [2, 2, 3, 3]
