"""What stands behind the report: every session, products, publications, complaints, hazards, photos, definitions."""

from collections.abc import Iterable, Iterator, Sequence

from gbm_desktop.documents.blocks import Align, Attachment, Column, Gallery, Picture, Table
from gbm_desktop.lunar import lunar_day
from gbm_desktop.model.events import TOOK_PLACE, BodyRole, Event
from gbm_desktop.model.figures import Figure
from gbm_desktop.report import photos, register_annexes, safety
from gbm_desktop.report.fields import shown
from gbm_desktop.report.listed import Annex, Cell, Listed
from gbm_desktop.report.register_fields import YUAN, change
from gbm_desktop.season import Season, township_name
from gbm_desktop.wording import day, word
from gbm_desktop.wording import report as words
from gbm_desktop.wording import report_registers as register_words
from gbm_desktop.workspace import Workspace

_MAIN = (
    "sessions", "sessions_launch", "sessions_lecture", "sessions_sale", "sessions_tour", "sessions_offline",
    "sessions_online", "sessions_both", "townships", "villages", "entries", "distinct", "anonymous", "registered",
    "exhibitors", "exhibitors_local", "exhibitors_outside", "exhibitors_certified", "products", "products_certified",
    "certificates_new", "consultations", "intentions", "contracts", "contracts_sum", "sales_sum", "sales_offline_sum",
    "sales_online_sum", "discount_sum", "subsidy_sum", "subsidy_households", "interest_sum", "interest_loans",
    "trade_in_count", "demo_houses", "demo_area", "complaints", "complaints_closed_share",
    "complaints_satisfied_share", "publicity", "reach", "plays", "handouts", "safety_inspections", "safety_hazards",
    "safety_rectified_share", "safety_drills", "safety_incidents",
)  # fmt: skip
_ALWAYS = frozenset({"sessions", "entries", "distinct", "safety_inspections", "safety_incidents"})
_FIGURE_SHAPE = ((3.0, Align.LEFT), (1.2, Align.CENTER), (1.6, Align.RIGHT))
_COMPARED_SHAPE = (*_FIGURE_SHAPE, (1.6, Align.RIGHT), (1.6, Align.RIGHT))
_DEFINITION_SHAPE = (
    (0.8, Align.CENTER), (1.9, Align.LEFT), (1.2, Align.RIGHT), (0.9, Align.CENTER), (6.0, Align.LEFT),
)  # fmt: skip
_SCHEDULE_SHAPE = (
    (0.7, Align.CENTER), (1.3, Align.CENTER), (3.8, Align.LEFT), (2.5, Align.CENTER), (3.4, Align.LEFT),
    (0.9, Align.RIGHT), (0.9, Align.RIGHT), (3.6, Align.LEFT), (2.2, Align.LEFT),
)  # fmt: skip


def of_season(ws: Workspace, season: Season, figures: Sequence[Figure]) -> tuple[Annex, ...]:
    """The annexes that have something to show, in the order in which they stand behind the report."""
    found = (
        schedule(season),
        register_annexes.products(season),
        pictures(ws, season),
        register_annexes.media(season),
        register_annexes.disputes(season),
        safety.annex(season),
        definitions(season, figures),
    )
    return tuple(one for one in found if one)


def main_figures(season: Season, figures: Sequence[Figure]) -> Table:
    """The table that stands in the report's text; beside the last year's figures where they are known."""
    chosen = [one for one in figures if one.key in _MAIN and (one.value is not None or one.key in _ALWAYS)]
    caption = words.TABLE_CAPTION.format(year=season.campaign.year)
    plain = [(one.name, one.unit, shown(one)) for one in chosen]
    if all(one.last_year is None for one in chosen):
        return Table(_columns(words.COLUMNS_FIGURES, _FIGURE_SHAPE), tuple(plain), caption)
    titles = [
        title.format(year=season.campaign.year, last=season.campaign.year - 1) for title in words.COLUMNS_COMPARED
    ]
    rows = tuple((*row, *_last_year(one)) for row, one in zip(plain, chosen, strict=True))
    return Table(_columns(titles, _COMPARED_SHAPE), rows, caption)


def _last_year(figure: Figure) -> tuple[str, str]:
    if figure.last_year is None:
        return "", ""
    more = change(figure) if figure.value is not None else None
    form = "{:+,.2f}" if figure.unit == YUAN else "{:+,g}"
    return _number(figure, figure.last_year), "" if more is None else form.format(more) if more else "0"


def _number(figure: Figure, value: float) -> str:
    return f"{value:,.2f}" if figure.unit == YUAN else f"{value:,}"


