"""Consumer protection of the sample season: cases in every state, and people advised at the events that were held."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from gbm_desktop import case_names, consultations, consumer, consumer_settings
from gbm_desktop.model.consumer import Case, CaseKind, CaseOutcome, CaseState, Channel, Satisfaction, Topic
from gbm_desktop.model.ids import ComplaintId, EnterpriseId, EventId, ProductId
from gbm_desktop.sample.safety import Doing
from gbm_desktop.sample.told import season_file
from gbm_desktop.workspace import Workspace


def doings(ws: Workspace) -> Iterator[Doing]:
    """What is registered and done about it, and when; the channels and the PIN are set at once."""
    told = season_file("consumer")
    consumer_settings.set_channels(ws, [Channel(**one) for one in told["channels"]])
    consumer_settings.set_pin(ws, told["pin"])
    for one in told["cases"]:
        case_id: list[ComplaintId] = []
        yield datetime.fromisoformat(one["received"]), partial(_register, ws, one, case_id)
        for state, at, said in one["steps"]:
            yield datetime.fromisoformat(at), partial(_move, ws, case_id, CaseState(state), said)


def advised(ws: Workspace, event_id: list[EventId], start: datetime, came: int) -> Iterator[Doing]:
    """Of those who came to the event some asked, an hour after it began."""
    told = season_file("consumer")["consulted"]
    whole = sum(told["topics"].values())
    for topic, share in told["topics"].items():
        persons = round(came * told["share"] * share / whole)
        if persons:
            yield start + timedelta(hours=1), partial(_consult, ws, event_id, Topic(topic), persons)


def _consult(ws: Workspace, event_id: list[EventId], topic: Topic, persons: int) -> None:
    consultations.consult(ws, event_id[0], topic, persons)


def _register(ws: Workspace, told: dict[str, Any], case_id: list[ComplaintId]) -> None:
    names = case_names.read(ws)
    events, makers = ({name: each for each, name in table.items()} for table in (names.events, names.enterprises))
    products = {name: each for each, name in names.products.items()}
    product = next((each for name, each in products.items() if name.startswith(told.get("product", "-"))), None)
    said = ("way", "person", "phone", "address", "against", "facts", "claim")
    case = Case(
        ComplaintId(""),
        "",
        CaseKind(told["kind"]),
        datetime.fromisoformat(told["received"]),
        event_id=EventId(events[told["event"]]) if "event" in told else None,
        enterprise_id=EnterpriseId(makers[told["enterprise"]]) if "enterprise" in told else None,
        product_id=ProductId(product) if product else None,
        **{name: told.get(name, "") for name in said},
    )
    case_id.append(consumer.register(ws, case).id)


def _move(ws: Workspace, case_id: list[ComplaintId], state: CaseState, said: dict[str, str]) -> None:
    consumer.move(
        ws,
        case_id[0],
        state,
        outcome=CaseOutcome(said["outcome"]) if "outcome" in said else None,
        satisfaction=Satisfaction(said["satisfaction"]) if "satisfaction" in said else None,
        what=said.get("what", ""),
        to_office=said.get("to_office", ""),
        receipt=said.get("receipt", ""),
    )
