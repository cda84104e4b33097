"""One hub for the tests of a file, and five laptops that know it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gbm_desktop.exchange.hub import contact
from gbm_desktop.model.hub import HubAddress
from gbm_desktop.workspace import Workspace
from tests.core.two_laptops import laptops
from tests.journeys.hub_server import HubServer


@pytest.fixture(scope="module")
def server() -> Iterator[HubServer]:
    started = HubServer()
    yield started
    started.remove()


@pytest.fixture(scope="module")
def address(server: HubServer) -> HubAddress:
    return server.laptops()


@pytest.fixture
def group(tmp_path: Path, address: HubAddress) -> Iterator[list[Workspace]]:
    """Five laptops of one campaign, each told of the hub."""
    opened = laptops(tmp_path, 5)
    for ws in opened:
        contact.use(ws, address)
    yield opened
    for ws in opened:
        ws.close()
