<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>When {name} is not available</source>
        <translation>{name}：不可用时间</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>至（含当日）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>For example: training, leave</source>
        <translation>如：培训、请假、年检、维修</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <source>Corrective action</source>
        <translation>隐患整改</translation>
    </message>
    <message>
        <source>Once it is done, somebody looks at the item again; a passed re-check closes it.</source>
        <translation>整改完成后由人员复查该项目，复查合格即销号。</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>For example: two extinguishers replaced, 2 × 4 kg, valid to 2027</source>
        <translation>例如：更换灭火器2具（4公斤干粉，有效期至2027年）</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>整改完成</translation>
    </message>
</context>
<context>
    <name>ActionsView</name>
    <message>
        <source>Corrective actions</source>
        <translation>隐患整改</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>整改完成…</translation>
    </message>
    <message>
        <source>Re-check</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>No hazard has been found</source>
        <translation>尚未发现隐患</translation>
    </message>
    <message>
        <source>An item that fails an inspection stands here until a re-check passes it.</source>
        <translation>检查不合格的项目列在这里，复查合格后销号。</translation>
    </message>
    <message>
        <source>Only a passed re-check closes an action. Nothing is deleted.</source>
        <translation>复查合格才能销号；记录不会删除。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>▲ nobody</source>
        <translation>▲ 未指定</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>{day} 销号</translation>
    </message>
    <message>
        <source>{day}, {count:day|days} late</source>
        <translation>{day}，逾期 {count} 天</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>Done or changed…</source>
        <translation>整改完成或修改…</translation>
    </message>
</context>
<context>
    <name>ActivityPlanTab</name>
    <message>
        <source>Plan of</source>
        <translation>方案范围</translation>
    </message>
    <message>
        <source>The whole year</source>
        <translation>全年活动</translation>
    </message>
</context>
<context>
    <name>AddItemsDialog</name>
    <message>
        <source>Add items from the library</source>
        <translation>从项目库添加</translation>
    </message>
    <message>
        <source>A word, a category or a code</source>
        <translation>关键词、类别或编号</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>添加到检查表</translation>
    </message>
    <message>
        <source>Items of the library</source>
        <translation>项目库</translation>
    </message>
    <message>
        <source>Ctrl or Shift selects several, Ctrl+A all that are shown.</source>
        <translation>按住 Ctrl 或 Shift 可多选，Ctrl+A 选中列出的全部。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>Add {count:item|items}</source>
        <translation>添加 {count} 项</translation>
    </message>
</context>
<context>
    <name>AddStopsDialog</name>
    <message>
        <source>Add stops</source>
        <translation>添加站点</translation>
    </message>
    <message>
        <source>Name, village or date</source>
        <translation>名称、村或日期</translation>
    </message>
    <message>
        <source>Events that are on no tour</source>
        <translation>未列入线路的场次</translation>
    </message>
    <message>
        <source>Add to the tour</source>
        <translation>加入线路</translation>
    </message>
    <message>
        <source>No event is waiting for a tour</source>
        <translation>没有可加入的场次</translation>
    </message>
    <message>
        <source>Events that are on no tour yet stand here.</source>
        <translation>尚未列入任何线路的线下场次会列在这里。</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>新建场次…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
</context>
<context>
    <name>AddresseesSection</name>
    <message>
        <source>Addressees of the report</source>
        <translation>报送对象</translation>
    </message>
    <message>
        <source>Each gets a copy of its own, addressed to it alone, in this order.</source>
        <translation>按此顺序分别报送，每个机关一份，主送机关只写该机关。</translation>
    </message>
    <message>
        <source>One office a line</source>
        <translation>一行一个机关</translation>
    </message>
    <message>
        <source>Save the addressees</source>
        <translation>保存报送对象</translation>
    </message>
    <message>
        <source>{count:addressee|addressees} saved</source>
        <translation>已保存 {count} 个报送对象</translation>
    </message>
</context>
<context>
    <name>AdmissionCard</name>
    <message>
        <source>Admission rule</source>
        <translation>入场规则</translation>
    </message>
    <message>
        <source>A ticket admits</source>
        <translation>每张票可入场</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>场内时段</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>添加时段</translation>
    </message>
    <message>
        <source>From the agenda</source>
        <translation>按日程生成</translation>
    </message>
    <message>
        <source>The door opens 60 minutes before each session; between sessions nobody comes in.</source>
        <translation>每个时段开始前 60 分钟起放行；时段之间不放行入场。双击或按 F2 修改单元格。</translation>
    </message>
    <message>
        <source>People who left may come in again; the event's basics decide this.</source>
        <translation>离场后可以再次入场（在“基本信息”中设置）。</translation>
    </message>
    <message>
        <source>People who left may not come in again; the event's basics decide this.</source>
        <translation>离场后不再入场（在“基本信息”中设置）。</translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation>时段{number}</translation>
    </message>
    <message>
        <source>The agenda has no lines with a title and a time yet.</source>
        <translation>日程中还没有带名称和时间的事项。</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Type it like 9:00 or 10-13 9:00.</source>
        <translation>“{text}”不是时间，请写作 9:00 或 10-13 9:00。</translation>
    </message>
</context>
<context>
    <name>AgendaEditor</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Times like 9:00 or 10-13 9:00. Double-click or F2 to change a cell.</source>
        <translation>时间写作 9:00 或 10-13 9:00。双击或按 F2 修改单元格。</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Type it like 9:00 or 10-13 9:00.</source>
        <translation>“{text}”不是时间，请写作 9:00 或 10-13 9:00。</translation>
    </message>
</context>
<context>
    <name>Alarm</name>
    <message>
        <source>Police told just now</source>
        <translation>已报警</translation>
    </message>
    <message>
        <source>Add what is known</source>
        <translation>补充情况</translation>
    </message>
    <message>
        <source>Back to check-in</source>
        <translation>返回签到</translation>
    </message>
    <message>
        <source>Rehearsal: nothing was recorded</source>
        <translation>演练中：未登记</translation>
    </message>
    <message>
        <source>Recorded, emergency plan started. Tell the police at once (article 19)</source>
        <translation>已登记，应急预案已启动；请立即报警（条例第十九条）</translation>
    </message>
    <message>
        <source>Recorded, emergency plan started. Police told at {time} by {who}</source>
        <translation>已登记，应急预案已启动；{time} 已报警（{who}）</translation>
    </message>
    <message>
        <source>no phone on record</source>
        <translation>未填电话</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The item before</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>The item after</source>
        <translation>下一项</translation>
    </message>
</context>
<context>
    <name>AskPinDialog</name>
    <message>
        <source>Who reported is kept secret by law. Only those who deal with the case may look.</source>
        <translation>举报人信息依法保密，仅限承办人员因办理需要查看。</translation>
    </message>
    <message>
        <source>Show who reported</source>
        <translation>查看举报人信息</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Name who answers for {count:measure|measures}</source>
        <translation>为 {count} 项措施指定责任人</translation>
    </message>
    <message>
        <source>Only where nobody is named yet</source>
        <translation>只填尚未指定的，已指定的不改</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Somebody other than the responsible person.</source>
        <translation>须是责任人以外的人；不填则不改。</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>替补人</translation>
    </message>
    <message>
        <source>Name them</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a person, or a deputy.</source>
        <translation>请选择责任人或替补人。</translation>
    </message>
    <message>
        <source>Somebody is named everywhere already.</source>
        <translation>所选措施都已指定；如需改换，请取消上面的勾选。</translation>
    </message>
    <message>
        <source>Named for {count:measure|measures}</source>
        <translation>已为 {count} 项措施指定人员</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Check this backup</source>
        <translation>校验这份备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Restore the selected one…</source>
        <translation>恢复选中的备份…</translation>
    </message>
    <message>
        <source>Check the selected one</source>
        <translation>校验所选备份</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backing up to the stick</source>
        <translation>正在备份到 U 盘</translation>
    </message>
    <message>
        <source>This backup is sound: {name}</source>
        <translation>备份完好：{name}</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>正在校验备份</translation>
    </message>
    <message>
        <source>No stick was found. Plug one in, or choose the folder to back up to.</source>
        <translation>没有找到 U 盘。请插入 U 盘，或选择备份到哪个文件夹。</translation>
    </message>
    <message>
        <source>Where to back up</source>
        <translation>选择备份位置</translation>
    </message>
    <message>
        <source>Backed up and checked: {file}</source>
        <translation>已备份并核验：{file}</translation>
    </message>
    <message>
        <source>Put a copy on a stick or another laptop at the end of each day; it holds personal data.</source>
        <translation>每天收工时请把备份存到 U 盘或另一台电脑。备份含个人信息，请妥善保管。</translation>
    </message>
    <message>
        <source>Restore another file…</source>
        <translation>恢复其他文件…</translation>
    </message>
    <message>
        <source>Back up to the stick</source>
        <translation>备份到 U 盘</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>备份文件 (*.db)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Looking into the backup</source>
        <translation>正在查看备份内容</translation>
    </message>
</context>
<context>
    <name>BasicsForm</name>
    <message>
        <source>May come in again after leaving</source>
        <translation>离场后可以再次入场</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Where people take part</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>County or township</source>
        <translation>县区或乡镇</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>具体地点</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Online link</source>
        <translation>线上链接</translation>
    </message>
    <message>
        <source>People expected</source>
        <translation>预计人数</translation>
    </message>
    <message>
        <source>People the venue holds</source>
        <translation>可容纳人数</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>每行一个单位</translation>
    </message>
</context>
<context>
    <name>BenefitsPage</name>
    <message>
        <source>Benefits and rights</source>
        <translation>惠民维权</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>惠民政策</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>惠民台账</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>成交台账</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉举报</translation>
    </message>
</context>
<context>
    <name>BindingsPanel</name>
    <message>
        <source>Figure in the text</source>
        <translation>正文中的指标</translation>
    </message>
    <message>
        <source>Says now</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Show its rows</source>
        <translation>查看依据</translation>
    </message>
    <message>
        <source>Put the field into the text</source>
        <translation>把字段插入正文</translation>
    </message>
    <message>
        <source>What the text is bound to</source>
        <translation>正文所用指标</translation>
    </message>
    <message>
        <source>Figures of this section. Enter shows the rows behind one.</source>
        <translation>本部分所用的指标。按回车查看依据。</translation>
    </message>
</context>
<context>
    <name>BoardFace</name>
    <message>
        <source>People checked in</source>
        <translation>签到人数</translation>
    </message>
    <message>
        <source>Inside now</source>
        <translation>场内人数</translation>
    </message>
    <message>
        <source>Welcome, friends from {unit}</source>
        <translation>欢迎来自{unit}的朋友</translation>
    </message>
    <message>
        <source>Complaints: {phones}</source>
        <translation>投诉举报　{phones}</translation>
    </message>
    <message>
        <source>Now  {what}</source>
        <translation>正在进行　{what}</translation>
    </message>
    <message>
        <source>Next  {what}</source>
        <translation>接下来　{what}</translation>
    </message>
    <message>
        <source>Inside now, of {capacity}</source>
        <translation>场内人数（上限 {capacity} 人）</translation>
    </message>
    <message>
        <source>Full: please wait outside</source>
        <translation>场内已满，请在场外稍候</translation>
    </message>
</context>
<context>
    <name>BookingBox</name>
    <message>
        <source>Resources of the event</source>
        <translation>本场资源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>占用时间</translation>
    </message>
    <message>
        <source>Clashes</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取消安排</translation>
    </message>
    <message>
        <source>Show in the directory</source>
        <translation>在资源名录中查看</translation>
    </message>
    <message>
        <source>Nothing is booked for this event yet</source>
        <translation>本场还没有安排资源</translation>
    </message>
    <message>
        <source>Book resources…</source>
        <translation>安排资源…</translation>
    </message>
    <message>
        <source>Lecturers, vans, kits, tents and crews; clashes are said before you save.</source>
        <translation>讲师、车辆、展具、帐篷、工作组；有冲突的，保存之前就会提示。</translation>
    </message>
    <message>
        <source>the whole event</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>{count:clash|clashes}: the bookings of “{name}” were saved all the same, please look at them again</source>
        <translation>“{name}”的资源安排已保存，但有 {count} 处冲突，请再核对</translation>
    </message>
    <message>
        <source>Saved the bookings of “{name}”</source>
        <translation>已保存“{name}”的资源安排</translation>
    </message>
</context>
<context>
    <name>BookingDialog</name>
    <message>
        <source>Resources for “{name}”</source>
        <translation>为“{name}”安排资源</translation>
    </message>
    <message>
        <source>Name, initials, topic, dialect or phone</source>
        <translation>名称、首字母、专业、方言或电话</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>At that time</source>
        <translation>届时</translation>
    </message>
    <message>
        <source>Book {count}</source>
        <translation>安排 {count} 项</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
</context>
<context>
    <name>BookingTimes</name>
    <message>
        <source>Other times than the event's</source>
        <translation>占用时间与场次不同</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message>
        <source>Set stage</source>
        <translation>改状态</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>Copy events…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>{count:event|events} selected</source>
        <translation>已选 {count} 场</translation>
    </message>
    <message>
        <source>These events have no next stage in common.</source>
        <translation>所选场次没有共同的下一状态。</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit or village</source>
        <translation>单位或村组</translation>
    </message>
    <message>
        <source>Phone (may be left empty)</source>
        <translation>电话（可不填）</translation>
    </message>
    <message>
        <source>Take the row</source>
        <translation>登记并录入</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>手写补签</translation>
    </message>
</context>
<context>
    <name>CalendarMenu</name>
    <message>
        <source>Print the schedule…</source>
        <translation>打印场次安排表、挂历…</translation>
    </message>
    <message>
        <source>Export as calendar file (.ics)…</source>
        <translation>导出日历文件（.ics）…</translation>
    </message>
    <message>
        <source>With the contact's name and phone</source>
        <translation>带联系人姓名和电话</translation>
    </message>
    <message>
        <source>Export the calendar of one resource (.ics)…</source>
        <translation>导出某一资源的日历文件（.ics）…</translation>
    </message>
    <message>
        <source>Days without events from a calendar file…</source>
        <translation>从日历文件导入不安排活动的日期…</translation>
    </message>
    <message>
        <source>Unavailable days of a resource from a calendar file…</source>
        <translation>从日历文件导入资源不可用的日期…</translation>
    </message>
    <message>
        <source>Export the calendar of one resource</source>
        <translation>导出某一资源的日历文件</translation>
    </message>
    <message>
        <source>Export as calendar file</source>
        <translation>导出日历文件</translation>
    </message>
    <message>
        <source>Writing the calendar file</source>
        <translation>正在写日历文件</translation>
    </message>
    <message>
        <source>Unavailable days from a calendar file</source>
        <translation>从日历文件导入不可用日期</translation>
    </message>
    <message>
        <source>No resources yet. Add them on the page of tours first.</source>
        <translation>还没有登记资源。请先在“巡展”页登记。</translation>
    </message>
    <message>
        <source>Whose calendar is it?</source>
        <translation>请选择日历所属的资源</translation>
    </message>
    <message>
        <source>Reading the calendar file</source>
        <translation>正在读取日历文件</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>Choose a calendar file</source>
        <translation>选择日历文件</translation>
    </message>
</context>
<context>
    <name>CalendarMoves</name>
    <message>
        <source>“{name}” moved to {when}</source>
        <translation>“{name}”已移到 {when}</translation>
    </message>
    <message>
        <source>it is {stage} now, as its safety lacks something</source>
        <translation>安全条件有缺项，现改为“{stage}”</translation>
    </message>
    <message>
        <source>“{name}”: booking removed</source>
        <translation>“{name}”已取消该资源</translation>
    </message>
    <message>
        <source>“{name}” has “{resource}” now</source>
        <translation>“{name}”改用“{resource}”</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Print and files</source>
        <translation>打印与文件</translation>
    </message>
    <message>
        <source>▲ Holidays of {years} not imported</source>
        <translation>▲ {years} 年节假日安排未导入</translation>
    </message>
    <message>
        <source>Market days: check with the township</source>
        <translation>集：集日，请向乡镇核实</translation>
    </message>
    <message>
        <source>{year}-{month:02}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>CallsView</name>
    <message>
        <source>Phone tree</source>
        <translation>电话树</translation>
    </message>
    <message>
        <source>Copy the whole tree</source>
        <translation>复制全部</translation>
    </message>
    <message>
        <source>No phone on record: {count}</source>
        <translation>{count} 处未填电话</translation>
    </message>
    <message>
        <source>Every line has a phone</source>
        <translation>均已填电话</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名或单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>未填电话</translation>
    </message>
    <message>
        <source>There for</source>
        <translation>职责岗位</translation>
    </message>
    <message>
        <source>1 Officer</source>
        <translation>1 安全责任人</translation>
    </message>
    <message>
        <source>2 Roles</source>
        <translation>2 专项负责人</translation>
    </message>
    <message>
        <source>3 Posts</source>
        <translation>3 各岗位</translation>
    </message>
    <message>
        <source>4 Outside</source>
        <translation>4 外部单位</translation>
    </message>
    <message>
        <source>{count:line|lines} copied</source>
        <translation>已复制 {count} 行</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>This code is not a ticket.</source>
        <translation>此二维码不是票码，未处理。</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Camera picture</source>
        <translation>摄像头画面</translation>
    </message>
</context>
<context>
    <name>CameraWords</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>正在打开摄像头…</translation>
    </message>
    <message>
        <source>Hold the code in the frame.</source>
        <translation>请将二维码对准取景框。</translation>
    </message>
    <message>
        <source>No camera found. Plug one in, or use the scanner or the list of names.</source>
        <translation>未发现摄像头。请插入摄像头，或改用扫码枪、名单查找。</translation>
    </message>
    <message>
        <source>{camera} was unplugged. Plug it in again and it goes on by itself.</source>
        <translation>“{camera}”已拔出。重新插上即自动继续，期间可用扫码枪、名单查找。</translation>
    </message>
    <message>
        <source>The system's privacy settings keep this program from using cameras.</source>
        <translation>系统未允许本程序使用摄像头。请在系统“隐私”设置中允许后重试。</translation>
    </message>
    <message>
        <source>{camera} cannot be opened. Close other programs that use it, then try again.</source>
        <translation>“{camera}”打不开，可能正被其他程序使用。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>{camera} sends no picture. Unplug it and plug it in again, or choose another.</source>
        <translation>“{camera}”没有画面。请重新插拔，或改选其他摄像头。</translation>
    </message>
    <message>
        <source>The system has no libraries for cameras. Use the scanner or the list of names.</source>
        <translation>系统缺少摄像头组件，暂不能用摄像头签到。请用扫码枪或名单查找。</translation>
    </message>
</context>
<context>
    <name>CampaignSection</name>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>The due date is to be verified</source>
        <translation>报送截止日期待核实</translation>
    </message>
    <message>
        <source>{year} · {theme}
The year decides the policy; another year is a campaign of its own.</source>
        <translation>{year} 年 · {theme}
年份决定适用的政策文件，其他年份请另建活动。</translation>
    </message>
    <message>
        <source>The campaign is saved</source>
        <translation>活动信息已保存</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Report due</source>
        <translation>总结报告报送截止日期</translation>
    </message>
    <message>
        <source>Reporting unit (signs the report)</source>
        <translation>报送单位（总结报告落款）</translation>
    </message>
    <message>
        <source>Complaint phone (stands on posters)</source>
        <translation>投诉电话（印在海报上）</translation>
    </message>
    <message>
        <source>Save the campaign</source>
        <translation>保存活动信息</translation>
    </message>
</context>
<context>
    <name>CapacityBar</name>
    <message>
        <source>Inside, of the approved number</source>
        <translation>场内人数占核准人数</translation>
    </message>
</context>
<context>
    <name>CargoBox</name>
    <message>
        <source>What the stop needs</source>
        <translation>本站所需物品</translation>
    </message>
    <message>
        <source>Nothing is to be brought here yet</source>
        <translation>还没有填写所需物品</translation>
    </message>
    <message>
        <source>Add something…</source>
        <translation>添加物品…</translation>
    </message>
    <message>
        <source>Load list and the load on each way follow from what the stops need.</source>
        <translation>装车清单和途中载货由各站所需物品自动得出。</translation>
    </message>
    <message>
        <source>{count:kind|kinds}, {kg} kg, {litres:litre|litres}</source>
        <translation>共 {count} 种，{kg} 千克，{litres} 升</translation>
    </message>
    <message>
        <source>What</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>kg each</source>
        <translation>单件千克</translation>
    </message>
    <message>
        <source>litres each</source>
        <translation>单件升</translation>
    </message>
    <message>
        <source>After</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>back</source>
        <translation>带回</translation>
    </message>
    <message>
        <source>Stays there / comes back</source>
        <translation>改为留下／带回</translation>
    </message>
    <message>
        <source>Needed at the other stops too</source>
        <translation>其他站也需要</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Other stops too</source>
        <translation>用于其他站</translation>
    </message>
    <message>
        <source>“{text}” is not a number; nothing was changed.</source>
        <translation>“{text}”不是数字，未作改动。</translation>
    </message>
    <message>
        <source>{count:line|lines} taken away</source>
        <translation>已移除 {count} 项</translation>
    </message>
</context>
<context>
    <name>CargoDialog</name>
    <message>
        <source>Something to bring</source>
        <translation>添加物品</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>Stays there (given away)</source>
        <translation>留在当地（发放）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Kilograms each</source>
        <translation>单件重量（千克）</translation>
    </message>
    <message>
        <source>Litres each</source>
        <translation>单件体积（升）</translation>
    </message>
    <message>
        <source>Exhibit kit or tent of the directory</source>
        <translation>对应资源目录中的展具、帐篷</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Say what it is.</source>
        <translation>请填写物品名称。</translation>
    </message>
</context>
<context>
    <name>CarryDeeds</name>
    <message>
        <source>Merging</source>
        <translation>正在合并</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Merged: {added:step|steps} new, {known} known, {count:difference|differences}</source>
        <translation>已合并：新增 {added} 步操作，已有 {known} 步，差异 {count} 处</translation>
    </message>
    <message>
        <source>Exported {steps:step|steps} and {files:attached file|attached files} ({size}): {file}. Now merge it on the other laptop</source>
        <translation>已导出 {steps} 步操作、{files} 个附件（{size}）：{file}。请到另一台电脑上合并</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed by the file under way</source>
        <translation>已取消，正在处理的文件没有带来任何改动</translation>
    </message>
    <message>
        <source>Cancelled; what was merged until then stays, and merging again goes on from there</source>
        <translation>已取消。此前合并的内容保留，再合并一次即可接着进行</translation>
    </message>
</context>
<context>
    <name>CarryLog</name>
    <message>
        <source>Latest exchanges</source>
        <translation>最近的数据交换</translation>
    </message>
    <message>
        <source>Nothing has been exchanged yet</source>
        <translation>还没有交换过数据</translation>
    </message>
    <message>
        <source>Export on one laptop, carry the file, merge on the other; then the same way back.</source>
        <translation>在一台电脑上导出，把文件带到另一台合并，再反过来做一次。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Laptop or file</source>
        <translation>电脑或文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>CarryTab</name>
    <message>
        <source>Only what is new since the last export</source>
        <translation>只导出上次以后的数据</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>文件夹或 U 盘</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Merge what came</source>
        <translation>合并收到的数据包</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Export for other laptops</source>
        <translation>导出给其他电脑</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>交换口令…</translation>
    </message>
    <message>
        <source>Export makes one file, a data packet, of all that was entered. Carry it on a stick or in a shared folder to the other laptop, merge it there, then the same way back. Any order, any number of times: nothing is counted twice. Files may also be dropped here.</source>
        <translation>导出会把录入的数据存成一个文件（数据包）。用 U 盘或共用文件夹带到另一台电脑，在那里合并，再反过来做一次，两台电脑的数据就一致了。先后次序不限，重复合并也不会重复计数；也可以把数据包拖到这里。</translation>
    </message>
    <message>
        <source>No data packets left to merge here</source>
        <translation>这里没有待合并的数据包</translation>
    </message>
    <message>
        <source>Stick {folder}</source>
        <translation>U 盘 {folder}</translation>
    </message>
    <message>
        <source>The folder is not there</source>
        <translation>找不到这个文件夹</translation>
    </message>
    <message>
        <source>{count:data packet|data packets} to merge</source>
        <translation>{count} 个数据包待合并</translation>
    </message>
    <message>
        <source>No data packets here yet</source>
        <translation>这里还没有数据包</translation>
    </message>
    <message>
        <source>There is no new data packet in {folder}</source>
        <translation>“{folder}”里没有新的数据包</translation>
    </message>
    <message>
        <source>Data packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Data packets (*.gbmb)</source>
        <translation>数据包 (*.gbmb)</translation>
    </message>
</context>
<context>
    <name>CaseAbout</name>
    <message>
        <source>What happened</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>来访人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>被投诉单位</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>涉及产品</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>关联场次</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation>转办单位</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>{number} is now of the kind “{kind}”</source>
        <translation>{number} 已改为{kind}</translation>
    </message>
    <message>
        <source>{number} is registered</source>
        <translation>已登记 {number}</translation>
    </message>
    <message>
        <source>{number} is saved</source>
        <translation>{number} 已保存</translation>
    </message>
    <message>
        <source>{number} stands as “{state}”</source>
        <translation>{number} 现为“{state}”</translation>
    </message>
</context>
<context>
    <name>CaseDetail</name>
    <message>
        <source>The files of a report are seen with the PIN only.</source>
        <translation>举报材料须凭口令查看。</translation>
    </message>
    <message>
        <source>Show who reported…</source>
        <translation>查看举报人信息…</translation>
    </message>
    <message>
        <source>Other kind…</source>
        <translation>改类别…</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Mediate again…</source>
        <translation>重新调解…</translation>
    </message>
    <message>
        <source>Settle on site…</source>
        <translation>现场协商…</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>转办…</translation>
    </message>
    <message>
        <source>Record the receipt…</source>
        <translation>登记受理回执…</translation>
    </message>
    <message>
        <source>Begin mediation…</source>
        <translation>开始调解…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>Call back…</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>归档</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Correct {number}</source>
        <translation>修改 {number}</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>by the deadlines</source>
        <translation>按时限自动计算</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>来源方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>被投诉企业</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>涉及产品</translation>
    </message>
    <message>
        <source>Against whom, if not in the catalogue</source>
        <translation>被投诉单位（不在名录中的）</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>关联场次</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A complaint needs a name and a phone, to answer to.</source>
        <translation>投诉须填写姓名和电话，以便回复办理结果。</translation>
    </message>
    <message>
        <source>Who reports may stay unnamed; a name is hidden behind the PIN. Keep it out of the text.</source>
        <translation>举报可以匿名；填写的举报人信息凭口令查看，请勿写入事由。</translation>
    </message>
    <message>
        <source>Who reported is hidden and stays as it was.</source>
        <translation>举报人信息已隐藏，保存后保持不变。</translation>
    </message>
    <message>
        <source>Name and phone may stay empty.</source>
        <translation>姓名和电话可以不填。</translation>
    </message>
    <message>
        <source>Not a day; write 2023-10-12.</source>
        <translation>不是日期，应如 2023-10-12。</translation>
    </message>
</context>
<context>
    <name>CaseFiles</name>
    <message>
        <source>Letters, photos, receipts</source>
        <translation>来信、照片、票据等材料</translation>
    </message>
    <message>
        <source>Attached as {name}</source>
        <translation>已添加附件“{name}”</translation>
    </message>
    <message>
        <source>Attaching the file</source>
        <translation>正在添加附件</translation>
    </message>
</context>
<context>
    <name>CasePrinting</name>
    <message>
        <source>Print the form of the case…</source>
        <translation>打印登记表…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印台账…</translation>
    </message>
    <message>
        <source>Export the list to Excel…</source>
        <translation>台账导出 Excel…</translation>
    </message>
    <message>
        <source>12315 notice for the site, A4…</source>
        <translation>打印 12315 公示（A4）…</translation>
    </message>
    <message>
        <source>12315 notice for the site, A3…</source>
        <translation>打印 12315 公示（A3）…</translation>
    </message>
    <message>
        <source>Making the print</source>
        <translation>正在生成打印件</translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <source>Register of cases</source>
        <translation>投诉举报登记簿</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>被投诉单位</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>State</source>
        <translation>当前环节</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>CasesPanel</name>
    <message>
        <source>Title of a new case</source>
        <translation>新案例的标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Case or event</source>
        <translation>案例或场次</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Cases and events</source>
        <translation>案例和场次</translation>
    </message>
    <message>
        <source>Case added: {title}</source>
        <translation>已添加案例：{title}</translation>
    </message>
    <message>
        <source>Write its text</source>
        <translation>编写正文</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove the case</source>
        <translation>删除案例</translation>
    </message>
    <message>
        <source>Case removed: {title}</source>
        <translation>已删除案例：{title}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Add the case</source>
        <translation>添加案例</translation>
    </message>
</context>
<context>
    <name>CatalogueExport</name>
    <message>
        <source>catalogue.xlsx</source>
        <translation>绿色建材名录.xlsx</translation>
    </message>
    <message>
        <source>Export the catalogue</source>
        <translation>导出名录</translation>
    </message>
    <message>
        <source>{count:product|products} exported to {file}</source>
        <translation>已导出 {count} 个产品到 {file}</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Catalogue</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书到期</translation>
    </message>
    <message>
        <source>Solutions</source>
        <translation>解决方案</translation>
    </message>
</context>
<context>
    <name>CatalogueTodo</name>
    <message>
        <source>▲ Certificates: {ended} ended, {soon} ending soon</source>
        <translation>▲ 证书已到期 {ended} 个、即将到期 {soon} 个</translation>
    </message>
    <message>
        <source>▲ Certificates ending soon: {soon}</source>
        <translation>▲ 证书即将到期 {soon} 个</translation>
    </message>
    <message>
        <source>▲ Exhibits not to be shown: {count}</source>
        <translation>▲ {count} 个展品不能参展</translation>
    </message>
</context>
<context>
    <name>CategoriesDialog</name>
    <message>
        <source>Categories of products</source>
        <translation>产品类别表</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>大类</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新类别</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新启用</translation>
    </message>
</context>
<context>
    <name>CertificatesTab</name>
    <message>
        <source>Certificates that end</source>
        <translation>到期证书</translation>
    </message>
    <message>
        <source>Certification under way</source>
        <translation>认证进行中</translation>
    </message>
    <message>
        <source>No certificate ends within 90 days</source>
        <translation>没有 90 天内到期的证书</translation>
    </message>
    <message>
        <source>To the products and their certificates</source>
        <translation>去产品页登记证书</translation>
    </message>
    <message>
        <source>Certificates are valid for five years; renewal is applied for within the last 90 days.</source>
        <translation>证书有效期五年，到期前 90 天内申请换证。</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>打开产品</translation>
    </message>
    <message>
        <source>Enter on a line opens the product, where the new certificate is entered.</source>
        <translation>按回车打开产品，换证后在产品中填写新证书。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>进展说明</translation>
    </message>
    <message>
        <source>Ended or ending within 90 days: {count}</source>
        <translation>已到期和 90 天内到期：{count} 个</translation>
    </message>
    <message>
        <source>Certification under way: {count}</source>
        <translation>认证进行中：{count} 个</translation>
    </message>
