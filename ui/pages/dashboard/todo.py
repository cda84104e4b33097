"""The lines of what needs attention: what is wrong, with what, and the place where it is put right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, assert_never

from PySide6.QtCore import QCoreApplication

from gbm_desktop.model.safety.alerts import Alert, More, Overloaded, PermitAsked, ToPutRight, Unready
from gbm_desktop.wording import Lang
from gbm_desktop.wording.safety_alerts import alert_line
from ui.pages.safety.tabs import Jump, Tab, jump_of
from ui.widgets import Tone

_SIGNS: dict[Tone, str] = {"danger": "■", "warn": "▲"}


@dataclass(frozen=True, slots=True)
class Todo:
    """A line: `does` says what a click does, `page` and `place` where it goes; `whole` is all there is to say."""

    wrong: str
    about: str
    whole: str
    does: str
    tone: Tone
    page: str
    place: Mapping[str, Any] = field(default_factory=dict)


def safety_todo(alerts: Iterable[Alert], lang: Lang) -> list[Todo]:
    """A line for each, what is late already first."""
    return sorted((_line(one, lang) for one in alerts), key=lambda todo: todo.tone != "danger")


def _line(alert: Alert, lang: Lang) -> Todo:
    said = alert_line(alert, lang)
    tone: Tone = "danger" if said.pressing else "warn"
    return Todo(f"{_SIGNS[tone]} {said.wrong}", said.about, said.whole, _does(alert), tone, *_place(alert))


def _does(alert: Alert) -> str:
    match alert:
        case PermitAsked():
            return QCoreApplication.translate("DashboardPage", "Deal with it ›")
        case Unready():
            return QCoreApplication.translate("DashboardPage", "Complete ›")
        case ToPutRight() | Overloaded() | More():
            return QCoreApplication.translate("DashboardPage", "Look ›")
    assert_never(alert)


def _place(alert: Alert) -> tuple[str, dict[str, Any]]:
    """The page and the place on it."""
    match alert:
        case PermitAsked(event):
            return "safety", {"event_id": event.id, "tab": Tab.PERMIT}
        case Unready(event, missing):
            return _jump(event.id, jump_of(missing[0].kind, missing[0].ref))
        case ToPutRight(action):
            return _jump(action.event_id, Jump(Tab.CHECKLIST, action.id))
        case Overloaded(event):
            return "safety", {"event_id": event.id, "tab": Tab.MEASURES}
        case More():
            return "safety", {}
    assert_never(alert)


def _jump(event_id: str, jump: Jump) -> tuple[str, dict[str, Any]]:
    if jump.tab is None:
        return "events", {"event_id": event_id}
    return "safety", {"event_id": event_id, "tab": jump.tab, "ref": jump.ref}
