"""The pairs of an event's list as the tab shows them: those that are probable, then those that were merged."""

from dataclasses import dataclass

from gbm_desktop import duplicates
from gbm_desktop.model.attendance import Attendee
from gbm_desktop.model.duplicates import Likeness
from gbm_desktop.model.ids import EventId
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.conflicts import field_word
from gbm_desktop.workspace import Workspace
from ui.pages.exchange.comparison import Compared

_FIELDS = ("number", "name", "unit", "phone", "role", "note")


@dataclass(frozen=True, slots=True)
class DuplicateLine:
    """Two entries; of merged ones the first is kept."""

    first: Attendee
    second: Attendee
    likeness: Likeness | None
    score: int
    merged: bool

    @property
    def id(self) -> str:
        """Which two they are."""
        return f"{self.first.id}:{self.second.id}"

    @property
    def names(self) -> str:
        """What they are called, once where that is the same."""
        return " / ".join(dict.fromkeys((self.first.name, self.second.name)))


def lines(ws: Workspace, event_id: EventId) -> list[DuplicateLine]:
    """All pairs of the event. Raises UnknownEvent."""
    probable = [
        DuplicateLine(pair.first, pair.second, pair.likeness, pair.score, merged=False)
        for pair in duplicates.probable(ws, event_id)
    ]
    merged = [DuplicateLine(one.kept, one.entry, None, 0, merged=True) for one in duplicates.merged(ws, event_id)]
    return probable + merged


def compared(line: DuplicateLine, lang: Lang) -> list[Compared]:
    """The two entries field by field."""
    told = [_field(name, getattr(line.first, name), getattr(line.second, name), lang) for name in _FIELDS]
    first, second = (word(one.source, lang) for one in (line.first, line.second))
    return [*told, Compared(field_word("attendees", "source", lang), first, second)]


def _field(name: str, first: str, second: str, lang: Lang) -> Compared:
    return Compared(field_word("attendees", name, lang), first, second, marked=name != "number" and first != second)


def is_probable(line: DuplicateLine) -> bool:
    """Whether nobody has spoken of the two yet."""
    return not line.merged
