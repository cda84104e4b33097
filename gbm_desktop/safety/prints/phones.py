"""The 电话树 as a ruled sheet: whom to call, level by level, in figures that can be read at arm's length."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.ruled_sheet import Group, Row, RuledSheet, Text, TickBox
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.safety.emergency import Call
from gbm_desktop.safety.prints.decisions import decisions
from gbm_desktop.safety.prints.dossier import Dossier
from gbm_desktop.safety.prints.tables import columns
from gbm_desktop.wording import safety_prints as words
from gbm_desktop.wording import word

_FEW = 3
_SHAPE = ((4.2, Align.LEFT, 13.0), (6.0, Align.LEFT, 10.0), (5.4, Align.LEFT, 18.0), (1.4, Align.CENTER, 10.0))


def phone_tree(found: Dossier) -> RuledSheet:
    """Everyone to call, with a box to tick."""
    return RuledSheet(
        title=word(SafetyPrint.PHONE_TREE),
        lines=(found.event.said.name, found.line, words.PHONE_NOTE),
        columns=columns(words.PHONE_COLUMNS, _SHAPE),
        rows=tuple(_rows(found.calls)),
        notices=decisions(found),
        least=11,
    )


def _rows(calls: Iterable[Call]) -> Iterator[Row | Group]:
    for level, called in groupby(calls, key=lambda call: call.level):
        yield Group(words.PHONE_LEVELS[level], top=True)
        yield from (_call(call) for call in called)


def _call(call: Call) -> Row:
    known = bool(call.phone)
    return (
        Text(call.who or words.UNNAMED, bold=True),
        Text(posts_line(call.post)),
        Text(call.phone or words.OPEN, bold=known),
        TickBox(),
    )


def posts_line(said: str) -> str:
    """The first few posts of a person who has many: the row is for calling."""
    posts = said.split("、")
    return said if len(posts) <= _FEW else words.MORE_POSTS.format(posts="、".join(posts[:_FEW]), count=len(posts))
