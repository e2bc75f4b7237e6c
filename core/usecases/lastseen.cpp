// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/lastseen.h"

#include "core/base/sha256.h"
#include "core/storage/store.h"
#include "core/wording/figures.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace certdesk {

namespace {

constexpr qsizetype mostFiles = 100;

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

void forgetOldest(QSettings& settings) {
    QStringList places = settings.childGroups();
    if (places.size() <= mostFiles)
        return;
    const auto seen = [&settings](const QString& place) {
        return settings.value(QString(place + u'/' + seenKey())).toString();
    };
    settings.remove(*std::min_element(
        places.begin(), places.end(),
        [&seen](const QString& one, const QString& other) { return seen(one) < seen(other); }));
}

} // namespace

QString memoryOfFiles() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    // Who has no home would write into the root of the file system.
    const bool isHomeless =
        qEnvironmentVariableIsEmpty("HOME") && qEnvironmentVariableIsEmpty("XDG_CONFIG_HOME");
    return folder.isEmpty() || isHomeless ? QString() : memoryIn(folder);
}

QString memoryIn(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("files seen.ini"));
}

Result<Recollection> recall(OfficeFile& office, const QString& memory) {
    if (memory.isEmpty())
        return Recollection();
    QSettings settings(memory, QSettings::IniFormat);
    settings.beginGroup(placeOf(office));
    if (!settings.contains(entriesKey()))
        return Recollection();
    const qint64 entries = settings.value(entriesKey()).toLongLong();
    const QString chain = settings.value(chainKey()).toString();
    Recollection recollection{
        .recall = Recall::AsLeft,
        .seenAt = QDateTime::fromString(settings.value(seenKey()).toString(), Qt::ISODate)};
    return office.store().read([&](storage::Reader& reader) {
        const qint64 present = storage::trailHead(reader).entries;
        recollection.present = present;
        if (present < entries) {
            recollection.recall = Recall::Older;
            recollection.missing = entries - present;
        } else if (QString::fromLatin1(storage::linkAt(reader, entries).toHex()) != chain) {
            recollection.recall = Recall::Rewritten;
        }
        return recollection;
    });
}

QString warningOf(const Recollection& recollection, const Clock& clock) {
    const auto warning = [&](const char16_t* key) {
        const QString when = wording::dayAgo(recollection.seenAt.toLocalTime().date(),
                                             clock.now().toLocalTime().date());
        return wording::text(QString::fromUtf16(key),
                             {{u"when", when}, {u"missing", recollection.missing}});
    };
    switch (recollection.recall) {
    case Recall::Unknown:
    case Recall::AsLeft:
        return {};
    case Recall::Older:
        return warning(u"recall.older");
    case Recall::Rewritten:
        return warning(u"recall.rewritten");
    }
    Q_UNREACHABLE();
}

Result<void> remember(OfficeFile& office, const QString& memory) {
    if (memory.isEmpty())
        return {};
    const auto head =
        office.store().read([](storage::Reader& reader) { return storage::trailHead(reader); });
    if (!head)
        return fail(head.error());
    QSettings settings(memory, QSettings::IniFormat);
    settings.beginGroup(placeOf(office));
    settings.setValue(entriesKey(), head->entries);
    settings.setValue(chainKey(), QString::fromLatin1(head->chain.toHex()));
    settings.setValue(seenKey(), office.clock()->now().toUTC().toString(Qt::ISODate));
    settings.endGroup();
    forgetOldest(settings);
    settings.sync();
    return settings.status() == QSettings::NoError
               ? Result<void>()
               : Result<void>(fail(ErrorCode::FileUnwritable, memory));
}

} // namespace certdesk
