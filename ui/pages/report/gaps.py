"""What the report still lacks, each line leading to the place where it is put right."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gbm_desktop.model.report import Missing, MissingKind
from gbm_desktop.wording import word
from ui.context import Context
from ui.widgets import Column, DataTable, RecordModel, column, second_text

_JUMP = 2


class MissingPanel(QWidget):
    """`section_wanted` comes with the key of the section whose text lacks something."""

    section_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        columns: list[Column[Missing]] = [
            Column(
                self.tr("What is missing"),
                lambda one: f"▲ {word(one.kind, context.lang)}",
                tone=lambda _one: "warn",
                tip=lambda one: word(one.kind, context.lang),
                width=230,
            ),
            Column(self.tr("In"), lambda one: one.about, tip=lambda one: one.about, width=190),
            Column(self.tr("Where"), self._where, tone=lambda _one: "action", width=90),
        ]
        self._model = RecordModel(columns)
        self._table = DataTable(self._model, "reportMissing")
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Missing"))
        self._table.opened.connect(self.jump)
        self._table.clicked.connect(self._clicked)
        self._none = second_text(self.tr("Nothing is missing."))
        self._none.setObjectName("nothingMissing")
        box = column(self)
        box.addWidget(self._none)
        box.addWidget(self._table, 1)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """These are missing."""
        self._model.show_records(missing)
        self._none.setVisible(not missing)
        self._table.setVisible(bool(missing))

    def jump(self, one: Missing) -> None:
        """The place where this is put right is shown."""
        if one.section:
            self.section_wanted.emit(one.section)
        elif one.event_id:
            self._context.go("events", event_id=one.event_id)
        elif one.kind is MissingKind.NOTHING_HELD:
            self._context.go("events")
        else:
            self._context.go("settings", part=_SETTINGS[one.kind])

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == _JUMP:
            self.jump(self._model.record(index.row()))

    def _where(self, one: Missing) -> str:
        if one.section:
            return self.tr("Write ›")
        if one.event_id or one.kind is MissingKind.NOTHING_HELD:
            return self.tr("Events ›")
        return self.tr("Settings ›")


_SETTINGS = {
    MissingKind.NO_CONTACT: "departments",
    MissingKind.DUE_UNKNOWN: "campaign",
    MissingKind.NO_ADDRESSEE: "addressees",
}
