"""With `--lang en` a command speaks English; what was typed in stays as it is."""

from collections.abc import Callable

import pytest

from gbm_desktop import events
from gbm_desktop.cli import main
from gbm_desktop.cli.live import Teller
from gbm_desktop.cli.output import counts
from gbm_desktop.errors.live import PeerUnreachable
from gbm_desktop.model.attendance import Counts
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

Run = Callable[..., str]


@pytest.fixture
def event(ws: Workspace) -> str:
    return events.add(ws, lecture())


@pytest.fixture
def gbm(ws: Workspace, event: str, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in English; answers what it said."""
    assert event
    ws.close()

    def run(*arguments: object, code: int = 0) -> str:
        assert main(["-w", str(ws.folder), "--lang", "en", *map(str, arguments)]) == code
        out, err = capsys.readouterr()
        return str(out + err)

    return run


def test_the_event_s_figures(gbm: Run, event: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert gbm("counts", event).isascii()
    counts(Counts(1, 2, 2, 2, 100, 0, merged_repeats=2), as_json=False, lang="en")
    assert "2 repeats more" in capsys.readouterr().out


def test_a_wrong_day_time_and_sum(gbm: Run, event: str) -> None:
    assert "“morgen” is not a day" in gbm("figures", "--as-of", "morgen", code=2)
    assert "“12” is not a time" in gbm("event", "move", event, "--to", "12", code=2)
    assert "“9000-01-01” is out of range" in gbm("figures", "--as-of", "9000-01-01", code=2)
    assert "--name is missing" in gbm("event", "add", "--kind", "sale", "--start", "2023-10-12T09:00",
                                      "--region", "510113107", code=2)  # fmt: skip
    assert "--whole-day" in gbm("event", "postpone", code=2)


def test_what_nobody_stated(gbm: Run) -> None:
    assert "not stated" in gbm("rollup", "show", "--what", "own")


def test_exhibits(gbm: Run, event: str) -> None:
    gbm("enterprise", "add", "示例建材有限公司")
    gbm("product", "add", "示例建材有限公司", "砂浆", "--category", "预拌砂浆", "--route", "unified",
        "--certificate", "SL-1", "--expires", "2023-11-01", "--unit", "吨")  # fmt: skip
    gbm("exhibits", "add", event, "砂浆")
    gbm("exhibits", "price", event, "砂浆", "25.5")
    gbm("exhibits", "exhibitor", event, "示例建材有限公司", "--booth", "A1")
    assert "示例建材有限公司, booth A1  no contract" in (listed := gbm("exhibits", "list", event))
    assert "砂浆  25.50 yuan/吨" in listed
    gbm("product", "edit", "砂浆", "--expires", "2023-10-01")
    assert "▲ 砂浆 may not be shown: " in gbm("exhibits", "check", event)


def test_trouble_of_another_laptop(capsys: pytest.CaptureFixture[str]) -> None:
    Teller(as_json=False, lang="en").problem(PeerUnreachable("127.0.0.1"))
    assert "127.0.0.1" in (said := capsys.readouterr().err)
    assert said.replace("“", "").replace("”", "").isascii()
