"""The line across the top: which campaign, the search, who is working."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget, QWidgetAction

from ui import settings, theme
from ui.settings import LOOKS, Look
from ui.widgets.basics import plain_button
from ui.widgets.icons import icon
from ui.widgets.jump_box import JumpBox
from ui.widgets.one_line import OneLine

_JUMP, _NARROW_JUMP = 280, 224


class Header(QWidget):
    """What a person chooses in its menu is announced: operator, language, look, leaving for another campaign.

    `checking` asks that the data be examined, `reporting` for the report on failures, `helping` for the guide,
    `touring` for the tour. Where operators are defined they sign in; then no name is typed here, and `switching` asks
    that another one sign in.
    """

    operator_chosen = Signal(str)
    language_chosen = Signal(str)
    look_chosen = Signal(str)
    leaving = Signal()
    switching = Signal()
    checking = Signal()
    reporting = Signal()
    helping = Signal()
    touring = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(theme.STYLED)
        self.setFixedHeight(56)
        self.title = OneLine()
        self.title.setObjectName("campaignTitle")
        self.jump = JumpBox(self.tr("Search (Ctrl+K)"))
        self.jump.setFixedWidth(_JUMP)
        self._button = plain_button("", name="operatorMenu")
        self._button.setIcon(icon("person"))
        self._button.setMenu(self._menu())
        self.show_operator("")
        box = QHBoxLayout(self)
        box.setContentsMargins(24, 0, 16, 0)
        box.setSpacing(16)
        box.addWidget(self.title, 1)
        box.addWidget(self.jump)
        box.addWidget(self._button)

    def fold(self, *, folded: bool) -> None:
        """The search leaves the title some of its room, or has all of it again."""
        self.jump.setFixedWidth(_NARROW_JUMP if folded else _JUMP)

    def show_operator(self, name: str) -> None:
        """This person is working."""
        nobody = self.tr("Who is working?")
        self._button.setText(f"{name or nobody} ▾")
        self._name.setText(name)

    def show_signed_in(self, name: str, role: str) -> None:
        """This operator is working, in this role."""
        self.show_operator(f"{name} · {role}")
        self._field.setVisible(False)
        self._switch.setVisible(True)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self._add_operator(menu)
        menu.addSeparator()
        self._add_languages(menu)
        menu.addSeparator()
        self._add_looks(menu)
        menu.addSeparator()
        _add(menu, self.tr("Guide (F1)"), "openGuide", self.helping)
        _add(menu, self.tr("Tour for newcomers"), "takeTour", self.touring)
        menu.addSeparator()
        _add(menu, self.tr("Check the data…"), "checkData", self.checking)
        _add(menu, self.tr("Report on failures…"), "failureReports", self.reporting)
        _add(menu, self.tr("Another campaign…"), "leaveCampaign", self.leaving)
        return menu

    def _add_operator(self, menu: QMenu) -> None:
        menu.addSection(self.tr("Who is working"))
        self._name = QLineEdit()
        self._name.setObjectName("operatorName")
        self._name.setAccessibleName(self.tr("Who is working"))
        self._name.setPlaceholderText(self.tr("Name, then Enter"))
        self._name.returnPressed.connect(lambda: self._operator_typed(menu))
        self._field = QWidgetAction(menu)
        self._field.setDefaultWidget(self._name)
        menu.addAction(self._field)
        self._switch = _add(menu, self.tr("Sign in as somebody else…"), "switchOperator", self.switching)
        self._switch.setVisible(False)

    def _add_languages(self, menu: QMenu) -> None:
        languages = QActionGroup(menu)
        for code, words in (("zh", "中文"), ("en", "English")):
            chosen = _choice(menu, languages, words, checked=code == settings.language())
            chosen.triggered.connect(lambda _checked=False, code=code: self.language_chosen.emit(code))

    def _add_looks(self, menu: QMenu) -> None:
        words: dict[Look, str] = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        group = QActionGroup(menu)
        for look in LOOKS:
            chosen = _choice(menu, group, words[look], checked=look == settings.look())
            chosen.triggered.connect(lambda _checked=False, look=look: self.look_chosen.emit(look))

    def _operator_typed(self, menu: QMenu) -> None:
        if name := self._name.text().strip():
            menu.close()
            self.operator_chosen.emit(name)


def _add(menu: QMenu, words: str, name: str, asked: SignalInstance) -> QAction:
    """What is asked for by these words; an action that the menu itself makes would be lost to Python."""
    action = QAction(words, menu)
    action.setObjectName(name)
    action.triggered.connect(lambda _checked=False: asked.emit())
    menu.addAction(action)
    return action


def _choice(menu: QMenu, group: QActionGroup, words: str, *, checked: bool) -> QAction:
    action = QAction(words, menu, checkable=True)
    action.setChecked(checked)
    group.addAction(action)
    menu.addAction(action)
    return action
