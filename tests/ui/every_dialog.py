"""Every dialog of the window, made on the sample season as a person would come to it."""

from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from pkgutil import walk_packages

from PySide6.QtWidgets import QDialog, QWidget

import ui
from gbm_desktop import (
    backup,
    backup_preview,
    benefits,
    consumer,
    deals,
    event_templates,
    exhibits,
    figures,
    publicity,
    report,
    resources,
    tasks,
    tour_prints,
    tours,
)
from gbm_desktop.checkin.pin import Tries
from gbm_desktop.intake.catalogue_headings import Heading
from gbm_desktop.intake.distances import PlacesRead
from gbm_desktop.market_imports import Renewed
from gbm_desktop.model.benefits import Claim
from gbm_desktop.model.consumer import CaseState
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.ids import ClaimId
from gbm_desktop.model.safety.checklist import LibraryItem, Phase
from gbm_desktop.model.safety.gate import Scope
from gbm_desktop.model.safety.permit import PermitState
from gbm_desktop.model.safety.plan import Plan, Section
from gbm_desktop.model.safety.template import TemplateRisk
from gbm_desktop.model.tours import TourPrint
from gbm_desktop.protection import sheet
from gbm_desktop.safety import checklist, permit, plan, risks, signoff
from gbm_desktop.store.events import EventQuery, matching
from ui.context import Context
from ui.dialogs.check_item import CheckItemDialog
from ui.dialogs.copy_event import CopyEvents
from ui.dialogs.event_from_template import EventFromTemplate
from ui.dialogs.failure import FailureDialog
from ui.dialogs.operator import OperatorDialog
from ui.dialogs.permit_move import PermitMove
from ui.dialogs.person import PersonDialog
from ui.dialogs.postpone import Postpone
from ui.dialogs.protect import Asked, ProtectDialog
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.dialogs.restore_backup import RestoreBackup
from ui.dialogs.schedule_print import SchedulePrint
from ui.dialogs.sheet_preview import SheetPreview
from ui.dialogs.staff import StaffDialog
from ui.dialogs.stage_change import StageReason
from ui.pages.benefits.claim_dialog import ClaimDialog
from ui.pages.benefits.ledger_imports import ClaimImportDialog, DealImportDialog
from ui.pages.benefits.sums_dialog import ClaimSumsDialog, DealSumsDialog
from ui.pages.catalogue.categories_dialog import CategoriesDialog
from ui.pages.catalogue.headings_dialog import HeadingsDialog
from ui.pages.catalogue.import_dialog import ImportDialog
from ui.pages.checkin.kiosk_dialog import KioskDialog
from ui.pages.checkin.readiness import ReadinessCheck
from ui.pages.checkin.self_test import SelfTest
from ui.pages.consumer.case_dialog import CaseDialog
from ui.pages.consumer.consult_pad import ConsultPad
from ui.pages.consumer.move_dialog import MoveDialog
from ui.pages.consumer.pin_dialog import AskPinDialog, SetPinDialog
from ui.pages.consumer.settings_dialog import SettingsDialog
from ui.pages.events.postponing import PostponedNotices
from ui.pages.exchange.carry_passphrase import PassphraseDialog
from ui.pages.exchange.invite import InviteDialog
from ui.pages.exhibits.copy_dialog import CopyExhibitsDialog
from ui.pages.market_days.closed_dialog import ClosedDialog
from ui.pages.phones.code_dialog import CodeDialog
from ui.pages.plans.task_dialog import TaskDialog
from ui.pages.prints.dialog import PrintDialog
from ui.pages.privacy.erase_dialog import EraseDialog
from ui.pages.publicity.import_dialog import ClipImportDialog
from ui.pages.publicity.sums_dialog import SumsDialog
from ui.pages.report.figure_dialog import StateDialog
from ui.pages.report.figure_rows import RowsDialog
from ui.pages.report.freeze_dialog import FreezeDialog
from ui.pages.resources.absence_dialog import AbsenceDialog
from ui.pages.resources.booking_dialog import BookingDialog
from ui.pages.resources.resource_dialog import ResourceDialog
from ui.pages.routes.add_stops import AddStopsDialog
from ui.pages.routes.cargo_dialog import CargoDialog
from ui.pages.routes.places_import import PlacesDialog
from ui.pages.routes.stop_dialog import StopDialog
from ui.pages.routes.tour_dialog import TourDialog
from ui.pages.safety.assign import AssignDialog
from ui.pages.safety.checklist_action_dialog import ActionDialog
from ui.pages.safety.checklist_add import AddItemsDialog
from ui.pages.safety.checklist_looks import LooksDialog
from ui.pages.safety.duty_dialog import DutyDialog
from ui.pages.safety.emergency_drills import DrillDialog
from ui.pages.safety.incident_dialog import IncidentDialog
from ui.pages.safety.measure_dialog import MeasureDialog
from ui.pages.safety.open_actions import OpenActions
from ui.pages.safety.override import OverrideDialog
from ui.pages.safety.risk_dialogs import RiskDialog, RiskPersonDialog, SuggestionsDialog
from ui.pages.safety.section_text import SectionText
from ui.pages.safety.signature_pad import SignDialog
from ui.widgets.dialog import Confirm

