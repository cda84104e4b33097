"""Sentences on laptops that exchange over the network while the event goes on."""

from enum import Enum

from gbm_desktop.model.live import PeerState

SENTENCES: dict[str, tuple[str, str]] = {
    "NotALivePin": (
        "“{text}”不是联网口令，联网口令是 6 位数字。请对照另一台电脑屏幕上的数字输入。",
        "“{text}” is no PIN: it has six digits. Type the one on the other laptop's screen.",
    ),
    "LivePinWrong": (
        "联网口令与 {peer} 的不一致，没有连上。请对照对方屏幕上的 6 位数字重新输入。",
        "The PIN is not that of {peer}; no link was made. Type the six digits on its screen.",
    ),
    "LivePinShut": (
        "口令错误次数过多，{peer} 暂时不再接受。请 5 分钟后再试，或在对方电脑上重新开始联网。",
        "Too many wrong PINs: {peer} takes none for now. Try again in five minutes, or start anew on the other laptop.",
    ),
    "LiveRefused": (
        "{peer} 不接受这台电脑：不是同一个活动，或者其中一台已被停用。请到“数据交换 › 电脑”核对。",
        "{peer} refuses this laptop: it is of another campaign, or one of the two was revoked. See Data exchange › Laptops.",
    ),
    "PeerUnreachable": (
        "连不上 {peer}。请确认两台电脑在同一个无线网络，对方已开始联网，防火墙允许本程序。",
        "Nobody answers at {peer}. Both laptops must be in one network, the other one online, and the firewall must allow this program.",
    ),
    "NotAnAddress": (
        "“{text}”不是本机的网络地址，应如 192.168.1.20。请重新填写，不填时由程序选择。",
        "“{text}” is not an address of a laptop such as 192.168.1.20. Type it again, or leave it out and it is chosen.",
    ),
    "NotALiveAddress": (
        "“{text}”不是电脑的网络地址，应如 192.168.1.20:8790。请对照另一台电脑屏幕上的地址输入。",
        "“{text}” is not an address such as 192.168.1.20:8790. Type the one on the other laptop's screen.",
    ),
    "LiveNotServed": (
        "这台电脑的 {ports} 端口都被占用，无法开始联网。请关闭占用端口的程序，或重启电脑后再试。",
        "The ports {ports} of this laptop are all taken. Close the program that holds them, or restart the laptop.",
    ),
}
WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    PeerState: {
        PeerState.CALLING: ("正在连接", "connecting"),
        PeerState.LINKED: ("已联网", "linked"),
        PeerState.AWAY: ("暂时连不上", "away"),
        PeerState.WRONG_PIN: ("口令不一致", "another PIN"),
        PeerState.SHUT: ("口令错误次数过多", "too many wrong PINs"),
        PeerState.REFUSED: ("不接受", "refused"),
    },
}
