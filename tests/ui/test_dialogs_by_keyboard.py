"""Every dialog without a mouse or without sight, with larger letters, in both languages, on a low screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gbm_desktop import sample, workspace
from gbm_desktop.resource_files import resource
from gbm_desktop.wording import Lang
from scripts.gallery.faults import cut_off
from tests.builders import SetClock
from tests.ui.every_dialog import CLASSES, DIALOGS, Made
from tests.ui.hands import press
from tests.ui.test_by_keyboard import called, goes_back, which
from ui import theme
from ui.context import Context
from ui.dialogs.failure import FailureDialog
from ui.dialogs.first_run import FirstRun
from ui.dialogs.join_campaign import JoinCampaign
from ui.dialogs.safe_start import SafeStart
from ui.dialogs.staff import StaffDialog
from ui.dialogs.start_campaign import StartCampaign
from ui.dialogs.unlock import Unlock
from ui.dialogs.who_are_you import WhoAreYou
from ui.jobs import Jobs
from ui.pages.consumer.consult_pad import ConsultPad
from ui.pages.consumer.settings_dialog import SettingsDialog
from ui.pages.safety.signature_pad import SignDialog
from ui.settings import TextSize
from ui.widgets import Heading, column, plain_button, primary_button, row, second_text
from ui.widgets.dialog import Confirm, Dialog

pytestmark = pytest.mark.journey

LOW = QSize(911 - 16, 512 - 48 - 31)
"""1366 by 768 at 150 %, less what the window system and the task bar take."""
_PARTS = 8  # a day and a time are one field, whose parts the Tab key goes through
_MANY, _LEAST = 200, 16


@pytest.fixture(scope="module")
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    assert qapp
    jobs = Jobs()
    yield jobs
    jobs.stop()


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory, jobs: Jobs) -> Iterator[Context]:
    """The sample season; nothing of it is changed here."""
    folder = tmp_path_factory.mktemp("season") / "sample"
    sample.open_sample(folder, "王芳").close()
    opened = workspace.open_existing(folder, operator="王芳", clock=SetClock())
    yield Context(opened, jobs, "zh")
    opened.close()


@pytest.fixture(autouse=True)
def own_type(qapp: QApplication) -> Iterator[None]:
    """The window's own letters, of the standard size again afterwards."""
    theme.load_font()
    theme.load_bold()
    theme.apply(qapp, "light")
    yield
    theme.apply(qapp, "light")


@contextmanager
def spoken(qapp: QApplication, season: Context, lang: Lang) -> Iterator[None]:
    """The window speaks this language."""
    translator = QTranslator()
    assert translator.load(str(resource("translations", "zh_CN.qm")))
    season.lang = lang
    if lang == "zh":
        qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@contextmanager
def shown(made: Made, context: Context, qtbot: QtBot, most: QSize | None = None) -> Iterator[QDialog]:
    """The dialog is seen, what it asked the worker for is there, and nothing of it is being laid out any more."""
    page = QWidget()
    dialog = made(context, page)
    if most is not None:
        dialog.setMaximumSize(most.boundedTo(dialog.maximumSize()))
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    qtbot.waitUntil(lambda: not context.jobs.busy)
    with suppress(qtbot.TimeoutError):  # laid out in several goes
        qtbot.waitUntil(lambda: not cut_off(dialog), timeout=5000)
    yield dialog
    dialog.close()
    page.deleteLater()


def test_every_dialog_is_looked_at_here() -> None:
    assert [one.__name__ for one in CLASSES if one not in DIALOGS] == []


def test_every_dialog_scrolls_under_its_buttons_and_asks_before_typing_is_lost() -> None:
    assert [one.__name__ for one in CLASSES if not issubclass(one, Dialog)] == []


def test_each_widget_has_its_name_and_the_tab_key_goes_as_one_reads(
    season: Context, qtbot: QtBot, qapp: QApplication
) -> None:
    faults = list[str]()
    with spoken(qapp, season, "zh"):
        for kind, made in DIALOGS.items():
            with shown(made, season, qtbot) as dialog:
                faults += [f"{kind.__name__}: {fault}" for fault in walked(dialog)]
    assert not faults, "\n".join(faults)


