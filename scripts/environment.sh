# Sourced by the scripts beside it: a virtual environment with this project in it.
#
# VENV names its folder; PYTHON the interpreter that makes it.

set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}

make_environment() { # folder, then what pip shall install
    folder=$1
    shift
    [ -x "$folder/bin/python" ] || "$PYTHON" -m venv "$folder"
    "$folder/bin/python" -m pip install --quiet --upgrade "pip>=25.1"
    "$folder/bin/python" -m pip install --quiet "$@"
}
