"""What of this laptop's devices is there and works, for the readiness check."""

from datetime import date, timedelta

from gbm_desktop.model.readiness import Fact, Line
from ui import multimedia, settings
from ui.pages.checkin import remembered_scanner
from ui.pages.phones.addresses import laptop_addresses

_LONG_AGO = timedelta(days=30)
_NAMED = 3


def look_at_devices(today: date) -> list[Line]:
    """Printer, scanner, camera, sound and network, a line each."""
    return [_printer(), _scanner(today), _camera(), _sound(), _network()]


def _printer() -> Line:
    from PySide6.QtPrintSupport import QPrinterInfo

    name = QPrinterInfo.defaultPrinterName() or next(iter(QPrinterInfo.availablePrinterNames()), "")
    return Line(Fact.PRINTER, {"name": name}) if name else Line(Fact.NO_PRINTER)


def _scanner(today: date) -> Line:
    day = remembered_scanner.tested_on()
    if day is None:
        return Line(Fact.SCANNER_UNTESTED)
    return Line(Fact.SCANNER_LONG_AGO if today - day > _LONG_AGO else Fact.SCANNER_TESTED, {"day": day})


def _camera() -> Line:
    multimedia.hush()
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:  # the library that Qt looks for cameras with is not installed
        return Line(Fact.CAMERA_UNKNOWN)
    names = tuple(device.description() for device in QMediaDevices.videoInputs())
    return Line(Fact.CAMERA, {"names": names[:_NAMED]}) if names else Line(Fact.NO_CAMERA)


def _sound() -> Line:
    multimedia.hush()
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:  # as above
        return Line(Fact.NO_SOUND)
    output = QMediaDevices.defaultAudioOutput()
    if output.isNull():
        return Line(Fact.NO_SOUND)
    about = {"name": output.description(), "volume": settings.volume()}
    return Line(Fact.SOUND if settings.volume() else Fact.SOUND_OFF, about)


def _network() -> Line:
    names = tuple(f"{each.interface} {each.address}" for each in laptop_addresses()[:_NAMED])
    return Line(Fact.NETWORK, {"names": names}) if names else Line(Fact.NO_NETWORK)