def walked(dialog: QWidget) -> Iterator[str]:
    """What is wrong on the way of the Tab key through the dialog, once around."""
    chain, held = around(dialog)
    if held is not None:
        yield f"the Tab key does not leave {which(held)}"
    if not chain:
        yield "nothing has the focus"
    fields = [at for at, widget in enumerate(chain) if not isinstance(widget, QPushButton)]
    if fields and chain[0].property("type") == "primary" and not isinstance(dialog, FailureDialog):
        yield "the cursor is not in the first field but on the button"
    yield from (f"{which(widget)} has no name" for widget in chain if not called(widget))
    seen = [widget for widget in chain if not widget.visibleRegion().isEmpty()]
    back = [f"{which(a)} -> {which(b)}" for a, b in pairwise([*seen, *seen[:1]]) if goes_back(a, b, dialog)]
    if len(back) > 1:  # once from the last to the first
        yield f"goes back: {back}"


def around(dialog: QWidget) -> tuple[list[QWidget], QWidget | None]:
    """What the Tab key comes to before it comes to the first again; and the widget that holds it."""
    chain, pressed = list[QWidget](), 0
    while len(chain) < _MANY and (at := QApplication.focusWidget()) is not None and dialog.isAncestorOf(at):
        stays = bool(chain) and chain[-1] is at
        if stays and pressed == _PARTS:
            return chain, at if len(chain) > 1 else None
        if not stays and at in chain:
            break
        if not stays:
            chain.append(at)
        pressed = pressed + 1 if stays else 0
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return chain, None


def test_enter_presses_the_primary_button_and_esc_closes(season: Context, qtbot: QtBot, qapp: QApplication) -> None:
    faults = list[str]()
    with spoken(qapp, season, "zh"):
        for kind, made in DIALOGS.items():
            with shown(made, season, qtbot) as dialog:
                assert isinstance(dialog, Dialog)
                buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
                primary = [one.text() for one in buttons if one.property("type") == "primary"]
                default = [one.text() for one in buttons if one.isDefault()]
                if len(primary) > 1 or default != (primary if dialog.enter_does else []):
                    faults.append(f"{kind.__name__}: primary {primary}, by Enter {default}")
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
                if dialog.isVisible():
                    faults.append(f"{kind.__name__}: Esc does not close it, and nothing was typed")
    assert not faults, "\n".join(faults)


WHOLE: dict[str, Callable[[Context], QWidget]] = {
    "first run": lambda context: FirstRun(context.jobs, context.lang),
    "start a campaign": lambda context: StartCampaign(context.lang),
    "join a campaign": lambda context: JoinCampaign(context.jobs, context.lang),
    "unlock": lambda context: Unlock(context.ws.folder, context.lang),
    "who are you": WhoAreYou,
    "safe start": lambda _context: SafeStart(died=True),
}
"""What fills the window before a campaign is open."""


@pytest.mark.parametrize("kind", WHOLE)
def test_before_a_campaign_is_open_the_keys_go_as_one_reads(
    kind: str, season: Context, qtbot: QtBot, qapp: QApplication
) -> None:
    with spoken(qapp, season, "zh"):
        page = WHOLE[kind](season)
        qtbot.addWidget(page)
        page.resize(911, 512)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        assert list(walked(page)) == []
        qtbot.waitUntil(lambda: cut_off(page) == [])


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", ["standard", "large", "largest"])
def test_nothing_is_cut_off_and_the_buttons_are_seen_on_a_low_screen(
    size: TextSize, lang: Lang, season: Context, qtbot: QtBot, qapp: QApplication
) -> None:
    faults = list[str]()
    theme.apply(qapp, "light", size)
    with spoken(qapp, season, lang):
        for kind, made in DIALOGS.items():
            with shown(made, season, qtbot, LOW) as dialog:
                faults += [f"{kind.__name__}: {fault}" for fault in too_large(dialog)]
    assert not faults, "\n".join(faults)


def too_large(dialog: QDialog) -> Iterator[str]:
    """What is not seen whole, scrolling up and down aside."""
    least = dialog.minimumSizeHint()
    if least.width() > LOW.width() or least.height() > LOW.height():
        yield f"wants {least.width()} x {least.height()}"
    yield from (f"cut off: {said}" for said in cut_off(dialog))
    for area in dialog.findChildren(QScrollArea):
        inner = area.widget()
        if inner is not None and inner.isVisible() and inner.width() > area.viewport().width():
            yield f"{which(area)} is {inner.width()} wide in {area.viewport().width()}"
    for field in dialog.findChildren(QWidget):
        if field.isVisible() and field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.width() < _LEAST:
            yield f"{which(field)} is {field.width()} wide"
    for button in dialog.findChildren(QPushButton):
        deed = button.property("type") in ("primary", "danger") and button.isVisible()
        if deed and button.visibleRegion().boundingRect().size() != button.size():
            yield f"{button.text()} is out of sight"


