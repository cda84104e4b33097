"""Sheets of lecturers, vans and other resources as offices keep them."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbm_desktop import history, resources, staff
from gbm_desktop.errors.tables import NoTableColumns
from gbm_desktop.intake.resource_cells import ResourceFault, count_of, days_off_of, kind_of, load_of, room_of
from gbm_desktop.model.phone import PhoneFault
from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.wording.tables import bad_row
from gbm_desktop.workspace import Workspace
from tests.builders import QINGQUAN
from tests.intake.files import xlsx

HEADING = ("序号", "类别", "姓名/名称", "单位", "专业", "方言", "联系电话", "驻地", "载重", "容积", "休息日")


def sheet(folder: Path, *rows: tuple[Any, ...], heading: tuple[str, ...] = HEADING) -> Path:
    return xlsx(folder / "资源.xlsx", [("巡展资源登记表",), heading, *rows])


def by_name(ws: Workspace) -> dict[str, Resource]:
    return {one.name: one for one in resources.everyone(ws)}


def test_lecturers_and_vans_come_in_with_what_the_sheet_says(ws: Workspace, tmp_path: Path) -> None:
    file = sheet(
        tmp_path,
        (1, "讲师", "单雄", "区住建局", "节水洁具、保温", "四川话", 13800001111, "清泉镇", "", "", "周六、周日"),
        (2, "流动展车", "展车一号", "", "", "", "", "", "1.5吨", "9立方米", "无"),
        (3, "折叠帐篷", "蓝色帐篷", "", "", "", "", "", "", "", ""),
        ("合计", "", "3", "", "", "", "", "", "", "", ""),
    )
    told = resources.import_file(ws, file)
    assert (told.added, told.changed, told.bad, told.stored) == (3, 0, (), True)
    found = by_name(ws)
    lecturer, van = found["单雄"], found["展车一号"]
    assert (lecturer.topics, lecturer.languages, lecturer.days_off) == (("节水洁具", "保温"), ("四川话",), (5, 6))
    assert (lecturer.phone, lecturer.base_code, lecturer.note, lecturer.initials) == (
        "13800001111", QINGQUAN, "区住建局", "sx",
    )  # fmt: skip
    assert (van.kind, van.load_kg, van.load_litres) == (ResourceKind.VAN, 1500, 9000)
    assert found["蓝色帐篷"].kind is ResourceKind.TENT
    history.undo(ws)
    assert resources.everyone(ws) == []


def test_each_bad_row_has_its_row_its_column_and_a_sentence_and_nothing_else_is_lost(
    ws: Workspace, tmp_path: Path
) -> None:
    file = sheet(
        tmp_path,
        (1, "讲师", "", "", "", "", "", "", "", "", ""),
        (2, "飞机", "一号", "", "", "", "", "", "", "", ""),
        (3, "讲师", "王芳", "", "", "", "138000", "", "", "", ""),
        (4, "讲师", "李强", "", "", "", "", "火星镇", "", "", ""),
        (5, "车辆", "二号", "", "", "", "", "", "很多", "", ""),
        (6, "讲师", "赵敏", "", "", "", "", "", "", "", "偶尔"),
        (7, "讲师", "单雄", "", "", "", "无", "", "", "", ""),
    )
    told = resources.import_file(ws, file)
    assert [(one.row, one.column, one.reason) for one in told.bad] == [
        (3, "姓名或名称", ResourceFault.NO_NAME),
        (4, "类别", ResourceFault.UNKNOWN_KIND),
        (5, "电话", PhoneFault.TOO_SHORT),
        (6, "驻地", ResourceFault.NO_SUCH_PLACE),
        (7, "载重", ResourceFault.BAD_NUMBER),
        (8, "休息日", ResourceFault.BAD_DAYS),
    ]
    assert list(by_name(ws)) == ["单雄"]
    assert bad_row(told.bad[4]) == (
        "第 7 行“载重”不是数量，应如 1500、1.5吨、9立方米（很多），未导入。可在表中改好后再次导入，已导入的不会重复。"
    )


def test_importing_again_adds_nobody_and_says_what_the_sheet_changed(ws: Workspace, tmp_path: Path) -> None:
    row = (1, "讲师", "单雄", "", "保温", "", "13800001111", "", "", "", "")
    file = sheet(tmp_path, row)
    assert resources.import_file(ws, file, dry_run=True).added == 1
    assert resources.everyone(ws) == []
    resources.import_file(ws, file)
    (before,) = resources.everyone(ws)
    again = resources.import_file(ws, file)
    assert (again.added, again.changed, again.same) == (0, 0, 1)
    told = resources.import_file(ws, sheet(tmp_path, (*row[:4], "涂料", *row[5:6], "", *row[7:])))
    (after,) = resources.everyone(ws)
    assert (told.added, told.changed) == (0, 1)
    assert (after.id, after.topics, after.phone) == (before.id, ("涂料",), "13800001111")
    resources.import_file(ws, sheet(tmp_path, (*row[:6], "13900002222", *row[7:])))
    assert sorted(one.phone for one in resources.everyone(ws)) == ["13800001111", "13900002222"]


def test_without_a_column_of_kinds_who_speaks_is_a_lecturer_and_what_carries_is_a_van(
    ws: Workspace, tmp_path: Path
) -> None:
    person = staff.add(ws, name="单雄", phone="13800001111")
    resources.import_file(ws, sheet(tmp_path, ("单雄", "保温"), heading=("姓名", "擅长领域")))
    vans = sheet(
        tmp_path, ("展车", "川A12345", 900, 5), heading=("车辆名称", "车牌号", "载重（公斤）", "容积（立方米）")
    )
    resources.import_file(ws, vans)
    found = by_name(ws)
    assert (found["单雄"].kind, found["单雄"].staff_id) == (ResourceKind.LECTURER, person.id)
    assert (found["展车"].kind, found["展车"].load_kg, found["展车"].load_litres) == (ResourceKind.VAN, 900, 5000)
    assert found["展车"].note == "川A12345"


def test_a_sheet_without_names_is_refused_with_the_column_that_it_lacks(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NoTableColumns) as refused:
        resources.import_file(ws, sheet(tmp_path, ("1", "2"), heading=("甲", "乙")))
    assert refused.value.columns == ("姓名或名称",)


@pytest.mark.parametrize(
    ("text", "kilograms"), [("1500", 1500), ("1.5", 1500), ("1.5吨", 1500), ("2,000 公斤", 2000), ("", 0), ("无", 0)]
)
def test_a_load_is_read_in_every_unit(text: str, kilograms: int) -> None:
    assert load_of(text) == kilograms


@pytest.mark.parametrize(
    ("text", "litres"), [("9000", 9000), ("9", 9000), ("9立方", 9000), ("9000升", 9000), ("9m³", 9000)]
)
def test_a_room_is_read_in_every_unit(text: str, litres: int) -> None:
    assert room_of(text) == litres


@pytest.mark.parametrize(
    ("text", "days"), [("双休", (5, 6)), ("星期一", (0,)), ("周六、周日", (5, 6)), ("周末", (5, 6)), ("无", ())]
)
def test_days_off_are_read_as_offices_write_them(text: str, days: tuple[int, ...]) -> None:
    assert days_off_of(text) == days


@pytest.mark.parametrize("text", ["9" * 400, "1000000", "9" * 30])
def test_more_than_any_van_carries_is_a_fault_and_not_cut_down(text: str) -> None:
    assert [parse(text) for parse in (load_of, room_of, count_of)] == [ResourceFault.BAD_NUMBER] * 3


@given(st.text(max_size=30))
def test_whatever_stands_in_a_cell_is_a_value_or_a_fault(text: str) -> None:
    for parse in (load_of, room_of, count_of):
        said = parse(text)
        assert isinstance(said, ResourceFault) or 0 <= said <= 999_999
    assert isinstance(kind_of(text), ResourceKind | ResourceFault)
    assert isinstance(days_off_of(text), ResourceFault | tuple)
