"""The report's tables: its main figures, every session of the season, and what each figure counts."""

from collections.abc import Iterable, Sequence

from gbm_desktop.documents.blocks import Align, Attachment, Column, Paragraph, Table
from gbm_desktop.lunar import lunar_day
from gbm_desktop.model.events import TOOK_PLACE, BodyRole, Event
from gbm_desktop.model.figures import Figure
from gbm_desktop.report.fields import shown
from gbm_desktop.season import Season, township_name
from gbm_desktop.wording import day, word
from gbm_desktop.wording import report as words

_MAIN = (
    "sessions", "sessions_launch", "sessions_lecture", "sessions_sale", "sessions_tour", "sessions_offline",
    "sessions_online", "sessions_both", "townships", "villages", "entries", "distinct", "anonymous", "registered",
    "safety_inspections", "safety_hazards", "safety_rectified_share", "safety_drills", "safety_incidents",
)  # fmt: skip
_FIGURE_SHAPE = ((3.0, Align.LEFT), (1.2, Align.CENTER), (1.6, Align.RIGHT))
_DEFINITION_SHAPE = (
    (0.8, Align.CENTER), (1.9, Align.LEFT), (1.1, Align.RIGHT), (0.9, Align.CENTER), (6.0, Align.LEFT),
)  # fmt: skip
_SCHEDULE_SHAPE = (
    (0.7, Align.CENTER), (1.3, Align.CENTER), (3.8, Align.LEFT), (2.5, Align.CENTER), (3.4, Align.LEFT),
    (0.9, Align.RIGHT), (0.9, Align.RIGHT), (3.6, Align.LEFT), (2.2, Align.LEFT),
)  # fmt: skip


def main_figures(season: Season, figures: Sequence[Figure]) -> Table:
    """The table that stands in the report's text."""
    rows = [(figure.name, figure.unit, shown(figure)) for figure in figures if figure.key in _MAIN]
    caption = words.TABLE_CAPTION.format(year=season.campaign.year)
    return Table(_columns(words.COLUMNS_FIGURES, _FIGURE_SHAPE), tuple(rows), caption)


def schedule(season: Season) -> Attachment:
    """Every session of the season, whatever became of it."""
    rows = tuple(_session(season, number, event) for number, event in enumerate(season.events, 1))
    note = Paragraph(words.SCHEDULE_NOTE.format(as_of=day(season.as_of)))
    table = Table(_columns(words.COLUMNS_SCHEDULE, _SCHEDULE_SHAPE), rows)
    title = words.SCHEDULE_TITLE.format(year=season.campaign.year)
    return Attachment(title, (note, table), landscape=True)


def definitions(season: Season, figures: Iterable[Figure]) -> Attachment:
    """What every figure counts."""
    rows = tuple(
        (str(number), figure.name, shown(figure), figure.unit, figure.definition)
        for number, figure in enumerate(figures, 1)
    )
    note = Paragraph(words.DEFINITIONS_NOTE.format(as_of=day(season.as_of)))
    table = Table(_columns(words.COLUMNS_DEFINITIONS, _DEFINITION_SHAPE), rows)
    return Attachment(words.DEFINITIONS_TITLE.format(year=season.campaign.year), (note, table))


def _columns(titles: Sequence[str], shape: Sequence[tuple[float, Align]]) -> tuple[Column, ...]:
    return tuple(Column(title, *width_and_align) for title, width_and_align in zip(titles, shape, strict=True))


def _session(season: Season, number: int, event: Event) -> tuple[str, ...]:
    """A row of few cells: the typesetter takes time for each."""
    said, entries = event.said, season.entries(event)
    start = said.start.date()
    organiser = words.first_of([body.name for body in said.bodies if body.role is BodyRole.ORGANISER])
    hours = f"{said.start:%H:%M}—{said.end:%H:%M}"
    return (
        str(number),
        word(said.kind),
        said.name,
        words.DATE.format(month=start.month, day=start.day, lunar=lunar_day(start), hours=hours),
        words.venue(township_name(event), said.village, said.place, said.mode),
        f"{said.expected:,}" if said.expected else "",
        f"{entries:,}" if entries or event.stage in TOOK_PLACE else "",
        " ".join(part for part in (organiser, said.contact_name, said.contact_phone) if part),
        _remark(event),
    )


def _remark(event: Event) -> str:
    if event.stage in TOOK_PLACE:
        return ""
    return words.STAGE_AND_REASON.format(stage=word(event.stage), reason=event.stage_reason).rstrip("：")
