"""What this laptop remembers of its scanner, beside this person's other choices."""

from datetime import date

from gbm_desktop.checkin.scanner_profile import ScannerProfile, read_written, written
from ui.settings import remembered


def profile() -> ScannerProfile:
    """The scanner as its self-test found it; the usual one where none was made."""
    return read_written(str(remembered().value("scanner", "")))


def tested_on() -> date | None:
    """The day of the last self-test that a scanner passed."""
    try:
        return date.fromisoformat(str(remembered().value("scannerTestedOn", "")))
    except ValueError:
        return None


def remember(found: ScannerProfile, day: date) -> None:
    """The scanner is read so from now on; its self-test was made on this day."""
    remembered().setValue("scanner", written(found))
    remembered().setValue("scannerTestedOn", day.isoformat())
