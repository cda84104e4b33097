#!/bin/sh
# The .deb and the tar.xz in dist/ are tried as an office would, on a bare Debian made for it in a temporary folder: installed
# with what the package itself asks for and nothing else, used by an ordinary person, carried on a stick, removed.
# As root, on Debian. The root is a folder of its own and its mounts end with this command.
set -eu
cd "$(dirname "$0")/.."
if [ "${TRYING:-}" != yes ]; then
    [ "$(id -u)" = 0 ] || { echo "请以 root 运行 · run this as root: sudo make try-package" >&2; exit 1; }
    for tool in debootstrap Xvfb:xvfb xdotool; do
        command -v "${tool%:*}" >/dev/null 2>&1 || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${tool#*:}" >/dev/null
    done
    TRYING=yes exec unshare --mount --propagation private sh "$0"
fi

ok() { echo "  好 · $*"; }
fail() { echo "  不符 · FAILED: $*" >&2; exit 1; }

most=110000000
deb=$(ls -t dist/gbm-desktop_*_"$(dpkg --print-architecture)".deb | head -1)
archive=$(ls -t dist/gbm-desktop-*-linux-"$(uname -m)".tar.xz | head -1)
for made in "$deb" "$archive"; do
    [ "$(stat -c %s "$made")" -le "$most" ] || fail "larger than $most bytes: $made"
done
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(REPO_URI)' "Created-By: Packages" "Codename: $release" "Component: main" | head -1)
root=$(mktemp -d)
chmod 755 "$root"
screen=""
end() {
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    umount -l "$root/proc" "$root/dev" "$root/tmp/.X11-unix" "$root/home/official/写保护" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap end EXIT
trap 'exit 1' INT TERM

as_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} "$@"; }
person() { chroot --userspec=1000:1000 "$root" env -i -C "${from:-/home/official}" PATH=/usr/bin:/bin HOME=/home/official LANG=C.UTF-8 \
    DISPLAY="${display:-}" "$@"; }
holds() { case "$1" in *"$2"*) ;; *) fail "$3: $1" ;; esac; }

# The program's window is seen within half a minute; then the program is ended.
opens() {
    person "$@" >"$root/window.log" 2>&1 &
    window=$!
    seen=""
    for _ in $(seq 300); do
        seen=$(DISPLAY=$display xdotool search --onlyvisible --name 绿色建材下乡 2>/dev/null || true)
        [ -z "$seen" ] && kill -0 "$window" 2>/dev/null || break
        sleep 0.1
    done
    pkill -P "$window" || true
    wait "$window" 2>/dev/null || true
    [ -n "$seen" ] || { cat "$root/window.log" >&2; fail "no window within 30 s: $*"; }
}

echo "裸系统 · a bare $release:"
debootstrap --variant=minbase "$release" "$root" "$mirror" >"$root.log" 2>&1 || { tail -5 "$root.log" >&2; exit 1; }
rm -f "$root.log"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cp -r /etc/apt/apt.conf.d /etc/apt/auth.conf.d "$root/etc/apt/"
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
cp "$deb" "$root/program.deb"
as_root apt-get update -qq >/dev/null 2>&1
as_root apt-get install -y -qq --no-install-recommends /program.deb >"$root/apt.log" 2>&1 || { tail -20 "$root/apt.log" >&2; fail "apt"; }
ok "安装 · installed, $(as_root dpkg-query -W | wc -l) packages in all"
# Fonts, Qt, what is compiled in, a package of Python, a library of Debian: each with its own words.
told() { for words in "SIL Open Font License" "font exception" "GNU LESSER GENERAL PUBLIC LICENSE" "Qt for Python" \
    "typst " "libxcb-cursor0"; do grep -qs "$words" "$1" || fail "no licence for “$words” in $1"; done; }
told "$root/usr/share/doc/gbm-desktop/copyright"
ok "许可 · the licences of all that is inside"
as_root useradd --create-home --uid 1000 official
lost=$(as_root sh -c 'cd /opt/gbm-desktop/_internal && find . -name "*.so*" -type f -exec env LD_LIBRARY_PATH=$PWD ldd {} + 2>/dev/null' |
    grep "not found" | grep -vE "libwayland-|libcups" | sort -u || true)
