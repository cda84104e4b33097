"""A phone in somebody's hand: Chromium, phone-sized, against the real server, and against nothing else."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect, sync_playwright

from gbm_desktop import attendance, events
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.ids import EventId
from gbm_desktop.phones.limits import Limits
from gbm_desktop.phones.server import PhoneServer
from gbm_desktop.phones.site import Site
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, add_people, lecture

pytestmark = pytest.mark.journey
CHROMIUM = "/usr/bin/chromium"
_QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]  # fmt: skip
_WIDTH, _HEIGHT = 360, 640
_SMALLEST_PX = 18
_TOUCH_PX = 44


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_QUIET)
        yield browser
        browser.close()


@pytest.fixture
def event_id(ws: Workspace) -> EventId:
    return events.add(ws, lecture(capacity=3))


@pytest.fixture
def server(ws: Workspace, event_id: EventId) -> Iterator[PhoneServer]:
    started = PhoneServer(Site(ws, event_id, limits=Limits(burst=1000)), "127.0.0.1", ports=range(1))
    yield started
    started.stop()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    made = phone_sized(chromium)
    yield made
    made.close()


@pytest.fixture
def phone(context: BrowserContext, server: PhoneServer) -> Iterator[Page]:
    """A phone's browser; it asks for nothing but what the server's own pages name, and its console stays empty."""
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    yield page
    assert [url for url in asked if not url.startswith((f"http://{server.host}/", "data:"))] == []
    assert [text for text in said if "ERR_" not in text and "status of 4" not in text] == []


def phone_sized(browser: Browser, *, script: bool = True) -> BrowserContext:
    return browser.new_context(
        viewport={"width": _WIDTH, "height": _HEIGHT}, device_scale_factor=2, is_mobile=True, has_touch=True,
        java_script_enabled=script, locale="zh-CN",
    )  # fmt: skip


def fill(page: Page, name: str, unit: str = "利民村3组", phone: str = "") -> None:
    page.get_by_label("姓名").fill(name)
    page.get_by_label("村组或单位").fill(unit)
    page.get_by_label("手机号").fill(phone)


def send(page: Page) -> None:
    page.get_by_role("button", name="同意告知并签到").tap()


def picture(page: Page, name: str) -> None:
    """Kept where the environment names a folder, for people to look at."""
    if folder := os.environ.get("GBM_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def fits(page: Page) -> None:
    """Nothing is wider than the phone, no text too small to read, no button too small for a finger."""
    assert page.evaluate("document.documentElement.scrollWidth") <= _WIDTH
    sizes = page.evaluate(
        "Array.from(document.querySelectorAll('main *')).map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(sizes) >= _SMALLEST_PX
    touched = page.locator("button:visible, input:visible")
    heights = [touched.nth(n).bounding_box() for n in range(touched.count())]
    assert all(box is not None and box["height"] >= _TOUCH_PX for box in heights)


def test_somebody_signs_in_and_shows_the_number(
    ws: Workspace, event_id: EventId, server: PhoneServer, phone: Page
) -> None:
    phone.goto(server.url(server.site.sign_in_path()))
    fits(phone)
    picture(phone, "form")
    fill(phone, "李大山", phone="138 0013 8000")
    send(phone)
    expect(phone.locator(".number")).to_have_text("A0001")
    expect(phone.locator(".card")).to_contain_text("已签到")
    fits(phone)
    picture(phone, "done")
    phone.reload()
    expect(phone.locator(".number")).to_have_text("A0001")
    assert attendance.counts(ws, event_id).entries == 1
    assert attendance.find(ws, event_id, "李大山")[0].phone == "13800138000"


def test_a_second_person_signs_in_on_the_same_phone(server: PhoneServer, phone: Page) -> None:
    phone.goto(server.url(server.site.sign_in_path()))
    fill(phone, "李大山")
    send(phone)
    phone.get_by_role("button", name="再为同行的人签到").tap()
    fill(phone, "张秀英")
    send(phone)
    expect(phone.locator(".who")).to_have_text("张秀英")
    expect(phone.locator(".number")).to_have_text("A0002")


def test_what_is_wrong_is_said_where_it_was_typed(server: PhoneServer, phone: Page) -> None:
    phone.goto(server.url(server.site.sign_in_path()))
    fill(phone, "李大山", phone="1380013")
    send(phone)
    expect(phone.locator(".wrong")).to_contain_text("电话“1380013”未保存")
    expect(phone.get_by_label("姓名")).to_have_value("李大山")
    fits(phone)
    picture(phone, "wrong")
    phone.get_by_label("手机号").fill("")
    send(phone)
    expect(phone.locator(".number")).to_have_text("A0001")


def test_a_reply_that_is_lost_is_asked_for_again_and_the_person_counts_once(
    ws: Workspace, event_id: EventId, server: PhoneServer, phone: Page
) -> None:
    lost: list[str] = []

    def lose_the_first_two(route: Route) -> None:
        if len(lost) < 2:
            lost.append(route.fetch().text())  # the server has stored and answered, and nobody hears it
            route.abort("connectionreset")
        else:
            route.continue_()

    phone.route("**/sign", lose_the_first_two)
    phone.goto(server.url(server.site.sign_in_path()))
    fill(phone, "李大山")
    send(phone)
    expect(phone.locator("#n")).to_have_text("没有收到回音，正在第 1 次重试，请不要离开。")
    expect(phone.locator(".number")).to_have_text("A0001")
    assert len(lost) == 2
    assert all(text.startswith("/n/") for text in lost)
    counts = attendance.counts(ws, event_id)
    assert (counts.registered, counts.entries) == (1, 1)


def test_out_of_reach_the_phone_says_so_and_signs_in_once_it_is_back(
    ws: Workspace, event_id: EventId, server: PhoneServer, phone: Page, context: BrowserContext
) -> None:
    phone.goto(server.url(server.site.sign_in_path()))
    fill(phone, "李大山")
    context.set_offline(offline=True)
    send(phone)
    expect(phone.locator("#n")).to_contain_text("请确认仍连着现场 Wi-Fi", timeout=20_000)  # after three more tries
    picture(phone, "out-of-reach")
    assert attendance.counts(ws, event_id).entries == 0
    context.set_offline(offline=False)
    send(phone)
    expect(phone.locator(".number")).to_have_text("A0001")
    assert attendance.counts(ws, event_id).entries == 1


def test_two_taps_are_one_sign_in(ws: Workspace, event_id: EventId, server: PhoneServer, phone: Page) -> None:
    sent: list[Request] = []
    phone.on("request", lambda request: sent.append(request) if request.url.endswith("/sign") else None)
    phone.goto(server.url(server.site.sign_in_path()))
    fill(phone, "李大山")
    phone.get_by_role("button", name="同意告知并签到").dblclick()
    expect(phone.locator(".number")).to_have_text("A0001")
    assert len(sent) == 1
    assert attendance.counts(ws, event_id).entries == 1


def test_when_it_is_full_the_phone_waits_until_someone_leaves(
    ws: Workspace, event_id: EventId, server: PhoneServer, phone: Page
) -> None:
    door = Door(ws, event_id)
    door.headcount(3)
    phone.goto(server.url(server.site.sign_in_path()))
    fill(phone, "李大山")
    send(phone)
    expect(phone.locator(".card")).to_contain_text("暂不能入场")
    expect(phone.locator(".card")).to_contain_text("场内人数已到上限")
    fits(phone)
    picture(phone, "full")
    door.headcount(-1)
    phone.get_by_role("button", name="有人离场后再试").tap()
    expect(phone.locator(".card")).to_contain_text("已签到")
    assert attendance.counts(ws, event_id).inside == 3


def test_a_picture_of_the_code_sent_home_opens_nothing(clock: SetClock, server: PhoneServer, phone: Page) -> None:
    forwarded = server.url(server.site.sign_in_path())
    clock.advance(120)
    phone.goto(forwarded)
    expect(phone.locator(".card")).to_contain_text("这个二维码已经更换")
    assert phone.locator("form").count() == 0
    fits(phone)
    picture(phone, "expired")


def test_a_phone_without_scripts_signs_in_too(
    ws: Workspace, event_id: EventId, server: PhoneServer, chromium: Browser
) -> None:
    plain = phone_sized(chromium, script=False)
    page = plain.new_page()
    page.goto(server.url(server.site.sign_in_path()))
    fill(page, "李大山")
    send(page)
    expect(page.locator(".number")).to_have_text("A0001")
    plain.close()
    assert attendance.counts(ws, event_id).entries == 1


def test_long_names_break_and_nothing_runs_off_the_phone(
    ws: Workspace, event_id: EventId, server: PhoneServer, phone: Page
) -> None:
    events.edit(ws, event_id, lecture(name="绿色建材下乡" * 12, place="P" * 60, capacity=3))
    phone.goto(server.url(server.site.sign_in_path()))
    fits(phone)
    fill(phone, "W" * 50, unit="Q" * 60)
    send(phone)
    expect(phone.locator(".who")).to_have_text("W" * 50)
    fits(phone)
    picture(phone, "long")


def test_what_somebody_typed_runs_on_nobodys_phone(server: PhoneServer, phone: Page) -> None:
    ran: list[str] = []
    phone.on("dialog", lambda dialog: ran.append(dialog.message))
    for name in ("<img src=x onerror=alert(1)>", '"><script>alert(2)</script>'):
        phone.goto(server.url(server.site.sign_in_path()))
        fill(phone, name, unit="<svg onload=alert(3)>利民村")
        send(phone)
        expect(phone.locator(".wrong")).to_contain_text("未保存")
        expect(phone.get_by_label("姓名")).to_have_value(name)
    fill(phone, "李大山", unit="<svg onload=alert(3)>利民村")
    send(phone)
    expect(phone.locator(".who")).to_have_text("李大山")
    assert phone.locator("main img, main svg, main script").count() == 0
    assert ran == []


def test_a_volunteers_phone_is_a_desk_by_its_pin(
    ws: Workspace, event_id: EventId, server: PhoneServer, phone: Page
) -> None:
    people = add_people(ws, event_id, 4)
    phone.goto(server.url(server.site.staff_path()))
    phone.get_by_label("工作人员口令").fill("000000" if server.site.staff.pin != "000000" else "111111")
    phone.get_by_role("button", name="进入手机台").tap()
    expect(phone.locator(".wrong")).to_contain_text("还可以再试 4 次")
    picture(phone, "pin")
    phone.get_by_label("工作人员口令").fill(server.site.staff.pin)
    phone.get_by_role("button", name="进入手机台").tap()
    expect(phone.locator("header")).to_contain_text("手机台1")
    phone.get_by_label("查找").fill(people[1].name)
    phone.get_by_role("button", name="查找").tap()
    expect(phone.locator(".person")).to_contain_text(people[1].name)
    fits(phone)
    picture(phone, "desk-found")
    phone.get_by_role("button", name=re.compile(f"放行 {people[1].name}")).tap()
    expect(phone.locator(".card .word")).to_have_text("请进")
    fits(phone)
    picture(phone, "desk-admitted")
    phone.get_by_label("现场登记：姓名").fill("李大山")
    phone.get_by_label("村组或单位").fill("利民村")
    phone.get_by_role("button", name="登记并放行").tap()
    expect(phone.locator(".card")).to_contain_text("李大山")
    expect(phone.locator("main")).to_contain_text("已签到 2 人，场内 2 人，核准 3 人")
    phone.reload()
    assert attendance.counts(ws, event_id).entries == 2
