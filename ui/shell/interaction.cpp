// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/interaction.h"

#include <QFileInfo>
#include <QStringBuilder>

namespace certdesk {

QString Interaction::withSuffix(const QString& path, const QString& suffix) {
    if (suffix.isEmpty() || !QFileInfo(path).suffix().isEmpty())
        return path;
    return path % u'.' % suffix;
}

bool Interaction::setUpPrinter(QPrinter&) {
    return false;
}

} // namespace certdesk
