"""What a screen for everyone shows of an event: its figures, its programme, whom to complain to; nobody's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from gbm_desktop import admission, attendance, campaign, events, prints
from gbm_desktop.model.admission import Session
from gbm_desktop.model.attendance import Counts
from gbm_desktop.model.ids import EventId
from gbm_desktop.store import crowd as store
from gbm_desktop.wording.prints import NATIONAL_COMPLAINTS
from gbm_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class BoardView:
    """All that the board shows. `bodies` are pairs like (主办单位, its members), `complaints` like (全国热线, 12315).

    `came_from` is the village or unit of who came in last, empty where it is not to be told or nobody said it.
    """

    theme: str
    event: str
    counts: Counts
    programme: tuple[Session, ...]
    bodies: tuple[tuple[str, tuple[str, ...]], ...]
    complaints: tuple[tuple[str, str], ...]
    came_from: str = ""


def read(ws: Workspace, event_id: EventId, *, welcome: bool = False) -> BoardView:
    """The event as the board shows it now; with `welcome` also where who came in last is from. Raises UnknownEvent."""
    said = events.get(ws, event_id).said
    came_from = ""
    if welcome:
        came_from = store.latest_unit(ws.read, event_id, admission.window_at(ws, event_id, ws.now()))
    return BoardView(
        theme=campaign.current(ws).theme,
        event=said.name,
        counts=attendance.counts(ws, event_id),
        programme=tuple(admission.from_agenda(ws, event_id)),
        bodies=prints.bodies(said),
        complaints=(NATIONAL_COMPLAINTS, *prints.complaints(ws)),
        came_from=came_from,
    )


def now_and_next(programme: Sequence[Session], now: datetime) -> tuple[Session | None, Session | None]:
    """What of the programme is on at this local time, and what follows."""
    wall = now.replace(tzinfo=None)
    on = next((part for part in programme if part.start <= wall < part.end), None)
    return on, next((part for part in programme if part.start > wall), None)
