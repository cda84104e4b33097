"""The measures of an event's plan: under nine headings, each with one responsible person and a deputy."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Measure, Plan, Section
from gbm_desktop.model.safety.template import Template
from gbm_desktop.safety import permit, plan, signoff, templates
from gbm_desktop.store import staff as staff_store
from gbm_desktop.wording.counted import fill
from ui import theme
from ui.context import Context
from ui.pages.safety.assign import AssignDialog
from ui.pages.safety.measure_dialog import MeasureDialog
from ui.pages.safety.measure_lines import Known, Line, grouped
from ui.pages.safety.measure_table import MeasureTable
from ui.pages.safety.section_head import SectionHead
from ui.pages.safety.section_text import SectionText
from ui.widgets import Chip, RowAction, StatusDot, Tone, column, plain_button
from ui.widgets.flow_layout import FlowLayout


class MeasuresTab(QWidget):
    """The table, and above it what is done with the measures that are selected."""

    def __init__(self, context: Context, event_id: EventId) -> None:
        super().__init__()
        self.setObjectName("measuresTab")
        self._context, self._event_id = context, event_id
        self._plan: Plan | None = None
        self._measures: list[Measure] = []
        self.table = MeasureTable(context, self._edit, self._say, self._made_head, self._actions())
        self.only_empty = Chip(self.tr("Without a person"))
        self.only_empty.setObjectName("onlyUnmanned")
        self.only_empty.clicked.connect(lambda _on: self.refresh())
        self.count = StatusDot()
        self.count.setObjectName("measureCount")
        self.count.setMinimumHeight(theme.ROW_HEIGHT)
        self._assign_button = plain_button(self.tr("Name a person…"), self._assign_chosen, "assignMeasures", "person")
        self._add_button = plain_button(self.tr("Add a measure"), self._add, "addMeasure", "add")
        self._template_button = plain_button(self.tr("Template"), name="completeFromTemplate", picture="copy")
        self._template_button.setMenu(QMenu(self))
        self._template_button.menu().aboutToShow.connect(self._offer_templates)
        self._add_button.setToolTip("Ctrl+N")
        self._assign_button.setToolTip("Ctrl+Enter")
        self.table.opened.connect(lambda line: self._text(line.section) if line.measure is None else None)
        self.table.chosen.connect(lambda _lines: self._assign_button.setEnabled(bool(self.table.chosen_measures())))
        box = column(self)
        buttons = (self._assign_button, self._add_button, self._template_button)
        tools = FlowLayout(theme.GAP)
        for part in (*buttons, self.only_empty, self.count):
            tools.addWidget(part)
        box.addLayout(tools)
        box.addWidget(self.table, 1)
        new = QShortcut(QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self._add)

    def _actions(self) -> list[RowAction[Line]]:
        return [
            RowAction(self.tr("Name a person…"), lambda _lines: self._assign_chosen(), "Ctrl+Return"),
            RowAction(self.tr("Leave without a person"), lambda _lines: self._clear_people(), "Ctrl+Delete"),
            RowAction(self.tr("Text of this heading…"), lambda lines: self._text(lines[0].section), one=True),
            RowAction(self.tr("Remove"), self._remove, "Delete", fits=_has_measure),
        ]

    def _made_head(self, section: Section) -> SectionHead:
        return SectionHead(section, self._context.lang, self._text, self._assign_section, self._add)

    def refresh(self) -> None:
        """The plan as it is stored now."""
        ws = self._context.ws
        self._plan = plan.get(ws, self._event_id)
        if self._plan is None:
            return
        self._measures = plan.measures(ws, self._event_id)
        people = {person.id: person for person in staff_store.everyone(ws.read)}
        signed = frozenset(line.staff.id for line in signoff.sheet(ws, self._event_id) if line.holds)
        shown = [one for one in self._measures if not (self.only_empty.isChecked() and one.responsible and one.deputy)]
        lines = grouped(shown, all_sections=not self.only_empty.isChecked())
        day = events.get(ws, self._event_id).said.start.date()
        self.table.show_plan(self._plan, lines, Known(people, signed), day)
        self._assign_button.setEnabled(bool(self.table.chosen_measures()))
        self._show_count()

    def _offer_templates(self) -> None:
        """The plan's own template and the one that fits the event now: what is missing of them can be added."""
        if self._plan is None:
            return
        event = events.get(self._context.ws, self._event_id)
        fitting = templates.fitting(event, statutory=permit.status(self._context.ws, event).statutory)
        menu = self._template_button.menu()
        menu.clear()
        own = [template for template in templates.all() if template.key == self._plan.template and template != fitting]
        for template in [*own, fitting]:
            said = fill(self.tr("Add what is missing of “{template}”"), template=template.name)
            menu.addAction(said, partial(self._complete, template))

    def _complete(self, template: Template) -> None:
        before = len(self._measures)
        try:
            plan.apply_template(self._context.ws, self._event_id, template.key)
        except GbmError as error:
            self._context.problem(error)
            return
        said = self.tr("“{template}”: {count:measure|measures} added; what was there is unchanged")
        added = len(self._measures) - before
        self._context.tell(fill(said, template=template.name, count=added), undo=True)

    def _show_count(self) -> None:
        unmanned = sum(measure.responsible is None for measure in self._measures)
        alone = sum(measure.deputy is None for measure in self._measures)
        if unmanned or alone:
            said = self.tr("No person: {open}, no deputy: {alone}, of {count}")
            tone: Tone = "danger" if unmanned else "warn"
            self.count.show_status(fill(said, count=len(self._measures), open=unmanned, alone=alone), tone)
        else:
            said = self.tr("{count:measure|measures}, somebody answers for each")
            self.count.show_status(fill(said, count=len(self._measures)), "action")

    def go_to(self, ref: str) -> None:
        """The measure or the heading is seen and has the cursor."""
        if self.only_empty.isChecked():
            self.only_empty.setChecked(False)
            self.refresh()
        self.table.go_to(ref)

    def _edit(self, measure: Measure) -> bool:
        try:
            plan.edit_measures(self._context.ws, [measure])
        except GbmError as error:
            self._context.problem(error)
            return False
        return True

    def _say(self, sentence: str) -> None:
        self._context.said.emit(sentence, "", True)

    def _assign_chosen(self) -> None:
        self._assign(self.table.chosen_measures())

    def _assign_section(self, section: Section) -> None:
        self._assign([measure for measure in self._measures if measure.section is section])

    def _assign(self, measures: Sequence[Measure]) -> None:
        if measures:
            AssignDialog(self._context, measures, self).open()

    def _clear_people(self) -> None:
        chosen = [measure for measure in self.table.chosen_measures() if measure.responsible or measure.deputy]
        if not chosen:
            return
        try:
            plan.assign(self._context.ws, [measure.id for measure in chosen], responsible=None, deputy=None)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(self.tr("{count:measure has|measures have} nobody now"), count=len(chosen)), undo=True)

    def _add(self, section: Section | None = None) -> None:
        day = events.get(self._context.ws, self._event_id).said.start.date()
        dialog = MeasureDialog(self._context, self._event_id, section or self.table.section, day, self)
        dialog.stored.connect(self.go_to)
        dialog.open()

    def _text(self, section: Section) -> None:
        if self._plan is not None:
            SectionText(self._context, self._plan, section, self).open()

    def _remove(self, chosen: list[Line]) -> None:
        gone = [line.measure.id for line in chosen if line.measure]
        try:
            plan.remove_measures(self._context.ws, gone)
        except GbmError as error:
            self._context.problem(error)
            return
        self._context.tell(fill(self.tr("{count:measure|measures} removed"), count=len(gone)), undo=True)


def _has_measure(lines: list[Line]) -> bool:
    return any(line.measure for line in lines)
