"""Spreadsheets as offices send them, written for real."""

import importlib
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from gbm_desktop.intake.mapping import find_mapping
from gbm_desktop.intake.plan import Existing, RosterPlan
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.intake.roster import read_roster
from gbm_desktop.intake.sheets import Cell, Sheet, Workbook

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
# Neither has types.
xlwt: Any = importlib.import_module("xlwt")
ooxml: Any = importlib.import_module("msoffcrypto.format.ooxml")

HEADING = ("序号", "姓名", "村组/单位", "联系电话", "备注")
NOBODY: Existing = frozenset()


def plan_of(path: Path, existing: Existing = NOBODY) -> RosterPlan:
    workbook = read_workbook(path)
    return read_roster(workbook, find_mapping(workbook), existing)


def names(plan: RosterPlan) -> list[str]:
    return [person.name for person in plan.people]


def phones(plan: RosterPlan) -> list[str]:
    return [person.phone.value if person.phone else "" for person in plan.people]


def xlsx(path: Path, rows: Iterable[Sequence[object]], merged: Iterable[str] = ()) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    book.save(path)
    return path


def xls(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("名单")
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write(at, column, value)
    book.save(str(path))
    return path


def csv_text(rows: Iterable[Sequence[object]], separator: str = ",", line_end: str = "\r\n") -> str:
    return "".join(separator.join(map(str, row)) + line_end for row in rows)


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def encrypted(path: Path, plain: Path) -> Path:
    with path.open("wb") as output:
        ooxml.OOXMLFile(io.BytesIO(plain.read_bytes())).encrypt("secret", output)
    return path


def of_people(count: int) -> Workbook:
    """A list of so many, all called 王芳, each with a number of their own; title, headings and a blank row besides."""
    rows: list[tuple[Cell, ...]] = [("名单", ""), ("姓名", "电话")]
    rows += [("王芳", str(13_000_000_000 + at)) for at in range(count)]
    return Workbook("名单.csv", (Sheet("名单", [*rows, ("", "")]),))
