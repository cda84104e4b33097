"""Templates of safety plans: what a plan for one kind and size of event starts from, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from gbm_desktop.model.events import EventDraft, EventKind, EventMode
from gbm_desktop.model.safety.plan import Section

FIELDS = ("名称", "时间", "地点", "预计人数", "容量", "预警比例", "安全责任人", "电话", "集合点")
"""What a text can say of its event, in braces; 电话 is the officer's, 预警比例 is in percent."""


@dataclass(frozen=True, slots=True)
class TemplateMeasure:
    """A measure before its event is known. A task is due `before` the event's start, or `after` its end.

    A `manned` post lasts from `before` the start to `after` the end. `statutory` ones are the stricter extras, owed
    where the event is of the statute's size (`basis` names the article).
    """

    key: str
    section: Section
    post: str
    task: str
    before: timedelta = timedelta()
    manned: bool = False
    after: timedelta = timedelta()
    spot: str = ""
    badge: str = ""
    basis: str = ""
    statutory: bool = False

    def times(self, event: EventDraft) -> tuple[datetime, datetime | None]:
        """When it is due at this event, and until when the post is manned."""
        if self.manned:
            return event.start - self.before, event.end + self.after
        return (event.end + self.after if self.after else event.start - self.before), None


@dataclass(frozen=True, slots=True)
class TemplateRisk:
    """A risk that this kind of event brings with it."""

    key: str
    hazard: str
    consequence: str
    likelihood: int
    severity: int
    control: str


@dataclass(frozen=True, slots=True)
class Template:
    """What a plan starts from. It fits events of these kinds and modes with at most `most` people expected.

    The texts may hold the `FIELDS`, which prints fill. `checks` are the codes of the checklist's items that apply,
    `contacts` the offices whose local numbers are wanted (to be filled in), `warn_share` is in percent.
    """

    key: str
    name: str
    kinds: frozenset[EventKind]
    modes: frozenset[EventMode]
    most: int
    texts: Mapping[Section, str]
    measures: tuple[TemplateMeasure, ...]
    risks: tuple[TemplateRisk, ...]
    checks: frozenset[str]
    contacts: tuple[str, ...]
    warn_share: int

    def measures_for(self, *, statutory: bool) -> tuple[TemplateMeasure, ...]:
        """The measures of an event, with the stricter extras where the statute asks."""
        return tuple(measure for measure in self.measures if statutory or not measure.statutory)
