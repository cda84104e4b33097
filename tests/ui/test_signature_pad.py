"""The sheet on which a person signs, with the mouse as a finger or a pen would."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.pages.safety.signature_pad import SignaturePad


@pytest.fixture
def pad(qtbot: QtBot) -> SignaturePad:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(800, 200)
    pad.show()
    qtbot.waitExposed(pad)
    return pad


def draw(pad: SignaturePad, *points: tuple[int, int]) -> None:
    left = Qt.MouseButton.LeftButton
    first, *rest = (QPoint(*point) for point in points)
    QTest.mousePress(pad, left, pos=first)
    for point in rest:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, left, pos=QPoint(*points[-1]))


def test_a_stroke_is_kept_in_thousandths_of_the_sheet(pad: SignaturePad) -> None:
    draw(pad, (80, 20), (400, 100), (800, 200))
    assert json.loads(pad.strokes) == [[[100, 100], [500, 500], [1000, 1000]]]


def test_strokes_follow_one_another(qtbot: QtBot, pad: SignaturePad) -> None:
    with qtbot.waitSignal(pad.drawn):
        draw(pad, (80, 22), (160, 44))
    draw(pad, (80, 110), (160, 110))
    assert [len(stroke) for stroke in json.loads(pad.strokes)] == [2, 2]


def test_what_leaves_the_sheet_stays_at_its_edge(pad: SignaturePad) -> None:
    draw(pad, (400, 100), (4000, -500))
    assert json.loads(pad.strokes) == [[[500, 500], [1000, 0]]]


def test_a_touch_without_a_stroke_is_no_signature(pad: SignaturePad) -> None:
    draw(pad, (400, 110))
    assert pad.is_empty
    assert pad.strokes == "[]"


def test_wiping_leaves_a_white_sheet(qtbot: QtBot, pad: SignaturePad) -> None:
    draw(pad, (80, 22), (160, 44))
    inked = pad.grab().toImage()
    with qtbot.waitSignal(pad.drawn):
        pad.clear()
    assert pad.is_empty
    assert pad.grab().toImage() != inked
