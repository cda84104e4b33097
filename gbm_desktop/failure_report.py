"""A report on what went wrong that may be handed to anybody: versions, sizes, kinds and places; no names, no texts."""

import platform
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from gbm_desktop import __version__, history
from gbm_desktop.errors import GbmError
from gbm_desktop.failures import Failure
from gbm_desktop.store import connect, journal
from gbm_desktop.wording import Lang
from gbm_desktop.wording.failure_report import LABELS
from gbm_desktop.workspace import Workspace

_LATEST, _MEGABYTE = 12, 1_000_000


@dataclass(frozen=True, slots=True)
class Seen:
    """What the window knows: of itself, what failed in this run and how often each, and what an earlier run left."""

    window: Sequence[str]
    failures: Sequence[tuple[Failure, int]]
    left: Sequence[str] = ()


def compose(seen: Seen, ws: Workspace | None, lang: Lang) -> str:
    """The whole text of the report; a workspace that cannot be read is left out."""
    label = {name: pair[0 if lang == "zh" else 1] for name, pair in LABELS.items()}
    parts = (
        (label["program"], _program()),
        (label["window"], seen.window),
        (label["data"], list(_data(ws, label)) if ws is not None else [label["none"]]),
        (label["failures"], list(_failures(seen.failures)) or [label["none"]]),
        (label["steps"], _latest(ws) if ws is not None else [label["none"]]),
        (label["left"], seen.left or [label["none"]]),
    )
    head = label["title"].format(at=f"{datetime.now(UTC):%Y-%m-%d %H:%M}")
    return "\n".join((head, *(line for title, lines in parts for line in _part(title, lines)), ""))


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"[{title}]", *lines)


def _program() -> list[str]:
    return [
        f"GBM Desktop {__version__}",
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]


def _failures(failures: Iterable[tuple[Failure, int]]) -> Iterator[str]:
    for failure, times in failures:
        first, *places = failure.lines()
        yield from (f"{first} ×{times}" if times > 1 else first, *places)


def _data(ws: Workspace, label: dict[str, str]) -> Iterator[str]:
    with suppress(GbmError, OSError, sqlite3.Error):
        yield f"{label['schema']} {connect.schema_version(ws.read)}"
        yield f"{label['journal']} {journal.count(ws.read)}"
    with suppress(OSError):
        free = shutil.disk_usage(ws.folder).free // _MEGABYTE
        yield f"{label['size']} {ws.path.stat().st_size / _MEGABYTE:.1f} MB, {label['free']} {free} MB"
    yield f"{label['protected']} {label['yes' if ws.key else 'no']}"


def _latest(ws: Workspace) -> list[str]:
    """The kinds of the latest steps alone: their notes hold names."""
    try:
        steps = [entry.step for entry in history.latest(ws, _LATEST)]
    except (GbmError, OSError, sqlite3.Error) as error:
        return [type(error).__name__]
    return [f"{datetime.fromtimestamp(step.wall / 1000, UTC):%m-%d %H:%M:%S} {step.op.value}" for step in steps]
