// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/filelock.h"
#include "core/storage/database.h"
#include "core/storage/store.h"
#include "core/usecases/lists.h"
#include "core/usecases/maintenance.h"
#include "core/usecases/newoffice.h"
#include "core/usecases/officefile.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Actor someone{QStringLiteral("Kim Lee"), QStringLiteral("kim")};

Result<void> make(
    const QString& path, const std::function<Result<void>(storage::Store&)>& fill =
                             [](storage::Store&) { return Result<void>(); }) {
    OfficeProfile profile;
    profile.office.name = QStringLiteral("Office");
    return createOffice(path, profile, DayClock(day("2020-03-01")), someone, fill);
}

Result<std::unique_ptr<OfficeFile>> open(const QString& path) {
    return OfficeFile::open(path, std::make_shared<DayClock>(day("2020-03-20")), someone);
}

QStringList contentsOf(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// Counts what is told.
class Listener final {
public:
    explicit Listener(OfficeFile& office) {
        QObject::connect(&office.events(), &OfficeEvents::changed, &m_context,
                         [this](const ChangeSet& changes) { told.push_back(changes); });
    }
    std::vector<ChangeSet> told;

private:
    QObject m_context;
};

} // namespace

TEST_CASE("A new office starts with the shipped editions, forms, letters and mappings") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new.certdesk"));
    must(make(path));
    CHECK(contentsOf(folder) == QStringList{QStringLiteral("new.certdesk")});
    const auto rows = [&](const char* sql) { return rowsOf(path, QString::fromUtf8(sql)); };
    CHECK(rows("SELECT code FROM policy_edition ORDER BY code") ==
          QStringList{QStringLiteral("cesp-2020-03"), QStringLiteral("cesp-2021-01")});
    CHECK(rows("SELECT code, items, scored_items, cut_score FROM exam_form") ==
          QStringList{QStringLiteral("F1|135|115|82")});
    CHECK(rows("SELECT name FROM result_mapping ORDER BY name").size() == 3);
    CHECK(rows("SELECT kind FROM letter_template").size() == 6);
    CHECK(rows("SELECT version FROM conduct_text") == QStringList{QStringLiteral("2020-03")});
    CHECK(rows("SELECT second_review_percent, keyed_results_wait, is_sample FROM office") ==
          QStringList{QStringLiteral("0|1|0")});
    CHECK(rows("SELECT DISTINCT action FROM audit_group") ==
          QStringList{QStringLiteral("create_office")});
    const auto office = must(open(path));
    CHECK(office->policies().editions().size() == 2);
    CHECK(must(checkOffice(*office)).empty());
}

TEST_CASE("Nobody can tell beforehand which approvals a new office will draw") {
    QTemporaryDir folder;
    QSet<QString> seeds;
    for (const char* name : {"a", "b", "c"}) {
        must(make(folder.filePath(QString::fromUtf8(name))));
        seeds.insert(rowsOf(folder.filePath(QString::fromUtf8(name)),
                            QStringLiteral("SELECT second_review_seed FROM office"))
                         .value(0));
    }
    CHECK(seeds.size() == 3);
    CHECK_FALSE(seeds.contains(QStringLiteral("0")));
}

TEST_CASE("An office that can't be made leaves nothing behind") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new.certdesk"));
    SECTION("the disk is full") {
        const auto result = make(path, [](storage::Store& store) {
            store.database().run(QStringLiteral("PRAGMA max_page_count = 1"));
            return store.write(someReason(), [](storage::Session& session) {
                session.addContent(QByteArray(1 << 20, 'x'));
            });
        });
        CHECK(refusal(result) == ErrorCode::DiskFull);
    }
    SECTION("it is called off") {
        CHECK(refusal(make(path, [](storage::Store&) -> Result<void> {
                  return fail(ErrorCode::Cancelled);
              })) == ErrorCode::Cancelled);
    }
    CHECK(contentsOf(folder).isEmpty());
}

TEST_CASE("A folder that can't be written is told as such") {
    // Not even root may write here.
    CHECK(refusal(make(QStringLiteral("/proc/new.certdesk"))) == ErrorCode::FileUnwritable);
}

