"""Coordinates and distances as rows. A place's row bears its key as id, a distance the keys of both places."""

import sqlite3
from typing import Any

from gbm_desktop.model.geography import Coordinates, PlaceKey
from gbm_desktop.model.travel import Distance, Pair, pair

_BETWEEN = "\n"
"""Stands in no name."""


def row_of_place(place: PlaceKey, at: Coordinates) -> dict[str, Any]:
    """Where the place is, as stored."""
    return {"id": place, "latitude": at.latitude, "longitude": at.longitude, "source": at.source}


def row_of_distance(places: Pair, distance: Distance) -> dict[str, Any]:
    """How far two places are apart, as stored."""
    return {
        "id": _BETWEEN.join(pair(*places)),
        "metres": distance.metres,
        "minutes": distance.minutes,
        "source": distance.source,
    }


def coordinates(db: sqlite3.Connection) -> dict[PlaceKey, Coordinates]:
    """Where each place is that anybody has located."""
    rows = db.execute("SELECT * FROM coordinates ORDER BY id")
    return {PlaceKey(row["id"]): Coordinates(row["latitude"], row["longitude"], row["source"]) for row in rows}


def distances(db: sqlite3.Connection) -> dict[Pair, Distance]:
    """What imported tables say of the way between two places."""
    found: dict[Pair, Distance] = {}
    for row in db.execute("SELECT * FROM distances ORDER BY id"):
        one, _, other = row["id"].partition(_BETWEEN)
        found[PlaceKey(one), PlaceKey(other)] = Distance(row["metres"], row["minutes"], row["source"])
    return found
