"""The folder of an open workspace is gone: a stick was pulled out, a folder was moved or renamed."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gbm_desktop import backup, desk, events
from gbm_desktop import workspace as workspaces
from gbm_desktop.errors.workspace import WorkspaceGone
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import lecture


@pytest.fixture
def moved(ws: Workspace) -> Path:
    """Where the folder lies now; the workspace is still open."""
    events.add(ws, lecture(name="拔出以前"))
    return ws.folder.rename(ws.folder.with_name("elsewhere"))


def test_what_is_entered_afterwards_is_refused_and_said(ws: Workspace, moved: Path) -> None:
    with pytest.raises(WorkspaceGone) as refused:
        events.add(ws, lecture(name="拔出以后"))
    assert "U 盘" in say(refused.value, "zh")
    assert str(ws.folder) in say(refused.value, "zh")
    with pytest.raises(WorkspaceGone), ws.aside():
        pass
    with pytest.raises(WorkspaceGone), ws.merging():
        pass
    ws.close()
    again = workspaces.open_existing(moved)
    assert [event.said.name for event in matching(again.read, EventQuery())] == ["拔出以前"]
    again.close()


def test_nothing_is_made_where_the_folder_was(ws: Workspace, moved: Path) -> None:
    assert moved.is_dir()
    with pytest.raises(WorkspaceGone), ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: matching(ws.read, EventQuery())).result()
    with pytest.raises(WorkspaceGone):
        backup.keep(ws)
    with pytest.raises(WorkspaceGone):
        desk.rename(ws, "一号台")
    ws.close()
    assert not ws.folder.exists()


def test_another_file_in_its_place_is_not_written_to(ws: Workspace, moved: Path) -> None:
    shutil.copytree(moved, ws.folder)
    with pytest.raises(WorkspaceGone):
        events.add(ws, lecture(name="拔出以后"))


def test_put_back_it_goes_on(ws: Workspace, moved: Path) -> None:
    moved.rename(ws.folder)
    events.add(ws, lecture(name="放回以后"))
    assert len(matching(ws.read, EventQuery())) == 2
