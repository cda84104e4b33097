"""The data that ships: the sample season and the safety checklist say nothing that the program could not hold."""

import csv
import json
from collections import Counter
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest

from gbm_desktop import policy, regions
from gbm_desktop.model.events import TOOK_PLACE, BodyRole, EventKind, EventLevel, EventMode, Stage
from gbm_desktop.model.region import Level
from gbm_desktop.resource_files import resource

SAMPLE: dict[str, Any] = json.loads(resource("samples", "campaign.json").read_text(encoding="utf-8"))
EVENTS: list[dict[str, Any]] = SAMPLE["events"]
ALL = EVENTS + SAMPLE["published"]


def test_the_season_has_every_kind_mode_level_and_stage_that_it_should() -> None:
    assert Counter(event["kind"] for event in EVENTS)["launch"] == 1
    assert {EventKind(event["kind"]) for event in EVENTS} == set(EventKind)
    assert {EventMode(event["mode"]) for event in EVENTS} == set(EventMode)
    assert {EventLevel(event["level"]) for event in EVENTS} == set(EventLevel)
    stages = Counter(Stage(event["stage"]) for event in EVENTS)
    assert (stages[Stage.PLANNED], stages[Stage.POSTPONED], stages[Stage.CANCELLED]) == (2, 1, 1)
    assert sum(stages[stage] for stage in TOOK_PLACE) == len(EVENTS) - 4 == 26


def test_every_township_of_the_county_has_an_event() -> None:
    townships = {region.code for region in regions.children(SAMPLE["campaign"]["region_code"])}
    assert {event["region_code"] for event in EVENTS} == townships | {"510113"}


@pytest.mark.parametrize("event", ALL, ids=lambda event: event["name"])
def test_an_event_ends_after_its_start_and_its_agenda_lies_within(event: dict[str, Any]) -> None:
    start, end = datetime.fromisoformat(event["start"]), datetime.fromisoformat(event["end"])
    assert start <= end
    for began, ended, title, place in event["agenda"]:
        assert start <= datetime.fromisoformat(began) < datetime.fromisoformat(ended) <= end
        assert title
        assert place is not None
    assert set(event["bodies"]) == {role.value for role in BodyRole}
    assert regions.find(event["region_code"]) is not None
    assert bool(event["place"]) is (event["mode"] != "online")


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event["name"])
def test_an_event_of_the_season_lies_in_its_period_and_fits_its_venue(event: dict[str, Any]) -> None:
    first, last = policy.profile(2023).period_in(2023)
    assert first <= datetime.fromisoformat(event["start"]).date() <= last
    assert event["mode"] == "online" or 0 < event["expected"] <= event["capacity"]
    assert bool(event["stage_reason"]) is (event["stage"] in {"postponed", "cancelled"})
    assert (0 < event["attendance_share"] <= 1) is (Stage(event["stage"]) in TOOK_PLACE)
    took_place = datetime.fromisoformat(event["end"]).date().isoformat() <= SAMPLE["campaign"]["as_of"]
    assert took_place is (event["stage"] != "planned")
    assert bool(event["village"]) is (event["level"] == "village")


def test_no_venue_and_no_contact_is_wanted_twice_at_a_time() -> None:
    ordered = sorted(EVENTS, key=lambda event: event["start"])
    assert all(earlier["end"] <= later["start"] for earlier, later in pairwise(ordered))


def test_an_event_in_a_village_lies_in_that_villages_township() -> None:
    township = {village["name"]: village["township"] for village in SAMPLE["villages"]}
    assert len(township) == 11
    assert all(regions.require(code).level is Level.TOWNSHIP for code in township.values())
    assert {code[:6] for code in township.values()} == {"510113"}
    assert all(township[event["village"]] == event["region_code"] for event in EVENTS if event["village"])


def test_each_roster_belongs_to_one_event_and_lies_beside_the_sample() -> None:
    rosters = [event["roster"] for event in EVENTS if event["roster"]]
    assert sorted(rosters) == ["roster-clean.xlsx", "roster-gb18030.csv", "roster-messy.xlsx"]
    assert all(resource("samples", name).stat().st_size > 1000 for name in rosters)


def test_the_departments_of_the_sample_are_those_of_the_policy() -> None:
    departments = [department.name for department in policy.profile(2023).departments]
    assert [department["name"] for department in SAMPLE["departments"]] == departments


def test_the_published_events_keep_their_facts() -> None:
    sichuan, hunan, guangxi = SAMPLE["published"]
    assert {event["note"] for event in SAMPLE["published"]} == {"公开报道"}
    assert [event["region_code"] for event in SAMPLE["published"]] == ["510113", "430624", "450100"]
    assert sichuan["name"] == "2022年全国绿色建材下乡活动（四川站）启动会"
    assert (sichuan["start"], sichuan["end"]) == ("2022-10-27T14:00", "2022-10-28T12:00")
    assert sichuan["agenda"][2] == ["2022-10-28T09:00", "2022-10-28T10:30", "参观绿色建材生产企业和应用示范工程", ""]
    assert [len(sichuan["bodies"][role.value]) for role in BodyRole] == [6, 7, 2, 5]
    assert (hunan["start"], hunan["end"]) == ("2022-11-01", "2022-11-03")
    assert hunan["figures"] == {"enterprises": "100余家", "product_categories": 51}
    assert (guangxi["place"], guangxi["start"]) == ("南宁市", "2023-07-12")


def test_the_safety_checklist_has_its_hundred_and_twelve_items() -> None:
    with resource("checklists", "safety.csv").open(encoding="utf-8", newline="") as file:
        items = list(csv.DictReader(file))
    assert len(items) == len({item["code"] for item in items}) == 112
    assert all(item["category"] and item["item"] and item["phase"] for item in items)
