"""From bytes to the text of a report, strictly: what is not text is refused, nothing is guessed."""

from __future__ import annotations

import codecs
import re

from dragoman.errors import SkipReport

_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 65_536
_CONTROL_SHARE = 0.005
"""Prose has hardly a control character; compressed data has one byte in ten."""


def decode(data: bytes, where: str) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark; every line end is `\\n`.

    Raises SkipReport for binary data and for another encoding, saying at which byte.
    """
    encoding = _encoding(data)
    if encoding == "utf-8-sig" and _is_binary(data):
        raise SkipReport(where, "binary data, not text")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        # Decoding with a byte order mark counts from behind it.
        at = error.start + len(data) - len(error.object)
        name = "UTF-8" if encoding == "utf-8-sig" else "UTF-16"
        reason = f"wrong encoding: not {name} at byte {at} (0x{data[at]:02x})"
        raise SkipReport(where, f"{reason}; save it as UTF-8") from error
    if "\0" in text:
        raise SkipReport(where, "binary data, not text")
    return unify_lines(text)


def unify_lines(text: str) -> str:
    """The text with every line end as `\\n`."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _encoding(data: bytes) -> str:
    """The encoding that the byte order mark names; UTF-8 without one."""
    return "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"


def _is_binary(data: bytes) -> bool:
    if b"\0" in data:
        return True
    sample = data[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample)
