"""What is stated in the sample season: what no register counts, and last year's figures."""

from datetime import date

from gbm_desktop.figures import typed
from gbm_desktop.sample.told import season_file
from gbm_desktop.workspace import Workspace


def add(ws: Workspace) -> None:
    """The values are stated one by one, each with its source."""
    told = season_file("figures")
    for one in told["stated"]:
        for figure, value in one["values"].items():
            as_of = date.fromisoformat(one["as_of"])
            typed.state(ws, figure, value, source=one["source"], year=one["year"], as_of=as_of)
