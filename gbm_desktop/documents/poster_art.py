"""Flat pictures for posters, drawn for this program: hills, fields, houses with solar roofs, leaves. No emblem.

Each scene fills the lower part of a panel from edge to edge; `base` is the panel's lower edge.
"""

from collections.abc import Sequence
from typing import NamedTuple

from gbm_desktop.documents.sheet import Box, Sheet

Point = tuple[float, float]

_CIRCLE = (
    "1 0 m 1 0.5523 0.5523 1 0 1 c -0.5523 1 -1 0.5523 -1 0 c -1 -0.5523 -0.5523 -1 0 -1 c 0.5523 -1 1 -0.5523 1 0 c h"
)
_LEAF = "0 0 m 0.1 -0.55 0.55 -0.95 1 -1 c 1 -0.45 0.55 -0.02 0 0 c h"
_VEIN = "0 0 m 0.3 -0.36 0.55 -0.62 0.82 -0.84 c 0.6 -0.58 0.33 -0.3 0 0 c h"


class Wall(NamedTuple):
    """A house's colours."""

    wall: str
    roof: str
    opening: str
    solar: str


def circle(sheet: Sheet, x: float, y: float, radius: float, colour: str) -> None:
    """A disc."""
    sheet.shape(_CIRCLE, colour, (x, y), radius)


def polygon(sheet: Sheet, points: Sequence[Point], colour: str) -> None:
    """A flat shape with straight edges."""
    first, *others = (f"{x:.2f} {y:.2f}" for x, y in points)
    sheet.shape(f"{first} m " + " ".join(f"{point} l" for point in others) + " h", colour)


def hill(sheet: Sheet, panel: Box, heights: tuple[float, float, float, float], colour: str) -> None:
    """From the left edge to the right: heights over the base at the left, at both thirds' pulls, and at the right."""
    base, right = panel.y + panel.height, panel.x + panel.width
    left, pull, push, end = (base - height for height in heights)
    a, b = panel.x + panel.width * 0.33, panel.x + panel.width * 0.66
    steps = f"{panel.x:.2f} {base:.2f} m {panel.x:.2f} {left:.2f} l"
    steps += f" {a:.2f} {pull:.2f} {b:.2f} {push:.2f} {right:.2f} {end:.2f} c {right:.2f} {base:.2f} l h"
    sheet.shape(steps, colour)


def leaf(sheet: Sheet, x: float, y: float, size: float, colours: tuple[str, str]) -> None:
    """A leaf that grows to the upper right; a negative size turns it round."""
    sheet.shape(_LEAF, colours[0], (x, y), size)
    sheet.shape(_VEIN, colours[1], (x, y), size)


def house(sheet: Sheet, x: float, ground: float, size: float, wall: Wall) -> None:
    """A farmhouse of `size` wide: gable, door, windows, solar panels on the roof."""
    eaves, ridge = ground - size * 0.48, ground - size * 0.86
    sheet.fill(Box(x, eaves, size, ground - eaves), wall.wall)
    slope = [(x - size * 0.08, eaves), (x + size * 0.14, ridge), (x + size * 0.86, ridge), (x + size * 1.08, eaves)]
    polygon(sheet, slope, wall.roof)
    for place in (0.27, 0.52):
        panel = [(0.02, 0.85), (0.05, 0.2), (0.25, 0.2), (0.22, 0.85)]
        points = [(x + size * (place + across), ridge + (eaves - ridge) * down) for across, down in panel]
        polygon(sheet, points, wall.solar)
    sheet.fill(Box(x + size * 0.41, ground - size * 0.32, size * 0.18, size * 0.32), wall.opening)
    for place in (0.12, 0.7):
        sheet.fill(Box(x + size * place, ground - size * 0.34, size * 0.18, size * 0.16), wall.opening)


def tree(sheet: Sheet, x: float, ground: float, size: float, colours: tuple[str, str]) -> None:
    """A round tree of `size` high; colours of crown and trunk."""
    sheet.fill(Box(x - size * 0.05, ground - size * 0.5, size * 0.1, size * 0.5), colours[1])
    for across, up, radius in ((0, 0.78, 0.3), (-0.18, 0.56, 0.24), (0.18, 0.56, 0.24)):
        circle(sheet, x + size * across, ground - size * up, size * radius, colours[0])


