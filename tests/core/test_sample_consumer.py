"""Consumer protection of the sample season."""

from collections import Counter
from datetime import date
from pathlib import Path

from gbm_desktop import consultations, consumer, consumer_settings, prints, workspace
from gbm_desktop.model.case_flow import is_overdue
from gbm_desktop.model.consumer import CaseKind, CaseState, Topic
from gbm_desktop.model.events import Stage
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery

DAY = date(2023, 11, 20)


def test_cases_stand_in_every_state_one_is_late_and_one_is_secret(sample_folder: Path) -> None:
    ws = workspace.open_existing(sample_folder)
    found = consumer.cases(ws)
    assert len(found) == 12
    assert {one.state for one in found} == set(CaseState)
    assert {one.kind for one in found} == set(CaseKind)
    assert [one.number for one in found if is_overdue(one, DAY)] == [f"T{ws.replica.block}0007"]
    assert Counter(one.hidden for one in found) == {True: 1, False: 11}
    assert all(one.enterprise_id or one.against for one in found if one.kind is CaseKind.COMPLAINT)
    assert consumer_settings.read(ws).has_pin
    assert "青白江区消费者协会" in dict(prints.complaints(ws))
    held = [event.id for event in event_store.matching(ws.read, EventQuery()) if event.stage is Stage.CLOSED]
    advised = consultations.consulted(ws, held)
    assert len(advised) > 15
    assert {topic for of_event in advised.values() for topic in of_event} == set(Topic)
    ws.close()
