"""What is stored of safety comes back as it went in, whatever it is, and the file refuses what cannot be."""

import sqlite3
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import events
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.ids import EventId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.policy import PermitRule
from gbm_desktop.model.safety.checklist import (
    ActionState,
    CheckItem,
    CheckResult,
    CorrectiveAction,
    Inspection,
    LibraryItem,
    Phase,
)
from gbm_desktop.model.safety.emergency import Drill, Duty, Incident, IncidentKind
from gbm_desktop.model.safety.gate import Override, Scope
from gbm_desktop.model.safety.permit import Basis, Holder, Paper, Permit, PermitState
from gbm_desktop.model.safety.plan import Measure, Plan, Role, Section
from gbm_desktop.model.safety.risk import Risk
from gbm_desktop.model.safety.signoff import Acknowledgement, SignedBy
from gbm_desktop.model.staff import Staff
from gbm_desktop.store import staff as staff_store
from gbm_desktop.store.safety import checklist, emergency, overrides, permit, plan, risks, signoff
from gbm_desktop.store.tables import FACTS, TABLES
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

EVENT = EventId("e")
PERSON = "p"
_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
_minutes = st.datetimes(datetime(2020, 1, 1), datetime(2024, 1, 1)).map(  # noqa: DTZ001 - local times
    lambda when: when.replace(second=0, microsecond=0)
)
_later = st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 - local times
    lambda when: when.replace(second=0, microsecond=0)
)
_nobody = st.sampled_from([None, PERSON])
_count = st.integers(0, 9_999)
_grade = st.integers(1, 5)
_event = st.just(EVENT)

_measures = st.builds(
    Measure, id=_text, event_id=_event, section=st.sampled_from(Section), position=_count, post=_text, task=_words,
    responsible=_nobody, deputy=st.none(), due=_minutes, until=st.none() | _later, spot=_words, badge=_words,
    basis=_words,
)  # fmt: skip
_plans = st.builds(
    Plan, event_id=_event, template=_words, people=st.dictionaries(st.sampled_from(Role), st.just(PERSON)),
    texts=st.dictionaries(st.sampled_from(Section), _words), assembly_point=_words,
    contacts=st.lists(st.tuples(_words, _words), max_size=3).map(tuple), warn_share=st.integers(1, 100),
)  # fmt: skip
_risks = st.builds(
    Risk, id=_text, event_id=_event, position=_count, hazard=_text, consequence=_words, likelihood=_grade,
    severity=_grade, control=_words, responsible=_nobody, reviewed_by=_nobody, reviewed_on=st.none() | _days,
)  # fmt: skip
_bases = st.builds(
    Basis, start=_minutes, end=_later, place=_words, region_code=_words,
    kind=st.sampled_from([kind.value for kind in EventKind]), expected=_count,
)  # fmt: skip
_permits = st.builds(
    Permit, event_id=_event, holder=st.sampled_from(Holder), state=st.sampled_from(PermitState), number=_text,
    police=_words, applied_on=st.none() | _days, decided_on=st.none() | _days,
    papers=st.frozensets(st.sampled_from(Paper)), basis=st.none() | _bases, note=_words,
)  # fmt: skip
_items = st.builds(
    CheckItem, id=_text, event_id=_event, code=_text, category=_words, phase=st.sampled_from(Phase), text=_text,
    critical=st.booleans(),
)  # fmt: skip
_actions = st.builds(
    CorrectiveAction, id=_text, event_id=_event, item_id=_text, hazard=_text, found_on=_days, responsible=_nobody,
    deadline=st.none() | _days, action=_words, state=st.sampled_from([ActionState.OPEN, ActionState.DONE]),
    closed_on=st.none(),
)  # fmt: skip
_duties = st.builds(
    Duty, id=_text, event_id=_event, start=_minutes, end=_later, leader=_nobody, keeper=_nobody, spot=_words
)
_drills = st.builds(
    Drill, id=_text, event_id=_event, held_on=_days, scenario=_text, persons=_count, findings=_words, leader=_nobody
)
_incidents = st.builds(
    Incident, id=_text, event_id=_event, at=_minutes, kind=st.sampled_from(IncidentKind), what=_text, place=_words,
    hurt=_count, dead=_count, persons=_words, actions=_words, plan_started=st.none() | _minutes,
    reported=st.none() | _minutes, reported_by=_words, closed=st.booleans(),
)  # fmt: skip

_Read = Callable[[sqlite3.Connection, list[EventId]], dict[EventId, Any]]
_Row = Callable[[Any], dict[str, object]]
_ROWS: dict[str, tuple[st.SearchStrategy[Any], _Row, _Read]] = {
    "measures": (_measures, plan.row_of_measure, plan.measures),
    "safety_plans": (_plans, plan.row_of_plan, plan.plans),
    "risks": (_risks, risks.row_of, risks.risks),
    "permits": (_permits, permit.row_of, permit.permits),
    "check_items": (_items, checklist.row_of_item, checklist.items),
    "corrective_actions": (_actions, checklist.row_of_action, checklist.actions),
    "duties": (_duties, emergency.row_of_duty, emergency.duties),
    "drills": (_drills, emergency.row_of_drill, emergency.drills),
    "incidents": (_incidents, emergency.row_of_incident, emergency.incidents),
}


