"""Differences between laptops as people read them: what the row is, the field, and the values."""

import json
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any

from gbm_desktop.model.admission import Once
from gbm_desktop.model.attendance import Source
from gbm_desktop.model.benefits import ClaimState, SchemeKind
from gbm_desktop.model.conflict_reviews import Decision
from gbm_desktop.model.consumer import CaseKind, CaseOutcome, CaseState, Satisfaction
from gbm_desktop.model.deals import Channel, DealKind
from gbm_desktop.model.enterprises import ChainRole
from gbm_desktop.model.events import BodyRole, EventKind, EventLevel, EventMode, Stage
from gbm_desktop.model.market_days import ClosedKind, MarketCalendar
from gbm_desktop.model.plans import PlanKind
from gbm_desktop.model.products import Certifying, Listing, Route, Scene
from gbm_desktop.model.publicity import Medium, MediumLevel
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.roles import Role
from gbm_desktop.model.safety.checklist import ActionState, Phase
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.permit import Holder, Paper, PermitState
from gbm_desktop.model.safety.plan import Section
from gbm_desktop.model.tasks import TaskState
from gbm_desktop.wording import Lang, conflict_fields, word
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.money import percent, yuan

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownConflict": (
        "差异“{conflict_id}”已不在列表中，可能在别的电脑上处理过，或有更新的数据合并进来。请刷新后再核对。",
        "The difference {conflict_id} is not on the list any more, perhaps settled elsewhere. Reload and check again.",
    ),
    "ChangedSinceConflict": (
        "“{title}”的“{field}”在合并后又改过，没有改用另一份。请核对现在的内容，需要时直接修改，再确认这处差异。",
        "“{field}” of “{title}” was changed again since; the other value was not taken. Edit it directly, then settle.",
    ),
    "OtherValueDoesNotFit": (
        "“{title}”改用另一份后与现有数据不符，没有改动。请先核对相关内容，再直接修改。",
        "The other value of “{title}” does not fit what stands now; nothing was changed. Check and edit it directly.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Decision: {
        Decision.DISMISSED: ("按现状确认", "settled as it stands"),
        Decision.REVERSED: ("改用另一份", "the other value was taken"),
    },
}
LINES: dict[str, tuple[str, str]] = {
    "row": ("{table} · {title}", "{table} · {title}"),
    "difference": ("  {sign} {field}（{kind}）", "  {sign} {field} ({kind})"),
    "kept": ("      保留：{value}  {operator} {device} {at}", "      stands: {value}  {operator} {device} {at}"),
    "other": ("      另一份：{value}  {operator} {device} {at}", "      other: {value}  {operator} {device} {at}"),
    "now": ("      现为：{value}", "      now: {value}"),
    "id": ("      [{id}]", "      [{id}]"),
    "none": ("没有需要核对的差异。", "There are no differences to look at."),
    "dismissed": ("已确认 {count} 处差异。", "{count:difference|differences} settled."),
    "reversed": ("已改用另一份。", "The other value stands."),
    "which": ("请写明差异编号，或用 --all 全部确认。", "Name the differences, or say --all."),
}
_ENUMS: Mapping[tuple[str, str], type[Enum]] = {
    ("admission_rules", "once"): Once,
    ("attendees", "source"): Source,
    ("checklist_library", "phase"): Phase,
    ("check_items", "phase"): Phase,
    ("claims", "state"): ClaimState,
    ("closed_days", "kind"): ClosedKind,
    ("complaints", "kind"): CaseKind,
    ("complaints", "outcome"): CaseOutcome,
    ("complaints", "satisfaction"): Satisfaction,
    ("complaints", "state"): CaseState,
    ("complaint_steps", "state"): CaseState,
    ("conflict_reviews", "decision"): Decision,
    ("corrective_actions", "state"): ActionState,
    ("deals", "channel"): Channel,
    ("deals", "kind"): DealKind,
    ("document_texts", "document"): PlanKind,
    ("enterprises", "roles"): ChainRole,
    ("events", "bodies"): BodyRole,
    ("events", "kind"): EventKind,
    ("events", "level"): EventLevel,
    ("events", "mode"): EventMode,
    ("events", "stage"): Stage,
    ("incidents", "kind"): IncidentKind,
    ("market_rules", "calendar"): MarketCalendar,
    ("measures", "section"): Section,
    ("operators", "role"): Role,
    ("permits", "holder"): Holder,
    ("permits", "papers"): Paper,
    ("permits", "state"): PermitState,
    ("products", "certifying"): Certifying,
    ("products", "listed_in"): Listing,
    ("products", "route"): Route,
    ("products", "scenes"): Scene,
    ("publicity", "level"): MediumLevel,
    ("publicity", "medium"): Medium,
    ("resources", "kind"): ResourceKind,
    ("safety_plans", "texts"): Section,
    ("schemes", "kind"): SchemeKind,
    ("solutions", "scene"): Scene,
    ("tasks", "state"): TaskState,
}
_YES_NO = frozenset(
    {
        "chain_leader", "closed", "critical", "given", "is_local", "reentry", "retired", "returns_daily", "same",
        "sealed", "stays", "working_days",
    }
)  # fmt: skip
_MONEY = frozenset({"amount", "base", "budget", "cap", "event_price", "price", "sum"})
_JSON = frozenset(
    {
        "agenda", "basis", "bodies", "channels", "contacts", "days", "days_off", "deadlines", "events", "figures",
        "languages", "loan", "lunar_months", "papers", "plan", "proof", "roles", "scenes", "spec", "texts", "topics",
    }
)  # fmt: skip
SECRET = frozenset({"digest", "key", "pin", "salt", "secret_pin", "ticket", "ticket_key", "wrapped"})
"""Columns whose values nobody need read, and some nobody may."""
_EMPTY = ("（空）", "(empty)")
_HIDDEN = ("（不显示）", "(not shown)")
_REMOVED = ("已删除", "removed")
_WHOLE_ROW = ("整条记录", "the whole entry")
_ANSWERS = (("否", "no"), ("是", "yes"))
_COLON = ("：", ": ")
_LONGEST = 400


