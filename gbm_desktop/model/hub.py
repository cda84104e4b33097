"""The county's hub as laptops see it: where it is, and which of its parcels bring what is missing."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from itertools import groupby
from urllib.parse import parse_qs, quote, unquote, urlsplit

SCHEMES = ("postgresql", "postgres")
_TLS = ("require", "verify-ca", "verify-full")
_PORT = re.compile(r"\d{1,5}")
_ADDRESS = re.compile(r"(?P<scheme>\w+)://(?P<netloc>[^/?#]*)(?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class Span:
    """A device's steps `first` to `last`, which travel as one parcel of `size` bytes."""

    device: str
    first: int
    last: int
    size: int = field(default=0, compare=False)

    @property
    def steps(self) -> int:
        """How many."""
        return self.last - self.first + 1


def covering(held: Mapping[str, int], spans: Iterable[Span]) -> list[Span]:
    """As few of the spans as bring every step of theirs that is not held, in the order in which they were given."""
    given = list(dict.fromkeys(spans))
    ordered = sorted(given, key=lambda span: (span.device, span.first, span.last))
    chosen = {
        span
        for device, those in groupby(ordered, key=lambda span: span.device)
        for span in _chain(held.get(device, 0), those)
    }
    return [span for span in given if span in chosen]


def _chain(until: int, spans: Iterable[Span]) -> Iterator[Span]:
    """Of one device's spans, in the order of their first step: each time the one that reaches furthest."""
    best: Span | None = None
    for span in spans:
        if best is not None and span.first > until + 1:
            yield best
            until, best = best.last, None
        if best is None:
            until = max(until, span.first - 1)  # what lies before it nobody has
        if span.last > until and (best is None or span.last > best.last):
            best = span
    if best is not None:
        yield best


@dataclass(frozen=True, slots=True)
class HubSetting:
    """Which hub this laptop uses, how often by itself (0: never), and when all was exchanged last (Unix time, ms)."""

    address: str = field(default="", repr=False)
    minutes: int = 10
    reached: int | None = None


@dataclass(frozen=True, slots=True)
class HubAddress:
    """Where the hub is. `text` holds the password, which `shown` and everything that is written down leave out."""

    text: str = field(repr=False)
    shown: str
    password: str = field(repr=False)
    hosts: tuple[str, ...]
    encrypted: bool

    @property
    def host(self) -> str:
        """What sentences call it."""
        return ", ".join(self.hosts)

    def as_user(self, name: str) -> str:
        """The same place under another name, without any password."""
        parts = urlsplit(self.shown)
        return parts._replace(netloc=f"{name}@{parts.netloc.rpartition('@')[2]}").geturl()


def parse_address(text: str, password: str = "") -> HubAddress | None:
    """postgresql://user:password@host:port/database; None where it is none.

    A password given apart takes the place of the one inside. Off this machine the line must be encrypted: where the
    address says nothing of it, it is from now on.
    """
    found = _ADDRESS.fullmatch(text.strip())
    if found is None:
        return None
    parts = urlsplit(f"{found['scheme']}:{found['rest']}")  # some Pythons take two hosts with one in brackets for none
    login, at, places = found["netloc"].rpartition("@")
    user, _, inside = login.partition(":")
    hosts = [_host(place) for place in places.split(",")]
    if parts.scheme not in SCHEMES or not at or not user or not all(hosts) or not parts.path.strip("/"):
        return None
    mode = (parse_qs(parts.query).get("sslmode") or [""])[-1]
    away = not all(map(_is_here, hosts))
    if away and not mode:
        parts = parts._replace(query="&".join(filter(None, (parts.query, "sslmode=require"))))
    secret = quote(password, safe="") or inside
    whole = parts._replace(netloc=f"{user}:{secret}@{places}" if secret else f"{user}@{places}").geturl()
    shown = parts._replace(netloc=f"{user}@{places}", query=_without_passwords(parts.query)).geturl()
    return HubAddress(whole, shown, unquote(secret), tuple(hosts), encrypted=not away or mode in ("", *_TLS))


def _host(place: str) -> str:
    """The name or number of a host, without its port; empty where the port is none."""
    if place.count("[") != place.count("]"):
        return ""
    bare, colon, port = place.rpartition(":") if not place.endswith("]") else (place, "", "")
    if not colon:
        return place.strip("[]")
    return bare.strip("[]") if _PORT.fullmatch(port) else ""


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _without_passwords(query: str) -> str:
    return "&".join(
        part for part in query.split("&") if part and not part.lower().startswith(("password", "sslpassword"))
    )
