"""What laptops of a county do between two exchanges."""

from gbm_desktop import events
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture


def hold_a_lecture(ws: Workspace, people: int = 3) -> None:
    add_people(ws, events.add(ws, lecture(name=f"{ws.operator}号电脑的宣讲")), people)
