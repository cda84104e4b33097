"""Where the county's hub is, and how often this laptop goes there by itself."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QLineEdit

from gbm_desktop.errors.hub import BadHubAddress
from gbm_desktop.exchange.hub import contact
from gbm_desktop.model.hub import HubAddress, parse_address
from gbm_desktop.wording import say
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.widgets import Card, FieldForm, hint, link_button, plain_button, row
from ui.widgets.form_fields import unscrolled

_MINUTES = (0, 5, 10, 30, 60)


class HubForm(Card):
    """A password inside a pasted address is moved to its own field, where nobody reads it over a shoulder."""

    def __init__(self, context: Context, on_test: Callable[[HubAddress], None], on_left: Callable[[], None]) -> None:
        super().__init__(self.tr("The county's hub"), padding=20)
        self.box.setSpacing(12)
        self._context, self._on_test, self._on_left = context, on_test, on_left
        self._address, self._password, self._minutes = QLineEdit(), QLineEdit(), unscrolled(QComboBox())
        self._address.setPlaceholderText("postgresql://laptops@10.0.0.5:5432/hub")
        self._address.editingFinished.connect(self._part)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        for minutes in _MINUTES:
            words = (
                fill(self.tr("Every {count:minute|minutes}"), count=minutes) if minutes else self.tr("Only when asked")
            )
            self._minutes.addItem(words, minutes)
        self._lay_out()

    def show_stored(self) -> None:
        """The fields show what is stored."""
        setting = contact.setting(self._context.ws)
        found = parse_address(setting.address)
        self._address.setText(found.shown if found else "")
        self._password.setText(found.password if found else "")
        self._minutes.setCurrentIndex(max(0, self._minutes.findData(setting.minutes)))
        self._leave.setVisible(found is not None)
        self._form.clear_errors()

    def begin(self) -> None:
        """The address is asked for."""
        self._address.setFocus()

    def _lay_out(self) -> None:
        self._form = FieldForm()
        note = self.tr("As the county's office gave it. What is sent is encrypted here first; the hub cannot read it.")
        self._form.add("hubAddress", self.tr("Address"), self._address, note=note)
        self._form.add_row(
            ("hubPassword", self.tr("Password"), self._password),
            ("hubMinutes", self.tr("Exchange by itself"), self._minutes),
        )
        self._leave = link_button(self.tr("Stop using the hub"), self._leave_it, "leaveHub")
        self._in_clear = hint(
            self.tr(
                "The password is stored on this laptop. Without the laptop's protection (Settings), who has the laptop "
                "can read it."
            )
        )
        self._in_clear.setObjectName("hubPasswordInClear")
        self._in_clear.setVisible(not self._context.ws.key)
        self.box.addWidget(self._form)
        self.box.addWidget(self._in_clear)
        self.box.addLayout(
            row(
                plain_button(self.tr("Save"), self._save, "saveHub"),
                plain_button(self.tr("Test the connection"), self._test, "testHub"),
                self._leave,
                None,
            )
        )

    def _part(self) -> None:
        found = parse_address(self._address.text(), self._password.text())
        if found is not None:
            self._address.setText(found.shown)
            self._password.setText(found.password)

    def _typed(self) -> HubAddress | None:
        self._form.clear_errors()
        self._part()
        try:
            return contact.address_of(self._address.text(), self._password.text())
        except BadHubAddress as error:
            self._form.show_error("hubAddress", say(error, self._context.lang))
            return None

    def _save(self) -> None:
        address = self._typed()
        if address is not None:
            contact.use(self._context.ws, address, minutes=self._minutes.currentData())
            self._context.tell(fill(self.tr("This laptop uses the hub {host}"), host=address.host))
            self._on_left()

    def _test(self) -> None:
        address = self._typed()
        if address is not None:
            self._on_test(address)

    def _leave_it(self) -> None:
        contact.leave(self._context.ws)
        self._context.tell(self.tr("This laptop no longer uses a hub; all that was merged stays"))
        self._on_left()
