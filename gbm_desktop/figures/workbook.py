"""The figures as a workbook."""

from datetime import date
from pathlib import Path

from gbm_desktop import campaign, figures
from gbm_desktop.documents.figures_xlsx import figures_xlsx
from gbm_desktop.documents.workbook import ListSheet, list_xlsx
from gbm_desktop.model.figures import Figure
from gbm_desktop.prints import save
from gbm_desktop.wording import report as words
from gbm_desktop.wording.figures import value_text
from gbm_desktop.workspace import Workspace


def write(ws: Workspace, file: Path, as_of: date | None = None) -> Path:
    """Every figure and the rows behind each are in the .xlsx file. Raises NoCampaign, CannotWrite, DiskFull."""
    about, day = campaign.current(ws), as_of or ws.today()
    title = words.FIGURES_TITLE.format(region=about.region_name, year=about.year)
    save(figures_xlsx(figures.compute(ws, day), title=title, as_of=day), file)
    return file


def write_rows(figure: Figure, file: Path, made: date) -> Path:
    """The rows behind the figure are in the .xlsx file, under what they count. Raises CannotWrite, DiskFull."""
    headings = tuple(dict.fromkeys(heading for row in figure.rows for heading in row))
    rows = [tuple(row.get(heading, "") for heading in headings) for row in figure.rows]
    title = f"{figure.name}（{value_text(figure.value, figure.unit)}{figure.unit}）"
    save(list_xlsx([ListSheet(figure.name, title, headings, rows, figure.definition)], title=title, made=made), file)
    return file
