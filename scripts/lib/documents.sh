# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT

# documentsFolder: the user's folder for documents, or a fresh temporary one where there is none.
documentsFolder() {
    local home=${HOME-} folder
    folder=$(xdg-user-dir DOCUMENTS 2>/dev/null || true)
    # Without a configured folder xdg-user-dir answers with the home folder itself.
    [ "${folder%/}" != "${home%/}" ] || folder=$home/Documents
    if [ -n "$home" ] && mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ]; then
        printf '%s\n' "$folder"
    else
        mktemp -d -t certdesk-XXXXXX
    fi
}
