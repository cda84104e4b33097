"""One row after the other: the ordinary row takes the short way, everything odd the long one."""

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter

from gbm_desktop.intake.headings import ColumnRole
from gbm_desktop.intake.mapping import Mapping
from gbm_desktop.intake.plan import (
    IN_THE_LIST,
    Duplicate,
    Existing,
    Key,
    RejectedRow,
    RosterPerson,
    RosterWarning,
    RowTexts,
    WarningKind,
    person_key,
)
from gbm_desktop.intake.sheets import Cell, cell_text
from gbm_desktop.model.person_name import NameFault, NameProblem, PersonName, clean_text, is_total, parse_name
from gbm_desktop.model.phone import Phone, PhoneFault, PhoneProblem, is_identity_number, parse_phone

_Texts = tuple[str, str, str, str, str]
_NOTE_LINE = re.compile(
    r"\s*[(（*※]?\s*(?:注|备注|说明|填表|填报|制表|制单|审核|审批|复核|经办|负责人|联系人|日期|打印|单位[（(]?盖章|盖章|签字)[^\n]{0,8}[:：]|\s*[※*]"
)
_SIGNED_BY = re.compile(r"\s*(?:填表|填报|制表|制单|审核|审批|复核|经办)[^\n]{0,4}[:：]")
_PLACE = re.compile(r"(?:村|组|社区|小区|街道|镇|乡)$")
_MASKED_FROM, _MASKED_TO = 6, 14
_DEFAULT_LABELS = {ColumnRole.NAME: "姓名", ColumnRole.PHONE: "联系电话"}


class _Cleaned(dict[str, str]):
    """Villages and remarks repeat from row to row: each is cleaned once."""

    def __missing__(self, text: str) -> str:
        cleaned = self[text] = clean_text(text)
        return cleaned