TEST_CASE("A profile that is no profile is refused") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("office.json"));
    const auto outcome = [&](const QByteArray& bytes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        return readOfficeProfile(path);
    };
    CHECK(refusal(readOfficeProfile(path)) == ErrorCode::FileAbsent);
    CHECK(refusal(readOfficeProfile(folder.path())) == ErrorCode::FileIsFolder);
    CHECK_FALSE(outcome("nonsense"));
    CHECK_FALSE(outcome(QByteArray(100000, '[')));
    CHECK_FALSE(outcome("[]"));
    const OfficeProfile profile = must(outcome(
        R"({"name": "Office", "staff": [{"name": "Kim", "title": "", "signs_letters": true}]})"));
    CHECK(profile.office.name == u"Office");
    REQUIRE(profile.staff.size() == 1);
    CHECK(profile.staff[0].signsLetters);
    CHECK(profile.warnings.empty());
    CHECK(refusal(outcome(R"({"second_review_percent": 101})")) == ErrorCode::WrongNumber);
    const OfficeProfile misspelt = must(outcome(R"({"adress": {"city": "Toledo"}})"));
    REQUIRE(misspelt.warnings.size() == 1);
    CHECK(misspelt.warnings[0].path == u"adress");
    CHECK(misspelt.warnings[0].error.code == ErrorCode::FieldIgnored);
}

TEST_CASE("A disk that is full in the middle of a write costs nothing but that write") {
    TestOffice office;
    office.take();
    const QString before = office.counts();
    storage::Database& database = office->store().database();
    const QString pages = database.value(QStringLiteral("PRAGMA page_count")).toString();
    database.run(QStringLiteral("PRAGMA max_page_count = ") + pages);
    office.source().put(QStringLiteral("docs/diploma.pdf"), "%PDF-" + QByteArray(1 << 20, 'x'));
    const auto result =
        importApplications(*office, office.source().write({anIntake(2)}), DryRun::No);
    CHECK(refusal(result) == ErrorCode::DiskFull);
    CHECK(office.counts() == before);
    database.run(QStringLiteral("PRAGMA max_page_count = 1000000"));
    CHECK(must(importApplications(*office, office.source().write({anIntake(2)}), DryRun::No))
              .imported == 1);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A file that is refused stays as it was, and nothing appears beside it") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.certdesk"));
    const auto refused = [&](ErrorCode code) {
        const FileState before = stateOf(path);
        CHECK(refusal(open(path)) == code);
        CHECK(stateOf(path) == before);
    };
    SECTION("absent") {
        refused(ErrorCode::FileAbsent);
    }
    SECTION("text") {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("Dear Sir");
        file.close();
        refused(ErrorCode::NotAnOfficeFile);
    }
    SECTION("held by another machine") {
        must(make(path));
        QFile lock(platform::OfficeLock::lockFileOf(path));
        REQUIRE(lock.open(QIODevice::WriteOnly));
        lock.write(
            QJsonDocument(QJsonObject{{QStringLiteral("host"), QStringLiteral("elsewhere")},
                                      {QStringLiteral("machine"), QStringLiteral("another")},
                                      {QStringLiteral("holders"),
                                       QJsonArray{QJsonObject{
                                           {QStringLiteral("who"), QStringLiteral("robin")},
                                           {QStringLiteral("since"), QStringLiteral("2020")}}}}})
                .toJson());
        lock.close();
        refused(ErrorCode::OfficeFileLocked);
        CHECK(open(path).error().detail == u"robin, elsewhere, 2020");
    }
    SECTION("with the tables of another program") {
        QFile::remove(path);
        tamper(path, {QStringLiteral("PRAGMA application_id = %1").arg(0x43657274),
                      QStringLiteral("PRAGMA user_version = 1"),
                      QStringLiteral("CREATE TABLE certificate (host TEXT)")});
        refused(ErrorCode::NotAnOfficeFile);
    }
    SECTION("with an edition that was spoiled") {
        must(make(path));
        tamper(path, {QStringLiteral("DROP TRIGGER policy_edition_is_never_edited"),
                      QStringLiteral("UPDATE policy_edition SET json = '{}' WHERE id = 2")});
        CHECK(open(path).error() ==
              Error{ErrorCode::OfficeFileDamaged, path, QStringLiteral("policy_edition 2")});
    }
    SECTION("without one readable edition") {
        must(make(path));
        tamper(path, {QStringLiteral("DROP TRIGGER policy_edition_is_never_removed"),
                      QStringLiteral("DELETE FROM policy_edition")});
        CHECK(refusal(open(path)) == ErrorCode::OfficeFileDamaged);
        CHECK(contentsOf(folder) == QStringList{QStringLiteral("x.certdesk")});
    }
}

