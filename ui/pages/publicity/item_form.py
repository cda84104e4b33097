"""The form of what was published."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.publicity import BadPublicity, PublicityKnown
from gbm_desktop.model.publicity import Medium, MediumLevel, Publicity, PublicityProblem
from ui.context import Context
from ui.pages.catalogue.entry_form import EntryForm
from ui.pages.publicity.count_line import CountLine
from ui.pages.publicity.event_picks import EventPicks
from ui.widgets.form_fields import day_field, lines, python_day, qt_day, unscrolled


class ItemForm(EntryForm[Publicity]):
    """What, when and where first, then how many it reached, then the events it is about."""

    def __init__(self, context: Context, entry: Publicity) -> None:
        super().__init__(context)
        self._entry = entry
        self.title, self.outlet, self.link = QLineEdit(), QLineEdit(), QLineEdit()
        self.day, self.note, self.events = day_field(), lines(), EventPicks(context)
        self.medium, self.level, self.form = self.choices(Medium), self.choices(MediumLevel), self._forms()
        self.reach, self.plays = CountLine(), CountLine()
        self._lay_out()
        self.watch(self.title, self.outlet, self.link, self.medium, self.level, self.reach, self.plays, self.note)
        self.form.editTextChanged.connect(self._touched)
        self.day.dateChanged.connect(self._touched)
        self.events.changed.connect(self._touched)

    def _forms(self) -> QComboBox:
        box = unscrolled(QComboBox())
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        pictures, film, live = self.tr("Text and pictures"), self.tr("Film"), self.tr("Live")
        box.addItems(["", pictures, film, live, self.tr("Sound"), self.tr("Poster")])
        return box

    def _lay_out(self) -> None:
        self.add("publicityTitle", self.tr("Title"), self.title)
        self.add_row(("publicityDay", self.tr("Day"), self.day), ("publicityForm", self.tr("Form"), self.form))
        self.add_row(("medium", self.tr("Medium"), self.medium), ("level", self.tr("Level"), self.level))
        self.outlet.setPlaceholderText(self.tr("Paper, channel or account"))
        self.add("outlet", self.tr("Outlet"), self.outlet)
        self.link.setPlaceholderText(self.tr("https://… or page 3"))
        self.add("publicityLink", self.tr("Link or page"), self.link)
        self.add_row(
            ("reach", self.tr("Read (times)"), self.reach),
            ("plays", self.tr("Played (times)"), self.plays),
        )
        self.add("publicityEvents", self.tr("Events it is about"), self.events)
        self.add("publicityNote", self.tr("Note"), self.note)

    def fill(self, entry: Publicity) -> None:
        """The fields hold the item."""
        self._entry = entry
        self.title.setText(entry.title)
        self.day.setDate(qt_day(entry.on_day))
        self.form.setCurrentText(entry.form)
        self.medium.setCurrentIndex(self.medium.findData(entry.medium))
        self.level.setCurrentIndex(self.level.findData(entry.level))
        self.outlet.setText(entry.outlet)
        self.link.setText(entry.link)
        self.reach.show_count(entry.reach)
        self.plays.show_count(entry.plays)
        self.events.show_events(entry.events)
        self.note.setPlainText(entry.note)

    def said(self) -> Publicity:
        """The item as the form has it."""
        return replace(
            self._entry,
            on_day=python_day(self.day),
            medium=Medium(self.medium.currentData()),
            outlet=self.outlet.text().strip(),
            level=MediumLevel(self.level.currentData()),
            title=self.title.text(),
            link=self.link.text(),
            form=self.form.currentText().strip(),
            reach=self.reach.count,
            plays=self.plays.count,
            events=self.events.events,
            note=self.note.toPlainText(),
        )

    def unsound(self) -> str:
        """The key of a number that cannot be read, with its sentence shown."""
        wrong = next((key for key, field in (("reach", self.reach), ("plays", self.plays)) if not field.is_sound), "")
        if wrong:
            self.show_error(wrong, self.tr("Not a number; write 1200, 1.2万, or leave it empty"))
        return wrong

    def field_of(self, error: GbmError) -> str:
        """The field that the error is about."""
        match error:
            case BadPublicity(problem=PublicityProblem.NEGATIVE):
                return "reach"
            case BadPublicity() | PublicityKnown():
                return "publicityTitle"
            case _:
                return ""
