"""覆盖: which villages have been reached, how often, and when last."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from gbm_desktop import coverage
from gbm_desktop.model.coverage import Coverage, PlaceReach, TownshipReach
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.page import Page
from ui.pages.coverage.county_map import CountyMap
from ui.pages.coverage.legend import Legend
from ui.pages.coverage.place_card import PlaceCard
from ui.pages.coverage.tables import township_table, village_table
from ui.pages.prints.output import PrintOutput
from ui.pages.routes.places_import import PlacesImport
from ui.widgets import Chip, EmptyState, column, hint, link_button, plain_button, row, second_text
from ui.widgets.flow_layout import wrapped
from ui.widgets.page_stack import PageStack

_SIDE = 416


class CoverageTab(Page):
    """The map on the left, on the right the townships and villages in tables, and what is known of the chosen one."""

    key = "coverage"
    tables = frozenset({"campaign", "villages", "events", "coordinates"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("coverageTab")
        self._found: Coverage | None = None
        self._chosen: PlaceReach | None = None
        self._output, self._import = PrintOutput(context, self), PlacesImport(context, self)
        self.map, self.card = CountyMap(), PlaceCard(context.lang)
        self.townships = township_table(self._open_township)
        self.villages = village_table(self._open_place)
        self._summary, self._unlocated = second_text("", wrap=False), hint("")
        self._locate = link_button(self.tr("Import coordinates"), self._import.ask, "importCoordinates")
        self._summary.setObjectName("coverageSummary")
        self._unlocated.setObjectName("unlocatedVillages")
        self._make_chips()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """The map and its tables show what is stored now."""
        self.context.jobs.run(
            lambda _progress: coverage.read(self.context.ws),
            self.show_coverage,
            failed=self.context.problem,
            title=self.tr("Counting the coverage"),
        )

    def show_coverage(self, found: Coverage) -> None:
        """This coverage is shown."""
        self._found = found
        self.map.show_coverage(found)
        self.townships.records.show_records(found.townships)
        self._show_villages()
        villages, reached = found.villages, sum(one.times > 0 for one in found.villages)
        said = self.tr("Villages reached: {reached}/{count} · Townships: {townships}/{all} · Events held: {events}")
        self._summary.setText(
            fill(
                said,
                reached=reached,
                count=len(villages),
                townships=sum(one.events > 0 for one in found.townships),
                all=len(found.townships),
                events=f"{sum(one.events for one in found.townships):,}",
            )
        )
        self._show_unlocated(found)
        self._left.setCurrentIndex(1 if any(one.at for one in found.places) else 0)
        if (kept := self._chosen) is not None:
            self._choose(next((one for one in found.places if one.place == kept.place), None))

    def open_at(self, **place: Any) -> None:
        """`only="unlocated"` lists the villages that nobody has located, `only="unreached"` those never reached."""
        chip = {"unlocated": self._chips[2], "unreached": self._chips[1]}.get(place.get("only", ""))
        if chip is not None:
            chip.click()

    def _make_chips(self) -> None:
        self._chips = (
            Chip(self.tr("Townships"), checked=True), Chip(self.tr("Not reached yet")), Chip(self.tr("Not located")),
        )  # fmt: skip
        group = QButtonGroup(self)
        for name, chip in zip(("showTownships", "showUnreached", "showUnlocated"), self._chips, strict=True):
            chip.setObjectName(name)
            group.addButton(chip)
            chip.clicked.connect(lambda _checked=False: self._show_villages())

    def _lay_out(self) -> None:
        printing = plain_button(self.tr("Print…"), self._print, "printCoverage", "print")
        self._left = PageStack()
        self._left.addWidget(
            EmptyState(
                self.tr("Nobody has located the villages yet"),
                self.tr("Import coordinates"),
                self._import.ask,
                text=self.tr("The tables on the right count without a map; the map needs coordinates."),
            )
        )
        drawn = QWidget()
        inside = column(drawn, gap=8)
        inside.addWidget(self.map, 1)
        inside.addWidget(Legend())
        self._left.addWidget(drawn)
        side = QWidget()
        side.setFixedWidth(_SIDE)
        beside = column(side, gap=8)
        self._tables = PageStack()
        for table in (self.townships, self.villages):
            self._tables.addWidget(table)
        beside.addLayout(wrapped(*self._chips, None))
        beside.addWidget(self._tables, 1)
        beside.addLayout(row(self._unlocated, self._locate))
        beside.addWidget(self.card)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._left, 1)
        body.addWidget(side)
        box = column(self, gap=8)
        box.addLayout(wrapped(self._summary, None, printing))
        box.addLayout(body, 1)

    def _connect(self) -> None:
        self.map.chosen.connect(self._choose)
        self.map.passed.connect(lambda place: self.card.show_place(place or self._chosen))
        self.map.opened.connect(self._open_place)
        self.villages.chosen.connect(lambda chosen: self._choose(chosen[0]) if len(chosen) == 1 else None)
        self.card.opened.connect(lambda event_id: self.context.go("events", event_id=event_id))
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._print)

    def _show_villages(self) -> None:
        unreached, unlocated = self._chips[1].isChecked(), self._chips[2].isChecked()
        self._tables.setCurrentWidget(self.villages if unreached or unlocated else self.townships)
        if self._found is not None and (unreached or unlocated):
            found = self._found.unlocated if unlocated else [one for one in self._found.villages if not one.times]
            self.villages.records.show_records(found)

    def _show_unlocated(self, found: Coverage) -> None:
        said = self.tr("Not on the map, as their coordinates are missing: {count:village|villages}.")
        self._unlocated.setText(fill(said, count=len(found.unlocated)))
        for part in (self._unlocated, self._locate):
            part.setVisible(bool(found.unlocated))

    def _choose(self, place: PlaceReach | None) -> None:
        self._chosen = place
        if place is not None:
            self.map.choose(place)
        self.card.show_place(place)

    def _open_place(self, place: PlaceReach) -> None:
        """The event list, of this place only."""
        self.context.go("events", text=place.village)

    def _open_township(self, township: TownshipReach) -> None:
        self.context.go("events", text=township.name)

    def _print(self) -> None:
        from gbm_desktop import coverage_prints

        self.context.jobs.run(
            lambda _progress: coverage_prints.sheet(self.context.ws),
            self._output.print_or_save,
            failed=self.context.problem,
            title=self.tr("Making the print"),
        )
