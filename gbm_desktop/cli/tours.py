"""Commands on tours: stops, their order, what is carried, and the prints."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import click

from gbm_desktop import campaign, cargo, events, tour_prints, tours
from gbm_desktop.cli import tours_output as output
from gbm_desktop.cli.door import JSON, Day, gbm, in_workspace, lang
from gbm_desktop.cli.output import printed as printed_to
from gbm_desktop.model.ids import CargoId, EventId, TourId
from gbm_desktop.model.tours import LONGEST, SETUP, TAKEDOWN, Cargo, Stop, Tour, TourPrint
from gbm_desktop.wording import cli as words
from gbm_desktop.workspace import Workspace

TOUR = click.argument("tour_id", metavar="TOUR")
_KEEP = click.option("--keep-times", is_flag=True, help="时间不变，只改顺序 · do not put the events off")
_MOST = 24 * 60
_LINE = (str, click.IntRange(1), click.FloatRange(0), click.FloatRange(0))


class _Clock(click.ParamType[time]):
    """A time of the day."""

    name = "HH:MM"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> time:
        """A time of the day."""
        try:
            return value if isinstance(value, time) else time.fromisoformat(value)
        except ValueError:
            self.fail(words.line("not_a_clock_time", lang(), text=value), param, ctx)


@gbm.group("tour")
def tour_group() -> None:
    """巡展线路 · tours."""


@tour_group.command("add")
@click.option("--name", required=True, help="线路名称 · what it is called")
@click.option("--depot", "depot_code", help="出发地区划代码，默认为本地区 · where it sets out, a code")
@click.option("--depot-village", default="", help="出发的村 · the village there")
@click.option("--depart", type=_Clock(), default="07:30", help="最早发车时刻 · nobody leaves earlier")
@click.option("--longest", type=click.IntRange(1), default=LONGEST, help="一天最长分钟数 · minutes a day may last")
@click.option("--stays-out", is_flag=True, help="途中不返回，末日才回 · back on the last day only")
@click.option("--note", default="", help="备注 · remark")
@JSON
@in_workspace
def tour_add(ws: Workspace, /, *, depot_code: str | None, stays_out: bool, as_json: bool, **said: Any) -> None:
    """新增线路，给出编号 · add a tour."""
    depot = depot_code or campaign.current(ws).region_code
    added = tours.add(ws, Tour(TourId(""), depot_code=depot, returns_daily=not stays_out, **said))
    output.added(added, as_json=as_json, lang=lang())


@tour_group.command("list")
@JSON
@in_workspace
def tour_list(ws: Workspace, /, *, as_json: bool) -> None:
    """全部线路 · all tours."""
    listed = [(tour, len(tours.stops(ws, tour.id))) for tour in tours.all_tours(ws)]
    output.tours(listed, as_json=as_json, lang=lang())


@tour_group.command("show")
@TOUR
@JSON
@in_workspace
def tour_show(ws: Workspace, /, *, tour_id: str, as_json: bool) -> None:
    """每天的行程和提醒 · each day with its times and what does not work out."""
    tour = tours.get(ws, tour_id)
    output.days(tour, tours.days(ws, tour.id), as_json=as_json, lang=lang())


@tour_group.command("stops")
@TOUR
@click.argument("event_ids", metavar="[EVENT]...", nargs=-1)
@click.option("--setup", type=click.IntRange(0, _MOST), help="布展分钟数 · minutes of setting up")
@click.option("--takedown", type=click.IntRange(0, _MOST), help="撤展分钟数 · minutes of taking down")
@click.option("--retime", is_flag=True, help="时间顺延 · put events off until the van can be there")
@JSON
@in_workspace
def tour_stops(
    ws: Workspace, /, *, tour_id: str, event_ids: tuple[str, ...], setup: int | None, takedown: int | None,
    retime: bool, as_json: bool,
) -> None:  # fmt: skip
    """重设站点及当天顺序；不给场次则列出 · set the stops in this order."""
    tour = tours.get(ws, tour_id)
    if event_ids:
        wanted = [_stop(ws, tour, events.get(ws, one).id, setup, takedown) for one in event_ids]
        tours.put_stops(ws, tour.id, wanted, retime=retime)
    output.days(tour, tours.days(ws, tour.id), as_json=as_json, lang=lang())


def _stop(ws: Workspace, tour: Tour, event_id: EventId, setup: int | None, takedown: int | None) -> Stop:
    known = {stop.event_id: stop for stop in tours.stops(ws, tour.id)}
    stop = known.get(event_id) or Stop(event_id, tour.id, 0, SETUP, TAKEDOWN)
    return replace(
        stop,
        setup=stop.setup if setup is None else setup,
        takedown=stop.takedown if takedown is None else takedown,
    )


@tour_group.command("order")
@TOUR
@click.argument("day", type=Day())
@click.option("--apply", "taken", is_flag=True, help="按建议改顺序 · follow the suggestion")
@_KEEP
@JSON
@in_workspace
def tour_order(ws: Workspace, /, *, tour_id: str, day: date, taken: bool, keep_times: bool, as_json: bool) -> None:
    """某天行车最少的顺序 · the order of a day with least driving."""
    from gbm_desktop import tour_order as best

    tour = tours.get(ws, tour_id)
    suggestion = best.suggest_order(ws, tour.id, day)
    if suggestion and taken:
        best.follow(ws, tour.id, suggestion, retime=not keep_times)
    names = [events.get(ws, one).said.name for one in suggestion.order] if suggestion else []
    output.order(suggestion, names, as_json=as_json, lang=lang())


@tour_group.command("cargo")
@click.argument("event_id", metavar="EVENT")
@click.option(
    "--leave", "left", type=_LINE, multiple=True, metavar="NAME PIECES KG LITRES", help="留在当地 · stays there"
)
@click.option(
    "--lend", "lent", type=_LINE, multiple=True, metavar="NAME PIECES KG LITRES", help="用后带回 · comes back"
)
@JSON
@in_workspace
def tour_cargo(ws: Workspace, /, *, event_id: str, left: tuple[Any, ...], lent: tuple[Any, ...], as_json: bool) -> None:
    """一场所需物品；给出即重设，重量体积按每件 · what an event needs brought, kg and litres each."""
    event = events.get(ws, event_id)
    told = [(line, stays) for lines, stays in ((left, True), (lent, False)) for line in lines]
    wanted = [
        Cargo(CargoId(""), event.id, 0, name, pieces, kg, litres, stays=stays)
        for (name, pieces, kg, litres), stays in told
    ]
    if wanted:
        cargo.put(ws, event.id, wanted)
    output.cargo(cargo.of(ws, event.id), as_json=as_json, lang=lang())


@tour_group.command("load-list")
@TOUR
@JSON
@in_workspace
def tour_load_list(ws: Workspace, /, *, tour_id: str, as_json: bool) -> None:
    """各站装卸及途中载货 · what goes on and off, and how much is on board."""
    output.loads(cargo.load_list(ws, tours.get(ws, tour_id).id), as_json=as_json, lang=lang())


@tour_group.command("print")
@click.argument("kind", type=click.Choice([kind.value for kind in TourPrint]))
@TOUR
@click.option(
    "-o", "--output", "file", type=click.Path(path_type=Path), required=True, help="文件（.pdf） · the sheet as PDF"
)
@in_workspace
def tour_print(ws: Workspace, /, *, kind: str, tour_id: str, file: Path) -> None:
    """行程单、装车清单 · the route sheet or the load list."""
    printed = tour_prints.write(ws, tours.get(ws, tour_id).id, TourPrint(kind), file)
    printed_to(file, printed.warnings, lang=lang())


@tour_group.command("remove")
@TOUR
@in_workspace
def tour_remove(ws: Workspace, /, *, tour_id: str) -> None:
    """删除线路，场次保留 · remove a tour, its events stay."""
    tours.remove(ws, tours.get(ws, tour_id).id)
