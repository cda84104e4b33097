"""What of consumer protection the first page tells of."""

from dataclasses import replace
from datetime import date, datetime

from gbm_desktop import consumer, consumer_alerts, consumer_settings, overview
from gbm_desktop.consumer_alerts import CallBacksDue, CasesPressing
from gbm_desktop.model.consumer import Case, CaseKind, CaseOutcome, CaseState, Satisfaction
from gbm_desktop.model.ids import ComplaintId
from gbm_desktop.workspace import Workspace

CALLED = datetime(2023, 9, 27, 10, 0)  # noqa: DTZ001 - the register's times are local
COMPLAINT = Case(ComplaintId(""), "", CaseKind.COMPLAINT, CALLED, person="王建国", phone="13800000009", facts="漏风")


def test_nothing_presses_where_nothing_is_near_its_last_day(ws: Workspace) -> None:
    consumer.register(ws, replace(COMPLAINT, due=date(2023, 10, 16)))
    assert consumer_alerts.read(ws) == []
    assert overview.read(ws).consumer == ()


def test_late_and_nearly_late_cases_are_counted_from_the_earliest(ws: Workspace) -> None:
    near = consumer.register(ws, replace(COMPLAINT, due=date(2023, 10, 15)))
    late = consumer.register(ws, replace(COMPLAINT, due=date(2023, 10, 11)))
    assert consumer_alerts.read(ws) == [CasesPressing(1, 1, late)]
    consumer.move(ws, late.id, CaseState.TRANSFERRED, to_office="清泉市场监督管理所")
    consumer.move(ws, near.id, CaseState.CLOSED, outcome=CaseOutcome.SETTLED)
    pressing, calls = consumer_alerts.read(ws)
    assert isinstance(pressing, CasesPressing)
    assert (pressing.late, pressing.soon) == (1, 0)
    assert isinstance(calls, CallBacksDue)
    assert (calls.count, calls.first.id) == (1, near.id)
    consumer.move(ws, near.id, CaseState.CALLED_BACK, satisfaction=Satisfaction.SATISFIED)
    assert len(consumer_alerts.read(ws)) == 1


def test_nobody_calls_back_who_reported_and_no_alert_names_anybody(ws: Workspace) -> None:
    consumer_settings.set_pin(ws, "2468")
    case = consumer.register(ws, replace(COMPLAINT, due=date(2023, 10, 11)))
    secret = consumer.register(ws, replace(COMPLAINT, kind=CaseKind.REPORT, person="李举报", due=date(2023, 10, 10)))
    consumer.move(ws, case.id, CaseState.CLOSED, outcome=CaseOutcome.BECAME_REPORT)
    (pressing,) = consumer_alerts.read(ws)
    assert pressing.first.id == secret.id
    assert "李举报" not in repr(pressing)
