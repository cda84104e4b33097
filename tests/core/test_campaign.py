"""A campaign: started once from its policy, and kept."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import campaign, history, places, workspace
from gbm_desktop.errors.devices import FolderInUse
from gbm_desktop.errors.regions import UnknownPolicyYear, UnknownRegion
from gbm_desktop.errors.workspace import CampaignExists, NoCampaign, PeriodBackwards, UnknownTownship
from gbm_desktop.model.campaign import Department, Particulars
from gbm_desktop.store import campaign as store
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import QINGBAIJIANG, QINGQUAN, SetClock


@pytest.fixture
def empty(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    opened = workspace.create(tmp_path / "empty", operator="王芳", clock=clock)
    yield opened
    opened.close()


def test_a_campaign_takes_its_period_theme_and_due_date_from_the_notice(empty: Workspace) -> None:
    started = campaign.start(empty, region_code=QINGBAIJIANG, year=2023)
    assert campaign.current(empty) == started
    assert started.region_name == "四川省成都市青白江区"
    assert (started.period_start, started.period_end) == (date(2023, 1, 1), date(2023, 12, 31))
    assert started.due == date(2023, 11, 30)
    assert (started.theme, started.complaint_phone) == ("绿色建材进万家 美好生活共创建", "12315")
    assert len(store.departments(empty.read)) == 6
    assert len(store.addressees(empty.read)) == 6
    assert len(bytes.fromhex(started.ticket_key)) == 32


def test_what_a_later_notice_leaves_open_stays_open(empty: Workspace) -> None:
    started = campaign.start(empty, region_code=QINGBAIJIANG, year=2025)
    assert started.due is None
    assert campaign.days_left(started, date(2025, 10, 12)) is None
    assert store.addressees(empty.read) == []
    assert {department.duty for department in store.departments(empty.read)} == {""}


def test_a_workspace_holds_one_campaign(ws: Workspace) -> None:
    before = campaign.current(ws)
    with pytest.raises(CampaignExists):
        campaign.start(ws, region_code=QINGBAIJIANG, year=2024)
    assert campaign.current(ws) == before
    assert len(store.departments(ws.read)) == 6


def test_a_campaign_needs_a_region_and_a_year_that_are_there(empty: Workspace) -> None:
    with pytest.raises(UnknownRegion):
        campaign.start(empty, region_code="999999", year=2023)
    with pytest.raises(UnknownPolicyYear):
        campaign.start(empty, region_code=QINGBAIJIANG, year=1999)
    with pytest.raises(NoCampaign) as none:
        campaign.current(empty)
    assert say(none.value)


def test_a_campaign_is_edited_and_the_edit_taken_back(ws: Workspace) -> None:
    before = campaign.current(ws)
    campaign.edit(ws, replace(before, reporter="青白江区经信局", due=date(2023, 11, 15)))
    assert (campaign.current(ws).reporter, campaign.current(ws).due) == ("青白江区经信局", date(2023, 11, 15))
    history.undo(ws)
    assert campaign.current(ws) == before


def test_a_period_that_ends_before_it_begins_is_refused(ws: Workspace) -> None:
    before = campaign.current(ws)
    with pytest.raises(PeriodBackwards):
        campaign.edit(ws, replace(before, period_end=date(2022, 12, 31)))
    assert campaign.current(ws) == before


def test_departments_stand_exactly_as_set_in_their_order(ws: Workspace) -> None:
    first, second, *_ = store.departments(ws.read)
    new = Department("", 0, "供销社", "组织货源", "本地增补", "张伟", "028-83690000")
    campaign.set_departments(ws, [new, replace(second, contact="李强"), first])
    stored = store.departments(ws.read)
    assert [(found.position, found.name) for found in stored] == [(1, "供销社"), (2, second.name), (3, first.name)]
    assert (stored[1].id, stored[1].contact) == (second.id, "李强")
    history.undo(ws)
    assert len(store.departments(ws.read)) == 6


def test_addressees_stand_once_each_in_their_order(ws: Workspace) -> None:
    old = store.addressees(ws.read)
    campaign.set_addressees(ws, [" 市经信局 ", old[0].name, "", "市经信局"])
    stored = store.addressees(ws.read)
    assert [(found.position, found.name) for found in stored] == [(1, "市经信局"), (2, old[0].name)]
    assert stored[1].id == old[0].id


def test_villages_are_added_once_each(ws: Workspace) -> None:
    assert campaign.add_villages(ws, QINGQUAN, ["利民村", " 牌坊村 ", "利民村", ""]) == 2
    assert campaign.add_villages(ws, QINGQUAN, ["利民村", "花园村"]) == 1
    stored = store.villages(ws.read, QINGQUAN)
    assert {(village.name, village.initials) for village in stored} == {
        ("利民村", "lmc"),
        ("牌坊村", "pfc"),
        ("花园村", "hyc"),
    }
    history.undo(ws)
    assert len(store.villages(ws.read, QINGQUAN)) == 2


def test_adding_only_known_villages_is_no_step(ws: Workspace) -> None:
    campaign.add_villages(ws, QINGQUAN, ["利民村"])
    steps = len(history.latest(ws))
    assert campaign.add_villages(ws, QINGQUAN, ["利民村"]) == 0
    assert len(history.latest(ws)) == steps


@pytest.mark.parametrize("code", ["510113", "510113999", "清泉镇", ""])
def test_villages_belong_to_a_township_that_is_there(ws: Workspace, code: str) -> None:
    with pytest.raises(UnknownTownship):
        campaign.add_villages(ws, code, ["利民村"])


def test_a_village_is_removed_and_comes_back(ws: Workspace) -> None:
    campaign.add_villages(ws, QINGQUAN, ["利民村"])
    (village,) = store.villages(ws.read)
    campaign.remove_village(ws, village)
    assert store.villages(ws.read) == []
    history.undo(ws)
    assert store.villages(ws.read) == [village]


def test_days_left_fall_below_zero_once_the_report_is_late(ws: Workspace) -> None:
    found = campaign.current(ws)
    assert campaign.days_left(found, date(2023, 10, 12)) == 49
    assert campaign.days_left(found, date(2023, 12, 2)) == -2


def test_what_is_said_at_the_beginning_stands_in_place_of_what_the_notice_says(empty: Workspace) -> None:
    period = (date(2023, 4, 1), date(2023, 10, 31))
    said = Particulars(period, reporter="青白江区经信局", complaint_phone="028-83690000")
    campaign.start(empty, region_code=QINGBAIJIANG, year=2023, particulars=said)
    stored = campaign.current(empty)
    assert (stored.period_start, stored.period_end) == period
    assert (stored.reporter, stored.complaint_phone) == ("青白江区经信局", "028-83690000")
    assert empty.read.execute("SELECT count(*) FROM steps").fetchone()[0] == 1


@pytest.mark.parametrize("stands", [True, False])
def test_a_campaign_that_cannot_begin_leaves_nothing_behind(tmp_path: Path, *, stands: bool) -> None:
    folder = tmp_path / "新活动"
    if stands:
        folder.mkdir()
        (folder / "别人的.txt").touch()
    backwards = Particulars((date(2023, 10, 31), date(2023, 4, 1)))
    with pytest.raises(PeriodBackwards):
        campaign.begin(folder, operator="王芳", region_code=QINGBAIJIANG, year=2023, particulars=backwards)
    assert [file.name for file in tmp_path.rglob("*.*")] == (["别人的.txt"] if stands else [])
    assert folder.exists() == stands


def test_a_campaign_begins_where_a_program_that_was_ended_had_only_begun(tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    workspace.create(folder).close()
    with closing(
        campaign.begin(folder, operator="王芳", region_code=QINGBAIJIANG, year=2024, particulars=Particulars())
    ) as ws:
        assert campaign.current(ws).year == 2024


def test_a_campaign_does_not_begin_where_one_stands(ws: Workspace) -> None:
    before = campaign.current(ws)
    with pytest.raises(FolderInUse):
        campaign.begin(ws.folder, operator="王芳", region_code=QINGBAIJIANG, year=2024, particulars=Particulars())
    assert campaign.current(ws) == before


@pytest.mark.parametrize(
    ("office", "place"),
    [
        ("青白江区经信局", "510113"),
        ("四川省成都市青白江区经济和信息化局", "510113"),
        ("区经信局", ""),
        ("朝阳区住建委", ""),
        ("北京市朝阳区住建委", "110105"),
        ("", ""),
    ],
)
def test_an_office_is_at_home_in_the_place_that_its_name_begins_with(office: str, place: str) -> None:
    found = places.headed_by(office)
    assert (found.code if found else "") == place
