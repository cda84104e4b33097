"""What is known of the village that was chosen on the map: how often it was reached, when, by which events."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gbm_desktop import regions
from gbm_desktop.model.coverage import PlaceReach, Visited
from gbm_desktop.wording import Lang, day
from gbm_desktop.wording.counted import fill
from ui.widgets import Card, Heading, column, hint, link_button

_MOST, _ROOM = 4, 368


class PlaceCard(Card):
    """`opened` comes with the event whose line was pressed."""

    opened = Signal(object)

    def __init__(self, lang: Lang) -> None:
        super().__init__(padding=12)
        self.setObjectName("placeCard")
        self.place: PlaceReach | None = None
        self._lang: Lang = lang
        self._title, self._about = Heading(""), hint("")
        self._title.setObjectName("placeName")
        self._about.setObjectName("placeReach")
        self._lines = column(gap=0)
        self.box.setSpacing(4)
        self.box.addWidget(self._title)
        self.box.addWidget(self._about)
        self.box.addLayout(self._lines)
        self.show_place(None)

    def show_place(self, place: PlaceReach | None) -> None:
        """This place is told of, or it is said how to choose one."""
        self.place = place
        self._title.setVisible(place is not None)
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if place is None:
            self._about.setText(
                self.tr("Click a village on the map, or go there with the arrow keys, to see its events.")
            )
            return
        region = regions.find(place.township)
        name = region.name if region else ""
        self._title.setText(f"{name} {place.village}".strip())
        self._about.setText(self._told(place))
        shown = sorted(place.events, key=lambda event: event.day, reverse=True)
        for event in shown[:_MOST]:
            self._lines.addWidget(self._line(event))

    def _told(self, place: PlaceReach) -> str:
        if not place.events:
            return self.tr("Not reached yet, and nothing is planned.")
        last = day(place.last, self._lang) if place.last else "—"
        said = self.tr("Reached {times:time|times}, last on {last}; {planned} planned.")
        return fill(said, times=place.times, last=last, planned=place.planned)

    def _line(self, event: Visited) -> QWidget:
        mark = "●" if event.held else "○"
        whole = f"{mark} {event.day:%m-%d} {event.name}"
        shown = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, _ROOM)
        link = link_button(shown, partial(self.opened.emit, event.id), "placeEvent")
        link.setToolTip(event.name)
        link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return link
