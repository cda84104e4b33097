"""Working days as the State Council's office arranges them, holidays and make-up days included."""

from collections.abc import Callable
from datetime import date

from gbm_desktop.planning.holidays import Holidays, with_imported
from gbm_desktop.store import market_days as store
from gbm_desktop.workspace import Workspace

IsWorkday = Callable[[date], bool]
_SATURDAY = 5


def of_campaign(ws: Workspace) -> IsWorkday:
    """Whether offices work on a day, by the arrangement that came with the program and those imported here."""
    arranged = with_imported(store.closed(ws.read))
    return lambda day: is_workday(day, arranged)


def is_workday(day: date, arranged: Holidays | None = None) -> bool:
    """Whether offices work on this day; in a year without an arrangement they do from Monday to Friday."""
    found = (arranged or Holidays()).on(day)
    return found.makeup or (not found.holiday and day.weekday() < _SATURDAY)
