"""The 更正说明: what a later report changes in one that was frozen, by which rows and paragraphs, and why."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from gbm_desktop.documents.blocks import (
    Align,
    Attachment,
    Block,
    Column,
    Heading,
    OfficialDocument,
    Paragraph,
    Table,
    title_lines,
)
from gbm_desktop.errors.frozen import NothingToAmend
from gbm_desktop.model import frozen as model
from gbm_desktop.model.frozen import Differences, FigureChange, Frozen, TextChange
from gbm_desktop.report import freezing
from gbm_desktop.wording import day
from gbm_desktop.wording import frozen as words
from gbm_desktop.wording.figures import stated
from gbm_desktop.workspace import Workspace

_MOST_ROWS = 50
_FIGURE_SHAPE = ((3.2, Align.LEFT), (1.0, Align.CENTER), (1.6, Align.RIGHT), (1.6, Align.RIGHT))
_ROW_SHAPE = ((2.2, Align.LEFT), (0.8, Align.CENTER), (8.0, Align.LEFT))
_COLUMNS = tuple(Column(title, *shape) for title, shape in zip(words.COLUMNS, _FIGURE_SHAPE, strict=True))
_ROW_COLUMNS = tuple(Column(title, *shape) for title, shape in zip(words.ROW_COLUMNS, _ROW_SHAPE, strict=True))
_Rows = tuple[tuple[str, ...], tuple[str, ...]]


def document(ws: Workspace, one: Frozen, addressee: str | None) -> OfficialDocument:
    """What a frozen report changes in the one that it amends. Raises NothingToAmend, UnknownFrozen, FrozenChanged."""
    if one.amends is None:
        raise NothingToAmend(one.number)
    earlier = freezing.get(ws, one.amends)
    found = model.differences(freezing.state(ws, earlier), freezing.state(ws, one))
    whole = freezing.document(ws, one, addressee)
    return replace(
        whole,
        title=_around(whole.title),
        blocks=tuple(_blocks(earlier, one, found)),
        date=one.at.date(),
        attachments=tuple(_details(found)),
    )


def _around(title: tuple[str, ...]) -> tuple[str, ...]:
    """The report's title in the amendment's, broken where it was broken."""
    before, after = words.AMENDMENT_TITLE
    first, *rest = title
    return (before + first, *rest[:-1], rest[-1] + after) if rest else title_lines(before + first + after)


def _blocks(earlier: Frozen, one: Frozen, found: Differences) -> Iterator[Block]:
    about = {
        "number": earlier.number,
        "as_of": day(earlier.as_of),
        "now": one.number,
        "reason": one.reason.rstrip("。"),
    }
    yield Paragraph(words.AMENDMENT.format(**about))
    if changed := [change for change in found.figures if change.before != change.after]:
        yield Heading(1, words.FIGURES_CHANGED)
        yield Table(_COLUMNS, tuple(map(_figure, changed)))
    if found.sections:
        yield Heading(1, words.SECTIONS_CHANGED)
        yield from chain.from_iterable(map(_section, found.sections))
    if found.looks:
        yield Paragraph(words.LOOKS_CHANGED)


def _section(change: TextChange) -> Iterator[Block]:
    yield Heading(2, change.title or words.OPENING)
    yield from (Paragraph(words.SAID_BEFORE.format(text=line)) for line in change.went)
    yield from (Paragraph(words.SAYS_NOW.format(text=line)) for line in change.came)


def _figure(change: FigureChange) -> tuple[str, str, str, str]:
    return change.name, change.unit, stated(change.before, change.unit), stated(change.after, change.unit)


def _details(found: Differences) -> Iterator[Attachment]:
    """The rows that went and came, behind the text: once for all figures that changed by the same ones."""
    names: dict[_Rows, list[str]] = {}
    for one in found.figures:
        names.setdefault((one.went, one.came), []).append(one.name)
    for annex in found.annexes:
        names.setdefault((annex.went, annex.came), []).append(annex.title)
    if rows := tuple(chain.from_iterable(_rows("、".join(titles), changed) for changed, titles in names.items())):
        yield Attachment(words.ROWS_TITLE, (Table(_ROW_COLUMNS, rows),), landscape=True)


def _rows(name: str, changed: _Rows) -> Iterator[tuple[str, str, str]]:
    for word, rows in zip((words.BEFORE, words.NOW), changed, strict=True):
        yield from ((name, word, row) for row in rows[:_MOST_ROWS])
        if len(rows) > _MOST_ROWS:
            yield name, word, words.AND_MORE.format(count=len(rows) - _MOST_ROWS)
