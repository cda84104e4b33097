"""The building blocks of every page; pages compose them and make no second version."""

from ui.widgets.basics import (
    Card,
    Chip,
    Heading,
    StatusDot,
    Tone,
    column,
    danger_button,
    hint,
    link_button,
    plain_button,
    primary_button,
    row,
    rule,
    second_text,
    set_property,
    symbol,
)
from ui.widgets.data_table import DataTable, RowAction
from ui.widgets.empty_state import EmptyState
from ui.widgets.field_form import FieldForm
from ui.widgets.icons import icon
from ui.widgets.records import LEFT, RIGHT, Column, RecordModel
from ui.widgets.search_box import SearchBox

__all__ = [
    "LEFT",
    "RIGHT",
    "Card",
    "Chip",
    "Column",
    "DataTable",
    "EmptyState",
    "FieldForm",
    "Heading",
    "RecordModel",
    "RowAction",
    "SearchBox",
    "StatusDot",
    "Tone",
    "column",
    "danger_button",
    "hint",
    "icon",
    "link_button",
    "plain_button",
    "primary_button",
    "row",
    "rule",
    "second_text",
    "set_property",
    "symbol",
]
