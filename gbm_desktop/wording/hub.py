"""The county's hub in words."""

from collections.abc import Mapping

from gbm_desktop.wording import Lang
from gbm_desktop.wording.counted import fill

SENTENCES = {
    "NoHub": (
        "本机还没有设置县级汇集库。请先填写县级主管部门提供的地址；没有汇集库也可以用数据包或现场联网合并。",
        "This laptop was told of no hub. Enter the address that the county gave; files and the local network do without.",
    ),
    "BadHubAddress": (
        "汇集库地址不完整。地址应如 postgresql://用户名@主机:5432/数据库名，请按县级主管部门提供的地址重新填写。",
        "This is not an address of a hub; it is like postgresql://user@host:5432/database. Enter it as the county gave it.",
    ),
    "HubNotReached": (
        "连不上汇集库 {host}，数据都还在本机。请检查网线、地址和端口，连上后再同步。",
        "The hub {host} does not answer; all data is still here. Check cable, address and port, and try again.",
    ),
    "HubInsecure": (
        "与汇集库 {host} 的连接没有加密或证书不符，未传送任何内容。请联系汇集库管理员启用 TLS，地址中用 sslmode=require 或更严的设置。",
        "The line to the hub {host} would not be encrypted, or its certificate is wrong; nothing was sent. Ask its administrator to turn TLS on.",
    ),
    "HubRefused": (
        "汇集库 {host} 不让登录。请核对用户名、口令和数据库名；都对的话，请管理员查看连接数和访问许可（pg_hba.conf）。",
        "The hub {host} refused the login. Check name, password and database; else ask its administrator (pg_hba.conf, connections).",
    ),
    "HubUnprepared": (
        "汇集库 {host} 里还没有存放数据包的表，或版本较旧。请管理员运行一次 gbm hub prepare 后再同步。",
        "The hub {host} has no tables for parcels, or older ones. Its administrator runs gbm hub prepare once.",
    ),
    "HubNewer": (
        "汇集库 {host} 由新版本程序准备，本机程序较旧，未传送任何内容。请先升级本机程序。",
        "A later version of the program prepared the hub {host}; nothing was sent. Update this laptop's program first.",
    ),
    "HubTooOld": (
        "汇集库 {host} 的 PostgreSQL 是第 {found} 版，需要第 {needed} 版或更新，未作改动。请管理员升级数据库后再准备。",
        "The hub {host} runs PostgreSQL {found}; {needed} or later is needed. Nothing was changed; upgrade it first.",
    ),
    "HubNotPermitted": (
        "这个用户名在汇集库 {host} 上没有所需权限。准备汇集库请用数据库所有者登录；同步请用 gbm hub prepare --login 建立的用户名。",
        "This login may not do that at the hub {host}. Prepare as the database's owner; exchange with a login made by gbm hub prepare --login.",
    ),
    "HubFull": (
        "汇集库 {host} 的磁盘已满，其余数据仍在本机，没有丢失。请管理员腾出空间后再同步，会从断处继续。",
        "The hub {host} has no room left; the rest is still here. Once its administrator made room, go on: it resumes.",
    ),
    "HubLost": (
        "与汇集库 {host} 的连接中断，已送达的不会重复，未送达的仍在本机。请在网络恢复后再同步，会从断处继续。",
        "The line to the hub {host} broke; what arrived stays, the rest is still here. Try again later: it resumes.",
    ),
    "HubDamaged": (
        "汇集库里电脑 {device} 的第 {first}—{last} 步读不出，已跳过，其余已合并。请用那台电脑的数据包补齐，并请管理员检查汇集库。",
        "Steps {first} to {last} of the laptop {device} at the hub cannot be read and were left out; the rest is merged. Bring them as a file, and have the hub checked.",
    ),
    "BadHubLogin": (
        "“{name}”不能作登录名。请用小写字母开头，只含小写字母、数字和下划线，最多 40 个字符。",
        "“{name}” cannot be a login: a small letter first, then small letters, digits and underscores, at most 40.",
    ),
}
LINES: dict[str, tuple[str, str]] = {
    "prepared": ("汇集库 {host} 已准备好，版本 {version}。", "The hub {host} is prepared, version {version}."),
    "login": ("各电脑使用的地址（含口令，只显示这一次，请妥善交给各电脑）：\n{address}", "The address for the laptops, with its password, shown this once:\n{address}"),
    "set": ("本机使用汇集库 {address}。", "This laptop uses the hub {address}."),
    "cleared": ("本机不再使用汇集库，已合并的数据都保留。", "This laptop uses no hub any more; all that was merged stays."),
    "synced": ("与汇集库 {host} 同步完毕：{what}。", "Exchanged with the hub {host}: {what}."),
    "alike": ("与汇集库 {host} 已一致，没有新的内容。", "The hub {host} and this laptop know the same already."),
    "sent": ("发出 {count} 步操作", "{count:step|steps} sent"),
    "added": ("新增 {count} 步操作", "{count} new here"),
    "conflicts": ("差异 {count} 处，请到“差异核对”处理", "{count:difference|differences} to look at"),
    "waiting": ("{count} 步操作在等前面的数据", "{count:step waits|steps wait} for earlier ones"),
    "files_out": ("附件发出 {count} 个", "{count:file|files} sent"),
    "files_in": ("附件收到 {count} 个", "{count:file|files} received"),
    "unset": ("本机没有设置汇集库。", "This laptop was told of no hub."),
    "status": ("汇集库 {address}：待发出 {to_send} 步操作，待收取 {to_fetch} 步操作，上次同步 {reached}。", "The hub {address}: {to_send:step|steps} to send, {to_fetch} to fetch, exchanged last {reached}."),
    "never": ("从未", "never"),
    "too_powerful": ("这个用户名可以修改或删除汇集库的内容，请改用 gbm hub prepare --login 建立的用户名。", "This login may change what the hub stores; use one made by gbm hub prepare --login."),
    "forgotten": ("汇集库 {host} 中本活动的 {count} 个数据包和附件已删除。", "{count:parcel or file of this campaign is|parcels and files of this campaign are} gone from the hub {host}."),
}  # fmt: skip


def line(key: str, lang: Lang, **fields: object) -> str:
    """The sentence with its fields filled in."""
    return fill(LINES[key][0 if lang == "zh" else 1], **fields)


def synced(host: str, counts: Mapping[str, int], lang: Lang) -> str:
    """What an exchange brought, zeros left out."""
    parts = [line(key, lang, count=f"{count:,}") for key, count in counts.items() if count and key in LINES]
    what = ("，" if lang == "zh" else ", ").join(parts)
    return line("synced", lang, host=host, what=what) if parts else line("alike", lang, host=host)
