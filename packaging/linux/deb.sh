#!/bin/sh
# dist/gbm-desktop as a Debian package: usage deb.sh VERSION ARCHITECTURE. Workspaces lie in people's homes and are never touched.
set -eu
cd "$(dirname "$0")/../.."
root=build/deb
rm -rf "$root"
mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/icons/hicolor/scalable/apps"
cp -a dist/gbm-desktop "$root/opt/gbm-desktop"
ln -s /opt/gbm-desktop/gbm-desktop "$root/usr/bin/gbm-desktop"
ln -s /opt/gbm-desktop/gbm "$root/usr/bin/gbm"
cp packaging/linux/gbm-desktop.desktop "$root/usr/share/applications/"
cp packaging/gbm-desktop.svg "$root/usr/share/icons/hicolor/scalable/apps/gbm-desktop.svg"
cat >"$root/DEBIAN/control" <<END
Package: gbm-desktop
Version: $1
Architecture: $2
Maintainer: GBM Desktop <gbm-desktop@localhost>
Installed-Size: $(du -ks "$root/opt" | cut -f1)
Section: office
Priority: optional
Depends: libc6 (>= 2.28), libegl1, libgl1, libglib2.0-0 | libglib2.0-0t64, libdbus-1-3, libfontconfig1, libxkbcommon0, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-render-util0, libxcb-shape0, libxcb-xinerama0, libx11-6, libxext6
Recommends: libpulse0
Description: Plans and runs the campaign for green building materials in the countryside
 Lectures, sales sessions and touring exhibitions are planned, made safe, checked in by QR code without a network, and
 reported on; several laptops merge without a server. 绿色建材下乡活动组织管理软件，全程离线可用。
END
fakeroot=""
command -v fakeroot >/dev/null 2>&1 && fakeroot=fakeroot
$fakeroot dpkg-deb --root-owner-group -Zxz -z6 --build "$root" "dist/gbm-desktop_$1_$2.deb" >/dev/null
