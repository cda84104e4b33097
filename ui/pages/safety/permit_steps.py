"""How far the application for a permit has come, and what is to be done next."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gbm_desktop.model.safety.permit import Permit, PermitState, PermitStatus
from gbm_desktop.model.safety.permit_moves import next_move, other_moves
from gbm_desktop.wording import Lang, shown, word
from ui import theme
from ui.dialogs.permit_move import day_label, verb
from ui.widgets import Card, Heading, Tone, column, plain_button, primary_button, second_text, set_property
from ui.widgets.flow_layout import FlowLayout

_WAY = (PermitState.APPLIED, PermitState.ACCEPTED, PermitState.GRANTED)
_BEFORE = {PermitState.REFUSED: _WAY[:1], PermitState.HANDED_BACK: _WAY}
_AHEAD = {PermitState.TO_APPLY: _WAY}
_SIGNS: dict[PermitState, tuple[str, Tone]] = {
    PermitState.GRANTED: ("✓", "action"),
    PermitState.REFUSED: ("■", "danger"),
}


class PermitSteps(Card):
    """`wanted` comes with the state that a person is about to record, the present one to correct it."""

    wanted = Signal(object)

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self.setObjectName("permitSteps")
        self._lang: Lang = lang
        self._parts = QWidget()
        self.box.setSpacing(12)
        self.box.addWidget(Heading(self.tr("Application")))
        self.box.addWidget(self._parts)

    def show_status(self, status: PermitStatus) -> None:
        """The way as far as it has been gone; the next step is the one button that stands out."""
        fresh = QWidget()
        box = column(fresh, gap=12)
        box.addLayout(self._way(status.permit.state))
        details = self._said(status.permit)
        if details:
            about = second_text(details)
            about.setObjectName("permitDetails")
            box.addWidget(about)
        box.addLayout(self._buttons(status))
        self.box.replaceWidget(self._parts, fresh)
        fresh.show()
        self._parts.hide()
        self._parts.deleteLater()
        self._parts = fresh

    def focus_next(self) -> None:
        """What is to be done next has the cursor."""
        for button in self._parts.findChildren(QPushButton)[:1]:
            button.setFocus()

    def _way(self, now: PermitState) -> FlowLayout:
        line = FlowLayout(theme.GAP)
        for state, sign, tone in _seen(now):
            if line.count():
                line.addWidget(second_text("›", wrap=False))
            label = QLabel(f"{sign} {word(state, self._lang)}")
            set_property(label, "tone", tone)
            line.addWidget(label)
        return line

    def _said(self, permit: Permit) -> str:
        told = (
            (day_label(PermitState.APPLIED), permit.applied_on),
            (self.tr("Applied to"), permit.police),
            (day_label(permit.state), permit.decided_on),
            (self.tr("Number"), permit.number),
            (self.tr("Note"), permit.note),
        )
        colon = "：" if self._lang == "zh" else ": "
        return " · ".join(f"{name}{colon}{shown(value, self._lang)}" for name, value in told if value)

    def _buttons(self, status: PermitStatus) -> FlowLayout:
        now, wanted = status.permit.state, next_move(status)
        line = FlowLayout(theme.GAP)
        if wanted is not None:
            line.addWidget(primary_button(*self._doing(status, wanted)))
        for state in other_moves(status):
            line.addWidget(plain_button(*self._doing(status, state)))
        if now not in (PermitState.TO_APPLY, wanted):
            line.addWidget(plain_button(*self._doing(status, now)))
        return line

    def _doing(self, status: PermitStatus, wanted: PermitState) -> tuple[str, Callable[[], object], str]:
        return f"{verb(status, wanted)}…", partial(self.wanted.emit, wanted), f"permit_{wanted}"


def _seen(now: PermitState) -> Iterator[tuple[PermitState, str, Tone]]:
    """The states from the first that was gone through to the last that is ahead, each with its sign."""
    gone = _WAY[: _WAY.index(now)] if now in _WAY else _BEFORE.get(now, ())
    yield from ((state, "✓", "action") for state in gone)
    yield now, *_SIGNS.get(now, ("●", "text"))
    ahead = _WAY[_WAY.index(now) + 1 :] if now in _WAY else _AHEAD.get(now, ())
    yield from ((state, "○", "second") for state in ahead)
