"""Fifty phones at once: whole visits (form, sign-in, number) and their slowest, beside a server that answers nothing.

The limit is three empty requests to the same HTTP server and one bare commit. The phones run in a process of their own:
`python -m bench.phones HOST [PATH]` prints their times as JSON; without a path they ask for nothing, three times.
"""

import http.client
import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlencode

from bench.bare import BareCommits
from bench.builders import draft, enlist, names, new_workspace
from bench.measure import Measure, percentile, seconds

_PHONES, _VISITS, _LISTED = 50, 1000, 1000
_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/plain"}


def measures(folder: Path) -> Iterator[Measure]:
    """Throughput and p99 at fifty phones at once, on a list of a thousand."""
    from gbm_desktop import attendance, events
    from gbm_desktop.phones.limits import Limits
    from gbm_desktop.phones.server import PhoneServer
    from gbm_desktop.phones.site import Site

    ws = new_workspace(folder / "phones")
    event_id = events.add(ws, draft())
    enlist(ws, event_id, _LISTED, first=_VISITS)
    limits = Limits(burst=_VISITS * 10, connections_each=_PHONES * 4)
    server = PhoneServer(Site(ws, event_id, limits=limits), "127.0.0.1", ports=range(1))
    commits = BareCommits(folder / "bare-phones.db")
    bare = percentile([seconds(commits.one) for _ in range(_VISITS)], 0.5)
    whole, visits, sends = _told(server.host, server.site.sign_in_path())
    with _bare_server() as host:
        empty, _, _ = _told(host)
    assert attendance.counts(ws, event_id).distinct == _VISITS  # noqa: S101 - a measure of what was not done is none
    name = f"phones: one visit of {_VISITS:,}, {_PHONES} at once"
    limit = empty / _VISITS * 1000 + bare * 1000
    yield Measure(name, whole / _VISITS * 1000, "ms", 5, limit, "3 empty requests, a commit")
    yield Measure(f"phones: sent → number, {_PHONES} at once, p99", percentile(sends, 0.99) * 1000, "ms", 1000)
    yield Measure(f"phones: whole visit, {_PHONES} at once, p99", percentile(visits, 0.99) * 1000, "ms", 2000)
    commits.close()
    server.stop()
    ws.close()


def _told(*arguments: str) -> Any:
    command = [sys.executable, "-m", "bench.phones", *arguments]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)  # noqa: S603 - this program itself


@contextmanager
def _bare_server() -> Iterator[str]:
    """The same HTTP server, which says one word to whoever asks."""
    import uvicorn

    async def answer(_scope: Any, _receive: Any, send: Any) -> None:
        headers = [(b"content-length", b"2"), (b"connection", b"close")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"ok"})

    listening = socket.create_server(("127.0.0.1", 0), backlog=256)
    server = uvicorn.Server(uvicorn.Config(answer, http="h11", lifespan="off", log_config=None, access_log=False))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()


def _visit(host: str, path: str, name: str) -> tuple[float, float]:
    """One phone's visit: the seconds of all of it, and of what it waits for after the form was sent."""
    began = time.perf_counter()
    found = re.search('name="pass" value="([^"]*)"', _ask(host, "GET", path))
    if found is None:
        raise RuntimeError(path)
    sent = time.perf_counter()
    fields = urlencode({"pass": found[1], "name": name, "unit": "利民村3组", "phone": ""})
    page = _ask(host, "GET", _ask(host, "POST", "/sign", fields))
    if name not in page:
        raise RuntimeError(page)
    end = time.perf_counter()
    return end - began, end - sent


def _ask(host: str, method: str, path: str, body: str | None = None) -> str:
    address, _, port = host.partition(":")
    line = http.client.HTTPConnection(address, int(port), timeout=30)
    line.request(method, path, body, _FORM if body else {})
    text = line.getresponse().read().decode()
    line.close()
    return text


def _ask_for_nothing(host: str) -> tuple[float, float]:
    took = seconds(lambda: [_ask(host, "GET", "/") for _ in range(3)])
    return took, took


def _all_visit(host: str, path: str = "") -> tuple[float, list[float], list[float]]:
    began = time.perf_counter()
    with ThreadPoolExecutor(_PHONES) as crowd:
        times = list(
            crowd.map(
                lambda name: _visit(host, path, name) if path else _ask_for_nothing(host), islice(names(), _VISITS)
            )
        )
    return time.perf_counter() - began, [pair[0] for pair in times], [pair[1] for pair in times]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_all_visit(*sys.argv[1:])))
