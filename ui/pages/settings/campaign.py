"""What is true of the whole campaign."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit

from gbm_desktop import campaign, places, regions
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.regions import UnknownRegion
from gbm_desktop.errors.workspace import PeriodBackwards
from gbm_desktop.wording import say
from ui.context import Context
from ui.pages.settings.section import Section
from ui.widgets import FieldForm, second_text
from ui.widgets.form_fields import day_field, python_day, qt_day
from ui.widgets.region_box import RegionBox

_FIELDS: dict[type[GbmError], str] = {UnknownRegion: "campaignRegion", PeriodBackwards: "periodEnd"}


class CampaignSection(Section):
    """Region, period, due date (or that it is to be verified), reporter and complaint phone."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "campaign")
        self.begin(self.tr("Campaign"))
        self._about = second_text("")
        self._about.setObjectName("campaignAbout")
        self._region = RegionBox(places.anywhere)
        self._start, self._end, self._due = day_field(), day_field(), day_field()
        self._unknown = QCheckBox(self.tr("The due date is to be verified"))
        self._unknown.setObjectName("dueUnknown")
        self._reporter, self._phone = QLineEdit(), QLineEdit()
        self._form = FieldForm()
        self._lay_out()
        self._connect()

    def show_stored(self) -> None:
        """The fields show the stored campaign."""
        found = campaign.current(self.context.ws)
        about = self.tr("{year} · {theme}\nThe year decides the policy; another year is a campaign of its own.")
        self._about.setText(about.format(year=found.year, theme=found.theme))
        self._region.show_place(places.named(found.region_code))
        self._start.setDate(qt_day(found.period_start))
        self._end.setDate(qt_day(found.period_end))
        self._due.setDate(qt_day(found.due or found.period_end))
        self._unknown.setChecked(found.due is None)
        self._due.setEnabled(found.due is not None)
        self._reporter.setText(found.reporter)
        self._phone.setText(found.complaint_phone)
        self._form.clear_errors()

    def store(self) -> str:
        """The campaign stands as the fields say."""
        place = self._region.place
        region = regions.require(place.code if place else self._region.text())
        found = campaign.current(self.context.ws)
        if region.code != found.region_code:
            name, edition = regions.full_name(region.code), regions.EDITION
            found = replace(found, region_code=region.code, region_name=name, region_edition=edition)
        campaign.edit(
            self.context.ws,
            replace(
                found,
                period_start=python_day(self._start),
                period_end=python_day(self._end),
                due=None if self._unknown.isChecked() else python_day(self._due),
                reporter=self._reporter.text().strip(),
                complaint_phone=self._phone.text().strip(),
            ),
        )
        return self.tr("The campaign is saved")

    def refuse(self, error: GbmError) -> None:
        """What is wrong stands under its field."""
        self._form.clear_errors()
        if type(error) in _FIELDS:
            self._form.show_error(_FIELDS[type(error)], say(error, self.context.lang))
        else:
            self.context.problem(error)

    def _lay_out(self) -> None:
        form = self._form
        form.add("campaignRegion", self.tr("Region"), self._region)
        form.add_row(("periodStart", self.tr("First day"), self._start), ("periodEnd", self.tr("Last day"), self._end))
        form.add("due", self.tr("Report due"), self._due)
        form.add_widget(self._unknown)
        form.add("reporter", self.tr("Reporting unit (signs the report)"), self._reporter)
        form.add("complaintPhone", self.tr("Complaint phone (stands on posters)"), self._phone)
        self.box.addWidget(self._about)
        self.box.addWidget(form)
        self.add_foot(self.tr("Save the campaign"))

    def _connect(self) -> None:
        for line in (self._region, self._reporter, self._phone):
            line.textChanged.connect(self.edit)
        for field in (self._start, self._end, self._due):
            field.dateChanged.connect(self.edit)
        self._unknown.toggled.connect(self.edit)
        self._unknown.toggled.connect(lambda unknown: self._due.setEnabled(not unknown))
