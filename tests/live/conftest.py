"""Laptops of one campaign on the loopback, each at a port of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from gbm_desktop.exchange.live.party import Party
from gbm_desktop.workspace import Workspace
from tests.core.two_laptops import laptops

PIN = "274951"
PORTS = range(28790, 28890)
SOON_S = 30


@pytest.fixture
def three(tmp_path: Path) -> Iterator[list[Workspace]]:
    group = laptops(tmp_path, 3)
    yield group
    for ws in group:
        ws.close()


@pytest.fixture
def online() -> Iterator[Callable[..., Party]]:
    """Answers a laptop that is online; all are taken off again."""
    made: list[Party] = []

    def go(ws: Workspace, pin: str = PIN, **said: object) -> Party:
        broke: list[BaseException] = []
        party = Party(ws, pin, ports=PORTS, udp_port=0, broke=broke.append, **said)  # type: ignore[arg-type]  # as given
        made.append(party)
        return party

    yield go
    for party in made:
        party.stop()


def until(happened: Callable[[], object], *, within: float = SOON_S) -> None:
    """It happened; a link tells nobody of its state, so it is looked at again and again, as the window does."""
    pause = Event()
    for _look in range(int(within * 20)):
        if happened():
            return
        pause.wait(0.05)
    assert happened()
