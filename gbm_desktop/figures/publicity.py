"""What was published by which medium, how many it reached, and what was handed out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gbm_desktop.figures.event_cells import unless_empty
from gbm_desktop.model.figures import Cells, Counted
from gbm_desktop.model.publicity import Medium, MediumLevel
from gbm_desktop.season import Season
from gbm_desktop.wording import Lang, word

_Row = Mapping[str, Any]


def counted(season: Season, lang: Lang) -> Iterator[Counted]:
    """Every figure of publicity."""
    registers = season.registers
    names: dict[str, str] = {event.id: event.said.name for event in season.events}
    yield from unless_empty(_published(registers.publicity, lang), kept=bool(registers.publicity))
    handed = registers.handouts
    rows: list[Cells] = [
        (("date", row["on_day"]), ("event", names.get(row["event_id"], "")), ("material", row["name"]),
         ("pieces", row["pieces"]))
        for row in handed
    ]  # fmt: skip
    yield Counted("handouts", sum(row["pieces"] for row in handed) if handed else None, rows)


def _published(rows: Sequence[_Row], lang: Lang) -> Iterator[Counted]:
    cells = {row["id"]: _line(row, lang) for row in rows}
    yield Counted("publicity", len(rows), list(cells.values()))
    for medium in Medium:
        own = [row for row in rows if row["medium"] == medium]
        yield Counted(f"publicity_{medium}", len(own), [cells[row["id"]] for row in own])
    for key in ("reach", "plays"):
        told = [row for row in rows if row[key] is not None]
        yield Counted(key, sum(row[key] for row in told) if told else None,
                      [(*cells[row["id"]], (key, row[key])) for row in told])  # fmt: skip


def _line(row: _Row, lang: Lang) -> Cells:
    return (
        ("date", row["on_day"]), ("medium", word(Medium(row["medium"]), lang)), ("outlet", row["outlet"]),
        ("publicity_level", word(MediumLevel(row["level"]), lang)), ("title", row["title"]), ("link", row["link"]),
    )  # fmt: skip
