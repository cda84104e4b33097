"""What phones are told, and what the window says of serving them."""

from enum import Enum

from gbm_desktop.model.phones import Refusal

SENTENCES: dict[str, tuple[str, str]] = {
    "PhoneSignInShut": (
        "“{name}”{stage}，现在不签到。请向现场工作人员询问。",
        "“{name}” is {stage}, so nobody signs in now. Please ask the staff.",
    ),
    "UnitMissing": (
        "还没有填写单位或村组，请填写后再签到。",
        "The village or unit is missing. Please fill it in and sign in again.",
    ),
    "WrongPin": (
        "口令不对，还可以再试 {left} 次。口令显示在签到电脑的“手机签到”页。",
        "The PIN is wrong; {left:try is|tries are} left. The laptop shows it on the page of phones.",
    ),
    "PinShut": (
        "口令输错次数过多，已停止登录。请等 {minutes} 分钟，或请负责人在电脑上重新开启手机签到，换用新口令。",
        "Too many wrong PINs. Wait {minutes:minute|minutes}, or have phones started anew on the laptop for a new PIN.",
    ),
    "NoSuchAddress": (
        "本机现在没有地址 {address}，手机签到未开启。请确认热点或网络已连接，刷新后重新选择。",
        "This laptop has no address {address} now, so phones are not served. Connect the hotspot or network and choose again.",
    ),
    "PortsTaken": (
        "地址 {address} 的端口 {first} 至 {last} 都被其他程序占用，手机签到未开启。请关闭占用端口的程序后再试。",
        "Other programs use the ports {first} to {last} of {address}, so phones are not served. Close them and try again.",
    ),
    "PhonesNotServed": (
        "系统不允许在 {address} 开启手机签到（{why}）。请在防火墙中允许本程序接受局域网连接后再试。",
        "The system does not allow serving phones at {address} ({why}). Allow this program in the firewall and try again.",
    ),
}  # fmt: skip
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Refusal: {
        Refusal.NOT_HERE: ("没有这个页面。请重新扫描现场的签到二维码。", "There is no such page. Scan the code on site."),
        Refusal.EXPIRED: ("这个二维码已经更换。请重新扫描现场屏幕上的签到二维码。", "This code has turned over. Scan the one on the screen again."),
        Refusal.FORM_EXPIRED: ("页面停留时间过长，没有登记。请重新扫描现场的签到二维码。", "The form was open too long and nothing was stored. Scan the code on site again."),
        Refusal.TOO_OFTEN: ("操作过于频繁，没有登记。请等一分钟再试。", "Too many requests; nothing was stored. Wait a minute and try again."),
        Refusal.TOO_LARGE: ("内容过长，没有登记。请缩短后再试。", "That was too long; nothing was stored. Shorten it and try again."),
        Refusal.MALFORMED: ("内容无法识别，没有登记。请重新扫描现场的签到二维码。", "That could not be read; nothing was stored. Scan the code on site again."),
        Refusal.LOGGED_OUT: ("手机台已退出。请重新扫描手机台二维码并输入口令。", "The desk is logged out. Scan its code again and give the PIN."),
        Refusal.NOT_STORED: ("电脑没有保存成功，没有登记。请向现场工作人员登记。", "The laptop could not store it. Please register with the staff."),
    },
}  # fmt: skip

# What stands on a phone is Chinese, as the prints are.
DESK = "手机"
STAFF_DESK = "手机台{number}"
REHEARSAL, NOT_KEPT = "演练", "这是演练：内容没有保存，也没有计数。正式开始后请重新签到。"
TITLE, STAFF_TITLE = "签到", "手机台"
NO_NUMBER, NOT_DONE = "暂不能入场", "未完成"
SIGNED_IN = "已签到"
CAME_IN_AT = "{time:%H:%M} 签到"
SHOW_IT = "请向工作人员出示，可截图保存"
REGISTERED_ONLY = "已登记，尚未入场"
NO_SESSION = "现在不在入场时段。请看场次安排，到时再签到。"
FULL = "场内人数已到上限。请在场外稍候，听从工作人员安排。"
NOBODY_FOUND = "名单中没有找到“{text}”。确认没有登记过的，可在下方现场登记。"
COUNTS = "已签到 {distinct} 人，场内 {inside} 人"
COUNTS_OF = "已签到 {distinct} 人，场内 {inside} 人，核准 {capacity} 人"
PHONE_TAIL = "尾号{tail}"
ANOTHER_PERSON, TRY_AGAIN = "再为同行的人签到", "有人离场后再试"
