"""The longest lists that are read, and those that are too long."""

from pathlib import Path

import pytest

from gbm_desktop.errors.intake import TooManyRows
from gbm_desktop.intake.mapping import find_mapping
from gbm_desktop.intake.reading import read_workbook
from gbm_desktop.intake.roster import read_roster
from tests.intake.files import NOBODY, of_people

pytestmark = pytest.mark.journey


def test_200000_rows_are_read_and_one_more_is_refused_with_the_number() -> None:
    workbook = of_people(200_000)
    assert len(read_roster(workbook, find_mapping(workbook), NOBODY).people) == 200_000
    workbook = of_people(200_001)
    with pytest.raises(TooManyRows) as raised:
        read_roster(workbook, find_mapping(workbook), NOBODY)
    assert (raised.value.rows, raised.value.limit) == (200_001, 200_000)


def test_a_file_of_far_too_many_rows_is_refused_with_its_number(tmp_path: Path) -> None:
    file = tmp_path / "名单.csv"
    file.write_text("姓名,电话\n" + "王芳,13812345678\n" * 250_000, encoding="utf-8")
    workbook = read_workbook(file)
    with pytest.raises(TooManyRows) as raised:
        read_roster(workbook, find_mapping(workbook), NOBODY)
    assert raised.value.rows == 250_000
