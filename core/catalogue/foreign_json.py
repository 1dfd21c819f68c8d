"""JSON that others wrote, read so that it can do no harm: bounded in size, no exotic numbers."""

from __future__ import annotations

import json
import math
from typing import Any

# A page of 1 000 items of Sentinel-1 has about 10 MB; a file of a search may have many pages.
MOST_BYTES = 256 * 2**20


def parsed(content: bytes) -> Any:
    """The value of a JSON text.

    Raises:
        ValueError: it is none, or has more than `MOST_BYTES`; the message is a clause.
    """
    if len(content) > MOST_BYTES:
        raise ValueError(f"it has more than {MOST_BYTES // 2**20} MB")
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_refuse, parse_int=_integer)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except UnicodeDecodeError:
        raise ValueError("it is not text in UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"it is not JSON: line {error.lineno}: {error.msg}") from None


def _refuse(word: str) -> float:
    raise ValueError(f"it has {word} where a number is due")


def _integer(digits: str) -> int | float:
    """A whole number; Python refuses, or takes minutes for, those of thousands of digits."""
    return int(digits) if len(digits) <= 20 else float(digits)


def text_of(value: Any, longest: int = 4096) -> str:
    """A text without characters that no line has; empty for anything else, and if it is longer."""
    if not isinstance(value, str) or len(value) > longest or not value.isprintable():
        return ""
    return value.strip()


def number_of(value: Any) -> float | None:
    """A finite number; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if math.isfinite(value) else None


def members(value: Any) -> dict[str, Any]:
    """An object's members; none of anything else."""
    return value if isinstance(value, dict) else {}


def elements(value: Any) -> list[Any]:
    """A list's elements; none of anything else."""
    return value if isinstance(value, list) else []
