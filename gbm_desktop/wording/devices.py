"""Sentences on the campaign's laptops and on joining."""

from gbm_desktop.model.devices import Laptop
from gbm_desktop.wording import Lang
from gbm_desktop.wording.counted import fill

SENTENCES: dict[str, tuple[str, str]] = {
    "UnknownDevice": (
        "本次活动没有登记名为“{device}”的电脑，也没有编号以此结尾的。请在“数据交换 › 电脑”中核对。",
        "No laptop of the campaign is called “{device}”, nor has an id that ends so. Look at Data exchange › Laptops.",
    ),
    "SeveralDevices": (
        "“{device}”对应不止一台电脑：{those}。请写出其中一台的完整编号。",
        "“{device}” fits more than one laptop: {those}. Give the whole id of one of them.",
    ),
    "OwnDevice": (
        "“{name}”就是正在使用的这台电脑，不能停用自己。请在另一台电脑上操作。",
        "“{name}” is this very laptop and cannot revoke itself. Do it on another laptop.",
    ),
    "NothingQuarantined": (
        "“{name}”没有被暂存的数据，无需放行。",
        "Nothing of “{name}” is held back.",
    ),
    "PairingCodeMistyped": (
        "加入码“{text}”不对：应为 24 个字母和数字，可能有一位看错。请对照主机屏幕重新输入。",
        "“{text}” is not a joining code: it has 24 letters and digits, and one may be misread. Compare it with the host's screen.",
    ),
    "PairingCodeOver": (
        "加入码已经用过或超过 10 分钟，不能再用。请在主机上重新生成一个。",
        "The joining code was used, or is older than ten minutes. Have the host make a new one.",
    ),
    "FolderInUse": (
        "文件夹 {folder} 里已有活动数据，不能用来加入。请另选一个空文件夹。",
        "The folder {folder} holds a campaign already. Choose an empty one.",
    ),
    "JoiningBroken": (
        "数据没有传完，连接中断了，未保留任何数据。请让两台电脑连到同一网络，重新生成加入码再试。",
        "The connection broke before all had come; nothing was kept. Join the same network and try a new code.",
    ),
}
_HERE, _REVOKED = ("（本机）", " (this laptop)"), ("已停用", "revoked")
_STEPS = ("{count} 步", "{count:step|steps}")
_HELD, _DOUBLE = ("暂存 {count} 步", "{count:step|steps} held back"), ("号段与“{name}”相同", "same numbers as “{name}”")


def laptop_line(laptop: Laptop, lang: Lang = "zh") -> str:
    """A laptop on a line: its name, its block, how many of its steps are known, and what is the matter with it."""
    at = 0 if lang == "zh" else 1
    parts = [
        laptop.id,
        laptop.name + (_HERE[at] if laptop.here else ""),
        laptop.block,
        fill(_STEPS[at], count=laptop.steps),
        _REVOKED[at] if laptop.revoked else "",
        fill(_HELD[at], count=laptop.held_back) if laptop.held_back else "",
        fill(_DOUBLE[at], name=laptop.shares_block) if laptop.shares_block else "",
    ]
    return "  ".join(part for part in parts if part)
