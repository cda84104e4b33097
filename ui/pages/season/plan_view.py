"""The plan: what it comes to, what has no day and why, how the townships share it, and every visit."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QWidget

from gbm_desktop import season_lines, season_plan
from gbm_desktop.model.season_request import Ground, Kept, Season
from gbm_desktop.season_lines import VisitLine
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.market_days import CHECK_WITH_TOWNSHIP
from gbm_desktop.wording.season_plan import changed_sentence, summary_words, unplaced_words, ways_words
from ui.context import Context
from ui.pages.season.plan_table import PlanTable
from ui.pages.season.share_bars import ShareBars
from ui.widgets import Heading, column, hint, plain_button, primary_button, row

_ROW, _MOST = 32, 3


class PlanView(QWidget):
    """`again_wanted` and `accept_wanted` when their buttons are pressed."""

    again_wanted = Signal()
    accept_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("planView")
        self._context = context
        self._season: Season | None = None
        self.table = PlanTable(context, self._show_day)
        self.summary, self._ways, self.shares, self.unplaced = (
            Heading(""),
            hint("", wrap=False),
            ShareBars(),
            QListWidget(),
        )
        self.summary.setObjectName("planSummary")
        self.summary.setWordWrap(True)
        self._ways.setObjectName("planWays")
        self.unplaced.setObjectName("unplacedList")
        self.unplaced.setAccessibleName(self.tr("Visits without a day"))
        self._again = plain_button(self.tr("Plan again"), self.again_wanted.emit, "planAgain", "refresh")
        self._again.setToolTip(self.tr("Locked visits stay; the rest is planned anew"))
        self._accept = primary_button("", self.accept_wanted.emit, "acceptPlan")
        self._make_changed()
        box = column(self, gap=8)
        told = column(gap=0)
        told.addWidget(self.summary)
        told.addWidget(self._ways)
        head = row(self._again, self._accept)
        head.insertLayout(0, told, 1)
        box.addLayout(head)
        box.addWidget(self._changed)
        box.addWidget(self.unplaced)
        box.addWidget(self.shares)
        box.addWidget(self.table, 1)
        advice = self.tr("Market days are by rule: {advice}. Space locks the selected visits.")
        box.addWidget(hint(fill(advice, advice=CHECK_WITH_TOWNSHIP[0 if context.lang == "zh" else 1])))

    def show_season(self, season: Season) -> None:
        """This season's plan is shown."""
        ws, lang = self._context.ws, self._context.lang
        self._season = season
        lines = season_lines.visits(ws, season)
        found = season_lines.summary(ws, season, lines)
        self.summary.setText(summary_words(found, lang))
        self._ways.setText(ways_words(found, lang))
        self.table.show_lines(lines)
        self.shares.show_shares(season_lines.shares(season))
        self._show_unplaced(season)
        self._accept.setText(fill(self.tr("Accept {count:event|events}"), count=len(lines)))
        self._accept.setEnabled(bool(lines))
        self._ask_for_changes(season)

    def _ask_for_changes(self, season: Season) -> None:
        """It is said what has changed since the plan was made: found on the worker, a large season takes a while."""
        self._changed.hide()
        self._context.jobs.run(
            lambda _progress: season_plan.changes(self._context.ws, season),
            lambda found: self._say_changes(found) if season is self._season else None,
            failed=self._context.problem,
            title=self.tr("Looking for what has changed"),
        )

    def _say_changes(self, found: Mapping[Ground, Sequence[str]]) -> None:
        self._changed.setVisible(bool(found))
        if found:
            self._said.setText(changed_sentence(found, self._context.lang))

    def locked(self) -> tuple[Kept, ...]:
        """The visits that stay when the season is planned again."""
        return season_plan.locked_by(self._season, frozenset(self.table.lines.locked)) if self._season else ()

    def _make_changed(self) -> None:
        self._changed, self._said = QFrame(), QLabel()
        self._changed.setObjectName("dueBanner")
        self._changed.setProperty("tone", "warn")
        self._said.setObjectName("planChanged")
        self._said.setWordWrap(True)
        box = column(self._changed)
        box.setContentsMargins(16, 8, 16, 8)
        box.addWidget(self._said)

    def _show_unplaced(self, season: Season) -> None:
        found = season_lines.unplaced(season)
        self.unplaced.clear()
        for one in found:
            told = unplaced_words(one.name, one.count, one.reason, one.lacking, self._context.lang)
            self.unplaced.addItem(f"■ {told}")
        self.unplaced.setFixedHeight(_ROW * min(len(found), _MOST) + 4)
        self.unplaced.setVisible(bool(found))

    def _show_day(self, line: VisitLine) -> None:
        self._context.go("events", day=line.day)
