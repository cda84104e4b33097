"""Carrying events on to the next stage of their life, by buttons or a menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from gbm_desktop import events
from gbm_desktop.errors import GbmError
from gbm_desktop.model.events import Event, Stage, needs_reason, next_stages
from gbm_desktop.wording import word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.dialogs.stage_change import StageReason
from ui.pages.events.postponing import ask_to_postpone
from ui.widgets import plain_button


def stage_verb(stage: Stage, now: Stage) -> str:
    """What a button that leads to this stage says."""
    back = {
        (Stage.HELD, Stage.PLANNED): QCoreApplication.translate("StageButtons", "Record as held…"),
        (Stage.READY, Stage.HELD): QCoreApplication.translate("StageButtons", "Not held yet"),
        (Stage.HELD, Stage.CLOSED): QCoreApplication.translate("StageButtons", "Open again"),
    }
    verbs = {
        Stage.PLANNED: QCoreApplication.translate("StageButtons", "Back to planning"),
        Stage.READY: QCoreApplication.translate("StageButtons", "Mark ready"),
        Stage.HELD: QCoreApplication.translate("StageButtons", "Mark held"),
        Stage.CLOSED: QCoreApplication.translate("StageButtons", "Close"),
        Stage.POSTPONED: QCoreApplication.translate("StageButtons", "Postpone…"),
        Stage.CANCELLED: QCoreApplication.translate("StageButtons", "Cancel…"),
    }
    return back.get((stage, now), verbs[stage])


def shared_stages(context: Context, chosen: Sequence[Event]) -> list[Stage]:
    """The stages that all of these events can go to."""
    ways = [next_stages(event.stage, over=events.is_over(context.ws, event)) for event in chosen]
    return [stage for stage in Stage if ways and all(stage in way for way in ways)]


def stage_buttons(context: Context, parent: QWidget, event: Event) -> list[QPushButton]:
    """A button for each stage that comes next, those that lead back last."""
    order = list(Stage)
    back = order.index(event.stage)
    stages = sorted(shared_stages(context, [event]), key=lambda stage: order.index(stage) < back)
    buttons = [
        plain_button(
            stage_verb(stage, event.stage), partial(carry_on, context, parent, [event], stage), f"stage-{stage.value}"
        )
        for stage in stages
    ]
    if event.stage is Stage.POSTPONED:
        new_day = partial(ask_to_postpone, context, parent, [event])
        buttons.insert(0, plain_button(_new_day(), new_day, "newDay"))
    return buttons


def _new_day() -> str:
    return QCoreApplication.translate("StageButtons", "Set the new day…")


def stage_menu(context: Context, parent: QWidget, chosen: Sequence[Event]) -> QMenu:
    """A menu of the stages that all of these events can go to."""
    menu = QMenu(parent)
    for stage in shared_stages(context, chosen):
        menu.addAction(stage_verb(stage, chosen[0].stage), partial(carry_on, context, parent, chosen, stage))
    if chosen and all(event.stage is Stage.POSTPONED for event in chosen):
        menu.addAction(_new_day(), partial(ask_to_postpone, context, parent, chosen))
    return menu


def carry_on(context: Context, parent: QWidget, chosen: Sequence[Event], stage: Stage) -> None:
    """The events stand at this stage; a reason is asked for where it needs one, of a postponement the new day too."""
    if stage is Stage.POSTPONED:
        ask_to_postpone(context, parent, chosen)
        return
    if not any(needs_reason(event.stage, stage) for event in chosen):
        _set(context, chosen, stage, "")
        return
    dialog = StageReason(parent, stage, _what(chosen))
    dialog.given.connect(lambda reason: _set(context, chosen, stage, reason))
    dialog.open()


def _set(context: Context, chosen: Sequence[Event], stage: Stage, reason: str) -> None:
    first, *rest = (event.id for event in chosen)
    try:
        events.set_stage(context.ws, first, stage, reason, also=rest)
    except GbmError as error:
        context.problem(error)
        return
    said = QCoreApplication.translate("StageButtons", "{what}: {stage}")
    context.tell(fill(said, what=_what(chosen), stage=word(stage, context.lang)), undo=True)


def _what(chosen: Sequence[Event]) -> str:
    if len(chosen) == 1:
        return chosen[0].said.name
    return fill(QCoreApplication.translate("StageButtons", "{count:event|events}"), count=len(chosen))
