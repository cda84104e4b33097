"""What a person does with a case of the register, each in a dialog of its own or at once."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from gbm_desktop import consumer
from gbm_desktop.checkin.pin import Tries
from gbm_desktop.errors import GbmError
from gbm_desktop.model.consumer import Case, CaseKind, CaseOutcome, CaseState
from gbm_desktop.wording import word
from ui.context import Context
from ui.pages.consumer.case_dialog import CaseDialog
from ui.pages.consumer.consult_pad import ConsultPad
from ui.pages.consumer.move_dialog import MoveDialog
from ui.pages.consumer.pin_dialog import AskPinDialog
from ui.pages.consumer.settings_dialog import SettingsDialog


class CaseActs(QObject):
    """`done` comes with the case as it stands then, `seen` with the one whose reporter is to be shown."""

    done = Signal(object)
    seen = Signal(object)

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over
        self._tries = Tries()

    def begin(self) -> None:
        """A dialog takes a new case."""
        CaseDialog(self._context, None, self._over, self._registered).open()

    def correct(self, case: Case) -> None:
        """A dialog takes what was wrong."""
        CaseDialog(self._context, case, self._over, self._corrected).open()

    def count_advised(self) -> None:
        """The pad counts who is advised on site."""
        ConsultPad(self._context, self._over).open()

    def change_settings(self) -> None:
        """A dialog takes channels, deadlines and the PIN."""
        SettingsDialog(self._context, self._over, self._tries).open()

    def reveal(self, case: Case) -> None:
        """Who reported is seen by who knows the PIN."""
        AskPinDialog(self._context, self._over, self._tries, partial(self._show_seen, case)).open()

    def move_on(self, case: Case, state: CaseState) -> None:
        """What the state asks for is asked, and the case stands in it."""
        if state is not CaseState.FILED:
            MoveDialog(self._context, case, state, self._over, self._moved).open()
            return
        try:
            self._moved(consumer.move(self._context.ws, case.id, state))
        except GbmError as error:
            self._context.problem(error)

    def kinds(self, case: Case) -> QMenu:
        """The kinds of which the case may be instead."""
        menu = QMenu(self._over)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("kindMenu")
        for kind in CaseKind:
            if kind is not case.kind:
                menu.addAction(word(kind, self._context.lang), partial(self.classify, case, kind))
        return menu

    def classify(self, case: Case, kind: CaseKind) -> None:
        """The case is of this kind."""
        try:
            now = consumer.classify(self._context.ws, case.id, kind)
        except GbmError as error:
            self._context.problem(error)
            return
        said = self.tr("{number} is now of the kind “{kind}”")
        said = said.format(number=now.number, kind=word(kind, self._context.lang))
        self._tell(now, said, lasting=kind is CaseKind.REPORT)

    def _show_seen(self, case: Case, pin: str) -> None:
        self.seen.emit(consumer.identity(self._context.ws, case.id, pin))

    def _registered(self, case: Case) -> None:
        self._tell(case, self.tr("{number} is registered").format(number=case.number))

    def _corrected(self, case: Case) -> None:
        self._tell(case, self.tr("{number} is saved").format(number=case.number))

    def _moved(self, case: Case) -> None:
        said = self.tr("{number} stands as “{state}”")
        said = said.format(number=case.number, state=word(case.state, self._context.lang))
        became = case.state is CaseState.CLOSED and case.outcome is CaseOutcome.BECAME_REPORT
        self._tell(case, said, lasting=became)

    def _tell(self, case: Case, sentence: str, *, lasting: bool = False) -> None:
        self.done.emit(case)
        self._context.tell(sentence, undo=not lasting)
