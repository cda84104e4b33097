"""Commands on where places are."""

from pathlib import Path

import click

from gbm_desktop import geography
from gbm_desktop.cli.door import JSON, echo_json, gbm, in_workspace, lang
from gbm_desktop.errors.geography import CoordinatesWrong
from gbm_desktop.intake.degrees import parse_degrees
from gbm_desktop.intake.distances import PlacesRead, in_china
from gbm_desktop.model.geography import Coordinates
from gbm_desktop.model.place_faults import PlaceFault
from gbm_desktop.wording.cli import line
from gbm_desktop.wording.geography import remarks, summary
from gbm_desktop.workspace import Workspace


@gbm.group("geography")
def geography_group() -> None:
    """坐标和路程 · where places are, and how far apart."""


@geography_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只读不存 · store nothing")
@JSON
@in_workspace
def geography_import(ws: Workspace, /, *, file: Path, dry_run: bool, as_json: bool) -> None:
    """导入坐标表（乡镇、村、纬度、经度）或路程表（起点、终点、公里、分钟） · import coordinates or distances."""
    read = geography.read_file(ws, file) if dry_run else geography.import_file(ws, file)
    if as_json:
        echo_json(_contract(read))
        return
    for sentence in (summary(read, lang(), stored=not dry_run), *remarks(read, lang())):
        click.echo(sentence)


def _contract(read: PlacesRead) -> dict[str, object]:
    return {
        "coordinates": len(read.coordinates),
        "distances": len(read.distances),
        "rejected": [{"row": row.row, "value": row.value, "reason": fault.value} for row, fault in read.rejected],
        "cautions": [{"row": row.row, "value": row.value, "kind": kind.value} for row, kind in read.cautions],
    }


@geography_group.command("list")
@JSON
@in_workspace
def geography_list(ws: Workspace, /, *, as_json: bool) -> None:
    """已知坐标 · all coordinates known."""
    known = geography.coordinates(ws)
    if as_json:
        rows = [{"place": place, "latitude": at.latitude, "longitude": at.longitude} for place, at in known.items()]
        echo_json(rows)
        return
    for place, at in known.items():
        click.echo(f"{at.latitude:.6f}  {at.longitude:.6f}  {place}  {at.source}")


@geography_group.command("set")
@click.argument("place")
@click.argument("latitude")
@click.argument("longitude")
@in_workspace
def geography_set(ws: Workspace, /, *, place: str, latitude: str, longitude: str) -> None:
    """写明一处坐标，如 清泉镇花园村 30.75 104.36 · say where one place is."""
    found = geography.place_meant(ws, place)
    said = in_china(parse_degrees(latitude), parse_degrees(longitude))
    if isinstance(said, PlaceFault):
        raise CoordinatesWrong(f"{latitude} {longitude}", said)
    geography.set_coordinates(ws, {found: Coordinates(said[0], said[1])})


@geography_group.command("travel")
@click.argument("start")
@click.argument("end")
@JSON
@in_workspace
def geography_travel(ws: Workspace, /, *, start: str, end: str, as_json: bool) -> None:
    """两处之间的车程 · how long the way takes."""
    travel = geography.travel(ws)
    places = geography.place_meant(ws, start), geography.place_meant(ws, end)
    minutes, metres, known = travel(*places), travel.metres(*places), travel.known(*places)
    if as_json:
        echo_json({"minutes": minutes, "metres": metres, "known": known})
    else:
        click.echo(line("travel" if known else "travel_guess", lang(), minutes=minutes))
