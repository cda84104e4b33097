"""Every print, from short names and from the longest: nothing stands beyond the paper's edge or over other words."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from importlib import import_module
from itertools import combinations
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from gbm_desktop import events, postponement
from gbm_desktop.cli.documents import EXHIBIT_PRINTS, PRINTS, QUICK_CARD, SAFETY_PRINTS
from gbm_desktop.cli.door import gbm
from gbm_desktop.cli.plans import PLAN_PRINTS
from gbm_desktop.model.postponement import Postponement
from gbm_desktop.store.events import EventQuery, matching
from gbm_desktop.workspace import Workspace
from scripts.gallery import workspaces
from scripts.gallery.looks import Data

pypdfium2: Any = import_module("pypdfium2")  # has no types

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""
_PUT_OFF = "postponement-notice"
_KINDS = (*(kind for kind in PRINTS if kind != _PUT_OFF), *EXHIBIT_PRINTS, *SAFETY_PRINTS, *PLAN_PRINTS, QUICK_CARD)
_OF_PEOPLE = frozenset({"badges", "signin"})
_OF_CAMPAIGN = frozenset({"work-plan", "task-table"})
_REASON = "气象台发布暴雨橙色预警，为保证群众安全"
_EDGE, _OVER = 0.5, 0.35
_MOST_PAGES = 12


def paper_faults(data: Data, workspace_folder: Path, folder: Path) -> list[str]:
    """The prints of this data stand in the folder; answers what is wrong with them, a line each."""
    ws = workspaces.opened(workspace_folder)
    of = {kind: _of(ws, kind) for kind in _KINDS}
    ws.close()
    folder.mkdir(parents=True, exist_ok=True)
    found = [said for kind in _KINDS for said in _printed(kind, of[kind], workspace_folder, folder)]
    put_off = _put_off(workspace_folder)
    return [f"{data}: {said}" for said in (*found, *_printed(_PUT_OFF, put_off, workspace_folder, folder))]


def _put_off(workspace_folder: Path) -> list[str]:
    """The fair is put off by a week, for in the sample season no event was put off to another day."""
    with closing(workspaces.opened(workspace_folder)) as ws:
        event_id = workspaces.fair(ws)
        if event_id is None:
            return []
        week_later = events.get(ws, event_id).said.start.date() + timedelta(days=7)
        postponement.postpone(ws, Postponement((event_id,), week_later, reason=_REASON))
        return [event_id]


def _of(ws: Workspace, kind: str) -> list[str]:
    """Of what there is such a print: the campaign, an event with some people on its list, else the fair."""
    if kind == QUICK_CARD:
        return []
    if kind in _OF_CAMPAIGN:
        return ["--campaign"]
    wanted = "公益宣讲（清泉镇）" if kind in _OF_PEOPLE else "年末展销"
    return [next(event.id for event in matching(ws.read, EventQuery()) if wanted in event.said.name)]


def _printed(kind: str, of: Sequence[str], workspace_folder: Path, folder: Path) -> Iterator[str]:
    file = folder / f"{kind}.pdf"
    done = CliRunner().invoke(gbm, ["-w", str(workspace_folder), "print", kind, *of, "-o", str(file)])
    if done.exit_code:
        yield f"{kind}: {done.output.strip()}"
        return
    yield from (f"{kind}, {said}" for said in faults_of(file))


def faults_of(file: Path) -> Iterator[str]:
    """What stands beyond the edge of a page, or over something else, page by page."""
    document = pypdfium2.PdfDocument(file)
    for number in range(min(len(document), _MOST_PAGES)):
        page = document[number]
        width, height = page.get_size()
        said = [(text, box) for text, box in _written(page) if text.strip()]
        for text, box in said:
            if box[0] < -_EDGE or box[1] < -_EDGE or box[2] > width + _EDGE or box[3] > height + _EDGE:
                yield f"page {number + 1}: {text!r} stands beyond the edge"
        yield from (f"page {number + 1}: {one!r} and {other!r} stand on one another" for one, other in _over(said))


def _written(page: Any) -> Iterator[tuple[str, Box]]:
    words = page.get_textpage()
    for at in range(words.count_rects()):
        box = words.get_rect(at)
        yield words.get_text_bounded(*box), box


def _over(said: Sequence[tuple[str, Box]]) -> Iterator[tuple[str, str]]:
    for (one, a), (other, b) in combinations(said, 2):
        wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
        if wide > 0 and high > 0 and wide * high > _OVER * min(_area(a), _area(b)):
            yield one, other


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
