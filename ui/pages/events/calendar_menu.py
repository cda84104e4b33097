"""What the calendar gives away and takes in: prints, calendar files of events, days out of calendar files."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from gbm_desktop import calendar_days, calendar_file, prints, resources
from gbm_desktop.calendar_days import Imported
from gbm_desktop.events import Listed
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.wording import word
from gbm_desktop.wording.schedule import exported_sentence, gap_sentence, imported_sentence
from ui.context import Context
from ui.dialogs.save_file import ask_file, begin_at_documents

_MOST_GAPS = 3
_FORMATS = "iCalendar (*.ics)"


class CalendarMenu(QMenu):
    """`asked` gives the events that the filters leave, `span` the days that are seen."""

    def __init__(
        self,
        context: Context,
        over: QWidget,
        asked: Callable[[], Sequence[Listed]],
        span: Callable[[], tuple[date, date]],
    ) -> None:
        super().__init__(over)
        self._context, self._over, self._asked, self._span = context, over, asked, span
        self.addAction(self.tr("Print the schedule…"), self.ask_print)
        self.addSeparator()
        self.addAction(self.tr("Export as calendar file (.ics)…"), self.ask_export)
        self.with_contact = QAction(self.tr("With the contact's name and phone"), self, checkable=True)
        self.addAction(self.with_contact)
        self.addAction(self.tr("Export the calendar of one resource (.ics)…"), self.ask_export_of_one)
        self.addSeparator()
        self.addAction(self.tr("Days without events from a calendar file…"), self.ask_blackout)
        self.addAction(self.tr("Unavailable days of a resource from a calendar file…"), self.ask_resource)

    def ask_print(self) -> None:
        """A dialog shows what the days that are seen look like on paper."""
        from ui.dialogs.schedule_print import SchedulePrint

        SchedulePrint(self._over, self._context, [line.event for line in self._asked()], self._span()).open()

    def ask_export(self) -> None:
        """The events that the filters leave go into the file that the person names."""
        self._ask_where("events", [line.event for line in self._asked()])

    def ask_export_of_one(self) -> None:
        """The person says whose events go into a file, then into which."""
        self._ask_whose(self.tr("Export the calendar of one resource"), self._export_of_one)

    def _export_of_one(self, resource_id: ResourceId) -> None:
        ws = self._context.ws
        bound = {booking.event_id for booking in resources.bookings(ws, resource_ids=[resource_id])}
        chosen = [line.event for line in self._asked() if line.event.id in bound]
        self._ask_where(prints.safe_file_name(resources.get(ws, resource_id).name), chosen)

    def _ask_where(self, name: str, chosen: Sequence[Event]) -> None:
        title, save = self.tr("Export as calendar file"), partial(self._export, chosen)
        ask_file(self._over, title, f"{name}.ics", _FORMATS, save, dialog="exportCalendar")

    def _export(self, chosen: Sequence[Event], file: Path) -> None:
        ws, contact, lang = self._context.ws, self.with_contact.isChecked(), self._context.lang
        self._context.jobs.run(
            lambda _progress: prints.save(calendar_file.events_ics(ws, chosen, contact=contact), file),
            lambda _none: self._context.tell(exported_sentence(len(chosen), str(file), lang)),
            failed=self._context.problem,
            title=self.tr("Writing the calendar file"),
        )

    def ask_blackout(self) -> None:
        """The days of the file that the person chooses are not to be used."""
        self._ask_file(lambda file: self.take_in(lambda: calendar_days.import_blackout(self._context.ws, file)))

    def ask_resource(self) -> None:
        """The person says whose calendar it is, then which file."""
        title = self.tr("Unavailable days from a calendar file")
        self._ask_whose(title, lambda whose: self._ask_file(lambda file: self._absences(whose, file)))

    def _ask_whose(self, title: str, then: Callable[[ResourceId], None]) -> None:
        lang, everyone = self._context.lang, resources.everyone(self._context.ws)
        known = {f"{one.name} · {word(one.kind, lang)}": one.id for one in everyone}
        if not known:
            self._context.tell(self.tr("No resources yet. Add them on the page of tours first."))
            return
        dialog = QInputDialog(self._over)
        dialog.setObjectName("whoseCalendar")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Whose calendar is it?"))
        dialog.setComboBoxItems(list(known))
        dialog.textValueSelected.connect(lambda name: then(known[name]))
        dialog.open()

    def _absences(self, resource_id: ResourceId, file: Path) -> None:
        self.take_in(lambda: calendar_days.import_absences(self._context.ws, file, resource_id))

    def take_in(self, reading: Callable[[], Imported]) -> None:
        """The file is read on the worker, and said what came of it."""
        self._context.jobs.run(
            lambda _progress: reading(),
            self._said,
            failed=self._context.problem,
            title=self.tr("Reading the calendar file"),
        )

    def _said(self, found: Imported) -> None:
        lang = self._context.lang
        lines = [
            imported_sentence(
                name=found.name,
                added=found.added,
                changed=found.changed,
                removed=found.removed,
                same=found.same,
                stored=True,
                lang=lang,
            )
        ]
        lines += [f"▲ {gap_sentence(gap, name, lang)}" for gap, name in found.gaps[:_MOST_GAPS]]
        if len(found.gaps) > _MOST_GAPS:
            lines.append(self.tr("and {count} more").format(count=len(found.gaps) - _MOST_GAPS))
        self._context.tell("\n".join(lines), undo=bool(found.added or found.changed or found.removed))

    def _ask_file(self, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._over, self.tr("Choose a calendar file"), "", _FORMATS)
        dialog.setObjectName("importCalendar")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        begin_at_documents(dialog)
        self._open(dialog, then)

    def _open(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.open()
