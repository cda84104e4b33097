"""Which automatic copies stay."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.model.backup_rotation import DAYS, LATEST, WEEKS, kept

FIRST = datetime(2023, 5, 1)  # noqa: DTZ001 - times in file names are local
TIMES = st.lists(st.integers(0, 60 * 24 * 200).map(lambda minutes: FIRST + timedelta(minutes=minutes)), max_size=120)


@given(TIMES)
def test_the_latest_ten_stay_and_never_more_than_the_plan_has_room_for(made: list[datetime]) -> None:
    stay = kept(made)
    assert set(sorted(set(made))[-LATEST:]) <= stay <= set(made)
    assert len(stay) <= LATEST + DAYS + WEEKS


@given(TIMES)
def test_each_of_the_latest_days_and_weeks_keeps_its_last_copy(made: list[datetime]) -> None:
    stay = kept(made)
    days = sorted({at.date() for at in made})[-DAYS:]
    weeks = sorted({at.isocalendar()[:2] for at in made})[-WEEKS:]
    assert all(max(at for at in made if at.date() == day) in stay for day in days)
    assert all(max(at for at in made if at.isocalendar()[:2] == week) in stay for week in weeks)


@given(TIMES)
def test_clearing_away_after_each_copy_leaves_what_clearing_away_once_does(made: list[datetime]) -> None:
    standing: set[datetime] = set()
    for at in sorted(made):
        standing = kept(standing | {at})
    assert standing == kept(made)
    assert kept(standing) == standing


def test_after_a_season_of_hourly_copies_the_older_ones_thin_out() -> None:
    made = [FIRST + timedelta(hours=hour) for hour in range(24 * 100)]
    stay = sorted(kept(made))
    assert stay[-LATEST:] == made[-LATEST:]
    assert len({at.date() for at in stay}) == DAYS + WEEKS - 3  # the last copies of three weeks are among the 14 days
    assert stay[0] == max(at for at in made if at.isocalendar()[:2] == stay[0].isocalendar()[:2])


def test_a_clock_that_ran_ahead_takes_no_older_copy_with_it() -> None:
    real = [FIRST + timedelta(days=day) for day in range(10)]
    ahead = [FIRST + timedelta(days=365, minutes=minute) for minute in range(30)]
    assert set(real) <= kept([*real, *ahead])
