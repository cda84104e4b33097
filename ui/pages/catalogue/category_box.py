"""A field for a category of products: found by any part of its name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from gbm_desktop import product_categories
from ui.context import Context
from ui.widgets.form_fields import unscrolled


class CategoryBox(QComboBox):
    """The categories that are in use, in the list's order."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        found = QCompleter(self.model(), self)
        found.setFilterMode(Qt.MatchFlag.MatchContains)
        found.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(found)
        unscrolled(self)

    def show_category(self, chosen: str) -> None:
        """This category stands there, or none; a retired one is offered only where it is the chosen one."""
        names = [one.name for one in product_categories.categories(self._context.ws)]
        self.clear()
        self.addItems(names if chosen in names or not chosen else [*names, chosen])
        self.setCurrentIndex(self.findText(chosen) if chosen else -1)
        if not chosen:
            self.clearEditText()
