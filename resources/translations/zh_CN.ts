<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>{count} addressees are saved</source>
        <translation>已保存 {count} 个报送对象</translation>
    </message>
</context>
<context>
    <name>AgendaEditor</name>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
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
        <source>Backing up</source>
        <translation>正在备份</translation>
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
    <name>BulkPanel</name>
    <message>
        <source>Set stage</source>
        <translation>改状态</translation>
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
        <source>{count} events selected</source>
        <translation>已选 {count} 场</translation>
    </message>
    <message>
        <source>These events have no next stage in common.</source>
        <translation>所选场次没有共同的下一状态。</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>Earlier month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{year}-{month:02}</source>
        <translation>{year}年{month}月</translation>
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
        <source>Reporter (signs the report)</source>
        <translation>报告单位（落款）</translation>
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
    <name>CheckinPage</name>
    <message>
        <source>No event to check people in for</source>
        <translation>还没有可以签到的场次</translation>
    </message>
    <message>
        <source>Plan an event</source>
        <translation>安排场次</translation>
    </message>
    <message>
        <source>Plan an event and list its people; then this page admits them by their code.</source>
        <translation>先安排场次、导入名单，再在这里扫码签到。</translation>
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
        <source>Walk-in F2</source>
        <translation>现场登记 F2</translation>
    </message>
    <message>
        <source>Headcount +1 F4</source>
        <translation>未登记 +1 F4</translation>
    </message>
    <message>
        <source>Entry F3</source>
        <translation>改为入场 F3</translation>
    </message>
    <message>
        <source>Exit F3</source>
        <translation>改为离场 F3</translation>
    </message>
    <message>
        <source>End rehearsal F8</source>
        <translation>结束演练 F8</translation>
    </message>
    <message>
        <source>Rehearse F8</source>
        <translation>演练 F8</translation>
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
        <source>{count} copies saved in {folder}</source>
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
        <source>{count} pages sent to the printer</source>
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
        <source>Make {count} copies</source>
        <translation>新增 {count} 场</translation>
    </message>
    <message>
        <source>Copied “{name}”: {count} new events</source>
        <translation>已由“{name}”复制出 {count} 场</translation>
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
        <source>Admissions</source>
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
        <source>Next {days} days</source>
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
        <source>▲ {count} to do</source>
        <translation>▲ 缺 {count} 项</translation>
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
        <translation>新增场次</translation>
    </message>
    <message>
        <source>Plan an event, import its people, then check them in; the report is counted from that.</source>
        <translation>先新增场次，再导入名单、现场签到，总结报告按这些记录统计。</translation>
    </message>
    <message>
        <source>Open the sample season</source>
        <translation>打开示例活动</translation>
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
        <translation>删除</translation>
    </message>
    <message>
        <source>F2 or a double click changes a cell; Delete removes the row.</source>
        <translation>按 F2 或双击修改单元格，按 Delete 删除所在行。</translation>
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
        <source>{count} departments are saved</source>
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
        <source>{count} things missing</source>
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
        <source>The summary report is {days} days overdue (due {day})</source>
        <translation>总结报告已超过报送日期 {days} 天（应于{day}前报送）</translation>
    </message>
    <message>
        <source>The summary report is due today</source>
        <translation>今天是总结报告报送截止日</translation>
    </message>
    <message>
        <source>{days} days until the summary report is due ({day})</source>
        <translation>距总结报告报送还有 {days} 天（{day}前）</translation>
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
    <name>EventPanel</name>
    <message>
        <source>Saved “{name}”</source>
        <translation>已保存“{name}”</translation>
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
        <source>{name} (not saved)</source>
        <translation>{name}（未保存）</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Find an event (Ctrl+F)</source>
        <translation>查找场次 Ctrl+F</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月历</translation>
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
        <source>Events</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation>{count} 场</translation>
    </message>
    <message>
        <source>Removed “{name}”</source>
        <translation>已删除“{name}”</translation>
    </message>
    <message>
        <source>Removed {count} events</source>
        <translation>已删除 {count} 场</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
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
        <source>Rows</source>
        <translation>依据行数</translation>
    </message>
    <message>
        <source>Put into the text</source>
        <translation>插入正文</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>没有依据数据</translation>
    </message>
    <message>
        <source>Rows behind the figure</source>
        <translation>指标的依据数据</translation>
    </message>
    <message>
        <source>Rows can be selected and copied (Ctrl+C) into a spreadsheet.</source>
        <translation>可选中各行，按 Ctrl+C 复制到电子表格。</translation>
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
    <name>FirstRun</name>
    <message>
        <source>Green building materials to the countryside</source>
        <translation>绿色建材下乡</translation>
    </message>
    <message>
        <source>Restore another backup…</source>
        <translation>选择其他备份文件恢复…</translation>
    </message>
    <message>
        <source>Restore the backup {name}</source>
        <translation>恢复备份 {name}</translation>
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
        <translation>安排场次、导入名单、现场签到、生成总结报告，都在这里办。</translation>
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
        <source>Choose the year and the region; theme, period and due date follow from the notice.</source>
        <translation>选择年度和地区，主题、活动时间和报送期限随通知带出。</translation>
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
        <source>The campaign</source>
        <translation>活动信息</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Stored in {folder}</source>
        <translation>保存位置：{folder}</translation>
    </message>
    <message>
        <source>Start the campaign</source>
        <translation>建立活动</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>更换位置…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Theme: {theme}
