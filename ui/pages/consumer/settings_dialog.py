"""Where people can complain, within how many days cases are handled, and the PIN that hides who reported."""

from dataclasses import replace
from typing import TypeVar

from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from gbm_desktop import consumer_settings
from gbm_desktop.checkin.pin import Tries
from gbm_desktop.errors import GbmError
from gbm_desktop.model.consumer import CaseKind, Channel, Deadline
from gbm_desktop.wording import say, word
from ui import theme
from ui.context import Context
from ui.pages.consumer.pin_dialog import SetPinDialog
from ui.widgets import (
    Column,
    DataTable,
    RecordModel,
    RowAction,
    StatusDot,
    column,
    hint,
    plain_button,
    primary_button,
    row,
    set_property,
)
from ui.widgets.dialog import Dialog

_WIDTH, _ROWS, _FRAME = 760, 5, 2
Row = TypeVar("Row")


class SettingsDialog(Dialog):
    """Two tables that are typed into, stored together; the PIN is set in a dialog of its own."""

    def __init__(self, context: Context, parent: QWidget, tries: Tries) -> None:
        super().__init__(parent)
        self.setObjectName("consumerSettings")
        self.setWindowTitle(self.tr("Channels, deadlines and the PIN"))
        self.setMinimumWidth(_WIDTH)
        self._context, self._tries = context, tries
        known = consumer_settings.read(context.ws)
        self._kept = known
        self._channels = RecordModel(self._channel_columns(), known.channels)
        deadlines = {one.kind: one for one in known.deadlines}
        self._deadlines = RecordModel(
            self._deadline_columns(), [deadlines.get(kind, Deadline(kind, 0, True, "")) for kind in CaseKind]
        )
        self._wrong = hint("")
        self._wrong.setObjectName("settingsProblem")
        set_property(self._wrong, "type", "error")
        self._wrong.hide()
        self._pin = StatusDot()
        self.bar, self._parts = QTabBar(), QStackedWidget()
        self.bar.setObjectName("settingsTabs")
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self._lay_out()
        self._show_pin()

    def _lay_out(self) -> None:
        remove: RowAction[Channel] = RowAction(self.tr("Remove"), self._remove, "Delete")
        turn: RowAction[Deadline] = RowAction(self.tr("Working or calendar days"), self._turn, "Space")
        self.channels = _table(self._channels, "channelTable", self.tr("Local channels"), remove)
        self.deadlines = _table(self._deadlines, "deadlineTable", self.tr("Deadlines"), turn)
        on_posters = self.tr("They stand on every poster beside 12315. F2 changes a cell, Delete removes a row.")
        unverified = self.tr(
            "F2 changes a cell, the space bar the way of counting. What has no days is to be verified."
        )
        secret = self.tr("Without the PIN who reported stands in no list, search, print or export.")
        add = plain_button(self.tr("Add a channel"), self._add, "addChannel", "add")
        set_pin = plain_button(self.tr("Set the PIN…"), self._set_pin, "setPin")
        self._add_part(self.tr("Local channels"), on_posters, self.channels, add)
        self._add_part(self.tr("Deadlines"), unverified, self.deadlines)
        self._add_part(self.tr("Who reported"), secret, self._pin, set_pin)
        self.bar.currentChanged.connect(self._parts.setCurrentIndex)
        box = column(self, margin=24, gap=16)
        for part in (self.bar, self._parts, self._wrong):
            box.addWidget(part)
        save = primary_button(self.tr("Save"), self.store, "saveSettings")
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "cancelSettings"), save))

    def _add_part(self, title: str, about: str, *parts: QWidget) -> None:
        self.bar.addTab(title)
        page = QWidget()
        box = column(page, gap=12)
        box.addWidget(hint(about))
        for part in parts:
            box.addLayout(row(part) if isinstance(part, DataTable) else row(part, None))
        box.addStretch(1)
        self._parts.addWidget(page)

    def would_lose(self) -> bool:
        """Whether a table says something else than what is stored."""
        channels, deadlines = self._said()
        return channels != list(self._kept.channels) or set(deadlines) != set(self._kept.deadlines)

    def _said(self) -> tuple[list[Channel], list[Deadline]]:
        channels = [one for one in self._channels.records if one.name or one.phone]
        return channels, [one for one in self._deadlines.records if one.days or one.source]

    def store(self) -> None:
        """Channels and deadlines are as the tables have them, or it is said what is wrong."""
        save = self.findChild(QWidget, "saveSettings")
        if save is not None:
            save.setFocus()  # leaves the cell that is being typed into
        wanted, deadlines = self._said()
        try:
            consumer_settings.set_channels(self._context.ws, wanted)
            if set(deadlines) != set(self._kept.deadlines):
                consumer_settings.set_deadlines(self._context.ws, deadlines)
        except GbmError as error:
            self._wrong.setText(say(error, self._context.lang))
            self._wrong.show()
            return
        self.accept()
        self._context.tell(self.tr("Channels and deadlines are saved"), undo=True)

    def _show_pin(self) -> None:
        has = consumer_settings.read(self._context.ws).has_pin
        said = self.tr("The PIN is set") if has else self.tr("No PIN: no reporter can be named")
        self._pin.show_status(said, "action" if has else "warn")

    def _set_pin(self) -> None:
        dialog = SetPinDialog(self._context, self, self._tries)
        dialog.accepted.connect(self._show_pin)
        dialog.open()

    def _add(self) -> None:
        self._channels.show_records([*self._channels.records, Channel("", "")])
        last = self._channels.index(self._channels.rowCount() - 1, 0)
        self.channels.setCurrentIndex(last)
        self.channels.edit(last)

    def _remove(self, chosen: list[Channel]) -> None:
        self._channels.show_records([one for one in self._channels.records if one not in chosen])

    def _channel_columns(self) -> list[Column[Channel]]:
        def of(title: str, field: str, width: int) -> Column[Channel]:
            return Column(title, lambda one: str(getattr(one, field)), width=width,
                          edit=lambda one, said: _put(self._channels, one, replace(one, **{field: said})))  # fmt: skip

        return [of(self.tr("Name"), "name", 280), of(self.tr("Phone"), "phone", 180), of(self.tr("Note"), "note", 200)]

    def _deadline_columns(self) -> list[Column[Deadline]]:
        open_ = "▲ " + self.tr("to verify")
        working, calendar = self.tr("working days"), self.tr("calendar days")
        lang = self._context.lang
        return [
            Column(self.tr("Kind"), lambda one: word(one.kind, lang), width=100),
            Column(self.tr("Days"), lambda one: str(one.days) if one.days else open_, width=100, edit=self._set_days,
                   tone=lambda one: "text" if one.days else "warn"),
            Column(self.tr("Counted in"), lambda one: working if one.working else calendar, width=120),
            Column(self.tr("Source"), lambda one: one.source, width=380, tip=lambda one: one.source,
                   edit=lambda one, said: _put(self._deadlines, one, replace(one, source=said))),
        ]  # fmt: skip

    def _set_days(self, one: Deadline, said: str) -> bool:
        days = int(said) if said.isdecimal() else 0
        return _put(self._deadlines, one, replace(one, days=days))

    def _turn(self, chosen: list[Deadline]) -> None:
        for one in chosen:
            _put(self._deadlines, one, replace(one, working=not one.working))
        self._deadlines.layoutChanged.emit()


def _put(model: RecordModel[Row], one: Row, changed: Row) -> bool:
    """The record stands as changed in its row; nothing is stored yet."""
    model.records[model.records.index(one)] = changed
    return True


def _table(model: RecordModel[Row], name: str, title: str, action: RowAction[Row]) -> DataTable[Row]:
    table = DataTable(model, name, [action])
    table.setAccessibleName(title)
    table.setSortingEnabled(False)
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + _ROWS * theme.ROW_HEIGHT + _FRAME)
    return table
