"""Roll-up: what regions hand in is added up, shares anew from their parts, and who is missing is known."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import campaign, events, history, rollup, workspace
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attachments import CannotRead
from gbm_desktop.errors.rollup import (
    ForeignSubmission,
    NoSubmissions,
    NotASubmission,
    NothingReceived,
    SubmissionChanged,
    WrongYear,
)
from gbm_desktop.model.rollup import Scope, Submission, Value, as_data, digest, from_data, together, totals
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
    assert (found["complaints_closed_share"].parts, found["sessions"].parts) == ((9, 10), None)


def test_sums_of_money_add_up_to_the_fen() -> None:
    sums = ("1234.56", "0.07", "98765432.10", "0.1", "0.2")
    regions = [_submission(f"51011310{at}", f"镇{at}", subsidy_sum=Value(float(yuan))) for at, yuan in enumerate(sums)]
    (total,) = totals(regions, ["subsidy_sum"])
    assert total.value == float(sum(map(Decimal, sums))) == 98766667.03
    assert len(total.told) == len(sums)


def test_a_share_that_was_typed_without_its_parts_is_told_as_missing() -> None:
    one, other = _submission(complaints_closed_share=Value(50)), _submission(CHENGXIANG, "城厢镇", sessions=Value(1))
    (share,) = totals([one, other], ["complaints_closed_share"])
    assert (share.value, share.told, share.silent) == (None, (), ("清泉镇", "城厢镇"))


def test_what_is_within_another_submission_is_not_added_twice() -> None:
    county = Submission("510113", "青白江区", 2023, DAY, {"sessions": Value(9)}, includes=(QINGQUAN,))
    town, other = _submission(sessions=Value(4)), _submission(CHENGXIANG, "城厢镇", sessions=Value(2))
    (sessions,) = totals([county, town, other], ["sessions"])
    assert (sessions.value, sessions.told) == (11, ("青白江区", "城厢镇"))


_SHARE = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda two: (min(two), max(two)))


@given(st.lists(st.tuples(st.integers(0, 10**6), _SHARE), min_size=1, max_size=6), st.integers(0, 6))
def test_adding_up_in_two_levels_gives_what_adding_up_at_once_gives(
    regions: list[tuple[int, tuple[int, int]]], upper: int
) -> None:
    below = [
        _submission(f"5101131{number:02}", f"镇{number}", sessions=Value(count),
                    complaints_closed_share=Value(0 if parts[1] else None, parts))
        for number, (count, parts) in enumerate(regions)
    ]  # fmt: skip
    keys = ["sessions", "complaints_closed_share"]
    county = together(below[:upper], Submission("510113", "青白江区", 2023, DAY, {}))
    at_once, in_two = totals(below, keys), totals([county, *below], keys)  # those of the county came twice
    assert [(one.value, one.parts) for one in in_two] == [(one.value, one.parts) for one in at_once]


_VALUES = st.builds(
    Value,
    st.none() | st.integers(0, 10**9) | st.floats(0, 1e9),
    st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99)),
)


@given(st.dictionaries(st.text(min_size=1, max_size=8), _VALUES, max_size=6))
def test_what_is_handed_in_is_read_back_as_it_was(figures: dict[str, Value]) -> None:
    submitted = Submission(QINGQUAN, "清泉镇", 2023, DAY, figures)
    submitted = replace(submitted, includes=tuple(figures))
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
    found = {total.key: total.value for total in rollup.totals(ws, DAY)}
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
    assert next(one.value for one in rollup.totals(ws, DAY, Scope.ALL) if one.key == "sessions") == 2


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
    assert [(one.submission, one.source) for one in rollup.received(ws)] == [(later, "a.json")]
    history.undo(ws)
    assert [one.submission for one in rollup.received(ws)] == [first]
    rollup.remove(ws, [first])
    assert rollup.received(ws) == []
    history.undo(ws)
    assert [one.submission for one in rollup.received(ws)] == [first]


def test_a_file_that_is_not_meant_is_refused_and_none_of_the_others_is_taken(ws: Workspace, tmp_path: Path) -> None:
    good = _file(tmp_path, _submission(sessions=Value(1)), "good.json")
    changed = as_data(_submission(CHENGXIANG, "城厢镇", sessions=Value(1)))
    changed["figures"]["sessions"]["value"] = 99
    (tmp_path / "changed.json").write_text(json.dumps(changed), encoding="utf-8")
    (tmp_path / "text.json").write_text("不是数据", encoding="utf-8")
    (tmp_path / "list.json").write_text("[1, 2]", encoding="utf-8")
    (tmp_path / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    for name, value in (("nan", "NaN"), ("infinite", "Infinity"), ("huge", "1e300"), ("true", "true")):
        told = as_data(_submission(sessions=Value(json.loads(value))))
        (tmp_path / f"{name}.json").write_text(json.dumps(told), encoding="utf-8")
    (tmp_path / "endless.json").write_text(
        json.dumps(as_data(_submission()) | {"year": float("inf")}), encoding="utf-8"
    )
    (tmp_path / "none").mkdir()
    wrong: dict[str, type[GbmError]] = {
        "changed.json": SubmissionChanged, "text.json": NotASubmission, "list.json": NotASubmission,
        "deep.json": NotASubmission, "missing.json": CannotRead, "nan.json": NotASubmission,
        "infinite.json": NotASubmission, "huge.json": NotASubmission, "true.json": NotASubmission,
        "endless.json": NotASubmission, "none": NoSubmissions,
        _file(tmp_path, replace(_submission(), year=2022), "year.json").name: WrongYear,
        _file(tmp_path, _submission("430624101", "外地"), "foreign.json").name: ForeignSubmission,
        _file(tmp_path, _submission("510113", "青白江区"), "self.json").name: ForeignSubmission,
    }  # fmt: skip
    for name, error in wrong.items():
        with pytest.raises(error) as refused:
            rollup.receive(ws, [good, tmp_path / name])
        assert name.removesuffix(".json") in say(refused.value)
    assert rollup.received(ws) == []


def test_a_folder_of_files_is_received_in_one_step_and_handed_on_together(ws: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "下级"
    folder.mkdir()
    _file(folder, _submission(sessions=Value(2), distinct=Value(5)), "1.json")
    _file(folder, _submission(CHENGXIANG, "城厢镇", sessions=Value(3), distinct=Value(7)), "2.json")
    hold(ws, events.add(ws, lecture(region_code="510113106")))
    assert [one.file for one in rollup.receive(ws, [folder])] == ["1.json", "2.json"]

    assert rollup.export(ws, tmp_path / "own.json", DAY).figures["sessions"].value == 1
    below = rollup.export(ws, tmp_path / "below.json", DAY, Scope.RECEIVED)
    assert (below.region_code, below.includes) == ("510113", (CHENGXIANG, QINGQUAN))
    everything = rollup.submission(ws, DAY, Scope.ALL)
    assert (below.figures["sessions"].value, everything.figures["sessions"].value) == (5, 6)
    assert [one.region_name for one in rollup.counted(ws, DAY)] == ["城厢镇", "清泉镇"]
    history.undo(ws)
    assert rollup.received(ws) == []
    with pytest.raises(NothingReceived):
        rollup.export(ws, tmp_path / "nothing.json", DAY, Scope.RECEIVED)


def test_a_city_takes_its_countys_sum_and_knows_which_townships_are_in_it(tmp_path: Path) -> None:
    city = workspace.create(tmp_path / "市", operator="李", clock=SetClock())
    campaign.start(city, region_code="510100", year=2023)
    county = Submission("510113", "青白江区", 2023, DAY, {"sessions": Value(9)}, includes=(QINGQUAN,))
    rollup.receive(city, [_file(tmp_path, county), _file(tmp_path, _submission(sessions=Value(4)), "b.json")])
    assert next(one.value for one in rollup.totals(city, DAY) if one.key == "sessions") == 9
    assert "青白江区" not in {region.name for region in rollup.missing(city)}
    city.close()
