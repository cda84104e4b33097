"""The line on top of the first page: how far the report is."""

from datetime import date

from PySide6.QtWidgets import QFrame, QLabel

from gbm_desktop import campaign, folders, report_sent
from gbm_desktop.model.campaign import Campaign
from gbm_desktop.wording import day
from gbm_desktop.wording.counted import fill
from ui import theme
from ui.context import Context
from ui.widgets import link_button, row, second_text, set_property

_PRESSING_DAYS = 14


class DueBanner(QFrame):
    """How many days are left for the report, how much it lacks, and the way there."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("dueBanner")
        self.setAttribute(theme.STYLED)
        self._context = context
        self._left, self._gaps = QLabel(), second_text("", wrap=False)
        self._left.setWordWrap(True)
        self._left.setObjectName("dueDays")
        self._gaps.setObjectName("reportGaps")
        self._look = link_button(self.tr("See what is missing ›"), self._see_gaps, "seeGaps")
        self._verify = link_button(self.tr("Enter the date ›"), self._enter_date, "enterDue")
        box = row(self._left, self._gaps, self._verify, self._look, gap=16)
        box.setStretch(0, 1)
        box.setContentsMargins(16, 10, 12, 10)
        self.setLayout(box)

    def show_campaign(self, found: Campaign, today: date) -> None:
        """The banner counts the days to this campaign's due date until every addressee has the report."""
        if sent := report_sent.complete_on(self._context.ws):
            self._show_sent(day(sent, self._context.lang))
            return
        left = campaign.days_left(found, today)
        self._verify.setVisible(left is None)
        self._left.setText(self._said(left, day(found.due, self._context.lang) if found.due else ""))
        if left is not None and left < 0 and self._context.ws.folder == folders.sample():
            self._left.setText(self._said_of_sample(day(found.due, self._context.lang) if found.due else ""))
            set_property(self, "tone", "")
            return
        pressing = "warn" if left is None or left <= _PRESSING_DAYS else ""
        set_property(self, "tone", "danger" if left is not None and left < 0 else pressing)

    def _said_of_sample(self, due: str) -> str:
        said = self.tr(
            "A sample season, kept as it stood shortly before its report was due ({day}). That day is long past, so"
            " much is marked overdue and no event is ahead."
        )
        return fill(said, day=due)

    def _show_sent(self, on: str) -> None:
        self._verify.hide()
        self._left.setText(fill(self.tr("The summary report has gone to all addressees, to the last on {day}"), day=on))
        set_property(self, "tone", "")

    def show_gaps(self, count: int) -> None:
        """The report lacks so many things."""
        nothing = self.tr("Nothing is missing")
        text = fill(self.tr("{count:thing|things} missing"), count=f"{count:,}") if count else nothing
        self._gaps.setText(text)

    def _said(self, left: int | None, due: str) -> str:
        if left is None:
            return self.tr("The report's due date is to be verified")
        if left < 0:
            return fill(self.tr("The summary report is {days:day|days} overdue (due {day})"), days=-left, day=due)
        if left == 0:
            return self.tr("The summary report is due today")
        return fill(self.tr("{days:day|days} until the summary report is due ({day})"), days=left, day=due)

    def _see_gaps(self) -> None:
        self._context.go("report", part="missing")

    def _enter_date(self) -> None:
        self._context.go("settings", part="campaign")
