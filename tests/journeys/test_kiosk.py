"""A kiosk that loses its power: when the program starts again, visitors are still alone with it."""

import os
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from gbm_desktop import campaign, events, workspace
from gbm_desktop.checkin.pin import seal
from gbm_desktop.workspace import default_folder
from tests.builders import QINGBAIJIANG, lecture
from tests.journeys.at_the_window import Person
from ui import remembered_kiosk, settings
from ui.remembered_kiosk import Kiosk

pytestmark = pytest.mark.journey


def test_the_program_starts_again_as_the_kiosk_that_it_was_and_the_pin_ends_it(
    sit_down: Callable[..., Person],
) -> None:
    settings.set_signature("王芳")
    opened = workspace.create(default_folder(), operator="王芳")
    campaign.start(opened, region_code=QINGBAIJIANG, year=2023)
    events.add(opened, lecture(name="城厢镇专场"))
    event_id = events.add(opened, lecture())
    opened.close()
    settings.set_workspace_folder(default_folder())
    remembered_kiosk.begin(Kiosk(event_id, seal("2468", os.urandom), search=False, figures=True))
    person = sit_down()
    person.waits(person.screen.isFullScreen)
    assert not person.all_seen(QPushButton, "moreActions")
    person.screen.close()
    assert person.screen.isVisible()
    person.presses("kioskStaff")
    person.types("2468")
    person.keys(Qt.Key.Key_Return)
    person.waits(lambda: not person.screen.isFullScreen())
    assert person.all_seen(QPushButton, "moreActions")
    assert remembered_kiosk.kiosk() is None
