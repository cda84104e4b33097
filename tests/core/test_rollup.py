"""Roll-up: what regions hand in is added up, shares anew from their parts, and who is missing is known."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import campaign, events, history, rollup, workspace
from gbm_desktop.errors import CannotRead, ForeignSubmission, GbmError, NotASubmission, SubmissionChanged, WrongYear
from gbm_desktop.model.rollup import Submission, Value, as_data, digest, from_data, totals
from gbm_desktop.wording import say
from gbm_desktop.workspace import Workspace
from tests.builders import SetClock, hold, lecture

DAY = date(2023, 11, 20)
QINGQUAN, CHENGXIANG = "510113107", "510113104"


def _submission(code: str = QINGQUAN, name: str = "清泉镇", **values: Value) -> Submission:
    return Submission(code, name, 2023, DAY, values)


def _file(folder: Path, submitted: Submission, name: str = "a.json") -> Path:
    file = folder / name
    file.write_text(json.dumps(as_data(submitted), ensure_ascii=False), encoding="utf-8")
    return file


def test_sums_add_up_and_shares_are_made_anew_from_their_parts() -> None:
    one = _submission(sessions=Value(3), complaints_closed_share=Value(50, (1, 2)), complaints_days=Value(4, (4, 1)))
    other = _submission(CHENGXIANG, "城厢镇", sessions=Value(4), complaints_closed_share=Value(100, (8, 8)),
                        complaints_days=Value(1, (8, 8)), distinct=Value(7))  # fmt: skip
    found = {
        total.key: total
        for total in totals(
            [one, other], ["sessions", "complaints_closed_share", "complaints_days", "distinct", "reach"]
        )
    }
    assert {key: total.value for key, total in found.items()} == {
        "sessions": 7, "complaints_closed_share": 90, "complaints_days": 1.3, "distinct": 7, "reach": None,
    }  # fmt: skip
    assert (found["distinct"].overlaps, found["sessions"].overlaps) == (True, False)
    assert (found["distinct"].told, found["distinct"].silent) == (("城厢镇",), ("清泉镇",))


_VALUES = st.builds(
    Value,
    st.none() | st.integers(0, 10**9) | st.floats(0, 1e9),
    st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99)),
)


@given(st.dictionaries(st.text(min_size=1, max_size=8), _VALUES, max_size=6))
def test_what_is_handed_in_is_read_back_as_it_was(figures: dict[str, Value]) -> None:
    submitted = Submission(QINGQUAN, "清泉镇", 2023, DAY, figures)
    told = json.loads(json.dumps(as_data(submitted)))
    assert from_data(told) == submitted
    assert told["digest"] == digest(told)


def test_a_townships_own_workspace_is_handed_in_and_counted_at_the_county(ws: Workspace, tmp_path: Path) -> None:
    below = workspace.create(tmp_path / "镇", operator="李", clock=SetClock())
    campaign.start(below, region_code=QINGQUAN, year=2023)
    hold(below, events.add(below, lecture()))
    rollup.export(below, tmp_path / "清泉镇.json", DAY)
    assert "王" not in (tmp_path / "清泉镇.json").read_text(encoding="utf-8")
    below.close()

    (outcome,) = rollup.receive(ws, [tmp_path / "清泉镇.json"])
    assert (outcome.replaced, outcome.older, outcome.submission.region_name) == (
        None,
        False,
        "四川省成都市青白江区清泉镇",
    )
    found = {total.key: total.value for total in rollup.totals(ws)}
    assert (found["sessions"], found["townships"]) == (1, 1)
    assert {region.name for region in rollup.missing(ws)} == {
        "大弯街道",
        "大同街道",
        "弥牟镇",
        "城厢镇",
        "姚渡镇",
        "福洪镇",
    }
    hold(ws, events.add(ws, lecture(region_code=CHENGXIANG)))
    assert next(one.value for one in rollup.totals(ws, with_own=DAY) if one.key == "sessions") == 2


def test_of_one_region_the_latest_day_stands_and_taking_back_brings_the_earlier_one(
    ws: Workspace, tmp_path: Path
) -> None:
    first = _submission(sessions=Value(1))
    rollup.receive(ws, [_file(tmp_path, first)])
    later = replace(first, as_of=date(2023, 11, 25), figures={"sessions": Value(5)})
    (outcome,) = rollup.receive(ws, [_file(tmp_path, later)])
    assert outcome.replaced == DAY
    (outcome,) = rollup.receive(ws, [_file(tmp_path, first)])
    assert outcome.older
    assert rollup.received(ws) == [later]
    history.undo(ws)
    assert rollup.received(ws) == [first]


def test_a_file_that_is_not_meant_is_refused_and_none_of_the_others_is_taken(ws: Workspace, tmp_path: Path) -> None:
    good = _file(tmp_path, _submission(sessions=Value(1)), "good.json")
    changed = as_data(_submission(CHENGXIANG, "城厢镇", sessions=Value(1)))
    changed["figures"]["sessions"]["value"] = 99
    (tmp_path / "changed.json").write_text(json.dumps(changed), encoding="utf-8")
    (tmp_path / "text.json").write_text("不是数据", encoding="utf-8")
    (tmp_path / "list.json").write_text("[1, 2]", encoding="utf-8")
    (tmp_path / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    wrong: dict[str, type[GbmError]] = {
        "changed.json": SubmissionChanged, "text.json": NotASubmission, "list.json": NotASubmission,
        "deep.json": NotASubmission, "missing.json": CannotRead,
        _file(tmp_path, replace(_submission(), year=2022), "year.json").name: WrongYear,
        _file(tmp_path, _submission("430624101", "外地"), "foreign.json").name: ForeignSubmission,
        _file(tmp_path, _submission("510113", "青白江区"), "self.json").name: ForeignSubmission,
    }  # fmt: skip
    for name, error in wrong.items():
        with pytest.raises(error) as refused:
            rollup.receive(ws, [good, tmp_path / name])
        assert name.removesuffix(".json") in say(refused.value)
    assert rollup.received(ws) == []
