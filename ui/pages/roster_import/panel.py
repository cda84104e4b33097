"""The import's one page: three steps side by side."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from shiboken6 import isValid

from gbm_desktop import export_log, roster
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.intake import NoNameColumn
from gbm_desktop.intake.mapping import Mapping, find_mapping
from gbm_desktop.intake.plan import RosterPlan, WarningKind
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.intake.roster import corrected
from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.model.ids import EventId
from gbm_desktop.progress import Progress
from gbm_desktop.wording import say
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.intake import summary_sentence, warning_sentence
from ui import theme
from ui.context import Context
from ui.dialogs.save_file import ask_file
from ui.pages.roster_import.file_step import FileStep
from ui.pages.roster_import.mapping_step import MappingStep
from ui.pages.roster_import.result_step import Correction, ResultStep
from ui.widgets import Heading, column, hint, link_button, row
from ui.widgets.dropped_files import DroppedFiles

_SIDE_BY_SIDE = 1320


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file that was read; `plan` is missing, and `problem` says why, where no column of names was found."""

    workbook: Workbook
    mapping: Mapping
    plan: RosterPlan | None
    problem: NoNameColumn | None = None


class RosterImport(QWidget):
    """`finished` comes when the person goes back to the list, or when nothing is left to put right."""

    finished = Signal()

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("rosterImport")
        DroppedFiles(self, lambda files: self.open_file(files[0]))
        self._context, self._event_id = context, event_id
        self._opened: _Opened | None = None
        self.plan: RosterPlan | None = None
        self._file_step, self._mapping_step = FileStep(), MappingStep(context.lang)
        self._result_step = ResultStep(context.lang)
        self._problem = hint("")
        self._problem.setObjectName("rosterProblem")
        self._problem.setProperty("type", "error")
        self._problem.hide()
        self._other_sheets = hint("")
        self._other_sheets.setObjectName("rosterOtherSheets")
        self.setFocusProxy(self._file_step)
        self._connect()
        self._lay_out()
        self._show_plan(None)

    def open_file(self, file: Path) -> None:
        """The file is read; what becomes of its rows is shown."""
        self._read(lambda _progress: self._open(file))

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._file_step.chosen.connect(self.open_file)
        self._file_step.sheet_chosen.connect(self._choose_sheet)
        self._mapping_step.mapped.connect(self._map)
        self._result_step.corrected.connect(self._correct, queued)  # the editor closes before the rows change
        self._result_step.wanted.connect(self._import)
        self._result_step.save_wanted.connect(self._save_rejected)

    def _lay_out(self) -> None:
        back = link_button(self.tr("‹ Back to the list"), self.finished.emit, "importBack")
        self._steps = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._steps.setSpacing(theme.GAP * 2)
        tables = row(gap=theme.GAP * 2)
        tables.addWidget(self._mapping_step, 6)
        tables.addWidget(self._result_step, 5)
        self._steps.addWidget(self._file_step)
        self._steps.addLayout(tables, 1)
        box = column(self)
        box.addLayout(row(Heading(self.tr("Import a roster")), None, back))
        box.addWidget(self._problem)
        box.addWidget(self._other_sheets)
        box.addLayout(self._steps, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three columns where there is room for them, else the file's step lies above the other two."""
        wide = event.size().width() >= _SIDE_BY_SIDE
        self._steps.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._file_step.lie_flat(flat=not wide)
        super().resizeEvent(event)

    def _open(self, file: Path) -> _Opened:
        return self._decided(read_workbook(file), None)

    def _decided(self, workbook: Workbook, sheet: int | None) -> _Opened:
        try:
            mapping = find_mapping(workbook, sheet)
        except NoNameColumn as problem:
            return _Opened(workbook, Mapping(sheet or 0, 0, -1), None, problem)
        return _Opened(workbook, mapping, roster.decide(self._context.ws, self._event_id, workbook, mapping))

    def _choose_sheet(self, sheet: int) -> None:
        if self._opened:
            workbook = self._opened.workbook
            self._read(lambda _progress: self._decided(workbook, sheet))

    def _map(self, mapping: Mapping) -> None:
        if self._opened:
            workbook = self._opened.workbook
            self._read(lambda progress: self._remapped(workbook, mapping, progress))

    def _remapped(self, workbook: Workbook, mapping: Mapping, progress: Progress) -> _Opened:
        if mapping.name_col < 0:
            return _Opened(workbook, mapping, None, NoNameColumn(workbook.file, ""))
        plan = roster.decide(self._context.ws, self._event_id, workbook, mapping, progress)
        return _Opened(workbook, mapping, plan)

    def _read(self, work: Callable[[Progress], _Opened]) -> None:
        self._context.jobs.run(work, self._show, failed=self._refuse, title=self.tr("Reading the roster"))

    def _show(self, opened: _Opened) -> None:
        if not isValid(self):
            return  # the person left while the file was read
        self._opened = opened
        self._file_step.show_file(opened.workbook, opened.mapping.sheet)
        self._mapping_step.show_sheet(opened.workbook.sheets[opened.mapping.sheet], opened.mapping)
        self._show_problem(opened.problem)
        self._show_plan(opened.plan)
        if opened.plan and opened.plan.people and self._file_step.hasFocus():
            self._result_step.setFocus()  # what comes next

    def _refuse(self, error: GbmError) -> None:
        """What was shown before stays, with the sentence on top."""
        if isValid(self):
            self._show_problem(error)

    def _show_problem(self, error: GbmError | None) -> None:
        self._problem.setText(say(error, self._context.lang) if error else "")
        self._problem.setVisible(error is not None)

    def _show_plan(self, plan: RosterPlan | None) -> None:
        self.plan = plan
        self._result_step.show_plan(plan)
        notes = plan.warnings if plan else ()
        others = [one for one in notes if one.kind is WarningKind.OTHER_SHEETS]
        said = [warning_sentence(one.kind, 0, one.value, one.other_row, self._context.lang) for one in others]
        self._other_sheets.setText("".join(said))
        self._other_sheets.setVisible(bool(said))

    def _correct(self, correction: Correction) -> None:
        if self.plan:
            given = {"name": correction.name, "unit": correction.unit, "phone": correction.phone}
            self._show_plan(corrected(self.plan, correction.row, **given))

    def _import(self) -> None:
        if self.plan:
            plan, ws, event_id = self.plan, self._context.ws, self._event_id

            def work(progress: Progress) -> tuple[roster.Imported, RosterPlan]:
                imported = roster.import_roster(ws, event_id, plan, progress)
                return imported, roster.left_over(ws, event_id, imported)

            self._context.jobs.run(
                work,
                self._imported,
                failed=self._refuse,
                title=fill(self.tr("Importing {count:person|people}"), count=len(plan.people)),
            )

    def _imported(self, outcome: tuple[roster.Imported, RosterPlan]) -> None:
        imported, left = outcome
        done = imported.done
        sentence = summary_sentence(imported.added, len(done.duplicates), len(done.rejected), self._context.lang)
        self._context.tell(sentence, undo=imported.step_id is not None)
        if not isValid(self):
            return
        if not done.rejected:
            QTimer.singleShot(0, self, self.finished.emit)  # the list of thousands is read in a turn of its own
            return
        self._show_plan(left)
        self._result_step.show_rejected()

    def _save_rejected(self) -> None:
        if not self.plan:
            return
        plan = self.plan
        name = fill(self.tr("{file} rows to check.xlsx"), file=Path(plan.file).stem)
        title, kinds = self.tr("Save the rows to check"), self.tr("Excel (*.xlsx)")
        ask_file(self, title, name, kinds, lambda path: self.save_rejected(path, plan), dialog="rejectedFile")

    def save_rejected(self, path: Path, plan: RosterPlan) -> None:
        """The rows to check stand in a sheet of their own, each with its reason."""
        try:
            export_log.save(self._context.ws, roster.rejected_file(self._event_id, plan, self._context.lang), path)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(
            fill(self.tr("{count:row|rows} to check saved in {file}"), count=len(plan.rejected), file=path.name)
        )
