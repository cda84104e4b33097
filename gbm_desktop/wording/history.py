"""Each step of the journal in words a person understands."""

import json
from enum import Enum
from typing import Any

from gbm_desktop.model.attendance import Direction, Verdict
from gbm_desktop.model.consumer import CaseKind, CaseState
from gbm_desktop.model.events import Stage
from gbm_desktop.model.journal import Op, Step
from gbm_desktop.model.safety.checklist import CheckResult
from gbm_desktop.model.safety.emergency import IncidentKind
from gbm_desktop.model.safety.permit import PermitState
from gbm_desktop.wording import attendance, checklist, consumer, emergency, events, permit
from gbm_desktop.wording.counted import fill_from

STEPS: dict[Op, tuple[str, str]] = {
    Op.CAMPAIGN_START: ("建立 {year} 年活动：{name}", "Started the campaign of {year}: {name}"),
    Op.CAMPAIGN_EDIT: ("修改活动信息：{name}", "Changed the campaign: {name}"),
    Op.DEPARTMENT_EDIT: ("修改部门职责和联系人（{count} 个部门）", "Changed departments and contacts ({count})"),
    Op.VILLAGE_ADD: ("为{name}添加 {count} 个村", "Added {count:village|villages} to {name}"),
    Op.VILLAGE_REMOVE: ("移除村：{name}", "Removed the village {name}"),
    Op.EVENT_ADD: ("新建场次：{name}", "Added the event {name}"),
    Op.EVENT_EDIT: ("修改场次：{name}", "Changed the event {name}"),
    Op.EVENT_COPY: ("复制场次“{name}”，共 {count} 场", "Copied the event {name}, {count:copy|copies}"),
    Op.EVENT_STAGE: ("场次“{name}”改为{stage}", "{name} is now {stage}"),
    Op.EVENT_REMOVE: ("删除场次：{name}", "Removed the event {name}"),
    Op.ROSTER_IMPORT: (
        "为“{name}”导入名单，新增 {count} 人",
        "Imported a roster into {name}, {count:new person|new people}",
    ),
    Op.ATTENDEE_ADD: ("为“{name}”添加 1 人", "Added a person to {name}"),
    Op.ATTENDEE_EDIT: ("修改 1 人的登记信息", "Changed a person's entry"),
    Op.ATTENDEE_REMOVE: ("从名单移除 {count} 人", "Removed {count:person|people} from the list"),
    Op.CHECK_IN: ("“{name}”扫码：{verdict}", "{name}, scan: {verdict}"),
    Op.WALK_IN: ("“{name}”现场登记：{verdict}", "{name}, walk-in: {verdict}"),
    Op.HEADCOUNT: ("“{name}”未登记人数 {count}：{verdict}", "{name}, {count:person|people} without a name: {verdict}"),
    Op.SCAN_VOID: ("撤回一条签到，原因：{reason}", "Took a check-in back: {reason}"),
    Op.REPORT_TEXT: ("修改总结报告文字：{name}", "Changed the report's text: {name}"),
    Op.REPORT_SENT: ("登记报送：{name}", "Recorded a delivery to {name}"),
    Op.STAFF_ADD: ("登记责任人：{name}", "Added {name} to the staff"),
    Op.STAFF_EDIT: ("修改责任人信息：{name}", "Changed the entry of {name}"),
    Op.STAFF_REMOVE: ("移除责任人：{name}", "Removed {name} from the staff"),
    Op.PLAN_TEMPLATE: ("“{name}”套用安全方案模板：{template}", "{name}: safety plan from the template {template}"),
    Op.PLAN_EDIT: ("修改“{name}”安全方案", "Changed the safety plan of {name}"),
    Op.MEASURE_ADD: ("“{name}”增加措施：{post}", "{name}: added the measure {post}"),
    Op.MEASURE_EDIT: ("“{name}”修改 {count} 项措施", "{name}: changed {count:measure|measures}"),
    Op.MEASURE_REMOVE: ("“{name}”移除 {count} 项措施", "{name}: removed {count:measure|measures}"),
    Op.RISK_ADD: ("“{name}”增加 {count} 项风险", "{name}: added {count:risk|risks}"),
    Op.RISK_EDIT: ("“{name}”修改风险：{hazard}", "{name}: changed the risk {hazard}"),
    Op.RISK_REMOVE: ("“{name}”移除 {count} 项风险", "{name}: removed {count:risk|risks}"),
    Op.PERMIT_EDIT: ("修改“{name}”许可信息", "{name}: changed the permit's data"),
    Op.PERMIT_STATE: ("“{name}”许可办理：{state}", "{name}: permit {state}"),
    Op.PERMIT_RULE: ("修改本地许可规定", "Changed the county's own permit rule"),
    Op.ATTACH: ("添加附件：{name}", "Attached {name}"),
    Op.DETACH: ("移除附件：{name}", "Detached {name}"),
    Op.LIBRARY_EDIT: ("修改检查项目库：{code}", "Changed the checklist library: {code}"),
    Op.CHECK_ITEM_ADD: ("“{name}”增加 {count} 个检查项目", "{name}: added {count:item|items} to check"),
    Op.CHECK_ITEM_REMOVE: ("“{name}”移除 {count} 个检查项目", "{name}: removed {count:item|items} to check"),
    Op.INSPECT: ("“{name}”检查 {code}：{result}", "{name}, checked {code}: {result}"),
    Op.ACTION_EDIT: ("“{name}”隐患整改：{hazard}", "{name}: corrective action on {hazard}"),
    Op.ACKNOWLEDGE: ("“{name}”责任签收：{person}", "{name}: {person} signed"),
    Op.OVERRIDE: ("“{name}”安全责任人放行，原因：{reason}", "{name}: overridden by the safety officer: {reason}"),
    Op.DUTY_EDIT: ("修改“{name}”值班表", "Changed the duty roster of {name}"),
    Op.DRILL_EDIT: ("“{name}”演练记录：{scenario}", "{name}: drill, {scenario}"),
    Op.INCIDENT_ADD: ("“{name}”登记突发事件：{kind}", "{name}: incident, {kind}"),
    Op.INCIDENT_EDIT: ("“{name}”更新突发事件：{kind}", "{name}: incident changed, {kind}"),
    Op.SESSION_EDIT: ("修改“{name}”场内时段", "Changed the sessions of {name}"),
    Op.ADMISSION_RULE: ("修改“{name}”入场规则", "Changed the admission rule of {name}"),
    Op.GROUP_ADD: (
        "为“{name}”添加团体：{group}（{count} 人）",
        "Added the group {group} to {name} ({count:person|people})",
    ),
    Op.PAPER_ENTRY: ("“{name}”补录纸质签到：{verdict}", "{name}, keyed back from paper: {verdict}"),
    Op.RESOURCE_ADD: ("登记资源：{name}", "Added the resource {name}"),
    Op.RESOURCE_EDIT: ("修改资源：{name}", "Changed the resource {name}"),
    Op.RESOURCE_REMOVE: ("移除资源：{name}", "Removed the resource {name}"),
    Op.ABSENCE_EDIT: ("修改“{name}”不可用时间", "Changed when {name} is not available"),
    Op.BOOKING_EDIT: ("修改“{name}”的资源安排", "Changed the bookings of {name}"),
    Op.COORDINATES_EDIT: ("修改 {count} 处坐标", "Changed {count:coordinate|coordinates}"),
    Op.DISTANCES_EDIT: (
        "导入坐标和路程，共 {count} 条",
        "Imported {count:coordinate or distance|coordinates and distances}",
    ),
    Op.MARKET_RULE_EDIT: ("修改集日：{name}", "Changed the market days of {name}"),
    Op.MARKET_RULES_IMPORT: ("导入集日，共 {count} 条", "Imported {count} market-day rules"),
    Op.CLOSED_DAYS_EDIT: ("修改不宜安排的日期（{count} 条）", "Changed days to keep free ({count})"),
    Op.TOUR_ADD: ("新增巡展线路：{name}", "Added the tour {name}"),
    Op.TOUR_EDIT: ("修改巡展线路：{name}", "Changed the tour {name}"),
    Op.TOUR_REMOVE: ("删除巡展线路：{name}", "Removed the tour {name}"),
    Op.STOPS_EDIT: ("修改“{name}”站点（{count} 站）", "Changed the stops of {name} ({count})"),
    Op.CARGO_EDIT: ("修改“{name}”装车清单", "Changed the load list of {name}"),
    Op.SEASON_SPEC: ("修改排期条件：{name}", "Changed the season's conditions {name}"),
    Op.SEASON_ACCEPT: (
        "采用排期方案“{name}”，新增 {count} 场",
        "Accepted the season plan {name}: {count:event|events}",
    ),
    Op.EVENTS_MOVE: ("调整日程：{name}", "Moved {name}"),
    Op.EVENT_POSTPONE: ("延期：{name}", "Postponed {name}"),
    Op.EVENT_TEMPLATE: ("按模板“{template}”安排场次：{name}", "Planned {name} by the template {template}"),
    Op.ENTERPRISE_ADD: ("登记企业：{name}", "Added the enterprise {name}"),
    Op.ENTERPRISE_EDIT: ("修改企业：{name}", "Changed the enterprise {name}"),
    Op.ENTERPRISE_REMOVE: ("移除企业：{name}", "Removed the enterprise {name}"),
    Op.PRODUCT_ADD: ("登记产品：{name}", "Added the product {name}"),
    Op.PRODUCT_EDIT: ("修改产品：{name}", "Changed the product {name}"),
    Op.PRODUCT_REMOVE: ("移除产品：{name}", "Removed the product {name}"),
    Op.CATALOGUE_IMPORT: (
        "导入名录：新增企业 {enterprises} 家、产品 {products} 个，更新产品 {updated} 个",
        "Imported a list: {enterprises:new enterprise|new enterprises}, {products:new product|new products}, {updated:product|products} changed",
    ),
    Op.CATEGORY_EDIT: ("修改产品类别：{name}", "Changed the product category {name}"),
    Op.EXHIBITS_EDIT: ("修改“{name}”参展企业和展品", "Changed the exhibitors and exhibits of {name}"),
    Op.SOLUTION_EDIT: ("修改解决方案：{name}", "Changed the solution {name}"),
    Op.SCHEME_EDIT: ("修改惠民政策：{name}", "Changed the scheme {name}"),
    Op.CLAIM_EDIT: ("修改惠民台账：{name}", "Changed a claim under {name}"),
    Op.DEAL_EDIT: ("修改成交台账：{name}", "Changed a deal of {name}"),
    Op.LEDGER_IMPORT: ("导入台账，新增 {count} 条", "Imported {count:line|lines} of the ledger"),
    Op.COMPLAINT_ADD: ("登记{kind}：{number}", "Registered {number}: {kind}"),
    Op.COMPLAINT_EDIT: ("修改登记：{number}", "Changed {number}"),
    Op.COMPLAINT_STEP: ("{number} 办理：{state}", "{number}: {state}"),
    Op.COMPLAINT_HIDE: ("{number} 转为举报，举报人信息已隐藏", "{number} became a report; who reported is hidden"),
    Op.CONSULTATION: ("“{name}”现场咨询 {count} 人次", "{name}: {count:consultation|consultations}"),
    Op.CONSUMER_SETTINGS: ("修改维权渠道和时限", "Changed complaint channels and deadlines"),
    Op.PUBLICITY_EDIT: ("修改宣传台账：{name}", "Changed the publicity line {name}"),
    Op.HANDOUT_EDIT: ("修改资料发放：{name}", "Changed the handout {name}"),
    Op.TASK_EDIT: ("部门任务：{name}", "Tasks of departments: {name}"),
    Op.DOCUMENT_TEXT: ("修改{document}：{name}", "Changed {document}: {name}"),
    Op.OFFICIAL_SETTINGS: ("修改公文版头和签发信息", "Changed letterhead and signing"),
    Op.CASE_EDIT: ("修改典型案例：{name}", "Changed the case {name}"),
    Op.TYPED_FIGURE: ("填报指标：{name}", "Typed in the figure {name}"),
    Op.REPORT_FREEZE: ("定稿总结报告（截至 {as_of}）", "Froze the report as of {as_of}"),
    Op.REPORT_UNSENT: ("移除报送记录：{name}", "Removed the delivery to {name}"),
    Op.FIGURES_REMOVE: ("移除下级数据：{name}", "Removed the figures of {name}"),
    Op.FIGURES_RECEIVED: ("汇总下级数据：{name}", "Received the figures of {name}"),
    Op.DEVICE_JOIN: ("电脑加入本次活动：{name}（号段 {block}）", "{name} joined the campaign (numbers {block})"),
    Op.DEVICE_EDIT: ("修改电脑登记：{name}", "Changed the entry of the laptop {name}"),
    Op.DEVICE_REVOKE: ("停用电脑：{name}", "Revoked the laptop {name}"),
    Op.DEVICE_VOUCH: ("确认停用前已收到的数据：{name}", "Kept what had come from the revoked laptop {name}"),
    Op.EXCHANGE_KEY: ("设置数据交换口令", "Set the passphrase for exchange"),
    Op.CONFLICT_DISMISS: ("确认 {count} 处合并差异", "Settled {count:difference|differences} as they are"),
    Op.CONFLICT_REVERSE: ("改用另一份数据：{field}", "Took the other value of {field}"),
    Op.PERSONS_MERGE: ("合并重复登记（{count} 人）", "Merged entries of the same person ({count})"),
    Op.PERSONS_UNMERGE: ("取消合并登记（{count} 人）", "Parted merged entries ({count})"),
    Op.PERSONS_DIFFER: ("确认不是同一人", "Settled that two entries are different people"),
    Op.OPERATOR_EDIT: ("修改操作人员和权限：{name}", "Changed operators and roles: {name}"),
    Op.PRIVACY_SETTINGS: ("修改个人信息保存规定", "Changed how long personal data is kept"),
    Op.ERASE: ("删除个人信息：{count} 人", "Erased personal data of {count:person|people}"),
    Op.CONSENT: ("登记向企业提供信息的同意（{count} 人）", "Recorded consent to pass data on ({count:person|people})"),
    Op.EXPORT: ("导出含个人信息的文件：{what}（{count} 人）", "Exported personal data: {what} ({count:person|people})"),
    Op.MERGE: ("合并其他电脑的数据", "Merged the data of other laptops"),
    Op.UNDO: ("撤销：{of}", "Undone: {of}"),
}
_WENT = {
    (Direction.IN, Verdict.ADMITTED): ("已入场", "came in"),
    (Direction.OUT, Verdict.ADMITTED): ("已离场", "left"),
    (Direction.IN, Verdict.UNKNOWN): ("待核对", "to be checked"),
    (Direction.OUT, Verdict.UNKNOWN): ("待核对", "to be checked"),
}
_IN_WORDS: dict[str, dict[Enum, tuple[str, str]]] = {
    "stage": events.WORDS[Stage],
    "state": permit.WORDS[PermitState],
    "result": checklist.WORDS[CheckResult],
    "kind": emergency.WORDS[IncidentKind],
}
"""What notes keep as an enum's value, by the name under which they keep it."""
_IN_WORDS_OF = {
    Op.COMPLAINT_ADD: {"kind": consumer.WORDS[CaseKind]},
    Op.COMPLAINT_STEP: {"state": consumer.WORDS[CaseState]},
    Op.COMPLAINT_HIDE: {"state": consumer.WORDS[CaseState]},
}
"""The same for the steps in which those names mean something else."""