Period: {first} – {last}
Report due: {due}
Basis: {basis}</source>
        <translation>主题：{theme}
活动时间：{first}至{last}
总结报告报送截止：{due}
依据：{basis}</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Please write your name: each step is kept under it.</source>
        <translation>请填写姓名，每一步操作都会记在名下。</translation>
    </message>
    <message>
        <source>Type a county or township by name, pinyin initials or code, and choose it.</source>
        <translation>请输入县（区）或乡镇的名称、拼音首字母或区划代码，并从列表中选定。</translation>
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
        <source>Where the campaign is kept</source>
        <translation>活动数据的保存位置</translation>
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
    <name>Header</name>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>搜索（Ctrl+K）</translation>
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
        <source>Another campaign…</source>
        <translation>其他活动…</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>## Keys

- Ctrl+1 … Ctrl+6: the pages
- Ctrl+K: find a page, an event or a person
- Ctrl+F: search on the page
- Ctrl+Z: take back the last step
- F5: read again
- F11: full screen
- F1: this help
</source>
        <translation>## 快捷键

- Ctrl+1 … Ctrl+6：切换页面
- Ctrl+K：查找页面、场次或人员
- Ctrl+F：在本页查找
- Ctrl+Z：撤销上一步
- F5：重新读取
- F11：全屏
- F1：帮助
</translation>
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
        <source>Without a name {sign}{count}</source>
        <translation>未登记 {sign}{count}</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>姓名未知</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look and sound</source>
        <translation>外观与声音</translation>
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
    <name>MessageBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
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
        <source>Settings ›</source>
        <translation>去设置 ›</translation>
    </message>
</context>
<context>
    <name>ModeBanner</name>
    <message>
        <source>Rehearsal: nothing is stored or counted (F8 ends it)</source>
        <translation>演练中：不记录、不计数（按 F8 结束）</translation>
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
    <message>
        <source>+{count} more</source>
        <translation>另有 {count} 场</translation>
    </message>
</context>
<context>
    <name>OnSiteStep</name>
    <message>
        <source>Open check-in</source>
        <translation>打开签到</translation>
    </message>
