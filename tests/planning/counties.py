"""Counties as they are: townships around a seat, villages around each, markets by township, few lecturers and vans."""

from datetime import date, timedelta
from math import ceil, hypot
from random import Random

from gbm_desktop.model.events import EventKind
from gbm_desktop.model.geography import PlaceKey, place_key
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.resources import ResourceKind
from gbm_desktop.model.season_plan import Available, Demand, Need, SeasonSpec

FIRST = date(2026, 3, 2)
SEAT = place_key("510113")
_MARKETS = ((3, 8), (1, 4, 7), (2, 5, 8), (0, 5), (3, 6, 9))
_MINUTES_A_KILOMETRE = 1.4 * 60 / 35
_COUNTY_KM = 30
_TOWNSHIP_KM = 6
_A_TOWNSHIP = 10

Point = tuple[float, float]


def county(villages: int, seed: int, *, slack: float = 1.25) -> SeasonSpec:
    """So many villages ask for a visit or two; `slack` is how much more the lecturers could do than is asked for."""
    random = Random(seed)  # noqa: S311 - made-up counties, the same every time
    count = max(2, villages // _A_TOWNSHIP)
    where = {SEAT: (0.0, 0.0)}
    centres = [_around((0.0, 0.0), _COUNTY_KM, random) for _ in range(count)]
    asked = []
    for n in range(villages):
        township = f"510113{n % count + 100:03d}"
        place = place_key(township, f"第{n + 1}村")
        where[place] = _around(centres[n % count], _TOWNSHIP_KM, random)
        asked.append(_demand(place, township, random))
    bases = [place_key(f"510113{n + 100:03d}") for n in range(count)]
    where.update(zip(bases, centres, strict=True))
    lecturers = max(2, villages // 25)
    days = ceil(sum(demand.times for demand in asked) * slack / (2 * lecturers) * 7 / 5)
    calendar = [FIRST + timedelta(days=n) for n in range(max(14, days))]
    markets = {township: random.choice(_MARKETS) for township in sorted({demand.township for demand in asked})}
    return SeasonSpec(
        calendar[0],
        calendar[-1],
        tuple(asked),
        tuple(_resources(lecturers, calendar, bases, random)),
        preferred={d.place: frozenset(day for day in calendar if day.day % 10 in markets[d.township]) for d in asked},
        forbidden={d.place: frozenset(random.sample(calendar, 2)) for d in asked if random.random() < 0.3},
        closed=frozenset(random.sample(calendar, 1)),
        rest_days=frozenset(day for day in calendar if day.weekday() > 4),
        travel=_travel(where),
        most_a_day=max(3, 2 * lecturers - seed % 2),
        seed=seed,
    )


def _around(centre: Point, kilometres: float, random: Random) -> Point:
    return (centre[0] + random.uniform(-kilometres, kilometres), centre[1] + random.uniform(-kilometres, kilometres))


def _demand(place: PlaceKey, township: str, random: Random) -> Demand:
    topic = random.choice(("", "", "门窗"))
    needs = [Need(ResourceKind.LECTURER, topic=topic), Need(ResourceKind.VAN)]
    if random.random() < 0.4:
        needs.append(Need(ResourceKind.TENT, random.choice((1, 2))))
    return Demand(place, township, EventKind.LECTURE, random.choice((1, 1, 1, 2)), random.choice((7, 14)), tuple(needs))


def _resources(count: int, days: list[date], bases: list[PlaceKey], random: Random) -> list[Available]:
    def away() -> frozenset[date]:
        off = random.randrange(5)
        return frozenset(day for day in days if day.weekday() == off and random.random() < 0.7)

    def base(n: int) -> PlaceKey:
        return random.choice(bases) if n % 2 else SEAT

    lecturers = [
        Available(
            ResourceId(f"L{n}"),
            ResourceKind.LECTURER,
            f"讲师{n}",
            base(n),
            topics=("门窗",) if n % 2 == 0 else ("防水",),
            away=away(),
        )
        for n in range(count)
    ]
    vans = [Available(ResourceId(f"V{n}"), ResourceKind.VAN, f"车{n}", SEAT, away=away()) for n in range(count)]
    return [*lecturers, *vans, Available(ResourceId("T"), ResourceKind.TENT, "帐篷", SEAT, quantity=3)]


def _travel(where: dict[PlaceKey, Point]) -> dict[tuple[PlaceKey, PlaceKey], int]:
    """Whole minutes, rounded up: no detour is shorter than the direct way."""
    keys = list(where)
    return {
        (one, other): ceil(
            _MINUTES_A_KILOMETRE * hypot(where[one][0] - where[other][0], where[one][1] - where[other][1])
        )
        for n, one in enumerate(keys)
        for other in keys[n + 1 :]
    }
