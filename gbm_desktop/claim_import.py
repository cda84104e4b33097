"""A sheet becomes claims: what an import would do, and doing it in one step."""

from dataclasses import replace
from pathlib import Path

from gbm_desktop import benefits
from gbm_desktop.deal_import import names_known
from gbm_desktop.intake.claim_ledger import read_claims
from gbm_desktop.intake.ledger_plan import Imported, LedgerPlan, sifted
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.model.benefits import Claim, Scheme, told
from gbm_desktop.model.ids import ClaimId
from gbm_desktop.model.journal import Op
from gbm_desktop.store import benefits as store
from gbm_desktop.workspace import Workspace


def plan(ws: Workspace, file: Path, usual: Scheme | None) -> LedgerPlan[Claim]:
    """What importing the sheet would do, `usual` for rows that name no scheme; nothing is stored.

    Raises NoTableColumns, and what `intake.reading` raises.
    """
    lines, bad = read_claims(read_workbook(file), names_known(ws), benefits.schemes(ws), usual)
    return sifted(file.name, lines, bad, store.claims(ws.read), told)


def import_plan(ws: Workspace, wanted: LedgerPlan[Claim]) -> Imported[Claim]:
    """The plan's new claims are on record: all in one step, or none; compared once more inside the step."""
    with ws.unit(Op.LEDGER_IMPORT) as unit:
        done = sifted(wanted.file, [*wanted.new, *wanted.known], wanted.bad, store.claims(unit.db), told)
        for line, new_id in zip(done.new, ws.new_ids(len(done.new)), strict=True):
            unit.add("claims", store.row_of_claim(replace(line.entry, id=ClaimId(new_id))))
        unit.note.update(count=len(done.new))
    return Imported(done, unit.step_id if unit.changed else None)