</context>
<context>
    <name>CheckItemDialog</name>
    <message>
        <source>Change an item to check</source>
        <translation>修改检查项目</translation>
    </message>
    <message>
        <source>Add an item to check</source>
        <translation>新增检查项目</translation>
    </message>
    <message>
        <source>Critical: while it is failed, the event cannot be ready</source>
        <translation>关键项目：不合格期间，场次不能转为“就绪”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write what is to be found when all is well, as in: the exits open without a key</source>
        <translation>写合格时应有的样子，例如：安全出口不用钥匙即可打开</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>When</source>
        <translation>检查时间</translation>
    </message>
    <message>
        <source>Choose a category, or write one.</source>
        <translation>请选择或填写类别。</translation>
    </message>
    <message>
        <source>Write what is checked.</source>
        <translation>请填写检查内容。</translation>
    </message>
</context>
<context>
    <name>CheckinPage</name>
    <message>
        <source>No event to check people in for</source>
        <translation>还没有可以签到的场次</translation>
    </message>
    <message>
        <source>Plan an event</source>
        <translation>新建场次</translation>
    </message>
    <message>
        <source>Plan an event and list its people; then this page admits them by their code.</source>
        <translation>先新建场次、导入名单，再在这里扫码签到。</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>{looked}/{total} looked at</source>
        <translation>已查 {looked}/{total}</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>不合格 {count}</translation>
    </message>
</context>
<context>
    <name>ChecklistLibrarySection</name>
    <message>
        <source>Checklist library</source>
        <translation>检查项目库</translation>
    </message>
    <message>
        <source>A word, a category or a code</source>
        <translation>关键词、类别或编号</translation>
    </message>
    <message>
        <source>New lists are made from it; lists that are there already stay as they are. Enter changes.</source>
        <translation>新的检查表由此生成，已有的检查表不受影响。选中后按回车修改。</translation>
    </message>
    <message>
        <source>Add an item…</source>
        <translation>新增项目…</translation>
    </message>
    <message>
        <source>{count:item|items}, {critical} critical; {retired} retired</source>
        <translation>共 {count} 项，其中关键 {critical} 项；另停用 {retired} 项</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Retire: on no new list</source>
        <translation>停用（不再列入新表）</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Saved in the library: {code} {text}</source>
        <translation>项目库已保存：{code} {text}</translation>
    </message>
    <message>
        <source>{code} is on no new list</source>
        <translation>{code} 已停用，不再列入新的检查表</translation>
    </message>
    <message>
        <source>{code} is in use again</source>
        <translation>{code} 已恢复使用</translation>
    </message>
</context>
<context>
    <name>ChecklistTab</name>
    <message>
        <source>Nothing stands on the checklist yet</source>
        <translation>检查表还是空的</translation>
    </message>
    <message>
        <source>Add items from the library…</source>
        <translation>从项目库添加…</translation>
    </message>
    <message>
        <source>Choose what applies to this event, or start the safety plan from a template, which brings it.</source>
        <translation>选出本场次适用的项目；套用安全方案模板时会一并带入。</translation>
    </message>
    <message>
        <source>Add an item of your own</source>
        <translation>自定义一个项目</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>逐项检查</translation>
    </message>
    <message>
        <source>Key in from paper</source>
        <translation>录入纸质检查表</translation>
    </message>
    <message>
        <source>From the library…</source>
        <translation>从项目库添加…</translation>
    </message>
    <message>
        <source>Own item…</source>
        <translation>自定义项目…</translation>
    </message>
    <message>
        <source>No item is to be checked at this time ({phase})</source>
        <translation>“{phase}”没有要检查的项目</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在记录</translation>
    </message>
    <message>
        <source>{count:item|items} taken off the list</source>
        <translation>已从检查表移除 {count} 个项目</translation>
    </message>
    <message>
        <source>Done, and waiting for a re-check: {hazard}</source>
        <translation>已整改，待复查：{hazard}</translation>
    </message>
    <message>
        <source>The corrective action is saved: {hazard}</source>
        <translation>整改记录已保存：{hazard}</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Correct a claim</source>
        <translation>修改惠民台账</translation>
    </message>
    <message>
        <source>Record a claim</source>
        <translation>登记惠民台账</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Something cannot be read yet.</source>
        <translation>有内容尚未填写完整。</translation>
    </message>
    <message>
        <source>By the rule {sum} yuan</source>
        <translation>按政策计算 {sum} 元</translation>
    </message>
    <message>
        <source>The rule gives no sum</source>
        <translation>政策未规定计算标准，请填写金额</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Scheme</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>申领人</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Township and village</source>
        <translation>乡镇和村，如 清泉镇太平村</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price of a piece, yuan</source>
        <translation>原价（元）</translation>
    </message>
    <message>
        <source>Its price at the event, yuan</source>
        <translation>活动价（元）</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>贷款银行</translation>
    </message>
    <message>
        <source>Loan, yuan</source>
        <translation>贷款本金（元）</translation>
    </message>
    <message>
        <source>Its yearly rate, %</source>
        <translation>贷款年利率（%）</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>期限（月）</translation>
    </message>
    <message>
        <source>Bought for, yuan</source>
        <translation>购买金额（元）</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Granted, yuan</source>
        <translation>补助金额（元）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not a day; write 2023-10-12.</source>
        <translation>不是日期，应如 2023-10-12。</translation>
    </message>
    <message>
        <source>Not a number.</source>
        <translation>不是数字。</translation>
    </message>
    <message>
        <source>Not a rate; write 10 or 3.65%.</source>
        <translation>不是比例，应如 10 或 3.65%。</translation>
    </message>
</context>
<context>
    <name>ClaimImportDialog</name>
    <message>
        <source>Import a register of what was granted</source>
        <translation>导入惠民台账</translation>
    </message>
    <message>
        <source>Excel, WPS or text, with a column of days and one of sums, purchases or loans; drop it here.</source>
        <translation>Excel、WPS 表格或文本，至少有日期列和金额、购买金额或贷款列；也可以拖到这里。</translation>
    </message>
    <message>
        <source>must be in the row</source>
        <translation>须在行中写明</translation>
    </message>
    <message>
        <source>Rows that name no scheme</source>
        <translation>行中未写明政策的</translation>
    </message>
</context>
<context>
    <name>ClaimSumsDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Subsidies, yuan</source>
        <translation>补贴（元）</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Interest, yuan</source>
        <translation>贴息（元）</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Discounts, yuan</source>
        <translation>让利（元）</translation>
    </message>
    <message>
        <source>Traded in</source>
        <translation>换新件数</translation>
    </message>
</context>
<context>
    <name>ClaimTable</name>
    <message>
        <source>Claims</source>
        <translation>惠民台账</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>申领人</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Bought for, yuan</source>
        <translation>购买金额（元）</translation>
    </message>
    <message>
        <source>Granted, yuan</source>
        <translation>补助金额（元）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
</context>
<context>
    <name>ClaimsTab</name>
    <message>
        <source>No claim fits</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Scheme, village, event, enterprise or note</source>
        <translation>政策、村、场次、企业或备注</translation>
    </message>
    <message>
        <source>Record a claim</source>
        <translation>登记一笔</translation>
    </message>
    <message>
        <source>Import a register…</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Names masked…</source>
        <translation>隐去姓名导出…</translation>
    </message>
    <message>
        <source>Names in full…</source>
        <translation>含完整姓名导出…</translation>
    </message>
    <message>
        <source>Nothing has been granted yet</source>
        <translation>还没有惠民台账</translation>
    </message>
    <message>
        <source>Who was granted what under which scheme; name and village only where the scheme needs them.</source>
        <translation>登记申领人、所依政策和补助金额；姓名和村只在政策需要时填写。</translation>
    </message>
    <message>
        <source>To the schemes</source>
        <translation>查看惠民政策</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{count:claim|claims}</source>
        <translation>共 {count} 笔</translation>
    </message>
    <message>
        <source>Add a scheme first; claims are recorded under it.</source>
        <translation>请先登记惠民政策，再登记台账。</translation>
    </message>
    <message>
        <source>claims.xlsx</source>
        <translation>惠民台账.xlsx</translation>
    </message>
    <message>
        <source>Recorded under “{name}”: {sum} yuan</source>
        <translation>已登记“{name}”：{sum} 元</translation>
    </message>
    <message>
        <source>{count:claim|claims}: {state}</source>
        <translation>{count} 笔已改为：{state}</translation>
    </message>
    <message>
        <source>{count:claim|claims} removed</source>
        <translation>已移除 {count} 笔</translation>
    </message>
</context>
<context>
    <name>ClipImportDialog</name>
    <message>
        <source>Import a list of what was published</source>
        <translation>导入宣传报道清单</translation>
    </message>
    <message>
        <source>are left to check</source>
        <translation>留待核对</translation>
    </message>
    <message>
        <source>Rows without a level</source>
        <translation>没有级别的行</translation>
    </message>
    <message>
        <source>Excel, WPS or text, with at least the columns of day and title, and of medium and level where there are any; it can be dropped here.</source>
        <translation>Excel、WPS 表格或文本，至少有日期、标题两列，最好还有媒体类型和级别；可把文件拖到这里。</translation>
    </message>
    <message>
        <source>Import {count:item|items}</source>
        <translation>导入 {count} 条</translation>
    </message>
    <message>
        <source>{new:new item|new items}, {again:repeat|repeats} left out, {bad:row|rows} left to check</source>
        <translation>新增 {new} 条，重复 {again} 条未导入，{bad} 行需要核对</translation>
    </message>
</context>
<context>
    <name>ClipImportRows</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>ClosedDialog</name>
    <message>
        <source>Correct marked days</source>
        <translation>修改标记的日期</translation>
    </message>
    <message>
        <source>Mark days</source>
        <translation>标记日期</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For example: college entrance exams, wheat harvest</source>
        <translation>例如：高考、小麦抢收</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Empty: everywhere.</source>
        <translation>留空为全部地区。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Choose a township, or leave it empty.</source>
        <translation>请选择一个乡镇，或留空。</translation>
    </message>
    <message>
        <source>The days are marked</source>
        <translation>日期已标记</translation>
    </message>
</context>
<context>
    <name>ClosedList</name>
    <message>
        <source>Marked days</source>
        <translation>标记的日期</translation>
    </message>
    <message>
        <source>Mark days…</source>
        <translation>标记日期…</translation>
    </message>
    <message>
        <source>Import days…</source>
        <translation>导入放假安排…</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>Holidays of {years} not imported</source>
        <translation>{years}年放假安排未导入</translation>
    </message>
    <message>
        <source>{count:mark|marks} removed</source>
        <translation>已移除 {count} 条标记</translation>
    </message>
</context>
<context>
    <name>ClosedWork</name>
    <message>
        <source>The data is written anew</source>
        <translation>正在重新写入数据</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>Looking into the backup</source>
        <translation>正在查看备份内容</translation>
    </message>
    <message>
        <source>The data was made anew from the journal; the damaged file is kept as {name} in backups</source>
        <translation>已按操作记录重建数据；损坏的文件另存在 backups 文件夹的 {name}</translation>
    </message>
    <message>
        <source>Making the data anew</source>
        <translation>正在重建数据</translation>
    </message>
    <message>
        <source>Restored {name}; what stood here before is kept as {aside} in backups</source>
        <translation>已恢复备份 {name}；恢复前的数据另存在 backups 文件夹的 {aside}</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Print poster…</source>
        <translation>打印海报…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Wi-Fi: {name}</source>
        <translation>Wi-Fi 名称：{name}</translation>
    </message>
    <message>
        <source>Password: {password}</source>
        <translation>密码：{password}</translation>
    </message>
    <message>
        <source>1  Scan to join the Wi-Fi</source>
        <translation>① 扫码连接 Wi-Fi</translation>
    </message>
    <message>
        <source>The Wi-Fi has no internet: stay connected if the phone asks. Signing in is not required to come in.</source>
        <translation>此 Wi-Fi 不能上网，手机提示时请选择继续使用；打不开页面请先关闭移动数据。不愿登记不影响入场。</translation>
    </message>
    <message>
        <source>2  Scan to sign in</source>
        <translation>② 扫码签到</translation>
    </message>
    <message>
        <source>Scan to sign in</source>
        <translation>扫码签到</translation>
    </message>
    <message>
        <source>The code changes every 30 seconds</source>
        <translation>二维码每 30 秒更换，请在现场扫描</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Market days first</source>
        <translation>优先安排在集日</translation>
    </message>
    <message>
        <source>Not in the busy season</source>
        <translation>避开农忙时节</translation>
    </message>
    <message>
        <source>Events on record count</source>
        <translation>已有场次计入</translation>
    </message>
    <message>
        <source>{kind}, no template</source>
        <translation>{kind}（不用模板）</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>举办内容</translation>
    </message>
    <message>
        <source>Events at each place</source>
        <translation>每处场次</translation>
    </message>
    <message>
        <source>Days between</source>
        <translation>间隔天数</translation>
    </message>
    <message>
        <source>At most a day</source>
        <translation>每天最多</translation>
    </message>
    <message>
        <source>Part of the day; days better left free</source>
        <translation>时段；尽量不排的星期</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>讲师、车辆等</translation>
    </message>
    <message>
        <source>What counts how much</source>
        <translation>排期侧重</translation>
    </message>
    <message>
        <source>Find a village or township</source>
        <translation>查找村或乡镇</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Not reached yet</source>
        <translation>只选未覆盖</translation>
    </message>
    <message>
        <source>None</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Places {ticked}/{all}</source>
        <translation>村镇 {ticked}/{all}</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>ConflictTodo</name>
    <message>
        <source>▲ Differences after merging: {count}</source>
        <translation>▲ 合并后 {count} 处差异待核对</translation>
    </message>
</context>
<context>
    <name>ConflictsTab</name>
    <message>
        <source>Differences</source>
        <translation>差异核对</translation>
    </message>
    <message>
        <source>Value that stands</source>
        <translation>保留的值</translation>
    </message>
    <message>
        <source>Other value</source>
        <translation>另一份值</translation>
    </message>
    <message>
        <source>Take the other value</source>
        <translation>改用另一份</translation>
    </message>
    <message>
        <source>{count:difference|differences} in {rows:entry|entries}</source>
        <translation>{rows} 条记录共 {count} 处差异</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Confirm what stands</source>
        <translation>确认保留的值</translation>
    </message>
    <message>
        <source>No differences to look at</source>
        <translation>没有需要核对的差异</translation>
    </message>
    <message>
        <source>To merging</source>
        <translation>去合并数据</translation>
    </message>
    <message>
        <source>Where two laptops change the same thing before they are merged, both values are shown here.</source>
        <translation>两台电脑在合并前改过同一内容的，合并后在这里列出两份值，由人核对。</translation>
    </message>
    <message>
        <source>All differences are settled</source>
        <translation>差异都已核对</translation>
    </message>
    <message>
        <source>To exporting</source>
        <translation>去导出</translation>
    </message>
    <message>
        <source>Export for other laptops once more and merge there; then they have what was settled here.</source>
        <translation>请再“导出给其他电脑”一次，到其他电脑上合并，几台电脑就一致了。</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <source>Changed again since; now: {value}</source>
        <translation>合并后又改过，现为：{value}</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Differences confirmed: {count}; other laptops learn of it once you export and they merge</source>
        <translation>已确认 {count} 处差异；请再导出一次，其他电脑合并后就一致了</translation>
    </message>
    <message>
        <source>“{field}” of “{title}”: the other value stands; other laptops learn of it once you export and they merge</source>
        <translation>“{title}”的“{field}”已改用另一份值；请再导出一次，其他电脑合并后就一致了</translation>
    </message>
</context>
<context>
    <name>ConsentsPane</name>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Who agreed</source>
        <translation>同意情况</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Form to sign…</source>
        <translation>打印同意书…</translation>
    </message>
    <message>
        <source>List for the enterprise…</source>
        <translation>给企业的名单…</translation>
    </message>
    <message>
        <source>A list goes to an enterprise only with each person's own consent to that enterprise.</source>
        <translation>向企业提供名单，须取得每个人对该企业的单独同意；名单只包含已同意的人。</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>本人意见</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit or village</source>
        <translation>单位或村组</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>✓ Agrees</source>
        <translation>✓ 同意</translation>
    </message>
    <message>
        <source>Consent of {count:person|people} is stored</source>
        <translation>已登记 {count} 人的意见</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在生成文件</translation>
    </message>
</context>
<context>
    <name>ConsultPad</name>
    <message>
        <source>People advised on site</source>
        <translation>现场咨询计数</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>{count:person|people} advised</source>
        <translation>共咨询 {count} 人次</translation>
    </message>
    <message>
        <source>Keys 1 to 6 count one more, Shift with the key one less.</source>
        <translation>按数字键 1—6 加一人次，同时按住 Shift 减一人次。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>One less: {topic}</source>
        <translation>{topic}减一</translation>
    </message>
</context>
<context>
    <name>ConsumerTab</name>
    <message>
        <source>{found} listed · {open} under way · {late} late</source>
        <translation>列出 {found} 件 · 办理中 {open} 件 · 超期 {late} 件</translation>
    </message>
    <message>
        <source>Print and export ▾</source>
        <translation>打印与导出 ▾</translation>
    </message>
    <message>
        <source>Number, name, phone, enterprise or what happened</source>
        <translation>编号、姓名、电话、单位或事由</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>没有符合条件的登记</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Count advice</source>
        <translation>现场咨询</translation>
    </message>
    <message>
        <source>Channels and deadlines</source>
        <translation>渠道和时限</translation>
    </message>
    <message>
        <source>Register a case</source>
        <translation>登记一件</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>还没有登记</translation>
    </message>
    <message>
        <source>Advice, complaints, reports and suggestions: each is registered, handled in time and answered.</source>
        <translation>咨询、投诉、举报、建议在此登记，按时办理，及时回复。</translation>
    </message>
    <message>
        <source>Fill in the channels for posters and the deadlines</source>
        <translation>填写海报上的投诉渠道和办理时限</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Print the form…</source>
        <translation>打印登记表…</translation>
    </message>
    <message>
        <source>Show who reported…</source>
        <translation>查看举报人信息…</translation>
    </message>
</context>
<context>
    <name>ConsumerTodo</name>
    <message>
        <source>■ Cases: {late} late, {soon} nearly</source>
        <translation>■ 维权 {late} 件超期、{soon} 件将超期</translation>
    </message>
    <message>
        <source>■ Cases late: {late}</source>
        <translation>■ 维权 {late} 件超期</translation>
    </message>
    <message>
        <source>▲ Cases nearly late: {soon}</source>
        <translation>▲ 维权 {soon} 件将超期</translation>
    </message>
    <message>
        <source>{number}, due {day}</source>
        <translation>{number}，期限 {day}</translation>
    </message>
    <message>
        <source>▲ Complaints to call back: {count}</source>
        <translation>▲ 投诉 {count} 件待回访</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>taken back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Headcount -1</source>
        <translation>未登记人数减一</translation>
    </message>
    <message>
        <source>Someone without a name leaves (Shift+F4)</source>
        <translation>一位未登记的人离场（Shift+F4）</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>全屏（F11）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Only exits at this desk</source>
        <translation>本台只办离场</translation>
    </message>
    <message>
        <source>End rehearsal</source>
        <translation>结束演练</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Walk-in F2</source>
        <translation>现场登记 F2</translation>
    </message>
    <message>
        <source>Headcount +1 F4</source>
        <translation>未登记 +1 F4</translation>
    </message>
    <message>
        <source>Emergency F9</source>
        <translation>突发情况 F9</translation>
    </message>
    <message>
        <source>Entry F3</source>
        <translation>改为入场 F3</translation>
    </message>
    <message>
        <source>Exit F3</source>
        <translation>改为离场 F3</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存总结报告</translation>
    </message>
    <message>
        <source>Folder for the copies</source>
        <translation>选择存放各份报告的文件夹</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在生成总结报告</translation>
    </message>
    <message>
        <source>{count:copy|copies} saved in {folder}</source>
        <translation>已在“{folder}”保存 {count} 份报告</translation>
    </message>
    <message>
        <source>Writing the copies</source>
        <translation>正在生成各份报告</translation>
    </message>
    <message>
        <source>No printer is installed on this computer; save the PDF and print it elsewhere</source>
        <translation>本机没有安装打印机，请存为 PDF 后在其他电脑上打印</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Summary report</source>
        <translation>总结报告</translation>
    </message>
    <message>
        <source>{count:page|pages} sent to the printer</source>
        <translation>已送打印 {count} 页</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
</context>
<context>
    <name>CopyEvents</name>
    <message>
        <source>Copy to other days and places</source>
        <translation>复制到其他日期和地点</translation>
    </message>
    <message>
        <source>How many weeks</source>
        <translation>周数</translation>
    </message>
    <message>
        <source>Township or village</source>
        <translation>乡镇或村</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>具体地点</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Add weekly</source>
        <translation>每周加一场</translation>
    </message>
    <message>
        <source>Weeks after</source>
        <translation>之后周数</translation>
    </message>
    <message>
        <source>No days</source>
        <translation>清空日期</translation>
    </message>
    <message>
        <source>None ticked: the same place.</source>
        <translation>不勾选即原地点。</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>将新增的场次</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Make {count:copy|copies}</source>
        <translation>新增 {count} 场</translation>
    </message>
    <message>
        <source>Copied “{name}”: {count:new event|new events}</source>
        <translation>已由“{name}”复制出 {count} 场</translation>
    </message>
</context>
<context>
    <name>CopyExhibitsDialog</name>
    <message>
        <source>Copy exhibits from another event</source>
        <translation>从其他场次复制展品</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>展品</translation>
    </message>
    <message>
        <source>Events that show something</source>
        <translation>有展品的场次</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>What is here stays. Booths are not copied, nor what may not be shown on these days.</source>
        <translation>本场已有的保持不变。展位不复制；本场日期不能参展的产品不复制。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CountingDoor</name>
    <message>
        <source>Take back the last press</source>
        <translation>撤回上一次</translation>
    </message>
    <message>
        <source>Side door</source>
        <translation>侧门</translation>
    </message>
    <message>
        <source>This door's name</source>
        <translation>本门名称</translation>
    </message>
    <message>
        <source>Back to the desk (Esc)</source>
        <translation>返回签到台（Esc）</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>本门名称</translation>
    </message>
    <message>
        <source>+1  comes in</source>
        <translation>+1　进入</translation>
    </message>
    <message>
        <source>−1  goes out</source>
        <translation>−1　离开</translation>
    </message>
    <message>
        <source>Keys + and − on the keypad count too</source>
        <translation>也可按小键盘 +、− 计数</translation>
    </message>
    <message>
        <source>Inside / approved</source>
        <translation>场内 / 核准</translation>
    </message>
    <message>
        <source>This door: in / out</source>
        <translation>本门 进 / 出</translation>
    </message>
    <message>
        <source>The program failed at this press.</source>
        <translation>程序在这次计数时出错。</translation>
    </message>
    <message>
        <source>Pressed once too often</source>
        <translation>多按了一次</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Ready to count</source>
        <translation>可以计数</translation>
    </message>
</context>
<context>
    <name>CountingPlace</name>
    <message>
        <source>Count by hand at a side door</source>
        <translation>侧门人工计数</translation>
    </message>
    <message>
        <source>This is a rehearsal: F8 ends it, then it can be counted.</source>
        <translation>正在演练。按 F8 结束演练后再计数。</translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message>
        <source>People checked in</source>
        <translation>签到人数</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>名单人数</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>入场人次</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未登记人数</translation>
    </message>
    <message>
        <source>Inside now</source>
        <translation>场内人数</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计人数</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <source>Checked in / on the list</source>
        <translation>已签到 / 名单</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>入场人次</translation>
    </message>
    <message>
        <source>Inside / approved</source>
        <translation>场内 / 核准</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未登记人数</translation>
    </message>
    <message>
        <source>Inside / officer's limit</source>
        <translation>场内 / 安全责任人放行</translation>
    </message>
</context>
<context>
    <name>CountyMap</name>
    <message>
        <source>Map of the villages</source>
        <translation>各村示意图</translation>
    </message>
</context>
<context>
    <name>CoverageTab</name>
    <message>
        <source>Import coordinates</source>
        <translation>导入坐标</translation>
    </message>
    <message>
        <source>Counting the coverage</source>
        <translation>正在统计覆盖情况</translation>
    </message>
    <message>
        <source>Villages reached: {reached}/{count} · Townships: {townships}/{all} · Events held: {events}</source>
        <translation>已到 {reached}/{count} 个村 · 覆盖 {townships}/{all} 个乡镇 · 已举办 {events} 场</translation>
    </message>
    <message>
        <source>Townships</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Not reached yet</source>
        <translation>未到的村</translation>
    </message>
    <message>
        <source>Not located</source>
        <translation>无坐标的村</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Nobody has located the villages yet</source>
        <translation>还没有登记各村坐标</translation>
    </message>
    <message>
        <source>The tables on the right count without a map; the map needs coordinates.</source>
        <translation>右侧表格不需要坐标；导入坐标后可看示意图。</translation>
    </message>
    <message>
        <source>Not on the map, as their coordinates are missing: {count:village|villages}.</source>
        <translation>有 {count} 个村没有坐标，未画在图上。</translation>
    </message>
    <message>
        <source>Making the print</source>
        <translation>正在生成打印件</translation>
    </message>
</context>
<context>
    <name>CoverageTables</name>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Townships</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村数</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>查看场次</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Nothing needs attention.</source>
        <translation>目前没有需要处理的事项。</translation>
    </message>
    <message>
        <source>Sessions held ›</source>
        <translation>已办/全部场次 ›</translation>
    </message>
    <message>
        <source>Townships covered ›</source>
        <translation>覆盖乡镇 ›</translation>
    </message>
    <message>
        <source>Entries ›</source>
        <translation>到场人次 ›</translation>
    </message>
    <message>
        <source>People checked in ›</source>
        <translation>签到人数 ›</translation>
    </message>
    <message>
        <source>Hazards put right ›</source>
        <translation>隐患整改 ›</translation>
    </message>
    <message>
        <source>Counting for the workbench</source>
        <translation>正在统计工作台</translation>
    </message>
    <message>
        <source>Next {days:day|days}</source>
        <translation>未来 {days} 天</translation>
    </message>
    <message>
        <source>Nearest events</source>
        <translation>接下来的场次</translation>
    </message>
    <message>
        <source>Latest events</source>
        <translation>最近的场次</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>▲ {count:step|steps} to do</source>
        <translation>▲ 差 {count} 步</translation>
    </message>
    <message>
        <source>Look ›</source>
        <translation>去查看 ›</translation>
    </message>
    <message>
        <source>Fill in ›</source>
        <translation>去填写 ›</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>还没有场次</translation>
    </message>
    <message>
        <source>Plan the first event</source>
        <translation>新建第一场</translation>
    </message>
    <message>
        <source>Plan an event, import its people, then check them in; the report is counted from that.</source>
        <translation>先新建场次，再导入名单、现场签到，总结报告按这些记录统计。</translation>
    </message>
    <message>
        <source>Open the sample season</source>
        <translation>打开示例活动</translation>
    </message>
    <message>
        <source>Deal with it ›</source>
        <translation>去办理 ›</translation>
    </message>
    <message>
        <source>Complete ›</source>
        <translation>去补齐 ›</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
</context>
<context>
    <name>DayBadge</name>
    <message>
        <source>Off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>班</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>停</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>农</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>集</translation>
    </message>
    <message>
        <source>Make-up working day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>No events: {names}</source>
        <translation>不安排活动：{names}</translation>
    </message>
    <message>
        <source>Busy season: {names}</source>
        <translation>农忙：{names}</translation>
    </message>
    <message>
        <source>Market: {names} (check with the township)</source>
        <translation>集日：{names}（请向乡镇核实）</translation>
    </message>
    <message>
        <source>Holidays of this year not imported</source>
        <translation>本年节假日安排未导入</translation>
    </message>
</context>
<context>
    <name>DayCanvas</name>
    <message>
        <source>Sat</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>五</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>DealEntry</name>
    <message>
        <source>Leave it as it was</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Platform or source</source>
        <translation>平台或来源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Households or contracts</source>
        <translation>户数或单数</translation>
    </message>
    <message>
        <source>Sum, yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not a day; write 2023-10-12.</source>
        <translation>不是日期，应如 2023-10-12。</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记入台账</translation>
    </message>
    <message>
        <source>Enter in a field records the line; event and enterprise stay for the next one.</source>
        <translation>按回车记入，场次和企业保留，可接着登记下一条。</translation>
    </message>
    <message>
        <source>A recorded line is being corrected.</source>
        <translation>正在修改一条已登记的记录。</translation>
    </message>
</context>
<context>
    <name>DealImportDialog</name>
    <message>
        <source>Import a ledger of deals</source>
        <translation>导入成交台账</translation>
    </message>
    <message>
        <source>must be in the row</source>
        <translation>须在行中写明</translation>
    </message>
    <message>
        <source>Excel, WPS or text, with a column of days or months and one of counts or sums; drop it here.</source>
        <translation>Excel、WPS 表格或文本，至少有日期（或月份）列和数量或金额列；也可以拖到这里。</translation>
    </message>
    <message>
        <source>Rows that name no kind</source>
        <translation>行中未写明类型的</translation>
    </message>
    <message>
        <source>Rows that name no channel</source>
        <translation>行中未写明渠道的</translation>
    </message>
    <message>
        <source>Rows that name no event</source>
        <translation>行中未写明场次的</translation>
    </message>
</context>
<context>
    <name>DealSumsDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Intentions</source>
        <translation>意向（户）</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>签约（单）</translation>
    </message>
    <message>
        <source>Signed for, yuan</source>
        <translation>签约额（元）</translation>
    </message>
    <message>
        <source>Sold on site, yuan</source>
        <translation>线下成交（元）</translation>
    </message>
    <message>
        <source>Sold online, yuan</source>
        <translation>线上成交（元）</translation>
    </message>
