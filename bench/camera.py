"""From a camera's frame to a durable verdict, beside a bare decode of the same frame; and which hard frames are read.

The share read is of single frames: a person before the camera shows it thirty a second.
"""

from collections.abc import Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

from bench.builders import event_with_people, new_workspace
from bench.child import in_child
from bench.measure import Measure, percentile, seconds
from gbm_desktop import attendance
from gbm_desktop.checkin.codes_in_pictures import GreyPicture, codes, codes_in_the_middle
from gbm_desktop.checkin.door import Door
from gbm_desktop.model.attendance import Direction, Method
from tests import hard_pictures
from tests.hard_pictures import HEIGHT, KINDS, WIDTH

_EACH = 25
_TIMED = 300
_MOST_MISSED = dict.fromkeys(KINDS, 0) | {"noisy": 4, "screen moiré": 8, "motion blur": 8, "blurred": 20, "glare": 50}
"""In a hundred; a lamp's reflection on a corner mark takes the code away for that frame."""


def measures(folder: Path) -> Iterator[Measure]:
    """The share missed of each kind, the milliseconds a frame, and those from frame to verdict."""
    taken: dict[str, list[tuple[str, GreyPicture]]] = {}
    for kind in KINDS:
        taken[kind] = [_grey(*hard_pictures.picture(kind, seed, aimed=True)) for seed in range(_EACH)]
        read = sum(code in (codes(frame) or codes_in_the_middle(frame)) for code, frame in taken[kind])
        name = f"camera, {kind}: {read} of {_EACH} frames read, missed"
        yield Measure(name, 100 * (_EACH - read) / _EACH, "%", _MOST_MISSED[kind])
    frames = [frame for kind in KINDS for _, frame in taken[kind]]
    yield from _looks(frames)
    yield from _verdicts(folder, frames)


def _grey(code: str, image: Any) -> tuple[str, GreyPicture]:
    return code, GreyPicture(image.tobytes(), WIDTH, HEIGHT, WIDTH)


def _looks(frames: list[GreyPicture]) -> Iterator[Measure]:
    """Ours and the bare library's look by turns, on hard frames of every kind."""
    pairs = [(seconds(partial(codes, frame)), seconds(partial(_bare, frame))) for frame in frames]
    ours, bare = ([pair[side] * 1000 for pair in pairs] for side in range(2))
    for part, goal in ((0.5, 1.2), (0.99, 1.5)):
        limit = percentile(bare, part)
        name = f"look at a frame of 1280×720, p{part * 100:.0f}"
        yield Measure(name, percentile(ours, part), "ms", goal, limit, "bare decode")


def _bare(frame: GreyPicture) -> object:
    import zxingcpp

    pixels = memoryview(frame.pixels).cast("B", (HEIGHT, WIDTH))
    return zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))


def _verdicts(folder: Path, frames: list[GreyPicture]) -> Iterator[Measure]:
    """Both looks where the first finds nothing, then the door: a person's code takes the place of the picture's."""
    ws = new_workspace(folder / "camera")
    event_id = event_with_people(ws, 1000)
    door = Door(ws, event_id)
    tickets = cycle([code for _, code in attendance.tickets(ws, event_id)])

    def pass_door(frame: GreyPicture) -> None:
        if codes(frame) or codes_in_the_middle(frame):
            door.scan(next(tickets), Direction.IN, Method.CAMERA)

    times = [seconds(partial(pass_door, frame)) * 1000 for frame in frames[:_TIMED]]
    for part, goal in ((0.5, 25), (0.99, 40)):
        yield Measure(f"frame → both looks → durable verdict, p{part * 100:.0f}", percentile(times, part), "ms", goal)
    ws.close()
    yield from _page(folder)


def _page(folder: Path) -> Iterator[Measure]:
    """The real page with frames coming as from a camera: until the verdict is painted, and how the window beats."""
    told = in_child("camera", folder / "page", folder=folder)
    for part in (0.5, 0.99):
        name = f"frame in the sink → verdict painted on the page, p{part * 100:.0f}"
        yield Measure(name, percentile(told["verdicts"], part), "ms", 40)
    quiet, busy = (percentile(told[key], 0.99) for key in ("bare", "silences"))
    yield Measure(f"window's longest pause at 30 frames a second, p99 ({quiet:.1f} without)", busy, "ms", 16.7)
