"""The sample season, played through the same use cases that people use."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import attendance, campaign, events, figures, history, sample, workspace
from gbm_desktop.doctor import examine
from gbm_desktop.model.events import Stage
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.workspace import Workspace


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    opened = sample.open_sample(tmp_path_factory.mktemp("sample") / "w", "")
    yield opened
    opened.close()


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
