# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
# Sourced first by every script: where the tree is, how to speak, how to configure and build.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Qt wants UTF-8 for file names; a bare server has no locale at all.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

# What a script has to tell goes to standard error, what it makes to standard output.
say() { printf '%s\n' "== $*" >&2; }
fail() {
    printf '%s\n' "${0##*/}: $*" >&2
    exit 1
}
usageError() {
    printf '%s\n' "${0##*/}: $*" "Try '$0 --help'." >&2
    exit 2
}

# The comment at the head of a script is its help text.
help() {
    sed -n '/^# usage:/,/^[^#]/{/^#/!d;s/^# \{0,1\}//;p}' "$0"
    exit 0
}

# With ccache a second clone, or a branch and back, costs a fraction of a first build.
useCcache() {
    command -v ccache >/dev/null || return 0
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache
    export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
}

# configure PRESET [CMAKE ARGUMENT]...: once; afterwards ninja notices by itself what changed.
configure() {
    useCcache
    [ $# = 1 ] && [ -f "$root/build/$1/build.ninja" ] && return
    (cd "$root" && cmake --preset "$@") >&2
}

# build PRESET [TARGET]...: everything when no target is named.
build() {
    local -a targets=()
    [ $# = 1 ] || targets=(--target "${@:2}")
    (cd "$root" && cmake --build --preset "$1" "${targets[@]}") >&2
}
