"""现场联网 and 电脑: going online by one press, joining by six digits, inviting, revoking, joining."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, campaign, events
from gbm_desktop.exchange import devices, parcels
from gbm_desktop.exchange.inviting import Invitation
from gbm_desktop.exchange.live.party import Party
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.core.two_laptops import carry, laptops
from tests.ui.eyes import written
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.dialogs.join_campaign import JoinCampaign
from ui.jobs import Jobs
from ui.pages.checkin.status import StatusLine
from ui.pages.exchange.devices import DevicesTab
from ui.pages.exchange.invite import InviteDialog
from ui.pages.exchange.live import LiveTab
from ui.pages.history import HistoryPage
from ui.widgets.dialog import Confirm

SOON_MS = 15_000


@pytest.fixture
def two(tmp_path: Path) -> Iterator[list[Workspace]]:
    group = laptops(tmp_path, 2)
    yield group
    for ws in group:
        ws.close()


@pytest.fixture
def window(two: list[Workspace], qapp: object) -> Iterator[Context]:
    """The first laptop's window."""
    assert qapp is not None
    jobs = Jobs()
    context = Context(two[0], jobs, "zh")
    yield context
    context.live.end()
    jobs.stop()


@pytest.fixture
def live(window: Context, qtbot: QtBot) -> LiveTab:
    tab = LiveTab(window)
    qtbot.addWidget(tab)
    tab.resize(1100, 620)
    tab.show()
    return tab


@pytest.fixture
def other(two: list[Workspace]) -> Iterator[Callable[[str], Party]]:
    made: list[Party] = []

    def go(pin: str) -> Party:
        made.append(Party(two[1], pin, ports=range(29100, 29150), udp_port=0))
        return made[-1]

    yield go
    for party in made:
        party.stop()


def test_one_press_shows_six_digits_and_who_types_them_exchanges(
    live: LiveTab, window: Context, other: Callable[[str], Party], two: list[Workspace], qtbot: QtBot
) -> None:
    press(live, "startLive")
    qtbot.waitUntil(lambda: window.live.party is not None, timeout=SOON_MS)
    pin = written(live, "livePinShown").replace(" ", "")
    assert (len(pin), pin.isdigit()) == (6, True)
    party = window.live.party
    assert party is not None
    other(pin).call(f"127.0.0.1:{party.port}")
    qtbot.waitUntil(lambda: window.live.linked == 1, timeout=SOON_MS)
    assert "1" in written(live, "liveState")
    events.add(two[1], lecture(name="另一台新增"))
    qtbot.waitUntil(lambda: parcels.known(two[0]) == parcels.known(two[1]), timeout=SOON_MS)
    press(live, "stopLive")
    start = live.findChild(QPushButton, "startLive")
    assert isinstance(start, QPushButton)
    qtbot.waitUntil(lambda: not window.live.busy and start.isVisible())
    assert window.live.party is None


def test_six_digits_of_another_laptop_and_its_address_link_this_one(
    live: LiveTab, window: Context, other: Callable[[str], Party], qtbot: QtBot
) -> None:
    host = other("246810")
    type_into(live, "livePin", "2468")
    press(live, "joinLive")
    assert window.live.party is None
    type_into(live, "livePin", "246810")
    type_into(live, "liveAddress", f"127.0.0.1:{host.port}")
    press(live, "joinLive")
    qtbot.waitUntil(lambda: window.live.linked == 1, timeout=SOON_MS)
    assert host.linked == 1


def test_a_wrong_pin_is_said_in_the_message_bar(
    live: LiveTab, window: Context, other: Callable[[str], Party], qtbot: QtBot
) -> None:
    said: list[str] = []
    window.said.connect(lambda sentence, _step, _problem: said.append(sentence))
    host = other("246810")
    type_into(live, "livePin", "111111")
    type_into(live, "liveAddress", f"127.0.0.1:{host.port}")
    press(live, "joinLive")
    qtbot.waitUntil(lambda: any("不一致" in sentence for sentence in said), timeout=SOON_MS)


def test_the_foot_of_the_door_says_how_many_laptops_are_linked(qtbot: QtBot) -> None:
    foot = StatusLine(QLabel())
    qtbot.addWidget(foot)
    foot.show()
    assert not foot.network.isVisible()
    foot.show_network(online=True, linked=2)
    assert foot.network.isVisible()
    assert "2" in foot.network.text()


