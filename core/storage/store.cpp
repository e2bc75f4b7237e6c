// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/store.h"

#include "core/platform/safefile.h"
#include "core/storage/database.h"
#include "core/storage/officefile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace certdesk::storage {

namespace {

// `VACUUM INTO` writes a fresh file; it appears under its name only when it is whole.
void copyWhole(Database& database, const QString& destination) {
    QTemporaryDir folder(QFileInfo(destination).absolutePath() +
                         QStringLiteral("/.certdesk-XXXXXX"));
    if (!folder.isValid())
        raise(ErrorCode::FileUnwritable, destination, folder.errorString());
    const QString temporary = folder.filePath(QStringLiteral("copy"));
    database.run(QStringLiteral("VACUUM INTO ?"), {temporary});
    if (const Result<void> moved = platform::moveIntoPlace(temporary, destination); !moved)
        throw StorageError{moved.error()};
}

QString backUpBeforeMigration(Database& database, int schema) {
    const QFileInfo info(database.path());
    QString name = QStringLiteral("%1/%2 (before update from version %3)%4.certdesk");
    QString destination;
    for (int attempt = 1; destination.isEmpty() || QFileInfo::exists(destination); ++attempt)
        destination = name.arg(info.absolutePath(), info.completeBaseName())
                          .arg(schema)
                          .arg(attempt == 1 ? QString() : QStringLiteral(" %1").arg(attempt));
    copyWhole(database, destination);
    return destination;
}

// A file that can't be updated would else gather a backup at every attempt.
void migrateAfterBackup(Database& database, int schema, const std::vector<Migration>& steps) {
    const QString backup = backUpBeforeMigration(database, schema);
    try {
        migrate(database, steps);
    } catch (...) {
        if (schemaOf(database) == schema)
            QFile::remove(backup);
        throw;
    }
}

} // namespace

const Clock& Store::systemClock() {
    static const SystemClock clock;
    return clock;
}

Result<std::unique_ptr<Store>> Store::open(const QString& path,
                                           const std::vector<Migration>& steps) {
    return guarded<std::unique_ptr<Store>>([&]() -> Result<std::unique_ptr<Store>> {
        const int newest = steps.back().number;
        const Result<OfficeHeader> header = judgeOfficeFile(path, newest);
        if (!header)
            return fail(header.error());
        auto database =
            std::make_unique<Database>(QFileInfo(path).absoluteFilePath(), Durability::Full);
        // Not the header's: what a newer program wrote may still stand in the log.
        const int schema = schemaOf(*database);
        if (schema > newest)
            return fail(ErrorCode::OfficeFileNewer, path, QString::number(schema));
        if (schema < newest)
            migrateAfterBackup(*database, schema, steps);
        return std::unique_ptr<Store>(new Store(std::move(database)));
    });
}

Result<void> Store::create(const QString& path, const Clock& clock, Actor actor,
                           const std::function<Result<void>(Store&)>& fill) {
    return guarded<void>([&]() -> Result<void> {
        const QFileInfo info(path);
        if (info.exists() || info.isSymLink())
            return fail(ErrorCode::FileExists, path);
        if (!QFileInfo(info.absolutePath()).isDir())
            return fail(ErrorCode::FolderAbsent, info.absolutePath());
        QTemporaryDir folder(info.absolutePath() + QStringLiteral("/.certdesk-XXXXXX"));
        if (!folder.isValid())
            return fail(ErrorCode::FileUnwritable, path, folder.errorString());
        const QString temporary = folder.filePath(QStringLiteral("office"));
        {
            Store store(std::make_unique<Database>(temporary, Durability::WhileMaking));
            store.setClock(clock);
            store.setActor(std::move(actor));
            store.m_database->run(
                QStringLiteral("PRAGMA application_id = %1").arg(officeApplicationId));
            migrate(*store.m_database, migrations());
            if (const Result<void> filled = fill(store); !filled)
                return filled;
        }
        {
            // From here on as every later opening: write-ahead log, safe commits.
            Database database(temporary, Durability::Full);
            database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
        return platform::moveIntoPlace(temporary, path);
    });
}

Store::Store(std::unique_ptr<Database> database)
    : m_database(std::move(database)) {}

Store::~Store() {
    checkpoint();
}

QString Store::path() const {
    return m_database->path();
}

Result<qint64> Store::dataVersion() {
    return guarded<qint64>([this]() -> Result<qint64> {
        return m_database->value(QStringLiteral("PRAGMA data_version")).toLongLong();
    });
}

void Store::checkpoint() {
    static_cast<void>(guarded<void>([this]() -> Result<void> {
        m_database->run(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
        return {};
    }));
}

Result<void> Store::copyTo(const QString& destination) {
    return guarded<void>([&]() -> Result<void> {
        // A link to nothing too: a rename might write through it.
        if (const QFileInfo there(destination); there.exists() || there.isSymLink())
            return fail(ErrorCode::FileExists, destination);
        if (!QFileInfo(QFileInfo(destination).absolutePath()).isDir())
            return fail(ErrorCode::FolderAbsent, QFileInfo(destination).absolutePath());
        copyWhole(*m_database, destination);
        return {};
    });
}

} // namespace certdesk::storage