_PARTS = {"addressees": ("主送机关", "to whom the report goes")}
"""What of the campaign was changed, where the step does not name its region."""


def sentence(step: Step, lang: str = "zh") -> str:
    """What the person did in this step."""
    return _sentence(step.op, json.loads(step.note), 0 if lang == "zh" else 1)


def _sentence(op: Op, note: dict[str, Any], index: int) -> str:
    fields = dict(note)
    if op is Op.UNDO:
        original = note["original"]  # a text in workspaces of the first version
        fields["of"] = _sentence(Op(note["of"]), json.loads(original) if isinstance(original, str) else original, index)
    if isinstance(note.get("count"), int):
        fields["count"] = f"{note['count']:,}"
    if "part" in note:
        fields["name"] = _PARTS.get(note["part"], ("", ""))[index]
    if "verdict" in note:
        verdict, direction = Verdict(note["verdict"]), Direction(note["direction"])
        fields["verdict"] = _WENT.get((direction, verdict), attendance.WORDS[Verdict][verdict])[index]
    for name, table in (_IN_WORDS | _IN_WORDS_OF.get(op, {})).items():
        if name in note:
            fields[name] = next(pair for member, pair in table.items() if member.value == note[name])[index]
    return fill_from(STEPS[op][index], _Blank(fields))


class _Blank(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""
