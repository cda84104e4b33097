"""Sentences about rosters: Chinese first, English second."""

from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.model.person_name import NameFault
from gbm_desktop.model.phone import PhoneFault
from gbm_desktop.wording.counted import fill

if TYPE_CHECKING:
    from gbm_desktop.wording import Lang

_INDEX = {"zh": 0, "en": 1}
REJECTED_FILE = "名单需核对的行"

SENTENCES: dict[str, tuple[str, str]] = {
    "RosterMissing": (
        "找不到文件“{file}”，可能已被移动或改名，请重新选择。",
        "The file “{file}” is not there; it may have been moved or renamed. Please choose it again.",
    ),
    "RosterUnreadable": (
        "文件“{file}”打不开，可能没有读取权限、正被其他程序占用，或者 U 盘已拔出。请关闭占用它的程序后重试。",
        "The file “{file}” cannot be opened. Close any program that uses it, check the stick, try again.",
    ),
    "RosterEmpty": (
        "文件“{file}”里没有内容，请核对是否选错了文件。",
        "The file “{file}” is empty. Please check that it is the right file.",
    ),
    "NotASpreadsheet": (
        "文件“{file}”不是表格。请选择 .xlsx、.xls 或 .csv 格式的名单。",
        "The file “{file}” is not a spreadsheet. Please choose a roster in .xlsx, .xls or .csv format.",
    ),
    "SavedAsWebPage": (
        "文件“{file}”其实是网页格式。请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入。",
        "The file “{file}” is really a web page. Open it in WPS or Excel, save it as .xlsx, then import it.",
    ),
    "PasswordProtected": (
        "文件“{file}”设有打开密码。请在 WPS 或 Excel 中取消密码，保存后再导入。",
        "The file “{file}” is protected by a password. Remove the password in WPS or Excel, save, then import it.",
    ),
    "DamagedSpreadsheet": (
        "文件“{file}”已损坏，读不完整。请向提供者重新索取，或用 WPS、Excel 修复后另存为 .xlsx 再导入。",
        "The file “{file}” is damaged. Ask for it again, or repair it in WPS or Excel and save it as .xlsx.",
    ),
    "SheetTooLarge": (
        "文件“{file}”的表格范围达 {rows} 行 {columns} 列，远处有多余的单元格。请把名单复制到新的工作簿再导入。",
        "A stray cell stretches “{file}” to {rows:row|rows} by {columns:column|columns}. Copy the list into a new workbook.",
    ),
    "UnknownSheet": (
        "文件“{file}”里没有名为“{name}”的工作表，未导入。请在这些工作表中选择：{sheets}。",
        "The file “{file}” has no sheet called “{name}”, so nothing was imported. Choose one of these: {sheets}.",
    ),
    "TooManyRows": (
        "文件“{file}”有 {rows} 行，一次最多导入 {limit} 行。请按乡镇拆成几个文件分别导入。",
        "The file “{file}” has {rows:row|rows}; one import takes at most {limit}. Split it, by township for example.",
    ),
    "NoNameColumn": (
        "文件“{file}”里没有找到姓名一列（找到的内容：{columns}）。请在预览中指明哪一列是姓名，或给表格加上表头。",
        "“{file}” has no column of names (found: {columns}). Say in the preview which it is, or add a heading row.",
    ),
}

