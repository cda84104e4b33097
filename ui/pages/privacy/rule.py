"""How long personal data is kept, on what basis, whom to ask, and the notice that people read."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from gbm_desktop.errors import GbmError
from gbm_desktop.errors.privacy import KeepDaysWrong
from gbm_desktop.model.privacy import Basis, Rule
from gbm_desktop.wording import say, word
from ui.context import Context
from ui.page import Page
from ui.widgets import FieldForm, column, primary_button, row
from ui.widgets.form_fields import unscrolled

_NOTICE_HEIGHT = 150


class RulePane(Page):
    """The campaign's rule as a form."""

    key = "privacy-rule"
    tables = frozenset({"privacy_settings"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("rulePane")
        self._days, self._contact, self._notice = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self._days.setPlaceholderText(self.tr("until the report is due"))
        self._notice.setFixedHeight(_NOTICE_HEIGHT)
        self._notice.setTabChangesFocus(True)
        self._notice.setPlaceholderText(self.tr("The usual notice: who, what for, how long, rights"))
        self._basis = unscrolled(QComboBox())
        for one in Basis:
            self._basis.addItem(word(one, context.lang), one)
        self._form = FieldForm()
        self._form.add(
            "keepDays",
            self.tr("Days to keep after an event"),
            self._days,
            note=self.tr("Events that hold data longer stand on the dashboard."),
        )
        self._form.add("privacyBasis", self.tr("Basis (Personal Information Protection Law)"), self._basis)
        self._form.add("privacyContact", self.tr("Whom to ask for looking up and erasing"), self._contact)
        self._form.add(
            "privacyNotice",
            self.tr("Notice on sign-in pages and sheets"),
            self._notice,
            note=self.tr("{reporter}, {contact}, {event}, {year} and {kept} are filled in."),
        )
        inside = QWidget()
        box = column(inside, gap=16)
        box.addWidget(self._form)
        box.addLayout(row(primary_button(self.tr("Save"), self._save, "saveRule"), None))
        box.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        column(self).addWidget(scroll)

    def refresh(self) -> None:
        """What is stored now."""
        from gbm_desktop.privacy import rule

        own = rule.read(self.context.ws)
        self._days.setText("" if own.keep_days is None else str(own.keep_days))
        self._basis.setCurrentIndex(self._basis.findData(own.basis))
        self._contact.setText(own.contact)
        self._notice.setPlainText(own.notice)
        self._form.clear_errors()

    def _save(self) -> None:
        from gbm_desktop.privacy import rule

        self._form.clear_errors()
        try:
            days = rule.parse_days(self._days.text())
            said = Rule(days, Basis(self._basis.currentData()), self._contact.text(), self._notice.toPlainText())
            rule.keep(self.context.ws, said)
        except KeepDaysWrong as error:
            self._form.show_error("keepDays", say(error, self.context.lang))
        except GbmError as error:
            self.context.problem(error)
        else:
            self.context.tell(self.tr("The rule on personal data is stored"), undo=True)
