"""The checklist that ships with the program: its items, and which of them are critical."""

import csv
import tomllib
from functools import cache

from gbm_desktop.model.safety.checklist import LibraryItem, Phase
from gbm_desktop.resource_files import resource


@cache
def items() -> dict[str, LibraryItem]:
    """The shipped items by code."""
    critical = frozenset(tomllib.loads(resource("safety", "critical.toml").read_text(encoding="utf-8"))["critical"])
    with resource("checklists", "safety.csv").open(encoding="utf-8", newline="") as rows:
        return {
            row["code"]: LibraryItem(
                row["code"], row["category"], Phase(row["phase"]), row["item"], critical=row["code"] in critical
            )
            for row in csv.DictReader(rows)
        }
