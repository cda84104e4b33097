"""What hangs on the office's wall: the schedule of events (场次安排表) as PDF or workbook, and the wall calendar."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from gbm_desktop import campaign, market_days
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.poster import PosterSize
from gbm_desktop.documents.ruled_pages import ruled_pdf
from gbm_desktop.documents.ruled_sheet import Group, Row, RuledColumn, RuledSheet, Text
from gbm_desktop.documents.schedule_xlsx import Cell, schedule_xlsx
from gbm_desktop.documents.wall_calendar import WallDay, WallEvent, WallMonth, wall_calendar_pdf
from gbm_desktop.errors.schedule import NoEventsToPrint
from gbm_desktop.lunar import lunar_day
from gbm_desktop.model.events import BodyRole, Event, EventDraft, EventKind, EventMode, Stage
from gbm_desktop.model.market_days import DayFacts
from gbm_desktop.planning.day_facts import facts
from gbm_desktop.planning.market_days import falls_on, span
from gbm_desktop.prints import Printed
from gbm_desktop.season import township_name
from gbm_desktop.wording import day, word
from gbm_desktop.wording import schedule as words
from gbm_desktop.workspace import Workspace

KIND_COLOURS = {
    EventKind.LAUNCH: "#B3261E",
    EventKind.LECTURE: "#1F7A4D",
    EventKind.SALE: "#1F5E8C",
    EventKind.TOUR: "#8A5A00",
}
_OFF = frozenset({Stage.POSTPONED, Stage.CANCELLED})
_WIDTHS = (9.0, 17.0, 35.0, 25.0, 15.0, 21.0, 26.0, 16.0, 16.0, 13.0, 23.0, 20.0, 26.0, 16.0)
_CENTRED = frozenset({0, 1, 3, 4, 7, 8, 9})
_SIZES = {PosterSize.A4: 9.0, PosterSize.A3: 12.0}
_LONGEST = 60


def schedule(
    ws: Workspace, events: Sequence[Event], first: date, last: date, *, paper: PosterSize = PosterSize.A4
) -> Printed:
    """The events of the span as a table, month by month. Raises NoEventsToPrint."""
    found = _within(events, first, last)
    per_month = Counter((event.said.start.year, event.said.start.month) for event in found)
    rows: list[Row | Group] = []
    for cells, event in zip(rows_of(ws, found), found, strict=True):
        month = event.said.start.year, event.said.start.month
        if month in per_month:
            rows.append(Group(words.MONTH.format(year=month[0], month=month[1], count=per_month.pop(month))))
        rows.append(tuple(Text(str(cell), ink="#5D6662" if event.stage in _OFF else "#1B1F1D") for cell in cells))
    sheet = RuledSheet(
        title=_title(ws),
        lines=(_span_said(first, last, found),),
        columns=tuple(_columns(_SIZES[paper])),
        rows=tuple(rows),
        foot=words.FOOT.format(day=day(ws.today())),
        landscape=True,
        a3=paper is PosterSize.A3,
    )
    drawn = ruled_pdf(sheet)
    return Printed(drawn.pdf, _file_name(words.SCHEDULE, first, last, "pdf"), drawn.missing)


def schedule_book(
    ws: Workspace, events: Sequence[Event], first: date, last: date, *, paper: PosterSize = PosterSize.A4
) -> Printed:
    """The events of the span as a workbook. Raises NoEventsToPrint."""
    found = _within(events, first, last)
    content = schedule_xlsx(
        list(rows_of(ws, found)), title=_title(ws), span=_span_said(first, last, found), paper=paper.name
    )
    return Printed(content, _file_name(words.SCHEDULE, first, last, "xlsx"), ())


def wall_calendar(
    ws: Workspace, events: Sequence[Event], first: date, last: date, *, paper: PosterSize = PosterSize.A4
) -> Printed:
    """A page for each month that the span touches, whether or not anything takes place in it."""
    begin, end = first.replace(day=1), _end_of_month(last)
    known = facts(ws, begin, end, campaign.current(ws).region_code)
    on_day: dict[date, list[WallEvent]] = defaultdict(list)
    for event in events:
        for each in _days(event):
            on_day[each].append(_wall_event(event, each))
    pages: dict[tuple[int, int], list[WallDay]] = defaultdict(list)
    for each in span(begin, end):
        pages[each.year, each.month].append(_wall_day(known[each], on_day[each]))
    months = [WallMonth(tuple(days), not known[days[0].day].known) for days in pages.values()]
    kinds = [(word(kind), colour) for kind, colour in KIND_COLOURS.items()]
    title = words.WALL_TITLE.format(region=campaign.current(ws).region_name)
    drawn = wall_calendar_pdf(months, title=title, kinds=kinds, paper=paper)
    return Printed(drawn.pdf, _file_name(words.WALL, begin, end, "pdf"), drawn.missing)


def _within(events: Iterable[Event], first: date, last: date) -> list[Event]:
    found = [event for event in events if event.said.start.date() <= last and event.said.end.date() >= first]
    if not found:
        raise NoEventsToPrint(first, last)
    return sorted(found, key=lambda event: (event.said.start, event.said.name, event.id))


def _title(ws: Workspace) -> str:
    found = campaign.current(ws)
    return words.TITLE.format(region=found.region_name, year=found.year)


def _span_said(first: date, last: date, found: Sequence[Event]) -> str:
    return words.SPAN.format(first=day(first), last=day(last), count=len(found))


def _file_name(kind: str, first: date, last: date, suffix: str) -> str:
    return f"{kind}-{first:%Y%m%d}-{last:%Y%m%d}.{suffix}"


def _columns(size: float) -> Iterator[RuledColumn]:
    for at, (title, width) in enumerate(zip(words.COLUMNS, _WIDTHS, strict=True)):
        yield RuledColumn(title, width, Align.CENTER if at in _CENTRED else Align.LEFT, size)


def rows_of(ws: Workspace, events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    """The events as lines of the 场次安排表."""
    for number, event in enumerate(events, start=1):
        said = event.said
        place = "·".join(part for part in (township_name(event), said.village) if part)
        yield (
            number, word(said.kind), said.name, _date(said), _hours(said), place,
            said.place or words.ONLINE, _market(ws, said), said.expected or "", "", _bodies(said, BodyRole.ORGANISER),
            _bodies(said, BodyRole.HOST), f"{said.contact_name} {said.contact_phone}".strip(), _remark(event),
        )  # fmt: skip


def _date(said: EventDraft) -> str:
    begins, ends = said.start.date(), said.end.date()
    form = words.DATE if begins == ends else words.TO_DATE
    return form.format(day=begins, end=ends, weekday=words.WEEKDAYS[begins.weekday()], lunar=lunar_day(begins))


def _hours(said: EventDraft) -> str:
    form = words.HOURS if said.start.date() == said.end.date() else words.FIRST_HOUR
    return form.format(start=said.start, end=said.end)


def _market(ws: Workspace, said: EventDraft) -> str:
    if said.mode is EventMode.ONLINE:
        return ""
    rules = market_days.of_place(ws, said.region_code, said.village)
    if not rules:
        return words.MARKET_UNKNOWN
    return words.MARKET if any(falls_on(rule, said.start.date()) for rule in rules) else words.NOT_MARKET


def _bodies(said: EventDraft, role: BodyRole) -> str:
    return "、".join(body.name for body in said.bodies if body.role is role)


def _remark(event: Event) -> str:
    return "，".join(filter(None, (word(event.stage), event.stage_reason))) if event.stage in _OFF else ""


def _days(event: Event) -> Iterable[date]:
    begins = event.said.start.date()
    return span(begins, min(event.said.end.date(), begins + timedelta(days=_LONGEST)))


def _wall_event(event: Event, on: date) -> WallEvent:
    said, off = event.said, event.stage in _OFF
    text = words.WALL_EVENT.format(start=said.start, name=said.name) if on == said.start.date() else said.name
    return WallEvent(f"{text}（{word(event.stage)}）" if off else text, KIND_COLOURS[said.kind], off)


def _wall_day(known: DayFacts, events: Sequence[WallEvent]) -> WallDay:
    return WallDay(
        day=known.day,
        lunar=known.lunar,
        events=tuple(sorted(events, key=lambda event: event.off)),
        holiday=known.holiday,
        makeup=known.makeup,
        markets=known.markets,
        busy=bool(known.busy),
        blackout=known.blackout,
    )


def _end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
