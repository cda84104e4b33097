"""What commands print: one JSON value with --json, else lines for people."""

import json
from collections.abc import Container, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gbm_desktop.cli.door import echo_json
from gbm_desktop.doctor import Examination
from gbm_desktop.intake.outcome import contract
from gbm_desktop.intake.plan import RosterPlan
from gbm_desktop.model.attendance import Attendee, Counts
from gbm_desktop.model.campaign import Campaign
from gbm_desktop.model.door import Outcome
from gbm_desktop.model.events import Event, EventWarning
from gbm_desktop.model.journal import Step
from gbm_desktop.store import events as event_store
from gbm_desktop.store import merged_repeats
from gbm_desktop.store.history import HistoryEntry
from gbm_desktop.wording import Lang, day, word
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.doctor import lines_of
from gbm_desktop.wording.history import sentence
from gbm_desktop.wording.intake import rejected_sentence, summary_sentence, warning_sentence
from gbm_desktop.wording.merged_repeats import times
from gbm_desktop.workspace import Workspace

if TYPE_CHECKING:
    from gbm_desktop.demo import Done
    from gbm_desktop.repair import Repair


def campaign(started: Campaign, *, as_json: bool, lang: Lang) -> None:
    """The campaign that was started; its key is nobody's business."""
    due = day(started.due, lang) if started.due else line("unverified", lang)
    if as_json:
        shown = ("id", "year", "region_code", "region_name", "theme", "period_start", "period_end", "due")
        echo_json({name: getattr(started, name) for name in shown})
    else:
        click.echo(line("campaign", lang, year=started.year, region=started.region_name, theme=started.theme, due=due))


def new_event(event_id: str, found: Sequence[EventWarning], *, as_json: bool, lang: Lang) -> None:
    """The new event's id and what deserves a second look."""
    if as_json:
        echo_json({"id": event_id, "warnings": [{"kind": w.kind.value, "about": w.about} for w in found]})
        return
    click.echo(line("event", lang, id=event_id))
    for warning in found:
        click.echo(line("warning", lang, warning=f"{word(warning.kind, lang)} {warning.about}".strip()), err=True)


def events(found: Sequence[Event], *, as_json: bool, lang: Lang) -> None:
    """The events, a line each."""
    if as_json:
        echo_json([_event(one) for one in found])
        return
    for one in found:
        said = one.said
        parts = (f"{said.start:%Y-%m-%d %H:%M}", word(said.kind, lang), said.name, said.place, word(one.stage, lang))
        click.echo(f"{one.id}  " + "  ".join(part for part in parts if part))
    if not found:
        click.echo(line("no_events", lang))


def event(one: Event, *, as_json: bool, lang: Lang) -> None:
    """One event, whole."""
    if as_json:
        echo_json(_event(one))
        return
    events([one], as_json=False, lang=lang)
    for body in one.said.bodies:
        click.echo(f"{word(body.role, lang)}  {body.name}")
    for item in one.said.agenda:
        click.echo(f"{item.start:%m-%d %H:%M}  {item.title}  {item.place}")


def _event(one: Event) -> dict[str, Any]:
    row = event_store.row_of(one)
    return {**row, "bodies": json.loads(row["bodies"]), "agenda": json.loads(row["agenda"])}


def roster(plan: RosterPlan, *, stored: bool, as_json: bool, lang: Lang) -> None:
    """What the import did, or would do."""
    if as_json:
        echo_json(contract(plan, lang))
        return
    for item in plan.rejected:
        click.echo(rejected_sentence(item.row, item.fault, item.off_by, item.value, lang))
    for warning in plan.warnings:
        click.echo(warning_sentence(warning.kind, warning.row, warning.value, warning.other_row, lang))
    added, merged, rejected = len(plan.people), len(plan.duplicates), len(plan.rejected)
    if stored:
        click.echo(summary_sentence(added, merged, rejected, lang))
    else:
        click.echo(line("dry_run", lang, added=added, merged=merged, rejected=rejected))


def tickets(found: Sequence[tuple[Attendee, str]], *, as_json: bool) -> None:
    """Everyone's ticket code."""
    if as_json:
        echo_json([{"code": code, "name": one.name, "unit": one.unit, "number": one.number} for one, code in found])
        return
    for one, code in found:
        click.echo(f"{code}  {one.number}  {one.name}  {one.unit}")


