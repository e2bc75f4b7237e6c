// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/filecheck.h"
#include "core/storage/store.h"
#include "core/usecases/certify.h"
#include "core/usecases/decide.h"
#include "core/usecases/importapplications.h"
#include "core/usecases/importresults.h"
#include "core/usecases/letters.h"
#include "core/usecases/newoffice.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/sampleoffice.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

QString sampleFile(const char* name) {
    return QStringLiteral(CERTDESK_SOURCE_DIR "/resources/sample/") + QString::fromLatin1(name);
}

const QString director = QStringLiteral("Margaret Holloway");

std::unique_ptr<OfficeFile> opened(const QString& path, const char* today) {
    auto office = OfficeFile::open(path, std::make_shared<DayClock>(day(today)), {director, {}});
    REQUIRE(office);
    return *std::move(office);
}

std::string problemsIn(const std::vector<Problem>& problems) {
    QStringList texts;
    for (const Problem& problem : problems)
        texts << problem.path + u' ' + QString::number(problem.line) + u' ' +
                     QString(wordOf(problem.error.code)) + u' ' + problem.error.subject;
    return texts.join(u'\n').toStdString();
}

/// Accepts what nobody has looked at, approves what the rules allow, asks for more in the others.
Stage decided(OfficeFile& office, ApplicationId application) {
    const auto before = openCase(office, application);
    REQUIRE(before);
    for (const Stored<Document>& document : before->record.documents)
        REQUIRE(reviewDocument(office, {document.id, ReviewState::Accepted, director}));
    const bool approvable = openCase(office, application)->report.approvable;
    const auto signedOne =
        decide(office, {.application = application,
                        .verdict = approvable ? Verdict::Approve : Verdict::Pend,
                        .by = director,
                        .reason = approvable ? QString() : QStringLiteral("something is open")});
    REQUIRE(signedOne);
    return signedOne->stage;
}

} // namespace

TEST_CASE("the sample intake goes all the way to its letters") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("office.certdesk"));
    const auto profile = readOfficeProfile(sampleFile("office.json"));
    REQUIRE(profile);
    REQUIRE(createOffice(path, *profile, DayClock(day("2026-04-15")), {director, {}}));
    {
        const auto office = opened(path, "2026-04-15");
        const auto taken =
            importApplications(*office, sampleFile("intake/applications.json"), DryRun::No);
        REQUIRE(taken);
        INFO(problemsIn(taken->errors) << problemsIn(taken->warnings));
        CHECK(taken->imported == 8);
        CHECK(taken->refused == 0);
        CHECK(taken->warnings.empty());
        int approved = 0;
        for (const TakenApplication& one : taken->applications)
            approved += decided(*office, one.application) == Stage::Approved ? 1 : 0;
        CHECK(approved == 5);
    }
    const auto office = opened(path, "2026-06-15");
    const auto results =
        importResults(*office, {.file = sampleFile("results.csv"), .by = director}, DryRun::No);
    REQUIRE(results);
    INFO(problemsIn(results->errors) << problemsIn(results->warnings));
    CHECK(results->imported == 5);
    CHECK(results->refused == 0);
    CHECK(results->warnings.empty());
    const auto certified = certify(*office, {}, director);
    REQUIRE(certified);
    CHECK(certified->certified.size() == 3);
    CHECK(certified->heldBack.empty());

    const auto due = dueLetters(*office, {});
    REQUIRE(due);
    const auto run = prepareLetters(*office, due->letters);
    REQUIRE(run);
    CHECK(run->setAside.empty());
    CHECK(run->letters.size() == 8);
    const auto damage = storage::checkFile(office->store(), {});
    REQUIRE(damage);
    CHECK(damage->empty());
}

TEST_CASE("a sample office calls for letters of every kind, and all can be printed") {
    const auto office = opened(smallOffice().path(), "2026-04-15");
    const auto due = dueLetters(*office, {});
    REQUIRE(due);
    std::set<LetterKind> kinds;
    for (const DueLetter& letter : due->letters)
        kinds.insert(letter.kind);
    CHECK(kinds.size() == EnumWords<LetterKind>::words.size());
    const auto run = prepareLetters(*office, due->letters);
    REQUIRE(run);
    for (const SetAside& aside : run->setAside)
        FAIL_CHECK(aside.letter.name.toStdString() << ": " << wordOf(aside.why.code).data() << ' '
                                                   << aside.why.subject.toStdString());
    CHECK(run->letters.size() == due->letters.size());
}

TEST_CASE("every person of a sample office can be written to") {
    const auto office = opened(smallOffice().path(), "2026-04-15");
    const auto due = dueLetters(*office, {.kind = LetterKind::ApplicationReceived});
    REQUIRE(due);
    std::set<PersonId> persons;
    for (const DueLetter& letter : due->letters)
        persons.insert(letter.person);
    CHECK(persons.size() == 40);
}
