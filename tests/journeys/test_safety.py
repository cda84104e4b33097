"""A county exhibition of 3,000 people, from nothing to ready and beyond, by commands only."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.journeys.office import Office, begun

pytestmark = pytest.mark.journey
OFFICER, DEPUTY, GUARD = "任建平", "蔡鹏", "范霞"
LATE = "2099-12-31"
"""What is entered today counts, whatever day that is."""
PAPERS = ("standing", "activity_plan", "safety_plan", "venue_consent", "qualifications")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A lecture of 2023 that nothing keeps from being ready."""
    found = begun(tmp_path_factory.mktemp("prepared") / "w")
    found.makes_ready(found.add_event())
    return found


@pytest.fixture
def office(prepared: Office, tmp_path: Path) -> Office:
    """A copy of the folder, as on another laptop."""
    shutil.copytree(prepared.folder, tmp_path / "w")
    return Office(tmp_path / "w")


@pytest.fixture
def ready(office: Office) -> str:
    """The lecture's id."""
    found: str = office.do("event", "list", "--json").json[0]["id"]
    return found


def status(office: Office, event: str) -> dict[str, Any]:
    found: dict[str, Any] = office.do("safety", "status", event, "--json").json
    return found


def missing(office: Office, event: str) -> set[str]:
    return {one["kind"] for one in status(office, event)["missing"]}


def text_of(file: Path) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(file).pages).split())


def test_a_large_exhibition_goes_from_nothing_to_ready_by_commands(tmp_path: Path) -> None:
    office = Office(tmp_path / "w")
    office.do("init", "--region", "510113", "--year", 2026)
    fair = office.add_event(
        kind="sale", name="青白江区绿色建材展销会", start="2026-12-20T09:00", end="2026-12-20T17:00",
        place="区文体中心", region="510113", expected=3000, capacity=3500,
    )  # fmt: skip
    _says_what_the_statute_asks(office, fair)
    _lays_it_on_people(office, fair)
    _holds_the_red_risks_down(office, fair)
    _gets_the_permit(office, fair)
    office.do("safety", "drill", fair, "--scenario", "文体中心人员疏散", "--persons", 60, "--leader", OFFICER)
    assert missing(office, fair) == {"not_acknowledged"}
    assert "未签收" in office.refused("event", "stage", fair, "ready")
    office.has_signed(fair, OFFICER, DEPUTY)
    assert status(office, fair)["ready"] is True
    office.do("event", "stage", fair, "ready")
    assert status(office, fair)["stage"] == "ready"


def _says_what_the_statute_asks(office: Office, fair: str) -> None:
    before = status(office, fair)
    assert (before["ready"], before["officer"], [one["kind"] for one in before["missing"]]) == (
        False,
        None,
        ["no_plan"],
    )
    permit = before["permit"]
    assert (permit["needed"], permit["authority"], permit["state"]) == (True, "county_police", "to_apply")
    assert (permit["apply_by"], permit["remind_from"]) == ("2026-11-30", "2026-11-20")
    assert "第十三条" in permit["rule"]["source"]
    assert "安全方案" in office.refused("event", "stage", fair, "ready")


def _lays_it_on_people(office: Office, fair: str) -> None:
    measures = office.do("safety", "apply-template", fair, "--json").json
    assert len(measures) == len(office.do("safety", "apply-template", fair, "--json").json) >= 40
    assert {one["section"] for one in measures} == {
        "arrangement", "staffing", "fire", "capacity", "buffer", "entry", "parking", "order", "emergency",
    }  # fmt: skip
    assert all(one["responsible"] is None for one in measures)
    assert {"role_empty", "measure_no_person", "red_risk", "permit_due", "no_drill"} <= missing(office, fair)
    office.lays_everything_on(fair, OFFICER, DEPUTY)
    now = office.do("safety", "measures", fair, "--json").json
    assert {(one["responsible"]["name"], one["deputy"]["name"]) for one in now} == {(OFFICER, DEPUTY)}
    assert "clash" in {one["kind"] for one in status(office, fair)["cautions"]}
    refusal = office.refused("safety", "assign", fair, "--person", OFFICER, "--measure", "weather", "--deputy")
    assert OFFICER in refusal


def _holds_the_red_risks_down(office: Office, fair: str) -> None:
    red = [one for one in office.do("safety", "risks", fair, "--json").json if one["level"] == "red"]
    assert red
    for risk in red:
        office.do("safety", "control", risk["id"], "--person", DEPUTY)
    assert "red_risk" not in missing(office, fair)


def _gets_the_permit(office: Office, fair: str) -> None:
    file = office.folder.parent / "场地同意书.pdf"
    file.write_bytes(b"%PDF-1.7 signed")
    spread = [text for paper in PAPERS for text in ("--paper", f"{paper}={file}" if "venue" in paper else paper)]
    applied = office.do("safety", "permit", fair, *spread, "--state", "applied", "--json").json
    assert (applied["state"], applied["missing_papers"], applied["in_order"]) == ("applied", [], False)
    office.do("safety", "permit", fair, "--state", "accepted")
    assert "编号" in office.refused("safety", "permit", fair, "--state", "granted")
    granted = office.do("safety", "permit", fair, "--state", "granted", "--number", "青公许〔2026〕6号", "--json").json
    assert (granted["number"], granted["in_order"]) == ("青公许〔2026〕6号", True)


