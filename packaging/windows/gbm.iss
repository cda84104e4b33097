; The Windows installer, by Inno Setup 6: for one person, without administrator's rights. Workspaces lie in the person's
; data folder and are neither installed, upgraded nor removed with the program.
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
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

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
