"""Words of the departments' tasks."""

from enum import Enum

from gbm_desktop.model.tasks import TaskProblem, TaskState, Urgency

FROM_NOTICE = "按通知生成部门任务"
SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownTask": (
        "没有编号为“{task_id}”的任务。请刷新列表后重新选择。",
        "There is no task “{task_id}”. Refresh the list and choose again.",
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
        "{name} still has {count} tasks, so it was not removed. Remove them or give them to another department first.",
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
