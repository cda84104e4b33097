"""Safety on paper as tests read it."""

import re
from dataclasses import replace

from gbm_desktop import staff
from gbm_desktop.documents.sheet import DrawnSheet
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Plan, Role
from gbm_desktop.safety import gate, plan, prints
from gbm_desktop.safety.prints import SafetyPrint
from gbm_desktop.workspace import Workspace
from tests.documents.print_reading import page_texts

_PAGE_NUMBER = re.compile(r"—\d+—")


def planned(ws: Workspace, event_id: EventId) -> Plan:
    found = plan.get(ws, event_id)
    assert found is not None
    return found


def read(ws: Workspace, event_id: EventId, kind: SafetyPrint, *, filled: bool = False) -> str:
    """The print's text, without white space."""
    made = prints.make(ws, event_id, kind, filled=filled)
    assert made.warnings == ()
    return _PAGE_NUMBER.sub("", "".join(page_texts(DrawnSheet(made.content, ()))))


def decide(ws: Workspace, event_id: EventId) -> None:
    """The officer overrides what is missing, and admits more people."""
    ws.operator = "赵建国"
    gate.override(ws, event_id, "许可正在办理，12月1日前取得文书。")
    gate.override_capacity(ws, event_id, 3800, "增设南广场疏散区")


def name_officer(ws: Workspace, event_id: EventId) -> None:
    officer = staff.same_or_new(ws, "赵建国", "区经信局", "局长", "13800000001")
    plan.edit(ws, replace(planned(ws, event_id), people={Role.OFFICER: officer.id}))
