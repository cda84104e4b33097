"""What is to be settled is counted again after a count that failed."""

from pytestqt.qtbot import QtBot

from gbm_desktop.unsettled import Unsettled
from gbm_desktop.workspace import Workspace
from ui.context import Context


def test_after_a_failure_whoever_looks_next_is_told(qtbot: QtBot, context: Context, ws: Workspace) -> None:
    problems, told = list[str](), list[Unsettled]()
    context.said.connect(lambda sentence, _step, wrong: problems.append(sentence) if wrong else None)
    context.to_settle.counted.connect(told.append)
    away = ws.path.rename(ws.path.with_suffix(".away"))
    context.to_settle.look()
    qtbot.waitUntil(lambda: bool(problems) and not context.jobs.busy)
    assert told == []
    away.rename(ws.path)
    context.to_settle.look()
    qtbot.waitUntil(lambda: bool(told))
    assert (told[0].differences, told[0].twice) == (0, 0)
    assert len(problems) == 1
