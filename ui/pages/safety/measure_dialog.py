"""A new measure under a heading: post, task, time and place; who answers for it is named in the table."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.safety_plan import MeasureBackwards, MeasureUnnamed
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.safety import plan
from gbm_desktop.wording import say
from ui.context import Context
from ui.pages.safety import post_time
from ui.pages.safety.section_head import numbered
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import lines

_WIDTH = 560
_FIELDS = {MeasureUnnamed: "measurePost", MeasureBackwards: "measureTime"}


class MeasureDialog(Dialog):
    """`stored` comes with the id of each measure that was added. Times without a date are on `day`."""

    stored = Signal(str)

    def __init__(self, context: Context, event_id: EventId, section: Section, day: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("measureDialog")
        self.setWindowTitle(self.tr("Add a measure"))
        self.setFixedWidth(_WIDTH)
        self._context, self._event_id, self._day = context, event_id, day
        self.section = QComboBox()
        for known in Section:
            self.section.addItem(numbered(known, context.lang), known)
        self.section.setCurrentIndex(list(Section).index(section))
        self.post, self.spot, self.badge, self.time = (QLineEdit() for _field in range(4))
        self.task = lines()
        self.form = self._fields()
        more = plain_button(self.tr("Add and go on"), self._add_and_go_on, "measureMore")
        add = primary_button(self.tr("Add"), self._add_and_close, "measureAdd")
        box = column(self, margin=24, gap=16)
        box.addWidget(self.form)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "measureCancel"), more, add))
        self.post.setFocus()

    def _fields(self) -> FieldForm:
        form = FieldForm()
        form.add("measureSection", self.tr("Heading"), self.section)
        form.add("measurePost", self.tr("Post"), self.post)
        form.add("measureTask", self.tr("Task"), self.task)
        self.time.setPlaceholderText("8:00-12:00")
        form.add_row(
            ("measureTime", self.tr("On post / due"), self.time),
            ("measureSpot", self.tr("Spot"), self.spot),
            ("measureBadge", self.tr("Badge"), self.badge),
        )
        return form

    def _add_and_close(self) -> None:
        if self._added():
            self.accept()

    def _add_and_go_on(self) -> None:
        """Time and place stay: the next post is often at the same spot."""
        if self._added():
            self.post.clear()
            self.task.clear()
            self.post.setFocus()

    def _added(self) -> bool:
        self.form.clear_errors()
        meant = post_time.parsed(self.time.text(), self._day)
        if meant is None:
            self.form.show_error("measureTime", self.tr("Type it like 8:00-12:00, or 10-11 17:00 for what is due."))
            return False
        try:
            measure = plan.add_measure(
                self._context.ws,
                self._event_id,
                self.section.currentData(),
                post=self.post.text(),
                task=self.task.toPlainText(),
                due=meant[0],
                until=meant[1],
                spot=self.spot.text(),
                badge=self.badge.text(),
            )
        except (MeasureUnnamed, MeasureBackwards) as error:
            self.form.show_error(_FIELDS[type(error)], say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.stored.emit(measure.id)
            return True
        return False
