"""What the events, enterprises and products that cases are about are called, and who handles them."""

from collections.abc import Mapping
from dataclasses import dataclass

from gbm_desktop import catalogue, staff
from gbm_desktop.model.consumer import Case
from gbm_desktop.store import events as event_store
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CaseNames:
    """Names by id, read once for a whole list."""

    events: Mapping[str, str]
    enterprises: Mapping[str, str]
    products: Mapping[str, str]
    staff: Mapping[str, str]

    def event(self, case: Case) -> str:
        """The event at which it came up."""
        return self.events.get(case.event_id or "", "")

    def against(self, case: Case) -> str:
        """Whom it is about: the enterprise of the catalogue, else the name that was said."""
        return self.enterprises.get(case.enterprise_id or "", "") or case.against

    def product(self, case: Case) -> str:
        """The product that it is about."""
        return self.products.get(case.product_id or "", "")

    def handler(self, case: Case) -> str:
        """Who handles it."""
        return self.staff.get(case.handler or "", "")


def read(ws: Workspace) -> CaseNames:
    """Every name there is."""
    return CaseNames(
        event_store.names(ws.read),
        {one.id: one.name for one in catalogue.enterprises(ws)},
        {one.id: f"{one.name} {one.model}".strip() for one in catalogue.products(ws)},
        {one.id: one.name for one in staff.everyone(ws)},
    )
