"""The four sounds of the door. A laptop without a loudspeaker, or without the library, works silently."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from gbm_desktop.resource_files import resource
from ui import multimedia

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


class Sound(StrEnum):
    """What the door is heard to say; each is a file of that name."""

    ADMITTED = "admitted"
    REPEAT = "repeat"
    REFUSED = "refused"
    ATTENTION = "attention"


class Sounds:
    """The sounds, loaded by `prepare` because their library is slow to load; `volume` is 0 to 100."""

    def __init__(self, volume: int) -> None:
        self._volume = volume
        self._effects: dict[Sound, QSoundEffect] = {}
        self.missing = False

    @property
    def audible(self) -> bool:
        """Whether a sound would be heard."""
        return bool(self._volume) and not self.missing

    def set_volume(self, volume: int) -> None:
        """The sounds are so loud from now on; 0 is silence."""
        self._volume = volume
        for effect in self._effects.values():
            effect.setVolume(volume / 100)

    def prepare(self) -> None:
        """The sounds are ready, or `missing` is True because this laptop cannot play any."""
        if self._effects or self.missing or not self._volume:
            return
        try:
            self._effects = _loaded(self._volume)
        except ImportError:  # the library that Qt plays with is not installed
            self._effects = {}
        self.missing = not self._effects

    def play(self, sound: Sound) -> None:
        """The sound is heard, if anything can be."""
        self.prepare()
        if self.audible:
            self._effects[sound].play()


def _loaded(volume: int) -> "dict[Sound, QSoundEffect]":
    multimedia.hush()
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

    if QMediaDevices.defaultAudioOutput().isNull():
        return {}
    effects = {}
    for sound in Sound:
        effects[sound] = QSoundEffect()
        effects[sound].setSource(QUrl.fromLocalFile(str(resource("sounds", f"{sound.value}.wav"))))
        effects[sound].setVolume(volume / 100)
    return effects
