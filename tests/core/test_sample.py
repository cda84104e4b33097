"""The sample season, played through the same use cases that people use."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import attendance, campaign, events, figures, history, sample, workspace
from gbm_desktop.doctor import examine
from gbm_desktop.model.events import TOOK_PLACE, Stage
from gbm_desktop.model.journal import Op
from gbm_desktop.model.safety.checklist import ActionState
from gbm_desktop.model.safety.gate import Gap, lacking, still_lacking
from gbm_desktop.progress import Cancelled
from gbm_desktop.safety import gate
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.wording.history import sentence
from gbm_desktop.workspace import Workspace

pytestmark = pytest.mark.journey


def test_the_season_is_stored_whole(season: Workspace) -> None:
    stages = Counter(event.stage for event in matching(season.read, EventQuery()))
    assert sum(stages.values()) == 33
    assert (stages[Stage.PLANNED], stages[Stage.POSTPONED], stages[Stage.CANCELLED]) == (2, 1, 1)


def test_its_lists_are_the_three_rosters(season: Workspace) -> None:
    sizes = sorted(
        (attendance.counts(season, event.id).registered for event in matching(season.read, EventQuery())), reverse=True
    )
    assert [size for size in sizes if size > 1] == [501, 296, 121]


def test_nobody_came_before_or_after_an_event(season: Workspace) -> None:
    rows = season.read.execute(
        "SELECT scans.at, events.start, events.end FROM scans JOIN events ON events.id = event_id"
    )
    for at, start, end in rows:
        local = f"{season.local(at).astimezone(sample.CHINA):%Y-%m-%dT%H:%M}"
        assert start[:10] <= local[:10] <= end[:10]


def test_it_is_sound_and_every_step_is_told_in_words(season: Workspace) -> None:
    assert examine(season).sound
    assert {entry.step.operator for entry in history.latest(season, 5000)} != {""}


def test_its_figures_stand_as_of_its_own_day(season: Workspace) -> None:
    assert sample.as_of() == date(2023, 11, 20)
    found = {figure.key: figure.value for figure in figures.compute(season, sample.as_of())}
    assert all(value is None or value >= 0 for value in found.values())
    assert max(value for value in found.values() if value) > 1000


def test_opening_the_sample_twice_gives_the_same_season(season: Workspace, tmp_path: Path) -> None:
    again = sample.open_sample(tmp_path / "w", "王芳")
    wanted = figures.compute(season, sample.as_of())
    found = figures.compute(again, sample.as_of())
    again.close()
    assert [(one.key, one.value) for one in found] == [(one.key, one.value) for one in wanted]


def test_a_sample_whose_preparation_was_cut_off_is_prepared_anew(tmp_path: Path) -> None:
    folder = tmp_path / "sample"
    begun = workspace.create(folder, operator="王芳")
    campaign.start(begun, region_code="510113", year=2023)
    begun.close()
    whole = sample.as_left(folder, "王芳")
    assert len(matching(whole.read, EventQuery())) == 33
    events.set_note(whole, matching(whole.read, EventQuery())[0].id, "看过")
    whole.close()
    again = sample.as_left(folder, "王芳")
    assert matching(again.read, EventQuery())[0].said.note == "看过"
    again.close()


def test_its_history_names_what_was_attached_in_chinese(season: Workspace) -> None:
    told = [sentence(entry.step) for entry in history.latest(season, 10_000) if entry.step.op is Op.ATTACH]
    assert told
    assert [text for text in told if re.search("[A-Za-z]{4}", text)] == []


def test_its_preparation_tells_how_far_it_is_and_can_be_cancelled(tmp_path: Path) -> None:
    told: list[float] = []

    def until_a_tenth(done: int, total: int) -> None:
        told.append(done / total)
        if told[-1] >= 0.1:
            raise Cancelled

    with pytest.raises(Cancelled):
        sample.as_left(tmp_path / "sample", "王芳", until_a_tenth)
    assert told == sorted(told)
    assert len(told) > 20
    whole = sample.as_left(tmp_path / "sample", "王芳")
    assert len(matching(whole.read, EventQuery())) == 33
    whole.close()


def test_every_event_that_took_place_had_its_safety_plan_signed_or_the_officers_word(season: Workspace) -> None:
    own = [event for event in matching(season.read, EventQuery()) if event.stage in TOOK_PLACE and event.said.expected]
    assert len(own) == 26
    for event, found in zip(own, gate.read_all(season, own).values(), strict=True):
        assert still_lacking(found) == [], event.said.name
        assert found.plan is not None
        assert found.duties
    decided = [found for found in gate.read_all(season, own).values() if found.overrides]
    assert [found.event.said.name for found in decided] == ["厨卫洁具与净水设备专场（姚渡镇）"]
    assert [one.kind for one in lacking(decided[0])] == [Gap.NOT_ACKNOWLEDGED]


def test_an_event_to_come_is_not_ready_and_the_fair_has_its_permit(season: Workspace) -> None:
    coming = [event for event in matching(season.read, EventQuery()) if event.stage is Stage.PLANNED]
    lecture, fair = gate.read_all(season, coming).values()
    assert Counter(one.kind for one in still_lacking(lecture)) == {Gap.MEASURE_NO_PERSON: 2, Gap.NOT_ACKNOWLEDGED: 3}
    assert Counter(one.kind for one in still_lacking(fair)) == {Gap.NOT_ACKNOWLEDGED: 3}
    assert (fair.permit.needed, fair.permit.in_order, fair.permit.apply_by) == (True, True, date(2023, 11, 5))


def test_nothing_of_the_seasons_safety_was_done_after_its_own_day(season: Workspace) -> None:
    found = gate.read_all(season, matching(season.read, EventQuery())).values()
    looks = [one.latest.at for each in found for one in each.checked if one.latest]
    assert len(looks) > 500
    assert season.local(max(looks)).date() <= sample.as_of()
    assert [one.hazard for each in found for one in each.actions if one.state is not ActionState.CLOSED] == [
        "停车区指示牌不足，车辆停到路边"
    ]
    assert not [clash for each in found for clash in each.clashes]
