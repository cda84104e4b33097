"""Third step: who will be added, who is a repeat, and which rows have something wrong, to be put right in place."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from gbm_desktop.intake.plan import IN_THE_LIST, Duplicate, RejectedRow, RosterPerson, RosterPlan, RosterWarning
from gbm_desktop.wording import Lang
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.intake import rejected_reason, warning_sentence
from ui.widgets import RIGHT, Card, Chip, Column, DataTable, RecordModel, hint, plain_button, primary_button, row
from ui.widgets.page_stack import PageStack


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person typed into a rejected row; None is left as found."""

    row: int
    name: str | None = None
    unit: str | None = None
    phone: str | None = None


class ResultStep(Card):
    """`corrected` comes with each correction typed; `wanted` and `save_wanted` with the buttons."""

    corrected = Signal(object)
    wanted = Signal()
    save_wanted = Signal()

    def __init__(self, lang: Lang) -> None:
        super().__init__(self.tr("3  What becomes of the rows"))
        self._lang = lang
        self._people = RecordModel[RosterPerson](self._people_columns())
        self._duplicates = RecordModel[Duplicate](self._duplicate_columns())
        self._rejected = RecordModel[RejectedRow](self._rejected_columns())
        self._warnings = RecordModel[RosterWarning](self._warning_columns())
        self._views = PageStack()
        self._views.addWidget(DataTable(self._people, "rosterPeople"))
        self._views.addWidget(DataTable(self._duplicates, "rosterDuplicates"))
        self._views.addWidget(DataTable(self._rejected, "rosterRejected"))
        self._views.addWidget(DataTable(self._warnings, "rosterWarnings"))
        self._chips = [Chip("") for _ in range(self._views.count())]
        self._group = QButtonGroup(self)
        for number, chip in enumerate(self._chips):
            self._group.addButton(chip, number)
        self._group.idClicked.connect(self.show_part)
        self._hint = hint("")
        self._save = plain_button(self.tr("Save the rows to check as a sheet"), self.save_wanted.emit, "saveRejected")
        self._import = primary_button("", self.wanted.emit, "importPeople")
        self.box.addLayout(row(*self._chips, None))
        self.box.addWidget(self._hint)
        self.box.addWidget(self._views, 1)
        self.setFocusProxy(self._import)
        self.box.addLayout(row(None, self._save, self._import))
        self.show_part(_PEOPLE)

    def show_plan(self, plan: RosterPlan | None) -> None:
        """The plan's rows stand there; without a plan nothing can be imported."""
        people, duplicates, rejected, warnings = (
            (plan.people, plan.duplicates, plan.rejected, plan.warnings) if plan else ((), (), (), ())
        )
        self._people.show_records(people)
        self._duplicates.show_records(duplicates)
        self._rejected.show_records(rejected)
        self._warnings.show_records(warnings)
        texts = (
            fill(self.tr("To add {count}"), count=len(people)),
            fill(self.tr("Repeats {count}"), count=len(duplicates)),
            fill(self.tr("To check {count}"), count=len(rejected)),
            fill(self.tr("Notes {count}"), count=len(warnings)),
        )
        for chip, text in zip(self._chips, texts, strict=True):
            chip.setText(text)
        self._import.setText(fill(self.tr("Import {count:person|people}"), count=len(people)))
        self._import.setEnabled(bool(people))
        self._save.setVisible(bool(rejected))

    def show_part(self, number: int) -> None:
        """The part of this chip is seen."""
        self._chips[number].setChecked(True)
        self._views.setCurrentIndex(number)
        self._hint.setText(
            (
                self.tr("These people are put on the list."),
                self.tr("They are on the list or in the file already and are not added again."),
                self.tr("Put it right here: double-click a name, unit or phone. Or leave the row; the others go in."),
                self.tr("Nothing was held back for these; have a look at them."),
            )[number]
        )

    def show_rejected(self) -> None:
        """The rows to check are seen, and have the keyboard: the button that imported has nothing left to do."""
        self.show_part(_REJECTED)
        (self._views.currentWidget() or self).setFocus()

    def _people_columns(self) -> list[Column[RosterPerson]]:
        return [
            Column(self.tr("Row"), lambda it: str(it.row), RIGHT, sort=lambda it: it.row, width=48),
            Column(self.tr("Name"), lambda it: it.name, width=80),
            Column(self.tr("Unit or village"), lambda it: it.unit, tip=lambda it: it.unit, width=136),
            Column(self.tr("Phone"), lambda it: it.phone.value if it.phone else "", width=112),
            Column(self.tr("Role"), lambda it: it.role, width=48),
        ]

    def _duplicate_columns(self) -> list[Column[Duplicate]]:
        return [
            Column(self.tr("Row"), lambda it: str(it.row), RIGHT, sort=lambda it: it.row, width=48),
            Column(self.tr("Name"), lambda it: it.name, width=80),
            Column(self.tr("Phone"), lambda it: it.phone, width=112),
            Column(self.tr("Same as"), self._same_as, width=136),
        ]

    def _rejected_columns(self) -> list[Column[RejectedRow]]:
        def reason(it: RejectedRow) -> str:
            return rejected_reason(it.fault, it.off_by, self._lang)

        return [
            Column(self.tr("Row"), lambda it: str(it.row), RIGHT, sort=lambda it: it.row, width=48),
            Column(self.tr("What is wrong"), reason, tone=lambda _it: "danger", tip=reason, width=128),
            Column(self.tr("Name"), lambda it: it.found.name, width=72, edit=self._edit_name),
            Column(self.tr("Phone"), lambda it: it.found.phone, width=112, edit=self._edit_phone),
            Column(self.tr("Unit or village"), lambda it: it.found.unit, width=80, edit=self._edit_unit),
        ]

    def _warning_columns(self) -> list[Column[RosterWarning]]:
        def sentence(it: RosterWarning) -> str:
            return warning_sentence(it.kind, it.row, it.value, it.other_row, self._lang)

        return [
            Column(self.tr("Row"), lambda it: str(it.row or ""), RIGHT, sort=lambda it: it.row, width=48),
            Column(self.tr("Note"), sentence, tip=sentence, width=400),
        ]

    def _same_as(self, it: Duplicate) -> str:
        if it.same_as == IN_THE_LIST:
            return self.tr("on the list already")
        return fill(self.tr("row {number}"), number=it.same_as)

    def _edit_name(self, it: RejectedRow, text: str) -> bool:
        return self._typed(Correction(it.row, name=text), changed=text != it.found.name)

    def _edit_phone(self, it: RejectedRow, text: str) -> bool:
        return self._typed(Correction(it.row, phone=text), changed=text != it.found.phone)

    def _edit_unit(self, it: RejectedRow, text: str) -> bool:
        return self._typed(Correction(it.row, unit=text), changed=text != it.found.unit)

    def _typed(self, correction: Correction, *, changed: bool) -> bool:
        if changed:
            self.corrected.emit(correction)
        return False


_PEOPLE, _REJECTED = 0, 2
