"""How much of the screen the window takes, at its first start and later, and the picture by which it is known."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import screen_use, theme
from ui.app import Session
from ui.main_window import MainWindow
from ui.open_campaign import OpenCampaign


def test_the_first_page_fills_a_laptops_screen(session: Session, qtbot: QtBot) -> None:
    session.begin(None)
    qtbot.waitUntil(lambda: session.first_run is not None)
    assert session.first_run is not None
    assert session.first_run.isMaximized()


def test_a_window_that_is_wider_than_the_screen_does_not_fill_it(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.setMinimumWidth(window.screen().availableSize().width() + 1)
    window.appear()
    assert not window.isMaximized()


def test_a_window_that_was_made_smaller_stays_so(qtbot: QtBot) -> None:
    first, later = MainWindow(), None
    qtbot.addWidget(first)
    first.appear()
    first.showNormal()
    first.resize(900, 600)
    first.close()
    later = MainWindow()
    qtbot.addWidget(later)
    later.appear()
    assert not later.isMaximized()
    assert later.isVisible()


def test_a_window_that_filled_the_screen_does_so_again(qtbot: QtBot) -> None:
    for _ in range(2):
        window = MainWindow()
        qtbot.addWidget(window)
        window.setMinimumWidth(0)  # the screen of the tests is narrower than any laptop's
        window.appear()
        assert window.isMaximized()
        window.close()


def test_f11_twice_leaves_the_window_as_it_was(shell: OpenCampaign, qtbot: QtBot) -> None:
    window = shell.window
    window.showMaximized()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert window.isMaximized()


def test_a_window_of_its_own_size_has_it_again_after_it_was_alone_on_the_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    screen_use.fill(window)
    assert window.isFullScreen()
    screen_use.leave(window)
    qtbot.waitUntil(lambda: window.size().toTuple() == (500, 400))
    assert not window.isMaximized()


def test_the_program_is_known_by_its_picture(session: Session, qapp: QApplication, qtbot: QtBot) -> None:
    qapp.setWindowIcon(QIcon())
    session.begin(None)
    qtbot.waitUntil(lambda: session.first_run is not None)
    picture = qapp.windowIcon().pixmap(64, 64).toImage()
    assert picture.pixelColor(32, 8).name() == theme.LIGHT.action.lower()
