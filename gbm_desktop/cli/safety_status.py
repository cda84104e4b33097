"""What `safety status` and `safety permit` print."""

from collections.abc import Sequence
from typing import Any

import click

from gbm_desktop.cli.safety_output import Out
from gbm_desktop.model.safety.gate import Cautioned, Lacking, Override, Safety, cautions, still_lacking
from gbm_desktop.model.safety.permit import PermitStatus
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.wording import day, shown, word
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.safety_plan import caution_line, lacking_line
from gbm_desktop.workspace import Workspace


def status(ws: Workspace, found: Safety, out: Out) -> None:
    """Whether the event can be ready, and all that is missing."""
    missing, noticed = still_lacking(found), cautions(found)
    if out.as_json:
        out.value(
            {
                "ready": not missing,
                "missing": [_one(each, lacking_line(each, out.lang)) for each in missing],
                "cautions": [_one(each, caution_line(each, out.lang)) for each in noticed],
                "permit": _permit(found.permit),
                "overrides": [_override(ws, each) for each in found.overrides],
                "officer": _officer(found),
                "stage": found.event.stage,
            }
        )
        return
    click.echo(line("is_ready" if not missing else "not_ready", out.lang, count=len(missing)))
    _each("lacks", [lacking_line(each, out.lang) for each in missing], out)
    _each("caution", [caution_line(each, out.lang) for each in noticed], out)
    for each in found.overrides:
        click.echo(
            line("overridden", out.lang, officer=each.officer, reason=each.reason, scope=word(each.scope, out.lang))
        )


def _each(key: str, texts: Sequence[str], out: Out) -> None:
    for text in texts:
        click.echo(line(key, out.lang, text=text))


def _one(found: Lacking | Cautioned, text: str) -> dict[str, str]:
    return {"kind": found.kind.value, "about": found.about, "ref": found.ref, "text": text}


def _officer(found: Safety) -> str | None:
    officer = found.plan.people.get(Role.OFFICER) if found.plan else None
    return found.name(officer) if officer else None


def _override(ws: Workspace, one: Override) -> dict[str, Any]:
    return {
        "scope": one.scope,
        "officer": one.officer,
        "reason": one.reason,
        "at": ws.local(one.at).isoformat(timespec="seconds"),
        "covers": sorted(one.covers),
        "limit": one.limit,
    }


def permit(found: PermitStatus, out: Out) -> None:
    """Who decides, by when to apply, and where the application stands."""
    if out.as_json:
        out.value(_permit(found))
        return
    click.echo(word(found.authority, out.lang))
    if found.needed:
        apply_by = day(found.apply_by, out.lang) if found.apply_by else ""
        state = word(found.permit.state, out.lang)
        click.echo(line("permit", out.lang, apply_by=apply_by, state=state, number=found.permit.number))
        if found.missing_papers:
            click.echo(line("missing_papers", out.lang, papers=shown(found.missing_papers, out.lang)))
    click.echo(line("rule", out.lang, source=found.rule.source))


def _permit(found: PermitStatus) -> dict[str, Any]:
    rule = found.rule
    return {
        "authority": found.authority,
        "needed": found.needed,
        "statutory": found.statutory,
        "apply_by": found.apply_by,
        "remind_from": found.remind_from,
        "days_left": found.days_left,
        "state": found.permit.state,
        "number": found.permit.number,
        "in_order": found.in_order,
        "changes": found.changes,
        "missing_papers": found.missing_papers,
        "rule": {name: getattr(rule, name) for name in rule.__slots__},
    }
