"""Taking over last year's figures from what last year's campaign printed."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from gbm_desktop import campaign
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.figure_gaps import NotFigures, NotLastYears, NotThisRegions
from gbm_desktop.figures.typed import row_id
from gbm_desktop.model import rollup
from gbm_desktop.model.figures import TypedFigure
from gbm_desktop.model.journal import Op
from gbm_desktop.store import registers as store
from gbm_desktop.wording import figure_gaps as words
from gbm_desktop.wording.figures import FIGURES
from gbm_desktop.workspace import Workspace

_LARGEST = 200_000_000  # bytes: `figures --json` tells every row


@dataclass(frozen=True, slots=True)
class _Told:
    year: int
    as_of: date
    values: Mapping[str, Any]
    region_code: str
    region_name: str


def take_over(ws: Workspace, file: Path) -> list[TypedFigure]:
    """The figures of the file (`figures --json` or `rollup export`) are last year's, in one step; unknown ones are not.

    Raises NoCampaign, CannotRead, NotFigures, NotLastYears, NotThisRegions.
    """
    about, told = campaign.current(ws), _read(file)
    if told.year != about.year - 1:
        raise NotLastYears(file.name, told.year, about.year - 1)
    if told.region_code != about.region_code:
        raise NotThisRegions(file.name, told.region_name, about.region_name)
    found = list(_typed(told, file.name))
    if not found:
        raise NotFigures(file.name)
    with ws.unit(Op.TYPED_FIGURE, name=words.LAST_YEAR.format(year=told.year, count=len(found))) as unit:
        for one in found:
            unit.put("typed_figures", store.row_of_typed(one))
    return found


def _typed(told: _Told, source: str) -> Iterator[TypedFigure]:
    for key in FIGURES:
        value = told.values.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < float("inf"):
            yield TypedFigure(row_id(told.year, key), told.year, key, value, told.as_of, source)


def _read(file: Path) -> _Told:
    try:
        if file.stat().st_size > _LARGEST:
            raise NotFigures(file.name)
        told = json.loads(file.read_bytes())
    except OSError as error:
        raise CannotRead(file) from error
    except (ValueError, RecursionError) as error:
        raise NotFigures(file.name) from error
    found = _printed(told) if isinstance(told, list) else _handed_in(told)
    if found is None:
        raise NotFigures(file.name)
    return found


def _printed(told: list[Any]) -> _Told | None:
    """What `figures --json` prints."""
    try:
        first, as_of = told[0], max(date.fromisoformat(one["as_of"]) for one in told if one["as_of"])
        values = {str(one["key"]): one["value"] for one in told}
        return _Told(int(first["year"]), as_of, values, str(first["region_code"]), str(first["region_name"]))
    except (IndexError, KeyError, TypeError, ValueError):
        return None


def _handed_in(told: Any) -> _Told | None:
    found = rollup.from_data(told)
    if found is None or told.get("digest") != rollup.digest(told):
        return None
    values = {key: one.value for key, one in found.figures.items()}
    return _Told(found.year, found.as_of, values, found.region_code, found.region_name)
