"""What the papers on personal data say: a person's copy, the form of consent, breach record, impact assessment."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from gbm_desktop.documents.blocks import Align, Column, Heading, OfficialDocument, Paragraph, Table, title_lines
from gbm_desktop.model.attendance import Direction, Verdict
from gbm_desktop.model.campaign import Campaign
from gbm_desktop.model.privacy import Found, Holding, Rule
from gbm_desktop.wording import attendance, day, word
from gbm_desktop.wording.privacy import kept_until

Told = Sequence[tuple[Found, Mapping[str, Any]]]
Passages = Mapping[str, Sequence[tuple[str, str, str]]]
_FIELDS = {
    "name": "姓名", "person": "姓名", "claimant": "申领人", "contact": "联系人", "contact_name": "联系人",
    "persons": "涉及人员", "unit": "单位或村组", "village": "村", "phone": "联系电话", "contact_phone": "联系电话",
    "address": "住址", "role": "身份", "post": "职务", "note": "备注", "number": "编号", "facts": "反映情况",
    "claim": "诉求", "received": "登记时间", "on_day": "日期",
}  # fmt: skip


def copy(told: Told, passages: Passages, of: Campaign, rule: Rule, today: date) -> OfficialDocument:
    """All that is kept of one person."""
    blocks: list[Heading | Paragraph | Table] = [
        Paragraph(
            f"应本人请求，依照《中华人民共和国个人信息保护法》第四十五条，{of.reporter}提供截至{day(today)}"
            f"在{of.year}年绿色建材下乡活动中保存的本人信息。保存期限：{kept_until(rule, of.year)}。"
            "本人有权要求更正、补充、删除或者撤回同意。"
        )
    ]
    for found, row in told:
        blocks.append(Heading(1, f"{word(found.place)}{f'：{found.event}' if found.event else ''}"))
        lines = tuple((_FIELDS[key], str(row[key])) for key in _FIELDS if row.get(key))
        blocks.append(Table((Column("项目", 1, Align.CENTER), Column("内容", 3)), lines))
        went = tuple(
            (at, _WAYS[direction], attendance.WORDS[Verdict][Verdict(verdict)][0])
            for at, direction, verdict in passages.get(found.row_id, ())
        )
        if went:
            blocks.append(Table((Column("时间", 2), Column("方向", 1), Column("结果", 1)), went, "签到记录"))
    return OfficialDocument(title_lines("个人信息副本"), tuple(blocks), of.reporter, today)


_WAYS = {Direction.IN.value: "入场", Direction.OUT.value: "离场"}


def consent(enterprise: str, event: str, of: Campaign, today: date) -> OfficialDocument:
    """The form of consent, a line for each person."""
    about = f"“{event}”" if event else f"{of.year}年绿色建材下乡活动"
    rows = tuple((str(number), "", "", "", "□是　□否", "") for number in range(1, 16))
    return OfficialDocument(
        title_lines("向企业提供个人信息同意书"),
        (
            Paragraph(
                f"{of.reporter}拟将您在{about}登记的姓名、单位或村组、联系电话提供给：{enterprise}。"
                "接收方只能用于向您介绍绿色建材产品、价格和服务，超出此用途须另行取得您的同意。"
            ),
            Paragraph(
                "是否同意由您自愿决定，不同意不影响参加活动和享受优惠；同意后可随时撤回。请逐人填写并签名，不得代签。"
            ),
            Table(
                (
                    Column("序号", 0.7, Align.CENTER), Column("姓名", 1.2), Column("单位或村组", 2.0),
                    Column("联系电话", 1.6), Column("是否同意", 1.5, Align.CENTER), Column("签名", 1.3),
                ),
                rows,
            ),
        ),
        of.reporter,
        today,
    )  # fmt: skip


def breach(of: Campaign, rule: Rule, held: Sequence[Holding], operator: str, today: date) -> OfficialDocument:
    """The record of a breach, to be completed by hand (art. 57)."""
    people, cases = sum(one.people for one in held), sum(one.complaints for one in held)
    facts = (
        ("单位", of.reporter),
        ("填写人", operator),
        ("联系方式", rule.contact),
        ("发生或者发现时间", ""),
        ("发生经过（丢失电脑、U 盘，误发，被窃取等）", ""),
        ("涉及的信息种类", "姓名、单位或村组、联系电话、签到时间" + ("、投诉举报内容" if cases else "")),
        ("可能涉及的人数", f"至多 {people} 人（数据文件夹现存）"),
        ("电脑、U 盘是否加密", "□已加密　□未加密"),
        ("可能造成的危害", ""),
        ("已采取的补救措施", "□停用丢失的电脑　□更换口令　□通知接收方删除　□其他："),
        ("个人可以采取的减轻危害的措施", "警惕冒充主办单位、企业的来电和短信，不透露验证码"),
    )
    return OfficialDocument(
        title_lines("个人信息安全事件记录和报告"),
        (
            Paragraph(
                "依照《中华人民共和国个人信息保护法》第五十七条，发生或者可能发生个人信息泄露、篡改、丢失的，应当立即采取"
                "补救措施，并通知履行个人信息保护职责的部门和个人。采取措施能够有效避免危害的，可以不通知个人。"
            ),
            Table((Column("项目", 1.4), Column("内容", 3)), facts),
            Heading(1, "通知情况"),
            Table(
                (Column("通知对象", 2), Column("时间", 1.4), Column("方式", 1.4), Column("经办人", 1.2)),
                (("网信部门", "", "", ""), ("上级主管部门", "", "", ""), ("有关个人", "", "", "")),
            ),
        ),
        of.reporter,
        today,
    )


def assessment(of: Campaign, rule: Rule, held: Sequence[Holding], today: date) -> OfficialDocument:
    """The impact assessment (art. 55, 56); reports and records are kept three years."""
    people = sum(one.people for one in held)
    return OfficialDocument(
        title_lines("个人信息保护影响评估报告"),
        (
            Paragraph(
                f"依照《中华人民共和国个人信息保护法》第五十五条、第五十六条，{of.reporter}对{of.year}年绿色建材下乡活动"
                "处理个人信息（含经单独同意向参展企业提供名单）的情况进行评估。本报告和处理情况记录至少保存三年。"
            ),
            Heading(1, "处理目的、方式等是否合法、正当、必要"),
            Paragraph(
                f"目的：组织活动、核对到场人数、受理投诉。种类：姓名、单位或村组，电话可不填，不收集身份证号码，不登记不满"
                f"十四周岁未成年人。依据：{word(rule.basis)}。保存期限：{kept_until(rule, of.year)}。"
                f"现有 {len(held)} 场活动保存 {people} 人的信息。不愿登记的，只计人数，不影响入场。"
            ),
            Heading(1, "对个人权益的影响及安全风险"),
            Table(
                (Column("风险", 2.4), Column("可能性", 0.9, Align.CENTER), Column("影响", 0.9, Align.CENTER),
                 Column("应对措施", 3)),
                (
                    ("电脑、U 盘丢失", "", "", "工作区和数据包加密，自动锁定，停用丢失的电脑"),
                    ("签到表被他人看到电话", "", "", "打印时隐去电话中间四位，活动后及时收回归档"),
                    ("名单被转给无关单位", "", "", "逐人单独同意，导出留痕，名单加水印"),
                    ("超期保存", "", "", "工作台到期提醒，删除并打印删除记录"),
                    ("现场人员越权查看", "", "", "按角色授权，签到志愿者只能签到"),
                ),
            ),
            Heading(1, "保护措施是否合法、有效并与风险程度相适应"),
            Paragraph("数据只存放在本单位电脑，不上传互联网。评估结论：□可以开展　□整改后开展　□不得开展。"),
            Table((Column("评估人", 1), Column("审核人", 1), Column("日期", 1)), (("", "", ""),)),
        ),
        of.reporter,
        today,
    )  # fmt: skip
