"""The 报送台账 in the window: the next delivery over the list of those that were made."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from gbm_desktop import report
from gbm_desktop.errors import GbmError
from gbm_desktop.model.report import Delivery
from gbm_desktop.prints import Printed
from gbm_desktop.report import freezing, ledger
from gbm_desktop.report.ledger import Line
from gbm_desktop.wording import day, say
from gbm_desktop.wording.counted import fill
from ui import attached_files
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.pages.prints.output import PrintOutput
from ui.pages.report.sending_form import OFFICE, SendingForm
from ui.widgets import Column, DataTable, RecordModel, RowAction, column, plain_button, row, second_text


class SendingPanel(QWidget):
    """A short form, the offices that wait, and the ledger."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._form = SendingForm(context.ws.today(), context.lang)
        self._open_ones = second_text("")
        self._open_ones.setObjectName("notSent")
        self._model = RecordModel(self._columns())
        self._table = DataTable(self._model, "deliveries", self._actions())
        self._table.setAccessibleName(self.tr("Deliveries"))
        self._output = PrintOutput(context, self)
        self._lay_out()

    def refresh(self) -> None:
        """The deliveries that were made are listed, and the offices still without one are named."""
        ws = self._context.ws
        waiting = ledger.waiting(ws)
        self._model.show_records(ledger.lines(ws))
        self._open_ones.setText(
            fill(self.tr("Not sent yet: {offices}"), offices="、".join(waiting)) if waiting else self.tr("All sent.")
        )
        self._form.show_offices(report.addressees(ws), waiting)
        self._form.show_versions(freezing.frozen(ws))

    def record(self) -> None:
        """The delivery stands in the list; the bar offers to undo it."""
        self._form.clear_errors()
        try:
            made = ledger.record(self._context.ws, self._form.delivery, version=self._form.version)
        except GbmError as error:
            self._form.show_error(OFFICE, say(error, self._context.lang))
            return
        self._form.clear_receipt()
        self._context.tell(fill(self.tr("Recorded: sent to {office}"), office=made.addressee), undo=True)

    def add_receipt(self, delivery: Delivery, files: Sequence[Path]) -> None:
        """The files are kept as what says that the report arrived."""
        ws = self._context.ws
        self._context.jobs.run(
            lambda _progress: ledger.record(ws, delivery, files=files),
            lambda _made: self._context.tell(self.tr("The receipt is attached"), undo=True),
            failed=self._context.problem,
            title=self.tr("Attaching the file"),
        )

    def _ask_receipt(self, lines: list[Line]) -> None:
        dialog = QFileDialog(self, self.tr("Files of the receipt"))
        begin_at_documents(dialog)
        dialog.setObjectName("receiptFiles")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.add_receipt(lines[0].delivery, [Path(path) for path in paths]))
        dialog.open()

    def _open_receipt(self, lines: list[Line]) -> None:
        for file in lines[0].files:
            attached_files.show(self._context, file)

    def _remove(self, lines: list[Line]) -> None:
        try:
            ledger.remove(self._context.ws, [line.delivery for line in lines])
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(self.tr("{count:line|lines} removed"), count=len(lines)), undo=True)

    def _receive(self, line: Line, text: str) -> bool:
        try:
            ledger.record(self._context.ws, replace(line.delivery, receipt=text))
        except GbmError as error:
            self._context.problem(error)
            return False
        return True

    def _print(self, *, as_book: bool) -> None:
        ws = self._context.ws

        def printed() -> Printed:
            from gbm_desktop.report import ledger_prints

            return ledger_prints.book(ws) if as_book else ledger_prints.sheet(ws)

        self._context.jobs.run(
            lambda _progress: printed(),
            self._output.ask_where,
            failed=self._context.problem,
            title=self.tr("Drawing the register"),
        )

    def _columns(self) -> list[Column[Line]]:
        lang = self._context.lang
        return [
            Column(self.tr("Office"), lambda one: one.delivery.addressee, width=140),
            Column(self.tr("Sent on"), lambda one: day(one.delivery.sent_on, lang),
                   sort=lambda one: one.delivery.sent_on, width=128),
            Column(self.tr("Version"), lambda one: str(one.version.number) if one.version else "—", width=56),
            Column(self.tr("How"), lambda one: one.delivery.way, width=80),
            Column(self.tr("Receipt"), lambda one: one.delivery.receipt, width=90, edit=self._receive),
            Column(self.tr("Files"), lambda one: str(len(one.files)) if one.files else "—",
                   tip=lambda one: "、".join(file.name for file in one.files), width=50),
        ]  # fmt: skip

    def _actions(self) -> list[RowAction[Line]]:
        return [
            RowAction(self.tr("Attach the receipt…"), self._ask_receipt, shortcut="Ctrl+R", one=True),
            RowAction(self.tr("Open the receipt"), self._open_receipt, shortcut="Ctrl+O", one=True,
                      fits=lambda lines: bool(lines[0].files)),
            RowAction(self.tr("Remove the line"), self._remove, shortcut="Del"),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        box = column(self, gap=12)
        box.addWidget(self._form)
        box.addLayout(
            row(
                plain_button(self.tr("Record the delivery"), self.record, "recordDelivery", "check"),
                None,
                plain_button(self.tr("Register as PDF"), lambda: self._print(as_book=False), "ledgerPdf"),
                plain_button(self.tr("Excel"), lambda: self._print(as_book=True), "ledgerXlsx"),
            )
        )
        box.addWidget(self._open_ones)
        box.addWidget(self._table, 1)
