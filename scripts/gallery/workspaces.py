"""The data that windows are looked at with: an empty campaign, the sample season, and more and longer of all."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, tzinfo
from pathlib import Path

from bench import builders
from gbm_desktop import campaign, sample, workspace
from gbm_desktop.model.ids import EventId
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.wall_clock import SystemClock
from gbm_desktop.workspace import Workspace
from scripts.gallery.looks import Data

OPERATOR = "王芳"
_MORNING = datetime(2023, 11, 20, 9, 12, tzinfo=sample.CHINA)
_COUNTY = "530925"
_PEOPLE, _EVENTS = 10_000, 2_000
_LONG = {
    ("campaign", "region_name"): "云南省临沧市双江拉祜族佤族布朗族傣族自治县",
    ("campaign", "reporter"): "云南省临沧市双江拉祜族佤族布朗族傣族自治县绿色建材下乡活动领导小组办公室",
    ("events", "place"): "中国（四川）自由贸易试验区成都青白江铁路港片区国际会展中心三号馆",
    (
        "enterprises",
        "name",
    ): "新疆生产建设兵团第十二师头屯河绿色建材科技（集团）股份有限公司乌鲁木齐经济技术开发区第一分公司",
    ("staff", "name"): "阿卜杜热合曼·麦麦提图尔荪",
    ("staff", "unit"): "双江拉祜族佤族布朗族傣族自治县住房和城乡建设局建筑节能与绿色建材推广中心",
    ("attendees", "name"): "阿卜杜热合曼·麦麦提图尔荪",
    ("attendees", "unit"): "军赛佤族拉祜族傈僳族德昂族乡岩帅村民委员会第十二村民小组",
    ("products", "name"): "弹性体（SBS）改性沥青防水卷材聚酯胎聚乙烯膜面下表面细砂Ⅱ型",
    ("departments", "name"): "双江拉祜族佤族布朗族傣族自治县发展和改革局（粮食和物资储备局）",
}
"""The longest that real names get: of counties, townships, zones, enterprises, people."""
_FAIR = "年末展销（中国（四川）自由贸易试验区成都青白江铁路港片区绿色建材展销暨家电家居以旧换新专场）"


class Morning(SystemClock):
    """It is the morning on which the sample season stands."""

    def wall(self) -> int:
        """Unix time in milliseconds."""
        return int(_MORNING.timestamp() * 1000)

    def zone(self) -> tzinfo:
        """China's."""
        return sample.CHINA


def opened(folder: Path) -> Workspace:
    """The workspace in the folder is open."""
    return workspace.open_existing(folder, operator=OPERATOR, clock=Morning())


def fair(ws: Workspace) -> EventId | None:
    """The largest event, where there is any."""
    found = matching(ws.read, EventQuery())
    return next((one.id for one in found if "年末展销" in one.said.name), found[0].id if found else None)


def lay_out(data: Data, folder: Path) -> None:
    """A workspace with such data stands in the folder."""
    _MAKERS[data](folder)


def _empty(folder: Path) -> None:
    ws = workspace.create(folder, operator=OPERATOR, clock=Morning())
    campaign.start(ws, region_code=_COUNTY, year=2023)
    ws.close()


def _sample(folder: Path) -> None:
    sample.open_sample(folder, OPERATOR).close()


def _large(folder: Path) -> None:
    """The sample with 10,000 people at the fair and 2,000 events more, everything under the longest names."""
    _sample(folder)
    ws = opened(folder)
    event = fair(ws)
    if event is not None:
        builders.enlist(ws, event, _PEOPLE)
    builders.season(ws, _EVENTS, 0)
    path = ws.path
    ws.close()
    with closing(sqlite3.connect(path)) as db, db:
        for (table, column), text in _LONG.items():
            db.execute(f"UPDATE {table} SET {column} = ? WHERE rowid % 2 = 1", (text,))  # every other one
        db.execute("UPDATE events SET name = ? WHERE id = ?", (_FAIR, event))


_MAKERS: dict[Data, Callable[[Path], None]] = {"empty": _empty, "sample": _sample, "large": _large}
