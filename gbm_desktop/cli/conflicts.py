"""Commands on differences between laptops, and on people who stand on a list twice."""

from collections.abc import Sequence
from typing import Any

import click

from gbm_desktop import conflicts, duplicates
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.conflict_lines import ConflictLine, Side
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.wording import shown, word
from gbm_desktop.wording.conflicts import line
from gbm_desktop.wording.duplicates import line as duplicates_line
from gbm_desktop.workspace import Workspace

_SIGNS = {True: "▲", False: "○"}


@gbm.group("conflicts")
def conflicts_group() -> None:
    """差异核对 · where laptops' changes met."""


@conflicts_group.command("list")
@JSON
@in_workspace
def conflicts_list(ws: Workspace, /, *, as_json: bool) -> None:
    """需要核对的差异 · what nobody has settled yet."""
    found = conflicts.open_conflicts(ws, lang())
    if as_json:
        echo_json([_as_json(one) for one in found])
        return
    for met in conflicts.by_row(found):
        click.echo(line("row", lang(), table=met[0].table_word, title=met[0].title))
        for one in met:
            _print(one)
    if not found:
        click.echo(line("none", lang()))


@conflicts_group.command("dismiss")
@click.argument("ids", metavar="ID...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="全部 · all of them")
@in_workspace
def conflicts_dismiss(ws: Workspace, /, *, ids: Sequence[str], every: bool) -> None:
    """按现状确认 · settle them as they stand."""
    if bool(ids) == every:
        raise click.UsageError(line("which", lang()))
    wanted = [one.id for one in conflicts.open_conflicts(ws)] if every else ids
    click.echo(line("dismissed", lang(), count=conflicts.dismiss(ws, wanted)))


@conflicts_group.command("reverse")
@click.argument("conflict_id", metavar="ID")
@in_workspace
def conflicts_reverse(ws: Workspace, /, *, conflict_id: str) -> None:
    """改用另一份 · the other value stands."""
    conflicts.reverse(ws, conflict_id)
    click.echo(line("reversed", lang()))


@gbm.group("duplicates")
def duplicates_group() -> None:
    """重复登记 · people who stand on a list twice."""


@duplicates_group.command("list")
@click.argument("event_id", metavar="EVENT")
@JSON
@in_workspace
def duplicates_list(ws: Workspace, /, *, event_id: str, as_json: bool) -> None:
    """可能重复的和已合并的 · probable ones, and those merged."""
    event = EventId(event_id)
    pairs, merged = duplicates.probable(ws, event), duplicates.merged(ws, event)
    if as_json:
        probable = [
            {"first": _person(p.first), "second": _person(p.second), "why": p.likeness.value, "score": p.score}
            for p in pairs
        ]
        told = {
            "probable": probable,
            "merged": [{"entry": _person(one.entry), "kept": _person(one.kept)} for one in merged],
        }
        echo_json(told)
        return
    for pair in pairs:
        click.echo(duplicates_line("pair", lang(), score=pair.score, why=word(pair.likeness, lang())))
        for person in (pair.first, pair.second):
            click.echo(duplicates_line("entry", lang(), **_person(person)))
    for one in merged:
        kept = {"kept": one.kept.name, "kept_number": one.kept.number}
        click.echo(duplicates_line("merged", lang(), **_person(one.entry), **kept))
    if not pairs and not merged:
        click.echo(duplicates_line("none", lang()))


@duplicates_group.command("merge")
@click.argument("kept", metavar="KEPT")
@click.argument("others", metavar="DUPLICATE...", nargs=-1, required=True)
@in_workspace
def duplicates_merge(ws: Workspace, /, *, kept: str, others: Sequence[str]) -> None:
    """同一人：保留第一条，合并其余 · the same person: the first entry is kept."""
    count = duplicates.merge_persons(ws, AttendeeId(kept), map(AttendeeId, others))
    click.echo(duplicates_line("joined", lang(), count=count))


@duplicates_group.command("part")
@click.argument("entries", metavar="ENTRY...", nargs=-1, required=True)
@in_workspace
def duplicates_part(ws: Workspace, /, *, entries: Sequence[str]) -> None:
    """取消合并 · each stands for itself again."""
    click.echo(duplicates_line("parted", lang(), count=duplicates.unmerge(ws, map(AttendeeId, entries))))


@duplicates_group.command("differ")
@click.argument("one", metavar="ENTRY")
@click.argument("other", metavar="ENTRY")
@in_workspace
def duplicates_differ(ws: Workspace, /, *, one: str, other: str) -> None:
    """不是同一人 · different people."""
    duplicates.differ(ws, (AttendeeId(one), AttendeeId(other)))
    click.echo(duplicates_line("differ", lang()))


def _print(one: ConflictLine) -> None:
    said = {"sign": _SIGNS[one.hard], "field": one.field, "kind": word(one.kind, lang())}
    click.echo(line("difference", lang(), **said))
    click.echo(line("kept", lang(), **_side(one.kept)))
    click.echo(line("other", lang(), **_side(one.other)))
    if one.now:
        click.echo(line("now", lang(), value=one.now))
    click.echo(line("id", lang(), id=one.id))


def _side(side: Side) -> dict[str, str]:
    return {"value": side.value, "operator": side.operator, "device": side.device, "at": shown(side.at, lang())}


def _as_json(one: ConflictLine) -> dict[str, Any]:
    sides = {
        name: {
            "value": side.value, "operator": side.operator, "device": side.device,
            "at": side.at.isoformat(timespec="seconds"),
        }
        for name, side in (("kept", one.kept), ("other", one.other))
    }  # fmt: skip
    told = {
        "id": one.id, "kind": one.kind.value, "table": one.table, "row": one.row_id, "title": one.title,
        "field": one.field,
    }  # fmt: skip
    return {**told, **sides, "now": one.now or None}


def _person(person: Attendee) -> dict[str, str]:
    return {name: getattr(person, name) for name in ("id", "number", "name", "unit", "phone")}
