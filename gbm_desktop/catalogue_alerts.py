"""What of the catalogue needs somebody today: certificates that end, and products that may not be shown at an event."""

from collections.abc import Iterator
from dataclasses import dataclass

from gbm_desktop import catalogue
from gbm_desktop.model.events import Event, Stage
from gbm_desktop.model.exhibits import days_problem
from gbm_desktop.model.products import CertificateState, ExhibitProblem, Product, certificate_state
from gbm_desktop.store import catalogue as store
from gbm_desktop.store import events as event_store
from gbm_desktop.store.events import EventQuery
from gbm_desktop.workspace import Workspace

_PREPARED = frozenset({Stage.PLANNED, Stage.READY})


@dataclass(frozen=True, slots=True)
class CertificatesEnding:
    """So many certificates have ended, and so many end within 90 days; `first` is the first of them all."""

    ended: int
    soon: int
    first: Product


@dataclass(frozen=True, slots=True)
class NotToBeShown:
    """These products of a coming event may not be shown on its days; `why` is what the first of them lacks."""

    event: Event
    products: tuple[Product, ...]
    why: ExhibitProblem


CatalogueAlert = CertificatesEnding | NotToBeShown


def read(ws: Workspace) -> list[CatalogueAlert]:
    """What needs somebody today, the nearest event first."""
    return [*_not_to_be_shown(ws), *_ending(ws)]


def _ending(ws: Workspace) -> Iterator[CertificatesEnding]:
    found = catalogue.ending(ws, ws.today())
    if found:
        ended = sum(certificate_state(one, ws.today()) is CertificateState.EXPIRED for one in found)
        yield CertificatesEnding(ended, len(found) - ended, found[0])


def _not_to_be_shown(ws: Workspace) -> Iterator[NotToBeShown]:
    ahead = event_store.matching(ws.read, EventQuery(since=ws.today()))
    shown = store.exhibited(ws.read, [event.id for event in ahead])
    for event in ahead:
        if event.stage in _PREPARED and event.id in shown:
            days = event.said.start.date(), event.said.end.date()
            lacking = [(one, why) for one in shown[event.id] if (why := days_problem(one, *days))]
            if lacking:
                yield NotToBeShown(event, tuple(one for one, _ in lacking), lacking[0][1])
