"""Lecturers, vans and other resources out of the sheets that offices keep: each row is taken, or said to be wrong."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from gbm_desktop.intake.place_names import PlaceNames
from gbm_desktop.intake.resource_cells import ResourceFault, count_of, days_off_of, kind_of, load_of, room_of
from gbm_desktop.intake.sheets import Workbook
from gbm_desktop.intake.tables import BadRow, Column, TableRow, WrongCellError, rows_of
from gbm_desktop.model.geography import PlaceKey, parts
from gbm_desktop.model.ids import ResourceId
from gbm_desktop.model.phone import PhoneFault, PhoneProblem, parse_phone
from gbm_desktop.model.resources import Resource, ResourceKind

_Value = TypeVar("_Value")
_COLUMNS = (
    Column(
        "name", "姓名或名称",
        "(讲师|专家|教师|人员)?姓名(或?名称)?|(车辆|资源|展具|物资)?名称(或?姓名)?|name",
        required=True,
    ),
    Column("kind", "类别", "(资源|人员|物资|车辆)?(类别|类型|种类)|kind"),
    Column("unit", "单位", "(工作|所在|所属|归属)?单位(名称)?|部门"),
    Column("topics", "专业", "(擅长|宣讲|讲授|授课)?(专业|领域|课程|内容|专长|方向|主题)(领域|方向)?"),
    Column("languages", "方言", "(会讲|使用)?(方言|语言|语种)(方言)?"),
    Column("phone", "电话", "(联系|驾驶员|司机|手机)?(电话|手机|手机号码?|联系方式)(号码)?"),
    Column("base", "驻地", "(常驻|所在|停放|存放)?(驻地|地点|地址|乡镇|所在地|停放地|存放地)"),
    Column("quantity", "数量", "(件|台|套)?数量?"),
    Column("load", "载重", "(额定|核定)?(载重|载质量|载重量)(公斤|千克|kg|吨|t)?"),
    Column("room", "容积", "(货箱|车厢)?(容积|体积|容量)(升|l|立方米|立方|方|m3)?"),
    Column("plate", "车牌号", "车牌号?码?|号牌"),
    Column("days_off", "休息日", "(固定)?(休息日?|轮休|公休)(时间)?"),
    Column("note", "备注", "备注|备注说明|说明|note"),
)  # fmt: skip
_TITLES = {column.key: column.title for column in _COLUMNS}
_BETWEEN = re.compile(r"[、,，;；/]+")


@dataclass(slots=True)
class ResourcesRead:
    """The resources that a file names, each with the row that it stands in, still without ids."""

    found: list[tuple[int, Resource]] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)


def read_resources(workbook: Workbook, names: PlaceNames) -> ResourcesRead:
    """The resources of every visible sheet that has any. Raises NoTableColumns."""
    read = ResourcesRead()
    for row in rows_of(workbook, _COLUMNS):
        try:
            read.found.append((row.number, _resource(row, names)))
        except WrongCellError as wrong:
            read.bad.append(BadRow(row.number, _TITLES[wrong.column], wrong.value, wrong.reason))
    return read


def _resource(row: TableRow, names: PlaceNames) -> Resource:
    name = row["name"]
    if not name:
        raise WrongCellError("name", "", ResourceFault.NO_NAME)
    code, village = parts(_base(row, names))
    kind = _kind(row)
    return Resource(
        ResourceId(""), kind, name,
        base_code=code,
        base_village=village,
        quantity=_cell(row, "quantity", count_of) or 1,
        load_kg=_cell(row, "load", load_of),
        load_litres=_cell(row, "room", room_of),
        topics=_parts(row["topics"]),
        languages=_parts(row["languages"]),
        days_off=_cell(row, "days_off", days_off_of),
        phone=_phone(row),
        note="；".join(part for part in (row["unit"], row["plate"], row["note"]) if part),
    )  # fmt: skip


def _kind(row: TableRow) -> ResourceKind:
    """Without a column of kinds, what carries a load is a van, and everybody else speaks."""
    if row["kind"]:
        return _cell(row, "kind", kind_of)
    return ResourceKind.VAN if row["load"] or row["room"] or row["plate"] else ResourceKind.LECTURER


def _base(row: TableRow, names: PlaceNames) -> PlaceKey:
    if not row["base"]:
        return PlaceKey("")
    place = names.named(row["base"])
    if place is None:
        raise WrongCellError("base", row["base"], ResourceFault.NO_SUCH_PLACE)
    return place


def _phone(row: TableRow) -> str:
    phone = parse_phone(row["phone"])
    if not isinstance(phone, PhoneProblem):
        return phone.value
    if phone.fault is not PhoneFault.EMPTY:
        raise WrongCellError("phone", row["phone"], phone.fault)
    return ""


def _cell(row: TableRow, key: str, parse: Callable[[str], _Value | ResourceFault]) -> _Value:
    value = parse(row[key])
    if isinstance(value, ResourceFault):
        raise WrongCellError(key, row[key], value)
    return value


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _BETWEEN.split(text) if part.strip())
