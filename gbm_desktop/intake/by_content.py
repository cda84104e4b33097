"""A table without headings: which column holds names, phones, villages, as far as their content tells."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from gbm_desktop.intake.sheets import Cell, Sheet, cell_text, is_blank
from gbm_desktop.model.person_name import NameProblem, parse_name
from gbm_desktop.model.phone import MOBILE_DIGITS, Phone, is_identity_number, parse_phone

ROWS_LOOKED_AT = 200
_ENOUGH = 0.6
_FEWEST_NAMES = 2
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅"
    "方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝"
    "包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费"
    "卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺萧㛃"
)
_PLACE = re.compile(
    r"[村组社区镇乡街道局办院校厂店会所站司部队县市]$|[0-9一二三四五六七八九十]+组|村|社区|街道|公司|合作社"
)
_SHORT_NAME = re.compile(r"[㐀-䶿一-鿿\U00020000-\U000323af]{2,4}")


@dataclass(frozen=True, slots=True)
class ContentMapping:
    """The columns, -1 for none; `row_before` is the last row before the first person."""

    row_before: int
    name: int
    unit: int
    phone: int
    identity: tuple[int, ...]


def map_by_content(sheet: Sheet) -> ContentMapping | None:
    """The columns as their content tells; None if no column holds mostly names."""
    rows = list(islice((row for row in sheet.rows if not all(is_blank(cell) for cell in row)), ROWS_LOOKED_AT))
    columns = [[cell_text(row[index]) for row in rows] for index in range(len(rows[0]))] if rows else []
    name = _best(columns, _is_name)
    if name < 0 or sum(map(_is_name, columns[name])) < _FEWEST_NAMES:
        return None
    phone, unit = _best(columns, _is_phone), _best(columns, _is_place)
    identity = tuple(index for index, column in enumerate(columns) if _share(column, is_identity_number) >= _ENOUGH)
    return ContentMapping(_row_before(sheet.rows, name), name, unit, phone, identity)


def _best(columns: Sequence[Sequence[str]], holds: Callable[[str], bool]) -> int:
    shares = [_share(column, holds) for column in columns]
    best = max(shares, default=0.0)
    return shares.index(best) if best >= _ENOUGH else -1


def _share(column: Sequence[str], holds: Callable[[str], bool]) -> float:
    filled = [text for text in column if text.strip()]
    return sum(map(holds, filled)) / len(filled) if filled else 0.0


def _is_name(text: str) -> bool:
    name = parse_name(text)
    if isinstance(name, NameProblem) or _PLACE.search(name):
        return False
    return "·" in name or (_SHORT_NAME.fullmatch(name) is not None and name[0] in _SURNAMES)


def _is_phone(text: str) -> bool:
    digits = sum(char.isdigit() for char in text)
    return digits >= MOBILE_DIGITS - 4 and isinstance(parse_phone(text), Phone)


def _is_place(text: str) -> bool:
    return _PLACE.search(text) is not None


def _row_before(rows: Sequence[Sequence[Cell]], name: int) -> int:
    return next(index for index, row in enumerate(rows) if _is_name(cell_text(row[name])))
