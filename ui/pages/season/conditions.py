"""The conditions of a season: where, what, how often, when rather, with what."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QScrollArea, QSpinBox, QWidget

from gbm_desktop.model.event_template import EventTemplate
from gbm_desktop.model.events import EventKind
from gbm_desktop.model.resources import Resource
from gbm_desktop.model.season_request import MOST_TIMES, SeasonRequest
from gbm_desktop.wording import Lang, word
from ui.pages.season.hours import Hours
from ui.pages.season.lecturer_wish import LecturerWish
from ui.pages.season.means_tree import MeansTree
from ui.pages.season.place_tree import PlaceTree
from ui.pages.season.strengths import Strengths
from ui.widgets import FieldForm, SearchBox, column, link_button
from ui.widgets.flow_layout import wrapped
from ui.widgets.form_fields import day_field, python_day, qt_day, unscrolled

_LONGEST_GAP, _BUSIEST = 180, 20
_BAR = 16


class Conditions(QScrollArea):
    """`uncovered_wanted` asks that only villages be ticked that were not reached, `template_chosen` for another one."""

    uncovered_wanted = Signal()
    template_chosen = Signal(str)

    def __init__(self, lang: Lang, templates: Sequence[EventTemplate]) -> None:
        super().__init__()
        self.setObjectName("seasonConditions")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lang: Lang = lang
        self._request: SeasonRequest | None = None
        self.places, self.means, self.strengths, self.hours = PlaceTree(), MeansTree(lang), Strengths(), Hours()
        self.wish = LecturerWish()
        self.name, self.first, self.last = QLineEdit(), day_field(), day_field()
        self.kind = self._kinds(templates)
        self.times, self.gap, self.most = _number(1, MOST_TIMES), _number(0, _LONGEST_GAP), _number(1, _BUSIEST)
        self.markets, self.busy = QCheckBox(self.tr("Market days first")), QCheckBox(self.tr("Not in the busy season"))
        self.present = QCheckBox(self.tr("Events on record count"))
        self._count = QLabel()
        self._count.setObjectName("placeCount")
        self._fill()
        self.places.changed.connect(self._say_count)
        self.kind.activated.connect(lambda _at: self.template_chosen.emit(self.kind.currentData()[1]))

    def wanted_width(self) -> int:
        """How wide the form is at least, with the bar that scrolls it."""
        form = self.widget()
        return form.minimumSizeHint().width() + _BAR if form is not None else 0

    def show_request(self, request: SeasonRequest) -> None:
        """The form says what this request asks."""
        self._request = request
        self.name.setText(request.name)
        self.first.setDate(qt_day(request.first_day))
        self.last.setDate(qt_day(request.last_day))
        self.places.tick(request.places)
        self.show_template(request)
        for field, value in ((self.times, request.times), (self.gap, request.gap), (self.most, request.most_a_day)):
            field.setValue(value)
        for box, on in self._boxes(request):
            box.setChecked(on)
        self.hours.show_rest(request.rest_weekdays)
        self.strengths.show_strength(request.strength)

    def show_resources(self, found: Sequence[Resource]) -> None:
        """These resources are there to choose from."""
        self.means.show_resources(found)
        self.wish.show_lecturers(found)

    def show_template(self, request: SeasonRequest) -> None:
        """Kind, hours and needs are this request's; the rest of the form stays."""
        found = [self.kind.itemData(number)[1] for number in range(self.kind.count())]
        self.kind.setCurrentIndex(found.index(request.template) if request.template in found else self._plain(request))
        self.hours.show_slots(request.slots)
        self.means.show_needs(request.needs, request.resources)
        self.wish.show_needs(request.needs)

    def request(self, plain: SeasonRequest) -> SeasonRequest:
        """What the form says; what it has no field for is as in `plain`."""
        kind, template = self.kind.currentData()
        return replace(
            plain,
            name=self.name.text().strip(),
            first_day=python_day(self.first),
            last_day=python_day(self.last),
            places=self.places.places(),
            kind=EventKind(kind),
            template=template,
            times=self.times.value(),
            gap=self.gap.value(),
            needs=self.wish.asked(self.means.needs()),
            slots=self.hours.slots(),
            rest_weekdays=self.hours.rest(),
            prefer_markets=self.markets.isChecked(),
            avoid_busy=self.busy.isChecked(),
            count_present=self.present.isChecked(),
            resources=self.means.allowed(),
            most_a_day=self.most.value(),
            strength=self.strengths.strength(),
        )

    def _boxes(self, request: SeasonRequest) -> tuple[tuple[QCheckBox, bool], ...]:
        return (
            (self.markets, request.prefer_markets),
            (self.busy, request.avoid_busy),
            (self.present, request.count_present),
        )

    def _kinds(self, templates: Sequence[EventTemplate]) -> QComboBox:
        """The templates first, then the bare kinds."""
        box = unscrolled(QComboBox())
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentTextChanged.connect(box.setToolTip)  # whole, where the field is too narrow for it
        for template in templates:
            box.addItem(template.name, (template.kind.value, template.key))
        for kind in EventKind:
            box.addItem(self.tr("{kind}, no template").format(kind=word(kind, self._lang)), (kind.value, ""))
        return box

    def _plain(self, request: SeasonRequest) -> int:
        return self.kind.findData((request.kind.value, ""))

    def _fill(self) -> None:
        """The form is in its place while it is still empty, as what is there already is measured."""
        form = FieldForm()
        form.setObjectName("scrolled")
        self.setWidget(form)
        form.add("seasonName", self.tr("Name of the plan"), self.name)
        form.add_row(("firstDay", self.tr("From"), self.first), ("lastDay", self.tr("To"), self.last))
        form.add("seasonKind", self.tr("What is held"), self.kind)
        form.add_widget(self._where())
        form.add_row(
            ("times", self.tr("Events at each place"), self.times),
            ("gap", self.tr("Days between"), self.gap),
            ("mostADay", self.tr("At most a day"), self.most),
        )
        form.add("hours", self.tr("Part of the day; days better left free"), self.hours)
        form.add("means", self.tr("With what"), self.means)
        form.add_widget(self.wish)
        wishes = QWidget()
        box = column(wishes, gap=0)
        for check, name in ((self.markets, "preferMarkets"), (self.busy, "avoidBusy"), (self.present, "countPresent")):
            check.setObjectName(name)
            box.addWidget(check)
        form.add_widget(wishes)
        form.add("strength", self.tr("What counts how much"), self.strengths)

    def _where(self) -> QWidget:
        where = QWidget()
        search = SearchBox(self.tr("Find a village or township"))
        search.setObjectName("placeSearch")
        search.searched.connect(self.places.show_only)
        box = column(where, gap=4)
        box.addLayout(
            wrapped(
                self._count,
                None,
                link_button(self.tr("All"), self.places.tick_all, "tickAll"),
                link_button(self.tr("Not reached yet"), self.uncovered_wanted.emit, "tickUncovered"),
                link_button(self.tr("None"), lambda: self.places.tick(()), "tickNone"),
                gap=4,
            )
        )
        box.addWidget(search)
        box.addWidget(self.places)
        return where

    def _say_count(self) -> None:
        said = self.tr("Places {ticked}/{all}")
        self._count.setText(said.format(ticked=len(self.places.places()), all=self.places.known))


def _number(least: int, most: int) -> QSpinBox:
    field = unscrolled(QSpinBox())
    field.setRange(least, most)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return field
