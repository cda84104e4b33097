"""What a scanner's self-test says: what was noticed, what it means, what to do."""

from dataclasses import dataclass
from enum import Enum

from gbm_desktop.checkin.scanner_diagnosis import Diagnosis
from gbm_desktop.checkin.scanner_findings import Finding, Grade, grade
from gbm_desktop.checkin.scanner_profile import Ending, ScannerProfile

WORDS: dict[type[Enum], dict[Enum, tuple[str, str]]] = {
    Finding: {
        Finding.NOTHING: ("没有收到任何字符", "Nothing came"),
        Finding.SWALLOWED: ("输入法截住了扫码", "The input method kept the code"),
        Finding.ALT_CODES: ("扫码枪用 Alt 小键盘方式发送", "The scanner sends Alt codes"),
        Finding.CONVERTED: ("输入法把码变成了汉字", "The input method made Chinese of the code"),
        Finding.OTHER_CODE: ("扫到的不是自检码", "This is not the test code"),
        Finding.GARBLED: ("有字符丢失或错乱", "Characters were lost or mixed up"),
        Finding.TOO_SLOW: ("发送太慢，与人打字分不开", "Too slow to be told from a person"),
        Finding.LAYOUT_LOST: ("键盘布局不对，字符无法还原", "Another keyboard layout, characters are lost"),
        Finding.UNLIKE: ("几次扫出的结果不一样", "The scans differ"),
        Finding.AZERTY: ("系统键盘是法语布局（AZERTY）", "The system's keyboard is French (AZERTY)"),
        Finding.QWERTZ: ("系统键盘是德语布局（QWERTZ），Y 与 Z 互换", "The system's keyboard is German (QWERTZ), Y and Z swapped"),
        Finding.LAYOUT: ("系统键盘布局与扫码枪不一致", "The system's keyboard layout is not the scanner's"),
        Finding.ADDED: ("扫码枪在码前后加了字符", "The scanner adds characters around the code"),
        Finding.SLOW: ("发送较慢", "Slow"),
        Finding.TWICE: ("一次扫码发送两遍", "Each scan is sent twice"),
        Finding.INPUT_METHOD: ("扫码经过了中文输入法", "The code went through an input method"),
        Finding.FULL_WIDTH: ("收到的是全角字符", "Full-width characters came"),
        Finding.LOWER_CASE: ("字母是小写（大写锁定或枪的设置）", "Lower case: Caps Lock is on, or the scanner is set so"),
        Finding.STANDARD_PREFIX: ("码前带识别前缀（AIM 或 ECI）", "A standard prefix comes first (AIM or ECI)"),
        Finding.CONTROL: ("夹带控制键", "Control keys come with the code"),
        Finding.TAB: ("以 Tab 键结束", "Ends with Tab"),
        Finding.NO_TERMINATOR: ("扫完不发回车", "No Enter after the code"),
    },
    Ending: {
        Ending.UNKNOWN: ("不限", "any"),
        Ending.NONE: ("不发结束键", "nothing"),
        Ending.ENTER: ("回车", "Enter"),
        Ending.TAB: ("Tab", "Tab"),
    },
    Grade: {
        Grade.HARMLESS: ("不影响", "harmless"),
        Grade.REMEMBER: ("记住即可", "to be remembered"),
        Grade.REPAIR: ("请处理", "to be put right"),
    },
}  # fmt: skip
_SWITCH_TO_ENGLISH = (
    "请按 Shift 或 Win＋空格 切换到英文，再扫一次",
    "Switch to English with Shift or Win+Space, then scan again",
)
_ADVICE: dict[Finding, tuple[str, str]] = {
    Finding.NOTHING: ("请看扫码枪灯是否亮、USB 是否插牢；无线枪先配对，再对准上面的码扫", "Is its light on, its plug in, its wireless paired? Then scan the code above"),
    Finding.SWALLOWED: _SWITCH_TO_ENGLISH,
    Finding.ALT_CODES: ("请用说明书里的设置码，把键盘类型改为“美式键盘”", "With the manual's setup codes, set the keyboard to US"),
    Finding.CONVERTED: _SWITCH_TO_ENGLISH,
    Finding.OTHER_CODE: ("请扫本页的自检码，遮住旁边的其他条码", "Scan the code on this page and cover any other"),
    Finding.GARBLED: ("请先切换到英文输入法；仍不行，用说明书里的设置码降低发送速度，或换 USB 口", "Switch to English first; else let the scanner send more slowly, or use another USB port"),
    Finding.TOO_SLOW: ("请用说明书里的设置码，把字符间隔改为 0", "With the manual's setup codes, set the delay between characters to 0"),
    Finding.LAYOUT_LOST: ("请在系统语言设置里改用“英语（美国）”或“中文”键盘", "Use the keyboard “English (US)” or “Chinese” in the system's settings"),
    Finding.UNLIKE: ("请重新自检；仍不一样，用说明书里的设置码恢复出厂设置", "Test again; else reset the scanner with the manual's setup code"),
    Finding.AZERTY: ("最好改用“英语（美国）”键盘；暂不改，按“记住”，程序会换算", "Better use the keyboard “English (US)”; else remember it and the program converts"),
    Finding.QWERTZ: ("请改用“英语（美国）”键盘；记住后程序会换算，以后改回键盘须重新自检", "Better use “English (US)”; once remembered the program converts: test again after a change of keyboard"),
    Finding.LAYOUT: ("最好改用“英语（美国）”键盘；暂不改，按“记住”，程序会换算", "Better use the keyboard “English (US)”; else remember it and the program converts"),
    Finding.ADDED: ("按“记住”，程序会去掉这些字符", "Remember it, and the program leaves them out"),
    Finding.SLOW: ("按“记住”，程序会多等一会儿", "Remember it, and the program waits a little longer"),
    Finding.TWICE: ("第二遍自动忽略，不会重复签到", "The second one is ignored"),
    Finding.INPUT_METHOD: ("能识别；签到时切换到英文更稳", "It can be read; English is safer at the door"),
    Finding.FULL_WIDTH: ("能识别；按 Shift＋空格 可切回半角", "It can be read; Shift+Space goes back to half-width"),
    Finding.LOWER_CASE: ("能识别，不必处理", "It can be read as it is"),
    Finding.STANDARD_PREFIX: ("自动去掉，不必处理", "It is left out by itself"),
    Finding.CONTROL: ("能识别；如弹出别的窗口，用说明书里的设置码关闭控制字符", "It can be read; if other windows open, switch control characters off in the scanner"),
    Finding.TAB: ("能识别，不必处理", "It can be read as it is"),
    Finding.NO_TERMINATOR: ("能识别，停顿即算扫完；用说明书里的“加回车”设置码会更快", "It can be read: a pause ends it; with the manual's “Enter suffix” it is faster"),
}  # fmt: skip
_FINE = ("扫码枪正常", "The scanner is fine")
_FINE_ADVICE = ("三次扫出的内容完整一致", "Three scans came whole and alike")
_VERDICTS = {
    Grade.HARMLESS: ("扫码枪可以使用", "The scanner can be used"),
    Grade.REMEMBER: ("记住后可以使用", "The scanner can be used once it is remembered"),
    Grade.REPAIR: (
        "扫码枪还不能使用，请按下面处理后重新自检",
        "The scanner cannot be used yet: do as below and test again",
    ),
}
_ABOUT = (
    "结束键：{ending}　去掉：{added}　按键间隔：{patience} 毫秒以内",
    "Ends with: {ending}; left out: {added}; keys within {patience} ms",
)
_NOTHING_ADDED = ("无", "nothing")
_CONVERTED = ("　键盘换算：{count} 个键", "; keyboard converted: {count} keys")

