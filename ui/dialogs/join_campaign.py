"""加入已有活动: by the code on another laptop's screen, or by a data packet and its passphrase."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.devices import PairingCodeMistyped
from gbm_desktop.model import pairing
from gbm_desktop.progress import Progress
from gbm_desktop.wording import Lang, say
from gbm_desktop.workspace import Workspace
from ui import removable, settings
from ui.dialogs.save_file import documents
from ui.jobs import Jobs
from ui.widgets import FieldForm, column, hint, plain_button, primary_button
from ui.widgets.flow_layout import wrapped


class JoinCampaign(QWidget):
    """`joined` comes with the open workspace; `left` when the person goes back."""

    joined = Signal(object)
    left = Signal()

    def __init__(self, jobs: Jobs, lang: Lang) -> None:
        super().__init__()
        self.setObjectName("joinCampaign")
        self._jobs, self._lang = jobs, lang
        self._folder, self._operator = Path(), ""
        self._file: Path | None = None
        self._code, self._packet, self._passphrase = QLineEdit(), QLineEdit(), QLineEdit()
        self._code.setPlaceholderText("XXXX XXXX XXXX XXXX XXXX XXXX")
        self._packet.setReadOnly(True)
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._form = FieldForm()
        self._lay_out()

    def begin(self, folder: Path, operator: str) -> None:
        """The campaign will be kept in this folder; this person is working."""
        self._folder, self._operator = folder, operator
        self._code.setFocus()

    def read_picture(self, file: Path) -> None:
        """The code in the picture stands in the field, or it is said that there is none."""

        def look(_progress: Progress) -> list[str]:
            from PySide6.QtGui import QImage

            from gbm_desktop.checkin.codes_in_pictures import codes_in_a_still
            from ui.pages.checkin.grey import grey_of

            picture = grey_of(QImage(str(file)))
            return codes_in_a_still(picture) if picture is not None else []

        self._field = "joinCode"
        self._jobs.run(look, self._take_code, failed=self._failed, title=self.tr("Reading the picture"))

    def _take_code(self, codes: list[str]) -> None:
        found = [code for code in map(pairing.parse, codes) if code is not None]
        self._form.show_error("joinCode", "" if found else self.tr("This picture shows no joining code."))
        if found:
            self._code.setText(found[0].typed)

    def choose_packet(self, file: Path) -> None:
        """This data packet is what the laptop joins by."""
        self._file = file
        self._packet.setText(file.name)
        self._passphrase.setFocus()

    def _lay_out(self) -> None:
        self._form.add_heading(self.tr("By the code on another laptop's screen"))
        note = self.tr("On the other laptop: Exchange › Laptops › Let a new laptop join. Both in the same Wi-Fi.")
        self._form.add("joinCode", self.tr("Joining code (24 letters and digits)"), self._code, note=note)
        box = column(self, gap=16)
        box.addWidget(self._form)
        self._by_code = primary_button(self.tr("Join"), self._join_by_code, "joinByCode")
        picture = plain_button(self.tr("Picture of the code…"), self._ask_picture, "codePicture", "camera")
        box.addLayout(wrapped(self._by_code, picture, None))
        self._packets = FieldForm()
        self._packets.add_heading(self.tr("Or by a data packet on a stick"))
        self._packets.add_row(
            ("joinPacket", self.tr("Data packet (.gbmb)"), self._packet),
            ("joinPassphrase", self.tr("Passphrase of the campaign"), self._passphrase),
        )
        box.addWidget(self._packets)
        box.addWidget(hint(self.tr("On the other laptop: Exchange › Merge files › Export for other laptops. "
                                   "The passphrase is the one that was set there.")))  # fmt: skip
        self._by_packet = plain_button(self.tr("Join by the packet"), self._join_by_packet, "joinByPacket")
        choose = plain_button(self.tr("Choose the packet…"), self._ask_packet, "choosePacket", "folder")
        self._back = plain_button(self.tr("Back"), self.left.emit, "leaveJoining")
        box.addLayout(wrapped(choose, self._by_packet, None, self._back))
        box.addWidget(hint(self.tr("If joining breaks off, nothing is left behind; simply try again.")))
        self._code.returnPressed.connect(self._join_by_code)
        self._passphrase.returnPressed.connect(self._join_by_packet)

    def _ask_picture(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Picture of the code"), "", self.tr("Pictures (*.png *.jpg *.jpeg *.bmp)")
        )
        if chosen:
            self.read_picture(Path(chosen))

    def _ask_packet(self) -> None:
        near = str(next(iter(removable.sticks()), documents()))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Data packet"), near, self.tr("Data packets (*.gbmb)"))
        if chosen:
            self.choose_packet(Path(chosen))

    def _join_by_code(self) -> None:
        text = self._code.text()
        if pairing.parse(text) is None:
            self._form.show_error("joinCode", say(PairingCodeMistyped(text.strip()), self._lang))
            return
        folder, operator = self._folder, self._operator

        def work(progress: Progress) -> Workspace:
            from gbm_desktop.exchange import joining

            return joining.by_code(folder, text, operator=operator, progress=progress)

        self._begin("joinCode")
        self._jobs.run(work, self._has_joined, failed=self._failed, title=self.tr("Joining"), cancelled=self._ended)

    def _join_by_packet(self) -> None:
        file, passphrase = self._file, self._passphrase.text()
        if file is None:
            self._packets.show_error("joinPacket", self.tr("Choose the data packet first."))
            return
        folder, operator = self._folder, self._operator

        def work(progress: Progress) -> Workspace:
            from gbm_desktop.exchange import joining

            return joining.by_bundle(folder, file, passphrase, operator=operator, progress=progress)

        def has_joined(ws: Workspace) -> None:
            settings.set_exchanged_in(file.parent)
            self._has_joined(ws)

        self._begin("joinPassphrase")
        self._jobs.run(work, has_joined, failed=self._failed, title=self.tr("Joining"), cancelled=self._ended)

    def _begin(self, field: str) -> None:
        self._field = field
        self._form.clear_errors()
        self._packets.clear_errors()
        for button in (self._by_code, self._by_packet, self._back):
            button.setEnabled(False)

    def _ended(self) -> None:
        for button in (self._by_code, self._by_packet, self._back):
            button.setEnabled(True)

    def _has_joined(self, ws: Workspace) -> None:
        self._ended()
        self.joined.emit(ws)

    def _failed(self, error: GbmError) -> None:
        self._ended()
        form = self._form if self._field == "joinCode" else self._packets
        form.show_error(self._field, say(error, self._lang))
