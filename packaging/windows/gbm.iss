; The Windows installer, by Inno Setup 6.3 or later: for one person, without administrator's rights. Workspaces lie in the
; person's data folder and are neither installed, upgraded nor removed with the program. The Chinese of the pages that it
; shows stands below, for Inno Setup's own installation brings none.
#ifndef Version
  #define Version "0.1.0"
#endif
[Setup]
AppId={{6F0B8B0E-6E0B-4C38-9B5D-5B1B2E3C7A11}
AppName=绿色建材下乡
AppVersion={#Version}
AppVerName=绿色建材下乡 {#Version}
DefaultDirName={localappdata}\Programs\gbm-desktop
DefaultGroupName=绿色建材下乡
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=gbm-desktop-{#Version}-windows-x86_64-setup
Compression=lzma2/ultra64
SolidCompression=yes
WizardStyle=modern
SetupIconFile=gbm.ico
UninstallDisplayIcon={app}\gbm-desktop.exe
UninstallDisplayName=绿色建材下乡
CloseApplications=yes

[Languages]
Name: "zh"; MessagesFile: "compiler:Default.isl"

[LangOptions]
LanguageName=简体中文
LanguageID=$0804
DialogFontName=Microsoft YaHei UI

[Messages]
SetupAppTitle=安装
SetupWindowTitle=安装 %1
UninstallAppTitle=卸载
UninstallAppFullTitle=卸载 %1
ConfirmTitle=确认
ErrorTitle=未能完成
SetupAlreadyRunning=安装程序已经打开。
WinVersionTooLowError=本程序需要 %1 %2 或更新的版本。
OnlyOnTheseArchitectures=本程序只能装在下列处理器的 Windows 上：%n%n%1
ExitSetupTitle=退出安装
ExitSetupMessage=安装还没有完成。现在退出，程序不会装上，以后可以重新运行安装程序。%n%n要退出吗？
ButtonBack=< 上一步(&B)
ButtonNext=下一步(&N) >
ButtonInstall=安装(&I)
ButtonOK=确定
ButtonCancel=取消
ButtonYes=是(&Y)
ButtonNo=否(&N)
ButtonFinish=完成(&F)
ButtonBrowse=浏览(&B)…
ButtonWizardBrowse=浏览(&R)…
ButtonNewFolder=新建文件夹(&M)
ClickNext=按“下一步”继续，按“取消”退出。
BrowseDialogTitle=选择文件夹
BrowseDialogLabel=在下面选择文件夹，然后按“确定”。
NewFolderName=新建文件夹
WizardSelectDir=安装位置
SelectDirDesc=[name] 装在哪里？
SelectDirLabel3=程序将装在下面的文件夹里。活动数据另在您的用户文件夹里，升级和卸载都不动它。
SelectDirBrowseLabel=按“下一步”继续。要装在别处，按“浏览”。
DiskSpaceMBLabel=至少需要 [mb] MB 磁盘空间。
DiskSpaceWarningTitle=磁盘空间不够
DiskSpaceWarning=至少需要 %1 KB 空间，所选磁盘只有 %2 KB。%n%n仍要继续吗？
DirExistsTitle=文件夹已存在
DirExists=文件夹%n%n%1%n%n已经存在。要装在这里吗？
WizardReady=准备安装
ReadyLabel1=可以开始安装 [name] 了。
ReadyLabel2a=按“安装”开始；要改动，按“上一步”。
ReadyLabel2b=按“安装”开始。
ReadyMemoDir=安装位置：
WizardPreparing=正在准备
PreparingDesc=正在准备安装 [name]。
ApplicationsFound=下列程序正在使用要更新的文件，建议让安装程序自动关闭它们。
ApplicationsFound2=下列程序正在使用要更新的文件，建议让安装程序自动关闭它们，装好后再打开。
CloseApplications=自动关闭这些程序(&A)
DontCloseApplications=不关闭(&D)
WizardInstalling=正在安装
InstallingLabel=正在安装 [name]，请稍候。
FinishedHeadingLabel=[name] 已装好
FinishedLabelNoIcons=[name] 已装在这台电脑上。
FinishedLabel=[name] 已装在这台电脑上，可从桌面或开始菜单打开。
ClickFinish=按“完成”退出。
StatusClosingApplications=正在关闭程序…
StatusCreateDirs=正在建立文件夹…
StatusExtractFiles=正在复制文件…
StatusCreateIcons=正在建立快捷方式…
StatusSavingUninstall=正在保存卸载信息…
StatusRunProgram=正在完成…
StatusRollback=正在撤回…
SetupAborted=安装没有完成。请排除问题后再运行一次。
ConfirmUninstall=要卸载 %1 吗？活动数据会留着。
UninstalledAll=%1 已卸载，活动数据还在您的用户文件夹里。
UninstallStatusLabel=正在卸载 %1，请稍候。

[InstallDelete]
; what the version before left and this one has no more
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\gbm-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\绿色建材下乡"; Filename: "{app}\gbm-desktop.exe"
Name: "{autodesktop}\绿色建材下乡"; Filename: "{app}\gbm-desktop.exe"

[Run]
Filename: "{app}\gbm-desktop.exe"; Description: "打开绿色建材下乡"; Flags: nowait postinstall skipifsilent
