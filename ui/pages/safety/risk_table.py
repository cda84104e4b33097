"""The risk table: typed into, its level as a coloured pill with the word, people chosen in their cells."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from gbm_desktop.model.ids import StaffId
from gbm_desktop.model.safety.risk import MOST, Risk, RiskLevel
from gbm_desktop.model.staff import Staff
from gbm_desktop.wording.risks import level
from ui import theme
from ui.context import Context
from ui.pages.safety.cell_editors import PersonDelegate, TaskDelegate
from ui.widgets import Column, DataTable, RowAction, Tone
from ui.widgets.kept_lines import KeptLines
from ui.widgets.records import Index

HAZARD, CONSEQUENCE, LIKELIHOOD, SEVERITY, LEVEL, CONTROL, RESPONSIBLE, REVIEW = range(8)
_ROOM_FOR_CONSEQUENCE, _ROOM_FOR_REVIEW = 760, 600
_PILL_HEIGHT, _PILL_WIDTH = 24, 68


class RiskTable(DataTable[Risk]):
    """`edit` stores a changed risk, `review` that somebody looked at it again; both answer whether it was taken."""

    def __init__(
        self,
        context: Context,
        edit: Callable[[Risk], bool],
        review: Callable[[Risk, StaffId | None], bool],
        actions: Sequence[RowAction[Risk]],
    ) -> None:
        self._context, self._edit, self._review = context, edit, review
        self._people: Mapping[StaffId, Staff] = {}
        self.lines = RiskLines(self._columns())
        super().__init__(self.lines, "riskTable", actions)
        self.setAccessibleName(self.tr("Risks"))
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(CONTROL, QHeaderView.ResizeMode.Stretch)
        for long in (HAZARD, CONSEQUENCE):
            self.setItemDelegateForColumn(long, TaskDelegate(self))
        self.setItemDelegateForColumn(CONTROL, ControlCell(self))
        self.setItemDelegateForColumn(LEVEL, LevelPill(self))
        self.setItemDelegateForColumn(RESPONSIBLE, PersonDelegate(context, self, self._responsible, self._lay_on))
        self.setItemDelegateForColumn(REVIEW, PersonDelegate(context, self, self._reviewer, self._reviewed))

    def show_risks(self, risks: Sequence[Risk], people: Mapping[StaffId, Staff]) -> None:
        """These risks are shown; cursor and selection stay where they were."""
        self._people = people
        self.lines.update(risks)

    def go_to(self, ref: str) -> None:
        """The risk is seen, the cursor on what it lacks."""
        if self.select_where(lambda risk: risk.id == ref):
            row = self.currentIndex().row()
            place = RESPONSIBLE if self.lines.record(row).control.strip() else CONTROL
            self.selectionModel().setCurrentIndex(
                self.lines.index(row, place), self.selectionModel().SelectionFlag.NoUpdate
            )
            self.setFocus()

    def _columns(self) -> list[Column[Risk]]:
        return [
            self._text(self.tr("Hazard"), "hazard", width=152),
            self._text(self.tr("Consequence"), "consequence", width=104),
            self._score(self.tr("Likely 1–5"), "likelihood"),
            self._score(self.tr("Grave 1–5"), "severity"),
            Column(
                self.tr("Level"),
                lambda risk: level(risk.level, self._context.lang),
                sort=lambda risk: risk.likelihood * risk.severity,
                tip=lambda risk: f"{risk.likelihood} × {risk.severity} = {risk.likelihood * risk.severity}",
                width=84,
            ),
            Column(self.tr("Control"), self._control, tone=self._tone_of_control, tip=self._control, width=160,
                   edit=lambda risk, said: self._typed(risk, "control", said)),
            Column(self.tr("Responsible"), self._person, tone=self._tone_of_person, tip=self._whole_person, width=92),
            Column(self.tr("Reviewed"), self._looked, tone=lambda _risk: "second", tip=self._looked, width=104),
        ]  # fmt: skip

    def _text(self, title: str, field: str, *, width: int) -> Column[Risk]:
        def text(risk: Risk) -> str:
            return str(getattr(risk, field))

        return Column(title, text, tip=text, width=width, edit=lambda risk, said: self._typed(risk, field, said))

    def _score(self, title: str, field: str) -> Column[Risk]:
        return Column(
            title, lambda risk: str(getattr(risk, field)), align=Qt.AlignmentFlag.AlignCenter, width=64,
            edit=lambda risk, said: self._scored(risk, field, said),
        )  # fmt: skip

    def _control(self, risk: Risk) -> str:
        lacking = risk.level is RiskLevel.RED and not risk.control.strip()
        return "■ " + self.tr("say how it is controlled") if lacking else risk.control

    def _tone_of_control(self, risk: Risk) -> Tone:
        return "text" if risk.control.strip() else "danger"

    def _person(self, risk: Risk) -> str:
        if risk.responsible:
            return self._people[risk.responsible].name
        return "■ " + self.tr("not named") if risk.level is RiskLevel.RED else "—"

    def _tone_of_person(self, risk: Risk) -> Tone:
        return "text" if risk.responsible else "danger" if risk.level is RiskLevel.RED else "second"

    def _whole_person(self, risk: Risk) -> str:
        person = self._people[risk.responsible] if risk.responsible else None
        return f"{person.name} {person.unit}{person.post} {person.phone}" if person else self._person(risk)

    def _looked(self, risk: Risk) -> str:
        if risk.reviewed_by is None or risk.reviewed_on is None:
            return "—"
        return f"{self._people[risk.reviewed_by].name} {risk.reviewed_on:%m-%d}"

    def _typed(self, risk: Risk, field: str, text: str) -> bool:
        said: dict[str, Any] = {field: text}
        return getattr(risk, field) != text and self._edit(replace(risk, **said))

    def _scored(self, risk: Risk, field: str, text: str) -> bool:
        digits = unicodedata.normalize("NFKC", text)
        if digits.isdecimal():
            said: dict[str, Any] = {field: int(digits)}
            return getattr(risk, field) != int(digits) and self._edit(replace(risk, **said))
        sentence = self.tr("“{text}” is not a number from 1 to {most}; nothing was changed.")
        self._context.said.emit(sentence.format(text=text, most=MOST), "", True)
        return False

    def _responsible(self, row: int) -> StaffId | None:
        return self.lines.record(row).responsible

    def _lay_on(self, row: int, staff_id: StaffId | None) -> bool:
        return self._edit(replace(self.lines.record(row), responsible=staff_id))

    def _reviewer(self, row: int) -> StaffId | None:
        return self.lines.record(row).reviewed_by

    def _reviewed(self, row: int, staff_id: StaffId | None) -> bool:
        return self._review(self.lines.record(row), staff_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Consequence and review are shown where there is room for them."""
        super().resizeEvent(event)
        self.setColumnHidden(CONSEQUENCE, event.size().width() < _ROOM_FOR_CONSEQUENCE)
        self.setColumnHidden(REVIEW, event.size().width() < _ROOM_FOR_REVIEW)
        self.fit_columns()


