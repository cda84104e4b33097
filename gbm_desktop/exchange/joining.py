"""A new laptop joins a campaign: by the code on another one's screen, or by a data packet and its passphrase."""

from pathlib import Path
from typing import Any

from gbm_desktop import folders
from gbm_desktop.errors.devices import JoiningBroken, PairingCodeMistyped, PairingCodeOver
from gbm_desktop.errors.live import PeerUnreachable
from gbm_desktop.exchange import bundle, devices, keys, parcels
from gbm_desktop.exchange.inviting import hello_key
from gbm_desktop.exchange.live.caller import Line
from gbm_desktop.exchange.live.host import FORBIDDEN, GONE, NUMBER_BYTES, proof_of
from gbm_desktop.exchange.live.messages import Garbled, Keys, Message, Session
from gbm_desktop.exchange.live.stock import Stock
from gbm_desktop.model import pairing
from gbm_desktop.model.pairing import PairingCode
from gbm_desktop.progress import Progress, silent
from gbm_desktop.store import devices as store
from gbm_desktop.store import replica
from gbm_desktop.wall_clock import Clock
from gbm_desktop.workspace import Workspace

_DONE = 200


def by_code(
    folder: Path, text: str, *, operator: str = "", clock: Clock | None = None, progress: Progress = silent
) -> Workspace:
    """The folder holds a copy of the host's campaign with numbers of its own, and is open; or nothing is left of it.

    Raises PairingCodeMistyped, PairingCodeOver, FolderInUse, PeerUnreachable, JoiningBroken, and what `parcels.merge`
    raises.
    """
    code = pairing.parse(text)
    if code is None:
        raise PairingCodeMistyped(text.strip())
    with folders.beginning(folder, operator=operator, clock=clock) as ws:
        host = _Host(code)
        try:
            _take_all(ws, host, progress)
        finally:
            host.close()
    return ws


def by_bundle(
    folder: Path,
    file: Path,
    passphrase: str,
    *,
    operator: str = "",
    clock: Clock | None = None,
    progress: Progress = silent,
) -> Workspace:
    """The folder holds what the data packet does, with numbers of its own, and is open; or nothing is left of it.

    Raises FolderInUse, and what `bundle.join` raises.
    """
    with folders.beginning(folder, operator=operator, clock=clock) as ws:
        devices.take_block(ws, devices.own_block(ws))
        bundle.join(ws, file, passphrase, progress=progress)
        if ws.replica.block in {one.block for one in store.everyone(ws.read)}:
            devices.take_block(ws, devices.own_block(ws))
        keys.enrol(ws)
    return ws


def _take_all(ws: Workspace, host: "_Host", progress: Progress) -> None:
    key = keys.public_of(replica.private_key(ws.read))
    told = host.ask("join", {"device": ws.replica.id, "name": ws.replica.name, "key": key}).head
    block, steps, admitted_by = _welcome(told)
    devices.take_block(ws, block)
    stock = Stock(ws)
    while parts := host.ask("pull", {"known": stock.known()}).parts:
        stock.take(parts)
        progress(min(steps, sum(stock.known().values())), steps)
    for digest in iter(lambda: next(iter(stock.wanted()), ""), ""):
        answer = host.ask("file", {"digest": digest})
        if not answer.parts or not stock.bring(digest, answer.parts[0]):
            break  # it comes with a later exchange
    keys.enrol(ws, admitted_by=admitted_by)
    host.ask("done", {}, *parcels.unknown_to(ws, {**stock.known(), ws.replica.id: 0}))


def _welcome(told: dict[str, Any]) -> tuple[str, int, str]:
    """The numbers of this laptop, how many steps there are, and whose laptop says so. Raises JoiningBroken."""
    match told:
        case {"block": str(block), "steps": int(steps), "host": str(host)}:
            return block, steps, host
    raise JoiningBroken


class _Host:
    """The laptop whose screen shows the code."""

    def __init__(self, code: PairingCode) -> None:
        self._line = Line(code.address, code.port)
        self._number = 0
        try:
            self._session = self._begun(code.secret)
        except BaseException:
            self.close()
            raise

    def _begun(self, secret: bytes) -> Session:
        own = Keys()
        status, answer = self._line.post("/hello", own.public + proof_of(hello_key(secret), own.public))
        if status in (FORBIDDEN, GONE):
            raise PairingCodeOver
        try:
            return own.session(answer, secret, calling=True)
        except Garbled as error:
            raise PeerUnreachable(self._line.peer) from error

    def ask(self, kind: str, head: dict[str, object], *parts: bytes) -> Message:
        """What the host answers. Raises JoiningBroken."""
        self._number += 1
        sealed = self._session.ask(self._number, Message({"kind": kind, **head}, parts))
        try:
            status, answer = self._line.post("/say", self._number.to_bytes(NUMBER_BYTES) + sealed)
            message = self._session.answered(self._number, answer) if status == _DONE else None
        except (PeerUnreachable, Garbled) as error:
            raise JoiningBroken from error
        if message is None or message.head.get("refused"):
            raise JoiningBroken
        return message

    def close(self) -> None:
        """The host is not asked any more."""
        self._line.close()