def test_a_hazard_is_found_put_right_looked_at_again_and_closed(office: Office, ready: str) -> None:
    found = office.do(
        "safety", "inspect", ready, "02-06", "fail", "--remark", "后门灭火器压力不足", "--person", "雷强", "--deadline",
        "2023-10-12", "--json",
    ).json  # fmt: skip
    assert [(one["hazard"], one["state"], one["responsible"]["name"]) for one in found] == [
        ("后门灭火器压力不足", "open", "雷强")
    ]
    (lacking,) = status(office, ready)["missing"]
    assert (lacking["kind"], "02-06" in lacking["text"]) == ("critical_failed", True)
    office.do("safety", "action", found[0]["id"], "--done", "更换灭火器两具")
    assert status(office, ready)["ready"] is False
    (closed,) = office.do("safety", "inspect", ready, "02-06", "pass", "--json").json
    assert (closed["state"], closed["action"]) == ("closed", "更换灭火器两具")
    assert status(office, ready)["ready"] is True
    assert "“清泉镇绿色建材公益宣讲”检查 02-06" in office.do("history").out


def test_a_checklist_filled_on_paper_is_keyed_back_line_by_line(office: Office, ready: str, tmp_path: Path) -> None:
    office.do("print", "checklist", ready, "-o", tmp_path / "c.pdf")
    printed = text_of(tmp_path / "c.pdf")
    codes = office.do("safety", "checklist", ready, "--json").json
    assert len(codes) > 50
    rows = {one["code"]: one["row_code"] for one in codes}
    assert all(row in printed for row in rows.values())
    lines = f"{rows['02-01']} 1\n{rows['02-06']} 2 压力不足\n0201? 1\n{rows['02-02']} /\n"
    keyed = office.do("safety", "inspect", ready, "-", "--json", stdin=lines).json
    assert [(one["code"], one["result"], one["problem"] is None) for one in keyed] == [
        ("02-01", "pass", True), ("02-06", "fail", True), (None, None, False), ("02-02", "na", True),
    ]  # fmt: skip
    assert [
        one["remark"] for one in office.do("safety", "checklist", ready, "--json").json if one["code"] == "02-06"
    ] == ["压力不足"]


def test_whoever_a_change_concerns_is_asked_to_sign_again(office: Office, ready: str) -> None:
    (first, *_) = office.do("safety", "measures", ready, "--json").json
    office.do("safety", "assign", ready, "--person", GUARD, "--phone", "13800000003", "--measure", first["id"])
    lacking = status(office, ready)["missing"]
    assert {one["kind"] for one in lacking} == {"not_acknowledged"}
    assert {one["about"] for one in lacking} == {"梁国栋", GUARD}
    office.has_signed(ready, "梁国栋", GUARD)
    assert status(office, ready)["ready"] is True
    sheet = office.do("safety", "sign-off", ready, "--json").json
    assert {one["name"]: one["holds"] for one in sheet} == {"梁国栋": True, "雷强": True, GUARD: True}


def test_the_officers_word_opens_the_gate_and_shows_in_every_print_and_in_the_report(
    office: Office, ready: str, tmp_path: Path
) -> None:
    office.do("safety", "inspect", ready, "02-06", "fail", "--remark", "压力不足")
    reason = "备用灭火器当天上午送到"
    refusal = office.refused("--operator", "王芳", "safety", "override", ready, "--reason", reason)
    assert "梁国栋" in refusal
    office.do("--operator", "梁国栋", "safety", "override", ready, "--reason", reason)
    office.do("event", "stage", ready, "ready")
    (override,) = status(office, ready)["overrides"]
    assert (override["scope"], override["officer"], override["reason"]) == ("ready", "梁国栋", reason)
    said = dict.fromkeys(("safety-plan", "responsibility", "checklist", "duty-roster"), reason)
    for kind, words in (said | {"emergency-card": "安全责任人已决定带缺项举办"}).items():
        office.do("print", kind, ready, "-o", tmp_path / f"{kind}.pdf")
        assert words in text_of(tmp_path / f"{kind}.pdf"), kind
    office.do("report", "--as-of", LATE, "-o", tmp_path / "report.pdf")
    assert reason in text_of(tmp_path / "report.pdf")


def test_the_door_heeds_the_officers_limit_and_what_happened_is_counted(office: Office, ready: str) -> None:
    office.do("--operator", "梁国栋", "safety", "override", ready, "--reason", "加开二楼会场", "--capacity", 260)
    assert office.do("counts", ready, "--json").json["capacity"] == 260
    office.do(
        "safety", "incident", ready, "--kind", "illness", "--what", "一名老人头晕", "--hurt", 1,
        "--at", "2023-10-12T10:05", "--reported", "2023-10-12T10:08", "--reported-by", "梁国栋",
        "--actions", "卫生院医生处置后好转",
    )  # fmt: skip
    office.do("safety", "duty", ready, "--start", "2023-10-12T08:00", "--end", "2023-10-12T12:00", "--leader", "梁国栋")
    assert "no_duty" not in {one["kind"] for one in status(office, ready)["cautions"]}
    for stage in ("ready", "held"):
        office.do("event", "stage", ready, stage)
    found = {one["key"]: one for one in office.do("figures", "--as-of", LATE, "--json").json}
    assert found["safety_incidents"]["value"] == 1
    assert found["safety_overrides"]["value"] == 1
    assert "一名老人头晕" in str(found["safety_incidents"]["rows"])


def test_who_or_what_is_not_there_is_named(office: Office, ready: str) -> None:
    assert "王小明" in office.refused("safety", "inspect", ready, "02-06", "fail", "--person", "王小明")
    assert "99-99" in office.refused("safety", "inspect", ready, "99-99", "pass")
    assert "王小明" in office.refused("safety", "acknowledge", ready, "--person", "王小明", "--page", "x.png")
    assert office.ask("safety", "assign", ready, "--person", "雷强").code == 2
    assert [one["name"] for one in office.do("safety", "staff", "--json").json] == ["雷强", "梁国栋"]
