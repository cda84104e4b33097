"""The lines of a tour in words, for the list that paints them and for those who have them read aloud."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from gbm_desktop import geography
from gbm_desktop.lunar import lunar_day
from gbm_desktop.model.events import Event
from gbm_desktop.model.itinerary import TourDay
from gbm_desktop.model.load_list import OnBoard
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.tour_prints import number
from gbm_desktop.wording.tours import day_words, flaw_words, span_words
from ui.pages.routes.route_lines import DayLine, LeftOutLine, Line, StopLine, WayLine, event_of

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MIME = "application/x-gbm-stop"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a line shows: at its left, its title, below that, what warns, and at its right."""

    lead: str = ""
    title: str = ""
    below: str = ""
    warns: str = ""
    side: str = ""

    @property
    def text(self) -> str:
        """All of it, to be read aloud."""
        return "　".join(filter(None, (self.lead, self.title, self.below, self.side, self.warns)))


class RouteModel(QAbstractListModel):
    """Only stops can be chosen; those that the van calls at can be dragged."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang: Lang = lang
        self.lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """These lines are shown."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The whole line in words."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.shown(index.row()).text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A stop is chosen and dragged; what stands between stops is neither."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        line = self.lines[index.row()]
        if event_of(line) is None:
            return flag.ItemNeverHasChildren
        chosen = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return chosen | flag.ItemIsDragEnabled if isinstance(line, StopLine) else chosen

    def supportedDropActions(self) -> Qt.DropAction:
        """A stop is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Stops go about in this list only."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the event that is dragged."""
        data = QMimeData()
        dragged = [event_of(self.lines[index.row()]) for index in indexes]
        data.setData(_MIME, "".join(event.id for event in dragged if event).encode())
        return data

    def shown(self, row: int) -> Shown:
        """The line's parts in words."""
        match self.lines[row]:
            case DayLine(day):
                return self._day(day)
            case WayLine() as way:
                return self._way(way)
            case StopLine() as stop:
                return self._stop(stop)
            case LeftOutLine(event):
                said = fill(self.tr("{stage}: the van does not go there"), stage=word(event.stage, self._lang))
                return Shown("—", event.said.name, _where(event), warns=said)
            case never:
                assert_never(never)

    def _day(self, day: TourDay) -> Shown:
        date = day_words(day.day) if self._lang == "zh" else f"{day.day:%a %d %b}"
        lunar = lunar_day(day.day) if self._lang == "zh" else ""
        flaws = "　".join(flaw_words(flaw, self._lang) for flaw in day.flaws)
        if not day.calls:
            return Shown(title=date, below=lunar, warns=flaws)
        said = self.tr("{hours} in all, {road} on the road")
        side = fill(said, hours=span_words(day.minutes, self._lang), road=span_words(day.on_the_road, self._lang))
        return Shown(title=date, below=lunar, warns=flaws, side=side)

    def _way(self, way: WayLine) -> Shown:
        leg = way.leg
        place = geography.place_name(leg.to if way.home else leg.origin)
        form = self.tr("{time} back in {place}") if way.home else self.tr("{time} off from {place}")
        moment = leg.arrive if way.home else leg.leave
        minutes = self.tr("{count} min") if leg.known else self.tr("some {count} min")
        parts = [fill(minutes, count=leg.minutes)]
        if leg.metres:
            parts.append(fill(self.tr("{count} km"), count=number(leg.metres / 1000, 1)))
        title = " · ".join(parts)
        return Shown(title=title, below=fill(form, time=f"{moment:%H:%M}", place=place), side=self._load(way.load))

    def _load(self, load: OnBoard | None) -> str:
        if load is None:
            return ""
        if load.over_kg:
            return fill(self.tr("{count} kg too many"), count=number(load.over_kg, 1))
        if load.over_litres:
            return fill(self.tr("{count:litre|litres} too many"), count=number(load.over_litres, 1))
        if load.capacity.kg is None:
            return fill(self.tr("{kg} kg on board"), kg=number(load.kg, 1))
        return fill(self.tr("{kg}/{most} kg"), kg=number(load.kg, 1), most=number(load.capacity.kg))

    def _stop(self, line: StopLine) -> Shown:
        call, said = line.call, line.event.said
        side = fill(
            self.tr("arrives {arrive}, sets up {setup}, packed {packed}"),
            arrive=f"{call.leg.arrive:%H:%M}",
            setup=f"{call.setup:%H:%M}",
            packed=f"{call.packed:%H:%M}",
        )
        warns = "　".join(flaw_words(flaw, self._lang) for flaw in call.flaws)
        lead = f"{said.start:%H:%M}\n{said.end:%H:%M}"
        return Shown(lead, f"{line.number}. {said.name}", _where(line.event), warns, side)


def _where(event: Event) -> str:
    return " ".join(filter(None, (event.said.village, event.said.place)))
