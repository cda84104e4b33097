"""演练: the drills that were held for the event."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QHeaderView, QLineEdit, QSpinBox, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.emergency import DrillNotYetHeld, DrillUnnamed
from gbm_desktop.model.ids import EventId, StaffId
from gbm_desktop.model.safety.emergency import Drill
from gbm_desktop.model.staff import Staff
from gbm_desktop.safety import emergency
from gbm_desktop.wording import say
from ui.context import Context
from ui.widgets import RIGHT, Column, DataTable, EmptyState, FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import day_field, lines, python_day, qt_day, unscrolled
from ui.widgets.kept_lines import KeptLines
from ui.widgets.page_stack import PageStack
from ui.widgets.staff_box import StaffBox

_FINDINGS, _WIDTH, _MOST = 3, 480, 100_000


class DrillsView(QWidget):
    """The drills as a table; a row that is opened can be corrected."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("drillsView")
        self._context, self._event_id = context, event_id
        self._people: Mapping[StaffId, Staff] = {}
        self.lines: KeptLines[Drill] = KeptLines(self._columns())
        self.table = DataTable(self.lines, "drillTable")
        self.table.setAccessibleName(self.tr("Drills"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_FINDINGS, QHeaderView.ResizeMode.Stretch)
        self.table.opened.connect(self._ask)
        self._stack = PageStack()
        self._stack.addWidget(
            EmptyState(
                self.tr("No drill has been held yet"),
                self.tr("Record a drill"),
                self._ask,
                text=self.tr("An event of the statute's size owes one before it opens (article 7)."),
            )
        )
        self._stack.addWidget(self._list_view())
        column(self).addWidget(self._stack)

    def refresh(self, people: Mapping[StaffId, Staff]) -> int:
        """The drills as they are stored now; answers how many there are."""
        self._people = people
        found = emergency.drills(self._context.ws, self._event_id)
        self.lines.update(found)
        self._stack.setCurrentIndex(1 if found else 0)
        return len(found)

    def go_to(self, ref: str) -> bool:
        """The drill of this id is seen; answers whether there is one."""
        return self.table.select_where(lambda drill: drill.id == ref)

    def _list_view(self) -> QWidget:
        view = QWidget()
        box = column(view)
        box.addLayout(row(plain_button(self.tr("Record a drill…"), self._ask, "recordDrill", "add"), None))
        box.addWidget(self.table, 1)
        return view

    def _columns(self) -> list[Column[Drill]]:
        return [
            Column(self.tr("Held on"), lambda drill: drill.held_on.isoformat(), width=112),
            Column(self.tr("What was drilled"), lambda drill: drill.scenario, tip=lambda it: it.scenario, width=200),
            Column(self.tr("Persons"), lambda drill: f"{drill.persons:,}", align=RIGHT,
                   sort=lambda drill: drill.persons, width=72),
            Column(self.tr("What it showed"), lambda drill: drill.findings, tip=lambda drill: drill.findings),
            Column(self.tr("Led by"), lambda drill: self._people[drill.leader].name if drill.leader else "—",
                   width=104),
        ]  # fmt: skip

    def _ask(self, drill: Drill | None = None) -> None:
        DrillDialog(self._context, self._event_id, drill, self).open()


class DrillDialog(Dialog):
    """A drill to record, or one to correct."""

    def __init__(self, context: Context, event_id: EventId, drill: Drill | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drillDialog")
        self.setWindowTitle(self.tr("Correct a drill") if drill else self.tr("Record a drill"))
        self.setFixedWidth(_WIDTH)
        self._context, self._event_id, self._drill = context, event_id, drill
        self.day, self.scenario, self.persons = day_field(), QLineEdit(), unscrolled(QSpinBox())
        self.findings, self.leader = lines(), StaffBox(context)
        self.persons.setRange(0, _MOST)
        self._form = self._fields()
        self._show(drill)
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        cancel = plain_button(self.tr("Cancel"), self.reject, "drillCancel")
        box.addLayout(row(None, cancel, primary_button(self.tr("Save"), self._save, "drillSave")))

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add_row(
            ("drillDay", self.tr("Held on"), self.day), ("drillPersons", self.tr("Persons taking part"), self.persons)
        )
        note = self.tr("For example: evacuation by the east gate, two extinguishers used")
        form.add("drillScenario", self.tr("What was drilled"), self.scenario, note=note)
        form.add("drillFindings", self.tr("What it showed, and what is put right"), self.findings)
        form.add("drillLeader", self.tr("Led by"), self.leader)
        return form

    def _show(self, drill: Drill | None) -> None:
        self.day.setDate(qt_day(drill.held_on if drill else self._context.ws.today()))
        if drill:
            self.scenario.setText(drill.scenario)
            self.persons.setValue(drill.persons)
            self.findings.setPlainText(drill.findings)
            self.leader.show_staff(drill.leader)

    def _save(self) -> None:
        self._form.clear_errors()
        if not self._form.all_taken():
            return
        try:
            self._store()
        except (DrillUnnamed, DrillNotYetHeld) as error:
            wrong = "drillScenario" if isinstance(error, DrillUnnamed) else "drillDay"
            self._form.show_error(wrong, say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self._context.tell(self.tr("The drill is on record"), undo=True)
            self.accept()

    def _store(self) -> None:
        ws, day, scenario = self._context.ws, python_day(self.day), self.scenario.text()
        persons, findings, leader = self.persons.value(), self.findings.toPlainText(), self.leader.staff_id
        if self._drill:
            after = replace(
                self._drill, held_on=day, scenario=scenario, persons=persons, findings=findings, leader=leader
            )
            emergency.edit_drill(ws, after)
        else:
            emergency.record_drill(
                ws, self._event_id, held_on=day, scenario=scenario, persons=persons, findings=findings, leader=leader
            )
