"""What is told of a failure: kinds and places, and nothing that could name a person."""

import sqlite3
from pathlib import Path

import pytest

from gbm_desktop import events, failure_report, failures
from gbm_desktop.failures import Failure
from gbm_desktop.workspace import Workspace
from tests.builders import add_people, lecture

NAME, PHONE = "周大山", "13812345678"


def _failure() -> Failure:
    def ask() -> None:
        raise sqlite3.OperationalError(NAME)

    def act() -> None:
        try:
            ask()
        except sqlite3.OperationalError as cause:
            raise ValueError(PHONE) from cause

    try:
        act()
    except ValueError as error:
        return failures.of(error)
    raise AssertionError


def test_a_failure_keeps_the_kinds_in_the_order_of_cause_and_no_text() -> None:
    failure = _failure()
    assert failure.kinds == ("ValueError", "OperationalError")
    assert any(place.startswith("test_failures.py:") for place in failure.places)
    told = "\n".join(failure.lines())
    assert NAME not in told
    assert PHONE not in told


def test_the_same_trouble_is_known_again_and_other_trouble_is_not() -> None:
    first, second = (_failure() for _ in range(2))
    assert first.is_like(second)
    assert not first.is_like(failures.of(ValueError()))


def test_an_error_that_caused_itself_ends() -> None:
    error = ValueError()
    error.__cause__ = other = KeyError()
    other.__cause__ = error
    assert failures.of(error).kinds == ("ValueError", "KeyError")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/home/wangfang/程序/gbm_desktop/store/connect.py", "gbm_desktop/store/connect.py"),
        (r"C:\Users\王芳\gbm\ui\app.py", "ui/app.py"),
        ("ui/app.py", "ui/app.py"),
        ("/home/wangfang/.venv/lib/python3.11/site-packages/click/core.py", "click/core.py"),
        ("/home/wangfang/.venv/lib/python3.11/site-packages/gbm_desktop/roster.py", "gbm_desktop/roster.py"),
        ("/home/wangfang/other.py", "other.py"),
    ],
)
def test_a_path_tells_the_place_in_the_program_and_not_whose_computer_it_is(path: str, told: str) -> None:
    assert failures.short(path) == told
    assert failures.without_paths(f'  File "{path}", line 3 in run') == f'  File "{told}", line 3 in run'


def test_a_path_at_home_begins_with_a_tilde() -> None:
    assert failures.at_home(Path.home() / "logs" / "window.log") == "~/logs/window.log"
    assert failures.at_home(Path("/srv/wangfang/window.log")) == "window.log"


def test_the_report_has_kinds_of_steps_versions_and_sizes_and_nobody_s_name(ws: Workspace) -> None:
    add_people(ws, events.add(ws, lecture()), 3)
    seen = failure_report.Seen(window=["Qt 6"], failures=[(_failure(), 3)], left=["started", "Fatal Python error"])
    report = failure_report.compose(seen, ws, "zh")
    for told in ("event_add", "campaign_start", "Qt 6", "ValueError < OperationalError ×3", "Fatal Python error"):
        assert told in report
    assert "数据库结构版本 6" in report
    for kept_back in ("王芳", "青白江", "清泉镇", NAME, PHONE, str(ws.folder), str(Path.home())):
        assert kept_back not in report


def test_the_report_of_a_window_without_a_campaign_says_so_and_stands_in_english_too() -> None:
    report = failure_report.compose(failure_report.Seen(window=[], failures=[]), None, "en")
    assert "[Data]\nnone" in report
