"""Differences between laptops are told in words: tables, fields and values as people know them."""

import pytest

from gbm_desktop.store.tables import FACTS, TABLES
from gbm_desktop.wording.conflicts import field_word, table_word, value_words


def test_every_table_and_field_that_can_differ_has_its_words() -> None:
    for table, columns in TABLES.items():
        if table in FACTS:
            continue
        assert table_word(table)
        assert table_word(table, "en").isascii()
        for column in columns[1:]:
            if not column.endswith("initials"):
                assert field_word(table, column)
                assert field_word(table, column, "en").isascii()
                assert value_words(table, column, None) == "（空）"


@pytest.mark.parametrize(
    ("table", "column", "value", "said"),
    [
        ("events", "kind", "lecture", "公益宣讲"),
        ("events", "start", "2023-10-12T09:00", "2023-10-12 09:00"),
        ("events", "reentry", 1, "是"),
        ("schemes", "rate", 365, "3.65%"),
        ("deals", "sum", 123450, "1,234.50"),
        ("campaign", "ticket_key", "00ff", "（不显示）"),
        ("safety_plans", "contacts", '[{"name": "王芳", "phone": "110"}]', "名称：王芳；电话：110"),
        ("resources", "topics", '["节能", "防水"]', "节能、防水"),
        ("events", "agenda", "[]", "（空）"),
    ],
)
def test_values_are_shown_as_people_read_them(table: str, column: str, value: object, said: str) -> None:
    assert value_words(table, column, value) == said
