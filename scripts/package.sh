#!/bin/sh
# What an office gets, in dist/: a folder that runs as it stands, the same as tar.xz, and a .deb. Built from a clean
# environment that holds only what requirements-package.lock names, for the processor that this runs on.
set -eu
cd "$(dirname "$0")/.."
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' pyproject.toml)
machine=$(uname -m)
name="gbm-desktop-$version-linux-$machine"

[ -x .venv/bin/python ] || sh scripts/prepare.sh
command -v objdump >/dev/null 2>&1 || { # PyInstaller reads with it which libraries a library needs
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends binutils >/dev/null
    else
        echo "缺少系统组件，请先运行 · please run first: sudo apt-get install --no-install-recommends binutils" >&2
        exit 1
    fi
}
.venv/bin/python scripts/make_translations.py --release-only

rm -rf build/package dist/gbm-desktop "dist/$name.tar.xz"
mkdir -p build dist
.venv/bin/python -m venv build/package
build/package/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-package.lock
# Modules are stored as they are: xz packs all of them together far better than each alone, and they start faster so.
PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0 build/package/bin/pyinstaller --noconfirm --log-level ERROR --distpath dist \
    --workpath build/pyinstaller packaging/gbm.spec
inside=dist/gbm-desktop/_internal
# What was built with its symbols and needs none of them; libraries that were patched after building break when stripped.
strip --strip-unneeded "$inside"/typst/*.so "$inside"/libpython3*.so* "$inside"/sqlcipher3/*.so \
    "$inside"/cryptography/hazmat/bindings/*.so
build/package/bin/python scripts/cut_icu.py "$inside"/PySide6/Qt/lib/libicudata.so.*
ln -s gbm-desktop dist/gbm-desktop/gbm
cp packaging/README.txt dist/gbm-desktop/
build/package/bin/python scripts/licences.py dist/gbm-desktop/licences.txt build/pyinstaller/gbm/COLLECT-00.toc

XZ_OPT="-9e -T0" tar -C dist --transform "flags=r;s,^gbm-desktop,$name," --owner=0 --group=0 --sort=name -cJf "dist/$name.tar.xz" gbm-desktop
if command -v dpkg-deb >/dev/null 2>&1; then
    sh packaging/linux/deb.sh "$version" "$(dpkg --print-architecture)"
fi
ls -l dist | awk 'NR > 1 && $5 > 100000 { printf "%6.1f MB  %s\n", $5 / 1e6, $9 }'
