"""A frozen report (定稿): what it said when it was submitted, and how later data differs from it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

State = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Frozen:
    """A report as it was submitted, apart from what it says; `amends` is the id of the one it corrects."""

    id: str
    number: int
    as_of: date
    at: datetime
    digest: str
    amends: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that is another now: the rows that came, and those that went, as they are shown."""

    key: str
    name: str
    unit: str
    before: int | float | None
    after: int | float | None
    came: tuple[str, ...]
    went: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextChange:
    """A section or annex that is another now: the paragraphs or rows that came, and those that went."""

    title: str
    came: tuple[str, ...]
    went: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """What later data changes in a frozen report; `looks`: only pictures, letterhead or the like are others."""

    figures: tuple[FigureChange, ...] = ()
    sections: tuple[TextChange, ...] = ()
    annexes: tuple[TextChange, ...] = ()
    looks: bool = False

    @property
    def nothing(self) -> bool:
        """Whether the frozen report still says what the data says."""
        return not (self.figures or self.sections or self.annexes or self.looks)


def differences(before: State, after: State) -> Differences:
    """What differs between two states, in the order of the later one."""
    figures = tuple(_figures(before["figures"], after["figures"]))
    sections = tuple(_texts(_sections(before), _sections(after)))
    annexes = tuple(_texts(_annexes(before), _annexes(after)))
    looks = not (figures or sections or annexes) and _document(before, after) != _document(after, before)
    return Differences(figures, sections, annexes, looks)


def _figures(before: Sequence[State], after: Sequence[State]) -> Iterator[FigureChange]:
    known = {one["key"]: one for one in before}
    gone = [
        {**one, "value": None, "rows": []} for key, one in known.items() if key not in {one["key"] for one in after}
    ]
    for now in (*after, *gone):
        then = known.get(now["key"], {"value": None, "rows": []})
        if then["value"] != now["value"] or then["rows"] != now["rows"]:
            came, went = _came_and_went(map(_joined, then["rows"]), map(_joined, now["rows"]))
            yield FigureChange(now["key"], now["name"], now["unit"], then["value"], now["value"], came, went)


_Texts = Mapping[str, tuple[str, Sequence[str]]]
"""(title, paragraphs or rows) by key."""


def _sections(state: State) -> _Texts:
    return {one["key"]: (one["title"], one["text"].split("\n")) for one in state["sections"]}


def _annexes(state: State) -> _Texts:
    """The rows of each annex's tables, but for the numbers before them, which move with every row that comes."""
    found = zip(state["annexes"], state["document"]["attachments"], strict=True)
    return {key: (one["title"], [_joined(row) for row in _table_rows(one["blocks"])]) for key, one in found if key}


def _table_rows(blocks: Sequence[State]) -> Iterator[Sequence[Any]]:
    for block in blocks:
        rows = block.get("rows", [])
        numbered = [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
        yield from (row[1:] if numbered else row for row in rows)


def _texts(before: _Texts, after: _Texts) -> Iterator[TextChange]:
    for key in (*after, *(key for key in before if key not in after)):
        title = (after.get(key) or before[key])[0]
        came, went = _came_and_went(before.get(key, ("", ()))[1], after.get(key, ("", ()))[1])
        if came or went:
            yield TextChange(title, came, went)


def _joined(cells: Iterable[Any]) -> str:
    return "，".join(str(cell) for cell in cells if cell not in ("", None))


def _came_and_went(before: Iterable[str], after: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """One more of the same is one that came."""
    then, now = Counter(filter(None, before)), Counter(filter(None, after))
    return tuple((now - then).elements()), tuple((then - now).elements())


def _document(state: State, other: State) -> State:
    """What both know of a document: a later program may know more."""
    return {name: said for name, said in state["document"].items() if name in other["document"]}
