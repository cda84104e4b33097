"""One task, whole: what, whose, by when, how far, and what shows that it was done."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from gbm_desktop import attachments, tasks
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.tasks import BadTask
from gbm_desktop.model.attachments import Attachment
from gbm_desktop.model.tasks import Task, TaskProblem, TaskState
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.dialogs.save_file import begin_at_documents
from ui.widgets import FieldForm, column, hint, link_button, plain_button, primary_button, row
from ui.widgets.day_line import DayLine
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import lines, unscrolled
from ui.widgets.staff_box import StaffBox

_WIDTH = 560
_FIELDS = {TaskProblem.NO_TITLE: "taskTitle", TaskProblem.NO_EVIDENCE: "taskEvidence"}


class TaskDialog(Dialog):
    """A task that is new or put right; `stored` comes with its id."""

    stored = Signal(str)

    def __init__(self, context: Context, task: Task, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("taskDialog")
        self.setWindowTitle(self.tr("Task") if task.id else self.tr("Add a task"))
        self.setFixedWidth(_WIDTH)
        self._context, self._task = context, task
        self._title, self._evidence, self._note = lines(), lines(), lines()
        self._department, self._state = unscrolled(QComboBox()), unscrolled(QComboBox())
        self._source, self._due, self._owner = QLineEdit(), DayLine(), StaffBox(context)
        self._files = TaskFiles(context, task)
        self._form = self._fields()
        self._show()
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        cancel = plain_button(self.tr("Cancel"), self.reject, "taskCancel")
        box.addLayout(row(None, cancel, primary_button(self.tr("Save"), self._store, "taskSave")))

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add("taskTitle", self.tr("Task"), self._title)
        form.add_row(
            ("taskDepartment", self.tr("Department"), self._department),
            ("taskSource", self.tr("Clause of the notice"), self._source),
        )
        form.add_row(
            ("taskOwner", self.tr("Responsible"), self._owner),
            ("taskDue", self.tr("Due"), self._due),
            ("taskState", self.tr("State"), self._state),
        )
        note = self.tr("A task is done when words or a file show it.")
        form.add("taskEvidence", self.tr("What shows that it was done"), self._evidence, note=note)
        form.add_widget(self._files)
        form.add("taskNote", self.tr("Note"), self._note)
        return form

    def _show(self) -> None:
        task, lang = self._task, self._context.lang
        for office in campaign_store.departments(self._context.ws.read):
            self._department.addItem(office.name, office.id)
        for state in TaskState:
            self._state.addItem(word(state, lang), state)
        self._department.setCurrentIndex(max(0, self._department.findData(task.department_id)))
        self._state.setCurrentIndex(list(TaskState).index(task.state))
        self._title.setPlainText(task.title)
        self._evidence.setPlainText(task.evidence)
        self._note.setPlainText(task.note)
        self._source.setText(task.source)
        self._due.show_day(task.due)
        self._owner.show_staff(task.owner)

    def _store(self) -> None:
        self._form.clear_errors()
        if not self._form.all_taken():
            return
        if not self._due.is_sound:
            self._form.show_error("taskDue", self.tr("Not a day; write 2023-11-30."))
            return
        wanted = replace(
            self._task,
            title=self._title.toPlainText(),
            department_id=self._department.currentData() or "",
            source=self._source.text(),
            owner=self._owner.staff_id,
            due=self._due.day,
            state=TaskState(self._state.currentData()),
            evidence=self._evidence.toPlainText(),
            note=self._note.toPlainText(),
        )
        try:
            kept = tasks.put(self._context.ws, wanted, self._files.new)
        except BadTask as error:
            self._form.show_error(_FIELDS[error.problem], say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.accept()
            self.stored.emit(kept.id)


class TaskFiles(QWidget):
    """The files of a task; those in `new` are stored with it."""

    def __init__(self, context: Context, task: Task) -> None:
        super().__init__()
        self._context, self._task = context, task
        self.new: list[Path] = []
        self._lines = QWidget()
        add = plain_button(self.tr("Attach a file…"), self._ask, "taskAttach", "add")
        self._box = column(self, gap=4)
        self._box.addLayout(row(hint(self.tr("Files"), wrap=False), None, add))
        self._box.addWidget(self._lines)
        self._show()

    def take(self, file: Path) -> None:
        """The file belongs to the task once it is saved."""
        self.new.append(file)
        self._show()

    def _show(self) -> None:
        fresh = QWidget()
        box = column(fresh, gap=0)
        stored = attachments.of(self._context.ws, self._task.id) if self._task.id else []
        for one in stored:
            removed = link_button(self.tr("Remove"), partial(self._remove, one), "taskDetach")
            box.addLayout(row(hint(one.name, wrap=False), removed, None))
        for file in self.new:
            box.addWidget(hint(self.tr("{name} (when saved)").format(name=file.name), wrap=False))
        self._box.replaceWidget(self._lines, fresh)
        fresh.show()
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = fresh

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Attach a file"))
        begin_at_documents(dialog)
        dialog.setObjectName("taskFile")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def _remove(self, attached: Attachment) -> None:
        try:
            tasks.detach(self._context.ws, tasks.get(self._context.ws, self._task.id), attached)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(self.tr("{name} is no longer attached").format(name=attached.name), undo=True)
        self._show()
