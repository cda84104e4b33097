"""Columns that the schema checks against each other are taken from one laptop, never one from each of two."""

import re
import sqlite3

import pytest

from gbm_desktop.model.merging import ATOMS
from gbm_desktop.store import migrations
from gbm_desktop.store.tables import FACTS, TABLES


@pytest.fixture(scope="module")
def db() -> sqlite3.Connection:
    """An empty file of this version."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    migrations.migrate(db)
    return db


def _checks(sql: str) -> list[str]:
    """What stands in each CHECK of the table, without its quoted words."""
    found = []
    for start in (match.end() for match in re.finditer(r"CHECK \(", sql)):
        depth, end = 1, start
        while depth:
            depth += {"(": 1, ")": -1}.get(sql[end], 0)
            end += 1
        found.append(re.sub(r"'[^']*'", "", sql[start : end - 1]))
    return found


@pytest.mark.parametrize("table", sorted(TABLES.keys() - FACTS))
def test_columns_that_are_checked_against_each_other_come_from_one_laptop(db: sqlite3.Connection, table: str) -> None:
    sql = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    for check in _checks(sql):
        named = {column for column in TABLES[table] if re.search(rf"\b{column}\b", check)}
        if len(named) > 1:
            assert any(named <= set(atom) for atom in ATOMS.get(table, ())), (table, check)


@pytest.mark.parametrize("table", sorted(ATOMS))
def test_what_belongs_together_are_columns_of_the_table(table: str) -> None:
    for atom in ATOMS[table]:
        assert set(atom) <= set(TABLES[table])
