"""When a report appeared, from what is given with it down to what it says itself."""

from dragoman.dating.report import date_report

__all__ = ["date_report"]
