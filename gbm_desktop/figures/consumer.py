"""Who was advised, and what became of complaints; nobody is named, and of 举报 nothing but their number is told."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from gbm_desktop.figures.event_cells import unless_empty
from gbm_desktop.model.consumer import Satisfaction, Topic
from gbm_desktop.model.figures import Cells, Counted, mean, share
from gbm_desktop.season import Season
from gbm_desktop.wording import Lang, word

_Row = Mapping[str, Any]
_CLOSED = frozenset({"closed", "called_back", "filed"})
_CONTENT = frozenset({"satisfied", "fairly"})


def counted(season: Season, lang: Lang) -> Iterator[Counted]:
    """Every figure of consumer protection."""
    registers = season.registers
    names: dict[str, str] = {event.id: event.said.name for event in season.events}
    asked = [row for row in registers.complaints if row["kind"] == "consultation"]
    advised: list[Cells] = [
        (("event", names[row["event_id"]]), ("topic", word(Topic(row["topic"]), lang)), ("persons", row["persons"]))
        for row in registers.consultations
    ]
    advised += [(("event", names.get(row["event_id"], "")), ("topic", row["number"]), ("persons", 1)) for row in asked]
    count = sum(row["persons"] for row in registers.consultations) + len(asked)
    yield Counted("consultations", count if advised else None, advised)
    disputes = [row for row in registers.complaints if row["kind"] == "complaint"]
    yield from unless_empty(_complaints(disputes, season.as_of, names, lang), kept=bool(registers.complaints))


def _complaints(rows: Sequence[_Row], as_of: date, names: Mapping[str, str], lang: Lang) -> Iterator[Counted]:
    cells = {row["number"]: _case(row, as_of, names, lang) for row in rows}
    closed = [row for row in rows if _is_closed(row, as_of)]
    days = sum(_days(row) for row in closed)
    rated = [row for row in closed if row["satisfaction"]]
    content = [row for row in rated if row["satisfaction"] in _CONTENT]
    yield Counted("complaints", len(rows), list(cells.values()))
    yield Counted("complaints_closed_share", share(len(closed), len(rows)), list(cells.values()),
                  (len(closed), len(rows)))  # fmt: skip
    yield Counted("complaints_days", mean(days, len(closed)), [cells[row["number"]] for row in closed],
                  (days, len(closed)))  # fmt: skip
    yield Counted("complaints_satisfied_share", share(len(content), len(rated)),
                  [cells[row["number"]] for row in rated], (len(content), len(rated)))  # fmt: skip


def _is_closed(row: _Row, as_of: date) -> bool:
    return row["state"] in _CLOSED and bool(row["closed_on"]) and row["closed_on"] <= as_of.isoformat()


def _days(row: _Row) -> int:
    return max(0, (date.fromisoformat(row["closed_on"]) - date.fromisoformat(row["received"][:10])).days)


def _case(row: _Row, as_of: date, names: Mapping[str, str], lang: Lang) -> Cells:
    closed = _is_closed(row, as_of)
    return (
        ("number", row["number"]), ("received", row["received"][:10]), ("event", names.get(row["event_id"], "")),
        ("closed_on", row["closed_on"] if closed else ""), ("days", _days(row) if closed else ""),
        ("satisfaction", word(Satisfaction(row["satisfaction"]), lang) if closed and row["satisfaction"] else ""),
    )  # fmt: skip
