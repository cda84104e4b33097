#!/bin/sh
# Everything that a Windows laptop without internet needs to build the installer, in dist/wheelhouse: the wheels of
# requirements-windows.lock, each checked against its hash, and a list of their sums.
set -eu
cd "$(dirname "$0")/.."
[ -x .venv/bin/python ] || sh scripts/prepare.sh
house=dist/wheelhouse
mkdir -p "$house"
.venv/bin/python -m pip download --quiet --disable-pip-version-check --dest "$house" --no-deps --require-hashes \
    --only-binary=:all: --no-binary=lunar-python --implementation cp --python-version 3.11 --abi cp311 --abi abi3 --abi none \
    --platform win_amd64 -r requirements-windows.lock
.venv/bin/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir "$house" "$house"/lunar_python-*.tar.gz
rm -f "$house"/lunar_python-*.tar.gz
(cd "$house" && sha256sum -- *.whl >SHA256SUMS)
wanted=$(grep -c '^[a-z0-9]' requirements-windows.lock)
found=$(ls "$house"/*.whl | wc -l)
if [ "$wanted" -ne "$found" ]; then
    echo "离线安装包不齐：应有 $wanted 个，现有 $found 个 · $found wheels of $wanted are in $house" >&2
    exit 1
fi
echo "$house: $found 个安装包，$(du -sh "$house" | cut -f1) · $found wheels, each with its hash checked"
