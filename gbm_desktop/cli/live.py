"""Commands that keep this laptop in exchange with others in the same network until Ctrl+C."""

import json
from collections.abc import Mapping
from threading import Event

import click

from gbm_desktop.cli.door import JSON, gbm, in_workspace, lang
from gbm_desktop.errors import GbmError
from gbm_desktop.exchange import parcels
from gbm_desktop.exchange.live.party import Party, new_pin
from gbm_desktop.exchange.live.server import PORTS
from gbm_desktop.model.live import Peer
from gbm_desktop.wording import Lang, say, word
from gbm_desktop.wording.cli import line
from gbm_desktop.workspace import Workspace

_LOOK_S = 0.5
_PORT = click.option("--port", type=click.IntRange(1, 65535), help="端口 · on which others call this laptop")


@gbm.group()
def live() -> None:
    """现场联网：同一无线网络里的电脑随时交换数据 · laptops in one Wi-Fi exchange while the event goes on."""


@live.command("serve")
@click.option("--pin", default="", help="6 位联网口令，不填则生成 · six digits, made up if left out")
@_PORT
@JSON
@in_workspace
def live_serve(ws: Workspace, /, *, pin: str, port: int | None, as_json: bool) -> None:
    """开始联网，等其他电脑 · go online and wait for others; Ctrl+C ends it."""
    _keep(ws, "", pin or new_pin(), port, as_json=as_json)


@live.command("join")
@click.argument("address")
@click.option("--pin", required=True, help="对方屏幕上的 6 位数字 · the six digits on the other laptop's screen")
@_PORT
@JSON
@in_workspace
def live_join(ws: Workspace, /, *, address: str, pin: str, port: int | None, as_json: bool) -> None:
    """与该地址的电脑联网 · exchange with the laptop at the address; Ctrl+C ends it."""
    _keep(ws, address, pin, port, as_json=as_json)


def _keep(ws: Workspace, address: str, pin: str, port: int | None, *, as_json: bool) -> None:
    told = Teller(as_json=as_json, lang=lang())
    party = Party(ws, pin, ports=range(port, port + 1) if port else PORTS, failed=told.problem)
    try:
        if address:
            party.call(address)
        told.begun(party)
        pause = Event()
        while not pause.wait(_LOOK_S):
            told.look(ws, party)
    except KeyboardInterrupt:
        pass
    finally:
        party.stop()


class Teller:
    """Prints a line whenever something is otherwise than at the last look."""

    def __init__(self, *, as_json: bool, lang: Lang) -> None:
        self._as_json, self._lang = as_json, lang
        self._peers: dict[str, Peer] = {}
        self._steps = 0

    def begun(self, party: Party) -> None:
        """Where this laptop is to be found, and the PIN."""
        self._print({"event": "online", "pin": party.pin, "port": party.port, "addresses": party.addresses}, "online",
                    pin=party.pin, addresses="  ".join(party.addresses))  # fmt: skip

    def look(self, ws: Workspace, party: Party) -> None:
        """Peers that came, went or changed; how many steps are known now."""
        for peer in party.peers():
            before = self._peers.get(peer.address)
            self._peers[peer.address] = peer
            if before is None or before.state is not peer.state:
                told = {"event": "peer", "device": peer.device, "name": peer.name, "address": peer.address,
                        "state": peer.state.value}  # fmt: skip
                self._print(told, "live_peer", name=peer.name or peer.address, state=word(peer.state, self._lang))
        steps = sum(parcels.known(ws).values())
        if steps != self._steps:
            self._steps = steps
            self._print({"event": "steps", "known": steps}, "live_steps", count=steps)

    def problem(self, error: GbmError) -> None:
        """What went wrong on another thread."""
        click.echo(" ".join(say(error, self._lang).split()), err=True)

    def _print(self, told: Mapping[str, object], key: str, **fields: object) -> None:
        click.echo(json.dumps(told, ensure_ascii=False) if self._as_json else line(key, self._lang, **fields))
