"""The real server over the loopback address: what a person does with it."""

import re
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from gbm_desktop import attendance, events, groups
from gbm_desktop.checkin.door import Door
from gbm_desktop.errors.phones import NoSuchAddress, PortsTaken
from gbm_desktop.model.attendance import Method
from gbm_desktop.model.events import Stage
from gbm_desktop.model.ids import EventId
from gbm_desktop.phones.limits import Limits
from gbm_desktop.phones.pages import policy
from gbm_desktop.phones.server import PhoneServer
from gbm_desktop.phones.site import Site
from gbm_desktop.phones.tokens import PASS_S, WINDOW_S
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture
from tests.phones.conftest import ANY_PORT, PhoneClient

pytestmark = pytest.mark.journey


def test_a_person_reads_the_notice_types_a_name_and_gets_a_number(
    ws: Workspace, event_id: EventId, phone: PhoneClient
) -> None:
    form = phone.form()
    for expected in (
        "清泉镇绿色建材公益宣讲",
        "个人信息告知",
        "收集单位",
        "不愿登记不影响入场",
        "未满14周岁",
        "可不填",
    ):
        assert expected in form.words
    done = phone.sign_in("李大山", "利民村3组")
    assert done.status == 200
    for expected in (
        "已签到",
        "A0001",
        "李大山",
        "利民村3组",
        "09:00 签到",
        "清泉镇绿色建材公益宣讲",
        "请向工作人员出示",
    ):
        assert expected in done.words
    assert attendance.counts(ws, event_id).entries == 1


def test_each_page_is_small_whole_and_asks_for_nothing_elsewhere(server: PhoneServer, phone: PhoneClient) -> None:
    phone.post("/desk/pin", link="", pin="")
    for page in (phone.form(), phone.sign_in("李大山"), phone.get("/nowhere"), phone.get(server.site.staff_path())):
        assert len(page.text.encode()) < 30_000
        assert "//" not in re.sub("<script>.*?</script>", "", page.text, flags=re.DOTALL).replace("<!DOCTYPE", "")
        assert page.headers["Content-Security-Policy"] == policy()
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert page.headers["Cache-Control"] == "no-store"
        assert "Server" not in page.headers


def test_the_script_is_old_enough_for_old_phones(phone: PhoneClient) -> None:
    script = re.search("<script>(.*?)</script>", phone.form().text, re.DOTALL)
    assert script
    assert not re.search(r"=>|\blet\b|\bconst\b|`|\bclass\b|\basync\b|fetch\(|Promise", script[1])


def test_a_lost_reply_sent_again_counts_once_and_shows_the_same_number(
    ws: Workspace, event_id: EventId, phone: PhoneClient
) -> None:
    sent = {"pass": phone.form().hidden("pass"), "name": "李大山", "unit": "利民村", "phone": ""}
    pages = [phone.followed(phone.post("/sign", **sent)) for _ in range(3)]
    assert {re.search("A[0-9]{4}", page.words)[0] for page in pages} == {"A0001"}  # type: ignore[index]  # it is there
    assert attendance.counts(ws, event_id).entries == attendance.counts(ws, event_id).registered == 1


def test_the_number_can_be_looked_at_again(phone: PhoneClient) -> None:
    reply = phone.post("/sign", **{"pass": phone.form().hidden("pass"), "name": "李大山", "unit": "利民村"})
    where = str(reply.headers["Location"])
    assert phone.get(where).words == phone.get(where).words
    assert "A0001" in phone.get(where.partition("?")[0]).words


def test_two_people_sign_in_on_one_phone(ws: Workspace, event_id: EventId, phone: PhoneClient) -> None:
    again = phone.post("/again", **{"pass": phone.sign_in("李大山").hidden("pass")})
    reply = phone.post("/sign", **{"pass": again.hidden("pass"), "name": "张秀英", "unit": "利民村"})
    assert "A0002" in phone.followed(reply).words
    assert attendance.counts(ws, event_id).distinct == 2


