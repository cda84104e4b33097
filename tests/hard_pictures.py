"""Camera pictures of a ticket as a door sees it, 1280×720, from easy to hard; each is the same for the same seed."""

import math
import random
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from gbm_desktop.checkin import ticket_code
from gbm_desktop.documents import qr

KEY = b"key of the pictures"
WIDTH, HEIGHT = 1280, 720
_DRAWN = 16  # pixels a module in the drawing that is then laid into the picture
_FINE = 2  # pictures are laid out so many times finer, then averaged, as a lens does
_NOISE_GROUNDS = 3  # so many even noises added are nearly a bell curve
_EVEN_SIGMA = 74  # standard deviation of a byte that is any number alike

Point = tuple[float, float]


class Kind(NamedTuple):
    """One kind of hardship; `module` is how many pixels of the picture a module of the code takes, from and to."""

    module: tuple[float, float]
    spoil: Callable[[random.Random, Image.Image, list[Point], float], Image.Image]
    tilt: float = 0.15
    turn: float = 12


def picture(kind: str, seed: int, *, aimed: bool = False, code: str = "") -> tuple[str, Image.Image]:
    """The ticket's code, any unless it is given, and the grey picture in which it lies; `aimed`: in its middle."""
    chance, hardship = random.Random(f"{kind} {seed}"), KINDS[kind]  # noqa: S311 - pictures, not secrets
    any_ticket = chance.randbytes(ticket_code.ID_BYTES)
    code = code or ticket_code.encode(KEY, any_ticket)
    module = chance.uniform(*hardship.module)
    corners = _corners(chance, module, hardship)
    if aimed:
        x, y = _centre(corners)
        corners = [(at[0] - x + WIDTH / 2, at[1] - y + HEIGHT / 2) for at in corners]
    laid = _lay(_background(), _badge(code), corners)
    return code, hardship.spoil(chance, laid, corners, module)


def hall() -> Image.Image:
    """The picture before anyone holds a badge into it."""
    return _background().reduce(_FINE)


def _badge(code: str) -> Image.Image:
    """The code with its quiet zone, large."""
    rows = qr.matrix(code)
    side = len(rows) + 2 * qr.QUIET_ZONE
    drawn = Image.new("L", (side, side), 235)
    drawn.putdata([30 if dark else 235 for line in _framed(rows) for dark in line])
    return drawn.resize((side * _DRAWN, side * _DRAWN), Image.Resampling.NEAREST)


def _framed(rows: list[list[bool]]) -> list[list[bool]]:
    zone = [False] * qr.QUIET_ZONE
    side = len(rows) + 2 * qr.QUIET_ZONE
    empty = [[False] * side for _ in range(qr.QUIET_ZONE)]
    return [*empty, *([*zone, *line, *zone] for line in rows), *empty]


