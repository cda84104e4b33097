"""This laptop: its desk, and how the window looks and sounds on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSlider, QWidget

from gbm_desktop import clocks, desk
from gbm_desktop.clocks import ClockTrouble
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.desk import DeskUnnamed
from gbm_desktop.wording import say
from gbm_desktop.wording.clocks import harmless, said
from ui import settings
from ui.context import Context
from ui.pages.settings.section import Section
from ui.pages.settings.start_afresh import StartAfresh
from ui.widgets import Card, FieldForm, Heading, plain_button, row, rule, second_text
from ui.widgets.form_fields import unscrolled

_STEP = 10


class DeskSection(Section):
    """What this desk is called, who works at it, where its data is."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "desk")
        self.begin(self.tr("This laptop"))
        self._name, self._about = QLineEdit(), second_text("")
        self._about.setObjectName("deskAbout")
        self._about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name.setMaxLength(40)
        self._name.textChanged.connect(self.edit)
        self._form = FieldForm()
        note = self.tr("Every check-in taken here bears it, as in “checked in at 9:12 at desk 2”.")
        self._form.add("deskName", self.tr("Name of the desk"), self._name, note=note)
        self.box.addWidget(self._form)
        self.box.addWidget(self._about)
        self.add_foot(self.tr("Save the desk"))

    def show_stored(self) -> None:
        """The desk's name as it stands."""
        ws = self.context.ws
        self._name.setText(ws.replica.name)
        self._form.clear_errors()
        about = self.tr("Working now: {operator} (changed at the top right)\nData folder: {folder}")
        clock = clocks.look(ws)
        lines = [about.format(operator=ws.operator, folder=ws.folder), said(clock, self.context.lang)]
        if clock.trouble is not ClockTrouble.NONE:
            lines.append(harmless(self.context.lang))
        self._about.setText("\n".join(lines))

    def store(self) -> str:
        """The desk is called so."""
        desk.rename(self.context.ws, self._name.text())
        return self.tr("This desk is called {name} from now on").format(name=self.context.ws.replica.name)

    def refuse(self, error: GbmError) -> None:
        """What is wrong stands under the name."""
        if isinstance(error, DeskUnnamed):
            self._form.show_error("deskName", say(error, self.context.lang))
        else:
            self.context.problem(error)


class LookSection(Card):
    """Language, colours, size of letters and volume: kept for this person on this laptop, in force at once."""

    name = "look"

    def __init__(self, context: Context) -> None:
        super().__init__(padding=20)
        self.box.setSpacing(12)
        self.setObjectName("lookSection")
        self.title = self.tr("Look and sound")
        self._context = context
        self._language, self._look = unscrolled(QComboBox()), unscrolled(QComboBox())
        for words, code in (("中文", "zh"), ("English", "en")):
            self._language.addItem(words, code)
        self._size = unscrolled(QComboBox())
        sizes = (self.tr("Standard"), self.tr("Large"), self.tr("Largest"))
        for words, size in zip(sizes, settings.TEXT_SIZES, strict=True):
            self._size.addItem(words, size)
        looks = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
        for words, look in zip(looks, settings.LOOKS, strict=True):
            self._look.addItem(words, look)
        self._volume, self._loudness = unscrolled(QSlider(Qt.Orientation.Horizontal)), QLabel()
        self._volume.setRange(0, 100)
        self._volume.setSingleStep(_STEP)
        self._volume.setPageStep(_STEP)
        self._afresh = StartAfresh(context)
        self._lay_out()
        self._language.activated.connect(self._choose_language)
        self._look.activated.connect(self._choose_look)
        self._size.activated.connect(self._choose_size)
        self._volume.valueChanged.connect(self._choose_volume)

    def refresh(self) -> None:
        """The fields show what was chosen."""
        self._language.setCurrentIndex(self._language.findData(settings.language()))
        self._look.setCurrentIndex(self._look.findData(settings.look()))
        self._size.setCurrentIndex(self._size.findData(settings.text_size()))
        blocked = self._volume.blockSignals(True)
        self._volume.setValue(settings.volume())
        self._volume.blockSignals(blocked)
        self._show_volume()

    def _lay_out(self) -> None:
        loud = QWidget()
        line = row(
            self._volume,
            self._loudness,
            plain_button(self.tr("Try the sound"), self._try, "tryVolume", "sound"),
            gap=12,
        )
        loud.setLayout(line)
        self._volume.setObjectName("volume")
        self._volume.setAccessibleName(self.tr("Volume"))
        self._loudness.setMinimumWidth(40)
        form = FieldForm()
        form.add_row(("language", "语言 Language", self._language), ("look", self.tr("Colours"), self._look))
        form.add("textSize", self.tr("Text size"), self._size)
        form.add("volumeLine", self.tr("Volume of the check-in's sounds"), loud)
        self.box.addWidget(Heading(self.title))
        self.box.addWidget(form)
        self.box.addWidget(rule())
        self.box.addWidget(self._afresh)

    def _choose_language(self) -> None:
        settings.set_language("en" if self._language.currentData() == "en" else "zh")
        self._context.choices_changed.emit()

    def _choose_look(self) -> None:
        settings.set_look(settings.LOOKS[self._look.currentIndex()])
        self._context.choices_changed.emit()

    def _choose_size(self) -> None:
        settings.set_text_size(settings.TEXT_SIZES[self._size.currentIndex()])
        self._context.choices_changed.emit()

    def _choose_volume(self, loudness: int) -> None:
        settings.set_volume(loudness)
        self._show_volume()

    def _show_volume(self) -> None:
        self._loudness.setText(f"{self._volume.value()} %" if self._volume.value() else self.tr("Off"))

    def _try(self) -> None:
        from ui.sounds import Sound, Sounds

        self._sounds = Sounds(self._volume.value())
        self._sounds.play(Sound.ADMITTED)
        if self._sounds.missing:
            self._context.tell(self.tr("This laptop cannot play sounds; the verdict is seen all the same"))
