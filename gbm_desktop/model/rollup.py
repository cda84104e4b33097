"""Roll-up (汇总): figures that several regions handed in, as one; nobody's rows or names are among them."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from gbm_desktop.model.figures import OVERLAPPING, RATIOS, Figure, mean

FORMAT = "gbm-figures-1"
_SHARES = "_share"
_MOST = 10**15  # more than any figure of the country


class Scope(StrEnum):
    """Whose figures: this workspace's own, those received from below, or both."""

    OWN = "own"
    RECEIVED = "received"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Value:
    """A figure as it is handed in: its value, and what a share or mean was made of."""

    value: float | None
    parts: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """One region's figures as of a day; `includes` are the codes of the regions below whose figures are among them."""

    region_code: str
    region_name: str
    year: int
    as_of: date
    figures: Mapping[str, Value]
    includes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A submission as it was received, when, and from which file."""

    submission: Submission
    received: datetime
    source: str


@dataclass(frozen=True, slots=True)
class Total:
    """A figure of several regions. `overlaps`: the regions may have counted the same people or companies.

    `told` are the regions that had a value for it, `silent` those that had none; `parts` as in `Value`.
    """

    key: str
    value: int | float | None
    overlaps: bool
    told: tuple[str, ...]
    silent: tuple[str, ...]
    parts: tuple[float, float] | None = None


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
        "includes": list(submitted.includes),
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
        about = str(told["region_code"]), str(told["region_name"]), int(told["year"])
        return Submission(*about, as_of, figures, tuple(map(str, told.get("includes", ()))))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None


def _number(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not -_MOST < value < _MOST:
        raise TypeError(value)  # infinities and what is no number among them
    return value


def _parts(value: Any) -> tuple[float, float] | None:
    if value is None:
        return None
    part, whole = (_number(one) or 0 for one in value)
    return part, whole


def counted(submissions: Sequence[Submission]) -> list[Submission]:
    """Those whose figures are not among another's already."""
    inside = {code for one in submissions for code in one.includes if code != one.region_code}
    return [one for one in submissions if one.region_code not in inside]


def together(submissions: Sequence[Submission], about: Submission) -> Submission:
    """All submissions as the one of the region that `about` names."""
    added = counted(submissions)
    includes = {code for one in added for code in (one.region_code, *one.includes)} - {about.region_code}
    keys = dict.fromkeys(key for one in added for key in one.figures)
    figures = {one.key: Value(one.value, one.parts) for one in totals(added, tuple(keys))}
    return replace(about, figures=figures, includes=tuple(sorted(includes)))


def totals(submissions: Sequence[Submission], keys: Sequence[str]) -> list[Total]:
    """Every figure of all regions together: sums, and shares and means anew from what they were made of."""
    added = counted(submissions)
    return [_total(key, added) for key in keys]


def _total(key: str, submissions: Sequence[Submission]) -> Total:
    found = [(one.region_name, one.figures.get(key, Value(None))) for one in submissions]
    ratio = key in RATIOS
    counts = [(name, one) for name, one in found if one.value is not None and (one.parts or not ratio)]
    told, values = tuple(name for name, _ in counts), [one for _, one in counts]
    silent = tuple(name for name, one in found if (name, one) not in counts)
    if not ratio:
        return Total(key, _sum([one.value or 0 for one in values]), key in OVERLAPPING, told, silent)
    parts = tuple(sum(one.parts[at] for one in values if one.parts) for at in (0, 1))
    hundred = 100 if key.endswith(_SHARES) else 1
    return Total(key, mean(hundred * parts[0], parts[1]), False, told, silent, (parts[0], parts[1]) if values else None)


def _sum(values: Sequence[float]) -> int | float | None:
    if not values:
        return None
    total = round(sum(values), 2)
    return int(total) if total == int(total) else total