NAME_FAULTS: dict[Enum, tuple[str, str]] = {
    NameFault.EMPTY: ("没有姓名", "has no name"),
    NameFault.TOO_LONG: ("姓名过长", "has too long a name"),
    NameFault.NOT_A_NAME: ("姓名一格不是人名", "has something else than a name in the name column"),
    NameFault.SEVERAL: ("姓名一格写了多个人，请每人一行", "names several people in one cell; give each a row"),
    NameFault.UNREADABLE: ("姓名中有认不出的字", "has characters in the name that could not be read"),
    NameFault.TOTAL: ("姓名一格是合计或表头", "has a total or a heading in the name column"),
}
PHONE_FAULTS: dict[Enum, tuple[str, str]] = {
    PhoneFault.EMPTY: ("没有电话", "has no phone"),
    PhoneFault.TOO_SHORT: ("电话位数不够", "has a phone with too few digits"),
    PhoneFault.TOO_LONG: ("电话位数过多", "has a phone with too many digits"),
    PhoneFault.LETTERS: ("电话中有数字以外的字符", "has a phone with other characters than digits"),
    PhoneFault.NO_SUCH_NUMBER: ("电话号段不存在", "has a phone in no known number range"),
    PhoneFault.ROUNDED: (
        "电话被表格软件改成了近似数，末几位已丢失",
        "has a phone that the spreadsheet rounded, losing its last digits",
    ),
    PhoneFault.IDENTITY_NUMBER: ("电话一格填的是身份证号", "has an identity number in the phone column"),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {NameFault: NAME_FAULTS, PhoneFault: PHONE_FAULTS}
_COUNTED: dict[Enum, tuple[str, str]] = {
    PhoneFault.TOO_SHORT: ("电话少{count}位", "has a phone that is {count} digit(s) short"),
    PhoneFault.TOO_LONG: ("电话多{count}位", "has a phone that is {count} digit(s) too long"),
}

WARNINGS: dict[str, tuple[str, str]] = {
    "same_name": (
        "第 {row} 行与第 {other_row} 行同名（{value}），电话或单位不同，已按两人保留，请核对。",
        "Rows {row} and {other_row} have the same name ({value}) but another phone or unit; both are kept, check them.",
    ),
    "same_name_listed": (
        "第 {row} 行与名单中已有的人同名（{value}），电话或单位不同，已按两人保留，请核对。",
        "Row {row} has a listed person's name ({value}) but another phone or unit; both are kept, check them.",
    ),
    "second_phone": (
        "第 {row} 行写了两个电话，已取能拨打的第一个，未导入：{value}。",
        "Row {row} has two phones; the first that can be dialled is taken, left out: {value}.",
    ),
    "identity_column": (
        "{value}一列未导入，本程序不收集身份证号。",
        "The column {value} was not imported: identity numbers are not collected.",
    ),
    "other_name_column": (
        "表中还有一列“{value}”（第 {other_row} 列）未导入。如为并排的两张名单，请在预览中改选该列后再导入一次。",
        "Another column “{value}” (number {other_row}) was not imported. Of two lists side by side, import each in turn.",
    ),
    "other_sheets": (
        "文件中另有 {other_row} 张工作表也列着姓名，这次没有导入：{value}。请逐张选择，各导入一次。",
        "{other_row:other sheet lists|other sheets list} names, too, and were not imported: {value}. Choose each in turn and import it.",
    ),
    "no_heading": (
        "表格没有表头，已按内容判断各列，请核对后再导入。",
        "The table has no heading; the columns were told by their content, please check them before importing.",
    ),
}

_REJECTED = (
    "第 {row} 行{fault}{shown}，已跳过。可在表中改好后再次导入，已导入的不会重复。",
    "Row {row} {fault}{shown} and was skipped. Correct it in the sheet and import again; nobody is added twice.",
)
_SUMMARY = (
    "已导入 {added} 人，{merged} 人重复已合并，{rejected} 行需要核对",
    "{added:person|people} imported, {merged:repeat|repeats} merged, {rejected:row|rows} to check",
)
_CHINESE_COUNTS = ("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十")
_LONGEST_SHOWN = 40
REASON_COLUMN = ("原因", "Reason")
COLUMN_NAMES: dict[str, tuple[str, str]] = {
    "name": ("姓名", "Name"),
    "unit": ("单位或村组", "Unit"),
    "phone": ("联系电话", "Phone"),
    "note": ("备注", "Note"),
    "role": ("身份", "Role"),
}


def rejected_sentence(row: int, fault: NameFault | PhoneFault, off_by: int, value: str, lang: "Lang") -> str:
    """Which row, what is wrong with it, what to do: 第 37 行电话少一位（1389012345），已跳过."""
    words = rejected_reason(fault, off_by, lang)
    shown = " ".join(value.split())[:_LONGEST_SHOWN]
    brackets = ("（{}）", " ({})")[_INDEX[lang]]
    return fill(_REJECTED[_INDEX[lang]], row=row, fault=words, shown=brackets.format(shown) if shown else "")


def rejected_reason(fault: NameFault | PhoneFault, off_by: int, lang: "Lang") -> str:
    """What is wrong, in a few words: 电话少一位."""
    return fill((_COUNTED.get(fault) or WORDS[type(fault)][fault])[_INDEX[lang]], count=_count(off_by, lang))


def warning_sentence(kind: str, row: int, value: str, other_row: int, lang: "Lang") -> str:
    """What to look at, in one sentence; `other_row` 0 is somebody already on the list."""
    key = "same_name_listed" if kind == "same_name" and not other_row else kind
    return fill(WARNINGS[key][_INDEX[lang]], row=row, value=value, other_row=other_row)


def summary_sentence(added: int, merged: int, rejected: int, lang: "Lang") -> str:
    """已导入 296 人，3 人重复已合并，9 行需要核对."""
    return fill(_SUMMARY[_INDEX[lang]], added=added, merged=merged, rejected=rejected)


def column_name(role: str, lang: "Lang") -> str:
    """The heading that the program itself gives to a column of a roster."""
    return COLUMN_NAMES[role][_INDEX[lang]]


def reason_column(lang: "Lang") -> str:
    """The heading over the reasons in the sheet of rejected rows."""
    return REASON_COLUMN[_INDEX[lang]]


def _count(number: int, lang: "Lang") -> str:
    if lang == "en":
        return str(number)
    return _CHINESE_COUNTS[number] if number < len(_CHINESE_COUNTS) else f" {number} "