def test_what_came_from_another_laptop_is_not_what_undo_means(window: Context, two: list[Workspace]) -> None:
    events.add(two[0], lecture())
    own = window.last_step
    events.add(two[1], lecture(name="另一台新增"))
    carry(two[1], two[0])
    assert window.last_step == own != ""


def test_a_laptop_is_renamed_revoked_after_a_question_and_let_in(
    window: Context, two: list[Workspace], qtbot: QtBot
) -> None:
    first, second = two
    carry(second, first)
    carry(first, second)
    tab = DevicesTab(window)
    qtbot.addWidget(tab)
    tab.resize(1100, 620)
    tab.show()
    assert tab.table.select_where(lambda one: one.id == second.replica.id)
    QApplication.processEvents()  # the card is laid out
    type_into(tab, "deviceName", "入口电脑")
    press(tab, "renameDevice")
    assert devices.names(first)[second.replica.id] == "入口电脑"
    press(tab, "revokeDevice")
    QApplication.processEvents()
    assert not [one for one in devices.everyone(first) if one.revoked]
    assert "入口电脑" in written(tab, "confirmLost")
    press(tab, "confirmDo")
    assert [one.name for one in devices.everyone(first) if one.revoked] == ["入口电脑"]
    events.add(second, lecture(name="停用后"))
    carry(second, first)
    tab.refresh()
    QApplication.processEvents()
    press(tab, "letInDevice")
    QApplication.processEvents()
    press(tab.findChildren(Confirm)[-1], "confirmDo")
    qtbot.waitUntil(lambda: not [one for one in devices.everyone(first) if one.held_back])


def test_a_new_laptop_joins_by_the_code_in_the_dialog_and_stands_in_the_list(
    window: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = DevicesTab(window)
    qtbot.addWidget(tab)
    tab.show()
    press(tab, "inviteDevice")
    dialog = tab.findChild(InviteDialog)
    assert isinstance(dialog, InviteDialog)
    assert dialog.invitation is not None
    assert "10:00" in written(dialog, "inviteState")
    way = JoinCampaign(window.jobs, "zh")
    qtbot.addWidget(way)
    way.show()
    way.begin(tmp_path / "new", "李强")
    picture = tmp_path / "code.png"
    large = dialog.code.grab()
    assert large.save(str(picture))
    way.read_picture(picture)
    field = way.findChild(QLineEdit, "joinCode")
    assert isinstance(field, QLineEdit)
    code = dialog.invitation.code.typed
    qtbot.waitUntil(lambda: field.text() == code)
    came: list[Workspace] = []
    way.joined.connect(came.append)
    press(way, "joinByCode")
    qtbot.waitUntil(lambda: bool(came), timeout=SOON_MS)
    qtbot.waitUntil(lambda: len(tab.table.records.records) == 2, timeout=SOON_MS)
    assert campaign.current(came[0]) == campaign.current(window.ws)
    press(dialog, "closeInvite")
    came[0].close()


def test_a_mistyped_or_used_code_is_said_under_the_field(
    window: Context, two: list[Workspace], qtbot: QtBot, tmp_path: Path
) -> None:
    way = JoinCampaign(window.jobs, "zh")
    qtbot.addWidget(way)
    way.show()
    way.begin(tmp_path / "new", "李强")
    type_into(way, "joinCode", "ABCD")
    field = way.findChild(QLineEdit, "joinCode")
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "加入码" in way._form.error("joinCode")
    invitation = Invitation(two[1], address="127.0.0.1", ports=range(29150, 29199))
    invitation.stop()
    type_into(way, "joinCode", invitation.code.typed)
    press(way, "joinByCode")
    qtbot.waitUntil(lambda: "连不上" in way._form.error("joinCode"), timeout=SOON_MS)
    assert not (tmp_path / "new").exists()


def test_history_names_the_other_laptop(window: Context, two: list[Workspace], qtbot: QtBot) -> None:
    first, second = two
    carry(second, first)
    devices.rename(second, second.replica.id, "二号门")
    event = events.add(second, lecture())
    attendance.add(second, event, name="王芳")
    carry(second, first)
    page = HistoryPage(window)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    shown = {column.shows(record) for record in page._model.records for column in page._model.columns}
    assert "二号门" in shown


def test_a_window_built_anew_for_another_operator_finds_the_laptop_online_still(
    live: LiveTab, window: Context, qtbot: QtBot
) -> None:
    press(live, "startLive")
    qtbot.waitUntil(lambda: window.live.party is not None, timeout=SOON_MS)
    again = Context(window.ws, window.jobs, "zh")
    assert again.live.party is window.live.party
    again.live.end()
    assert window.live.party is None
