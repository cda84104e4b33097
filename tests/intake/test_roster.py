import itertools
from dataclasses import replace

import pytest

from gbm_desktop.intake.mapping import find_mapping
from gbm_desktop.intake.plan import IN_THE_LIST, RosterPlan, WarningKind, person_key
from gbm_desktop.intake.roster import corrected, read_roster
from gbm_desktop.intake.sheets import Cell, Sheet, Workbook
from gbm_desktop.model.person_name import NameFault
from gbm_desktop.model.phone import PhoneFault
from gbm_desktop.progress import Cancelled
from tests.intake.files import HEADING, NOBODY, SAMPLES, names, of_people, phones, plan_of


def _plan(*rows: tuple[Cell, ...]) -> RosterPlan:
    workbook = Workbook("名单.xlsx", (Sheet("名单", [list(HEADING), *map(list, rows)]),))
    return read_roster(workbook, find_mapping(workbook), NOBODY)


def _keys(plan: RosterPlan) -> set[tuple[str, str]]:
    return {person_key(item.name, item.phone.value if item.phone else "", item.unit) for item in plan.people}


def test_the_clean_roster_adds_its_120_people() -> None:
    plan = plan_of(SAMPLES / "roster-clean.xlsx")
    assert (plan.rows, len(plan.people)) == (120, 120)
    assert (plan.duplicates, plan.rejected, plan.warnings, plan.blank, plan.skipped) == ((), (), (), 0, 0)
    assert (plan.people[0].row, names(plan)[0], phones(plan)[0]) == (2, "郭涛", "13777631706")


def test_the_gb18030_roster_adds_its_500_people_and_shows_the_one_pair_of_namesakes() -> None:
    plan = plan_of(SAMPLES / "roster-gb18030.csv")
    assert (plan.rows, len(plan.people), plan.duplicates, plan.rejected) == (500, 500, (), ())
    assert [(item.kind, item.row, item.value, item.other_row) for item in plan.warnings] == [
        (WarningKind.SAME_NAME, 378, "蔡涛", 367)
    ]


def test_the_messy_roster_adds_295_merges_3_and_rejects_7() -> None:
    plan = plan_of(SAMPLES / "roster-messy.xlsx")
    assert (plan.sheet, plan.mapping.header_row) == ("报名表", 3)
    assert (plan.rows, len(plan.people), len(plan.duplicates), len(plan.rejected)) == (305, 295, 3, 7)
    assert (plan.blank, plan.skipped) == (9, 1)
    assert [(item.row, item.same_as) for item in plan.duplicates] == [(312, 7), (313, 12), (314, 24)]
    assert [(item.row, item.column, item.value, item.fault, item.off_by) for item in plan.rejected] == [
        (32, "手机号码", "1687210639", PhoneFault.TOO_SHORT, 1),
        (62, "手机号码", "1637954125", PhoneFault.TOO_SHORT, 1),
        (122, "手机号码", "1392702637", PhoneFault.TOO_SHORT, 1),
        (151, "手机号码", "1431184875", PhoneFault.TOO_SHORT, 1),
        (241, "手机号码", "1326957084", PhoneFault.TOO_SHORT, 1),
        (300, "手机号码", "1341063972", PhoneFault.TOO_SHORT, 1),
        (316, "姓名", "", NameFault.EMPTY, 0),
    ]
    assert [(item.row, item.value, item.other_row) for item in plan.warnings] == [
        (263, "吴超", 23),
        (315, "王东丹", 14),
    ]


def test_the_messy_rosters_names_and_phones_are_read_as_meant() -> None:
    people = {person.row: person for person in plan_of(SAMPLES / "roster-messy.xlsx").people}
    read = {row: (person.name, person.phone.value if person.phone else "") for row, person in people.items()}
    assert read[6] == ("夏红洋", "14302522885")
    assert read[8] == ("买买提·艾合买提", "16885775987")
    assert read[9] == ("㛃垚", "19294744888")
    assert read[10] == ("李𬭎", "14785915031")
    assert read[14] == ("王东丹", "18145704789")
    assert read[16] == ("邹梅海", "15254496082")
    assert read[20] == ("邹华霞", "17633668099")
    assert read[22] == ("张静静", "")
    assert read[34] == ("江春涛", "028-83312345")
    assert read[262] == ("钱国芳", "18711306674")
    assert sum(not phone for _name, phone in read.values()) == 7


@pytest.mark.parametrize("file", ["roster-clean.xlsx", "roster-gb18030.csv", "roster-messy.xlsx"])
def test_the_same_file_again_adds_nobody(file: str) -> None:
    first = plan_of(SAMPLES / file)
    again = plan_of(SAMPLES / file, _keys(first))
    assert again.people == ()
    assert len(again.duplicates) == len(first.people) + len(first.duplicates)
    assert again.rejected == first.rejected
    assert {item.same_as for item in again.duplicates} == {IN_THE_LIST}


def test_several_people_may_share_the_village_offices_landline() -> None:
    plan = _plan((1, "王芳", "新桥村", "028-83312345", ""), (2, "李强", "新桥村", "02883312345", ""))
    assert phones(plan) == ["028-83312345", "028-83312345"]