</context>
<context>
    <name>DealsTab</name>
    <message>
        <source>Deals</source>
        <translation>成交台账</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Event, enterprise, product, platform or note</source>
        <translation>场次、企业、产品、平台或备注</translation>
    </message>
    <message>
        <source>Enter on site</source>
        <translation>登记一条</translation>
    </message>
    <message>
        <source>Import a ledger…</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>No deals yet</source>
        <translation>还没有成交台账</translation>
    </message>
    <message>
        <source>Who intends to buy, what was signed for, what was sold on site and online; buyers are not named.</source>
        <translation>登记意向、签约和成交，线上线下分开；不登记购买人姓名。</translation>
    </message>
    <message>
        <source>Import a ledger or a platform's monthly sheet</source>
        <translation>导入台账或平台月报表</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Sum, yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Source and note</source>
        <translation>来源和备注</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{count:line|lines}</source>
        <translation>共 {count} 条</translation>
    </message>
    <message>
        <source>Recorded: {kind}, {sum} yuan</source>
        <translation>已记入：{kind}，{sum} 元</translation>
    </message>
    <message>
        <source>{count:line|lines} removed</source>
        <translation>已移除 {count} 条</translation>
    </message>
    <message>
        <source>deals.xlsx</source>
        <translation>成交台账.xlsx</translation>
    </message>
</context>
<context>
    <name>DepartmentsSection</name>
    <message>
        <source>Departments and contacts</source>
        <translation>部门与联系人</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>▲ missing</source>
        <translation>▲ 未填</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>F2 or a double click changes a cell; Delete removes the row.</source>
        <translation>按 F2 或双击修改单元格，按 Delete 移除所在行。</translation>
    </message>
    <message>
        <source>Save the departments</source>
        <translation>保存部门与联系人</translation>
    </message>
    <message>
        <source>Add a department</source>
        <translation>添加部门</translation>
    </message>
    <message>
        <source>{count:department|departments} saved</source>
        <translation>已保存 {count} 个部门</translation>
    </message>
</context>
<context>
    <name>DeskSection</name>
    <message>
        <source>This laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Every check-in taken here bears it, as in “checked in at 9:12 at desk 2”.</source>
        <translation>签到记录会注明，如“09:12 已在 2 号台签到”。</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>签到台名称</translation>
    </message>
    <message>
        <source>Save the desk</source>
        <translation>保存签到台名称</translation>
    </message>
    <message>
        <source>Working now: {operator} (changed at the top right)
Data folder: {folder}</source>
        <translation>当前操作人：{operator}（在右上角更换）
数据文件夹：{folder}</translation>
    </message>
    <message>
        <source>This desk is called {name} from now on</source>
        <translation>本机签到台已改名为“{name}”</translation>
    </message>
</context>
<context>
    <name>DeviceDeeds</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Let in what is held back…</source>
        <translation>放行暂存数据…</translation>
    </message>
    <message>
        <source>Unnamed laptop</source>
        <translation>未命名的电脑</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <source>Revoked: what it did before counts, what it does later is held back.</source>
        <translation>已停用：以前的数据照常有效，以后的数据只暂存、不合并。</translation>
    </message>
    <message>
        <source>Steps held back: {count}.</source>
        <translation>有 {count} 步数据暂存未合并。</translation>
    </message>
    <message>
        <source>Hands out the same numbers as {name}; after the next merging the later one takes others.</source>
        <translation>与“{name}”号段相同；下次合并后，后加入的一台自动换用新号段。</translation>
    </message>
    <message>
        <source>The laptop is called {name} now</source>
        <translation>电脑已改名为“{name}”</translation>
    </message>
    <message>
        <source>What {name} does from now on does not count on any laptop. This stays so.</source>
        <translation>{name}此后做的不再计入任何电脑。停用后不能恢复。</translation>
    </message>
    <message>
        <source>Revoke {name}?</source>
        <translation>停用{name}？</translation>
    </message>
    <message>
        <source>Only if you know that its own people took them: they count on all laptops then. This stays so.</source>
        <translation>请先确认确是本单位人员所做：放行后计入所有电脑，不能撤回。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Let in {count:step|steps} of {name}?</source>
        <translation>放行{name}的 {count} 步？</translation>
    </message>
    <message>
        <source>{name} is revoked</source>
        <translation>已停用“{name}”</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>正在合并</translation>
    </message>
    <message>
        <source>{count:step|steps} let in</source>
        <translation>已放行 {count} 步</translation>
    </message>
</context>
<context>
    <name>DevicesTab</name>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Laptops of the campaign</source>
        <translation>本次活动的电脑</translation>
    </message>
    <message>
        <source>Let a new laptop join…</source>
        <translation>让新电脑加入…</translation>
    </message>
    <message>
        <source>{count:laptop takes|laptops take} part</source>
        <translation>共 {count} 台电脑</translation>
    </message>
    <message>
        <source>Only this laptop takes part so far</source>
        <translation>目前只有这一台电脑</translation>
    </message>
    <message>
        <source>{name} has joined the campaign</source>
        <translation>“{name}”已加入本次活动</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Numbers begin with</source>
        <translation>号段</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>Latest step here</source>
        <translation>最近一步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>{name} (this one)</source>
        <translation>{name}（本机）</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>numbers as {name}</source>
        <translation>号段与“{name}”相同</translation>
    </message>
    <message>
        <source>revoked, {count} held back</source>
        <translation>已停用，暂存 {count} 步</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>What was typed is not stored</source>
        <translation>填写的内容尚未保存</translation>
    </message>
    <message>
        <source>What was typed in “{title}” is lost when it is closed now.</source>
        <translation>现在关闭“{title}”，刚才填写的内容将丢失。</translation>
    </message>
    <message>
        <source>Discard what was typed</source>
        <translation>放弃填写的内容</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续填写</translation>
    </message>
</context>
<context>
    <name>DirectoryTab</name>
    <message>
        <source>“{names}” removed</source>
        <translation>已移除“{names}”</translation>
    </message>
    <message>
        <source>“{name}” is saved</source>
        <translation>已保存“{name}”</translation>
    </message>
</context>
<context>
    <name>DressPanel</name>
    <message>
        <source>Leave room for a seal over name and date</source>
        <translation>署名处加盖印章</translation>
    </message>
    <message>
        <source>Letterhead (red heading)</source>
        <translation>发文机关标志（红头）</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Signer (upward documents)</source>
        <translation>签发人（上行文）</translation>
    </message>
    <message>
        <source>Copied to</source>
        <translation>抄送机关</translation>
    </message>
    <message>
        <source>Printed by</source>
        <translation>印发机关</translation>
    </message>
    <message>
        <source>Only an office that may use one</source>
        <translation>有权使用红头的机关才填写</translation>
    </message>
    <message>
        <source>What is empty is left out. The number is written with hexagonal brackets.</source>
        <translation>未填写的项目不印。发文字号自动改用六角括号。</translation>
    </message>
</context>
<context>
    <name>DrillDialog</name>
    <message>
        <source>Correct a drill</source>
        <translation>修改演练记录</translation>
    </message>
    <message>
        <source>Record a drill</source>
        <translation>登记演练</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>演练日期</translation>
    </message>
    <message>
        <source>Persons taking part</source>
        <translation>参加人数</translation>
    </message>
    <message>
        <source>For example: evacuation by the east gate, two extinguishers used</source>
        <translation>例如：东门疏散，使用灭火器 2 具</translation>
    </message>
    <message>
        <source>What was drilled</source>
        <translation>演练内容</translation>
    </message>
    <message>
        <source>What it showed, and what is put right</source>
        <translation>发现的问题和改进措施</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>组织人</translation>
    </message>
    <message>
        <source>The drill is on record</source>
        <translation>演练已登记</translation>
    </message>
</context>
<context>
    <name>DrillsView</name>
    <message>
        <source>Drills</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>No drill has been held yet</source>
        <translation>还没有演练记录</translation>
    </message>
    <message>
        <source>Record a drill</source>
        <translation>登记演练</translation>
    </message>
    <message>
        <source>An event of the statute's size owes one before it opens (article 7).</source>
        <translation>达到条例规模的活动，举办前应当组织演练（条例第七条）。</translation>
    </message>
    <message>
        <source>Record a drill…</source>
        <translation>登记演练…</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>演练日期</translation>
    </message>
    <message>
        <source>What was drilled</source>
        <translation>演练内容</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>组织人</translation>
    </message>
</context>
<context>
    <name>DueBanner</name>
    <message>
        <source>See what is missing ›</source>
        <translation>查看缺项 ›</translation>
    </message>
    <message>
        <source>Enter the date ›</source>
        <translation>填写日期 ›</translation>
    </message>
    <message>
        <source>A sample season, kept as it stood shortly before its report was due ({day}). That day is long past, so much is marked overdue and no event is ahead.</source>
        <translation>这是示例，停在总结报告报送之前（{day}截止）。期限早已过去，所以多处标为超期，也没有将要举办的场次。</translation>
    </message>
    <message>
        <source>The summary report has gone to all addressees, to the last on {day}</source>
        <translation>总结报告已向各单位报送完毕（最后一份 {day}）</translation>
    </message>
    <message>
        <source>{count:thing|things} missing</source>
        <translation>还缺 {count} 项</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>没有缺项</translation>
    </message>
    <message>
        <source>The report's due date is to be verified</source>
        <translation>总结报告报送日期待核实</translation>
    </message>
    <message>
        <source>The summary report is {days:day|days} overdue (due {day})</source>
        <translation>总结报告已超过报送日期 {days} 天（应于{day}前报送）</translation>
    </message>
    <message>
        <source>The summary report is due today</source>
        <translation>今天是总结报告报送截止日</translation>
    </message>
    <message>
        <source>{days:day|days} until the summary report is due ({day})</source>
        <translation>距总结报告报送还有 {days} 天（{day}前）</translation>
    </message>
</context>
<context>
    <name>DuplicateCard</name>
    <message>
        <source>Merged: one person, both tickets are valid</source>
        <translation>已合并：同一人，两张票码都有效</translation>
    </message>
    <message>
        <source>Entry that is kept</source>
        <translation>保留的登记</translation>
    </message>
    <message>
        <source>Merged entry</source>
        <translation>已合并的登记</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>第一条</translation>
    </message>
    <message>
        <source>Second entry</source>
        <translation>第二条</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>到场时间</translation>
    </message>
    <message>
        <source>Merge, keep the first</source>
        <translation>合并，保留第一条</translation>
    </message>
    <message>
        <source>Keep the second</source>
        <translation>保留第二条</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Separate again</source>
        <translation>取消合并</translation>
    </message>
</context>
<context>
    <name>DuplicateDeeds</name>
    <message>
        <source>Merge, keep the first</source>
        <translation>合并，保留第一条</translation>
    </message>
    <message>
        <source>Merge, keep the second</source>
        <translation>合并，保留第二条</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Separate again</source>
        <translation>取消合并</translation>
    </message>
    <message>
        <source>Different people; they are not offered again</source>
        <translation>已确认不是同一人，以后不再提示</translation>
    </message>
    <message>
        <source>{count:entry|entries} separated again</source>
        <translation>已取消 {count} 条合并</translation>
    </message>
    <message>
        <source>{count:entry|entries} merged; all tickets stay valid</source>
        <translation>已合并 {count} 条重复登记，原票码仍然有效</translation>
    </message>
</context>
<context>
    <name>DuplicatesTab</name>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>People entered twice</source>
        <translation>重复登记的人员</translation>
    </message>
    <message>
        <source>Comparing people</source>
        <translation>正在比对人员</translation>
    </message>
    <message>
        <source>Also at “{event}” ›</source>
        <translation>“{event}”也有 ›</translation>
    </message>
    <message>
        <source>{probable:probable pair|probable pairs}, {merged} merged</source>
        <translation>可能重复 {probable} 对，已合并 {merged} 条</translation>
    </message>
    <message>
        <source>{probable:probable pair|probable pairs}, {alike} of them of one name and phone, {merged} merged</source>
        <translation>可能重复 {probable} 对，其中姓名、电话都相同 {alike} 对，已合并 {merged} 条</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>People</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>○ merged</source>
        <translation>○ 已合并</translation>
    </message>
    <message>
        <source>▲ very likely</source>
        <translation>▲ 很可能重复</translation>
    </message>
    <message>
        <source>▲ likely</source>
        <translation>▲ 可能重复</translation>
    </message>
    <message>
        <source>▲ to be checked</source>
        <translation>▲ 请核实</translation>
    </message>
    <message>
        <source>Nobody seems to be entered twice</source>
        <translation>没有发现重复登记</translation>
    </message>
    <message>
        <source>To the events and their lists</source>
        <translation>去活动名单</translation>
    </message>
    <message>
        <source>Choose another event above. People with the same name and phone or village are shown here.</source>
        <translation>姓名相同且电话、单位或村组相同的人员在这里列出。可在上方换一个场次查看。</translation>
    </message>
    <message>
        <source>Directories, too, may hold {count:double|doubles}, to be corrected there: {pairs}</source>
        <translation>责任人和企业名录可能也有 {count} 对重复，请到名录中核对：{pairs}</translation>
    </message>
</context>
<context>
    <name>DutiesView</name>
    <message>
        <source>Take off the roster</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Nobody keeps watch yet</source>
        <translation>还没有值班表</translation>
    </message>
    <message>
        <source>Propose from the event</source>
        <translation>按场次生成</translation>
    </message>
    <message>
        <source>A watch a day at the command post, led by the safety officer, and one for each manned post.</source>
        <translation>按场次时间每天安排指挥部一班，由安全责任人带班；有到岗时段的岗位各排一班。</translation>
    </message>
    <message>
        <source>Add a watch by hand</source>
        <translation>手工添加一班</translation>
    </message>
    <message>
        <source>Add a watch…</source>
        <translation>添加一班…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Keeps watch</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>“{text}” does not say from when to when. Type it like 8:00-12:00, or 10-13 8:00-12:00.</source>
        <translation>“{text}”不是起止时间，未作改动。请按 8:00-12:00 或 10-13 8:00-12:00 填写。</translation>
    </message>
    <message>
        <source>The roster has every watch that the event's times and posts ask for</source>
        <translation>场次时间和岗位需要的班次都已在值班表中</translation>
    </message>
    <message>
        <source>{count:watch|watches} added to the roster</source>
        <translation>值班表新增 {count} 班</translation>
    </message>
    <message>
        <source>{count:watch|watches} taken off the roster</source>
        <translation>已移除 {count} 班</translation>
    </message>
</context>
<context>
    <name>DutyDialog</name>
    <message>
        <source>Add a watch</source>
        <translation>添加一班</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Keeps watch</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>EmergencyTab</name>
    <message>
        <source>Duty roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Phone tree</source>
        <translation>电话树</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>突发事件</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Making the daily backup</source>
        <translation>正在做每日备份</translation>
    </message>
</context>
<context>
    <name>EnterpriseBox</name>
    <message>
        <source>Name, initials or credit code</source>
        <translation>名称、首字母或信用代码</translation>
    </message>
    <message>
        <source>“{name}” is in the catalogue now</source>
        <translation>已登记企业“{name}”</translation>
    </message>
</context>
<context>
    <name>EnterpriseForm</name>
    <message>
        <source>Leads its chain</source>
        <translation>链主企业</translation>
    </message>
    <message>
        <source>As the code tells</source>
        <translation>按信用代码判断</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>外地</translation>
    </message>
    <message>
        <source>Name, as on the licence</source>
        <translation>企业名称（与营业执照一致）</translation>
    </message>
    <message>
        <source>18 characters; may stay empty until it is verified</source>
        <translation>18 位，暂时没有的可留空</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Roles along the chain</source>
        <translation>产业链角色</translation>
    </message>
    <message>
        <source>Local or not</source>
        <translation>本地或外地</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>After-sales phone</source>
        <translation>售后电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>EnterprisesTab</name>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Contract, licence and other files</source>
        <translation>合同、营业执照等附件</translation>
    </message>
    <message>
        <source>A new enterprise</source>
        <translation>新企业</translation>
    </message>
    <message>
        <source>Name, initials, credit code or contact</source>
        <translation>名称、首字母、信用代码或联系人</translation>
    </message>
    <message>
        <source>No enterprise fits</source>
        <translation>没有符合条件的企业</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名录…</translation>
    </message>
    <message>
        <source>Add an enterprise</source>
        <translation>登记企业</translation>
    </message>
    <message>
        <source>Chain leaders</source>
        <translation>链主</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>外地</translation>
    </message>
    <message>
        <source>No credit code</source>
        <translation>代码待核实</translation>
    </message>
    <message>
        <source>No enterprises yet</source>
        <translation>还没有登记企业</translation>
    </message>
    <message>
        <source>Who makes, certifies, uses and sells green building materials, and who comes to events.</source>
        <translation>产业链上的生产、认证、应用、流通、服务、电商和卖场企业，参展时从这里选用。</translation>
    </message>
    <message>
        <source>Import a national or local list</source>
        <translation>导入国家或地方名录</translation>
    </message>
    <message>
        <source>to verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>属地</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Its products</source>
        <translation>查看产品</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{count:enterprise|enterprises}</source>
        <translation>{count} 家企业</translation>
    </message>
    <message>
        <source>The credit code is still to be verified</source>
        <translation>统一社会信用代码待核实</translation>
    </message>
    <message>
        <source>{name} (chain leader)</source>
        <translation>{name}（链主）</translation>
    </message>
    <message>
        <source>local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>外地</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>EntryFiles</name>
    <message>
        <source>Attach a file…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>{name} is attached</source>
        <translation>已添加附件“{name}”</translation>
    </message>
    <message>
        <source>Attaching the file</source>
        <translation>正在添加附件</translation>
    </message>
</context>
<context>
    <name>EntryTable</name>
    <message>
        <source>Place</source>
        <translation>乡镇、村</translation>
    </message>
    <message>
        <source>Next three</source>
        <translation>近三次</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>核实日期</translation>
    </message>
    <message>
        <source>{words} ({since} to {until})</source>
        <translation>{words}（{since} 至 {until}）</translation>
    </message>
    <message>
        <source>{words} (from {since} on)</source>
        <translation>{words}（{since} 起）</translation>
    </message>
    <message>
        <source>{words} (until {until})</source>
        <translation>{words}（至 {until}）</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>待核实</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase personal data</source>
        <translation>删除个人信息</translation>
    </message>
    <message>
        <source>Stays in the record of erasures</source>
        <translation>记入个人信息删除记录</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>删除原因</translation>
    </message>
    <message>
        <source>Besides the list, erase</source>
        <translation>除名单外一并删除</translation>
    </message>
    <message>
        <source>Type the event's name: {name}</source>
        <translation>请照原文输入场次名称：{name}</translation>
    </message>
    <message>
        <source>Names, phones and whatever else tells of these people go from all rows, from the journal, from attached files and from what was exported here; backups made before are replaced by a new one. Figures stay. Nobody can take this back, and laptops that merge do the same.</source>
        <translation>姓名、电话等信息将从全部记录、操作历史、附件和本机导出的文件中删除，此前的备份由新备份替换；统计数字不变。删除后不能撤销，其他电脑合并数据后自动执行同样的删除。</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Escalation</name>
    <message>
        <source>Emergency: what is happening?</source>
        <translation>突发情况：发生了什么</translation>
    </message>
    <message>
        <source>One touch records it and starts the emergency plan; whom to call and what to do comes next.</source>
        <translation>按一下即登记时间并启动应急预案，随后显示联系电话和处置步骤。</translation>
    </message>
    <message>
        <source>Back to check-in</source>
        <translation>返回签到</translation>
    </message>
    <message>
        <source>Still open: {time} {what}</source>
        <translation>未办结：{time} {what}</translation>
    </message>
</context>
<context>
    <name>EventBox</name>
    <message>
        <source>Event's name, place or day</source>
        <translation>场次名称、地点或日期</translation>
    </message>
</context>
<context>
    <name>EventCanvas</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>提前一天</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>推迟一天</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>New event on this day</source>
        <translation>在这一天新建场次</translation>
    </message>
    <message>
        <source>Postpone the whole day…</source>
        <translation>整天延期…</translation>
    </message>
</context>
<context>
    <name>EventChoice</name>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
</context>
<context>
    <name>EventFromTemplate</name>
    <message>
        <source>New event from a template</source>
        <translation>按模板新建场次</translation>
    </message>
    <message>
        <source>Township or village</source>
        <translation>乡镇或村</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>具体地点</translation>
    </message>
    <message>
        <source>What comes along</source>
        <translation>随模板带来</translation>
    </message>
    <message>
        <source>Add the event</source>
        <translation>新建场次</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose the township or village.</source>
        <translation>请选择乡镇或村。</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Added “{name}” from a template</source>
        <translation>已按模板新建“{name}”</translation>
    </message>
</context>
<context>
    <name>EventHead</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新建场次</translation>
    </message>
    <message>
        <source>Fill in the form and save it; people and prints come after.</source>
        <translation>填好后保存，再录人员、打印物料。</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Find an event (Ctrl+F)</source>
        <translation>查找场次（Ctrl+F）</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No event fits</source>
        <translation>没有符合条件的场次</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计人数</translation>
    </message>
    <message>
        <source>Safety officer</source>
        <translation>安全责任人</translation>
    </message>
    <message>
        <source>First to do</source>
        <translation>首先要办</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>Saved “{name}”</source>
        <translation>已保存“{name}”</translation>
    </message>
    <message>
        <source>Saved “{name}”; it is back in planning, as its safety lacks something at the new time</source>
        <translation>已保存“{name}”；时间改变后安全条件不齐，已退回筹备中</translation>
    </message>
</context>
<context>
    <name>EventPicks</name>
    <message>
        <source>Take off</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Expected / came</source>
        <translation>预计/签到</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>{name} (not saved)</source>
        <translation>{name}（未保存）</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Find an event (Ctrl+F)</source>
        <translation>查找场次（Ctrl+F）</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>还没有场次</translation>
    </message>
    <message>
        <source>Plan the first event</source>
        <translation>新建第一场</translation>
    </message>
    <message>
        <source>Launch meetings, lectures, sales and touring exhibitions are planned and carried on here.</source>
        <translation>启动会、公益宣讲、专场、巡展都在这里筹备和办理。</translation>
    </message>
    <message>
        <source>No event fits these filters</source>
        <translation>没有符合条件的场次</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy events…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>Set stage…</source>
        <translation>改状态…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新建场次</translation>
    </message>
    <message>
        <source>From a template…</source>
        <translation>按模板新建…</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>{count:event|events}</source>
        <translation>{count} 场</translation>
    </message>
    <message>
        <source>Removed “{name}”</source>
        <translation>已删除“{name}”</translation>
    </message>
    <message>
        <source>Removed {count:event|events}</source>
        <translation>已删除 {count} 场</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Exchange</source>
        <translation>数据交换</translation>
    </message>
    <message>
        <source>{tab} ({count})</source>
        <translation>{tab}（{count}）</translation>
    </message>
    <message>
        <source>Merge files</source>
        <translation>合并数据</translation>
    </message>
    <message>
        <source>Network on site</source>
        <translation>现场联网</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异核对</translation>
    </message>
    <message>
        <source>Same person twice</source>
        <translation>重复登记</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>County hub</source>
        <translation>县级汇集库</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
</context>
<context>
    <name>ExhibitTools</name>
    <message>
        <source>Add a product…</source>
        <translation>添加展品：产品、型号或证书编号</translation>
    </message>
    <message>
        <source>Add an exhibitor…</source>
        <translation>添加参展企业</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Copy exhibitors and exhibits from another event</source>
        <translation>从其他场次复制参展企业和展品</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import a sheet of exhibits</source>
        <translation>导入展品表</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>ExhibitsPanel</name>
    <message>
        <source>Signed contract</source>
        <translation>参展合同扫描件</translation>
    </message>
    <message>
        <source>Show all exhibits</source>
        <translation>显示全部展品</translation>
    </message>
    <message>
        <source>Nothing is shown here yet</source>
        <translation>本场还没有参展企业和展品</translation>
    </message>
    <message>
        <source>Copy from another event…</source>
        <translation>从其他场次复制…</translation>
    </message>
    <message>
        <source>Only products that are certified, or verified by somebody, on the event's days.</source>
        <translation>只能添加在活动期间已获认证、或已明确技术要求并核验的产品。</translation>
    </message>
    <message>
        <source>Import a sheet of exhibits</source>
        <translation>导入展品表</translation>
    </message>
    <message>
        <source>Exhibitors</source>
        <translation>参展企业</translation>
    </message>
    <message>
        <source>{exhibitors:exhibitor|exhibitors}, {exhibits:exhibit|exhibits}</source>
        <translation>参展企业 {exhibitors} 家，展品 {exhibits} 个</translation>
    </message>
    <message>
        <source>{wrong} may not be shown on the event's days</source>
        <translation>{wrong} 个在活动期间不能参展</translation>
    </message>
    <message>
        <source>{free} without a contract</source>
        <translation>{free} 家没有登记参展合同</translation>
    </message>
    <message>
        <source>All exhibits</source>
        <translation>全部展品</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
    <message>
        <source>“{name}” is shown here</source>
        <translation>“{name}”已添加为展品</translation>
    </message>
    <message>
        <source>No other event shows anything yet: add a product above, or import a sheet</source>
        <translation>别的场次还没有展品：请在上方添加产品，或导入展品表</translation>
    </message>
</context>
<context>
    <name>ExportsPane</name>
    <message>
        <source>Exports</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>No file with people in it has left yet</source>
        <translation>还没有导出含个人信息的文件</translation>
    </message>
    <message>
        <source>To the events and their lists</source>
        <translation>去活动名单</translation>
    </message>
    <message>
        <source>Sign-in sheets, badges and lists that are saved or printed are noted here.</source>
        <translation>保存或打印的签到表、胸卡和名单记录在这里。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Report on failures</source>
        <translation>故障报告</translation>
    </message>
    <message>
        <source>The report's text</source>
        <translation>报告全文</translation>
    </message>
    <message>
        <source>The last action was not done</source>
        <translation>刚才的操作没有完成</translation>
    </message>
    <message>
        <source>This is the whole report: no names, no phone numbers, nothing that was typed. Save it and send it to whoever maintains the program.</source>
        <translation>下面是报告的全部内容，没有姓名、电话，也没有填写过的文字。请保存后发给维护人员。</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Safe start</source>
        <translation>安全启动</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>The program ran into something that was not foreseen. What was stored before is safe: each step is stored whole or not at all.</source>
        <translation>程序遇到了没有预料到的情况。此前保存的数据是安全的：每一步操作要么完整保存，要么没有保存。</translation>
    </message>
    <message>
        <source>Go on working and try again. If it happens once more, restart the program; if that does not help, choose the safe start, which leaves out camera, sound, network and what was chosen for the window.</source>
        <translation>请继续工作并重试。再次出现时请重新启动程序；重新启动后仍出现的，请选择安全启动，它不使用摄像头、声音、网络和窗口的各项设置。</translation>
    </message>
    <message>
        <source>GBM-report</source>
        <translation>GBM故障报告</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>{name} cannot be written there. Choose another folder, such as the desktop or a stick.</source>
        <translation>{name} 无法保存到那里。请换一个位置，如桌面或 U 盘。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>FailureForm</name>
    <message>
        <source>Who puts it right</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Not failed</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Record as failed</source>
        <translation>记为不合格</translation>
    </message>
</context>
<context>
    <name>FateRows</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>What becomes of the rows</source>
        <translation>各行处理结果</translation>
    </message>
    <message>
        <source>Columns left out: {headings}</source>
        <translation>未识别、不导入的列：{headings}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>▲ differs</source>
        <translation>▲ 有变化</translation>
    </message>
    <message>
        <source>■ to check</source>
        <translation>■ 需核对</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已在名录</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>State a value</source>
        <translation>填报数值</translation>
    </message>
    <message>
        <source>{count:figure|figures} of last year taken over</source>
        <translation>已导入上年指标 {count} 项</translation>
    </message>
    <message>
        <source>Reading last year's figures</source>
        <translation>正在读取上年指标</translation>
    </message>
    <message>
        <source>Last year's figures</source>
        <translation>上年指标文件</translation>
    </message>
    <message>
        <source>Figures (*.json)</source>
        <translation>指标文件 (*.json)</translation>
    </message>
    <message>
        <source>{value} (stated)</source>
        <translation>{value}（填报）</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>See the rows</source>
        <translation>查看依据</translation>
    </message>
    <message>
        <source>State last year's value</source>
        <translation>填报上年数值</translation>
    </message>
    <message>
        <source>Computed: {formula}. {count:row|rows}.</source>
        <translation>计算方法：{formula}。依据 {count} 条。</translation>
    </message>
    <message>
        <source>Take over last year's</source>
        <translation>导入上年指标</translation>
    </message>
    <message>
        <source>Put into the text</source>
        <translation>插入正文</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>FileLines</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{name} is no longer attached</source>
        <translation>已移除附件“{name}”</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>1  File and sheet</source>
        <translation>1  文件和工作表</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Or drop it here. Excel (.xlsx, .xls), WPS, or text (.csv).</source>
        <translation>也可以把文件拖到这里。支持 Excel、WPS 表格（.xlsx、.xls）和文本（.csv）。</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name}（隐藏）</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xls *.csv *.txt *.tsv *.et);;All files (*)</source>
        <translation>表格 (*.xlsx *.xls *.csv *.txt *.tsv *.et);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a roster</source>
        <translation>选择名单文件</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Coming</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>已过</translation>
    </message>
</context>
<context>
    <name>FindPane</name>
    <message>
        <source>Name or phone</source>
        <translation>姓名或电话</translation>
    </message>
    <message>
        <source>Where the person stands</source>
        <translation>此人所在的记录</translation>
    </message>
    <message>
        <source>Reporters too…</source>
        <translation>连同举报人…</translation>
    </message>
    <message>
        <source>Copy for the person…</source>
        <translation>给本人的副本…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Find a person everywhere</source>
        <translation>在全部数据中查找一个人</translation>
    </message>
    <message>
        <source>Lists, complaints, claims, directories, contacts and texts are looked through.</source>
        <translation>查找范围包括名单、投诉举报、惠民台账、名录、联系人和文字内容。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在记录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{count:place|places}. Texts cannot be told apart by a program: read and change them yourself.</source>
        <translation>共 {count} 处。文字内容是否指本人须人工核对，请到相应页面修改。</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在生成文件</translation>
    </message>
    <message>
        <source>{count:entry|entries}: {names}</source>
        <translation>共 {count} 条：{names}</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>正在删除个人信息</translation>
    </message>
    <message>
        <source>The entries are erased; files and backups are not cleared yet. Go on under “Erasures”</source>
        <translation>这些登记已删除；文件和备份还没有清理完，请到“删除记录”继续清理</translation>
    </message>
    <message>
        <source>{count:entry|entries} erased</source>
        <translation>已删除 {count} 条个人信息</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Green building materials to the countryside</source>
        <translation>绿色建材下乡</translation>
    </message>
    <message>
        <source>Go on with {year} · {region}</source>
        <translation>继续办理：{year} 年 · {region}</translation>
    </message>
    <message>
        <source>Open an existing folder…</source>
        <translation>打开已有的活动文件夹…</translation>
    </message>
    <message>
        <source>Plan events, bring in rosters, check people in at the door and write the summary report.</source>
        <translation>安排场次、导入名单、现场签到、生成总结报告，均可在此办理。</translation>
    </message>
    <message>
        <source>No internet is needed; everything stays on this computer, and every step can be taken back.</source>
        <translation>不需要网络，数据只存在这台电脑上，每一步都能撤销。</translation>
    </message>
    <message>
        <source>Your name; it stands beside each step in the history</source>
        <translation>请填写姓名，每一步操作都会记在名下</translation>
    </message>
    <message>
        <source>Who is working</source>
        <translation>由谁操作</translation>
    </message>
    <message>
        <source>Department (optional)</source>
        <translation>所在部门（可不填）</translation>
    </message>
    <message>
        <source>Start a campaign</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>In three steps; the notice's dates are filled in</source>
        <translation>分三步完成，通知规定的日期已填好</translation>
    </message>
    <message>
        <source>Go on with the protected campaign in {folder}</source>
        <translation>继续受保护的活动（文件夹 {folder}）</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Preparing the sample</source>
        <translation>正在准备示例</translation>
    </message>
    <message>
        <source>Making the data anew</source>
        <translation>正在重建数据</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例活动</translation>
    </message>
    <message>
        <source>A county's season of 2023, to look around and try things</source>
        <translation>一个县区 2023 年全年的活动，可随意查看和试用</translation>
    </message>
    <message>
        <source>Join a campaign</source>
        <translation>加入已有活动</translation>
    </message>
    <message>
        <source>This laptop takes part in what another one has begun</source>
        <translation>其他电脑已建立活动，本机加入并同步数据</translation>
    </message>
    <message>
        <source>Please write your name: each step is kept under it.</source>
        <translation>请填写姓名，每一步操作都会记在名下。</translation>
    </message>
    <message>
        <source>Preparing the sample…</source>
        <translation>正在准备示例…</translation>
    </message>
    <message>
        <source>Open a campaign's folder</source>
        <translation>打开活动文件夹</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>备份文件 (*.db)</translation>
    </message>
