"""Market days and marked days come in from sheets; what an earlier import said is renewed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gbm_desktop import geography
from gbm_desktop.intake.closed_days import ClosedRead, read_closed
from gbm_desktop.intake.market_days import Caution, MarketCaution, MarketsRead, read_markets
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.intake.tables import BadRow
from gbm_desktop.market_days import same_days
from gbm_desktop.model.ids import ClosedDaysId, MarketRuleId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.market_days import ClosedDays, MarketRule
from gbm_desktop.store import market_days as store
from gbm_desktop.store.journal import Unit
from gbm_desktop.wording.market_days import rule_words
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Renewed:
    """What an import did, or would do: rows new, changed, gone, and as they were; what was left out and why."""

    added: int
    changed: int
    removed: int
    same: int
    bad: tuple[BadRow, ...]
    cautions: tuple[Caution, ...] = ()
    without: int = 0
    stored: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    table: str
    put: tuple[dict[str, object], ...]
    drop: tuple[str, ...]
    added: int
    same: int

    def store(self, unit: Unit) -> None:
        for row_id in self.drop:
            unit.drop(self.table, row_id)
        for row in self.put:
            unit.put(self.table, row)

    def told(self, bad: Sequence[BadRow], *, stored: bool) -> Renewed:
        changed = len(self.put) - self.added
        return Renewed(self.added, changed, len(self.drop), self.same, tuple(bad), stored=stored)


def import_markets(ws: Workspace, file: Path, *, dry_run: bool = False) -> Renewed:
    """The file's market days stand, in one step. What an earlier import from the same source said of its places goes.

    Rules of a place that another source gave stay, with a caution. Raises NoTableColumns, and as `read_workbook` does.
    """
    read = read_markets(read_workbook(file), geography.place_names(ws))
    plan, others = _markets(ws, read)
    if not dry_run:
        with ws.unit(Op.MARKET_RULES_IMPORT, count=len(plan.put) + len(plan.drop)) as unit:
            plan.store(unit)
    told = plan.told(read.bad, stored=not dry_run)
    return replace(
        told, cautions=tuple(sorted([*read.cautions, *others], key=lambda one: one.row)), without=read.without
    )


def import_closed(ws: Workspace, file: Path, *, dry_run: bool = False) -> Renewed:
    """The file's days are marked, in one step; days that an earlier import from the same source marked go.

    Raises NoTableColumns, and as `read_workbook` does.
    """
    read = read_closed(read_workbook(file), geography.place_names(ws))
    plan = _closed(ws, read)
    if not dry_run:
        with ws.unit(Op.CLOSED_DAYS_EDIT, count=len(plan.put) + len(plan.drop)) as unit:
            plan.store(unit)
    return plan.told(read.bad, stored=not dry_run)


def _markets(ws: Workspace, read: MarketsRead) -> tuple[_Plan, list[Caution]]:
    present = {_key(rule): rule for rule in store.rules(ws.read)}
    wanted: dict[tuple[object, ...], MarketRule] = {}
    rows: dict[tuple[str, str], int] = {}
    for number, rule in read.rules:
        known = present.get(_key(rule))
        wanted[_key(rule)] = _filled(rule, known) if known else replace(rule, id=MarketRuleId(ws.new_id()))
        rows.setdefault((rule.region_code, rule.village), number)
    sources = {(rule.region_code, rule.village, rule.source) for _, rule in read.rules}
    unsaid = [rule for key, rule in present.items() if key not in wanted and (rule.region_code, rule.village) in rows]
    gone = [rule for rule in unsaid if (rule.region_code, rule.village, rule.source) in sources]
    others = [
        Caution(rows[rule.region_code, rule.village], rule_words(rule), MarketCaution.OTHER_DAYS)
        for rule in unsaid
        if (rule.region_code, rule.village, rule.source) not in sources
    ]
    old = {rule.id: rule for rule in present.values()}
    put = [rule for rule in wanted.values() if old.get(rule.id) != rule]
    added = sum(rule.id not in old for rule in put)
    plan = _Plan(
        "market_rules", tuple(map(store.row_of, put)), tuple(rule.id for rule in gone), added, len(wanted) - len(put)
    )
    return plan, others


def _key(rule: MarketRule) -> tuple[object, ...]:
    return rule.region_code, rule.village, *same_days(rule)


def _filled(rule: MarketRule, known: MarketRule) -> MarketRule:
    """The known rule with what the file says of it; what the file leaves out stays."""
    return replace(
        known,
        note=rule.note or known.note,
        source=rule.source or known.source,
        checked_on=rule.checked_on or known.checked_on,
    )


def _closed(ws: Workspace, read: ClosedRead) -> _Plan:
    present = {_closed_key(days): days for days in store.closed(ws.read)}
    wanted = {_closed_key(days): days for days in read.days}
    put = [replace(days, id=ClosedDaysId(ws.new_id())) for key, days in wanted.items() if key not in present]
    sources = {days.source for days in read.days}
    gone = [days.id for key, days in present.items() if key not in wanted and days.source in sources]
    rows = tuple(map(store.closed_row, put))
    return _Plan("closed_days", rows, tuple(gone), len(put), len(wanted) - len(put))


def _closed_key(days: ClosedDays) -> tuple[object, ...]:
    return days.kind, days.region_code, days.first_day, days.last_day, days.name