def test_without_a_phone_name_and_unit_tell_a_repeat() -> None:
    plan = _plan((1, "王芳", "新桥村", "", ""), (2, "王 芳", " 新桥村", "无", ""), (3, "王芳", "永乐村", "", ""))
    assert [(person.row, person.unit) for person in plan.people] == [(2, "新桥村"), (4, "永乐村")]
    assert [(item.row, item.same_as) for item in plan.duplicates] == [(3, 2)]


def test_the_same_phone_written_in_two_ways_is_a_repeat() -> None:
    plan = _plan((1, "王芳", "新桥村", 13812345678.0, ""), (2, "王芳", "", "+86 138-1234-5678", ""))
    assert (len(plan.people), len(plan.duplicates)) == (1, 1)


def test_a_namesake_on_the_list_is_kept_and_shown() -> None:
    workbook = Workbook("名单.xlsx", (Sheet("名单", [["姓名", "电话"], ["王芳", "13812345678"]]),))
    plan = read_roster(workbook, find_mapping(workbook), {("王芳", "13900000000")})
    assert names(plan) == ["王芳"]
    assert [(item.kind, item.other_row) for item in plan.warnings] == [(WarningKind.SAME_NAME, IN_THE_LIST)]


def test_a_second_phone_in_the_cell_is_shown() -> None:
    plan = _plan((1, "王芳", "新桥村", "13812345678/13912345678", ""))
    assert phones(plan) == ["13812345678"]
    assert [(item.kind, item.row, item.value) for item in plan.warnings] == [
        (WarningKind.SECOND_PHONE, 2, "13912345678")
    ]


def test_lines_that_hold_nobody_are_counted_not_rejected() -> None:
    plan = _plan(
        (1, "王芳", "新桥村", "", ""),
        ("", "", "", "", ""),
        (2, "", "", "", ""),
        ("永乐村（12 人）", "", "", "", ""),
        HEADING,
        (3, "李强", "永乐村", "", ""),
        ("", "小计", 2.0, "", ""),
        ("合计", 300.0, "", "", ""),
        ("注：请于10月25日前报送", "", "", "", ""),
        ("填表人：张三", "", "审核人：李四", "", ""),
    )
    assert names(plan) == ["王芳", "李强"]
    assert (plan.rejected, plan.blank, plan.skipped) == ((), 2, 6)


@pytest.mark.parametrize(
    "last",
    [
        ("合计", "5人", "", "", ""),
        ("合计：", "王芳等5人", "", "", ""),
        ("填表人：", "李四", "", "13812345678", ""),
        ("", "审核人:", "李四", "", ""),
    ],
)
def test_the_line_of_sums_or_signatures_below_a_list_is_nobody_wherever_its_words_stand(last: tuple[str, ...]) -> None:
    plan = _plan((1, "王芳", "新桥村", "", ""), last)
    assert names(plan) == ["王芳"]
    assert (plan.rejected, plan.skipped) == ((), 1)


def test_a_count_where_a_name_should_stand_is_shown_not_added_as_a_person() -> None:
    plan = _plan((1, "32 人", "新桥村", "", ""), (2, "12户", "永乐村", "", ""), (3, "王芳", "新桥村", "", ""))
    assert names(plan) == ["王芳"]
    assert [item.fault for item in plan.rejected] == [NameFault.NOT_A_NAME] * 2


def test_other_sheets_with_names_are_pointed_out() -> None:
    rows: list[list[Cell]] = [["姓名", "电话"], ["王芳", ""]]
    empty: list[list[Cell]] = [["姓名", "电话"]]
    sheets = (
        Sheet("说明", [["每村一张表", ""]]),
        Sheet("新桥村", rows),
        Sheet("永乐村", rows),
        Sheet("旧", rows, hidden=True),
        Sheet("空表", empty),
        Sheet("利民村", rows),
    )
    workbook = Workbook("名单.xlsx", sheets)
    plan = read_roster(workbook, find_mapping(workbook), NOBODY)
    assert (plan.sheet, names(plan)) == ("新桥村", ["王芳"])
    (told,) = plan.warnings
    assert (told.kind, told.value, told.other_row) == (WarningKind.OTHER_SHEETS, "永乐村、利民村", 2)
    many = Workbook("名单.xlsx", tuple(Sheet(f"{number}组", rows) for number in range(1, 31)))
    (told,) = read_roster(many, find_mapping(many), NOBODY).warnings
    assert (told.value, told.other_row) == ("2组、3组、4组、5组、6组、7组、8组、9组……", 29)


def test_a_village_over_its_people_is_shown_not_added_as_a_person() -> None:
    plan = _plan(("", "新桥村", "", "", ""), (1, "王芳", "", "13812345678", ""), (2, "李新村", "永乐村", "", ""))
    assert names(plan) == ["王芳", "李新村"]
    assert [(item.row, item.value, item.fault) for item in plan.rejected] == [(2, "新桥村", NameFault.NOT_A_NAME)]
    assert names(corrected(plan, 2, name="新桥村"))[0] == "新桥村"


