// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/readfile.h"
#include "core/storage/database.h"
#include "core/storage/officefile.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace certdesk;
using namespace certdesk::tests;
using storage::Session;
using storage::Store;

namespace {

const QStringList alone{QStringLiteral("office.certdesk")};

int personsIn(const QString& path) {
    return rowsOf(path, QStringLiteral("SELECT count(*) FROM person")).value(0).toInt();
}

/// Whether another process finds the bytes locked that a connection of SQLite shares while it is
/// open; without that lock the other takes itself for the last one and removes the log.
bool isSeenAsOpen(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    const pid_t other = fork();
    if (other == 0) {
        struct flock lock {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000002;
        lock.l_len = 510;
        const int file = open(name.constData(), O_RDWR);
        const bool asked = file >= 0 && fcntl(file, F_GETLK, &lock) == 0;
        _exit(asked && lock.l_type != F_UNLCK ? 0 : 1);
    }
    int status = 1;
    waitpid(other, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

TEST_CASE("When the last connection closes the file alone is whole") {
    TestStore store;
    SECTION("one connection") {
        store.write([](Session& session) { addPerson(session); });
        store.close();
    }
    SECTION("several, closed in any order") {
        auto second = store.another();
        auto third = store.another();
        must(second->write(someReason(), [](Session& session) { addPerson(session); }));
        static_cast<void>(must(third->read([](storage::Reader& r) { return r.all<Person>(); })));
        store.close();
        third.reset();
        second.reset();
    }
    SECTION("after a failed unit of work") {
        store.write([](Session& session) { addPerson(session); });
        static_cast<void>(store->write(someReason(), [](Session& session) -> Result<void> {
            addPerson(session);
            static_cast<void>(session.require(PersonId(99)));
            return {};
        }));
        store.close();
    }
    CHECK(store.folder() == alone);
    // Not one row is lost when the file alone is copied by hand.
    const QString copy = store.beside("copy.certdesk");
    REQUIRE(QFile::copy(store.path(), copy));
    CHECK(personsIn(copy) == 1);
}

TEST_CASE("An open office file stays locked while others of its process read it") {
    TestStore store;
    store.write([](Session& session) { addPerson(session); });
    REQUIRE(isSeenAsOpen(store.path()));
    SECTION("its header is judged again") {
        REQUIRE(storage::judgeOfficeFile(store.path(), storage::currentSchema()));
    }
    SECTION("a second connection comes and goes") {
        auto second = store.another();
        must(second->write(someReason(), [](Session& session) { addPerson(session); }));
    }
    SECTION("someone takes it for something to import") {
        REQUIRE(platform::readFile(store.path()));
    }
    CHECK(isSeenAsOpen(store.path()));
    store.close();
    CHECK_FALSE(isSeenAsOpen(store.path()));
}

TEST_CASE("After a checkpoint a copy made by hand holds all that was committed") {
    TestStore store;
    store.write([](Session& session) { addPerson(session); });
    store->checkpoint();
    const QString copy = store.beside("copy.certdesk");
    REQUIRE(QFile::copy(store.path(), copy));
    CHECK(personsIn(copy) == 1);
}

TEST_CASE("A writer waits for another, and is told when it takes too long") {
    TestStore store;
    const auto other = store.another();
    other->database().run(QStringLiteral("PRAGMA busy_timeout = 50"));
    store.write([&](Session& session) {
        addPerson(session);
        const auto refused = other->write(someReason(), [](Session& inner) { addPerson(inner); });
        CHECK(refusal(refused) == ErrorCode::OfficeFileBusy);
    });
    must(other->write(someReason(), [](Session& session) { addPerson(session); }));
    CHECK(personsIn(store.path()) == 2);
}

TEST_CASE("Several writers at once lose nothing") {
    constexpr int writers = 4;
    constexpr int each = 25;
    TestStore store;
    std::atomic_int failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < writers; ++i)
            threads.emplace_back([&failures, path = store.path()] {
                const auto mine = Store::open(path);
                for (int n = 0; mine && n < each; ++n)
                    if (!(*mine)->write(someReason(), [](Session& session) { addPerson(session); }))
                        ++failures;
                failures += mine ? 0 : 1;
            });
    }
    CHECK(failures == 0);
    CHECK(personsIn(store.path()) == writers * each);
    CHECK(store.damage() == QStringList());
}

TEST_CASE("A backup is one consistent state, also while another writes") {
    TestStore store;
    std::atomic_bool enough = false;
    std::atomic_int written = 0;
    std::jthread writer([&] {
        const auto mine = Store::open(store.path());
        while (mine && !enough)
            if ((*mine)->write(someReason(), [](Session& session) {
                    addApplication(session, addPerson(session));
                }))
                ++written;
    });
    while (written < 3)
        std::this_thread::yield();
    std::vector<QString> copies;
    for (int i = 0; i < 5; ++i) {
        copies.push_back(store.beside(qPrintable(QStringLiteral("copy %1.certdesk").arg(i))));
        must(store->copyTo(copies.back()));
    }
    enough = true;
    writer.join();
    for (const QString& copy : copies) {
        const auto opened = must(Store::open(copy));
        CHECK(must(storage::checkFile(*opened, {})).empty());
        CHECK(must(opened->read([](storage::Reader& r) {
            return r.all<Person>().size() == r.all<Application>().size();
        })));
    }
}

TEST_CASE("A backup never overwrites and leaves nothing half-done") {
    TestStore store;
    store.write([](Session& session) { addPerson(session); });
    SECTION("a file is there") {
        const QString there = store.beside("there");
        REQUIRE(QFile::copy(store.path(), there));
        const FileState before = stateOf(there);
        CHECK(refusal(store->copyTo(there)) == ErrorCode::FileExists);
        CHECK(stateOf(there) == before);
    }
    SECTION("onto itself") {
        CHECK(refusal(store->copyTo(store.path())) == ErrorCode::FileExists);
    }
    SECTION("a link to nothing is there") {
        const QString link = store.beside("link");
        REQUIRE(QFile::link(store.beside("nothing"), link));
        CHECK(refusal(store->copyTo(link)) == ErrorCode::FileExists);
        CHECK_FALSE(QFile::exists(store.beside("nothing")));
    }
    SECTION("there is no such folder") {
        CHECK(refusal(store->copyTo(store.beside("no/copy"))) == ErrorCode::FolderAbsent);
    }
    for (const QString& name : store.folder())
        CHECK_FALSE(name.startsWith(u".certdesk-"));
}

TEST_CASE("A copy has the settings of the original and is an office file itself") {
    TestStore store;
    const QString copy = store.beside("copy.certdesk");
    must(store->copyTo(copy));
    const auto setting = [](const QString& path, const char* pragma) {
        return rowsOf(path, QStringLiteral("PRAGMA ") + QLatin1String(pragma)).value(0);
    };
    for (const char* pragma : {"page_size", "auto_vacuum", "application_id", "user_version"})
        CHECK(setting(copy, pragma) == setting(store.path(), pragma));
    must(Store::open(copy)).reset();
    CHECK(setting(copy, "journal_mode") == u"wal");
}
