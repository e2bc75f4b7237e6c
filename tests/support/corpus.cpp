// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/corpus.h"

#include <QDir>
#include <QFile>

namespace certdesk::tests {

namespace {

QString corpusFolder() {
    return qEnvironmentVariable("CERTDESK_CORPUS",
                                QStringLiteral(CERTDESK_SOURCE_DIR "/../shared/corpus"));
}

QStringList fieldsOf(const QString& line) {
    QStringList fields{QString()};
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == u',' && !isQuoted)
            fields.append(QString());
        else
            fields.last() += c;
    }
    return fields;
}

} // namespace

QList<CorpusFile> corpusFiles(const QString& folder) {
    const QDir corpus(corpusFolder());
    QFile manifest(corpus.filePath(QStringLiteral("MANIFEST.csv")));
    QList<CorpusFile> files;
    if (!manifest.open(QIODevice::ReadOnly | QIODevice::Text))
        return files;
    const QStringList lines = QString::fromUtf8(manifest.readAll()).split(u'\n');
    for (const QString& line : lines) {
        const QStringList fields = fieldsOf(line);
        if (fields.size() >= 6 && fields.at(0).startsWith(folder))
            files.append({fields.at(0), corpus.filePath(fields.at(0)), fields.at(4), fields.at(5)});
    }
    return files;
}

} // namespace certdesk::tests
