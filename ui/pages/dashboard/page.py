"""The first page: what is next, what needs attention, how far the report is; every line leads to its place."""

import sys
from importlib import import_module
from time import sleep
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from gbm_desktop import campaign, dashboard
from gbm_desktop.dashboard import Agenda, Next, Span
from gbm_desktop.errors import GbmError
from gbm_desktop.model.report import MissingKind
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui import theme
from ui.context import Context
from ui.page import Page
from ui.pages.dashboard.due_banner import DueBanner
from ui.widgets import (
    Column,
    EmptyState,
    Heading,
    RecordModel,
    Tone,
    column,
    row,
    second_text,
)
from ui.widgets.event_words import STAGE_SIGNS, STAGE_TONES, when_and_where
from ui.widgets.figure_card import FigureCard
from ui.widgets.line_list import LineList
from ui.widgets.page_stack import PageStack

if TYPE_CHECKING:
    from gbm_desktop.overview import Attention, Overview
    from ui.pages.dashboard.todo import Todo

_MOST = 100
_REST_S = 0.01
_COUNTED_WITH = (
    "gbm_desktop.events", "gbm_desktop.catalogue_alerts", "gbm_desktop.privacy.alerts", "gbm_desktop.drafting",
    "gbm_desktop.report", "gbm_desktop.overview", "gbm_desktop.wording.conflicts", "ui.pages.dashboard.todo_lines",
)  # fmt: skip
"""Half of the core; what others are built on comes first."""
_PARTS = {
    MissingKind.NO_CONTACT: "departments",
    MissingKind.DUE_UNKNOWN: "campaign",
    MissingKind.NO_ADDRESSEE: "addressees",
}


