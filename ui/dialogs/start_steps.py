"""The three steps in which a campaign begins; each is filled in already and says what is wrong with it."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit

from gbm_desktop import campaign, folders, places, policy, regions
from gbm_desktop.errors.workspace import PeriodBackwards
from gbm_desktop.wall_clock import SystemClock
from gbm_desktop.wording import Lang, day, say
from gbm_desktop.wording.counted import fill
from ui.widgets import FieldForm, hint, link_button
from ui.widgets.form_fields import day_field, python_day, qt_day
from ui.widgets.region_box import RegionBox


class WhereStep(FieldForm):
    """The region, and the folder in which the campaign is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path()
        self.region = RegionBox(places.anywhere)
        self._named, self._kept = hint(""), hint("")
        self._named.setObjectName("regionFacts")
        self.add("region", self.tr("Region"), self.region)
        self.add_widget(self._named)
        self.add_widget(self._kept)
        self.add_widget(link_button(self.tr("Another folder…"), self._ask_folder, "otherFolder"))
        self._box.addStretch(1)
        self.region.placed.connect(lambda _place: self._say_which())

    def begin(self, folder: Path, department: str) -> None:
        """A place is offered: the department's own, else that of the campaign that stands here already."""
        self._keep_in(folder)
        if not self.region.text():
            known = [found.region_code for _folder, found in folders.known()]
            self.region.show_place(places.headed_by(department) or (places.named(known[-1]) if known else None))
        self._say_which()
        self.region.setFocus()
        self.region.selectAll()

    @property
    def place(self) -> places.Place | None:
        """The place that is meant; where there is none, that is said."""
        typed = self.region.text()
        found = self.region.place or places.meant(typed, places.anywhere(typed))
        wrong = "" if found else self.tr("Type a county or township by name, pinyin initials or code, and choose it.")
        self.show_error("region", wrong)
        return found

    def _say_which(self) -> None:
        place = self.region.place
        self._named.setVisible(place is not None)
        if place is not None:
            said = self.tr("{name}, code {code}, {count:place|places} in it")
            name, count = regions.full_name(place.code), len(regions.children(place.code))
            self._named.setText(fill(said, name=name, code=place.code, count=count))

    def _ask_folder(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, self.tr("Where the campaign is kept")):
            self._keep_in(Path(chosen))

    def _keep_in(self, folder: Path) -> None:
        self.folder = folder
        self._kept.setText(fill(self.tr("Stored in {folder}"), folder=folder))


class WhenStep(FieldForm):
    """The year, which decides the notice, and the period."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang: Lang = lang
        self._year, self._first, self._last = QComboBox(), day_field(), day_field()
        for profile in policy.profiles():
            for year in profile.years:
                self._year.addItem(str(year), year)
        self._choose_this_year()
        self._facts = hint("")
        self._facts.setObjectName("policyFacts")
        self.add_row(
            ("year", self.tr("Year"), self._year),
            ("firstDay", self.tr("First day"), self._first),
            ("lastDay", self.tr("Last day"), self._last),
        )
        self.add_widget(self._facts)
        self._box.addStretch(1)
        self._year.currentIndexChanged.connect(lambda _index: self._follow_notice())
        self._follow_notice()

    def _choose_this_year(self) -> None:
        """This one, or the latest before it that a notice is known of."""
        clock = SystemClock()
        this_year = datetime.fromtimestamp(clock.wall() / 1000, clock.zone()).year
        known = [self._year.itemData(at) for at in range(self._year.count())]
        self._year.setCurrentIndex(known.index(max((year for year in known if year <= this_year), default=known[0])))

    def begin(self) -> None:
        """The year has the focus."""
        self._year.setFocus()

    @property
    def year(self) -> int:
        """The year that is chosen."""
        return int(self._year.currentData())

    @property
    def period(self) -> tuple[date, date] | None:
        """The period; None where it ends before it begins, which is said."""
        first, last = python_day(self._first), python_day(self._last)
        self.show_error("lastDay", say(PeriodBackwards(first, last), self._lang) if last < first else "")
        return None if last < first else (first, last)

    @property
    def phone(self) -> str:
        """The complaint phone of the notice."""
        return policy.profile(self.year).complaint_phones[0]

    def _follow_notice(self) -> None:
        profile = policy.profile(self.year)
        for field, at in zip((self._first, self._last), profile.period_in(self.year), strict=True):
            field.setDate(qt_day(at))
        due = profile.due_in(self.year)
        facts = self.tr("Theme: {theme}\nReport due: {due}\nBasis: {basis}")
        self._facts.setText(
            fill(
                facts,
                theme=profile.theme,
                due=day(due, self._lang) if due else self.tr("to be verified"),
                basis=profile.document_number,
            )
        )


class ReporterStep(FieldForm):
    """Who reports, and whom consumers call."""

    def __init__(self) -> None:
        super().__init__()
        self._offered = ""
        self._reporter, self._phone = QLineEdit(), QLineEdit()
        self.add("startReporter", self.tr("Reporting unit (signs the report)"), self._reporter)
        self.add("startPhone", self.tr("Complaint phone (stands on posters)"), self._phone)
        self.add_widget(hint(self.tr("All of this can be changed later under Settings › Campaign.")))
        self._box.addStretch(1)

    def begin(self, region_code: str, phone: str) -> None:
        """What is usual in this region is offered; what was typed stays."""
        usual = campaign.usual_reporter(region_code)
        if self._reporter.text() in ("", self._offered):
            self._reporter.setText(usual)
            self._reporter.setCursorPosition(0)
        self._offered = usual
        if not self._phone.text():
            self._phone.setText(phone)
        self._reporter.setFocus()

    @property
    def reporter(self) -> str:
        """Who reports."""
        return self._reporter.text().strip()

    @property
    def phone(self) -> str:
        """Whom consumers call."""
        return self._phone.text().strip()
