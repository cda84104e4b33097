"""The headless contract, command by command, as another program would use it."""

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from gbm_desktop import campaign, workspace
from gbm_desktop.checkin import ticket_code
from gbm_desktop.model.safety.prints import SafetyPrint
from tests.journeys.office import ROOT, SAMPLES, Office, begun

pytestmark = pytest.mark.journey


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return begun(tmp_path / "w")


@pytest.fixture
def event(office: Office) -> str:
    return office.add_event()


@pytest.fixture
def codes(office: Office, event: str) -> list[str]:
    office.do("roster", "import", event, SAMPLES / "roster-clean.xlsx")
    return [ticket["code"] for ticket in office.do("tickets", event, "--json").json]


def verdicts(office: Office, event: str, *arguments: object, stdin: str = "") -> list[tuple[str, str]]:
    said = office.do("checkin", event, *arguments, "--json", stdin=stdin)
    return [(line["verdict"], line["reason"]) for line in said.lines]


def pages_of(file: Path) -> int:
    return len(PdfReader(file).pages)


def test_a_campaign_begins_and_says_theme_and_due_date(tmp_path: Path) -> None:
    said = Office(tmp_path / "w").do("init", "--region", "510113", "--year", 2023, "--json")
    assert said.json["region_name"].endswith("青白江区")
    assert (said.json["year"], said.json["due"]) == (2023, "2023-11-30")


def test_a_second_campaign_in_one_workspace_is_refused(office: Office) -> None:
    assert "已有一个活动" in office.refused("init", "--region", "510113", "--year", 2023)


def test_an_event_is_added_listed_and_shown(office: Office, event: str) -> None:
    (listed,) = office.do("event", "list", "--json").json
    shown = office.do("event", "show", event, "--json").json
    assert listed == shown
    assert (shown["id"], shown["name"], shown["start"]) == (event, "清泉镇绿色建材公益宣讲", "2023-10-12T09:00")
    assert (shown["expected"], shown["capacity"], shown["stage"]) == (120, 200, "planned")
    assert "清泉镇绿色建材公益宣讲" in office.do("event", "list").out


def test_the_clean_roster_adds_120_and_again_nobody(office: Office, event: str) -> None:
    first = office.do("roster", "import", event, SAMPLES / "roster-clean.xlsx", "--json").json
    assert (first["rows"], first["added"], first["duplicates"], first["rejected"]) == (120, 120, [], [])
    again = office.do("roster", "import", event, SAMPLES / "roster-clean.xlsx", "--json").json
    assert (again["rows"], again["added"], len(again["duplicates"])) == (120, 0, 120)
    assert office.do("counts", event, "--json").json["registered"] == 120


def test_the_gb18030_roster_adds_500(office: Office, event: str) -> None:
    done = office.do("roster", "import", event, SAMPLES / "roster-gb18030.csv", "--json").json
    assert (done["added"], done["duplicates"], done["rejected"]) == (500, [], [])
    assert len(office.do("tickets", event, "--json").json) == 500