Made = Callable[[Context, QWidget], QDialog]


def _named(context: Context, text: str) -> Event:
    return matching(context.ws.read, EventQuery(text=text))[0]


def _fair(context: Context) -> Event:
    return _named(context, "年末展销")


def _tour_stop(context: Context) -> Event:
    return _named(context, "巡展（清泉镇）")


def _plan(context: Context) -> Plan:
    found = plan.get(context.ws, _fair(context).id)
    assert found is not None
    return found


def _permit(context: Context, parent: QWidget) -> QDialog:
    fair = _fair(context)
    return PermitMove(context, fair.id, permit.status(context.ws, fair), PermitState.APPLIED, parent)


def _claim(context: Context, parent: QWidget) -> QDialog:
    under = benefits.schemes(context.ws)[0]
    return ClaimDialog(context, Claim(ClaimId(""), under.id, context.ws.today(), households=1), parent)


def _action(context: Context, parent: QWidget) -> QDialog:
    held = matching(context.ws.read, EventQuery())
    return ActionDialog(context, next(one for event in held for one in checklist.actions(context.ws, event.id)), parent)


def _stop(context: Context, parent: QWidget) -> QDialog:
    days = (day for tour in tours.all_tours(context.ws) for day in tours.days(context.ws, tour.id))
    return StopDialog(next(call for day in days for call in day.calls), parent)


def _tour_print(context: Context, parent: QWidget) -> QDialog:
    tour = tours.all_tours(context.ws)[0]
    return PrintDialog(context, "出车单", lambda: tour_prints.make(context.ws, tour.id, TourPrint.ROUTE_SHEET), parent)


def _restore(context: Context, parent: QWidget) -> QDialog:
    copy = backup.keep(context.ws)
    return RestoreBackup(parent, backup_preview.look(copy, context.ws), context.lang)


def _recovery(context: Context, parent: QWidget) -> QDialog:
    printed = sheet.printed(context.ws, sheet.new_code(), "A1B2")
    return RecoverySheetDialog(parent, context, printed, "启用保护口令")


def _protect(context: Context, parent: QWidget) -> QDialog:
    about = "忘记保护口令又丢失恢复单的，数据无人能打开。请先打印恢复单并存入单位保险柜。加密需要几秒到几分钟。"
    asked = Asked("启用保护口令", about, "去打印恢复单…", present=True, new=True, understood="我已了解")
    return ProtectDialog(parent, context.ws.folder, context.lang, asked)


def _schedule(context: Context, parent: QWidget) -> QDialog:
    event = _fair(context)
    return SchedulePrint(parent, context, [event], (event.said.start.date(), event.said.end.date()))


def _moved_case(context: Context, parent: QWidget) -> QDialog:
    return MoveDialog(context, consumer.cases(context.ws)[0], CaseState.CLOSED, parent, lambda _case: None)