TEST_CASE("When the last holder closes, the file alone is left") {
    TestOffice office;
    office.take();
    auto second = must(office->again());
    const QString folder = QFileInfo(office.path()).path();
    const auto files = [&] { return QDir(folder).entryList(QDir::Files | QDir::Hidden); };
    CHECK(files().size() > 1);
    office.close();
    CHECK(files().contains(QStringLiteral(".office.certdesk.lock")));
    second.reset();
    CHECK(files() == QStringList{QStringLiteral("office.certdesk")});
}

TEST_CASE("What a use case commits is told once, with whom it touches") {
    TestOffice office;
    const ApplicationId id = office.take();
    Listener listener(*office);
    must(reviewDocument(*office, {.document = DocumentId(1),
                                  .review = ReviewState::Accepted,
                                  .by = QStringLiteral("Robin Roe")}));
    REQUIRE(listener.told.size() == 1);
    CHECK(listener.told[0].applications == std::set{id});
    CHECK_FALSE(listener.told[0].officeData);
    CHECK_FALSE(reviewDocument(*office, {.document = DocumentId(1),
                                         .review = ReviewState::Refused,
                                         .by = QStringLiteral("Robin Roe")}));
    CHECK(listener.told.size() == 1);
    office->notice(); // one's own writes are no news
    CHECK(listener.told.size() == 1);
}

TEST_CASE("A look around sees what another process wrote, once") {
    TestOffice office;
    const auto other = must(office->again());
    Listener listener(*office);
    office->notice();
    CHECK(listener.told.empty());
    must(addStaff(*other, {QStringLiteral("Jo")}));
    office->notice();
    REQUIRE(listener.told.size() == 1);
    CHECK(listener.told[0].many);
    CHECK(listener.told[0].officeData);
    office->notice();
    CHECK(listener.told.size() == 1);
    // Reading and checkpointing elsewhere is no news.
    static_cast<void>(must(applicationRows(*other)()->ids({})));
    other->settle();
    office->notice();
    CHECK(listener.told.size() == 1);
}

TEST_CASE("After settling, a copy made by hand is whole") {
    TestOffice office;
    office.take();
    office->settle();
    const QString copy = office.beside("copy.certdesk");
    REQUIRE(QFile::copy(office.path(), copy));
    CHECK(rowsOf(copy, QStringLiteral("SELECT count(*) FROM application")).value(0) == u"1");
}

TEST_CASE("A backup is an office of its own, and never takes a file's place") {
    TestOffice office;
    office.take();
    const QString copy = office.beside("copy.certdesk");
    must(backUp(*office, copy));
    CHECK(refusal(backUp(*office, copy)) == ErrorCode::FileExists);
    const auto opened = must(open(copy));
    CHECK(must(checkOffice(*opened)).empty());
    CHECK(must(findCandidate(*opened, QStringLiteral("P-1"))) == PersonId(1));
}

TEST_CASE("People, applications and documents are found by number or external id") {
    TestOffice office;
    const ApplicationId id = office.take();
    for (const char* text : {"C-000001", "c-000001", "P-1"})
        CHECK(must(findCandidate(*office, QString::fromUtf8(text))) == PersonId(1));
    for (const char* text : {"A-000001", "a-000001", "SMA-1"})
        CHECK(must(findApplication(*office, QString::fromUtf8(text))) == id);
    CHECK(must(findDocument(*office, QStringLiteral("D-000002"))) == DocumentId(2));
    for (const char* text :
         {"", "C-000009", "C-1", "A-000001", "' OR 1=1 --", "C-99999999999999999999"})
        CHECK(refusal(findCandidate(*office, QString::fromUtf8(text))) ==
              ErrorCode::UnknownCandidate);
    CHECK(refusal(findApplication(*office, QString())) == ErrorCode::NotFound);
    CHECK(refusal(findDocument(*office, QStringLiteral("P-1"))) == ErrorCode::NotFound);
}