class RiskLines(KeptLines[Risk]):
    """What a red risk lacks has a ground of its own; people are chosen by a delegate."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is typed over is the text as it is stored."""
        risk, column = self.record(index.row()), index.column()
        if role == Qt.ItemDataRole.EditRole and column == CONTROL:
            return risk.control
        if role == Qt.ItemDataRole.BackgroundRole and risk.level is RiskLevel.RED:
            lacks = {CONTROL: not risk.control.strip(), RESPONSIBLE: risk.responsible is None}
            return QColor(theme.colours().danger_soft) if lacks.get(column) else None
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """People can be chosen in their cells."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in (RESPONSIBLE, REVIEW) else flags


class ControlCell(TaskDelegate):
    """A cell whose ground is painted here: the style sheet leaves it out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """What is missing has a ground of its own."""
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(ground, QColor):
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)


class LevelPill(QStyledItemDelegate):
    """The level's colour with its word, never the colour alone."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell is drawn without its text."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and the pill in it."""
        super().paint(painter, option, index)
        lines = index.model()
        if not isinstance(lines, RiskLines):
            return
        ground, ink = theme.RISK[lines.record(index.row()).level.value]
        cell = QRectF(option.rect)
        pill = QRectF(cell.left() + theme.GAP, cell.center().y() - _PILL_HEIGHT / 2, _PILL_WIDTH, _PILL_HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, theme.RADIUS, theme.RADIUS)
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()
