"""What was published by which medium, how many it reached, and what was handed out."""

from collections.abc import Callable, Iterator

from gbm_desktop.figures.event_cells import unless_empty
from gbm_desktop.model.figures import EVENT, Cells, Counted
from gbm_desktop.model.publicity import Medium, MediumLevel
from gbm_desktop.season import Season
from gbm_desktop.store.registers import Row, Rows
from gbm_desktop.wording import Lang, word


def counted(season: Season, lang: Lang) -> Iterator[Counted]:
    """Every figure of publicity."""
    registers = season.registers
    yield from unless_empty(_published(registers.publicity, lang), kept=bool(registers.publicity))
    handed = registers.handouts

    def cells(row: Row) -> Cells:
        return (
            (EVENT, row["event_id"] or ""), ("date", row["on_day"]), ("event", season.name_of(row["event_id"])),
            ("material", row["name"]), ("pieces", row["pieces"]),
        )  # fmt: skip

    yield Counted("handouts", sum(row["pieces"] for row in handed) if handed else None, handed, cells)


def _published(rows: Rows, lang: Lang) -> Iterator[Counted]:
    yield Counted("publicity", len(rows), rows, _line(lang))
    for medium in Medium:
        own = [row for row in rows if row["medium"] == medium]
        yield Counted(f"publicity_{medium}", len(own), own, _line(lang))
    for key in ("reach", "plays"):
        told = [row for row in rows if row[key] is not None]
        yield Counted(key, sum(row[key] for row in told) if told else None, told, _line(lang, key))


def _line(lang: Lang, key: str = "") -> Callable[[Row], Cells]:
    def cells(row: Row) -> Cells:
        told: Cells = (
            ("date", row["on_day"]), ("medium", word(Medium(row["medium"]), lang)), ("outlet", row["outlet"]),
            ("publicity_level", word(MediumLevel(row["level"]), lang)), ("title", row["title"]), ("link", row["link"]),
        )  # fmt: skip
        return (*told, (key, row[key])) if key else told

    return cells
