"""What phones that mean ill, or are broken, send: nothing is stored, nothing breaks, and the next person is served."""

import socket
from collections.abc import Callable
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gbm_desktop import attendance
from gbm_desktop.model.ids import EventId
from gbm_desktop.phones.limits import Limits
from gbm_desktop.phones.server import PhoneServer
from gbm_desktop.workspace import Workspace
from tests.phones.conftest import PhoneClient

pytestmark = pytest.mark.journey

_INJECTIONS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE attendees; --",
    "{{7*7}}${7*7}$name$$",
    "=cmd|' /C calc'!A0",
    "..\\..\\windows\\win.ini",
    "王芳\r\nSet-Cookie: desk=1",
    "王\u202e芳\u200b",
]


def still_serves(ws: Workspace, event_id: EventId, server: PhoneServer, entries: int = 0) -> None:
    assert attendance.counts(ws, event_id).entries == entries
    assert "已签到" in PhoneClient(server, "127.0.0.99").sign_in("赵建国").words


def raw(server: PhoneServer, sent: bytes) -> bytes:
    """What comes back on the wire until the server hangs up."""
    host, _, port = server.host.partition(":")
    with socket.create_connection((host, int(port)), 20) as line:
        received = b""
        try:
            line.sendall(sent)
            while part := line.recv(65536):
                received += part
        except ConnectionError:
            return received
        return received


def hung_up(line: socket.socket) -> bool:
    """The server has ended the connection without a word."""
    try:
        return line.recv(1) == b""
    except ConnectionResetError:
        return True


@pytest.mark.parametrize("text", _INJECTIONS)
@pytest.mark.parametrize("field", ["name", "unit", "phone", "pass"])
def test_whatever_is_typed_is_never_markup_and_never_a_command(
    ws: Workspace, event_id: EventId, phone: PhoneClient, field: str, text: str
) -> None:
    fields = {"pass": phone.form().hidden("pass"), "name": "李大山", "unit": "利民村", "phone": "", field: text}
    reply = phone.post("/sign", **fields)
    page = phone.followed(reply) if reply.status == 303 else reply
    assert page.status in {200, 403, 422}
    assert "<img" not in page.text
    assert "alert(1)</script>" not in page.text
    assert "49" not in page.words
    assert "Set-Cookie" not in page.headers
    people = attendance.find(ws, event_id, "李大山")
    assert all(not set(person.unit) & set("<>") for person in people)


@pytest.mark.parametrize(
    "path",
    [
        "/", "/../../etc/passwd", "/s/../../workspace.db", "/s/%2e%2e%2f%2e%2e%2fworkspace.db", "/s/%00", "/s/%ff%fe",
        "/n/" + "a" * 4000, "/s/" + quote("王芳"), "//s/x", "/desk/", "/resources/phones/page.html",
        "/s/x?pass=%zz&pass=%ff",
        "/" + "a/" * 2000, "/n/%F0%9F%98%80", "/s/..;/x",
    ],
)  # fmt: skip
def test_no_path_leads_anywhere_but_to_a_page(server: PhoneServer, path: str) -> None:
    reply = raw(server, f"GET {path} HTTP/1.1\r\nHost: {server.host}\r\n\r\n".encode())
    status = int(reply.split()[1])
    assert status in {400, 403, 404}
    assert b"root:" not in reply
    assert b"SQLite" not in reply


@pytest.mark.parametrize(
    "sent",
    [
        b"\x00\x01\x02\xff\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"POST /sign HTTP/1.1\r\nHost: HOST\r\nContent-Length: -5\r\n\r\n",
        b"POST /sign HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\nhello",
        b"POST /sign HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"POST /sign HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b'GET /desk HTTP/1.1\r\nHost: HOST\r\nCookie: desk=\xff\xfe; desk="\\377"\r\n\r\n',
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: HOST\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    ],
)
def test_what_is_no_request_is_turned_away(
    ws: Workspace, event_id: EventId, serve: Callable[..., PhoneServer], sent: bytes
) -> None:
    server = serve(Limits(whole_request=2, burst=1000))
    reply = raw(server, sent.replace(b"HOST", server.host.encode()))
    assert not reply or reply.split()[1][:1] == b"4"
    still_serves(ws, event_id, server)


