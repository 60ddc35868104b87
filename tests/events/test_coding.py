"""Events of whole sentences, and what is left out in sight. Trees stand in trees.txt."""

from __future__ import annotations

import pytest

from dragoman.events.coding import code
from dragoman.reading import Participant
from tests.support.trees import cast_in, coding, events


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Turkey was attacked by France.", ["ASSAULT occurred: France > Turkey"]),
        ("Turkey was attacked.", ["ASSAULT occurred:  > Turkey"]),
        ("Turkey and France attacked Russia.", ["ASSAULT occurred: Turkey, France > Russia"]),
        (
            "Turkey was attacked by French and Russian troops.",
            ["ASSAULT occurred: French armed forces, Russian armed forces > Turkey"],
        ),
        ("The rebels who attacked Turkey left.", ["ASSAULT occurred: rebels > Turkey"]),
        ("Talks between Turkey and France began.", ["CONSULT occurred: Turkey > France"]),
        ("Turkey held talks with France and Russia.", ["CONSULT occurred: Turkey > France, Russia"]),
        ("France's attack on Turkey began.", ["ASSAULT occurred: France > Turkey"]),
        (
            "U.S.-led air strikes killed civilians.",
            ["ASSAULT-aerial occurred: United States >", "ASSAULT occurred: United States > civilians"],
        ),
        (
            "Turkish and Russian attacks killed civilians.",
            ["ASSAULT occurred: Turkey, Russia >", "ASSAULT occurred: Turkey, Russia > civilians"],
        ),
        (
            "Turkish rebels clashed with French troops.",
            ["ASSAULT occurred: Turkish rebels > French armed forces"],
        ),
        ("Turkey gave France weapons.", ["AID occurred: Turkey > France"]),
        ("France was given weapons by Turkey.", ["AID occurred: Turkey > France"]),
    ],
)
def test_who_did_what_to_whom(sentence: str, expected: list[str]) -> None:
    assert events(sentence) == expected


def test_what_is_urged_is_demanded() -> None:
    urged, attack = events("Turkey urged France to attack Russia.")
    assert (urged, attack) == ("REQUEST occurred: Turkey > France", "ASSAULT demanded: France > Russia")


def test_a_call_for_an_act_does_not_ask_its_victim() -> None:
    called, attack = events("Turkey called for an attack on France.")
    assert (called, attack) == ("REQUEST occurred: Turkey >", "ASSAULT demanded:  > France")


def test_an_accusation_and_what_it_charges() -> None:
    accused, attack = events("Turkey accused France of attacking Russia.")
    assert accused.startswith("ACCUSE")
    assert accused.endswith("occurred: Turkey > France")
    assert attack == "ASSAULT occurred: France > Russia"


def test_whoever_is_accused_of_an_attack_made_it() -> None:
    assert events("France accused Turkey of an attack in Paris.")[1] == "ASSAULT occurred: Turkey >"


def test_cooperation_to_come_is_agreed() -> None:
    assert events("Turkey will meet France.") == ["AGREE planned: Turkey > France"]


def test_deeds_in_the_present_of_prose_go_on() -> None:
    def statuses(sentence: str) -> list[str]:
        return [coded.status for coded in coding(sentence).coded]

    assert statuses("Russia bombs Turkey.") == ["ongoing"]
    assert statuses("Russia bombs Turkey") == ["occurred"]
    assert statuses("Russia accuses Turkey.") == ["occurred"]


def test_a_concession_to_come_is_conceded() -> None:
    assert events("Turkey will withdraw from France.") == ["CONCEDE planned: Turkey > France"]


def test_conflict_to_come_keeps_its_type() -> None:
    assert events("France will attack Turkey.") == ["ASSAULT planned: France > Turkey"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Turkey will not meet France.", "REJECT-meet occurred: Turkey > France"),
        ("Turkey will not withdraw from France.", "REJECT-yield occurred: Turkey > France"),
        ("Turkey refused to meet France.", "REJECT-meet occurred: Turkey > France"),
    ],
)
def test_who_will_not_rejects(sentence: str, expected: str) -> None:
    assert events(sentence) == [expected]


def test_who_will_not_attack_does_not_reject() -> None:
    assert events("Turkey may not attack France.") == ["ASSAULT denied: Turkey > France"]


def test_a_refusal_concerns_whom_its_complement_names() -> None:
    (refused,) = events("France refused to deal with Turkey.")
    assert refused.startswith("REJECT")
    assert refused.endswith("France > Turkey")


def test_a_promise_takes_in_what_is_promised() -> None:
    assert events("France agreed to meet Turkey.") == ["AGREE occurred: France > Turkey"]


def test_a_threat_is_to_whom_the_threatened_act_would_strike() -> None:
    threat, attack = events("Turkey threatened to attack France.")
    assert threat.startswith("THREATEN")
    assert threat.endswith("occurred: Turkey > France")
    assert attack == "ASSAULT hypothetical: Turkey > France"


def test_what_an_act_is_done_to_is_no_event_of_its_own() -> None:
    assert events("France lifted sanctions on Turkey.") == ["CONCEDE occurred: France > Turkey"]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Turkey used rockets to attack France.", "a purpose, not an act"),
        ("An attack was brutal.", "nobody named takes part"),
        ("The attack was brutal.", "nobody named takes part"),
    ],
)
def test_what_is_left_out_is_left_out_in_sight(sentence: str, reason: str) -> None:
    found = coding(sentence)
    assert found.coded == []
    (left_out,) = found.abstained
    assert (left_out.type, left_out.reason) == ("ASSAULT", reason)
    assert sentence[left_out.span.start : left_out.span.end] == "attack"


def test_we_is_who_speaks() -> None:
    cast = cast_in("We attacked Turkey.")
    found = code(cast.annotation, cast, lambda t: (Participant("state:FRA", t.span),) if t.i == 0 else ())
    assert [[p.entity for p in c.actors] for c in found.coded] == [["state:FRA"]]


def test_who_agrees_on_sanctions_would_impose_them() -> None:
    assert "SANCTION planned: France > Russia" in events("France agreed on sanctions against Russia.")


def test_what_a_paper_calls_for_has_not_happened() -> None:
    found = coding("The treaty calls for prisoners to be released.")
    assert all(c.status == "demanded" for c in found.coded)


def test_less_is_trusted_the_less_is_said() -> None:
    def confidence(sentence: str) -> float:
        return coding(sentence).coded[0].confidence

    whole = confidence("France attacked Turkey.")
    assert confidence("Turkey was attacked.") <= whole
    assert confidence("France did not attack Turkey.") <= whole


def test_events_come_in_the_order_of_the_text() -> None:
    found = coding("France attacked Turkey and accused Russia.", "Talks between Turkey and France began.")
    assert [c.trigger.form for c in found.coded] == ["attacked", "accused", "Talks"]
