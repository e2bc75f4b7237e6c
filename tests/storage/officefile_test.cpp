// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/database.h"
#include "core/storage/officefile.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sys/stat.h>

using namespace certdesk;
using namespace certdesk::tests;
using storage::Store;

namespace {

QString readSetting(TestStore& store, const char* pragma) {
    return store.read([pragma](storage::Reader& reader) {
        return reader.database()
            .value(QStringLiteral("PRAGMA ") + QLatin1String(pragma))
            .toString();
    });
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray withNumber(QByteArray bytes, int offset, quint32 number) {
    qToBigEndian(number, bytes.data() + offset);
    return bytes;
}

Result<void> make(const QString& path) {
    return Store::create(path, SystemClock(), {}, [](Store& store) {
        return store.write(someReason(), [](storage::Session& session) {
            session.insert(Office{.name = QStringLiteral("Office")});
        });
    });
}

} // namespace

TEST_CASE("A file is made with the settings that can't be changed later") {
    TestStore store;
    CHECK(readSetting(store, "page_size") == u"8192");
    CHECK(readSetting(store, "auto_vacuum") == u"2"); // incremental
    CHECK(readSetting(store, "application_id").toUInt() == storage::officeApplicationId);
    CHECK(readSetting(store, "user_version").toInt() == storage::currentSchema());
    CHECK(readSetting(store, "encoding") == u"UTF-8");
}

TEST_CASE("Every connection writes ahead, safely, and enforces references") {
    TestStore store;
    CHECK(readSetting(store, "journal_mode") == u"wal");
    CHECK(readSetting(store, "synchronous") == u"2"); // full
    CHECK(readSetting(store, "foreign_keys") == u"1");
    CHECK(readSetting(store, "trusted_schema") == u"0");
    CHECK(readSetting(store, "busy_timeout").toInt() >= 1000);
}

TEST_CASE("Every table is strict") {
    TestStore store;
    CHECK(store.rows(QStringLiteral(
              "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
              "AND strict = 0 AND name NOT LIKE 'sqlite_%'")) == QStringList());
    CHECK(store.rows(QStringLiteral("SELECT count(*) FROM pragma_table_list WHERE strict = 1"))
              .value(0)
              .toInt() > 30);
}

TEST_CASE("Anyone can read a file with a plain tool: numbers, days and cents are what they seem") {
    TestStore store;
    store.write([](storage::Session& session) {
        const PersonId person = addPerson(session);
        session.insert(person,
                       Payment{.amount = Money::ofCents(19900), .receivedOn = QDate(2020, 3, 10)});
    });
    CHECK(store.rows(QStringLiteral("SELECT id, amount_cents, received_on FROM payment")) ==
          QStringList{QStringLiteral("1|19900|2020-03-10")});
}

TEST_CASE("What is no office file of ours is refused and stays as it was") {
    TestStore store;
    store.close();
    const QByteArray sound = stateOf(store.path()).bytes;
    const QString path = store.beside("judged.certdesk");
    constexpr int userVersionAt = 60;
    constexpr int applicationIdAt = 68;

    const auto refused = [&path](ErrorCode code) {
        const FileState before = stateOf(path);
        const auto opened = Store::open(path);
        CHECK(wordOf(refusal(opened)).data() == std::string(wordOf(code).data()));
        CHECK(opened.error().subject == path);
        CHECK(stateOf(path) == before);
    };
    SECTION("absent") {
        refused(ErrorCode::FileAbsent);
    }
    SECTION("a folder") {
        REQUIRE(QDir().mkdir(path));
        refused(ErrorCode::FileIsFolder);
    }
    SECTION("a pipe that nobody writes to") {
        REQUIRE(mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
        CHECK(refusal(Store::open(path)) == ErrorCode::NotAnOfficeFile);
    }
    SECTION("a link to nothing") {
        REQUIRE(QFile::link(store.beside("nothing"), path));
        CHECK(refusal(Store::open(path)) == ErrorCode::FileAbsent);
    }
    SECTION("empty") {
        put(path, {});
        refused(ErrorCode::OfficeFileEmpty);
    }
    SECTION("some text") {
        put(path, "Dear Sir or Madam,\n");
        refused(ErrorCode::NotAnOfficeFile);
    }
    SECTION("a header cut short") {
        put(path, sound.left(60));
        refused(ErrorCode::OfficeFileDamaged);
    }
    SECTION("another program's database") {
        put(path, withNumber(sound, applicationIdAt, 0));
        refused(ErrorCode::NotAnOfficeFile);
    }
    SECTION("cut off after its first page") {
        put(path, sound.left(8192));
        refused(ErrorCode::OfficeFileDamaged);
    }
    SECTION("cut off in its last page") {
        put(path, sound.chopped(1));
        refused(ErrorCode::OfficeFileDamaged);
    }
    SECTION("of a version that there is not yet") {
        put(path, withNumber(sound, userVersionAt, 4096));
        refused(ErrorCode::OfficeFileNewer);
    }
    SECTION("of no version") {
        put(path, withNumber(sound, userVersionAt, 0));
        refused(ErrorCode::OfficeFileDamaged);
    }
    SECTION("an impossible page size") {
        put(path, withNumber(sound, 16, 0x00030101));
        refused(ErrorCode::OfficeFileDamaged);
    }
}

TEST_CASE("A damaged first page is told as damage, not as a missing table") {
    TestStore store;
    store.close();
    QByteArray bytes = stateOf(store.path()).bytes;
    bytes.replace(100, 4000, QByteArray(4000, '\x5A'));
    put(store.path(), bytes);
    const auto opened = Store::open(store.path());
    CHECK(refusal(opened) == ErrorCode::OfficeFileDamaged);
    CHECK(stateOf(store.path()).bytes == bytes);
    CHECK(store.folder() == QStringList{QStringLiteral("office.certdesk")});
}

TEST_CASE("A newer version that stands only in the log is refused too") {
    TestStore store;
    // Left in the log by a reader that keeps it from being merged.
    const auto reader = store.another();
    must(reader->read([&](storage::Reader& other) {
        CHECK(other.all<Office>().size() == 1);
        tamper(store.path(), {QStringLiteral("PRAGMA user_version = 4096")});
    }));
    CHECK(refusal(Store::open(store.path())) == ErrorCode::OfficeFileNewer);
}

TEST_CASE("A new file never takes another's place and leaves nothing behind when it fails") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new.certdesk"));
    const auto contents = [&folder] {
        return QDir(folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    SECTION("it stands alone") {
        must(make(path));
        CHECK(contents() == QStringList{QStringLiteral("new.certdesk")});
        CHECK(must(Store::open(path))->path() == path);
    }
    SECTION("a file is there") {
        put(path, "mine");
        const FileState before = stateOf(path);
        CHECK(refusal(make(path)) == ErrorCode::FileExists);
        CHECK(stateOf(path) == before);
    }
    SECTION("a link to nothing is there") {
        REQUIRE(QFile::link(folder.filePath(QStringLiteral("nothing")), path));
        CHECK(refusal(make(path)) == ErrorCode::FileExists);
        CHECK_FALSE(QFile::exists(folder.filePath(QStringLiteral("nothing"))));
    }
    SECTION("there is no such folder") {
        CHECK(refusal(make(folder.filePath(QStringLiteral("no/new.certdesk")))) ==
              ErrorCode::FolderAbsent);
        CHECK(contents().isEmpty());
    }
    SECTION("a file stands where the folder should be") {
        put(path, "mine");
        CHECK_FALSE(make(path + QStringLiteral("/new.certdesk")));
        CHECK(contents().size() == 1);
    }
    SECTION("what it should hold can't be written") {
        const auto failed = Store::create(path, SystemClock(), {}, [](Store&) -> Result<void> {
            return fail(ErrorCode::EditionInvalid, QStringLiteral("x"));
        });
        CHECK(refusal(failed) == ErrorCode::EditionInvalid);
        CHECK(contents().isEmpty());
    }
}