class DashboardPage(Page):
    """What is near is read at once; what is counted comes from the worker, and an older answer gives way to a newer.

    What counting needs is imported after the page was painted, a part at a time: the window answers in between.
    """

    key = "dashboard"
    tables = frozenset({
        "campaign", "departments", "addressees", "events", "attendees", "scans", "scan_voids", "report_texts", "staff",
        "safety_plans", "measures", "risks", "permits", "permit_rule", "check_items", "inspections",
        "corrective_actions", "acknowledgements", "overrides", "drills", "incidents", "products", "exhibits",
        "complaints", "tasks", "same_persons", "conflicts", "conflict_reviews", "deliveries",
    })  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("dashboardPage")
        self._asked = 0
        self._due, self._soon = DueBanner(context), Heading("")
        self._soon.setObjectName("agendaTitle")
        self._events = RecordModel(self._event_columns())
        self._todo = RecordModel(self._todo_columns())
        self._calm = second_text(self.tr("Nothing needs attention."))
        self._calm.setObjectName("nothingToDo")
        self._calm.hide()
        self._cards = {
            "sessions": FigureCard(self.tr("Sessions held ›"), "sessions", lambda: context.go("events")),
            "townships": self._figure(self.tr("Townships covered ›"), "townships"),
            "entries": self._figure(self.tr("Entries ›"), "entries"),
            "distinct": self._figure(self.tr("People checked in ›"), "distinct"),
            "safety_hazards": self._figure(self.tr("Hazards put right ›"), "safety_hazards"),
        }
        self._body = PageStack()
        self._lay_out()

    def refresh(self) -> None:
        """The near events show what is stored; the counted part follows."""
        ws = self.context.ws
        try:
            self._due.show_campaign(campaign.current(ws), ws.today())
            self._show_agenda(dashboard.agenda(ws))
        except GbmError as error:
            self.context.problem(error)
            return
        self._asked += 1
        self._count_when_read(self._asked)

    def _count_when_read(self, asked: int) -> None:
        """Counting is under way from the first part on: the worker rests while the window paints and answers."""
        if all(name in sys.modules for name in _COUNTED_WITH):
            self._count(asked)
        else:
            self.context.jobs.run(
                lambda _progress: sleep(_REST_S),
                lambda _rested: self._read_part(asked) if asked == self._asked else None,
                failed=self.context.problem,
                title=self.tr("Counting for the workbench"),
            )

    def _read_part(self, asked: int) -> None:
        for name in _COUNTED_WITH:
            if name not in sys.modules:
                import_module(name)
                break
        self._count_when_read(asked)

    def _count(self, asked: int) -> None:
        from gbm_desktop import overview

        ws = self.context.ws
        self.context.jobs.run(
            lambda _progress: overview.read(ws),
            lambda found: self._show_overview(found) if asked == self._asked else None,
            failed=self.context.problem,
            title=self.tr("Counting for the workbench"),
        )

    def _show_agenda(self, agenda: Agenda) -> None:
        titles = {
            Span.SOON: fill(self.tr("Next {days:day|days}"), days=dashboard.SOON_DAYS),
            Span.LATER: self.tr("Nearest events"),
            Span.PAST: self.tr("Latest events"),
        }
        self._soon.setText(titles[agenda.span])
        self._events.show_records(agenda.events)
        self._body.setCurrentIndex(0 if agenda.events else 1)

    def _show_overview(self, found: "Overview") -> None:
        self._due.show_gaps(found.report_gaps)
        from ui.pages.dashboard.todo_lines import lines

        todo = [*lines(found, self.context.lang), *map(self._noticed, found.attention)]
        self._todo.show_records(todo)
        self._calm.setVisible(not todo)
        self._todo_list.setVisible(bool(todo))
        self._cards["sessions"].show_value(f"{found.held:,}/{found.sessions:,}")
        self._cards["townships"].show_value(f"{found.townships:,}/{found.townships_all:,}")
        self._cards["entries"].show_value(f"{found.entries:,}")
        self._cards["distinct"].show_value(f"{found.distinct:,}")
        self._cards["safety_hazards"].show_value(f"{found.rectified:,}/{found.hazards:,}" if found.hazards else "—")

    def _event_columns(self) -> list[Column[Next]]:
        return [
            Column("", self._when, width=104, tone=lambda one: "action" if self._is_today(one) else "second"),
            Column("", lambda one: one.event.said.name, tip=lambda one: when_and_where(one.event.said)),
            Column("", self._state, width=120, tone=_state_tone, tip=self._undone),
        ]

    def _todo_columns(self) -> list[Column["Todo"]]:
        return [
            Column("", lambda one: one.wrong, width=246, tone=lambda one: one.tone, tip=lambda one: one.whole),
            Column("", lambda one: one.about, tip=lambda one: one.whole),
            Column("", lambda one: one.does, width=80, tone=lambda _one: "action"),
        ]

    def _is_today(self, one: Next) -> bool:
        return one.event.said.start.date() == self.context.ws.today()

    def _when(self, one: Next) -> str:
        start = one.event.said.start
        return fill(self.tr("Today {time}"), time=f"{start:%H:%M}") if self._is_today(one) else f"{start:%m-%d %H:%M}"

    def _state(self, one: Next) -> str:
        if one.undone:
            return fill(self.tr("▲ {count:step|steps} to do"), count=len(one.undone))
        return f"{STAGE_SIGNS[one.event.stage]} {word(one.event.stage, self.context.lang)}"

    def _undone(self, one: Next) -> str:
        return "、".join(word(step, self.context.lang) for step in one.undone)

    def _noticed(self, one: "Attention") -> "Todo":
        from ui.pages.dashboard.todo import Todo

        said = f"▲ {word(one.kind, self.context.lang)}"
        wrong = f"{said}：{one.other}" if one.other else said
        does = self.tr("Look ›") if one.event_id else self.tr("Fill in ›")
        return Todo(wrong, one.about, f"{wrong}\n{one.about}", does, "warn", *_place(one))

    def _open_event(self, one: Next) -> None:
        self.context.go("events", event_id=one.event.id, step=one.undone[0] if one.undone else None)

    def _put_right(self, one: "Todo") -> None:
        self.context.go(one.page, **one.place)

    def _figure(self, title: str, key: str) -> FigureCard:
        return FigureCard(title, key, lambda: self.context.go("report", figure=key))

    def _lay_out(self) -> None:
        self._event_list = LineList(self._events, "agenda", self._open_event, wide=1)
        self._event_list.setAccessibleName(self.tr("Events"))
        self._todo_list = LineList(self._todo, "attention", self._put_right, wide=1)
        self._todo_list.setAccessibleName(self.tr("Needs attention"))
        self._body.addWidget(self._full())
        self._body.addWidget(self._empty())
        box = column(self, margin=theme.MARGIN, gap=16)
        box.addWidget(Heading(self.tr("Dashboard"), "title"))
        box.addWidget(self._due)
        box.addWidget(self._body, 1)

    def _full(self) -> QWidget:
        near, todo = column(), column()
        near.addWidget(self._soon)
        near.addWidget(self._event_list, _MOST)
        near.addStretch(1)
        todo.addWidget(Heading(self.tr("Needs attention")))
        todo.addWidget(self._todo_list, _MOST)
        todo.addWidget(self._calm)
        todo.addStretch(1)
        lists = row(gap=theme.GROUP)
        lists.addLayout(near, 3)
        lists.addLayout(todo, 4)  # what is wrong and where takes more words
        full = QWidget()
        box = column(full, gap=theme.GROUP)
        box.addLayout(lists, 1)
        box.addLayout(row(*self._cards.values(), gap=16))
        return full

    def _empty(self) -> QWidget:
        return EmptyState(
            self.tr("No events yet"),
            self.tr("Plan the first event"),
            lambda: self.context.go("events", new=True),
            text=self.tr("Plan an event, import its people, then check them in; the report is counted from that."),
            link=self.tr("Open the sample season"),
            on_link=self.context.sample_wanted.emit,
        )


def _place(one: "Attention") -> tuple[str, dict[str, Any]]:
    if isinstance(one.kind, MissingKind) and one.kind in _PARTS:
        return "settings", {"part": _PARTS[one.kind]}
    return "events", {"event_id": one.event_id}


def _state_tone(one: Next) -> Tone:
    return "warn" if one.undone else STAGE_TONES[one.event.stage]
