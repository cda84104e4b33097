"""What the command line says when a command is done."""

LINES: dict[str, tuple[str, str]] = {
    "campaign": ("已建立 {year} 年活动：{region}。主题：{theme}。报送期限：{due}。", "Started the campaign of {year}: {region}. Theme: {theme}. Report due: {due}."),
    "unverified": ("待核实", "not yet verified"),
    "event": ("已新增场次，编号 {id}", "The event is planned, its id is {id}"),
    "warning": ("请留意：{warning}", "Please note: {warning}"),
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
    "history": ("{when}  {who}  {what}{undone}  [{id}]", "{when}  {who}  {what}{undone}  [{id}]"),
    "is_undone": ("（已撤销）", " (undone)"),
    "demo_sample": ("示例活动已就绪：{file}", "The sample season stands in {file}"),
    "demo_done": ("全部完成，文件在 {file}", "All done, the documents are in {file}"),
}  # fmt: skip


def line(key: str, lang: str, **fields: object) -> str:
    """The line, filled in."""
    return LINES[key][0 if lang == "zh" else 1].format(**fields)
