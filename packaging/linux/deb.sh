#!/bin/sh
# dist/gbm-desktop as a Debian package: usage deb.sh VERSION ARCHITECTURE. Workspaces lie in people's homes and are never touched.
set -eu
cd "$(dirname "$0")/../.."
root=build/deb
rm -rf "$root"
mkdir -p "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/icons/hicolor/scalable/apps" \
    "$root/usr/share/doc/gbm-desktop"
cp -a dist/gbm-desktop "$root/opt/gbm-desktop"
ln -s /opt/gbm-desktop/gbm-desktop "$root/usr/bin/gbm-desktop"
ln -s /opt/gbm-desktop/gbm "$root/usr/bin/gbm"
mv "$root/opt/gbm-desktop/licences.txt" "$root/usr/share/doc/gbm-desktop/copyright"
ln -s /usr/share/doc/gbm-desktop/copyright "$root/opt/gbm-desktop/licences.txt"
cp packaging/linux/gbm-desktop.desktop "$root/usr/share/applications/"
cp resources/program.svg "$root/usr/share/icons/hicolor/scalable/apps/gbm-desktop.svg"
# The newest C library that anything inside asks for, so that apt refuses where the program could not start.
glibc=$(find "$root/opt" -type f \( -name "*.so*" -o -perm -100 \) -exec objdump -T {} + 2>/dev/null |
    grep -oE "GLIBC_[0-9.]+" | sort -Vu | tail -1)
cat >"$root/DEBIAN/control" <<END
Package: gbm-desktop
Version: $1
Architecture: $2
Maintainer: GBM Desktop <gbm-desktop@localhost>
Installed-Size: $(du -ks "$root/opt" | cut -f1)
Section: office
Priority: optional
Depends: libc6 (>= ${glibc#GLIBC_}), libstdc++6, libgcc-s1, libglib2.0-0 | libglib2.0-0t64, libdbus-1-3, libfontconfig1, libfreetype6, libegl1, libgl1, libdrm2, libx11-6, libx11-xcb1, libxext6, libxrandr2, libxcb1, libpulse0, xkb-data
Recommends: libcups2 | libcups2t64, libwayland-client0, libwayland-cursor0, libwayland-egl1, xdg-utils
Description: Plans and runs the campaign for green building materials in the countryside
 Lectures, sales sessions and touring exhibitions are planned, made safe, checked in by QR code without a network, and
 reported on; several laptops merge without a server. 绿色建材下乡活动组织管理软件，全程离线可用。
END
fakeroot=""
command -v fakeroot >/dev/null 2>&1 && fakeroot=fakeroot
$fakeroot dpkg-deb --root-owner-group -Zxz -z9 -Sextreme --build "$root" "dist/gbm-desktop_$1_$2.deb" >/dev/null
