"""Three laptops as three programs: one starts, one joins by a code, one goes by its own; a killed one loses nothing."""

import json
import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.free_ports import free_ports
from tests.journeys.office import SAMPLES, Office, begun
from tests.live.conftest import until

pytestmark = pytest.mark.journey
PIN = "482913"


class Running:
    """A command that goes on and prints a JSON value a line."""

    def __init__(self, office: Office, *arguments: object) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - this program, with what the test wrote
            office.command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def line(self) -> Any:
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        said = self.process.stdout.readline()
        assert said, self.process.stderr.read()
        return json.loads(said)

    def end(self, how: signal.Signals = signal.SIGINT) -> None:
        os.kill(self.process.pid, how)
        self.process.communicate(timeout=20)


@contextmanager
def running(office: Office, *arguments: object) -> Iterator[Running]:
    made = Running(office, *arguments)
    try:
        yield made
    finally:
        if made.process.poll() is None:
            made.end()
        made.process.communicate()


def joined(host: Office, folder: Path) -> Office:
    """A new laptop that has joined by the code on the host's screen."""
    with running(host, "devices", "invite", "--address", "127.0.0.1", "--json") as inviting:
        code = inviting.line()["code"]
        new = Office(folder)
        new.do("join", "--code", code)
        assert inviting.line()["joined"]
    return new


def steps(office: Office) -> dict[str, int]:
    return {one["id"]: one["steps"] for one in office.do("devices", "list", "--json").json}


def alike(*offices: Office) -> Callable[[], bool]:
    return lambda: all(steps(one) == steps(offices[0]) for one in offices)


def test_three_laptops_check_in_together_and_agree_although_one_is_killed(tmp_path: Path) -> None:
    host = begun(tmp_path / "host")
    event = host.add_event()
    host.do("roster", "import", event, SAMPLES / "roster-clean.xlsx")
    codes = [one["code"] for one in host.do("tickets", event, "--json").json]
    second, third = joined(host, tmp_path / "second"), joined(host, tmp_path / "third")
    blocks = [one["block"] for one in host.do("devices", "list", "--json").json]
    assert blocks == ["A", "AA", "AB"]
    port, *others = free_ports(3)
    with running(host, "live", "serve", "--pin", PIN, "--port", port, "--json") as serving:
        assert serving.line()["port"] == port
        with (
            running(second, "live", "join", f"127.0.0.1:{port}", "--pin", PIN, "--port", others[0], "--json") as one,
            running(third, "live", "join", f"127.0.0.1:{port}", "--pin", PIN, "--port", others[1], "--json"),
        ):
            second.do("checkin", event, *codes[:5], "--json")
            third.do("checkin", event, *codes[5:10], "--json")
            until(alike(host, second, third), within=30)
            verdict = third.do("checkin", event, codes[0], "--json").lines[0]
            assert (verdict["verdict"], verdict["name"] != "") == ("repeat", True)
            one.end(signal.SIGKILL)
            second.do("checkin", event, *codes[10:15], "--json")
            host.do("checkin", event, *codes[15:20], "--json")
            until(alike(host, third), within=30)
            with running(second, "live", "join", f"127.0.0.1:{port}", "--pin", PIN, "--port", others[0], "--json"):
                until(alike(host, second, third), within=30)
    counts = [office.do("counts", event, "--json").json for office in (host, second, third)]
    assert counts[0] == counts[1] == counts[2]
    assert counts[0]["distinct"] == 20


def test_a_wrong_pin_is_said_in_one_sentence(tmp_path: Path) -> None:
    host = begun(tmp_path / "host")
    second = joined(host, tmp_path / "second")
    port, other = free_ports(2)
    with (
        running(host, "live", "serve", "--pin", PIN, "--port", port, "--json") as serving,
        running(second, "live", "join", f"127.0.0.1:{port}", "--pin", "000000", "--port", other, "--json") as wrong,
    ):
        serving.line()
        assert wrong.line()["event"] == "online"
        assert wrong.process.stderr is not None
        assert "不一致" in wrong.process.stderr.readline()


def test_a_lost_laptop_is_revoked_and_what_it_did_later_is_let_in_by_a_person(tmp_path: Path) -> None:
    host = begun(tmp_path / "host")
    lost = joined(host, tmp_path / "lost")
    name = next(one["id"] for one in lost.do("devices", "list", "--json").json if one["here"])
    host.do("devices", "rename", name, "入口电脑")
    host.do("devices", "revoke", "入口电脑")
    lost.add_event()
    lost.do("bundle", "export", tmp_path / "late.gbmb")
    host.do("bundle", "import", tmp_path / "late.gbmb")
    listed = {one["id"]: one for one in host.do("devices", "list", "--json").json}[name]
    assert (listed["revoked"], listed["held_back"] > 0, host.do("event", "list", "--json").json) == (True, True, [])
    host.do("devices", "let-in", "入口电脑")
    assert len(host.do("event", "list", "--json").json) == 1
    assert "暂存" not in host.do("devices", "list").out
    assert "停用" in host.refused("devices", "revoke", "不存在") or "没有登记" in host.refused(
        "devices", "revoke", "无"
    )
