"""The segments of the checklist: three phases and the corrective actions, each with its count."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from gbm_desktop.model.safety.checklist import ActionState, Checked, CorrectiveAction, Phase
from gbm_desktop.wording import Lang, word
from ui.pages.safety.checklist_words import share_looked_at
from ui.widgets import Chip
from ui.widgets.flow_layout import FlowLayout

_PHASES = list(Phase)
_GAP = 6


class Segments(QWidget):
    """`chosen` comes when a person presses another one."""

    chosen = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang: Lang = lang
        self._group = QButtonGroup(self)
        line = FlowLayout(_GAP)
        for at, name in enumerate((*(phase.value for phase in _PHASES), "actions")):
            chip = Chip("", checked=not at)
            chip.setObjectName(f"checks-{name}")
            self._group.addButton(chip, at)
            line.addWidget(chip)
        self.setLayout(line)
        self._group.idClicked.connect(lambda _at: self.chosen.emit())

    @property
    def phase(self) -> Phase | None:
        """The phase that is shown, None for the corrective actions."""
        at = self._group.checkedId()
        return _PHASES[at] if at < len(_PHASES) else None

    def choose(self, phase: Phase | None) -> None:
        """This phase, or the corrective actions, are shown."""
        self._group.button(len(_PHASES) if phase is None else _PHASES.index(phase)).setChecked(True)

    def show_counts(self, checked: Sequence[Checked], actions: Sequence[CorrectiveAction]) -> None:
        """How many of each phase were looked at and failed, and how many actions are not closed."""
        for at, phase in enumerate(_PHASES):
            looked, total, failed = share_looked_at(one for one in checked if one.item.phase is phase)
            wrong = self.tr(" · {count} failed").format(count=failed) if failed else ""
            self._group.button(at).setText(f"{word(phase, self._lang)} {looked}/{total}{wrong}")
        count = sum(one.state is not ActionState.CLOSED for one in actions)
        self._group.button(len(_PHASES)).setText(self.tr("Corrective actions {count}").format(count=count))
