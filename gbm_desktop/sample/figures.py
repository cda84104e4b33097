"""What is stated in the sample season: what no register counts, and last year's figures."""

import json
from datetime import date
from typing import Any

from gbm_desktop.figures import typed
from gbm_desktop.resource_files import resource
from gbm_desktop.workspace import Workspace


def add(ws: Workspace) -> None:
    """The values are stated one by one, each with its source."""
    told: dict[str, Any] = json.loads(resource("samples", "figures.json").read_text(encoding="utf-8"))
    for one in told["stated"]:
        for figure, value in one["values"].items():
            as_of = date.fromisoformat(one["as_of"])
            typed.state(ws, figure, value, source=one["source"], year=one["year"], as_of=as_of)
