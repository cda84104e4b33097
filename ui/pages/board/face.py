"""What stands on the board, and where: large enough for the last row of chairs."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from gbm_desktop.board import BoardView, now_and_next
from gbm_desktop.model.admission import Session
from gbm_desktop.model.attendance import Counts, Room
from ui import theme
from ui.pages.board.big_text import BigText
from ui.widgets import column, row, rule

_MARGIN, _FIGURES = 0.045, 0.38
_TONES = {Room.UNLIMITED: "text", Room.FREE: "text", Room.NEARLY_FULL: "warn", Room.FULL: "danger"}


class BoardFace(QWidget):
    """Theme, event and clock; who has come and who is inside; what is on and what follows; whom to complain to."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("boardFace")
        self.setAttribute(theme.STYLED)
        self.slogan, self.name = BigText("boardTheme", 0.036, bold=True), BigText("boardEvent", 0.075, bold=True)
        self.clock = BigText("boardClock", 0.075, bold=True)
        self.clock.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.welcome = BigText("boardWelcome", 0.052, bold=True)
        self.distinct = BoardFigure("boardDistinct", self.tr("People checked in"))
        self.inside = BoardFigure("boardInside", self.tr("Inside now"))
        self.on, self.following = BigText("boardNow", 0.052, bold=True), BigText("boardNext", 0.046)
        self.bodies = BigText("boardBodies", 0.03)
        self.complaints = BigText("boardComplaints", 0.036, bold=True)
        self._lay_out()
        self.follow_look()

    def _lay_out(self) -> None:
        self._box = box = column(self, gap=0)
        head = row(self.name, self.clock, gap=24)
        head.setStretch(0, 5)
        head.setStretch(1, 1)
        box.addWidget(self.slogan)
        box.addLayout(head)
        box.addWidget(self.welcome)
        box.addStretch(1)
        box.addLayout(row(self.distinct, self.inside, gap=32), 6)
        box.addStretch(1)
        for line in (self.on, self.following):
            box.addWidget(line)
        box.addStretch(1)
        box.addWidget(rule())
        box.addWidget(self.bodies)
        box.addWidget(self.complaints)

    def show_view(self, view: BoardView, now: datetime) -> None:
        """This is seen."""
        self.slogan.show_text(view.theme)
        self.name.show_text(view.event)
        welcome = self.tr("Welcome, friends from {unit}").format(unit=view.came_from) if view.came_from else ""
        self.welcome.show_text(welcome)
        self.distinct.show_figure(f"{view.counts.distinct:,}", "")
        self._show_inside(view.counts)
        self.bodies.show_text("　".join(f"{part}：{'、'.join(names)}" for part, names in view.bodies))
        phones = "　".join(f"{name} {phone}" for name, phone in view.complaints)
        self.complaints.show_text(self.tr("Complaints: {phones}").format(phones=phones))
        self.show_time(view, now)

    def show_time(self, view: BoardView, now: datetime) -> None:
        """It is this time: the clock says so, and what is on is what is on now."""
        self.clock.show_text(f"{now:%H:%M}")
        on, following = now_and_next(view.programme, now)
        self.on.show_text(self.tr("Now  {what}").format(what=on.name) if on else "")
        self.following.show_text(self.tr("Next  {what}").format(what=_with_time(following, now)) if following else "")

    def follow_look(self) -> None:
        """The colours are those of the look that the window has now."""
        shade = theme.colours()
        self.setStyleSheet(
            f"QWidget#boardFace {{ background: {shade.page}; }} BigText {{ color: {shade.text}; }}"
            f"BigText#boardTheme, BigText#boardWelcome, BigText#boardNow {{ color: {shade.action}; }}"
            f"BigText#boardBodies, BigText#boardNext {{ color: {shade.second}; }}"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything grows with the board."""
        super().resizeEvent(event)
        height = self.height()
        margin = round(height * _MARGIN)
        self._box.setContentsMargins(margin, margin, margin, margin)
        for figure in (self.distinct, self.inside):
            figure.setMinimumHeight(round(height * _FIGURES))
        for text in self.findChildren(BigText):
            text.scale(height)

    def _show_inside(self, counts: Counts) -> None:
        said = self.tr("Inside now, of {capacity}").format(capacity=f"{counts.capacity:,}") if counts.capacity else ""
        if counts.room is Room.FULL:
            said = self.tr("Full: please wait outside")
        self.inside.show_figure(f"{counts.inside:,}", said, _TONES[counts.room])


class BoardFigure(QFrame):
    """One figure with its name below, and what is to be said of it."""

    def __init__(self, name: str, caption: str) -> None:
        super().__init__()
        self.setProperty("type", "card")
        self._caption_text = caption
        self.figure, self.caption = BigText(name, 0.19, bold=True), BigText(f"{name}Caption", 0.044)
        box = column(self, margin=12, gap=0)
        for part in (self.figure, self.caption):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(part)

    def show_figure(self, text: str, said: str, tone: str = "text") -> None:
        """It stands so; what is said of it stands in place of its name."""
        self.figure.show_text(text)
        self.caption.show_text(said or self._caption_text)
        colour = getattr(theme.colours(), tone)
        for part in (self.figure, self.caption):
            part.setStyleSheet(f"color: {colour};" if tone != "text" else "")


def _with_time(part: Session, now: datetime) -> str:
    form = "{0:%H:%M}  {1}" if part.start.date() == now.date() else "{0:%m-%d %H:%M}  {1}"
    return form.format(part.start, part.name)
