"""A window's context on the fresh workspace."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.jobs import Jobs


@pytest.fixture(autouse=True)
def looks_as_before(qapp: QApplication) -> Iterator[None]:
    """A test leaves neither a dialog that keeps the keys to itself nor the window's own letters and colours."""
    font, sheet = qapp.font(), qapp.styleSheet()
    yield
    for left in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if left is not None:
            left.close()
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
