"""The register of publicity as a workbook, which can be imported again, and the 媒体目录 on paper."""

from collections.abc import Sequence
from datetime import date

from gbm_desktop import campaign, publicity
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.ruled_sheet import RuledColumn, RuledSheet, Text
from gbm_desktop.intake.publicity import TITLES
from gbm_desktop.model.publicity import Handout, Publicity
from gbm_desktop.model.publicity_sums import By, numbers, sums
from gbm_desktop.prints import Printed
from gbm_desktop.store import attachments as attached_files
from gbm_desktop.store import events as event_store
from gbm_desktop.wording import day, word
from gbm_desktop.wording import publicity as words
from gbm_desktop.workspace import Workspace

Cell = str | int | date | None
_COLUMNS = tuple(title for key, title in TITLES.items() if key != "either")
_SHAPE = (
    (0.9, Align.CENTER, 10.0), (2.1, Align.CENTER, 9.5), (1.9, Align.CENTER, 9.5), (1.4, Align.CENTER, 9.5),
    (3.4, Align.LEFT, 10.0), (6.6, Align.LEFT, 10.0), (1.5, Align.CENTER, 9.5), (1.8, Align.RIGHT, 9.5),
    (1.8, Align.RIGHT, 9.5), (4.6, Align.LEFT, 8.5),
)  # fmt: skip


def book(ws: Workspace, items: Sequence[Publicity] | None = None) -> Printed:
    """These items (None: all), what was handed out and the sums are a workbook. Raises NoCampaign."""
    from gbm_desktop.documents.workbook import ListSheet, list_xlsx

    found = in_order(publicity.everything(ws) if items is None else items)
    events = event_store.names(ws.read)
    files: dict[str, list[str]] = {}
    for attached in attached_files.of_kind(ws.read, publicity.ATTACHED):
        files.setdefault(attached.owner, []).append(attached.name)
    media = [(*_line(one, events), "、".join(files.get(one.id, ()))) for one in found]
    handed = [_handout(one, events) for one in reversed(publicity.handouts(ws))]
    title = _titled(ws, words.MEDIA_TITLE)
    sheets = [
        ListSheet(words.MEDIA, title, (*_COLUMNS, words.FILES), media),
        ListSheet(words.HANDOUTS, _titled(ws, words.HANDOUTS_TITLE), words.HANDOUT_COLUMNS, handed),
        ListSheet(words.SUMS, words.SUMS, words.SUM_COLUMNS, _sum_lines(found)),
    ]
    return Printed(list_xlsx(sheets, title=title, made=ws.today()), f"{words.MEDIA}.xlsx", ())


def sheet(ws: Workspace, items: Sequence[Publicity] | None = None) -> Printed:
    """The 媒体目录 of these items (None: all) on A4 across. Raises NoCampaign."""
    from gbm_desktop.documents.ruled_pages import ruled_pdf

    found = in_order(publicity.everything(ws) if items is None else items)
    drawn = ruled_pdf(
        RuledSheet(
            title=_titled(ws, words.MEDIA_TITLE),
            lines=(_summary(found, ws.today()),),
            columns=tuple(RuledColumn(title, *shape) for title, shape in zip(words.PRINT_COLUMNS, _SHAPE, strict=True)),
            rows=tuple(_row(number, one) for number, one in enumerate(found, 1)),
            empty=words.NOTHING,
            foot=words.FOOT,
            landscape=True,
        )
    )
    return Printed(drawn.pdf, f"{words.MEDIA}.pdf", drawn.missing)


def in_order(items: Sequence[Publicity]) -> list[Publicity]:
    """As lists have them: by day, as they were recorded."""
    return sorted(items, key=lambda one: (one.on_day, one.id))


def _titled(ws: Workspace, title: str) -> str:
    found = campaign.current(ws)
    return title.format(region=found.region_name, year=found.year)


def _summary(found: Sequence[Publicity], today: date) -> str:
    reach, plays = map(words.amount, numbers(found))
    return words.SUMMARY.format(count=len(found), reach=reach, plays=plays, day=day(today))


def _line(one: Publicity, events: dict[str, str]) -> tuple[Cell, ...]:
    linked = "；".join(events[event] for event in one.events if event in events)
    return (
        one.on_day, word(one.medium), one.outlet, word(one.level), one.title, one.link, one.form, one.reach, one.plays,
        linked, one.note,
    )  # fmt: skip


def _handout(one: Handout, events: dict[str, str]) -> tuple[Cell, ...]:
    return one.on_day, one.name, one.pieces, events.get(one.event_id or "", ""), one.place, one.note


def _sum_lines(found: Sequence[Publicity]) -> list[tuple[Cell, ...]]:
    return [(word(by), words.tally_word(one), one.count, one.reach, one.plays) for by in By for one in sums(found, by)]


def _row(number: int, one: Publicity) -> tuple[Text, ...]:
    reach, plays = ("" if told is None else f"{told:,}" for told in (one.reach, one.plays))
    texts = (
        str(number), one.on_day.isoformat(), word(one.medium), word(one.level), one.outlet, one.title, one.form,
        reach, plays, one.link,
    )  # fmt: skip
    return tuple(map(Text, texts))