def schedule(season: Season) -> Annex:
    """Every session of the season, whatever became of it."""
    note = words.SCHEDULE_NOTE.format(as_of=day(season.as_of))
    title = words.SCHEDULE_TITLE.format(year=season.campaign.year)
    said, numbered = register_words, list(enumerate(season.events, 1))
    printed = Listed(title, said.SCHEDULE_SHEET, words.COLUMNS_SCHEDULE, _SCHEDULE_SHAPE,
                     tuple(_session(season, *one) for one in numbered), note)  # fmt: skip
    whole = Listed(title, said.SCHEDULE_SHEET, said.SCHEDULE_ALL_COLUMNS, (),
                   tuple(_whole_session(season, *one) for one in numbered), note)  # fmt: skip
    return Annex("schedule", printed.attachment(), (whole,))


def definitions(season: Season, figures: Iterable[Figure]) -> Annex:
    """What every figure counts."""
    told = list(enumerate(figures, 1))
    note = words.DEFINITIONS_NOTE.format(as_of=day(season.as_of))
    title = words.DEFINITIONS_TITLE.format(year=season.campaign.year)
    said = register_words
    rows = tuple((str(number), one.name, shown(one), one.unit, _definition(one)) for number, one in told)
    printed = Listed(title, said.DEFINITIONS_SHEET, words.COLUMNS_DEFINITIONS, _DEFINITION_SHAPE, rows, note)
    whole = Listed(title, said.DEFINITIONS_SHEET, said.DEFINITIONS_ALL_COLUMNS, (),
                   tuple(_whole_definition(number, one) for number, one in told), note)  # fmt: skip
    return Annex("definitions", printed.attachment(landscape=False), (whole,))


def _definition(figure: Figure) -> str:
    return (
        words.WITH_FORMULA.format(definition=figure.definition, formula=figure.formula)
        if figure.formula
        else figure.definition
    )


def _whole_definition(number: int, one: Figure) -> tuple[Cell, ...]:
    source = register_words.STATED if one.typed else register_words.COUNTED
    return number, one.name, one.value, one.unit, one.last_year, one.definition, one.formula, one.as_of, source


def pictures(ws: Workspace, season: Season) -> Annex | None:
    """The photos of the season's events, under their captions; None where there are none."""
    attached = photos.every(ws)
    shown_ones = [picture for event in season.events for picture in _of_event(ws, event, attached)]
    if not shown_ones:
        return None
    title = register_words.PHOTOS_TITLE.format(year=season.campaign.year)
    return Annex("photos", Attachment(title, (Gallery(tuple(shown_ones)),)))


def _of_event(ws: Workspace, event: Event, attached: photos.ByOwner) -> Iterator[Picture]:
    otherwise = words.DATED_PHOTO.format(day=day(event.said.start.date()), name=event.said.name)
    return photos.pictures(ws, attached.get(event.id, ()), otherwise)


def _columns(titles: Sequence[str], shape: Sequence[tuple[float, Align]]) -> tuple[Column, ...]:
    return tuple(Column(title, *width_and_align) for title, width_and_align in zip(titles, shape, strict=True))


def _session(season: Season, number: int, event: Event) -> tuple[str, ...]:
    """A row of few cells: the typesetter takes time for each."""
    said, entries = event.said, season.entries(event)
    start = said.start.date()
    hours = f"{said.start:%H:%M}—{said.end:%H:%M}"
    return (
        str(number),
        word(said.kind),
        said.name,
        words.DATE.format(month=start.month, day=start.day, lunar=lunar_day(start), hours=hours),
        words.venue(township_name(event), said.village, said.place, said.mode),
        f"{said.expected:,}" if said.expected else "",
        f"{entries:,}" if entries or event.stage in TOOK_PLACE else "",
        " ".join(
            part
            for part in (words.first_of(_bodies(event, BodyRole.ORGANISER)), said.contact_name, said.contact_phone)
            if part
        ),
        _remark(event),
    )


def _whole_session(season: Season, number: int, event: Event) -> tuple[Cell, ...]:
    """The same with a cell for everything, for those who sort and filter."""
    said, entries = event.said, season.entries(event)
    return (
        number, word(said.kind), word(said.mode), word(said.level), said.name, said.start.date(),
        lunar_day(said.start.date()), f"{said.start:%H:%M}—{said.end:%H:%M}", township_name(event), said.village,
        said.place, said.expected, entries if entries or event.stage in TOOK_PLACE else None,
        words.listed(_bodies(event, BodyRole.HOST)), words.listed(_bodies(event, BodyRole.ORGANISER)),
        said.contact_name, said.contact_phone, word(event.stage), event.stage_reason,
    )  # fmt: skip


def _bodies(event: Event, role: BodyRole) -> list[str]:
    return [body.name for body in event.said.bodies if body.role is role]


def _remark(event: Event) -> str:
    if event.stage in TOOK_PLACE:
        return ""
    return words.STAGE_AND_REASON.format(stage=word(event.stage), reason=event.stage_reason).rstrip("：")
