"""What was granted and what was sold, in all or by scheme, event, enterprise, product or township."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from gbm_desktop import benefits, catalogue, geography
from gbm_desktop.model import benefit_sums as model
from gbm_desktop.model.benefit_sums import By, Sums
from gbm_desktop.model.benefits import Claim
from gbm_desktop.model.deals import Deal
from gbm_desktop.model.geography import parts, place_key
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace

Line = TypeVar("Line", Claim, Deal)


def total(ws: Workspace, found: Iterable[Claim]) -> Sums:
    """What these claims come to, 补贴, 贴息, 让利 and 以旧换新 each for itself."""
    kinds = {one.id: one.kind for one in benefits.schemes(ws)}
    return model.summed((one, kinds[one.scheme_id]) for one in found)


def grouped(ws: Workspace, lines: Sequence[Line], by: By) -> dict[str, list[Line]]:
    """The lines by the names of what they belong to, in the order of the names; those that name none stand last.

    Raises NoCampaign where townships are asked for.
    """
    name_of = _names(ws, by)
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(name_of(line), []).append(line)
    return dict(sorted(groups.items(), key=lambda group: (not group[0], group[0])))


def _names(ws: Workspace, by: By) -> Callable[[Claim | Deal], str]:
    match by:
        case By.SCHEME:
            schemes = {one.id: one.name for one in benefits.schemes(ws)}
            return lambda line: schemes.get(line.scheme_id, "") if isinstance(line, Claim) else ""
        case By.EVENT:
            events = event_store.names(ws.read)
            return lambda line: events.get(line.event_id, "") if line.event_id else ""
        case By.ENTERPRISE:
            makers = {one.id: one.name for one in catalogue.enterprises(ws)}
            return lambda line: makers.get(line.enterprise_id, "") if line.enterprise_id else ""
        case By.PRODUCT:
            products = {one.id: one.name for one in catalogue.products(ws)}
            return lambda line: products.get(line.product_id, "") if line.product_id else ""
        case By.TOWNSHIP:
            return _townships(ws)


def _townships(ws: Workspace) -> Callable[[Claim | Deal], str]:
    """A claim belongs to its village's township, anything else to that of its event."""
    names = geography.place_names(ws)
    known = {place_key(code): name for name, code in names.regions.items()}
    held = event_store.matching(ws.read, EventQuery())
    events = {one.id: known.get(place_key(one.said.region_code), "") for one in held}

    def township(line: Claim | Deal) -> str:
        place = names.named(line.village) if isinstance(line, Claim) and line.village else None
        if place is not None:
            return known.get(place_key(parts(place)[0]), "")
        return events.get(line.event_id, "") if line.event_id else ""

    return township
