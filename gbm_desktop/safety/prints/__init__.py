"""Everything of an event's safety on paper, made from what is stored."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from gbm_desktop.documents.blocks import OfficialDocument
from gbm_desktop.documents.emergency_card import EmergencyCard, emergency_cards_pdf
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.documents.ruled_pages import ruled_pdf
from gbm_desktop.documents.ruled_sheet import RuledSheet
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.documents.site_notice import SiteNotice, site_notice_pdf
from gbm_desktop.errors.safety_prints import OnlyAsPdf, UnknownPrintFormat
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.prints import AS_WORD, SafetyPrint
from gbm_desktop.prints import Printed, safe_file_name, save
from gbm_desktop.safety.prints import cards, check_sheet, plan_text, tables
from gbm_desktop.safety.prints.dossier import Dossier, read
from gbm_desktop.safety.prints.emergency_text import emergency_plan
from gbm_desktop.safety.prints.phones import phone_tree
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace

__all__ = ["Form", "SafetyPrint", "make", "write"]

Form = Literal["pdf", "docx"]
_FORMS: dict[str, Form] = {".pdf": "pdf", ".docx": "docx"}

_Value = OfficialDocument | RuledSheet | SiteNotice | list[EmergencyCard]
_MAKERS: dict[SafetyPrint, Callable[[Dossier], _Value]] = {
    SafetyPrint.SAFETY_PLAN: plan_text.safety_plan,
    SafetyPrint.EMERGENCY_PLAN: emergency_plan,
    SafetyPrint.RESPONSIBILITY: tables.responsibility,
    SafetyPrint.RISK_TABLE: tables.risk_table,
    SafetyPrint.DUTY_ROSTER: tables.duty_sheet,
    SafetyPrint.CHECKLIST: check_sheet.empty,
    SafetyPrint.PHONE_TREE: phone_tree,
    SafetyPrint.EMERGENCY_CARD: cards.emergency_cards,
    SafetyPrint.SITE_NOTICE: cards.site_notice,
}


def make(
    ws: Workspace,
    event_id: EventId,
    kind: SafetyPrint,
    *,
    form: Form = "pdf",
    filled: bool = False,
    paper: PosterSize = PosterSize.A4,
) -> Printed:
    """The print as things stand now; what is not known stands in it as 待补充.

    `filled` is for the checklist, `paper` for the site notice. Raises UnknownEvent, NoCampaign, and OnlyAsPdf for a
    Word file of what is drawn.
    """
    if form == "docx" and kind not in AS_WORD:
        raise OnlyAsPdf(kind)
    found = read(ws, event_id)
    name = f"{word(kind)}-{safe_file_name(found.event.said.name)}.{form}"
    if form == "docx":
        return Printed(_word_file(found, kind), name, ())
    drawn = _drawn(found, check_sheet.filled if filled and kind is SafetyPrint.CHECKLIST else _MAKERS[kind], paper)
    return Printed(drawn.pdf, name, drawn.missing)


def write(
    ws: Workspace,
    event_id: EventId,
    kind: SafetyPrint,
    file: Path,
    *,
    filled: bool = False,
    paper: PosterSize = PosterSize.A4,
) -> Printed:
    """The print stands in the file, in the form that its name ends in.

    Raises UnknownPrintFormat, CannotWrite, DiskFull, and as `make` does.
    """
    form = _FORMS.get(file.suffix.lower())
    if form is None:
        raise UnknownPrintFormat(file)
    printed = make(ws, event_id, kind, form=form, filled=filled, paper=paper)
    save(printed.content, file)
    return printed


def _word_file(found: Dossier, kind: SafetyPrint) -> bytes:
    from gbm_desktop.documents.official_docx import official_docx, table_docx

    said = _MAKERS[kind](found)
    if isinstance(said, OfficialDocument):
        return official_docx(said)
    return table_docx(plan_text.table_document(found, kind))


def _drawn(found: Dossier, make_value: Callable[[Dossier], _Value], paper: PosterSize) -> DrawnSheet:
    match make_value(found):
        case OfficialDocument() as document:
            from gbm_desktop.documents.official import official_pdf, undrawn

            return DrawnSheet(official_pdf(document), undrawn(document))
        case RuledSheet() as sheet:
            return ruled_pdf(sheet)
        case SiteNotice() as notice:
            return site_notice_pdf(notice, size=paper)
        case list() as drawn:
            return emergency_cards_pdf(drawn, title=found.event.said.name)
