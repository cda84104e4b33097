"""The list of resources: what each is, how often it is booked, what comes next, and whether something clashes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.resources import Listed
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.resources import about
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction, Tone

_ABOUT, _ROOM_FOR_ABOUT = 2, 560
_KINDS = list(ResourceKind)


class ResourceTable(DataTable[Listed]):
    """A clash is a sign with its sentences under the mouse; what is retired is said and stands in the second colour."""

    def __init__(self, lang: Lang, actions: Sequence[RowAction[Listed]]) -> None:
        self._lang: Lang = lang
        self._names: Mapping[str, str] = {}
        super().__init__(RecordModel(self._columns()), "resourceTable", actions)
        self.setAccessibleName(self.tr("Resources"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(32)
        header.setSectionResizeMode(_ABOUT, QHeaderView.ResizeMode.Stretch)

    def show_lines(self, lines: Sequence[Listed], names: Mapping[str, str]) -> None:
        """These are shown, whatever was selected stays so; `names` are the events'."""
        self._names = names
        kept = {line.id for line in self.selected()}
        self.records.show_records(lines)
        self.select_where(lambda line: line.id in kept)

    def _columns(self) -> list[Column[Listed]]:
        lang = self._lang
        return [
            Column(
                self.tr("Kind"),
                lambda line: word(line.resource.kind, lang),
                sort=lambda line: _KINDS.index(line.resource.kind),
                width=72,
            ),
            Column(self.tr("Name"), self._name, tone=_tone, tip=self._name, width=176),
            Column(self.tr("About"), self._about, tone=lambda _line: "second", tip=self._about, width=168),
            Column(self.tr("Booked"), lambda line: str(len(line.bookings)), RIGHT, sort=_booked, width=64),
            Column(self.tr("Next"), self._next, sort=_start, tip=self._next_whole, width=112),
            Column(
                self.tr("Clashes"),
                lambda line: f"▲ {len(line.clashes)}" if line.clashes else "",
                sort=lambda line: -len(line.clashes),
                tone=lambda _line: "warn",
                tip=self._clashes,
                width=48,
            ),
        ]

    def _name(self, line: Listed) -> str:
        name = line.resource.name
        return fill(self.tr("{name} (retired)"), name=name) if line.resource.retired else name

    def _about(self, line: Listed) -> str:
        return about(line.resource, self._lang)

    def _next(self, line: Listed) -> str:
        return f"{line.next.start:%m-%d %H:%M}" if line.next else "—"

    def _next_whole(self, line: Listed) -> str:
        return f"{line.next.start:%m-%d %H:%M} {self._names.get(line.next.event_id, '')}" if line.next else ""

    def _clashes(self, line: Listed) -> str:
        return fill(self.tr("{count:clash|clashes}"), count=len(line.clashes)) if line.clashes else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What it is about is shown where there is room: the part beside the list shows it anyway."""
        super().resizeEvent(event)
        self.setColumnHidden(_ABOUT, event.size().width() < _ROOM_FOR_ABOUT)
        self.fit_columns()


def _tone(line: Listed) -> Tone:
    return "second" if line.resource.retired else "text"


def _booked(line: Listed) -> int:
    return len(line.bookings)


def _start(line: Listed) -> str:
    return line.next.start.isoformat() if line.next else "9999"