def verdict(code: str, outcome: Outcome, *, as_json: bool, lang: Lang) -> None:
    """One scan's verdict, a line of its own."""
    scan, earlier = outcome.scan, outcome.earlier
    if as_json:
        value = {
            "code": code,
            "verdict": scan.verdict.value,
            "reason": scan.reason.value,
            "name": outcome.name,
            "at": outcome.at.isoformat(timespec="milliseconds"),
            "earlier": earlier and {"at": _moment(earlier.at, outcome), "desk": earlier.desk},
        }
        echo_json(value)
        return
    words = (word(scan.verdict, lang), outcome.name, word(scan.reason, lang), outcome.seen.elsewhere)
    click.echo("  ".join(part for part in words if part))


def _moment(milliseconds: int, outcome: Outcome) -> str:
    return datetime.fromtimestamp(milliseconds / 1000, outcome.at.tzinfo).isoformat(timespec="milliseconds")


def counts(found: Counts, *, as_json: bool, lang: Lang) -> None:
    """The event's figures."""
    values = {name: getattr(found, name) for name in Counts.__slots__}
    if as_json:
        echo_json(values)
    else:
        click.echo(line("counts", lang, **values))
        if found.merged_repeats:
            click.echo(times(found.merged_repeats, lang))


def printed(file: Path, missing: Sequence[str], *, lang: Lang) -> None:
    """The file that was written."""
    click.echo(line("printed", lang, file=file))
    if missing:
        click.echo(line("missing_glyphs", lang, characters="".join(missing)), err=True)


def files(written: Sequence[Path]) -> None:
    """The files that were written."""
    for file in written:
        click.echo(str(file))


def history(ws: Workspace, entries: Sequence[HistoryEntry], *, as_json: bool, lang: Lang) -> None:
    """What was done, newest first."""
    for entry in entries if not as_json else ():
        click.echo(
            line(
                "history",
                lang,
                when=f"{ws.local(entry.step.wall):%Y-%m-%d %H:%M}",
                who=entry.step.operator,
                what=sentence(entry.step, lang),
                undone=line("is_undone", lang) if entry.undone else "",
                id=entry.step.id,
            )
        )
    if as_json:
        repeats = set[str](merged_repeats.among(ws.read, [entry.step.id for entry in entries]))
        echo_json([_entry(ws, entry, repeats, lang) for entry in entries])


def _entry(ws: Workspace, entry: HistoryEntry, repeats: Container[str], lang: Lang) -> dict[str, Any]:
    step = entry.step
    return {
        "id": step.id,
        "op": step.op.value,
        "what": sentence(step, lang),
        "operator": step.operator,
        "device": step.device,
        "at": ws.local(step.wall).isoformat(timespec="milliseconds"),
        "undone": entry.undone,
        "merged": "repeat" if step.id in repeats else "",
    }


def undone(step: Step, what: str, *, as_json: bool, lang: Lang) -> None:
    """Which step was taken back."""
    if as_json:
        echo_json({"undone": step.id, "what": what})
    else:
        click.echo(line("undone", lang, what=what))


def restored(aside: Path | None, *, lang: Lang) -> None:
    """That the backup is back, and where the former data is."""
    click.echo(line("restored", lang, aside=aside) if aside else line("restored_empty", lang))


def examination(found: Examination, mended: "Repair | None" = None, *, as_json: bool, lang: Lang) -> None:
    """What the doctor found, and with `mended` what was put right before."""
    if as_json:
        told = {"sound": found.sound, **{name: getattr(found, name) for name in Examination.__slots__}}
        echo_json(told if mended is None else told | _mended(mended))
        return
    if mended is not None and mended.kept is not None:
        click.echo(line("mended", lang, kept=mended.kept, files=len(mended.files_found)))
    for text in lines_of(found, lang):
        click.echo(text)


def _mended(done: "Repair") -> dict[str, Any]:
    before = {name: getattr(done.before, name) for name in Examination.__slots__}
    return {"kept": done.kept, "files_found": done.files_found, "before": before}


def done(part: "Done", lang: Lang) -> None:
    """A part of the demo that is done."""
    click.echo(line(part.key, lang, file=part.file))
