"""The first page: who is working, then a campaign of one's own, the sample, or a folder that is there already."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from gbm_desktop import campaign, folders, policy, workspace
from gbm_desktop.errors import DamagedWorkspace, GbmError, Locked
from gbm_desktop.places import anywhere, meant
from gbm_desktop.wording import Lang, day, say
from ui import settings, theme
from ui.dialogs.join_campaign import JoinCampaign
from ui.jobs import Jobs
from ui.widgets import (
    Card,
    FieldForm,
    Heading,
    column,
    hint,
    link_button,
    plain_button,
    primary_button,
    row,
    second_text,
)
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.region_box import RegionBox


class FirstRun(QWidget):
    """`ready` comes with the open workspace; `restored` with a folder whose backup was brought back.

    `locked` comes with a folder whose workspace opens with its passphrase only.
    """

    ready = Signal(object)
    restored = Signal(object)
    locked = Signal(object)

    def __init__(self, jobs: Jobs, lang: Lang, folder: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("firstRun")
        self.setWindowTitle(self.tr("Green building materials to the countryside"))
        self.resize(1000, 720)
        self._jobs, self._lang = jobs, lang
        self._new_folder = folder or folders.free()
        self._who, self._campaign_form = FieldForm(), FieldForm()
        self._problem = Card()
        self._choices, self._start, self._join = QWidget(), QWidget(), JoinCampaign(jobs, lang)
        self._join.joined.connect(self.ready)
        self._join.left.connect(self._show_choices)
        self._fill_who()
        self._fill_choices()
        self._fill_start()
        self._compose()
        self._name.setFocus()

    def show_problem(self, error: GbmError) -> None:
        """Why the workspace did not open, and what can be done about it."""
        self._problem.setVisible(True)
        label = second_text(f"■ {say(error, self._lang)}")
        label.setObjectName("openingProblem")
        label.setProperty("type", "")
        label.setProperty("tone", "danger")
        self._problem.box.addWidget(label)
        if isinstance(error, DamagedWorkspace):
            self._offer_backups(error)

    def _offer_backups(self, error: DamagedWorkspace) -> None:
        folder, latest = error.folder, error.backup
        offers = [plain_button(self.tr("Restore another backup…"), lambda: self._ask_backup(folder), "restoreOther")]
        if latest is not None:
            text = self.tr("Restore the backup {name}").format(name=latest.name)
            offers.insert(0, plain_button(text, lambda: self._restore(folder, latest), "restoreBackup"))
        mend = self.tr("Make it anew from the journal")
        offers.insert(0, plain_button(mend, lambda: self._rebuild(folder), "rebuildFile"))
        self._problem.box.addLayout(row(*offers, None))

    def _compose(self) -> None:
        middle = QWidget()
        middle.setObjectName("scrolled")
        middle.setMaximumWidth(theme.FORM_WIDTH + 2 * theme.MARGIN)
        box = column(middle, margin=theme.MARGIN, gap=theme.GROUP)
        box.addStretch(1)
        box.addLayout(self._welcome())
        self._problem.hide()
        for part in (self._problem, self._who, self._choices, self._start, self._join):
            box.addWidget(part)
        self._start.hide()
        self._join.hide()
        for known, found in folders.known():
            text = self.tr("Go on with {year} · {region}").format(year=found.year, region=found.region_name)
            go_on = link_button(text, partial(self._go_on, known), f"goOn-{known.name}")
            box.addLayout(row(go_on, None))
        box.addLayout(row(link_button(self.tr("Open an existing folder…"), self._ask_folder, "openFolder"), None))
        box.addStretch(2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setWidget(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _welcome(self) -> QVBoxLayout:
        """What this program is, in two lines."""
        said = column()
        said.addWidget(Heading(self.tr("Green building materials to the countryside"), "title"))
        for line in (
            self.tr("Plan events, bring in rosters, check people in at the door and write the summary report."),
            self.tr("No internet is needed; everything stays on this computer, and every step can be taken back."),
        ):
            said.addWidget(second_text(line))
        return said

    def _fill_who(self) -> None:
        self._name, self._department = QLineEdit(settings.operator()), QLineEdit(settings.department())
        self._name.setPlaceholderText(self.tr("Your name; it stands beside each step in the history"))
        self._who.add_row(
            ("operator", self.tr("Who is working"), self._name),
            ("department", self.tr("Department (optional)"), self._department),
        )

    def _fill_choices(self) -> None:
        start = ChoiceCard(
            "startCampaign",
            "add",
            self.tr("Start a campaign"),
            self.tr("Choose the year and the region; theme, period and due date follow from the notice."),
            self._show_start,
            first=True,
        )
        self._sample = ChoiceCard(
            "openSample",
            "folder",
            self.tr("Open the sample"),
            self.tr("A county's season of 2023, to look around and try things"),
            self._open_sample,
        )
        join = ChoiceCard(
            "joinCampaign",
            "people",
            self.tr("Join a campaign"),
            self.tr("This laptop takes part in what another one has begun"),
            self._show_join,
        )
        self._choices.setLayout(row(start, join, self._sample, gap=16))

    def _fill_start(self) -> None:
        self._year = QComboBox()
        for profile in policy.profiles():
            for year in profile.years:
                self._year.addItem(str(year), year)
        self._region = RegionBox(anywhere)
        self._facts = hint("")
        self._facts.setObjectName("policyFacts")
        self._campaign_form.add_heading(self.tr("The campaign"))
        self._campaign_form.add_row(("year", self.tr("Year"), self._year), ("region", self.tr("Region"), self._region))
        self._campaign_form.add_widget(self._facts)
        self._where = hint(self.tr("Stored in {folder}").format(folder=self._new_folder))
        self._campaign_form.add_widget(self._where)
        self._year.currentIndexChanged.connect(lambda _index: self._show_facts())
        self._show_facts()
        box = column(self._start, gap=16)
        box.addWidget(self._campaign_form)
        box.addLayout(
            row(
                primary_button(self.tr("Start the campaign"), self._start_campaign, "createCampaign"),
                plain_button(self.tr("Another folder…"), self._ask_new_folder, "otherFolder"),
                plain_button(self.tr("Back"), self._show_choices, "back"),
                None,
            )
        )

    def _show_facts(self) -> None:
        year = self._year.currentData()
        profile = policy.profile(year)
        first, last = (day(date, self._lang) for date in profile.period_in(year))
        due = profile.due_in(year)
        facts = self.tr("Theme: {theme}\nPeriod: {first} – {last}\nReport due: {due}\nBasis: {basis}")
        self._facts.setText(
            facts.format(
                theme=profile.theme,
                first=first,
                last=last,
                due=day(due, self._lang) if due else self.tr("to be verified"),
                basis=profile.document_number,
            )
        )

    def _show_start(self) -> None:
        if self._operator():
            self._choices.hide()
            self._start.show()
            self._region.setFocus()

    def _show_join(self) -> None:
        if operator := self._operator():
            self._choices.hide()
            self._join.show()
            self._join.begin(self._new_folder, operator)

    def _show_choices(self) -> None:
        self._start.hide()
        self._join.hide()
        self._choices.show()

    def _operator(self) -> str:
        """Who is working, kept for next time; empty (and said so under the field) where no name stands there."""
        name, department = self._name.text().strip(), self._department.text().strip()
        self._who.show_error("operator", "" if name else self.tr("Please write your name: each step is kept under it."))
        if name:
            settings.set_operator(name)
            settings.set_department(department)
        return settings.signature() if name else ""

    def _start_campaign(self) -> None:
        operator, typed = self._operator(), self._region.text()
        place = self._region.place or meant(typed, anywhere(typed))
        wrong = "" if place else self.tr("Type a county or township by name, pinyin initials or code, and choose it.")
        self._campaign_form.show_error("region", wrong)
        if not operator or place is None:
            return
        try:
            opened = workspace.create(self._new_folder, operator=operator)
            campaign.start(opened, region_code=place.code, year=self._year.currentData())
        except GbmError as error:
            self._campaign_form.show_error("region", say(error, self._lang))
            return
        self.ready.emit(opened)

    def _open_sample(self) -> None:
        from ui.sample_season import open_sample

        operator = self._operator()
        if not operator:
            return
        self._sample.setEnabled(False)
        self._sample.say(self.tr("Preparing the sample…"))
        open_sample(self._jobs, operator, self.ready.emit, failed=self.show_problem)

    def _ask_folder(self) -> None:
        if self._operator() and (chosen := QFileDialog.getExistingDirectory(self, self.tr("Open a campaign's folder"))):
            self.open_folder(Path(chosen))

    def _go_on(self, folder: Path) -> None:
        if self._operator():
            self.open_folder(folder)

    def open_folder(self, folder: Path) -> None:
        """The folder's workspace is open, or what is wrong with it is said."""
        try:
            opened = workspace.open_existing(folder, operator=self._operator())
        except Locked:
            self.locked.emit(folder)
            return
        except GbmError as error:
            self.show_problem(error)
            return
        self.ready.emit(opened)

    def _ask_new_folder(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, self.tr("Where the campaign is kept")):
            self._new_folder = Path(chosen)
            self._where.setText(self.tr("Stored in {folder}").format(folder=self._new_folder))

    def _ask_backup(self, folder: Path) -> None:
        dialog = QFileDialog(self, self.tr("Restore a backup"), "", self.tr("Backups (*.db)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._restore(folder, Path(path)))
        dialog.open()

    def _rebuild(self, folder: Path) -> None:
        from gbm_desktop.repair import rebuild

        if not self._operator():
            return
        try:
            rebuild(folder, datetime.now().astimezone())
        except GbmError as error:
            self.show_problem(error)
            return
        self.restored.emit(folder)

    def _restore(self, folder: Path, file: Path) -> None:
        from gbm_desktop import backup

        if not self._operator():
            return
        try:
            backup.restore(folder, file)
        except GbmError as error:
            self.show_problem(error)
            return
        self.restored.emit(folder)
