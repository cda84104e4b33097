"""A campaign of one's own in three steps: where, when, who reports. Enter goes on, Alt+Left back, Esc away."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from gbm_desktop import campaign
from gbm_desktop.errors import GbmError
from gbm_desktop.model.campaign import Particulars
from gbm_desktop.wording import Lang, say
from ui.dialogs.start_steps import ReporterStep, WhenStep, WhereStep
from ui.widgets import Heading, column, plain_button, primary_button, row

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StartCampaign(QWidget):
    """`started` comes with the open workspace, `left` when the person goes back before the first step."""

    started = Signal(object)
    left = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.setObjectName("startSteps")
        self._lang: Lang = lang
        self._operator = ""
        self._where, self._when, self._reporter = WhereStep(), WhenStep(lang), ReporterStep()
        self._titles = (self.tr("Where is it?"), self.tr("When is it?"), self.tr("Who reports?"))
        self._heading, self._steps = Heading(""), QStackedWidget()
        self._heading.setObjectName("startStep")
        self._next = primary_button(self.tr("Next"), self._go_on, "nextStep")
        self._create = primary_button(self.tr("Start the campaign"), self._start, "createCampaign")
        self._lay_out()
        self._where.region.installEventFilter(self)
        for keys, act in (("Alt+Left", self._go_back), ("Esc", self.left.emit)):
            key = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(act)

    def begin(self, folder: Path, operator: str, department: str) -> None:
        """The campaign will be kept in this folder; this person of this department is working."""
        self._operator = operator
        self._where.begin(folder, department)
        self._show(0)
        self._where.region.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next step, and begins after the last."""
        if event.key() in _ENTER:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on once a place is chosen; before, it chooses the place."""
        region = self._where.region
        chosen = watched is region and region.place is not None and not region.suggestions.isVisible()
        if chosen and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self._go_on()
            return True
        return False

    def _lay_out(self) -> None:
        for step in (self._where, self._when, self._reporter):
            self._steps.addWidget(step)
        box = column(self, gap=16)
        for part in (self._heading, self._steps):
            box.addWidget(part)
        back = plain_button(self.tr("Back"), self._go_back, "back")
        box.addLayout(row(self._next, self._create, back, None))

    def _show(self, number: int) -> None:
        self._steps.setCurrentIndex(number)
        said = self.tr("Step {number} of {count}: {title}")
        count = len(self._titles)
        self._heading.setText(said.format(number=number + 1, count=count, title=self._titles[number]))
        self._next.setVisible(number < count - 1)
        self._create.setVisible(number == count - 1)

    def _go_on(self) -> None:
        at, place, period = self._steps.currentIndex(), self._where.place, self._when.period
        if place is None:
            self._show(0)
        elif at == 0:
            self._show(1)
            self._when.begin()
        elif period is not None and at == 1:
            self._show(2)
            self._reporter.begin(place.code, self._when.phone)
        elif period is not None:
            self._start()

    def _go_back(self) -> None:
        at = self._steps.currentIndex()
        if at == 0:
            self.left.emit()
            return
        self._show(at - 1)
        (self._where.region.setFocus if at == 1 else self._when.begin)()

    def _start(self) -> None:
        place = self._where.place
        if place is None:
            self._show(0)
            return
        said = Particulars(self._when.period, self._reporter.reporter, self._reporter.phone)
        try:
            opened = campaign.begin(
                self._where.folder,
                operator=self._operator,
                region_code=place.code,
                year=self._when.year,
                particulars=said,
            )
        except GbmError as error:
            self._reporter.show_error("startReporter", say(error, self._lang))
            return
        self.started.emit(opened)
