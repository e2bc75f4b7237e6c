// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/lastseen.h"

#include "core/base/sha256.h"
#include "core/storage/store.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace certdesk {

namespace {

QString placeOf(const OfficeFile& office) {
    return sha256(QFileInfo(office.path()).canonicalFilePath().toUtf8());
}

QString entriesKey() {
    return QStringLiteral("entries");
}
QString chainKey() {
    return QStringLiteral("chain");
}
QString seenKey() {
    return QStringLiteral("seen");
}

} // namespace

QString memoryOfFiles() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/files seen.ini");
}

Result<Recollection> recall(OfficeFile& office, const QString& memory) {
    QSettings settings(memory, QSettings::IniFormat);
    settings.beginGroup(placeOf(office));
    if (!settings.contains(entriesKey()))
        return Recollection();
    const qint64 entries = settings.value(entriesKey()).toLongLong();
    const QString chain = settings.value(chainKey()).toString();
    Recollection recollection{
        .recall = Recall::AsLeft,
        .missing = 0,
        .seenAt = QDateTime::fromString(settings.value(seenKey()).toString(), Qt::ISODate)};
    return office.store().read([&](storage::Reader& reader) {
        const qint64 present = storage::trailHead(reader.database()).entries;
        if (present < entries) {
            recollection.recall = Recall::Older;
            recollection.missing = entries - present;
        } else if (QString::fromLatin1(storage::linkAt(reader.database(), entries).toHex()) !=
                   chain) {
            recollection.recall = Recall::Rewritten;
        }
        return recollection;
    });
}

Result<void> remember(OfficeFile& office, const QString& memory) {
    const auto head = office.store().read(
        [](storage::Reader& reader) { return storage::trailHead(reader.database()); });
    if (!head)
        return fail(head.error());
    QSettings settings(memory, QSettings::IniFormat);
    settings.beginGroup(placeOf(office));
    settings.setValue(entriesKey(), head->entries);
    settings.setValue(chainKey(), QString::fromLatin1(head->chain.toHex()));
    settings.setValue(seenKey(), office.clock()->now().toUTC().toString(Qt::ISODate));
    settings.sync();
    return settings.status() == QSettings::NoError
               ? Result<void>()
               : Result<void>(fail(ErrorCode::FileUnwritable, memory));
}

} // namespace certdesk
