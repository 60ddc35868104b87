"""Tags of our own texts by an earlier model: no gold, but they hold the tag heads to what they knew.

`python -m training.silver --corpus FOLDER --out FILE` writes the tags of the model that is installed, a JSON
line for each text: the text, and for each word its start, end, UPOS and XPOS.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

from dragoman.language.annotation import Annotation
from dragoman.language.model import LanguageModel

NO_TAG = "?"
"""No label of the tag sets, so that nothing is learned of the word."""
Silver = dict[str, dict[tuple[int, int], tuple[str, str]]]
"""For each text the UPOS and XPOS by the span of the word."""


@dataclass(frozen=True, slots=True)
class Tags:
    """UPOS and XPOS of a text, one a word."""

    upos: list[str]
    xpos: list[str]


def read_silver(path: Path) -> Silver:
    """The tags of a file."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {text: {(start, end): (upos, xpos) for start, end, upos, xpos in words} for text, words in lines}


def silver_tags(annotation: Annotation, silver: Silver) -> Tags:
    """The tags of a text's words. A proper noun without a capital is doubtful, and no tag is given."""
    known = silver.get(annotation.text, {})
    found = [known.get((token.start, token.end), (NO_TAG, NO_TAG)) for token in annotation.tokens]
    for i, token in enumerate(annotation.tokens):
        if found[i][0] == "PROPN" and token.form.islower():
            found[i] = NO_TAG, NO_TAG
    return Tags([upos for upos, _ in found], [xpos for _, xpos in found])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder that corpus.compile wrote")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    model = LanguageModel.load()
    with arguments.out.open("w", encoding="utf-8") as file:
        for path in (arguments.corpus / "train.jsonl", arguments.corpus / "real.jsonl"):
            for line in path.read_text(encoding="utf-8").splitlines():
                text = json.loads(line)["document"]["text"]
                words = [[t.start, t.end, t.upos, t.xpos] for t in model.annotate(text).tokens]
                file.write(json.dumps([text, words], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
