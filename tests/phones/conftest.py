"""A real server on the loopback address, and phones that are no browsers."""

import http.client
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urlencode

import pytest

from gbm_desktop import events
from gbm_desktop.model.ids import EventId
from gbm_desktop.phones.limits import Limits
from gbm_desktop.phones.server import PhoneServer
from gbm_desktop.phones.site import Site
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

ANY_PORT = range(1)
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True)
class Reply:
    """What a phone was answered."""

    status: int
    headers: Message
    text: str

    @property
    def words(self) -> str:
        """What a person reads."""
        body = re.sub("<style>.*?</style>|<script>.*?</script>", "", self.text, flags=re.DOTALL)
        return " ".join(re.sub("<[^>]*>", " ", body).split())

    def hidden(self, name: str) -> str:
        """What a form of the page sends under this name."""
        found = re.search(f'name="{name}" value="([^"]*)"', self.text)
        assert found, self.words
        return found[1]


class PhoneClient:
    """A phone at an address of its own: on Linux every 127.x.y.z is this machine."""

    def __init__(self, server: PhoneServer, address: str = "127.0.0.1") -> None:
        self.server, self.address, self.cookie = server, address, ""

    def ask(self, method: str, path: str, body: bytes | str | None = None, **headers: str) -> Reply:
        host, _, port = self.server.host.partition(":")
        line = http.client.HTTPConnection(host, int(port), timeout=20, source_address=(self.address, 0))
        cookie = {"Cookie": self.cookie} if self.cookie else {}
        try:
            line.request(method, path, body, {**cookie, **{key.replace("_", "-"): headers[key] for key in headers}})
            reply = line.getresponse()
            return Reply(reply.status, reply.headers, reply.read().decode())
        finally:
            line.close()

    def get(self, path: str) -> Reply:
        return self.ask("GET", path)

    def post(self, path: str, **fields: str) -> Reply:
        return self.ask("POST", path, urlencode(fields), **_FORM)

    def form(self) -> Reply:
        return self.get(self.server.site.sign_in_path())

    def sign_in(self, name: str, unit: str = "利民村", phone: str = "") -> Reply:
        leave = self.form().hidden("pass")
        return self.followed(self.post("/sign", **{"pass": leave, "name": name, "unit": unit, "phone": phone}))

    def followed(self, reply: Reply) -> Reply:
        assert reply.status == 303, reply.words
        for cookie in reply.headers.get_all("Set-Cookie", []):
            self.cookie = cookie.partition(";")[0]
        return self.get(str(reply.headers["Location"]))

    def enter_desk(self) -> Reply:
        link = self.get(self.server.site.staff_path()).hidden("link")
        return self.followed(self.post("/desk/pin", link=link, pin=self.server.site.staff.pin))


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=3))


@pytest.fixture
def serve(ws: Workspace, event_id: EventId) -> Iterator[Callable[..., PhoneServer]]:
    """Starts a server with these limits; whatever breaks in it fails the test."""
    running: list[PhoneServer] = []
    broken: list[BaseException] = []

    def start(limits: Limits | None = None) -> PhoneServer:
        site = Site(ws, event_id, limits=limits or Limits(burst=100_000))
        running.append(PhoneServer(site, "127.0.0.1", ports=ANY_PORT, broke=broken.append))
        return running[-1]

    yield start
    for server in running:
        server.stop()
    assert broken == []


@pytest.fixture
def server(serve: Callable[..., PhoneServer]) -> PhoneServer:
    return serve()


@pytest.fixture
def phone(server: PhoneServer) -> PhoneClient:
    return PhoneClient(server)
