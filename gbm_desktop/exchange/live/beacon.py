"""How laptops of one campaign find each other in a network: a small datagram every other second, that names nobody."""

import hashlib
import hmac
import os
import socket
import struct
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Event, Thread

PORT = 8790
_GROUP = "239.255.71.66"
_EVERYONE = "255.255.255.255"
_MAGIC = b"GBMLIVE1"
_SHAPE = struct.Struct(">8s8sH16s")
_EVERY_S = 2.0
_LOOPBACK = "127.0.0.1"


class Beacon:
    """Says where this laptop listens and hears where others of the campaign do, until `stop`.

    `found` is told address and port of each, again and again. Where the network lets no such datagrams through, nobody
    is found, and the address is typed.
    """

    def __init__(self, key: bytes, port: int, found: Callable[[str, int], object], *, udp_port: int = PORT) -> None:
        self._key, self._found, self._udp_port = key, found, udp_port
        self._own = os.urandom(8)
        self._said = packed(key, self._own, port)
        self._stopping = Event()
        self._hearing = _listening(udp_port)
        self._threads = [
            Thread(target=work, name=f"beacon-{work.__name__}", daemon=True) for work in (self._hear, self._call)
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Nothing is said or heard any more."""
        self._stopping.set()
        for thread in self._threads:
            thread.join()
        if self._hearing is not None:
            self._hearing.close()

    def _hear(self) -> None:
        while self._hearing is not None and not self._stopping.is_set():
            try:
                data, (address, _port) = self._hearing.recvfrom(_SHAPE.size + 1)
            except TimeoutError:
                continue
            except OSError:  # the network went away; the laptop may be asleep
                self._stopping.wait(_EVERY_S)
                continue
            port = heard(self._key, self._own, data)
            if port is not None:
                self._found(address, port)

    def _call(self) -> None:
        while not self._stopping.is_set():
            for address in (*own_addresses(), _LOOPBACK):
                self._say_from(address)
            self._stopping.wait(_EVERY_S)

    def _say_from(self, address: str) -> None:
        """Each network card is told apart by its address: the system would choose one."""
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
            out.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            out.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(address))
            out.bind((address, 0))
            for target in (_GROUP,) if address == _LOOPBACK else (_GROUP, _EVERYONE):
                with suppress(OSError):
                    out.sendto(self._said, (target, self._udp_port))


def packed(key: bytes, own: bytes, port: int) -> bytes:
    """What is said: a number made for this run, the port, and that it comes from a laptop of the campaign."""
    return _SHAPE.pack(_MAGIC, own, port, _tag(key, own, port))


def heard(key: bytes, own: bytes, data: bytes) -> int | None:
    """The port of another laptop of the campaign; None where it is another campaign's, one's own, or anything else."""
    if len(data) != _SHAPE.size:
        return None
    magic, other, port, tag = _SHAPE.unpack(data)
    if magic != _MAGIC or other == own or not hmac.compare_digest(tag, _tag(key, other, port)):
        return None
    return int(port)


def own_addresses() -> list[str]:
    """This laptop's addresses in local networks, the one towards the next router first."""
    found: dict[str, None] = {}
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        out.connect(("192.0.2.1", 9))  # sends nothing; 192.0.2.0/24 belongs to nobody (RFC 5737)
        found[out.getsockname()[0]] = None
    with suppress(OSError):
        found |= dict.fromkeys(socket.gethostbyname_ex(socket.gethostname())[2])
    return _usable(found)


def _usable(addresses: Iterable[str]) -> list[str]:
    return [one for one in addresses if not one.startswith(("127.", "169.254."))]


def _tag(key: bytes, own: bytes, port: int) -> bytes:
    return hmac.digest(key, own + port.to_bytes(2), hashlib.sha256)[:16]


def _listening(port: int) -> socket.socket | None:
    listening = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("", port))
        listening.settimeout(0.5)
        for address in (*own_addresses(), _LOOPBACK):
            with suppress(OSError):
                member = socket.inet_aton(_GROUP) + socket.inet_aton(address)
                listening.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, member)
    except OSError:
        listening.close()
        return None
    return listening
