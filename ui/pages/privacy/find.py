"""Whoever asks about their own data is found wherever they stand, and told, corrected, given a copy or erased."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from gbm_desktop import consumer_settings
from gbm_desktop.checkin.pin import Tries
from gbm_desktop.errors import GbmError
from gbm_desktop.model.privacy import Also, Found, Place
from gbm_desktop.wording import say, word
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.page import Page
from ui.pages.consumer.pin_dialog import AskPinDialog
from ui.pages.prints.output import PrintOutput
from ui.pages.privacy.erase_dialog import EraseDialog
from ui.widgets import (
    Column,
    DataTable,
    EmptyState,
    RecordModel,
    RowAction,
    column,
    danger_button,
    plain_button,
    primary_button,
    row,
    second_text,
)
from ui.widgets.page_stack import PageStack

_PAGES = {
    Place.COMPLAINTS: ("consumer", {}), Place.CLAIMS: ("benefits", {}), Place.STAFF: ("settings", {"part": "staff"}),
    Place.RESOURCES: ("tours", {"tab": "resources"}), Place.ENTERPRISES: ("catalogue", {}),
    Place.DEPARTMENTS: ("settings", {"part": "departments"}),
}  # fmt: skip


class FindPane(Page):
    """A name or a phone; what is found can be looked at, copied for the person, or erased."""

    key = "privacy-find"
    tables = frozenset({"attendees", "complaints", "claims", "staff", "resources", "erasures", "consumer_settings"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("findPane")
        self._text = QLineEdit()
        self._text.setObjectName("findPerson")
        self._text.setPlaceholderText(self.tr("Name or phone"))
        self._text.setAccessibleName(self.tr("Name or phone"))
        self._text.returnPressed.connect(self._find)
        self.table = DataTable(RecordModel(self._columns()), "foundTable", self._actions())
        self.table.setAccessibleName(self.tr("Where the person stands"))
        self.table.opened.connect(lambda one: self._go([one]))
        self._said = second_text("")
        self._said.setObjectName("findSaid")
        self._output = PrintOutput(context, self)
        self._tries = Tries()
        self._asked = ""
        self._reporters = plain_button(self.tr("Reporters too…"), self._ask_pin, "findReporters")
        self._copy = plain_button(self.tr("Copy for the person…"), lambda: self._give(self.table.selected()), "copyOf")
        self._drop = danger_button(self.tr("Erase…"), lambda: self._ask(self.table.selected()), "erasePeople")
        self.table.chosen.connect(self._enable)
        self._enable([])
        self._body = PageStack()
        self._body.addWidget(
            EmptyState(
                self.tr("Find a person everywhere"),
                text=self.tr("Lists, complaints, claims, directories, contacts and texts are looked through."),
            )
        )
        self._body.addWidget(self._full())
        box = column(self, gap=12)
        self._text.setMaximumWidth(320)
        found = primary_button(self.tr("Find"), self._find, "findDo")
        box.addLayout(row(self._text, found, self._reporters, None))
        box.addWidget(self._body, 1)

    def refresh(self) -> None:
        """What was found is looked for again, who reported a violation only when the PIN is given again."""
        self._reporters.setVisible(consumer_settings.read(self.context.ws).has_pin)
        if self._asked.strip():
            self._look("")

    def _full(self) -> QWidget:
        full = QWidget()
        box = column(full, gap=12)
        box.addLayout(row(self._copy, self._drop, None))
        box.addWidget(self._said)
        box.addWidget(self.table, 1)
        return full

    def _columns(self) -> list[Column[Found]]:
        lang = self.context.lang
        return [
            Column(self.tr("Where"), lambda one: word(one.place, lang), width=190),
            Column(self.tr("Name"), lambda one: one.name, width=120),
            Column(self.tr("Phone"), lambda one: one.phone, width=130),
            Column(self.tr("About"), lambda one: one.about, tip=lambda one: one.about, width=260),
            Column(self.tr("Event"), lambda one: one.event, tip=lambda one: one.event, width=260),
        ]

    def _actions(self) -> list[RowAction[Found]]:
        return [
            RowAction(self.tr("Look"), self._go, "F2", one=True),
            RowAction(self.tr("Copy for the person…"), self._give, "Ctrl+P", fits=_are_people),
            RowAction(self.tr("Erase…"), self._ask, "Delete", fits=_are_people),
        ]

    def _enable(self, chosen: list[Found]) -> None:
        for button in (self._copy, self._drop):
            button.setEnabled(bool(chosen) and _are_people(chosen))

    def _ask_pin(self) -> None:
        AskPinDialog(self.context, self, self._tries, self._find_reporters_too).open()

    def _find_reporters_too(self, pin: str) -> None:
        consumer_settings.check_pin(self.context.ws, pin)
        self._begin(pin)

    def _find(self) -> None:
        self._begin("")

    def _begin(self, pin: str) -> None:
        self._asked = self._text.text()
        self._look(pin)
        self._body.setCurrentIndex(1)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, pin: str) -> None:
        from gbm_desktop.privacy import finding

        kept = {one.row_id for one in self.table.selected()}
        try:
            found = finding.find(self.context.ws, self._asked, pin)
        except GbmError as error:
            self._said.setText(say(error, self.context.lang))
            self.table.records.show_records([])
        else:
            said = self.tr(
                "{count:place|places}. Texts cannot be told apart by a program: read and change them yourself."
            )
            self._said.setText(fill(said, count=len(found)))
            self.table.records.show_records(found)
            self.table.select_each(lambda one: one.row_id in kept)

    def _go(self, chosen: list[Found]) -> None:
        one = chosen[0]
        if one.event_id:
            self.context.go("events", event_id=one.event_id)
        elif one.place in _PAGES:
            page, place = _PAGES[one.place]
            self.context.go(page, **place)

    def _give(self, chosen: list[Found]) -> None:
        from gbm_desktop.privacy import papers

        ws = self.context.ws
        self.context.jobs.run(
            lambda _progress: papers.copy_of(ws, chosen),
            self._output.ask_where,
            failed=self.context.problem,
            title=self.tr("Drawing the pages"),
        )

    def _ask(self, chosen: list[Found]) -> None:
        about = fill(
            self.tr("{count:entry|entries}: {names}"),
            count=len(chosen),
            names="、".join(dict.fromkeys(one.name for one in chosen)),
        )
        EraseDialog(self.context, self, about, lambda why, also: self._erase(chosen, why, also)).open()

    def _erase(self, chosen: list[Found], why: str, _also: Collection[Also]) -> None:
        from gbm_desktop.privacy import erasing

        ws, ids = self.context.ws, [one.row_id for one in chosen]
        self.context.jobs.run(
            lambda progress: erasing.erase_rows(ws, ids, reason=why, progress=progress),
            lambda _made: self._erased(len(ids)),
            failed=self.context.problem,
            title=self.tr("Erasing"),
            cancelled=self._stopped,
        )

    def _stopped(self) -> None:
        self.context.changed.emit(frozenset({"erasures"}))
        said = self.tr("The entries are erased; files and backups are not cleared yet. Go on under “Erasures”")
        self.context.tell(said)

    def _erased(self, count: int) -> None:
        self.context.changed.emit(frozenset({"erasures"}))  # the files were cleared after the step
        self.context.tell(fill(self.tr("{count:entry|entries} erased"), count=count))


def _are_people(chosen: list[Found]) -> bool:
    return all(one.can_go for one in chosen)