def _person_of_risk(context: Context, parent: QWidget) -> QDialog:
    return RiskPersonDialog(context, "指定责任人", "责任人", lambda _staff: None, parent)


def _from_template(context: Context, parent: QWidget) -> QDialog:
    return EventFromTemplate(parent, context, event_templates.templates(event_templates.own_folder(context.ws)))


def _assign(context: Context, parent: QWidget) -> QDialog:
    return AssignDialog(context, plan.measures(context.ws, _fair(context).id)[:3], parent)


def _looks(context: Context, parent: QWidget) -> QDialog:
    return LooksDialog(context, checklist.items(context.ws, _tour_stop(context).id)[0].item, parent)


def _erase(context: Context, parent: QWidget) -> QDialog:
    fair = _fair(context).said.name
    return EraseDialog(context, parent, f"{fair}：名单共 296 人。", lambda _why, _also: None, typed=fair)


def _measure(context: Context, parent: QWidget) -> QDialog:
    fair = _fair(context)
    return MeasureDialog(context, fair.id, Section.FIRE, fair.said.start.date(), parent)


def _headings(_context: Context, parent: QWidget) -> QDialog:
    return HeadingsDialog([Heading("企业名称", "name"), Heading("备注说明", "")], parent)


def _check_item(context: Context, parent: QWidget) -> QDialog:
    return CheckItemDialog(parent, LibraryItem("", "", Phase.BEFORE, ""), ["消防", "用电"], context.lang)


def _signature(context: Context, parent: QWidget) -> QDialog:
    fair = _fair(context)
    return SignDialog(context, fair, signoff.sheet(context.ws, fair.id)[0], parent)


def _suggested(context: Context) -> list[TemplateRisk]:
    """Of the first event that lacks some."""
    held = matching(context.ws.read, EventQuery())
    return next(found for event in held if (found := risks.suggested(context.ws, event.id)))


