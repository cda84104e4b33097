"""A section of the settings: it shows what is stored until a person edits it, and is saved by one button."""

from abc import abstractmethod

from PySide6.QtWidgets import QWidget

from gbm_desktop.errors import GbmError
from ui.context import Context
from ui.widgets import Card, Heading, link_button, plain_button, set_property
from ui.widgets.flow_layout import wrapped


class Section(Card):
    """Subclasses begin with their title, put fields into `box`, call `edit` when one changes, end with `add_foot`."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(padding=20)
        self.box.setSpacing(12)
        self.setObjectName(f"{name}Section")
        self.context = context
        self.name, self.title = name, ""
        self._edited = self._showing = False

    def begin(self, title: str) -> None:
        """The section is headed so."""
        self.title = title
        self.box.addWidget(Heading(title))

    def show_stored(self) -> None:
        """The fields show what is stored."""

    @abstractmethod
    def store(self) -> str:
        """What the fields say is stored; answers the sentence for the message bar."""

    def refuse(self, error: GbmError) -> None:
        """The person sees what is wrong."""
        self.context.problem(error)

    def refresh(self) -> None:
        """What is stored is shown, unless a person is in the middle of changing it."""
        if not self._edited:
            self.discard()

    def discard(self) -> None:
        """What was typed and not saved is gone."""
        self._showing = True
        self.show_stored()
        self._showing = False
        self._mark(edited=False)

    def edit(self, *_values: object) -> None:
        """The person changed something: it can be saved now."""
        if not self._showing:
            self._mark(edited=True)

    def save(self) -> None:
        """What was typed is stored; the message bar offers to take it back where a step was taken."""
        before = self.context.last_step
        try:
            said = self.store()
        except GbmError as error:
            self.refuse(error)
            return
        self.discard()
        self.context.tell(said, undo=self.context.last_step != before)

    def add_foot(self, verb: str, *more: QWidget) -> None:
        """The button that saves stands below, with others beside it."""
        self._save = plain_button(verb, self.save, f"{self.name}Save")
        self._discard = link_button(self.tr("Discard the changes"), self.discard, f"{self.name}Discard")
        self.box.addLayout(wrapped(self._save, self._discard, *more, None))
        self._mark(edited=False)

    def _mark(self, *, edited: bool) -> None:
        self._edited = edited
        self._save.setEnabled(edited)
        set_property(self._save, "type", "primary" if edited else "plain")
        self._discard.setVisible(edited)
