"""The schematic map of how far a county is covered, on A4; legible in black and white, for size goes with colour."""

from collections.abc import Sequence
from math import hypot
from typing import NamedTuple

from gbm_desktop.documents.blocks import Align
from gbm_desktop.documents.fitted_text import Look, put
from gbm_desktop.documents.glyphs import Face
from gbm_desktop.documents.line_breaking import steps
from gbm_desktop.documents.poster_art import circle, polygon
from gbm_desktop.documents.sheet import Box, Ink, Sheet
from gbm_desktop.model.coverage import Point, hull

WIDTH, HEIGHT = 210.0, 297.0
MAP = Box(15, 46, 180, 204)
_INK, _GREY, _RULE, _WHITE = "#1B1F1D", "#4A5450", "#C4CBC7", "#FFFFFF"
_DOTS = ((1.1, _WHITE), (1.2, "#8CC3A6"), (1.5, "#4C9A70"), (1.9, "#1F7A4D"))
_GROUND_NONE, _GROUND_ALL = (244, 246, 245), (196, 226, 209)
_TITLE = Look(steps(22, 20, 18), Face.SANS_BOLD, _INK, Align.CENTER)
_LINE = Look([*steps(11, 10, 9, 8), *steps(8, 7, 6, lines=2)], Face.SANS, _GREY, Align.CENTER)
_NOTE = Look([*steps(9, 8, lines=2), *steps(7, 6, lines=3)], Face.SANS, _GREY)
_AROUND, _NAMED = 5.0, 220


class Dot(NamedTuple):
    """A village on the sheet (millimetres), its class, and what stands beside it."""

    at: Point
    shade: int
    name: str


class Ground(NamedTuple):
    """A township: its villages' places, the share of them that was reached, its name and where that stands."""

    points: tuple[Point, ...]
    share: float
    name: str
    at: Point


class CoverageMap(NamedTuple):
    """What the page says."""

    title: str
    lines: tuple[str, ...]
    grounds: tuple[Ground, ...]
    dots: tuple[Dot, ...]
    classes: tuple[str, ...]
    note: str
    foot: str
    empty: str = ""


def draw_map(sheet: Sheet, value: CoverageMap) -> None:
    """The map stands on a new page."""
    sheet.page()
    put(sheet, Box(15, 14, 180, 12), value.title, _TITLE)
    for number, line in enumerate(value.lines):
        put(sheet, Box(15, 27 + 7 * number, 180, 7), line, _LINE)
    sheet.frame(MAP, _RULE, 0.3, 2)
    if value.empty:
        put(sheet, MAP, value.empty, _LINE)
    for ground in value.grounds:
        _ground(sheet, ground)
    for dot in value.dots:
        _dot(sheet, dot.at, dot.shade)
    if len(value.dots) <= _NAMED:
        for dot in value.dots:
            sheet.text(dot.at[0] + 2.4, dot.at[1] + 0.9, dot.name, Ink(Face.SANS, 6.5, _GREY))
    for ground in value.grounds:
        sheet.text(*ground.at, ground.name, Ink(Face.SANS_BOLD, 9, _INK), align=Align.CENTER)
    _legend(sheet, value.classes)
    put(sheet, Box(15, 261, 180, 12), value.note, _NOTE)
    sheet.text(15, 281, value.foot, Ink(Face.SANS, 8, _GREY))


def _ground(sheet: Sheet, ground: Ground) -> None:
    colour = _tint(ground.share)
    corners = hull(ground.points)
    for corner in corners:
        circle(sheet, *corner, _AROUND, colour)
    if len(corners) > 1:
        polygon(sheet, _widened(corners), colour)


def _widened(corners: Sequence[Point]) -> list[Point]:
    """Both sides of every edge, pushed out: with the discs at the corners, the shape with rounded corners."""
    found: list[Point] = []
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        far = hypot(bx - ax, by - ay) or 1.0
        out = (by - ay) / far * _AROUND, (ax - bx) / far * _AROUND
        found += [(ax + out[0], ay + out[1]), (bx + out[0], by + out[1])]
    return found


def _tint(share: float) -> str:
    mixed = (round(a + (b - a) * share) for a, b in zip(_GROUND_NONE, _GROUND_ALL, strict=True))
    return "#" + "".join(f"{part:02X}" for part in mixed)


def _dot(sheet: Sheet, at: Point, shade: int) -> None:
    radius, colour = _DOTS[shade]
    circle(sheet, *at, radius + 0.35, _GREY if shade == 0 else _WHITE)
    circle(sheet, *at, radius, colour)


def _legend(sheet: Sheet, classes: Sequence[str]) -> None:
    x = MAP.x + 2
    for shade, text in enumerate(classes):
        _dot(sheet, (x + 2, MAP.y + MAP.height + 6), shade)
        sheet.text(x + 6, MAP.y + MAP.height + 7.2, text, Ink(Face.SANS, 9, _INK))
        x += 12 + 9 / 72 * 25.4 * len(text)