def furrows(sheet: Sheet, panel: Box, depth: float, colours: tuple[str, str]) -> None:
    """A field whose rows run together at the horizon, `depth` over the base."""
    base, right = panel.y + panel.height, panel.x + panel.width
    sheet.fill(Box(panel.x, base - depth, panel.width, depth), colours[0])
    count = 11
    near, far = panel.width / count, panel.width * 0.5 / count
    start = panel.x + panel.width * 0.25
    for row in range(count):
        edges = panel.x + row * near, panel.x + row * near + near * 0.5
        points = [
            (start + row * far, base - depth),
            (start + row * far + far * 0.5, base - depth),
            (min(edges[1], right), base),
            (edges[0], base),
        ]
        polygon(sheet, points, colours[1])


def truck(sheet: Sheet, x: float, ground: float, size: float, colours: tuple[str, str, str]) -> None:
    """A lorry with building materials, facing right: body, cab and load, wheels."""
    body, load, dark = colours
    for place, height in ((0.04, 0.2), (0.25, 0.28), (0.46, 0.16)):
        sheet.fill(Box(x + size * place, ground - size * (0.26 + height), size * 0.19, size * height), load)
    sheet.fill(Box(x, ground - size * 0.27, size * 0.7, size * 0.17), body)
    cab = [(0.72, 0.1), (0.72, 0.46), (0.88, 0.46), (0.98, 0.28), (0.98, 0.1)]
    polygon(sheet, [(x + size * across, ground - size * up) for across, up in cab], body)
    window = [(0.77, 0.28), (0.77, 0.41), (0.86, 0.41), (0.92, 0.28)]
    polygon(sheet, [(x + size * across, ground - size * up) for across, up in window], "#FFFFFF")
    for place in (0.16, 0.5, 0.83):
        circle(sheet, x + size * place, ground - size * 0.09, size * 0.09, dark)
        circle(sheet, x + size * place, ground - size * 0.09, size * 0.04, "#FFFFFF")


def solemn_scene(sheet: Sheet, panel: Box) -> None:
    """A village at dusk in reds and gold."""
    base = panel.y + panel.height
    hill(sheet, panel, (20, 42, 18, 30), "#9E241B")
    hill(sheet, panel, (13, 14, 34, 15), "#7D1611")
    wall = Wall("#F2D8A7", "#6A100C", "#7D1611", "#B98A3E")
    for across, size in ((20, 21), (47, 15), (132, 16), (154, 23)):
        house(sheet, panel.x + across, base - 6, size, wall)
    for across, size in ((15, 13), (68, 11), (124, 13), (183, 15)):
        tree(sheet, panel.x + across, base - 6, size, ("#B8452F", "#5E0E0A"))
    hill(sheet, panel, (7, 11, 4, 8), "#6A100C")


def fresh_scene(sheet: Sheet, panel: Box) -> None:
    """White houses between green hills, the sun, young leaves."""
    base, right = panel.y + panel.height, panel.x + panel.width
    circle(sheet, right - 10.5, panel.y + 11, 6.5, "#F6C344")
    for across, up, size in ((4, 20, 15), (5, 34, 11)):
        leaf(sheet, panel.x + across, panel.y + up, size, ("#84C48A", "#E3F3EA"))
    hill(sheet, panel, (32, 50, 20, 40), "#B9DDB4")
    hill(sheet, panel, (18, 20, 44, 20), "#84C48A")
    wall = Wall("#FFFFFF", "#C8553D", "#5B8FA8", "#2B5F86")
    for across, size in ((24, 26), (58, 18), (126, 20), (152, 28)):
        house(sheet, panel.x + across, base - 8, size, wall)
    for across, size in ((15, 18), (82, 14), (118, 16), (187, 20)):
        tree(sheet, panel.x + across, base - 8, size, ("#3F9C5F", "#7A5B3A"))
    hill(sheet, panel, (9, 14, 6, 11), "#2F8F5B")


def rural_scene(sheet: Sheet, panel: Box) -> None:
    """A lorry with building materials on its way through the fields."""
    circle(sheet, panel.x + panel.width - 56, panel.y + panel.height - 29, 13, "#FFF0B3")
    base = panel.y + panel.height
    hill(sheet, panel, (24, 38, 20, 30), "#8CBF5A")
    furrows(sheet, panel, 16, ("#5E9A3C", "#79B24E"))
    wall = Wall("#FFFFFF", "#B3261E", "#7A4A2A", "#2B5F86")
    for across, size in ((16, 30), (53, 22)):
        house(sheet, panel.x + across, base - 12, size, wall)
    tree(sheet, panel.x + 84, base - 12, 18, ("#3B7D2E", "#7A4A2A"))
    truck(sheet, panel.x + 112, base - 5, 58, ("#1F5E8C", "#C9762B", "#2A2A2A"))
