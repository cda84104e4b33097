"""Where people can complain, within how many days each kind of case is handled, and the PIN that hides who reported."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gbm_desktop import campaign, policy
from gbm_desktop.checkin import pin as pins
from gbm_desktop.errors.consumer import BadChannel, BadDeadline, NoReportPin, NotAPin, WrongReportPin
from gbm_desktop.model.consumer import Channel, Deadline
from gbm_desktop.model.journal import Op
from gbm_desktop.store import consumer as store
from gbm_desktop.workspace import Workspace

_LONGEST = 365


@dataclass(frozen=True, slots=True)
class ConsumerSettings:
    """What counts here; `own` says that the county changed the deadlines of its year's policy profile."""

    channels: tuple[Channel, ...]
    deadlines: tuple[Deadline, ...]
    own: bool
    has_pin: bool


def read(ws: Workspace) -> ConsumerSettings:
    """The county's channels and deadlines, the profile's deadlines where nobody changed them. Raises NoCampaign."""
    kept = store.settings(ws.read)
    deadlines = kept.deadlines
    if deadlines is None:
        deadlines = policy.profile(campaign.current(ws).year).deadlines
    return ConsumerSettings(kept.channels, deadlines, kept.deadlines is not None, bool(kept.sealed))


def set_channels(ws: Workspace, channels: Sequence[Channel]) -> None:
    """Exactly these are the channels, on posters too. Raises BadChannel."""
    tidy = [Channel(one.name.strip(), one.phone.strip(), one.note.strip()) for one in channels]
    for one in tidy:
        if not (one.name and one.phone):
            raise BadChannel(one.name or one.phone)
    with ws.unit(Op.CONSUMER_SETTINGS) as unit:
        unit.put("consumer_settings", store.row_of_settings(replace(store.settings(unit.db), channels=tuple(tidy))))


def set_deadlines(ws: Workspace, deadlines: Sequence[Deadline] | None) -> None:
    """Exactly these are the deadlines, one a kind at most; None: the profile's again. Raises BadDeadline.

    What is registered keeps its last day.
    """
    kinds = [one.kind for one in deadlines or ()]
    for one in deadlines or ():
        if not (0 < one.days <= _LONGEST and one.source.strip()) or kinds.count(one.kind) > 1:
            raise BadDeadline(one.kind)
    with ws.unit(Op.CONSUMER_SETTINGS) as unit:
        kept = replace(store.settings(unit.db), deadlines=None if deadlines is None else tuple(deadlines))
        unit.put("consumer_settings", store.row_of_settings(kept))


def set_pin(ws: Workspace, new: str, old: str = "") -> None:
    """Who reported is seen with this PIN from now on. Raises NotAPin, and WrongReportPin where another one is set."""
    if not pins.is_pin(new):
        raise NotAPin
    if store.settings(ws.read).sealed:
        check_pin(ws, old)
    with ws.unit(Op.CONSUMER_SETTINGS) as unit:
        kept = replace(store.settings(unit.db), sealed=pins.seal(new, ws.random))
        unit.put("consumer_settings", store.row_of_settings(kept))


def require_pin(ws: Workspace) -> None:
    """There is a PIN to hide a name behind. Raises NoReportPin."""
    if not store.settings(ws.read).sealed:
        raise NoReportPin


def check_pin(ws: Workspace, pin: str) -> None:
    """This is the PIN. Raises NoReportPin, WrongReportPin."""
    sealed = store.settings(ws.read).sealed
    if not sealed:
        raise NoReportPin
    if not pins.opens(sealed, pin):
        raise WrongReportPin
