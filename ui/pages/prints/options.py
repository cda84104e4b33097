"""What can be chosen of each kind of print."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QStackedWidget, QWidget

from gbm_desktop import exhibit_prints, postponement_prints, prints, work_plans
from gbm_desktop.documents.badges import BadgeLayout
from gbm_desktop.documents.label_cards import LabelLayout
from gbm_desktop.documents.poster import PosterDesign, PosterSize
from gbm_desktop.model.exhibits import ExhibitPrint
from gbm_desktop.model.ids import AttendeeId, EventId
from gbm_desktop.model.plans import PlanKind, PlanOf
from gbm_desktop.model.safety.prints import SafetyPrint
from gbm_desktop.prints import Printed
from gbm_desktop.safety import prints as safety_prints
from gbm_desktop.safety.prints import Form
from gbm_desktop.workspace import Workspace
from ui.pages.prints.kinds import AnyKind, Kind
from ui.widgets import column, second_text
from ui.widgets.form_fields import unscrolled

_MOST_BLANK_ROWS = 500


class PrintOptions(QStackedWidget):
    """The options of one kind at a time; `changed` comes when any of them does."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind: AnyKind = Kind.BADGES
        self._layout = self._box(
            "badgeLayout",
            (self.tr("A4, 8 badges, cut marks"), BadgeLayout.EIGHT_UP),
            (self.tr("A4, 10 badges"), BadgeLayout.TEN_UP),
            (self.tr("Single cards, 90 × 54 mm"), BadgeLayout.SINGLE),
        )
        self._labels = self._box(
            "labelLayout",
            (self.tr("A4, 8 labels, cut marks"), LabelLayout.EIGHT_UP),
            (self.tr("A4, 4 large labels, cut marks"), LabelLayout.FOUR_UP),
        )
        self._mask = self._check("maskPhones", self.tr("Mask phones: 138****5678"), checked=True)
        self._blank = unscrolled(QSpinBox(maximum=_MOST_BLANK_ROWS, value=10))
        self._blank.setObjectName("blankRows")
        self._blank.valueChanged.connect(self.changed)
        self._design = self._box(
            "posterDesign",
            (self.tr("Solemn"), PosterDesign.SOLEMN),
            (self.tr("Fresh"), PosterDesign.FRESH),
            (self.tr("Village, large type"), PosterDesign.RURAL),
        )
        self._paper = self._box("posterPaper", ("A4", PosterSize.A4), ("A3", PosterSize.A3))
        self._filled = self._check("filledChecklist", self.tr("With the results so far"), checked=False)
        self._notice_paper = self._box("noticePaper", ("A4", PosterSize.A4), ("A3", PosterSize.A3))
        self._nothing = _group()
        self._groups: dict[AnyKind, QWidget] = {
            Kind.BADGES: _group((self.tr("Layout"), self._layout)),
            Kind.SIGNIN: _group(("", self._mask), (self.tr("Empty rows for people without registration"), self._blank)),
            Kind.POSTER: _group((self.tr("Design"), self._design), (self.tr("Paper"), self._paper)),
            ExhibitPrint.LABELS: _group((self.tr("Layout"), self._labels)),
            SafetyPrint.CHECKLIST: _group(("", self._filled)),
            SafetyPrint.SITE_NOTICE: _group((self.tr("Paper"), self._notice_paper)),
        }
        for group in (*self._groups.values(), self._nothing):
            self.addWidget(group)
        self.show_kind(Kind.BADGES)

    def show_kind(self, kind: AnyKind) -> None:
        """The options are those of this kind, and no higher than they need."""
        self._kind = kind
        group = self._groups.get(kind, self._nothing)
        self.setCurrentWidget(group)
        self.setFixedHeight(group.sizeHint().height())

    def maker(
        self, ws: Workspace, event_id: EventId, people: Sequence[AttendeeId] | None, form: Form = "pdf"
    ) -> Callable[[], Printed]:
        """What makes the print as chosen now; it may run on another thread, for it touches no widget."""
        kind = self._kind
        if isinstance(kind, SafetyPrint):
            filled, paper = self._filled.isChecked(), self._notice_paper.currentData()
            return lambda: safety_prints.make(ws, event_id, kind, form=form, filled=filled, paper=paper)
        if isinstance(kind, ExhibitPrint):
            labels = self._labels.currentData()
            return lambda: exhibit_prints.make(ws, event_id, kind, layout=labels)
        layout, design, size = (box.currentData() for box in (self._layout, self._design, self._paper))
        mask, blank = self._mask.isChecked(), self._blank.value()
        makers: dict[AnyKind, Callable[[], Printed]] = {
            Kind.BADGES: lambda: prints.badges(ws, event_id, layout=layout, people=people),
            Kind.SIGNIN: lambda: prints.signin(ws, event_id, mask_phones=mask, blank_rows=blank, people=people),
            Kind.POSTER: lambda: prints.poster(ws, event_id, design=design, paper=size),
            Kind.POSTPONEMENT: lambda: postponement_prints.notice(ws, event_id),
            Kind.ACTIVITY_PLAN: lambda: work_plans.make(ws, PlanOf(PlanKind.ACTIVITY, event_id), form),
        }
        return makers[kind]

    def _box(self, name: str, *choices: tuple[str, object]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        for text, value in choices:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _check(self, name: str, text: str, *, checked: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(name)
        box.setChecked(checked)
        box.toggled.connect(self.changed)
        return box


def _group(*fields: tuple[str, QWidget]) -> QWidget:
    """Options one below the other, each under its label."""
    group = QWidget()
    box = column(group)
    for label, field in fields:
        if label:
            name = second_text(label)
            name.setBuddy(field)
            field.setAccessibleName(label)
            box.addWidget(name)
        box.addWidget(field)
    box.addStretch(1)
    return group
