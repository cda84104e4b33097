"""Days out of calendar files as Outlook, phones and office systems write them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop.errors.schedule import CalendarUnreadable
from gbm_desktop.intake.calendar import CalendarDays, CalendarGap, read_calendar

CHINA = ZoneInfo("Asia/Shanghai")
FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)


def calendar(*entries: str, head: str = "X-WR-CALNAME:区政府会议") -> bytes:
    """A file with these entries, a line of each given with blanks between properties and line breaks for ends."""
    bodies = [f"BEGIN:VEVENT\n{entry.strip()}\nEND:VEVENT" for entry in entries]
    text = "\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//ZH", head, *bodies, "END:VCALENDAR", ""))
    return text.replace("\n", "\r\n").encode()


def read(content: bytes) -> CalendarDays:
    return read_calendar(content, zone=CHINA, first=FIRST, last=LAST, file_name="会议.ics")


def spans(content: bytes) -> list[tuple[str, str]]:
    return [(str(span.first_day), str(span.last_day)) for span in read(content).spans]


def days(content: bytes) -> list[str]:
    return [first[5:] for first, _ in spans(content)]


def gaps(content: bytes) -> list[CalendarGap]:
    return [gap for gap, _ in read(content).gaps]


def test_a_whole_day_ends_on_the_day_before_its_end() -> None:
    found = read(calendar("UID:a\nSUMMARY:党代会\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261204"))
    (span,) = found.spans
    assert (span.uid, span.name, span.first_day, span.last_day) == ("a", "党代会", date(2026, 12, 1), date(2026, 12, 3))
    assert found.name == "区政府会议"


@pytest.mark.parametrize(
    ("entry", "covered"),
    [
        ("DTSTART;VALUE=DATE:20261201", ("2026-12-01", "2026-12-01")),
        ("DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261201", ("2026-12-01", "2026-12-01")),
        ("DTSTART;VALUE=DATE:20261201\nDURATION:P2D", ("2026-12-01", "2026-12-02")),
        ("DTSTART:20261201T093000\nDTEND:20261201T113000", ("2026-12-01", "2026-12-01")),
        ("DTSTART:20261201T160000Z\nDTEND:20261202T155959Z", ("2026-12-02", "2026-12-02")),
        ("DTSTART:20261201T160000Z\nDTEND:20261202T160000Z", ("2026-12-02", "2026-12-02")),
        ("DTSTART;TZID=China Standard Time:20261201T230000\nDURATION:PT2H", ("2026-12-01", "2026-12-02")),
        ("DTSTART;TZID=America/New_York:20261201T200000\nDURATION:PT1H", ("2026-12-02", "2026-12-02")),
        ("DTSTART:20261201T090000", ("2026-12-01", "2026-12-01")),
    ],
)
def test_timed_and_whole_days_of_every_zone_are_local_days(entry: str, covered: tuple[str, str]) -> None:
    assert spans(calendar(f"UID:a\n{entry}")) == [covered]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("DTSTART;VALUE=DATE:20261207\nRRULE:FREQ=WEEKLY;COUNT=3", ["12-07", "12-14", "12-21"]),
        ("DTSTART;VALUE=DATE:20261207\nRRULE:FREQ=WEEKLY;UNTIL=20261221", ["12-07", "12-14", "12-21"]),
        ("DTSTART:20261207T010000Z\nRRULE:FREQ=WEEKLY;UNTIL=20261221T010000Z", ["12-07", "12-14", "12-21"]),
        ("DTSTART;VALUE=DATE:20201001\nRRULE:FREQ=YEARLY", ["10-01", "10-01"]),
        ("DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=2", ["12-01", "01-05"]),
        ("DTSTART;VALUE=DATE:20261207\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20261214", ["12-07", "12-21"]),
        ("DTSTART;VALUE=DATE:20261207\nRDATE;VALUE=DATE:20261209,20261211", ["12-07", "12-09", "12-11"]),
    ],
)
def test_repeats_are_expanded_within_the_campaigns_years(entry: str, expected: list[str]) -> None:
    assert days(calendar(f"UID:a\n{entry}")) == expected


def test_a_daily_repeat_since_1970_is_followed_to_today() -> None:
    content = calendar("UID:a\nDTSTART;VALUE=DATE:19700101\nRRULE:FREQ=DAILY")
    assert len(spans(content)) == (LAST - FIRST).days + 1


def test_one_day_of_a_repeat_that_was_moved_stands_where_it_was_moved_to() -> None:
    weekly = "UID:a\nSUMMARY:例会\nDTSTART;VALUE=DATE:20261207\nRRULE:FREQ=WEEKLY;COUNT=3"
    moved = "UID:a\nSUMMARY:例会改期\nRECURRENCE-ID;VALUE=DATE:20261214\nDTSTART;VALUE=DATE:20261216"
    assert days(calendar(weekly, moved)) == days(calendar(moved, weekly)) == ["12-07", "12-16", "12-21"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=NEVER",
        "FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4;BYSECOND=1,2,3,4,5,6,7,8,9",
        "BYDAY=MO",
        "FREQ=DAILY;BYDAY=XX",
    ],
)
def test_a_repeat_that_cannot_be_followed_counts_once_and_is_said(rule: str) -> None:
    content = calendar(f"UID:a\nSUMMARY:例会\nDTSTART;VALUE=DATE:20261207\nRRULE:{rule}")
    assert days(content) == ["12-07"]
    assert gaps(content) == [CalendarGap.NOT_REPEATED]


def test_entries_without_a_day_backwards_or_long_ago_are_left_out_and_said() -> None:
    content = calendar(
        "UID:a\nSUMMARY:无日期",
        "UID:b\nSUMMARY:坏日期\nDTSTART:明天",
        "UID:c\nDTSTART:20261202T090000\nDTEND:20261201T090000",
        "UID:d\nDTSTART;VALUE=DATE:20190101",
        "UID:e\nDTSTART;VALUE=DATE:20261201",
    )
    assert days(content) == ["12-01"]
    assert gaps(content) == [CalendarGap.NO_DAY, CalendarGap.NO_DAY, CalendarGap.ENDS_BEFORE, CalendarGap.OUTSIDE]


def test_a_cancelled_entry_is_known_and_has_no_days() -> None:
    found = read(calendar("UID:a\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20261201"))
    assert (found.spans, found.uids, found.gaps) == ((), frozenset({"a"}), ())


def test_several_calendars_in_a_file_and_folded_lines_in_gb18030_are_read() -> None:
    one = calendar("UID:a\nDTSTART;VALUE=DATE:20261201", head="X-WR-CALNAME:甲")
    other = calendar("UID:b\nSUMMARY:很长的名\n 称\nDTSTART;VALUE=DATE:20261202", head="X-WR-CALNAME:乙")
    found = read((one + other).decode().encode("gb18030"))
    assert found.name == "甲、乙"
    assert [span.name for span in found.spans] == ["", "很长的名称"]


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"PK\x03\x04\x00\x00", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n"],
)
def test_what_is_no_calendar_or_damaged_is_refused_in_one_sentence(content: bytes) -> None:
    with pytest.raises(CalendarUnreadable) as refused:
        read(content)
    assert refused.value.name == "会议.ics"


@given(
    st.binary(max_size=200), st.lists(st.sampled_from([b"BEGIN:VEVENT", b"DTSTART:2026", b"RRULE:FREQ=DAILY", b"END:"]))
)
def test_no_file_ever_crashes_the_reading(rubbish: bytes, lines: list[bytes]) -> None:
    content = b"BEGIN:VCALENDAR\r\n" + b"\r\n".join([*lines, rubbish]) + b"\r\nEND:VCALENDAR\r\n"
    for each in (rubbish, content):
        try:
            found = read(each)
        except CalendarUnreadable:
            continue
        assert all(span.first_day <= span.last_day for span in found.spans)


moments = st.datetimes(datetime(2026, 2, 1), datetime(2027, 10, 1))  # noqa: DTZ001 - UTC is added where it is written


@given(moments, st.timedeltas(timedelta(minutes=1), timedelta(days=20)))
def test_a_timed_entry_covers_just_the_local_days_that_it_touches(begins: datetime, length: timedelta) -> None:
    begin = begins.replace(microsecond=0, tzinfo=UTC)
    end = begin + length - timedelta(microseconds=length.microseconds)
    entry = f"UID:a\nDTSTART:{begin:%Y%m%dT%H%M%SZ}\nDTEND:{end:%Y%m%dT%H%M%SZ}"
    (covered,) = read(calendar(entry)).spans
    assert covered.first_day == begin.astimezone(CHINA).date()
    assert covered.last_day == (end - timedelta(seconds=1)).astimezone(CHINA).date()


def test_the_days_are_in_the_order_of_time() -> None:
    entries = [f"UID:{day}\nDTSTART;VALUE=DATE:202612{day}" for day in ("03", "01", "02")]
    assert days(calendar(*entries)) == ["12-01", "12-02", "12-03"]
