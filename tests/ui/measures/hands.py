"""What hands do in the table of measures: to a cell, into it, and in the dialogs that it opens."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from gbm_desktop.model.safety.plan import Measure
from ui.pages.safety.measures import MeasuresTab
from ui.widgets.staff_box import StaffBox


def at(tab: MeasuresTab, measure: Measure, column: int) -> None:
    """The cursor stands in this cell."""
    row = next(row for row, line in enumerate(tab.table.lines.records) if line.key == measure.id)
    tab.table.setFocus()
    tab.table.setCurrentIndex(tab.table.lines.index(row, column))


def shown(tab: MeasuresTab, measure: Measure, column: int) -> str:
    row = next(row for row, line in enumerate(tab.table.lines.records) if line.key == measure.id)
    return str(tab.table.lines.index(row, column).data())


def editor(tab: MeasuresTab, kind: type[QWidget]) -> QWidget:
    found = [field for field in tab.table.viewport().findChildren(kind) if field.isVisible()]
    assert len(found) == 1
    return found[0]


def name_person(tab: MeasuresTab, measure: Measure, column: int, text: str) -> None:
    at(tab, measure, column)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    box = editor(tab, StaffBox)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def dialog_of(tab: MeasuresTab, name: str) -> QDialog:
    found = [dialog for dialog in tab.findChildren(QDialog, name) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(dialog: QDialog, name: str, text: str) -> None:
    box = dialog.findChild(StaffBox, name)
    assert isinstance(box, StaffBox)
    box.setFocus()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
