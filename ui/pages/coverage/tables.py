"""The townships and villages of the map in tables."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from gbm_desktop import regions
from gbm_desktop.model.coverage import PlaceReach, TownshipReach
from ui.widgets import RIGHT, Column, DataTable, RecordModel, RowAction, Tone


def township_table(opened: Callable[[TownshipReach], object]) -> DataTable[TownshipReach]:
    """乡镇 村数 已覆盖 场次 最近一次; a row opened leads to the township's events."""
    columns: list[Column[TownshipReach]] = [
        Column(_words("Township"), lambda one: one.name, sort=lambda one: one.code, width=92),
        Column(_words("Villages"), lambda one: str(one.villages), RIGHT, sort=lambda one: one.villages, width=52),
        Column(
            _words("Reached"), lambda one: str(one.reached), RIGHT, sort=lambda one: one.share, tone=_tone, width=60,
            tip=lambda one: f"{one.share:.1%}",
        ),
        Column(_words("Events"), lambda one: f"{one.events:,}", RIGHT, sort=lambda one: one.events, width=52),
        Column(_words("Last"), lambda one: _day(one.last), sort=lambda one: one.last or date.min, width=92),
    ]  # fmt: skip
    show: RowAction[TownshipReach] = RowAction(
        _words("Show its events"), lambda chosen: opened(chosen[0]), shortcut="Ctrl+O", one=True
    )
    table = DataTable(RecordModel(columns), "townshipReach", [show])
    table.opened.connect(opened)
    table.setAccessibleName(_words("Townships"))
    return table


def village_table(opened: Callable[[PlaceReach], object]) -> DataTable[PlaceReach]:
    """村 乡镇 场次 最近一次; a row opened leads to the village's events."""
    columns: list[Column[PlaceReach]] = [
        Column(_words("Village"), lambda one: one.village, width=128),
        Column(_words("Township"), _township, width=112),
        Column(_words("Events"), lambda one: str(one.times), RIGHT, sort=lambda one: one.times, width=52),
        Column(_words("Planned"), lambda one: str(one.planned), RIGHT, sort=lambda one: one.planned, width=60),
    ]
    show: RowAction[PlaceReach] = RowAction(
        _words("Show its events"), lambda chosen: opened(chosen[0]), shortcut="Ctrl+O", one=True
    )
    table = DataTable(RecordModel(columns), "villageReach", [show])
    table.opened.connect(opened)
    table.setAccessibleName(_words("Villages"))
    return table


def _words(text: str) -> str:
    return {
        "Township": QCoreApplication.translate("CoverageTables", "Township"),
        "Townships": QCoreApplication.translate("CoverageTables", "Townships"),
        "Village": QCoreApplication.translate("CoverageTables", "Village"),
        "Villages": QCoreApplication.translate("CoverageTables", "Villages"),
        "Reached": QCoreApplication.translate("CoverageTables", "Reached"),
        "Events": QCoreApplication.translate("CoverageTables", "Events"),
        "Planned": QCoreApplication.translate("CoverageTables", "Planned"),
        "Last": QCoreApplication.translate("CoverageTables", "Last"),
        "Show its events": QCoreApplication.translate("CoverageTables", "Show its events"),
    }[text]


def _tone(township: TownshipReach) -> Tone:
    if not township.reached:
        return "danger" if not township.events else "warn"
    return "action" if township.reached == township.villages else "text"


def _township(place: PlaceReach) -> str:
    region = regions.find(place.township)
    return region.name if region else place.township


def _day(day: date | None) -> str:
    return day.isoformat() if day else "—"