class Decider:
    """Collects the outcome of each row; what it has taken decides what the next rows repeat."""

    def __init__(self, mapping: Mapping, labels: Sequence[str], existing: Existing) -> None:
        self.people: list[RosterPerson] = []
        self.duplicates: list[Duplicate] = []
        self.rejected: list[RejectedRow] = []
        self.warnings: list[RosterWarning] = []
        self.blank = 0
        self.skipped = 0
        self._mapping = mapping
        self._labels = labels
        self._rows_by_key: dict[Key, int] = dict.fromkeys(existing, IN_THE_LIST)
        self._rows_by_name: dict[str, int] = {name: IN_THE_LIST for name, _ in existing}
        self._cleaned = _Cleaned()
        self._pick = itemgetter(*mapping.columns)

    def remember(self, people: Iterable[RosterPerson]) -> None:
        """People taken earlier count as repeats' originals."""
        for person in people:
            number = person.phone.value if person.phone else ""
            self._rows_by_key[person_key(person.name, number, person.unit)] = person.row
            self._rows_by_name.setdefault(person.name, person.row)

    def take(self, row: int, cells: Sequence[Cell]) -> None:
        """The row is added, merged, rejected, or counted as holding nobody."""
        whole = [cell if type(cell) is str else cell_text(cell) for cell in cells]
        whole.append("")  # the text of a column that there is not: its index is -1
        texts = self._pick(whole)
        name = parse_name(texts[0])
        if self._holds_nobody(whole, name) if isinstance(name, NameProblem) else self._is_below_the_list(whole):
            return
        if not (texts[1] or texts[2]) and self._is_place(name):
            name = NameProblem(texts[0], NameFault.NOT_A_NAME)
        self._decide(row, texts, name, whole)

    def decide(self, row: int, texts: RowTexts, whole: Sequence[str]) -> None:
        """The row is added, merged or rejected: a person says that it holds somebody."""
        self._decide(row, texts, parse_name(texts.name), [*whole, ""])

    def _decide(self, row: int, texts: _Texts, name: PersonName | NameProblem, whole: Sequence[str]) -> None:
        if isinstance(name, NameProblem):
            self._reject(row, name, texts, whole)
            return
        phone = parse_phone(texts[2]) if texts[2] else None
        if isinstance(phone, PhoneProblem):
            if phone.fault is not PhoneFault.EMPTY:
                self._reject(row, phone, texts, whole)
                return
            phone = None
        self._accept(row, texts, name, phone)

    def _accept(self, row: int, texts: _Texts, name: PersonName, phone: Phone | None) -> None:
        unit = self._cleaned[texts[1]]
        number = phone.value if phone else ""
        key = person_key(name, number, unit)
        original = self._rows_by_key.setdefault(key, row)
        if original != row:
            self.duplicates.append(Duplicate(row, name, number, original))
            return
        namesake = self._rows_by_name.setdefault(name, row)
        if namesake != row:
            self.warnings.append(RosterWarning(WarningKind.SAME_NAME, row, name, namesake))
        if phone and phone.left_out:
            self.warnings.append(RosterWarning(WarningKind.SECOND_PHONE, row, phone.left_out))
        note, role = texts[3:]
        self.people.append(RosterPerson(row, name, unit, phone, self._cleaned[note], self._cleaned[role]))

    def _holds_nobody(self, whole: Sequence[str], name: NameProblem) -> bool:
        filled = [(column, text) for column, text in enumerate(whole) if text.strip()]
        if not filled or (len(filled) == 1 and self._is_row_number(*filled[0])):
            self.blank += 1
            return True
        if name.fault is NameFault.TOTAL or self._is_remark(filled):
            self.skipped += 1
            return True
        return False

    def _is_below_the_list(self, whole: Sequence[str]) -> bool:
        """A line of sums, or who signs the list, whose words stand where the rows are numbered: 填表人： | 李四."""
        column, first = next((column, text) for column, text in enumerate(whole) if text.strip())
        if column in self._mapping.columns or first.isdigit() or not (is_total(first) or _SIGNED_BY.match(first)):
            return False
        self.skipped += 1
        return True

    def _is_place(self, name: PersonName | NameProblem) -> bool:
        """A village's name over its people, in a list that has other columns: a person must say what it is."""
        return len(self._labels) > 1 and isinstance(name, str) and _PLACE.search(name) is not None

    def _is_row_number(self, column: int, text: str) -> bool:
        """A list numbered in advance has rows with a number and nothing else."""
        mapped = (self._mapping.name_col, self._mapping.phone_col, self._mapping.unit_col)
        return column not in mapped and text.strip().isdigit()

    def _is_remark(self, filled: Sequence[tuple[int, str]]) -> bool:
        """A line of sums, a note or signature line, or a heading of a group that stands alone in its row."""
        column, first = filled[0]
        if is_total(first) or _NOTE_LINE.match(first):
            return True
        return len(filled) == 1 and column not in (self._mapping.name_col, self._mapping.phone_col)

    def _reject(self, row: int, problem: NameProblem | PhoneProblem, texts: _Texts, whole: Sequence[str]) -> None:
        found = RowTexts(*map(_masked, texts))
        shown = [("" if at in self._mapping.identity_cols else _masked(text)) for at, text in enumerate(whole[:-1])]
        if isinstance(problem, NameProblem):
            column, index, value, off_by = ColumnRole.NAME, self._mapping.name_col, found.name, 0
        else:
            column, index, value, off_by = ColumnRole.PHONE, self._mapping.phone_col, found.phone, problem.off_by
        label = (*self._labels, "")[index] or _DEFAULT_LABELS[column]
        self.rejected.append(RejectedRow(row, label, value, problem.fault, off_by, found, tuple(shown)))


def _masked(text: str) -> str:
    """Identity numbers are never kept, not even in a row that is shown for correction."""
    if not is_identity_number(text):
        return text
    plain = text.strip()
    return plain[:_MASKED_FROM] + "*" * (_MASKED_TO - _MASKED_FROM) + plain[_MASKED_TO:]
