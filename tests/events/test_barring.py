"""Who cannot act, and to whom nothing is done."""

from __future__ import annotations

from tests.support.barring import barring
from tests.support.cast import cast_of
from tests.support.trees import cast_in, word

FREED = """
Envoys envoy NOUN NNS 6 nsubj:pass
arrested arrest VERB VBN 1 acl
by by ADP IN 4 case
France France PROPN NNP 2 obl:agent
were be AUX VBD 6 aux:pass
freed free VERB VBN 0 root
by by ADP IN 8 case
Turkey Turkey PROPN NNP 6 obl:agent
and and CCONJ CC 10 cc
Russia Russia PROPN NNP 8 conj
"""
RAID = """
Raids raid NOUN NNS 5 nsubj
launched launch VERB VBN 1 acl
by by ADP IN 4 case
France France PROPN NNP 2 obl:agent
killed kill VERB VBD 0 root
two two NUM CD 5 obj
"""
DEMAND = """
Turkey Turkey PROPN NNP 3 nmod:poss
's 's PART POS 1 case
demand demand NOUN NN 0 root
to to PART TO 5 mark
free free VERB VB 3 acl
envoys envoy NOUN NNS 5 obj
"""
PLAN = DEMAND.replace("demand demand", "plan plan")
OPPOSED = """
France France PROPN NNP 2 nsubj
opposed oppose VERB VBD 0 root
plans plan NOUN NNS 2 obj
to to PART TO 5 mark
bomb bomb VERB VB 3 acl
Turkey Turkey PROPN NNP 5 obj
"""
WHOSE = """
France France PROPN NNP 8 nsubj
, , PUNCT , 5 punct
whose whose PRON WP$ 4 nmod:poss
{owned} NOUN NNS 5 nsubj
attacked attack VERB VBD 1 acl:relcl
Turkey Turkey PROPN NNP 5 obj
, , PUNCT , 1 punct
left leave VERB VBD 0 root
"""
ANSWERED = """
Turkey Turkey PROPN NNP 2 nsubj
acted act VERB VBD 0 root
after after ADP IN 6 case
{owner} {owner} PROPN NNP 6 nmod:poss
's 's PART POS 4 case
raid raid NOUN NN 2 obl
"""


def doers(lines: str, trigger: str) -> list[str]:
    """The words that are barred from acting."""
    cast = cast_of(lines)
    tokens = cast.annotation.tokens
    return [tokens[i].form for i in sorted(barring(cast).doers(word(cast.annotation, trigger)))]


def test_the_agent_of_a_passive_does_nothing_else() -> None:
    assert doers(FREED, "arrested") == ["Turkey", "Russia"]
    assert doers(FREED, "freed") == ["France"]


def test_but_what_a_thing_does_that_is_his() -> None:
    assert doers(RAID, "killed") == []


def test_coordinated_passives_may_share_an_agent() -> None:
    cast = cast_in("Turkey was attacked by France.")
    assert not barring(cast).doers(word(cast.annotation, "attacked"))


def test_nothing_is_done_to_the_agent() -> None:
    cast = cast_of(FREED)
    freed = word(cast.annotation, "freed")
    assert {cast.annotation.tokens[i].form for i in barring(cast).undergoers(freed)} == {"Turkey", "Russia"}


def test_who_asks_for_an_act_does_not_do_it() -> None:
    assert doers(DEMAND, "free") == ["Turkey"]
    assert doers(PLAN, "free") == []


def test_who_opposes_a_deed_does_not_do_it() -> None:
    assert doers(OPPOSED, "bomb") == ["France"]
    assert doers(OPPOSED.replace("opposed oppose", "made make"), "bomb") == []


def test_whose_envoys_act_does_not_act_but_whose_weapons_do_so() -> None:
    assert doers(WHOSE.format(owned="envoys envoy"), "attacked") == ["France", "whose"]
    assert doers(WHOSE.format(owned="doves dove"), "attacked") == []


def test_who_answers_another_s_deed_does_not_do_it() -> None:
    assert doers(ANSWERED.format(owner="France"), "raid") == ["Turkey"]
    assert doers(ANSWERED.format(owner="Winter"), "raid") == []
