"""The kinds of print, each a chip: those for people and of exhibits first, then those of safety."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from gbm_desktop.model.exhibits import ExhibitPrint
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.wording import Lang, word
from ui.widgets import Chip, second_text
from ui.widgets.flow_layout import FlowLayout

_GAP = 8


class Kind(StrEnum):
    """What is printed for people, and the plan of the event."""

    BADGES = "badges"
    SIGNIN = "signin"
    POSTER = "poster"
    POSTPONEMENT = "postponement-notice"
    ACTIVITY_PLAN = "activity-plan"


AnyKind = Kind | ExhibitPrint | SafetyPrint
_ALL: tuple[AnyKind, ...] = (*Kind, *ExhibitPrint, *SafetyPrint)
_FIRST = len(Kind) + len(ExhibitPrint)


class KindBar(QWidget):
    """One of the kinds is chosen; `chosen` tells when a person takes another one."""

    chosen = Signal(object)

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        people = {
            Kind.BADGES: self.tr("Badges"),
            Kind.SIGNIN: self.tr("Sign-in sheet"),
            Kind.POSTER: self.tr("Poster"),
            Kind.POSTPONEMENT: self.tr("Notice of postponement"),
            Kind.ACTIVITY_PLAN: self.tr("Activity plan"),
        }
        for number, kind in enumerate(_ALL):
            chip = Chip(people[kind] if isinstance(kind, Kind) else word(kind, lang))
            chip.setObjectName("kind" + kind.value.title().replace("-", ""))
            self._group.addButton(chip, number)
        self._group.idClicked.connect(lambda number: self.chosen.emit(_ALL[number]))
        self._lay_out()
        self.choose(Kind.BADGES)

    @property
    def kind(self) -> AnyKind:
        """The kind that is chosen."""
        return _ALL[self._group.checkedId()]

    def choose(self, kind: AnyKind) -> None:
        """This kind is chosen, without anybody having pressed its chip."""
        self._group.button(_ALL.index(kind)).setChecked(True)

    def _lay_out(self) -> None:
        chips = self._group.buttons()
        safety = FlowLayout(_GAP)
        title = second_text(self.tr("Safety"))
        title.setMinimumHeight(chips[0].sizeHint().height())
        safety.addWidget(title)
        for chip in chips[_FIRST:]:
            safety.addWidget(chip)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(_GAP)
        first = FlowLayout(_GAP)
        for chip in chips[:_FIRST]:
            first.addWidget(chip)
        box.addLayout(first)
        box.addLayout(safety)