def line(key: str, lang: Lang = "zh", /, **values: object) -> str:
    """One of the lines above, filled."""
    return fill(LINES[key][_at(lang)], **values)


def table_word(table: str, lang: Lang = "zh") -> str:
    """What an official calls a row of the table."""
    return conflict_fields.TABLES[table][_at(lang)]


def field_word(table: str, column: str, lang: Lang = "zh") -> str:
    """What an official calls the field."""
    return conflict_fields.of(table, column)[_at(lang)]


def value_words(table: str, column: str, value: object, lang: Lang = "zh") -> str:
    """A stored value as people read it; what it refers to is not looked up."""
    if value is None or value == "":
        return _EMPTY[_at(lang)]
    if column in SECRET and table != "typed_figures":
        return hidden(lang)
    if isinstance(value, str):
        return _text_words(table, column, value, lang)
    return _number_words(table, column, value, lang)


def _text_words(table: str, column: str, text: str, lang: Lang) -> str:
    says = _member(_ENUMS.get((table, column)), lang)
    said = _read_json(text, lang, says) if column in _JSON else says(text)
    return _short(said) or _EMPTY[_at(lang)]


def _number_words(table: str, column: str, value: object, lang: Lang) -> str:
    if column in _YES_NO:
        return _ANSWERS[bool(value)][_at(lang)]
    if isinstance(value, int) and column in _MONEY:
        return yuan(value)
    if isinstance(value, int) and (table, column) == ("schemes", "rate"):
        return percent(value)
    return str(value)


def hidden(lang: Lang = "zh") -> str:
    """What stands for a value that is not for everybody's eyes."""
    return _HIDDEN[_at(lang)]


def removed(lang: Lang = "zh") -> str:
    """What stands for a row that one laptop removed."""
    return _REMOVED[_at(lang)]


def whole_row(lang: Lang = "zh") -> str:
    """What stands for the field where the whole row is in question."""
    return _WHOLE_ROW[_at(lang)]


def fields_words(parts: Iterable[tuple[str, str]], lang: Lang = "zh") -> str:
    """Several fields with their values in one text."""
    return _short(("；" if lang == "zh" else "; ").join(f"{name}{_COLON[_at(lang)]}{value}" for name, value in parts))


def _member(kind: type[Enum] | None, lang: Lang) -> Callable[[object], str]:
    """How a plain value is said: an enum's member by its word, a time without its T."""
    members = {member.value: word(member, lang) for member in kind} if kind else {}

    def says(value: object) -> str:
        return members.get(value) or _plain(value)

    return says


def _plain(value: object) -> str:
    text = str(value)
    return text.replace("T", " ") if _is_moment(text) else text


def _is_moment(text: str) -> bool:
    return len(text) == len("2023-10-12T09:00") and text[4] == text[7] == "-" and text[10] == "T"


def _read_json(text: str, lang: Lang, says: Callable[[object], str]) -> str:
    try:
        return _told(json.loads(text), lang, says)
    except ValueError:
        return text


def _told(value: Any, lang: Lang, says: Callable[[object], str]) -> str:
    if isinstance(value, dict):
        parts = ((_key(name, lang, says), _told(one, lang, says)) for name, one in value.items())
        return ("；" if lang == "zh" else "; ").join(f"{name}{_COLON[_at(lang)]}{one}" for name, one in parts if one)
    if isinstance(value, list):
        joints = ("；", "; ") if any(isinstance(one, dict | list) for one in value) else ("、", ", ")
        return joints[_at(lang)].join(filter(None, (_told(one, lang, says) for one in value)))
    if isinstance(value, bool):
        return _ANSWERS[value][_at(lang)]
    return "" if value is None else says(value)


def _key(name: str, lang: Lang, says: Callable[[object], str]) -> str:
    said = says(name)
    if said != name:
        return said
    try:
        return field_word("", name, lang)
    except KeyError:
        return name


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _at(lang: Lang) -> int:
    return 0 if lang == "zh" else 1
