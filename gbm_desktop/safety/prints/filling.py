"""The texts of the prints: read from their templates, their fields filled from what is stored."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from gbm_desktop.model.events import BodyRole, EventMode
from gbm_desktop.model.safety.permit import Authority, PermitState
from gbm_desktop.model.safety.plan import Role
from gbm_desktop.resource_files import resource
from gbm_desktop.safety.prints.dossier import Dossier, bodies
from gbm_desktop.wording import day, word
from gbm_desktop.wording import safety_prints as words

_FIELD = re.compile(r"\{([^{}\n]+)\}")


@cache
def plan_text() -> Mapping[str, Any]:
    """The safety plan's text as its file has it."""
    return tomllib.loads(resource("templates", "safety-plan.zh.toml").read_text(encoding="utf-8"))


def filled(text: str, fields: Mapping[str, str]) -> str:
    """The text with its fields filled; what is not known stands as 待补充."""
    return _FIELD.sub(lambda found: fields.get(found[1].strip()) or words.OPEN, text)


def fields_of(found: Dossier) -> dict[str, str]:
    """Every field that a text may name; what is not known is empty."""
    said = found.event.said
    return {
        "名称": said.name,
        "时间": found.when,
        "地点": found.where,
        "预计人数": str(said.expected or ""),
        "容量": str(said.capacity or ""),
        "预警比例": str(found.plan.warn_share),
        "集合点": found.plan.assembly_point,
        "主办单位": "、".join(bodies(found.event, BodyRole.HOST)),
        "承办单位": "、".join(bodies(found.event, BodyRole.ORGANISER)),
        "通知": found.notice,
        **_of_people(found),
        **_of_permit(found),
    }


def _of_people(found: Dossier) -> dict[str, str]:
    officer, information = found.holder(Role.OFFICER), found.holder(Role.INFORMATION)
    return {
        "安全责任人": officer.name if officer else "",
        "电话": officer.phone if officer else "",
        "信息报送人": words.in_sentence(information) if information else "",
    }


def _of_permit(found: Dossier) -> dict[str, str]:
    status, paper = found.permit, plan_text()
    basis = paper["basis_statutory" if status.statutory else "basis_voluntary"]
    return {
        "依据": filled(basis, {"通知": found.notice}),
        "许可人数": str(status.rule.participants),
        "许可依据": status.rule.source,
        "许可机关": status.permit.police or word(status.authority),
        "许可状态": f"“{word(status.permit.state)}”",
        "许可文号": status.permit.number,
        "最迟申请日": day(status.apply_by) if status.apply_by else "",
    }


def permit_sentence(found: Dossier) -> str:
    """Where the police permit stands, in running text."""
    status, paper = found.permit, plan_text()
    if found.event.said.mode is EventMode.ONLINE:
        key = "permit_online"
    elif status.authority is Authority.EXEMPT:
        key = "permit_exempt"
    elif not status.needed:
        key = "permit_not_needed" if found.event.said.expected else "permit_open"
    else:
        in_order = status.in_order and status.permit.state is PermitState.GRANTED
        key = "permit_granted" if in_order else "permit_needed"
    return filled(paper[key], fields_of(found))
