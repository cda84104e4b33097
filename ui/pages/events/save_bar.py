"""Below an event's form: what deserves a second look, and saving."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from gbm_desktop.model.events import EventWarning
from gbm_desktop.wording import Lang
from gbm_desktop.wording.events import warning_sentence
from ui.widgets import StatusDot, column, link_button, primary_button, row


class SaveBar(QWidget):
    """`saving` and `discarding` are what a person wants."""

    saving = Signal()
    discarding = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang: Lang = lang
        self.warnings = QLabel()
        self.warnings.setObjectName("eventWarnings")
        self.warnings.setProperty("tone", "warn")
        self.warnings.setWordWrap(True)
        self.unsaved = StatusDot(self.tr("Not saved"), "warn")
        self.revert = link_button(self.tr("Discard changes"), self.discarding.emit, "discardEvent")
        self.save = primary_button(self.tr("Save"), self.saving.emit, "saveEvent")
        box = column(self)
        box.addWidget(self.warnings)
        box.addLayout(row(self.unsaved, self.revert, None, self.save))

    def show_unsaved(self, *, unsaved: bool) -> None:
        """Whether there is anything to save."""
        self.unsaved.setVisible(unsaved)
        self.revert.setVisible(unsaved)
        self.save.setEnabled(unsaved)

    def show_warnings(self, found: Sequence[EventWarning]) -> None:
        """The warnings, a line each."""
        self.warnings.setText("\n".join(f"▲ {warning_sentence(warning, self._lang)}" for warning in found))
        self.warnings.setVisible(bool(found))