[ -z "$lost" ] || fail "libraries that the package does not ask for: $lost"
ok "所需的库都在 · every library is there (those of Wayland and CUPS are recommended)"

holds "$(person gbm --version)" "$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml)" version
person gbm demo --out out >/dev/null
[ "$(find "$root/home/official/out" -name "*.pdf" | wc -l)" -gt 30 ] || fail "demo"
ok "示例 · demo"
person gbm -w W init --region 510113 --year 2023 --json >/dev/null
event=$(person gbm -w W event add --kind lecture --name 公益宣讲 --start 2023-10-12T09:00 --end 2023-10-12T11:00 --place 文化站 \
    --region 510113107 --json | sed -n 's/.*"id": *"\([^"]*\)".*/\1/p' | head -1)
cp resources/samples/roster-clean.xlsx "$root/home/official/名单.xlsx"
holds "$(person gbm -w W roster import "$event" 名单.xlsx)" 120 roster
person gbm -w W print badges "$event" -o badges.pdf >/dev/null
[ "$(head -c 5 "$root/home/official/badges.pdf")" = "%PDF-" ] || fail "badges"
ok "名单、胸卡 · a roster of 120, badges"
person env GBM_NEW_PASSPHRASE=four-words-for-laptops gbm -w W bundle passphrase >/dev/null
person gbm -w W bundle export all.gbmb >/dev/null
person env GBM_PASSPHRASE=four-words-for-laptops gbm -w W2 join --bundle all.gbmb >/dev/null
holds "$(person gbm -w W2 counts "$event" --json)" 120 "counts on the other laptop"
ok "数据包 · a data packet makes a second laptop alike"
person env GBM_PASSPHRASE=a-long-passphrase-1 GBM_NEW_PASSPHRASE=a-long-passphrase-1 gbm -w W protect on --sheet sheet.pdf >/dev/null
person gbm -w W counts "$event" >/dev/null 2>&1 && fail "a protected workspace opened without its passphrase"
holds "$(person env GBM_PASSPHRASE=a-long-passphrase-1 gbm -w W counts "$event" --json)" 120 "counts with the passphrase"
ok "口令保护 · protected, opened by its passphrase alone"

number=$(seq 120 180 | while read -r nr; do [ -e "/tmp/.X11-unix/X$nr" ] || { echo "$nr"; break; }; done)
# Without -noreset it begins anew whenever the last program leaves it, and whoever comes at that moment finds no screen.
Xvfb ":$number" -screen 0 1366x768x24 -nolisten tcp -noreset >/dev/null 2>&1 &
screen=$!
display=":$number"
mkdir -p "$root/tmp/.X11-unix"
until [ -e "/tmp/.X11-unix/X$number" ]; do sleep 0.1; done
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
opens gbm-desktop
opens gbm-desktop -w W2
ok "窗口 · the window opens, on its first page and on a campaign"

from="/home/official/优 盘"
mkdir "$root$from"
tar -C "$root$from" -xJf "$archive"
chown -R 1000:1000 "$root$from"
from="$from/$(ls "$root$from")"
told "$root$from/licences.txt"
person touch portable
opens ./gbm-desktop
person ./gbm init --region 510113 --year 2023 >/dev/null
[ -n "$(find "$root$from/data" -name workspace.db)" ] || fail "a portable program keeps its data elsewhere"
ok "随身 · portable from a folder with Chinese and a space in its name, its data beside it"
mkdir "$root/home/official/写保护"
mount --bind "$root$from" "$root/home/official/写保护"
mount -o remount,bind,ro "$root/home/official/写保护"
from=/home/official/写保护
if said=$(person ./gbm event list 2>&1); then fail "a stick that cannot be written: $said"; fi
[ "$(echo "$said" | wc -l)" -eq 1 ] || fail "not one sentence: $said"
opens ./gbm-desktop
holds "$(cat "$root/window.log")" 不能写入 "the window on a stick that cannot be written"
ok "写保护 · a stick that cannot be written: $said"

unset from
as_root apt-get purge -y -qq gbm-desktop >/dev/null 2>&1
[ ! -e "$root/opt/gbm-desktop" ] || fail "something is left of the program"
[ -f "$root/home/official/W2/workspace.db" ] || fail "the data went with the program"
ok "卸载 · removed, and the data is still there"
