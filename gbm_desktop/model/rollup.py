"""Roll-up (汇总): figures that several regions handed in, as one; nobody's rows or names are among them."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gbm_desktop.model.figures import OVERLAPPING, Figure, mean

FORMAT = "gbm-figures-1"
_SHARES = "_share"


@dataclass(frozen=True, slots=True)
class Value:
    """A figure as it is handed in: its value, and what a share or mean was made of."""

    value: float | None
    parts: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """One region's figures as of a day."""

    region_code: str
    region_name: str
    year: int
    as_of: date
    figures: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Total:
    """A figure of several regions. `overlaps`: the regions may have counted the same people or companies.

    `told` are the regions that had a value for it, `silent` those that had none.
    """

    key: str
    value: int | float | None
    overlaps: bool
    told: tuple[str, ...]
    silent: tuple[str, ...]


def submission(region_code: str, region_name: str, year: int, as_of: date, figures: Sequence[Figure]) -> Submission:
    """The figures as they are handed in, without their rows."""
    return Submission(region_code, region_name, year, as_of, {one.key: Value(one.value, one.parts) for one in figures})


def as_data(submitted: Submission) -> dict[str, Any]:
    """The submission as JSON holds it, with the digest of all the rest."""
    told = {
        "format": FORMAT,
        "region_code": submitted.region_code,
        "region_name": submitted.region_name,
        "year": submitted.year,
        "as_of": submitted.as_of.isoformat(),
        "figures": {
            key: {"value": one.value, **({"parts": list(one.parts)} if one.parts else {})}
            for key, one in sorted(submitted.figures.items())
        },
    }
    return {**told, "digest": digest(told)}


def digest(told: Mapping[str, Any]) -> str:
    """SHA-256 of the data without its digest, written in one way."""
    plain = {key: value for key, value in told.items() if key != "digest"}
    written = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def from_data(told: Any) -> Submission | None:
    """The submission that the data holds; None where it is no submission of this format."""
    try:
        if told["format"] != FORMAT:
            return None
        figures = {
            str(key): Value(_number(one["value"]), _parts(one.get("parts"))) for key, one in told["figures"].items()
        }
        as_of = date.fromisoformat(told["as_of"])
        return Submission(str(told["region_code"]), str(told["region_name"]), int(told["year"]), as_of, figures)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _number(value: Any) -> float | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise TypeError(value)
    return value


def _parts(value: Any) -> tuple[float, float] | None:
    if value is None:
        return None
    part, whole = (_number(one) or 0 for one in value)
    return part, whole


def totals(submissions: Sequence[Submission], keys: Sequence[str]) -> list[Total]:
    """Every figure of all regions together: sums, and shares and means anew from what they were made of."""
    return [_total(key, submissions) for key in keys]


def _total(key: str, submissions: Sequence[Submission]) -> Total:
    found = {one.region_name: one.figures.get(key, Value(None)) for one in submissions}
    told = tuple(name for name, one in found.items() if one.value is not None)
    silent = tuple(name for name, one in found.items() if one.value is None)
    parts = [one.parts for one in found.values() if one.parts]
    if parts:
        value = _from_parts(key, sum(part for part, _ in parts), sum(whole for _, whole in parts))
    else:
        value = _sum([one.value for one in found.values() if one.value is not None])
    return Total(key, value, key in OVERLAPPING, told, silent)


def _from_parts(key: str, part: float, whole: float) -> int | float | None:
    hundred = 100 if key.endswith(_SHARES) else 1
    return mean(hundred * part, whole)


def _sum(values: Sequence[float]) -> int | float | None:
    if not values:
        return None
    total = round(sum(values), 2)
    return int(total) if total == int(total) else total
