"""Where the guide's pictures are taken: a page, a place on it, and what is done there before the picture."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from gbm_desktop import benefits, catalogue, consumer, publicity, report
from gbm_desktop.model.consumer import CaseState
from gbm_desktop.model.event_steps import EventStep
from gbm_desktop.model.events import Event
from gbm_desktop.model.ids import PublicityId
from gbm_desktop.model.report import Delivery
from gbm_desktop.report import freezing, ledger
from gbm_desktop.resource_files import resource
from gbm_desktop.safety import signoff
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace
from ui.app import Session
from ui.pages.people import PeoplePanel

ROSTER = resource("samples", "roster-messy.xlsx")
LEAFLET = "绿色建材年末展销，全市最低价，百分之百零甲醛。\n国家级推荐品牌，现场下单再享补贴。\n投诉举报请拨打 12315。"

Station = tuple[str, str, dict[str, object], Callable[[], None]]


def as_it_comes() -> None:
    """Nothing is done on the page."""


def event_like(ws: Workspace, text: str) -> Event:
    """The first event of this name."""
    return event_store.matching(ws.read, EventQuery(text=text))[0]


def at_the_office(session: Session, ws: Workspace) -> tuple[Station, ...]:
    """What is done before and after an event, in the order of the guide."""
    fair, lecture = event_like(ws, "年末展销"), event_like(ws, "公益宣讲（清泉镇）")
    day: dict[str, object] = {"day": fair.said.start.date()}
    press = partial(_press, session)
    return (
        ("calendar", "events", day, as_it_comes),
        ("week", "events", day, lambda: press("asWeek")),
        ("lanes", "events", day, lambda: press("asLanes")),
        ("events", "events", {"event_id": lecture.id}, lambda: press("asList")),
        ("people", "events", {"event_id": lecture.id, "step": EventStep.PEOPLE}, as_it_comes),
        ("roster-import", "events", {"event_id": fair.id, "step": EventStep.PEOPLE}, lambda: _import(session)),
        ("prints", "events", {"event_id": lecture.id, "step": EventStep.PRINTS}, as_it_comes),
        *_tours(session),
        *_safety(ws),
        *_registers(session, ws),
        *_reporting(ws),
        ("history", "history", {}, as_it_comes),
        ("settings", "settings", {}, as_it_comes),
    )


def _tours(session: Session) -> tuple[Station, ...]:
    return (
        ("season", "tours", {"tab": "season"}, lambda: _press(session, "planSeason")),
        ("routes", "tours", {"tab": "routes"}, as_it_comes),
        ("resources", "tours", {"tab": "resources"}, as_it_comes),
        ("market-days", "tours", {"tab": "market_days"}, as_it_comes),
        ("coverage", "tours", {"tab": "coverage"}, as_it_comes),
    )


def _safety(ws: Workspace) -> tuple[Station, ...]:
    lecture, checked = event_like(ws, "公益宣讲（清泉村）").id, event_like(ws, "巡展（清泉镇）").id
    fair = event_like(ws, "年末展销").id
    signer = signoff.sheet(ws, fair)[0].staff.id
    return (
        ("safety", "safety", {}, as_it_comes),
        ("safety-measures", "safety", {"event_id": lecture, "tab": "measures"}, as_it_comes),
        ("safety-people", "safety", {"event_id": fair, "tab": "people", "ref": signer}, as_it_comes),
        ("safety-permit", "safety", {"event_id": fair, "tab": "permit"}, as_it_comes),
        ("safety-checks", "safety", {"event_id": checked, "tab": "checklist"}, as_it_comes),
        ("safety-emergency", "safety", {"event_id": checked, "tab": "emergency"}, as_it_comes),
    )


def _registers(session: Session, ws: Workspace) -> tuple[Station, ...]:
    fair = event_like(ws, "年末展销").id
    product = next(one.id for one in catalogue.products(ws) if one.name.startswith("弹性体"))
    scheme, item = benefits.schemes(ws)[0].id, publicity.everything(ws)[0].id
    case = next(case.id for case in consumer.cases(ws) if case.state is CaseState.MEDIATING)
    return (
        ("catalogue", "catalogue", {"tab": "products", "product_id": product}, as_it_comes),
        ("exhibits", "events", {"event_id": fair, "step": EventStep.EXHIBITS}, as_it_comes),
        ("schemes", "benefits", {"tab": "schemes", "scheme_id": scheme}, as_it_comes),
        ("deals", "benefits", {"tab": "deals"}, as_it_comes),
        ("complaints", "benefits", {"tab": "consumer", "case_id": case}, as_it_comes),
        ("publicity", "publicity", {"tab": "register", "item_id": item}, as_it_comes),
        ("word-check", "publicity", {"tab": "words"}, lambda: _write(session, "wordsText", LEAFLET)),
        ("tasks", "plans", {"tab": "tasks"}, as_it_comes),
        ("activity-plan", "plans", {"tab": "activity", "event_id": fair}, as_it_comes),
    )


def _reporting(ws: Workspace) -> tuple[Station, ...]:
    return (
        ("report", "report", {"part": "text", "section": "overview"}, as_it_comes),
        ("report-figures", "report", {"part": "figures"}, as_it_comes),
        ("report-cases", "report", {"part": "cases"}, as_it_comes),
        ("report-frozen", "report", {"part": "frozen"}, lambda: _submit(ws)),
        ("report-sent", "report", {"part": "sent"}, as_it_comes),
    )


def _submit(ws: Workspace) -> None:
    """The report is frozen and has gone to the first two offices; afterwards a figure is not what it was."""
    frozen, today = freezing.freeze(ws, ws.today()), ws.today()
    for office, way, receipt in zip(report.addressees(ws)[:2], ("机要交换", "公文系统"), ("", "陈志强"), strict=True):
        ledger.record(ws, Delivery("", office, today, way, receipt), version=frozen.id)
    known = publicity.everything(ws)[0]
    publicity.put(ws, replace(known, id=PublicityId(""), title="村村响宣传绿色建材选购", link=""))


def _seen(session: Session, kind: type[QWidget], name: str = "") -> list[QWidget]:
    found = session.window.findChildren(kind) if session.window else []
    return [one for one in found if isinstance(one, kind) and one.isVisible() and name in ("", one.objectName())]


def _press(session: Session, name: str) -> None:
    """The button is pressed, where it is seen, and what it begins is done."""
    for button in _seen(session, QPushButton, name):
        assert isinstance(button, QPushButton)  # noqa: S101 - that is what was looked for
        button.click()
    while session.campaign is not None and session.campaign.context.jobs.busy:
        QApplication.processEvents()


def _write(session: Session, name: str, text: str) -> None:
    for field in _seen(session, QPlainTextEdit, name):
        assert isinstance(field, QPlainTextEdit)  # noqa: S101 - as above
        field.setPlainText(text)


def _import(session: Session) -> None:
    for panel in _seen(session, PeoplePanel):
        assert isinstance(panel, PeoplePanel)  # noqa: S101 - as above
        panel.import_roster(ROSTER)
