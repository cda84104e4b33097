"""Commands on the season's plan."""

import json
from pathlib import Path
from typing import Any

import click

from gbm_desktop import season_acceptance, season_lines, season_plan
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.errors.season_plan import MalformedSeason
from gbm_desktop.model.season_request import Season
from gbm_desktop.season_lines import VisitLine
from gbm_desktop.store.season_request import need_row, request_from, request_row
from gbm_desktop.wording import shown, word
from gbm_desktop.wording.market_days import CHECK_WITH_TOWNSHIP
from gbm_desktop.wording.season_plan import (
    SPEC_KEYS,
    accepted_words,
    reasons,
    summary_words,
    unplaced_words,
    ways_words,
)
from gbm_desktop.workspace import Workspace


@gbm.group()
def season() -> None:
    """季度排期 · the season's plan."""


@season.command("template")
@in_workspace
def season_template(ws: Workspace, /) -> None:
    """按本活动的村镇和资源给出一份排期条件，改好后交给 season solve · a request filled from the campaign."""
    click.echo(json.dumps(request_row(season_plan.first_request(ws)), ensure_ascii=False, indent=2))


@season.command("solve", epilog="\b\n" + "\n".join(SPEC_KEYS))
@click.argument("spec", metavar="SPEC.json", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--seconds", type=click.FloatRange(0.1, 600), default=season_plan.SECONDS, help="最多算几秒 · at most")
@click.option("--accept", is_flag=True, help="直接采用，新建场次 · accept it at once")
@JSON
@in_workspace
def season_solve(ws: Workspace, /, *, spec: Path, seconds: float, accept: bool, as_json: bool) -> None:
    """按条件生成排期并保存；同名方案被取代 · make and keep a plan."""
    request = request_from(_json_of(spec))
    again = next((one for one in season_plan.seasons(ws) if one.request.name == request.name), None)
    made = season_plan.make(ws, request, again=again, seconds=seconds)
    shown = _as_json(ws, made) if as_json else {}
    if not as_json:
        _tell(ws, made)
    added = season_acceptance.accept(ws, made) if accept else []
    if as_json:
        echo_json({**shown, "events": added})
    elif accept:
        click.echo(accepted_words(len(added), lang()))


@season.command("accept")
@click.argument("name", default="")
@JSON
@in_workspace
def season_accept(ws: Workspace, /, *, name: str, as_json: bool) -> None:
    """采用已保存的排期（不写名称则为最近一份），新建场次 · accept the plan that is kept."""
    added = season_acceptance.accept(ws, season_plan.get(ws, name))
    click.echo(json.dumps({"events": added}) if as_json else accepted_words(len(added), lang()))


@season.command("show")
@click.argument("name", default="")
@JSON
@in_workspace
def season_show(ws: Workspace, /, *, name: str, as_json: bool) -> None:
    """查看已保存的排期 · the plan that is kept."""
    found = season_plan.get(ws, name)
    if as_json:
        echo_json(_as_json(ws, found))
    else:
        _tell(ws, found)


def _json_of(file: Path) -> object:
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise MalformedSeason(file.name) from error


def _tell(ws: Workspace, made: Season) -> None:
    lines = season_lines.visits(ws, made)
    found = season_lines.summary(ws, made, lines)
    click.echo(f"{summary_words(found, lang())}  {ways_words(found, lang())}")
    for one in season_lines.unplaced(made):
        click.echo(f"■ {unplaced_words(one.name, one.count, one.reason, one.lacking, lang())}")
    for line in lines:
        who = shown([*dict.fromkeys(resource.name for resource in line.resources)], lang())
        hours = f"{line.slot.start:%H:%M}–{line.slot.end:%H:%M}"
        parts = (
            f"{line.day}",
            line.lunar,
            hours,
            line.name,
            word(line.kind, lang()),
            who,
            reasons(line.reasons, lang()),
        )
        click.echo("  ".join(part for part in parts if part))
    click.echo(CHECK_WITH_TOWNSHIP[0 if lang() == "zh" else 1])


def _as_json(ws: Workspace, made: Season) -> dict[str, Any]:
    lines = season_lines.visits(ws, made)
    plan, told = made.plan, season_lines.summary(ws, made, lines)
    return {
        "id": made.id,
        "name": made.request.name,
        "placed": [_visit(line) for line in lines],
        "unplaced": [
            {
                "place": one.place,
                "name": one.name,
                "count": one.count,
                "reason": one.reason.value,
                "lacking": need_row(one.lacking) if one.lacking else None,
            }
            for one in season_lines.unplaced(made)
        ],
        "asked": told.asked,
        "on_market": told.on_market,
        "kilometres": told.kilometres,
        "score": plan.score if plan else 0,
        "seconds": round(plan.seconds, 2) if plan else 0,
        "stopped": plan.stopped if plan else False,
    }


def _visit(line: VisitLine) -> dict[str, Any]:
    return {
        "place": line.place,
        "name": line.name,
        "day": line.day.isoformat(),
        "lunar": line.lunar,
        "start": f"{line.slot.start:%H:%M}",
        "end": f"{line.slot.end:%H:%M}",
        "market": line.market,
        "resources": [one.name for one in line.resources],
        "reasons": [reason.value for reason in line.reasons],
        "points": line.points,
    }
