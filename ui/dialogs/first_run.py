"""The first page: who is working, then a campaign of one's own, the sample, or what is there already."""

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from gbm_desktop import folders, workspace
from gbm_desktop.errors import GbmError
from gbm_desktop.errors.protection import Locked
from gbm_desktop.wall_clock import local
from gbm_desktop.wording import Lang
from ui import settings, theme
from ui.dialogs.join_campaign import JoinCampaign
from ui.dialogs.opening_problem import OpeningProblem
from ui.dialogs.save_file import begin_at_documents
from ui.dialogs.start_campaign import StartCampaign
from ui.jobs import Jobs
from ui.messages import ProgressRow
from ui.widgets import FieldForm, Heading, column, link_button, row, second_text
from ui.widgets.choice_card import ChoiceCard


class FirstRun(QWidget):
    """`ready` comes with the open workspace; `restored` with a folder whose backup was brought back.

    `locked` comes with a folder whose workspace opens with its passphrase only, `copy_locked` with the folder into
    which such a backup is to be brought back, and the backup.
    """

    ready = Signal(object)
    restored = Signal(object)
    locked = Signal(object)
    copy_locked = Signal(object, object)

    def __init__(self, jobs: Jobs, lang: Lang, folder: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("firstRun")
        self.setWindowTitle(self.tr("Green building materials to the countryside"))
        self.resize(1000, 720)
        self._jobs, self._lang = jobs, lang
        self._new_folder = folder if folder and not workspace.exists(folder) else folders.free()
        self._who, self._problem = FieldForm(), OpeningProblem(lang)
        self._choices, self._start, self._join = QWidget(), StartCampaign(lang), JoinCampaign(jobs, lang)
        self.show_problem = self._problem.say
        self._fill_who()
        self._fill_choices()
        self._connect()
        self._compose()
        self._name.setFocus()

    def _connect(self) -> None:
        self._start.started.connect(self.ready)
        self._join.joined.connect(self.ready)
        for way in (self._start, self._join):
            way.left.connect(self._show_choices)
        self._problem.rebuilding.connect(self._rebuild)
        self._problem.restoring.connect(self._restore_or_ask)
        self._name.returnPressed.connect(self._department.setFocus)
        self._department.returnPressed.connect(self._first_choice.setFocus)
        for turn in (self._jobs.started, self._jobs.finished):
            turn.connect(self._take_turns)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._help)

    def _take_turns(self) -> None:
        """Nothing else is begun meanwhile: what is under way would come back to a page that is gone."""
        for part in (self._choices, self._problem):
            part.setEnabled(not self._jobs.busy)

    def _help(self) -> None:
        from ui.dialogs.help import show_guide

        show_guide(self, self._lang, "first-run")

    def _compose(self) -> None:
        middle = QWidget()
        middle.setObjectName("scrolled")
        middle.setMaximumWidth(theme.FORM_WIDTH + 2 * theme.MARGIN)
        box = column(middle, margin=theme.MARGIN, gap=theme.GROUP)
        box.addStretch(1)
        box.addLayout(self._welcome())
        for part in (self._problem, self._who, self._choices, self._start, self._join):
            box.addWidget(part)
        self._start.hide()
        self._join.hide()
        progress = ProgressRow()
        progress.follow(self._jobs)
        box.addWidget(progress)
        box.addStretch(2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it scrolls to itself
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scroll.setWidget(middle)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _welcome(self) -> QVBoxLayout:
        """What this program is, in two lines."""
        said, title = column(), Heading(self.tr("Green building materials to the countryside"), "title")
        title.setWordWrap(True)
        said.addWidget(title)
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
        start = self._first_choice = ChoiceCard(
            "startCampaign",
            "add",
            self.tr("Start a campaign"),
            self.tr("In three steps; the notice's dates are filled in"),
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
        box = column(self._choices, gap=theme.GROUP)
        box.addLayout(row(start, join, self._sample, gap=16))
        links = column(gap=theme.GAP)
        for known, found in folders.known():
            text = self.tr("Go on with {year} · {region}").format(year=found.year, region=found.region_name)
            links.addWidget(link_button(text, partial(self._go_on, known), f"goOn-{known.name}"))
        for locked in folders.protected():
            text = self.tr("Go on with the protected campaign in {folder}").format(folder=locked.name)
            links.addWidget(link_button(text, partial(self._go_on, locked), f"goOn-{locked.name}"))
        links.addWidget(link_button(self.tr("Open an existing folder…"), self._ask_folder, "openFolder"))
        links.addWidget(link_button(self.tr("Restore from a backup…"), self._restore_anew, "restoreAnew"))
        box.addLayout(links)

    def _show_start(self) -> None:
        if operator := self._operator():
            self._choices.hide()
            self._start.show()
            self._start.begin(self._new_folder, operator, settings.department())

    def _show_join(self) -> None:
        if operator := self._operator():
            self._choices.hide()
            self._join.show()
            self._join.begin(self._new_folder, operator)

    def _show_choices(self) -> None:
        self._start.hide()
        self._join.hide()
        self._choices.show()
        self._first_choice.setFocus()

    def _operator(self) -> str:
        """Who is working, kept for next time; empty (and said so under the field) where no name stands there."""
        name, department = self._name.text().strip(), self._department.text().strip()
        self._who.show_error("operator", "" if name else self.tr("Please write your name: each step is kept under it."))
        if name:
            settings.set_operator(name)
            settings.set_department(department)
        return settings.signature() if name else ""

    def _open_sample(self) -> None:
        from ui.sample_season import open_sample

        operator = self._operator()
        if not operator:
            return
        self._sample.setEnabled(False)
        self._sample.say(self.tr("Preparing the sample…"))
        open_sample(
            self._jobs,
            operator,
            self.ready.emit,
            failed=self._sample_failed,
            title=self.tr("Preparing the sample"),
            cancelled=self._offer_sample,
        )

    def _sample_failed(self, error: GbmError) -> None:
        self._offer_sample()
        self.show_problem(error)

    def _offer_sample(self) -> None:
        self._sample.setEnabled(True)
        self._sample.say(self.tr("Open the sample"))

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

    def _restore_anew(self) -> None:
        if self._operator():
            self._restore_or_ask(self._new_folder, None)

    def _restore_or_ask(self, folder: Path, file: Path | None) -> None:
        if file is not None:
            self.restore(folder, file)
            return
        dialog = QFileDialog(self, self.tr("Restore a backup"), "", self.tr("Backups (*.db)"))
        begin_at_documents(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.restore(folder, Path(path)))
        dialog.open()

    def _rebuild(self, folder: Path) -> None:
        from gbm_desktop.repair import rebuild

        if not self._operator():
            return
        at = local(time.time())
        self._jobs.run(
            lambda progress: rebuild(folder, at, progress=progress),
            lambda _kept: self.restored.emit(folder),
            failed=self.show_problem,
            title=self.tr("Making the data anew"),
        )

    def restore(self, folder: Path, file: Path) -> None:
        """The folder holds what the backup does, or why not is said; a protected one asks for its passphrase."""
        from gbm_desktop import backup

        if not self._operator():
            return
        self._jobs.run(
            lambda progress: backup.restore(folder, file, progress=progress),
            lambda _aside: self.restored.emit(folder),
            failed=lambda error: self._not_restored(folder, file, error),
            title=self.tr("Restoring the backup"),
        )

    def _not_restored(self, folder: Path, file: Path, error: GbmError) -> None:
        if isinstance(error, Locked):
            self.copy_locked.emit(folder, file)
        else:
            self.show_problem(error)
