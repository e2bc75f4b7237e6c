// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/warnings.h"

#include <QMutex>

#include <cstdio>
#include <utility>

namespace certdesk::tests {

namespace {

QMutex mutex;
QStringList warnings;

bool isQtsOwn(const QString& message) {
    for (const auto* known :
         {u"This plugin does not support", u"QStandardPaths: XDG_RUNTIME_DIR", u"QFontDatabase",
          u"propagateSizeHints", u"Detected locale", u"OpenType support missing"})
        if (message.contains(QStringView(known)))
            return true;
    return false;
}

void collect(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type != QtDebugMsg && type != QtInfoMsg && !isQtsOwn(message)) {
        const QMutexLocker lock(&mutex);
        warnings << message;
    }
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

void watchWarnings() {
    qInstallMessageHandler(collect);
}

QStringList takeWarnings() {
    const QMutexLocker lock(&mutex);
    return std::exchange(warnings, {});
}

} // namespace certdesk::tests
