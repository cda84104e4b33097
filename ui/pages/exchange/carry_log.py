"""The latest exchanges of this laptop, by whatever way."""

from PySide6.QtWidgets import QWidget

from gbm_desktop.exchange import log
from gbm_desktop.model.exchanges import Exchange
from gbm_desktop.wording import word
from ui.context import Context
from ui.widgets import RIGHT, Column, DataTable, EmptyState, Heading, RecordModel, column
from ui.widgets.page_stack import PageStack

_SHOWN = 200
_BESIDE_CARD = 17  # so that its title stands on one line with that of the card beside it


class CarryLog(QWidget):
    """A table, the newest first; before the first exchange, what to do."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._log = RecordModel(self._columns())
        self._table = DataTable(self._log, "carryLog")
        self._table.setAccessibleName(self.tr("Latest exchanges"))
        empty = EmptyState(
            self.tr("Nothing has been exchanged yet"),
            text=self.tr("Export on one laptop, carry the file, merge on the other; then the same way back."),
        )
        self._body = PageStack()
        self._body.addWidget(empty)
        self._body.addWidget(self._table)
        box = column(self)
        box.setContentsMargins(0, _BESIDE_CARD, 0, 0)
        box.addWidget(Heading(self.tr("Latest exchanges")))
        box.addWidget(self._body, 1)

    @property
    def exchanges(self) -> list[Exchange]:
        """What the table shows, from the top."""
        return self._log.records

    def refresh(self) -> None:
        """What was exchanged until now."""
        found = log.entries(self._context.ws, _SHOWN)
        self._log.show_records(found)
        self._body.setCurrentIndex(1 if found else 0)

    def _columns(self) -> list[Column[Exchange]]:
        ws, lang = self._context.ws, self._context.lang
        return [
            Column(self.tr("When"), lambda one: f"{ws.local(one.at):%m-%d %H:%M}", sort=lambda one: one.at, width=108),
            Column(self.tr("Way"), lambda one: f"{word(one.direction, lang)}  {word(one.way, lang)}", width=132),
            Column(
                self.tr("Laptop or file"),
                lambda one: "  ".join(part for part in (one.peer, one.name) if part),
                tip=lambda one: one.name,
                width=150,
            ),
            Column(self.tr("New"), lambda one: f"{one.added:,}", align=RIGHT, sort=lambda one: one.added, width=64),
            Column(self.tr("Known"), lambda one: f"{one.known:,}", align=RIGHT, sort=lambda one: one.known, width=72),
            Column(
                self.tr("Waiting"), lambda one: f"{one.waiting:,}", align=RIGHT, sort=lambda one: one.waiting, width=56,
                tone=lambda one: "warn" if one.waiting else "text",
            ),
            Column(
                self.tr("Differences"), lambda one: f"{one.conflicts:,}", align=RIGHT,
                sort=lambda one: one.conflicts, tone=lambda one: "warn" if one.conflicts else "text", width=56,
            ),
        ]  # fmt: skip
