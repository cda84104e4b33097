"""Asking before people are erased for good: why, what else goes, and the event's name typed out."""

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.privacy import ErasureNeedsReason, NameNotTyped
from gbm_desktop.model.privacy import Also
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.widgets import FieldForm, column, danger_button, hint, plain_button, row
from ui.widgets.dialog import Dialog

_WIDTH = 520


class EraseDialog(Dialog):
    """`agreed` is called with the reason and what else goes. `typed` is what must be typed, empty for nothing."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        about: str,
        agreed: Callable[[str, Collection[Also]], object],
        *,
        typed: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("eraseDialog")
        self.setWindowTitle(self.tr("Erase personal data"))
        self.setMinimumWidth(_WIDTH)
        self._context, self._agreed, self._typed = context, agreed, typed
        self._reason, self._name = QLineEdit(), QLineEdit()
        self._also = {one: QCheckBox(word(one, context.lang)) for one in Also} if typed else {}
        self._form = FieldForm()
        self._reason.setPlaceholderText(self.tr("Stays in the record of erasures"))
        self._form.add("eraseReason", self.tr("Why"), self._reason)
        if typed:
            self._form.add_heading(self.tr("Besides the list, erase"))
        for one, box in self._also.items():
            box.setObjectName(f"erase-{one.value}")
            self._form.add_widget(box)
        if typed:
            self._form.add("eraseName", self.tr("Type the event's name: {name}").format(name=typed), self._name)
        forever = self.tr(
            "Names, phones and whatever else tells of these people go from all rows, from the journal, from attached "
            "files and from what was exported here; backups made before are replaced by a new one. Figures stay. "
            "Nobody can take this back, and laptops that merge do the same."
        )
        out = column(self, margin=24, gap=16)
        out.addWidget(hint(about))
        out.addWidget(self._form)
        out.addWidget(hint(forever))
        do = danger_button(self.tr("Erase for good"), self._erase, "eraseDo")
        out.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "eraseCancel"), do))

    def _erase(self) -> None:
        self._form.clear_errors()
        try:
            self._require()
        except GbmError as error:
            field = "eraseName" if isinstance(error, NameNotTyped) else "eraseReason"
            self._form.show_error(field, say(error, self._context.lang))
            return
        self.accept()
        self._agreed(self._reason.text(), [one for one, box in self._also.items() if box.isChecked()])

    def _require(self) -> None:
        if not self._reason.text().strip():
            raise ErasureNeedsReason
        if self._typed and self._name.text().strip() != self._typed.strip():
            raise NameNotTyped(self._typed)
