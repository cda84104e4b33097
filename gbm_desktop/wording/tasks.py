"""Words of the departments' tasks."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from gbm_desktop.model.tasks import Task, TaskProblem, TaskState, Urgency, urgency

if TYPE_CHECKING:
    from gbm_desktop.model.staff import Staff

FROM_NOTICE, ADDED, REMOVED = "按通知生成", "新增“{title}”", "移除“{title}”"
UNSEEN = "待核实（2023年通知为{source}）"
_MORE = "{first}等 {count} 项"
SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownTask": (
        "没有编号为“{task_id}”的任务。请刷新列表后重新选择。",
        "There is no task “{task_id}”. Refresh the list and choose again.",
    ),
    "UnknownDepartment": (
        "没有编号为“{department_id}”的部门。请从设置中的部门里选择。",
        "There is no department “{department_id}”. Choose one of those in the settings.",
    ),
    "DepartmentNotMeant": (
        "没有与“{text}”对应的部门，或者不止一个，未保存。请从以下部门中选择：{known}。",
        "“{text}” means no department, or several; nothing was stored. There are: {known}.",
    ),
    "StaffHasWork": (
        "“{name}”还负责：{work}，未移除。请先改由他人负责。",
        "{name} still has {work}, so the entry stays. Lay it on somebody else first.",
    ),
    "BadTask": (
        "任务“{title}”未保存：{problem}。请补正后再保存。",
        "The task “{title}” was not saved: {problem}. Correct it and save again.",
    ),
    "MalformedTaskList": (
        "任务清单“{file}”中的 {field} 缺失或写法有误。请按清单开头的说明改正。",
        "In the list of tasks “{file}”, {field} is missing or not as it must be. See the notes at its head.",
    ),
    "DepartmentHasTasks": (
        "“{name}”还有 {count} 项任务，未移除。请先把任务移除或改由其他部门承担。",
        "{name} still has {count:task|tasks}, so it was not removed. Remove or reassign what it has first.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    TaskState: {
        TaskState.OPEN: ("未开始", "open"),
        TaskState.DOING: ("进行中", "under way"),
        TaskState.DONE: ("已完成", "done"),
        TaskState.DROPPED: ("不再开展", "dropped"),
    },
    TaskProblem: {
        TaskProblem.NO_TITLE: ("没有填写任务内容", "what is to be done is missing"),
        TaskProblem.NO_EVIDENCE: ("完成须写明依据或添加附件", "what shows that it is done is missing: words or a file"),
    },
    Urgency: {
        Urgency.OVERDUE: ("已逾期", "overdue"),
        Urgency.SOON: ("一周内到期", "due within a week"),
        Urgency.NOBODY: ("未指定责任人", "nobody's"),
    },
}


def named(titles: Sequence[str]) -> str:
    """Several tasks in the sentence of one step."""
    return titles[0] if len(titles) == 1 else _MORE.format(first=titles[0], count=len(titles))


# What stands on the 责任分工表 is Chinese, as all documents are.
FILE_NAME = "责任分工表"
SHEET_TITLE = "{region}{year}年绿色建材下乡活动部门责任分工表"
COLUMNS = ("序号", "任务", "依据条款", "责任人", "完成时限", "进展", "完成依据和备注")
PLAN_COLUMNS = ("序号", "责任部门", "任务", "依据条款", "责任人", "完成时限")
BOOK_COLUMNS = (
    "序号", "责任部门", "任务", "依据条款", "责任人", "电话", "完成时限", "进展", "完成日期", "完成依据", "附件", "备注",
)  # fmt: skip
NO_TASKS = "尚未列出任务。"
FOOT = "依据条款为活动通知的条款号。"
FILES = "附件：{names}"
UNNAMED, UNDATED = "待明确", "待明确"
_SUMMARY = "截至{today.year}年{today.month}月{today.day}日　共 {count} 项：{states}{late}"
_LATE = "；其中已逾期 {count} 项"


def summary(tasks: Sequence[Task], today: date) -> str:
    """How far all tasks are, in one line."""
    counts = Counter(task.state for task in tasks)
    late = sum(urgency(task, today) is Urgency.OVERDUE for task in tasks)
    states = "、".join(f"{WORDS[TaskState][state][0]} {counts[state]} 项" for state in TaskState if counts[state])
    said = _SUMMARY.format(today=today, count=len(tasks), states=states, late=_LATE.format(count=late) if late else "")
    return said.rstrip("：")


def person(owner: "Staff | None") -> str:
    """The owner as a cell has it: name, office, phone."""
    if owner is None:
        return UNNAMED
    return "\n".join(part for part in (owner.name, f"{owner.unit}{owner.post}", owner.phone) if part)


def month_day(due: date | None) -> str:
    """By when, within the campaign's year."""
    return f"{due.month}月{due.day}日" if due else UNDATED