@cache
def _background() -> Image.Image:
    """A hall: bright and dark shapes, lines of writing, a poster's stripes."""
    chance = random.Random(720)  # noqa: S311 - as above
    hall = Image.linear_gradient("L").resize((WIDTH * _FINE, HEIGHT * _FINE)).point(lambda shade: 70 + shade // 3)
    pen = ImageDraw.Draw(hall)
    for _ in range(60):
        left, top = chance.randrange(hall.width), chance.randrange(hall.height)
        right, bottom = left + chance.randrange(40, 500), top + chance.randrange(20, 300)
        pen.rectangle((left, top, right, bottom), fill=chance.randrange(40, 220), outline=chance.randrange(256))
    for line in range(0, hall.height, 44):
        for column in range(0, hall.width, 26):
            if chance.random() < 0.2:
                pen.rectangle((column, line, column + chance.randrange(8, 22), line + 22), fill=chance.randrange(80))
    return hall


def _corners(chance: random.Random, module: float, kind: Kind) -> list[Point]:
    """Where the badge's corners come to lie: turned, tilted, somewhere in the picture."""
    side = module * (qr.TICKET_MODULES + 2 * qr.QUIET_ZONE)
    angle = math.radians(chance.uniform(-kind.turn, kind.turn))
    reach = side * 0.75
    x = chance.uniform(reach, WIDTH - reach) if reach < WIDTH / 2 else WIDTH / 2
    y = chance.uniform(reach, HEIGHT - reach) if reach < HEIGHT / 2 else HEIGHT / 2
    around = [angle + math.pi * (0.25 + 0.5 * quarter) for quarter in (2, 3, 0, 1)]
    half = side / math.sqrt(2)
    shrink = [1 - chance.uniform(0, kind.tilt) for _ in around]
    return [
        (x + half * near * math.cos(way), y + half * near * math.sin(way))
        for way, near in zip(around, shrink, strict=True)
    ]


def _centre(corners: list[Point]) -> Point:
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


def _lay(ground: Image.Image, badge: Image.Image, corners: list[Point]) -> Image.Image:
    fine = [(x * _FINE, y * _FINE) for x, y in corners]
    side = badge.width
    square = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)]
    view = _perspective(fine, square)
    smaller = badge.resize((side // 4, side // 4), Image.Resampling.BOX) if _width(fine) < side / 4 else badge
    if smaller is not badge:
        view = _perspective(fine, [(x / 4, y / 4) for x, y in square])
    laid = smaller.transform(ground.size, Image.Transform.PERSPECTIVE, view, Image.Resampling.BILINEAR)
    mask = Image.new("L", ground.size, 0)
    ImageDraw.Draw(mask).polygon(fine, fill=255)
    return Image.composite(laid, ground, mask).reduce(_FINE)


def _width(corners: list[Point]) -> float:
    return math.dist(corners[0], corners[1])


def _perspective(seen: list[Point], drawn: list[Point]) -> list[float]:
    """The eight coefficients that take a place in the picture to its place in the drawing."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(seen, drawn, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solved(rows)


def _solved(rows: list[list[float]]) -> list[float]:
    """Gauss and Jordan."""
    for at in range(len(rows)):
        pivot = max(range(at, len(rows)), key=lambda line: abs(rows[line][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for line in range(len(rows)):
            if line != at:
                rows[line] = [a - rows[line][at] * b for a, b in zip(rows[line], rows[at], strict=True)]
    return [line[-1] for line in rows]


def _noisy(chance: random.Random, seen: Image.Image, sigma: float) -> Image.Image:
    """Grain of this standard deviation on every pixel."""
    size = seen.width * seen.height
    for _ in range(_NOISE_GROUNDS):
        grain = Image.frombytes("L", seen.size, chance.randbytes(size))
        share = sigma / _EVEN_SIGMA / math.sqrt(_NOISE_GROUNDS)
        up = grain.point(lambda value, part=share: max(0, value - 128) * part)
        down = grain.point(lambda value, part=share: max(0, 128 - value) * part)
        seen = ImageChops.subtract(ImageChops.add(seen, up), down)
    return seen


def _dimmed(seen: Image.Image, gain: float, floor: float = 0) -> Image.Image:
    return seen.point(lambda shade: floor + shade * gain)


def _as_it_is(chance: random.Random, seen: Image.Image, _corners: list[Point], _module: float) -> Image.Image:
    return _noisy(chance, seen, 3)


def _blurred(chance: random.Random, seen: Image.Image, _corners: list[Point], module: float) -> Image.Image:
    return _noisy(chance, seen.filter(ImageFilter.GaussianBlur(module * chance.uniform(0.3, 0.5))), 3)


def _dark(chance: random.Random, seen: Image.Image, _corners: list[Point], _module: float) -> Image.Image:
    return _noisy(chance, _dimmed(seen, chance.uniform(0.08, 0.2)), 3)


def _faint(chance: random.Random, seen: Image.Image, _corners: list[Point], _module: float) -> Image.Image:
    return _noisy(chance, _dimmed(seen, chance.uniform(0.1, 0.2), chance.uniform(60, 180)), 3)


def _grainy(chance: random.Random, seen: Image.Image, _corners: list[Point], _module: float) -> Image.Image:
    return _noisy(chance, seen, chance.uniform(25, 50))


def _glared(chance: random.Random, seen: Image.Image, corners: list[Point], module: float) -> Image.Image:
    """A lamp mirrored in the badge's sleeve: a white spot over part of the code, a veil around it."""
    middle = _centre(corners)
    x, y = (at + chance.uniform(-12, 12) * module for at in middle)
    reach = module * chance.uniform(1.5, 2.5)
    spot = Image.new("L", seen.size, 0)
    ImageDraw.Draw(spot).ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)
    veil = Image.new("L", seen.size, 0)
    wide = 5 * reach
    ImageDraw.Draw(veil).ellipse((x - wide, y - wide, x + wide, y + wide), fill=90)
    light = ImageChops.add(spot.filter(ImageFilter.BoxBlur(reach / 3)), veil.filter(ImageFilter.BoxBlur(reach)))
    return _noisy(chance, ImageChops.add(seen, light), 3)


def _on_screen(chance: random.Random, seen: Image.Image, _corners: list[Point], _module: float) -> Image.Image:
    """A phone's screen: its grid of pixels beats with the camera's, and its lines flicker."""
    pitch, angle = chance.uniform(1.9, 2.6), math.radians(chance.uniform(-8, 8))
    along, across = math.cos(angle) * 2 * math.pi / pitch, math.sin(angle) * 2 * math.pi / pitch
    tile = Image.new("L", (WIDTH, HEIGHT))
    waves = [bytes(int(190 + 45 * math.sin(along * x + across * y)) for x in range(WIDTH)) for y in range(97)]
    tile.frombytes(b"".join(waves[y % 97] for y in range(HEIGHT)))
    lines = Image.new("L", (1, HEIGHT))
    beat = chance.uniform(40, 120)
    lines.putdata([int(215 + 40 * math.sin(2 * math.pi * y / beat)) for y in range(HEIGHT)])
    beaten = ImageChops.multiply(seen, tile)
    return _noisy(chance, ImageChops.multiply(beaten, lines.resize(seen.size)), 4)


def _moved(chance: random.Random, seen: Image.Image, _corners: list[Point], module: float) -> Image.Image:
    """A hand that does not stand still: the picture drawn out in one direction."""
    angle, way = chance.uniform(0, math.pi), module * chance.uniform(0.8, 1.4)
    steps = max(2, math.ceil(way))
    drawn = seen
    for step in range(1, steps + 1):
        part = way * step / steps
        moved = seen.transform(
            seen.size,
            Image.Transform.AFFINE,
            (1, 0, part * math.cos(angle), 0, 1, part * math.sin(angle)),
            Image.Resampling.BILINEAR,
        )
        drawn = Image.blend(drawn, moved, 1 / (step + 1))
    return _noisy(chance, drawn, 3)


def _reversed(chance: random.Random, seen: Image.Image, _corners: list[Point], _module: float) -> Image.Image:
    """Light on dark, as phones in dark mode show it."""
    return _noisy(chance, ImageChops.invert(seen), 3)


KINDS: dict[str, Kind] = {
    "plain": Kind((4, 8), _as_it_is),
    "small": Kind((2, 2.6), _as_it_is),
    "near": Kind((14, 19), _as_it_is),
    "turned": Kind((4, 8), _as_it_is, tilt=0.35, turn=180),
    "blurred": Kind((3.5, 8), _blurred),
    "dark": Kind((4, 8), _dark),
    "low contrast": Kind((4, 8), _faint),
    "noisy": Kind((4, 8), _grainy),
    "glare": Kind((4, 8), _glared),
    "screen moiré": Kind((4, 8), _on_screen),
    "motion blur": Kind((4, 8), _moved),
    "light on dark": Kind((4, 8), _reversed),
}