DIALOGS: dict[type[QDialog], Made] = {
    AbsenceDialog: lambda c, p: AbsenceDialog(c, resources.everyone(c.ws)[0], None, p),
    ActionDialog: _action,
    AddItemsDialog: lambda c, p: AddItemsDialog(c, checklist.library(c.ws), p),
    AddStopsDialog: lambda c, p: AddStopsDialog(tours.candidates(c.ws), c.lang, p),
    AskPinDialog: lambda c, p: AskPinDialog(c, p, Tries(), lambda _pin: None),
    AssignDialog: _assign,
    BookingDialog: lambda c, p: BookingDialog(c, _tour_stop(c).id, p),
    CargoDialog: lambda c, p: CargoDialog(resources.everyone(c.ws), p),
    CaseDialog: lambda c, p: CaseDialog(c, None, p, lambda _case: None),
    CategoriesDialog: CategoriesDialog,
    CheckItemDialog: _check_item,
    ClaimDialog: _claim,
    ClaimImportDialog: ClaimImportDialog,
    ClaimSumsDialog: lambda c, p: ClaimSumsDialog(c, benefits.claims(c.ws), p),
    ClipImportDialog: ClipImportDialog,
    ClosedDialog: lambda c, p: ClosedDialog(c, None, p),
    CodeDialog: lambda c, p: CodeDialog(c, p, "手机台二维码", "https://192.168.1.20:8443/s/8f2c", "仅限工作人员。"),
    ConsultPad: lambda c, p: ConsultPad(c, p, _fair(c).id),
    Confirm: lambda _c, p: Confirm(p, "停用“川A12345 联想笔记本”", "它此后做的不再计入任何电脑。这不能撤销。", "停用"),
    CopyEvents: lambda c, p: CopyEvents(p, c, [_tour_stop(c)]),
    CopyExhibitsDialog: lambda c, p: CopyExhibitsDialog(exhibits.elsewhere(c.ws, _tour_stop(c).id), p),
    DealImportDialog: DealImportDialog,
    DealSumsDialog: lambda c, p: DealSumsDialog(c, deals.everything(c.ws), p),
    DrillDialog: lambda c, p: DrillDialog(c, _fair(c).id, None, p),
    DutyDialog: lambda c, p: DutyDialog(c, _fair(c).id, p),
    EraseDialog: _erase,
    EventFromTemplate: _from_template,
    FailureDialog: lambda _c, p: FailureDialog("程序 1.0\n系统 Linux\n", p, failed=True, checks=True, safe=False),
    FreezeDialog: lambda c, p: FreezeDialog(p, "2023年12月31日", missing=report.missing(c.ws, c.ws.today()), amends=1),
    HeadingsDialog: _headings,
    ImportDialog: ImportDialog,
    IncidentDialog: lambda c, p: IncidentDialog(c, _fair(c).id, None, p),
    InviteDialog: InviteDialog,
    KioskDialog: lambda c, p: KioskDialog(p, _fair(c).id),
    LooksDialog: _looks,
    MeasureDialog: _measure,
    MoveDialog: _moved_case,
    OpenActions: OpenActions,
    OperatorDialog: lambda c, p: OperatorDialog(c, None, p),
    OverrideDialog: lambda c, p: OverrideDialog(c, _fair(c), Scope.CAPACITY, p),
    PassphraseDialog: PassphraseDialog,
    PermitMove: _permit,
    PersonDialog: lambda c, p: PersonDialog(c, _fair(c).id, None, p),
    PlacesDialog: lambda c, p: PlacesDialog(c, Path("乡镇坐标.xlsx"), PlacesRead(), p),
    Postpone: lambda c, p: Postpone(p, c, [_tour_stop(c)]),
    PostponedNotices: lambda c, p: PostponedNotices(p, c, [_tour_stop(c).id]),
    PrintDialog: _tour_print,
    ProtectDialog: _protect,
    ReadinessCheck: lambda c, p: ReadinessCheck(c, _fair(c).id, p),
    RecoverySheetDialog: _recovery,
    ResourceDialog: lambda c, p: ResourceDialog(c, None, p),
    RestoreBackup: _restore,
    RiskDialog: lambda c, p: RiskDialog(c, _fair(c).id, p),
    RiskPersonDialog: _person_of_risk,
    RowsDialog: lambda c, p: RowsDialog(c, figures.compute(c.ws, lang=c.lang)[0], p),
    SchedulePrint: _schedule,
    SectionText: lambda c, p: SectionText(c, _plan(c), Section.FIRE, p),
    SelfTest: SelfTest,
    SetPinDialog: lambda c, p: SetPinDialog(c, p, Tries()),
    SettingsDialog: lambda c, p: SettingsDialog(c, p, Tries()),
    SheetPreview: lambda c, p: SheetPreview(c, Path("专家名单.xlsx"), Renewed(12, 3, 0, 5, ()), p),
    SignDialog: _signature,
    StaffDialog: lambda c, p: StaffDialog(c, None, p),
    StageReason: lambda c, p: StageReason(p, Stage.CANCELLED, _fair(c).said.name),
    StateDialog: lambda c, p: StateDialog(c, figures.compute(c.ws, lang=c.lang)[0], 2023, None, p),
    StopDialog: _stop,
    SuggestionsDialog: lambda c, p: SuggestionsDialog(c, _suggested(c), p),
    SumsDialog: lambda c, p: SumsDialog(publicity.everything(c.ws), c.lang, p),
    TaskDialog: lambda c, p: TaskDialog(c, tasks.everything(c.ws)[0], p),
    TourDialog: lambda c, p: TourDialog(c, None, p),
}


def _classes() -> Iterator[type[QDialog]]:
    """Every class of dialog that the window's code defines, but those of which others are made."""
    for found in walk_packages(ui.__path__, "ui."):
        for _name, one in getmembers(import_module(found.name), isclass):
            if issubclass(one, QDialog) and one.__module__ == found.name and not _is_a_ground(one):
                yield one


def _is_a_ground(one: type[QDialog]) -> bool:
    return any(below.__module__.startswith("ui.") for below in one.__subclasses__())


CLASSES = tuple(_classes())
"""All of them; what their modules say while they are imported is no test's."""
