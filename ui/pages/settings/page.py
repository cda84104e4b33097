"""The settings: sections down one column, with a list of them beside it."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QWidget

from gbm_desktop.errors import GbmError
from ui import theme
from ui.context import Context
from ui.page import Page
from ui.pages.settings.backups import BackupSection
from ui.pages.settings.campaign import CampaignSection
from ui.pages.settings.checklist_library import ChecklistLibrarySection
from ui.pages.settings.health import HealthSection
from ui.pages.settings.laptop import DeskSection, LookSection
from ui.pages.settings.offices import AddresseesSection, DepartmentsSection
from ui.pages.settings.operators import OperatorsSection
from ui.pages.settings.permit_rule import PermitRuleSection
from ui.pages.settings.policy import PolicySection
from ui.pages.settings.protection import ProtectionSection
from ui.pages.settings.staff import StaffSection
from ui.pages.settings.villages import VillagesSection
from ui.widgets import Heading, column, plain_button, row

_WIDE, _LIST_WIDTH, _MOST = 960, 132, 100
_SETTLED_MS, _READ_FROM = 200, 120


class SettingsPage(Page):
    """What is true of the whole campaign, and of this laptop."""

    key = "settings"
    tables = frozenset(
        {
            "campaign",
            "departments",
            "addressees",
            "villages",
            "permit_rule",
            "checklist_library",
            "staff",
            "measures",
            "operators",
        }
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("settingsPage")
        self.villages, self.staff = VillagesSection(context), StaffSection(context)
        self.backups = BackupSection(context)
        self.sections = (
            CampaignSection(context),
            PolicySection(context),
            PermitRuleSection(context),
            DepartmentsSection(context),
            AddresseesSection(context),
            self.villages,
            self.staff,
            ChecklistLibrarySection(context),
            OperatorsSection(context),
            DeskSection(context),
            LookSection(context),
            self.backups,
            ProtectionSection(context),
            HealthSection(context),
        )
        self._scroll = QScrollArea()
        self._parts = QButtonGroup(self)
        self._wanted: QWidget | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._scroll_there)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._soon.start)  # a new page is still being laid out
        self._scroll.verticalScrollBar().valueChanged.connect(lambda _value: self._mark_shown())
        self._lay_out()
        self._mark_shown()

    @property
    def chapter(self) -> str:
        """Of the section that is read."""
        return f"{self.key}-{self.sections[self._marked()].name}"

    def refresh(self) -> None:
        """Every section shows what is stored now; what a person is typing stays."""
        try:
            for section in self.sections:
                section.refresh()
        except GbmError as error:
            self.context.problem(error)

    def open_at(self, *, part: str = "campaign", staff: str = "", **_place: Any) -> None:
        """The section of this name is seen; `staff` is who is looked for in the directory."""
        section = next(one for one in self.sections if one.name == part)
        first = next((one for one in section.findChildren(QWidget) if _takes_focus(one)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        if staff:
            self.staff.look_for(staff)
        self._wanted = section
        self._soon.start()
        QTimer.singleShot(_SETTLED_MS, self, self._arrived)

    def _scroll_there(self) -> None:
        if self._wanted is not None:
            self._scroll.verticalScrollBar().setValue(self._wanted.y())
        self._mark_shown()

    def _mark_shown(self) -> None:
        """The list marks the section that was asked for, else the one that a person reads at the top."""
        self._parts.buttons()[self._marked()].setChecked(True)

    def _marked(self) -> int:
        top = self._scroll.verticalScrollBar().value() + _READ_FROM
        read = [place for place, section in enumerate(self.sections) if section.y() <= top]
        asked = [place for place, section in enumerate(self.sections) if section is self._wanted]
        return (asked or read or [0])[-1]

    def _arrived(self) -> None:
        self._wanted = None

    def _lay_out(self) -> None:
        """From the outside in: a section that is added where it stays is styled once."""
        around = QHBoxLayout()
        around.setSpacing(theme.GROUP)
        box = column(self, margin=theme.MARGIN, gap=16)
        box.setContentsMargins(theme.MARGIN, theme.MARGIN, 8, 0)
        box.addWidget(Heading(self.tr("Settings"), "title"))
        box.addLayout(around, 1)
        around.addWidget(self._list())
        around.addWidget(self._scroll, 1)
        body = QWidget()
        body.setObjectName("scrolled")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        self._add_sections(body)

    def _add_sections(self, body: QWidget) -> None:
        down = column(body, gap=theme.GROUP)
        down.setContentsMargins(0, 0, 16, theme.GROUP)
        for section in self.sections:
            section.setMaximumWidth(_WIDE if section.name == "departments" else theme.FORM_WIDTH)
            line = row(section, None)  # a column alone would reckon with its own width and leave wrapped lines no room
            line.setStretch(0, _MOST)
            down.addLayout(line)
        down.addStretch(1)

    def _list(self) -> QWidget:
        names = QWidget()
        names.setMinimumWidth(_LIST_WIDTH)
        down = column(names, gap=4)
        for section in self.sections:
            button = plain_button(section.title, partial(self.open_at, part=section.name), f"to_{section.name}")
            button.setProperty("type", "part")
            button.setCheckable(True)
            self._parts.addButton(button)
            down.addWidget(button)
        down.addStretch(1)
        return names


def _takes_focus(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()
