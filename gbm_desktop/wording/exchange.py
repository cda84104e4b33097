"""Exchange between laptops, in words."""

from enum import Enum

from gbm_desktop.model.exchanges import Direction, Way
from gbm_desktop.model.merging import ConflictKind

SENTENCES = {
    "AnotherCampaign": (
        "这份数据属于另一个活动，未合并。请选择本活动的数据包。",
        "This is the data of another campaign; nothing was merged. Choose a file of this campaign.",
    ),
    "BadPacket": (
        "收到的数据有一步（{step}）读不出或不合规定，这一部分未合并。请在对方电脑上重新导出后再试。",
        "A step that came ({step}) cannot be read or stored; this part was not merged. Export again on the other laptop.",
    ),
    "ForgedSteps": (
        "收到的数据中，电脑“{device}”的签名不对，可能被改动过，这一部分未合并。请当面核对后重新导出。",
        "Steps said to be of the laptop {device} bear no valid signature; this part was not merged. Check in person, export again.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Way: {
        Way.FILE: ("数据包", "file"),
        Way.FOLDER: ("文件夹或U盘", "folder or stick"),
        Way.NETWORK: ("现场联网", "network"),
        Way.HUB: ("县级汇集库", "hub"),
    },
    Direction: {Direction.IN: ("收到", "received"), Direction.OUT: ("发出", "sent")},
    ConflictKind: {
        ConflictKind.SAME_FIELD: ("同一项两处修改", "the same field changed twice"),
        ConflictKind.OTHER_FIELD: ("同一条不同项修改", "different fields of one entry changed"),
        ConflictKind.REMOVED: ("一处删除、一处修改", "removed here, changed there"),
    },
}
