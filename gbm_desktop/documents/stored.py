"""A document as JSON and back, so that one that was frozen prints the same for ever; pictures by the digest of them."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, get_args

from gbm_desktop.documents.blocks import (
    Align,
    Attachment,
    Bar,
    BarChart,
    Block,
    Column,
    Gallery,
    Heading,
    MapPoint,
    OfficialDocument,
    Paragraph,
    Picture,
    PointMap,
    Table,
    pictures,
)

_BLOCKS = {kind.__name__: kind for kind in get_args(Block)}
Content = Callable[[str], bytes]
"""Gives a picture's bytes by their digest."""


def as_data(document: OfficialDocument) -> dict[str, Any]:
    """All that the document says, without its pictures' bytes."""
    plain = {
        name: getattr(document, name)
        for name in document.__dataclass_fields__
        if name not in {"blocks", "attachments", "date", "printed_on"}
    }
    return {
        **plain,
        "title": list(document.title),
        "date": document.date.isoformat(),
        "printed_on": document.printed_on.isoformat() if document.printed_on else None,
        "blocks": list(map(_block, document.blocks)),
        "attachments": [
            {"title": one.title, "landscape": one.landscape, "blocks": list(map(_block, one.blocks))}
            for one in document.attachments
        ],
    }


def pictures_of(document: OfficialDocument) -> Iterator[tuple[str, bytes]]:
    """Each picture's digest and bytes."""
    return ((digest_of(one.content), one.content) for one in pictures(document))


def digest_of(content: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def from_data(told: Mapping[str, Any], content: Content) -> OfficialDocument:
    """The document that was stored."""
    plain = {name: told[name] for name in OfficialDocument.__dataclass_fields__ if name in told}
    return OfficialDocument(
        **{
            **plain,
            "title": tuple(told["title"]),
            "date": date.fromisoformat(told["date"]),
            "printed_on": date.fromisoformat(told["printed_on"]) if told["printed_on"] else None,
            "blocks": _blocks(told["blocks"], content),
            "attachments": tuple(
                Attachment(one["title"], _blocks(one["blocks"], content), one["landscape"])
                for one in told["attachments"]
            ),
        }
    )


def _block(block: Block) -> dict[str, Any]:
    kind = type(block).__name__
    match block:
        case Table(columns, rows, caption):
            heads = [[column.title, column.width, column.align.value] for column in columns]
            return {"block": kind, "columns": heads, "rows": [list(row) for row in rows], "caption": caption}
        case Gallery(pictures):
            shown = [[digest_of(one.content), one.caption, one.width, one.height] for one in pictures]
            return {"block": kind, "pictures": shown}
        case BarChart(caption, bars):
            return {"block": kind, "caption": caption, "bars": [[bar.label, bar.value, bar.shown] for bar in bars]}
        case PointMap(caption, points, legend, height):
            places = [[one.x, one.y, one.label, one.share] for one in points]
            words = [list(pair) for pair in legend]
            return {"block": kind, "caption": caption, "points": places, "legend": words, "height": height}
        case Heading() | Paragraph():
            return {"block": kind, **{name: getattr(block, name) for name in block.__dataclass_fields__}}


def _blocks(told: list[dict[str, Any]], content: Content) -> tuple[Block, ...]:
    return tuple(_from_block(dict(one), content) for one in told)


def _from_block(told: dict[str, Any], content: Content) -> Block:
    kind = _BLOCKS[told.pop("block")]
    if kind is Table:
        heads = tuple(Column(title, width, Align(align)) for title, width, align in told["columns"])
        return Table(heads, tuple(map(tuple, told["rows"])), told["caption"])
    if kind is Gallery:
        return Gallery(tuple(Picture(content(digest), *rest) for digest, *rest in told["pictures"]))
    if kind is BarChart:
        return BarChart(told["caption"], tuple(Bar(*bar) for bar in told["bars"]))
    if kind is PointMap:
        words = tuple((word, share) for word, share in told["legend"])
        return PointMap(told["caption"], tuple(MapPoint(*one) for one in told["points"]), words, told["height"])
    found: Block = kind(**told)
    return found
