"""Values that people state: this year's that nothing on record says, and last year's."""

import json
from datetime import date
from pathlib import Path

import pytest

from gbm_desktop import events, figures, history, rollup
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.figure_gaps import (
    BadFigureValue,
    FigureIsCounted,
    FigureWithoutSource,
    NotFigures,
    NotLastYears,
    NotStated,
    NotThisRegions,
    UnknownFigure,
)
from gbm_desktop.figures import typed
from gbm_desktop.figures.last_year import take_over
from gbm_desktop.model.figures import Figure
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import hold, lecture

DAY = date(2023, 10, 20)


def found(ws: Workspace, key: str) -> Figure:
    return next(one for one in figures.compute(ws, DAY) if one.key == key)


def printed(file: Path, *values: tuple[str, object], year: int = 2022, region: str = "510113") -> Path:
    """A file as `figures --json` prints it, with these values."""
    told = [
        {
            "year": year, "region_code": region, "region_name": "青白江区", "key": key, "value": value,
            "as_of": f"{year}-12-31",
        }
        for key, value in values
    ]  # fmt: skip
    file.write_text(json.dumps(told), encoding="utf-8")
    return file


def test_a_value_is_stated_by_name_with_its_source_and_taken_back_by_undo(ws: Workspace) -> None:
    typed.state(ws, "示范农房数", "12户", source="区住建局", as_of=date(2023, 9, 30), note="含改造")

    houses = found(ws, "demo_houses")
    assert (houses.value, houses.typed, houses.as_of, houses.formula) == (12, True, date(2023, 9, 30), "填报")
    assert [dict(row) for row in houses.rows] == [{"填报数值": 12, "来源": "区住建局", "说明": "含改造"}]
    history.undo(ws)
    assert (found(ws, "demo_houses").value, typed.stated(ws)) == (None, [])


def test_a_value_stated_again_takes_the_place_of_the_former(ws: Workspace) -> None:
    for value in ("12", "15"):
        typed.state(ws, "demo_houses", value, source="区住建局")

    assert [one.value for one in typed.stated(ws)] == [15]
    typed.take_back(ws, "demo_houses")
    assert typed.stated(ws) == []
    with pytest.raises(NotStated):
        typed.take_back(ws, "demo_houses")


def test_nothing_recorded_can_be_stated_as_none_but_what_is_counted_cannot_be_stated(ws: Workspace) -> None:
    typed.state(ws, "complaints", "0", source="区市场监管局")
    with pytest.raises(FigureIsCounted) as refused:
        typed.state(ws, "sessions", "9", source="某处")

    assert found(ws, "complaints").value == 0
    assert say(refused.value).startswith("“已举办场次”由登记的数据统计，现为 0，不能填报。")
    assert found(ws, "sessions").value == 0


@pytest.mark.parametrize(
    ("figure", "value", "source", "error"),
    [
        ("sessons", "1", "某处", UnknownFigure),
        ("demo_houses", "许多", "某处", BadFigureValue),
        ("demo_houses", "12", "  ", FigureWithoutSource),
    ],
)
def test_what_cannot_be_stated_is_said_and_stores_nothing(
    ws: Workspace, figure: str, value: str, source: str, error: type[GbmError]
) -> None:
    before = history.latest(ws)
    with pytest.raises(error) as refused:
        typed.state(ws, figure, value, source=source)

    assert say(refused.value).endswith("。")
    assert history.latest(ws) == before


def test_last_years_value_stands_beside_this_years_with_the_change(ws: Workspace) -> None:
    hold(ws, events.add(ws, lecture()))
    typed.state(ws, "sessions", "3", source="上年总结", year=2022)

    assert (found(ws, "sessions").last_year, found(ws, "sessions").change) == (3, -2)
    assert found(ws, "entries").change is None


def test_last_years_figures_come_from_what_its_campaign_printed_in_one_step(ws: Workspace, tmp_path: Path) -> None:
    file = printed(tmp_path / "2022.json", ("sessions", 20), ("subsidy_sum", 1300.5), ("reach", None), ("other", 1))
    taken = take_over(ws, file)

    assert [(one.key, one.value, one.year, one.source) for one in taken] == [
        ("sessions", 20, 2022, "2022.json"), ("subsidy_sum", 1300.5, 2022, "2022.json"),
    ]  # fmt: skip
    assert found(ws, "subsidy_sum").last_year == 1300.5
    history.undo(ws)
    assert typed.stated(ws, 2022) == []


def test_last_years_figures_come_from_what_was_handed_in_too(ws: Workspace, tmp_path: Path) -> None:
    rollup.export(ws, tmp_path / "own.json", DAY)
    with pytest.raises(NotLastYears) as refused:
        take_over(ws, tmp_path / "own.json")
    assert "2023 年的指标，需要的是 2022 年的" in say(refused.value)

    told = json.loads((tmp_path / "own.json").read_text(encoding="utf-8"))
    changed = {**told, "year": 2022}
    (tmp_path / "2022.json").write_text(json.dumps(changed), encoding="utf-8")
    with pytest.raises(NotFigures):  # its check code is that of 2023
        take_over(ws, tmp_path / "2022.json")


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", "[1]", '[{"key": "sessions"}]', '{"format": "other"}', "[" * 100_000, "null", '"x"']
)
def test_a_file_without_figures_is_refused(ws: Workspace, tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content, encoding="utf-8")
    with pytest.raises(NotFigures):
        take_over(ws, tmp_path / "x.json")


def test_another_regions_figures_are_refused(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotThisRegions):
        take_over(ws, printed(tmp_path / "x.json", ("sessions", 1), region="510114"))
    with pytest.raises(NotFigures):
        take_over(ws, printed(tmp_path / "x.json", ("sessions", None), ("entries", True)))
    with pytest.raises(CannotRead):
        take_over(ws, tmp_path / "gone.json")
