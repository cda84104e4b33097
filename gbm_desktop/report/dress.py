"""How official documents are dressed: 红头, 发文字号, 签发人, 版记, and whether a seal is put over the signature."""

from dataclasses import replace

from gbm_desktop.documents.blocks import OfficialDocument
from gbm_desktop.model.journal import Op
from gbm_desktop.model.report import OfficialSettings, tidy_number
from gbm_desktop.store import report as store
from gbm_desktop.workspace import Workspace

REPORT = "report"


def settings(ws: Workspace) -> OfficialSettings:
    """How the report is dressed; plain where nobody said."""
    return store.official(ws.read, REPORT)


def set_settings(ws: Workspace, wanted: OfficialSettings) -> OfficialSettings:
    """The report is dressed so from now on; the number is written as the standard writes it."""
    kept = OfficialSettings(
        id=wanted.id,
        letterhead=wanted.letterhead.strip(),
        number=tidy_number(wanted.number),
        signer=wanted.signer.strip(),
        copied_to=wanted.copied_to.strip().rstrip("。"),
        printed_by=wanted.printed_by.strip(),
        sealed=wanted.sealed,
    )
    with ws.unit(Op.OFFICIAL_SETTINGS) as unit:
        unit.put("official_settings", store.row_of_official(kept))
    return kept


def dressed(document: OfficialDocument, chosen: OfficialSettings) -> OfficialDocument:
    """The document so dressed."""
    return replace(
        document,
        letterhead=chosen.letterhead or None,
        number=chosen.number or None,
        signer=chosen.signer or None,
        copied_to=chosen.copied_to or None,
        printed_by=chosen.printed_by or None,
        sealed=chosen.sealed,
    )
