"""Dialogs without a mouse or without sight: each widget has its name, the Tab key goes as read, large letters fit."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import events
from gbm_desktop.model.ids import EventId
from tests.builders import lecture
from tests.ui.test_by_keyboard import called, goes_back, reachable, which
from tests.ui.test_fits import cut_off
from ui import theme
from ui.context import Context
from ui.dialogs.operator import OperatorDialog
from ui.dialogs.staff import StaffDialog
from ui.pages.checkin.kiosk_dialog import KioskDialog
from ui.pages.checkin.readiness import ReadinessCheck
from ui.pages.consumer.case_dialog import CaseDialog
from ui.pages.market_days.closed_dialog import ClosedDialog
from ui.pages.safety.duty_dialog import DutyDialog
from ui.pages.safety.incident_dialog import IncidentDialog
from ui.pages.safety.open_actions import OpenActions

Made = Callable[[Context, EventId, QWidget], QDialog]
DIALOGS: dict[str, Made] = {
    "operator": lambda context, _event, parent: OperatorDialog(context, None, parent),
    "staff": lambda context, _event, parent: StaffDialog(context, None, parent),
    "kiosk": lambda _context, event, parent: KioskDialog(parent, event),
    "readiness": ReadinessCheck,
    "case": lambda context, _event, parent: CaseDialog(context, None, parent, lambda _case: None),
    "closed days": lambda context, _event, parent: ClosedDialog(context, None, parent),
    "duty": DutyDialog,
    "incident": lambda context, event, parent: IncidentDialog(context, event, None, parent),
    "open actions": lambda context, _event, parent: OpenActions(context, parent),
}


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.mark.parametrize("kind", DIALOGS)
def test_a_dialog_says_what_each_widget_is_and_is_read_in_order(
    kind: str, context: Context, parent: QWidget, qtbot: QtBot
) -> None:
    dialog = DIALOGS[kind](context, events.add(context.ws, lecture()), parent)
    with qtbot.waitExposed(dialog):
        dialog.show()
    chain = [widget for widget in reachable(dialog) if not widget.visibleRegion().isEmpty()]
    assert chain
    assert [which(widget) for widget in chain if not called(widget)] == []
    first = min(range(len(chain)), key=lambda at: chain[at].mapTo(dialog, chain[at].rect().topLeft()).y())
    read = chain[first:] + chain[:first]
    assert [f"{which(a)} -> {which(b)}" for a, b in pairwise(read) if goes_back(a, b, dialog)] == []
    dialog.close()


@pytest.mark.parametrize("kind", DIALOGS)
def test_nothing_is_cut_off_in_a_dialog_with_the_largest_letters(
    kind: str, context: Context, parent: QWidget, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.load_font()
    theme.apply(qapp, "light", "largest")
    dialog = DIALOGS[kind](context, events.add(context.ws, lecture()), parent)
    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: cut_off(dialog) == [])
    assert dialog.minimumSizeHint().height() <= 740
    dialog.close()
    theme.apply(qapp, "light")
