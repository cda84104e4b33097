"""How many: a sentence's words after a number follow it, one for 1 and another for all else."""

from collections.abc import Mapping
from string import Formatter
from typing import Any


def fill(template: str, /, **fields: object) -> str:
    """The template, filled in; `{count:step|steps}` becomes 1 step, 2 steps."""
    return fill_from(template, fields)


def fill_from(template: str, fields: Mapping[str, Any]) -> str:
    """The same, with the fields of a mapping; one that says what stands for a missing field may do so."""
    return _COUNTING.vformat(template, (), fields)


class _Counting(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if not bar:
            return str(super().format_field(value, format_spec))
        return f"{value} {one if str(value) == '1' else many}"


_COUNTING = _Counting()
