"""From the first start to the figures of a lecture, by the keyboard alone, on a screen and from outside the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import zxingcpp

from gbm_desktop import attendance, workspace
from gbm_desktop.resource_files import resource
from gbm_desktop.store.events import EventQuery, matching
from tests.documents.print_reading import pypdfium2
from tests.journeys.screen import PROGRAM, Screen, screen

pytestmark = pytest.mark.journey

ROSTER = resource("samples", "roster-messy.xlsx")
PEOPLE = 295  # of the 305 rows: 3 repeats and 7 to check stay out


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Screen]:
    with screen(tmp_path) as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home" / ".local" / "share" / "gbm-desktop" / "workspace"


def stored(folder: Path, question: str) -> int:
    """How many there are now; none while the database is still being made."""
    if not (folder / "workspace.db").exists():
        return 0
    with closing(sqlite3.connect(f"file:{folder / 'workspace.db'}?mode=ro", uri=True)) as db:
        try:
            return int(db.execute(question).fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def codes_on(badges: Path, pages: int) -> list[str]:
    """The codes on the first pages of the badges, as a scanner reads them."""
    with closing(pypdfium2.PdfDocument(badges)) as paper:
        pictures = [paper[number].render(scale=200 / 72).to_pil() for number in range(pages)]
    return [found.text for picture in pictures for found in zxingcpp.read_barcodes(picture)]


def begin_campaign(seat: Screen) -> None:
    """Name, three steps that are filled in but for the region, and the tour is left."""
    seat.sees("绿色建材下乡")
    seat.types("Wang Fang")
    seat.presses("Return", "Return", "Return")
    seat.types("510113")
    seat.presses("Return", "Return", "Return", "Return")


def fill_in_lecture(seat: Screen) -> None:
    """Township by initials, venue, how many are expected and fit in, who is asked."""
    seat.presses("Escape", "ctrl+2", "ctrl+n", "Tab", "Tab", "Tab")
    seat.types("qqz")
    seat.presses("Return", "Tab", "Tab")
    seat.types("Wenhuazhan")
    seat.presses("Tab", "Tab")
    seat.types("300")
    seat.presses("Tab")
    seat.types("320")
    seat.presses("Tab")
    seat.types("Wang Fang")
    seat.presses("ctrl+Return")


def import_roster(seat: Screen) -> None:
    seat.presses("ctrl+Next", "ctrl+Next", "ctrl+Next", "Tab", "Return", "Return")
    seat.sees("选择名单文件")
    seat.types(str(ROSTER))
    seat.answers("选择名单文件")
    seat.presses("Return")


def save_badges(seat: Screen) -> None:
    """No printer stands here, so the file is asked for at once."""
    seat.presses("ctrl+Next", "ctrl+Next", "ctrl+Next", "Tab", "ctrl+p")
    seat.sees("另存为 PDF")
    seat.answers("另存为 PDF")


def test_a_new_user_comes_from_the_first_start_to_the_figures_of_a_lecture(seat: Screen, folder: Path) -> None:
    home = folder.parents[3]  # there are no documents yet, beside which a file would be offered
    program = seat.start(*PROGRAM)
    begin_campaign(seat)
    seat.waits(lambda: stored(folder, "SELECT count(*) FROM campaign"))
    seat.rests()
    fill_in_lecture(seat)
    seat.waits(lambda: stored(folder, "SELECT count(*) FROM events"))
    import_roster(seat)
    seat.waits(lambda: stored(folder, "SELECT count(*) FROM attendees") == PEOPLE)
    seat.rests()
    save_badges(seat)
    seat.waits(lambda: list(home.glob("*.pdf")))
    badges = next(home.glob("*.pdf"))
    assert badges.name == "胸卡-清泉镇公益宣讲.pdf"
    first = codes_on(badges, 2)[:10]
    seat.presses("ctrl+5")
    unknown = ("G1" + "Z" * 30, "6901234567892")
    for code in (*first[:5], first[0], first[3], *first[5:], *first[1:4], first[9], *unknown, first[2], first[8]):
        seat.scans(code)
    seat.waits(lambda: stored(folder, "SELECT count(*) FROM scans") >= len(first))
    seat.presses("alt+F4")
    program.wait(timeout=60)
    with closing(workspace.open_existing(folder)) as ws:
        (event,) = matching(ws.read, EventQuery())
        figures = attendance.counts(ws, event.id)
    assert (figures.registered, figures.distinct, figures.entries) == (PEOPLE, 10, 10)
    assert (event.said.expected, event.said.capacity) == (300, 320)
