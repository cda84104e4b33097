"""Who has no mouse, or no sight, uses every page: each widget has a name, the order is as read, the focus is seen."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gbm_desktop.workspace import Workspace
from tests.ui.places import Walk
from ui.jobs import Jobs

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("chinese")]

_OWNERS = 3


@pytest.fixture
def walk(qtbot: QtBot, season: Workspace, jobs: Jobs) -> Walk:
    return Walk(qtbot, season, jobs)


def reachable(window: QWidget) -> list[QWidget]:
    """What the Tab key comes to, in its order; parts of a widget that is one to the person (a spin box) are not two."""
    found, at = list[QWidget](), window.nextInFocusChain()
    while at is not None and at is not window:
        if _takes_tab(at, window):
            found.append(at)
        at = at.nextInFocusChain()
    return found


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    if not (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or widget.focusProxy() is not None:
        return False
    owner = widget.parentWidget()
    inner = isinstance(owner, QAbstractSpinBox | QComboBox | QCalendarWidget) and isinstance(widget, QLineEdit)
    return not inner and widget.window() is window and widget.isVisible() and widget.isEnabled()


def called(widget: QWidget) -> str:
    """What a screen reader says it is called."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def which(widget: QWidget) -> str:
    """The widget and what it stands in, as a programmer finds them."""
    owners, at = list[str](), widget.parentWidget()
    while at is not None and len(owners) < _OWNERS:
        owners.append(f"{type(at).__name__}#{at.objectName()}")
        at = at.parentWidget()
    return " < ".join([f"{type(widget).__name__}#{widget.objectName()}", *owners])


def test_the_measures_find_what_is_wrong(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    below, above = QLineEdit(window), QLineEdit(window)
    below.move(0, 200)
    above.setAccessibleName("Name")
    for _ in range(2):
        QShortcut(QKeySequence("Ctrl+J"), window)
    QPushButton("&Save", window)
    window.show()
    assert [called(field) for field in (below, above)] == ["", "Name"]
    assert goes_back(below, above, window)
    assert not goes_back(above, below, window)
    assert list(keys_of(window)) == ["Ctrl+J", "Ctrl+J", "Alt+S"]


def test_every_widget_says_what_it_is(walk: Walk) -> None:
    nameless: dict[str, str] = {}
    for place in walk.everywhere():
        for widget in reachable(walk.window):
            if not called(widget):
                nameless.setdefault(which(widget), place)
    assert not nameless, "\n".join(f"{place}: {who}" for who, place in nameless.items())


def test_a_button_without_words_has_a_tooltip(walk: Walk) -> None:
    bare: dict[str, str] = {}
    for place in walk.everywhere():
        for button in walk.window.findChildren(QAbstractButton):
            wordless = not button.text().strip() and isinstance(button, QPushButton | QToolButton)
            if wordless and button.isVisible() and not inner(button) and not (button.toolTip() and called(button)):
                bare.setdefault(which(button), place)
    assert not bare, "\n".join(f"{place}: {who}" for who, place in bare.items())


def test_the_tab_key_goes_as_one_reads(walk: Walk) -> None:
    backwards: dict[str, str] = {}
    for place in walk.everywhere():
        page = walk.campaign.page
        assert page is not None
        seen = (w for w in reachable(walk.window) if not w.visibleRegion().isEmpty())  # not what is scrolled away
        chain = [w for w in seen if page.isAncestorOf(w)]
        for one, other in pairwise(chain):
            if goes_back(one, other, page):
                backwards.setdefault(f"{which(one)} -> {which(other)}", place)
    assert not backwards, "\n".join(f"{place}: {who}" for who, place in backwards.items())


def goes_back(one: QWidget, other: QWidget, page: QWidget) -> bool:
    """Whether the second stands before the first where one reads: in a line left of it, or in a column above it."""
    first, second = (w.rect().translated(w.mapTo(page, QPoint(0, 0))) for w in (one, other))
    above = second.bottom() <= first.top() + 4
    left = second.right() <= first.left() + 4
    beside = second.left() >= first.right() - 4
    same_line = abs(second.center().y() - first.center().y()) < 8
    return (above and not beside) or (same_line and left)


def test_no_two_keys_mean_two_things_on_one_page(walk: Walk) -> None:
    twice: dict[str, str] = {}
    for place in walk.everywhere():
        for key, times in Counter(keys_of(walk.window)).items():
            if times > 1:
                twice.setdefault(key, place)
    assert not twice, "\n".join(f"{place}: {key}" for key, place in twice.items())


def keys_of(window: QWidget) -> Iterator[str]:
    """The keys that work wherever the cursor is, or within one visible part, as (key, part); and underlined letters."""
    everywhere = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if isinstance(owner, QWidget) and owner.isVisible() and shortcut.isEnabled():
            within = "" if shortcut.context() in everywhere else f" in {id(owner)}"
            bound = shortcut.keys()
            yield from (f"{key.toString()}{within}" for key in bound)
    for button in window.findChildren(QAbstractButton):
        letter = QKeySequence.mnemonic(button.text())
        if button.isVisible() and not letter.isEmpty():
            yield letter.toString()


def test_whatever_the_mouse_presses_the_keys_come_to(walk: Walk) -> None:
    """Of buttons of which one is chosen, the Tab key comes to that one and the arrows to the others."""
    by_mouse_only: dict[str, str] = {}
    for place in walk.everywhere():
        for button in walk.window.findChildren(QAbstractButton):
            of_group = button.group() is not None and button.group().exclusive()
            tabbed = button.focusPolicy() & Qt.FocusPolicy.TabFocus
            if button.isVisible() and button.isEnabled() and not (inner(button) or of_group or tabbed):
                by_mouse_only.setdefault(which(button), place)
    assert not by_mouse_only, "\n".join(f"{place}: {who}" for who, place in by_mouse_only.items())


def inner(button: QAbstractButton) -> bool:
    """Whether it is Qt's own part of a field or bar, which has its key: Esc empties a field, arrows turn tabs."""
    return button.objectName().startswith("qt_") or isinstance(button.parentWidget(), QLineEdit | QTabBar)
