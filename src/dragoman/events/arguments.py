"""Arguments: who does what to whom around a verb, as its grammar says.

What English leaves unsaid is filled in: the subject of a coordinated verb, of an infinitive or a participle
(control), and the noun that a relative clause or a participle modifies.
"""

from __future__ import annotations

from dragoman.language.annotation import Annotation, Token

_RELATIVE = frozenset({"who", "whom", "which", "that"})
_OBJECT_CONTROL = frozenset({"of", "for", "from", "into"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_VERBAL = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_HYPHENS = frozenset({"-", "‐", "‑", "–"})


class Arguments:
    """Subjects and objects of the verbs of one report."""

    def __init__(self, annotation: Annotation) -> None:
        self._annotation = annotation

    def doers(self, verb: Token) -> list[Token]:
        """Who does it: the subject, or in a passive the agent that `by` introduces."""
        if self.is_passive(verb):
            return self.prepositional(verb, "by") or self._shared_agent(verb) or self._compounded(verb)
        return self.subjects(verb)

    def undergoers(self, verb: Token) -> list[Token]:
        """To whom it is done: the object, or in a passive the subject ("were given arms": and the object)."""
        objects = [self._antecedent(t) for t in self._annotation.children(verb, "obj")]
        if self.is_passive(verb):
            return self.subjects(verb) + objects
        objects = objects or self._addressed(verb)
        if objects:
            return objects
        if verb.deprel == "acl:relcl":
            return self._gap(verb)
        return self._shared_object(verb)

    def addressees(self, verb: Token) -> list[Token]:
        """To whom something is given: the indirect object, or in a passive with an object the subject."""
        if self.is_passive(verb) and self._annotation.child(verb, "obj"):
            return self.subjects(verb)
        return [self._antecedent(t) for t in self._annotation.children(verb, "iobj")]

    def is_passive(self, verb: Token) -> bool:
        """Whether a verb is in the passive: by its auxiliary or subject, or as a past participle modifier."""
        relations = {t.deprel for t in self._annotation.children(verb)}
        if "aux:pass" in relations:
            return True
        if relations & {"nsubj:pass", "csubj:pass"}:
            # With an object and no auxiliary of the passive it is the subject's relation that is wrong.
            return "obj" not in relations
        if verb.xpos != "VBN" or self._annotation.child(verb, "aux", "nsubj", "obj"):
            return False
        if self._annotation.child(verb, "obl:agent"):
            return True
        if verb.deprel == "conj":
            return self.is_passive(self._annotation.tokens[verb.head])
        return verb.deprel in {"acl", "amod", "advcl", "xcomp"}

    def subjects(self, verb: Token) -> list[Token]:
        """The grammatical subject, sought upwards where the verb has none of its own."""
        while True:
            own = [t for t in self._annotation.children(verb, "nsubj") if t.deprel != "nsubj:outer"]
            if own:
                return [self._antecedent(t) for t in own]
            head = self._annotation.head(verb)
            if head is None:
                return []
            if verb.deprel == "xcomp":
                controllers = self._object_controllers(verb, head)
                if controllers:
                    return controllers
            elif verb.deprel == "advcl":
                controllers = self._object_controllers(verb, head) if self._is_gerund_of(verb) else []
                if controllers or verb.xpos in _FINITE:
                    return controllers
            elif verb.deprel in {"acl", "acl:relcl", "amod"}:
                return self._modified(verb, head)
            elif verb.deprel != "conj":
                return []
            if head.upos not in _VERBAL and not self._annotation.child(head, "cop", "nsubj"):
                return []
            verb = head

    def prepositional(self, trigger: Token, preposition: str) -> list[Token]:
        """What stands under a preposition attached to the trigger, finite clauses left out."""
        return [
            self._antecedent(child)
            for child in self._annotation.children(trigger, "obl", "nmod", "advcl", "acl")
            if child.xpos not in _FINITE
            and any(
                preposition in (t.lower, t.lemma) for t in self._annotation.children(child, "case", "mark")
            )
        ]

    def _addressed(self, verb: Token) -> list[Token]:
        """Who is told to do something: an indirect object, or what the infinitive has for its subject."""
        found = list(self._annotation.children(verb, "iobj"))
        complement = self._annotation.child(verb, "xcomp", "ccomp")
        if not found and complement is not None and complement.xpos == "VB":
            found = [t for t in self._annotation.children(complement, "nsubj") if t.i < complement.i]
        return found

    def _object_controllers(self, verb: Token, head: Token) -> list[Token]:
        """The object of the governing verb, acting in the complement ("urged Iran to", "called on it to")."""
        if head.lemma == "promise" and verb.deprel == "xcomp":
            return []
        if self.is_passive(head):
            return self.subjects(head) if verb.deprel == "advcl" else []
        return (
            list(self._annotation.children(head, "obj"))
            or list(self._annotation.children(head, "iobj"))
            or [t for t in self.prepositional(head, "on") if t.i < verb.i and verb.xpos == "VB"]
        )

    def _is_gerund_of(self, verb: Token) -> bool:
        """Whether a participle clause completes a verb with an object ("accused them of shelling")."""
        marks = self._annotation.children(verb, "mark", "case")
        return verb.xpos in {"VBG", "VBN"} and any(t.lower in _OBJECT_CONTROL for t in marks)

    def _modified(self, verb: Token, noun: Token) -> list[Token]:
        """Whom a clause under a noun is about: the noun, or, of an infinitive, whose plan the noun names."""
        if noun.upos in _VERBAL:
            return []
        if verb.deprel == "acl" and verb.xpos == "VB":
            return self._owners(noun)
        if verb.deprel == "acl:relcl" and self._annotation.child(verb, "obj") is None and verb.xpos == "VB":
            return []
        return [noun]

    def _owners(self, noun: Token) -> list[Token]:
        possessors = list(self._annotation.children(noun, "nmod:poss"))
        if possessors:
            return possessors
        head = self._annotation.head(noun)
        return self.doers(head) if head is not None and noun.deprel == "obj" and head.upos == "VERB" else []

    def _antecedent(self, token: Token) -> Token:
        """The noun that a relative pronoun stands for, or the token itself."""
        if token.lower in _RELATIVE and token.xpos in {"WP", "WDT", "IN"}:
            for above in [token, *self._annotation.ancestors(token)]:
                if above.deprel == "acl:relcl":
                    return self._annotation.tokens[above.head]
        return token

    def _gap(self, verb: Token) -> list[Token]:
        """The noun before a relative clause that has a subject and lacks an object ("the pact they made")."""
        subject = self._annotation.child(verb, "nsubj")
        if subject is None or subject.lower in _RELATIVE:
            return []
        if any(
            t.lower in {"where", "when", "why", "how"} or t.deprel in {"obl", "ccomp", "xcomp"}
            for t in self._annotation.children(verb)
        ):
            return []
        return [self._annotation.tokens[verb.head]]

    def _shared_object(self, verb: Token) -> list[Token]:
        """The object that stands once, after the last of coordinated verbs, whichever of them has it."""
        first = self._annotation.tokens[verb.head] if verb.deprel == "conj" else verb
        if first.upos != "VERB" or self.is_passive(first):
            return []
        if self._annotation.child(verb, "obl", "ccomp", "xcomp"):
            return []
        if first is not verb:
            return [t for t in self._annotation.children(first, "obj") if t.i > verb.i]
        second = self._adjoined(verb)
        return list(self._annotation.children(second, "obj")) if second else []

    def _shared_agent(self, verb: Token) -> list[Token]:
        """The agent that stands once, after the last of coordinated passives."""
        second = self._adjoined(verb)
        return self.doers(second) if second and self.is_passive(second) else []

    def _compounded(self, verb: Token) -> list[Token]:
        """The agent that a hyphen joins to a participle: "Turkish-backed rebels"."""
        before = self._annotation.tokens[max(0, verb.i - 2) : verb.i]
        joined = len(before) == 2 and before[1].form in _HYPHENS and before[0].upos in _NOMINAL
        return before[:1] if joined else []

    def _adjoined(self, verb: Token) -> Token | None:
        """The verb coordinated with a verb, where nothing but a conjunction stands between the two."""
        second = self._annotation.child(verb, "conj")
        if second is None or self._annotation.child(second, "nsubj"):
            return None
        between = self._annotation.tokens[verb.i + 1 : second.i]
        return second if all(t.upos in {"CCONJ", "PUNCT", "ADV"} for t in between) else None
