"""One place's market days as an office writes them, and what the program understands of it while one types."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from gbm_desktop import market_days, places
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.market_days import MarketPlaceNotMeant, MarketSpanBackwards, UnreadMarketText
from gbm_desktop.market_days import MarketSaid
from gbm_desktop.market_entries import MarketEntry
from gbm_desktop.model.market_text import MarketText, parse
from gbm_desktop.planning.market_days import next_days
from gbm_desktop.wording import say, word
from gbm_desktop.wording.market_days import market_day_word, rules_words
from ui.context import Context
from ui.widgets import Card, FieldForm, Heading, StatusDot, plain_button, primary_button, set_property
from ui.widgets.day_line import DayLine
from ui.widgets.flow_layout import wrapped
from ui.widgets.region_box import RegionBox
from ui.widgets.scrolled_form import ScrolledForm

_NOTHING = MarketSaid("", "", "")


class MarketEditor(Card):
    """`stored` comes with the place whose market days stand now."""

    stored = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("marketEditor")
        self._context = context
        self._entry: MarketEntry | None = None
        self._storing = False
        self._days_word = market_day_word(context.lang)
        self._title = Heading("")
        self._place = RegionBox(lambda text: places.of_campaign(context.ws, text))
        self._text, self._source, self._note = QLineEdit(), QLineEdit(), QLineEdit()
        self._since, self._until = DayLine(self.tr("no limit")), DayLine(self.tr("no limit"))
        self._checked = DayLine(self.tr("to be checked"))
        self._understood = StatusDot()
        self._understood.setObjectName("marketUnderstood")
        self._understood.setWordWrap(True)
        self._form = self._fields()
        self.box.setSpacing(12)
        self.box.addWidget(self._title)
        self.box.addWidget(ScrolledForm(self._form), 1)
        today = plain_button(self.tr("Checked today"), self._check_today, "marketCheckedToday", "check")
        self._save = primary_button(self.tr("Save"), self.save, "marketSave")
        self.box.addLayout(wrapped(today, None, self._save))
        self._text.textChanged.connect(lambda _text: self._say_understood())
        for field in (self._text, self._source, self._note, self._since, self._until, self._checked):
            field.returnPressed.connect(self.save)
        self.begin()

    def _fields(self) -> FieldForm:
        form = FieldForm()
        self._text.setPlaceholderText(self.tr("As the township writes it: 农历逢三、八"))
        self._source.setPlaceholderText(self.tr("Who said so, with the phone"))
        form.add("marketPlace", self.tr("Township or village"), self._place)
        form.add("marketText", self._days_word, self._text)
        form.add_widget(self._understood)
        form.add_row(
            ("marketSince", self.tr("Holds from"), self._since), ("marketUntil", self.tr("Holds until"), self._until)
        )
        form.add("marketSource", self.tr("Source"), self._source)
        form.add_row(
            ("marketChecked", self.tr("Checked on"), self._checked),
            ("marketNote", self.tr("Note"), self._note),
        )
        below = QWidget()
        below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        form.add_widget(below)
        return form

    @property
    def entry(self) -> MarketEntry | None:
        """What is being put right; None while something new is written."""
        return self._entry

    def begin(self) -> None:
        """A new entry can be written."""
        self._show(None, _NOTHING)
        self._title.setText(self.tr("New entry"))

    def show_entry(self, entry: MarketEntry) -> None:
        """The entry can be put right; what was typed and is not saved yet is kept where it belongs to the same."""
        if self._storing or (self._entry is not None and entry.rules == self._entry.rules and self.is_changed()):
            return
        self._show(entry, entry.said)
        self._title.setText(entry.name)

    def leave(self) -> bool:
        """What was written and not saved is saved, or said to be lost where it cannot be; answers whether it was."""
        if self._storing or not self.is_changed():
            return False
        said, old = self._said(), self._entry
        try:
            if not said.region_code or not said.text:
                raise MarketPlaceNotMeant(self._place.text() or said.text)
            self._store(said, old)
        except GbmError as error:
            self._context.problem(error)
            self._show(old, old.said if old else _NOTHING)
            return False
        return True

    def lead(self, *, leading: bool) -> None:
        """Saving is what one came for, or something else on the page is."""
        set_property(self._save, "type", "primary" if leading else "plain")

    def is_changed(self) -> bool:
        """Whether anything is written that is not stored."""
        before = self._entry.said if self._entry else _NOTHING
        return self._said() != before

    def write(self, place: str = "") -> None:
        """The cursor stands where one goes on writing."""
        (self._text if self._place.place or place else self._place).setFocus()

    def save(self) -> None:
        """What is written stands, or what is wrong with it is said at its field."""
        self._form.clear_errors()
        for key, field in (
            ("marketSince", self._since),
            ("marketUntil", self._until),
            ("marketChecked", self._checked),
        ):
            if not field.is_sound:
                self._form.show_error(key, self.tr("Not a day; write 2026-12-01, or leave it empty."))
                return
        if self._place.place is None:
            self._form.show_error("marketPlace", self.tr("Choose a township or a village."))
            return
        self._save_said()

    def _save_said(self) -> None:
        said = self._said()
        try:
            self._store(said, self._entry)
        except UnreadMarketText as error:
            self._form.show_error("marketText", say(error, self._context.lang))
        except MarketSpanBackwards as error:
            self._form.show_error("marketUntil", say(error, self._context.lang))
        except GbmError as error:
            self._context.problem(error)
        else:
            self.stored.emit(said.region_code, said.village)

    def _store(self, said: MarketSaid, old: MarketEntry | None) -> None:
        """While it is stored the list shows anew what stands; the form must not follow it."""
        self._storing = True
        try:
            market_days.set_place(self._context.ws, said, instead_of=[rule.id for rule in old.rules] if old else [])
        finally:
            self._storing = False
        self._show(None, _NOTHING)

    def _show(self, entry: MarketEntry | None, said: MarketSaid) -> None:
        self._entry = entry
        self._form.clear_errors()
        self._place.show_place(places.named(said.region_code, said.village) if said.region_code else None)
        for field, text in ((self._text, said.text), (self._source, said.source), (self._note, said.note)):
            field.setText(text)
            field.setCursorPosition(0)
        self._since.show_day(said.valid_from)
        self._until.show_day(said.valid_to)
        self._checked.show_day(said.checked_on)
        self._say_understood()

    def _said(self) -> MarketSaid:
        place = self._place.place
        return MarketSaid(
            place.code if place else "",
            place.village if place else "",
            self._text.text().strip(),
            self._since.day,
            self._until.day,
            self._note.text().strip(),
            self._source.text().strip(),
            self._checked.day,
        )

    def _check_today(self) -> None:
        self._checked.show_day(self._context.ws.today())

    def _say_understood(self) -> None:
        lang, text = self._context.lang, self._text.text()
        read = parse(text)
        if not text.strip():
            self._understood.show_status(
                self.tr("Also: 公历逢1、4、7, 周二、周六, 单日, 子午, 每天, 三月初三"), "second"
            )
        elif isinstance(read, MarketText):
            rules = [market_days.rule_of(self._said(), part) for part in read.parts]
            coming = "  ".join(f"{day:%m-%d}" for day in next_days(rules, self._context.ws.today())) or "—"
            said = self.tr("{words}; next: {days}").format(words=rules_words(read.parts, lang), days=coming)
            assumed = " ".join(word(one, lang) for one in read.assumed)
            self._understood.show_status(f"{said}\n{assumed}".strip(), "warn" if assumed else "action")
        else:
            self._understood.show_status(word(read.fault, lang), "danger")
