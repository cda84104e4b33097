"""Words of operators and roles."""

from enum import Enum

from gbm_desktop.model.roles import Role

SENTENCES: dict[str, tuple[str, str]] = {
    "NotAllowed": (
        "当前以{role}身份操作，不能办理此项，未保存。请由{who}登录后办理。",
        "The role {role} does not allow this; nothing was stored. Who may: {who}.",
    ),
    "SignInNeeded": (
        "本活动已设置操作人员，此项须登录后办理。请在右上角登录；命令行请用 --operator 写明姓名，口令写在环境变量 GBM_PIN 中。",
        "This campaign has operators; sign in for this (top right, or --operator NAME with the PIN in GBM_PIN).",
    ),
    "WrongSignIn": (
        "姓名“{name}”与口令不符，未登录。请核对姓名和口令；口令忘记时，请组织者在“设置 › 人员与权限”中重设。",
        "“{name}” and the PIN do not go together. Check both; an organiser can set a new PIN in the settings.",
    ),
    "SignInMustWait": (
        "口令多次不符，请在 {seconds} 秒后再试。",
        "Too many wrong PINs. Try again in {seconds} s.",
    ),
    "UnknownOperator": (
        "没有编号为“{operator_id}”的操作人员，可能已在另一台电脑上移除。请刷新后重新选择。",
        "There is no operator “{operator_id}”; another laptop may have removed the entry. Refresh and choose again.",
    ),
    "UnknownOperatorName": (
        "没有名为“{name}”的操作人员，未作改动。请用 gbm operator list 查看。",
        "No operator is called “{name}”; nothing was changed. See gbm operator list.",
    ),
    "OperatorExists": (
        "操作人员“{name}”已经登记，未重复保存。同名的两人请在姓名后加以区分。",
        "The operator “{name}” exists already. Tell two people of one name apart by an addition.",
    ),
    "FirstOperatorOrganises": (
        "第一位操作人员须为组织者，未保存。请先登记组织者本人，再登记其他人员。",
        "The first operator must be an organiser; nothing was stored. Enter the organiser first.",
    ),
    "LastOrganiser": (
        "“{name}”是唯一的组织者，不能移除或改为其他角色。请先登记另一位组织者。",
        "“{name}” is the only organiser and can be neither removed nor given another role. Add another organiser first.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Role: {
        Role.ORGANISER: ("组织者", "organiser"),
        Role.SAFETY_OFFICER: ("安全负责人", "safety officer"),
        Role.VOLUNTEER: ("签到志愿者", "desk volunteer"),
        Role.VIEWER: ("查看人员", "viewer"),
    }
}
ABOUT: dict[Role, tuple[str, str]] = {
    Role.ORGANISER: ("可查看和办理全部事项", "Sees and does everything"),
    Role.SAFETY_OFFICER: ("查看场次，办理安全工作和签到", "Looks at events, does safety and check-in"),
    Role.VOLUNTEER: ("只办理签到", "Does check-in only"),
    Role.VIEWER: ("只查看，不能改动和导出", "Looks on, changes and exports nothing"),
}
"""What each role is for, in one line."""
