"""The county's villages under their townships, each with a box to tick."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from gbm_desktop import regions
from gbm_desktop.model.geography import PlaceKey, parts

_PLACE = Qt.ItemDataRole.UserRole
_NAME = Qt.ItemDataRole.UserRole + 1
_HEIGHT = 244


class PlaceTree(QTreeWidget):
    """`changed` when other places are ticked. A township's box ticks all its villages."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("placeTree")
        self.setAccessibleName(self.tr("Villages by township"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFixedHeight(_HEIGHT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._quiet = False
        self.itemChanged.connect(lambda _item, _column: self._ticked())

    def show_places(self, townships: Sequence[tuple[str, Sequence[tuple[PlaceKey, str]]]]) -> None:
        """These townships with their villages are shown; a township given as its own village is a leaf. Ticks stay."""
        kept, known = set(self.places()), set(self._every())
        open_names = {item.data(0, _NAME) for item in self._tops() if item.isExpanded()}
        self._quiet = True
        self.clear()
        for name, places in townships:
            top = self._top(name, places)
            top.setExpanded(name in open_names)
            for leaf in _leaves(top):
                place = leaf.data(0, _PLACE)
                leaf.setCheckState(0, _state(on=place in kept or place not in known))
        self._count()

    def places(self) -> tuple[PlaceKey, ...]:
        """Those that are ticked, from the top."""
        return tuple(leaf.data(0, _PLACE) for leaf in self._all_leaves() if leaf.checkState(0) == Qt.CheckState.Checked)

    def tick(self, places: Iterable[PlaceKey]) -> None:
        """These places are ticked and no others."""
        wanted = set(places)
        self._quiet = True
        for leaf in self._all_leaves():
            leaf.setCheckState(0, _state(on=leaf.data(0, _PLACE) in wanted))
        self._count()
        self.changed.emit()

    def tick_all(self) -> None:
        """All places are ticked."""
        self.tick(self._every())

    def show_only(self, text: str) -> None:
        """Only places and townships whose name holds the text are seen."""
        for top in self._tops():
            whole = text in top.data(0, _NAME)
            seen = [leaf for leaf in _leaves(top) if whole or text in leaf.text(0)]
            for leaf in _leaves(top):
                leaf.setHidden(leaf not in seen)
            top.setHidden(not seen)
            if text and not whole and top.childCount():
                top.setExpanded(True)

    @property
    def known(self) -> int:
        """How many places there are to tick."""
        return len(self._every())

    def _top(self, name: str, places: Sequence[tuple[PlaceKey, str]]) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self, [name])
        top.setData(0, _NAME, name)
        if len(places) == 1 and not places[0][1]:
            top.setData(0, _PLACE, places[0][0])
        else:
            top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            for place, village in places:
                leaf = QTreeWidgetItem(top, [village])
                leaf.setData(0, _PLACE, place)
                leaf.setCheckState(0, Qt.CheckState.Unchecked)
        return top

    def _tops(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _all_leaves(self) -> list[QTreeWidgetItem]:
        return [leaf for top in self._tops() for leaf in _leaves(top)]

    def _every(self) -> list[PlaceKey]:
        return [leaf.data(0, _PLACE) for leaf in self._all_leaves()]

    def _ticked(self) -> None:
        if not self._quiet:
            self._count()
            self.changed.emit()

    def _count(self) -> None:
        """Each township says how many of its villages are ticked."""
        self._quiet = True
        for top in self._tops():
            if top.childCount():
                ticked = sum(leaf.checkState(0) == Qt.CheckState.Checked for leaf in _leaves(top))
                top.setText(0, f"{top.data(0, _NAME)}　{ticked}/{top.childCount()}")
        self._quiet = False


def by_township(places: Iterable[PlaceKey]) -> list[tuple[str, list[tuple[PlaceKey, str]]]]:
    """The places as the tree shows them; a township that is a place itself has an empty name under it."""
    found: dict[str, list[tuple[PlaceKey, str]]] = {}
    for place in places:
        code, village = parts(place)
        found.setdefault(code, []).append((place, village))
    return [(region.name if (region := regions.find(code)) else code, own) for code, own in found.items()]


def _leaves(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (top.child(number) for number in range(top.childCount()))
    return [leaf for leaf in found if leaf is not None] or [top]


def _state(*, on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
