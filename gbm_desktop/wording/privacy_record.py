"""The record of an erasure as an official document (个人信息保护法 第47条)."""

from datetime import date

from gbm_desktop.documents.blocks import Align, Column, Heading, OfficialDocument, Paragraph, Table, title_lines
from gbm_desktop.model.privacy import Cleared, Erasure, Why
from gbm_desktop.wording import day, word
from gbm_desktop.wording.privacy import TABLE_NAMES

TITLE = "个人信息删除记录"
_CANNOT = (
    "程序不能触及的，由本单位另行清理：已打印的签到表、胸卡和名单；已拷贝到 U 盘或者其他介质上的备份、数据包和导出文件；"
    "已发送给他人的文件；已上传到县级汇集数据库、由其自身保存期限管理的数据包；固态硬盘可能保留的旧数据块。"
    "已定稿的总结报告按规定留存，其中场次联系人不属于参加人员信息；报名签到人员不出现在报告中。"
)
_KEPT = (
    "保留的内容：场次、票号、签到时间和人数等不含姓名电话的记录，各项统计数字与删除前一致；为避免同一人重复计数，"
    "仅保留随机编号之间的对应关系，编号不能还原为本人。操作日志保留操作人、时间和操作类型，不保留被删除的内容。"
)


def document(erasure: Erasure, office: str, today: date) -> OfficialDocument:
    """The record, to be filed."""
    who = erasure.operator or "未署名人员"
    what = f"“{erasure.event}”全部参加人员的个人信息" if erasure.event else "有关个人的信息"
    at = f"{day(erasure.at.date())}{erasure.at:%H:%M}"
    told = f"{at}，{who}在“{erasure.device}”电脑上删除了{what}，共 {erasure.people} 人。删除原因：{erasure.reason}。"
    return OfficialDocument(
        title=title_lines(TITLE),
        blocks=(
            Paragraph(told),
            Heading(1, "删除的记录"),
            Table(
                (Column("记录", 3), Column("条数", 1, Align.CENTER)),
                tuple((TABLE_NAMES.get(table, (table, ""))[0], str(count)) for table, count in erasure.rows.items()),
            ),
            Paragraph("上述记录在数据表、全部历史变更和待合并数据中均已替换，撤销、恢复和合并都不能还原。"),
            Heading(1, "本机文件的清理和核验"),
            *map(Paragraph, _cleared(erasure.cleared)),
            Heading(1, "其他电脑"),
            Paragraph(_others(erasure)),
            Heading(1, "保留和不能触及的内容"),
            Paragraph(_KEPT),
            Paragraph(_CANNOT),
        ),
        signature=office,
        date=today,
        mark=f"记录编号 {erasure.id}",
    )


def _cleared(cleared: Cleared | None) -> list[str]:
    if cleared is None:
        return ["本机文件尚未清理完毕，请在“个人信息”页面点击“继续清理”后重新打印本记录。"]
    rewritten = "已整体重写并清空日志" if cleared.rewritten else "已重写，但有其他程序正在读取，日志待下次清空"
    lines = [
        f"数据库文件{rewritten}；删除附件 {cleared.files} 个；"
        f"旧备份 {len(cleared.backups)} 份已擦除，由删除后的新备份替换；删除本机导出的文件 {len(cleared.exports)} 个。"
    ]
    left = {why: "、".join(file for file in cleared.left if cleared.why[file] is why) for why in Why}
    lines += [f"请人工处理以下文件（{word(why)}）：{files}。" for why, files in left.items() if files]
    if cleared.looked_for:
        found = f"，仍在以下文件中发现：{'、'.join(cleared.traces)}" if cleared.traces else "，均未发现"
        lines.append(f"核验：按字节查找数据文件夹内全部文件，查找姓名和电话 {cleared.looked_for} 项{found}。")
    return lines


def _others(erasure: Erasure) -> str:
    if not erasure.others:
        return "本次活动没有登记其他电脑。"
    done = [name for name, heard in erasure.others.items() if heard]
    waiting = [name for name, heard in erasure.others.items() if not heard]
    said = f"已合并本次删除、自动执行相同清理的电脑：{'、'.join(done)}。" if done else ""
    return said + (f"尚未合并的电脑：{'、'.join(waiting)}，合并数据后自动执行。" if waiting else "")
