"""Commands on typical cases (典型案例) and the photos of cases and events."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click

from gbm_desktop import events
from gbm_desktop.cli.door import JSON, echo_json, in_workspace, lang, with_options
from gbm_desktop.cli.report import report
from gbm_desktop.model.ids import CaseId, EventId
from gbm_desktop.model.report import Case
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace


@report.group("case")
def report_case() -> None:
    """典型案例 · typical cases."""


_ABOUT = (
    click.option("--text", help="正文，一行为一段 · a line is a paragraph"),
    click.option("--event", "event_id", help="有关场次 · the event that it tells of"),
    click.option("--photo", "files", type=click.Path(path_type=Path), multiple=True, help="照片，可多次给出 · photos"),
)


@report_case.command("add")
@click.argument("title")
@with_options(*_ABOUT)
@JSON
@in_workspace
def case_add(
    ws: Workspace, /, *, title: str, text: str | None, event_id: str | None, files: Sequence[Path], as_json: bool
) -> None:
    """新增典型案例，文件名作图注 · a new case; the files' names are captions."""
    made = _kept(ws, Case(CaseId(""), title, ""), text, event_id, files)
    click.echo(json.dumps({"id": made.id}) if as_json else line("story_stored", lang(), id=made.id))


@report_case.command("edit")
@click.argument("case_id", metavar="CASE")
@click.option("--title", help="标题 · the title")
@with_options(*_ABOUT)
@in_workspace
def case_edit(
    ws: Workspace, /, *, case_id: str, title: str | None, text: str | None, event_id: str | None, files: Sequence[Path]
) -> None:
    """修改典型案例，只改给出的各项 · change what is said; photos are added."""
    from gbm_desktop.report import cases

    known = cases.get(ws, case_id)
    _kept(ws, replace(known, title=known.title if title is None else title), text, event_id, files)


def _kept(ws: Workspace, case: Case, text: str | None, event_id: str | None, files: Sequence[Path]) -> Case:
    from gbm_desktop.report import cases

    about: EventId | None = events.get(ws, event_id).id if event_id else case.event_id
    return cases.put(ws, replace(case, text=case.text if text is None else text, event_id=about), files)


@report_case.command("list")
@JSON
@in_workspace
def case_list(ws: Workspace, /, *, as_json: bool) -> None:
    """全部典型案例和照片数 · every case with its photos."""
    from gbm_desktop.report import cases, photos

    attached = photos.every(ws)
    told = [
        {**asdict(one), "photos": [photos.caption_of(photo) for photo in attached.get(one.id, ())]}
        for one in cases.everything(ws)
    ]
    if as_json:
        echo_json(told)
        return
    for number, one in enumerate(told, 1):
        click.echo(f"{number}  {one['title']}  {len(one['photos'])}")


@report_case.command("move")
@click.argument("case_id", metavar="CASE")
@click.argument("by", type=int)
@in_workspace
def case_move(ws: Workspace, /, *, case_id: str, by: int) -> None:
    """案例下移几位，负数上移 · so many places down, up where negative (after --)."""
    from gbm_desktop.report import cases

    cases.move(ws, cases.get(ws, case_id).id, by)


@report_case.command("remove")
@click.argument("case_id", metavar="CASE")
@in_workspace
def case_remove(ws: Workspace, /, *, case_id: str) -> None:
    """移除典型案例及其照片 · a case and its photos are gone."""
    from gbm_desktop.report import cases

    cases.remove(ws, cases.get(ws, case_id).id)


@report.command("photo")
@click.argument("event_id", metavar="EVENT")
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@in_workspace
def report_photo(ws: Workspace, /, *, event_id: str, files: Sequence[Path]) -> None:
    """给场次添加照片，文件名作图注 · photos of an event; the files' names are captions."""
    from gbm_desktop.report import photos

    photos.add(ws, events.get(ws, event_id).id, files)
