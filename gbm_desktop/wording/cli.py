"""What the command line says when a command is done."""

LINES: dict[str, tuple[str, str]] = {
    "campaign": ("已建立 {year} 年活动：{region}。主题：{theme}。报送期限：{due}。", "Started the campaign of {year}: {region}. Theme: {theme}. Report due: {due}."),
    "unverified": ("待核实", "not yet verified"),
    "event": ("已新增场次，编号 {id}", "The event is planned, its id is {id}"),
    "warning": ("请留意：{warning}", "Please note: {warning}"),
    "no_sessions": ("还没有设置时段。", "There are no sessions."),
    "no_events": ("还没有场次。", "There are no events yet."),
    "dry_run": ("试读：将导入 {added} 人，{merged} 人重复，{rejected} 行需要核对。未作改动。", "Dry run: {added} people would be imported, {merged} repeats, {rejected} rows to check. Nothing was stored."),
    "counts": ("名单 {registered} 人，签到 {distinct} 人，入场 {entries} 人次（其中未登记 {anonymous}），场内 {inside} 人，可容纳 {capacity} 人", "On the list {registered}, signed in {distinct}, entries {entries} (without a name {anonymous}), inside {inside}, capacity {capacity}"),
    "printed": ("已生成 {file}", "Written {file}"),
    "missing_glyphs": ("以下字符没有字形，已用〓代替：{characters}", "No glyph for: {characters} (shown as 〓)"),
    "undone": ("已撤销：{what}", "Undone: {what}"),
    "restored": ("已从备份恢复。原数据保存在 {aside}", "Restored. What stood there before is in {aside}"),
    "restored_empty": ("已从备份恢复。", "Restored."),
    "sound": ("数据完好：{steps} 步操作记录与现状一致。", "All is sound: {steps} steps agree with what stands."),
    "unsound": ("发现问题：文件 {file} 处，数据行 {rows} 处。请先备份，再用最近的备份恢复。", "Trouble found: file {file}, rows {rows}. Back up, then restore the latest backup."),
    "attachments_off": ("{count} 个附件已不在数据文件夹里，或内容被改动。请用原文件重新添加，或把 attachments 文件夹从另一份拷贝恢复。", "{count} attachments are gone from the data folder or were altered. Attach the originals again, or bring the folder attachments back from a copy."),
    "history": ("{when}  {who}  {what}{undone}  [{id}]", "{when}  {who}  {what}{undone}  [{id}]"),
    "is_undone": ("（已撤销）", " (undone)"),
    "demo_sample": ("示例活动已就绪：{file}", "The sample season stands in {file}"),
    "demo_done": ("全部完成，文件在 {file}", "All done, the documents are in {file}"),
    "not_a_paper": ("“{text}”不是申请材料，应为 {known} 之一。", "“{text}” is no paper of an application; there are {known}."),
    "one_of_these": ("请写明 --measure、--section、--all-empty、--role 中的一种。", "Say one of --measure, --section, --all-empty, --role."),
    "is_ready": ("安全工作已具备就绪条件。", "Nothing is lacking: the event can be ready."),
    "not_ready": ("安全工作未就绪，还缺 {count} 项：", "Not ready, {count} things are lacking:"),
    "lacks": ("  ▲ {text}", "  ▲ {text}"),
    "caution": ("  提醒：{text}", "  please note: {text}"),
    "overridden": ("安全责任人{officer}{scope}，理由：{reason}", "Overridden by the safety officer {officer} ({scope}): {reason}"),
    "permit": ("最迟 {apply_by} 申请；目前：{state}{number}", "Apply by {apply_by}; now: {state} {number}"),
    "missing_papers": ("尚缺材料：{papers}", "Papers not at hand: {papers}"),
    "rule": ("依据：{source}", "Source: {source}"),
    "template": ("{key}  {name}  措施 {measures} 项，风险 {risks} 项", "{key}  {name}  {measures} measures, {risks} risks"),
    "measure": ("{key}  {section}  {post}  责任人：{responsible}  替补：{deputy}", "{key}  {section}  {post}  responsible: {responsible}  deputy: {deputy}"),
    "nobody": ("未指定", "nobody"),
    "no_measures": ("没有符合条件的措施。", "There are no such measures."),
    "no_staff": ("还没有登记责任人。", "Nobody is in the directory of staff yet."),
    "signed": ("已签  {name}（{count} 项）", "signed  {name} ({count})"),
    "sign_again": ("已变更，需重签  {name}（{count} 项）", "changed since, to sign again  {name} ({count})"),
    "unsigned": ("未签  {name}（{count} 项）", "not signed  {name} ({count})"),
    "nobody_signs": ("还没有人负有责任，无人需要签收。", "Nobody answers for anything yet."),
    "no_items": ("检查表是空的，请先套用安全方案模板。", "The checklist is empty; apply a template first."),
    "action": ("{state}  {hazard}  责任人：{name}  期限：{deadline}  [{id}]", "{state}  {hazard}  responsible: {name}  by {deadline}  [{id}]"),
    "no_actions": ("没有隐患。", "There are no hazards."),
    "keyed": ("第 {line} 行  {code}  {word}", "line {line}  {code}  {word}"),
    "risk": ("{level}  {hazard}  措施：{control}  责任人：{name}  [{id}]", "{level}  {hazard}  control: {control}  responsible: {name}  [{id}]"),
    "no_risks": ("风险表是空的。", "The risk table is empty."),
}  # fmt: skip
SENTENCES: dict[str, tuple[str, str]] = {
    "NotOnChecklist": (
        "本场检查表里没有“{code}”这一项，未登记。请用 safety checklist 查看编号和行码。",
        "“{code}” is not on this event's checklist, so nothing was recorded. See safety checklist for its codes.",
    ),
    "StaffNotMeant": (
        "责任人名录里名为“{text}”的有 {count} 人，无法确定是哪一位，未作改动。请用电话指明，或先用 safety assign 登记。",
        "{count} people of the directory are called “{text}”, so nothing was changed. Name one by the phone, or add one with safety assign.",
    ),
}


def line(key: str, lang: str, /, **fields: object) -> str:
    """The line, filled in."""
    return LINES[key][0 if lang == "zh" else 1].format(**fields)
