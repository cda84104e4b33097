"""A tour on paper: 巡展行程单 for those who drive, 装车清单 for those who load."""

from collections.abc import Callable
from pathlib import Path

from gbm_desktop import tours
from gbm_desktop.documents.ruled_pages import ruled_pdf
from gbm_desktop.documents.ruled_sheet import RuledSheet
from gbm_desktop.load_sheet import load_sheet
from gbm_desktop.model.ids import TourId
from gbm_desktop.model.tours import Tour, TourPrint
from gbm_desktop.prints import Printed, safe_file_name, save
from gbm_desktop.route_sheet import route_sheet
from gbm_desktop.wording import word
from gbm_desktop.workspace import Workspace

_MAKERS: dict[TourPrint, Callable[[Workspace, Tour], RuledSheet]] = {
    TourPrint.ROUTE_SHEET: route_sheet,
    TourPrint.LOAD_LIST: load_sheet,
}


def make(ws: Workspace, tour_id: TourId, kind: TourPrint) -> Printed:
    """The print as things stand now. Raises UnknownTour."""
    tour = tours.get(ws, tour_id)
    drawn = ruled_pdf(_MAKERS[kind](ws, tour))
    return Printed(drawn.pdf, f"{word(kind)}-{safe_file_name(tour.name)}.pdf", drawn.missing)


def write(ws: Workspace, tour_id: TourId, kind: TourPrint, file: Path) -> Printed:
    """The print stands in the file. Raises UnknownTour, CannotWrite, DiskFull."""
    printed = make(ws, tour_id, kind)
    save(printed.content, file)
    return printed