@pytest.mark.parametrize(
    "sent",
    [
        (b"name=%FF%FE&unit=%E9", "application/x-www-form-urlencoded", 400),
        ("name=王芳".encode("gb18030"), "application/x-www-form-urlencoded", 400),
        (b"&".join(b"a%d=1" % n for n in range(100)), "application/x-www-form-urlencoded", 400),
        (b'{"name": "x"}', "application/json", 400),
        (b"--x\r\nContent-Disposition: form-data; name=name\r\n\r\nx\r\n--x--", "multipart/form-data; boundary=x", 400),
        (b"name=" + b"a" * 4096, "application/x-www-form-urlencoded", 413),
        (b"", "application/x-www-form-urlencoded", 403),
        (b"%%%%&&&&====", "application/x-www-form-urlencoded", 403),
    ],
)
def test_a_body_that_is_no_small_form_in_utf_8_is_refused(
    ws: Workspace, event_id: EventId, phone: PhoneClient, sent: tuple[bytes, str, int]
) -> None:
    body, kind, status = sent
    assert phone.ask("POST", "/sign", body, Content_Type=kind).status == status
    still_serves(ws, event_id, phone.server)


def test_one_who_sends_without_end_is_cut_off(ws: Workspace, event_id: EventId, server: PhoneServer) -> None:
    head = f"POST /sign HTTP/1.1\r\nHost: {server.host}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    raw(server, (head + "Transfer-Encoding: chunked\r\n\r\n").encode() + b"400\r\n" + b"a" * 1024 + b"\r\n" * 4000)
    raw(server, (head + "X: " + "a" * 100_000 + "\r\n\r\n").encode())
    raw(server, (head + "Content-Length: 100000000\r\n\r\n").encode() + b"a" * 100_000)
    still_serves(ws, event_id, server)


def test_slow_phones_are_let_go_and_others_are_served_meanwhile(
    ws: Workspace, event_id: EventId, serve: Callable[..., PhoneServer]
) -> None:
    server = serve(Limits(whole_request=2, burst=1000, connections_each=500))
    host, _, port = server.host.partition(":")
    head = f"POST /sign HTTP/1.1\r\nHost: {server.host}\r\nContent-Length: 100\r\nContent-Type: "
    slow = [socket.create_connection((host, int(port)), 20) for _ in range(100)]
    for number, line in enumerate(slow):
        line.sendall(head.encode()[: 5 + number])
    still_serves(ws, event_id, server)
    for line in slow:
        assert hung_up(line)
        line.close()


def test_one_phone_holds_only_so_many_connections(serve: Callable[..., PhoneServer]) -> None:
    server = serve(Limits(connections_each=3, burst=1000))
    host, _, port = server.host.partition(":")
    held = [socket.create_connection((host, int(port)), 20, source_address=("127.0.0.5", 0)) for _ in range(3)]
    one_more = socket.create_connection((host, int(port)), 20, source_address=("127.0.0.5", 0))
    assert hung_up(one_more)
    assert PhoneClient(server, "127.0.0.6").form().status == 200
    for line in (*held, one_more):
        line.close()


def test_the_server_answers_to_its_own_name_only(phone: PhoneClient) -> None:
    path = phone.server.site.sign_in_path()
    assert phone.ask("GET", path, Host="evil.example").status == 404
    assert phone.ask("GET", path, Host="evil.example", X_Forwarded_Host=phone.server.host).status == 404


def test_no_header_makes_a_phone_another(serve: Callable[..., PhoneServer]) -> None:
    server = serve(Limits(burst=3, rate=0))
    flooder = PhoneClient(server, "127.0.0.7")
    asked = [flooder.ask("GET", "/", X_Forwarded_For=f"10.0.0.{n}", Forwarded=f"for=10.0.0.{n}") for n in range(5)]
    assert [reply.status for reply in asked] == [404, 404, 404, 429, 429]
    assert [each.address for each in server.site.visitors()] in ([], ["127.0.0.7"])


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "GET"])
def test_only_the_methods_that_are_meant_do_anything(
    ws: Workspace, event_id: EventId, phone: PhoneClient, method: str
) -> None:
    fields = urlencode({"pass": phone.form().hidden("pass"), "name": "李大山", "unit": "利民村"})
    assert phone.ask(method, f"/sign?{fields}").status == 405
    still_serves(ws, event_id, phone.server)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(fields=st.dictionaries(st.sampled_from(["pass", "name", "unit", "phone", "key", "its"]), st.text(max_size=200)))
def test_any_form_is_answered_with_a_page(phone: PhoneClient, fields: dict[str, str]) -> None:
    body = urlencode({key: value.encode("utf-8", "replace") for key, value in fields.items()})
    for path in ("/sign", "/again", "/desk/pin", "/desk/find", "/desk/new", "/desk/admit"):
        reply = phone.ask("POST", path, body, Content_Type="application/x-www-form-urlencoded")
        assert reply.status in {303, 400, 403, 413, 422}
