"""An item to check: a new one, or one of the library to change."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from gbm_desktop.model.safety.checklist import LibraryItem, Phase
from gbm_desktop.wording import Lang, word
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import lines

_WIDTH = 480


class CheckItemDialog(Dialog):
    """`given` comes with the item as the fields say; what is left empty is said under its field instead."""

    given = Signal(object)

    def __init__(self, parent: QWidget, item: LibraryItem, categories: Iterable[str], lang: Lang) -> None:
        super().__init__(parent)
        self.setObjectName("checkItemDialog")
        self.setWindowTitle(self.tr("Change an item to check") if item.text else self.tr("Add an item to check"))
        self.setMinimumWidth(_WIDTH)
        self._item = item
        self._text, self._category, self._phase = lines(), QComboBox(editable=True), QComboBox()
        self._critical = QCheckBox(self.tr("Critical: while it is failed, the event cannot be ready"))
        self._critical.setObjectName("itemCritical")
        self._category.addItems(list(dict.fromkeys(categories)))
        for phase in Phase:
            self._phase.addItem(word(phase, lang), phase)
        self._form = self._fields()
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        save = primary_button(self.tr("Save") if item.text else self.tr("Add"), self._give, "itemSave")
        save.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "itemCancel"), save))
        self._show(item)

    def _fields(self) -> FieldForm:
        form = FieldForm()
        note = self.tr("Write what is to be found when all is well, as in: the exits open without a key")
        form.add("itemText", self.tr("What is checked"), self._text, note=note)
        form.add_row(("itemCategory", self.tr("Category"), self._category), ("itemPhase", self.tr("When"), self._phase))
        form.add_widget(self._critical)
        return form

    def _show(self, item: LibraryItem) -> None:
        self._text.setPlainText(item.text)
        self._category.setCurrentText(item.category)
        self._phase.setCurrentIndex(self._phase.findData(item.phase))
        self._critical.setChecked(item.critical)

    def _give(self) -> None:
        self._form.clear_errors()
        text, category = " ".join(self._text.toPlainText().split()), self._category.currentText().strip()
        if not category:
            self._form.show_error("itemCategory", self.tr("Choose a category, or write one."))
        if not text:
            self._form.show_error("itemText", self.tr("Write what is checked."))
        if text and category:
            phase, critical = Phase(self._phase.currentData()), self._critical.isChecked()
            self.given.emit(replace(self._item, text=text, category=category, phase=phase, critical=critical))
            self.accept()