def test_the_messy_roster_adds_295_and_tells_every_bad_row(office: Office, event: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    said = office.do("roster", "import", event, SAMPLES / "roster-messy.xlsx", "--rejected", bad, "--json").json
    assert (said["added"], len(said["duplicates"]), len(said["rejected"])) == (295, 3, 7)
    assert [(one["row"], one["column"], one["value"], one["reason"]) for one in said["rejected"]] == [
        (32, "手机号码", "1687210639", "phone_too_short"),
        (62, "手机号码", "1637954125", "phone_too_short"),
        (122, "手机号码", "1392702637", "phone_too_short"),
        (151, "手机号码", "1431184875", "phone_too_short"),
        (241, "手机号码", "1326957084", "phone_too_short"),
        (300, "手机号码", "1341063972", "phone_too_short"),
        (316, "姓名", "", "name_empty"),
    ]
    assert [(one["row"], one["same_as"]) for one in said["duplicates"]] == [(312, 7), (313, 12), (314, 24)]
    assert bad.read_bytes()[:2] == b"PK"


def test_a_dry_run_says_the_same_and_stores_nothing(office: Office, event: str) -> None:
    dry = office.do("roster", "import", event, SAMPLES / "roster-messy.xlsx", "--dry-run", "--json").json
    assert office.do("counts", event, "--json").json["registered"] == 0
    assert office.do("roster", "import", event, SAMPLES / "roster-messy.xlsx", "--json").json == dry


def test_every_ticket_is_different_and_has_its_shape(office: Office, event: str, codes: list[str]) -> None:
    assert len(set(codes)) == 120
    assert all(len(code) == 31 and code.startswith("G1") for code in codes)
    first = office.do("tickets", event, "--json").json[0]
    assert {"code", "name", "unit"} <= first.keys()


def test_the_door_says_every_verdict(office: Office, event: str, codes: list[str]) -> None:
    forged = codes[3][:-4] + ("AAAA" if codes[3][-4:] != "AAAA" else "CCCC")
    assert verdicts(office, event, codes[0], codes[0], codes[1].lower()) == [
        ("admitted", ""), ("repeat", ""), ("admitted", ""),
    ]  # fmt: skip
    assert verdicts(office, event, forged, codes[4][:20], "王芳", genuine_unknown(office)) == [
        ("refused", "forged"), ("unknown", "mistyped"), ("unknown", "not_a_ticket"), ("unknown", "genuine"),
    ]  # fmt: skip
    other = office.add_event(name="弥牟镇专场", start="2023-10-20T09:00", end="2023-10-20T17:00")
    assert verdicts(office, other, codes[0]) == [("refused", "other_event")]
    counted = office.do("counts", event, "--json").json
    wanted = {"registered": 120, "distinct": 3, "entries": 3, "inside": 3, "capacity": 200}
    assert {name: counted[name] for name in wanted} == wanted


def genuine_unknown(office: Office) -> str:
    ws = workspace.open_existing(office.folder)
    key = bytes.fromhex(campaign.current(ws).ticket_key)
    ws.close()
    return ticket_code.encode(key, b"0123456789")


def test_a_verdict_names_person_and_time(office: Office, event: str, codes: list[str]) -> None:
    (line,) = office.do("checkin", event, codes[0], "--json").lines
    assert {"code", "verdict", "reason", "name", "at"} <= line.keys()
    assert (line["code"], line["name"]) == (codes[0], "郭涛")
    (again,) = office.do("checkin", event, codes[0], "--json").lines
    assert again["earlier"]["at"] == line["at"]
    assert "郭涛" in office.do("checkin", event, codes[0]).out


def test_people_leave_and_the_figures_stay_apart(office: Office, event: str, codes: list[str]) -> None:
    verdicts(office, event, *codes[:3])
    assert verdicts(office, event, codes[0], "--exit") == [("admitted", "exit")]
    assert verdicts(office, event, codes[5], "--exit") == [("refused", "not_inside")]
    assert verdicts(office, event, codes[0]) == [("admitted", "reentry")]
    counted = office.do("counts", event, "--json").json
    assert (counted["distinct"], counted["entries"], counted["inside"]) == (3, 4, 3)


def test_admission_stops_at_the_capacity(office: Office, codes: list[str]) -> None:
    small = office.add_event(name="小会场", capacity=2, start="2023-10-13T09:00", end="2023-10-13T10:00")
    office.do("roster", "import", small, SAMPLES / "roster-clean.xlsx")
    own = [ticket["code"] for ticket in office.do("tickets", small, "--json").json]
    assert not set(own) & set(codes)
    assert verdicts(office, small, *own[:3]) == [("admitted", ""), ("admitted", ""), ("refused", "full")]


def test_a_rehearsal_leaves_no_trace(office: Office, event: str, codes: list[str]) -> None:
    before = office.do("history", "--json").out
    assert verdicts(office, event, codes[0], codes[0], "--rehearse") == [("admitted", ""), ("admitted", "")]
    assert office.do("history", "--json").out == before
    assert office.do("counts", event, "--json").json["entries"] == 0


def test_a_stream_of_codes_is_answered_line_by_line(office: Office, event: str, codes: list[str]) -> None:
    stream = f"{codes[0]}\r\n\n{codes[1]}\n{codes[0]}\n"
    assert verdicts(office, event, "-", stdin=stream) == [("admitted", ""), ("admitted", ""), ("repeat", "")]


def test_a_kill_in_the_middle_of_a_stream_loses_no_verdict_that_was_shown(
    office: Office, event: str, codes: list[str]
) -> None:
    with subprocess.Popen(  # noqa: S603 - this program, on codes that it made
        office.command("checkin", event, "-", "--json"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as desk:
        assert desk.stdin is not None
        assert desk.stdout is not None
        shown = []
        for code in codes[:20]:
            desk.stdin.write(f"{code}\n")
            desk.stdin.flush()
            shown.append(json.loads(desk.stdout.readline())["verdict"])
        os.kill(desk.pid, signal.SIGKILL)
    assert shown == ["admitted"] * 20
    assert office.do("counts", event, "--json").json["distinct"] == 20
    assert office.do("doctor", "--json").json["sound"] is True


@pytest.mark.parametrize(("kind", "least"), [("badges", 15), ("signin", 2), ("poster", 1)])
def test_sheets_are_printed_as_pdf(office: Office, event: str, codes: list[str], kind: str, least: int) -> None:
    file = office.folder / "exports" / f"{kind}.pdf"
    office.do("print", kind, event, "-o", file)
    assert len(codes) == 120
    assert pages_of(file) >= least


def test_badges_without_people_are_refused_in_words(office: Office, event: str, tmp_path: Path) -> None:
    assert "清泉镇绿色建材公益宣讲" in office.refused("print", "badges", event, "-o", tmp_path / "b.pdf")
    assert not (tmp_path / "b.pdf").exists()


def test_every_indicator_has_value_unit_definition_and_rows(office: Office, event: str, codes: list[str]) -> None:
    verdicts(office, event, *codes[:30])
    office.makes_ready(event)
    for stage in ("ready", "held", "closed"):
        office.do("event", "stage", event, stage)
    found = office.do("figures", "--as-of", "2027-01-01", "--json").json
    assert all({"key", "value", "unit", "definition", "rows"} <= one.keys() for one in found)
    assert 30 in [one["value"] for one in found]


def test_the_report_is_written_in_three_formats_and_for_every_addressee(office: Office, tmp_path: Path) -> None:
    for ending, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")):
        file = tmp_path / f"report.{ending}"
        office.do("report", "--as-of", "2023-11-20", "-o", file)
        assert file.read_bytes().startswith(begins)
    written = office.do("report", "--as-of", "2023-11-20", "--all", "-o", tmp_path / "copies.pdf").out.splitlines()
    assert len(written) == 6
    assert all(pages_of(Path(file)) >= 1 for file in written)
    office.refused("report", "--to", " ", "-o", tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()


def test_history_tells_what_was_done_and_undo_takes_it_back(office: Office, event: str, codes: list[str]) -> None:
    verdicts(office, event, codes[0])
    steps = office.do("history", "--json").json
    assert [step["op"] for step in steps] == ["check_in", "roster_import", "event_add", "campaign_start"]
    assert steps[-1]["operator"] == "王芳"
    office.do("undo")
    assert office.do("counts", event, "--json").json["entries"] == 0
    office.do("undo", steps[1]["id"])
    assert office.do("counts", event, "--json").json["registered"] == 0
    assert len(office.do("history", "--limit", 2).out.splitlines()) == 2
    assert office.do("doctor", "--json").json["sound"] is True


def test_a_backup_brings_the_workspace_back(office: Office, event: str, codes: list[str], tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    verdicts(office, event, codes[0])
    office.do("backup", copy)
    verdicts(office, event, codes[1])
    assert "已经存在" in office.refused("backup", copy)
    office.do("restore", copy)
    assert office.do("counts", event, "--json").json["distinct"] == 1
    kept = list((office.folder / "backups").glob("before-restore-*.db"))
    assert len(kept) == 1
    office.do("restore", kept[0])
    assert office.do("counts", event, "--json").json["distinct"] == 2


def test_a_backup_opens_in_an_empty_folder(office: Office, event: str, codes: list[str], tmp_path: Path) -> None:
    office.do("backup", tmp_path / "copy.db")
    elsewhere = Office(tmp_path / "elsewhere")
    elsewhere.do("restore", tmp_path / "copy.db")
    assert [one["code"] for one in elsewhere.do("tickets", event, "--json").json] == codes


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("event", "add"),
        ("init", "--region", "510113", "--year", "zwei"),
        ("counts",),
        ("print", "x", "y"),
    ],
)
def test_wrong_usage_ends_with_2(office: Office, arguments: tuple[str, ...]) -> None:
    said = office.ask(*arguments)
    assert (said.code, said.out) == (2, "")
    assert said.err


def test_problems_are_said_in_english_on_request(tmp_path: Path) -> None:
    said = Office(tmp_path / "none").ask("--lang", "en", "event", "list")
    assert said.code == 1
    assert "holds no campaign yet" in said.err


def test_the_demo_leaves_every_document_named_by_its_kind(tmp_path: Path) -> None:
    out = tmp_path / "out"
    Office(tmp_path / "unused").do("demo", "--out", out)
    assert not (tmp_path / "unused").exists()
    for kind in ("badges", "signin", "poster", "report", *SafetyPrint):
        found = sorted(out.glob(f"{kind}*.pdf"))
        assert found, kind
        assert all(pages_of(file) >= 1 for file in found)
    assert list(out.glob("report*.docx"))
    assert list(out.glob("report*.xlsx"))
    season = Office(out / "workspace")
    assert len(season.do("event", "list", "--json").json) >= 30
    assert season.do("doctor", "--json").json["sound"] is True


def test_the_console_script_is_the_same_program(office: Office) -> None:
    script = ROOT / ".venv" / "bin" / "gbm"
    done = subprocess.run(  # noqa: S603 - this program
        [script, "-w", office.folder, "event", "list", "--json"], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == []
