"""Events that are found in texts which are not about politics: how many in a thousand words.

`python -m benchmarks.off_topic FILE.conllu … [--genres voyage,vlog,textbook,academic,reviews,answers]`

Reads documents of Universal Dependencies' GUM and EWT whose id names their genre (`GUM_voyage_athens`,
`reviews-275919`): travel guides, video diaries, textbooks, academic prose, reviews of shops, questions and
answers. Few of them have any event of the ontology, so that most of what is found there is found wrongly.
The language model has learned from the training parts of both that these genres tell of no events; the
development parts are new to it. Prints the figure for each genre and for all, and every event with its words.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from dragoman.evaluate.conllu import read_conllu
from dragoman.reader import Reader
from dragoman.reading import Document

_GENRES = "voyage,vlog,textbook,academic,reviews,answers"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE.conllu")
    parser.add_argument("--genres", default=_GENRES, help="of the documents to read")
    arguments = parser.parse_args()
    genres, reader = set(arguments.genres.split(",")), Reader()
    words, events = Counter[str](), Counter[str]()
    found = []
    for document in (one for file in arguments.files for one in read_conllu(file)):
        genre = document.id.removeprefix("GUM_").replace("-", "_").partition("_")[0]
        if genre not in genres:
            continue
        text = document.text
        mentions = [m for event in reader.read(Document(text)).events for m in event.mentions]
        words[genre] += len(text.split())
        events[genre] += len(mentions)
        found += [
            {
                "type": m.type,
                "confidence": m.confidence,
                "trigger": m.trigger.of(text),
                "in": m.sentence.of(text),
            }
            for m in mentions
        ]
    rates = {genre: round(1000 * events[genre] / count, 3) for genre, count in sorted(words.items())}
    total = round(1000 * events.total() / words.total(), 3) if words else 0.0
    print(
        json.dumps(
            {"words": words.total(), "events": events.total(), "per_1000": total, **rates, "found": found},
            indent=1,
            ensure_ascii=False,
        )
    )


if __name__ == "__main__":
    main()
