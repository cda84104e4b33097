"""A resource: a new one, or one whose entry is put right. What is asked depends on its kind."""

import re
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from gbm_desktop import places, resources, staff
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.attendance import BadPhone
from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.errors.resources import ResourceExists, ResourceIncomplete
from gbm_desktop.model.ids import ResourceId, StaffId
from gbm_desktop.model.resources import Resource, ResourceKind
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.pages.resources.week import Week
from ui.widgets import FieldForm, column, plain_button, primary_button, row
from ui.widgets.dialog import Dialog
from ui.widgets.form_fields import lines, unscrolled
from ui.widgets.region_box import RegionBox
from ui.widgets.staff_box import StaffBox

_WIDTH, _MOST, _MOST_LOAD = 560, 9_999, 999_999
_BETWEEN = re.compile(r"[、,，;；]")
_PEOPLE = (ResourceKind.LECTURER, ResourceKind.CREW)
_ONLY_FOR = {
    "resourceTopics": (ResourceKind.LECTURER,),
    "resourceLanguages": (ResourceKind.LECTURER,),
    "resourceStaff": _PEOPLE,
    "resourceDaysOff": (*_PEOPLE, ResourceKind.VAN),
    "resourcePhone": (*_PEOPLE, ResourceKind.VAN),
    "resourceQuantity": (ResourceKind.KIT, ResourceKind.TENT),
    "resourceLoad": (ResourceKind.VAN,),
    "resourceRoom": (ResourceKind.VAN,),
}


class ResourceDialog(Dialog):
    """`stored` comes with the id. `kind` is chosen beforehand for a new one."""

    stored = Signal(str)

    def __init__(
        self, context: Context, resource: Resource | None, parent: QWidget, kind: ResourceKind = ResourceKind.LECTURER
    ) -> None:
        super().__init__(parent)
        self.setObjectName("resourceDialog")
        self.setWindowTitle(self.tr("Correct a resource") if resource else self.tr("Add a resource"))
        self.setFixedWidth(_WIDTH)
        self._context, self._resource = context, resource
        self._kind, self._name, self._phone = unscrolled(QComboBox()), QLineEdit(), QLineEdit()
        self._topics, self._languages = QLineEdit(), QLineEdit()
        self._quantity, self._kg, self._litres = _number(1, _MOST), _number(0, _MOST_LOAD), _number(0, _MOST_LOAD)
        self._staff, self._note, self._week = StaffBox(context), lines(), Week(context.lang)
        self._base = RegionBox(lambda text: places.of_campaign(context.ws, text))
        self._form = self._fields()
        box = column(self, margin=24, gap=16)
        box.addWidget(self._form)
        save = primary_button(self.tr("Save") if resource else self.tr("Add"), self._save, "resourceSave")
        save.setDefault(True)
        box.addLayout(row(None, plain_button(self.tr("Cancel"), self.reject, "resourceCancel"), save))
        self._staff.chosen.connect(self._take_person)
        self._kind.currentIndexChanged.connect(lambda _at: self._fit_kind())
        self._show(resource or Resource(ResourceId(""), kind, ""))

    def _fields(self) -> FieldForm:
        form = FieldForm()
        for kind in ResourceKind:
            self._kind.addItem(word(kind, self._context.lang), kind)
        form.add_row(
            ("resourceKind", self.tr("Kind"), self._kind), ("resourceQuantity", self.tr("How many"), self._quantity)
        )
        note = self.tr("Someone in the staff directory; name and phone come from there.")
        form.add("resourceStaff", self.tr("In the directory of staff"), self._staff, note=note)
        form.add_row(("resourceName", self.tr("Name"), self._name), ("resourcePhone", self.tr("Phone"), self._phone))
        form.add("resourceTopics", self.tr("Topics"), self._topics, note=self.tr("Several with 、 between them"))
        form.add("resourceLanguages", self.tr("Languages and dialects"), self._languages)
        form.add_row(
            ("resourceLoad", self.tr("Carries (kg)"), self._kg),
            ("resourceRoom", self.tr("Holds (litres)"), self._litres),
        )
        form.add("resourceBase", self.tr("Based at"), self._base)
        form.add("resourceDaysOff", self.tr("Days off every week"), self._week)
        form.add("resourceNote", self.tr("Note"), self._note)
        return form

    def _show(self, resource: Resource) -> None:
        self._kind.setCurrentIndex(list(ResourceKind).index(resource.kind))
        for field, text in ((self._name, resource.name), (self._phone, resource.phone)):
            field.setText(text)
        self._topics.setText("、".join(resource.topics))
        self._languages.setText("、".join(resource.languages))
        for number, value in (
            (self._quantity, resource.quantity), (self._kg, resource.load_kg), (self._litres, resource.load_litres),
        ):  # fmt: skip
            number.setValue(value)
        self._base.show_place(places.named(resource.base_code, resource.base_village) if resource.base_code else None)
        self._staff.show_staff(resource.staff_id)
        self._week.show_days(resource.days_off)
        self._note.setPlainText(resource.note)
        self._fit_kind()
        self._name.setFocus()

    def _fit_kind(self) -> None:
        kind = self._chosen_kind()
        for key, kinds in _ONLY_FOR.items():
            self._form.ask(key, asked=kind in kinds)

    def _chosen_kind(self) -> ResourceKind:
        return list(ResourceKind)[self._kind.currentIndex()]

    def _take_person(self, staff_id: StaffId | None) -> None:
        if staff_id is not None:
            person = staff.get(self._context.ws, staff_id)
            self._name.setText(person.name)
            self._phone.setText(person.phone)

    def _said(self) -> Resource:
        kind = self._chosen_kind()
        asked = {key for key, kinds in _ONLY_FOR.items() if kind in kinds}
        place = self._base.place
        said = replace(
            self._resource or Resource(ResourceId(""), kind, ""),
            kind=kind,
            name=self._name.text(),
            base_code=place.code if place else "",
            base_village=place.village if place else "",
            note=self._note.toPlainText(),
            quantity=self._quantity.value() if "resourceQuantity" in asked else 1,
            load_kg=self._kg.value() if "resourceLoad" in asked else 0,
            load_litres=self._litres.value() if "resourceRoom" in asked else 0,
        )
        return replace(
            said,
            staff_id=self._staff.staff_id if "resourceStaff" in asked else None,
            topics=_parts(self._topics.text()) if "resourceTopics" in asked else (),
            languages=_parts(self._languages.text()) if "resourceLanguages" in asked else (),
            days_off=self._week.days() if "resourceDaysOff" in asked else (),
            phone=self._phone.text() if "resourcePhone" in asked else "",
        )

    def _save(self) -> None:
        self._form.clear_errors()
        if not self._form.all_taken():
            return
        if self._base.text().strip() and self._base.place is None:
            self._form.show_error("resourceBase", self.tr("Choose a place from the list, or leave it empty."))
            return
        try:
            stored = self._store(self._said())
        except (ResourceIncomplete, ResourceExists) as error:
            self._form.show_error("resourceName", say(error, self._context.lang))
        except BadPhone as error:
            self._form.show_error("resourcePhone", say(error, self._context.lang))
        except UnknownRegion as error:
            self._form.show_error("resourceBase", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.accept()
            self.stored.emit(stored)

    def _store(self, said: Resource) -> ResourceId:
        if self._resource is None:
            return resources.add(self._context.ws, said)
        resources.edit(self._context.ws, said)
        return said.id


def _number(least: int, most: int) -> QSpinBox:
    field = unscrolled(QSpinBox())
    field.setRange(least, most)
    return field


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _BETWEEN.split(text) if part.strip())