</context>
<context>
    <name>OpenCampaign</name>
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
        <source>Unit or village group</source>
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
        <source>Unit or village group</source>
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
        <source>from {count} people a session; asked for {days} days before</source>
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
        <source>No printer is installed on this computer; save the PDF and print it elsewhere</source>
        <translation>本机没有安装打印机，请另存为 PDF 后到其他电脑打印</translation>
    </message>
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
        <source>Badges for {count} chosen people</source>
        <translation>所选 {count} 人的胸卡</translation>
    </message>
    <message>
        <source>‹ Back to the list</source>
        <translation>‹ 返回名单</translation>
    </message>
    <message>
        <source>{count} people; the preview shows the first {shown}, all are printed</source>
        <translation>共 {count} 人，预览前 {shown} 人，打印时为全部</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>共 {count} 人</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>{count} pages sent to the printer</source>
        <translation>已向打印机发送 {count} 页</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>Check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>总结报告</translation>
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
    <name>Reception</name>
    <message>
        <source>This is a rehearsal: nobody is registered or counted. F8 ends it.</source>
        <translation>正在演练，不登记也不计数。按 F8 结束演练。</translation>
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
    <name>RegionBox</name>
    <message>
        <source>Name, pinyin initials or code</source>
        <translation>名称、拼音首字母或代码</translation>
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
        <source>Due date to be verified</source>
        <translation>报送截止日期待核实</translation>
    </message>
    <message>
        <source>{days} days overdue (due {day})</source>
        <translation>已超过报送日期 {days} 天（应于{day}前报送）</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天是报送截止日</translation>
    </message>
    <message>
        <source>{days} days left (due {day})</source>
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
        <translation>另存 Excel</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>另存 Word</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存 PDF</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Missing ({count})</source>
        <translation>缺项（{count}）</translation>
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
</context>
<context>
    <name>RestoreBackup</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The campaign will stand as it did when this backup was made. What was entered since is no longer shown, and Undo cannot bring it back.</source>
        <translation>恢复后，数据将回到这份备份的时点，此后录入的内容不再显示，也不能用“撤销”找回。</translation>
    </message>
    <message>
        <source>The present data is put aside in the folder backups first.</source>
        <translation>恢复前，当前数据会先另存到 backups 文件夹。</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>不恢复</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这份备份</translation>
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
        <source>Import {count} people</source>
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
        <source>Unit or village group</source>
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
        <source>Importing {count} people</source>
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
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>{count} rows to check are saved in {file}</source>
        <translation>{count} 行需核对的内容已存入“{file}”</translation>
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
    <name>Section</name>
    <message>
        <source>Discard the changes</source>
        <translation>放弃修改</translation>
    </message>
</context>
<context>
    <name>SendingPanel</name>
    <message>
        <source>Office</source>
        <translation>主送机关</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>报送日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>报送方式</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>签收</translation>
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
        <source>Receipt (number or name)</source>
        <translation>签收（回执号或签收人）</translation>
    </message>
    <message>
        <source>Record the delivery</source>
        <translation>登记报送</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Restored {name}; what stood here before is kept as {aside} in backups</source>
        <translation>已恢复备份 {name}；恢复前的数据另存在 backups 文件夹的 {aside}</translation>
    </message>
    <message>
        <source>Preparing the sample</source>
        <translation>正在准备示例活动</translation>
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
    <name>Stage</name>
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
        <translation>扫胸牌上的二维码，或直接输入姓名查找</translation>
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
        <source>{what}: {stage}</source>
        <translation>{what}：{stage}</translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation>{count} 场</translation>
    </message>
</context>
<context>
    <name>StageReason</name>
    <message>
        <source>Postpone</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Cancel the event</source>
        <translation>取消举办</translation>
    </message>
    <message>
        <source>For example: heavy rain, the road is closed</source>
        <translation>如：暴雨，道路中断</translation>
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
        <source>{count} villages added to {township}; {known} were there already</source>
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
    <name>VoidStrip</name>
    <message>
        <source>Reason</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>Scanned the wrong person</source>
        <translation>扫错了人</translation>
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
        <source>Was only a trial</source>
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
        <source>Who would rather not be registered comes in all the same: count with F4. No children under 14.</source>
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
    <name>_Line</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
</TS>