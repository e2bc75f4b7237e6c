# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
# Debian packages: reads packages.txt, installs what is missing, touches nothing when all is there.

# packagesOf SECTION...: the packages that packages.txt lists for these sections.
packagesOf() {
    awk -v wanted=" $* " '
        /^# \[/ { section = $2; gsub(/[][]/, "", section); next }
        /^#/ || NF == 0 { next }
        index(wanted, " " section " ") { print $1 }' "$root/packages.txt"
}

# missingOf SECTION...: those of them that are not installed.
missingOf() {
    local -a packages
    mapfile -t packages < <(packagesOf "$@")
    comm -23 <(printf '%s\n' "${packages[@]}" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null |
            sed -n 's/^installed //p' | sort -u)
}

isDebian12() {
    (
        . /etc/os-release
        [ "${ID-}" = debian ] && [ "${VERSION_ID-}" = 12 ]
    ) 2>/dev/null
}

# install SECTION...
install() {
    local -a missing asRoot=()
    local command
    command -v dpkg-query >/dev/null || fail "this machine has no dpkg: Certdesk builds on Debian 12 \
today. Elsewhere, install what packages.txt lists by other means and follow CONTRIBUTING.md."
    mapfile -t missing < <(missingOf "$@")
    [ ${#missing[@]} = 0 ] && return
    isDebian12 || fail "packages are missing, and they are known for Debian 12 alone: ${missing[*]}"

    command="apt-get install --no-install-recommends ${missing[*]}"
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "neither root nor sudo here. As root, run: $command"
        asRoot=(sudo)
        [ -t 2 ] || asRoot=(sudo -n)
    fi
    say "installing ${#missing[@]} packages: ${missing[*]}"
    asRoot+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    "${asRoot[@]}" update </dev/null >&2 || fail "apt-get update failed: is there a network?"
    "${asRoot[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >&2 ||
        fail "packages could not be installed. As root, run: $command"
}
