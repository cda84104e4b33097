"""What the commands on tours print: one JSON value with --json, else lines for people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from gbm_desktop import geography
from gbm_desktop.cargo import Load
from gbm_desktop.cli.door import echo_json
from gbm_desktop.model.ids import TourId
from gbm_desktop.model.itinerary import Call, Leg, TourDay
from gbm_desktop.model.load_list import OnBoard, Pieces
from gbm_desktop.model.tours import Cargo, Tour
from gbm_desktop.store.tours import row_of, row_of_cargo
from gbm_desktop.wording import Lang
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.tours import flaw_words

if TYPE_CHECKING:
    from gbm_desktop.tour_order import Suggestion


def added(tour_id: TourId, *, as_json: bool, lang: Lang) -> None:
    """The tour that was added."""
    echo_json({"id": tour_id}) if as_json else click.echo(line("tour_added", lang, id=tour_id))


def tours(listed: Sequence[tuple[Tour, int]], *, as_json: bool, lang: Lang) -> None:
    """Every tour and how many stops it has."""
    if as_json:
        echo_json([{**row_of(tour), "stops": count} for tour, count in listed])
        return
    for tour, count in listed:
        click.echo(line("tour", lang, id=tour.id[:13], name=tour.name, count=count))
    if not listed:
        click.echo(line("no_tours", lang))


def days(tour: Tour, found: Sequence[TourDay], *, as_json: bool, lang: Lang) -> None:
    """Each day of a tour."""
    if as_json:
        echo_json({**row_of(tour), "days": [_day(day) for day in found]})
        return
    for day in found:
        click.echo("　".join([f"{day.day:%Y-%m-%d}", *(f"▲ {flaw_words(flaw, lang)}" for flaw in day.flaws)]))
        for call in day.calls:
            warned = "".join(f"　▲ {flaw_words(flaw, lang)}" for flaw in call.flaws)
            click.echo(f"  {call.leg.arrive:%H:%M}  {call.event.said.start:%H:%M}–{call.event.said.end:%H:%M}  "
                       f"{call.event.said.name}{warned}")  # fmt: skip
        for _stop, event in day.left_out:
            click.echo(line("left_out", lang, name=event.said.name))
        if day.back:
            click.echo(f"  {day.back.arrive:%H:%M}  {geography.place_name(day.back.to)}")
    if not found:
        click.echo(line("no_stops", lang))


def _day(day: TourDay) -> dict[str, object]:
    return {
        "day": day.day.isoformat(),
        "minutes": day.minutes,
        "calls": [_call(call) for call in day.calls],
        "back": _leg(day.back) if day.back else None,
        "left_out": [event.id for _stop, event in day.left_out],
        "warnings": [{"kind": flaw.warning.value, "minutes": flaw.minutes} for flaw in day.flaws],
    }


def _call(call: Call) -> dict[str, object]:
    said = call.event.said
    return {
        "event": call.event.id,
        "name": said.name,
        "leg": _leg(call.leg),
        "setup": call.setup.isoformat(timespec="minutes"),
        "start": said.start.isoformat(timespec="minutes"),
        "end": said.end.isoformat(timespec="minutes"),
        "packed": call.packed.isoformat(timespec="minutes"),
        "warnings": [{"kind": flaw.warning.value, "minutes": flaw.minutes} for flaw in call.flaws],
    }


def _leg(leg: Leg) -> dict[str, object]:
    return {
        "leave": leg.leave.isoformat(timespec="minutes"),
        "arrive": leg.arrive.isoformat(timespec="minutes"),
        "minutes": leg.minutes,
        "metres": leg.metres,
        "known": leg.known,
    }


def order(suggestion: "Suggestion | None", names: Sequence[str], *, as_json: bool, lang: Lang) -> None:
    """The best order of a day."""
    if as_json:
        said = suggestion and {"order": suggestion.order, "now": suggestion.now, "then": suggestion.then}
        echo_json(said)
    elif suggestion is None:
        click.echo(line("best_order", lang))
    else:
        saved = suggestion.now - suggestion.then
        click.echo(line("better_order", lang, order=" → ".join(names), saved=saved))


def cargo(lines: Sequence[Cargo], *, as_json: bool, lang: Lang) -> None:
    """What an event needs."""
    if as_json:
        echo_json([row_of_cargo(one) for one in lines])
        return
    for one in lines:
        kept = line("cargo_stays" if one.stays else "cargo_back", lang)
        click.echo(f"{one.name}  ×{one.pieces}  {one.kg:g} kg  {one.litres:g} L  {kept}")
    if not lines:
        click.echo(line("no_cargo", lang))


def loads(found: Sequence[Load], *, as_json: bool, lang: Lang) -> None:
    """Every round from the depot."""
    if as_json:
        echo_json([_round(load) for load in found])
        return
    for load in found:
        click.echo(" ".join(day.isoformat() for day in load.days))
        _pieces("+", load.trip.loaded)
        for call, stop in zip(load.calls, load.trip.stops, strict=True):
            click.echo(f"  {call.event.said.name}  {_weight(stop.arriving, lang)}")
            _pieces("−", stop.off)
            _pieces("+", stop.back_on)
        click.echo(f"  {_weight(load.trip.home, lang)}")
        _pieces("=", load.trip.returned)


def _round(load: Load) -> dict[str, object]:
    return {
        "days": [day.isoformat() for day in load.days],
        "loaded": _listed(load.trip.loaded),
        "stops": [
            {"event": stop.event_id, "off": _listed(stop.off), "back_on": _listed(stop.back_on), **_way(stop.arriving)}
            for stop in load.trip.stops
        ],
        "returned": _listed(load.trip.returned),
        "home": _way(load.trip.home),
    }


def _way(way: OnBoard) -> dict[str, object]:
    return {"kg": way.kg, "litres": way.litres, "over_kg": way.over_kg, "over_litres": way.over_litres}


def _listed(pieces: Pieces) -> list[dict[str, object]]:
    return [{"name": goods.name, "pieces": count, "kg": goods.kg} for goods, count in pieces.items() if count]


def _pieces(sign: str, pieces: Pieces) -> None:
    for goods, count in pieces.items():
        if count:
            click.echo(f"    {sign} {goods.name} ×{count}")


def _weight(way: OnBoard, lang: Lang) -> str:
    said = f"{way.kg:g} kg  {way.litres:g} L"
    return (
        f"{said}  {line('overloaded', lang, kg=f'{way.over_kg:g}', litres=f'{way.over_litres:g}')}"
        if way.is_over
        else said
    )
