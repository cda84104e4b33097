"""季度排期: the whole season planned in one sitting, conditions on the left, the plan on the right."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gbm_desktop import coverage, event_templates, resources, season_acceptance, season_plan
from gbm_desktop.errors import GbmError
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.season_request import Season, SeasonRequest
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.page import Page
from ui.pages.season.conditions import Conditions
from ui.pages.season.kept_seasons import KeptSeasons
from ui.pages.season.place_tree import by_township
from ui.pages.season.plan_view import PlanView
from ui.widgets import Chip, EmptyState, column, link_button, primary_button
from ui.widgets.flow_layout import wrapped
from ui.widgets.page_stack import PageStack
from ui.widgets.reading_order import read_in_order

_SIDE, _ROOM_FOR_BOTH = 320, 1000


class SeasonTab(Page):
    """What the form says is kept with the plan that is made of it; without a plan the form alone."""

    key = "season"
    tables = frozenset({
        "campaign", "villages", "events", "resources", "absences", "bookings", "market_rules", "closed_days",
        "coordinates", "distances", "season_specs",
    })  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("seasonTab")
        folder = event_templates.own_folder(context.ws)
        self.conditions = Conditions(context.lang, event_templates.templates(folder))
        self.plan = PlanView(context)
        self._season: Season | None = None
        self._request: SeasonRequest | None = None
        self._fresh = False
        self._empty = EmptyState(
            self.tr("The conditions are filled in from what is on record"),
            text=self.tr("Each village gets its day, lecturer and van. Accept it when it suits you."),
            link=self.tr("Register lecturers and vans first"),
            on_link=lambda: context.go("tours", tab="resources"),
        )
        self._lay_out()
        self.conditions.uncovered_wanted.connect(self._tick_uncovered)
        self.conditions.template_chosen.connect(self._take_template)
        self.plan.again_wanted.connect(self._plan)
        self.plan.accept_wanted.connect(self._accept)
        for keys, does in (("Ctrl+Return", self._plan), ("Ctrl+E", self.show_conditions.click)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def refresh(self) -> None:
        """Villages and resources are those on record, the plan is the kept one; the form keeps what was typed."""
        ws = self.context.ws
        self.conditions.places.show_places(by_township(season_plan.every_place(ws)))
        self.conditions.show_resources(resources.everyone(ws))
        kept = season_plan.seasons(ws)
        season = self._open_one(kept)
        if self._request is None:
            self._show_request(season.request if season else season_plan.first_request(ws))
        self.kept.show_seasons(kept, season)
        self._show_season(season)

    def _open_one(self, kept: list[Season]) -> Season | None:
        """The season that was open, as it is kept now; the latest at first and when it is gone; none for a new one."""
        if self._fresh:
            return None
        latest = kept[0] if kept else None
        return next((one for one in kept if self._season and one.id == self._season.id), latest)

    def _lay_out(self) -> None:
        self.show_conditions = Chip(self.tr("Conditions"), checked=True)
        self.show_conditions.setObjectName("showConditions")
        self.show_conditions.setToolTip("Ctrl+E")
        self.kept = KeptSeasons()
        self.kept.chosen.connect(self._open)
        self.kept.begun.connect(self._begin)
        self.kept.removed.connect(self._remove)
        self._make = primary_button(self.tr("Plan the season"), self._plan, "planSeason")
        self._make.setToolTip("Ctrl+Enter")
        self.show_conditions.toggled.connect(lambda _on: self._give_room())
        villages = link_button(self.tr("Import villages"), lambda: self.context.go("settings", part="villages"))
        self._side, self._right, body = QWidget(), PageStack(), QHBoxLayout()
        body.setSpacing(24)
        box = column(self, gap=12)
        box.addLayout(wrapped(self.show_conditions, self.kept, None, villages))
        box.addLayout(body, 1)
        body.addWidget(self._side, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._right, 1)
        self._fill_sides()

    def _fill_sides(self) -> None:
        """From the outside in: what is added where it stays is styled once."""
        beside = column(self._side, gap=12)
        beside.addWidget(self.conditions, 1)
        beside.addWidget(self._make)
        read_in_order(self.conditions, self._make)
        for view in (self._empty, self.plan):
            self._right.addWidget(view)
        self._side.setFixedWidth(max(_SIDE, self.conditions.wanted_width()))

    def _show_request(self, request: SeasonRequest) -> None:
        self._request = request
        self.conditions.show_request(request)

    def _show_season(self, season: Season | None) -> None:
        self._season = season
        planned = season is not None and season.plan is not None
        self._right.setCurrentWidget(self.plan if planned else self._empty)
        if season is not None and planned:
            self.plan.show_season(season)
        self._give_room()

    @property
    def _narrow(self) -> bool:
        return self.width() < _ROOM_FOR_BOTH

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window conditions and plan take turns."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        shown = self.show_conditions.isChecked()
        planned = self._right.currentWidget() is self.plan
        alone = shown and planned and self._narrow
        self._side.setVisible(shown)
        self._right.setVisible(not alone)
        self._make.setVisible(alone or not planned)

    def _asked(self) -> SeasonRequest:
        plain = self._request or season_plan.first_request(self.context.ws)
        planned = self._season is not None and self._season.plan is not None
        return self.conditions.request(replace(plain, locked=self.plan.locked() if planned else ()))

    def _plan(self) -> None:
        ws, request, again = self.context.ws, self._asked(), self._season
        self.setFocus()  # or the form would scroll to whoever gets the focus of the button
        self._offer(possible=False)
        self.context.jobs.run(
            lambda progress: season_plan.make(ws, request, again=again, progress=progress),
            self._made,
            failed=self._failed,
            title=self.tr("Planning the season"),
            cancelled=lambda: self._offer(possible=True),
        )

    def _made(self, season: Season) -> None:
        self._offer(possible=True)
        self._season, self._request, self._fresh = season, season.request, False
        self.refresh()
        if self._narrow:
            self.show_conditions.setChecked(False)
        self.plan.table.setFocus()

    def _failed(self, error: GbmError) -> None:
        self._offer(possible=True)
        self.context.problem(error)

    def _accept(self) -> None:
        season = self._season
        if season is not None:
            self._offer(possible=False)
            self.context.jobs.run(
                lambda _progress: season_acceptance.accept(self.context.ws, season),
                self._accepted,
                failed=self._failed,
                title=self.tr("Adding the events"),
            )

    def _accepted(self, added: list[EventId]) -> None:
        self._offer(possible=True)
        said = self.tr("{count:planned event|planned events} added; see the calendar")
        self.context.tell(fill(said, count=len(added)), undo=True)

    def _offer(self, *, possible: bool) -> None:
        self._make.setEnabled(possible)
        self.plan.setEnabled(possible)

    def _tick_uncovered(self) -> None:
        found = coverage.read(self.context.ws).places
        self.conditions.places.tick(one.place for one in found if not one.events)

    def _take_template(self, key: str) -> None:
        """Kind, hours and needs are the template's; what else was typed stays."""
        ws = self.context.ws
        if key:
            template = event_templates.named(key, event_templates.own_folder(ws))
            self.conditions.show_template(season_plan.with_template(ws, self._asked(), template))

    def _open(self, season: Season) -> None:
        self._fresh = False
        self._season = season
        self._show_request(season.request)
        self.refresh()

    def _begin(self) -> None:
        self._season, self._fresh = None, True
        fresh = season_plan.first_request(self.context.ws)
        self._show_request(replace(fresh, name=self.kept.free_name(fresh.name)))
        self.refresh()

    def _remove(self, season: Season) -> None:
        if self.context.attempt(lambda: season_plan.remove(self.context.ws, season)):
            self.context.tell(fill(self.tr("Removed the plan “{name}”"), name=season.request.name), undo=True)
