"""Statements: what a report says that somebody said."""

from dragoman.statements.extract import extract

__all__ = ["extract"]
