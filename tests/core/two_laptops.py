"""Several laptops of one campaign, and carrying between them what each did."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gbm_desktop import campaign, workspace
from gbm_desktop.exchange import parcels
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.store.tables import TABLES
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, SetClock, new_workspace

DERIVED = ("kept_rows", "conflicts", "merged_repeats")


def laptops(folder: Path, count: int) -> list[Workspace]:
    """So many open laptops that know the same campaign; each has a clock of its own."""
    first = new_workspace(folder / "laptop-0", operator="0", clock=SetClock())
    campaign.start(first, region_code=QINGBAIJIANG, year=2023)
    parcels.seal_own(first)
    first.close()
    for number in range(1, count):
        shutil.copytree(folder / "laptop-0", folder / f"laptop-{number}")  # found in another place, it is another one
    return [
        workspace.open_existing(folder / f"laptop-{number}", operator=str(number), clock=SetClock())
        for number in range(count)
    ]


def carry(giver: Workspace, taker: Workspace) -> Merged:
    """The taker has all that the giver has."""
    return parcels.merge(taker, list(parcels.unknown_to(giver, parcels.known(taker))))


def exchange_all(group: Sequence[Workspace]) -> None:
    """Each laptop has all that any of them has."""
    for _ in range(2):
        for taker in group:
            for giver in group:
                if giver is not taker:
                    carry(giver, taker)


def state(ws: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Every row that all laptops must agree on, the journal's included."""
    tables = (*TABLES, *DERIVED, "steps", "changes")
    return {table: sorted(map(tuple, ws.read.execute(f"SELECT * FROM {table}")), key=repr) for table in tables}
