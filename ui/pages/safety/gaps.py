"""还差什么: what keeps the event from being ready, each line a jump; below it, what only deserves a look."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gbm_desktop.model.events import TOOK_PLACE, Event, Stage
from gbm_desktop.model.safety.gate import Gap, Lacking, Safety, Scope, cautions, lacking, still_lacking
from gbm_desktop.wording import Lang, word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.safety_plan import caution_line, lacking_line
from ui import theme
from ui.pages.safety.listing import by_kind
from ui.pages.safety.tabs import Jump, jump_of
from ui.widgets import (
    Column,
    Heading,
    RecordModel,
    StatusDot,
    Tone,
    column,
    hint,
    plain_button,
    primary_button,
)

_WIDTH, _SHOWN_OF_A_KIND = 240, 3
_PADDING, _LINE_HEIGHT, _ENDLESS = 12, 32, 10_000


@dataclass(frozen=True, slots=True)
class GapLine:
    """A line of the list: it jumps, or shows all of a kind, or (neither) heads what follows."""

    text: str
    tone: Tone
    jump: Jump | None = None
    opens: Gap | None = None


class GapsPane(QWidget):
    """`jumped` comes with the Jump of a line; `ready_wanted` and `override_wanted` are what the button below asks."""

    jumped = Signal(object)
    ready_wanted = Signal()
    override_wanted = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.spread(wide=False)
        self._lang: Lang = lang
        self._safety: Safety | None = None
        self._opened: set[Gap] = set()
        self.title, self.status, self.overridden = Heading(self.tr("Still to do")), StatusDot(), hint("")
        self.status.setObjectName("safetyStatus")
        self.status.setWordWrap(True)
        self.overridden.setObjectName("overriddenGaps")
        self.lines: RecordModel[GapLine] = RecordModel(
            [Column("", lambda line: line.text, tone=lambda line: line.tone, tip=lambda line: line.text)]
        )
        self.list = _Lines(self.lines)
        self.list.clicked.connect(lambda index: self._follow(self.lines.record(index.row())))
        self.list.entered_at.connect(lambda index: self._follow(self.lines.record(index.row())))
        self.ready = primary_button(self.tr("Mark ready"), self.ready_wanted.emit, "markReady")
        self.override = plain_button(self.tr("Officer's override…"), self.override_wanted.emit, "overrideGate")
        box = column(self)
        for part in (self.title, self.status, self.overridden):
            box.addWidget(part)
        box.addWidget(self.list, 1)
        box.addWidget(self.ready)
        box.addWidget(self.override)

    def spread(self, *, wide: bool) -> None:
        """The pane stands beside something else, or (wide) alone."""
        self.setMinimumWidth(0 if wide else _WIDTH)
        self.setMaximumWidth(_ENDLESS if wide else max(_WIDTH, self.minimumSizeHint().width()))

    def show_safety(self, safety: Safety) -> None:
        """The list is of this event as it stands."""
        if self._safety is not None and self._safety.event.id != safety.event.id:
            self._opened.clear()
        self._safety = safety
        missing = still_lacking(safety)
        self._show_lines()
        word_of, tone = self._standing(safety.event, missing)
        self.status.show_status(word_of, tone)
        self._show_overridden(len(lacking(safety)) - len(missing))
        planned = safety.event.stage is Stage.PLANNED
        pressed = self.ready.hasFocus()
        self.ready.setVisible(planned and not missing)
        if pressed and self.ready.isHidden():
            self.list.setFocus()
        self.override.setVisible(planned and bool(missing) and safety.plan is not None)

    def _standing(self, event: Event, missing: list[Lacking]) -> tuple[str, Tone]:
        if event.stage in TOOK_PLACE or event.stage in (Stage.POSTPONED, Stage.CANCELLED):
            return word(event.stage, self._lang), "second"
        if missing:
            return fill(self.tr("{count} missing"), count=len(missing)), "warn"
        if event.stage is Stage.READY:
            return word(event.stage, self._lang), "action"
        return self.tr("Nothing is missing: the event can be marked ready"), "action"

    def _show_overridden(self, count: int) -> None:
        given = [one for one in self._safety.overrides if one.scope is Scope.READY] if self._safety else []
        self.overridden.setVisible(bool(given))
        if given:
            said = self.tr("Overridden by {officer}: {count:item|items}, because {reason}")
            self.overridden.setText(fill(said, officer=given[-1].officer, count=count, reason=given[-1].reason))

    def _show_lines(self) -> None:
        if self._safety is None:
            return
        place = self.list.verticalScrollBar().value()
        self.lines.show_records([*self._missing(still_lacking(self._safety)), *self._to_look_at(self._safety)])
        self.list.verticalScrollBar().setValue(place)

    def _missing(self, found: Iterable[Lacking]) -> Iterator[GapLine]:
        """A few of each kind, and a line that opens the rest."""
        for alike in by_kind(found):
            kind = alike[0].kind
            many = len(alike) > _SHOWN_OF_A_KIND + 1 and kind not in self._opened
            for one in alike[:_SHOWN_OF_A_KIND] if many else alike:
                yield GapLine(f"▲ {lacking_line(one, self._lang)}", "text", jump_of(one.kind, one.ref))
            if many:
                more = fill(self.tr("… and {count} more"), count=len(alike) - _SHOWN_OF_A_KIND)
                yield GapLine(more, "action", opens=kind)

    def _to_look_at(self, safety: Safety) -> Iterator[GapLine]:
        found = cautions(safety)
        if found:
            yield GapLine(self.tr("To look at"), "second")
        for one in found:
            yield GapLine(f"○ {caution_line(one, self._lang)}", "second", jump_of(one.kind, one.ref))

    def _follow(self, line: GapLine) -> None:
        if line.opens is not None:
            self._opened.add(line.opens)
            self._show_lines()
        elif line.jump is not None:
            self.jumped.emit(line.jump)


class _Wrapped(QStyledItemDelegate):
    """As high as its lines of text; Qt reckons without the style sheet's padding."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The view's width, and the height that the text needs in it."""
        width = self._view.viewport().width()
        room = QRect(0, 0, width - 2 * _PADDING, _ENDLESS)
        text = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(width, max(text.height() + theme.GAP, _LINE_HEIGHT))


class _Lines(QListView):
    """A list whose lines wrap; Enter is a click."""

    entered_at = Signal(QModelIndex)

    def __init__(self, model: RecordModel[GapLine]) -> None:
        super().__init__()
        self.setObjectName("gapList")
        self.setAccessibleName(self.tr("Still to do"))
        self.setModel(model)
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapped(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_at.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
