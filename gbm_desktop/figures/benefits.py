"""What people were granted and what was sold: three sums that are never mixed, and deals by kind and channel."""

from collections.abc import Callable, Iterable, Iterator

from gbm_desktop.figures.event_cells import unless_empty
from gbm_desktop.model.benefits import ClaimState
from gbm_desktop.model.deals import Channel
from gbm_desktop.model.figures import EVENT, Cells, Counted, plain
from gbm_desktop.season import Season
from gbm_desktop.store.registers import Row, Rows
from gbm_desktop.wording import Lang, word

_Cells = Callable[[Row], Cells]


def counted(season: Season, lang: Lang) -> Iterator[Counted]:
    """Every figure of schemes and deals; a scheme of which there is none at all is unknown rather than nothing."""
    registers = season.registers
    kinds = {scheme_id: scheme["kind"] for scheme_id, scheme in registers.schemes.items()}
    granted: dict[str, Rows] = {kind: [] for kind in _MADE}
    for row in registers.claims:
        granted[kinds[row["scheme_id"]]].append(row)
    cells, there = _claim_cells(season, lang), set(kinds.values())
    for kind, made in _MADE.items():
        yield from unless_empty(made(granted[kind], cells), kept=kind in there)
    yield from unless_empty(_deals(registers.deals, _deal_cells(season, lang)), kept=bool(registers.deals))


def _subsidies(rows: Rows, cells: _Cells) -> Iterator[Counted]:
    yield Counted("subsidy_sum", _yuan(rows), rows, cells)
    yield Counted("subsidy_households", sum(row["households"] for row in rows), rows, cells)


def _loans(rows: Rows, cells: _Cells) -> Iterator[Counted]:
    yield Counted("interest_sum", _yuan(rows), rows, cells)
    yield Counted("interest_loans", len(rows), rows, cells)


def _discounts(rows: Rows, cells: _Cells) -> Iterator[Counted]:
    yield Counted("discount_sum", _yuan(rows), rows, cells)


def _trade_ins(rows: Rows, cells: _Cells) -> Iterator[Counted]:
    yield Counted("trade_in_count", plain(round(sum(row["pieces"] for row in rows), 2)), rows, cells)


_MADE = {"subsidy": _subsidies, "interest": _loans, "discount": _discounts, "trade_in": _trade_ins}


def _deals(rows: Rows, cells: _Cells) -> Iterator[Counted]:
    found: dict[tuple[str, str], Rows] = {}
    for row in rows:
        found.setdefault((row["kind"], row["channel"]), []).append(row)

    def of(kind: str) -> Rows:
        return [row for row in rows if row["kind"] == kind]

    intentions, contracts = of("intention"), of("contract")
    yield Counted("intentions", sum(row["count"] for row in intentions), intentions, cells)
    yield Counted("contracts", sum(row["count"] for row in contracts), contracts, cells)
    yield Counted("contracts_sum", _yuan(contracts), contracts, cells)
    yield Counted("sales_sum", _yuan(sales := of("sale")), sales, cells)
    for channel in Channel:
        part = found.get(("sale", channel.value), [])
        yield Counted(f"sales_{channel.value}_sum", _yuan(part), part, cells)


def _yuan(rows: Iterable[Row]) -> float:
    fen: int = sum(row["sum"] for row in rows)
    return fen / 100


def _claim_cells(season: Season, lang: Lang) -> _Cells:
    registers = season.registers

    def cells(row: Row) -> Cells:
        """A claim without the person's name."""
        return (
            (EVENT, row["event_id"] or ""), ("date", row["on_day"]),
            ("scheme", registers.schemes[row["scheme_id"]]["name"]), ("event", season.name_of(row["event_id"])),
            ("enterprise", registers.enterprise_name(row["enterprise_id"])), ("village", row["village"]),
            ("households", row["households"]), ("pieces", plain(row["pieces"])), ("sum", row["sum"] / 100),
            ("claim_state", word(ClaimState(row["state"]), lang)),
        )  # fmt: skip

    return cells


def _deal_cells(season: Season, lang: Lang) -> _Cells:
    registers = season.registers

    def cells(row: Row) -> Cells:
        return (
            (EVENT, row["event_id"] or ""), ("date", row["on_day"]), ("event", season.name_of(row["event_id"])),
            ("enterprise", registers.enterprise_name(row["enterprise_id"])),
            ("channel", word(Channel(row["channel"]), lang)), ("count", row["count"]), ("sum", row["sum"] / 100),
            ("source", row["source"]),
        )  # fmt: skip

    return cells
