"""How an event stands in the list of the safety page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.safety.gate import Gap, Lacking, Safety, still_lacking
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.wording import Lang, word
from ui.widgets import Tone
from ui.widgets.event_words import STAGE_SIGNS

AHEAD_DAYS = 30
_PREPARED = frozenset({Stage.PLANNED, Stage.READY})


@dataclass(frozen=True, slots=True)
class SafetyLine:
    """An event, what it still lacks, and its 安全责任人 (empty: none). Only one that is to come lacks anything."""

    event: Event
    planned: bool
    missing: tuple[Lacking, ...]
    officer: str

    @property
    def unready(self) -> bool:
        """Whether the event is to come and something is missing."""
        return bool(self.missing)

    def is_soon(self, today: date) -> bool:
        """Whether it is held within the next 30 days, or goes on now."""
        ahead = (self.event.said.start.date() - today).days
        return self.event.said.end.date() >= today and ahead <= AHEAD_DAYS


def by_kind(missing: Iterable[Lacking]) -> list[list[Lacking]]:
    """What is missing, all of a kind together, the kinds in the order in which they come up."""
    kinds: dict[Gap, list[Lacking]] = {}
    for one in missing:
        kinds.setdefault(one.kind, []).append(one)
    return list(kinds.values())


def line_of(safety: Safety) -> SafetyLine:
    """The event's line."""
    officer = safety.plan.people.get(Role.OFFICER) if safety.plan else None
    missing = tuple(still_lacking(safety)) if safety.event.stage in _PREPARED else ()
    name = safety.name(officer) if officer else ""
    return SafetyLine(safety.event, planned=safety.plan is not None, missing=missing, officer=name)


def standing(line: SafetyLine, lang: Lang) -> str:
    """● 就绪, ▲ 缺 3 项, ○ 未建方案; what took place or was called off is said as it is."""
    if line.event.stage not in _PREPARED:
        return f"{STAGE_SIGNS[line.event.stage]} {word(line.event.stage, lang)}"
    if not line.planned:
        return "▲ " + QCoreApplication.translate("SafetyList", "No plan yet")
    if line.missing:
        return "▲ " + QCoreApplication.translate("SafetyList", "{count} missing").format(count=len(line.missing))
    if line.event.stage is Stage.READY:
        return f"● {word(Stage.READY, lang)}"
    return "○ " + QCoreApplication.translate("SafetyList", "Nothing missing")


def tone_of(line: SafetyLine) -> Tone:
    """The colour of how it stands."""
    if line.event.stage not in _PREPARED:
        return "second"
    return "warn" if line.missing else "action"