</context>
<context>
    <name>FoundPeople</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit or village</source>
        <translation>单位或村组</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Phone ends in</source>
        <translation>电话后四位</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>Enter admits the highlighted person; up and down choose; Esc goes back.</source>
        <translation>回车为选中的人签到，上下键选择，Esc 返回。</translation>
    </message>
    <message>
        <source>Nobody on this event's list fits: {text}</source>
        <translation>本场次名单中没有“{text}”。</translation>
    </message>
    <message>
        <source>Register as a walk-in (F2)</source>
        <translation>现场登记（F2）</translation>
    </message>
</context>
<context>
    <name>FreezeDialog</name>
    <message>
        <source>Freeze the report</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Amend no. {number}</source>
        <translation>更正第 {number} 号定稿</translation>
    </message>
    <message>
        <source>For example: one lecture was left out when counting</source>
        <translation>例如：清点后发现漏报一场公益宣讲</translation>
    </message>
    <message>
        <source>Why? It stands in the statement of amendment</source>
        <translation>更正原因（写入更正说明）</translation>
    </message>
    <message>
        <source>The report as of {day} will stay as it is now, with its figures, their rows and every office's copy. This cannot be taken back; later data calls for an amendment.</source>
        <translation>数据截至{day}的总结报告将按现状固定，包括指标、依据和各单位报送件。定稿不能撤销，以后数据有变化时另作更正。</translation>
    </message>
    <message>
        <source>The report still lacks {count:thing|things}</source>
        <translation>总结报告还缺 {count} 项</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Write the reason; the offices will read it.</source>
        <translation>请写明更正原因，报送对象会看到。</translation>
    </message>
</context>
<context>
    <name>FreezePanel</name>
    <message>
        <source>Freeze…</source>
        <translation>定稿…</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Frozen reports</source>
        <translation>定稿列表</translation>
    </message>
    <message>
        <source>All copies</source>
        <translation>导出各单位报送件</translation>
    </message>
    <message>
        <source>Nothing is frozen yet</source>
        <translation>尚未定稿</translation>
    </message>
    <message>
        <source>Writing the frozen report</source>
        <translation>正在取出定稿</translation>
    </message>
    <message>
        <source>Writing the amendment</source>
        <translation>正在生成更正说明</translation>
    </message>
    <message>
        <source>Writing the copies</source>
        <translation>正在取出各单位报送件</translation>
    </message>
    <message>
        <source>Freezing the report</source>
        <translation>正在定稿</translation>
    </message>
    <message>
        <source>Frozen as no. {number}</source>
        <translation>已定稿，编号 {number}</translation>
    </message>
    <message>
        <source>Comparing with the data</source>
        <translation>正在与现有数据比对</translation>
    </message>
    <message>
        <source>No. {number} agrees with the data</source>
        <translation>第 {number} 号定稿与现有数据一致</translation>
    </message>
    <message>
        <source>{count:figure|figures} changed since no. {number}</source>
        <translation>第 {number} 号定稿后有 {count} 项指标变化</translation>
    </message>
    <message>
        <source>Texts, annexes or pictures changed since no. {number}</source>
        <translation>第 {number} 号定稿后文字、附件或照片有变化</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>{count:file|files} saved in {folder}</source>
        <translation>{count} 个文件已存入 {folder}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Data up to</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Frozen at</source>
        <translation>定稿时间</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Amends, because</source>
        <translation>更正何号及原因</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save as Word…</source>
        <translation>另存为 Word…</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>另存为 Excel…</translation>
    </message>
    <message>
        <source>Statement of amendment…</source>
        <translation>更正说明…</translation>
    </message>
    <message>
        <source>What is submitted is frozen: its data, figures and files stay as they are. Its number and check code stand on the last page.</source>
        <translation>报送前先定稿：数据、指标和文件从此不变，编号和校验码印在最后一页。</translation>
    </message>
</context>
<context>
    <name>FrozenChanges</name>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>定稿时</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Rows or paragraphs</source>
        <translation>依据或段落</translation>
    </message>
    <message>
        <source>Show the rows behind the figure</source>
        <translation>查看指标依据</translation>
    </message>
    <message>
        <source>Changes since the report was frozen</source>
        <translation>定稿后的变化</translation>
    </message>
    <message>
        <source>Figures and texts are those of no. {number}; pictures or layout differ.</source>
        <translation>指标和文字与第 {number} 号定稿一致，照片或版面有变化。</translation>
    </message>
    <message>
        <source>Changed since no. {number}: {figures:figure|figures}, {texts:text|texts}, {annexes:annex|annexes}.</source>
        <translation>第 {number} 号定稿后：指标变化 {figures} 项，文字变化 {texts} 处，附件变化 {annexes} 个。</translation>
    </message>
    <message>
        <source>{came} more, {went} gone</source>
        <translation>增 {came} 行，减 {went} 行</translation>
    </message>
</context>
<context>
    <name>GapsHint</name>
    <message>
        <source>{count} of them would be printed in the report, so begin there. </source>
        <translation>其中 {count} 处会印在报告里，请先写好。</translation>
    </message>
    <message>
        <source>The others can follow; where they change a figure, an amendment says so.</source>
        <translation>其余可以报送后再补；补后数字有变的，另作更正。</translation>
    </message>
    <message>
        <source>None of them is printed in the report, so it can be sent. </source>
        <translation>这些都不会印在报告里，可以先定稿报送。</translation>
    </message>
    <message>
        <source>Where what follows changes a figure, an amendment says so.</source>
        <translation>补后数字有变的，另作更正。</translation>
    </message>
</context>
<context>
    <name>GapsPane</name>
    <message>
        <source>Still to do</source>
        <translation>还差什么</translation>
    </message>
    <message>
        <source>Mark ready</source>
        <translation>标为就绪</translation>
    </message>
    <message>
        <source>Officer's override…</source>
        <translation>安全责任人放行…</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺 {count} 项</translation>
    </message>
    <message>
        <source>Nothing is missing: the event can be marked ready</source>
        <translation>已具备就绪条件</translation>
    </message>
    <message>
        <source>Overridden by {officer}: {count:item|items}, because {reason}</source>
        <translation>安全责任人{officer}已放行 {count} 项，理由：{reason}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 另有 {count} 项</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>GroupCount</name>
    <message>
        <source>How many</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>How many pass now</source>
        <translation>本次通过人数</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>Answer this first: Enter records it, Esc cancels. What came meanwhile was not recorded.</source>
        <translation>请先确认本团体人数：回车记录，Esc 取消。其间扫的码未记录，请再扫。</translation>
    </message>
    <message>
        <source>Let out {persons}</source>
        <translation>离场 {persons} 人</translation>
    </message>
    <message>
        <source>Admit {persons}</source>
        <translation>入场 {persons} 人</translation>
    </message>
</context>
<context>
    <name>HandoutForm</name>
    <message>
        <source>Leaflet, manual, poster…</source>
        <translation>传单、手册、海报……</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>资料名称</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Place, where it was at no event</source>
        <translation>发放地点（不在场次上发放的）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>HandoutsTab</name>
    <message>
        <source>What was handed out</source>
        <translation>发放的资料</translation>
    </message>
    <message>
        <source>The leaflet itself, photos</source>
        <translation>资料原件、照片</translation>
    </message>
    <message>
        <source>A new line</source>
        <translation>新的资料发放</translation>
    </message>
    <message>
        <source>Material, event, place or day</source>
        <translation>资料、场次、地点或日期</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>登记发放</translation>
    </message>
    <message>
        <source>Nothing handed out yet</source>
        <translation>还没有登记资料发放</translation>
    </message>
    <message>
        <source>Leaflets, manuals and posters, by event or by day; the report counts the pieces.</source>
        <translation>按场次或日期登记传单、手册、海报的份数，总结报告按此统计。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>资料名称</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>发放地点</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{count:line|lines}, {pieces:piece|pieces}</source>
        <translation>共 {count} 条，{pieces} 份</translation>
    </message>
    <message>
        <source>The day lies outside the campaign: figures and report do not count it</source>
        <translation>日期不在活动期内，指标和总结报告不予统计</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>搜索（Ctrl+K）</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>请填写操作人</translation>
    </message>
    <message>
        <source>Who is working</source>
        <translation>由谁操作</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>输入姓名后按回车</translation>
    </message>
    <message>
        <source>Sign in as somebody else…</source>
        <translation>换人登录…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Guide (F1)</source>
        <translation>使用手册（F1）</translation>
    </message>
    <message>
        <source>Tour for newcomers</source>
        <translation>新手导览</translation>
    </message>
    <message>
        <source>Check the data…</source>
        <translation>检查数据…</translation>
    </message>
    <message>
        <source>Report on failures…</source>
        <translation>故障报告…</translation>
    </message>
    <message>
        <source>Another campaign…</source>
        <translation>其他活动…</translation>
    </message>
</context>
<context>
    <name>HeadingsDialog</name>
    <message>
        <source>What the columns stand for</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>On the left the heading in the file, on the right what it is imported as.</source>
        <translation>左边是文件中的表头，右边是导入为哪一项。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>按此读取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>HealthSection</name>
    <message>
        <source>Check the data</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>Not checked since the program started.</source>
        <translation>本次打开程序后尚未检查。</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Compares the data with the journal, checks the database file, what laptops signed, and each attached file.</source>
        <translation>将数据与操作记录逐条核对，并检查数据库文件、各电脑的签名和每个附件。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>正在检查数据</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>正在修复</translation>
    </message>
    <message>
        <source>Put right from the journal; the data as it was is kept as {name} in backups</source>
        <translation>已按操作记录修复；修复前的数据另存在 backups 文件夹的 {name}</translation>
    </message>
</context>
<context>
    <name>HeldPane</name>
    <message>
        <source>Erase the people of this event…</source>
        <translation>删除本场个人信息…</translation>
    </message>
    <message>
        <source>Events that hold personal data</source>
        <translation>保存有个人信息的场次</translation>
    </message>
    <message>
        <source>No event holds personal data</source>
        <translation>没有场次保存个人信息</translation>
    </message>
    <message>
        <source>To the events and their lists</source>
        <translation>去活动名单</translation>
    </message>
    <message>
        <source>Once people are on an event's list, it stands here until they are erased.</source>
        <translation>场次名单中登记人员后列在这里，直到个人信息删除。</translation>
    </message>
    <message>
        <source>{events:event|events} with {people:entry|entries} of personal data; kept too long: {late}.</source>
        <translation>{events} 场活动保存有个人信息，共 {people} 条登记；其中 {late} 场已超过保存期限。</translation>
    </message>
    <message>
        <source>Record of a breach…</source>
        <translation>安全事件记录…</translation>
    </message>
    <message>
        <source>Impact assessment…</source>
        <translation>影响评估报告…</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉举报</translation>
    </message>
    <message>
        <source>Claimants</source>
        <translation>申领人</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名附件</translation>
    </message>
    <message>
        <source>■ Overdue</source>
        <translation>■ 已超期</translation>
    </message>
    <message>
        <source>▲ Due soon</source>
        <translation>▲ 即将到期</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>期限内</translation>
    </message>
    <message>
        <source>{name}: {count:person|people} on the list.</source>
        <translation>“{name}”名单中有 {count} 人。</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>正在删除个人信息</translation>
    </message>
    <message>
        <source>The people are erased; files and backups are not cleared yet. Go on under “Erasures”</source>
        <translation>这些人的信息已删除；文件和备份还没有清理完，请到“删除记录”继续清理</translation>
    </message>
    <message>
        <source>The people of {name} are erased</source>
        <translation>已删除“{name}”的个人信息</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在生成文件</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>手册正文</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Find in the guide (Ctrl+F)</source>
        <translation>在手册中查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Where the words stand</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+←）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+→）</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Print the quick card…</source>
        <translation>打印速查卡…</translation>
    </message>
    <message>
        <source>Not in the guide</source>
        <translation>手册中没有</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>第 {at} 处，共 {count} 处</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Take back</source>
        <translation>撤销这一步</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Find a step: what, who, when</source>
        <translation>查找：内容、操作人、时间</translation>
    </message>
    <message>
        <source>No step fits</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>Each step is kept here with who took it.</source>
        <translation>每一步操作都记录在这里，并注明操作人。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>认错人</translation>
    </message>
    <message>
        <source>Scanned twice</source>
        <translation>重复扫码</translation>
    </message>
    <message>
        <source>Did not enter</source>
        <translation>未入场</translation>
    </message>
    <message>
        <source>A check-in is taken back with a reason:</source>
        <translation>撤回签到须注明原因：</translation>
    </message>
    <message>
        <source>Take the check-in back</source>
        <translation>撤回签到</translation>
    </message>
    <message>
        <source>This laptop ({name})</source>
        <translation>本机（{name}）</translation>
    </message>
    <message>
        <source>Another laptop</source>
        <translation>其他电脑</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>HolderChoice</name>
    <message>
        <source>Also a township's government or a county's bureau: they apply as everyone does.</source>
        <translation>乡镇人民政府、县级部门举办的也属此类，同样须申请。</translation>
    </message>
    <message>
        <source>Only a people's government at county level or above, or a State Council department.</source>
        <translation>仅限县级以上人民政府、国务院部门直接举办。</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>Morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>M T W T F S S</source>
        <translation>一 二 三 四 五 六 日</translation>
    </message>
</context>
<context>
    <name>HubForm</name>
    <message>
        <source>The county's hub</source>
        <translation>汇集库地址</translation>
    </message>
    <message>
        <source>Every {count:minute|minutes}</source>
        <translation>每 {count} 分钟</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>不自动，按下按钮时</translation>
    </message>
    <message>
        <source>As the county's office gave it. What is sent is encrypted here first; the hub cannot read it.</source>
        <translation>填写县级主管部门提供的地址。内容在本机加密后才发出，汇集库读不到。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Exchange by itself</source>
        <translation>自动同步</translation>
    </message>
    <message>
        <source>Stop using the hub</source>
        <translation>不再使用汇集库</translation>
    </message>
    <message>
        <source>The password is stored on this laptop. Without the laptop's protection (Settings), who has the laptop can read it.</source>
        <translation>口令存放在本机。未开启“设置 › 本机保护”的，取得这台电脑的人可以读到口令。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>This laptop uses the hub {host}</source>
        <translation>本机使用汇集库 {host}</translation>
    </message>
    <message>
        <source>This laptop no longer uses a hub; all that was merged stays</source>
        <translation>本机不再使用汇集库，已合并的数据都保留</translation>
    </message>
</context>
<context>
    <name>HubSync</name>
    <message>
        <source>Exchanging with the county's hub</source>
        <translation>正在与县级汇集库同步</translation>
    </message>
    <message>
        <source>Asking the county's hub</source>
        <translation>正在询问县级汇集库</translation>
    </message>
</context>
<context>
    <name>HubTab</name>
    <message>
        <source>Exchange now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>The latest exchange broke off</source>
        <translation>上次同步没有完成</translation>
    </message>
    <message>
        <source>All was exchanged at {when}</source>
        <translation>已同步到 {when}</translation>
    </message>
    <message>
        <source>Nothing has been exchanged yet</source>
        <translation>还没有同步过</translation>
    </message>
    <message>
        <source>{host} answers: {send:step|steps} to send, {fetch} to fetch</source>
        <translation>{host} 已连通：待发出 {send} 步，待收取 {fetch} 步</translation>
    </message>
    <message>
        <source>No county hub is set</source>
        <translation>还没有设置县级汇集库</translation>
    </message>
    <message>
        <source>Enter its address</source>
        <translation>填写汇集库地址</translation>
    </message>
    <message>
        <source>This is optional. Where the county's office runs such a hub (PostgreSQL), laptops in several townships exchange through it without meeting. Without one, use files or the network on site.</source>
        <translation>汇集库不是必需的。县级建有汇集库（PostgreSQL）的，各乡镇的电脑不在一处也能通过它合并数据；没有的，用数据包或现场联网合并即可。</translation>
    </message>
    <message>
        <source>Exchanges with the hub</source>
        <translation>与汇集库的同步记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>汇集库</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a list of products</source>
        <translation>导入产品名录</translation>
    </message>
    <message>
        <source>Excel, WPS or text, with at least the columns of enterprise and product; it can be dropped here.</source>
        <translation>支持 Excel、WPS 和文本表格，至少有企业名称和产品名称两列；也可以把文件拖到这里。</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列对应…</translation>
    </message>
    <message>
        <source>Also update {count:known product|known products} as the list says</source>
        <translation>同时按名录更新 {count} 个有变化的产品</translation>
    </message>
    <message>
        <source>Import {count:product|products}, change {changed}</source>
        <translation>导入 {count} 个产品，更新 {changed} 个</translation>
    </message>
    <message>
        <source>Import {count:product|products}</source>
        <translation>导入 {count} 个产品</translation>
    </message>
    <message>
        <source>New: {makers:enterprise|enterprises}, {new:product|products}; {updated} changed, {bad:row|rows} to check</source>
        <translation>新增企业 {makers} 家、产品 {new} 个，更新 {updated} 个，{bad} 行需要核对</translation>
    </message>
</context>
<context>
    <name>ImportResult</name>
    <message>
        <source>the same as row {row}</source>
        <translation>与第 {row} 行相同</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>IncidentDialog</name>
    <message>
        <source>Incident</source>
        <translation>突发事件</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>登记突发事件</translation>
    </message>
    <message>
        <source>It is dealt with: close it</source>
        <translation>已处置完毕，办结</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Hurt (persons)</source>
        <translation>受伤人数</translation>
    </message>
    <message>
        <source>Dead (persons)</source>
        <translation>死亡人数</translation>
    </message>
    <message>
        <source>Persons concerned</source>
        <translation>涉及人员</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处置情况</translation>
    </message>
    <message>
        <source>Emergency plan started at</source>
        <translation>启动预案时间</translation>
    </message>
    <message>
        <source>Police told at (article 19)</source>
        <translation>报警时间（条例第十九条）</translation>
    </message>
    <message>
        <source>Police told by</source>
        <translation>报警人</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The incident is on record</source>
        <translation>突发事件已登记</translation>
    </message>
