"""Groups in the people panel: added, resized and turned into one person in the same dialog as everyone."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from gbm_desktop import attendance, events, groups
from gbm_desktop.model.ids import EventId
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture
from tests.ui.hands import press
from ui.context import Context
from ui.dialogs.person import PersonDialog
from ui.pages.people import PeoplePanel


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    made = events.add(ws, lecture())
    add_people(ws, made, 1)
    return made


@pytest.fixture
def panel(qtbot: QtBot, context: Context, event_id: EventId) -> Iterator[PeoplePanel]:
    made = PeoplePanel(context, event_id)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def dialog(panel: PeoplePanel) -> PersonDialog:
    return panel.findChildren(PersonDialog)[-1]


def name_field(form: PersonDialog) -> QLineEdit:
    found = form.findChild(QLineEdit, "name")
    assert isinstance(found, QLineEdit)
    return found


def number_field(form: PersonDialog) -> QSpinBox:
    found = form.findChild(QSpinBox, "persons")
    assert isinstance(found, QSpinBox)
    return found


def names(panel: PeoplePanel) -> list[str]:
    return [panel._model.columns[1].shows(listed) for listed in panel._model.records]


def test_a_group_is_added_with_its_number_and_changed_later(
    qtbot: QtBot, ws: Workspace, panel: PeoplePanel, event_id: EventId
) -> None:
    press(panel, "addPerson")
    name_field(dialog(panel)).setText("利民村代表团")
    number_field(dialog(panel)).setValue(40)
    press(dialog(panel), "personSave")
    qtbot.waitUntil(lambda: "40 people: 利民村代表团" in names(panel))
    group = attendance.find(ws, event_id, "利民村代表团")[0]
    assert groups.sizes(ws, event_id) == {group.id: 40}
    assert attendance.counts(ws, event_id).registered == 41
    listed = next(one for one in panel._model.records if one.person == group)
    panel._edit([listed])
    assert number_field(dialog(panel)).value() == 40
    number_field(dialog(panel)).setValue(1)
    press(dialog(panel), "personSave")
    qtbot.waitUntil(lambda: "利民村代表团" in names(panel))
    assert groups.sizes(ws, event_id) == {}
