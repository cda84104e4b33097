"""Every place of the window that a person can come to, for tests."""

from pytestqt.qtbot import QtBot

from gbm_desktop.wording import Lang
from gbm_desktop.workspace import Workspace
from scripts.gallery import walk
from ui.jobs import Jobs

WIDTH, HEIGHT = 1366, 768


class Walk(walk.Walk):
    """A window on a workspace that is gone with the test."""

    def __init__(self, qtbot: QtBot, ws: Workspace, jobs: Jobs, lang: Lang = "zh") -> None:
        super().__init__(ws, jobs, lang, (WIDTH, HEIGHT))
        qtbot.addWidget(self.window)
        qtbot.waitExposed(self.window)
