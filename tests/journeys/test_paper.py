"""A signed sheet comes back to the office, on the command line: printed, signed, keyed, counted."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.journeys.office import SAMPLES, Office, begun

pytestmark = pytest.mark.journey


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return begun(tmp_path / "w")


@pytest.fixture
def event(office: Office) -> str:
    made = office.add_event()
    office.do("roster", "import", made, SAMPLES / "roster-clean.xlsx")
    return made


def test_the_codes_on_the_printed_sheet_are_keyed_back_and_counted_once(
    office: Office, event: str, tmp_path: Path
) -> None:
    sheet = tmp_path / "签到表.pdf"
    office.do("print", "signin", event, "-o", sheet)
    words = "\n".join(page.extract_text() for page in PdfReader(sheet).pages).split()
    codes = [word for word in words if len(word) == 6 and word[0] == "A" and word[1:5].isdecimal()][:3]
    said = office.do("paper", event, *codes, codes[0], "--json").lines
    assert [line["verdict"] for line in said] == ["admitted"] * 3 + ["repeat"]
    assert office.do("counts", event, "--json").json["distinct"] == 3
    assert f"{codes[1]}  {said[1]['name']}  重复，未计数" in office.do("paper", event, codes[1]).out


def test_a_wrong_code_is_answered_and_the_next_one_is_taken(office: Office, event: str) -> None:
    said = office.do("paper", event, "A0001X", "A0001C", "王芳", "--json").lines
    assert [line.get("problem", line.get("verdict")) for line in said] == ["mistyped", "admitted", "not_a_code"]
    assert "对照纸面逐字核对" in office.do("paper", event, "A0001X").out


def test_times_the_wrong_way_round_are_refused(office: Office, event: str) -> None:
    said = office.refused("paper", event, "A0001C", "--since", "2023-10-12T12:00", "--until", "2023-10-12T09:00")
    assert said.startswith("签到表的时间范围有误")