@pytest.fixture
def peopled(ws: Workspace) -> Workspace:
    """An event with the id `e` and a person with the id `p`."""
    event_id = events.add(ws, lecture())
    with ws.unit(Op.EVENT_ADD) as unit:
        row = dict(unit.db.execute("SELECT * FROM events WHERE id = ?", (event_id,)).fetchone())
        unit.add("events", {**row, "id": EVENT})
        unit.add("staff", staff_store.row_of(Staff(PERSON, "王芳", "清泉镇", "副镇长", "13800000000")))  # type: ignore[arg-type]  # a plain id
    return ws


@pytest.mark.parametrize("table", sorted(_ROWS))
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_row_comes_back_as_it_went_in(peopled: Workspace, table: str, data: st.DataObject) -> None:
    kind, row_of, read = _ROWS[table]
    value = data.draw(kind)
    with peopled.unit(Op.PLAN_EDIT) as unit:
        for gone in unit.db.execute(f"SELECT id FROM {table}").fetchall():
            unit.drop(table, gone["id"])
        unit.add(table, row_of(value))
    found = read(peopled.read, [EVENT])[EVENT]
    assert found == (value if table in {"safety_plans", "permits"} else [value])
    assert set(row_of(value)) == set(TABLES[table])


@pytest.mark.parametrize(
    ("table", "value", "row_of", "read"),
    [
        (
            "inspections",
            Inspection("", EVENT, "i", CheckResult.FAIL, "未上锁", 1, "王芳", "1 号机", from_paper=True),  # type: ignore[arg-type]  # a plain id
            checklist.row_of_inspection,
            lambda db: checklist.inspections(db, EVENT),
        ),
        (
            "acknowledgements",
            Acknowledgement("", EVENT, PERSON, "d" * 16, SignedBy.PAPER, "[]", 2, "1 号机"),  # type: ignore[arg-type]  # a plain id
            signoff.row_of,
            lambda db: list(signoff.acknowledgements(db, [EVENT])[EVENT].values()),
        ),
        (
            "overrides",
            Override("", EVENT, Scope.READY, "李强", "补录", frozenset({"a:1", "b:"}), 0, 3, "1 号机"),
            overrides.row_of,
            lambda db: overrides.overrides(db, [EVENT])[EVENT],
        ),
    ],
    ids=["inspections", "acknowledgements", "overrides"],
)
def test_a_fact_comes_back_with_its_steps_id_and_is_never_changed(
    peopled: Workspace, table: str, value: Any, row_of: _Row, read: Callable[[sqlite3.Connection], list[Any]]
) -> None:
    with peopled.unit(Op.INSPECT) as unit:
        unit.record(table, {**row_of(value), "id": unit.step_id})
    (found,) = read(peopled.read)
    assert found.id == unit.step_id
    assert {**row_of(found), "id": ""} == row_of(value)
    assert table in FACTS
    for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET device = ''"):
        with pytest.raises(sqlite3.IntegrityError, match="facts are only added"):
            peopled._db.execute(statement)


def test_the_countys_own_rule_and_its_library_come_back(ws: Workspace) -> None:
    rule = PermitRule(200, 5_000, 20, 45, "本地规定", working_days=True)
    item = LibraryItem("LA-01", "消防", Phase.ON_SITE, "会场门已开", critical=True, retired=True)
    assert permit.rule(ws.read) is None
    with ws.unit(Op.LIBRARY_EDIT) as unit:
        unit.put("permit_rule", permit.row_of_rule(rule))
        unit.put("checklist_library", checklist.row_of_library(item))
    assert permit.rule(ws.read) == rule
    assert checklist.library_edits(ws.read) == {"LA-01": item}


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("measures", {"deputy": PERSON, "responsible": PERSON}),
        ("measures", {"until": "2023-10-12T09:00", "due": "2023-10-12T10:00"}),
        ("permits", {"state": "granted", "number": ""}),
        ("corrective_actions", {"state": "closed", "closed_on": None}),
        ("risks", {"likelihood": 6}),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(peopled: Workspace, table: str, row: dict[str, object]) -> None:
    good: dict[str, dict[str, object]] = {
        "measures": plan.row_of_measure(Measure("m", EVENT, Section.FIRE, 1, "消防岗", "")),  # type: ignore[arg-type]  # a plain id
        "permits": permit.row_of(Permit(EVENT)),
        "corrective_actions": checklist.row_of_action(
            CorrectiveAction("a", EVENT, "i", "未上锁", date(2023, 10, 12))  # type: ignore[arg-type]  # plain ids
        ),
        "risks": risks.row_of(Risk("r", EVENT, 1, "大风", "", 1, 1, "")),  # type: ignore[arg-type]  # a plain id
    }
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"), peopled.unit(Op.PLAN_EDIT) as unit:
        unit.add(table, good[table] | row)
    with peopled.unit(Op.PLAN_EDIT) as unit:
        unit.add(table, good[table])
