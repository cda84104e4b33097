"""Power is cut while phones sign in: whoever was told a number is in the file, and nobody is there twice."""

import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from gbm_desktop import attendance, doctor, events, workspace
from gbm_desktop.model.ids import EventId
from gbm_desktop.phones.server import PhoneServer
from gbm_desktop.phones.sign_in import person
from gbm_desktop.workspace import Workspace
from tests.builders import lecture
from tests.phones.conftest import PhoneClient

pytestmark = pytest.mark.journey
_SERVING = """
import sys
from pathlib import Path
from gbm_desktop import workspace
from gbm_desktop.model.ids import EventId
from gbm_desktop.phones.server import PhoneServer
from gbm_desktop.phones.site import Site
site = Site(workspace.open_existing(Path(sys.argv[1])), EventId(sys.argv[2]))
server = PhoneServer(site, "127.0.0.1", ports=range(1))
print(server.host, site.poster_path(), flush=True)
site.poster = True
sys.stdin.read()
"""
_PHONES = 8
_HAN = "王李张刘陈杨赵黄周吴甲乙丙丁戊己庚辛壬癸东西南北春夏秋冬"


@pytest.fixture
def serving(ws: Workspace) -> Iterator[tuple[EventId, subprocess.Popen[str]]]:
    """A laptop of its own that serves phones."""
    event_id = events.add(ws, lecture(capacity=0))
    command = [sys.executable, "-c", _SERVING, str(ws.folder), event_id]
    with subprocess.Popen(  # noqa: S603 - this program
        command, cwd=Path(__file__).parents[2], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield event_id, process
        process.kill()


def names(phone: int) -> Iterator[str]:
    for number in count():
        yield _HAN[phone] + _HAN[number // len(_HAN) % len(_HAN)] + _HAN[number % len(_HAN)]


@pytest.mark.parametrize("after", [1, 7, 20, 41, 80])
def test_who_was_told_a_number_is_stored_when_the_power_fails(
    ws: Workspace, serving: tuple[EventId, subprocess.Popen[str]], after: int
) -> None:
    event_id, process = serving
    assert process.stdout is not None
    host, poster = process.stdout.readline().split()
    told: dict[str, str] = {}

    def come(phone: int) -> None:
        site = SimpleNamespace(sign_in_path=lambda: poster)
        client = PhoneClient(cast("PhoneServer", SimpleNamespace(host=host, site=site)), f"127.0.2.{phone + 1}")
        for name in names(phone):
            try:
                found = re.search("A[0-9]{4}", client.sign_in(name).words)
            except (OSError, http.client.HTTPException):
                return
            assert found
            told[name] = found[0]
            if len(told) >= after:
                os.kill(process.pid, signal.SIGKILL)

    with ThreadPoolExecutor(_PHONES) as phones:
        list(phones.map(come, range(_PHONES)))
    assert len(told) >= after
    reopened = workspace.open_existing(ws.folder)
    for name, number in told.items():
        (listed,) = attendance.find(reopened, event_id, name)
        assert listed.number == number
        assert person(reopened, listed.id).came_in is not None
    counts = attendance.counts(reopened, event_id)
    assert counts.registered == counts.distinct == counts.entries
    assert doctor.examine(reopened).sound
    reopened.close()
