"""Sentences on the protection of a workspace, and what the recovery sheet says."""

from typing import TYPE_CHECKING

from gbm_desktop.wording import Lang

if TYPE_CHECKING:
    from gbm_desktop.protection import Switched

_GAP: dict[Lang, str] = {"zh": "", "en": " "}
SENTENCES: dict[str, tuple[str, str]] = {
    "Locked": (
        "“{place}”已设口令保护，请输入口令后打开；命令行可设环境变量 GBM_PASSPHRASE 或用 --passphrase-file 指定口令文件。",
        "“{place}” is protected: open it with its passphrase; at the command line set GBM_PASSPHRASE or name a file with --passphrase-file.",
    ),
    "KeysDamaged": (
        "“{place}”里的密钥记录已损坏，口令无法核对。请从最近的备份恢复，备份中另有一份。",
        "The wrapped keys in “{place}” are damaged, so no passphrase can be checked. Restore the latest backup, which carries its own.",
    ),
    "WrongSecret": (
        "口令不对，没有打开。请核对大小写和输入法；忘记口令时可输入恢复单上的恢复码。",
        "The passphrase is wrong; nothing was opened. Check capitals and the keyboard, or type the recovery code of the sheet in the safe.",
    ),
    "TooManyAttempts": (
        "口令连续输错，请 {wait} 秒后再试；修改电脑时间不会缩短等待。恢复单上的恢复码可随时使用。",
        "Too many wrong passphrases: wait {wait:second|seconds}; setting the clock does not help. The recovery code may be used at any time.",
    ),
    "BadRecoveryCode": (
        "恢复码第 {group} 组与恢复单不符，请对照恢复单核对这一组。",
        "Group {group} of the recovery code is not as on the sheet; compare it with the sheet.",
    ),
    "AlreadyProtected": (
        "“{folder}”已设口令保护，无需再次开启。可更改口令或重新制作恢复单。",
        "“{folder}” is protected already. Change its passphrase or make a new recovery sheet instead.",
    ),
    "NotProtected": (
        "“{folder}”没有设口令保护，请先开启。",
        "“{folder}” is not protected; switch protection on first.",
    ),
    "ProtectionFailed": (
        "“{folder}”重新写入后核对不一致，已保持原样。请先检查数据，再试一次。",
        "What was written anew in “{folder}” does not match, so everything stayed as it was. Examine the data, then try again.",
    ),
    "SecretMissing": (
        "没有给出口令。请设环境变量 {variable}，或用 {option} 指定只含口令一行的文件。",
        "No passphrase was given. Set {variable}, or name a file of one line with {option}.",
    ),
}

_LINES: dict[str, tuple[str, str]] = {
    "on": (
        "已开启保护：数据库、附件和备份均已加密。口令遗忘时只能用恢复单打开，请将恢复单放入保险柜。",
        "Protection is on: database, attachments and backups are encrypted. Without the passphrase only the recovery sheet opens them; put it into the safe.",
    ),
    "off": (
        "已关闭保护：数据库、附件和备份恢复为未加密状态。",
        "Protection is off: database, attachments and backups stand in clear.",
    ),
    "traces": (
        "原来的未加密文件已覆盖后删除；固态硬盘和 U 盘上可能仍有残留，此前拷出的备份和导出的文件也不受保护。",
        "The former files were written over and removed; solid-state disks and sticks may keep traces, and earlier copies elsewhere and exported files are not protected.",
    ),
    "unreadable": (
        "备份“{file}”已损坏，无法重新写入，保持原样；不再需要时请自行删除。",
        "The backup “{file}” is damaged and could not be written anew, so it stays as it is; remove it when it is no longer needed.",
    ),
    "changed": (
        "口令已更改。此前的备份仍用当时的口令打开。",
        "The passphrase is changed. Earlier backups still open with the one of their time.",
    ),
    "recovered": (
        "已用恢复码设置新口令。",
        "The new passphrase is set by means of the recovery code.",
    ),
    "sheet": (
        "新的恢复单已写入“{file}”，此前的恢复单作废。",
        "The new recovery sheet is in “{file}”; the one before is void.",
    ),
    "is_on": (
        "已开启保护（编号 {mark}，{made} 开启）。",
        "Protected (mark {mark}, since {made}).",
    ),
    "is_off": (
        "未开启保护：拿到这台电脑的人可以读取其中的数据。",
        "Not protected: whoever gets this laptop can read the data.",
    ),
}

SHEET_TITLE = "数据恢复单"
SHEET_LABEL = "绿色建材下乡活动数据"
SHEET_CARE = "内部资料　注意保管"
SHEET_WHAT = "本单用于在遗忘口令时打开受保护的活动数据。持有本单和存有数据的电脑（或备份）的人，可以读取其中全部内容。"
SHEET_HOW = (
    "打开软件，在“请输入口令”处逐组输入下列恢复码，空格和大小写不影响；某一组抄错时，软件会指出是第几组。",
    "打开后请立即设置新口令，并重新制作恢复单；新单制成后本单作废，应当面销毁。",
    "本单不得拍照、扫描、传真或存入电脑，不得与电脑放在一处。",
    "口令和本单都遗失的，数据无法恢复，任何人都不能代为打开。",
)
SHEET_FIELDS = ("活动", "密钥编号", "制作日期", "制作人")
SHEET_CODE = "恢复码"
SHEET_GROUP = "第{number}组"
SHEET_KEEPING = ("存放地点", "保管人签名", "交接日期", "启封记录（时间、事由、启封人）")


def outcome(switched: "Switched", lang: Lang) -> str:
    """What was done, and which copies could not be."""
    said = f"{line('on', lang)}{_GAP[lang]}{line('traces', lang)}" if switched.key else line("off", lang)
    left = [line("unreadable", lang, file=copy.name) for copy in switched.unreadable]
    return _GAP[lang].join([said, *left])


def line(key: str, lang: Lang, **values: object) -> str:
    """What a command or the window says of protection."""
    return _LINES[key][0 if lang == "zh" else 1].format(**values)
