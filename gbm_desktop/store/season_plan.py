"""Seasons as rows: the request as JSON, which people may write too, and the plan that was made of it."""

import json
import sqlite3
from typing import Any

from gbm_desktop.model.geography import PlaceKey
from gbm_desktop.model.ids import SeasonSpecId
from gbm_desktop.model.season_plan import Placed, SeasonPlan, Unplaced, WhyHere, WhyNot
from gbm_desktop.model.season_request import Ground, Season
from gbm_desktop.store import rows
from gbm_desktop.store.season_request import need_from, need_row, request_from, request_row, visit_from, visit_row


def row_of(season: Season) -> dict[str, object]:
    """The season as stored."""
    return {
        "id": season.id,
        "name": season.request.name,
        "spec": rows.as_json(request_row(season.request)),
        "plan": rows.as_json(_plan_row(season)) if season.plan else None,
    }


def from_row(row: sqlite3.Row) -> Season:
    """The season that is stored in the row."""
    season_id, request = SeasonSpecId(row["id"]), request_from(json.loads(row["spec"]))
    if row["plan"] is None:
        return Season(season_id, request)
    kept = json.loads(row["plan"])
    grounds = {Ground(name): dict(digests) for name, digests in kept["grounds"].items()}
    places = tuple(PlaceKey(place) for place in kept["places"])
    return Season(season_id, request, _plan(kept), places, grounds)


def everything(db: sqlite3.Connection) -> list[Season]:
    """Every season that is kept, the latest first."""
    return [from_row(row) for row in db.execute("SELECT * FROM season_specs ORDER BY id DESC")]


def _plan_row(season: Season) -> dict[str, Any]:
    plan = season.plan
    if plan is None:
        return {}
    return {
        "placed": [
            [*visit_row(one.visit), one.points, [reason.value for reason in one.reasons]] for one in plan.placed
        ],
        "unplaced": [
            [one.demand, one.turn, one.reason.value, need_row(one.lacking) if one.lacking else None]
            for one in plan.unplaced
        ],
        "score": plan.score,
        "shares": {township: list(share) for township, share in plan.shares.items()},
        "seconds": plan.seconds,
        "stopped": plan.stopped,
        "places": list(season.places),
        "grounds": {ground.value: dict(digests) for ground, digests in season.grounds.items()},
    }


def _plan(row: dict[str, Any]) -> SeasonPlan:
    return SeasonPlan(
        placed=tuple(
            Placed(visit_from(visit), points, tuple(WhyHere(reason) for reason in reasons))
            for *visit, points, reasons in row["placed"]
        ),
        unplaced=tuple(
            Unplaced(demand, turn, WhyNot(reason), need_from(lacking) if lacking else None)
            for demand, turn, reason, lacking in row["unplaced"]
        ),
        score=row["score"],
        shares={township: (placed, asked) for township, (placed, asked) in row["shares"].items()},
        seconds=row["seconds"],
        stopped=row["stopped"],
    )
