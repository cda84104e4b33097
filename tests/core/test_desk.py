"""A desk's name: kept on the laptop, written onto each scan."""

from pathlib import Path

import pytest

from gbm_desktop import desk, events, workspace
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.desk import DeskUnnamed
from gbm_desktop.store import attendance, journal
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture


def test_the_next_scan_bears_the_new_name_and_earlier_ones_keep_theirs(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    first, second = add_people(ws, event_id, 2)
    before = ws.replica.name
    door = Door(ws, event_id)
    door.admit(first.id)
    desk.rename(ws, " 2号台 ")
    door.admit(second.id)
    assert [scan.desk for scan, _, _ in attendance.latest_scans(ws.read, event_id, 5)] == ["2号台", before]


def test_the_name_is_still_there_when_the_workspace_is_opened_again(ws: Workspace, workspace_folder: Path) -> None:
    steps = journal.count(ws.read)
    desk.rename(ws, "东门")
    ws.close()
    again = workspace.open_existing(workspace_folder)
    assert (again.replica.name, again.replica.id) == ("东门", ws.replica.id)
    assert journal.count(again.read) == steps
    again.close()


def test_a_blank_name_is_refused_and_the_old_one_stays(ws: Workspace) -> None:
    before = ws.replica.name
    with pytest.raises(DeskUnnamed):
        desk.rename(ws, "　 ")
    assert ws.replica.name == before
