"""What stands above an event's exhibits: fields to add to them, and where else they come from and go to."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from gbm_desktop.model.exhibits import ExhibitPrint
from gbm_desktop.wording import Lang, word
from ui.context import Context
from ui.pages.catalogue.enterprise_box import EnterpriseBox
from ui.pages.catalogue.product_box import ProductBox
from ui.widgets import plain_button, row

_LEAST = 168


class ExhibitTools(QWidget):
    """`copying`, `importing` and `printing` (with the kind) tell what a person wants."""

    copying = Signal()
    importing = Signal()
    printing = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.product, self.enterprise = ProductBox(context), EnterpriseBox(context)
        self.product.setObjectName("addExhibit")
        self.enterprise.setObjectName("addExhibitor")
        self.product.setPlaceholderText(self.tr("Add a product…"))
        self.enterprise.setPlaceholderText(self.tr("Add an exhibitor…"))
        for field, keys in ((self.product, "Ctrl+N"), (self.enterprise, "Ctrl+Shift+N")):
            field.setToolTip(f"{field.placeholderText()} · {keys}")
        for field in (self.product, self.enterprise):
            field.setMinimumWidth(_LEAST)
            field.setAccessibleName(field.placeholderText())
        copy = plain_button(self.tr("Copy…"), self.copying.emit, "copyFromEvent", "copy")
        copy.setToolTip(self.tr("Copy exhibitors and exhibits from another event"))
        bring = plain_button(self.tr("Import…"), self.importing.emit, "importExhibits", "import")
        bring.setToolTip(self.tr("Import a sheet of exhibits"))
        box = row(self.product, self.enterprise, copy, bring, self._print_button(context.lang))
        box.setStretch(0, 3)
        box.setStretch(1, 2)
        self.setLayout(box)

    def on_keys(self, panel: QWidget) -> None:
        """In this panel Ctrl+N adds a product, Ctrl+Shift+N an exhibitor, and Ctrl+P offers the prints."""
        for keys, act in (
            ("Ctrl+N", self.product.setFocus),
            ("Ctrl+Shift+N", self.enterprise.setFocus),
            (QKeySequence(QKeySequence.StandardKey.Print).toString(), self._offer_prints),
        ):
            shortcut = QShortcut(QKeySequence(keys), panel, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _print_button(self, lang: Lang) -> QPushButton:
        self._print, self._prints = plain_button(self.tr("Print"), name="printExhibits", picture="print"), QMenu(self)
        for kind in ExhibitPrint:
            self._prints.addAction(word(kind, lang).capitalize(), partial(self.printing.emit, kind))
        self._print.setMenu(self._prints)
        return self._print

    def _offer_prints(self) -> None:
        self._prints.popup(self._print.mapToGlobal(self._print.rect().bottomLeft()))
