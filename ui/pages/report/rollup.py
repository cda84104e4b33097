"""The 汇总 in the window: handing figures up, taking in those from below, and all of them together."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from gbm_desktop import rollup
from gbm_desktop.errors import GbmError
from gbm_desktop.model.rollup import Kept, Scope, Submission, Total
from gbm_desktop.prints import Printed
from gbm_desktop.rollup import Received
from gbm_desktop.wording import day, word
from gbm_desktop.wording import rollup as words
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.figures import FIGURES, stated
from ui.context import Context
from ui.pages.prints.output import PrintOutput
from ui.pages.report.rollup_files import RollupFiles
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction, column, plain_button, row, second_text


class RollupPanel(QWidget):
    """`as_of` is the day up to which this workspace's own figures count."""

    def __init__(self, context: Context, as_of: Callable[[], date]) -> None:
        super().__init__()
        self._context, self._as_of, self._asked = context, as_of, 0
        self._scope = QComboBox()
        self._scope.setObjectName("rollupScope")
        self._scope.setAccessibleName(self.tr("Whose figures"))
        self._picked = False
        for scope in Scope:
            self._scope.addItem(word(scope, context.lang), scope)
        self._scope.activated.connect(self._pick)
        self._absent = second_text("")
        self._absent.setObjectName("rollupMissing")
        self._received = RecordModel(self._received_columns())
        remove = RowAction(self.tr("Remove"), self._remove, shortcut="Del")
        self._below = DataTable(self._received, "receivedFigures", [remove])
        self._below.setAccessibleName(self.tr("Received from below"))
        self._totals = RecordModel(self._total_columns())
        self._table = DataTable(self._totals, "rollupTotals")
        self._table.setAccessibleName(self.tr("Figures together"))
        self._files, self._output = RollupFiles(context, self), PrintOutput(context, self)
        self._lay_out()

    def refresh(self) -> None:
        """What was received is listed, who is missing is named, and the figures are added up."""
        ws = self._context.ws
        try:
            kept, absent = rollup.received(ws), [region.name for region in rollup.missing(ws)]
        except GbmError as error:
            self._context.problem(error)
            return
        self._received.show_records(kept)
        self._below.setVisible(bool(kept))
        listed = fill(self.tr("Not handed in ({count}): {regions}"), count=len(absent), regions="、".join(absent))
        everyone = (
            self.tr("Every region right below has handed in.") if kept else self.tr("No region lies right below.")
        )
        self._absent.setText(listed if absent else everyone)
        if not self._picked:
            self._scope.setCurrentIndex(self._scope.findData(Scope.RECEIVED if kept else Scope.OWN))
        self._add_up()

    def export_to(self, path: Path) -> None:
        """The chosen figures are in the file."""
        ws, as_of, scope = self._context.ws, self._as_of(), self._chosen()
        said = self.tr("{scope}: {file} can be handed to the level above")
        self._context.jobs.run(
            lambda _progress: rollup.export(ws, path, as_of, scope),
            lambda _made: self._context.tell(fill(said, scope=word(scope, self._context.lang), file=path.name)),
            failed=self._context.problem,
            title=self.tr("Exporting the figures"),
        )

    def receive(self, paths: Sequence[Path]) -> None:
        """The files' figures are received; a folder stands for its files."""
        ws = self._context.ws
        self._context.jobs.run(
            lambda _progress: rollup.receive(ws, paths),
            self._tell,
            failed=self._context.problem,
            title=self.tr("Reading the figures"),
        )

    def _tell(self, outcomes: Sequence[Received]) -> None:
        lang = self._context.lang
        told = [
            words.outcome(one.submission.region_name, one.submission.as_of, one.replaced, older=one.older, lang=lang)
            for one in outcomes
        ]
        text = told[0] if len(told) == 1 else fill(self.tr("{count:file|files} received"), count=len(told))
        self._context.tell(text, undo=True)

    def _pick(self) -> None:
        self._picked = True
        self._add_up()

    def _add_up(self) -> None:
        self._asked += 1
        asked, ws, as_of, scope = self._asked, self._context.ws, self._as_of(), self._chosen()
        self._context.jobs.run(
            lambda _progress: rollup.totals(ws, as_of, scope),
            lambda totals: self._show(asked, totals),
            failed=self._context.problem,
            title=self.tr("Adding up the figures"),
        )

    def _show(self, asked: int, totals: list[Total]) -> None:
        if asked == self._asked:
            self._totals.show_records([one for one in totals if one.told])

    def _chosen(self) -> Scope:
        return Scope(self._scope.currentData())

    def _remove(self, kept: list[Kept]) -> None:
        gone: list[Submission] = [one.submission for one in kept]
        try:
            rollup.remove(self._context.ws, gone)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(self.tr("{count:region|regions} removed"), count=len(gone)), undo=True)

    def _print(self, *, as_book: bool) -> None:
        ws, as_of, scope = self._context.ws, self._as_of(), self._chosen()

        def printed() -> Printed:
            from gbm_desktop import rollup_prints

            return (rollup_prints.book if as_book else rollup_prints.sheet)(ws, as_of, scope)

        self._context.jobs.run(
            lambda _progress: printed(),
            self._output.ask_where,
            failed=self._context.problem,
            title=self.tr("Drawing the table"),
        )

    def _received_columns(self) -> list[Column[Kept]]:
        lang = self._context.lang
        return [
            Column(self.tr("Region"), lambda one: one.submission.region_name,
                   tip=lambda one: one.submission.region_name, width=150),
            Column(self.tr("Data up to"), lambda one: day(one.submission.as_of, lang),
                   sort=lambda one: one.submission.as_of, width=128),
            Column(self.tr("Received"), lambda one: f"{one.received:%m-%d %H:%M}",
                   sort=lambda one: one.received, tip=lambda one: one.source, width=96),
            Column(self.tr("Remark"), self._standing, tone=lambda _one: "second", tip=self._standing, width=120),
        ]  # fmt: skip

    def _standing(self, one: Kept) -> str:
        return words.standing(one.submission, rollup.within(self._received.records), self._context.lang)

    def _total_columns(self) -> list[Column[Total]]:
        lang = self._context.lang
        at = 0 if lang == "zh" else 1
        return [
            Column(self.tr("Figure"), lambda one: FIGURES[one.key][at].name, width=150),
            Column(self.tr("Together"), lambda one: stated(one.value, FIGURES[one.key][0].unit), RIGHT,
                   sort=lambda one: one.value or 0, width=100),
            Column(self.tr("Unit"), lambda one: FIGURES[one.key][at].unit, width=56),
            Column(self.tr("Not reported by"), lambda one: words.named(one.silent, len(one.told) + len(one.silent)),
                   tip=lambda one: "、".join(one.silent), width=100),
            Column(self.tr("Remark"), lambda one: words.remark(one, lang), tone=lambda _one: "warn",
                   tip=lambda one: words.remark(one, lang), width=120),
        ]  # fmt: skip

    def _lay_out(self) -> None:
        files = self._files
        whose = QLabel(self.tr("Whose figures"))
        whose.setBuddy(self._scope)
        box = column(self, gap=12)
        box.addLayout(
            row(
                plain_button(self.tr("Take in files…"), partial(files.ask_files, self.receive), "importFigures", "add"),
                plain_button(self.tr("Folder…"), partial(files.ask_folder, self.receive), "importFolder", "folder"),
                None,
            )
        )
        box.addWidget(self._absent)
        box.addWidget(self._below, 2)
        box.addLayout(
            row(
                whose, self._scope, None,
                plain_button(self.tr("Hand up…"), partial(files.ask_where, self.export_to), "exportFigures"),
                plain_button(self.tr("PDF"), lambda: self._print(as_book=False), "rollupPdf"),
                plain_button(self.tr("Excel"), lambda: self._print(as_book=True), "rollupXlsx"),
            )
        )  # fmt: skip
        box.addWidget(self._table, 3)
