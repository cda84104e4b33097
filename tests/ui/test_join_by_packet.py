"""Joining by a data packet at the window."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gbm_desktop.exchange import bundle, passphrase
from gbm_desktop.workspace import Workspace
from tests.ui.hands import press, type_into
from ui.context import Context
from ui.dialogs.join_campaign import JoinCampaign
from ui.jobs import Jobs
from ui.pages.exchange.carry import CarryTab

SAID = "青白江建材下乡一起签到"
PATIENCE = 20_000


def test_a_laptop_that_joined_from_a_folder_exchanges_by_it(
    qtbot: QtBot, jobs: Jobs, ws: Workspace, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    passphrase.establish(ws, SAID)
    packet = bundle.export(ws, stick / "first.gbmb").file
    way = JoinCampaign(jobs, "zh")
    qtbot.addWidget(way)
    way.show()
    way.begin(tmp_path / "joined", "李强")
    way.choose_packet(packet)
    type_into(way, "joinPassphrase", SAID)
    came: list[Workspace] = []
    way.joined.connect(came.append)
    press(way, "joinByPacket")
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE)
    tab = CarryTab(Context(came[0], jobs, "zh"))
    qtbot.addWidget(tab)
    assert tab.folder == stick
    came[0].close()
