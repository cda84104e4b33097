"""The tabs of an event's safety, and on which of them each thing that is missing is put right."""

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.gate import Caution, Gap
from ui.context import Context


class Tab(StrEnum):
    """The tabs in the order of the work."""

    MEASURES = "measures"
    PEOPLE = "people"
    RISKS = "risks"
    PERMIT = "permit"
    CHECKLIST = "checklist"
    EMERGENCY = "emergency"


class TabPage(Protocol):
    """What the panel asks of a tab."""

    def refresh(self) -> None:
        """The tab shows what is stored now."""

    def go_to(self, ref: str) -> None:
        """The row, role or section of this name is seen and has the cursor."""


_PLACES = {
    Tab.MEASURES: "ui.pages.safety.measures:MeasuresTab",
    Tab.PEOPLE: "ui.pages.safety.people:PeopleTab",
    Tab.RISKS: "ui.pages.safety.risks:RisksTab",
    Tab.PERMIT: "ui.pages.safety.permit:PermitTab",
    Tab.CHECKLIST: "ui.pages.safety.checklist:ChecklistTab",
    Tab.EMERGENCY: "ui.pages.safety.emergency:EmergencyTab",
}
_OF_GAP = {
    Gap.ROLE_EMPTY: Tab.PEOPLE,
    Gap.STAFF_NO_PHONE: Tab.PEOPLE,
    Gap.NOT_ACKNOWLEDGED: Tab.PEOPLE,
    Gap.PERMIT_DUE: Tab.PERMIT,
    Gap.PERMIT_CHANGED: Tab.PERMIT,
    Gap.PERMIT_REFUSED: Tab.PERMIT,
    Gap.RED_RISK: Tab.RISKS,
    Gap.CRITICAL_FAILED: Tab.CHECKLIST,
    Gap.NO_DRILL: Tab.EMERGENCY,
}
_OF_CAUTION = {
    Caution.CRITICAL_UNCHECKED: Tab.CHECKLIST,
    Caution.ACTION_OPEN: Tab.CHECKLIST,
    Caution.NO_DUTY: Tab.EMERGENCY,
}
OF_THE_EVENT: dict[Gap | Caution, str] = {
    Gap.EXPECTED_UNKNOWN: "expected",
    Gap.CAPACITY_UNKNOWN: "capacity",
    Gap.OVER_CAPACITY: "expected",
}
"""What is put right in the event's form, and in which field."""


@dataclass(frozen=True, slots=True)
class Jump:
    """Where something is put right: a tab and what to show on it; without a tab, a field of the event's form."""

    tab: Tab | None
    ref: str = ""


def jump_of(kind: Gap | Caution, ref: str) -> Jump:
    """Where this is put right; what no other tab takes stands among the measures."""
    if kind in OF_THE_EVENT:
        return Jump(None, OF_THE_EVENT[kind])
    found = _OF_GAP.get(kind) if isinstance(kind, Gap) else _OF_CAUTION.get(kind)
    return Jump(found or Tab.MEASURES, ref)


def tab_title(tab: Tab) -> str:
    """What stands on the tab."""
    return {
        Tab.MEASURES: QCoreApplication.translate("SafetyTabs", "Measures"),
        Tab.PEOPLE: QCoreApplication.translate("SafetyTabs", "People and signatures"),
        Tab.RISKS: QCoreApplication.translate("SafetyTabs", "Risks"),
        Tab.PERMIT: QCoreApplication.translate("SafetyTabs", "Permit"),
        Tab.CHECKLIST: QCoreApplication.translate("SafetyTabs", "Checks"),
        Tab.EMERGENCY: QCoreApplication.translate("SafetyTabs", "Emergencies"),
    }[tab]


def made(tab: Tab, context: Context, event_id: EventId) -> QWidget:
    """The tab of this event."""
    module, _, name = _PLACES[tab].partition(":")
    page: QWidget = getattr(import_module(module), name)(context, event_id)
    return page
