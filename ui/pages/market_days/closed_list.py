"""The days that are marked: to be kept free, busy season, holiday arrangements that the program lacks."""

from collections.abc import Callable

from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop import market_days
from gbm_desktop.errors import GbmError
from gbm_desktop.model.market_days import ClosedDays
from gbm_desktop.planning.holidays import with_imported
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.market_days.closed_dialog import ClosedDialog
from ui.widgets import (
    Column,
    DataTable,
    Heading,
    RecordModel,
    RowAction,
    StatusDot,
    column,
    plain_button,
)
from ui.widgets.flow_layout import wrapped

_NAME = 2


class ClosedList(QWidget):
    """Enter corrects, Delete removes; `bring_in` imports a sheet."""

    def __init__(self, context: Context, bring_in: Callable[[], object]) -> None:
        super().__init__()
        self._context = context
        self._about = StatusDot("", "warn")
        self._about.setObjectName("closedAbout")
        self.table: DataTable[ClosedDays] = DataTable(RecordModel(self._columns()), "closedTable", self._actions())
        self.table.setAccessibleName(self.tr("Marked days"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.table.opened.connect(self._open)
        mark = plain_button(self.tr("Mark days…"), lambda: self._open(None), "closedAdd", "add")
        bring = plain_button(self.tr("Import days…"), bring_in, "closedImport", "import")
        box = column(self, gap=8)
        box.addLayout(wrapped(Heading(self.tr("Marked days")), self._about, None, mark, bring))
        box.addWidget(self.table, 1)

    def _columns(self) -> list[Column[ClosedDays]]:
        return [
            Column(self.tr("Days"), _span, width=176),
            Column(self.tr("Kind"), lambda days: word(days.kind, self._context.lang), width=104),
            Column(self.tr("Name"), lambda days: days.name, tip=lambda days: days.name, width=144),
            Column(self.tr("Where"), self._where, width=104),
            Column(self.tr("Source"), lambda days: days.source or "—", tip=lambda days: days.source,
                   tone=lambda _days: "second", width=128),
        ]  # fmt: skip

    def _actions(self) -> list[RowAction[ClosedDays]]:
        return [
            RowAction(self.tr("Correct…"), lambda chosen: self._open(chosen[0]), "F2", one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete"),
        ]

    def _where(self, days: ClosedDays) -> str:
        return market_days.place_name(days.region_code) if days.region_code else self.tr("everywhere")

    def refresh(self) -> None:
        """The marked days as they are stored now, and whether the holidays of this year and the next are known."""
        found = market_days.closed(self._context.ws)
        kept = {days.id for days in self.table.selected()}
        self.table.records.show_records(found)
        self.table.select_each(lambda days: days.id in kept)
        year = self._context.ws.today().year
        holidays = with_imported(found)
        unknown = [at for at in (year, year + 1) if not holidays.knows(at)]
        said = self.tr("Holidays of {years} not imported")
        self._about.show_status(fill(said, years="、".join(map(str, unknown))), "warn")
        self._about.setVisible(bool(unknown))

    def _open(self, days: ClosedDays | None) -> None:
        ClosedDialog(self._context, days, self).open()

    def _remove(self, chosen: list[ClosedDays]) -> None:
        try:
            market_days.remove_closed(self._context.ws, [days.id for days in chosen])
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(self.tr("{count:mark|marks} removed"), count=len(chosen)), undo=True)


def _span(days: ClosedDays) -> str:
    if days.first_day == days.last_day:
        return days.first_day.isoformat()
    same_year = days.first_day.year == days.last_day.year
    return f"{days.first_day} — {days.last_day:%m-%d}" if same_year else f"{days.first_day} — {days.last_day}"
