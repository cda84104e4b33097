"""What can be chosen of each kind of print."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QStackedWidget, QWidget

from gbm_desktop import prints
from gbm_desktop.documents.badges import BadgeLayout
from gbm_desktop.documents.poster import PosterDesign, PosterSize
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.prints import Printed
from gbm_desktop.workspace import Workspace
from ui.widgets import column, second_text

_MOST_BLANK_ROWS = 500


class Kind(IntEnum):
    """What is printed."""

    BADGES = 0
    SIGNIN = 1
    POSTER = 2


class PrintOptions(QStackedWidget):
    """The options of one kind at a time; `changed` comes when any of them does."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = self._box(
            "badgeLayout",
            (self.tr("A4, 8 badges, cut marks"), BadgeLayout.EIGHT_UP),
            (self.tr("A4, 10 badges"), BadgeLayout.TEN_UP),
            (self.tr("Single cards, 90 × 54 mm"), BadgeLayout.SINGLE),
        )
        self._mask = QCheckBox(self.tr("Mask phones: 138****5678"))
        self._mask.setChecked(True)
        self._mask.setObjectName("maskPhones")
        self._mask.toggled.connect(self.changed)
        self._blank = QSpinBox(maximum=_MOST_BLANK_ROWS, value=10)
        self._blank.setObjectName("blankRows")
        self._blank.valueChanged.connect(self.changed)
        self._design = self._box(
            "posterDesign",
            (self.tr("Solemn"), PosterDesign.SOLEMN),
            (self.tr("Fresh"), PosterDesign.FRESH),
            (self.tr("Village, large type"), PosterDesign.RURAL),
        )
        self._paper = self._box("posterPaper", ("A4", PosterSize.A4), ("A3", PosterSize.A3))
        self._groups = (
            _group((self.tr("Layout"), self._layout)),
            _group(("", self._mask), (self.tr("Empty rows for people without registration"), self._blank)),
            _group((self.tr("Design"), self._design), (self.tr("Paper"), self._paper)),
        )
        for group in self._groups:
            self.addWidget(group)
        self.currentChanged.connect(lambda _kind: self._fit())
        self._fit()

    def _fit(self) -> None:
        """The height is that of the kind that is shown, not of the largest."""
        self.setFixedHeight(self._groups[self.currentIndex()].sizeHint().height())

    def maker(self, ws: Workspace, event_id: EventId, people: Sequence[AttendeeId] | None) -> Callable[[], Printed]:
        """What makes the print as chosen now; it may run on another thread, for it touches no widget."""
        layout, design, paper = (box.currentData() for box in (self._layout, self._design, self._paper))
        mask, blank = self._mask.isChecked(), self._blank.value()
        makers: dict[int, Callable[[], Printed]] = {
            Kind.BADGES: lambda: prints.badges(ws, event_id, layout=layout, people=people),
            Kind.SIGNIN: lambda: prints.signin(ws, event_id, mask_phones=mask, blank_rows=blank, people=people),
            Kind.POSTER: lambda: prints.poster(ws, event_id, design=design, paper=paper),
        }
        return makers[self.currentIndex()]

    def _box(self, name: str, *choices: tuple[str, object]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        for text, value in choices:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self.changed)
        return box


def _group(*fields: tuple[str, QWidget]) -> QWidget:
    """Options one below the other, each under its label."""
    group = QWidget()
    box = column(group)
    for label, field in fields:
        if label:
            name = second_text(label)
            name.setBuddy(field)
            field.setAccessibleName(label)
            box.addWidget(name)
        box.addWidget(field)
    box.addStretch(1)
    return group
