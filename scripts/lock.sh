#!/bin/sh
# The lock files are made anew from pyproject.toml: names, versions and hashes, no addresses. Needs uv on the PATH.
set -eu
cd "$(dirname "$0")/.."
lock() {
    uv pip compile pyproject.toml --python-version 3.11 --universal --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header --quiet "$@"
}
lock -o requirements.lock
lock --extra dev -o requirements-dev.lock
lock --extra package -o requirements-package.lock
# For Windows alone, without conditions, so that its wheels can be fetched and checked on any machine.
uv pip compile pyproject.toml --extra package --python-version 3.11 --python-platform x86_64-pc-windows-msvc \
    --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet -o requirements-windows.lock
