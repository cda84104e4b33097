"""A sheet becomes lines of the ledger of deals: what an import would do, and doing it in one step."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gbm_desktop import catalogue
from gbm_desktop.intake.deal_ledger import DealLine, Usual, read_deals
from gbm_desktop.intake.ledger_cells import Known, known
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.intake.tables import BadRow
from gbm_desktop.model.deals import Deal, told
from gbm_desktop.model.ids import DealId, StepId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import deals as store
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class DealPlan:
    """What an import would do; each row is in exactly one of `new`, `known` (it stands in the ledger) and `bad`."""

    file: str
    new: tuple[DealLine, ...]
    known: tuple[DealLine, ...]
    bad: tuple[BadRow, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: `step_id` is None where nothing was added."""

    done: DealPlan
    step_id: StepId | None


def plan(ws: Workspace, file: Path, usual: Usual) -> DealPlan:
    """What importing the ledger would do; nothing is stored.

    Raises NoTableColumns, and what `intake.reading` raises.
    """
    lines, bad = read_deals(read_workbook(file), names_known(ws), usual)
    return _sifted(file.name, lines, bad, store.deals(ws.read))


def import_plan(ws: Workspace, wanted: DealPlan) -> Imported:
    """The plan's new lines stand in the ledger: all in one step, or none.

    The ledger is compared once more inside the step, so that a plan made earlier adds nothing twice.
    """
    with ws.unit(Op.LEDGER_IMPORT) as unit:
        done = _sifted(wanted.file, [*wanted.new, *wanted.known], wanted.bad, store.deals(unit.db))
        for line, new_id in zip(done.new, ws.new_ids(len(done.new)), strict=True):
            unit.add("deals", store.row_of_deal(replace(line.deal, id=DealId(new_id))))
        unit.note.update(count=len(done.new))
    return Imported(done, unit.step_id if unit.changed else None)


def names_known(ws: Workspace) -> Known:
    """Whom and what a ledger can name."""
    return known(catalogue.enterprises(ws), catalogue.products(ws), event_store.matching(ws.read, EventQuery()))


def _sifted(file: str, lines: Sequence[DealLine], bad: Sequence[BadRow], stored: Sequence[Deal]) -> DealPlan:
    """Each line that the ledger has makes one line of the file known: three equal lines beside one are two new ones."""
    standing = Counter(map(told, stored))
    new, there = list[DealLine](), list[DealLine]()
    for line in sorted(lines, key=lambda line: line.row):
        key = told(line.deal)
        if standing[key]:
            standing[key] -= 1
            there.append(line)
        else:
            new.append(line)
    return DealPlan(file, tuple(new), tuple(there), tuple(bad))