def test_a_second_list_beside_the_first_is_pointed_out() -> None:
    rows: list[list[Cell]] = [["姓名", "电话", "姓 名", "电话"], ["王芳", "13812345678", "李强", "13912345678"]]
    workbook = Workbook("名单.xlsx", (Sheet("名单", rows),))
    plan = read_roster(workbook, find_mapping(workbook), NOBODY)
    assert names(plan) == ["王芳"]
    assert [(item.kind, item.value, item.other_row) for item in plan.warnings] == [
        (WarningKind.OTHER_NAME_COLUMN, "姓名", 3)
    ]


def test_every_bad_row_says_where_what_and_why() -> None:
    plan = _plan(
        (1, "", "新桥村", "13812345678", ""),
        (2, "张三、李四", "新桥村", "", ""),
        (3, "王芳", "新桥村", "138O2345678", ""),
        (4, "李强", "新桥村", 5.10113199001011e17, ""),
        (5, "13812345678", "新桥村", "", ""),
    )
    assert [(item.row, item.column, item.fault) for item in plan.rejected] == [
        (2, "姓名", NameFault.EMPTY),
        (3, "姓名", NameFault.SEVERAL),
        (4, "联系电话", PhoneFault.LETTERS),
        (5, "联系电话", PhoneFault.IDENTITY_NUMBER),
        (6, "姓名", NameFault.NOT_A_NAME),
    ]


def test_identity_numbers_are_not_kept_anywhere_in_the_plan() -> None:
    rows: list[list[Cell]] = [
        ["姓名", "身份证号", "电话"],
        ["", "510113199001011234", "510113199001011234"],
        ["王芳", "510113198501011234", "510113198501011234"],
    ]
    workbook = Workbook("名单.xlsx", (Sheet("名单", rows),))
    plan = read_roster(workbook, find_mapping(workbook), NOBODY)
    assert [(item.kind, item.value) for item in plan.warnings] == [(WarningKind.IDENTITY_COLUMN, "身份证号")]
    assert plan.rejected[1].value == "510113********1234"
    assert "19900101" not in repr(plan)
    assert "19850101" not in repr(plan)


def test_a_person_may_say_that_another_column_holds_the_names() -> None:
    workbook = Workbook("名单.xlsx", (Sheet("名单", [["姓名", "户主", "电话"], ["王芳", "王大强", "13812345678"]]),))
    mapping = replace(find_mapping(workbook), name_col=1)
    assert names(read_roster(workbook, mapping, NOBODY)) == ["王大强"]


def test_a_corrected_row_is_decided_anew() -> None:
    plan = plan_of(SAMPLES / "roster-messy.xlsx")
    plan = corrected(plan, 32, phone="16872106391")
    plan = corrected(plan, 316, name="周 强", unit="新桥村")
    assert (plan.rows, len(plan.people), len(plan.rejected)) == (305, 297, 5)
    assert [
        (person.row, person.name, person.phone and person.phone.value)
        for person in plan.people
        if person.row in (32, 316)
    ] == [
        (32, "叶平", "16872106391"),
        (316, "周强", "13900000002"),
    ]
    assert [person.row for person in plan.people] == sorted(person.row for person in plan.people)


def test_a_correction_that_is_still_wrong_stays_rejected_with_its_new_reason() -> None:
    plan = corrected(plan_of(SAMPLES / "roster-messy.xlsx"), 32, phone="168721063911")
    assert [(item.row, item.fault) for item in plan.rejected][:2] == [
        (32, PhoneFault.TOO_LONG),
        (62, PhoneFault.TOO_SHORT),
    ]
    assert corrected(plan, 32, phone="").people[28].phone is None


def test_a_correction_that_makes_a_repeat_is_merged() -> None:
    plan = corrected(plan_of(SAMPLES / "roster-messy.xlsx"), 32, name="黄敏", phone="15244939092")
    assert (plan.duplicates[0].row, plan.duplicates[0].same_as) == (32, 4)
    assert (plan.rows, len(plan.rejected)) == (305, 6)


def test_only_a_rejected_row_can_be_corrected() -> None:
    with pytest.raises(KeyError):
        corrected(plan_of(SAMPLES / "roster-messy.xlsx"), 5, name="王芳")


def test_a_cancelled_reading_stops_at_once() -> None:
    said: list[tuple[int, int]] = []

    def cancel_soon(done: int, total: int) -> None:
        said.append((done, total))
        if done >= 4_000:
            raise Cancelled

    workbook = of_people(20_000)
    with pytest.raises(Cancelled):
        read_roster(workbook, find_mapping(workbook), NOBODY, cancel_soon)
    assert said == [(2_000, 20_003), (4_000, 20_003)]


def test_every_row_of_people_has_exactly_one_outcome() -> None:
    for name, phone in itertools.product(("王芳", "", "张三、李四"), ("13812345678", "", "138", "无")):
        plan = _plan((1, name, "新桥村", phone, "备注"))
        assert plan.rows == 1
