"""How a window can look: its size on the screen, its colours, its language, whose data it shows."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QTranslator

from gbm_desktop.resource_files import resource
from gbm_desktop.wording import Lang

Data = Literal["empty", "sample", "large"]
Tongue = Literal["zh", "en", "twice"]
SCREEN = 1366, 768
SCALES = 100, 125, 150
TONGUES: tuple[Tongue, ...] = ("zh", "en", "twice")
DATA: tuple[Data, ...] = ("sample", "empty", "large")


@dataclass(frozen=True, slots=True)
class Look:
    """One way to see the window; `twice` has every English text twice over."""

    scale: int = 100
    colours: Literal["light", "dark"] = "light"
    tongue: Tongue = "zh"
    data: Data = "sample"

    @property
    def name(self) -> str:
        """What the look's folder is called."""
        return f"{self.data}-{self.scale}-{self.colours}-{self.tongue}"

    @property
    def lang(self) -> Lang:
        """The language of what the core says."""
        return "zh" if self.tongue == "zh" else "en"

    @property
    def size(self) -> tuple[int, int]:
        """How much room a window that fills the screen has, in the window's own pixels."""
        width, height = SCREEN
        return round(width * 100 / self.scale), round(height * 100 / self.scale)


def read(name: str) -> Look:
    """The look of this name. Raises ValueError."""
    for look in every():
        if look.name == name:
            return look
    raise ValueError(name)


def every() -> list[Look]:
    """Each language and size on each data, and the dark colours, in which nothing is of another size, on the sample.

    Texts twice as long are looked at on the whole screen only: at 150 % a language would be four times as wordy.
    """
    light = [Look(scale, "light", tongue, data) for data in DATA for scale in SCALES for tongue in TONGUES]
    dark = [Look(scale, "dark", "zh", "sample") for scale in SCALES]
    return [look for look in (*light, *dark) if look.tongue != "twice" or look.scale == SCALES[0]]


class Twice(QTranslator):
    """Every text stands twice, as in a language of many words."""

    def translate(self, _context: str, source: str, _about: str | None = None, _count: int = -1) -> str:
        """The text and the text again."""
        return f"{source} {source}" if source.strip() else source


def speak(app: QCoreApplication, tongue: Tongue) -> QTranslator | None:
    """What is built from now on is in this language; the translator must be kept."""
    if tongue == "en":
        return None
    translator = Twice(app) if tongue == "twice" else QTranslator(app)
    if tongue == "zh":
        translator.load(str(resource("translations", "zh_CN.qm")))
    app.installTranslator(translator)
    return translator
