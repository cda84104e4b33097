"""The report's charts: sessions by month, by kind and by place, and where the county was reached."""

from collections import Counter
from collections.abc import Iterator, Sequence

from gbm_desktop import geography, regions
from gbm_desktop.documents.blocks import Bar, BarChart, Chart, MapPoint, PointMap
from gbm_desktop.model.coverage import Point, schematic
from gbm_desktop.model.events import Event, EventKind
from gbm_desktop.model.geography import PlaceKey, place_key
from gbm_desktop.model.region import Level, Region, RegionCode, prefix_of
from gbm_desktop.season import TOWNSHIP_DIGITS, Season, on_site, village_of
from gbm_desktop.store import campaign as campaign_store
from gbm_desktop.wording import report_registers as words
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace

_MOST_BARS = 24
_WIDTH, _HEIGHT, _MARGIN = 146.0, 87.6, 9.0  # of the map, in millimetres
_DOT, _LETTER = 1.3, 2.85
Box = tuple[float, float, float, float]
_BELOW = {Level.PROVINCE: words.CITIES, Level.CITY: words.COUNTIES}


def of_season(ws: Workspace, season: Season) -> tuple[Chart, ...]:
    """The charts that have something to show, numbered in their order."""
    if not season.held:
        return ()
    drawn = [_by_month(season), _by_kind(season), _by_place(season), _coverage(ws, season)]
    return tuple(_numbered([one for one in drawn if one]))


def _numbered(charts: Sequence[Chart]) -> Iterator[Chart]:
    for number, one in enumerate(charts, 1):
        caption = one.caption.replace("{number}", str(number))
        match one:
            case BarChart(_, bars):
                yield BarChart(caption, bars)
            case PointMap(_, points, legend, height):
                yield PointMap(caption, points, legend, height)


def _caption(form: str, **about: object) -> str:
    return form.format(number="{number}", **about)


def _sessions(label: str, count: int) -> Bar:
    return Bar(label, count, words.SESSIONS.format(count=count))


def _by_month(season: Season) -> BarChart:
    """From the first month with an event to the last, those between without one too."""
    counts = Counter(event.said.start.month for event in season.held)
    months = range(min(counts), max(counts) + 1)
    bars = tuple(_sessions(words.MONTH.format(month=month), counts[month]) for month in months)
    return BarChart(_caption(words.BY_MONTH, year=season.campaign.year), bars)


def _by_kind(season: Season) -> BarChart:
    bars = []
    for kind in EventKind:
        events = [event for event in season.held if event.said.kind is kind]
        entries = sum(map(season.entries, events))
        form = words.SESSIONS_AND_ENTRIES if entries else words.SESSIONS
        if events:
            bars.append(Bar(word(kind), len(events), form.format(count=len(events), entries=f"{entries:,}")))
    return BarChart(_caption(words.BY_KIND, year=season.campaign.year), tuple(bars))


def _by_place(season: Season) -> BarChart | None:
    """By township, for a city by county, for a province by city; the many last ones as one bar."""
    home = regions.require(season.campaign.region_code)
    below = _BELOW.get(home.level, words.TOWNSHIPS)
    places: Sequence[Region] = regions.children(home.code) if home.level in _BELOW else season.townships
    counts = _by_prefix([event for event in season.held if on_site(event)], places)
    if len(places) < 2:  # noqa: PLR2004 - one bar compares nothing
        return None
    bars = [_sessions(place.name, counts[place.code]) for place in places]
    if len(bars) > _MOST_BARS:
        bars.sort(key=lambda bar: -bar.value)
        rest = bars[_MOST_BARS - 1 :]
        total = sum(int(bar.value) for bar in rest)
        bars = [*bars[: _MOST_BARS - 1], _sessions(words.REST.format(count=len(rest)), total)]
    return BarChart(_caption(words.BY_PLACE, places=below), tuple(bars))


def _by_prefix(events: Sequence[Event], places: Sequence[Region]) -> Counter[RegionCode]:
    by_length: dict[int, dict[str, RegionCode]] = {}
    for place in places:
        prefix = prefix_of(place.code)
        by_length.setdefault(len(prefix), {})[prefix] = place.code
    counts: Counter[RegionCode] = Counter()
    for event in events:
        for length, known in by_length.items():
            if found := known.get(event.said.region_code[:length]):
                counts[found] += 1
    return counts


def _coverage(ws: Workspace, season: Season) -> PointMap | None:
    """Every village and township seat that anybody has located: full where an event was held on site."""
    located, names = geography.coordinates(ws), _names(ws, season)
    reached = {place_key(*found) for event in season.held if on_site(event) and (found := _place_of(event))}
    shown = [(place, at) for place, at in located.items() if place in names]
    if len(shown) < 2:  # noqa: PLR2004 - one place is no map
        return None
    shown.sort(key=lambda one: (not one[0].endswith("/"), one[0]))  # townships are named first
    points = schematic([at for _, at in shown], _WIDTH, _HEIGHT, _MARGIN)
    labels = _without_overlap([names[place] for place, _ in shown], points)
    drawn = tuple(
        MapPoint(x / _WIDTH, y / _HEIGHT, label, float(place in reached))
        for (place, _), (x, y), label in zip(shown, points, labels, strict=True)
    )
    legend = ((words.REACHED, 1.0), (words.NOT_REACHED, 0.0))
    return PointMap(_caption(words.COVERAGE), drawn, legend, _HEIGHT / _WIDTH)


def _without_overlap(names: Sequence[str], points: Sequence[Point]) -> Iterator[str]:
    """Each name where it has room under its point, else nothing: the annexes name every place."""
    taken = [(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for x, y in points]
    for name, (x, y) in zip(names, points, strict=True):
        half = _LETTER * len(name) / 2
        box = (x - half, y + _DOT, x + half, y + _DOT + _LETTER)
        if any(_meet(box, other) for other in taken):
            yield ""
        else:
            taken.append(box)
            yield name


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _place_of(event: Event) -> tuple[str, str]:
    return village_of(event) or (event.said.region_code[:TOWNSHIP_DIGITS], "")


def _names(ws: Workspace, season: Season) -> dict[PlaceKey, str]:
    named = {place_key(one.code): one.name for one in season.townships}
    return named | {place_key(one.township, one.name): one.name for one in campaign_store.villages(ws.read)}
