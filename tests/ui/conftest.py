"""A window's context on the fresh workspace."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.jobs import Jobs


@pytest.fixture(autouse=True)
def looks_as_before(qapp: QApplication) -> Iterator[None]:
    """A test leaves no window, as all that stand are dressed anew, and neither the window's letters nor its colours."""
    font, sheet = qapp.font(), qapp.styleSheet()
    before = {id(window) for window in qapp.topLevelWidgets()}
    yield
    for left in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if left is not None:
            left.close()
    for window in qapp.topLevelWidgets():
        if id(window) not in before and window.parent() is None and window.windowType() is not Qt.WindowType.Popup:
            window.hide()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)
    if qapp.font() != font:
        qapp.setFont(font)


@pytest.fixture
def workspace(ws: Workspace) -> Workspace:
    return ws


@pytest.fixture
def context(ws: Workspace, qapp: object) -> Iterator[Context]:
    """The context that a page is given, in Chinese, with a real worker thread."""
    assert qapp is not None
    jobs = Jobs()
    yield Context(ws, jobs, "zh")
    for window in QApplication.topLevelWidgets():  # left by now: what was to be asked in a moment is not asked any more
        for timer in window.findChildren(QTimer):
            timer.stop()
    jobs.stop()
