"""What the door says of a scan: the word that is read from afar, what happened, and what to do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from gbm_desktop.model.attendance import Direction, Method, Reason, Verdict
from gbm_desktop.model.door import Ask, Outcome, Passage
from gbm_desktop.wording.attendance import WORDS

_HEADLINES: dict[Reason, tuple[str, str]] = {
    Reason.MISTYPED: ("扫码枪误读", "Scanner mis-typed"),
    Reason.NOT_A_TICKET: ("不是票码", "Not a ticket"),
    Reason.EXIT: ("已离场", "Left"),
    Reason.FULL: ("已满，停止进入", "Full: stop admitting"),
}
_LINES: dict[Reason, tuple[str, str]] = {
    Reason.REENTRY: ("再次入场", "Coming back in"),
    Reason.GENUINE: ("票码真实，本机名单中没有此人，已按入场计数", "Genuine ticket, nobody on this laptop's list; counted as in"),
    Reason.MISTYPED: ("收到 {length} 个字符，不是完整的票码，未计数", "Not a whole ticket code (its length: {length}); not counted"),
    Reason.NOT_A_TICKET: ("扫到的不是本程序的票码，未计数", "This is not a ticket of this program; not counted"),
    Reason.FORGED: ("票码不是本活动签发的", "The ticket was not issued by this campaign"),
    Reason.OTHER_EVENT: ("票码属于另一场次：{elsewhere}", "The ticket is for another event: {elsewhere}"),
    Reason.NOT_HELD: ("本场次已延期或取消", "The event is postponed or cancelled"),
    Reason.CLOSED: ("本场次已办结", "The event is closed"),
    Reason.FULL: ("场内 {inside} 人，核准 {capacity} 人", "{inside} inside, {capacity} approved"),
    Reason.NOT_INSIDE: ("没有入场记录", "There is no record of coming in"),
    Reason.NO_SESSION: ("不在任何时段内，未计数", "No session admits now; not counted"),
    Reason.TOO_MANY: ("该团体最多还可通过 {most} 人，未计数", "At most {most} more of this group may pass; not counted"),
}  # fmt: skip
_ADVICE: dict[Reason, tuple[str, str]] = {
    Reason.GENUINE: ("请问清姓名记在纸上，各台数据合并后可对上", "Note the name on paper; it will match once the laptops are merged"),
    Reason.MISTYPED: ("请再扫一次；仍不行请关闭大写锁定和中文输入法，或输入姓名查找", "Scan again; else switch Caps Lock and the input method off, or search the name"),
    Reason.NOT_A_TICKET: ("请扫胸卡上的二维码，或输入姓名查找", "Scan the code on the badge, or search the name"),
    Reason.FORGED: ("请核对是否拿错胸卡；本人在名单上的，输入姓名签到", "Check the badge; who is on the list can be found by name"),
    Reason.OTHER_EVENT: ("请引导到该场次；留在本场的，按 F2 现场登记", "Show the way there; to stay here, register with F2"),
    Reason.NOT_HELD: ("请到“活动”页核对场次状态，或在上方换选场次", "Check the event's state, or choose another event above"),
    Reason.CLOSED: ("请在上方换选场次；需补录的，先到“活动”页恢复", "Choose another event above, or reopen this one first"),
    Reason.FULL: ("立即停止放行；有人离场并记录后方可继续", "Stop admitting at once; go on when someone has left"),
    Reason.NO_SESSION: ("时段开始前 60 分钟起放行；时间不对的，到“活动 › 现场”核对", "The door opens 60 minutes before a session; check the times in the event's on-site step"),
    Reason.TOO_MANY: ("请点清人数后重扫；多出的人按 F2 现场登记或按 F4 计数", "Count again and scan again; register the others with F2 or count them with F4"),
    Reason.NOT_INSIDE: ("确已在场内的，按 F3 切换到入场补签", "If the person is inside, switch to entry with F3 and admit first"),
}  # fmt: skip
_FULL_BY_OFFICER = (
    "场内 {inside} 人，安全责任人放行上限 {capacity} 人",
    "{inside} inside, {capacity} by the safety officer's leave",
)
_REPEATED_IN = ("第 {times} 次：{time} 已在 {desk} 签到", "No. {times}: admitted {time} at {desk}")
_NO_REENTRY = ("{time} 已离场，本场次不再入场", "Left at {time}; this event admits once")
_REPEATED_OUT = ("{time} 已在 {desk} 离场", "Left at {time} at {desk}")
_CHECK_PERSON = ("请核对本人；扫错的可在右侧撤回", "Check who it is; a wrong scan can be taken back on the right")
_COUNTED = ("未登记人数 {sign}{persons}，场内 {inside} 人", "Headcount {sign}{persons}, {inside} inside")
_COUNTED_WORD = ("已计数", "Counted")
_TOO_FEW = ("场内只有 {inside} 人，未计数", "Only {inside} inside; not counted")
_ASKED_IN = (
    "团体 {whole} 人，已入场 {came} 人，还可入场 {most} 人",
    "A group of {whole}; {came} have come, {most} may come in",
)
_ASKED_OUT = ("团体 {whole} 人，现有 {inside} 人在场内", "A group of {whole}; {inside} are inside")
_GROUP_IN = (
    "本次入场 {persons} 人，团体 {whole} 人已入场 {came} 人",
    "{persons} came in; {came} of the group's {whole} have come",
)
_GROUP_OUT = (
    "本次离场 {persons} 人，团体仍有 {inside} 人在场内",
    "{persons} left; {inside} of the group are still inside",
)
_GROUP_ALL = ("团体 {whole} 人已全部入场", "All {whole} of the group have come in")
_GROUP_FULL = (
    "场内还可进 {room} 人，该团体未到 {most} 人",
    "Room for {room}; {most} of the group have not come in yet",
)
_DESK = ("{desk} 号台", "desk {desk}")
_WALKED_IN = ("现场登记", "Walk-in")


@dataclass(frozen=True, slots=True)
class Said:
    """What the door says; a part that is not needed is empty."""

    word: str
    line: str
    advice: str


def said(outcome: Outcome, local: Callable[[int], datetime], times: int = 2, lang: str = "zh") -> Said:
    """The door's words for this outcome; `local` gives a stored time as the wall clock shows it."""
    index = 0 if lang == "zh" else 1
    if outcome.scan.method is Method.HEADCOUNT:
        return _headcount(outcome, index)
    word = _HEADLINES.get(outcome.scan.reason, WORDS[Verdict][outcome.scan.verdict])[index]
    if outcome.earlier is not None:
        line = _repeated(outcome, outcome.earlier, local, index).replace("{times}", str(times))
        line = _of_group(outcome, index) or line
        return Said(WORDS[Verdict][Verdict.REPEAT][index], line, _CHECK_PERSON[index])
    return Said(word, _line(outcome, index), _ADVICE.get(outcome.scan.reason, ("", ""))[index])


