"""Sentences on the workspace, its files, the campaign, history and backups."""

SENTENCES: dict[str, tuple[str, str]] = {
    "NoWorkspace": (
        "文件夹“{folder}”里还没有活动数据。请先新建活动（gbm init），或选择另一个文件夹。",
        "The folder “{folder}” holds no campaign yet. Start one (gbm init) or choose another folder.",
    ),
    "NewerWorkspace": (
        "“{folder}”的数据由更新版本的程序保存（数据版本 {found}，本程序为 {known}）。数据未作改动，请换用新版程序打开。",
        "“{folder}” was saved by a newer version (data version {found}, this program knows {known}). Nothing was changed; open it with the newer program.",
    ),
    "DamagedWorkspace": (
        "“{folder}”的数据库文件已损坏，未作任何改动。可用最近的备份恢复：{backup}。",
        "The database in “{folder}” is damaged; nothing was changed. It can be restored from the latest backup: {backup}.",
    ),
    "DamagedWithoutBackup": (
        "“{folder}”的数据库文件已损坏，未作任何改动；它的 backups 文件夹里没有备份。请找出存在 U 盘或另一台电脑上的备份来恢复，或在新文件夹里重新建立活动。",
        "The database in “{folder}” is damaged; nothing was changed, and its folder backups holds no copy. Restore a backup from a stick or another laptop, or start the campaign anew in another folder.",
    ),
    "ReadOnlyWorkspace": (
        "“{folder}”不能写入，本次内容未保存。请检查文件夹权限，或 U 盘的写保护开关。",
        "“{folder}” cannot be written to, so this was not saved. Check the folder's permissions or the stick's lock.",
    ),
    "DiskFull": (
        "“{folder}”所在磁盘已满，本次内容未保存，此前的数据完好。请腾出空间后再试。",
        "The disk of “{folder}” is full; this was not saved, everything before it is safe. Free some space and try again.",
    ),
    "DiskFailed": (
        "读写“{folder}”所在磁盘时出错，本次内容未保存，此前的数据未作改动。请检查 U 盘是否已拔出、磁盘是否已满或有故障，然后再试。",
        "The disk of “{folder}” gave an error; this was not saved, nothing before it was changed. Check that the stick is in place and the disk neither full nor faulty, then try again.",
    ),
    "WorkspaceGone": (
        "找不到“{folder}”里的数据：U 盘可能已拔出，或者文件夹被移动、改名。本次内容未保存，此前保存的都在原来的文件夹里。请插回 U 盘或把文件夹放回原处，再重新打开程序。",
        "The data in “{folder}” is not there any more: the stick was pulled out, or the folder moved or renamed. This was not saved; all that was saved before is in that folder. Put it back in place and start the program again.",
    ),
    "LastCampaignMissing": (
        "上次打开的活动不在“{folder}”了：U 盘可能没有插好，或者文件夹被移动、改名。不必新建活动：请插好 U 盘后重新打开程序，或按“打开已有的活动文件夹…”找到它。",
        "The campaign that was open last is not in “{folder}” any more: the stick may not be plugged in, or the folder was moved or renamed. There is no need to start another: plug it in and start the program again, or look for it with “Open a campaign's folder…”.",
    ),
    "WorkspaceBusy": (
        "另一个程序正在写入“{folder}”，本次内容未保存。请稍候再试。",
        "Another program is writing to “{folder}”, so this was not saved. Try again in a moment.",
    ),
    "NoCampaign": (
        "“{folder}”里还没有建立活动。请先选择年份和地区（gbm init）。",
        "“{folder}” has no campaign yet. Choose its year and region first (gbm init).",
    ),
    "CampaignExists": (
        "“{folder}”里已有一个活动，未作改动。另一地区或年份请用新的文件夹。",
        "“{folder}” holds a campaign already and was not changed. Use a new folder for another region or year.",
    ),
    "PeriodBackwards": (
        "活动结束日期（{end}）早于开始日期（{start}），请改正。",
        "The campaign ends ({end}) before it begins ({start}); please correct the dates.",
    ),
    "UnknownTownship": (
        "“{code}”不是乡镇（街道）的区划代码，应为 9 位数字。",
        "“{code}” is not the code of a township; it should have 9 digits.",
    ),
    "NothingToUndo": (
        "本机没有可以撤销的操作。",
        "This laptop has done nothing that could be undone.",
    ),
    "UnknownStep": (
        "没有编号为“{step_id}”的操作记录，或有多条以此开头。请用完整编号（gbm history 可查）。",
        "No single step has the id “{step_id}”. Use the whole id as gbm history shows it.",
    ),
    "NotUndoable": (
        "这一步按规定保留，不能撤销。需要更正时请另作记录，例如重新检查、重新签收。",
        "This step stays on record and cannot be undone; record a correction instead, such as a new inspection or signature.",
    ),
    "AlreadyUndone": (
        "这一步此前已经撤销。",
        "This step was undone before.",
    ),
    "ChangedSince": (
        "这一步之后相关内容又有改动，请先撤销后面的改动。",
        "Something changed later on top of this step; undo the later change first.",
    ),
    "NotABackup": (
        "“{file}”不是完好的备份文件，当前数据未作改动。",
        "“{file}” is not a sound backup; the present data was not changed.",
    ),
    "FileExists": (
        "“{file}”已经存在，未覆盖。请换一个文件名。",
        "“{file}” exists already and was not overwritten. Choose another name.",
    ),
    "CannotWrite": (
        "无法写入“{file}”。请检查文件夹是否存在、可写，文件是否正被其他程序打开，磁盘是否已满。",
        "“{file}” could not be written. Check that the folder exists and is writable, the file is not open elsewhere and the disk is not full.",
    ),
}
