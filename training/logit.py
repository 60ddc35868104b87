"""Logistic regression, with coefficients held to zero."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.events.weighing import Features

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

RIDGE, ROUNDS, DIGITS = 1.0, 30, 3
"""How strongly coefficients are held to zero, steps of Newton's method, digits that are kept."""


def fit_choices(choices: Floats, right: Ints) -> list[float]:
    """Coefficients of a conditional logit, by Newton's method.

    `choices` are (examples, options, features), `right` the option that is gold for each example.
    """
    coefficients = np.zeros(choices.shape[2])
    for _ in range(ROUNDS):
        scores = choices @ coefficients
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        expected = np.einsum("no,nof->nf", shares, choices)
        slope = (choices[np.arange(len(right)), right] - expected).sum(axis=0) - RIDGE * coefficients
        spread = np.einsum("no,nof,nog->fg", shares, choices, choices) - expected.T @ expected
        coefficients += np.linalg.solve(spread + RIDGE * np.eye(len(coefficients)), slope)
    return [round(float(c), DIGITS) for c in coefficients]


def fit_logistic(rows: Sequence[Features], gold: Sequence[bool], names: Sequence[str]) -> dict[str, float]:
    """Coefficients of a logistic regression of `gold` on `rows`."""
    values = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    choices = np.stack([values, np.zeros_like(values)], axis=1)
    return dict(zip(names, fit_choices(choices, 1 - np.array(gold, np.int64)), strict=True))