</context>
<context>
    <name>IncidentsView</name>
    <message>
        <source>Incidents</source>
        <translation>突发事件</translation>
    </message>
    <message>
        <source>Nothing has happened</source>
        <translation>没有突发事件</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>登记突发事件</translation>
    </message>
    <message>
        <source>At the door, F9 on the check-in page records one with a single touch.</source>
        <translation>在现场，签到页按 F9 即可一键登记。</translation>
    </message>
    <message>
        <source>Record an incident…</source>
        <translation>登记突发事件…</translation>
    </message>
    <message>
        <source>What is on record stays; add to it with Enter or a double click.</source>
        <translation>登记后不可删除；双击或按回车可补充情况。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Hurt / dead</source>
        <translation>伤 / 亡</translation>
    </message>
    <message>
        <source>Police told</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Let a new laptop join</source>
        <translation>让新电脑加入</translation>
    </message>
    <message>
        <source>Address of this laptop</source>
        <translation>本机地址</translation>
    </message>
    <message>
        <source>On the new laptop choose “Join a campaign”, then scan or type this code</source>
        <translation>在新电脑上选“加入已有活动”，再扫描或输入此码</translation>
    </message>
    <message>
        <source>Both laptops must be in the same Wi-Fi or hotspot. Whoever has the code gets all data.</source>
        <translation>两台电脑须在同一无线网络或热点。持有此码即可取得全部数据，请勿外传。</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>换一个码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Good for one laptop, {minutes}:{seconds} left</source>
        <translation>限一台电脑使用，剩余 {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>The code has expired; make a new one</source>
        <translation>此码已失效，请换一个码</translation>
    </message>
    <message>
        <source>{name} has joined</source>
        <translation>“{name}”已加入</translation>
    </message>
</context>
<context>
    <name>ItemAdding</name>
    <message>
        <source>{count:item|items} added to the list</source>
        <translation>已添加 {count} 个检查项目</translation>
    </message>
    <message>
        <source>Added to the list: {text}</source>
        <translation>已添加检查项目：{text}</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>critical: while it is failed, the event cannot be ready</source>
        <translation>关键项目：不合格期间，场次不能转为“就绪”</translation>
    </message>
    <message>
        <source>Nobody has looked at it yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Last: {result}, {who}</source>
        <translation>上次：{result}，{who}</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Text and pictures</source>
        <translation>图文</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>直播</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>媒体类型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Paper, channel or account</source>
        <translation>报纸、频道或账号名称</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体名称</translation>
    </message>
    <message>
        <source>https://… or page 3</source>
        <translation>https://… 或 第3版</translation>
    </message>
    <message>
        <source>Link or page</source>
        <translation>链接或版面</translation>
    </message>
    <message>
        <source>Read (times)</source>
        <translation>阅读量（次）</translation>
    </message>
    <message>
        <source>Played (times)</source>
        <translation>播放量（次）</translation>
    </message>
    <message>
        <source>Events it is about</source>
        <translation>关联场次</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not a number; write 1200, 1.2万, or leave it empty</source>
        <translation>不是数量，应如 1200 或 1.2万，也可以留空</translation>
    </message>
</context>
<context>
    <name>ItemsBox</name>
    <message>
        <source>Add a product…</source>
        <translation>添加产品…</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Its entry in the catalogue</source>
        <translation>查看名录条目</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>● may be shown</source>
        <translation>● 可以参展</translation>
    </message>
</context>
<context>
    <name>ItemsTable</name>
    <message>
        <source>Items to check</source>
        <translation>检查项目</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Inspected by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Recorded on {device}</source>
        <translation>记录于“{device}”</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>纸质补录</translation>
    </message>
    <message>
        <source>Inspect…</source>
        <translation>检查…</translation>
    </message>
    <message>
        <source>Record as passed</source>
        <translation>记为合格</translation>
    </message>
    <message>
        <source>Record as failed…</source>
        <translation>记为不合格…</translation>
    </message>
    <message>
        <source>Record as not applicable</source>
        <translation>记为不适用</translation>
    </message>
    <message>
        <source>Earlier inspections and photos…</source>
        <translation>历次检查与照片…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出检查表</translation>
    </message>
</context>
<context>
    <name>JoinCampaign</name>
    <message>
        <source>Reading the picture</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>This picture shows no joining code.</source>
        <translation>图片里没有加入码，请重新拍摄或直接输入。</translation>
    </message>
    <message>
        <source>By the code on another laptop's screen</source>
        <translation>用另一台电脑屏幕上的加入码</translation>
    </message>
    <message>
        <source>On the other laptop: Exchange › Laptops › Let a new laptop join. Both in the same Wi-Fi.</source>
        <translation>在另一台电脑上打开“数据交换 › 电脑 › 让新电脑加入”。两台电脑须在同一无线网络。</translation>
    </message>
    <message>
        <source>Joining code (24 letters and digits)</source>
        <translation>加入码（24 位字母和数字）</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Picture of the code…</source>
        <translation>从图片识别…</translation>
    </message>
    <message>
        <source>Or by a data packet on a stick</source>
        <translation>或者用 U 盘上的数据包</translation>
    </message>
    <message>
        <source>Data packet (.gbmb)</source>
        <translation>数据包（.gbmb）</translation>
    </message>
    <message>
        <source>Passphrase of the campaign</source>
        <translation>交换口令</translation>
    </message>
    <message>
        <source>On the other laptop: Exchange › Merge files › Export for other laptops. The passphrase is the one that was set there.</source>
        <translation>在另一台电脑上打开“数据交换 › 合并数据”，点“导出给其他电脑”存到 U 盘；交换口令是在那台电脑上设置的。</translation>
    </message>
    <message>
        <source>Join by the packet</source>
        <translation>用数据包加入</translation>
    </message>
    <message>
        <source>Choose the packet…</source>
        <translation>选择数据包…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>If joining breaks off, nothing is left behind; simply try again.</source>
        <translation>中途断开不会留下数据，重新加入即可。</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>加入码图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
    <message>
        <source>Data packet</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>Data packets (*.gbmb)</source>
        <translation>数据包 (*.gbmb)</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>正在加入活动</translation>
    </message>
    <message>
        <source>Choose the data packet first.</source>
        <translation>请先选择数据包。</translation>
    </message>
</context>
<context>
    <name>Jumps</name>
    <message>
        <source>staff</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>enterprise</source>
        <translation>企业</translation>
    </message>
</context>
<context>
    <name>KeptSeasons</name>
    <message>
        <source>New plan</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>Remove this plan</source>
        <translation>删除此方案</translation>
    </message>
</context>
<context>
    <name>KeyBackPanel</name>
    <message>
        <source>Row code and result</source>
        <translation>行码和结果</translation>
    </message>
    <message>
        <source>Row code and result, as in 0206S 1</source>
        <translation>行码和结果，如 0206S 1</translation>
    </message>
    <message>
        <source>Rows keyed so far</source>
        <translation>已录入的行</translation>
    </message>
    <message>
        <source>‹ Back to the list</source>
        <translation>‹ 返回检查表</translation>
    </message>
    <message>
        <source>Key a paper checklist back</source>
        <translation>录入纸质检查表</translation>
    </message>
    <message>
        <source>Type the code at the row's end, then 1 pass, 2 fail or 3 n.a., and press Enter. A remark may follow after a space. A row keyed again counts as it was keyed last.</source>
        <translation>输入纸上该行的行码，再输入 1 合格、2 不合格、3 不适用，按回车。空一格可接着写备注。同一行重复录入的，以最后一次为准。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not stored: {why}</source>
        <translation>未录入：{why}</translation>
    </message>
    <message>
        <source>Stored: {what}</source>
        <translation>已录入：{what}</translation>
    </message>
    <message>
        <source>Rows keyed: {rows} of {total}</source>
        <translation>已录入 {rows} 行，共 {total} 行</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Take back the last digit</source>
        <translation>退一位</translation>
    </message>
</context>
<context>
    <name>KindBar</name>
    <message>
        <source>Badges</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Notice of postponement</source>
        <translation>延期通知</translation>
    </message>
    <message>
        <source>Activity plan</source>
        <translation>活动方案</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
</context>
<context>
    <name>KioskDialog</name>
    <message>
        <source>Kiosk: a desk without staff</source>
        <translation>自助签到：无人值守的签到台</translation>
    </message>
    <message>
        <source>Show the figures</source>
        <translation>显示人数</translation>
    </message>
    <message>
        <source>Visitors may find themselves by name</source>
        <translation>来宾可以按姓名查找自己</translation>
    </message>
    <message>
        <source>Four to eight digits. Write it down: only it ends the kiosk, after a restart too.</source>
        <translation>4 至 8 位数字。请记下：只有它能退出自助签到，重新启动程序后也一样。</translation>
    </message>
    <message>
        <source>PIN to leave</source>
        <translation>退出口令</translation>
    </message>
    <message>
        <source>The page fills the screen; visitors scan their code, and nothing else can be done.</source>
        <translation>页面占满屏幕，来宾自行扫码，不能做其他操作。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The PIN has four to eight digits.</source>
        <translation>口令应为 4 至 8 位数字。</translation>
    </message>
</context>
<context>
    <name>KioskFoot</name>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Nothing booked</source>
        <translation>未安排资源</translation>
    </message>
    <message>
        <source>Calendar by resource</source>
        <translation>按资源排列的日历</translation>
    </message>
    <message>
        <source>No resources yet: lecturers, vans and kits are added on the page of tours.</source>
        <translation>还没有登记资源。讲师、车辆、展具在“巡展”页登记。</translation>
    </message>
</context>
<context>
    <name>LatestScans</name>
    <message>
        <source>Nobody has been scanned yet.</source>
        <translation>还没有扫码记录。</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最近记录</translation>
    </message>
    <message>
        <source>{name}, {count:person|people}</source>
        <translation>{name}，{count} 人</translation>
    </message>
    <message>
        <source>Without a name {sign}{count}</source>
        <translation>未登记 {sign}{count}</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>姓名未知</translation>
    </message>
</context>
<context>
    <name>LecturerWish</name>
    <message>
        <source>Topic</source>
        <translation>宣讲内容</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Any topic</source>
        <translation>不限宣讲内容</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>不限语言</translation>
    </message>
</context>
<context>
    <name>LedgerFiles</name>
    <message>
        <source>Export {count:line|lines}</source>
        <translation>导出 {count} 条</translation>
    </message>
    <message>
        <source>{count:line|lines} exported to {file}</source>
        <translation>已导出 {count} 条：{file}</translation>
    </message>
</context>
<context>
    <name>LedgerImportDialog</name>
    <message>
        <source>What becomes of the rows</source>
        <translation>各行处理结果</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Import {count:line|lines}</source>
        <translation>导入 {count} 条</translation>
    </message>
    <message>
        <source>■ to check</source>
        <translation>■ 需核对</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>{new:new line|new lines}, {known} known, {bad:row|rows} left to check</source>
        <translation>新增 {new} 条，已有 {known} 条，{bad} 行需要核对</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Sums by group…</source>
        <translation>分组合计…</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>not reached</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>2–3 times</source>
        <translation>2–3 次</translation>
    </message>
    <message>
        <source>4 times or more</source>
        <translation>4 次以上</translation>
    </message>
    <message>
        <source>township: none of its villages</source>
        <translation>乡镇底色：未覆盖</translation>
    </message>
    <message>
        <source>all of its villages</source>
        <translation>全部村已覆盖</translation>
    </message>
</context>
<context>
    <name>ListOutput</name>
    <message>
        <source>Preparing the list</source>
        <translation>正在生成目录</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;PDF (*.pdf)</source>
        <translation>Excel 文件 (*.xlsx);;PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>publicity.xlsx</source>
        <translation>媒体目录.xlsx</translation>
    </message>
    <message>
        <source>Export the register</source>
        <translation>导出宣传台账</translation>
    </message>
    <message>
        <source>{count:item|items} exported to {file}</source>
        <translation>已导出 {count} 条：{file}</translation>
    </message>
    <message>
        <source>Exporting the register</source>
        <translation>正在导出宣传台账</translation>
    </message>
</context>
<context>
    <name>LiveBoard</name>
    <message>
        <source>Live board</source>
        <translation>现场大屏</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Greet the village or unit of who came in last</source>
        <translation>显示欢迎语（最近入场者的村组或单位，不显示姓名）</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>全屏（F11）</translation>
    </message>
    <message>
        <source>F11 or Esc leaves the full screen</source>
        <translation>F11 或 Esc 退出全屏</translation>
    </message>
</context>
<context>
    <name>LiveNetwork</name>
    <message>
        <source>Going online</source>
        <translation>正在联网</translation>
    </message>
    <message>
        <source>Going offline</source>
        <translation>正在断开</translation>
    </message>
</context>
<context>
    <name>LiveTab</name>
    <message>
        <source>no network</source>
        <translation>没有网络</translation>
    </message>
    <message>
        <source>Address of this laptop: {places}</source>
        <translation>本机地址：{places}</translation>
    </message>
    <message>
        <source>Linked with {count:laptop|laptops}</source>
        <translation>已与 {count} 台电脑联网</translation>
    </message>
    <message>
        <source>Waiting for other laptops</source>
        <translation>正在等待其他电脑</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>开始联网</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入联网</translation>
    </message>
    <message>
        <source>First laptop: go online</source>
        <translation>第一台电脑：开始联网</translation>
    </message>
    <message>
        <source>Laptops in the same Wi-Fi or hotspot exchange by themselves while check-in goes on; no internet is needed. A second desk sees a repeat within two seconds.</source>
        <translation>同一无线网络或热点里的电脑一边签到一边自动交换数据，不需要互联网。另一台电脑两秒内就能发现重复签到。</translation>
    </message>
    <message>
        <source>Another laptop is online: type its six digits</source>
        <translation>其他电脑已开始联网：输入它的 6 位口令</translation>
    </message>
    <message>
        <source>Only needed where the laptops do not find each other, for example 192.168.137.1:8790.</source>
        <translation>电脑之间找不到对方时才需要填写地址，如 192.168.137.1:8790。</translation>
    </message>
    <message>
        <source>PIN on the other laptop's screen</source>
        <translation>对方屏幕上的联网口令</translation>
    </message>
    <message>
        <source>Its address (optional)</source>
        <translation>对方地址（可不填）</translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation>停止联网</translation>
    </message>
    <message>
        <source>On the other laptops choose this page and type:</source>
        <translation>在其他电脑上打开本页，输入口令：</translation>
    </message>
    <message>
        <source>Other laptops</source>
        <translation>其他电脑</translation>
    </message>
    <message>
        <source>A laptop is not found? Type its address</source>
        <translation>没有找到某台电脑？输入它的地址</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Still to send</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look and sound</source>
        <translation>外观与声音</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Try the sound</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Volume of the check-in's sounds</source>
        <translation>签到提示音音量</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>This laptop cannot play sounds; the verdict is seen all the same</source>
        <translation>本机不能播放声音，签到结果仍会显示</translation>
    </message>
</context>
<context>
    <name>LooksDialog</name>
    <message>
        <source>Earlier inspections</source>
        <translation>历次检查</translation>
    </message>
    <message>
        <source>Open the photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>The latest one counts. Enter opens the photos of the selected one.</source>
        <translation>以最近一次为准。按回车打开所选记录的照片。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Inspected by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation>记录设备</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>纸质补录</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Green building materials to the countryside</source>
        <translation>绿色建材下乡</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>2  What the columns say</source>
        <translation>2  各列内容</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Row of the headings</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>Click a column's head to say what it is.</source>
        <translation>点击列头，指明这一列是什么。</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>MarketDayChips</name>
    <message>
        <source>Next market days there; check with the township:</source>
        <translation>当地最近的集日（请向乡镇核实）：</translation>
    </message>
</context>
<context>
    <name>MarketDaysTab</name>
    <message>
        <source>Import a sheet…</source>
        <translation>导入集日表…</translation>
    </message>
    <message>
        <source>Holidays or other days</source>
        <translation>选择放假安排或日期表</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Checked with the township today</source>
        <translation>今天已向乡镇核实</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No market days on record yet</source>
        <translation>还没有登记集日</translation>
    </message>
    <message>
        <source>Columns: 乡镇, 村, 集日, 来源, 核实日期. Or write the first one on the right.</source>
        <translation>表头：乡镇、村、集日、来源、核实日期。也可以在右侧逐条登记。</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>{count:entry|entries}, {unchecked} to be checked</source>
        <translation>共 {count} 条，{unchecked} 条待核实</translation>
    </message>
    <message>
        <source>{count:entry|entries}</source>
        <translation>共 {count} 条</translation>
    </message>
    <message>
        <source>The market days are saved</source>
        <translation>集日已保存</translation>
    </message>
    <message>
        <source>{count:entry|entries} checked today</source>
        <translation>{count} 条今天已核实</translation>
    </message>
    <message>
        <source>{count:entry|entries} removed</source>
        <translation>已移除 {count} 条</translation>
    </message>
    <message>
        <source>A sheet of market days</source>
        <translation>选择集日表</translation>
    </message>
</context>
<context>
    <name>MarketEditor</name>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>今天已核实</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Township or village</source>
        <translation>乡镇、村</translation>
    </message>
    <message>
        <source>As the township writes it: 农历逢三、八</source>
        <translation>按乡镇的写法，如：农历逢三、八</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Who said so, with the phone</source>
        <translation>谁提供的，附电话</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>核实日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>Not a day; write 2026-12-01, or leave it empty.</source>
        <translation>不是日期，应如 2026-12-01，也可以留空。</translation>
    </message>
    <message>
        <source>Choose a township or a village.</source>
        <translation>请选择乡镇或村。</translation>
    </message>
    <message>
        <source>Also: 公历逢1、4、7, 周二、周六, 单日, 子午, 每天, 三月初三</source>
        <translation>也可写：公历逢1、4、7，周二、周六，单日，子午，每天，三月初三</translation>
    </message>
    <message>
        <source>{words}; next: {days}</source>
        <translation>{words}；近三次：{days}</translation>
    </message>
</context>
<context>
    <name>MeansTree</name>
    <message>
        <source>Resources by kind</source>
        <translation>按类别列出的资源</translation>
    </message>
    <message>
        <source>May be used</source>
        <translation>可用资源</translation>
    </message>
    <message>
        <source>Each visit</source>
        <translation>每场需要</translation>
    </message>
</context>
<context>
    <name>MeasureDialog</name>
    <message>
        <source>Add a measure</source>
        <translation>增加措施</translation>
    </message>
    <message>
        <source>Add and go on</source>
        <translation>增加并继续</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>所属条目</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>On post / due</source>
        <translation>到岗/完成时间</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>识别标志</translation>
    </message>
    <message>
        <source>Type it like 8:00-12:00, or 10-11 17:00 for what is due.</source>
        <translation>时间请填成 8:00-12:00（在岗）或 10-11 17:00（完成时限）。</translation>
    </message>
</context>
<context>
    <name>MeasureTable</name>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>替补人</translation>
    </message>
    <message>
        <source>On post / due</source>
        <translation>到岗/完成</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>识别标志</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Type it like 8:00-12:00, or 10-11 17:00 for what is due by then.</source>
        <translation>“{text}”不是时间，未作改动。在岗时段请填 8:00-12:00，完成时限请填 10-11 17:00。</translation>
    </message>
</context>
<context>
    <name>MeasuresTab</name>
    <message>
        <source>Without a person</source>
        <translation>只看缺人的</translation>
    </message>
    <message>
        <source>Name a person…</source>
        <translation>指定责任人…</translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation>增加措施</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Leave without a person</source>
        <translation>清空责任人和替补人</translation>
    </message>
    <message>
        <source>Text of this heading…</source>
        <translation>编辑本条文字…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add what is missing of “{template}”</source>
        <translation>按“{template}”补齐缺少的内容</translation>
    </message>
    <message>
        <source>“{template}”: {count:measure|measures} added; what was there is unchanged</source>
        <translation>已按“{template}”补齐：新增 {count} 项措施，原有内容未改</translation>
    </message>
    <message>
        <source>No person: {open}, no deputy: {alone}, of {count}</source>
        <translation>共 {count} 项措施：{open} 项无责任人，{alone} 项无替补人</translation>
    </message>
    <message>
        <source>{count:measure|measures}, somebody answers for each</source>
        <translation>共 {count} 项措施，均已责任到人</translation>
    </message>
    <message>
        <source>{count:measure has|measures have} nobody now</source>
        <translation>已清空 {count} 项措施的人员</translation>
    </message>
    <message>
        <source>{count:measure|measures} removed</source>
        <translation>已移除 {count} 项措施</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message>
        <source>What is missing</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>In</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺项。</translation>
    </message>
    <message>
        <source>Write ›</source>
        <translation>去填写 ›</translation>
    </message>
    <message>
        <source>Events ›</source>
        <translation>去场次 ›</translation>
    </message>
    <message>
        <source>Catalogue ›</source>
        <translation>去名录 ›</translation>
    </message>
    <message>
        <source>Benefits ›</source>
        <translation>去台账 ›</translation>
    </message>
    <message>
        <source>Publicity ›</source>
        <translation>去宣传 ›</translation>
    </message>
    <message>
        <source>Safety ›</source>
        <translation>去安全 ›</translation>
    </message>
    <message>
        <source>Settings ›</source>
        <translation>去设置 ›</translation>
    </message>
    <message>
        <source>Figures ›</source>
        <translation>去指标 ›</translation>
    </message>
</context>
<context>
    <name>ModeBanner</name>
    <message>
        <source>Rehearsal: nothing is stored or counted (F8 ends it)</source>
        <translation>演练中：不记录、不计数（按 F8 结束）</translation>
    </message>
    <message>
        <source>Only exits: every scan lets someone out</source>
        <translation>本台只办离场：每次扫码都是离场</translation>
    </message>
    <message>
        <source>Exit: every scan lets someone out (F3 back to entry)</source>
        <translation>离场：扫码即记离场（按 F3 改回入场）</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Month calendar</source>
        <translation>月历</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>另有 {count} 场</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>{number}: {state}</source>
        <translation>{number}：{state}</translation>
    </message>
    <message>
        <source>Who came with it becomes a reporter: the identity is hidden for good.</source>
        <translation>转为举报后，来访人按举报人保密，信息不再显示，且不能撤销。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation>转办单位</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>受理回执编号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>How satisfied</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>When</source>
        <translation>办理时间</translation>
    </message>
</context>
<context>
    <name>NetworkFields</name>
    <message>
        <source>Wi-Fi name</source>
        <translation>Wi-Fi 名称</translation>
    </message>
    <message>
        <source>Wi-Fi password</source>
        <translation>Wi-Fi 密码</translation>
    </message>
    <message>
        <source>Windows: Settings › Network › Mobile hotspot: on; type its name and password here. If phones reach nothing, allow this program in the firewall for private networks.</source>
        <translation>Windows：在“设置—网络和 Internet—移动热点”中打开热点，把名称和密码填在这里。手机打不开页面时，请在防火墙中允许本程序使用专用网络。</translation>
    </message>
    <message>
        <source>Linux: nmcli device wifi hotspot ssid NAME password PASSWORD; type both here. If phones reach nothing, open TCP ports 8080 to 8089 in the firewall.</source>
        <translation>Linux：运行 nmcli device wifi hotspot ssid 名称 password 密码，并填在这里。手机打不开页面时，请在防火墙中放行 TCP 端口 8080—8089。</translation>
    </message>
</context>
<context>
    <name>OnSiteStep</name>
    <message>
        <source>Open check-in</source>
        <translation>打开签到</translation>
    </message>
    <message>
        <source>Key a signed sheet back</source>
        <translation>录入纸质签到表</translation>
    </message>
    <message>
        <source>Before leaving</source>
        <translation>出发前检查</translation>
    </message>
    <message>
        <source>Live board</source>
        <translation>现场大屏</translation>
    </message>
    <message>
        <source>Count advice…</source>
        <translation>现场咨询计数…</translation>
    </message>
</context>
<context>
    <name>OpenActions</name>
    <message>
        <source>Hazards to be put right</source>
        <translation>未整改完的隐患</translation>
    </message>
    <message>
        <source>Enter or a click leads to the item, where it is put right and looked at again.</source>
        <translation>单击或按回车进入该检查项目，登记整改和复查。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>OpenCampaign</name>
    <message>
        <source>This page is not open to the role {role}</source>
        <translation>{role}不能查看此页面</translation>
    </message>
    <message>
        <source>Green building materials campaign {year} · {region}</source>
        <translation>绿色建材下乡 {year} · {region}</translation>
    </message>
    <message>
        <source>{campaign} (sample)</source>
        <translation>{campaign}（示例）</translation>
    </message>
    <message>
        <source>{name} is working now</source>
        <translation>现由{name}操作</translation>
    </message>
</context>
<context>
    <name>OpenItems</name>
    <message>
        <source>To be completed</source>
        <translation>待补充内容</translation>
    </message>
    <message>
        <source>Write ›</source>
        <translation>去填写 ›</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>内容已齐。</translation>
    </message>
</context>
<context>
    <name>OpeningProblem</name>
    <message>
        <source>Make it anew from the journal</source>
        <translation>按操作记录修复</translation>
    </message>
    <message>
        <source>Restore the backup {name}</source>
        <translation>恢复备份 {name}</translation>
    </message>
    <message>
        <source>Restore another backup…</source>
        <translation>选择其他备份文件恢复…</translation>
    </message>
</context>
<context>
    <name>OperatorDialog</name>
    <message>
        <source>Change an operator</source>
        <translation>修改操作人员</translation>
    </message>
    <message>
        <source>Add an operator</source>
        <translation>登记操作人员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Four to eight digits. Leave it empty to keep the present one.</source>
        <translation>四至八位数字。不修改口令时留空。</translation>
    </message>
    <message>
        <source>Four to eight digits; each person chooses their own.</source>
        <translation>四至八位数字，由本人自己设定。</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>PIN once more</source>
        <translation>再输一次口令</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
</context>
<context>
    <name>OperatorsSection</name>
    <message>
        <source>Operators and roles</source>
        <translation>人员与权限</translation>
    </message>
    <message>
        <source>Nobody is entered yet: everybody may do everything. Begin with yourself, as an organiser.</source>
        <translation>还没有登记操作人员，任何人都可以办理全部事项。请先登记您本人为组织者。</translation>
    </message>
    <message>
        <source>Once an organiser is entered, everybody signs in by name and PIN. Enter two organisers: if one forgets the PIN, the other sets a new one.</source>
        <translation>登记组织者后，所有人凭姓名和口令登录。建议登记两位组织者：一人忘记口令时，可由另一人重设。</translation>
    </message>
    <message>
        <source>Add an operator…</source>
        <translation>登记操作人员…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>May</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{name} signs in as {role}</source>
        <translation>{name}可以{role}身份登录</translation>
    </message>
    <message>
        <source>{name} no longer signs in</source>
        <translation>{name}不再登录</translation>
    </message>
</context>
<context>
    <name>OrderStrip</name>
    <message>
        <source>Follow it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>{saved:minute|minutes} less on the road ({then} instead of {now}): {order}</source>
        <translation>建议顺序：{order}。行车由 {now} 分钟减为 {then} 分钟，节省 {saved} 分钟。</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Override by the safety officer</source>
        <translation>安全责任人放行</translation>
    </message>
    <message>
        <source>“{name}” holds {capacity:person|people}; at that number admission stops. 0 takes a limit back.</source>
        <translation>“{name}”可容纳 {capacity} 人，满员即停止入场（条例第十八条）。安全责任人可另定人数；填 0 收回放行。</translation>
    </message>
    <message>
        <source>“{name}” can be marked ready although this stays undone ({count}):</source>
        <translation>放行后，“{name}”可标为就绪，但以下 {count} 项仍未落实：</translation>
    </message>
    <message>
        <source>{first}, and {count} more of that kind</source>
        <translation>{first}（同类另有 {count} 项）</translation>
    </message>
    <message>
        <source>No safety officer is named yet: name one on the tab of people first.</source>
        <translation>尚未明确安全责任人，无人可以决定。请先在“人员签收”中明确。</translation>
    </message>
    <message>
        <source>{officer}, the safety officer, is working now.</source>
        <translation>当前操作人是安全责任人{officer}本人。</translation>
    </message>
    <message>
        <source>Only {officer}, the safety officer, may decide this; {operator} is working now.</source>
        <translation>只有安全责任人{officer}本人可以决定，当前操作人是“{operator}”。</translation>
    </message>
    <message>
        <source>First {officer} enters their own name at the top right of the window.</source>
        <translation>请{officer}本人先在窗口右上角换成自己的姓名。</translation>
    </message>
    <message>
        <source>Admit up to (people)</source>
        <translation>最多放入（人）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Name, time and reason are kept for ever and stand in every safety print and in the report.</source>
        <translation>姓名、时间和理由长期留存，并印在每份安全材料和总结报告中。</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Set this limit</source>
        <translation>按此人数放行</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Write the reason: it goes into the prints and the report.</source>
        <translation>请写明理由，理由将写入安全材料和总结报告。</translation>
    </message>
</context>
<context>
    <name>PaceLine</name>
    <message>
        <source>Inside over the last two hours</source>
        <translation>近两小时场内人数</translation>
    </message>
    <message>
        <source>10 min: {came} in, {left} out</source>
        <translation>近 10 分钟进 {came} 出 {left}</translation>
    </message>
    <message>
        <source>too few yet to tell when it is full</source>
        <translation>人数还少，暂不推算何时满</translation>
    </message>
    <message>
        <source>full about {time} at this pace</source>
        <translation>按此速度约 {time} 达到上限</translation>
    </message>
</context>
<context>
    <name>PaperKeying</name>
    <message>
        <source>Keyed from paper: {keyed}   Came: {distinct} of {registered} on the list</source>
        <translation>已从纸面录入 {keyed} 人　本场到场 {distinct} 人 / 名单 {registered} 人</translation>
    </message>
    <message>
        <source>Row code</source>
        <translation>行码</translation>
    </message>
    <message>
        <source>Row code, as in A0012H, then Enter</source>
        <translation>输入行码（如 A0012H），按回车</translation>
    </message>
    <message>
        <source>‹ Back to the door</source>
        <translation>‹ 返回签到</translation>
    </message>
    <message>
        <source>Key a signed sheet back</source>
        <translation>录入纸质签到表</translation>
    </message>
    <message>
        <source>Ctrl+Z last row back   F2 row by hand   Esc back</source>
        <translation>Ctrl+Z 撤销上一行　F2 手写行　Esc 返回</translation>
    </message>
    <message>
        <source>{code} not taken: {why}</source>
        <translation>{code} 未录入：{why}</translation>
    </message>
    <message>
        <source>Keyed by mistake</source>
        <translation>录入有误</translation>
    </message>
</context>
<context>
    <name>PaperLine</name>
    <message>
        <source>Attach a file…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>{name} is attached</source>
        <translation>已添加附件“{name}”</translation>
    </message>
    <message>
        <source>Attaching the file</source>
        <translation>正在添加附件</translation>
    </message>
</context>
<context>
    <name>PaperRows</name>
    <message>
        <source>Row code</source>
        <translation>行码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The sheet's times</source>
        <translation>纸面时间</translation>
    </message>
    <message>
        <source>Rows keyed so far</source>
        <translation>已录入的行</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>more than approved</source>
        <translation>已录入，超核准</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase for new laptops</source>
        <translation>新电脑加入用的口令</translation>
    </message>
    <message>
        <source>At least 10 characters, or 12 digits. Blanks and hyphens do not count.</source>
        <translation>至少 10 个字符；只用数字时至少 12 位。空格和连字符不计。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>交换口令</translation>
    </message>
    <message>
        <source>A passphrase is set.</source>
        <translation>已设置口令。</translation>
    </message>
    <message>
        <source>No passphrase is set yet.</source>
        <translation>还没有设置口令。</translation>
    </message>
    <message>
        <source>Make one up</source>
        <translation>生成一个</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Data packets hold people's names and phones, so they are encrypted. Laptops of this campaign open them by themselves; a new one asks for this passphrase once. Write it down and keep it with the office's papers; it cannot be shown again. A new passphrase holds for what is exported from now on.</source>
        <translation>数据包里有群众的姓名和电话，已加密。已加入活动的电脑可直接合并；新电脑第一次加入时要输入这个口令。请抄下口令，与办公室文件一同保管，程序不再显示。更换口令后，对以后导出的数据包有效。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Setting the passphrase</source>
        <translation>正在设置口令</translation>
    </message>
    <message>
        <source>The passphrase is set; tell it to whoever brings a new laptop</source>
        <translation>交换口令已设置，请告知新电脑的使用人</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Opened with the recovery code. Set a passphrase that you know, and put the sheet back into the safe</source>
        <translation>已用恢复码打开。请设置便于本人记忆的新口令，并将数据恢复单放回保险柜。</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>This system lacks the parts for a preview (QtPdf). Saving as PDF works all the same.</source>
        <translation>本机缺少预览组件（QtPdf），仍可另存为 PDF。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Name, initials, last digits of the phone, number, village</source>
        <translation>姓名、拼音首字母、电话末几位、编号、村</translation>
    </message>
    <message>
        <source>{registered} on the list · {distinct} checked in</source>
        <translation>名单 {registered} 人 · 已签到 {distinct} 人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit or village</source>
        <translation>单位或村组</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>{count:person|people}: {name}</source>
        <translation>{count} 人：{name}</translation>
    </message>
    <message>
        <source>Correct the entry</source>
        <translation>修改登记信息</translation>
    </message>
    <message>
        <source>Print badges</source>
        <translation>打印胸卡</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>名单还是空的</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Bring in the sheet you were sent, as .xlsx, .xls or .csv; or drop the file here.</source>
        <translation>把收到的名单表格（.xlsx、.xls、.csv）导入，也可以直接拖到这里。</translation>
    </message>
    <message>
        <source>Add a person by hand</source>
        <translation>手工添加一人</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>The first {count} are shown; type more</source>
        <translation>只显示前 {count} 人，请再输入几个字</translation>
    </message>
    <message>
        <source>{name} is on the list</source>
        <translation>{name}已加入名单</translation>
    </message>
    <message>
        <source>The entry of {name} is corrected; a printed badge stays valid</source>
        <translation>{name}的登记信息已修改，已打印的胸卡仍然有效</translation>
    </message>
    <message>
        <source>{count} removed from the list</source>
        <translation>已将 {count} 人移出名单</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>Roles and phones</source>
        <translation>责任人与电话</translation>
    </message>
    <message>
        <source>Signatures {done} / {all}</source>
        <translation>责任签收 {done} / {all}</translation>
    </message>
</context>
<context>
    <name>PermitMove</name>
    <message>
        <source>Correct the entry</source>
        <translation>更正登记</translation>
    </message>
    <message>
        <source>Withdraw the application</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Record its acceptance</source>
        <translation>登记受理</translation>
    </message>
    <message>
        <source>Record the permit</source>
        <translation>登记许可</translation>
    </message>
    <message>
        <source>Record a refusal</source>
        <translation>登记不予许可</translation>
    </message>
    <message>
        <source>Record its return</source>
        <translation>登记交回</translation>
    </message>
    <message>
        <source>Record the application</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Apply for a change</source>
        <translation>申请变更</translation>
    </message>
    <message>
        <source>Apply anew</source>
        <translation>重新申请</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Permitted on</source>
        <translation>许可日期</translation>
    </message>
    <message>
        <source>Refused on</source>
        <translation>不予许可日期</translation>
    </message>
    <message>
        <source>Handed back on</source>
        <translation>交回日期</translation>
    </message>
    <message>
        <source>Applied to</source>
        <translation>受理机关</translation>
    </message>
    <message>
        <source>Number of the permit</source>
        <translation>许可文书编号</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The reasons that the police gave</source>
        <translation>公安机关说明的理由</translation>
    </message>
    <message>
        <source>Note (may stay empty)</source>
        <translation>备注（可不填）</translation>
    </message>
</context>
<context>
    <name>PermitPapers</name>
    <message>
        <source>Papers</source>
        <translation>申请材料</translation>
    </message>
    <message>
        <source>{done} of {all} at hand (art. 13)</source>
        <translation>已备 {done} / {all} 项（条例第十三条）</translation>
    </message>
</context>
<context>
    <name>PermitRuleSection</name>
    <message>
        <source>Local permit rule</source>
        <translation>本地许可规定</translation>
    </message>
    <message>
        <source>Count working days only</source>
        <translation>按工作日计算，节假日和周末不计</translation>
    </message>
    <message>
        <source>Back to the notice's rule</source>
        <translation>恢复为条例规定</translation>
    </message>
    <message>
        <source>The notice's rule is in force: {source}</source>
        <translation>现按条例规定执行：{source}</translation>
    </message>
    <message>
        <source>The county's own rule is in force</source>
        <translation>现按本地规定执行</translation>
    </message>
    <message>
        <source>The county's own permit rule is saved; every event's latest day follows it</source>
        <translation>本地许可规定已保存，各场次的最迟申请日随之调整</translation>
    </message>
    <message>
        <source>The notice's permit rule is in force again</source>
        <translation>已恢复为条例规定</translation>
    </message>
    <message>
        <source>Permit needed from (people a session)</source>
        <translation>须经许可的人数（每场预计）</translation>
    </message>
    <message>
        <source>City police decide from (people)</source>
        <translation>由市级公安机关许可的人数</translation>
    </message>
    <message>
        <source>Apply so many days before</source>
        <translation>提前多少天申请</translation>
    </message>
    <message>
        <source>Remind so many days before</source>
        <translation>提前多少天提醒</translation>
    </message>
    <message>
        <source>Source (document and number)</source>
        <translation>依据（文件名称和文号）</translation>
    </message>
    <message>
        <source>A county may be stricter than the statute; ask its police for the document.</source>
        <translation>本地规定只能比条例更严，具体文件请向当地公安机关核实。</translation>
    </message>
    <message>
        <source>For 1,000 people or more the statute's 20 days hold in any case.</source>
        <translation>预计 1,000 人以上的活动，条例规定的 20 日始终适用。</translation>
    </message>
    <message>
        <source>Save the local rule</source>
        <translation>保存本地规定</translation>
    </message>
</context>
<context>
    <name>PermitSteps</name>
    <message>
        <source>Application</source>
        <translation>办理进度</translation>
    </message>
    <message>
        <source>Applied to</source>
        <translation>受理机关</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>PermitTab</name>
    <message>
        <source>Say how many are expected ›</source>
        <translation>填写预计人数 ›</translation>
    </message>
    <message>
        <source>The dashboard reminds of it from {day}.</source>
        <translation>{day}起在工作台提醒。</translation>
    </message>
    <message>
        <source>The permit stands as: {state}</source>
        <translation>许可已登记为：{state}</translation>
    </message>
    <message>
        <source>The county's own rule ›</source>
        <translation>本地许可规定 ›</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Correct an entry</source>
        <translation>修改登记信息</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit or village</source>
        <translation>单位或村组</translation>
    </message>
    <message>
        <source>May stay empty. Mobile or landline.</source>
        <translation>可不填。手机或座机均可。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Gives the badge its coloured bar.</source>
        <translation>决定胸卡底部色条。</translation>
    </message>
    <message>
        <source>More than one: a group comes by one code, and the door asks how many.</source>
        <translation>多于 1 人为团体：凭一个码入场，签到时询问人数。</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add and go on</source>
        <translation>添加并继续</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <source>Sign-in by phone…</source>
        <translation>手机签到…</translation>
    </message>
</context>
<context>
    <name>PhonesPanel</name>
    <message>
        <source>Network address of this laptop</source>
        <translation>本机的网络地址</translation>
    </message>
    <message>
        <source>Start serving phones</source>
        <translation>开启手机签到</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Sign-in by phone</source>
        <translation>手机签到</translation>
    </message>
    <message>
        <source>Look for networks again</source>
        <translation>重新查找网络</translation>
    </message>
    <message>
        <source>Codes only (F11)</source>
        <translation>只显示二维码（F11）</translation>
    </message>
    <message>
        <source>No network: switch the laptop's hotspot on, then look again</source>
        <translation>没有可用网络：请先打开本机热点，再重新查找</translation>
    </message>
    <message>
        <source>Off: no phone can reach this laptop</source>
        <translation>未开启：手机不能访问本机</translation>
    </message>
    <message>
        <source>Rehearsal at {host}: nothing that phones send is kept</source>
        <translation>演练中：{host}，手机提交的内容不保存</translation>
    </message>
    <message>
        <source>Serving at {host}, this network only</source>
        <translation>已开启：{host}，仅限此网络</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在开启</translation>
    </message>
</context>
<context>
    <name>PhonesWindow</name>
    <message>
        <source>Sign-in by phone</source>
        <translation>手机签到</translation>
    </message>
    <message>
        <source>Phones are not served</source>
        <translation>手机签到未开启</translation>
    </message>
    <message>
        <source>Switch the laptop's hotspot on, choose its network on the right, and start.</source>
        <translation>请打开本机热点，在右侧选择该网络后开启。</translation>
    </message>
    <message>
        <source>For staff only. It asks for the PIN; each phone is a desk of its own.</source>
        <translation>仅供工作人员使用，扫码后输入口令；每部手机是一个签到台。</translation>
    </message>
    <message>
        <source>Staff desk</source>
        <translation>手机台二维码</translation>
    </message>
    <message>
        <source>Good for this event while the printed code is switched on and the address stays.</source>
        <translation>仅用于本场次；勾选“打印的二维码可用”且本机地址不变时有效。</translation>
    </message>
    <message>
        <source>Code for the poster</source>
        <translation>海报用二维码</translation>
    </message>
    <message>
        <source>Drawing the poster</source>
        <translation>正在生成海报</translation>
    </message>
</context>
<context>
    <name>PhotoList</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>F2 writes the caption. Place, time and device in the files are not kept.</source>
        <translation>按 F2 填写图注。照片中的位置、时间和设备信息不会保留。</translation>
    </message>
    <message>
        <source>{count:photo|photos} added</source>
        <translation>已添加 {count} 张照片</translation>
    </message>
    <message>
        <source>Adding photos</source>
        <translation>正在添加照片</translation>
    </message>
    <message>
        <source>The photo is removed</source>
        <translation>已移除照片</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>照片 (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
</context>
<context>
    <name>PickBox</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>+ Add “{name}” to the catalogue</source>
        <translation>+ 登记“{name}”</translation>
    </message>
    <message>
        <source>“{name}” is not on the list: choose an entry.</source>
        <translation>没有与“{name}”相符的条目，请从列表中选择。</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture with codes</source>
        <translation>选择含二维码的图片</translation>
    </message>
    <message>
        <source>Copied picture</source>
        <translation>剪贴板图片</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>Codes in the picture: {count}; what the door said of each stands on the right.</source>
        <translation>图片中有 {count} 个二维码，均已提交，结果见右侧“最近记录”。</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>退出自助签到</translation>
    </message>
    <message>
        <source>Staff: give the PIN to leave the kiosk</source>
        <translation>工作人员请输入退出口令</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>口令不对，请重新输入。</translation>
    </message>
    <message>
        <source>This is not the PIN. Try again in {seconds} s.</source>
        <translation>口令不对，请在 {seconds} 秒后再试。</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Click a village on the map, or go there with the arrow keys, to see its events.</source>
        <translation>单击图上的村，或用方向键移到该村，可查看已办和已安排的场次。</translation>
    </message>
    <message>
        <source>Not reached yet, and nothing is planned.</source>
        <translation>尚未到过，也没有安排。</translation>
    </message>
    <message>
        <source>Reached {times:time|times}, last on {last}; {planned} planned.</source>
        <translation>已到 {times} 次，最近一次 {last}；已安排 {planned} 场。</translation>
    </message>
</context>
<context>
    <name>PlaceTree</name>
    <message>
        <source>Villages by township</source>
        <translation>各乡镇的村</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Live board for a second screen</source>
        <translation>现场大屏（第二屏幕）</translation>
    </message>
    <message>
        <source>Kiosk: a desk without staff…</source>
        <translation>自助签到…</translation>
    </message>
    <message>
        <source>Key a signed sheet back…</source>
        <translation>录入纸质签到表…</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>Import “{file}”</source>
        <translation>导入“{file}”</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>需要核对的行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PlacesImport</name>
    <message>
        <source>Sheets (*.xlsx *.xls *.csv *.txt *.tsv *.et);;All files (*)</source>
        <translation>表格 (*.xlsx *.xls *.csv *.txt *.tsv *.et);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import coordinates or distances</source>
        <translation>导入坐标或路程表</translation>
    </message>
    <message>
        <source>Reading the sheet</source>
        <translation>正在读取表格</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>另存为 Word</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Lock or unlock</source>
        <translation>锁定或取消锁定</translation>
    </message>
    <message>
        <source>Show the day in the calendar</source>
        <translation>在日历中查看当天</translation>
    </message>
    <message>
        <source>Visits of the plan</source>
        <translation>排期方案</translation>
    </message>
    <message>
        <source>Mon Tue Wed Thu Fri Sat Sun</source>
        <translation>周一 周二 周三 周四 周五 周六 周日</translation>
    </message>
    <message>
        <source>Locked: stays when the season is planned again</source>
        <translation>锁定后重新排期时保持不变</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Lunar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>集日</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>乡镇·村</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Lecturer</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Van</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Visits without a day</source>
        <translation>未排上的场次</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>重新排期</translation>
    </message>
    <message>
        <source>Locked visits stay; the rest is planned anew</source>
        <translation>已锁定的不变，其余重新安排</translation>
    </message>
    <message>
        <source>Market days are by rule: {advice}. Space locks the selected visits.</source>
        <translation>集日按规律推算，{advice}。按空格键可锁定所选场次。</translation>
    </message>
    <message>
        <source>Accept {count:event|events}</source>
        <translation>采用 {count} 场</translation>
    </message>
    <message>
        <source>Looking for what has changed</source>
        <translation>正在核对哪些情况有变化</translation>
    </message>
    <message>
        <source>Putting the plan together</source>
        <translation>正在汇总方案</translation>
    </message>
    <message>
        <source>Open ({count})</source>
        <translation>待补充（{count}）</translation>
    </message>
    <message>
        <source>{count:thing|things} to be completed</source>
        <translation>{count} 处待补充</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>内容已齐</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待补充</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Plans and duties</source>
        <translation>方案分工</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>责任分工</translation>
    </message>
    <message>
        <source>Work plan</source>
        <translation>工作方案</translation>
    </message>
    <message>
        <source>Activity plans</source>
        <translation>活动方案</translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message>
        <source>Policy</source>
        <translation>政策依据</translation>
    </message>
    <message>
        <source>Show the clauses in full</source>
        <translation>展开条文</translation>
    </message>
    <message>
        <source>Hide the clauses</source>
        <translation>收起条文</translation>
    </message>
    <message>
        <source>from {count:person|people} a session; asked for {days:day|days} before</source>
        <translation>每场预计 {count} 人以上须许可，提前 {days} 天申请</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>文件名称</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>活动时间</translation>
    </message>
    <message>
        <source>Report due</source>
        <translation>报送截止</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>报送对象</translation>
    </message>
    <message>
        <source>Forms of event</source>
        <translation>活动形式</translation>
    </message>
    <message>
        <source>Complaint phones</source>
        <translation>投诉电话</translation>
    </message>
    <message>
        <source>Police permit</source>
        <translation>大型活动许可</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>活动范围</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品要求</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>活动组织</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全保障</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>舆论引导</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>▲ To be verified</source>
        <translation>▲ 待核实</translation>
    </message>
</context>
<context>
    <name>Postpone</name>
    <message>
        <source>Postpone</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>To another time</source>
        <translation>延期到</translation>
    </message>
    <message>
        <source>Until further notice</source>
        <translation>另行通知</translation>
    </message>
    <message>
        <source>It is kept with the event and stands on the notice</source>
        <translation>与场次一并保存，并印在延期通知上</translation>
    </message>
    <message>
        <source>The first event's new time</source>
        <translation>新时间（多场时为最早一场，其余间隔不变）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{name} and {count} more</source>
        <translation>{name}等，另有 {count} 场</translation>
    </message>
    <message>
        <source>Later events</source>
        <translation>后续场次</translation>
    </message>
    <message>
        <source>Bookings, safety posts and the programme move along. Undo takes all of it back.</source>
        <translation>资源安排、安全岗位和日程随同调整，可一次撤销。</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>延期影响</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Looking at what the move affects</source>
        <translation>正在查看改期的影响</translation>
    </message>
    <message>
        <source>Postpone {count:event|events}</source>
        <translation>延期 {count} 场</translation>
    </message>
    <message>
        <source>Write the reason, it stands on the notice.</source>
        <translation>请写明原因，将印在延期通知上。</translation>
    </message>
    <message>
        <source>Postponed {count:event|events}</source>
        <translation>已延期 {count} 场</translation>
    </message>
</context>
<context>
    <name>PostponePreview</name>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>原定</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>To put right</source>
        <translation>需处理</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing stands against it, nobody needs to be asked again.</source>
        <translation>没有冲突，也无须重新签收。</translation>
    </message>
    <message>
        <source>What stands against it</source>
        <translation>相冲突的事项</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>场次</translation>
    </message>
</context>
<context>
    <name>PostponedNotices</name>
    <message>
        <source>Notice of postponement</source>
        <translation>延期通知</translation>
    </message>
    <message>
        <source>Postponed {count:event|events}</source>
        <translation>已延期 {count} 场</translation>
    </message>
    <message>
        <source>Each has a notice to put up at the venue and a list of all phones to call, with boxes to tick. They are found under the event's prints later, too.</source>
        <translation>每场附一张张贴用的延期通知和一份电话通知登记表（逐人打勾）。以后也可在场次的“物料打印”中打印。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Print notices</source>
        <translation>打印通知</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在排版</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>Scanner self-test…</source>
        <translation>扫码枪自检…</translation>
    </message>
    <message>
        <source>Check before leaving…</source>
        <translation>出发前检查…</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Drawing the preview</source>
        <translation>正在生成预览</translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>A4, 8 badges, cut marks</source>
        <translation>A4 每页 8 张，带裁切线</translation>
    </message>
    <message>
        <source>A4, 10 badges</source>
        <translation>A4 每页 10 张</translation>
    </message>
    <message>
        <source>Single cards, 90 × 54 mm</source>
        <translation>单张卡片 90 × 54 毫米</translation>
    </message>
    <message>
        <source>A4, 8 labels, cut marks</source>
        <translation>A4 每页 8 张，带裁切线</translation>
    </message>
    <message>
        <source>A4, 4 large labels, cut marks</source>
        <translation>A4 每页 4 张大标签，带裁切线</translation>
    </message>
    <message>
        <source>Mask phones: 138****5678</source>
        <translation>隐去电话中间四位</translation>
    </message>
    <message>
        <source>Solemn</source>
        <translation>庄重</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>清新</translation>
    </message>
    <message>
        <source>Village, large type</source>
        <translation>农村大字</translation>
    </message>
    <message>
        <source>With the results so far</source>
        <translation>带已有检查结果</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Empty rows for people without registration</source>
        <translation>现场登记空白行</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
</context>
<context>
    <name>PrintOutput</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Save as Word</source>
        <translation>另存为 Word</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>另存为 Excel</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>No printer is installed on this computer; save the PDF and print it elsewhere</source>
        <translation>本机没有安装打印机，请存为 PDF 后在其他电脑上打印</translation>
    </message>
    <message>
        <source>{count:page|pages} sent to the printer</source>
        <translation>已送打印 {count} 页</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Save as Word</source>
        <translation>另存为 Word</translation>
    </message>
    <message>
        <source>Write the plan's text ›</source>
        <translation>编写方案正文 ›</translation>
    </message>
    <message>
        <source>To the list of people ›</source>
        <translation>去登记人员 ›</translation>
    </message>
    <message>
        <source>Drawing the preview</source>
        <translation>正在生成预览</translation>
    </message>
    <message>
        <source>Badges for {count:chosen person|chosen people}</source>
        <translation>所选 {count} 人的胸卡</translation>
    </message>
    <message>
        <source>‹ Back to the list</source>
        <translation>‹ 返回名单</translation>
    </message>
    <message>
        <source>{count:person|people}; the preview shows the first {shown}, all are printed</source>
        <translation>共 {count} 人，预览前 {shown} 人，打印时为全部</translation>
    </message>
    <message>
        <source>{count:person|people}</source>
        <translation>共 {count} 人</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在排版</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>What is held</source>
        <translation>保存情况</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找本人</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>Lists for enterprises</source>
        <translation>向企业提供名单</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保存规定</translation>
    </message>
</context>
<context>
    <name>PrivacyTodo</name>
    <message>
        <source>Events that keep personal data too long: {count}</source>
        <translation>{count} 场个人信息已超期</translation>
    </message>
    <message>
        <source>Erasures to finish: {count}</source>
        <translation>{count} 次删除待清理完成</translation>
    </message>
</context>
<context>
    <name>ProductBox</name>
    <message>
        <source>Product, model, maker or certificate</source>
        <translation>产品、型号、企业或证书编号</translation>
    </message>
</context>
<context>
    <name>ProductForm</name>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品名称</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Certified by</source>
        <translation>认证路径</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发证日</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Certifier</source>
        <translation>认证机构</translation>
    </message>
    <message>
        <source>Technical requirement it must meet</source>
        <translation>未认证产品技术要求</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>核验人</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>核验日期</translation>
    </message>
    <message>
        <source>Certification under way</source>
        <translation>认证进展</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>进展说明</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>执行标准</translation>
    </message>
    <message>
        <source>On list</source>
        <translation>列入名录</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>参考价（元）</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>计价单位</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用场景</translation>
    </message>
    <message>
        <source>Discount at events</source>
        <translation>优惠让利</translation>
    </message>
    <message>
        <source>After-sales phone</source>
        <translation>售后电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not a day; write 2023-05-06, or leave it empty.</source>
        <translation>不是日期，应如 2023-05-06，也可以留空。</translation>
    </message>
</context>
<context>
    <name>ProductsTab</name>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Certificate and other files</source>
        <translation>证书等附件</translation>
    </message>
    <message>
        <source>A new product</source>
        <translation>新产品</translation>
    </message>
    <message>
        <source>Product, maker, category or certificate</source>
        <translation>产品、企业、类别或证书编号</translation>
    </message>
    <message>
        <source>No product fits</source>
        <translation>没有符合条件的产品</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Categories…</source>
        <translation>类别表…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名录…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>登记产品</translation>
    </message>
    <message>
        <source>Route 1</source>
        <translation>认证活动一</translation>
    </message>
    <message>
        <source>Route 2</source>
        <translation>认证活动二</translation>
    </message>
    <message>
        <source>Not certified</source>
        <translation>未认证</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>需要核验</translation>
    </message>
    <message>
        <source>Certificate ending</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有登记产品</translation>
    </message>
    <message>
        <source>Import a national or local list</source>
        <translation>导入国家或地方名录</translation>
    </message>
    <message>
        <source>Products with their certificates; what has none needs a requirement and who verified it.</source>
        <translation>登记产品及其认证证书；未认证的产品要写明技术要求和核验人，才能参展。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>At events</source>
        <translation>参展条件</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>参考价（元）</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Its enterprise</source>
        <translation>查看企业</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{count:product|products}, {unfit} not to be shown</source>
        <translation>{count} 个产品，其中 {unfit} 个不能参展</translation>
    </message>
    <message>
        <source>{count:product|products}</source>
        <translation>{count} 个产品</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核验</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>证书有效</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Present passphrase, or the recovery code</source>
        <translation>现在的口令，或恢复码</translation>
    </message>
    <message>
        <source>At least 10 characters; a sentence that only you would say is best.</source>
        <translation>至少 10 个字符，建议用一句只有本人知道的话。</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>The two are not the same; type the passphrase again.</source>
        <translation>两次输入的口令不一致，请重新输入。</translation>
    </message>
</context>
<context>
    <name>ProtectionSection</name>
    <message>
        <source>Protection of this laptop</source>
        <translation>本机保护</translation>
    </message>
    <message>
        <source>Only on Ctrl+Alt+L</source>
        <translation>只在按 Ctrl+Alt+L 时</translation>
    </message>
    <message>
        <source>After {minutes:minute|minutes}</source>
        <translation>{minutes} 分钟后</translation>
    </message>
    <message>
        <source>Lock the window when nobody touches it</source>
        <translation>无人操作时锁定窗口</translation>
    </message>
    <message>
        <source>Switch protection on…</source>
        <translation>开启保护…</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>重新制作恢复单…</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>关闭保护…</translation>
    </message>
    <message>
        <source>With a passphrase, database, attachments and backups are encrypted; who finds the laptop reads nothing. Exported files and copies on sticks from before are not covered.</source>
        <translation>设口令后，数据库、附件和备份均加密保存，电脑遗失时他人无法读取。已导出的文件和此前拷到 U 盘的备份不在保护范围内。</translation>
    </message>
    <message>
        <source>Whoever forgets the passphrase and loses the recovery sheet loses the data: nobody can open it for them. The sheet is printed first; put it into the office safe. Encrypting takes a few seconds to minutes; solid-state disks may keep traces of the former files.</source>
        <translation>口令遗忘且恢复单遗失的，数据无法恢复，任何人都不能代为打开。下一步先打印恢复单，请放入单位保险柜。加密需要几秒到几分钟；固态硬盘上可能留有原文件的残留。</translation>
    </message>
    <message>
        <source>The sheet will be kept in the safe, apart from this laptop</source>
        <translation>恢复单将存放在保险柜，不与电脑放在一处</translation>
    </message>
    <message>
        <source>Switch protection on</source>
        <translation>开启保护</translation>
    </message>
    <message>
        <source>To the recovery sheet…</source>
        <translation>制作恢复单…</translation>
    </message>
    <message>
        <source>Encrypt now</source>
        <translation>开始加密</translation>
    </message>
    <message>
        <source>Database, attachments and backups will stand in clear again on this laptop.</source>
        <translation>关闭后，数据库、附件和备份将以未加密的形式存放在本机。</translation>
    </message>
    <message>
        <source>Switch protection off</source>
        <translation>关闭保护</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭保护</translation>
    </message>
    <message>
        <source>Backups made before still open with the passphrase of their time.</source>
        <translation>此前的备份仍用当时的口令打开。</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>正在更改口令</translation>
    </message>
    <message>
        <source>The sheet in the safe becomes void; destroy it when the new one is there.</source>
        <translation>保险柜中的旧恢复单随之作废，新单放好后请当面销毁。</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>重新制作恢复单</translation>
    </message>
    <message>
        <source>The old sheet is void</source>
        <translation>启用新恢复单</translation>
    </message>
    <message>
        <source>The new recovery sheet counts from now on; please destroy the old one</source>
        <translation>新恢复单已启用，请销毁旧单</translation>
    </message>
</context>
<context>
    <name>PublicityPage</name>
    <message>
        <source>Publicity</source>
        <translation>宣传</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>宣传台账</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>资料发放</translation>
    </message>
    <message>
        <source>Word check</source>
        <translation>用语检查</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;I)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Dashboard</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>巡展</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>惠民维权</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>方案分工</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>宣传</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>总结报告</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>数据交换</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ReadinessCheck</name>
    <message>
        <source>Before leaving</source>
        <translation>出发前检查</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Looking at everything</source>
        <translation>正在逐项检查</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回清单</translation>
    </message>
    <message>
        <source>Making the print</source>
        <translation>正在生成打印件</translation>
    </message>
    <message>
        <source>Look again F5</source>
        <translation>重新检查 F5</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>This desk only lets people out. “Only exits” in the menu ends it.</source>
        <translation>本台只办离场，不放行入场。可在“更多”中取消“本台只办离场”。</translation>
    </message>
    <message>
        <source>This is a rehearsal: nothing is registered, counted or taken back. F8 ends it.</source>
        <translation>正在演练：不登记、不计数，也不撤回记录。按 F8 结束演练。</translation>
    </message>
    <message>
        <source>Note the code above with the time, then scan again. Nothing that was shown before is lost.</source>
        <translation>请记下上面的票码和时间，处理后重扫。此前已显示的记录都已保存。</translation>
    </message>
    <message>
        <source>The program failed at this scan.</source>
        <translation>程序处理这次扫码时出错。</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
</context>
<context>
    <name>RecordsPane</name>
    <message>
        <source>Save the record…</source>
        <translation>保存删除记录…</translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>Go on clearing</source>
        <translation>继续清理</translation>
    </message>
    <message>
        <source>Nobody has been erased yet</source>
        <translation>还没有删除过个人信息</translation>
    </message>
    <message>
        <source>To finding a person</source>
        <translation>去查找本人</translation>
    </message>
    <message>
        <source>Each erasure stands here with a record of what is shown to be gone, to be filed.</source>
        <translation>每次删除列在这里，可生成删除记录归档。</translation>
    </message>
    <message>
        <source>Erasures not yet carried through in the files: {count}</source>
        <translation>{count} 次删除尚未清理完本机文件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Single entries</source>
        <translation>个别登记</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>删除原因</translation>
    </message>
    <message>
        <source>Files of this laptop</source>
        <translation>本机文件</translation>
    </message>
    <message>
        <source>Other laptops</source>
        <translation>其他电脑</translation>
    </message>
    <message>
        <source>▲ Not cleared yet</source>
        <translation>▲ 尚未清理完</translation>
    </message>
    <message>
        <source>▲ Look at {count:file|files}</source>
        <translation>▲ 请核对 {count} 个文件</translation>
    </message>
    <message>
        <source>● Shown to be gone</source>
        <translation>● 已核验清除</translation>
    </message>
    <message>
        <source>Not yet: {names}</source>
        <translation>尚未合并：{names}</translation>
    </message>
    <message>
        <source>All have it</source>
        <translation>均已合并</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在生成文件</translation>
    </message>
    <message>
        <source>Clearing files</source>
        <translation>正在清理文件</translation>
    </message>
</context>
<context>
    <name>RecoverySheetDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>数据恢复单</translation>
    </message>
    <message>
        <source>Print the sheet now and put it into the office safe. If there is no printer here, save it on a stick, print it elsewhere and delete the file: it opens everything.</source>
        <translation>请现在打印恢复单并放入单位保险柜。本机没有打印机的，可存到 U 盘到别处打印，打印后删除文件：凭它可以打开全部数据。</translation>
    </message>
    <message>
        <source>The sheet is printed, or saved on a stick</source>
        <translation>恢复单已打印，或已存到 U 盘</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RegionBox</name>
    <message>
        <source>Name, pinyin initials or code</source>
        <translation>名称、拼音首字母或代码</translation>
    </message>
</context>
<context>
    <name>RegisterTab</name>
    <message>
        <source>What was published</source>
        <translation>宣传报道</translation>
    </message>
    <message>
        <source>Clips and screenshots</source>
        <translation>剪报和截图</translation>
    </message>
    <message>
        <source>A new item</source>
        <translation>新的宣传报道</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>分类合计</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印目录</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Title, outlet, day or link</source>
        <translation>标题、媒体、日期或链接</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合条件的宣传报道</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入清单…</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>登记报道</translation>
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation>还没有宣传报道</translation>
    </message>
    <message>
        <source>News, Weibo, WeChat, radio and television on the campaign; the report counts them.</source>
        <translation>新闻媒体、微博、微信、广播、电视上的宣传，总结报告按此统计篇次和阅读播放量。</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入清单</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>媒体类型</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体名称</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读量</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>播放量</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Link or page</source>
        <translation>链接或版面</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{count:item|items}, read {reach}, played {plays}</source>
        <translation>共 {count} 篇次，阅读量 {reach}，播放量 {plays}</translation>
    </message>
    <message>
        <source>The day lies outside the campaign: figures and report do not count it</source>
        <translation>日期不在活动期内，指标和总结报告不予统计</translation>
    </message>
</context>
<context>
    <name>RemarkLine</name>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Remark (may stay empty)</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>What is wrong? Enter records it as failed</source>
        <translation>写明发现的隐患，按回车记为不合格</translation>
    </message>
    <message>
        <source>{count:photo|photos}</source>
        <translation>{count} 张照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.heic *.bmp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.heic *.bmp)</translation>
    </message>
    <message>
        <source>Photos of what was found</source>
        <translation>选择现场照片</translation>
    </message>
