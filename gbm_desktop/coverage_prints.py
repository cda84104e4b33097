"""How far the county is covered, on paper: the schematic map, and a table of the townships."""

from gbm_desktop import campaign, coverage
from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.coverage_map import HEIGHT, MAP, WIDTH, CoverageMap, Dot, Ground, draw_map
from gbm_desktop.documents.ruled_pages import draw
from gbm_desktop.documents.ruled_sheet import Row, RuledColumn, RuledSheet, Text
from gbm_desktop.documents.sheet import Sheet
from gbm_desktop.model.coverage import Coverage, PlaceReach, Point, TownshipReach, schematic, step
from gbm_desktop.prints import Printed, safe_file_name
from gbm_desktop.wording import coverage as words
from gbm_desktop.wording import day
from gbm_desktop.workspace import Workspace

_MARGIN, _ABOVE, _MOST_NAMES = 14.0, 7.0, 12
_WIDTHS = (12.0, 52.0, 22.0, 24.0, 24.0, 22.0, 40.0)
_ALIGNED = (Align.CENTER, Align.LEFT, *(Align.RIGHT,) * 4, Align.LEFT)


def sheet(ws: Workspace) -> Printed:
    """The map and the table as things stand today."""
    found, where = coverage.read(ws), campaign.current(ws).region_name
    lines = (f"{where}　{words.AS_OF.format(day=day(ws.today()))}", _summary(found))
    drawn = Sheet(WIDTH, HEIGHT, title=f"{where} {words.TITLE}")
    draw_map(drawn, _map(found, lines))
    draw(drawn, _table(found, lines))
    done = drawn.finish()
    return Printed(done.pdf, f"{words.TITLE}-{safe_file_name(where)}.pdf", done.missing)


def _summary(found: Coverage) -> str:
    return words.REACHED.format(
        reached=sum(one.times > 0 for one in found.villages),
        villages=len(found.villages),
        townships=sum(one.events > 0 for one in found.townships),
        every=len(found.townships),
        events=sum(one.events for one in found.townships),
    )


def _map(found: Coverage, lines: tuple[str, ...]) -> CoverageMap:
    places = [one for one in found.places if one.at and (one.village or one.events)]
    townships = [one for one in found.townships if one.at]
    located = [one.at for one in places if one.at] + [one.at for one in townships if one.at]
    points = [(MAP.x + x, MAP.y + y) for x, y in schematic(located, MAP.width, MAP.height, _MARGIN)]
    stand = list(zip(places, points, strict=False))
    return CoverageMap(
        title=words.TITLE,
        lines=lines,
        grounds=tuple(
            _ground(one, at, [point for place, point in stand if place.township == one.code])
            for one, at in zip(townships, points[len(places) :], strict=True)
        ),
        dots=tuple(Dot(point, step(one.times), _dot_name(one)) for one, point in stand),
        classes=words.CLASSES,
        note=_note(found),
        foot=words.FOOT,
        empty="" if located else words.NO_MAP,
    )


def _ground(township: TownshipReach, at: Point, own: list[Point]) -> Ground:
    points = (*own, at)
    name = f"{township.name} {township.reached}/{township.villages}" if township.villages else township.name
    top = min(y for _, y in points) - _ABOVE
    middle = (min(x for x, _ in points) + max(x for x, _ in points)) / 2
    return Ground(points, township.share, name, (middle, max(top, MAP.y + 4)))


def _dot_name(place: PlaceReach) -> str:
    return f"{place.village} {place.times}" if place.times > 1 else place.village


def _note(found: Coverage) -> str:
    names = [one.village for one in found.unlocated]
    if not names:
        return ""
    more = words.AND_MORE if len(names) > _MOST_NAMES else ""
    return words.UNLOCATED.format(count=len(names), names="、".join(names[:_MOST_NAMES]) + more)


def _table(found: Coverage, lines: tuple[str, ...]) -> RuledSheet:
    rows = [_row(str(number), one) for number, one in enumerate(found.townships, 1)]
    return RuledSheet(
        title=words.TABLE_TITLE,
        lines=lines,
        columns=tuple(
            RuledColumn(title, width, align, 11)
            for title, width, align in zip(words.COLUMNS, _WIDTHS, _ALIGNED, strict=True)
        ),
        rows=(*rows, _total(found)),
        foot=words.FOOT,
    )


def _row(number: str, one: TownshipReach) -> Row:
    share = f"{one.share:.1%}" if one.villages else "—"
    last = f"{one.last:%Y-%m-%d}" if one.last else "—"
    return tuple(map(Text, (number, one.name, str(one.villages), str(one.reached), share, str(one.events), last)))


def _total(found: Coverage) -> Row:
    villages, reached = sum(one.villages for one in found.townships), sum(one.reached for one in found.townships)
    last = max((one.last for one in found.townships if one.last), default=None)
    every = TownshipReach("", words.ALL, villages, reached, sum(one.events for one in found.townships), last, None)
    return tuple(Text(cell.words, bold=True) for cell in _row("", every) if isinstance(cell, Text))