# What stands on paper is Chinese, as the documents are.
TEST_TITLE = "扫码枪自检页"
TEST_ABOUT = "本码只用于自检，不是票码，不会签到任何人"
TEST_STEPS = (
    "1. 扫码枪插好，打开“签到”页“更多”中的“扫码枪自检”。",
    "2. 对准上面的码扫三次，每次听到“滴”声后停一秒。",
    "3. 看屏幕上的结果；需要时按“记住这支扫码枪”。",
    "4. 再扫下面的小码：大小与胸卡上的码相同，能扫出即可。",
)
TEST_SMALL = ("与胸卡上的码同样大小", "扫不出时，擦净镜头，或离远一点（10—20 厘米）")


@dataclass(frozen=True, slots=True)
class Noticed:
    """One line of the result."""

    grade: Grade
    what: str
    advice: str


def noticed(found: Diagnosis, lang: str = "zh") -> list[Noticed]:
    """What the self-test says line by line, the gravest first; one line where there is nothing to say."""
    index = _index(lang)
    if not found.findings:
        return [Noticed(Grade.HARMLESS, _FINE[index], _FINE_ADVICE[index])]
    return [Noticed(grade(one), WORDS[Finding][one][index], _ADVICE[one][index]) for one in found.findings]


def verdict(found: Diagnosis, lang: str = "zh") -> tuple[Grade, str]:
    """Whether the scanner can be used."""
    worst = max((grade(one) for one in found.findings), key=list(Grade).index, default=Grade.HARMLESS)
    return worst, _VERDICTS[worst][_index(lang)]


def about(profile: ScannerProfile, lang: str = "zh") -> str:
    """What is remembered of a scanner, on one line."""
    index = _index(lang)
    added = " ".join(filter(None, (profile.prefix, profile.suffix))) or _NOTHING_ADDED[index]
    ending = WORDS[Ending][profile.ending][index]
    said = _ABOUT[index].format(ending=ending, added=added, patience=profile.patience_ms)
    return said + (_CONVERTED[index].format(count=len(profile.layout)) if profile.layout else "")


def _index(lang: str) -> int:
    return 0 if lang == "zh" else 1
