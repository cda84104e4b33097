"""电脑: every laptop of the campaign, which numbers it hands out, how far it is known here, and what is the matter."""

from PySide6.QtWidgets import QHeaderView

from gbm_desktop import skew
from gbm_desktop.exchange import devices
from gbm_desktop.model.devices import Laptop
from gbm_desktop.model.skew import Skew
from gbm_desktop.wording import skew as skew_words
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.page import Page
from ui.pages.exchange.device_deeds import DeviceDeeds
from ui.widgets import (
    RIGHT,
    Column,
    DataTable,
    RowAction,
    Tone,
    column,
    primary_button,
    row,
    second_text,
    symbol,
)
from ui.widgets.kept_lines import KeptLines

_CLOCK = 6


class DevicesTab(Page):
    """The list, what can be done with the chosen one below it, and the way for a new one to join."""

    key = "devices"
    tables = frozenset({"devices", "steps", "scans", "waiting"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("devicesTab")
        self._skews: dict[str, Skew] = {}
        self._names: dict[str, str] = {}
        self._lines = KeptLines(self._columns())
        self.table = DataTable(
            self._lines,
            "deviceTable",
            [RowAction(self.tr("Rename"), lambda _found: self.deeds.edit_name(), "F2", one=True)],
        )
        self.table.setAccessibleName(self.tr("Laptops of the campaign"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_CLOCK, QHeaderView.ResizeMode.Stretch)
        self.deeds = DeviceDeeds(context, self.refresh)
        self.table.chosen.connect(self._show_chosen)
        self._count = second_text("", wrap=False)
        self._count.setObjectName("deviceCount")
        box = column(self, gap=16)
        invite = primary_button(self.tr("Let a new laptop join…"), self._invite, "inviteDevice")
        box.addLayout(row(self._count, None, invite))
        box.addWidget(self.table, 1)
        box.addWidget(self.deeds)

    def refresh(self) -> None:
        """The laptops as they stand; the chosen one stays chosen."""
        chosen = {one.id for one in self.table.selected()}
        ws = self.context.ws
        self._skews = {one.device: one for one in skew.estimates(ws)}
        found = devices.everyone(ws)
        self._names = {one.id: one.name for one in found}
        self._lines.update(found)
        others = len(found) - 1
        self._count.setText(
            fill(self.tr("{count:laptop takes|laptops take} part"), count=len(found))
            if others
            else self.tr("Only this laptop takes part so far")
        )
        if chosen and not self.table.selected():
            self.table.select_where(lambda one: one.id in chosen)
        self._show_chosen(self.table.selected())

    def _show_chosen(self, chosen: list[Laptop]) -> None:
        self.deeds.show_laptop(chosen[0] if len(chosen) == 1 else None)

    def _invite(self) -> None:
        from ui.pages.exchange.invite import InviteDialog

        dialog = InviteDialog(self.context, self)
        dialog.joined.connect(self._joined)
        dialog.open()

    def _joined(self, name: str) -> None:
        self.context.tell(fill(self.tr("{name} has joined the campaign"), name=name))
        self.refresh()

    def _columns(self) -> list[Column[Laptop]]:
        ws = self.context.ws
        return [
            Column(self.tr("Laptop"), self._name, width=190),
            Column(self.tr("Numbers begin with"), lambda one: one.block, width=110),
            Column(
                self.tr("Joined"),
                lambda one: f"{ws.local(one.joined):%Y-%m-%d %H:%M}" if one.joined else "",
                tip=lambda one: self._names.get(one.admitted_by, ""),
                sort=lambda one: one.joined or 0,
                width=140,
            ),
            Column(
                self.tr("Latest step here"),
                lambda one: f"{ws.local(one.last):%m-%d %H:%M:%S}" if one.last else "",
                sort=lambda one: one.last or 0,
                width=130,
            ),
            Column(
                self.tr("Steps"), lambda one: f"{one.steps:,}", align=RIGHT, sort=lambda one: one.steps, width=80
            ),
            Column(self.tr("State"), self._state, tip=self._state, tone=_tone, width=150),
            Column(self.tr("Clock"), self._clock, tip=self._clock, tone=lambda _one: "second", width=290),
        ]  # fmt: skip

    def _name(self, one: Laptop) -> str:
        name = one.name or one.id[-8:]
        return fill(self.tr("{name} (this one)"), name=name) if one.here else name

    def _state(self, one: Laptop) -> str:
        said = self.tr("takes part")
        if one.shares_block:
            said = fill(self.tr("numbers as {name}"), name=one.shares_block)
        if one.revoked:
            said = self.tr("revoked, {count} held back") if one.held_back else self.tr("revoked")
            said = fill(said, count=one.held_back)
        return f"{symbol(_tone(one))} {said}"

    def _clock(self, one: Laptop) -> str:
        found = self._skews.get(one.id)
        return skew_words.said(one.name, found, self.context.lang) if found is not None else ""


def _tone(one: Laptop) -> Tone:
    if one.revoked:
        return "danger" if one.held_back else "second"
    return "warn" if one.shares_block else "action"
