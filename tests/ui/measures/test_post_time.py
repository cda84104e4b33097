"""From when to when a post is held, as it is typed and shown."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from ui.pages.safety import post_time

DAY = datetime(2023, 10, 12)  # noqa: DTZ001 - an event's times are local


MOMENTS = st.datetimes(min_value=datetime(2023, 1, 1), max_value=datetime(2023, 12, 30)).map(  # noqa: DTZ001 - local
    lambda moment: moment.replace(second=0, microsecond=0)
)


@given(due=MOMENTS, until=st.none() | st.integers(1, 20 * 60))
def test_a_time_is_read_back_as_it_is_shown(due: datetime, until: int | None) -> None:
    from datetime import timedelta

    end = None if until is None else due + timedelta(minutes=until)
    assert post_time.parsed(post_time.shown(due, end, DAY.date()), DAY.date()) == (due, end)


@given(text=st.text(alphabet="0123456789:-–~至到 点半下午.月日", max_size=24))
def test_no_text_is_too_odd_for_a_time(text: str) -> None:
    meant = post_time.parsed(text, DAY.date())
    assert meant is None or meant[1] is None or meant[0] is not None
