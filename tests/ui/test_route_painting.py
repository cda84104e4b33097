"""The lines of a tour in a narrow window: what is written at the left is not written over."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from ui.pages.routes.route_model import Shown
from ui.pages.routes.route_painting import LinePen

pytestmark = pytest.mark.usefixtures("qapp")
DAY, LUNAR, LONG = "9月20日 星期三", "八月初六", "全程 6 小时 1 分钟，行车 1 小时 32 分钟"


def _drawn(width: int, shown: Shown) -> QImage:
    picture = QImage(width, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    LinePen(painter, QRect(0, 0, width, 40)).day(shown)
    painter.end()
    return picture


@pytest.mark.parametrize("width", [200, 260, 320, 380])
def test_a_days_name_stays_as_it_is_whatever_stands_beside_it(width: int) -> None:
    alone = _drawn(width, Shown(title=DAY))
    beside = _drawn(width, Shown(title=DAY, below=LUNAR, side=LONG))
    ink = [x for x in range(width) for y in range(36) if alone.pixelColor(x, y) != Qt.GlobalColor.white]
    name = QRect(0, 0, max(ink) + 1, 40)
    assert alone.copy(name) == beside.copy(name)
