#!/bin/sh
# The environment stands in .venv with exactly what the lock names. On Debian the system libraries that Qt needs are
# installed too when this runs as root; otherwise they are named. `prepare.sh journeys` adds the browser that plays the
# visitor's phone in tests, the office suite that lays out Word files, the server that is a county's hub, and the screen
# and hands of the dry run, and nothing else: the program itself needs none.
set -eu
cd "$(dirname "$0")/.."

libraries="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libpulse0
libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0
libx11-6 libxext6 libxrandr2 libdrm2"

# Those of the Debian packages that are not installed.
absent() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    for package in "$@"; do
        case "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)" in
        *" installed") ;;
        *) printf ' %s' "$package" ;;
        esac
    done
}

install_debian() {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

if [ "${1:-}" = journeys ]; then
    missing=$(absent chromium libatomic1 xvfb xdotool openbox libxdamage1) # libatomic1: what drives the browser is linked with it
    command -v soffice >/dev/null 2>&1 || missing="$missing libreoffice-writer-nogui"
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
    [ -n "$missing" ] || [ ! -x /usr/bin/chromium ] || exit 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "安装测试用浏览器、文字处理软件和数据库 · installing the browser, the office suite and the database for tests:$missing"
        install_debian $missing
        exit 0
    fi
    echo "测试需要浏览器、文字处理软件和数据库，请先运行 · tests need a browser, an office suite and PostgreSQL, please run first:" >&2
    echo "  sudo apt-get install --no-install-recommends${missing:- chromium}" >&2
    exit 1
fi

python=""
for candidate in python3.13 python3.12 python3.11 python3; do
    if command -v "$candidate" >/dev/null 2>&1 &&
        "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        python=$candidate
        break
    fi
done

missing=$(absent $libraries)
if command -v dpkg-query >/dev/null 2>&1; then
    if [ -z "$python" ]; then
        missing="$missing python3 python3-venv"
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        missing="$missing python3-venv"
    fi
fi
if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ]; then
        echo "安装系统组件 · installing system packages:$missing"
        install_debian $missing
    else
        echo "缺少系统组件，请先运行 · system packages are missing, please run first:" >&2
        echo "  sudo apt-get install --no-install-recommends$missing" >&2
        [ -n "$python" ] && "$python" -c 'import ensurepip, venv' 2>/dev/null || exit 1
    fi
fi
python=${python:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "需要 Python 3.11、3.12 或 3.13 · Python 3.11 to 3.13 is needed" >&2
    exit 1
fi

[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
[ ! -f scripts/make_translations.py ] || .venv/bin/python scripts/make_translations.py --release-only
touch .venv/ready
