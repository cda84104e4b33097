"""What people were granted and what was sold: three sums that are never mixed, and deals by kind and channel."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from gbm_desktop.figures.event_cells import unless_empty
from gbm_desktop.model.figures import Cells, Counted
from gbm_desktop.season import Season
from gbm_desktop.wording import Lang
from gbm_desktop.wording.register_figures import channel_word

_Row = Mapping[str, Any]


def counted(season: Season, lang: Lang) -> Iterator[Counted]:
    """Every figure of schemes and deals; a scheme of which there is none at all is unknown rather than nothing."""
    registers = season.registers
    names: dict[str, str] = {event.id: event.said.name for event in season.events}
    for kind, made in (
        ("subsidy", _subsidies),
        ("interest", _loans),
        ("discount", _discounts),
        ("trade_in", _trade_ins),
    ):
        own = [row for row in registers.claims if row["scheme_kind"] == kind]
        yield from unless_empty(made(own, names), kept=bool(own) or kind in registers.scheme_kinds)
    yield from unless_empty(_deals(registers.deals, names, lang), kept=bool(registers.deals))


def _subsidies(rows: Sequence[_Row], names: Mapping[str, str]) -> Iterator[Counted]:
    cells = [_claim(row, names) for row in rows]
    yield Counted("subsidy_sum", _yuan(rows), cells)
    yield Counted("subsidy_households", sum(row["households"] for row in rows), cells)


def _loans(rows: Sequence[_Row], names: Mapping[str, str]) -> Iterator[Counted]:
    cells = [_claim(row, names) for row in rows]
    yield Counted("interest_sum", _yuan(rows), cells)
    yield Counted("interest_loans", len(rows), cells)


def _discounts(rows: Sequence[_Row], names: Mapping[str, str]) -> Iterator[Counted]:
    yield Counted("discount_sum", _yuan(rows), [_claim(row, names) for row in rows])


def _trade_ins(rows: Sequence[_Row], names: Mapping[str, str]) -> Iterator[Counted]:
    pieces = sum(row["pieces"] for row in rows)
    yield Counted("trade_in_count", int(pieces) if pieces == int(pieces) else pieces,
                  [_claim(row, names) for row in rows])  # fmt: skip


def _deals(rows: Sequence[_Row], names: Mapping[str, str], lang: Lang) -> Iterator[Counted]:
    cells = {row["id"]: _deal(row, names, lang) for row in rows}

    def of(kind: str, channel: str = "") -> list[_Row]:
        return [row for row in rows if row["kind"] == kind and row["channel"].startswith(channel)]

    def lines(chosen: Iterable[_Row]) -> list[Cells]:
        return [cells[row["id"]] for row in chosen]

    intentions, contracts = of("intention"), of("contract")
    yield Counted("intentions", sum(row["count"] for row in intentions), lines(intentions))
    yield Counted("contracts", sum(row["count"] for row in contracts), lines(contracts))
    yield Counted("contracts_sum", _yuan(contracts), lines(contracts))
    for channel in ("offline", "online"):
        sales = of("sale", channel)
        yield Counted(f"sales_{channel}_sum", _yuan(sales), lines(sales))


def _yuan(rows: Iterable[_Row]) -> float:
    fen: int = sum(row["sum"] for row in rows)
    return fen / 100


def _claim(row: _Row, names: Mapping[str, str]) -> Cells:
    """A claim without the person's name."""
    return (
        ("date", row["on_day"]), ("scheme", row["scheme"]), ("event", names.get(row["event_id"], "")),
        ("enterprise", row["enterprise"]), ("village", row["village"]), ("households", row["households"]),
        ("pieces", row["pieces"]), ("sum", row["sum"] / 100),
    )  # fmt: skip


def _deal(row: _Row, names: Mapping[str, str], lang: Lang) -> Cells:
    return (
        ("date", row["on_day"]), ("event", names.get(row["event_id"], "")), ("enterprise", row["enterprise"]),
        ("channel", channel_word(row["channel"], lang)), ("count", row["count"]), ("sum", row["sum"] / 100),
        ("source", row["source"]),
    )  # fmt: skip
