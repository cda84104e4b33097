"""The tabs of benefits and rights as tests work them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.hands import type_into
from ui.open_campaign import OpenCampaign
from ui.pages.benefits import BenefitsPage
from ui.pages.benefits.claims import ClaimsTab
from ui.pages.benefits.deals import DealsTab
from ui.pages.benefits.schemes import SchemesTab


def tab(shell: OpenCampaign, name: str) -> QWidget:
    shell.go("benefits", {"tab": name})
    assert isinstance(shell.page, BenefitsPage)
    return shell.page.shown


def schemes_tab(shell: OpenCampaign) -> SchemesTab:
    shown = tab(shell, "schemes")
    assert isinstance(shown, SchemesTab)
    return shown


def claims_tab(shell: OpenCampaign) -> ClaimsTab:
    shown = tab(shell, "claims")
    assert isinstance(shown, ClaimsTab)
    return shown


def deals_tab(shell: OpenCampaign) -> DealsTab:
    shown = tab(shell, "deals")
    assert isinstance(shown, DealsTab)
    return shown


def pick(parent: QWidget, name: str, text: str) -> None:
    """What the text means is taken with Enter from the list below the field."""
    type_into(parent, name, text)
    field = parent.findChild(QLineEdit, name)
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)
