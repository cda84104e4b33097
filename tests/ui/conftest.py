"""A window's context on the fresh workspace."""

from collections.abc import Iterator

import pytest

from gbm_desktop.workspace import Workspace
from ui.context import Context
from ui.jobs import Jobs


@pytest.fixture
def workspace(ws: Workspace) -> Workspace:
    return ws


@pytest.fixture
def context(ws: Workspace, qapp: object) -> Iterator[Context]:
    """The context that a page is given, in Chinese, with a real worker thread."""
    assert qapp is not None
    jobs = Jobs()
    yield Context(ws, jobs, "zh")
    jobs.stop()
