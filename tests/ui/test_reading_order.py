"""Looking for the order of the Tab key leaves the widgets as they are."""

import gc
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDateTimeEdit, QSpinBox, QWidget

from ui.widgets import column
from ui.widgets.reading_order import reached_by_tab, read_in_order


class Number(QSpinBox):
    """A field with arrows and a line inside."""


def form(number: Number) -> QWidget:
    made = QWidget()
    box = column(made)
    for field in (number, QDateTimeEdit(), QComboBox(editable=True)):
        box.addWidget(field)
    return made


def test_a_field_with_arrows_is_one_stop_and_goes_with_its_form(qapp: QApplication) -> None:
    assert qapp
    fields = WeakSet[Number]()
    for _again in range(3):
        number = Number()
        fields.add(number)
        made = form(number)
        read_in_order(made)
        assert [type(each).__name__ for each in reached_by_tab(made)] == ["Number", "QDateTimeEdit", "QComboBox"]
        assert number.lineEdit()  # as a click into it asks for
        made.deleteLater()
        del number, made
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not list(fields)
