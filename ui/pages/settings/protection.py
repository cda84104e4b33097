"""What becomes of the data when this laptop is lost: protection on or off, its passphrase, its sheet, its lock."""

from PySide6.QtWidgets import QComboBox, QWidget

from gbm_desktop import protection, wall_clock
from gbm_desktop.progress import Progress
from gbm_desktop.protection import sheet
from gbm_desktop.store.key_file import mark_of
from gbm_desktop.wording.counted import fill
from gbm_desktop.wording.protection import line
from ui import settings
from ui.context import Context
from ui.dialogs.protect import Asked, ProtectDialog
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.widgets import Card, FieldForm, Heading, hint, plain_button, row, second_text
from ui.widgets.form_fields import unscrolled

_MINUTES = (5, 10, 15, 30, 60)


class ProtectionSection(Card):
    """Switching is done by the session (`context.protection_wanted`): the workspace is closed meanwhile."""

    name = "protection"

    def __init__(self, context: Context) -> None:
        super().__init__(padding=20)
        self.box.setSpacing(12)
        self.setObjectName("protectionSection")
        self.title = self.tr("Protection of this laptop")
        self._context = context
        self._folder = context.ws.folder
        self._state, self._minutes = second_text(""), unscrolled(QComboBox())
        self._state.setObjectName("protectionState")
        self._form, self._on, self._off = FieldForm(), QWidget(), QWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Whether it is on."""
        on = bool(self._context.ws.key)
        if on:
            kept = protection.kept(self._folder)
            made = wall_clock.local(kept["made"] / 1000)
            self._state.setText(line("is_on", self._context.lang, mark=kept["id"], made=f"{made:%Y-%m-%d}"))
        else:
            self._state.setText(line("is_off", self._context.lang))
        for part, seen in ((self._on, on), (self._form, on), (self._off, not on)):
            part.setVisible(seen)
        self._minutes.setCurrentIndex(max(0, self._minutes.findData(settings.lock_minutes())))

    def _lay_out(self) -> None:
        self._minutes.addItem(self.tr("Only on Ctrl+Alt+L"), 0)
        for minutes in _MINUTES:
            self._minutes.addItem(fill(self.tr("After {minutes:minute|minutes}"), minutes=minutes), minutes)
        self._minutes.activated.connect(lambda _index: settings.set_lock_minutes(self._minutes.currentData()))
        self._form.add("lockMinutes", self.tr("Lock the window when nobody touches it"), self._minutes)
        self._off.setLayout(row(plain_button(self.tr("Switch protection on…"), self._ask_on, "protectOn"), None))
        self._on.setLayout(
            row(
                plain_button(self.tr("Lock now"), self._context.lock_wanted.emit, "lockNow"),
                plain_button(self.tr("Change the passphrase…"), self._ask_change, "protectChange"),
                plain_button(self.tr("New recovery sheet…"), self._ask_sheet, "protectSheet"),
                plain_button(self.tr("Switch off…"), self._ask_off, "protectOff"),
                None,
            )
        )
        self.box.addWidget(Heading(self.title))
        self.box.addWidget(self._state)
        self.box.addWidget(
            hint(
                self.tr(
                    "With a passphrase, database, attachments and backups are encrypted; who finds the laptop reads "
                    "nothing. Exported files and copies on sticks from before are not covered."
                )
            )
        )
        for part in (self._form, self._on, self._off):
            self.box.addWidget(part)

    def _ask(self, asked: Asked) -> ProtectDialog:
        dialog = ProtectDialog(self, self._folder, self._context.lang, asked)
        dialog.open()
        return dialog

    def _ask_on(self) -> None:
        about = self.tr(
            "Whoever forgets the passphrase and loses the recovery sheet loses the data: nobody can open it for them. "
            "The sheet is printed first; put it into the office safe. Encrypting takes a few seconds to minutes; "
            "solid-state disks may keep traces of the former files."
        )
        understood = self.tr("The sheet will be kept in the safe, apart from this laptop")
        title, verb = self.tr("Switch protection on"), self.tr("To the recovery sheet…")
        dialog = self._ask(Asked(title, about, verb, new=True, understood=understood))
        dialog.given.connect(lambda _key, new: self._switch_on(new))

    def _switch_on(self, passphrase: str) -> None:
        key, code = protection.new_key(), sheet.new_code()

        def work(progress: Progress) -> protection.Switched:
            return protection.switch_on(self._folder, passphrase, code, key=key, progress=progress)

        given = self._hand_over(code, key, self.tr("Encrypt now"))
        given.accepted.connect(lambda: self._context.protection_wanted.emit(work))

    def _ask_off(self) -> None:
        about = self.tr("Database, attachments and backups will stand in clear again on this laptop.")
        title, verb = self.tr("Switch protection off"), self.tr("Switch off")
        dialog = self._ask(Asked(title, about, verb, present=True, danger=True))
        dialog.given.connect(lambda key, _new: self._switch_off(key))

    def _switch_off(self, key: bytes) -> None:
        def work(progress: Progress) -> protection.Switched:
            return protection.switch_off(self._folder, key, progress=progress)

        self._context.protection_wanted.emit(work)

    def _ask_change(self) -> None:
        about = self.tr("Backups made before still open with the passphrase of their time.")
        title, verb = self.tr("Change the passphrase"), self.tr("Change it")
        dialog = self._ask(Asked(title, about, verb, present=True, new=True))
        dialog.given.connect(self._change)

    def _change(self, key: bytes, new: str) -> None:
        """On the worker: that the passphrase is hard to guess by trial costs a moment."""
        self._context.jobs.run(
            lambda _progress: protection.change_passphrase(self._folder, key, new),
            lambda _none: self._context.tell(line("changed", self._context.lang)),
            failed=self._context.problem,
            title=self.tr("Changing the passphrase"),
        )

    def _ask_sheet(self) -> None:
        about = self.tr("The sheet in the safe becomes void; destroy it when the new one is there.")
        title, verb = self.tr("New recovery sheet"), self.tr("To the recovery sheet…")
        dialog = self._ask(Asked(title, about, verb, present=True))
        dialog.given.connect(lambda key, _new: self._new_sheet(key))

    def _new_sheet(self, key: bytes) -> None:
        code = sheet.new_code()
        given = self._hand_over(code, key, self.tr("The old sheet is void"))
        given.accepted.connect(lambda: self._change_code(key, code))

    def _change_code(self, key: bytes, code: bytes) -> None:
        if self._context.attempt(lambda: protection.change_code(self._folder, key, code)):
            self._context.tell(self.tr("The new recovery sheet counts from now on; please destroy the old one"))

    def _hand_over(self, code: bytes, key: bytes, verb: str) -> RecoverySheetDialog:
        dialog = RecoverySheetDialog(self, self._context, sheet.printed(self._context.ws, code, mark_of(key)), verb)
        dialog.open()
        return dialog
