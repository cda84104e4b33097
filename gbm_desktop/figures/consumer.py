"""Who was advised, and what became of complaints; nobody is named, and of 举报 nothing but their number is told."""

from collections.abc import Iterator
from datetime import date

from gbm_desktop.figures.event_cells import unless_empty
from gbm_desktop.model.consumer import Satisfaction
from gbm_desktop.model.figures import EVENT, Cells, Counted, mean, share
from gbm_desktop.season import Season
from gbm_desktop.store.registers import Row, Rows
from gbm_desktop.wording import Lang, word

_CLOSED = frozenset({"closed", "called_back", "filed"})
_CONTENT = frozenset({"satisfied", "fairly"})


def counted(season: Season, lang: Lang) -> Iterator[Counted]:
    """Every figure of consumer protection."""
    registers = season.registers
    asked = [row for row in registers.complaints if row["kind"] == "consultation"]
    advised = [
        *(_advised(season, row["event_id"], row["topic"], row["persons"]) for row in registers.consultations),
        *(_advised(season, row["event_id"], row["number"], 1) for row in asked),
    ]
    count = sum(row["persons"] for row in registers.consultations) + len(asked)
    yield Counted("consultations", count if advised else None, advised)
    disputes = [row for row in registers.complaints if row["kind"] == "complaint"]
    yield from unless_empty(_complaints(season, disputes, lang), kept=bool(registers.complaints))


def _advised(season: Season, event_id: str | None, topic: str, persons: int) -> Cells:
    return (EVENT, event_id or ""), ("event", season.name_of(event_id)), ("topic", topic), ("advised", persons)


def _complaints(season: Season, rows: Rows, lang: Lang) -> Iterator[Counted]:
    last = season.as_of.isoformat()

    def cells(row: Row) -> Cells:
        closed = _is_closed(row, last)
        return (
            (EVENT, row["event_id"] or ""), ("number", row["number"]), ("received", row["received"][:10]),
            ("event", season.name_of(row["event_id"])), ("finished_on", row["closed_on"] if closed else ""),
            ("days", _days(row) if closed else ""),
            ("satisfaction", word(Satisfaction(row["satisfaction"]), lang) if _is_rated(row, last) else ""),
        )  # fmt: skip

    closed = [row for row in rows if _is_closed(row, last)]
    days = sum(_days(row) for row in closed)
    rated = [row for row in closed if _is_rated(row, last)]
    content = [row for row in rated if row["satisfaction"] in _CONTENT]
    yield Counted("complaints", len(rows), rows, cells)
    parts = len(closed), len(rows)
    yield Counted("complaints_closed_share", share(*parts), rows, cells, parts)
    yield Counted("complaints_days", mean(days, len(closed)), closed, cells, (days, len(closed)))
    parts = len(content), len(rated)
    yield Counted("complaints_satisfied_share", share(*parts), rated, cells, parts)


def _is_closed(row: Row, last: str) -> bool:
    return row["state"] in _CLOSED and bool(row["closed_on"]) and row["closed_on"] <= last


def _is_rated(row: Row, last: str) -> bool:
    """Whether the person had been called back by the day; a call without its own day is as old as the closing."""
    return _is_closed(row, last) and bool(row["satisfaction"]) and (row["called"] or row["closed_on"])[:10] <= last


def _days(row: Row) -> int:
    return max(0, (date.fromisoformat(row["closed_on"]) - date.fromisoformat(row["received"][:10])).days)
