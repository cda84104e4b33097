"""Buttons that the role of who is working does not allow: there, but not to be pressed, and they say who may."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPushButton, QWidget

from gbm_desktop.model.journal import Op
from gbm_desktop.model.roles import Role, may, who_may
from gbm_desktop.wording import shown
from ui.context import Context

NEEDS: Mapping[str, Op] = {
    "newEvent": Op.EVENT_ADD,
    "newFromTemplate": Op.EVENT_TEMPLATE,
    "newStopEvent": Op.EVENT_ADD,
    "saveEvent": Op.EVENT_EDIT,
    "markReady": Op.EVENT_STAGE,
    "moreActions": Op.EVENT_STAGE,
    "copyFromEvent": Op.EVENT_COPY,
    "addPerson": Op.ATTENDEE_ADD,
    "importRoster": Op.ROSTER_IMPORT,
    "chooseRoster": Op.ROSTER_IMPORT,
    "exportList": Op.EXPORT,
    "addSession": Op.SESSION_EDIT,
    "sessionsFromAgenda": Op.SESSION_EDIT,
    "printNow": Op.EXPORT,
    "savePdf": Op.EXPORT,
    "newTour": Op.TOUR_ADD,
    "changeTour": Op.TOUR_EDIT,
    "addStop": Op.STOPS_EDIT,
    "suggestOrder": Op.STOPS_EDIT,
    "resourceAdd": Op.RESOURCE_ADD,
    "resourceEdit": Op.RESOURCE_EDIT,
    "resourceRemove": Op.RESOURCE_REMOVE,
    "resourceImport": Op.RESOURCE_ADD,
    "absenceAdd": Op.ABSENCE_EDIT,
    "marketNew": Op.MARKET_RULE_EDIT,
    "marketImportButton": Op.MARKET_RULES_IMPORT,
    "closedAdd": Op.CLOSED_DAYS_EDIT,
    "closedImport": Op.CLOSED_DAYS_EDIT,
    "planSeason": Op.SEASON_SPEC,
    "importPlaces": Op.COORDINATES_EDIT,
    "completeFromTemplate": Op.PLAN_TEMPLATE,
    "addMeasure": Op.MEASURE_ADD,
    "assignMeasures": Op.MEASURE_EDIT,
    "addRisk": Op.RISK_ADD,
    "suggestRisks": Op.RISK_ADD,
    "assignRisks": Op.RISK_EDIT,
    "addDuty": Op.DUTY_EDIT,
    "proposeDuties": Op.DUTY_EDIT,
    "recordDrill": Op.DRILL_EDIT,
    "recordIncident": Op.INCIDENT_ADD,
    "overrideGate": Op.OVERRIDE,
    "overrideCapacity": Op.OVERRIDE,
    "addEnterprise": Op.ENTERPRISE_ADD,
    "addProduct": Op.PRODUCT_ADD,
    "importList": Op.CATALOGUE_IMPORT,
    "editCategories": Op.CATEGORY_EDIT,
    "addSolution": Op.SOLUTION_EDIT,
    "addScheme": Op.SCHEME_EDIT,
    "addClaim": Op.CLAIM_EDIT,
    "importClaims": Op.LEDGER_IMPORT,
    "exportClaims": Op.EXPORT,
    "enterDeals": Op.DEAL_EDIT,
    "importDeals": Op.LEDGER_IMPORT,
    "exportDeals": Op.EXPORT,
    "consumerPrints": Op.EXPORT,
    "addHandout": Op.HANDOUT_EDIT,
    "addTask": Op.TASK_EDIT,
    "layDown": Op.TASK_EDIT,
    "giveTasks": Op.TASK_EDIT,
    "finishTasks": Op.TASK_EDIT,
    "addCase": Op.CASE_EDIT,
    "addPhotos": Op.ATTACH,
    "freezeReport": Op.REPORT_FREEZE,
    "amendReport": Op.REPORT_FREEZE,
    "recordDelivery": Op.REPORT_SENT,
    "importFigures": Op.FIGURES_RECEIVED,
}
"""What pressing each of these buttons comes to, by its name."""


def bar(place: QWidget, context: Context) -> None:
    """Buttons of the page that lead to a step which the role does not take cannot be pressed."""
    role = context.ws.role
    if role is Role.ORGANISER:
        return
    for button in place.findChildren(QPushButton):
        op = NEEDS.get(button.objectName())
        if op is not None and not may(role, op) and button.property("barred") is None:
            _Barred(button, shown(who_may(op), context.lang))


class _Barred(QObject):
    """Keeps a button from being pressed, whatever its page says of it."""

    def __init__(self, button: QPushButton, who: str) -> None:
        super().__init__(button)
        self._button = button
        button.setProperty("barred", True)
        button.setToolTip(self.tr("Only for: {who}").format(who=who))
        button.setEnabled(False)
        button.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Who enables it is not heard."""
        if event.type() == QEvent.Type.EnabledChange and self._button.isEnabled():
            self._button.setEnabled(False)
        return False