def asked(ask: Ask, lang: str = "zh") -> str:
    """What the door says of a group when it asks how many pass."""
    group = ask.seen.situation.group
    if group is None:
        return ""
    form = (_ASKED_OUT if ask.direction is Direction.OUT else _ASKED_IN)[0 if lang == "zh" else 1]
    return form.format(whole=group.persons, came=min(group.persons, group.entered), inside=group.inside, most=ask.most)


def desk(name: str, lang: str = "zh") -> str:
    """A desk as people call it: 2 号台, or the name that it was given."""
    return _DESK[0 if lang == "zh" else 1].format(desk=name) if name.isdigit() else name


def _headcount(outcome: Outcome, index: int) -> Said:
    scan = outcome.scan
    if scan.verdict is Verdict.REFUSED:
        line = _TOO_FEW[index].format(inside=outcome.tally.inside) if scan.reason is Reason.NOT_INSIDE else ""
        advice = "" if line else _ADVICE.get(scan.reason, ("", ""))[index]
        word = _HEADLINES.get(scan.reason, WORDS[Verdict][Verdict.REFUSED])[index]
        return Said(word, line or _line(outcome, index), advice)
    sign = "+" if scan.direction is Direction.IN else "−"
    line = _COUNTED[index].format(sign=sign, persons=scan.persons, inside=outcome.tally.inside)
    return Said(_COUNTED_WORD[index], line, "")


def _repeated(outcome: Outcome, earlier: Passage, local: Callable[[int], datetime], index: int) -> str:
    then, now = local(earlier.at), outcome.at
    time = f"{then:%H:%M}" if then.date() == now.date() else f"{then:%m-%d %H:%M}"
    where = desk(earlier.desk, ("zh", "en")[index])
    if earlier.direction is Direction.IN:
        return _REPEATED_IN[index].format(times="{times}", time=time, desk=where)
    form = _REPEATED_OUT if outcome.scan.direction is Direction.OUT else _NO_REENTRY
    return form[index].format(time=time, desk=where)


def _of_group(outcome: Outcome, index: int) -> str:
    """What is said of a group's ticket in place of one person's; empty where the same is said."""
    scan, now = outcome.scan, outcome.seen.situation
    if now.group is None:
        return ""
    group, leaving = now.group, scan.direction is Direction.OUT
    form = ""
    if scan.verdict is Verdict.ADMITTED:
        form = (_GROUP_OUT if leaving else _GROUP_IN)[index]
    elif scan.verdict is Verdict.REPEAT and not leaving:
        form = _GROUP_ALL[index]
    elif scan.reason is Reason.FULL and now.capacity > now.inside:
        form = _GROUP_FULL[index]
    return form.format(
        persons=scan.persons,
        whole=group.persons,
        came=min(group.persons, group.entered + scan.persons),
        inside=group.inside - scan.persons,
        room=now.capacity - now.inside,
        most=now.most(scan.direction),
    )


def _line(outcome: Outcome, index: int) -> str:
    if of_group := _of_group(outcome, index):
        return of_group
    if outcome.scan.method is Method.WALK_IN and outcome.scan.verdict is Verdict.ADMITTED:
        return _WALKED_IN[index]
    situation = outcome.seen.situation
    full = outcome.scan.reason is Reason.FULL and situation.overridden
    return (_FULL_BY_OFFICER if full else _LINES.get(outcome.scan.reason, ("", "")))[index].format(
        length=len(outcome.scan.code),
        elsewhere=outcome.seen.elsewhere,
        inside=outcome.tally.inside,
        capacity=situation.capacity,
        most=situation.most(outcome.scan.direction),
    )