def test_when_it_is_full_the_phone_says_so_and_lets_in_once_someone_left(
    ws: Workspace, event_id: EventId, phone: PhoneClient
) -> None:
    door = Door(ws, event_id)
    door.headcount(3)
    full = phone.sign_in("李大山")
    assert "暂不能入场" in full.words
    assert "场内人数已到上限" in full.words
    assert "已登记，尚未入场" in full.words
    door.headcount(-1)
    assert "已签到" in phone.followed(phone.post("/sign", **{"pass": full.hidden("pass")})).words
    assert attendance.counts(ws, event_id).inside == 3


def test_what_is_wrong_stands_under_its_field_and_what_was_typed_stays(
    ws: Workspace, event_id: EventId, phone: PhoneClient
) -> None:
    reply = phone.post(
        "/sign", **{"pass": phone.form().hidden("pass"), "name": "李大山", "unit": "利民村", "phone": "12"}
    )
    assert reply.status == 422
    assert "电话“12”未保存" in reply.words
    assert 'value="李大山"' in reply.text
    assert attendance.counts(ws, event_id).registered == 0


def test_a_picture_of_the_code_sent_on_is_no_use_a_minute_later(
    ws: Workspace, event_id: EventId, clock: SetClock, phone: PhoneClient, server: PhoneServer
) -> None:
    forwarded = server.site.sign_in_path()
    clock.advance(2 * WINDOW_S)
    assert "这个二维码已经更换" in phone.get(forwarded).words
    kept = phone.form().hidden("pass")
    clock.advance(PASS_S + 1)
    late = phone.post("/sign", **{"pass": kept, "name": "李大山", "unit": "利民村"})
    assert (late.status, "页面停留时间过长" in late.words) == (403, True)
    assert attendance.counts(ws, event_id).registered == 0


def test_the_posters_code_works_only_while_it_is_switched_on(server: PhoneServer, phone: PhoneClient) -> None:
    poster = server.site.poster_path()
    assert phone.get(poster).status == 403
    server.site.poster = True
    assert phone.get(poster).status == 200


def test_nobody_signs_in_at_an_event_that_is_off(ws: Workspace, event_id: EventId, phone: PhoneClient) -> None:
    leave = phone.form().hidden("pass")
    events.set_stage(ws, event_id, Stage.CANCELLED, "大雨")
    assert "“清泉镇绿色建材公益宣讲”已取消，现在不签到" in phone.form().words
    assert phone.post("/sign", **{"pass": leave, "name": "李大山", "unit": "利民村"}).status == 503
    assert attendance.counts(ws, event_id).registered == 0


def test_the_page_says_who_was_here(server: PhoneServer) -> None:
    PhoneClient(server, "127.0.0.2").sign_in("李大山")
    PhoneClient(server, "127.0.0.3").form()
    seen = {each.address: each.signed_in for each in server.site.visitors()}
    assert seen == {"127.0.0.2": 1, "127.0.0.3": 0}


def test_a_phone_with_the_pin_is_a_desk_that_finds_admits_and_registers(
    ws: Workspace, event_id: EventId, server: PhoneServer, phone: PhoneClient
) -> None:
    listed = add_people(ws, event_id, 2)[0]
    desk = phone.enter_desk()
    assert "手机台1" in desk.words
    assert "已签到 0 人，场内 0 人，核准 3 人" in desk.words
    key = desk.hidden("key")
    found = phone.post("/desk/find", key=key, text="wf")
    assert "王芳芳" not in phone.get("/desk").words
    assert listed.name in found.words
    assert f"尾号{listed.phone[-4:]}" in found.words
    assert listed.phone not in found.text
    admitted = phone.post("/desk/admit", key=key, person=found.hidden("person"))
    assert "请进" in admitted.words
    assert "重复签到" in phone.post("/desk/admit", key=key, person=listed.id).words
    sent = {"key": key, "its": admitted.hidden("its"), "name": "李大山", "unit": "利民村", "phone": ""}
    for _ in range(2):
        assert "A0003" in phone.post("/desk/new", **sent).words
    assert attendance.counts(ws, event_id).distinct == 2
    assert [(scan.method, scan.desk) for scan, _, _ in server.site.door.latest(3)] == [(Method.PHONE, "手机台1")] * 3
    assert server.site.visitors()[0].desk == 1


