"""The corrective actions of an event: what is wrong, on whom it is laid, by when, and how far it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from gbm_desktop.model.safety.checklist import ActionState, CorrectiveAction
from gbm_desktop.store import staff
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.pages.safety.checklist_words import STATE_TONES
from ui.widgets import (
    RIGHT,
    Column,
    DataTable,
    EmptyState,
    RecordModel,
    RowAction,
    Tone,
    column,
    hint,
    plain_button,
    row,
    symbol,
)

_HAZARD = 1


class ActionsView(QWidget):
    """`edit_wanted` comes with the action to complete or change, `recheck_wanted` with the one to look at again."""

    edit_wanted = Signal(object)
    recheck_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._codes: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self.table = DataTable(RecordModel(self._columns()), "correctiveActions", self._row_actions())
        self.table.setAccessibleName(self.tr("Corrective actions"))
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(_HAZARD, QHeaderView.ResizeMode.Stretch)
        self.table.opened.connect(self._edit)
        self._done = plain_button(self.tr("Done…"), lambda: self._with_chosen(self._edit), "actionDone", "check")
        self._recheck = plain_button(
            self.tr("Re-check"), lambda: self._with_chosen(self.recheck_wanted.emit), "actionRecheck", "refresh"
        )
        self.table.chosen.connect(self._allow)
        self._none = EmptyState(
            self.tr("No hazard has been found"),
            text=self.tr("An item that fails an inspection stands here until a re-check passes it."),
        )
        self._body = QWidget()
        box = column(self._body)
        about = hint(self.tr("Only a passed re-check closes an action. Nothing is deleted."), wrap=False)
        box.addLayout(row(self._done, self._recheck, None, about))
        box.addWidget(self.table, 1)
        around = column(self)
        around.addWidget(self._body)
        around.addWidget(self._none)
        self._allow([])

    def show_actions(self, actions: Sequence[CorrectiveAction], codes: dict[str, str]) -> None:
        """These are shown, those still open first by their deadline; `codes` are the codes of the items by id."""
        self._codes = codes
        self._names = {one.id: one.name for one in staff.everyone(self._context.ws.read)}
        kept = {one.id for one in self.table.selected()}
        self.table.records.show_records(sorted(actions, key=_urgency))
        self.table.select_where(lambda one: one.id in kept)
        self._body.setVisible(bool(actions))
        self._none.setVisible(not actions)

    def go_to(self, action_id: str) -> None:
        """The action is selected and seen."""
        self.table.select_where(lambda one: one.id == action_id)
        self.table.setFocus()

    def _columns(self) -> list[Column[CorrectiveAction]]:
        lang = self._context.lang
        return [
            Column(
                self.tr("State"),
                lambda it: f"{symbol(STATE_TONES[it.state])} {word(it.state, lang)}",
                tone=lambda it: STATE_TONES[it.state],
                sort=_urgency,
                width=96,
            ),
            Column(self.tr("Hazard"), lambda it: it.hazard, tip=_told, width=220),
            Column(self.tr("Item"), lambda it: self._codes.get(it.item_id, ""), width=72),
            Column(self.tr("Responsible"), self._who, tone=_who_tone, width=104),
            Column(self.tr("Deadline"), self._due, tone=self._due_tone, sort=_urgency, width=136),
            Column(self.tr("Age"), self._age, align=RIGHT, sort=lambda it: it.found_on, width=64),
        ]

    def _who(self, it: CorrectiveAction) -> str:
        if it.responsible is None:
            return "—" if it.closed_on else self.tr("▲ nobody")
        return self._names.get(it.responsible, "")

    def _due(self, it: CorrectiveAction) -> str:
        if it.closed_on:
            return fill(self.tr("closed {day}"), day=f"{it.closed_on:%m-%d}")
        if it.deadline is None:
            return "—"
        late = (self._context.ws.today() - it.deadline).days
        said = f"{it.deadline:%m-%d}"
        return fill(self.tr("{day}, {count:day|days} late"), day=said, count=late) if late > 0 else said

    def _due_tone(self, it: CorrectiveAction) -> Tone:
        late = not it.closed_on and it.deadline is not None and it.deadline < self._context.ws.today()
        return "danger" if late else "text"

    def _age(self, it: CorrectiveAction) -> str:
        days = ((it.closed_on or self._context.ws.today()) - it.found_on).days
        return fill(self.tr("{count} d"), count=days)

    def _row_actions(self) -> list[RowAction[CorrectiveAction]]:
        return [
            RowAction(self.tr("Done or changed…"), lambda it: self._edit(it[0]), "F2", one=True, fits=_unclosed),
            RowAction(self.tr("Re-check"), lambda it: self.recheck_wanted.emit(it[0]), "F3", one=True, fits=_unclosed),
        ]

    def _edit(self, action: CorrectiveAction) -> None:
        if _unclosed([action]):
            self.edit_wanted.emit(action)

    def _with_chosen(self, act: Callable[[CorrectiveAction], object]) -> None:
        for action in self.table.selected()[:1]:
            act(action)

    def _allow(self, chosen: list[CorrectiveAction]) -> None:
        possible = len(chosen) == 1 and _unclosed(chosen)
        self._done.setEnabled(possible)
        self._recheck.setEnabled(possible)


def _unclosed(chosen: Sequence[CorrectiveAction]) -> bool:
    return all(one.state is not ActionState.CLOSED for one in chosen)


def _urgency(it: CorrectiveAction) -> tuple[bool, bool, str, str]:
    closed = it.state is ActionState.CLOSED
    return closed, it.state is ActionState.DONE, str(it.deadline or "9"), str(it.found_on)


def _who_tone(it: CorrectiveAction) -> Tone:
    return "text" if it.responsible or it.state is ActionState.CLOSED else "warn"


def _told(it: CorrectiveAction) -> str:
    return "\n".join(filter(None, (it.hazard, it.action)))
