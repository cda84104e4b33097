"""Who looks at the sample years later is told why so much of it is overdue."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from gbm_desktop import campaign, folders
from gbm_desktop import workspace as workspaces
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, SetClock
from ui.context import Context
from ui.jobs import Jobs
from ui.pages.dashboard import DashboardPage


@pytest.fixture
def of_2023() -> Iterator[Workspace]:
    """A campaign of 2023 where the sample lies; it is years later."""
    clock = SetClock()
    opened = workspaces.create(folders.sample(), operator="王芳", clock=clock)
    campaign.start(opened, region_code=QINGBAIJIANG, year=2023)
    clock.advance(1000 * 24 * 3600)
    yield opened
    opened.close()


def test_the_first_page_of_the_sample_says_that_its_days_are_past(qtbot: QtBot, of_2023: Workspace, jobs: Jobs) -> None:
    page = DashboardPage(Context(of_2023, jobs, "zh"))
    qtbot.addWidget(page)
    page.show()
    said = page.findChild(QLabel, "dueDays")
    assert isinstance(said, QLabel)
    assert said.text().startswith(
        "A sample season, kept as it stood shortly before its report was due (2023年11月30日)"
    )
    banner = page.findChild(QFrame, "dueBanner")
    assert isinstance(banner, QFrame)
    assert banner.property("tone") == ""