def test_the_desk_says_the_scan_stops_when_it_is_full(ws: Workspace, event_id: EventId, phone: PhoneClient) -> None:
    listed = add_people(ws, event_id, 1)[0]
    Door(ws, event_id).headcount(3)
    desk = phone.enter_desk()
    assert "已满，停止进入" in phone.post("/desk/admit", key=desk.hidden("key"), person=listed.id).words
    typed = {"key": desk.hidden("key"), "its": desk.hidden("its"), "name": "", "unit": "利民村"}
    assert "未保存" in phone.post("/desk/new", **typed).words
    nobody = phone.post("/desk/find", key=desk.hidden("key"), text="<b>赵四</b>")
    assert "名单中没有找到" in nobody.words
    assert "<b>赵四" not in nobody.text


def test_the_desk_is_shut_without_the_pin(ws: Workspace, event_id: EventId, server: PhoneServer) -> None:
    listed = add_people(ws, event_id, 1)[0]
    stranger = PhoneClient(server, "127.0.0.9")
    link = stranger.get(server.site.staff_path()).hidden("link")
    for path in ("/desk/find", "/desk/admit", "/desk/new"):
        assert stranger.post(path, text="王", person=listed.id, name="甲乙", unit="村").status == 403
    assert stranger.get("/desk").status == 403
    said = [stranger.post("/desk/pin", link=link, pin="00000x").words for _ in range(6)]
    assert "还可以再试 4 次" in said[0]
    assert "已停止登录" in said[5]
    assert "已停止登录" in stranger.post("/desk/pin", link=link, pin=server.site.staff.pin).words
    assert attendance.counts(ws, event_id).entries == 0


def test_a_form_from_elsewhere_cannot_use_the_desks_cookie(
    ws: Workspace, event_id: EventId, phone: PhoneClient
) -> None:
    listed = add_people(ws, event_id, 1)[0]
    phone.enter_desk()
    assert phone.post("/desk/admit", key="0" * 32, person=listed.id).status == 403
    assert phone.post("/desk/admit", person=listed.id).status == 403
    assert attendance.counts(ws, event_id).entries == 0


def test_without_the_staffs_code_the_right_pin_opens_nothing(server: PhoneServer, phone: PhoneClient) -> None:
    made_up = server.site.staff_path()[:-1] + "_"
    assert phone.get(made_up).status == 403
    for link in ("", made_up.rpartition("/")[2], server.site.tokens.of_poster()):
        reply = phone.post("/desk/pin", link=link, pin=server.site.staff.pin)
        assert (reply.status, reply.headers.get_all("Set-Cookie")) == (403, None)
    assert phone.get("/desk").status == 403
    assert "手机台1" in phone.enter_desk().words


def test_a_person_of_another_event_is_not_admitted_here(ws: Workspace, phone: PhoneClient) -> None:
    other = add_people(ws, events.add(ws, lecture(name="城厢镇专场")), 1)[0]
    key = phone.enter_desk().hidden("key")
    assert phone.post("/desk/admit", key=key, person=other.id).status == 400
    assert phone.post("/desk/admit", key=key, person="nobody").status == 503


