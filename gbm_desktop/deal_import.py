"""A sheet becomes lines of the ledger of deals: what an import would do, and doing it in one step."""

from dataclasses import replace
from pathlib import Path

from gbm_desktop import catalogue
from gbm_desktop.intake.deal_ledger import Usual, read_deals
from gbm_desktop.intake.ledger_cells import Known, known
from gbm_desktop.intake.ledger_plan import Imported, LedgerPlan, sifted
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.model.deals import Deal, told
from gbm_desktop.model.ids import DealId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import deals as store
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace


def plan(ws: Workspace, file: Path, usual: Usual) -> LedgerPlan[Deal]:
    """What importing the ledger would do; nothing is stored.

    Raises NoTableColumns, and what `intake.reading` raises.
    """
    lines, bad = read_deals(read_workbook(file), names_known(ws), usual)
    return sifted(file.name, lines, bad, store.deals(ws.read), told)


def import_plan(ws: Workspace, wanted: LedgerPlan[Deal]) -> Imported[Deal]:
    """The plan's new lines stand in the ledger: all in one step, or none.

    The ledger is compared once more inside the step, so that a plan made earlier adds nothing twice.
    """
    with ws.unit(Op.LEDGER_IMPORT) as unit:
        done = sifted(wanted.file, [*wanted.new, *wanted.known], wanted.bad, store.deals(unit.db), told)
        for line, new_id in zip(done.new, ws.new_ids(len(done.new)), strict=True):
            unit.add("deals", store.row_of_deal(replace(line.entry, id=DealId(new_id))))
        unit.note.update(count=len(done.new))
    return Imported(done, unit.step_id if unit.changed else None)


def names_known(ws: Workspace) -> Known:
    """Whom and what a ledger can name."""
    return known(catalogue.enterprises(ws), catalogue.products(ws), event_store.matching(ws.read, EventQuery()))
