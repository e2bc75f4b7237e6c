// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/shipped.h"

#include <QFile>

namespace certdesk {

namespace {

QByteArray resource(const QString& name) {
    QFile file(u":/letters/" + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return file.readAll();
}

} // namespace

QString shippedTemplate(LetterKind kind) {
    return QString::fromUtf8(resource(wordOf(kind) + QStringLiteral(".html")));
}

QString letterStyle() {
    return QString::fromUtf8(resource(QStringLiteral("letter.css")));
}

const LetterValues& exampleValues() {
    static const LetterValues values = [] {
        auto read = LetterValues::fromJson(resource(QStringLiteral("example.json")));
        Q_ASSERT(read);
        return *std::move(read);
    }();
    return values;
}

} // namespace certdesk
