"""Parts of speech where two heads disagree."""

from __future__ import annotations

import pytest

from dragoman.language.parts_of_speech import agreed


@pytest.mark.parametrize(
    ("form", "told", "expected"),
    [
        ("freed", ("X", "VBN"), ("VERB", "VBN")),
        ("sent", ("SYM", "VBD"), ("VERB", "VBD")),
        ("attacks", ("NOUN", "VBZ"), ("VERB", "VBZ")),
        ("deported", ("VERB", "PDT"), ("VERB", "VBD")),
        ("met", ("VERB", "WP"), ("VERB", "VB")),
        ("extradited", ("X", "AFX"), ("VERB", "VBD")),
        ("coup", ("X", "NN"), ("NOUN", "NN")),
        ("Mehr", ("X", "FW"), ("X", "FW")),
        ("was", ("AUX", "VBD"), ("AUX", "VBD")),
        ("broken", ("ADJ", "VBN"), ("ADJ", "VBN")),
        ("talks", ("NOUN", "NNS"), ("NOUN", "NNS")),
    ],
)
def test_what_both_cannot_be_is_corrected(
    form: str, told: tuple[str, str], expected: tuple[str, str]
) -> None:
    assert agreed(form, *told) == expected
