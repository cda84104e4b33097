"""Frozen reports (定稿) in the window: freezing, amending, what changed since, and the files as they were submitted."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gbm_desktop.model.frozen import Differences, Frozen
from gbm_desktop.model.report import Missing
from gbm_desktop.report import freezing
from gbm_desktop.wording import day
from gbm_desktop.wording import frozen as words
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.report.copies import Copies
from ui.pages.report.freeze_dialog import FreezeDialog
from ui.pages.report.frozen_changes import FrozenChanges
from ui.widgets import Column, DataTable, RecordModel, RowAction, StatusDot, column, hint, plain_button, row


class FreezePanel(QWidget):
    """`figure_wanted` comes with a figure's key; `as_of` and `office` are what the page's heading says."""

    figure_wanted = Signal(str)

    def __init__(self, context: Context, as_of: Callable[[], date], office: Callable[[], str]) -> None:
        super().__init__()
        self._context, self._as_of, self._office = context, as_of, office
        self._missing, self._asked = list[Missing](), 0
        self._copies = Copies(context, self)
        self._state = StatusDot()
        self._state.setObjectName("frozenState")
        self._freeze = plain_button(self.tr("Freeze…"), self.ask_freeze, "freezeReport", "check")
        self._amend = plain_button(self.tr("Amend…"), self.ask_amend, "amendReport")
        self._model = RecordModel(self._columns())
        self._table = DataTable(self._model, "frozenReports", self._actions())
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Frozen reports"))
        self._table.chosen.connect(self._compare)
        self._files = [
            plain_button(self.tr("Statement of amendment…"), self._save_amendment, "amendmentPdf"),
            plain_button(self.tr("Save as PDF…"), lambda: self._save_as(".pdf"), "frozenPdf"),
            plain_button(self.tr("All copies"), self._save_all, "frozenCopies", "folder"),
        ]
        self._changes = FrozenChanges()
        self._changes.figure_wanted.connect(self.figure_wanted)
        self._lay_out()

    def refresh(self, missing: Sequence[Missing]) -> None:
        """The frozen reports are listed, and the latest is compared with the data; the report lacks these things."""
        self._missing = list(missing)
        found = freezing.frozen(self._context.ws)
        if found and self._table.isHidden():
            self._state.show_status(self.tr("Comparing with the data"), "second")
        for widget in (self._table, *self._files):
            widget.setVisible(bool(found))
        self._amend.setEnabled(False)
        if not found:
            self._changes.hide()
            self._state.show_status(self.tr("Nothing is frozen yet"), "second")
            return
        chosen = next(iter(self._table.selected()), found[-1]).id
        self._model.show_records(found[::-1])
        self._table.select_where(lambda one: one.id == chosen)

    def ask_freeze(self) -> None:
        """The person says yes to a report that stays for good."""
        self._ask(self._as_of(), None)

    def ask_amend(self) -> None:
        """The person says why the chosen report is amended."""
        for one in self._table.selected():
            self._ask(max(one.as_of, self._as_of()), one)

    def write(self, one: Frozen, path: Path) -> None:
        """The frozen report to the office that the heading names is in the file."""
        from gbm_desktop.report import frozen_files

        ws, office = self._context.ws, self._office() or None
        self._run(lambda: [frozen_files.write(ws, one, path, to=office)], self.tr("Writing the frozen report"))

    def write_amendment(self, one: Frozen, path: Path) -> None:
        """What the report changes in an earlier one, and why, is in the file."""
        from gbm_desktop.report import frozen_files

        ws, office = self._context.ws, self._office() or None
        self._run(lambda: [frozen_files.write_amendment(ws, one, path, to=office)], self.tr("Writing the amendment"))

    def write_all(self, one: Frozen, folder: Path) -> None:
        """Each office's copy, as it was kept, is in the folder."""
        from gbm_desktop.report import frozen_files

        ws = self._context.ws
        self._run(lambda: frozen_files.write_all(ws, one, folder), self.tr("Writing the copies"))

    def _ask(self, as_of: date, amends: Frozen | None) -> None:
        number = amends.number if amends else None
        dialog = FreezeDialog(self, day(as_of, self._context.lang), missing=self._missing, amends=number)
        dialog.given.connect(lambda reason: self._do(as_of, amends.id if amends else None, reason))
        dialog.open()

    def _do(self, as_of: date, amends: str | None, reason: str) -> None:
        ws = self._context.ws
        self._context.jobs.run(
            lambda progress: freezing.freeze(ws, as_of, amends=amends, reason=reason, progress=progress),
            self._frozen,
            failed=self._context.problem,
            title=self.tr("Freezing the report"),
        )

    def _frozen(self, one: Frozen) -> None:
        self._table.clearSelection()  # so that the new one is chosen when the list is read again
        self._context.tell(fill(self.tr("Frozen as no. {number}"), number=one.number))

    def _compare(self, chosen: list[Frozen]) -> None:
        if not chosen:
            return
        self._files[0].setEnabled(chosen[0].amends is not None)
        self._asked += 1
        asked, ws, one = self._asked, self._context.ws, chosen[0]
        self._context.jobs.run(
            lambda _progress: freezing.changes(ws, one),
            lambda found: self._show_changes(asked, one, found),
            failed=self._context.problem,
            title=self.tr("Comparing with the data"),
        )

    def _show_changes(self, asked: int, one: Frozen, found: Differences) -> None:
        if asked != self._asked:
            return
        self._amend.setEnabled(not found.nothing)
        self._changes.setVisible(not found.nothing)
        self._changes.show_changes(one.number, found)
        if found.nothing:
            self._state.show_status(fill(self.tr("No. {number} agrees with the data"), number=one.number), "action")
        elif found.figures:
            changed = self.tr("{count:figure|figures} changed since no. {number}")
            self._state.show_status(fill(changed, count=len(found.figures), number=one.number), "warn")
        else:
            changed = self.tr("Texts, annexes or pictures changed since no. {number}")
            self._state.show_status(fill(changed, number=one.number), "warn")

    def _run(self, work: Callable[[], list[Path]], title: str) -> None:
        self._context.jobs.run(
            lambda _progress: work(),
            lambda files: self._context.tell(
                fill(self.tr("Saved: {file}"), file=files[0])
                if len(files) == 1
                else fill(self.tr("{count:file|files} saved in {folder}"), count=len(files), folder=files[0].parent),
                file=files[0] if len(files) == 1 else files[0].parent,
            ),
            failed=self._context.problem,
            title=title,
        )

    def _save_as(self, suffix: str) -> None:
        for one in self._table.selected():
            self._copies.ask_where(fill(words.FILE_NAME, number=one.number), suffix, partial(self.write, one))

    def _save_amendment(self) -> None:
        for one in self._table.selected():
            name = fill(words.NOTICE_NAME, number=one.number)
            self._copies.ask_where(name, ".pdf", partial(self.write_amendment, one))

    def _save_all(self) -> None:
        for one in self._table.selected():
            self._copies.ask_folder(partial(self.write_all, one))

    def _columns(self) -> list[Column[Frozen]]:
        lang = self._context.lang
        return [
            Column(self.tr("No."), lambda one: str(one.number), sort=lambda one: one.number, width=48),
            Column(self.tr("Data up to"), lambda one: day(one.as_of, lang), sort=lambda one: one.as_of, width=128),
            Column(self.tr("Frozen at"), lambda one: f"{one.at:%m-%d %H:%M}", sort=lambda one: one.at, width=100),
            Column(self.tr("Check code"), lambda one: one.digest[: words.CODE_SHOWN],
                   tip=lambda one: one.digest, width=122),
            Column(self.tr("Amends, because"), self._amends, tip=self._amends, width=140),
        ]  # fmt: skip

    def _amends(self, one: Frozen) -> str:
        numbers = {found.id: found.number for found in self._model.records}
        return f"{numbers.get(one.amends, '')} {one.reason}" if one.amends else "—"

    def _actions(self) -> list[RowAction[Frozen]]:
        def amends(frozen: list[Frozen]) -> bool:
            return frozen[0].amends is not None

        return [
            RowAction(self.tr("Save as PDF…"), lambda _one: self._save_as(".pdf"), shortcut="Ctrl+O", one=True),
            RowAction(self.tr("Save as Word…"), lambda _one: self._save_as(".docx"), one=True),
            RowAction(self.tr("Save as Excel…"), lambda _one: self._save_as(".xlsx"), one=True),
            RowAction(self.tr("Statement of amendment…"), lambda _one: self._save_amendment(), one=True, fits=amends),
        ]

    def _lay_out(self) -> None:
        box = column(self, gap=12)
        box.addLayout(row(self._state, None, self._amend, self._freeze))
        box.addWidget(hint(self.tr("What is submitted is frozen: its data, figures and files stay as they are. "
                                   "Its number and check code stand on the last page.")))  # fmt: skip
        box.addWidget(self._table, 2)
        box.addLayout(row(None, *self._files))
        box.addWidget(self._changes, 3)
        box.addStretch()
