"""One event's sign-in by phone, from its start to its end: keys, PIN, and who was there. The window looks on."""

import hmac
from dataclasses import dataclass, replace
from threading import Lock

from gbm_desktop import campaign
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.phones.limits import Limits
from gbm_desktop.phones.staff_logins import StaffLogins
from gbm_desktop.phones.tokens import Tokens
from gbm_desktop.wording.phones import DESK
from gbm_desktop.workspace import Workspace

_KEY_BYTES = 32
_SHOWN = 500


@dataclass(frozen=True, slots=True)
class Visitor:
    """A phone that was here: when last (Unix milliseconds), how many signed in on it, the staff's desk that it is."""

    address: str
    seen: int
    signed_in: int = 0
    desk: int = 0


class Site:
    """What the server answers from. `poster`: printed codes are good. `rehearsing`: nothing is stored or counted."""

    def __init__(self, ws: Workspace, event_id: EventId, *, poster: bool = False, limits: Limits | None = None) -> None:
        self.ws, self.event_id, self.poster = ws, event_id, poster
        self.rehearsing = False
        self.limits = limits or Limits()
        campaign_key = bytes.fromhex(campaign.current(ws).ticket_key)
        self.tokens = Tokens(ws.random(_KEY_BYTES), hmac.digest(campaign_key, b"phones", "sha256"), event_id)
        self.staff = StaffLogins(ws.random)
        self.door = Door(ws, event_id, desk=DESK)
        self._visitors: dict[str, Visitor] = {}
        self._visiting = Lock()

    @property
    def now(self) -> float:
        """Seconds that only go forward."""
        return self.ws.clock.monotonic() / 1e9

    def new_id(self) -> AttendeeId:
        """What the next person's entry will be called."""
        return AttendeeId(self.ws.new_id())

    def sign_in_path(self) -> str:
        """Where the code on the screen leads now."""
        return f"/s/{self.tokens.on_screen(self.now)}"

    def poster_path(self) -> str:
        """Where the printed code leads."""
        return f"/s/{self.tokens.of_poster()}"

    def staff_path(self) -> str:
        """Where the staff's code leads."""
        return f"/d/{self.tokens.of_staff()}"

    def visitors(self) -> list[Visitor]:
        """The phones that were here, the latest first."""
        with self._visiting:
            return sorted(self._visitors.values(), key=lambda each: -each.seen)

    def saw(self, address: str, *, signed_in: int = 0, desk: int = 0) -> None:
        """A phone asked for something."""
        with self._visiting:
            known = self._visitors.get(address) or Visitor(address, 0)
            self._visitors[address] = replace(
                known, seen=self.ws.clock.wall(), signed_in=known.signed_in + signed_in, desk=desk or known.desk
            )
            if len(self._visitors) > _SHOWN:
                del self._visitors[min(self._visitors.values(), key=lambda each: each.seen).address]
