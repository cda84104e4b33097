# Builds the Windows folder, its zip and, where Inno Setup 6.3 or later is installed, the installer: without internet, from the
# wheels that `make wheelhouse` fetched and checked (copy dist\wheelhouse beside the source tree's dist).
# Needs Python 3.11 x64 from python.org. Usage:  powershell -ExecutionPolicy Bypass -File scripts\package_windows.ps1
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")
$version = (Select-String -Path pyproject.toml -Pattern '^version = "(.*)"$').Matches[0].Groups[1].Value
$house = "dist\wheelhouse"
if (-not (Test-Path "$house\SHA256SUMS")) { throw "缺少离线安装包 dist\wheelhouse，请先在联网的电脑上运行 make wheelhouse。" }
foreach ($line in Get-Content "$house\SHA256SUMS") {
    $sum, $file = $line -split '\s+\*?', 2
    $found = (Get-FileHash -Algorithm SHA256 (Join-Path $house $file)).Hash.ToLower()
    if ($found -ne $sum) { throw "安装包 $file 与校验值不符，请重新复制 dist\wheelhouse。" }
}
if (Test-Path build\package) { Remove-Item -Recurse -Force build\package }
py -3.11 -m venv build\package
$python = "build\package\Scripts\python.exe"
$wanted = Get-Content requirements-windows.lock | Where-Object { $_ -match '^[A-Za-z0-9]' } | ForEach-Object { ($_ -split ' ')[0] }
& $python -m pip install --quiet --disable-pip-version-check --no-index --find-links $house --no-deps @wanted
if ($LASTEXITCODE -ne 0) { throw "安装未完成，请检查 dist\wheelhouse 是否齐全。" }
& $python scripts\make_translations.py --release-only
if ($LASTEXITCODE -ne 0) { throw "中文界面文字未能生成，请查看上面的说明。" }
$env:PYINSTALLER_ZLIB_COMPRESSION_LEVEL = "0"  # the installer packs all modules together better than each alone
& build\package\Scripts\pyinstaller.exe --noconfirm --log-level ERROR --distpath dist --workpath build\pyinstaller packaging\gbm.spec
if ($LASTEXITCODE -ne 0) { throw "打包失败，请查看上面的说明。" }
Copy-Item packaging\README.txt dist\gbm-desktop\
& build\package\Scripts\python.exe scripts\licences.py dist\gbm-desktop\licences.txt
if ($LASTEXITCODE -ne 0) { throw "许可文件未生成，请查看上面的说明。" }
Compress-Archive -Force -Path dist\gbm-desktop -DestinationPath "dist\gbm-desktop-$version-windows-x86_64.zip"
$inno = "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe"
if (Test-Path $inno) {
    & $inno "/DVersion=$version" packaging\windows\gbm.iss
    if ($LASTEXITCODE -ne 0) { throw "安装包未能生成，请查看上面的说明。" }
}
else { Write-Host "未安装 Inno Setup 6.3 或更新版本，只生成了免安装文件夹和压缩包。" }
