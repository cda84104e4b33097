"""What of the catalogue needs somebody today."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from gbm_desktop import catalogue, catalogue_alerts, events, overview
from gbm_desktop.catalogue_alerts import CertificatesEnding, NotToBeShown
from gbm_desktop.model.enterprises import Enterprise
from gbm_desktop.model.events import EventDraft, Stage
from gbm_desktop.model.ids import EnterpriseId, EventId, ProductId
from gbm_desktop.model.journal import Op
from gbm_desktop.model.products import ExhibitProblem, Product, Route
from gbm_desktop.workspace import Workspace
from tests.builders import lecture


@pytest.fixture
def paving(ws: Workspace) -> Product:
    """A certified product whose certificate ends on 2023-10-20."""
    maker = catalogue.add_enterprise(ws, Enterprise(EnterpriseId(""), "示例建材有限公司"))
    draft = Product(
        ProductId(""), maker, "石材", "路沿石", route=Route.UNIFIED, certificate="CGP-1", expires=date(2023, 10, 20)
    )
    return catalogue.product(ws, catalogue.add_product(ws, draft))


def _on(day: int) -> EventDraft:
    at = datetime(2023, 10, day, 9)  # noqa: DTZ001 - an event's times are local
    return lecture(start=at, end=at.replace(hour=11))


def _show(ws: Workspace, event_id: EventId, product: Product) -> None:
    row = {"id": ws.new_id(), "event_id": event_id, "product_id": product.id, "event_price": None, "note": ""}
    with ws.unit(Op.EXHIBITS_EDIT, name="宣讲") as unit:
        unit.add("exhibits", row)


def test_a_quiet_catalogue_asks_for_nobody(ws: Workspace) -> None:
    assert catalogue_alerts.read(ws) == []


def test_certificates_that_end_are_one_line(ws: Workspace, paving: Product) -> None:
    ended = replace(paving, id=ProductId(""), name="石板", certificate="CGP-2", expires=date(2023, 10, 1))
    first = catalogue.add_product(ws, ended)
    assert catalogue_alerts.read(ws) == [CertificatesEnding(1, 1, catalogue.product(ws, first))]


def test_a_product_that_will_not_be_fit_on_the_day_of_a_coming_event_is_told_and_the_report_page_knows(
    ws: Workspace, paving: Product
) -> None:
    in_time, too_late = events.add(ws, _on(19)), events.add(ws, _on(25))
    for event_id in (in_time, too_late):
        _show(ws, event_id, paving)
    told, _ending = catalogue_alerts.read(ws)
    assert told == NotToBeShown(events.get(ws, too_late), (paving,), ExhibitProblem.EXPIRED)
    assert overview.read(ws).catalogue[0] == told
    events.set_stage(ws, too_late, Stage.CANCELLED, "下雨")
    assert [type(one) for one in catalogue_alerts.read(ws)] == [CertificatesEnding]


def test_a_certificate_that_ends_between_an_events_days_is_told_too(ws: Workspace, paving: Product) -> None:
    draft = _on(19)
    fair = events.add(ws, replace(draft, end=draft.end.replace(day=21)))
    _show(ws, fair, paving)
    told, _ending = catalogue_alerts.read(ws)
    assert told == NotToBeShown(events.get(ws, fair), (paving,), ExhibitProblem.EXPIRED)
