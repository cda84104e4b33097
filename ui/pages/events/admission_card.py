"""For what a ticket admits once, and the event's sessions: typed into a table and stored line by line."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtWidgets import QComboBox, QWidget

from gbm_desktop import admission
from gbm_desktop.errors import GbmError
from gbm_desktop.model.admission import Once, Session
from gbm_desktop.model.events import Event
from gbm_desktop.model.local_time import parse_local_time
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.widgets import Card, Column, DataTable, RecordModel, RowAction, column, hint, plain_button, row, set_property

_LASTS = timedelta(hours=2)
_TABLE_HEIGHT = 190


class _Line:
    """A line of the table; the session in it changes as it is typed into."""

    def __init__(self, session: Session) -> None:
        self.session = session


class AdmissionCard(Card):
    """The rule is stored when it is chosen, a session when its line is right."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Admission rule"))
        self._context = context
        self._event: Event | None = None
        self.once = QComboBox()
        self.once.setObjectName("admitsOnce")
        self.once.setAccessibleName(self.tr("A ticket admits"))
        for once in Once:
            self.once.addItem(word(once, context.lang), once)
        self.once.activated.connect(lambda _index: self._set_rule())
        self._again = hint("")
        self._again.setObjectName("reentryRule")
        self._model = RecordModel(self._columns())
        remove: RowAction[_Line] = RowAction(self.tr("Remove"), self._remove, shortcut="Delete")
        self.table = DataTable(self._model, "sessionsTable", [remove])
        self.table.setAccessibleName(self.tr("Sessions"))
        self.table.setSortingEnabled(False)
        self.table.setFixedHeight(_TABLE_HEIGHT)
        self._wrong = hint("")
        self._wrong.setObjectName("sessionsError")
        set_property(self._wrong, "type", "error")
        self._sessions = self._sessions_part()
        self.box.addLayout(row(hint(self.tr("A ticket admits"), wrap=False), self.once, None))
        self.box.addWidget(self._again)
        self.box.addWidget(self._sessions)

    def _columns(self) -> list[Column[_Line]]:
        return [
            Column(self.tr("Session"), lambda line: line.session.name, edit=self._set_name, width=200),
            Column(self.tr("From"), lambda line: _shown(line.session.start), edit=self._set_start, width=120),
            Column(self.tr("To"), lambda line: _shown(line.session.end), edit=self._set_end, width=120),
        ]

    def _sessions_part(self) -> QWidget:
        part = QWidget()
        box = column(part)
        add = plain_button(self.tr("Add a session"), self._add, "addSession", "add")
        agenda = plain_button(self.tr("From the agenda"), self._from_agenda, "sessionsFromAgenda")
        remove = plain_button(self.tr("Remove"), lambda: self._remove(self.table.selected()), "removeSession", "remove")
        box.addLayout(row(add, agenda, remove, None))
        box.addWidget(self.table)
        box.addWidget(self._wrong)
        box.addWidget(hint(self.tr("The door opens 60 minutes before each session; between sessions nobody comes in.")))
        return part

    def show_event(self, event: Event) -> None:
        """Rule and sessions are this event's, as they are stored; lines that could not be stored yet stay."""
        another = self._event is None or self._event.id != event.id
        self._event = event
        once = admission.rule(self._context.ws, event.id)
        self.once.setCurrentIndex(self.once.findData(once))
        self._sessions.setVisible(once is Once.SESSION)
        if event.said.reentry:
            self._again.setText(self.tr("People who left may come in again; the event's basics decide this."))
        else:
            self._again.setText(self.tr("People who left may not come in again; the event's basics decide this."))
        stored = admission.sessions(self._context.ws, event.id)
        if another or (self._wrong.isHidden() and stored != self._typed()):
            self._say("")
            self._model.show_records([_Line(session) for session in stored])

    def _typed(self) -> list[Session]:
        return [line.session for line in self._model.records]

    def _set_rule(self) -> None:
        if self._event is None:
            return
        once = Once(self.once.currentData())
        try:
            admission.set_rule(self._context.ws, self._event.id, once)
        except GbmError as error:
            self._context.problem(error)
            return
        self._sessions.setVisible(once is Once.SESSION)

    def _add(self) -> None:
        if self._event is None:
            return
        lines = self._model.records
        start = max((line.session.end for line in lines), default=self._event.said.start)
        name = self.tr("Session {number}").format(number=len(lines) + 1)
        self._show([*lines, _Line(Session(name, start, start + _LASTS))])
        self.table.setCurrentIndex(self._model.index(len(lines), 0))
        self.table.edit(self.table.currentIndex())

    def _from_agenda(self) -> None:
        if self._event is None:
            return
        found = admission.from_agenda(self._context.ws, self._event.id)
        if not found:
            self._say(self.tr("The agenda has no lines with a title and a time yet."))
            return
        self._show([_Line(session) for session in found])

    def _remove(self, lines: list[_Line]) -> None:
        self._show([line for line in self._model.records if line not in lines])

    def _show(self, lines: list[_Line]) -> None:
        self._model.show_records(lines)
        self._store()

    def _set_name(self, line: _Line, text: str) -> bool:
        return self._set(line, replace(line.session, name=text.strip()))

    def _set_start(self, line: _Line, text: str) -> bool:
        when = parse_local_time(text, line.session.start.date())
        if when is None:
            return self._refuse(text)
        return self._set(line, replace(line.session, start=when, end=line.session.end + (when - line.session.start)))

    def _set_end(self, line: _Line, text: str) -> bool:
        when = parse_local_time(text, line.session.start.date())
        return self._refuse(text) if when is None else self._set(line, replace(line.session, end=when))

    def _refuse(self, text: str) -> bool:
        self._say(self.tr("“{text}” is not a time. Type it like 9:00 or 10-13 9:00.").format(text=text))
        return False

    def _set(self, line: _Line, session: Session) -> bool:
        line.session = session
        self._store()
        return True

    def _store(self) -> None:
        if self._event is None:
            return
        self._say("")
        try:
            admission.set_sessions(self._context.ws, self._event.id, self._typed())
        except GbmError as error:
            self._say(say(error, self._context.lang))

    def _say(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))


def _shown(when: datetime) -> str:
    return f"{when:%m-%d %H:%M}"