</context>
<context>
    <name>ReportHeading</name>
    <message>
        <source>Figures up to</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>主送</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Sent to all, to the last on {day}</source>
        <translation>已向各单位报送完毕（最后一份 {day}）</translation>
    </message>
    <message>
        <source>Due date to be verified</source>
        <translation>报送截止日期待核实</translation>
    </message>
    <message>
        <source>{days:day|days} overdue (due {day})</source>
        <translation>已超过报送日期 {days} 天（应于{day}前报送）</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天是报送截止日</translation>
    </message>
    <message>
        <source>{days:day|days} left (due {day})</source>
        <translation>距报送还有 {days} 天（{day}前）</translation>
    </message>
    <message>
        <source>Summary report</source>
        <translation>总结报告</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>All copies</source>
        <translation>全部导出</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>另存为 Excel</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>另存为 Word</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Missing ({count})</source>
        <translation>缺项（{count}）</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺项</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>报送台账</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例照片</translation>
    </message>
    <message>
        <source>Putting the report together</source>
        <translation>正在汇总报告</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版头版记</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Roll-up</source>
        <translation>汇总</translation>
    </message>
</context>
<context>
    <name>ReporterStep</name>
    <message>
        <source>Reporting unit (signs the report)</source>
        <translation>报送单位（总结报告落款）</translation>
    </message>
    <message>
        <source>Complaint phone (stands on posters)</source>
        <translation>投诉电话（印在海报上）</translation>
    </message>
    <message>
        <source>All of this can be changed later under Settings › Campaign.</source>
        <translation>以上各项以后都可以在“设置 › 活动”中修改。</translation>
    </message>
</context>
<context>
    <name>ResourceDetail</name>
    <message>
        <source>Not booked for any event yet.</source>
        <translation>还没有安排到任何场次。</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add days…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>不可用时间</translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation>已安排的场次</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>retired: kept for the past only</source>
        <translation>已停用，仅留存以往记录</translation>
    </message>
    <message>
        <source>Based at {place}</source>
        <translation>驻地：{place}</translation>
    </message>
    <message>
        <source>Off on {days}</source>
        <translation>固定休息：{days}</translation>
    </message>
    <message>
        <source>Noted when {name} is not available</source>
        <translation>已登记“{name}”的不可用时间</translation>
    </message>
    <message>
        <source>{count:absence|absences} removed</source>
        <translation>已移除 {count} 条不可用时间</translation>
    </message>
</context>
<context>
    <name>ResourceDialog</name>
    <message>
        <source>Correct a resource</source>
        <translation>修改资源</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>登记资源</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Someone in the staff directory; name and phone come from there.</source>
        <translation>在责任人名录中的人，姓名和电话随名录填入。</translation>
    </message>
    <message>
        <source>In the directory of staff</source>
        <translation>责任人名录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Several with 、 between them</source>
        <translation>多项用顿号隔开</translation>
    </message>
    <message>
        <source>Languages and dialects</source>
        <translation>语言、方言</translation>
    </message>
    <message>
        <source>Carries (kg)</source>
        <translation>载重（公斤）</translation>
    </message>
    <message>
        <source>Holds (litres)</source>
        <translation>容积（升）</translation>
    </message>
    <message>
        <source>Based at</source>
        <translation>驻地</translation>
    </message>
    <message>
        <source>Days off every week</source>
        <translation>每周固定休息日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Choose a place from the list, or leave it empty.</source>
        <translation>请从列表中选择一处地点，或留空。</translation>
    </message>
</context>
<context>
    <name>ResourceTable</name>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一场</translation>
    </message>
    <message>
        <source>Clashes</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>{name} (retired)</source>
        <translation>{name}（已停用）</translation>
    </message>
    <message>
        <source>{count:clash|clashes}</source>
        <translation>{count} 处冲突</translation>
    </message>
</context>
<context>
    <name>ResourcesTab</name>
    <message>
        <source>Name, initials, topic, dialect or phone</source>
        <translation>名称、首字母、专业、方言或电话</translation>
    </message>
    <message>
        <source>Retired too</source>
        <translation>含已停用</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No resources yet</source>
        <translation>还没有登记资源</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>登记资源</translation>
    </message>
    <message>
        <source>Lecturers, vans, exhibit kits, tents and crews: what is booked twice is seen at once.</source>
        <translation>讲师、车辆、展具、帐篷、工作组都登记在此；重复安排的，当即提示。</translation>
    </message>
    <message>
        <source>Import a sheet…</source>
        <translation>导入资源表…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>登记资源…</translation>
    </message>
    <message>
        <source>{count:resource|resources}, {clashes:clash|clashes} ahead</source>
        <translation>共 {count} 项资源，今后有 {clashes} 处冲突</translation>
    </message>
    <message>
        <source>{count:resource|resources}</source>
        <translation>共 {count} 项资源</translation>
    </message>
    <message>
        <source>A sheet of lecturers, vans and other resources</source>
        <translation>选择讲师、车辆等资源的表格</translation>
    </message>
    <message>
        <source>“{name}” is saved in the directory</source>
        <translation>已登记“{name}”</translation>
    </message>
    <message>
        <source>“{names}” can be booked again</source>
        <translation>“{names}”已恢复使用</translation>
    </message>
    <message>
        <source>“{names}” is retired</source>
        <translation>“{names}”已停用</translation>
    </message>
    <message>
        <source>“{names}” removed</source>
        <translation>已移除“{names}”</translation>
    </message>
</context>
<context>
    <name>RestoreBackup</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>不恢复</translation>
    </message>
    <message>
        <source>The present data is put aside in the folder backups first. What other laptops know of the steps that are gone comes back when their data is merged.</source>
        <translation>现有数据会先保存到 backups 文件夹。少掉的操作，凡其他电脑已有的，合并其数据后会回来。</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>and {more:earlier one|earlier ones}</source>
        <translation>以及更早的 {more} 步</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Result of merging</source>
        <translation>合并结果</translation>
    </message>
    <message>
        <source>After a merging its result stands here: what came, what waits, what to look at.</source>
        <translation>合并后在这里显示结果：新增多少、还缺什么、哪些需要核对。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Look at the differences ›</source>
        <translation>查看差异 ›</translation>
    </message>
    <message>
        <source>People entered twice ›</source>
        <translation>核对重复登记 ›</translation>
    </message>
    <message>
        <source>All of it is settled now. Export for other laptops once more; then they have it too.</source>
        <translation>需要核对的都已处理。请再“导出给其他电脑”一次，其他电脑合并后就一样了。</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>result-{when}.txt</source>
        <translation>合并结果-{when}.txt</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>保存合并结果</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>3  What becomes of the rows</source>
        <translation>3  导入结果预览</translation>
    </message>
    <message>
        <source>Save the rows to check as a sheet</source>
        <translation>另存需核对的行</translation>
    </message>
    <message>
        <source>To add {count}</source>
        <translation>将导入 {count}</translation>
    </message>
    <message>
        <source>Repeats {count}</source>
        <translation>重复 {count}</translation>
    </message>
    <message>
        <source>To check {count}</source>
        <translation>有问题 {count}</translation>
    </message>
    <message>
        <source>Notes {count}</source>
        <translation>提醒 {count}</translation>
    </message>
    <message>
        <source>Import {count:person|people}</source>
        <translation>导入 {count} 人</translation>
    </message>
    <message>
        <source>These people are put on the list.</source>
        <translation>以下人员将加入名单。</translation>
    </message>
    <message>
        <source>They are on the list or in the file already and are not added again.</source>
        <translation>名单或文件中已有，不再重复加入。</translation>
    </message>
    <message>
        <source>Put it right here: double-click a name, unit or phone. Or leave the row; the others go in.</source>
        <translation>双击姓名、单位或电话即可就地改正；不改也不影响其他人导入。</translation>
    </message>
    <message>
        <source>Nothing was held back for these; have a look at them.</source>
        <translation>以下内容不影响导入，请核对。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit or village</source>
        <translation>单位或村组</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>与谁重复</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>on the list already</source>
        <translation>名单中已有</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
