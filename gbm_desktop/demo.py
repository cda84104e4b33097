"""The whole job on the sample season, every document left in a folder."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gbm_desktop import prints, report, sample
from gbm_desktop.documents.poster import PosterDesign, PosterSize
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.safety import prints as safety_prints
from gbm_desktop.store import attendance
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.store.safety.overrides import overrides
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Done:
    """A part of the job that is done; `key` names its line in `wording.cli`."""

    key: str
    file: Path


def run(folder: Path, *, operator: str) -> Iterator[Done]:
    """The folder holds the sample workspace and every document made from it; each is told as soon as it stands."""
    folder.mkdir(parents=True, exist_ok=True)
    home = folder / "workspace"
    shutil.rmtree(home, ignore_errors=True)
    ws = sample.open_sample(home, operator)
    try:
        yield Done("demo_sample", home)
        for written in _documents(ws, folder):
            yield Done("printed", written)
    finally:
        ws.close()
    yield Done("demo_done", folder)


def _documents(ws: Workspace, folder: Path) -> Iterator[Path]:
    for event in matching(ws.read, EventQuery()):
        if attendance.registered(ws.read, event.id):
            yield from _sheets(ws, event, folder)
    yield from _safety(ws, folder)
    day = sample.as_of()
    yield from report.write_all(ws, folder / "report.pdf", as_of=day)
    yield report.write(ws, folder / "report.docx", as_of=day)
    yield report.write(ws, folder / "report.xlsx", as_of=day)


def _sheets(ws: Workspace, event: Event, folder: Path) -> Iterator[Path]:
    yield _saved(prints.badges(ws, event.id), folder, "badges", event)
    yield _saved(prints.signin(ws, event.id), folder, "signin", event)
    for design in PosterDesign:
        poster = prints.poster(ws, event.id, design=design, paper=PosterSize.A3)
        yield _saved(poster, folder, f"poster-{design.name.lower()}", event)


def _safety(ws: Workspace, folder: Path) -> Iterator[Path]:
    """What is printed for the events to come, and for those where the officer decided otherwise."""
    stored = matching(ws.read, EventQuery())
    decided = overrides(ws.read, [event.id for event in stored])
    for event in stored:
        if event.stage is Stage.PLANNED or event.id in decided:
            for kind in SafetyPrint:
                printed = safety_prints.make(ws, event.id, kind, filled=event.stage is not Stage.PLANNED)
                yield _saved(printed, folder, kind.value, event)


def _saved(printed: prints.Printed, folder: Path, kind: str, event: Event) -> Path:
    """Named by the kind that `gbm print` knows: scripts of offices find it by that."""
    file = folder / f"{kind}-{prints.safe_file_name(event.said.name)}.pdf"
    prints.save(printed.content, file)
    return file
