"""The left of the page: the search, and below it the verdict, the people found, the walk-in form, or a question."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gbm_desktop.checkin import ticket_code
from gbm_desktop.errors import GbmError
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.door import Ask
from gbm_desktop.wording import Lang
from ui.pages.checkin.found import FoundPeople
from ui.pages.checkin.group_count import GroupCount
from ui.pages.checkin.pin_panel import PinPanel
from ui.pages.checkin.visitors import for_visitors, welcome
from ui.pages.checkin.walk_in import WalkInForm
from ui.widgets import SearchBox, column
from ui.widgets.page_stack import PageStack
from ui.widgets.reading_order import read_in_order
from ui.widgets.verdict import Face, Sign, VerdictBoard

_PAUSE_MS = 60
_WELCOME_AFTER_MS, _LEFT_ALONE_MS = 5_000, 30_000


class Stage(QWidget):
    """`coded` comes with a code that was typed, `admitted` with a person found, `registered` with a walk-in.

    `counted` comes with a question about a group and its answer, `unlocked` when staff gave the kiosk's PIN.
    """

    coded = Signal(str)
    counted = Signal(object, int)
    admitted = Signal(object)
    registered = Signal(str, str, str)
    unlocked = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang: Lang = lang
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Scanning"))
        self.people_like: Callable[[str], list[Attendee]] = lambda _text: []
        self.search = SearchBox(self.tr("Name, pinyin initials, last digits of the phone, village"), _PAUSE_MS)
        self.search.setObjectName("search")
        self.board, self.found, self.form = VerdictBoard(), FoundPeople(), WalkInForm(lang)
        self._visitors, self._leaving = False, False
        self._welcome = QTimer(self, singleShot=True)
        self._welcome.timeout.connect(self.welcome)
        self._stack = PageStack()
        for part in (self.board, self.found, self.form):
            self._stack.addWidget(part)
        box = column(self, gap=12)
        box.addWidget(self.search)
        box.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        self.search.searched.connect(self._searched)
        self.search.returnPressed.connect(self._entered)
        self.search.left_downwards.connect(self._go_down)
        self.found.admitted.connect(self.admitted)
        self.form.registered.connect(self.registered)
        self.form.left.connect(self._leave_form)

    @cached_property
    def group(self) -> GroupCount:
        """How many of a group pass; made with the first group, as the door is open sooner without it."""
        made = GroupCount(self._lang)
        made.answered.connect(self._count)
        made.left.connect(self.leave_question)
        self._add(made)
        return made

    @cached_property
    def pin(self) -> PinPanel:
        """Where staff give the PIN; made when they come to a kiosk for the first time."""
        made = PinPanel()
        made.opened.connect(self.unlocked)
        made.left.connect(self.welcome)
        self._add(made)
        return made

    def _add(self, part: QWidget) -> None:
        self._stack.addWidget(part)
        read_in_order(self.form, part)

    @property
    def asking(self) -> bool:
        """Whether it is asked how many of a group pass."""
        return isinstance(self._stack.currentWidget(), GroupCount)

    @property
    def filled_in(self) -> bool:
        """Whether somebody is just filling something in, which nothing that comes late may take away."""
        return isinstance(self._stack.currentWidget(), WalkInForm | GroupCount | PinPanel)

    def ask(self, ask: Ask) -> None:
        """How many of the group pass is asked, and stays asked until it is answered or left."""
        self.search.clear()
        self.search.setEnabled(False)
        self._stack.setCurrentWidget(self.group)
        self.group.put(ask)
        self._welcome_after(_LEFT_ALONE_MS)

    def ask_pin(self) -> None:
        """Staff can give the PIN that ends the kiosk."""
        self.leave_question()
        self._stack.setCurrentWidget(self.pin)
        self.pin.begin()
        self._welcome_after(_LEFT_ALONE_MS)

    def receive(self, *, visitors: bool, search: bool) -> None:
        """Visitors are alone with the stage, or staff are there; visitors may search by name or not."""
        self._visitors = visitors
        self.search.setVisible(search)
        self.found.offer_walk_in(wanted=not visitors)
        self._welcome.stop()
        self.welcome()

    def welcome(self) -> None:
        """The stage is as nobody had been there."""
        self.leave_question()
        self.search.clear()
        self._stack.setCurrentWidget(self.board)
        self.show_idle(leaving=self._leaving)
        self.setFocus()

    def _welcome_after(self, milliseconds: int) -> None:
        if self._visitors:
            self._welcome.start(milliseconds)

    def leave_question(self) -> None:
        """Nothing is asked, and nothing was recorded."""
        if self.asking:
            self.search.setEnabled(True)
            self._stack.setCurrentWidget(self.board)
            self.setFocus()

    def show_idle(self, *, leaving: bool = False) -> None:
        """The door waits for the next person."""
        self._leaving = leaving
        if self._visitors:
            self.board.show_face(welcome(leaving=leaving))
            return
        word = self.tr("Ready to let out") if leaving else self.tr("Ready")
        line = self.tr("Scan the code on the badge, or type a name above")
        self.board.show_face(Face("idle", Sign.OUT if leaving else Sign.SCAN, word, line=line))

    def show_waiting(self) -> None:
        """The answer is on its way."""
        self.board.show_face(Face("idle", Sign.SCAN, self.tr("Recording"), line=self.tr("Please wait for the verdict")))

    def show_face(self, face: Face, *, take_keyboard: bool) -> None:
        """The verdict is seen, the search is empty again, and the next scan cannot land in a field.

        While a question is asked, the verdict of another scan is seen below it.
        """
        if self.asking:
            self.group.note(face)
            return
        self.search.clear()
        self._stack.setCurrentWidget(self.board)
        self.board.show_face(for_visitors(face) if self._visitors else face)
        self._welcome_after(_WELCOME_AFTER_MS)
        if take_keyboard:
            self.setFocus()

    def search_for(self, text: str) -> None:
        """The people who fit the text are shown, the keyboard in the search."""
        self.search.setText(text)
        self.search.setFocus()

    def begin_walk_in(self, name: str = "") -> None:
        """The form for someone who is on no list is open."""
        self._stack.setCurrentWidget(self.form)
        self.form.begin(name)

    def refuse_walk_in(self, error: GbmError) -> None:
        """What is wrong stands in the form."""
        self._stack.setCurrentWidget(self.form)
        self.form.refuse(error)

    def type(self, text: str) -> bool:
        """Whoever begins to type searches; answers whether the text was taken."""
        busy = self.search.isHidden() or self.filled_in
        if not text.isprintable() or not text.strip() or busy:
            return False
        self.search.setFocus()
        self.search.insert(text)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose among those found."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._stack.currentWidget() is self.found:
            self.found.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _go_down(self) -> None:
        self._searched(self.search.text().strip())
        self.found.step(1)

    def _searched(self, text: str) -> None:
        if text == self.found.text and self._stack.currentWidget() is self.found:
            return
        if text and not ticket_code.complete(text):
            self._welcome_after(_LEFT_ALONE_MS)
            self.found.show_people(text, self.people_like(text))
            self._stack.setCurrentWidget(self.found)
        elif self._stack.currentWidget() is self.found:
            self._stack.setCurrentWidget(self.board)

    def _entered(self) -> None:
        text = self.search.text().strip()
        person = self.found.chosen()
        if ticket_code.complete(text) or ticket_code.is_damaged(text):
            self.coded.emit(text)
        elif text and person is not None:
            self.admitted.emit(person)

    def _count(self, ask: Ask, persons: int) -> None:
        self.leave_question()
        self.show_waiting()
        self.counted.emit(ask, persons)

    def _leave_form(self) -> None:
        self.form.empty()
        self._stack.setCurrentWidget(self.board)
        self.setFocus()