class Long(Dialog):
    """More than a screen holds."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setMaximumSize(LOW)
        box = column(self, margin=24)
        self.text = QPlainTextEdit("as it was")
        box.addWidget(self.text)
        for at in range(lines):
            box.addWidget(Heading(f"{at}"))
        self.last = QLineEdit()
        self.grows = second_text("")
        box.addWidget(self.last)
        box.addWidget(self.grows)
        box.addLayout(row(None, plain_button("Back", self.reject), primary_button("Do", self.accept, "do")))


def test_what_the_keys_come_to_is_scrolled_to(qtbot: QtBot) -> None:
    dialog = Long(60)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    assert dialog.height() == LOW.height()
    assert list(too_large(dialog)) == []
    button = dialog.findChild(QPushButton, "do")
    assert button is not None
    button.setFocus()
    assert dialog.last.visibleRegion().isEmpty()
    QTest.keyClick(button, Qt.Key.Key_Backtab)
    back = QApplication.focusWidget()
    assert isinstance(back, QPushButton)
    QTest.keyClick(back, Qt.Key.Key_Backtab)
    qtbot.waitUntil(dialog.last.hasFocus)
    qtbot.waitUntil(lambda: not dialog.last.visibleRegion().isEmpty())


def test_a_dialog_grows_with_its_text(qtbot: QtBot) -> None:
    dialog = Long(2)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    before = dialog.height()
    dialog.grows.setText("What is wrong takes several lines. " * 12)
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.waitUntil(lambda: cut_off(dialog) == [])


def confirm_of(dialog: QDialog) -> Confirm:
    found = dialog.findChild(Confirm)
    assert isinstance(found, Confirm)
    return found


@pytest.mark.parametrize("answer", ["confirmBack", "confirmDo"])
def test_esc_asks_before_what_was_typed_is_lost(answer: str, season: Context, qtbot: QtBot) -> None:
    with shown(DIALOGS[StaffDialog], season, qtbot) as dialog:
        name = dialog.findChild(QLineEdit, "staffName")
        assert name is not None
        QTest.keyClicks(name, "Wang")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        asked = confirm_of(dialog)
        assert dialog.windowTitle() in asked.accessibleDescription()
        assert (dialog.isVisible(), name.text()) == (True, "Wang")
        stay = asked.findChild(QPushButton, "confirmBack")
        assert stay is not None
        qtbot.waitUntil(stay.hasFocus)
        QTest.keyClick(stay, Qt.Key.Key_Return)  # the button that changes nothing
        qtbot.waitUntil(lambda: not asked.isVisible())
        assert dialog.isVisible()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        press(dialog.findChildren(Confirm)[-1], answer)
        qtbot.waitUntil(lambda: dialog.isVisible() is (answer == "confirmBack"))


def test_what_was_typed_and_taken_away_again_is_not_asked_about(season: Context, qtbot: QtBot) -> None:
    with shown(DIALOGS[StaffDialog], season, qtbot) as dialog:
        name = dialog.findChild(QLineEdit, "staffName")
        assert name is not None
        QTest.keyClicks(name, "W")
        QTest.keyClick(name, Qt.Key.Key_Backspace)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        assert dialog.findChild(Confirm) is None


def test_a_text_of_several_lines_is_asked_about(qtbot: QtBot) -> None:
    dialog = Long(1)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    QTest.keyClicks(dialog.text, "more ")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    confirm_of(dialog).reject()


def test_rows_typed_into_a_table_are_asked_about(season: Context, qtbot: QtBot) -> None:
    with shown(DIALOGS[SettingsDialog], season, qtbot) as dialog:
        assert isinstance(dialog, SettingsDialog)
        table = dialog.channels.records
        assert table.setData(table.index(0, 0), "青白江区消委会")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        press(confirm_of(dialog), "confirmDo")
        assert not dialog.isVisible()


def test_a_signature_is_asked_about(season: Context, qtbot: QtBot) -> None:
    with shown(DIALOGS[SignDialog], season, qtbot) as dialog:
        assert isinstance(dialog, SignDialog)
        middle = dialog.pad.rect().center()
        QTest.mousePress(dialog.pad, Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseMove(dialog.pad, middle + QPoint(60, 20))
        QTest.mouseRelease(dialog.pad, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 20))
        assert not dialog.pad.is_empty
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        press(confirm_of(dialog), "confirmBack")
        assert dialog.isVisible()


def test_counting_is_stored_at_once_and_not_asked_about(season: Context, qtbot: QtBot) -> None:
    with shown(DIALOGS[ConsultPad], season, qtbot) as dialog:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
