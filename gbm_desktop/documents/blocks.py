"""An official document as a value: what it says, before a renderer decides how it is printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

HeadingLevel = Literal[1, 2, 3, 4]
_Day = date  # where a field of that name hides the type
DIGITS = "零一二三四五六七八九"
_CONTROLS = dict.fromkeys({*range(32), *range(127, 160)} - {ord("\t"), ord("\n")})
# Words that a title's line may begin with, so that no phrase is cut in two.
_PHRASES = (
    "关于",
    "开展",
    "绿色建材",
    "下乡",
    "活动",
    "总结",
    "工作",
    "实施",
    "情况",
    "报告",
    "通知",
    "方案",
    "安全",
    "应急",
)


class Align(StrEnum):
    """Where a column's text stands in its cells."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading without its number: renderers count 一、（一）1.（1） by level."""

    level: HeadingLevel
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, its first line indented by two characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column; `width` is its share of the table's width against the other columns'."""

    title: str
    width: float = 1.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose header row is repeated on every page it reaches.

    Raises ValueError where a row has more or fewer cells than there are columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a row has more or fewer cells than the table has columns")


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as JPEG or PNG, and its size in pixels."""

    content: bytes
    caption: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Gallery:
    """Photos, two a row, each over its caption."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart; `shown` is its number as people read it."""

    label: str
    value: float
    shown: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Horizontal bars over their caption."""

    caption: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A place: x from the left and y from the top, as shares of the map; `share` is how far it was reached."""

    x: float
    y: float
    label: str
    share: float


@dataclass(frozen=True, slots=True)
class PointMap:
    """Places where they lie, over a legend and the caption; `height` is a share of the width."""

    caption: str
    points: tuple[MapPoint, ...]
    legend: tuple[tuple[str, float], ...]
    height: float = 0.6


Chart = BarChart | PointMap
Block = Heading | Paragraph | Table | Gallery | BarChart | PointMap


@dataclass(frozen=True, slots=True)
class Attachment:
    """An 附件: named under the body, printed on its own pages after it; `landscape` for wide tables."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """A document in the order of GB/T 9704-2012; what is None is left out.

    `title` holds the lines as they are to be broken, see `title_lines`. `number` is the 发文字号, `signer` the 签发人
    of an upward document, `letterhead` the 红头 of a body that may use one. `copied_to` (抄送) and `printed_by` with
    `printed_on` (印发机关, 印发日期) make the 版记 at the foot of the last page. A `sealed` document leaves room for
    its seal over name and date. `mark` is what tells a frozen document, small on the last page.
    """

    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    signature: str
    date: date
    addressee: str | None = None
    attachments: tuple[Attachment, ...] = ()
    number: str | None = None
    signer: str | None = None
    letterhead: str | None = None
    copied_to: str | None = None
    printed_by: str | None = None
    printed_on: _Day | None = None
    sealed: bool = False
    mark: str | None = None


def numbered(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Block]]:
    """Each block comes with the number a heading carries, 一、（一）1. or （1）; others come with an empty one."""
    counts = [0, 0, 0, 0]
    for block in blocks:
        if isinstance(block, Heading):
            deeper = len(counts) - block.level
            counts[block.level - 1 :] = [counts[block.level - 1] + 1] + [0] * deeper
            yield heading_number(block.level, counts[block.level - 1]), block
        else:
            yield "", block


def heading_number(level: HeadingLevel, count: int) -> str:
    """The number of the count-th heading of a level (GB/T 9704-2012, 7.3.3)."""
    match level:
        case 1:
            return f"{chinese_number(count)}、"
        case 2:
            return f"（{chinese_number(count)}）"
        case 3:
            return f"{count}."
        case 4:
            return f"（{count}）"


def chinese_number(number: int) -> str:
    """1–99 as 一 … 九十九."""
    tens, ones = divmod(number, 10)
    return {0: "", 1: "十"}.get(tens, f"{DIGITS[tens]}十") + (DIGITS[ones] if ones else "")


def attachment_labels(attachments: tuple[Attachment, ...]) -> list[str]:
    """The word over each attachment: 附件1, 附件2 …, and plain 附件 where there is only one."""
    if len(attachments) == 1:
        return ["附件"]
    return [f"附件{number}" for number in range(1, len(attachments) + 1)]


def title_lines(title: str, per_line: int = 19) -> tuple[str, ...]:
    """A title is broken into lines of at most `per_line` characters, before a phrase and as evenly as can be.

    Two lines at most: a longer title stays whole and the renderer wraps it.
    """
    if len(title) <= per_line:
        return (title,)
    breaks = [at for at in range(len(title) - per_line, per_line + 1) if _phrase_starts(title, at)]
    if not breaks:
        return (title,)
    best = min(breaks, key=lambda at: abs(2 * at - len(title)))
    return title[:best], title[best:]


def _phrase_starts(title: str, at: int) -> bool:
    return title.startswith(_PHRASES, at) or (title[at].isdigit() and not title[at - 1].isdigit())


def printable(text: str) -> str:
    """The text without control characters, which documents cannot carry; line breaks and tabs stay."""
    return text.translate(_CONTROLS)


def written_date(day: date) -> str:
    """A date in Arabic numerals without leading zeros, as 成文日期 is written."""
    return f"{day.year}年{day.month}月{day.day}日"


def pictures(document: OfficialDocument) -> Iterator[Picture]:
    """Every picture of the document, in its order."""
    for blocks in (document.blocks, *(attachment.blocks for attachment in document.attachments)):
        for block in blocks:
            if isinstance(block, Gallery):
                yield from block.pictures
