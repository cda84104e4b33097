"""Fifty phones at once: whole visits (form, sign-in, number) a second and their slowest, beside bare commits.

The phones run in a process of their own: `python -m bench.phones HOST PATH` prints their times as JSON.
"""

import http.client
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
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
    command = [sys.executable, "-m", "bench.phones", server.host, server.site.sign_in_path()]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - this program itself
    whole, visits, sends = json.loads(told.stdout)
    assert attendance.counts(ws, event_id).distinct == _VISITS  # noqa: S101 - a measure of what was not done is none
    name = f"phones: one visit of {_VISITS:,}, {_PHONES} at once"
    yield Measure(name, whole / _VISITS * 1000, "ms", 40, bare * 1000, "bare commit")
    yield Measure(f"phones: sent → number, {_PHONES} at once, p99", percentile(sends, 0.99) * 1000, "ms", 1000)
    yield Measure(f"phones: whole visit, {_PHONES} at once, p99", percentile(visits, 0.99) * 1000, "ms", 2000)
    commits.close()
    server.stop()
    ws.close()


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


def _all_visit(host: str, path: str) -> tuple[float, list[float], list[float]]:
    began = time.perf_counter()
    with ThreadPoolExecutor(_PHONES) as crowd:
        times = list(crowd.map(lambda name: _visit(host, path, name), islice(names(), _VISITS)))
    return time.perf_counter() - began, [pair[0] for pair in times], [pair[1] for pair in times]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_all_visit(*sys.argv[1:3])))
