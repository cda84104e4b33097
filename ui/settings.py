"""What this person chose on this laptop: kept in their own folder, never in a workspace."""

import re
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QSettings

from gbm_desktop import own_folders, window_choices

Lang: TypeAlias = Literal["zh", "en"]
Look: TypeAlias = Literal["system", "light", "dark"]
LOOKS: tuple[Look, ...] = ("system", "light", "dark")
TextSize: TypeAlias = Literal["standard", "large", "largest"]
TEXT_SIZES: tuple[TextSize, ...] = ("standard", "large", "largest")
_LOUDEST = 100
_SIGNED = re.compile(r"(.*\S)\s*（(.*)）")


def remembered() -> QSettings:
    """The file of choices; the same for every window of this person."""
    return QSettings(str(window_choices.file()), QSettings.Format.IniFormat)


def _keep(name: str, value: object) -> None:
    """Only what differs is written: each writing waits for the disk."""
    kept = remembered()
    if kept.value(name) != value:
        kept.setValue(name, value)


def reset() -> None:
    """The window's choices are as delivered, but for who works where, the language and the locks."""
    remembered().sync()
    window_choices.reset()


def operator() -> str:
    """Who worked here last, empty on the first run."""
    return str(remembered().value("operator", ""))


def set_operator(name: str) -> None:
    """This name is offered next time."""
    _keep("operator", name)


def department() -> str:
    """The department of who worked here last."""
    return str(remembered().value("department", ""))


def set_department(name: str) -> None:
    """This department is offered next time."""
    _keep("department", name)


def signature() -> str:
    """How who worked here last signs each step: 王芳（区经信局）."""
    name, office = operator(), department()
    return f"{name}（{office}）" if name and office else name


def set_signature(signed: str) -> None:
    """The name and the department in it are offered next time."""
    found = _SIGNED.fullmatch(signed.strip())
    name, office = found.groups() if found else (signed.strip(), "")
    set_operator(name)
    set_department(office)


def language() -> Lang:
    """The window's language: Chinese unless English was chosen."""
    return "en" if remembered().value("language", "zh") == "en" else "zh"


def set_language(lang: Lang) -> None:
    """The window opens in this language next time."""
    _keep("language", lang)


def look() -> Look:
    """Light, dark, or what the system says."""
    kept = remembered().value("look", "system")
    return next((known for known in LOOKS if known == kept), "system")


def set_look(chosen: Look) -> None:
    """The window looks so from now on."""
    _keep("look", chosen)


def text_size() -> TextSize:
    """How large the letters are."""
    kept = remembered().value("textSize", "standard")
    return next((known for known in TEXT_SIZES if known == kept), "standard")


def set_text_size(chosen: TextSize) -> None:
    """The letters are so large from now on."""
    _keep("textSize", chosen)


def volume() -> int:
    """How loud the four sounds are, 0 to 100."""
    kept = str(remembered().value("volume", "80"))
    return min(int(kept), _LOUDEST) if kept.isdigit() else 80


def set_volume(loudness: int) -> None:
    """The sounds are so loud from now on."""
    _keep("volume", loudness)


def camera() -> str:
    """The id of the camera that was chosen last, empty for the system's own."""
    return str(remembered().value("camera", ""))


def set_camera(camera_id: str) -> None:
    """This camera is used when it is plugged in."""
    _keep("camera", camera_id)


def camera_on() -> bool:
    """Whether this laptop's desk uses a camera; it looks only while the check-in page is seen."""
    return remembered().value("cameraOn", "no") == "yes"


def set_camera_on(*, wanted: bool) -> None:
    """The desk uses a camera from now on, or no longer, after a restart too."""
    _keep("cameraOn", "yes" if wanted else "no")


def mirrored() -> bool:
    """Whether the camera's picture is shown as a mirror shows it."""
    return remembered().value("mirrored", "yes") != "no"


def set_mirrored(*, mirrored: bool) -> None:
    """The camera's picture is shown so from now on."""
    _keep("mirrored", "yes" if mirrored else "no")


def exits_only() -> bool:
    """Whether this laptop's desk lets people out and nobody in."""
    return str(remembered().value("exitsOnly", "")) == "yes"


def set_exits_only(*, wanted: bool) -> None:
    """This laptop's desk only lets people out from now on, or no longer."""
    _keep("exitsOnly", "yes" if wanted else "")


def counting_door() -> str:
    """The name of the door that this laptop counted at last; empty before the first."""
    return str(remembered().value("countingDoor", ""))


def set_counting_door(name: str) -> None:
    """This laptop counts under this name from now on."""
    _keep("countingDoor", name)


def board_welcomes() -> bool:
    """Whether the live board greets the village or unit of who came in last."""
    return str(remembered().value("boardWelcomes", "")) == "yes"


def set_board_welcomes(*, wanted: bool) -> None:
    """The live board greets so from now on, or no longer."""
    _keep("boardWelcomes", "yes" if wanted else "")


def events_view() -> str:
    """How the events were seen last: as a list, a month, a week or by resource; empty before the first choice."""
    return str(remembered().value("eventsView", ""))


def set_events_view(view: str) -> None:
    """The events are seen so when the window opens next."""
    _keep("eventsView", view)


def lock_minutes() -> int:
    """After how many minutes without a touch a protected campaign's window locks itself; 0 for never."""
    kept = str(remembered().value("lockMinutes", "10"))
    return int(kept) if kept.isdigit() else 10


def set_lock_minutes(minutes: int) -> None:
    """It locks itself after so many minutes from now on."""
    _keep("lockMinutes", minutes)


def workspace_folder() -> Path | None:
    """The workspace that was open last."""
    kept = str(remembered().value("workspace", ""))
    return own_folders.from_kept(kept) if kept else None


def set_workspace_folder(folder: Path) -> None:
    """This workspace opens next time."""
    _keep("workspace", own_folders.as_kept(folder))


def saved_in() -> Path | None:
    """The folder in which a file was saved last."""
    kept = str(remembered().value("savedIn", ""))
    return own_folders.from_kept(kept) if kept else None


def set_saved_in(folder: Path) -> None:
    """This folder is offered when a file is saved next."""
    _keep("savedIn", own_folders.as_kept(folder))


def exchanged_in() -> Path | None:
    """The folder or stick that lies between the laptops."""
    kept = str(remembered().value("exchangeFolder", ""))
    return own_folders.from_kept(kept) if kept else None


def set_exchanged_in(folder: Path) -> None:
    """This folder or stick is offered when data packets are exchanged next."""
    _keep("exchangeFolder", own_folders.as_kept(folder))


def toured() -> bool:
    """Whether the tour was begun on this laptop."""
    return str(remembered().value("toured", "")) == "yes"


def set_toured() -> None:
    """The tour does not begin by itself any more."""
    _keep("toured", "yes")