</context>
<context>
    <name>RiskDialog</name>
    <message>
        <source>Add a risk</source>
        <translation>添加风险</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>For example: a marquee blown over, sample paint catching fire, a queue for gifts</source>
        <translation>例如：展棚被大风掀翻，涂料样品起火，领礼品排队拥挤</translation>
    </message>
    <message>
        <source>What may go wrong</source>
        <translation>风险点</translation>
    </message>
    <message>
        <source>What would follow</source>
        <translation>可能后果</translation>
    </message>
    <message>
        <source>How likely, 1 to 5</source>
        <translation>可能性（1—5）</translation>
    </message>
    <message>
        <source>How grave, 1 to 5</source>
        <translation>严重度（1—5）</translation>
    </message>
    <message>
        <source>How it is kept under control</source>
        <translation>管控措施</translation>
    </message>
    <message>
        <source>Who answers for that</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Level: {level}</source>
        <translation>等级：{level}</translation>
    </message>
</context>
<context>
    <name>RiskMatrix</name>
    <message>
        <source>Risks by likelihood (upwards) and severity (to the right)</source>
        <translation>风险矩阵：向上可能性增大，向右严重度增大，格内为风险项数</translation>
    </message>
</context>
<context>
    <name>RiskPersonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name them</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Choose a person.</source>
        <translation>请选择人员。</translation>
    </message>
</context>
<context>
    <name>RiskTable</name>
    <message>
        <source>Risks</source>
        <translation>风险表</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>风险点</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>可能后果</translation>
    </message>
    <message>
        <source>Likely 1–5</source>
        <translation>可能性</translation>
    </message>
    <message>
        <source>Grave 1–5</source>
        <translation>严重度</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>管控措施</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>say how it is controlled</source>
        <translation>请填写管控措施</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>“{text}” is not a number from 1 to {most}; nothing was changed.</source>
        <translation>“{text}”不是 1 到 {most} 的数字，未作改动。</translation>
    </message>
</context>
<context>
    <name>RisksTab</name>
    <message>
        <source>Name a person…</source>
        <translation>指定责任人…</translation>
    </message>
    <message>
        <source>Reviewed by…</source>
        <translation>登记复核…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No risk has been looked into yet</source>
        <translation>还没有风险</translation>
    </message>
    <message>
        <source>Show what is suggested</source>
        <translation>查看建议风险</translation>
    </message>
    <message>
        <source>Events of this kind and size bring risks with them; take over what applies.</source>
        <translation>这类活动常有的风险已列好，选用适合本场次的即可。</translation>
    </message>
    <message>
        <source>Add a risk of your own</source>
        <translation>添加自己的风险</translation>
    </message>
    <message>
        <source>Suggested risks…</source>
        <translation>建议风险…</translation>
    </message>
    <message>
        <source>Add a risk…</source>
        <translation>添加风险…</translation>
    </message>
    <message>
        <source>↑ likelihood
→ severity</source>
        <translation>↑ 可能性
→ 严重度</translation>
    </message>
    <message>
        <source>{count:red risk lacks|red risks lack} a control or a person: the event cannot be ready before</source>
        <translation>{count} 项重大风险缺管控措施或责任人，补齐前不能设为就绪</translation>
    </message>
    <message>
        <source>Every red risk is under control; {count:risk awaits|risks await} review</source>
        <translation>重大风险均已管控；还有 {count} 项待复核</translation>
    </message>
    <message>
        <source>Every red risk is under control, every risk reviewed</source>
        <translation>重大风险均已管控，全部风险已复核</translation>
    </message>
    <message>
        <source>Everything that is suggested for this kind of event is in the table</source>
        <translation>这类活动的建议风险都已在表中</translation>
    </message>
    <message>
        <source>{count:risk|risks} added</source>
        <translation>已添加 {count} 项风险</translation>
    </message>
    <message>
        <source>Name who answers for {count:risk|risks}</source>
        <translation>为 {count} 项风险指定责任人</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>{count:risk|risks} looked at again today</source>
        <translation>今天复核了 {count} 项风险</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>{count:risk|risks} removed</source>
        <translation>已移除 {count} 项风险</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>The organiser's principal leader, one person only (article 5)</source>
        <translation>主办（承办）单位主要负责人，仅一人（条例第五条）</translation>
    </message>
</context>
<context>
    <name>RollupFiles</name>
    <message>
        <source>Files of figures</source>
        <translation>选择下级报送的指标文件</translation>
    </message>
    <message>
        <source>Folder of the figures</source>
        <translation>选择存放指标文件的文件夹</translation>
    </message>
    <message>
        <source>Figures for the level above</source>
        <translation>导出指标报上级</translation>
    </message>
</context>
<context>
    <name>RollupPanel</name>
    <message>
        <source>Whose figures</source>
        <translation>汇总范围</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Received from below</source>
        <translation>已接收的下级数据</translation>
    </message>
    <message>
        <source>Figures together</source>
        <translation>汇总指标</translation>
    </message>
    <message>
        <source>Not handed in ({count}): {regions}</source>
        <translation>未报送（{count} 个）：{regions}</translation>
    </message>
    <message>
        <source>Every region right below has handed in.</source>
        <translation>所辖地区已全部报送。</translation>
    </message>
    <message>
        <source>No region lies right below.</source>
        <translation>区划名录中没有直属下级。</translation>
    </message>
    <message>
        <source>{scope}: {file} can be handed to the level above</source>
        <translation>{scope}指标已导出到 {file}，可报上级</translation>
    </message>
    <message>
        <source>Exporting the figures</source>
        <translation>正在导出指标</translation>
    </message>
    <message>
        <source>Reading the figures</source>
        <translation>正在读取下级数据</translation>
    </message>
    <message>
        <source>{count:file|files} received</source>
        <translation>已接收 {count} 个文件</translation>
    </message>
    <message>
        <source>Adding up the figures</source>
        <translation>正在汇总数字</translation>
    </message>
    <message>
        <source>{count:region|regions} removed</source>
        <translation>已移除 {count} 个地区的数据</translation>
    </message>
    <message>
        <source>Drawing the table</source>
        <translation>正在生成汇总表</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Data up to</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Not reported by</source>
        <translation>未填报地区</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Take in files…</source>
        <translation>导入下级数据…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Hand up…</source>
        <translation>导出报上级…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>另存为 Excel</translation>
    </message>
</context>
<context>
    <name>RoomDot</name>
    <message>
        <source>No approved number: admission is not stopped</source>
        <translation>未填核准人数，不会自动停止进入</translation>
    </message>
    <message>
        <source>Full: stop admitting</source>
        <translation>已满，停止进入</translation>
    </message>
    <message>
        <source>Nearly full: room for {left}</source>
        <translation>接近核准人数，还可进 {left} 人</translation>
    </message>
    <message>
        <source>Room for {left}</source>
        <translation>还可进 {left} 人</translation>
    </message>
</context>
<context>
    <name>RosterImport</name>
    <message>
        <source>‹ Back to the list</source>
        <translation>‹ 返回名单</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Reading the roster</source>
        <translation>正在读取名单</translation>
    </message>
    <message>
        <source>Importing {count:person|people}</source>
        <translation>正在导入 {count} 人</translation>
    </message>
    <message>
        <source>{file} rows to check.xlsx</source>
        <translation>{file} 需核对的行.xlsx</translation>
    </message>
    <message>
        <source>Save the rows to check</source>
        <translation>另存需核对的行</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel 文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>{count:row|rows} to check saved in {file}</source>
        <translation>{count} 行需核对的内容已存入“{file}”</translation>
    </message>
</context>
<context>
    <name>RouteChanges</name>
    <message>
        <source>Removed {name}; its events stay</source>
        <translation>已删除线路“{name}”，场次保留</translation>
    </message>
    <message>
        <source>{count:stop|stops} added</source>
        <translation>已添加 {count} 站</translation>
    </message>
    <message>
        <source>“{name}” is no longer a stop; the event stays</source>
        <translation>“{name}”已移出线路，场次保留</translation>
    </message>
    <message>
        <source>New order; later events were put off where needed</source>
        <translation>已调整顺序，场次时间已按需顺延</translation>
    </message>
    <message>
        <source>New order; all times stay</source>
        <translation>已调整顺序，时间不变</translation>
    </message>
    <message>
        <source>New order, {count:minute|minutes} less driving</source>
        <translation>已按建议调整顺序，少行车 {count} 分钟</translation>
    </message>
    <message>
        <source>{count:thing is|things are} needed at the other stops ({stops}) too, where not there yet</source>
        <translation>{count} 种物品已用于其他 {stops} 站（已有的未重复）</translation>
    </message>
</context>
<context>
    <name>RouteList</name>
    <message>
        <source>Stops of the tour</source>
        <translation>线路站点</translation>
    </message>
</context>
<context>
    <name>RouteModel</name>
    <message>
        <source>{stage}: the van does not go there</source>
        <translation>{stage}，车辆不去</translation>
    </message>
    <message>
        <source>{hours} in all, {road} on the road</source>
        <translation>全程 {hours}，行车 {road}</translation>
    </message>
    <message>
        <source>{time} back in {place}</source>
        <translation>{time} 返回{place}</translation>
    </message>
    <message>
        <source>{time} off from {place}</source>
        <translation>{time} 从{place}出发</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>some {count} min</source>
        <translation>约 {count} 分钟</translation>
    </message>
    <message>
        <source>{count} km</source>
        <translation>{count} 公里</translation>
    </message>
    <message>
        <source>{count} kg too many</source>
        <translation>超载 {count} 千克</translation>
    </message>
    <message>
        <source>{count:litre|litres} too many</source>
        <translation>超载 {count} 升</translation>
    </message>
    <message>
        <source>{kg} kg on board</source>
        <translation>载货 {kg} 千克</translation>
    </message>
    <message>
        <source>{kg}/{most} kg</source>
        <translation>{kg}/{most} 千克</translation>
    </message>
    <message>
        <source>arrives {arrive}, sets up {setup}, packed {packed}</source>
        <translation>到达 {arrive} · 布展 {setup} · 撤完 {packed}</translation>
    </message>
</context>
<context>
    <name>RoutePanel</name>
    <message>
        <source>Put later events off too</source>
        <translation>调整顺序时，场次时间顺延</translation>
    </message>
    <message>
        <source>Suggest an order</source>
        <translation>建议顺序</translation>
    </message>
    <message>
        <source>From {place}, not before {time}; a day of {hours} at most.</source>
        <translation>从{place}出发，不早于 {time}，每天不超过 {hours}。</translation>
    </message>
    <message>
        <source>Stays out until the last day.</source>
        <translation>途中不返回，末日返回。</translation>
    </message>
    <message>
        <source>Add stops…</source>
        <translation>添加站点…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>No stops yet</source>
        <translation>还没有站点</translation>
    </message>
    <message>
        <source>Each stop is an event; its day and hour are the event's.</source>
        <translation>每一站就是一个场次，日期和时间以场次为准。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Set-up, take-down, travel…</source>
        <translation>布展、撤展、车程…</translation>
    </message>
    <message>
        <source>Open the event</source>
        <translation>打开场次</translation>
    </message>
    <message>
        <source>Take out of the tour</source>
        <translation>移出线路</translation>
    </message>
</context>
<context>
    <name>RoutesTab</name>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove the tour</source>
        <translation>删除线路</translation>
    </message>
    <message>
        <source>No tour yet</source>
        <translation>还没有巡展线路</translation>
    </message>
    <message>
        <source>New tour…</source>
        <translation>新增线路…</translation>
    </message>
    <message>
        <source>A tour takes a van from stop to stop: times, load and warnings follow from the events.</source>
        <translation>把场次排成一条线路，行车时间、装车清单和冲突提醒自动得出。</translation>
    </message>
    <message>
        <source>Roads and places…</source>
        <translation>坐标、路程…</translation>
    </message>
    <message>
        <source>A stop's day is its event's: move the event to another day in the calendar.</source>
        <translation>站点的日期以场次为准，未作改动。要换一天，请在活动日历中改期。</translation>
    </message>
    <message>
        <source>Looking for a shorter order</source>
        <translation>正在查找更短的顺序</translation>
    </message>
    <message>
        <source>No other order of this day takes less driving</source>
        <translation>当天的顺序行车已最少</translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Computed: {formula}. Up to {day}. {count:row|rows}.</source>
        <translation>计算方法：{formula}。数据截至{day}。依据 {count} 条。</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enter goes to the event; Ctrl+C copies.</source>
        <translation>回车打开场次，Ctrl+C 复制。</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>No rows</source>
        <translation>没有依据数据</translation>
    </message>
    <message>
        <source>Go to the event</source>
        <translation>打开场次</translation>
    </message>
    <message>
        <source>Export the rows</source>
        <translation>导出依据</translation>
    </message>
    <message>
        <source>Rows behind the figure</source>
        <translation>指标的依据数据</translation>
    </message>
    <message>
        <source>{count:row|rows} exported to {file}</source>
        <translation>已导出 {count} 条：{file}</translation>
    </message>
    <message>
        <source>Exporting the rows</source>
        <translation>正在导出依据</translation>
    </message>
</context>
<context>
    <name>RulePane</name>
    <message>
        <source>until the report is due</source>
        <translation>保存到总结报送</translation>
    </message>
    <message>
        <source>The usual notice: who, what for, how long, rights</source>
        <translation>留空使用通用告知：收集单位、目的、期限和权利</translation>
    </message>
    <message>
        <source>Days to keep after an event</source>
        <translation>活动结束后保存天数</translation>
    </message>
    <message>
        <source>Events that hold data longer stand on the dashboard.</source>
        <translation>超过期限的场次在工作台提醒。</translation>
    </message>
    <message>
        <source>Basis (Personal Information Protection Law)</source>
        <translation>处理依据（个人信息保护法）</translation>
    </message>
    <message>
        <source>Whom to ask for looking up and erasing</source>
        <translation>受理查询、删除请求的联系方式</translation>
    </message>
    <message>
        <source>Notice on sign-in pages and sheets</source>
        <translation>签到页和签到表上的告知</translation>
    </message>
    <message>
        <source>{reporter}, {contact}, {event}, {year} and {kept} are filled in.</source>
        <translation>{reporter}、{contact}、{event}、{year}、{kept} 分别代入单位、联系方式、场次、年份和保存期限。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The rule on personal data is stored</source>
        <translation>已保存个人信息保存规定</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Green building materials to the countryside</source>
        <translation>绿色建材下乡</translation>
    </message>
    <message>
        <source>The program ended by itself twice soon after its start.</source>
        <translation>程序连续两次启动后不久就自行退出。</translation>
    </message>
    <message>
        <source>A safe start leaves out camera, sound, network, automatic backups and what was chosen for the window. The data is there as always, and nothing of it changes.</source>
        <translation>安全启动不使用摄像头、声音、网络、自动备份和窗口的各项设置。活动数据照常可用，不会改变。</translation>
    </message>
    <message>
        <source>Safe start</source>
        <translation>安全启动</translation>
    </message>
    <message>
        <source>Start as usual</source>
        <translation>正常启动</translation>
    </message>
    <message>
        <source>How should the program start?</source>
        <translation>本次启动方式</translation>
    </message>
</context>
<context>
    <name>SafetyLine</name>
    <message>
        <source>Put it right</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Safety is not ready: {count} missing</source>
        <translation>安全未就绪：缺 {count} 项</translation>
    </message>
</context>
<context>
    <name>SafetyList</name>
    <message>
        <source>No plan yet</source>
        <translation>未建方案</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺 {count} 项</translation>
    </message>
    <message>
        <source>Nothing missing</source>
        <translation>具备条件</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>No event needs a safety plan yet</source>
        <translation>还没有场次</translation>
    </message>
    <message>
        <source>Plan the first event</source>
        <translation>新建第一场</translation>
    </message>
    <message>
        <source>Who answers for what at each event, its permit, risks, checks and drills stand here.</source>
        <translation>每场活动的安全责任、许可、风险、检查和演练都在这里办理。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Looking at the events’ safety</source>
        <translation>正在查看各场次的安全情况</translation>
    </message>
    <message>
        <source>▲ Hazards still to be put right: {count}, the oldest for {days:day|days}</source>
        <translation>▲ 未整改完的隐患 {count} 项，最早的已 {days} 天</translation>
    </message>
</context>
<context>
    <name>SafetyPanel</name>
    <message>
        <source>‹ All events</source>
        <translation>‹ 全部场次</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Safety officer: {name}</source>
        <translation>安全责任人：{name}</translation>
    </message>
    <message>
        <source>Safety plan started from “{template}”</source>
        <translation>已套用模板“{template}”</translation>
    </message>
    <message>
        <source>“{name}” is ready</source>
        <translation>“{name}”已标为就绪</translation>
    </message>
</context>
<context>
    <name>SafetyTabs</name>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>People and signatures</source>
        <translation>人员签收</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>应急</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>SaveList</name>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写入表格</translation>
    </message>
</context>
<context>
    <name>SchedulePrint</name>
    <message>
        <source>Print the schedule</source>
        <translation>打印场次安排</translation>
    </message>
    <message>
        <source>Schedule of events</source>
        <translation>场次安排表</translation>
    </message>
    <message>
        <source>Wall calendar</source>
        <translation>挂历（每月一页）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>另存为 Excel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Drawing the preview</source>
        <translation>正在生成预览</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在排版</translation>
    </message>
</context>
<context>
    <name>SchemeCalculator</name>
    <message>
        <source>Try the rule</source>
        <translation>按政策试算</translation>
    </message>
    <message>
        <source>Bought for, yuan</source>
        <translation>购买金额（元）</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Loan, yuan</source>
        <translation>贷款本金（元）</translation>
    </message>
    <message>
        <source>Its yearly rate, %</source>
        <translation>贷款年利率（%）</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>期限（月）</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>A number cannot be read.</source>
        <translation>有数字无法识别。</translation>
    </message>
    <message>
        <source>The rule grants {sum} yuan</source>
        <translation>按政策可得 {sum} 元</translation>
    </message>
</context>
<context>
    <name>SchemeForm</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <translation>比例（贴息为年利率）</translation>
    </message>
    <message>
        <source>Or yuan a piece</source>
        <translation>或每件定额（元）</translation>
    </message>
    <message>
        <source>A piece is</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>At most for a household, yuan</source>
        <translation>每户上限（元）</translation>
    </message>
    <message>
        <source>Budget, yuan</source>
        <translation>预算（元）</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>依据和公示</translation>
    </message>
    <message>
        <source>In which paper</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Published where and when</source>
        <translation>公示地点和时间</translation>
    </message>
    <message>
        <source>What must be handed in</source>
        <translation>申领材料</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not a rate; write 10 or 3.65%.</source>
        <translation>不是比例，应如 10 或 3.65%。</translation>
    </message>
    <message>
        <source>Not a day; write 2023-10-12.</source>
        <translation>不是日期，应如 2023-10-12。</translation>
    </message>
</context>
<context>
    <name>SchemesTab</name>
    <message>
        <source>Schemes</source>
        <translation>惠民政策</translation>
    </message>
    <message>
        <source>The paper and its publication</source>
        <translation>政策文件和公示材料</translation>
    </message>
    <message>
        <source>A new scheme</source>
        <translation>新增政策</translation>
    </message>
    <message>
        <source>Name, for whom, for what or paper</source>
        <translation>名称、对象、品类或依据</translation>
    </message>
    <message>
        <source>No scheme fits</source>
        <translation>没有符合条件的政策</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Add a scheme</source>
        <translation>新增政策</translation>
    </message>
    <message>
        <source>No schemes yet</source>
        <translation>还没有惠民政策</translation>
    </message>
    <message>
        <source>Subsidies, subsidised interest, discounts and trade-ins: who is granted what, up to what sum.</source>
        <translation>补贴、贷款贴息、让利、以旧换新：在此登记对象、标准和上限。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Budget left, yuan</source>
        <translation>预算余额（元）</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>执行期</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Its claims</source>
        <translation>查看台账</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{count:scheme|schemes}</source>
        <translation>共 {count} 项</translation>
    </message>
    <message>
        <source>The budget is overdrawn by {sum} yuan</source>
        <translation>预算已超支 {sum} 元</translation>
    </message>
    <message>
        <source>The paper in which it stands is still to be named</source>
        <translation>依据文件待补</translation>
    </message>
</context>
<context>
    <name>SeasonTab</name>
    <message>
        <source>The conditions are filled in from what is on record</source>
        <translation>条件已按本地情况填好</translation>
    </message>
    <message>
        <source>Each village gets its day, lecturer and van. Accept it when it suits you.</source>
        <translation>按“生成排期”，为每个村排好日期、讲师和车辆；看过方案后再采用。</translation>
    </message>
    <message>
        <source>Register lecturers and vans first</source>
        <translation>先登记讲师和车辆</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>排期条件</translation>
    </message>
    <message>
        <source>Plan the season</source>
        <translation>生成排期</translation>
    </message>
    <message>
        <source>Import villages</source>
        <translation>导入村名单</translation>
    </message>
    <message>
        <source>Planning the season</source>
        <translation>正在排期</translation>
    </message>
    <message>
        <source>Adding the events</source>
        <translation>正在新建场次</translation>
    </message>
    <message>
        <source>{count:planned event|planned events} added; see the calendar</source>
        <translation>已新增 {count} 场，均为筹备中，可在日历中查看</translation>
    </message>
    <message>
        <source>Removed the plan “{name}”</source>
        <translation>已删除方案“{name}”</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Discard the changes</source>
        <translation>放弃修改</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Assign all</source>
        <translation>批量指定</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>{count:measure|measures}, ■ {open} without a responsible person</source>
        <translation>{count} 项，■ {open} 项无责任人</translation>
    </message>
    <message>
        <source>{count:measure|measures}</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>仅有文字</translation>
    </message>
    <message>
        <source>▲ nothing yet: add a measure or a text</source>
        <translation>▲ 暂无内容，请增加措施或文字</translation>
    </message>
</context>
<context>
    <name>SectionText</name>
    <message>
        <source>Text of the plan</source>
        <translation>方案文字</translation>
    </message>
    <message>
        <source>Filled in when printed: {fields}</source>
        <translation>打印时自动填入：{fields}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The text is saved</source>
        <translation>方案文字已保存</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source> · {count} failed</source>
        <translation> · 不合格 {count}</translation>
    </message>
    <message>
        <source>Corrective actions {count}</source>
        <translation>隐患整改 {count}</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>Scanner self-test</source>
        <translation>扫码枪自检</translation>
    </message>
    <message>
        <source>Test code</source>
        <translation>自检码</translation>
    </message>
    <message>
        <source>Remember this scanner</source>
        <translation>记住这支扫码枪</translation>
    </message>
    <message>
        <source>This scanner is remembered on this laptop</source>
        <translation>本机已记住这支扫码枪</translation>
    </message>
    <message>
        <source>Scan this code three times</source>
        <translation>对准左边的码扫三次</translation>
    </message>
    <message>
        <source>Wait a second after each beep. Nobody is checked in: the code is not a ticket.</source>
        <translation>每次听到“滴”声后停一秒。这不是票码，不会签到任何人。</translation>
    </message>
    <message>
        <source>If the screen reflects or is too small, print the code and scan it from paper.</source>
        <translation>屏幕反光或扫不出时，把码打印出来，从纸上扫。</translation>
    </message>
    <message>
        <source>Print the test code</source>
        <translation>打印自检码</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Any usual scanner</source>
        <translation>恢复通用设置</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>重新自检</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Came: {text}</source>
        <translation>收到：{text}</translation>
    </message>
    <message>
        <source>Remembered on this laptop since {day}: {about}</source>
        <translation>本机记住的扫码枪（{day}）：{about}</translation>
    </message>
    <message>
        <source>No scanner is remembered.</source>
        <translation>本机还没有记住扫码枪，按通用方式识别。</translation>
    </message>
    <message>
        <source>Waiting for the scanner</source>
        <translation>等待扫码</translation>
    </message>
</context>
<context>
    <name>SendingForm</name>
    <message>
        <source>Confidential mail</source>
        <translation>机要交换</translation>
    </message>
    <message>
        <source>Document system</source>
        <translation>公文系统</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>当面送达</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>报送对象</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>报送日期</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>How</source>
        <translation>报送方式</translation>
    </message>
    <message>
        <source>Receipt (number or name)</source>
        <translation>回执（编号或签收人）</translation>
    </message>
    <message>
        <source>No. {number}, as of {day}</source>
        <translation>第 {number} 号，截至{day}</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>SendingPanel</name>
    <message>
        <source>The receipt is attached</source>
        <translation>已添加回执</translation>
    </message>
    <message>
        <source>Attaching the file</source>
        <translation>正在添加附件</translation>
    </message>
    <message>
        <source>Files of the receipt</source>
        <translation>选择回执文件</translation>
    </message>
    <message>
        <source>{count:line|lines} removed</source>
        <translation>已移除 {count} 条报送记录</translation>
    </message>
    <message>
        <source>Drawing the register</source>
        <translation>正在生成台账</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>报送对象</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>报送日期</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attach the receipt…</source>
        <translation>添加回执附件…</translation>
    </message>
    <message>
        <source>Open the receipt</source>
        <translation>打开回执附件</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>移除记录</translation>
    </message>
    <message>
        <source>Register as PDF</source>
        <translation>台账另存为 PDF</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>另存为 Excel</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>报送台账</translation>
    </message>
    <message>
        <source>Not sent yet: {offices}</source>
        <translation>尚未报送：{offices}</translation>
    </message>
    <message>
        <source>All sent.</source>
        <translation>已全部报送。</translation>
    </message>
    <message>
        <source>Recorded: sent to {office}</source>
        <translation>已登记报送：{office}</translation>
    </message>
    <message>
        <source>Record the delivery</source>
        <translation>登记报送</translation>
    </message>
</context>
<context>
    <name>Serving</name>
    <message>
        <source>Opening the network for phones</source>
        <translation>正在开启手机签到</translation>
    </message>
    <message>
        <source>Closing the network for phones</source>
        <translation>正在停止手机签到</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Safe start: no camera, sound, network or automatic backup; choices are kept until the end</source>
        <translation>安全启动：不使用摄像头、声音、网络和自动备份；本次所做的窗口设置只在退出前有效</translation>
    </message>
    <message>
        <source>The program did not end properly last time. What was stored is safe; if nobody switched the laptop off, open “Report on failures” in the menu at the top right</source>
        <translation>上次未正常退出，已保存的数据不受影响。如果不是断电或强行关机，请在右上角菜单中打开“故障报告”</translation>
    </message>
    <message>
        <source>{title} (safe start)</source>
        <translation>{title}（安全启动）</translation>
    </message>
    <message>
        <source>Preparing the sample</source>
        <translation>正在准备示例活动</translation>
    </message>
</context>
<context>
    <name>SetPinDialog</name>
    <message>
        <source>Four to eight digits. Without it nobody sees who reported, so keep it where it is not lost.</source>
        <translation>口令为 4 至 8 位数字。忘记口令后任何人都无法查看举报人信息，请妥善保管。</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Old PIN</source>
        <translation>原口令</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>再输一次新口令</translation>
    </message>
    <message>
        <source>The PIN is set</source>
        <translation>举报查看口令已设置</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Channels, deadlines and the PIN</source>
        <translation>渠道、时限和口令</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Working or calendar days</source>
        <translation>切换工作日与自然日</translation>
    </message>
    <message>
        <source>Local channels</source>
        <translation>本地投诉渠道</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>They stand on every poster beside 12315. F2 changes a cell, Delete removes a row.</source>
        <translation>与 12315 一起印在每张海报上。按 F2 修改单元格，按 Delete 移除一行。</translation>
    </message>
    <message>
        <source>F2 changes a cell, the space bar the way of counting. What has no days is to be verified.</source>
        <translation>按 F2 修改单元格，按空格切换工作日与自然日。没有天数的按待核实处理，不计算期限。</translation>
    </message>
    <message>
        <source>Without the PIN who reported stands in no list, search, print or export.</source>
        <translation>没有口令，列表、搜索、打印和导出中都不显示举报人信息。</translation>
    </message>
    <message>
        <source>Add a channel</source>
        <translation>增加渠道</translation>
    </message>
    <message>
        <source>Set the PIN…</source>
        <translation>设置口令…</translation>
    </message>
    <message>
        <source>Who reported</source>
        <translation>举报人信息</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Channels and deadlines are saved</source>
        <translation>渠道和时限已保存</translation>
    </message>
    <message>
        <source>The PIN is set</source>
        <translation>举报查看口令已设置</translation>
    </message>
    <message>
        <source>No PIN: no reporter can be named</source>
        <translation>未设口令，不能登记举报人信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>to verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SheetImport</name>
    <message>
        <source>Sheets (*.xlsx *.xls *.csv *.txt *.tsv *.et);;All files (*)</source>
        <translation>表格 (*.xlsx *.xls *.csv *.txt *.tsv *.et);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the sheet</source>
        <translation>正在读取表格</translation>
    </message>
</context>
<context>
    <name>SheetImportDialog</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading the sheet</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>Importing the sheet</source>
        <translation>正在导入表格</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xls *.csv *.txt *.tsv *.et);;All files (*)</source>
        <translation>表格 (*.xlsx *.xls *.csv *.txt *.tsv *.et);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>选择表格文件</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>Import “{file}”</source>
        <translation>导入“{file}”</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>需要核对的行</translation>
    </message>
    <message>
        <source>Nothing in it is new: there is nothing to import.</source>
        <translation>表中没有新内容，不需要导入。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SheetTimes</name>
    <message>
        <source>Signed from</source>
        <translation>签到开始时间</translation>
    </message>
    <message>
        <source>Signed until</source>
        <translation>签到结束时间</translation>
    </message>
    <message>
        <source>The sheet was signed from</source>
        <translation>纸面签到时间</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>counts for {window}</source>
        <translation>计入 {window}</translation>
    </message>
</context>
<context>
    <name>ShownTable</name>
    <message>
        <source>Exhibits</source>
        <translation>展品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>参展</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>参考价</translation>
    </message>
    <message>
        <source>Event price (yuan)</source>
        <translation>活动价（元）</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>让利</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Its entry in the catalogue</source>
        <translation>查看名录条目</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>▲ no</source>
        <translation>▲ 不能</translation>
    </message>
    <message>
        <source>● yes</source>
        <translation>● 可以</translation>
    </message>
    <message>
        <source>“{names}” withdrawn</source>
        <translation>已撤下“{names}”</translation>
    </message>
</context>
<context>
    <name>Sight</name>
    <message>
        <source>Camera on or off</source>
        <translation>打开或关闭摄像头</translation>
    </message>
    <message>
        <source>Codes from a picture…</source>
        <translation>从图片读取二维码…</translation>
    </message>
    <message>
        <source>Codes from a copied picture</source>
        <translation>从剪贴板读取二维码</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Sign for what you answer for</source>
        <translation>责任签收</translation>
    </message>
    <message>
        <source>I answer for this</source>
        <translation>本人确认并签收</translation>
    </message>
    <message>
        <source>Sign in the box below</source>
        <translation>请在下面的方框内签名</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>重签</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What you answer for</source>
        <translation>负责事项</translation>
    </message>
    <message>
        <source> (deputy)</source>
        <translation>（替补）</translation>
    </message>
