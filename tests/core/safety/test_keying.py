"""Keying a printed checklist back: codes, results, remarks, and what is refused."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import events
from gbm_desktop.errors.events import UnknownEvent
from gbm_desktop.model.ids import CheckItemId, EventId
from gbm_desktop.model.safety import keying
from gbm_desktop.model.safety.checklist import ActionState, CheckItem, CheckResult, Phase
from gbm_desktop.model.safety.keying import Keyed, KeyProblem
from gbm_desktop.safety import checklist, shipped_checklist
from gbm_desktop.store.safety import checklist as store
from gbm_desktop.workspace import Workspace
from tests.builders import lecture

EVENT = EventId("event")
CODES = [*shipped_checklist.items(), "LA-01", "LA-12", "EA-01", "EB-01", "EB-02"]
LISTED = {
    checklist.row_code_of(item): item
    for item in (CheckItem(CheckItemId(code), EVENT, code, "", Phase.ON_SITE, code, critical=False) for code in CODES)
}
KEYS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
EXTINGUISHERS = next(code for code in LISTED if code.startswith("0206"))


def read(line: str) -> Keyed:
    (found,) = keying.read([line], LISTED)
    return found


@pytest.mark.parametrize(
    ("said", "result"),
    [
        *((said, CheckResult.PASS) for said in ("1", "√", "✓", "合格", "p", "P", "pass", "１")),
        *((said, CheckResult.FAIL) for said in ("2", "×", "x", "X", "不合格", "f", "fail", "２")),
        *((said, CheckResult.NOT_APPLICABLE) for said in ("3", "/", "／", "不适用", "n", "na", "n.a.", "N.A")),
    ],
)
@pytest.mark.parametrize("between", [" ", "", "  ", "\t", "　"])
def test_a_result_is_read_however_it_is_written(said: str, result: CheckResult, between: str) -> None:
    found = read(f"{EXTINGUISHERS}{between}{said}")
    assert (found.item, found.result, found.remark, found.problem) == (LISTED[EXTINGUISHERS], result, "", None)


@pytest.mark.parametrize("line", ["{} 2 2具压力不足", "{}2 2具压力不足", "{} ×，2具压力不足", "{}　不合格2具压力不足"])
def test_what_follows_the_result_is_the_remark(line: str) -> None:
    found = read(line.format(EXTINGUISHERS))
    assert (found.result, found.remark) == (CheckResult.FAIL, "2具压力不足")


@pytest.mark.parametrize("code", ["0206S", "0206s", "02-06S", "０２０６Ｓ", "  0206S"])
def test_a_code_is_read_however_it_is_typed(code: str) -> None:
    assert EXTINGUISHERS == "0206S"
    assert read(f"{code} 1").item == LISTED[EXTINGUISHERS]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("灭火器过期", KeyProblem.NOT_A_CODE),
        ("0206", KeyProblem.NOT_A_CODE),
        ("206S 1", KeyProblem.NOT_A_CODE),
        ("0206A 1", KeyProblem.MISTYPED),
        ("0260S 1", KeyProblem.MISTYPED),
        ("LA02{LA02} 1", KeyProblem.NOT_ON_LIST),
        ("0206S", KeyProblem.NO_RESULT),
        ("0206S 4", KeyProblem.UNKNOWN_RESULT),
        ("0206S 12", KeyProblem.UNKNOWN_RESULT),
        ("0206S 好", KeyProblem.UNKNOWN_RESULT),
        ("0206S 2具压力不足", KeyProblem.UNKNOWN_RESULT),
    ],
)
def test_a_line_that_cannot_be_taken_says_why(line: str, problem: KeyProblem) -> None:
    other = CheckItem(CheckItemId("x"), EVENT, "LA-02", "", Phase.ON_SITE, "", critical=False)
    found = read(line.replace("LA02{LA02}", checklist.row_code_of(other)))
    assert (found.problem, found.result) == (problem, None)


def test_no_two_rows_have_codes_that_one_wrong_key_turns_into_each_other() -> None:
    assert len(LISTED) == len(CODES)
    for one, other in combinations(LISTED, 2):
        assert len(one) != len(other) or sum(a != b for a, b in zip(one, other, strict=True)) > 1, (one, other)


@given(code=st.sampled_from(sorted(LISTED)), at=st.integers(0, 4), key=st.sampled_from(KEYS))
def test_one_wrong_character_never_hits_another_row(code: str, at: int, key: str) -> None:
    found = read(f"{code[:at]}{key}{code[at + 1 :]} 1").item
    assert found is None or found == LISTED[code]


@given(code=st.sampled_from(sorted(LISTED)), at=st.integers(0, 3))
def test_two_neighbours_swapped_never_hit_another_row(code: str, at: int) -> None:
    swapped = f"{code[:at]}{code[at + 1]}{code[at]}{code[at + 2 :]}"
    found = read(f"{swapped} 1").item
    assert found is None or found == LISTED[code]


@given(lines=st.lists(st.text(max_size=30)))
def test_any_lines_are_answered_one_for_one_but_for_blank_ones(lines: list[str]) -> None:
    found = list(keying.read(lines, LISTED))
    assert [one.number for one in found] == [number for number, line in enumerate(lines, 1) if line.strip()]
    assert all((one.problem is None) == (one.result is not None) for one in found)


@given(
    code=st.sampled_from(sorted(LISTED)),
    result=st.sampled_from(["1", "2", "3", "√", "×", "不合格"]),
    remark=st.text(alphabet=st.characters(categories=["L", "N"]), max_size=12),
)
def test_a_line_written_as_asked_comes_back_as_it_was_meant(code: str, result: str, remark: str) -> None:
    found = read(f"{code} {result} {remark}")
    assert found.item == LISTED[code]
    assert found.problem is None


def test_right_lines_are_stored_and_wrong_ones_named(ws: Workspace) -> None:
    event_id = events.add(ws, lecture())
    checklist.add_from_library(ws, event_id, ["02-06", "02-07", "12-01"])
    first, second, third = (checklist.row_code_of(one.item) for one in checklist.items(ws, event_id))
    answered = checklist.key_back(ws, event_id, [f"{first} 1", "", "乱写", f"{second}2 被展板挡住", f"{third}9"])
    assert [(one.number, one.result, one.problem) for one in answered] == [
        (1, CheckResult.PASS, None),
        (3, None, KeyProblem.NOT_A_CODE),
        (4, CheckResult.FAIL, None),
        (5, None, KeyProblem.UNKNOWN_RESULT),
    ]
    looks = store.inspections(ws.read, event_id)
    assert [(one.result, one.remark, one.from_paper) for one in looks] == [
        (CheckResult.FAIL, "被展板挡住", True),
        (CheckResult.PASS, "", True),
    ]
    assert len({one.id for one in looks}) == 2
    assert [(one.hazard, one.state) for one in checklist.actions(ws, event_id)] == [("被展板挡住", ActionState.OPEN)]


def test_an_event_that_is_not_there_is_named(ws: Workspace) -> None:
    with pytest.raises(UnknownEvent):
        checklist.key_back(ws, EventId("gone"), ["0206S 1"])
