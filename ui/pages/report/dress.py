"""How the report is dressed: letterhead, number, signer, copies to, printed by, and room for the seal."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.model.report import OfficialSettings
from gbm_desktop.report import dress
from ui.context import Context
from ui.widgets import FieldForm, column, hint
from ui.widgets.scrolled_form import ScrolledForm

_TEXTS = ("letterhead", "number", "signer", "copied_to", "printed_by")


class DressPanel(QWidget):
    """What is entered is stored when the field is left; what is empty the document does not have."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown = OfficialSettings()
        self._fields = {name: QLineEdit() for name in _TEXTS}
        for field in self._fields.values():
            field.editingFinished.connect(self.store)
        self._sealed = QCheckBox(self.tr("Leave room for a seal over name and date"))
        self._sealed.setObjectName("dressSealed")
        self._sealed.toggled.connect(lambda _on: self.store())
        self._lay_out()

    def show_settings(self) -> None:
        """What is stored stands in the fields; a field being typed in stays."""
        self._shown = dress.settings(self._context.ws)
        for name, field in self._fields.items():
            if not (field.hasFocus() and field.isModified()):
                field.setText(getattr(self._shown, name))
        self._sealed.blockSignals(True)
        self._sealed.setChecked(self._shown.sealed)
        self._sealed.blockSignals(False)

    def store(self) -> None:
        """What stands in the fields is how the report is dressed."""
        texts = {name: field.text() for name, field in self._fields.items()}
        wanted = OfficialSettings(dress.REPORT, **texts, sealed=self._sealed.isChecked())
        if wanted == self._shown:
            return
        try:
            self._shown = dress.set_settings(self._context.ws, wanted)
        except GbmError as error:
            self._context.problem(error)
            return
        for name, field in self._fields.items():
            field.setText(getattr(self._shown, name))

    def _lay_out(self) -> None:
        labels = {
            "letterhead": self.tr("Letterhead (red heading)"),
            "number": self.tr("Document number"),
            "signer": self.tr("Signer (upward documents)"),
            "copied_to": self.tr("Copied to"),
            "printed_by": self.tr("Printed by"),
        }
        form = FieldForm()
        for name, field in self._fields.items():
            form.add(f"dress-{name}", labels[name], field)
        self._fields["letterhead"].setPlaceholderText(self.tr("Only an office that may use one"))
        self._fields["number"].setPlaceholderText("青经信〔2023〕12号")
        form.add_widget(self._sealed)
        box = column(self, gap=8)
        box.addWidget(hint(self.tr("What is empty is left out. The number is written with hexagonal brackets.")))
        box.addWidget(ScrolledForm(form), 1)
