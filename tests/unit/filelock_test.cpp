// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/account.h"
#include "core/platform/filelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace certdesk;
using platform::OfficeLock;

namespace {

/// An office file in a folder of its own, and its lock.
struct Office {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("office.certdesk"));
    QString lock = OfficeLock::lockFileOf(file);

    [[nodiscard]] bool isLocked() const { return QFile::exists(lock); }
    [[nodiscard]] QJsonObject content() const {
        QFile opened(lock);
        return opened.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(opened.readAll()).object()
                                                : QJsonObject();
    }
    [[nodiscard]] qsizetype holders() const { return content().value(u"holders").toArray().size(); }
    void leaveLock(const QByteArray& bytes) const {
        QFile opened(lock);
        REQUIRE(opened.open(QIODevice::WriteOnly));
        opened.write(bytes);
    }
};

constexpr auto foreignLock =
    R"({"host": "frontdesk", "machine": "0123456789abcdef",
        "holders": [{"who": "ana", "process": 1, "started": "1", "since": "2026-03-02T08:15:00Z"}]})";

/// Another process that has the office file open.
class OtherProcess final {
public:
    explicit OtherProcess(const QString& officeFile) {
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/test_worker"),
                        {QStringLiteral("--hold"), officeFile});
        REQUIRE(m_process.waitForReadyRead());
        REQUIRE(m_process.readLine() == "held\n");
    }
    ~OtherProcess() { kill(); }
    OtherProcess(const OtherProcess&) = delete;
    OtherProcess& operator=(const OtherProcess&) = delete;

    void close() {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    void kill() {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

TEST_CASE("An open office file says who has it open, and closing takes that away") {
    const Office office;
    {
        const auto lock = OfficeLock::acquire(office.file);
        REQUIRE(lock.has_value());
        CHECK(office.content().value(u"host").toString() == platform::hostName());
        const QJsonObject holder = office.content().value(u"holders").toArray().at(0).toObject();
        CHECK(holder.value(u"who").toString() == platform::accountName());
        CHECK(holder.value(u"since").toString().endsWith(u'Z'));
    }
    CHECK_FALSE(office.isLocked());
}

TEST_CASE("Processes of one machine share an office file until the last one ends") {
    const Office office;
    OtherProcess other(office.file);
    {
        const auto lock = OfficeLock::acquire(office.file);
        REQUIRE(lock.has_value());
        CHECK(office.holders() == 2);
        other.close();
        CHECK(office.holders() == 1);
        CHECK(office.isLocked());
    }
    CHECK_FALSE(office.isLocked());
}

TEST_CASE("What a dead process left behind is taken over") {
    const Office office;
    {
        OtherProcess other(office.file);
        other.kill();
    }
    REQUIRE(office.holders() == 1);
    const auto lock = OfficeLock::acquire(office.file);
    REQUIRE(lock.has_value());
    CHECK(office.holders() == 1);
}

TEST_CASE("A process number that was given to another process since holds nothing") {
    const Office office;
    QJsonObject stale{{QStringLiteral("process"), QCoreApplication::applicationPid()},
                      {QStringLiteral("started"), QStringLiteral("1")}};
    office.leaveLock(QJsonDocument(QJsonObject{{QStringLiteral("host"), platform::hostName()},
                                               {QStringLiteral("machine"), platform::machineId()},
                                               {QStringLiteral("holders"), QJsonArray{stale}}})
                         .toJson());
    const auto lock = OfficeLock::acquire(office.file);
    REQUIRE(lock.has_value());
    CHECK(office.holders() == 1);
}

TEST_CASE("Another machine's lock is refused with its name, and stays") {
    const Office office;
    office.leaveLock(foreignLock);
    const auto lock = OfficeLock::acquire(office.file);
    REQUIRE_FALSE(lock.has_value());
    CHECK(lock.error() == Error{ErrorCode::OfficeFileLocked, office.file,
                                QStringLiteral("ana, frontdesk, 2026-03-02T08:15:00Z")});
    CHECK(office.content().value(u"host").toString() == u"frontdesk");
}

TEST_CASE("Another machine's lock that names nobody holds nobody") {
    const Office office;
    office.leaveLock(R"({"host": "frontdesk", "machine": "0123456789abcdef", "holders": []})");
    CHECK(OfficeLock::acquire(office.file).has_value());
}

TEST_CASE("A lock file that a crash cut short holds nobody") {
    for (const auto* left : {"", "{\"host\": \"fro", "[]", "null"}) {
        const Office office;
        office.leaveLock(left);
        CHECK(OfficeLock::acquire(office.file).has_value());
    }
}

TEST_CASE("A folder that isn't there can't hold an office file") {
    CHECK(OfficeLock::acquire(QStringLiteral("/no/such/office.certdesk")).error().code ==
          ErrorCode::FileAbsent);
}
