"""The figures as a workbook."""

from datetime import date
from pathlib import Path

from gbm_desktop import campaign, figures
from gbm_desktop.documents.figures_xlsx import figures_xlsx
from gbm_desktop.prints import save
from gbm_desktop.wording import report as words
from gbm_desktop.workspace import Workspace


def write(ws: Workspace, file: Path, as_of: date | None = None) -> Path:
    """Every figure and the rows behind each are in the .xlsx file. Raises NoCampaign, CannotWrite, DiskFull."""
    about, day = campaign.current(ws), as_of or ws.today()
    title = words.FIGURES_TITLE.format(region=about.region_name, year=about.year)
    save(figures_xlsx(figures.compute(ws, day), title=title, as_of=day), file)
    return file
