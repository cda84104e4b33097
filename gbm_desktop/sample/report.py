"""Typical cases of the sample season and drawn pictures in the place of photos."""

from gbm_desktop.model.ids import CaseId, EventId
from gbm_desktop.model.report import Case
from gbm_desktop.report import cases, photos
from gbm_desktop.resource_files import resource
from gbm_desktop.sample.told import events_by_name, season_file
from gbm_desktop.workspace import Workspace

_FOLDER = "photos"


def add(ws: Workspace) -> None:
    """The cases are told, and two events and a case have pictures."""
    told = season_file("report")
    events = events_by_name(ws)
    for one in told["cases"]:
        made = cases.put(ws, Case(CaseId(""), one["title"], one["text"], events.get(one["event"])))
        _attach(ws, made.id, one["photos"])
    for one in told["photos"]:
        _attach(ws, events[one["event"]], one["photos"])


def _attach(ws: Workspace, owner: CaseId | EventId, pictures: list[tuple[str, str]]) -> None:
    if pictures:
        files = [resource("samples", _FOLDER, name) for name, _ in pictures]
        photos.add(ws, owner, files, [caption for _, caption in pictures])
