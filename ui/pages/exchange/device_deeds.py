"""What can be done with the chosen laptop: call it otherwise, revoke it, let in what is held back of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit, QSizePolicy

from gbm_desktop.errors import GbmError
from gbm_desktop.exchange import devices
from gbm_desktop.exchange.parcels import Merged
from gbm_desktop.model.devices import Laptop
from gbm_desktop.wording import say
from gbm_desktop.wording.counted import fill
from ui.context import Context
from ui.widgets import Card, FieldForm, Heading, danger_button, plain_button, row, second_text
from ui.widgets.dialog import ask_first

_NAME_WIDTH = 360


class DeviceDeeds(Card):
    """A card below the list; what cannot be taken back is asked about first."""

    def __init__(self, context: Context, then: Callable[[], object]) -> None:
        super().__init__(padding=20)
        self.setObjectName("deviceDeeds")
        self._context, self._then = context, then
        self._laptop: Laptop | None = None
        self._named = ""
        self._title, self._about = Heading(""), second_text("")
        self._about.setObjectName("deviceAbout")
        self._name, self._form = QLineEdit(), FieldForm()
        self._name.setMaximumWidth(_NAME_WIDTH)
        self._name.setMaxLength(40)
        self._form.add("deviceName", self.tr("Name"), self._name)
        self._name.returnPressed.connect(self._rename)
        self._revoke = danger_button(self.tr("Revoke…"), self._ask_revoke, "revokeDevice")
        self._let_in = plain_button(self.tr("Let in what is held back…"), self._ask_let_in, "letInDevice")
        self._lay_out()

    def show_laptop(self, laptop: Laptop | None) -> None:
        """This laptop is the chosen one, a name that is being typed for it stays; None: none is."""
        self._laptop = laptop
        self.setVisible(laptop is not None)
        if laptop is None:
            return
        self._title.setText(laptop.name or self.tr("Unnamed laptop"))
        if laptop.id != self._named or not self._name.isModified():
            self._named = laptop.id
            self._name.setText(laptop.name)
            self._form.clear_errors()
        self._about.setText(self._said_of(laptop))
        self._about.setVisible(bool(self._about.text()))
        self._revoke.setVisible(not laptop.here and not laptop.revoked)
        self._let_in.setVisible(laptop.revoked and laptop.held_back > 0)

    def edit_name(self) -> None:
        """The name can be typed over."""
        self._name.setFocus()
        self._name.selectAll()

    def _lay_out(self) -> None:
        save = plain_button(self.tr("Save the name"), self._rename, "renameDevice")
        for part in (self._title, self._about, self._form):
            self.box.addWidget(part)
        self.box.addLayout(row(save, self._let_in, self._revoke, None))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def _said_of(self, laptop: Laptop) -> str:
        said = []
        if laptop.revoked:
            said.append(self.tr("Revoked: what it did before counts, what it does later is held back."))
        if laptop.held_back:
            said.append(fill(self.tr("Steps held back: {count}."), count=laptop.held_back))
        if laptop.shares_block:
            double = self.tr("Hands out the same numbers as {name}; after the next merging the later one takes others.")
            said.append(fill(double, name=laptop.shares_block))
        return "\n".join(said)

    def _rename(self) -> None:
        if self._laptop is None:
            return
        try:
            devices.rename(self._context.ws, self._laptop.id, self._name.text())
        except GbmError as error:
            self._form.show_error("deviceName", say(error, self._context.lang))
            return
        self._name.setModified(False)
        self._context.tell(fill(self.tr("The laptop is called {name} now"), name=self._name.text().strip()))
        self._then()

    def _ask_revoke(self) -> None:
        lost = self.tr("What {name} does from now on does not count on any laptop. This stays so.")
        self._ask(self.tr("Revoke {name}?"), lost, self.tr("Revoke"), self._revoke_it)

    def _ask_let_in(self) -> None:
        lost = self.tr("Only if you know that its own people took them: they count on all laptops then. This stays so.")
        self._ask(self.tr("Let in {count:step|steps} of {name}?"), lost, self.tr("Let in"), self._let_it_in)

    def _ask(self, question: str, lost: str, verb: str, deed: Callable[[], None]) -> None:
        if self._laptop is not None:
            said = {"name": self._laptop.name, "count": self._laptop.held_back}
            ask_first(self, fill(question, **said), fill(lost, **said), verb, partial(self._carry_out, deed))

    def _carry_out(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except GbmError as error:
            self._context.problem(error)
        self._then()

    def _revoke_it(self) -> None:
        if self._laptop is not None:
            devices.revoke(self._context.ws, self._laptop.id)
            self._context.tell(fill(self.tr("{name} is revoked"), name=self._laptop.name))

    def _let_it_in(self) -> None:
        laptop, ws = self._laptop, self._context.ws
        if laptop is not None:
            self._context.jobs.run(
                lambda _progress: devices.let_in(ws, laptop.id),
                self._was_let_in,
                failed=self._context.problem,
                title=self.tr("Merging"),
            )

    def _was_let_in(self, merged: Merged) -> None:
        self._context.tell(fill(self.tr("{count:step|steps} let in"), count=merged.added))
        self._then()
