"""With what: how many of each kind a visit needs, and which of them may be used."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QSpinBox, QTreeWidget, QTreeWidgetItem

from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.model.season_plan import Need
from gbm_desktop.wording import Lang, word
from ui.widgets.form_fields import unscrolled

_RESOURCE = Qt.ItemDataRole.UserRole
_MOST, _ROW, _SPIN = 20, 36, 76


class MeansTree(QTreeWidget):
    """A kind a row with how many a visit needs, under it those there are, with a box to tick."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.setObjectName("meansTree")
        self.setAccessibleName(self.tr("Resources by kind"))
        self._lang: Lang = lang
        self._spins: dict[ResourceKind, QSpinBox] = {}
        self._needs: dict[ResourceKind, Need] = {}
        self._unticked: set[ResourceId] = set()
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("May be used"), self.tr("Each visit")])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, _SPIN + 8)
        self.itemExpanded.connect(lambda _item: self._fit())
        self.itemCollapsed.connect(lambda _item: self._fit())
        self.itemChanged.connect(self._ticked)

    def show_resources(self, found: Sequence[Resource]) -> None:
        """These resources are there; what was ticked and asked for stays."""
        self._keep()
        open_kinds = {item.data(0, _RESOURCE) for item in self._tops() if item.isExpanded()}
        self.blockSignals(True)
        self.clear()
        self._spins.clear()
        for kind in ResourceKind:
            if own := [one for one in found if one.kind is kind]:
                self._add_kind(kind, own).setExpanded(kind.value in open_kinds)
        self.blockSignals(False)
        self._fit()

    def show_needs(self, needs: Sequence[Need], allowed: Sequence[ResourceId] | None) -> None:
        """A visit needs this; only those allowed (None: all) are ticked."""
        self._needs = {need.kind: need for need in needs}
        for kind, spin in self._spins.items():
            spin.setValue(self._needs[kind].count if kind in self._needs else 0)
        self._unticked.clear()
        for leaf in self._leaves():
            on = allowed is None or leaf.data(0, _RESOURCE) in allowed
            leaf.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def needs(self) -> tuple[Need, ...]:
        """What a visit needs; what a template asks of a kind besides (topic, language) stays."""
        self._keep()
        return tuple(need for need in self._needs.values() if need.kind in self._spins)

    def allowed(self) -> tuple[ResourceId, ...] | None:
        """Those that may be used, None where all may."""
        leaves = self._leaves()
        ticked = [leaf.data(0, _RESOURCE) for leaf in leaves if leaf.checkState(0) == Qt.CheckState.Checked]
        return None if len(ticked) == len(leaves) else tuple(ticked)

    def _keep(self) -> None:
        for kind, spin in self._spins.items():
            if spin.value():
                self._needs[kind] = replace(self._needs.get(kind, Need(kind)), count=spin.value())
            else:
                self._needs.pop(kind, None)

    def _add_kind(self, kind: ResourceKind, own: Sequence[Resource]) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self, [f"{word(kind, self._lang).capitalize()}（{len(own)}）", ""])
        top.setData(0, _RESOURCE, kind.value)
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        for one in own:
            leaf = QTreeWidgetItem(top, [one.name, ""])
            leaf.setData(0, _RESOURCE, one.id)
            on = one.id not in self._unticked
            leaf.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        spin = unscrolled(QSpinBox())
        spin.setObjectName(f"need_{kind.value}")
        spin.setAccessibleName(word(kind, self._lang))
        spin.setRange(0, _MOST)
        spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        spin.setFixedWidth(_SPIN)
        spin.setValue(self._needs[kind].count if kind in self._needs else 0)
        self._spins[kind] = spin
        self.setItemWidget(top, 1, spin)
        return top

    def _ticked(self, item: QTreeWidgetItem) -> None:
        if item.parent() is not None:
            on = item.checkState(0) == Qt.CheckState.Checked
            (self._unticked.discard if on else self._unticked.add)(item.data(0, _RESOURCE))

    def _tops(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _leaves(self) -> list[QTreeWidgetItem]:
        found = (top.child(number) for top in self._tops() for number in range(top.childCount()))
        return [leaf for leaf in found if leaf is not None]

    def _fit(self) -> None:
        """The tree is as high as what it shows: the form around it scrolls."""
        rows = sum(1 + (top.childCount() if top.isExpanded() else 0) for top in self._tops())
        self.setFixedHeight((rows + 1) * (_ROW + 2) + 8)