def test_two_hundred_phones_at_once_are_all_signed_in_each_with_a_number_of_its_own(
    ws: Workspace, event_id: EventId, server: PhoneServer
) -> None:
    events.edit(ws, event_id, lecture(capacity=0))

    def come(number: int) -> str:
        name = "王李张刘陈杨赵黄周吴"[number % 10] + "甲乙丙丁戊己庚辛壬癸"[number // 10 % 10] + "东西"[number // 100]
        page = PhoneClient(server, f"127.0.1.{number + 1}").sign_in(name)
        assert name in page.words
        return re.search("A[0-9]{4}", page.words)[0]  # type: ignore[index]  # fails the test where it is not there

    with ThreadPoolExecutor(200) as crowd:
        numbers = list(crowd.map(come, range(200)))
    assert sorted(numbers) == [f"A{n:04d}" for n in range(1, 201)]
    counts = attendance.counts(ws, event_id)
    assert (counts.registered, counts.distinct, counts.entries) == (200, 200, 200)


def test_a_flood_from_one_phone_hinders_no_other(serve: Callable[..., PhoneServer]) -> None:
    server = serve(Limits(burst=10, rate=0))
    flooder, other = PhoneClient(server, "127.0.0.7"), PhoneClient(server, "127.0.0.8")
    assert [flooder.form().status for _ in range(12)] == [200] * 10 + [429] * 2
    assert "操作过于频繁" in flooder.form().words
    assert "A0001" in other.sign_in("李大山").words


def test_it_listens_on_the_chosen_address_only_and_is_gone_when_stopped(ws: Workspace, event_id: EventId) -> None:
    server = PhoneServer(Site(ws, event_id), "127.0.0.1", ports=ANY_PORT)
    port = int(server.host.partition(":")[2])
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), 5)
    server.stop()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), 5)


def test_ports_that_are_taken_and_addresses_that_are_not_there_are_named(ws: Workspace, event_id: EventId) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortsTaken) as taken:
            PhoneServer(Site(ws, event_id), "127.0.0.1", ports=range(port, port + 1))
        assert (taken.value.first, taken.value.last) == (port, port)
    with pytest.raises(NoSuchAddress):
        PhoneServer(Site(ws, event_id), "203.0.113.1", ports=ANY_PORT)


def test_of_a_group_the_desk_is_asked_how_many_come_in(ws: Workspace, event_id: EventId, phone: PhoneClient) -> None:
    events.edit(ws, event_id, lecture(capacity=0))
    group = groups.add(ws, event_id, name="红星代表队", persons=40, unit="红星村")
    key = phone.enter_desk().hidden("key")
    assert 'name="persons"' in phone.post("/desk/find", key=key, text="红星").text
    for made_up in ("0", "-1", "99999999999", "两", "1e3"):
        assert phone.post("/desk/admit", key=key, person=group.id, persons=made_up).status == 400
    phone.post("/desk/admit", key=key, person=group.id, persons="2")
    assert attendance.counts(ws, event_id).inside == 2
    phone.post("/desk/admit", key=key, person=group.id)
    assert attendance.counts(ws, event_id).inside == 3  # without a number it is one, not all who may


def test_in_a_rehearsal_nothing_is_stored_and_the_phone_says_so(
    ws: Workspace, event_id: EventId, server: PhoneServer, phone: PhoneClient
) -> None:
    listed = add_people(ws, event_id, 1)[0]
    server.site.rehearsing = True
    leave = phone.form().hidden("pass")
    reply = phone.post("/sign", **{"pass": leave, "name": "李大山", "unit": "利民村"})
    assert "这是演练" in reply.words
    assert phone.post("/sign", **{"pass": leave, "name": "", "unit": "利民村"}).status == 422
    desk = phone.enter_desk()
    admitted = phone.post("/desk/admit", key=desk.hidden("key"), person=listed.id)
    assert "请进" in admitted.words
    assert "这是演练" in admitted.words
    typed = {"key": desk.hidden("key"), "its": desk.hidden("its"), "name": "张秀英", "unit": "利民村"}
    assert "这是演练" in phone.post("/desk/new", **typed).words
    counts = attendance.counts(ws, event_id)
    assert (counts.registered, counts.entries) == (1, 0)
    server.site.rehearsing = False
    assert "A0002" in phone.followed(phone.post("/sign", **{"pass": leave, "name": "李大山", "unit": "利民村"})).words
