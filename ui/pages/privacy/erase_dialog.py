"""Asking before people are erased for good: why, what else goes, and the event's name typed out."""

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.privacy import ErasureNeedsReason, NameNotTyped
from gbm_desktop.model.privacy import Also
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.widgets import FieldForm, hint
from ui.widgets.dialog import Confirm

_WIDTH = 520


class EraseDialog(Confirm):
    """`agreed` is called with the reason and what else goes. `typed` is what must be typed, empty for nothing."""

    lost_name, back_name, do_name = "eraseLost", "eraseCancel", "eraseDo"

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        about: str,
        agreed: Callable[[str, Collection[Also]], object],
        *,
        typed: str = "",
    ) -> None:
        self._context, self._agreed, self._typed = context, agreed, typed
        self._reason, self._name = QLineEdit(), QLineEdit()
        self._also = {one: QCheckBox(word(one, context.lang)) for one in Also} if typed else {}
        self._form = self._fields()
        forever = self.tr(
            "Names, phones and whatever else tells of these people go from all rows, from the journal, from attached "
            "files and from what was exported here; backups made before are replaced by a new one. Figures stay. "
            "Nobody can take this back, and laptops that merge do the same."
        )
        title, verb, back = self.tr("Erase personal data"), self.tr("Erase for good"), self.tr("Cancel")
        super().__init__(parent, title, forever, verb, back, above=[hint(about), self._form])
        self.setObjectName("eraseDialog")
        self.setMinimumWidth(_WIDTH)
        self._reason.setFocus()

    def _fields(self) -> FieldForm:
        form = FieldForm()
        self._reason.setPlaceholderText(self.tr("Stays in the record of erasures"))
        form.add("eraseReason", self.tr("Why"), self._reason)
        if self._typed:
            form.add_heading(self.tr("Besides the list, erase"))
        for one, box in self._also.items():
            box.setObjectName(f"erase-{one.value}")
            form.add_widget(box)
        if self._typed:
            form.add("eraseName", self.tr("Type the event's name: {name}").format(name=self._typed), self._name)
        return form

    def agree(self) -> None:
        """They are erased, or what is lacking stands under its field."""
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
