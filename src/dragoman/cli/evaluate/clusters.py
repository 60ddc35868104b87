"""Printing measures of clusters."""

from __future__ import annotations

import click

from dragoman.evaluate.clusters import ClusterScores, Measure
from dragoman.evaluate.matching import Counts


def print_clusters(scores: ClusterScores) -> None:
    """A table of percentages, and the mean of the three F1s."""
    click.echo("figure    precision  recall      F1")
    rows: dict[str, Counts | Measure] = {"mentions": scores.mentions, **scores.measures()}
    for name, figure in rows.items():
        row = f"{100 * figure.precision:9.2f} {100 * figure.recall:7.2f} {100 * figure.f1:7.2f}"
        click.echo(f"{name:8}  {row}")
    click.echo(f"{'conll':8}  {100 * scores.conll:25.2f}")
