# Sourced by the scripts beside it: a virtual environment with this project in it.
#
# VENV names its folder; PYTHON the interpreter that makes it.

set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 10))' || {
    echo "$PYTHON: Python 3.10 or newer is needed: name one in PYTHON (PYTHON=python3.12 sh $0)" >&2
    exit 2
}

make_environment() { # folder, then what pip shall install
    folder=$1
    shift
    if ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
        # Cleared only where it is what an earlier attempt left of an environment.
        clear=
        [ ! -f "$folder/pyvenv.cfg" ] || clear=--clear
        "$PYTHON" -m venv $clear "$folder"
    fi
    "$folder/bin/python" -m pip install --quiet --upgrade "pip>=25.1"
    "$folder/bin/python" -m pip install --quiet "$@"
}