</context>
<context>
    <name>SignoffList</name>
    <message>
        <source>Signatures</source>
        <translation>责任签收</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>只看未签</translation>
    </message>
    <message>
        <source>Sign on the screen</source>
        <translation>屏幕签名</translation>
    </message>
    <message>
        <source>Signed on paper…</source>
        <translation>纸质签收…</translation>
    </message>
    <message>
        <source>Correct the entry…</source>
        <translation>修改人员信息…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位、职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>未填电话</translation>
    </message>
    <message>
        <source>Answers for</source>
        <translation>负责事项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{count:measure|measures}</source>
        <translation>{count} 项措施</translation>
    </message>
    <message>
        <source>deputy for {count}</source>
        <translation>替补 {count} 项</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>changed since, sign again</source>
        <translation>责任有变动，需重签</translation>
    </message>
    <message>
        <source>{name} has signed</source>
        <translation>{name}已签收</translation>
    </message>
    <message>
        <source>The signed page, scanned or photographed</source>
        <translation>选择签字页的扫描件或照片</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>签字页</translation>
    </message>
    <message>
        <source>{count:person has|people have} signed on paper; the page is kept</source>
        <translation>已登记 {count} 人纸质签收，签字页已留存</translation>
    </message>
</context>
<context>
    <name>SiteFacts</name>
    <message>
        <source>Local phone numbers</source>
        <translation>当地联系电话</translation>
    </message>
    <message>
        <source>Assembly point</source>
        <translation>紧急集合点</translation>
    </message>
    <message>
        <source>Warn the door from (share of capacity)</source>
        <translation>入场预警（占容量）</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>增加电话</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>待填写</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>SolutionForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Which problem it solves</source>
        <translation>解决什么问题</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>Products in their order</source>
        <translation>所用产品（按顺序）</translation>
    </message>
</context>
<context>
    <name>SolutionsTab</name>
    <message>
        <source>Solutions</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Exhibiting</source>
        <translation>参展条件</translation>
    </message>
    <message>
        <source>Drawings, pictures and other files</source>
        <translation>图纸、照片等文件</translation>
    </message>
    <message>
        <source>A new solution</source>
        <translation>新建解决方案</translation>
    </message>
    <message>
        <source>Name, problem or product</source>
        <translation>名称、问题或产品</translation>
    </message>
    <message>
        <source>No solution fits</source>
        <translation>没有符合条件的解决方案</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Print the leaflet</source>
        <translation>打印宣传单</translation>
    </message>
    <message>
        <source>Add a solution</source>
        <translation>新建解决方案</translation>
    </message>
    <message>
        <source>No solutions yet</source>
        <translation>还没有解决方案</translation>
    </message>
    <message>
        <source>Products that together solve a problem of a farmhouse or a building project, as one leaflet.</source>
        <translation>针对农房、基建的一个问题，写明用哪些产品、怎么做，可打印成宣传单。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>● all may be shown</source>
        <translation>● 均可参展</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>解决的问题</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{count:solution|solutions}</source>
        <translation>{count} 个解决方案</translation>
    </message>
    <message>
        <source>▲ {count} may not be shown</source>
        <translation>▲ {count} 个不能参展</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>to look at</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>StaffAccess</name>
    <message>
        <source>The printed code works too</source>
        <translation>打印的二维码可用</translation>
    </message>
    <message>
        <source>A printed code does not change: whoever has a picture of it can sign in</source>
        <translation>打印的二维码不会更换，凭它的照片也能签到</translation>
    </message>
    <message>
        <source>Staff code</source>
        <translation>手机台二维码</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>换口令</translation>
    </message>
    <message>
        <source>Printed code</source>
        <translation>海报用二维码</translation>
    </message>
    <message>
        <source>Staff PIN</source>
        <translation>工作人员口令</translation>
    </message>
</context>
<context>
    <name>StaffBox</name>
    <message>
        <source>Name, initials or phone</source>
        <translation>姓名、拼音首字母或电话</translation>
    </message>
    <message>
        <source>+ Add “{name}”…</source>
        <translation>＋ 新增“{name}”…</translation>
    </message>
    <message>
        <source>+ Add a person…</source>
        <translation>＋ 新增人员…</translation>
    </message>
    <message>
        <source>“{name}” is not in the directory: press Enter to add.</source>
        <translation>名录中没有“{name}”，按回车可新增。</translation>
    </message>
</context>
<context>
    <name>StaffDialog</name>
    <message>
        <source>Correct a person's entry</source>
        <translation>修改人员信息</translation>
    </message>
    <message>
        <source>Add a person to the directory</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>For example: deputy director</source>
        <translation>例如：副局长</translation>
    </message>
    <message>
        <source>Mobile or landline; whoever answers for something must be reachable.</source>
        <translation>手机或座机；承担责任的人必须能联系上。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Staff</source>
        <translation>责任人名录</translation>
    </message>
    <message>
        <source>Name, initials, unit or phone</source>
        <translation>姓名、拼音首字母、单位或电话</translation>
    </message>
    <message>
        <source>Whoever answers for something at an event is kept here once, with a phone. Enter corrects.</source>
        <translation>各场活动的责任人统一登记在此，电话只填一次。按回车修改。</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>新增人员…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>负责措施</translation>
    </message>
    <message>
        <source>Correct the entry…</source>
        <translation>修改信息…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{count:person|people}, {phoneless} without a phone</source>
        <translation>共 {count} 人，{phoneless} 人未登记电话</translation>
    </message>
    <message>
        <source>{name} is saved in the directory</source>
        <translation>{name}的信息已保存</translation>
    </message>
    <message>
        <source>{name} is no longer in the directory</source>
        <translation>已将{name}移出名录</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Scanning</source>
        <translation>扫码区</translation>
    </message>
    <message>
        <source>Name, pinyin initials, last digits of the phone, village</source>
        <translation>姓名、拼音首字母、电话后四位、村组</translation>
    </message>
    <message>
        <source>Ready to let out</source>
        <translation>扫码离场</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>请扫码</translation>
    </message>
    <message>
        <source>Scan the code on the badge, or type a name above</source>
        <translation>扫胸卡上的二维码，或直接输入姓名查找</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>正在记录…</translation>
    </message>
    <message>
        <source>Please wait for the verdict</source>
        <translation>请等结果显示后再放行</translation>
    </message>
</context>
<context>
    <name>StageButtons</name>
    <message>
        <source>Record as held…</source>
        <translation>补录为已举办…</translation>
    </message>
    <message>
        <source>Not held yet</source>
        <translation>退回就绪</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>Back to planning</source>
        <translation>恢复筹备</translation>
    </message>
    <message>
        <source>Mark ready</source>
        <translation>标为就绪</translation>
    </message>
    <message>
        <source>Mark held</source>
        <translation>标为已举办</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>延期…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取消举办…</translation>
    </message>
    <message>
        <source>Set the new day…</source>
        <translation>定新日期…</translation>
    </message>
    <message>
        <source>{what}: {stage}</source>
        <translation>{what}：{stage}</translation>
    </message>
    <message>
        <source>{count:event|events}</source>
        <translation>{count} 场</translation>
    </message>
</context>
<context>
    <name>StageReason</name>
    <message>
        <source>Cancel the event</source>
        <translation>取消举办</translation>
    </message>
    <message>
        <source>For example: heavy rain, the road is closed</source>
        <translation>如：暴雨，道路中断</translation>
    </message>
    <message>
        <source>Record as held</source>
        <translation>补录为已举办</translation>
    </message>
    <message>
        <source>For example: held before this program was used; the safety plan is on paper</source>
        <translation>例如：启用本程序前举办，安全方案为纸质</translation>
    </message>
    <message>
        <source>Why? It is kept with the event: {what}</source>
        <translation>原因（随场次保存）：{what}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Write the reason, it goes into the report.</source>
        <translation>请写明原因，总结时要用。</translation>
    </message>
</context>
<context>
    <name>StandTable</name>
    <message>
        <source>Exhibitors</source>
        <translation>参展企业</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>展品</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>参展合同</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Its entry in the catalogue</source>
        <translation>查看名录条目</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>▲ none</source>
        <translation>▲ 无合同</translation>
    </message>
    <message>
        <source>{count} may not be shown on the event's days</source>
        <translation>{count} 个在活动期间不能参展</translation>
    </message>
    <message>
        <source>“{name}” does not exhibit here</source>
        <translation>已移除参展企业“{name}”</translation>
    </message>
</context>
<context>
    <name>StartAfresh</name>
    <message>
        <source>Restore the default settings</source>
        <translation>恢复默认设置</translation>
    </message>
    <message>
        <source>Restore them now</source>
        <translation>现在恢复</translation>
    </message>
    <message>
        <source>Colours, sizes, sound, scanner and camera on this laptop become as delivered. The campaign's data, who works here, the language and the locks stay.</source>
        <translation>本机的颜色、窗口大小、声音、扫码枪和摄像头设置恢复为出厂状态。活动数据、操作人员、语言和锁定设置保留。</translation>
    </message>
    <message>
        <source>Restore the default settings?</source>
        <translation>恢复默认设置？</translation>
    </message>
    <message>
        <source>The settings are as delivered; scanner and camera can be tested on the check-in page</source>
        <translation>已恢复默认设置；扫码枪和摄像头可在签到页重新测试</translation>
    </message>
</context>
<context>
    <name>StartCampaign</name>
    <message>
        <source>Where is it?</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>When is it?</source>
        <translation>什么时候</translation>
    </message>
    <message>
        <source>Who reports?</source>
        <translation>谁来报送</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Start the campaign</source>
        <translation>建立活动</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}</source>
        <translation>第 {number} 步（共 {count} 步）　{title}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start the safety plan from a template</source>
        <translation>套用模板编制安全方案</translation>
    </message>
    <message>
        <source>It brings measures with times, risks and items to check; you name who answers for each.</source>
        <translation>模板带出措施、时间、风险和检查项目，再逐项明确责任人。内容都可修改。</translation>
    </message>
    <message>
        <source>Nobody has said how many people are expected: whether a permit is needed is open.</source>
        <translation>预计人数未填写，还不能判断是否需要公安机关许可。</translation>
    </message>
    <message>
        <source>{count} expected: no police permit is needed (from {least:person|people}).</source>
        <translation>预计 {count} 人：未达 {least} 人，不需要安全许可。</translation>
    </message>
    <message>
        <source>Held by a government: no permit, but a stricter plan; its extras come along.</source>
        <translation>由人民政府直接举办：不实行许可，但须制定更严格的方案，加严措施一并带出。</translation>
    </message>
    <message>
        <source>{count} expected: {police} permits, apply by {day}; the statute's extras come along.</source>
        <translation>预计 {count} 人：须经{police}许可，最迟 {day} 申请；条例要求的加严措施一并带出。</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>套用此模板</translation>
    </message>
    <message>
        <source>of any size</source>
        <translation>不限人数</translation>
    </message>
    <message>
        <source>up to {most:person|people}</source>
        <translation>{most} 人以内</translation>
    </message>
    <message>
        <source>For {kinds}, {size}: {measures:measure|measures}, {risks:risk|risks}, {checks:check|checks}</source>
        <translation>适用：{kinds}，{size}；措施 {measures} 项，风险 {risks} 项，检查 {checks} 项</translation>
    </message>
</context>
<context>
    <name>StateDialog</name>
    <message>
        <source>{figure} in {year}</source>
        <translation>{year}年{figure}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>撤销填报</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Stated: {figure}</source>
        <translation>已填报：{figure}</translation>
    </message>
    <message>
        <source>Storing the figure</source>
        <translation>正在保存数字</translation>
    </message>
    <message>
        <source>No longer stated: {figure}</source>
        <translation>已撤销填报：{figure}</translation>
    </message>
    <message>
        <source>Value ({unit})</source>
        <translation>数值（{unit}）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Who states it, and in which paper</source>
        <translation>由谁提供、依据哪份材料</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Scanner: nothing received yet</source>
        <translation>扫码枪：尚未收到</translation>
    </message>
    <message>
        <source>Input method is on: switch it off if scans go wrong</source>
        <translation>输入法已开启，误读时请关闭</translation>
    </message>
    <message>
        <source>F2 walk-in   F3 entry/exit   F4 / Shift+F4 headcount   Ctrl+Z take back   F8 rehearsal</source>
        <translation>F2 登记   F3 入场/离场   F4、Shift+F4 计数   Ctrl+Z 撤回   F8 演练</translation>
    </message>
    <message>
        <source>Scanner: {time}, sent twice, second one ignored</source>
        <translation>扫码枪：{time} 收到两次，已忽略第二次</translation>
    </message>
    <message>
        <source>Scanner: {time} received</source>
        <translation>扫码枪：{time} 收到</translation>
    </message>
    <message>
        <source>Linked with {count:laptop|laptops}</source>
        <translation>已与 {count} 台电脑联网</translation>
    </message>
    <message>
        <source>Online, no other laptop yet</source>
        <translation>已联网，尚无其他电脑</translation>
    </message>
    <message>
        <source>No sound device: silent</source>
        <translation>无声音设备，静音</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>声音开</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>声音关</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>StopBanner</name>
    <message>
        <source>Safety officer's override</source>
        <translation>安全责任人放行</translation>
    </message>
    <message>
        <source>■ Stop admitting: {inside} inside, {capacity} by the safety officer's override</source>
        <translation>■ 停止入场：场内 {inside} 人，安全责任人放行上限 {capacity} 人</translation>
    </message>
    <message>
        <source>■ Stop admitting: {inside} inside, {capacity} approved (article 18)</source>
        <translation>■ 停止入场：场内 {inside} 人，核准 {capacity} 人（条例第十八条）</translation>
    </message>
</context>
<context>
    <name>StopDetail</name>
    <message>
        <source>Open the event ›</source>
        <translation>打开场次 ›</translation>
    </message>
    <message>
        <source>To bring</source>
        <translation>所需物品</translation>
    </message>
    <message>
        <source>Vans and people</source>
        <translation>车辆人员</translation>
    </message>
    <message>
        <source>No stop chosen</source>
        <translation>没有选中站点</translation>
    </message>
    <message>
        <source>Choose a stop to see what it needs and who goes there.</source>
        <translation>选中一站，查看所需物品和车辆人员。</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>as estimated</source>
        <translation>按估计</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>布展</translation>
    </message>
    <message>
        <source>Taking down</source>
        <translation>撤展</translation>
    </message>
    <message>
        <source>It goes when another stop comes before this one.</source>
        <translation>前一站变动后，此处恢复为估计值。</translation>
    </message>
    <message>
        <source>Way from the stop before</source>
        <translation>从前一站到本站</translation>
    </message>
    <message>
        <source>What is booked for the whole event goes along with set-up and take-down.</source>
        <translation>按整场安排的资源，占用时间随布展、撤展一并调整。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>Strengths</name>
    <message>
        <source>Market days</source>
        <translation>集日</translation>
    </message>
    <message>
        <source>Short ways</source>
        <translation>缩短路程</translation>
    </message>
    <message>
        <source>Equal shares</source>
        <translation>各乡镇均衡</translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message>
        <source>Suggested risks</source>
        <translation>建议风险</translation>
    </message>
    <message>
        <source>Events of this kind and size often bring these. Untick what does not apply.</source>
        <translation>这类规模的活动常有以下风险，不适用的请取消勾选。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>添加选中项</translation>
    </message>
</context>
<context>
    <name>SumsDialog</name>
    <message>
        <source>Sums of publicity</source>
        <translation>宣传分类合计</translation>
    </message>
    <message>
        <source>{count:item|items}, read {reach}, played {plays}</source>
        <translation>共 {count} 篇次，阅读量 {reach}，播放量 {plays}</translation>
    </message>
    <message>
        <source>Sums by group</source>
        <translation>分组合计</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>按以下分组</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>By</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>篇次</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读量</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>播放量</translation>
    </message>
</context>
<context>
    <name>TaskActions</name>
    <message>
        <source>{count:task|tasks} given to a person</source>
        <translation>已为 {count} 项任务指定责任人</translation>
    </message>
    <message>
        <source>Who does these tasks ({count})</source>
        <translation>为 {count} 项任务指定责任人</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>{count:task|tasks} changed</source>
        <translation>已更新 {count} 项任务</translation>
    </message>
    <message>
        <source>{count:task|tasks} removed</source>
        <translation>已移除 {count} 项任务</translation>
    </message>
    <message>
        <source>Every department has the tasks that the notice names</source>
        <translation>各部门任务已按通知生成，原有任务未改动</translation>
    </message>
    <message>
        <source>Select tasks in the list first</source>
        <translation>请先在列表中选择任务</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>新增任务</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Clause of the notice</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>A task is done when words or a file show it.</source>
        <translation>登记为已完成时，须写明依据或添加附件。</translation>
    </message>
    <message>
        <source>What shows that it was done</source>
        <translation>完成依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not a day; write 2023-11-30.</source>
        <translation>不是日期，应如 2023-11-30。</translation>
    </message>
</context>
<context>
    <name>TaskFiles</name>
    <message>
        <source>Attach a file…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{name} (when saved)</source>
        <translation>{name}（保存时添加）</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>{name} is no longer attached</source>
        <translation>已移除附件“{name}”</translation>
    </message>
</context>
<context>
    <name>TaskMatrix</name>
    <message>
        <source>● done  ◐ under way  ○ open  ▲ due within a week  ■ overdue  － dropped</source>
        <translation>● 已完成　◐ 进行中　○ 未开始　▲ 一周内到期　■ 已逾期　－ 不再开展</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>共 {count} 项，已完成 {done} 项</translation>
    </message>
</context>
<context>
    <name>TaskTable</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>完成依据</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>“{text}” is not a day; nothing was changed. Type it like 2023-11-30.</source>
        <translation>“{text}”不是日期，未作改动。日期应如 2023-11-30。</translation>
    </message>
</context>
<context>
    <name>TaskTodo</name>
    <message>
        <source>{count:task|tasks} {why}</source>
        <translation>{count} 项任务{why}</translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Name a person…</source>
        <translation>指定责任人…</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>登记为进行中</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>登记为已完成…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>Take the tasks from the notice</source>
        <translation>按通知生成任务</translation>
    </message>
    <message>
        <source>What the notice asks of each department becomes a task with a person, a day and evidence.</source>
        <translation>通知对各部门的要求逐条成为任务，明确责任人、时限和完成依据。</translation>
    </message>
    <message>
        <source>Add a task of your own</source>
        <translation>自行新增任务</translation>
    </message>
    <message>
        <source>Add a task…</source>
        <translation>新增任务…</translation>
    </message>
    <message>
        <source>Take from the notice</source>
        <translation>按通知生成</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>另存为 Excel</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>{count:task|tasks}, {done} done</source>
        <translation>共 {count} 项，已完成 {done} 项</translation>
    </message>
    <message>
        <source>Stored: {title}</source>
        <translation>已保存：{title}</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在排版</translation>
    </message>
</context>
<context>
    <name>TextsPanel</name>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>报告各部分</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>本部分正文</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>恢复草稿</translation>
    </message>
    <message>
        <source>“{title}” is the draft again</source>
        <translation>“{title}”已恢复为草稿</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>▲ To be completed</source>
        <translation>▲ 待补充</translation>
    </message>
    <message>
        <source>A line is a paragraph. Words in braces are figures; they are filled in when it is printed.</source>
        <translation>一行为一段。花括号中的字段在打印时按最新数据填入，改写时请保留。</translation>
    </message>
</context>
<context>
    <name>ToSettle</name>
    <message>
        <source>Counting what is to be settled</source>
        <translation>清点待核对的事项</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip (Esc)</source>
        <translation>跳过（Esc）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>TourDialog</name>
    <message>
        <source>Change the tour</source>
        <translation>修改线路</translation>
    </message>
    <message>
        <source>New tour</source>
        <translation>新增线路</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Back at the depot every evening</source>
        <translation>每天返回出发地</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sets out from</source>
        <translation>出发地</translation>
    </message>
    <message>
        <source>Where the vans are loaded</source>
        <translation>在此装车、发车</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>最早发车</translation>
    </message>
    <message>
        <source>Longest day</source>
        <translation>每天最长</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>“{name}” is saved</source>
        <translation>已保存“{name}”</translation>
    </message>
</context>
<context>
    <name>TourStops</name>
    <message>
        <source>Begin the day here</source>
        <translation>每天先看工作台</translation>
    </message>
    <message>
        <source>What comes next, what is missing, how far the report is. A line leads to where it is done.</source>
        <translation>接下来有哪些场次、还缺什么、总结报告差多少，都列在这里。点任何一行，就到办理的地方。</translation>
    </message>
    <message>
        <source>Events: the work itself</source>
        <translation>办一场活动</translation>
    </message>
    <message>
        <source>Add an event, then go through its steps: people, safety, prints, the day, the summary.</source>
        <translation>新建一场活动，然后按上方的步骤依次办理：人员名单、安全、物料打印、现场、小结。</translation>
    </message>
    <message>
        <source>Safety plans</source>
        <translation>安全方案</translation>
    </message>
    <message>
        <source>Measures and who answers for each, permits, the walk-through. What nobody has stands out.</source>
        <translation>防范措施和责任人、许可办理、现场检查都在这里，还没有责任人的措施会突出显示。</translation>
    </message>
    <message>
        <source>Check-in at the door</source>
        <translation>现场签到</translation>
    </message>
    <message>
        <source>Badges are scanned here, with a scanner, the camera or phones. No internet is needed.</source>
        <translation>活动当天在这里扫胸卡，可以用扫码枪、摄像头或手机，不需要联网。</translation>
    </message>
    <message>
        <source>The report writes itself</source>
        <translation>总结报告自动汇总</translation>
    </message>
    <message>
        <source>What was registered during the season is counted up here. A figure shows what it rests on.</source>
        <translation>平时登记的内容自动汇总成数据，点一个数字就能看到它的来源。</translation>
    </message>
    <message>
        <source>Three keys are enough</source>
        <translation>记住三个键就够了</translation>
    </message>
    <message>
        <source>Ctrl+K finds anything, Ctrl+Z takes back the latest step, F1 opens the guide. This tour stands in the menu at the top right.</source>
        <translation>Ctrl+K 查找任何内容，Ctrl+Z 撤销上一步，F1 打开使用手册。本导览可在右上角菜单中重看。</translation>
    </message>
</context>
<context>
    <name>TourTable</name>
    <message>
        <source>Tours</source>
        <translation>巡展线路</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>站</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>{name}: {days}, {count:stop|stops}</source>
        <translation>{name}：{days}，{count} 站</translation>
    </message>
</context>
<context>
    <name>ToursPage</name>
    <message>
        <source>Tours</source>
        <translation>巡展</translation>
    </message>
    <message>
        <source>Season plan</source>
        <translation>季度排期</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Market days and calendar</source>
        <translation>集日与日历</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Green building materials to the countryside</source>
        <translation>绿色建材下乡</translation>
    </message>
    <message>
        <source>This backup is protected</source>
        <translation>此备份已设口令保护</translation>
    </message>
    <message>
        <source>This campaign is protected</source>
        <translation>本活动已设口令保护</translation>
    </message>
    <message>
        <source>The window is locked</source>
        <translation>窗口已锁定</translation>
    </message>
    <message>
        <source>Forgotten? Type the eight groups of the recovery sheet that is kept in the safe.</source>
        <translation>忘记口令时，可输入保险柜中恢复单上的八组恢复码。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>请输入口令</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>不恢复，返回</translation>
    </message>
    <message>
        <source>Another campaign…</source>
        <translation>其他活动…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Trying the passphrase</source>
        <translation>正在核对口令</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>By resource</source>
        <translation>按资源</translation>
    </message>
</context>
<context>
    <name>VillagesSection</name>
    <message>
        <source>Villages</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村名</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{count:village|villages} added to {township}; already there: {known}</source>
        <translation>已为{township}添加 {count} 个村，另有 {known} 个此前已有</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>No village names were found in {file}; is there a column headed 村名?</source>
        <translation>“{file}”中没有找到村名。请确认有“村名”一列，或村名在第一列。</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xls *.csv *.txt)</source>
        <translation>表格 (*.xlsx *.xls *.csv *.txt)</translation>
    </message>
    <message>
        <source>Take the villages from a sheet</source>
        <translation>从表格读取村名</translation>
    </message>
    <message>
        <source>{name} is no longer on the list</source>
        <translation>已移除：{name}</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Delete removes the selected village.</source>
        <translation>选中后按 Delete 移除。</translation>
    </message>
    <message>
        <source>The state publishes no village codes since October 2024; the county's own list counts.</source>
        <translation>国家自 2024 年 10 月起不再公布村级区划代码，以本县掌握的名单为准。</translation>
    </message>
    <message>
        <source>Villages to add, one a line</source>
        <translation>要添加的村，一行一个</translation>
    </message>
    <message>
        <source>Add the villages</source>
        <translation>添加村</translation>
    </message>
    <message>
        <source>From a sheet…</source>
        <translation>从表格读取…</translation>
    </message>
</context>
<context>
    <name>VisitorList</name>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近访问</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>签到人数</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接的手机</translation>
    </message>
    <message>
        <source>{phones:phone|phones}, {people} signed in</source>
        <translation>{phones} 部手机，签到 {people} 人</translation>
    </message>
    <message>
        <source>{address}, desk {number}</source>
        <translation>{address}（手机台{number}）</translation>
    </message>
</context>
<context>
    <name>Visitors</name>
    <message>
        <source>Goodbye: please show your code</source>
        <translation>离场请出示二维码</translation>
    </message>
    <message>
        <source>Please show your code</source>
        <translation>请出示二维码</translation>
    </message>
    <message>
        <source>Hold the code of your badge or phone in front of the scanner</source>
        <translation>将胸卡或手机上的二维码对准扫码枪或摄像头</translation>
    </message>
    <message>
        <source>Please speak to the staff beside you</source>
        <translation>请到旁边的工作人员处办理</translation>
    </message>
</context>
<context>
    <name>VoidStrip</name>
    <message>
        <source>Reason</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>Scanned the wrong person</source>
        <translation>认错人</translation>
    </message>
    <message>
        <source>Pressed once too often</source>
        <translation>多记了一次</translation>
    </message>
    <message>
        <source>The person has not come in</source>
        <translation>本人没有入场</translation>
    </message>
    <message>
        <source>Only a trial</source>
        <translation>只是试扫</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不撤回</translation>
    </message>
    <message>
        <source>Take back: {who}</source>
        <translation>撤回：{who}</translation>
    </message>
</context>
<context>
    <name>WalkInForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit or village</source>
        <translation>单位或村组</translation>
    </message>
    <message>
        <source>Phone (may be left empty)</source>
        <translation>电话（可不填）</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>People who would rather not be registered come in all the same: count them with F4. Do not register children under 14.</source>
        <translation>不愿登记的也可以入场，按 F4 计数；不登记未满 14 周岁的人。</translation>
    </message>
    <message>
        <source>Register and admit</source>
        <translation>登记并入场</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WalkThrough</name>
    <message>
        <source>The list is gone through: {progress}</source>
        <translation>本表已全部检查：{progress}</translation>
    </message>
    <message>
        <source>Items still to be looked at: {count}</source>
        <translation>还有 {count} 项未检查</translation>
    </message>
    <message>
        <source>Item {at} of {total}</source>
        <translation>第 {at} 项，共 {total} 项</translation>
    </message>
    <message>
        <source>‹ Back to the list</source>
        <translation>‹ 返回检查表</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Week calendar</source>
        <translation>周历</translation>
    </message>
</context>
<context>
    <name>WhenStep</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Theme: {theme}
Report due: {due}
Basis: {basis}</source>
        <translation>主题：{theme}
总结报送期限：{due}
依据：{basis}</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>待核实</translation>
    </message>
</context>
<context>
    <name>WhereStep</name>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>更换位置…</translation>
    </message>
    <message>
        <source>Type a county or township by name, pinyin initials or code, and choose it.</source>
        <translation>请输入县（区）或乡镇的名称、拼音首字母或区划代码，并从列表中选定。</translation>
    </message>
    <message>
        <source>{name}, code {code}, {count:place|places} in it</source>
        <translation>{name}，区划代码 {code}，下一级区划 {count} 个</translation>
    </message>
    <message>
        <source>Where the campaign is kept</source>
        <translation>选择活动的保存位置</translation>
    </message>
    <message>
        <source>Stored in {folder}</source>
        <translation>保存位置：{folder}</translation>
    </message>
</context>
<context>
    <name>WhileClosed</name>
    <message>
        <source>Green building materials to the countryside</source>
        <translation>绿色建材下乡</translation>
    </message>
    <message>
        <source>Please leave the laptop on. Should the power fail, nothing is lost: it is done or undone.</source>
        <translation>请不要关闭电脑。即使断电数据也不会丢失，下次打开时自动完成或还原。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WhoAreYou</name>
    <message>
        <source>Who is working?</source>
        <translation>请登录</translation>
    </message>
    <message>
        <source>Each step is kept under the name that signs in here.</source>
        <translation>每一步操作都记在登录人名下。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Another campaign…</source>
        <translation>其他活动…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>WindowName</name>
    <message>
        <source>{session}: admission is over</source>
        <translation>{session}：已停止入场</translation>
    </message>
    <message>
        <source>No session admits yet</source>
        <translation>尚未到入场时段</translation>
    </message>
</context>
<context>
    <name>WordsTab</name>
    <message>
        <source>The text to be checked</source>
        <translation>待检查的文字</translation>
    </message>
    <message>
        <source>Type or paste what a poster, leaflet or notice is to say</source>
        <translation>在此输入或粘贴海报、传单、通知的文字</translation>
    </message>
    <message>
        <source>What deserves a second look</source>
        <translation>需要留意的用语</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>What an event's poster says: name or day</source>
        <translation>检查场次海报：名称或日期</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>A hint only, by a list of common words: have every text reviewed.</source>
        <translation>按常见禁用词提示，不代表合法合规，发布前请按规定审核。</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>{count:place deserves|places deserve} a second look</source>
        <translation>有 {count} 处需要留意</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>还没有文字</translation>
    </message>
    <message>
        <source>Word or text (*.docx *.txt);;All files (*)</source>
        <translation>Word 或文本 (*.docx *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
</context>
<context>
    <name>WorkPlanTab</name>
    <message>
        <source>For a region that applies to the guiding department.</source>
        <translation>供有意愿的地区向指导部门申请时使用（通知三）</translation>
    </message>
</context>
<context>
    <name>WrapUpStep</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Saved the note of “{name}”</source>
        <translation>已保存“{name}”的备注</translation>
    </message>
</context>
<context>
    <name>_Barred</name>
    <message>
        <source>Only for: {who}</source>
        <translation>仅限：{who}</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>纸质补录</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <source>Still to do</source>
        <translation>还差什么</translation>
    </message>
</context>
<context>
    <name>_PinDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {seconds} s.</source>
        <translation>口令多次输错，请 {seconds} 秒后再试。</translation>
    </message>
</context>
</TS>