"""Fifty phones at once: whole visits (form, sign-in, number) and their slowest, beside a server that answers nothing.

The limit is three empty requests to the same HTTP server, one of which waits for a bare commit; both by turns, and the
quickest turn of each. The phones run in a process of their own: `python -m bench.phones HOST FIRST [PATH]` prints their
times as JSON; without a path they ask for nothing.
"""

import asyncio
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

_PHONES, _TURNS, _VISITS, _LISTED = 50, 4, 300, 1000
_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/plain"}


def measures(folder: Path) -> Iterator[Measure]:
    """Throughput and p99 at fifty phones at once, on a list of a thousand."""
    from gbm_desktop import attendance, events
    from gbm_desktop.phones.limits import Limits
    from gbm_desktop.phones.server import PhoneServer
    from gbm_desktop.phones.site import Site

    ws = new_workspace(folder / "phones")
    event_id = events.add(ws, draft())
    enlist(ws, event_id, _LISTED, first=_TURNS * _VISITS)
    limits = Limits(burst=_TURNS * _VISITS * 10, connections_each=_PHONES * 4)
    server = PhoneServer(Site(ws, event_id, limits=limits), "127.0.0.1", ports=range(1))
    turns, empty = list[Any](), list[float]()
    with _bare_server(folder / "bare-phones.db") as host:
        for turn in range(_TURNS):
            turns.append(_told(server.host, str(turn * _VISITS), server.site.sign_in_path()))
            empty.append(_told(host, "0")[0])
    visits, sends = ([each for turn in turns for each in turn[part]] for part in (1, 2))
    assert attendance.counts(ws, event_id).distinct == _TURNS * _VISITS  # noqa: S101 - a measure of what was not done is none
    name = f"phones: one visit of {_TURNS * _VISITS:,}, {_PHONES} at once"
    limit, whole = min(empty) / _VISITS * 1000, min(turn[0] for turn in turns)
    yield Measure(name, whole / _VISITS * 1000, "ms", 6, limit, "3 empty requests, a commit")
    yield Measure(f"phones: sent → number, {_PHONES} at once, p99", percentile(sends, 0.99) * 1000, "ms", 1000)
    yield Measure(f"phones: whole visit, {_PHONES} at once, p99", percentile(visits, 0.99) * 1000, "ms", 2000)
    server.stop()
    ws.close()


def _told(*arguments: str) -> Any:
    command = [sys.executable, "-m", "bench.phones", *arguments]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)  # noqa: S603 - this program itself


@contextmanager
def _bare_server(path: Path) -> Iterator[str]:
    """The same HTTP server, which says one word to whoever asks, and for `/commit` commits one row before."""
    import uvicorn

    writer = ThreadPoolExecutor(1)
    commits = writer.submit(BareCommits, path).result()

    async def answer(scope: Any, _receive: Any, send: Any) -> None:
        if scope["path"] == "/commit":
            await asyncio.get_running_loop().run_in_executor(writer, commits.one)
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
    writer.submit(commits.close).result()
    writer.shutdown()


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
    took = seconds(lambda: [_ask(host, "GET", path) for path in ("/", "/commit", "/")])
    return took, took


def _all_visit(host: str, first: str, path: str = "") -> tuple[float, list[float], list[float]]:
    began = time.perf_counter()
    with ThreadPoolExecutor(_PHONES) as crowd:
        times = list(
            crowd.map(
                lambda name: _visit(host, path, name) if path else _ask_for_nothing(host),
                islice(names(), int(first), int(first) + _VISITS),
            )
        )
    return time.perf_counter() - began, [pair[0] for pair in times], [pair[1] for pair in times]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_all_visit(*sys.argv[1:])))
