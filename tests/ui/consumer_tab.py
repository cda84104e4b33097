"""The tab of consumers' cases as tests work it."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QWidget

from gbm_desktop.model.consumer import (
    Case,
    CaseKind,
)
from gbm_desktop.model.ids import ComplaintId
from ui.open_campaign import OpenCampaign
from ui.pages.benefits import BenefitsPage
from ui.pages.consumer.tab import ConsumerTab

CALLED = datetime(2023, 9, 27, 10, 0)  # noqa: DTZ001 - the register's times are local
COMPLAINT = Case(ComplaintId(""), "", CaseKind.COMPLAINT, CALLED, person="王建国", phone="13800000009",
                 against="某建材店", facts="门窗漏风", claim="更换")  # fmt: skip
REPORT = replace(COMPLAINT, kind=CaseKind.REPORT, person="李举报", phone="13911112222", address="清泉村3组")
SECRETS = ("李举报", "13911112222", "清泉村3组")


def opened(shell: OpenCampaign, **place: object) -> ConsumerTab:
    shell.go("benefits", {"tab": "consumer", **place})
    assert isinstance(shell.page, BenefitsPage)
    shown = shell.page.shown
    assert isinstance(shown, ConsumerTab)
    return shown


def dialog(tab: ConsumerTab, name: str) -> QDialog:
    found = [one for one in tab.findChildren(QDialog, name) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def everything(tab: QWidget) -> str:
    """All that can be read on the tab."""
    return "\n".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())


def numbers(tab: ConsumerTab) -> list[str]:
    return [one.number for one in tab.table.records.records]


def write(parent: QWidget, name: str, text: str) -> None:
    field = parent.findChild(QPlainTextEdit, name)
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(text)
