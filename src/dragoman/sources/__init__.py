"""Where reports come from: files, pages, JSON lines and standard input; and what in them is not prose."""

from dragoman.sources.files import documents

__all__ = ["documents"]
